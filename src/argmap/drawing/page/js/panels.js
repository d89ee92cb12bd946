// The panels beside the map, the theme, and the levels.

import { fillDetails } from "./details.js";
import { byId, element, onClick } from "./dom.js";
import { listen } from "./listening.js";
import { max, min } from "./numbers.js";
import { nameOf } from "./order.js";
import { tell } from "./words.js";

const ROOMY = 1400;
const narrow = () => matchMedia("(max-width: 900px)").matches;

/** Open and close the panels; on a narrow page one at a time. */
export function makePanels(page) {
    const { model, view, bus } = page;
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
        const how = { words: page.words, hidden: (one) => page.blank.has(one.at), go: (one) => page.select(one) };
        if (node) fillDetails(byId("detail"), model, node, how);
        else byId("detail").replaceChildren(...nothing);
    }

    const acts = document.querySelector(".acts");
    bus.on("select", (node) => {
        fill(node);
        acts.hidden = !node;
        if (node && !isOpen("details")) set("details", true);
    });
    bus.on("blanks", () => fill(page.selected));
    set("outline", !narrow() && (page.large || innerWidth >= ROOMY));
    return { set, toggle };
}

/** The menus: what is chosen in the rare tools closes them, as do Escape and a press beside them. */
export function makeMenu() {
    const more = byId("more");
    const inMenu = (event) => more.contains(event.target);
    function close() {
        if (!more.open) return false;
        more.open = false;
        more.firstElementChild.focus();
        return true;
    }
    listen(more, "click", (event) => event.target.matches("button") && close());
    listen(window, "pointerdown", (event) => inMenu(event) || (more.open = false), { capture: true });
    return { close };
}

/** The button that changes between light and dark. */
export function makeTheme(bus) {
    const root = document.documentElement;
    const system = matchMedia("(prefers-color-scheme: dark)");
    const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);
    const changed = () => {
        byId("theme").ariaPressed = String(isDark());
        bus.tell("theme");
    };
    const toggle = () => {
        root.dataset.theme = isDark() ? "light" : "dark";
        changed();
    };
    onClick("theme", toggle);
    listen(system, "change", changed);
    changed();
    return { toggle };
}

/** What tells that only a part of the map is drawn, and leads back. */
export function makePart(page, panels) {
    onClick("only", page.drawOnly);
    onClick("whole", page.drawWhole);
    page.bus.on("only", (node) => {
        byId("part").hidden = !node;
        byId("part").firstElementChild.textContent = node ? tell("only", { name: nameOf(page.model, node) }) : "";
        if (narrow()) panels.set("details", false);
        byId("map").focus({ preventScroll: true });
    });
}

/** The choice of how many levels are open. */
export function makeLevels(page) {
    const choice = byId("levels");
    const deepest = page.model.cards.reduce((most, { level }) => max(most, level), 1);
    const options = Array.from({ length: min(deepest, 12) - 1 }, (_, at) => [at + 1, `${at + 1}`]);
    for (const [value, label] of [["", "–"], ...options, ["all", tell("all")]])
        choice.append(element("option", { value }, label));
    const level = () => (choice.value === "all" ? Infinity : Number(choice.value));
    listen(choice, "change", () => choice.value && page.setLevel(level()));
    page.bus.on("folds", () => (choice.value = page.folds.size ? "" : "all"));
    onClick("expand", () => page.setLevel(Infinity));
    onClick("collapse", () => page.setLevel(1));
}
