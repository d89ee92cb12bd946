// The keys of the page; the outline and the search box see to their own.

import { byId, onClick } from "./dom.js";
import { listen } from "./listening.js";

const STEP = 80;

/** Let keys do what the buttons do. */
export function followKeys({ page, search, seminar, panels, theme, menu }) {
    const { view } = page;
    const keys = byId("keys");
    const { steps } = seminar;
    const help = () => keys.showModal();
    const ofSeminar = {
        PageDown: steps.forward,
        ArrowRight: steps.forward,
        ArrowDown: steps.forward,
        " ": steps.forward,
        PageUp: steps.back,
        ArrowLeft: steps.back,
        ArrowUp: steps.back,
        Home: steps.first,
        End: steps.last,
        b: steps.black,
        ".": steps.black,
        n: steps.comments,
        f: steps.fullscreen,
        "?": help,
        Escape: seminar.escape,
    };
    const ofPage = {
        "/": search.open,
        "+": () => view.zoom(1.25),
        "=": () => view.zoom(1.25),
        "-": () => view.zoom(0.8),
        0: page.fit,
        1: page.open,
        l: () => byId("legend").firstElementChild.click(),
        s: seminar.start,
        e: () => page.setLevel(Infinity),
        c: () => page.setLevel(1),
        x: page.drawOnly,
        t: theme.toggle,
        "?": help,
        o: () => panels.toggle("outline"),
        d: () => panels.toggle("details"),
        Escape: () => menu.close() || search.close() || clear(page, panels),
    };
    const ofMap = {
        ArrowLeft: () => view.pan(STEP, 0),
        ArrowRight: () => view.pan(-STEP, 0),
        ArrowUp: () => view.pan(0, STEP),
        ArrowDown: () => view.pan(0, -STEP),
    };

    listen(window, "keydown", (event) => {
        const { target, key } = event;
        if (event.ctrlKey || event.metaKey || event.altKey || keys.open || target.matches("input, textarea, select"))
            return;
        const onMap = !target.closest("nav, aside, dialog, #more[open]");
        const pressed = target.matches("button, summary, a") && key === " " && target !== byId("forward");
        const act = (seminar.on() ? ofSeminar : { ...ofPage, ...(onMap ? ofMap : {}) })[key];
        if (!act || pressed) return;
        event.preventDefault();
        act();
    });
    onClick("help", help);
    onClick("end-keys", () => keys.close());
}

function clear(page, panels) {
    if (page.selected) page.select(null);
    else if (page.drawWhole()) return;
    else panels.set("details", false);
}
