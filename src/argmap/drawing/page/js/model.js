// The map as the page knows it: cards with their children, nodes with what speaks to them, and what is folded.

import { learn } from "./words.js";

/** The data of the page with its references followed; a card is known by its place in `cards`, a node in `nodes`. */
export function makeModel(data) {
    const { cards, nodes, words } = data;
    learn(words);
    nodes.forEach((node, at) =>
        Object.assign(node, { at, places: [], supports: [], attacks: [], uses: [], card: null }),
    );
    cards.forEach((card, at) => readCard(card, at, cards, nodes));
    for (const card of cards) card.children.sort((one, other) => cellOf(card, cards[one]) - cellOf(card, cards[other]));
    for (const node of nodes) readStep(node, nodes);
    return { ...data, totals: totals(cards) };
}

function readCard(card, at, cards, nodes) {
    Object.assign(card, { at, children: [], parent: card.parent ?? null, slot: card.slot ?? null });
    if (card.parent !== null) cards[card.parent].children.push(at);
    if (card.node !== undefined) nodes[card.node].card = at;
    card.cells.forEach((cell, slot) => {
        if (cell.node === undefined) return;
        const { places } = nodes[cell.node];
        if (cell.see) places.push([at, slot]);
        else places.unshift([at, slot]);
    });
}

/** The cell of a card that another hangs from; past the last where it stands beside the card. */
export const cellOf = (card, child) => child.slot ?? card.cells.length;

function readStep(step, nodes) {
    if (step.kind !== "inference") return;
    for (const premise of step.premises ?? []) nodes[premise].uses.push(step.at);
    if (step.target !== undefined) nodes[step.target][step.against ? "attacks" : "supports"].push(step.at);
}

/** How many statements have their home on each card and on what hangs from it. */
function totals(cards) {
    const found = cards.map((card) => card.cells.filter((cell) => !cell.see && cell.node !== undefined).length);
    for (let at = cards.length - 1; at >= 0; at--) {
        if (cards[at].parent !== null) found[cards[at].parent] += found[at];
    }
    return found;
}

/** The name of what can be folded: a card (no slot) to its header bar, or what hangs from one of its cells. */
export const foldKey = (at, slot = null) => (slot === null ? `${at}` : `${at}.${slot}`);

/** The cards that hang from a cell, or stand beside a card (no slot). */
export const hanging = (model, at, slot) => model.cards[at].children.filter((child) => model.cards[child].slot === slot);

/** Everything that can be folded, as [card, slot]; a bare statement has no header bar. */
export function foldable(model) {
    return model.cards.flatMap((card) => {
        const slots = new Set(card.children.map((child) => model.cards[child].slot));
        slots.delete(null);
        return [...(card.bar === undefined ? [] : [[card.at, null]]), ...[...slots].map((slot) => [card.at, slot])];
    });
}

/** How many statements a fold hides. */
export function hiddenBy(model, at, slot) {
    if (slot === null) return model.totals[at];
    return hanging(model, at, slot).reduce((sum, child) => sum + model.totals[child], 0);
}

/** The cards that are seen with these folds, parents first. */
export function unfolded(model, folds) {
    const seen = [];
    for (const { at, parent, slot } of model.cards) {
        seen.push(
            parent === null ||
                (seen[parent] && !folds.has(foldKey(parent)) && (slot === null || !folds.has(foldKey(parent, slot)))),
        );
    }
    return model.cards.filter(({ at }) => seen[at]).map(({ at }) => at);
}

/** Open whatever hides a card, and the card itself if one of its cells is meant; says whether something was folded. */
export function unfoldTo(model, folds, at, slot = null) {
    let changed = slot !== null && folds.delete(foldKey(at));
    for (let card = model.cards[at]; card.parent !== null; card = model.cards[card.parent]) {
        changed = folds.delete(foldKey(card.parent)) || changed;
        if (card.slot !== null) changed = folds.delete(foldKey(card.parent, card.slot)) || changed;
    }
    return changed;
}

/** The folds that leave the map open down to a level. */
export function foldsAtLevel(model, level) {
    const folded = foldable(model).filter(([at, slot]) => slot !== null && model.cards[at].level >= level);
    return new Set(folded.map(([at, slot]) => foldKey(at, slot)));
}

/** The folds with which a map opens: level by level, as much as keeps within `most` statements. */
export function firstFolds(model, most) {
    const folds = new Set();
    const unit = unitSizes(model);
    let shown = model.cards.filter(({ parent }) => parent === null).length;
    const queue = model.cards.filter(({ parent }) => parent === null).map(({ at }) => at);
    for (const at of queue) {
        for (const slot of model.cards[at].cells.keys()) {
            const children = hanging(model, at, slot);
            const size = children.reduce((sum, child) => sum + unit[child], 0);
            if (!children.length) continue;
            const isRoot = model.cards[at].parent === null && children.length <= most;
            if (shown + size > most && !isRoot) folds.add(foldKey(at, slot));
            else shown += openUnits(model, children, unit, most - shown, folds, queue);
        }
        queue.push(...hanging(model, at, null));
    }
    return folds;
}

/** Show cards: in full while there is room, else folded to their header bars; gives how many statements are shown. */
function openUnits(model, children, unit, room, folds, queue) {
    let shown = 0;
    for (const child of children) {
        if (shown + unit[child] > room) folds.add(foldKey(child));
        else shown += unit[child];
        queue.push(child);
    }
    return shown;
}

/** How many statements come into sight with each card: its own, and those of the cards beside it. */
function unitSizes(model) {
    const sizes = model.cards.map((card) => card.cells.length);
    for (let at = sizes.length - 1; at >= 0; at--) {
        const { parent, slot } = model.cards[at];
        if (parent !== null && slot === null) sizes[parent] += sizes[at];
    }
    return sizes;
}
