// The arrows from cards to what they speak to: tidy/arrows.py again.

import { floor } from "./numbers.js";

const PAD = 70;
const BAR = 230;
const BEND = 90;
const TIP = 15;
const STRAIGHT = 80;

/** A length as SVG writes it, in pixels. */
export const number = (tenths) => String(tenths / 10);

const half = (length) => floor(length / 2);

function startOf(box) {
    return [box.x + half(box.width), box.y + (box.framed ? PAD : 0)];
}

/** Where an arrow from beside meets the header bar: the farther it comes, the higher. */
function sideOf(box, order, count) {
    const middle = PAD + half(BAR);
    const height = count === 1 ? middle : middle + 75 - floor((150 * order) / (count - 1));
    return [box.x + box.width - PAD, box.y + height];
}

function footOf(box, slot, order, count) {
    const [x, y, width, height] = box.cells[slot];
    return [box.x + x + floor((width * (order + 1)) / (count + 1)), box.y + y + height + TIP];
}

function besidePath(start, end) {
    const [x, y, endX, endY] = [start[0], start[1], end[0] + 30, end[1]].map(number);
    return `M${x} ${y}V${number(end[1] + BEND)}Q${x} ${endY} ${number(start[0] - BEND)} ${endY}H${endX}`;
}

function belowPath(start, end, bottom) {
    const [x, y, endX, endY] = [...start, ...end].map(number);
    const middle = half(start[1] + bottom);
    if (Math.abs(start[0] - end[0]) <= 10) return `M${x} ${y}V${endY}`;
    const last = end[1] + STRAIGHT;
    const bend = `C${x} ${number(middle - 40)} ${endX} ${number(middle + 80)} ${endX} ${number(last)}`;
    return `M${x} ${y}${bend}V${endY}`;
}

/** The arrow of each child of a box: those of one slot together, those of no slot (null) beside it. */
export function connectors(box, childrenBySlot) {
    const bottom = box.y + box.height + (box.framed ? 40 : TIP);
    const found = [];
    for (const [slot, children] of childrenBySlot) {
        children.forEach((child, order) => {
            const start = startOf(child);
            const count = children.length;
            if (slot === null) found.push(besidePath(start, sideOf(box, order, count)));
            else found.push(belowPath(start, footOf(box, slot, order, count), bottom));
        });
    }
    return found;
}
