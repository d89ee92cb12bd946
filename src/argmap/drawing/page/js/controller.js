// The controller of the page: folds and selection, and every part that must follow them.

import { firstFolds, foldKey, foldsAtLevel, unfoldTo, unfolded } from "./model.js";
import { byId, markOnly, say } from "./dom.js";
import { lineOf } from "./argument_line.js";
import { writeLink } from "./links.js";
import { makeMemory } from "./memory.js";
import { tell } from "./words.js";

const OPEN_UP_TO = 60;
const OPENS_WITH = 32;
const LARGE = 150;

/** The state of the page and what changes it; whoever must follow listens on `bus` for `folds`, `select`, `blanks`. */
export function makeController(model, picture, view, bus) {
    const statements = model.nodes.filter(({ kind }) => kind !== "inference").length;
    const page = {
        model,
        picture,
        view,
        bus,
        folds: statements > OPEN_UP_TO ? firstFolds(model, OPENS_WITH) : new Set(),
        selected: null,
        blank: new Set(),
        memory: makeMemory(),
        only: null,
        before: null,
        reading: true,
        large: statements > LARGE,
    };

    /** How cards are placed: as they were as far as they can be. */
    const placing = () => ({
        shape: [view.state.width, view.state.height].map(Math.round),
        room: page.reading ? view.room() * 10 : null,
        memory: page.memory,
    });

    /** Place anew what is to be seen. */
    function arrange() {
        const { only, folds } = page;
        picture.draw(
            unfolded(model, folds).filter((at) => !only || only.has(at)),
            folds,
            placing(),
        );
        view.state.bounds = picture.state.bounds;
    }

    function follow() {
        bus.tell("folds", page.folds);
        light(page);
    }

    /** Draw anew; what stands at `anchor`, a card and a slot, stays where it is on the screen. */
    page.redraw = (anchor = null) => {
        const before = anchor && picture.boxOf(...anchor);
        arrange();
        const after = anchor && picture.boxOf(...anchor);
        if (before && after) view.follow(after[0] - before[0], after[1] - before[1]);
        view.settle();
        follow();
    };

    page.fold = (at, slot, folded) => {
        if (at === null) return;
        page.folds[folded ? "add" : "delete"](foldKey(at, slot));
        page.redraw([at, slot]);
        say(tell(folded ? "collapsed" : "expanded"));
    };

    page.setLevel = (level) => {
        page.folds = foldsAtLevel(model, level);
        page.open();
        say(level === Infinity ? tell("all-expanded") : tell("level", { level }));
    };

    /** Place what is open as the window shows it largest, and show all of it. */
    page.fit = () => {
        lay(false);
        view.fit();
        follow();
    };

    /** Place what is open to be read: all of it where that goes, else as wide as the window, to be read downwards. */
    page.open = () => {
        lay(false);
        if (!view.canBeRead()) lay(true);
        view.open(picture.boxOf(0) ?? picture.state.bounds);
        follow();
    };

    function lay(reading) {
        Object.assign(page, { memory: makeMemory(), reading });
        arrange();
    }

    /** Select a node, or none: unfold what hides it, light its line of argument, tell everybody. */
    page.select = (node, keepScale = false) => {
        page.selected = node;
        const place = node && placeOf(node);
        view.state.held ||= node !== null;
        const isApart = place && page.only && !page.only.has(place[0]);
        if (isApart) page.drawWhole();
        if (place && unfoldTo(model, page.folds, ...place)) page.redraw();
        light(page);
        bus.tell("select", node, place);
        writeLink(node);
        const box = place && picture.boxOf(...place);
        if (box) view.reach(box, targetBox(page, place[0]), keepScale);
    };

    /** Draw no more than the line of argument of what is selected, open. */
    page.drawOnly = () => {
        if (!page.selected) return;
        page.before ??= page.folds;
        page.only = withParents(model, lineOf(model, page.selected));
        page.folds = new Set([...page.folds].filter((key) => page.only.size > OPEN_UP_TO || !page.only.has(parseInt(key))));
        page.open();
        bus.tell("only", page.selected);
    };

    /** Draw the whole map again, folded as it was; says whether less was drawn. */
    page.drawWhole = () => {
        if (!page.only) return false;
        Object.assign(page, { only: null, folds: page.before, before: null });
        if (page.selected) unfoldTo(model, page.folds, ...placeOf(page.selected));
        page.open();
        bus.tell("only", null);
        return true;
    };

    page.selectAt = (at, slot, keepScale) => {
        const node = nodeAt(model, at, slot);
        if (node) page.select(node, keepScale);
    };

    /** The text of a node, where it is not hidden. */
    page.words = (node) => (page.blank.has(node.at) ? "?" : (node.text ?? node.id));
    page.uncover = (node) => {
        if (!page.blank.delete(node.at)) return false;
        bus.tell("blanks", page.blank);
        say(node.text);
        return true;
    };
    return page;
}

function withParents(model, cards) {
    const found = new Set();
    for (const one of cards) for (let at = one; at !== null && !found.has(at); at = model.cards[at].parent) found.add(at);
    return found;
}

/** The box of what a card speaks to. */
function targetBox({ model, picture }, at) {
    const { parent, slot } = model.cards[at];
    return parent === null ? null : picture.boxOf(parent, slot);
}

/** Where a node is drawn: its card, and the slot of a statement. */
const placeOf = (node) => (node.kind === "inference" ? [node.card, null] : node.places[0]);

/** The node of a cell; without a slot that of a card, which for an answer is the statement that answers. */
export function nodeAt(model, at, slot) {
    if (at === null) return null;
    const card = model.cards[at];
    const node = slot === null ? (card.node ?? card.cells[0].node) : card.cells[slot].node;
    return node === undefined ? null : model.nodes[node];
}

/** The elements of nodes on the picture. */
export function elementsOf({ elements }, nodes) {
    return nodes.map((node) => {
        const [at, slot] = placeOf(node);
        return slot === null ? elements.cards[at] : elements.cells[at][slot];
    });
}

/** Dim all but the line of argument of the selected node. */
function light({ model, picture, selected }) {
    const { cards, edges } = picture.elements;
    byId("map").classList.toggle("focused", selected !== null);
    markOnly("selected", selected ? elementsOf(picture, [selected]) : []);
    const line = selected ? [...lineOf(model, selected)] : [];
    markOnly(
        "lit",
        line.flatMap((at) => [cards[at], edges.get(at) ?? []].flat()),
    );
}
