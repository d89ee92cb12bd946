// The sizes that trees of boxes can have in columns: columns/sizes.py again, with its names, whole tenths of a pixel and order of sums.
//
// A box knows its children, its lanes and how deep it hangs; it gets its `front`, the sizes of the tree below it. Columns are pairs of the
// first child and the one after the last.

import { ascending, floor, greatest, max, sum } from "./numbers.js";

const GAP = 150;
const INDENT = 110;
const COLUMN_GAP = 210;
const LANE_EDGE = 50;
const BUS_GAP = 110;
const CROWN_GAP = 220;
const BUS_FOOT = 130;
const OF_ROOTS = [60, 60];
const OF_OTHERS = [24, 16];
const OF_MANY = [14, 10];
const MANY = 1000;
const FEW = 12;
const DEEPEST = 12;
export const DEEP_LANES = 6;
export const LANE = 60;
export const TRUNK = 70;

export const isDeep = ({ level }) => level >= DEEPEST;

const between = ({ lanes }) => LANE * max(0, lanes - 1);

/** How far under a box lines run across to it. */
export const busGap = ({ crown }) => (crown ? CROWN_GAP : BUS_GAP);

/** The room to the left of a box for the lines that lead up to it. */
export function marginOf(box) {
    if (box.crown || !box.lanes) return 0;
    return edgeOf(box) + LANE * ((isDeep(box) ? DEEP_LANES : box.lanes) - 1) + LANE_EDGE;
}

export const edgeOf = ({ framed }) => (framed ? LANE_EDGE : LANE_EDGE + 70);

/** The room between two columns. */
const gutter = (box) => COLUMN_GAP + between(box) + box.ahead;

/** How far the first column under a box is set in. */
function indent(box) {
    if (box.crown) return between(box) + TRUNK + box.ahead;
    return isDeep(box) ? 0 : INDENT + box.ahead;
}

/** The room between a box and its columns. */
function drop(box, columns) {
    if (!box.crown && columns < 2) return GAP;
    return busGap(box) + between(box) + BUS_FOOT;
}

/** Give each box the sizes of the tree below it; columns that are remembered stay. */
export function findFronts(boxes, memory) {
    for (const box of boxes.toReversed()) box.front = frontOf(box, boxes.length, memory);
}

function frontOf(box, count, memory) {
    const { children, width, height, level } = box;
    if (!children.length) return [{ width, height, limit: 0, tall: 0 }];
    const kept = memory.recall(box);
    if (kept) return [{ ...extent(box, kept), kept }];
    const [most, limits] = level ? (count > MANY ? OF_MANY : OF_OTHERS) : OF_ROOTS;
    const sizes = limitsOf(children, limits).flatMap((limit) => {
        const picked = children.map(({ front }) => fitting(front, limit));
        const heights = picked.map((size) => size.height);
        const talls = isDeep(box) ? [sum(heights) + GAP * heights.length] : tallsOf(heights);
        return talls.map((tall) => ({ ...extent(box, { picked, columns: partition(picked, tall) }), limit, tall }));
    });
    return spread(frontier(sizes), most);
}

/** The size of a box with what hangs from it in these columns. */
function extent(box, { picked, columns }) {
    const talls = columns.map(([first, end]) => {
        let height = GAP * (end - first - 1);
        for (let order = first; order < end; order++) height += picked[order].height;
        return height;
    });
    return {
        width: max(box.width, indent(box) + across(box, { picked, columns })),
        height: box.height + drop(box, columns.length) + greatest(talls),
    };
}

const widthOf = (picked, [first, end]) => greatest(picked.slice(first, end).map(({ width }) => width));

function across(box, { picked, columns }) {
    return sum(columns.map((column) => widthOf(picked, column))) + (columns.length - 1) * gutter(box);
}

/** The lowest of the sizes that is no wider than that; below 0, the narrowest that is no higher. */
export function fitting(sizes, limit) {
    if (limit < 0) return sizes.find(({ height }) => height <= -limit) ?? sizes.at(-1);
    return sizes.findLast(({ width }) => width <= limit) ?? sizes[0];
}

/** The sizes than which none is both narrower and lower. */
export function frontier(sizes) {
    const kept = [];
    sizes.sort((a, b) => a.width - b.width || a.height - b.height || a.limit - b.limit || a.tall - b.tall);
    for (const size of sizes) if (!kept.length || size.height < kept.at(-1).height) kept.push(size);
    return kept;
}

/** At most that many of the items, the first and the last among them. */
export function spread(items, most) {
    if (items.length <= most) return items;
    return Array.from({ length: most }, (_, order) => items[floor((order * (items.length - 1)) / (most - 1))]);
}

function limitsOf(children, most) {
    if (children.every(({ front }) => front.length === 1)) return [greatest(children.map(({ front }) => front[0].width))];
    const sizes = children.flatMap(({ front }) => front);
    return [sizes.map(({ width }) => width), sizes.map(({ height }) => -height)].flatMap((lengths) =>
        spread(ascending(lengths), most),
    );
}

/** The heights of columns worth trying. */
function tallsOf(heights) {
    const { length } = heights;
    const [total, tallest] = [sum(heights) + GAP * length, greatest(heights) + GAP];
    const found = [];
    if (length <= FEW) {
        for (let count = 1; count <= length; count++) found.push(leastTall(heights, count, tallest, total));
        return ascending(found);
    }
    for (let count = 1; count <= length; count += 1 + floor(count / 4))
        found.push(max(tallest, Math.ceil(total / count) + floor(tallest / 4)));
    return ascending([tallest, ...found, total]);
}

function leastTall(heights, count, low, high) {
    while (low < high) {
        const middle = floor((low + high) / 2);
        if (needed(heights, middle) <= count) high = middle;
        else low = middle + 1;
    }
    return low;
}

function needed(heights, tall) {
    let [count, used] = [1, 0];
    for (const height of heights) {
        if (used && used + height + GAP > tall) {
            count++;
            used = 0;
        }
        used += height + GAP;
    }
    return count;
}

function partition(picked, tall) {
    const columns = [];
    let [first, used] = [0, 0];
    picked.forEach(({ height }, order) => {
        if (used && used + height + GAP > tall) {
            columns.push([first, order]);
            [first, used] = [order, 0];
        }
        used += height + GAP;
    });
    return [...columns, [first, picked.length]];
}

/** Put a tree where its corner, lanes and all, is to be, and remember its columns: columns/places.py again. */
export function placeTree(root, chosen, corner, memory) {
    const todo = [[root, chosen, corner[0] + root.margin, corner[1]]];
    while (todo.length) {
        const [box, size, x, y] = todo.pop();
        const spare = (length) => (box.crown ? floor((size.width - length) / 2) : 0);
        Object.assign(box, { x: x + spare(box.width), y });
        if (!box.children.length) continue;
        const picked = size.kept?.picked ?? box.children.map(({ front }) => fitting(front, size.limit));
        const columns = size.kept?.columns ?? partition(picked, size.tall);
        const top = y + box.height + drop(box, columns.length);
        let left = x + indent(box) + spare(indent(box) + across(box, { picked, columns }));
        columns.forEach((column, at) => {
            let down = top;
            const width = widthOf(picked, column);
            for (let order = column[0]; order < column[1]; order++) {
                const child = box.children[order];
                child.isFirst = at === 0;
                todo.push([child, picked[order], left, down]);
                down += picked[order].height + GAP;
                memory.note(box, child, size.kept?.numbers[at] ?? at, width);
            }
            left += width + gutter(box);
        });
    }
}
