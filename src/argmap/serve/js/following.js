// Presenter and viewers: where the presenter is, and whether a viewer follows.

import { byId } from "./dom.js";
import { lastingButton } from "./lasting.js";
import { tell } from "./words.js";

const OFTEN = 100;

const here = () => ({ at: /^#[ns]-/.test(location.hash) ? location.hash : "", black: !byId("black").hidden });
const same = (one, other) => one.at === other.at && one.black === other.black;

/** Tells the server where a presenter goes, and takes viewers there. */
export function makeFollowing(live) {
    const by = [...crypto.getRandomValues(new Uint8Array(8))].map((one) => one.toString(16)).join("");
    const box = lastingButton("", follow, { id: "follow", hidden: "" });
    let [follows, step, known] = [true, { number: 0, at: "", black: false }, here()];

    const presents = () => live.state?.role === "presenter";

    function follow() {
        follows = true;
        goTo(step);
    }

    function goTo({ at, black }) {
        if (at !== here().at) {
            history.replaceState(null, "", at || location.pathname);
            dispatchEvent(new HashChangeEvent("hashchange"));
        }
        byId("black").hidden = !black;
        settle();
    }

    /** Take where the page is for where it should be: it was taken there, or opened anew. */
    function settle() {
        known = here();
        box.hidden = follows;
    }

    /** Hear of news: a step that was taken elsewhere is taken here. */
    function hear(news) {
        const isNew = news.step.number > step.number && news.step.by !== by;
        const isFirst = step.number === 0 && !same(here(), step) && presents();
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
        if (!live.state || same(here(), known)) return;
        if (presents()) send();
        else {
            known = here();
            follows = same(known, step);
            box.hidden = follows;
        }
    }
    setInterval(watch, OFTEN);
    return { box, hear, settle };
}
