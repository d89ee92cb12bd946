// Tidy trees of boxes in linear time: tidy/layout.py and tidy/contours.py again, with its names, whole tenths of a pixel and order of sums, so
// that both give the same corners.

import { floor, max, min } from "./numbers.js";

const SIBLING_GAP = 220;
const LEVEL_GAP = 400;
const LEVEL_GAP_MORE = 240;
const BESIDE_DROP = 440;
const LANE = 80;

const stretch = (height, below = null, step = 0) => ({ height, below, step });

function contour(height, x) {
    const first = stretch(height);
    return { first, last: first, topX: x, bottomX: x };
}

function moveContour(side, by) {
    side.topX += by;
    side.bottomX += by;
}

function putContourOnTop(side, height, x) {
    side.first = stretch(height, side.first, side.topX - x);
    side.topX = x;
}

/** Let a contour take over what is left of a longer one below its own end. */
function goOn(side, rest, longer) {
    const piece = stretch(rest.height, rest.stretch.below, rest.stretch.step);
    side.last.below = piece;
    side.last.step = rest.x - side.bottomX;
    const ends = piece.below === null;
    side.last = ends ? piece : longer.last;
    side.bottomX = ends ? rest.x : longer.bottomX;
}

const walker = (side) => ({ at: side.first, x: side.topX, height: side.first.height });

function descend(walk, by) {
    walk.height -= by;
    if (walk.height !== 0) return;
    walk.x += walk.at.step;
    walk.at = walk.at.below;
    walk.height = walk.at === null ? 0 : walk.at.height;
}

const restOf = (walk) => (walk.at === null ? null : { stretch: walk.at, height: walk.height, x: walk.x });

/** How far a contour must move to clear another, as [depth, distance] where that grows; what is left of the longer. */
function fitContours(left, right) {
    const a = walker(left);
    const b = walker(right);
    const needs = [];
    let depth = 0;
    while (a.at !== null && b.at !== null) {
        const need = a.x - b.x + SIBLING_GAP;
        if (!needs.length || need > needs.at(-1)[1]) needs.push([depth, need]);
        const common = min(a.height, b.height);
        depth += common;
        descend(a, common);
        descend(b, common);
    }
    return { needs, leftRest: restOf(a), rightRest: restOf(b) };
}

const newShape = (width, height) => ({ left: contour(height, 0), right: contour(height, width), bottom: height });

function moveShape(shape, by) {
    moveContour(shape.left, by);
    moveContour(shape.right, by);
}

function putOnTop(shape, height, left, right) {
    putContourOnTop(shape.left, height, left);
    putContourOnTop(shape.right, height, right);
    shape.bottom += height;
}

/** Add a shape that stands to the right, moved by that much. */
function joinShapes(shape, other, fit, by) {
    moveShape(other, by);
    if (fit.rightRest !== null) goOn(shape.left, { ...fit.rightRest, x: fit.rightRest.x + by }, other.left);
    if (fit.leftRest !== null) goOn(other.right, fit.leftRest, shape.right);
    shape.right = other.right;
    shape.bottom = max(shape.bottom, other.bottom);
}

/** Siblings packed from left to right. */
function newRow(first) {
    return { shape: first, places: [0], deep: [[first.bottom, 0]], slopes: [] };
}

function addToRow(row, shape) {
    const at = row.places.length;
    const bottom = shape.bottom;
    const fit = fitContours(row.shape.right, shape.left);
    for (let i = 0; i + 1 < fit.needs.length; i++) {
        const held = fit.needs[i][1];
        const [depth, need] = fit.needs[i + 1];
        while (row.deep.at(-1)[0] <= depth) row.deep.pop();
        const holder = row.deep.at(-1)[1];
        if (holder < at - 1) row.slopes.push([holder, at, (need - held) / (at - holder)]);
    }
    row.deep.push([bottom, at]);
    row.places.push(fit.needs.at(-1)[1]);
    joinShapes(row.shape, shape, fit, fit.needs.at(-1)[1]);
}

/** The x of each sibling, with the room between them shared out. */
function spreadRow(row) {
    const change = new Array(row.places.length + 1).fill(0);
    const drop = new Array(row.places.length + 1).fill(0);
    for (const [holder, held, slope] of row.slopes) {
        change[holder + 1] += slope;
        change[held] -= slope;
        drop[held] += slope * (held - holder - 1);
    }
    let moved = 0;
    let slope = 0;
    return row.places.map((place, at) => {
        slope += change[at];
        moved += slope - drop[at];
        return place + Math.trunc(moved + 0.01);
    });
}

function hangBelow(at, children, sizes, shapes, corners) {
    const [width, height] = sizes[at];
    const row = newRow(shapes[children[0]]);
    for (const child of children.slice(1)) addToRow(row, shapes[child]);
    const places = spreadRow(row);
    const right = places.at(-1) + sizes[children.at(-1)][0];
    const offset = -floor((right - width) / 2);
    const gap = LEVEL_GAP + min(LEVEL_GAP_MORE, 40 * max(0, children.length - 2));
    children.forEach((child, order) => {
        corners[child] = [places[order] + offset, height + gap];
    });
    moveShape(row.shape, offset);
    putOnTop(row.shape, gap, min(0, offset), max(width, right + offset));
    putOnTop(row.shape, height, 0, width);
    return row.shape;
}

function standBeside(shape, width, childWidth, child) {
    const middle = floor(childWidth / 2);
    putOnTop(child, BESIDE_DROP, middle - LANE, middle + LANE);
    const fit = fitContours(shape.right, child.left);
    const x = max(width + SIBLING_GAP, fit.needs.at(-1)[1]);
    joinShapes(shape, child, fit, x);
    return [x, BESIDE_DROP];
}

/** The corner of each box, its tree's root at the origin; parents come before their children. */
export function arrange(sizes, below, beside) {
    const corners = sizes.map(() => [0, 0]);
    const shapes = [];
    for (let at = sizes.length - 1; at >= 0; at--) {
        let shape = newShape(...sizes[at]);
        if (below[at].length) shape = hangBelow(at, below[at], sizes, shapes, corners);
        for (const child of beside[at]) {
            corners[child] = standBeside(shape, sizes[at][0], sizes[child][0], shapes[child]);
        }
        shapes[at] = shape;
    }
    sizes.forEach((_, at) => {
        for (const child of [...below[at], ...beside[at]]) {
            corners[child] = [corners[child][0] + corners[at][0], corners[child][1] + corners[at][1]];
        }
    });
    return corners;
}
