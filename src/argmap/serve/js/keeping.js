// What a reader did to a page, kept and given back when it is opened anew: cards, cells and nodes are known by their ids.

import { byId } from "./dom.js";
import { readStepLink, writeStep } from "./links.js";
import { makeMemory } from "./memory.js";
import { foldKey } from "./model.js";
import { seminarOrder, stepNames } from "./order.js";
import { foldOf } from "./picture.js";

const OPEN = ["more", "legend"];
const SCROLLED = ["outline", "details", "scene", "steps", "speech", "stage"];
const SHOWN_OR_NOT = ["outline", "details", "search", "black"];

/** Names for the cards and the cells of a model, the same in the next one. */
function naming({ cards, nodes }) {
    const seen = new Map();
    const ids = ({ node, cells }) => (node === undefined ? cells.map((cell) => nodes[cell.node]?.id).join(" ") : nodes[node].id);
    const names = cards.map((card) => {
        const name = `${card.step} ${ids(card)}`;
        seen.set(name, (seen.get(name) ?? 0) + 1);
        return `${seen.get(name)} ${name}`;
    });
    const slotOf = (at, slot) => (slot === null ? null : (nodes[cards[at].cells[slot]?.node]?.id ?? slot));
    const numbers = new Map(names.map((name, at) => [name, at]));

    /** The place that has a name, as a card and a slot; nothing where there is no such place. */
    function placeOf([name, id]) {
        const at = numbers.get(name);
        if (at === undefined) return null;
        const slot = id === null ? null : cards[at].cells.findIndex((_, one) => slotOf(at, one) === id);
        return slot === -1 ? null : [at, slot];
    }
    return { of: (at, slot = null) => [names[at], slotOf(at, slot)], placeOf };
}

/** What is to be kept of a page. */
export function keep({ page }) {
    const { model, view, picture, memory, selected } = page;
    view.follow(0, 0);
    const { of } = naming(model);
    const order = stepNames(model, seminarOrder(model));
    const middle = ([x, y, width, height]) => Math.hypot(x + width / 2 - view.state.x, y + height / 2 - view.state.y);
    const boxes = picture.state.shown.map((at) => [of(at), picture.boxOf(at)]).sort(([, one], [, other]) => middle(one) - middle(other));
    const chosen = selected && placeIn(selected);
    if (chosen && picture.boxOf(...chosen)) boxes.unshift([of(...chosen), picture.boxOf(...chosen)]);
    return {
        folds: [...page.folds].map((key) => of(...foldOf(key))),
        before: page.before && [...page.before].map((key) => of(...foldOf(key))),
        only: page.only !== null,
        selected: selected && { id: selected.id, text: selected.text },
        blanks: [byId("blanks").value, new Set([...page.blank].map((at) => model.nodes[at].id)), new Set(model.nodes.map(({ id }) => id))],
        reading: page.reading,
        rows: [treesOf(page), memory.rows],
        columns: [...memory.columns].map(([at, { of: columns, widths }]) => [of(at), [...columns].map(([child, column]) => [of(child), column]), widths]),
        seen: { ...view.state },
        boxes,
        step: byId("stage").hidden ? null : [readStepLink(), order.indexOf(readStepLink())],
        speech: byId("speech").className,
        query: byId("query").value,
        hidden: SHOWN_OR_NOT.map((id) => [id, byId(id).hidden]),
        open: OPEN.map((id) => [id, byId(id).open]),
        help: byId("keys").open,
        scrolled: SCROLLED.map((id) => [id, byId(id).scrollTop]),
        focus: focused(model),
    };
}

/** How many trees there are in each group: rows fit as long as it is the same. */
const treesOf = ({ model, only }) => `${only !== null} ${model.groups.map(({ roots }) => roots.length)}`;

const placeIn = (node) => (node.kind === "inference" ? [node.card, null] : node.places[0]);

/** Give a page that was opened anew what was kept of the one before. */
export function giveBack(kept, parts) {
    const { page, panels, seminar } = parts;
    const names = naming(page.model);
    giveBlanks(kept.blanks, page);
    giveSelection(kept, page);
    givePanels(kept, panels);
    page.view.measure();
    givePlaces(kept, page, names);
    giveView(kept, page, names);
    giveStep(kept, page.model, seminar);
    if (kept.help) byId("keys").showModal();
    for (const [id, top] of kept.scrolled) byId(id).scrollTop = top;
    giveFocus(kept.focus, names, parts);
    byId("status").textContent = "";
}

/** What is open beside the map decides how much room that has, and so comes before what is seen of it. */
function givePanels({ query, hidden, open }, panels) {
    if (query) {
        byId("query").value = query;
        byId("query").dispatchEvent(new Event("input"));
    }
    for (const [id, isHidden] of hidden) {
        if (id === "outline" || id === "details") panels.set(id, !isHidden);
        else byId(id).hidden = isHidden;
    }
    byId("find").ariaExpanded = String(!byId("search").hidden);
    for (const [id, isOpen] of open) byId(id).open = isOpen;
}

function giveBlanks([choice, hidden, known], page) {
    if (choice === "none") return;
    byId("blanks").value = choice;
    byId("blanks").dispatchEvent(new Event("change"));
    page.blank = new Set([...page.blank].filter((at) => hidden.has(page.model.nodes[at].id) || !known.has(page.model.nodes[at].id)));
    page.bus.tell("blanks", page.blank);
}

/** A node that has got another id is known by its text. */
function giveSelection({ selected, only, step }, page) {
    const { nodes } = page.model;
    const node = selected && (nodes.find(({ id }) => id === selected.id) ?? nodes.find(({ text }) => text && text === selected.text));
    if (!step && selected && (!node || page.selected !== node)) page.select(node ?? null);
    if (only && page.selected) page.drawOnly();
}

function givePlaces(kept, page, names) {
    const found = (places) => places.map(names.placeOf).filter(Boolean);
    const folds = (places) => new Set(found(places).map(([at, slot]) => foldKey(at, slot)));
    page.folds = folds(kept.folds);
    if (page.only && kept.before) page.before = folds(kept.before);
    const memory = makeMemory();
    if (kept.rows[0] === treesOf(page)) memory.rows = kept.rows[1];
    for (const [name, children, widths] of kept.columns) {
        const place = names.placeOf(name);
        const of = children.map(([child, column]) => [names.placeOf(child)?.[0], column]).filter(([at]) => at !== undefined);
        if (place) memory.columns.set(place[0], { of: new Map(of), widths });
    }
    Object.assign(page, { memory, reading: kept.reading });
    page.redraw();
}

/** See what was seen: the card that was nearest to the middle, or is selected, stays where it was. */
function giveView({ seen, boxes }, page, names) {
    const { view, picture } = page;
    const boxAt = (name) => {
        const place = names.placeOf(name);
        return place && picture.boxOf(...place);
    };
    view.follow(0, 0);
    if (!seen.held) {
        page.open();
        return;
    }
    const [, before] = boxes.find(([name]) => boxAt(name)) ?? [];
    const after = before ? boxAt(boxes.find(([name]) => boxAt(name))[0]) : null;
    const [dx, dy] = after ? [after[0] - before[0], after[1] - before[1]] : [0, 0];
    Object.assign(view.state, { x: seen.x + dx, y: seen.y + dy, scale: seen.scale, held: true });
    view.settle();
}

/** Go on with the seminar where it was; where that step is gone, with the one that now comes at its place. */
function giveStep({ step, speech }, model, seminar) {
    if (!step) return;
    const names = stepNames(model, seminarOrder(model));
    const [name, order] = step;
    if (!names.includes(name) && names.length) {
        writeStep(names[Math.max(0, Math.min(names.length - 1, order))], false);
        seminar.follow();
    }
    // The first press may unfold what is only folded in part.
    const isFolded = () => byId("speech").className === "folded";
    for (let press = 0; press < 2; press++) if (speech === "folded" && seminar.on() && !isFolded()) seminar.steps.comments();
}

/** What has the focus: an element by its id, an item of the outline by what it shows, others by their order. */
function focused(model) {
    const { activeElement: at } = document;
    if (!at || at === document.body || at.closest("#live, #banner")) return null;
    if (at.id) return { id: at.id, caret: at.matches("#query") ? [at.selectionStart, at.selectionEnd] : null };
    if (at.dataset.at) return { item: naming(model).of(Number(at.dataset.at), at.dataset.slot === undefined ? null : Number(at.dataset.slot)) };
    const holder = at.closest("[id]");
    return holder && { within: holder.id, order: [...holder.querySelectorAll("button, a, summary")].indexOf(at) };
}

function giveFocus(focus, names, { outline }) {
    if (!focus) return;
    const place = focus.item && names.placeOf(focus.item);
    const found = focus.id
        ? byId(focus.id)
        : focus.item
          ? place && outline.item(...place)
          : byId(focus.within)?.querySelectorAll("button, a, summary")[focus.order];
    found?.focus({ preventScroll: true });
    if (focus.caret) found?.setSelectionRange(...focus.caret);
}
