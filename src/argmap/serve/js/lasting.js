// Elements that last while the page is renewed: what they hear of is not forgotten.

import { element } from "./dom.js";

/** A button that does something. */
export function lastingButton(label, act, attributes = {}) {
    const made = element("button", { type: "button", ...attributes }, label);
    made.addEventListener("click", act);
    return made;
}
