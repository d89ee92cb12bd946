// The order in which a seminar takes the steps, and what the presenter says of each.

import { cellOf } from "./model.js";

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

const OPENINGS = {
    thesis: "The thesis:",
    root: "Not connected to a thesis:",
    support: "Because",
    attack: "However,",
    undercut: "But this step fails, since",
    backing: "And this step holds, since",
    answer: "To the question",
    question: "The question:",
    option: "One answer:",
};

const VERBS = {
    support: "supports",
    backing: "backs",
    answer: "answers a question about",
    question: "is answered by",
    option: "answers",
};

/** How the sentence about a card begins. */
export const opening = ({ step, detail, word }) =>
    step === "answer" ? `${OPENINGS[step]} “${detail}”:` : OPENINGS[word && step === "thesis" ? "question" : step];

/** What a card bears on, and how, in a few words. */
export function bearing(model, card) {
    if (card.parent === null) return "";
    const parent = model.cards[card.parent];
    const cell = parent.cells[card.slot]?.node;
    const step = [parent.word, parent.detail].filter(Boolean).join(": ");
    const target = cell === undefined ? `the step “${step}”` : model.nodes[cell].number;
    const verb = VERBS[card.step] ?? "opposes";
    return [card.step === "answer" ? "" : card.detail, `${verb} ${target}`].filter(Boolean).join(" · ");
}
