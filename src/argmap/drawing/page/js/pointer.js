// Mouse, pen and touch on the map: drag, wheel and two fingers move the view, a pinch and the wheel with Ctrl zoom, a click picks.

import { listen } from "./listening.js";
import { max, min } from "./numbers.js";

const SLACK = 5;
const NOTCH = 25;

/** Let pointers on the pane of the picture move the view; `pick(target, twice)` hears of a click and of a double click. */
export function followPointers(pane, view, pick) {
    const down = new Map();
    let moved = 0;

    listen(
        pane,
        "wheel",
        (event) => {
            event.preventDefault();
            view.measure();
            const lines = [1, 16, view.state.height][event.deltaMode];
            const [dx, dy] = [-event.deltaX * lines, -event.deltaY * lines];
            if (event.ctrlKey || event.metaKey) view.zoom(Math.exp(clamped(dy, NOTCH) / 100), event.clientX, event.clientY);
            else if (event.shiftKey && !dx) view.pan(dy, 0);
            else view.pan(dx, dy);
        },
        { passive: false },
    );

    // Safari reports a pinch on a trackpad in events of its own; one with fingers on a screen comes by pointers as well.
    let size = 1;
    for (const name of ["gesturestart", "gesturechange", "gestureend"]) {
        listen(pane, name, (event) => {
            event.preventDefault();
            if (down.size) return;
            if (name === "gesturestart") view.measure();
            else view.zoom(event.scale / size, event.clientX, event.clientY);
            size = event.scale;
        });
    }

    listen(pane, "pointerdown", (event) => {
        if (event.button > 0) return;
        if (!down.size) {
            moved = 0;
            view.measure();
        }
        down.set(event.pointerId, [event.clientX, event.clientY]);
    });

    listen(pane, "pointermove", (event) => {
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
        pane.setPointerCapture(event.pointerId);
        pane.classList.add("dragged");
        view.grip(true);
        view.pan(dx, dy);
    }

    function pinch(id, before, now) {
        const [, other] = [...down].find(([one]) => one !== id);
        const [from, to] = [distance(before, other), distance(now, other)];
        moved = SLACK + 1;
        view.grip(true);
        if (from > 0 && to > 0) view.zoom(to / from, (now[0] + other[0]) / 2, (now[1] + other[1]) / 2);
        view.pan((now[0] - before[0]) / 2, (now[1] - before[1]) / 2);
    }

    // A finger that drags is handed over from the card under it to the pane, which is no end; a mouse may be let go outside.
    for (const end of ["pointerup", "pointercancel"]) {
        listen(window, end, (event) => {
            if (!down.delete(event.pointerId)) return;
            pane.classList.remove("dragged");
            if (!down.size) view.grip(false);
        });
    }
    listen(pane, "click", (event) => {
        if (moved <= SLACK) pick(event.target, false);
    });
    listen(pane, "dblclick", (event) => pick(event.target, true));
}

const clamped = (value, most) => max(-most, min(most, value));
const distance = (one, other) => Math.hypot(one[0] - other[0], one[1] - other[1]);
