// The order in which a seminar takes the steps, and what the presenter says of each.

import { cellOf } from "./model.js";
import { tell, titled } from "./words.js";

/** All cards, depth first: of each statement and step first what speaks for it, then what speaks against it. */
export function seminarOrder(model) {
    const found = [];
    const stack = model.groups.flatMap(({ roots }) => roots).reverse();
    while (stack.length) {
        const at = stack.pop();
        found.push(at);
        stack.push(...inOrder(model, model.cards[at]).reverse());
    }
    return found;
}

function inOrder(model, card) {
    const rank = (at) => 2 * cellOf(card, model.cards[at]) + (/attack|undercut/.test(model.cards[at].step));
    return [...card.children].sort((one, other) => rank(one) - rank(other));
}

/** The cards to show when the seminar has come to `position`: the way to its card, and what was said on that way. */
export function seminarSight(model, order, position) {
    const way = new Set();
    for (let at = order[position]; at !== null; at = model.cards[at].parent) way.add(at);
    const said = order.slice(0, position + 1);
    return said.filter((at) => way.has(at) || way.has(model.cards[at].parent)).sort((one, other) => one - other);
}

/** How the sentence about a card begins. */
export const opening = ({ step, detail, word }) =>
    tell(`opening-${word && step === "thesis" ? "question" : step}`, { question: detail });

/** What a card bears on, and how, in a few words. */
export function bearing(model, card) {
    if (card.parent === null) return "";
    const parent = model.cards[card.parent];
    const cell = parent.cells[card.slot]?.node;
    const step = titled(parent.word, parent.detail);
    const target = cell === undefined ? tell("the-step", { step }) : model.nodes[cell].number;
    const bears = tell(`bears-${card.step}`, { target });
    return [card.step === "answer" ? "" : card.detail, bears].filter(Boolean).join(" · ");
}
