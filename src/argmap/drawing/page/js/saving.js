// What is drawn saved as a picture, and links and citations copied.

import { byId, drawn, element, say } from "./dom.js";
import { addressForOthers, listen } from "./listening.js";
import { max, min } from "./numbers.js";
import { numbersOn } from "./order.js";
import { tell, titled } from "./words.js";

const EDGE_OF_PICTURE = 24;
const LONGEST_SIDE = 16000;
const MOST_PIXELS = 100000000;
const HIDDEN = ".toggle, title, .folded > .cell, .folded > .quiet, .blank .ink, .blank .quiet tspan + tspan";

/** What the buttons that save and copy do. */
export function makeSaving(page) {
    const acts = { svg: () => saveSvg(page), png: () => savePng(page), link: () => copy(addressForOthers()), cite: () => copy(citation(page)) };
    for (const one of document.querySelectorAll("[data-act]")) listen(one, "click", acts[one.dataset.act]);
}

/** The picture of all that is drawn, by itself, in the colours that it has on the page. */
function asSvg({ picture, view }) {
    const [, , width, height] = picture.state.bounds;
    picture.see({ x: width / 2, y: height / 2, scale: 1, width: 2 * width, height: 2 * height });
    const copied = byId("map").cloneNode(true);
    view.settle();
    for (const one of copied.querySelectorAll(HIDDEN)) one.remove();
    const inks = getComputedStyle(document.documentElement);
    for (const name of ["fill", "stroke"]) {
        for (const one of copied.querySelectorAll(`[${name}^=var]`))
            one.setAttribute(name, inks.getPropertyValue(one.getAttribute(name).slice(4, -1)));
    }
    const [wide, high] = [width, height].map((length) => Math.ceil(length) + 2 * EDGE_OF_PICTURE);
    const place = { x: -EDGE_OF_PICTURE, y: -EDGE_OF_PICTURE, width: wide, height: high };
    for (const name of ["class", "style", "tabindex", "aria-label"]) copied.removeAttribute(name);
    const size = { width: wide, height: high, viewBox: Object.values(place).join(" ") };
    for (const [name, value] of Object.entries(size)) copied.setAttribute(name, value);
    copied.prepend(drawn("title", {}, document.title), drawn("rect", { ...place, fill: inks.getPropertyValue("--ground") }));
    return { text: new XMLSerializer().serializeToString(copied), wide, high };
}

const asBlob = (text) => new Blob([text], { type: "image/svg+xml" });

function save(blob, suffix) {
    const name = document.title.match(/[\p{L}\p{M}\p{N}]+/gu)?.join("-").slice(0, 80) ?? "map";
    const href = URL.createObjectURL(blob);
    element("a", { href, download: `${name}.${suffix}` }).click();
    setTimeout(() => URL.revokeObjectURL(href), 60000);
}

const saveSvg = (page) => save(asBlob(asSvg(page).text), "svg");

async function savePng(page) {
    const { text, wide, high } = asSvg(page);
    const image = new Image();
    image.src = URL.createObjectURL(asBlob(text));
    await image.decode();
    const scale = min(2, LONGEST_SIDE / max(wide, high), Math.sqrt(MOST_PIXELS / wide / high));
    const canvas = element("canvas", { width: Math.ceil(wide * scale), height: Math.ceil(high * scale) });
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((blob) => save(blob, "png"));
    URL.revokeObjectURL(image.src);
}

async function copy(text) {
    try {
        await navigator.clipboard.writeText(text);
    } catch {
        const box = element("textarea", { class: "unseen" }, text);
        document.body.append(box);
        box.select();
        document.execCommand("copy");
        box.remove();
    }
    say(tell("copied"));
}

/** How to cite what is selected, or the map; with the address of a page that others can reach. */
function citation({ model, selected, words }) {
    const map = [model.authors, tell("quote", { text: model.title }), tell("argument-map"), model.date].filter(Boolean).join(", ");
    const address = /^http/.test(location.protocol) ? `. ${addressForOthers()}` : "";
    if (!selected) return map + address;
    const card = selected.kind === "inference" ? model.cards[selected.card] : null;
    const source = [selected.cited, selected.locator].filter(Boolean).join(", ");
    const text = card ? titled(card.head, card.detail) : tell("quote", { text: words(selected) }) + (source && ` (${source})`);
    return tell("cited", { text, number: card ? numbersOn(model, card) : selected.number, map }) + address;
}
