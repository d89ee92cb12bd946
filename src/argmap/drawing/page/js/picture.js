// The picture: which cards are drawn, where they are, their arrows, and the buttons that fold them.

import { foldKey, foldable, hiddenBy } from "./model.js";
import { drawn } from "./dom.js";
import { lineFrom } from "./lines.js";
import { number } from "./numbers.js";
import { place } from "./placing.js";

const FEW_CARDS = 300;
const AT_ONCE = 8;
const FAR = 0.22;
const BEYOND = 40;

/** The picture in an SVG element that holds the cards and arrows of the model in order, and then none until it is drawn. */
export function makePicture(svg, model) {
    const elements = findElements(svg, model);
    const state = { shown: [], folds: new Set(), boxes: [], bounds: [0, 0, 1, 1] };
    const here = { cards: new Set(), edges: new Set() };
    let ready = new Set();

    /** Place these cards, parents first, with these folds; `how` is told to `place`. They are drawn when they are seen. */
    function draw(visible, folds, how) {
        const { boxes, headings, bounds } = place(model, visible, folds, how);
        Object.assign(state, { shown: visible, folds: new Set(folds), boxes, bounds });
        elements.ground.setAttribute("width", bounds[2] + 2 * BEYOND);
        elements.ground.setAttribute("height", bounds[3] + 2 * BEYOND);
        ready = new Set();
        elements.headings.forEach((heading, at) => heading.setAttribute("y", number(headings[at] ?? -1e5)));
        for (const kind of Object.keys(here)) for (const at of here[kind]) if (!boxes[at]) takeOut(kind, at);
    }

    // While the map is moved nothing is taken out, and only so much put in as does not make it falter.
    /** Have the document hold what is near the part that is seen, at rest or `moving`; all of it, where that is little. */
    function see({ x, y, scale, width, height }, moving) {
        const all = state.shown.length <= FEW_CARDS;
        const [far, high] = [(7.5 * width) / scale, (7.5 * height) / scale];
        const isNear = ([left, top, right, bottom]) =>
            left < 10 * x + far && right > 10 * x - far && top < 10 * y + high && bottom > 10 * y - high;
        let room = moving ? AT_ONCE : Infinity;
        if (!moving) svg.classList.toggle("far", scale < FAR);
        for (const at of state.shown) {
            const box = state.boxes[at];
            if (all || isNear([box.x, box.y, box.x + box.width, box.y + box.height])) room -= putIn(at, box, room);
            else if (!moving) takeOut("cards", at);
            if (!box.parent) {
                takeOut("edges", at);
                continue;
            }
            box.line ??= lineFrom(box);
            if (all || isNear(box.line.within)) putLine(at, box);
            else if (!moving) takeOut("edges", at);
        }
    }

    function putIn(at, box, room) {
        if (ready.has(at) || room < 1) return 0;
        ready.add(at);
        showCard(elements.cards[at], elements.cells[at], box);
        for (const toggle of elements.toggles[at]) setToggle(model, toggle, state.folds);
        if (here.cards.has(at)) return 0;
        here.cards.add(at);
        elements.cardLayer.append(elements.cards[at]);
        return 1;
    }

    function putLine(at, { line }) {
        const edge = elements.edges.get(at);
        if (!line.isSet) setLine(edge, line);
        if (here.edges.has(at)) return;
        here.edges.add(at);
        elements.edgeLayer.append(edge);
    }

    /** Take a card or a line out of the document: what is only not displayed still costs its layout. */
    function takeOut(kind, at) {
        if (!here[kind].delete(at)) return;
        (kind === "cards" ? elements.cards[at] : elements.edges.get(at)).remove();
        if (kind === "cards") ready.delete(at);
    }

    /** The box of a card or of one of its cells, in units of the map; nothing where it is not shown. */
    function boxOf(at, slot = null) {
        const box = state.boxes[at];
        if (!box) return null;
        const [x, y, width, height] = slot === null || box.folded ? [0, 0, box.width, box.height] : box.cells[slot];
        return [box.x + x, box.y + y, width, height].map((length) => length / 10);
    }

    elements.cardLayer.replaceChildren();
    elements.edgeLayer.replaceChildren();
    return { state, elements, draw, see, boxOf };
}

function findElements(svg, model) {
    const [cardLayer, edgeLayer] = [svg.querySelector(".cards"), svg.querySelector(".edges")];
    const cards = [...cardLayer.children];
    const cells = cards.map((card) => (card.matches(".thesis") ? [card] : [...card.querySelectorAll(".cell")]));
    const arrows = edgeLayer.querySelectorAll(".edge");
    const order = model.cards.flatMap(({ children }) => children);
    const edges = new Map(order.map((child, at) => [child, arrows[at]]));
    const headings = [...svg.querySelectorAll(".heading")];
    const toggles = cards.map(() => []);
    for (const [at, slot] of foldable(model)) toggles[at].push({ at, slot, element: null, card: cards[at] });
    // Nobody sees it, but for the browser all that is drawn is on it: without, each card that is out of sight is compared with all others.
    const ground = drawn("rect", { x: -BEYOND, y: -BEYOND, fill: "transparent" });
    svg.prepend(ground);
    return { ground, cardLayer, edgeLayer, cards, cells, edges, headings, toggles };
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
function setLine(edge, line) {
    edge.setAttribute("d", line.path);
    edge.setAttribute("stroke-dashoffset", number(-line.length));
    line.isSet = true;
}

/** Make a fold's button when it is first seen, and say what it hides. */
function setToggle(model, toggle, folds) {
    const { at, slot, card } = toggle;
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
