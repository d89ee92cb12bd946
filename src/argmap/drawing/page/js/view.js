// What part of the map is seen: a middle and a scale, in pixels of the page for each unit of the map.

import { max, min } from "./numbers.js";

const LEAST = 0.02;
const MOST = 6;
const MARGIN = 28;
const DURATION = 280;
const READABLE = 0.5;
const OPENING = 0.7;

/** The view of a picture. `bounds` is the box [x, y, width, height] that it keeps within reach, or shows `whole`. */
export function makeView(svg) {
    const state = { x: 0, y: 0, scale: 1, width: 1, height: 1, bounds: [0, 0, 1, 1], left: 0, top: 0, whole: false };
    let frame = 0;

    function draw() {
        const { x, y, scale, width, height, whole } = state;
        const box = [x - width / 2 / scale, y - height / 2 / scale, width / scale, height / scale];
        svg.setAttribute("viewBox", (whole ? state.bounds : box).map((length) => length.toFixed(3)).join(" "));
    }

    function set(x, y, scale) {
        const [left, top, width, height] = state.bounds;
        state.scale = min(MOST, max(LEAST, scale));
        state.x = min(left + width, max(left, x));
        state.y = min(top + height, max(top, y));
        draw();
    }

    const stop = () => cancelAnimationFrame(frame);

    function fly(x, y, scale) {
        stop();
        const from = { ...state };
        const start = performance.now();
        const move = (now) => {
            const part = min(1, max(0, (now - start) / DURATION));
            const eased = part * (2 - part);
            const between = (one, other) => one + (other - one) * eased;
            set(between(from.x, x), between(from.y, y), from.scale * (scale / from.scale) ** eased);
            if (part < 1) frame = requestAnimationFrame(move);
        };
        if (matchMedia("(prefers-reduced-motion: reduce)").matches) set(x, y, scale);
        else frame = requestAnimationFrame(move);
    }

    const scaleFor = ([, , width, height]) =>
        min(state.width / (width + 2 * MARGIN), state.height / (height + 2 * MARGIN));

    /** Take the size of the element on the page, which others change. */
    function measure() {
        const { left, top, width, height } = svg.getBoundingClientRect();
        if (width && height) Object.assign(state, { left, top, width, height });
        draw();
    }

    /** Show a box as large as it goes, with a scale up to `most`. */
    function show(box, most = 1.6, now = false) {
        const place = [box[0] + box[2] / 2, box[1] + box[3] / 2, min(most, scaleFor(box))];
        if (now) {
            stop();
            set(...place);
        } else fly(...place);
    }

    /** Show all if it can be read so, else the top of it, about a box. */
    function open(about) {
        const [, top] = state.bounds;
        if (scaleFor(state.bounds) >= READABLE) show(state.bounds, 1.6, true);
        else set(about[0] + about[2] / 2, top + state.height / 2 / OPENING - MARGIN, OPENING);
    }

    /** Bring a box into sight, and to a size at which it can be read unless the scale is to be kept. */
    function reach(box, keepScale) {
        const scale = keepScale ? state.scale : min(max(state.scale, 0.75), max(scaleFor(box), 0.3));
        if (scale !== state.scale || !contains(state, box)) fly(box[0] + box[2] / 2, box[1] + box[3] / 2, scale);
    }

    /** Zoom by a factor about a point of the window, or about the middle. */
    function zoom(factor, clientX = state.left + state.width / 2, clientY = state.top + state.height / 2) {
        stop();
        const scale = min(MOST, max(LEAST, state.scale * factor));
        const [dx, dy] = [clientX - state.left - state.width / 2, clientY - state.top - state.height / 2];
        set(state.x + dx / state.scale - dx / scale, state.y + dy / state.scale - dy / scale, scale);
    }

    /** Move the map by pixels of the page. */
    function pan(dx, dy) {
        stop();
        set(state.x - dx / state.scale, state.y - dy / state.scale, state.scale);
    }

    /** Move at once by units of the map, as the map moved under the reader. */
    function follow(dx, dy) {
        stop();
        Object.assign(state, { x: state.x + dx, y: state.y + dy });
        draw();
    }

    return { state, measure, show, open, reach, zoom, pan, follow, scaleFor };
}

function contains({ x, y, scale, width, height }, box) {
    const [halfWidth, halfHeight] = [width / 2 / scale, height / 2 / scale];
    const across = box[0] >= x - halfWidth && box[0] + box[2] <= x + halfWidth;
    return across && box[1] >= y - halfHeight && box[1] + box[3] <= y + halfHeight;
}
