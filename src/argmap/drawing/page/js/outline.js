// The outline: a tree by the patterns of ARIA, in step with the picture.

import { listen } from "./listening.js";
import { foldKey } from "./model.js";

const PAUSE = 600;

/** The tree in an element whose items stand in order; `act` hears of `fold`, `select` and `enter`. */
export function makeOutline(tree, act) {
    const items = [...tree.querySelectorAll("[role=treeitem]")];
    const parents = parentsOf(items);
    const byPlace = new Map(items.filter((item) => item.dataset.at).map((item) => [keyOfItem(item), item]));
    let current = items[0];

    /** Show what these folds leave open, and keep a shown item as the one that the Tab key finds. */
    function refresh(folds) {
        const open = new Map();
        for (const item of items) {
            const parent = parents.get(item);
            const shown = !parent || (open.get(parent) && !folds.has(keyOfItem(parent)));
            open.set(item, shown);
            if (item.hidden === shown) item.hidden = !shown;
            if (item.ariaExpanded === null) continue;
            const expanded = String(!folds.has(keyOfItem(item)));
            if (item.ariaExpanded !== expanded) item.ariaExpanded = expanded;
        }
        let stop = current;
        while (stop?.hidden) stop = parents.get(stop);
        if (stop && stop !== current) setCurrent(stop);
    }

    function setCurrent(item) {
        if (current) current.tabIndex = -1;
        current = item;
        current.tabIndex = 0;
    }

    /** Mark the item of a card or a cell as selected, or none. */
    function select(at, slot = null) {
        for (const item of tree.querySelectorAll("[aria-selected=true]")) item.ariaSelected = "false";
        const item = at === null ? null : byPlace.get(foldKey(at, slot));
        if (!item) return;
        item.ariaSelected = "true";
        setCurrent(item);
        if (!item.hidden) item.scrollIntoView({ block: "nearest" });
    }

    const shown = () => items.filter((item) => !item.hidden);
    const goTo = (item) => {
        if (!item) return;
        setCurrent(item);
        item.focus();
    };
    const find = makeTypeAhead(shown);
    const moves = {
        ArrowDown: (item) => goTo(neighbour(items, item, 1)),
        ArrowUp: (item) => goTo(neighbour(items, item, -1)),
        Home: () => goTo(items[0]),
        End: () => goTo(shown().at(-1)),
        ArrowRight: (item) => {
            if (item.ariaExpanded === "false") act.fold(...placeOfItem(item), false);
            else if (parents.get(neighbour(items, item, 1)) === item) goTo(neighbour(items, item, 1));
        },
        ArrowLeft: (item) => {
            if (item.ariaExpanded === "true") act.fold(...placeOfItem(item), true);
            else goTo(parents.get(item));
        },
        Enter: (item) => act.enter(...placeOfItem(item)),
        " ": (item) => act.select(...placeOfItem(item)),
    };

    listen(tree, "keydown", (event) => {
        const item = event.target.closest("[role=treeitem]");
        if (!item || event.ctrlKey || event.metaKey || event.altKey) return;
        const move = moves[event.key] ?? (isLetter(event.key) ? () => goTo(find(item, event.key)) : null);
        if (!move) return;
        event.preventDefault();
        event.stopPropagation();
        move(item);
    });
    listen(tree, "click", (event) => {
        const item = event.target.closest("[role=treeitem]");
        if (!item?.dataset.at) return;
        setCurrent(item);
        item.focus({ preventScroll: true });
        const atArrow = event.clientX - item.getBoundingClientRect().left < arrowEnd(item);
        if (item.ariaExpanded && atArrow) act.fold(...placeOfItem(item), item.ariaExpanded === "true");
        else act.select(...placeOfItem(item));
    });
    if (current) current.tabIndex = 0;
    return { refresh, select, focus: () => current?.focus(), item: (at, slot) => byPlace.get(foldKey(at, slot)) };
}

const placeOfItem = ({ dataset }) =>
    [dataset.at, dataset.slot].map((text) => (text === undefined ? null : Number(text)));
const keyOfItem = (item) => foldKey(...placeOfItem(item));
const isLetter = (key) => [...key].length === 1 && /\S/u.test(key) && !"/?+-".includes(key);
const arrowEnd = (item) => parseFloat(getComputedStyle(item).paddingLeft);

function parentsOf(items) {
    const parents = new Map();
    const way = [];
    for (const item of items) {
        const level = Number(item.ariaLevel);
        way.length = level - 1;
        parents.set(item, way.at(-1));
        way.push(item);
    }
    return parents;
}

/** The next item that is shown, in that direction. */
function neighbour(items, item, by) {
    let at = items.indexOf(item) + by;
    while (items[at]?.hidden) at += by;
    return items[at];
}

/** Finds the next item whose text begins with the letters typed in a row. */
function makeTypeAhead(shown) {
    let [typed, last] = ["", 0];
    return (item, letter) => {
        const now = performance.now();
        typed = (now - last < PAUSE ? typed : "") + letter.toLowerCase();
        last = now;
        const items = shown();
        const at = items.indexOf(item) + (typed.length > 1 ? 0 : 1);
        return [...items.slice(at), ...items.slice(0, at)].find((one) => beginning(one).startsWith(typed));
    };
}

const beginning = (item) => (item.querySelector(".text") ?? item).textContent.trim().toLowerCase();
