// Where a seminar is: the way from the thesis to its step, and a thin tree of the steps.

import { byId, button, element } from "./dom.js";
import { max, min } from "./numbers.js";
import { bearing, numbersOn } from "./order.js";

const ALL_UP_TO = 60;
const NEAREST = 40;
const INDENTED = 6;

/** Show the way from the thesis down to what a card speaks to; `goTo(at)` shows another card. */
export function showWay({ model, blank, words }, card, goTo) {
    const crumbs = [];
    for (let { parent, slot } = card; parent !== null; { parent, slot } = model.cards[parent]) {
        const { head, cells } = model.cards[parent];
        const node = slot === null ? null : model.nodes[cells[slot].node];
        const text = node && ((!blank.has(node.at) && node.title) || words(node));
        crumbs.unshift([parent, slot === null ? head : (node?.number ?? "?"), text ?? ""]);
    }
    byId("way").replaceChildren(...crumbs.map((crumb) => element("li", {}, link(...crumb, goTo))));
}

function link(at, name, text, goTo) {
    const made = button("", () => goTo(at), { class: "link" });
    made.append(element("b", {}, name), " ", element("span", { dir: "auto" }, text));
    return made;
}

/** Show the steps as a tree, of a large map those about the way to this one; the only stop for the Tab key is this one. */
export function showTree({ model }, order, card, goTo) {
    const tree = byId("steps");
    const held = tree.contains(document.activeElement);
    const way = new Set();
    for (let at = card.at; at !== null; at = model.cards[at].parent) way.add(at);
    const all = order.length > ALL_UP_TO ? order.filter((at) => way.has(model.cards[at].parent ?? at)) : order;
    const here = all.indexOf(card.at);
    const near = all.slice(max(0, here - NEAREST), here + NEAREST);
    tree.replaceChildren(...near.map((at) => row(model, model.cards[at], card, way, goTo)));
    const current = tree.querySelector("[aria-current]");
    current.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (held) current.focus();
}

function row(model, one, card, way, goTo) {
    const [numbers, depth] = [numbersOn(model, one), min(one.level, INDENTED)];
    const made = button("", () => goTo(one.at), {
        class: `${one.step} ${way.has(one.at) ? "on-way" : ""}`,
        tabindex: one === card ? 0 : -1,
        title: numbers,
        "aria-label": `${numbers}: ${bearing(model, one)}`,
        ...(one === card ? { "aria-current": "step" } : {}),
    });
    made.append(element("b", {}, (one.head ?? "●")[0]), numbers);
    return element("li", { class: `d${depth}` }, made);
}
