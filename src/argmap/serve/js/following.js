// Presenter and viewers: where the presenter is, and whether a viewer follows.

import { byId } from "./dom.js";
import { lastingButton } from "./lasting.js";
import { tell } from "./words.js";

const OFTEN = 100;
const LONGEST = 4000;

/** Tells the server where a presenter goes, and takes viewers there. */
export function makeFollowing(live) {
    const by = [...crypto.getRandomValues(new Uint8Array(8))].map((one) => one.toString(16)).join("");
    const box = lastingButton("", follow, { id: "follow", hidden: "" });
    const blanks = { choice: "none", all: new Set(), shown: [] };
    const start = { number: 0, at: "", black: false, blanks: "none", shown: "" };
    let [follows, step, known] = [true, start, here()];

    const presents = () => live.state?.role === "presenter";
    const nodeOf = (id) => live.parts.page.model.nodes.find((node) => node.id === id);

    /** Where this window is. */
    function here() {
        const at = /^#[ns]-/.test(location.hash) ? location.hash : "";
        lookAtBlanks();
        return { at, black: !byId("black").hidden, blanks: blanks.choice, shown: blanks.shown.sort().join(" ").slice(0, LONGEST) };
    }

    /** Note what was uncovered of all that has been hidden since that was chosen. */
    function lookAtBlanks() {
        const { model, blank } = live.parts.page;
        const choice = byId("blanks").value;
        const hidden = new Set([...blank].map((at) => model.nodes[at].id));
        if (choice !== blanks.choice) Object.assign(blanks, { choice, all: new Set() });
        for (const id of hidden) blanks.all.add(id);
        blanks.shown = [...blanks.all].filter((id) => !hidden.has(id));
    }

    const isHere = (place) => Object.entries(here()).every(([key, value]) => place[key] === value);

    function follow() {
        follows = true;
        goTo(step);
    }

    function goTo(to) {
        hide(to);
        if (to.at !== here().at) {
            history.replaceState(null, "", to.at || location.pathname);
            dispatchEvent(new HashChangeEvent("hashchange"));
        }
        byId("black").hidden = !to.black;
        settle();
    }

    /** Hide what the presenter hides, and uncover what the presenter has uncovered. */
    function hide(to) {
        const shown = new Set(to.shown.split(" "));
        if (to.blanks !== here().blanks || blanks.shown.some((id) => !shown.has(id))) {
            blanks.choice = "";
            byId("blanks").value = to.blanks;
            byId("blanks").dispatchEvent(new Event("change"));
        }
        for (const id of shown) if (nodeOf(id)) live.parts.page.uncover(nodeOf(id));
    }

    /** Take where the page is for where it should be: it was taken there, or opened anew. */
    function settle() {
        known = here();
        box.hidden = follows;
    }

    /** Hear of news: a step that was taken elsewhere is taken here. */
    function hear(news) {
        const isNew = news.step.number > step.number && news.step.by !== by;
        const isFirst = step.number === 0 && news.step.number === 0 && presents() && !isHere(start);
        step = news.step;
        box.textContent = tell("live.follow");
        const count = byId("viewers");
        if (count && news.viewers !== null) count.textContent = tell("live.viewers", { n: news.viewers });
        if (isFirst) send();
        else if (isNew && follows) goTo(step);
    }

    /** Tell the server; what does not reach it is told again. */
    function send() {
        known = here();
        live.post("step", { ...known, by }).catch(() => (known = {}));
    }

    function watch() {
        if (!live.state || isHere(known)) return;
        if (presents()) send();
        else {
            known = here();
            follows = isHere(step);
            box.hidden = follows;
        }
    }
    setInterval(watch, OFTEN);
    return { box, hear, settle };
}
