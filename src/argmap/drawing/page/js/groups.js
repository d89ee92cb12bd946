// Trees in rows, groups one under the other: columns/groups.py and columns/scene.py again.

import { ascending, floor, greatest, max, min, sum } from "./numbers.js";
import { fitting, frontier, placeTree, spread } from "./sizes.js";

const TREE_GAP = 480;
const HEADING_LINE = 400;
const HEADING_SIZE = 140;
const MOST_WAYS = 40;
const MOST_LIMITS = 24;
const FEW_ROWS = 12;
const AROUND = 480;

/** The ways worth choosing from to set trees in rows, the narrowest first. */
function waysOf(trees) {
    const found = choicesOf(trees).flatMap((sizes) => limitsOfRows(trees, sizes).map((limit) => rowed(trees, sizes, limit)));
    return spread(frontier(found), MOST_WAYS);
}

/** Sizes of all trees that go together: each as low as a width allows, or as narrow as a height. */
function choicesOf(trees) {
    const sizes = trees.flatMap(({ front }) => front);
    const limits = [sizes.map(({ width }) => width), sizes.map(({ height }) => height)].map((lengths) =>
        spread(ascending(lengths), MOST_LIMITS),
    );
    return [...limits[0], ...limits[1].map((cap) => -cap)].map((limit) => trees.map(({ front }) => fitting(front, limit)));
}

/** The widths at which rows can end. */
function limitsOfRows(trees, sizes) {
    const widths = sizes.map(({ width }, order) => width + trees[order].margin + TREE_GAP);
    const [total, widest] = [sum(widths), greatest(widths)];
    const found = [];
    for (let count = 1; count <= sizes.length; count += 1 + 3 * floor(count / FEW_ROWS))
        found.push(max(widest, Math.ceil(total / count)), widest + floor(total / count));
    return [...found, widest];
}

function rowed(trees, sizes, limit) {
    const ends = [];
    let used = 0;
    sizes.forEach(({ width }, order) => {
        const full = width + trees[order].margin + TREE_GAP;
        if (used && used + full > limit) {
            ends.push(order);
            used = 0;
        }
        used += full;
    });
    return wayOf(trees, sizes, [...ends, sizes.length]);
}

/** Trees of these sizes in rows, the first of which ends before the tree of the first of `ends`. */
function wayOf(trees, sizes, ends) {
    let [right, down, first] = [0, -TREE_GAP, 0];
    for (const end of ends) {
        const widths = sizes.slice(first, end).map(({ width }, at) => width + trees[first + at].margin);
        right = max(right, sum(widths) + TREE_GAP * (widths.length - 1));
        down += TREE_GAP + greatest(sizes.slice(first, end).map(({ height }) => height));
        first = end;
    }
    return { width: right, height: down, sizes, ends };
}

/** A way for each group, of those that a shape asks for the one with which type is largest; with `room`, the lowest that is no wider. */
function together(groups, { shape, room: most }) {
    const ways = groups.map(({ trees }) => waysOf(trees));
    if (most) return ways.map((some) => fitting(some, most));
    const room = sum(groups.map(roomOver));
    let [best, least] = [[], Infinity];
    for (const limit of ascending(ways.flat().map(({ width }) => width))) {
        const picked = ways.map((some) => fitting(some, limit));
        const found = cost(greatest(picked.map(({ width }) => width)), sum(picked.map(({ height }) => height)) + room, shape);
        if (found < least) [best, least] = [picked, found];
    }
    return best;
}

/** How small type would be, in units of the shape. */
const cost = (width, height, [across, down]) => max((width + AROUND) * down, (height + AROUND) * across);

const roomOver = ({ heading }, at) => (at ? TREE_GAP : 0) + (heading ? HEADING_LINE : 0);

/** The rows as they are remembered; a tree that is opened from its root takes the shape asked for. */
function remembered({ trees }, ends, { shape, room }) {
    const sizes = trees.map(({ front }) => {
        if (room) return fitting(front, room);
        const costs = front.map(({ width, height }) => cost(width, height, shape));
        return front[costs.indexOf(min(...costs))];
    });
    return wayOf(trees, sizes, ends);
}

/** Place the trees of all groups, and remember how; gives the heights of the headings, and the whole size. */
export function placeGroups(groups, how, memory) {
    const chosen = memory.rows
        ? groups.map((group, at) => remembered(group, memory.rows[at], how))
        : together(groups, how);
    const headings = [];
    let [width, y] = [0, 0];
    groups.forEach((group, at) => {
        if (group.heading) headings[group.order] = y + (at ? TREE_GAP : 0) + HEADING_SIZE;
        y += roomOver(group, at);
        placeRows(group.trees, chosen[at], y, memory);
        width = max(width, chosen[at].width, group.heading);
        y += chosen[at].height;
    });
    memory.rows = chosen.map(({ ends }) => ends);
    return { headings, width, height: y };
}

function placeRows(trees, { sizes, ends }, y, memory) {
    let first = 0;
    for (const end of ends) {
        let x = 0;
        for (let order = first; order < end; order++) {
            placeTree(trees[order], sizes[order], [x, y], memory);
            x += sizes[order].width + trees[order].margin + TREE_GAP;
        }
        y += greatest(sizes.slice(first, end).map(({ height }) => height)) + TREE_GAP;
        first = end;
    }
}
