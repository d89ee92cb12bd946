// The minimap: all that is drawn, small, and the part of it that is seen.

import { byId } from "./dom.js";
import { listen } from "./listening.js";
import { max, min } from "./numbers.js";

const SHOWS_FROM = 30;
const WIDEST = 170;
const HIGHEST = 150;
const NARROWEST = 44;
const INKS = { thesis: "thesis", attack: "attack", undercut: "attack", support: "support", backing: "support" };

/** The minimap of large maps, unless the window shows all: a press on it goes there. It is for the eye alone, so that no screen reader tells of it. */
export function makeMinimap({ model, picture, view, bus }) {
    const box = byId("minimap");
    const [canvas, frame] = box.children;
    let [across, down] = [1, 1];

    function draw() {
        const { shown, boxes, bounds } = picture.state;
        box.hidden = shown.length <= SHOWS_FROM;
        view.state.corner = box.hidden ? [0, 0] : [WIDEST + 30, HIGHEST + 70];
        if (box.hidden) return;
        const scale = min(WIDEST / bounds[2], HIGHEST / bounds[3]);
        [across, down] = [max(scale, NARROWEST / bounds[2]), max(scale, NARROWEST / bounds[3])];
        Object.assign(canvas, { width: 2 * across * bounds[2], height: 2 * down * bounds[3] });
        Object.assign(box.style, { width: `${across * bounds[2]}px`, height: `${down * bounds[3]}px` });
        const pen = canvas.getContext("2d");
        const inks = getComputedStyle(box);
        for (const at of shown) {
            const { x, y, width, height } = boxes[at];
            pen.fillStyle = inks.getPropertyValue(`--${INKS[model.cards[at].step] ?? "line"}`);
            pen.fillRect((x * across) / 5, (y * down) / 5, max(2, (width * across) / 5), max(2, (height * down) / 5));
        }
        look();
    }

    function look() {
        if (box.hidden) return;
        const { x, y, scale, width, height, bounds } = view.state;
        const [wide, high] = [width / scale, height / scale];
        const [left, top] = [max(0, x - wide / 2), max(0, y - high / 2)];
        const [right, bottom] = [min(bounds[2], x + wide / 2), min(bounds[3], y + high / 2)];
        box.style.visibility = left || top || right < bounds[2] || bottom < bounds[3] ? "" : "hidden";
        const style = { translate: [left * across, top * down], width: (right - left) * across, height: (bottom - top) * down };
        for (const [name, value] of Object.entries(style)) frame.style[name] = [value].flat().map((one) => `${max(0, one)}px`).join(" ");
    }

    function go(event) {
        if (!event.buttons) return;
        const { left, top } = canvas.getBoundingClientRect();
        box.setPointerCapture(event.pointerId);
        view.go((event.clientX - left) / across, (event.clientY - top) / down);
    }

    for (const name of ["pointerdown", "pointermove"]) listen(box, name, go);
    bus.on("folds", draw);
    bus.on("theme", draw);
    bus.on("view", look);
}
