// The page while its map is edited: what the server tells is fetched, and the page opened again with all that its reader did to it.

import { makeBanner } from "./banner.js";
import { makeFollowing } from "./following.js";
import { giveBack, keep } from "./keeping.js";
import { forget, takeViewers } from "./listening.js";
import { openPage } from "./opening.js";
import { makeOpener } from "./opener.js";
import { makeFindings } from "./findings.js";
import { learn } from "./words.js";

const PATIENCE = 3000;
const A_WHILE = 40;
const AGAIN = 1000;

const numberOf = (where) => Number(where.querySelector("meta[name=page]").content);
const ask = (what, how) => fetch(location.pathname + what, { cache: "no-store", ...how });

/** Post a record to the server. */
const post = (what, record) =>
    ask(what, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(record) });

function startLive() {
    const live = { parts: openPage(), state: null, post };
    const opener = makeOpener(live);
    const banner = makeBanner(opener);
    const findings = makeFindings(live, opener);
    const following = makeFollowing(live);
    const own = [banner.box, findings.box, following.box];
    const hands = watchHands();
    let [shown, news, busy] = [numberOf(document), null, false];
    document.body.append(...own);

    /** Fetch what is new until nothing is. */
    async function update() {
        if (busy || stream.readyState === EventSource.CLOSED) return;
        busy = true;
        let known = null;
        try {
            while (known !== news) {
                known = news;
                await fetchNews(known);
            }
        } catch {
            setTimeout(update, AGAIN);
        }
        busy = false;
    }

    async function fetchNews({ state, page }) {
        if (live.state?.state !== state || page !== shown) {
            const [told, text] = await Promise.all([
                ask("state").then((answer) => answer.json()),
                page === shown ? null : ask("").then((answer) => answer.text()),
            ]);
            if (text) await hands.rest();
            learn(told.words);
            takeViewers(told.viewers);
            live.state = told;
            if (text) renew(new DOMParser().parseFromString(text, "text/html"));
            banner.show(told);
            findings.show();
        }
        following.hear(news);
    }

    /** Open the page anew from what the server sent. */
    function renew(made) {
        const kept = keep(live.parts);
        forget();
        for (const one of [...document.body.children]) if (!own.includes(one)) one.remove();
        document.body.className = "";
        document.title = made.title;
        document.documentElement.lang = made.documentElement.lang;
        shown = numberOf(made);
        document.body.prepend(...made.body.children);
        live.parts = openPage();
        findings.join();
        giveBack(kept, live.parts);
        following.settle();
    }

    const stream = new EventSource(`${location.pathname}events`);
    stream.addEventListener("message", ({ data }) => {
        news = JSON.parse(data);
        banner.connection(news.ended ? "stopped" : "");
        if (news.ended) stream.close();
        else update();
    });
    stream.addEventListener("error", () => banner.connection(stream.readyState === EventSource.CLOSED ? "stopped" : "lost"));
}

/** Whether somebody has a hand on the map: nothing is taken from under it. */
function watchHands() {
    const down = new Set();
    for (const [name, act] of [["pointerdown", "add"], ["pointerup", "delete"], ["pointercancel", "delete"]])
        window.addEventListener(name, ({ pointerId }) => down[act](pointerId), { capture: true });
    const moves = () => down.size > 0 || document.getElementById("map").style.transform !== "";

    /** Wait until the map rests, but not for ever. */
    async function rest() {
        const end = performance.now() + PATIENCE;
        while (moves() && performance.now() < end) await new Promise((go) => setTimeout(go, A_WHILE));
    }
    return { rest };
}

startLive();
