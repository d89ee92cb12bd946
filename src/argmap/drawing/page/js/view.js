// What part of the map is seen: a middle and a scale, in pixels of the page for each unit of the map.

import { max, min } from "./numbers.js";

const LEAST = 0.02;
const MOST = 6;
const MARGIN = 24;
const OPENS_AT = 1.5;
const EDGE = 16;
const FOOT = 40;
const DURATION = 280;
const SETTLES = 140;
const READABLE = 0.925;
const LEGIBLE = 0.7;

// `bounds` is the box [x, y, width, height] that the view keeps within reach; it is `held` once somebody moved it. What stands in the lower right corner covers `corner`, in pixels.
/** The view of a picture in a pane. It tells `moved` whenever what is seen has changed, and whether it came to rest. */
export function makeView(svg, moved) {
    const pane = svg.parentElement;
    const state = { x: 0, y: 0, scale: 1, width: 1, height: 1, left: 0, top: 0, corner: [0, 0], bounds: [0, 0, 1, 1], held: false };
    let last = state;
    let [frame, timer, gripped, slid] = [0, 0, false, 0];

    /** Draw what is seen anew: all text on it is set again. */
    function settle() {
        clearTimeout(timer);
        const { x, y, scale, width, height } = state;
        const box = [x - width / 2 / scale, y - height / 2 / scale, width / scale, height / scale];
        svg.style.transform = svg.style.willChange = "";
        svg.setAttribute("viewBox", box.map((length) => length.toFixed(3)).join(" "));
        last = { ...state };
        moved(true);
    }

    /** Move what was drawn as it is, until it comes to rest. */
    function slide() {
        clearTimeout(timer);
        const now = performance.now();
        const pause = now - slid;
        // Slow turns of a wheel are one gesture; what comes after a long pause is a new one, and rests soon.
        if (!gripped) timer = setTimeout(settle, pause > 8 * SETTLES ? SETTLES : max(SETTLES, min(4 * pause, 8 * SETTLES)));
        slid = now;
        const by = state.scale / last.scale;
        const shift = (at, length) => (state[length] / 2) * (1 - by) + (last[at] - state[at]) * state.scale;
        svg.style.willChange = "transform";
        svg.style.transform = `translate(${shift("x", "width")}px, ${shift("y", "height")}px) scale(${by})`;
        moved(false);
    }

    /** Hold what was drawn for as long as a hand is on it. */
    function grip(held) {
        gripped = held;
        if (!held && svg.style.transform) slide();
    }

    function set(x, y, scale, draw = slide) {
        const [left, top, width, height] = state.bounds;
        state.scale = min(MOST, max(LEAST, scale));
        state.x = min(left + width, max(left, x));
        state.y = min(top + height, max(top, y));
        draw();
    }

    function stop() {
        cancelAnimationFrame(frame);
        state.held = true;
    }

    function fly(x, y, scale) {
        stop();
        const from = { ...state };
        const start = performance.now();
        const move = (now) => {
            const part = min(1, max(0, (now - start) / DURATION));
            const eased = part * (2 - part);
            const between = (one, other) => one + (other - one) * eased;
            set(between(from.x, x), between(from.y, y), from.scale * (scale / from.scale) ** eased, part < 1 ? slide : settle);
            if (part < 1) frame = requestAnimationFrame(move);
        };
        if (matchMedia("(prefers-reduced-motion: reduce)").matches) set(x, y, scale, settle);
        else frame = requestAnimationFrame(move);
    }

    const scaleFor = ([, , width, height], foot = 0) =>
        min(state.width / (width + 2 * MARGIN), (state.height - foot) / (height + 2 * MARGIN));

    /** Take the size and the place of the pane, which others change; what is seen stays where it is on the screen. */
    function measure() {
        const { left, top, width, height } = pane.getBoundingClientRect();
        const before = [state.left, state.top, state.width, state.height];
        if (!width || !height || `${before}` === `${[left, top, width, height]}`) return;
        if (state.width > 1) {
            state.x += (left + width / 2 - state.left - state.width / 2) / state.scale;
            state.y += (top + height / 2 - state.top - state.height / 2) / state.scale;
        }
        Object.assign(state, { left, top, width, height });
        settle();
    }

    const middleOf = ([x, y, width, height]) => [x + width / 2, y + height / 2];

    /** Show a box as large as it goes, with a scale up to `most`. */
    function show(box, most = OPENS_AT) {
        fly(...middleOf(box), min(most, scaleFor(box)));
    }

    /** Show all, above the buttons at the foot. */
    function fit() {
        const scale = wholeScale();
        const [x, y] = middleOf(state.bounds);
        fly(x, y + FOOT / 2 / scale, scale);
    }

    const wholeScale = () => min(OPENS_AT, scaleFor(state.bounds, FOOT));

    /** Whether all can be read when all is shown. */
    const canBeRead = () => wholeScale() >= READABLE;

    /** How wide a map may be, in units of the map, to be read without going to the sides. */
    const room = () => state.width / READABLE - 2 * MARGIN;

    /** Go to where the map is read from: all of it if it can be read so, else the top of it; about a box if it is too wide. */
    function open(about) {
        stop();
        const [left, top, width, height] = state.bounds;
        const whole = canBeRead();
        const scale = whole ? wholeScale() : min(1.1, max(READABLE, state.width / (width + 2 * MARGIN)));
        const middle = width * scale > state.width ? about[0] + about[2] / 2 : left + width / 2;
        const down = whole ? top + height / 2 + FOOT / 2 / scale : top - MARGIN + state.height / 2 / scale;
        set(middle, down, scale, settle);
        state.held = false;
    }

    /** Bring a box into sight, with what it bears on where both go in; to a size at which it can be read unless the scale is to be kept. */
    function reach(box, target, keepScale) {
        const both = target ? joined(box, target) : box;
        const wanted = keepScale ? state.scale : max(state.scale, READABLE);
        const goal = scaleFor(both) >= LEGIBLE ? both : box;
        const scale = min(wanted, max(scaleFor(goal), keepScale ? 0 : 0.3));
        const along = (middle, half, start, length, foot = 0) => {
            const [from, to] = [start + length + (EDGE + foot) / scale - half, start - EDGE / scale + half];
            const near = from > to ? to : min(to, max(from, middle));
            return Math.abs(near - middle) > half ? start + length / 2 : near;
        };
        const x = along(state.x, state.width / 2 / scale, goal[0], goal[2]);
        const [wide, high] = state.corner;
        const isUnder = (goal[0] + goal[2] - x) * scale > state.width / 2 - wide;
        const y = along(state.y, state.height / 2 / scale, goal[1], goal[3], isUnder ? high : FOOT);
        state.held = true;
        if (scale !== state.scale || x !== state.x || y !== state.y) fly(x, y, scale);
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

    /** Go to a point of the map. */
    function go(x, y) {
        stop();
        set(x, y, state.scale);
    }

    /** Move by units of the map, as the map moved under the reader; it is drawn when the view settles. */
    function follow(dx, dy) {
        stop();
        Object.assign(state, { x: state.x + dx, y: state.y + dy });
    }

    return { state, settle, grip, measure, show, fit, canBeRead, room, open, reach, zoom, pan, go, follow, scaleFor };
}

/** The box about two. */
function joined(one, other) {
    const [left, top] = [min(one[0], other[0]), min(one[1], other[1])];
    const right = max(one[0] + one[2], other[0] + other[2]);
    return [left, top, right - left, max(one[1] + one[3], other[1] + other[3]) - top];
}
