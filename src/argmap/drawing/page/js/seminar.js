// The seminar: one step after the other, large, with a sentence for the one who presents.

import { byId, element, markOnly, onClick } from "./dom.js";
import { max, min } from "./numbers.js";
import { bearing, opening, seminarOrder, seminarSight } from "./order.js";
import { tell } from "./words.js";

const LEAST_SCALE = 0.95;
const MOST_SCALE = 2.4;

/** The seminar mode of the page. */
export function makeSeminar(page) {
    const { model, picture, view, bus } = page;
    const order = seminarOrder(model);
    let position = 0;
    const on = () => page.sight !== null;

    function start() {
        if (on() || !order.length) return;
        page.select(null);
        document.body.classList.add("in-seminar");
        byId("speech").hidden = false;
        position = 0;
        show();
        byId("forward").focus({ preventScroll: true });
    }

    function leave() {
        if (!on()) return false;
        page.sight = null;
        markOnly("new", []);
        document.body.classList.remove("in-seminar");
        byId("speech").hidden = true;
        byId("black").hidden = true;
        if (document.fullscreenElement) document.exitFullscreen();
        page.redraw();
        view.measure();
        page.open();
        byId("seminar").focus();
        return true;
    }

    /** Draw the step with what it bears on held still, then fly to both. */
    function show() {
        const card = model.cards[order[position]];
        page.step = card.at;
        page.sight = seminarSight(model, order, position);
        speak(card);
        page.redraw(card.parent === null ? null : [card.parent, card.slot]);
        markOnly("new", [picture.elements.cards[card.at]]);
        view.measure();
        look(card);
    }

    function look(card) {
        const own = picture.boxOf(card.at);
        const target = card.parent === null ? own : picture.boxOf(card.parent, card.slot);
        const both = around(own, target);
        view.show(view.scaleFor(both) >= LEAST_SCALE ? both : own, MOST_SCALE);
    }

    function speak(card) {
        byId("progress").textContent = `${position + 1} / ${order.length}`;
        byId("back").disabled = position === 0;
        byId("forward").disabled = position === order.length - 1;
        byId("about").textContent = bearing(model, card);
        byId("speech").className = card.step;
        byId("say").replaceChildren(...sentence(page, card));
    }

    function go(to) {
        const next = max(0, min(order.length - 1, to));
        byId("black").hidden = true;
        if (next !== position) {
            position = next;
            show();
        }
    }

    const steps = {
        forward: () => go(position + 1),
        back: () => go(position - 1),
        first: () => go(0),
        last: () => go(order.length - 1),
        black: () => (byId("black").hidden = !byId("black").hidden),
        fullscreen: () =>
            document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen?.(),
    };
    byId("fullscreen").hidden = !document.fullscreenEnabled;
    onClick("black", steps.black);
    for (const name of ["forward", "back", "fullscreen"]) onClick(name, steps[name]);
    onClick("leave", leave);
    onClick("seminar", start);
    bus.on("blanks", () => on() && speak(model.cards[order[position]]));
    bus.on("resize", () => on() && look(model.cards[order[position]]));
    return { on, start, leave, steps };
}

/** The presenter's sentence: how it begins, and the premises. */
function sentence({ model, words }, card) {
    const texts = card.cells.map(({ node }) => (node === undefined ? "?" : words(model.nodes[node])));
    const premises = texts.map((text, at) => (at < texts.length - 1 ? text.replace(/[.;,]$/u, "") : text));
    const parts = premises.flatMap((premise, at) => [
        ...(at ? [element("i", {}, tell("and"))] : []),
        element("span", { dir: "auto" }, premise),
    ]);
    return [element("b", {}, opening(card)), ...parts].flatMap((part) => [part, " "]);
}

function around(one, other) {
    const [left, top] = [min(one[0], other[0]), min(one[1], other[1])];
    const right = max(one[0] + one[2], other[0] + other[2]);
    return [left, top, right - left, max(one[1] + one[3], other[1] + other[3]) - top];
}
