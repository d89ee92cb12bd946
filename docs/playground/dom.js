// The page is made of elements and texts alone: nothing is ever parsed as markup.

export const $ = (id) => document.getElementById(id);

export function make(tag, properties = {}, ...children) {
    const { data = {}, aria = {}, ...plain } = properties;
    const made = Object.assign(document.createElement(tag), plain);
    Object.assign(made.dataset, data);
    for (const [name, value] of Object.entries(aria)) made.setAttribute(name === "role" ? name : `aria-${name}`, value);
    made.append(...children);
    return made;
}

export const button = (label, onclick, properties = {}) =>
    make("button", { type: "button", onclick, ...properties }, label);

export function option(value, label = value) {
    return make("option", { value }, label);
}
