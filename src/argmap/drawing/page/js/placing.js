// Where each card goes: boxes for the cards that are seen, in columns: columns/scene.py again.

import { placeGroups } from "./groups.js";
import { PAD, setCrown, shareLanes } from "./lines.js";
import { foldKey } from "./model.js";
import { greatest } from "./numbers.js";
import { findFronts, marginOf } from "./sizes.js";

// The `shape` is of any unit; with `room`, what is widest and no wider is chosen, however high.
/** Boxes with corners for these cards, parents first, as far as can be as in the `memory`. */
export function place(model, visible, folds, { shape, memory, room = null }) {
    const boxes = [];
    const all = visible.map((at) => (boxes[at] = boxFor(model, boxes, at, folds.has(foldKey(at)))));
    for (const box of all) box.children = model.cards[box.at].children.map((at) => boxes[at]).filter(Boolean);
    all.forEach(shareLanes);
    for (const box of all) box.margin = marginOf(box);
    for (const box of all) box.ahead = greatest(box.children.map(({ margin }) => margin));
    findFronts(all, memory);
    const { headings, width, height } = placeGroups(groupsOf(model, boxes), { shape, room }, memory);
    for (const box of all) if (box.crown) setCrown(box);
    return { boxes, headings, bounds: [0, 0, width / 10, height / 10] };
}

function boxFor(model, boxes, at, folded) {
    const { size, bar, cells, parent, slot, step } = model.cards[at];
    const framed = bar !== undefined;
    const crown = parent === null && !framed;
    return {
        at,
        folded,
        framed,
        slot,
        bar: bar - 2 * PAD,
        width: size[0],
        height: folded ? bar : size[1],
        cells: cells.map((cell) => cell.box),
        parent: boxes[parent] ?? null,
        crown,
        level: boxes[parent] ? boxes[parent].level + 1 : 0,
        step: model.lanes[step],
    };
}

/** The groups with the trees that are seen; `order` counts those with a heading. The last has what is seen without its parent. */
function groupsOf(model, boxes) {
    let order = 0;
    const apart = boxes.filter(({ at, parent }) => !parent && model.cards[at].parent !== null).map(({ at }) => at);
    return [...model.groups, { heading: 0, roots: apart }]
        .map(({ heading, roots }) => ({
            heading,
            order: heading ? order++ : null,
            trees: roots.map((root) => boxes[root]).filter(Boolean),
        }))
        .filter(({ trees }) => trees.length);
}
