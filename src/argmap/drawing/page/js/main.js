// The page comes to life: data, parts, and what they tell each other.

import { makePlan } from "./plan.js";
import { makeBlanks } from "./blanks.js";
import { makeDesk, nodeAt } from "./desk.js";
import { byId, listen, onClick, say } from "./dom.js";
import { makeBus } from "./events.js";
import { followKeys } from "./keys.js";
import { readLink } from "./links.js";
import { makeOutline } from "./outline.js";
import { makeLevels, makePanels, makePaper, makeTheme } from "./panels.js";
import { foldOf, makePicture } from "./picture.js";
import { followPointers } from "./pointer.js";
import { makeSearch } from "./search.js";
import { makeSeminar } from "./seminar.js";
import { makeView } from "./view.js";

function start() {
    const svg = byId("map");
    const plan = makePlan(JSON.parse(byId("data").textContent));
    const view = makeView(svg);
    const bus = makeBus();
    const desk = makeDesk(plan, makePicture(svg, plan), view, bus);
    const outline = makeOutline(byId("tree"), {
        fold: desk.fold,
        select: desk.selectAt,
        enter: (at, slot) => uncover(desk, at, slot) || desk.selectAt(at, slot),
    });
    bus.on("folds", outline.refresh);
    bus.on("select", (node, place) => outline.select(...(place ?? [null])));
    const panels = makePanels(desk);
    const parts = { desk, panels, search: makeSearch(desk), seminar: makeSeminar(desk), theme: makeTheme() };
    makeBlanks(desk, outline);
    makeLevels(desk);
    makePaper(desk);
    followKeys(parts);
    followPointers(svg, view, (target, twice) => pick(desk, target, twice));
    zoomButtons(desk);
    desk.redraw();
    document.documentElement.classList.add("ready");
    view.measure();
    desk.open();
    openLink(desk);
    listen(window, "hashchange", () => openLink(desk));
    new ResizeObserver(() => {
        view.measure();
        bus.tell("resize");
    }).observe(svg);
    onClick("skip", (event) => {
        event.preventDefault();
        panels.set("outline", true);
        outline.focus();
    });
}

/** A click on the map: fold, uncover, select, or clear. */
function pick(desk, target, twice) {
    const toggle = target.closest(".toggle");
    if (toggle) {
        if (!twice) desk.fold(...foldOf(toggle.dataset.fold), !desk.folds.has(toggle.dataset.fold));
        return;
    }
    const card = target.closest(".card");
    if (!card) {
        if (twice) desk.fit();
        else desk.select(null);
        return;
    }
    const { cards, cells } = desk.picture.elements;
    const at = cards.indexOf(card);
    const slot = cells[at].indexOf(target.closest(".cell, .thesis"));
    const place = [at, slot < 0 ? null : slot];
    if (twice) desk.view.show(desk.picture.boxOf(...place), 2);
    else if (!uncover(desk, ...place)) desk.selectAt(...place, true);
}

function uncover(desk, at, slot) {
    const node = slot === null ? null : nodeAt(desk.plan, at, slot);
    return node !== null && desk.uncover(node);
}

function openLink(desk) {
    const node = readLink(desk.plan);
    if (node) desk.select(node);
    else if (node === null || (node === undefined && location.hash.length > 1))
        say("The address names nothing on this map.");
}

function zoomButtons({ view, fit }) {
    onClick("zoom-in", () => view.zoom(1.25));
    onClick("zoom-out", () => view.zoom(0.8));
    onClick("fit", () => fit());
}

start();
