// The desk that holds the page together: folds and selection, and every part that must follow them.

import { firstFolds, foldKey, foldsAtLevel, unfoldTo, unfolded } from "./plan.js";
import { byId, markOnly, say } from "./dom.js";
import { lineOf } from "./line.js";
import { writeLink } from "./links.js";

const OPEN_UP_TO = 60;
const OPENS_WITH = 32;

/** The state of the page and what changes it; whoever must follow listens on `bus` for `folds`, `select`, `blanks`. */
export function makeDesk(plan, picture, view, bus) {
    const statements = plan.nodes.filter(({ kind }) => kind !== "inference").length;
    const desk = {
        plan,
        picture,
        view,
        bus,
        folds: statements > OPEN_UP_TO ? firstFolds(plan, OPENS_WITH) : new Set(),
        selected: null,
        blank: new Set(),
        sight: null,
    };
    const visible = () => desk.sight ?? unfolded(plan, desk.folds);

    /** Draw anew; what stands at `anchor`, a card and a slot, stays where it is on the screen. */
    desk.redraw = (anchor = null) => {
        const before = anchor && picture.boxOf(...anchor);
        picture.draw(visible(), desk.sight ? new Set() : desk.folds);
        view.state.bounds = picture.state.bounds;
        const after = anchor && picture.boxOf(...anchor);
        if (before && after) view.follow(after[0] - before[0], after[1] - before[1]);
        if (!desk.sight) bus.tell("folds", desk.folds);
        light(desk);
    };

    desk.fold = (at, slot, folded) => {
        if (at === null || desk.sight) return;
        desk.folds[folded ? "add" : "delete"](foldKey(at, slot));
        desk.redraw([at, slot]);
        say(folded ? "Collapsed" : "Expanded");
    };

    desk.setLevel = (level) => {
        desk.folds = foldsAtLevel(plan, level);
        desk.redraw();
        desk.fit();
        say(level === Infinity ? "All expanded" : `Open down to level ${level}`);
    };

    desk.fit = () => view.show(picture.state.bounds);
    desk.open = () => view.open(picture.boxOf(0) ?? picture.state.bounds);

    /** Select a node, or none: unfold what hides it, light its line of argument, tell everybody. */
    desk.select = (node, keepScale = false) => {
        desk.selected = node;
        const place = node && placeOf(node);
        if (place && !desk.sight && unfoldTo(plan, desk.folds, ...place)) desk.redraw();
        light(desk);
        bus.tell("select", node, place);
        writeLink(node);
        const box = place && picture.boxOf(...place);
        if (box) view.reach(box, keepScale);
    };

    desk.selectAt = (at, slot, keepScale) => {
        const node = nodeAt(plan, at, slot);
        if (node) desk.select(node, keepScale);
    };

    /** The text of a node, where it is not hidden. */
    desk.words = (node) => (desk.blank.has(node.at) ? "?" : (node.text ?? node.id));
    desk.uncover = (node) => {
        if (!desk.blank.delete(node.at)) return false;
        bus.tell("blanks", desk.blank);
        say(node.text);
        return true;
    };
    return desk;
}

/** Where a node is drawn: its card, and the slot of a statement. */
const placeOf = (node) => (node.kind === "inference" ? [node.card, null] : node.places[0]);

/** The node of a cell; without a slot that of a card, which for an answer is the statement that answers. */
export function nodeAt(plan, at, slot) {
    if (at === null) return null;
    const card = plan.cards[at];
    const node = slot === null ? (card.node ?? card.cells[0].node) : card.cells[slot].node;
    return node === undefined ? null : plan.nodes[node];
}

/** The elements of nodes on the picture. */
export function elementsOf({ elements }, nodes) {
    return nodes.map((node) => {
        const [at, slot] = placeOf(node);
        return slot === null ? elements.cards[at] : elements.cells[at][slot];
    });
}

/** Dim all but the line of argument of the selected node. */
function light({ plan, picture, selected, sight }) {
    const { cards, edges } = picture.elements;
    byId("map").classList.toggle("focused", selected !== null && !sight);
    markOnly("selected", selected ? elementsOf(picture, [selected]) : []);
    const line = selected ? [...lineOf(plan, selected)] : [];
    markOnly(
        "lit",
        line.flatMap((at) => [cards[at], ...(edges.get(at) ?? [])]),
    );
}
