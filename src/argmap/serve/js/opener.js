// Places in files: shown as they are called, and for the presenter opened in the editor.

import { byId, button, element, say } from "./dom.js";
import { nodeAt } from "./controller.js";
import { lastingButton } from "./lasting.js";
import { listen } from "./listening.js";
import { tell } from "./words.js";

const HARDLY_MOVED = 5;

/** What opens places; a click on a card does so if that is wanted. */
export function makeOpener(live) {
    const opener = { wanted: true };
    const from = [0, 0];
    window.addEventListener("pointerdown", ({ clientX, clientY }) => from.splice(0, 2, clientX, clientY), { capture: true });

    opener.can = () => live.state?.editor === true;

    /** Open a place in the editor. */
    opener.open = async (spot) => {
        const answer = await live.post("open", { state: live.state.state, spot });
        if (!answer.ok) say(tell("live.not-opened", { why: await answer.text() }));
    };

    /** A place as a button that opens it, or as a text. */
    opener.link = (spot) => {
        const shown = live.state.spots[spot];
        if (!opener.can()) return element("span", { class: "spot" }, shown);
        return lastingButton(shown, () => opener.open(spot), { class: "link spot", title: tell("live.open") });
    };

    /** Hear of clicks on the cards of a page that is opened, and say in the details where the node is written. */
    opener.follow = () => {
        const { page } = live.parts;
        listen(byId("pane"), "click", (event) => clicked(page, event), { capture: true });
        const shown = element("p", { class: "spot-of" });
        document.querySelector(".acts").before(shown);
        const show = (node) => {
            const spot = node ? live.state.nodes[node.id] : undefined;
            shown.replaceChildren(...(spot === undefined ? [] : [opener.link(spot)]));
        };
        page.bus.on("select", show);
        show(page.selected);
    };

    function clicked({ model, picture, blank }, event) {
        const card = event.target.closest(".card");
        const isDragged = Math.hypot(event.clientX - from[0], event.clientY - from[1]) > HARDLY_MOVED;
        if (!card || isDragged || event.detail > 1 || !opener.wanted || !opener.can() || event.target.closest(".toggle")) return;
        const { cards, cells } = picture.elements;
        const at = cards.indexOf(card);
        const slot = cells[at].indexOf(event.target.closest(".cell, .thesis"));
        const node = nodeAt(model, at, slot < 0 ? null : slot);
        const spot = node && !blank.has(node.at) ? live.state.nodes[node.id] : undefined;
        if (spot !== undefined) opener.open(spot);
    }
    return opener;
}
