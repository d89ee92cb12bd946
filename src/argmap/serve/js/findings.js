// The panel of a live page: what was found, what stands or falls, and for the presenter what there is to choose.

import { byId, element, say } from "./dom.js";
import { lastingButton } from "./lasting.js";
import { listen } from "./listening.js";
import { tell } from "./words.js";

const WIDE_ENOUGH = 1100;
const SHEET_UP_TO = 900;
const MOST_LISTED = 100;
const SIGNS_OF = { error: "✕", warning: "!", info: "i", stands: "✓", falls: "✕", contested: "?" };

/** The panel beside the page, with its button among the tools. */
export function makeFindings(live, opener) {
    const box = element("aside", { id: "live", tabindex: "0", hidden: "" });
    let isNew = true;

    function set(open) {
        box.hidden = !open;
        byId("show-live").ariaExpanded = String(open);
        if (open && innerWidth <= SHEET_UP_TO) for (const name of ["outline", "details"]) live.parts.panels.set(name, false);
    }

    /** Show what the server told. */
    function show() {
        const { state, parts } = live;
        const top = box.scrollTop;
        box.setAttribute("aria-label", tell("live.findings"));
        box.replaceChildren(...findings(state), ...verdicts(parts.page), ...(state.role === "presenter" ? choices(state) : []));
        box.scrollTop = top;
        if (!byId("show-live")) join();
        label(state);
        if (isNew) set(state.role === "presenter" && innerWidth >= WIDE_ENOUGH);
        isNew = false;
    }

    const label = ({ findings: { length }, more }) =>
        byId("show-live").replaceChildren(element("span", {}, `${tell("live.findings")} `), `(${length + more})`);

    /** Join a page that was opened: its button, and what hears of it. */
    function join() {
        const made = element("button", { type: "button", id: "show-live", title: tell("live.findings-tip"), "aria-controls": "live" });
        listen(made, "click", () => set(box.hidden));
        byId("more").before(made);
        label(live.state);
        set(!box.hidden);
        for (const name of ["outline", "details"])
            listen(byId(`show-${name}`), "click", () => innerWidth <= SHEET_UP_TO && !byId(name).hidden && set(false));
        live.parts.page.bus.on("blanks", show);
        live.parts.page.bus.on("select", (node) => node && innerWidth <= SHEET_UP_TO && set(false));
        opener.follow();
    }

    function findings(state) {
        const items = state.findings.map((one) => item(one.severity, head(one), one.message, one.help, one.node));
        if (state.more) items.push(element("li", { class: "quiet" }, tell("live.more", { n: state.more })));
        return [
            element("h2", {}, tell("live.findings")),
            items.length ? element("ul", { lang: "en" }, ...items) : element("p", { class: "quiet" }, tell("live.none")),
        ];
    }

    const head = ({ code, spot }) => [spot === null ? null : opener.link(spot), code ? element("span", { class: "quiet" }, ` ${code}`) : null];

    function verdicts({ model, words }) {
        const isOpen = ({ kind, standing }) => kind !== "inference" && standing !== "stands";
        const others = model.nodes.filter((node) => isOpen(node) && !model.thesis.includes(node.at));
        const all = [...model.thesis.map((at) => model.nodes[at]), ...others];
        const items = all.slice(0, MOST_LISTED).map((node) => {
            const spot = live.state.nodes[node.id];
            const begin = [`${node.number ?? ""} `, spot === undefined ? null : opener.link(spot)];
            return item(node.standing, begin, words(node), [node.reason], node.id);
        });
        if (all.length > MOST_LISTED) items.push(element("li", { class: "quiet" }, tell("live.more", { n: all.length - MOST_LISTED })));
        const past = live.state.broken ? [element("p", { class: "quiet" }, tell("live.broken"))] : [];
        return items.length ? [element("h2", {}, tell("live.verdicts")), ...past, element("ul", {}, ...items)] : [];
    }

    /** An entry; a click on its text shows the node that it is about. */
    function item(kind, begin, text, help, id) {
        const node = id && live.parts.page.model.nodes.find((one) => one.id === id);
        const go = () => live.parts.page.select(live.parts.page.model.nodes.find((one) => one.id === id) ?? null);
        const said = node ? lastingButton(text, go, { class: "link", dir: "auto" }) : element("span", { dir: "auto" }, text);
        const advice = help.map((one) => element("small", { dir: "auto" }, one));
        return element("li", { class: kind }, element("b", {}, `${SIGNS_OF[kind]} `), ...begin, element("br", {}), said, ...advice);
    }

    function choices(state) {
        const parts = [element("h2", {}, tell("live.presenter"))];
        if (state.editor) {
            const choice = element("input", { type: "checkbox" });
            choice.checked = opener.wanted;
            choice.addEventListener("change", () => (opener.wanted = choice.checked));
            parts.push(element("label", {}, choice, ` ${tell("live.opens")}`));
        }
        parts.push(lastingButton(tell("live.share"), () => copied(state.viewers)), element("p", { id: "viewers", class: "quiet" }));
        return [element("div", { class: "choices" }, ...parts)];
    }

    return { box, join, show };
}

async function copied(text) {
    try {
        await navigator.clipboard.writeText(text);
        say(tell("copied"));
    } catch {
        prompt("", text);
    }
}
