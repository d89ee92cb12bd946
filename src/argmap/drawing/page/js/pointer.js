// Mouse, pen and touch on the map: drag, wheel and pinch move the view, a click picks.

import { listen } from "./dom.js";
import { max, min } from "./numbers.js";

const SLACK = 5;

/** Let pointers on the picture move the view; `pick(target, twice)` hears of a click and of a double click. */
export function followPointers(svg, view, pick) {
    const down = new Map();
    let moved = 0;

    listen(
        svg,
        "wheel",
        (event) => {
            event.preventDefault();
            view.measure();
            const lines = event.deltaMode === 1 ? 16 : 1;
            if (event.shiftKey && !event.ctrlKey) view.pan(-(event.deltaX || event.deltaY) * lines, 0);
            else
                view.zoom(
                    Math.exp(-clamped(event.deltaY * lines, 120) * (event.ctrlKey ? 0.01 : 0.002)),
                    event.clientX,
                    event.clientY,
                );
        },
        { passive: false },
    );

    listen(svg, "pointerdown", (event) => {
        if (event.button > 0) return;
        if (!down.size) {
            moved = 0;
            view.measure();
        }
        down.set(event.pointerId, [event.clientX, event.clientY]);
    });

    listen(svg, "pointermove", (event) => {
        const before = down.get(event.pointerId);
        if (!before) return;
        const now = [event.clientX, event.clientY];
        if (down.size === 1) drag(event, before, now);
        else pinch(event.pointerId, before, now);
        if (moved > SLACK || down.size > 1) down.set(event.pointerId, now);
    });

    function drag(event, before, now) {
        const [dx, dy] = [now[0] - before[0], now[1] - before[1]];
        moved = max(moved, Math.hypot(dx, dy));
        if (moved <= SLACK) return;
        svg.setPointerCapture(event.pointerId);
        svg.classList.add("dragged");
        view.pan(dx, dy);
    }

    function pinch(id, before, now) {
        const [, other] = [...down].find(([one]) => one !== id);
        const [from, to] = [distance(before, other), distance(now, other)];
        moved = SLACK + 1;
        if (from > 0 && to > 0) view.zoom(to / from, (now[0] + other[0]) / 2, (now[1] + other[1]) / 2);
        view.pan((now[0] - before[0]) / 2, (now[1] - before[1]) / 2);
    }

    for (const end of ["pointerup", "pointercancel", "lostpointercapture"]) {
        listen(svg, end, (event) => {
            down.delete(event.pointerId);
            svg.classList.remove("dragged");
        });
    }
    listen(svg, "click", (event) => {
        if (moved <= SLACK) pick(event.target, false);
    });
    listen(svg, "dblclick", (event) => pick(event.target, true));
}

const clamped = (value, most) => max(-most, min(most, value));
const distance = (one, other) => Math.hypot(one[0] - other[0], one[1] - other[1]);
