// Trees in rows, groups one under the other: tidy/rows.py again.

import { floor, max, min } from "./numbers.js";

const ROW_WIDTH = 16000;
const MOST_ROWS = 12;
const TREE_GAP = 480;
const HEADING_LINE = 400;
const HEADING_SIZE = 140;

/** The extent of a tree: its left, its width, and its height from the origin. */
function extent(tree, sizes, corners) {
    let left = Infinity;
    let right = -Infinity;
    let height = 0;
    for (const at of tree) {
        left = min(left, corners[at][0]);
        right = max(right, corners[at][0] + sizes[at][0]);
        height = max(height, corners[at][1] + sizes[at][1]);
    }
    return { left, width: right - left, height };
}

/** The size of the rows that trees of these extents make. */
function wholeSize(extents, limit) {
    let [x, right, top, foot] = [0, 0, 0, 0];
    for (const { width, height } of extents) {
        if (x && x + width > limit) [x, top] = [0, foot + TREE_GAP];
        foot = max(foot, top + height);
        right = max(right, x + width);
        x += width + TREE_GAP;
    }
    return [right, foot];
}

/** How far a size is from 16:9, as [numerator, denominator]. */
function elongation([width, height]) {
    const [one, other] = [9 * width, 16 * height];
    return [max(one, other), max(1, min(one, other))];
}

/** The width at which rows end for the whole to be nearest to 16:9; of equals, the fewest rows. */
function bestRow(extents) {
    const total = extents.reduce((sum, { width }) => sum + width + TREE_GAP, 0);
    const widest = max(0, ...extents.map(({ width }) => width));
    let best = total;
    let least = null;
    for (let count = 1; count <= min(extents.length, MOST_ROWS); count++) {
        const limit = max(widest, floor(total / count));
        const found = elongation(wholeSize(extents, limit));
        if (least === null || found[0] * least[1] < least[0] * found[1]) [best, least] = [limit, found];
    }
    return best;
}

/** Put trees in rows from `y` down, a new row where `limit` is passed; gives the right and the bottom. */
function shelve(trees, extents, sizes, corners, y, limit) {
    let [x, right, rowHeight] = [0, 0, 0];
    trees.forEach((tree, order) => {
        const { left, width, height } = extents[order];
        if (x && x + width > limit) [x, y, rowHeight] = [0, y + rowHeight + TREE_GAP, 0];
        for (const at of tree) corners[at] = [corners[at][0] - left + x, corners[at][1] + y];
        rowHeight = max(rowHeight, height);
        right = max(right, x + width);
        x += width + TREE_GAP;
    });
    return [right, y + rowHeight];
}

/** Place the trees of all groups, changing `corners`; gives the heights of the headings, and the whole size. */
export function placeGroups(groups, sizes, corners) {
    const headings = [];
    let [width, y] = [0, 0];
    for (const { heading, ofTheses, trees } of groups) {
        if (heading) {
            y += TREE_GAP;
            headings.push(y + HEADING_SIZE);
            y += HEADING_LINE;
        }
        const extents = trees.map((tree) => extent(tree, sizes, corners));
        const limit = ofTheses ? bestRow(extents) : max(width, ROW_WIDTH);
        const [right, bottom] = shelve(trees, extents, sizes, corners, y, limit);
        y = bottom;
        width = max(width, right, heading);
    }
    return { headings, width, height: y };
}
