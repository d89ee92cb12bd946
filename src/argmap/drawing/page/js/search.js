// The search: what is typed is found in all that the details show, accents aside.

import { byId, markOnly, onClick } from "./dom.js";
import { folded, searchable } from "./accents.js";
import { elementsOf } from "./controller.js";
import { listen } from "./listening.js";
import { tell } from "./words.js";

/** The search box of the page. */
export function makeSearch(page) {
    const { model, picture, bus } = page;
    const index = model.nodes.map((node) => searchable(node, model.schemes[node.scheme]?.title));
    const box = byId("search");
    const query = byId("query");
    let [hits, at] = [[], -1];

    function look() {
        const words = folded(query.value).split(/\s+/u).filter(Boolean);
        const fits = (node) => !page.blank.has(node.at) && words.every((word) => index[node.at].includes(word));
        hits = words.length ? model.nodes.filter(fits) : [];
        at = -1;
        markOnly("hit", elementsOf(picture, hits));
        count(words.length ? tell("matches", { n: hits.length }) : "");
    }

    const count = (words) => (byId("hits").textContent = words);

    function go(by) {
        if (!hits.length) return;
        at = (at === -1 && by < 0 ? hits.length - 1 : at + by + hits.length) % hits.length;
        page.select(hits[at]);
        count(tell("match", { at: at + 1, all: hits.length }));
    }

    function open() {
        box.hidden = false;
        byId("find").ariaExpanded = "true";
        query.focus();
        query.select();
    }

    function close() {
        if (box.hidden) return false;
        query.value = "";
        look();
        box.hidden = true;
        byId("find").ariaExpanded = "false";
        byId("map").focus();
        return true;
    }

    listen(query, "input", look);
    listen(query, "keydown", (event) => {
        if (event.key === "Enter") go(event.shiftKey ? -1 : 1);
        else if (event.key === "Escape") close();
        else return;
        event.preventDefault();
        event.stopPropagation();
    });
    onClick("find", () => (box.hidden ? open() : close()));
    onClick("next-hit", () => go(1));
    onClick("previous-hit", () => go(-1));
    onClick("end-search", close);
    bus.on("blanks", () => box.hidden || look());
    return { open, close };
}
