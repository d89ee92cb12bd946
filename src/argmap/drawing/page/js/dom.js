// Elements made and found in few words. Text is only ever set as text.

import { listen } from "./listening.js";

const SVG = "http://www.w3.org/2000/svg";

/** The element of that id. */
export const byId = (id) => document.getElementById(id);

/** Do something when that element is clicked. */
export const onClick = (id, act) => listen(byId(id), "click", act);

/** An element with attributes and what it holds. */
export const element = (name, attributes, ...content) => filled(document.createElement(name), attributes, content);

/** An element of a picture. */
export const drawn = (name, attributes, ...content) => filled(document.createElementNS(SVG, name), attributes, content);

function filled(made, attributes, content) {
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...content.filter((part) => part !== null));
    return made;
}

/** A button that does something. */
export function button(label, act, attributes = {}) {
    const made = element("button", { type: "button", ...attributes }, label);
    listen(made, "click", act);
    return made;
}

/** Say something to everybody, by eye and by ear. */
export function say(text) {
    byId("status").textContent = text;
}

const marked = new Map();

/** Give these elements a class, and take it from those that had it. */
export function markOnly(kind, elements) {
    for (const one of marked.get(kind) ?? []) one.classList.remove(kind);
    for (const one of elements) one.classList.add(kind);
    marked.set(kind, elements);
}
