// The lanes of boxes, and the lines that run up them: columns/lanes.py and columns/arrows.py again.

import { ascending, floor, max, min, number } from "./numbers.js";
import { busGap, DEEP_LANES, edgeOf, isDeep, LANE, TRUNK } from "./sizes.js";

export const PAD = 70;
const TIP = 15;
const RISER = 220;
const NEAR = 150;
const LEAVES = 50;
const ENTERS = 115;
const ENTERS_LAST = 205;
const LEAVES_BARE = 110;
const ENTERS_BARE = 170;
const STEPS = 16;

/** Share out the lanes that lead to a box among its children. */
export function shareLanes(box) {
    const kindOf = ({ slot, step }) => (box.crown ? 0 : (slot ?? -1) * STEPS) + step;
    const kinds = ascending(box.children.map(kindOf));
    const lanes = new Map();
    let beside = [];
    kinds.forEach((kind, lane) => {
        if (lane && floor(kind / STEPS) !== floor(kinds[lane - 1] / STEPS)) beside = [];
        beside.push(kind);
        lanes.set(kind, { lane, rank: beside.length - 1, beside });
    });
    box.lanes = kinds.length;
    for (const child of box.children) Object.assign(child, lanes.get(kindOf(child)));
}

/** How the lanes of a thesis run to it from below: the outermost lowest, unless fewer lines cross if it is the highest. */
export function setCrown(box) {
    setRisers(box);
    const trunks = box.risers.map(() => new Set());
    for (const child of box.children) trunks[child.lane].add(trunkOf(child));
    const spans = box.risers.map((riser, lane) => ascending([riser, ...trunks[lane]]));
    const flipped = crossings(box.risers, trunks, spans, false) > crossings(box.risers, trunks, spans, true);
    box.above = box.risers.map((_, lane) => (flipped ? lane : box.lanes - 1 - lane));
}

/** How often lines to a thesis cross: lower ones on their way up to it, higher ones on their way down. */
function crossings(risers, trunks, spans, flipped) {
    const within = (x, lane) => spans[lane][0] <= x && x <= spans[lane].at(-1);
    let found = 0;
    for (let left = 0; left < risers.length; left++) {
        for (let right = left + 1; right < risers.length; right++) {
            const [low, high] = flipped ? [right, left] : [left, right];
            found += [...trunks[high]].filter((x) => within(x, low)).length + within(risers[low], high);
        }
    }
    return found;
}

/** Where the lanes of a thesis meet it: near its middle, or where a trunk goes straight up. */
function setRisers(box) {
    const { x, width, lanes, children } = box;
    const middles = Array.from({ length: lanes }, (_, lane) => x + floor(width / 2) + floor((RISER * (2 * lane - lanes + 1)) / 2));
    box.risers = [...middles];
    for (const child of children) {
        const trunk = trunkOf(child);
        const away = box.risers.every((other, lane) => lane === child.lane || Math.abs(trunk - other) > NEAR);
        if (away && Math.abs(trunk - middles[child.lane]) < NEAR) box.risers[child.lane] = trunk;
    }
}

const outwards = ({ parent, lane }) => parent.lanes - 1 - lane;

const trunkOf = (box) => box.x - box.parent.ahead - TRUNK - LANE * outwards(box);

/** The line of a box to what it speaks to: its path, its length, and what it is within. */
export function lineFrom(box) {
    const { parent, x, y, lane } = box;
    const [fromX, fromY] = box.framed ? [x + PAD, y + PAD + LEAVES] : [x, y + LEAVES_BARE];
    const trunk = trunkOf(box);
    const foot = parent.y + parent.height;
    const bus = foot + busGap(parent) + LANE * (parent.crown ? parent.above[lane] : outwards(box));
    if (parent.crown) return path(fromX, fromY, [trunk, bus, parent.risers[lane], foot + TIP]);
    const turns = isDeep(parent) ? (outwards(box) + 2 * parent.level) % DEEP_LANES : outwards(box);
    const up = parent.x - edgeOf(parent) - LANE * turns;
    const [endX, endY] = endOf(box);
    return path(fromX, fromY, box.isFirst ? [up, endY, endX] : [trunk, bus, up, endY, endX]);
}

/** Where a line enters the left side of its cell, or the left end of a header. */
function endOf({ parent, slot, rank, beside }) {
    const peers = beside.length;
    if (slot === null && parent.framed) {
        const last = max(ENTERS_LAST, parent.bar - 40);
        const down = peers === 1 ? (ENTERS + last) / 2 : ENTERS + ((last - ENTERS) * rank) / (peers - 1);
        return [parent.x + PAD - floor(TIP / 3), parent.y + PAD + floor(down)];
    }
    const [x, y, , height] = parent.cells[slot ?? 0];
    const top = parent.framed ? 0 : ENTERS_BARE;
    return [parent.x + x - TIP, parent.y + y + top + floor(((height - top) * (rank + 1)) / (peers + 1))];
}

/** A path by turns across and down, its length, and the edges of the box that it is within. */
function path(x, y, turns) {
    let [drawn, length] = [`M${number(x)} ${number(y)}`, 0];
    const at = [x, y];
    const within = [x, y, x, y];
    turns.forEach((to, order) => {
        const axis = order % 2;
        if (to !== at[axis]) drawn += "HV"[axis] + number(to);
        length += Math.abs(to - at[axis]);
        at[axis] = to;
        within[axis] = min(within[axis], to);
        within[axis + 2] = max(within[axis + 2], to);
    });
    return { path: drawn, length, within };
}
