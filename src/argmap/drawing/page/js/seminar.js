// The seminar: one step after the other, each composed for the screen, with a sentence for the one who presents.

import { byId, onClick } from "./dom.js";
import { readStepLink, writeStep } from "./links.js";
import { listen, onResize } from "./listening.js";
import { max, min } from "./numbers.js";
import { bearing, seminarOrder, stepNames } from "./order.js";
import { notes, sentence } from "./speech.js";
import { composed } from "./stage.js";
import { setType } from "./type.js";
import { showTree, showWay } from "./way.js";

const SWIPE = 50;

/** The seminar mode of the page. */
export function makeSeminar(page) {
    const { model, view, bus } = page;
    const order = seminarOrder(model);
    const names = stepNames(model, order);
    const stage = byId("stage");
    let position = 0;
    // What was selected before.
    let before = null;
    // Whether all that is said of this step was asked for, or nothing from now on; null leaves it to the room.
    let wish = null;
    const on = () => !stage.hidden;
    const card = () => model.cards[order[position]];
    const compose = () => on() && setType(wish);

    function start() {
        if (!on() && order.length) enter(0);
    }

    function enter(to, isNew = true) {
        before = page.selected;
        page.select(null);
        document.body.classList.add("in-seminar");
        stage.hidden = false;
        wish = null;
        show(to, isNew);
        byId("about").focus();
    }

    function leave() {
        if (!on()) return false;
        document.body.classList.remove("in-seminar");
        stage.hidden = true;
        byId("black").hidden = true;
        if (document.fullscreenElement) document.exitFullscreen();
        view.measure();
        if (names.includes(readStepLink())) page.select(before, true);
        byId("seminar").focus();
        return true;
    }

    /** End the black screen, or without one the seminar. */
    function escape() {
        if (byId("black").hidden) leave();
        else steps.black();
    }

    /** Show a step; a new one goes into the history of the browser. */
    function show(to, isNew = true) {
        position = to;
        if (wish) wish = null;
        writeStep(names[to], isNew);
        byId("progress").textContent = `${to + 1} / ${order.length}`;
        byId("back").disabled = to === 0;
        byId("forward").disabled = to === order.length - 1;
        byId("about").textContent = headline(bearing(model, card()));
        showWay(page, card(), goTo);
        showTree(page, order, card(), goTo);
        draw();
        byId("scene").scrollTop = stage.scrollTop = 0;
    }

    function draw() {
        byId("scene").replaceChildren(...composed(page, card()));
        byId("say").replaceChildren(...sentence(page, card()));
        byId("notes").replaceChildren(...notes(page, card()));
        compose();
    }

    const goTo = (at) => go(order.indexOf(at));

    function go(to) {
        const next = max(0, min(order.length - 1, to));
        byId("black").hidden = true;
        if (next !== position) show(next);
    }

    /** Show the step that the address names; says whether it names one. */
    function follow() {
        const to = names.indexOf(readStepLink());
        if (to < 0) leave();
        else if (on()) show(to, false);
        else enter(to, false);
        return to >= 0;
    }

    const steps = {
        forward: () => go(position + 1),
        back: () => go(position - 1),
        first: () => go(0),
        last: () => go(order.length - 1),
        black: () => (byId("black").hidden = !byId("black").hidden),
        comments: () => {
            wish = byId("speech").className !== "";
            compose();
        },
        fullscreen: () =>
            document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen?.(),
    };
    byId("fullscreen").hidden = !document.fullscreenEnabled;
    onClick("black", steps.black);
    for (const name of ["forward", "back", "comments", "fullscreen"]) onClick(name, steps[name]);
    onClick("leave", leave);
    onClick("seminar", start);
    followSwipes(stage, steps);
    bus.on("blanks", () => on() && draw());
    onResize(stage, compose);
    return { on, start, escape, steps, follow };
}

/** A line with a capital at its beginning. */
const headline = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** A swipe to the left asks for the next step, one to the right for the step before. */
function followSwipes(stage, { forward, back }) {
    let from = null;
    listen(stage, "touchstart", ({ touches }) => (from = touches.length > 1 ? null : touches[0]), { passive: true });
    listen(stage, "touchend", ({ changedTouches: [to] }) => {
        const [dx, dy] = from ? [to.clientX - from.clientX, to.clientY - from.clientY] : [0, 0];
        from = null;
        if (Math.abs(dx) > max(SWIPE, 2 * Math.abs(dy))) (dx < 0 ? forward : back)();
    });
}
