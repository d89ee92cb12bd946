// The picture: which cards are drawn, where they are, their arrows, and the buttons that fold them.

import { foldKey, foldable, hiddenBy } from "./model.js";
import { drawn } from "./dom.js";
import { lineFrom } from "./lines.js";
import { number } from "./numbers.js";
import { place } from "./placing.js";

/** The picture in an SVG element that holds the cards and arrows of the model in order, and then none until it is drawn. */
export function makePicture(svg, model) {
    const elements = findElements(svg, model);
    const state = { shown: new Set(), boxes: [], bounds: [0, 0, 1, 1] };

    /** Draw these cards, parents first, with these folds; `how` they are placed is told to `place`. */
    function draw(visible, folds, how) {
        const { boxes, headings, bounds } = place(model, visible, folds, how);
        const shown = new Set(visible);
        for (const at of state.shown) if (!shown.has(at)) takeOut(elements, at);
        const added = visible.filter((at) => !state.shown.has(at));
        elements.cardLayer.append(...added.map((at) => elements.cards[at]));
        elements.edgeLayer.append(...added.flatMap((at) => elements.edges.get(at) ?? []));
        for (const at of visible) showCard(elements.cards[at], elements.cells[at], boxes[at]);
        Object.assign(state, { shown, boxes, bounds });
        elements.headings.forEach((heading, at) => heading.setAttribute("y", number(headings[at] ?? -1e5)));
        for (const at of visible) if (boxes[at].parent) setLine(elements.edges.get(at), lineFrom(boxes[at]));
        for (const toggle of elements.toggles) setToggle(model, toggle, shown, folds);
    }

    /** The box of a card or of one of its cells, in units of the map; nothing where it is not drawn. */
    function boxOf(at, slot = null) {
        const box = state.boxes[at];
        if (!box || !state.shown.has(at)) return null;
        const [x, y, width, height] = slot === null || box.folded ? [0, 0, box.width, box.height] : box.cells[slot];
        return [box.x + x, box.y + y, width, height].map((length) => length / 10);
    }

    elements.cardLayer.replaceChildren();
    elements.edgeLayer.replaceChildren();
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

/** Take a card out of the document: what is only not displayed still costs its layout. */
function takeOut({ cards, edges }, at) {
    cards[at].remove();
    edges.get(at)?.remove();
}

function showCard(card, cells, box) {
    card.classList.toggle("folded", box.folded);
    card.setAttribute("transform", movedTo(box.x, box.y));
    if (!box.framed) return;
    for (const frame of card.querySelectorAll(":scope > .tint, :scope > .mark-line")) {
        frame.setAttribute("height", number(box.height));
        frame.setAttribute("width", number(box.width));
    }
    card.querySelector(":scope > .bar").setAttribute("width", number(box.width - 140));
    cells.forEach((cell, slot) => cell.setAttribute("transform", movedTo(...box.cells[slot])));
}

const movedTo = (x, y) => `translate(${number(x)} ${number(y)})`;

/** Draw a line; its dashes lie on those of others that end where it does. */
function setLine(edge, { path, length }) {
    edge.setAttribute("d", path);
    edge.setAttribute("stroke-dashoffset", number(-length));
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
