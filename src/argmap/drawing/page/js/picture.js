// The picture: which cards are drawn, where they are, their arrows, and the buttons that fold them.

import { foldKey, foldable, hiddenBy } from "./model.js";
import { connectors, number } from "./connectors.js";
import { drawn } from "./dom.js";
import { arrange } from "./layout.js";
import { placeGroups } from "./tree_rows.js";

/** The picture in an SVG element that holds the cards and arrows of the model in order. */
export function makePicture(svg, model) {
    const elements = findElements(svg, model);
    const state = { shown: new Set(), boxes: [], bounds: [0, 0, 1, 1] };

    /** Draw these cards, parents first, with these folds. */
    function draw(visible, folds) {
        const { boxes, headings, bounds } = place(model, visible, folds);
        const shown = new Set(visible);
        for (const at of state.shown) if (!shown.has(at)) takeOut(elements, at);
        const added = visible.filter((at) => !state.shown.has(at));
        elements.cardLayer.append(...added.map((at) => elements.cards[at]));
        elements.edgeLayer.append(...added.flatMap((at) => elements.edges.get(at) ?? []));
        for (const at of visible) showCard(elements.cards[at], boxes[at], folds.has(foldKey(at)));
        Object.assign(state, { shown, boxes, bounds });
        elements.headings.forEach((heading, at) => heading.setAttribute("y", number(headings[at] ?? -1e5)));
        for (const at of visible) {
            for (const [child, arrow] of arrowsTo(model, boxes, at)) elements.edges.get(child).setAttribute("d", arrow);
        }
        for (const toggle of elements.toggles) setToggle(model, toggle, shown, folds);
    }

    /** The box of a card or of one of its cells, in units of the map; nothing where it is not drawn. */
    function boxOf(at, slot = null) {
        const box = state.boxes[at];
        if (!box || !state.shown.has(at)) return null;
        const [x, y, width, height] = slot === null || box.folded ? [0, 0, box.width, box.height] : box.cells[slot];
        return [box.x + x, box.y + y, width, height].map((length) => length / 10);
    }

    state.shown = new Set(model.cards.keys());
    return { state, elements, draw, boxOf };
}

function findElements(svg, model) {
    const [cardLayer, edgeLayer] = [svg.querySelector(".cards"), svg.querySelector(".edges")];
    const cards = [...cardLayer.children];
    const cells = cards.map((card) => (card.matches(".thesis") ? [card] : [...card.querySelectorAll(".cell")]));
    const arrows = edgeLayer.querySelectorAll(".edge");
    const order = model.cards.flatMap(({ children }) => children);
    const edges = new Map(order.map((child, at) => [child, arrows[at]]));
    const headings = [...svg.querySelectorAll(".heading")];
    const toggles = foldable(model).map(([at, slot]) => ({ at, slot, element: null, card: cards[at] }));
    return { cardLayer, edgeLayer, cards, cells, edges, headings, toggles };
}

/** Boxes with corners for these cards: the layout of the drawing, over what is seen. */
export function place(model, visible, folds) {
    const order = new Map(visible.map((at, position) => [at, position]));
    const boxes = [];
    for (const at of visible) boxes[at] = boxFor(model.cards[at], folds.has(foldKey(at)));
    const seen = (at, beside) =>
        model.cards[at].children
            .filter((child) => order.has(child) && (model.cards[child].slot === null) === beside)
            .map((child) => order.get(child));
    const sizes = visible.map((at) => [boxes[at].width, boxes[at].height]);
    const corners = arrange(
        sizes,
        visible.map((at) => seen(at, false)),
        visible.map((at) => seen(at, true)),
    );
    const groups = groupsOf(model, visible, order);
    const { headings, width, height } = placeGroups(groups, sizes, corners);
    visible.forEach((at, position) => Object.assign(boxes[at], { x: corners[position][0], y: corners[position][1] }));
    return { boxes, headings, bounds: [0, 0, width / 10, height / 10] };
}

function boxFor(card, folded) {
    const [width, full] = card.size;
    const height = folded ? card.bar : full;
    return { width, height, folded, framed: card.bar !== undefined, cells: card.cells.map((cell) => cell.box) };
}

/** The groups with the trees that are seen, each a list of positions. */
function groupsOf(model, visible, order) {
    const roots = [];
    const trees = new Map();
    for (const at of visible) {
        const { parent } = model.cards[at];
        roots[at] = parent === null ? at : roots[parent];
        if (parent === null) trees.set(at, []);
        trees.get(roots[at]).push(order.get(at));
    }
    return model.groups
        .map(({ heading, roots: own }) => ({
            heading,
            ofTheses: model.cards[own[0]].step === "thesis",
            trees: own.filter((root) => trees.has(root)).map((root) => trees.get(root)),
        }))
        .filter((group) => group.trees.length);
}

/** Take a card out of the document: what is only not displayed still costs its layout. */
function takeOut({ cards, edges }, at) {
    cards[at].remove();
    edges.get(at)?.remove();
}

function showCard(card, box, folded) {
    card.classList.toggle("folded", folded);
    card.setAttribute("transform", `translate(${number(box.x)} ${number(box.y)})`);
    if (!box.framed) return;
    for (const frame of card.querySelectorAll(":scope > .tint, :scope > .mark-line")) {
        frame.setAttribute("height", number(box.height));
    }
}

/** The arrows of the cards that are seen to hang from a card, as [child, arrow]. */
export function arrowsTo(model, boxes, at) {
    const bySlot = new Map();
    for (const child of model.cards[at].children.filter((one) => boxes[one])) {
        const { slot } = model.cards[child];
        if (!bySlot.has(slot)) bySlot.set(slot, []);
        bySlot.get(slot).push(child);
    }
    const ends = [...bySlot].map(([slot, children]) => [slot, children.map((child) => boxes[child])]);
    const arrows = connectors(boxes[at], ends);
    return [...bySlot.values()].flat().map((child, order) => [child, arrows[order]]);
}

/** Make a fold's button when it is first seen, and say what it hides. */
function setToggle(model, toggle, shown, folds) {
    const { at, slot, card } = toggle;
    if (!shown.has(at)) return;
    toggle.element ??= card.appendChild(newToggle(model, at, slot));
    const folded = folds.has(foldKey(at, slot));
    const hidden = hiddenBy(model, at, slot);
    const label = folded ? `+ ${hidden}` : "−";
    const width = folded ? 14 + 7 * label.length : 16;
    const [pill, , text] = toggle.element.children;
    pill.setAttribute("x", -width / 2);
    pill.setAttribute("width", width);
    text.textContent = label;
    toggle.element.classList.toggle("folds", folded);
}

function newToggle(model, at, slot) {
    const { cells, size } = model.cards[at];
    const [x, y] = slot === null ? [size[0] / 10 - 16, 1] : footOfCell(cells[slot].box);
    return drawn(
        "g",
        {
            class: slot === null ? "toggle of-card" : "toggle",
            transform: `translate(${x} ${y})`,
            "data-fold": foldKey(at, slot),
        },
        drawn("rect", { class: "pill", y: -9, height: 18, rx: 9 }),
        drawn("rect", { class: "target", x: -16, y: -14, width: 32, height: 28 }),
        drawn("text", { y: 4 }),
    );
}

const footOfCell = ([x, y, width, height]) => [(x + width) / 10 - 12, (y + height) / 10 + 5];

/** The key of a fold as a card and a slot. */
export function foldOf(key) {
    const [at, slot] = key.split(".").map(Number);
    return [at, slot ?? null];
}
