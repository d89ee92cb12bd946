// The stage of a seminar: a step with what it speaks to, composed for the screen.

import { kindOf } from "./details.js";
import { button, element } from "./dom.js";
import { numbersOn } from "./order.js";
import { tell } from "./words.js";

const READ_FROM_RIGHT = /^\P{L}*[\u0590-\u08ff]/u;

/** The elements of a step: what it speaks to on top, then the step that it attacks or backs, last itself. */
export function composed(page, card) {
    const { cards } = page.model;
    if (card.parent === null) return [statement(page, card.cells[0].node, "alone")];
    const aim = cards[card.parent];
    const own = inference(page, card, "new");
    if (card.slot !== null) return [statement(page, aim.cells[card.slot].node, "aim"), own];
    return [above(page, aim), inference(page, aim, "old"), own].filter(Boolean);
}

/** What a step that is itself spoken to speaks to: its conclusion, or the header of another step. */
function above(page, { parent, slot }) {
    const far = page.model.cards[parent];
    if (far && slot === null) return bar(far, "far", ` (${numbersOn(page.model, far)})`);
    return far && statement(page, far.cells[slot].node, "aim");
}

function inference(page, card, age) {
    const premises = card.cells.map(({ node }) => statement(page, node, age === "new" ? "premise" : "given"));
    const row = element("div", { class: "premises", dir: premises[0].dir || "ltr" }, ...premises);
    return element("div", { class: `reason ${card.step} ${age}` }, bar(card, ""), row);
}

/** The header of a step. */
function bar({ head, detail, step }, place, more = "") {
    const title = head ?? tell(`opening-${step}`).replace(/[\s:]+$/, "");
    const text = (detail ? ` · ${detail}` : "") + more;
    return element("p", { class: `strip ${step} ${place}`, dir: "auto" }, element("b", {}, title), text);
}

/** A statement in its box, where it is hidden as a button that uncovers it. */
function statement(page, at, place) {
    const { model, blank, words } = page;
    const node = model.nodes[at];
    const isMain = model.thesis.includes(at);
    const box = `tile ${place} ${node?.kind ?? "unknown"} ${node?.unstated ? "unstated" : ""} ${isMain ? "main" : ""}`;
    if (node && blank.has(at))
        return button("?", () => page.uncover(node), {
            class: `${box} blank`,
            "aria-label": tell("hidden-cell", { number: node.number }),
        });
    const isPlain = node?.kind === "claim" && !node.unstated && !node.assumed && !isMain;
    const caption = node && [node.number, isPlain ? "" : kindOf(model, node)].filter(Boolean).join(" · ");
    const source = place !== "given" && node && [node.cited, node.locator].filter(Boolean).join(", ");
    const parts = [
        caption ? element("p", { class: "number" }, caption) : null,
        element("p", { dir: "auto" }, node?.title ? element("b", {}, node.title + tell("colon")) : "", node ? words(node) : "?"),
        source ? element("p", { class: "number source", dir: "auto" }, source) : null,
    ];
    const direction = READ_FROM_RIGHT.test(node?.text) ? { dir: "rtl" } : {};
    // What only recalls a step can be cut to a few lines; the cut is inside of the box, clear of its border.
    return element("div", { class: box, ...direction }, ...(place === "given" ? [element("div", {}, ...parts)] : parts));
}
