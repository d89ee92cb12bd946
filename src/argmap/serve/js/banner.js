// The banner over the page: why what is shown is not the map as it now is.

import { element } from "./dom.js";
import { lastingButton } from "./lasting.js";
import { tell } from "./words.js";

/** The banner; it is silent as long as all is well. */
export function makeBanner(opener) {
    const box = element("div", { id: "banner", role: "alert", hidden: "" });
    let [broken, trouble, lost] = [null, "", 0];

    function draw() {
        const parts = [];
        if (broken) {
            parts.push(element("b", {}, tell(broken.drawn ? "live.broken" : "live.undrawn")), " ");
            if (broken.place) parts.push(opener.link(broken.spot), " ");
            parts.push(element("span", { dir: "auto" }, broken.message));
        }
        if (trouble) parts.push(element("p", {}, tell(`live.${trouble}`)));
        box.replaceChildren(...parts);
        box.hidden = !parts.length;
    }

    /** Say what is wrong with the map, if anything is. */
    function show(state) {
        const found = state.broken && { ...state.broken, place: state.spots[state.broken.spot], drawn: state.drawn };
        if (JSON.stringify(found) === JSON.stringify(broken)) return;
        broken = found;
        draw();
    }

    // The browser tries again by itself; a moment without the server is not worth a word.
    /** Say what is wrong with the connection: `lost`, `stopped`, or nothing. */
    function connection(state) {
        clearTimeout(lost);
        if (state === trouble) return;
        const change = () => {
            trouble = state;
            draw();
        };
        if (state === "lost") lost = setTimeout(change, 2000);
        else change();
    }
    return { box, show, connection };
}
