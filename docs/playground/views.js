// What is seen of the map: its picture, its page, the verdicts, the outline, and a worksheet; each made when it is asked for.

import { button, make, option } from "./dom.js";
import { Lost } from "./engine.js";

const LAYOUTS = { columns: "columns", tidy: "tree", graphviz: "Graphviz" };
const KINDS = {
    premise: "supply a premise",
    place: "place a statement",
    scheme: "name the scheme",
    fault: "find the fault",
    withdrawal: "what if it is withdrawn",
};

class View {
    isStale = true;

    constructor(name, label) {
        this.name = name;
        this.label = label;
        this.bar = make("div", { className: "bar" });
        this.room = make("div", { className: "room" });
        this.element = make("div", {
            className: "view",
            id: `view-${name}`,
            hidden: true,
            aria: { role: "tabpanel", labelledby: `tab-${name}` },
        });
        this.element.append(this.bar, this.room);
    }

    say(message) {
        this.room.replaceChildren(make("p", { className: "message" }, message));
    }
}

/** The picture, as an image: so nothing in it can do anything. */
class Picture extends View {
    #zoom = 0;
    #image = make("img");

    constructor(changed) {
        super("picture", "Picture");
        this.layout = make("select", { ariaLabel: "Layout", onchange: changed });
        this.layout.append(...Object.entries(LAYOUTS).map((one) => option(...one)));
        this.standing = make("input", { type: "checkbox", onchange: changed });
        const zoom = (by) => () => this.#scale(by && (this.#zoom || this.#fitting()) * by);
        this.bar.append(
            make("label", {}, "Layout ", this.layout),
            make("label", {}, this.standing, " what stands"),
            button("Fit", zoom(0)),
            button("−", zoom(1 / 1.25), { ariaLabel: "Smaller" }),
            button("+", zoom(1.25), { ariaLabel: "Larger" }),
        );
        this.room.tabIndex = 0;
        Object.assign(this.room, { ariaLabel: "Picture of the map", role: "group" });
        new ResizeObserver(() => this.#scale(this.#zoom)).observe(this.room);
    }

    options(isDark) {
        return { layout: this.layout.value, standing: this.standing.checked, theme: isDark ? "dark" : "light" };
    }

    async make(ask, isDark) {
        const { svg, alt } = await ask("picture", this.options(isDark));
        const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
        const image = make("img", { alt, src: address });
        await image.decode().catch(() => {});
        URL.revokeObjectURL(this.#image.src);
        this.#image = image;
        if (this.room.firstChild === null || this.room.firstChild.tagName !== "IMG") this.room.scrollTo(0, 0);
        this.room.replaceChildren(image);
        this.#scale(this.#zoom);
    }

    #fitting() {
        return Math.min(1.5, (this.room.clientWidth - 2) / (this.#image.naturalWidth || 1));
    }

    #scale(zoom) {
        this.#zoom = zoom;
        this.#image.style.width = `${this.#image.naturalWidth * (zoom || this.#fitting())}px`;
    }
}

/** A document of argmap's in a frame, under the policy of this page and its own. */
class Framed extends View {
    #frame = null;
    #address = "";

    show(html, title) {
        const where = this.#frame?.contentWindow?.location.hash ?? "";
        URL.revokeObjectURL(this.#address);
        this.#address = URL.createObjectURL(new Blob([html], { type: "text/html" }));
        this.#frame = make("iframe", { title, src: this.#address + where });
        this.room.replaceChildren(this.#frame);
    }

    print() {
        this.#frame?.contentWindow.print();
    }
}

class Page extends Framed {
    constructor() {
        super("page", "Page");
        this.bar.append(
            make("span", { className: "quiet" }, "With the seminar (s), blanks, and keys (?)"),
            button("Print, or save as PDF", () => this.print()),
        );
    }

    async make(ask) {
        this.show((await ask("page")).html, "Page of the map");
    }
}

class Verdicts extends View {
    constructor(go) {
        super("verdicts", "Verdicts");
        this.go = go;
        this.open = new Set();
        this.bar.append(
            make("span", { className: "quiet" }, "Open a statement to see why. Results speak of the map as drawn."),
        );
    }

    async make(ask) {
        const { summary, nodes } = await ask("verdicts");
        const list = make("ul", { className: "verdicts" });
        list.append(...nodes.map((node) => this.#row(node, ask)));
        const whole = make(
            "details",
            {},
            make("summary", { className: "message" }, "The whole result in words"),
            make("pre", {}, summary),
        );
        const found = make("pre");
        const more = make(
            "details",
            {},
            make("summary", { className: "message" }, "Positions that can be held together"),
            found,
        );
        more.ontoggle = () => more.open && fill(found, () => ask("positions"));
        this.room.replaceChildren(list, whole, more);
    }

    #row(node, ask) {
        const why = make("pre", {}, "…");
        const row = make(
            "details",
            { open: this.open.has(node.id) },
            make(
                "summary",
                {},
                make("span", {}, node.number),
                make("span", { className: `standing ${node.standing}` }, node.verdict),
                make("span", { className: "text" }, node.text),
            ),
            why,
            make(
                "div",
                { className: "bar" },
                button("Go to its line", () => this.go(node.id)),
            ),
        );
        row.ontoggle = () => {
            this.open[row.open ? "add" : "delete"](node.id);
            if (row.open) fill(why, () => ask("why", { id_: node.id }));
        };
        return make("li", {}, row);
    }
}

async function fill(element, asked) {
    try {
        element.textContent = (await asked()).text;
    } catch (error) {
        element.textContent = told(error);
    }
}

/** Why something was not made. */
export function told(error) {
    if (error instanceof Lost)
        return `Python ended on this: ${error.message}. It begins anew; argmap on your own machine has more room.`;
    return error.missing ? `The browser cannot do this. ${error.message}.` : `${error.message}.`;
}

class Outline extends View {
    constructor() {
        super("outline", "Outline");
        this.bar.append(make("span", { className: "quiet" }, "What `argmap show` prints"));
        Object.assign(this.room, { tabIndex: 0, role: "group", ariaLabel: "Outline of the map" });
    }

    async make(ask) {
        this.room.replaceChildren(make("pre", { className: "fixed" }, (await ask("outline")).text));
    }
}

class Worksheet extends Framed {
    constructor(changed, save) {
        super("worksheet", "Worksheet");
        this.seed = make("input", { type: "number", value: "0", min: "0", onchange: changed });
        this.number = make("input", { type: "number", value: "2", min: "1", max: "9", onchange: changed });
        this.kinds = Object.entries(KINDS).map(([value, label]) => [
            make("input", { type: "checkbox", value, checked: true, onchange: changed }),
            label,
        ]);
        const kinds = make(
            "details",
            {},
            make("summary", {}, "Kinds of tasks"),
            make(
                "fieldset",
                {},
                make("legend", {}, "Kinds"),
                ...this.kinds.map(([box, label]) => make("label", {}, box, ` ${label}`)),
            ),
        );
        this.bar.append(
            make("label", {}, "Seed ", this.seed),
            make("label", {}, "Tasks of a kind ", this.number),
            kinds,
            button("Print", () => this.print()),
            button("Save …", save),
        );
        this.note = make("p", { className: "message quiet", hidden: true });
    }

    options() {
        const kinds = this.kinds.filter(([box]) => box.checked).map(([box]) => box.value);
        return { seed: Number(this.seed.value) || 0, kinds, number: Number(this.number.value) || 1 };
    }

    async make(ask) {
        const { html, missing } = await ask("worksheet", this.options());
        this.show(html, "Worksheet");
        this.bar.title = missing.join("\n");
    }
}

/** The tabs and what they show. On a phone the text is one of them. */
export class Views {
    #tabs = new Map();

    constructor({ tabs, room, engine, go, saveSheet }) {
        this.engine = engine;
        this.dark = matchMedia("(prefers-color-scheme: dark)");
        const again = (view) => () => this.#again(view);
        this.picture = new Picture(() => this.#again(this.picture));
        this.worksheet = new Worksheet(() => this.#again(this.worksheet), saveSheet);
        this.all = [this.picture, new Page(), new Verdicts(go), new Outline(), this.worksheet];
        this.dark.onchange = again(this.picture);
        room.append(...this.all.map((view) => view.element));
        for (const [name, label] of [["text", "Text"], ...this.all.map((view) => [view.name, view.label])]) {
            const tab = button(label, () => this.select(name), {
                id: `tab-${name}`,
                tabIndex: -1,
                aria: { role: "tab", controls: name === "text" ? "writing" : `view-${name}` },
            });
            this.#tabs.set(name, tab);
        }
        tabs.append(...this.#tabs.values());
        tabs.onkeydown = (event) => this.#key(event);
        this.select("picture");
    }

    get current() {
        return this.all.find((view) => !view.element.hidden);
    }

    select(name) {
        document.body.dataset.view = name;
        for (const [other, tab] of this.#tabs) {
            tab.setAttribute("aria-selected", String(other === name));
            tab.tabIndex = other === name ? 0 : -1;
        }
        if (name === "text") return;
        for (const view of this.all) view.element.hidden = view.name !== name;
        this.refresh();
    }

    #key(event) {
        const shown = [...this.#tabs.values()].filter((tab) => tab.offsetParent);
        const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        const at = shown.indexOf(document.activeElement);
        const to = { Home: 0, End: shown.length - 1 }[event.key] ?? (by && (at + by + shown.length) % shown.length);
        if (to === undefined || at < 0) return;
        event.preventDefault();
        shown[to].focus();
        shown[to].click();
    }

    /** The map is another: what is shown of it has to be made anew. */
    changed() {
        for (const view of this.all) view.isStale = true;
        return this.refresh();
    }

    /** There is no map: nothing is shown of another. */
    clear(why = "") {
        this.isThere = false;
        for (const view of this.all) {
            view.isStale = true;
            view.say(why);
        }
    }

    #again(view) {
        view.isStale = true;
        return this.refresh();
    }

    /** Make what is seen, if it is not of the present map. */
    async refresh() {
        const view = this.current;
        if (!view.isStale || !this.isThere) return;
        view.isStale = false;
        try {
            await view.make((...asked) => this.engine.ask(...asked), this.dark.matches);
        } catch (error) {
            view.say(told(error));
        }
    }
}
