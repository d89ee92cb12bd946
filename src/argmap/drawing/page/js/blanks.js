// The blanks: statements hidden as an exercise, on the picture, in the outline, the details and the search.

import { byId, drawn, say } from "./dom.js";
import { listen } from "./listening.js";
import { tell } from "./words.js";

const CHOICES = {
    none: () => false,
    unstated: (node) => node.unstated,
    claims: (node) => node.kind === "claim",
    all: (node) => node.kind === "claim" || node.kind === "evidence",
};

/** The choice of blanks; a thesis and a question are never hidden. */
export function makeBlanks(page, outline) {
    const { model, bus } = page;
    const choice = byId("blanks");
    const covers = new Map();

    choice.querySelector("[value=unstated]").disabled = !model.nodes.some((node) => node.unstated);
    listen(choice, "change", () => choose(choice.value));

    function choose(name) {
        const chosen = model.nodes.filter(CHOICES[name]);
        page.blank = new Set(chosen.map(({ at }) => at).filter((at) => !model.thesis.includes(at)));
        bus.tell("blanks", page.blank);
        say(name === "none" ? tell("shown") : tell("hidden", { n: page.blank.size }));
    }

    /** Cover what is hidden and uncover the rest. */
    function refresh() {
        for (const node of model.nodes) {
            if (page.blank.has(node.at) && !covers.has(node.at)) covers.set(node.at, cover(page, outline, node));
            else if (!page.blank.has(node.at) && covers.has(node.at)) {
                for (const undo of covers.get(node.at)) undo();
                covers.delete(node.at);
            }
        }
    }

    bus.on("blanks", refresh);
}

/** Cover a statement wherever it stands; gives what undoes it. */
function cover({ model, picture }, outline, node) {
    return node.places.flatMap(([at, slot]) => [
        coverCell(
            picture.elements.cells[at][slot],
            model.cards[at].cells[slot].box,
            tell("hidden-cell", { number: node.number }),
        ),
        coverItem(outline.item(at, slot)),
    ]);
}

function coverCell(cell, [, , width, height], hidden) {
    const label = cell.getAttribute("aria-label");
    const tip = cell.querySelector(":scope > title");
    const sign = drawn("text", { class: "blank-sign", x: width / 20, y: height / 20 + 4 }, "?");
    tip?.remove();
    cell.append(sign);
    cell.classList.add("blank");
    cell.setAttribute("aria-label", hidden);
    return () => {
        sign.remove();
        if (tip) cell.prepend(tip);
        cell.classList.remove("blank");
        cell.setAttribute("aria-label", label);
    };
}

function coverItem(item) {
    const parts = [...item.querySelectorAll(".text, b, small")];
    const texts = parts.map((part) => part.textContent);
    for (const part of parts) part.textContent = part.matches(".text") ? "?" : "";
    item.classList.add("blank");
    return () => {
        parts.forEach((part, order) => (part.textContent = texts[order]));
        item.classList.remove("blank");
    };
}
