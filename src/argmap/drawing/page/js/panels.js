// The panels beside the map, the theme, the levels, and the page on paper.

import { fillDetails } from "./details.js";
import { byId, element, listen, onClick } from "./dom.js";
import { max, min } from "./numbers.js";

const narrow = () => matchMedia("(max-width: 900px)").matches;

/** Open and close the panels; on a narrow page one at a time. */
export function makePanels(desk) {
    const { plan, view, bus } = desk;
    const panels = { outline: byId("show-outline"), details: byId("show-details") };
    const isOpen = (name) => !byId(name).hidden;

    function set(name, open) {
        byId(name).hidden = !open;
        panels[name].ariaExpanded = String(open);
        if (open && narrow()) set(name === "outline" ? "details" : "outline", false);
        view.measure();
    }

    const toggle = (name) => set(name, !isOpen(name));
    for (const name of Object.keys(panels)) listen(panels[name], "click", () => toggle(name));
    onClick("end-details", () => {
        set("details", false);
        byId("map").focus();
    });

    const nothing = [...byId("detail").children];

    function fill(node) {
        const how = { words: desk.words, hidden: (one) => desk.blank.has(one.at), go: (one) => desk.select(one) };
        if (node) fillDetails(byId("detail"), plan, node, how);
        else byId("detail").replaceChildren(...nothing);
    }

    bus.on("select", (node) => {
        fill(node);
        if (node && !desk.sight && !isOpen("details")) set("details", true);
    });
    bus.on("blanks", () => fill(desk.selected));
    set("outline", !narrow());
    return { set, toggle };
}

/** The button that changes between light and dark. */
export function makeTheme() {
    const root = document.documentElement;
    const system = matchMedia("(prefers-color-scheme: dark)");
    const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);
    const tell = () => (byId("theme").ariaPressed = String(isDark()));
    const toggle = () => {
        root.dataset.theme = isDark() ? "light" : "dark";
        tell();
    };
    onClick("theme", toggle);
    listen(system, "change", tell);
    tell();
    return { toggle };
}

/** The choice of how many levels are open. */
export function makeLevels(desk) {
    const choice = byId("levels");
    const deepest = desk.plan.cards.reduce((most, { level }) => max(most, level), 1);
    const options = Array.from({ length: min(deepest, 12) - 1 }, (_, at) => [at + 1, `${at + 1}`]);
    for (const [value, label] of [["", "–"], ...options, ["all", "all"]])
        choice.append(element("option", { value }, label));
    const level = () => (choice.value === "all" ? Infinity : Number(choice.value));
    listen(choice, "change", () => choice.value && desk.setLevel(level()));
    desk.bus.on("folds", () => (choice.value = desk.folds.size ? "" : "all"));
    onClick("expand", () => desk.setLevel(Infinity));
    onClick("collapse", () => desk.setLevel(1));
}

/** On paper the whole map is open and fits on the page. */
export function makePaper(desk) {
    let kept = null;
    listen(window, "beforeprint", () => {
        kept = { folds: desk.folds, sight: desk.sight };
        Object.assign(desk, { folds: new Set(), sight: null });
        desk.view.state.whole = true;
        desk.redraw();
        desk.view.measure();
    });
    listen(window, "afterprint", () => {
        Object.assign(desk, kept);
        desk.view.state.whole = false;
        desk.redraw();
        desk.view.measure();
    });
    onClick("print", () => print());
}
