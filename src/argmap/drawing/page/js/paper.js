// The page on paper: the whole map, open, split so that its type can be read, each part on a sheet.

import { byId, element, onClick } from "./dom.js";
import { listen } from "./listening.js";
import { makeMemory } from "./memory.js";
import { foldKey, foldsAtLevel, hanging, unfolded } from "./model.js";
import { ascending, max, min } from "./numbers.js";
import { place } from "./placing.js";

// What goes on a sheet across, of A4 and of Letter, in units of the map that are so many millimetres long: type is eight points high then.
const WIDE = 1165;
const HIGH = 760;
const AROUND_IT = 12;
const UNIT = 0.217;
const LARGEST_UNIT = 0.3;

/** Draws the sheets before the page is printed, and puts all back after. */
export function makePaper(page) {
    const legend = byId("legend");
    let wasOpen = false;
    listen(window, "beforeprint", () => {
        wasOpen = legend.open;
        legend.open = true;
        byId("sheets").replaceChildren(...sheetsOf(page));
    });
    listen(window, "afterprint", () => {
        legend.open = wasOpen;
        byId("sheets").replaceChildren();
        page.redraw();
    });
    onClick("print", () => print());
}

function sheetsOf({ model, only, picture }) {
    const parts = joinedParts(model, partsOf(model, [...(only ?? model.cards.keys())]));
    const sheets = new Map(parts.flatMap(({ keys }, at) => keys.map((key) => [key, at + 1])));
    return parts.map(({ shown, folds }, at) => {
        picture.draw(shown, folds, how());
        const [, , width, height] = picture.state.bounds;
        picture.see({ x: width / 2, y: height / 2, scale: 1, width: 2 * width, height: 2 * height });
        const drawn = byId("map").cloneNode(true);
        const [wide, high] = [width + 2 * AROUND_IT, height + 2 * AROUND_IT];
        const unit = min(LARGEST_UNIT, UNIT * min((WIDE + 24) / wide, (HIGH + 24) / high));
        const size = { id: "", viewBox: [-AROUND_IT, -AROUND_IT, wide, high].join(" "), width: `${wide * unit}mm`, height: `${high * unit}mm` };
        for (const [name, value] of Object.entries(size)) drawn.setAttribute(name, value);
        for (const one of drawn.querySelectorAll(".folds")) one.lastChild.textContent = `→ ${sheets.get(one.dataset.fold)}`;
        return element("figure", {}, drawn, parts.length > 1 ? element("figcaption", {}, `${at + 1} / ${parts.length}`) : null);
    });
}

const how = () => ({ shape: [WIDE, HIGH], memory: makeMemory() });

function fits(model, { shown, folds }) {
    const [, , width, height] = place(model, shown, folds, how()).bounds;
    return width <= WIDE && height <= HIGH;
}

/** The parts of these cards, each followed by those that it leaves folded: what is shown, and the folds that it opens. */
function partsOf(model, cards) {
    const found = [];
    const todo = [{ cards, keys: [] }];
    while (todo.length) {
        const { cards, keys } = todo.shift();
        let part = cut(model, cards);
        const halves = part.fits ? [] : halved(model, cards);
        if (halves.length) todo.unshift(...halves.map((half) => ({ cards: half, keys })));
        else {
            if (!part.fits) part = cut(model, cards, true);
            found.push({ ...part, keys });
            todo.push(...[...part.folds].map((key) => ({ cards: below(model, cards, key), keys: [key] })));
        }
    }
    return found;
}

// What opposes or backs a step stands with it, in full; where that goes on no sheet, it is folded to its header as well, if `bars`.
/** As many levels of some cards as go on a sheet, one at least. */
function cut(model, cards, bars = false) {
    const levels = ascending(cards.map((at) => model.cards[at].level));
    const first = levels[0];
    const has = new Set(cards);
    let part = { shown: cards, folds: new Set(), fits: levels.length < 2 && !bars };
    for (let level = levels.at(-1); level > (bars ? first - 1 : first); level--) {
        const isBar = (at) => bars && model.cards[at].level === level + 1 && model.cards[at].slot === null;
        const keys = [...foldsAtLevel(model, max(level, first + 1)), ...cards.filter(isBar).map((at) => foldKey(at))];
        const inside = keys.filter((key) => has.has(parseInt(key)));
        const shown = unfolded(model, new Set(inside)).filter((at) => has.has(at));
        const seen = new Set(shown);
        part = { shown, folds: new Set(inside.filter((key) => seen.has(parseInt(key)))) };
        if (fits(model, part)) return { ...part, fits: true };
    }
    return part;
}

/** The cards in two halves, by trees or else by what hangs from the only one; nothing where they cannot be parted. */
function halved(model, cards) {
    const has = new Set(cards);
    const roots = cards.filter((at) => !has.has(model.cards[at].parent));
    const single = roots.length === 1;
    const heads = single ? model.cards[roots[0]].children.filter((at) => has.has(at) && model.cards[at].slot !== null) : roots;
    if (heads.length < 2) return [];
    const middle = Math.ceil(heads.length / 2);
    return [heads.slice(middle), heads.slice(0, middle)].map((others) => {
        const gone = new Set(others);
        for (const at of cards) if (gone.has(model.cards[at].parent)) gone.add(at);
        return cards.filter((at) => !gone.has(at));
    });
}

/** A card with those that hang from it, or from one of its cells. */
function below(model, cards, key) {
    const [at, slot] = key.split(".").map(Number);
    const found = new Set(slot === undefined ? [at] : hanging(model, at, slot));
    for (const one of cards) if (found.has(model.cards[one].parent)) found.add(one);
    found.delete(at);
    return [at, ...cards.filter((one) => found.has(one))];
}

/** Small parts on one sheet with those before them. */
function joinedParts(model, parts) {
    const found = [];
    for (const part of parts) {
        const last = found.at(-1);
        const both = last && onOneSheet(last, part);
        if (both && fits(model, both)) found[found.length - 1] = both;
        else found.push(part);
    }
    return found;
}

function onOneSheet(one, other) {
    const keys = [...one.keys, ...other.keys];
    const shown = [...new Set([...one.shown, ...other.shown])].sort((a, b) => a - b);
    const folds = new Set([...one.folds, ...other.folds].filter((key) => !keys.includes(key)));
    return { shown, folds, keys };
}
