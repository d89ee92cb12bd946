// The order in which a seminar takes the steps, what they bear on, and what they are called.

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

/** The names of steps in addresses: the id of the inference or of the statement, with a number where one comes again. */
export function stepNames({ cards, nodes }, order) {
    const seen = new Map();
    return order.map((at) => {
        const id = nodes[cards[at].node ?? cards[at].cells[0].node]?.id.normalize("NFC") ?? "?";
        seen.set(id, (seen.get(id) ?? 0) + 1);
        return seen.get(id) > 1 ? `${id}~${seen.get(id)}` : id;
    });
}

/** The node that a card speaks to: a statement or a question, or a step where it stands beside one. */
export function targetOf({ cards, nodes }, { parent, slot }) {
    if (parent === null) return undefined;
    return nodes[slot === null ? cards[parent].node : cards[parent].cells[slot].node];
}

/** The numbers of the statements on a card; of many that follow each other the first and the last. */
export function numbersOn({ nodes }, { cells }) {
    const numbers = cells.map(({ node }) => nodes[node]?.number ?? "?");
    const [, start, first] = /^(.*?)(\d+)$/.exec(numbers[0]) ?? [];
    const isRow = numbers.length > 2 && numbers.every((number, at) => number === `${start}${Number(first) + at}`);
    return isRow ? `${numbers[0]}–${numbers.at(-1)}` : numbers.join(", ");
}

/** What a node is called in a few words: its number, or the header of a step with the numbers of its premises. */
export function nameOf(model, node) {
    if (node.number || node.kind !== "inference") return node.number;
    const card = model.cards[node.card];
    return `${titled(card.word, card.detail)} (${numbersOn(model, card)})`;
}

/** What a card bears on, and how, in a few words; a step is called by its header and its premises. */
export function bearing(model, card) {
    if (card.parent === null) return tell(card.step === "root" ? "not-connected" : card.word ? "question" : "thesis");
    const parent = model.cards[card.parent];
    const step = `${titled(parent.word, parent.detail)} (${numbersOn(model, parent)})`;
    const target = card.slot === null ? tell("the-step", { step }) : (targetOf(model, card)?.number ?? "?");
    const bears = tell(`bears-${card.step}`, { target });
    const kind = card.step === "question" ? tell("question") : "";
    return [kind, bears, /answer|backing/.test(card.step) ? "" : card.detail].filter(Boolean).join(" · ");
}
