// The page comes to life: data, parts, and what they tell each other.

import { makeModel } from "./model.js";
import { makeBlanks } from "./blanks.js";
import { makeController, nodeAt } from "./controller.js";
import { byId, onClick, say } from "./dom.js";
import { makeBus } from "./events.js";
import { followKeys } from "./keys.js";
import { readLink } from "./links.js";
import { listen, onResize } from "./listening.js";
import { makeOutline } from "./outline.js";
import { makeMinimap } from "./minimap.js";
import { makeLevels, makeMenu, makePanels, makePart, makeTheme } from "./panels.js";
import { makePaper } from "./paper.js";
import { foldOf, makePicture } from "./picture.js";
import { followPointers } from "./pointer.js";
import { makeSaving } from "./saving.js";
import { makeSearch } from "./search.js";
import { makeSeminar } from "./seminar.js";
import { makeView } from "./view.js";
import { tell } from "./words.js";

/** Bring the page to life; gives its parts. */
export function openPage() {
    const svg = byId("map");
    const model = makeModel(JSON.parse(byId("data").textContent));
    const bus = makeBus();
    const picture = makePicture(svg, model);
    const view = makeView(svg, (rests) => {
        picture.see(view.state, !rests);
        bus.tell("view", rests);
    });
    const page = makeController(model, picture, view, bus);
    const outline = makeOutline(byId("tree"), {
        fold: page.fold,
        select: page.selectAt,
        enter: (at, slot) => uncover(page, at, slot) || page.selectAt(at, slot),
    });
    bus.on("folds", outline.refresh);
    bus.on("select", (node, place) => outline.select(...(place ?? [null])));
    const panels = makePanels(page);
    const parts = { page, panels, outline, search: makeSearch(page), seminar: makeSeminar(page), theme: makeTheme(bus), menu: makeMenu() };
    makeBlanks(page, outline);
    makeLevels(page);
    makeMinimap(page);
    makePart(page, panels);
    makeSaving(page);
    makePaper(page);
    followKeys(parts);
    followPointers(svg.parentElement, view, (target, twice) => pick(page, target, twice));
    zoomButtons(page);
    outline.refresh(page.folds);
    document.documentElement.classList.add("ready");
    view.measure();
    page.open();
    const open = () => parts.seminar.follow() || openLink(page);
    open();
    listen(window, "hashchange", open);
    let { width } = view.state;
    onResize(svg.parentElement, () => {
        view.measure();
        if (!view.state.held && width !== view.state.width) page.open();
        width = view.state.width;
        bus.tell("resize");
    });
    onClick("skip", (event) => {
        event.preventDefault();
        panels.set("outline", true);
        outline.focus();
    });
    return parts;
}

/** A click on the map: fold, uncover, select, or clear. */
function pick(page, target, twice) {
    const toggle = target.closest(".toggle");
    if (toggle) {
        if (!twice) page.fold(...foldOf(toggle.dataset.fold), !page.folds.has(toggle.dataset.fold));
        return;
    }
    const card = target.closest(".card");
    if (!card) {
        if (twice) page.fit();
        else page.select(null);
        return;
    }
    const { cards, cells } = page.picture.elements;
    const at = cards.indexOf(card);
    const slot = cells[at].indexOf(target.closest(".cell, .thesis"));
    const place = [at, slot < 0 ? null : slot];
    if (twice) page.view.show(page.picture.boxOf(...place), 2);
    else if (!uncover(page, ...place)) page.selectAt(...place, true);
}

function uncover(page, at, slot) {
    const node = slot === null ? null : nodeAt(page.model, at, slot);
    return node !== null && page.uncover(node);
}

function openLink(page) {
    const node = readLink(page.model);
    if (node) page.select(node);
    else if (location.hash.length > 1) say(tell("nowhere"));
    else if (page.selected) page.select(null);
}

function zoomButtons({ model, view, fit, open, bus }) {
    const percent = new Intl.NumberFormat(model.words.language, { style: "percent" });
    onClick("zoom-in", () => view.zoom(1.25));
    onClick("zoom-out", () => view.zoom(0.8));
    onClick("fit", fit);
    onClick("read", open);
    bus.on("view", (rests) => rests && (byId("read").textContent = percent.format(view.state.scale)));
}
