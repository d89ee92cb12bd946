// The line of argument of a node: what bears on it, its rivals too, and the way from it to the theses.

import { hanging } from "./model.js";

/** The cards on a node's line of argument, through shared premises too. */
export function lineOf(model, node) {
    const found = new Set();
    const asked = (node.asked ?? []).map((at) => model.nodes[at]).filter(({ rivals }) => rivals);
    for (const one of [node, ...asked]) downFrom(model, startsOf(model, one), found);
    upFrom(model, node, found);
    return found;
}

/** What speaks to a node: cards that hang from its cell, or the card of a step itself. */
function startsOf(model, node) {
    if (node.kind === "inference") return node.card === null ? [] : [node.card];
    return node.places.flatMap(([at, slot]) => hanging(model, at, slot));
}

function downFrom(model, starts, found) {
    const stack = [...starts];
    while (stack.length) {
        const at = stack.pop();
        if (found.has(at)) continue;
        found.add(at);
        const card = model.cards[at];
        stack.push(...card.children);
        for (const cell of card.cells) if (cell.see) stack.push(...startsOf(model, model.nodes[cell.node]));
    }
}

function upFrom(model, node, found) {
    const stack = node.kind === "inference" ? [node.card] : node.places.map(([at]) => at);
    const climbed = new Set();
    while (stack.length) {
        const at = stack.pop();
        if (at === null || climbed.has(at)) continue;
        climbed.add(at);
        found.add(at);
        stack.push(...targetCards(model, model.cards[at]));
    }
}

/** The cards on which stands what a card speaks to. */
function targetCards(model, card) {
    if (card.parent === null) return [];
    const cell = model.cards[card.parent].cells[card.slot]?.node;
    return cell === undefined ? [card.parent] : model.nodes[cell].places.map(([at]) => at);
}
