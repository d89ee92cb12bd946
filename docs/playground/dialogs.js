// The dialogs: a new text, a file to download, a link to share.

import { $, button, make, option } from "./dom.js";
import { download } from "./files.js";
import { link, LONGEST } from "./sharing.js";
import { told } from "./views.js";

const PICTURES = {
    svg: "SVG, a picture",
    html: "HTML, the page with the seminar",
    md: "Markdown, an outline",
    txt: "Text, an outline",
    mmd: "Mermaid, a flowchart",
    dot: "DOT, for Graphviz",
};
const TEMPLATES = {
    minimal: "One claim with one reason",
    essay: "The argument of somebody's text",
    debate: "A question with rival answers",
    decision: "Options, weighed against each other",
};

function dialog(title, ...content) {
    const heading = make("h2", { id: "dialog-title" }, title);
    const close = make(
        "div",
        { className: "ends" },
        button("Close", () => shown.close()),
    );
    const shown = make("dialog", { aria: { labelledby: "dialog-title" } }, heading, ...content, close);
    shown.onclose = () => shown.remove();
    document.body.append(shown);
    shown.showModal();
    return shown;
}

const list = (...items) => make("ul", {}, ...items.map((item) => make("li", {}, ...[item].flat())));

export function newText({ made, drafts, begin, resume }) {
    const pick = (label, act) => button(label, () => (shown.close(), act()));
    const kept = () =>
        list(
            ...drafts
                .all()
                .slice(0, 30)
                .map((draft) => [
                    pick(`${draft.name || "Untitled"} · ${new Date(draft.when).toLocaleString()}`, () => resume(draft)),
                    button("Delete", (event) => (drafts.forget(draft.id), event.target.closest("li").remove()), {
                        ariaLabel: `Delete ${draft.name || "Untitled"}`,
                    }),
                ]),
        );
    const shown = dialog(
        "New",
        make("h3", {}, "Begin with"),
        list(...Object.entries(made.templates).map(([name, text]) => pick(TEMPLATES[name] ?? name, () => begin(text)))),
        make("h3", {}, "Examples"),
        list(...Object.entries(made.examples).map(([name, text]) => pick(name, () => begin(text)))),
        make("h3", {}, "Kept in this browser"),
        kept(),
        make("p", { className: "quiet" }, "The last 30 texts are kept in this browser and nowhere else."),
    );
}

export function save({ engine, views, formats, title }) {
    const form = make("select", { id: "save-form" });
    form.append(
        make(
            "optgroup",
            { label: "Pictures and outlines" },
            ...formats.pictures.map((name) => option(name, PICTURES[name] ?? name)),
        ),
        make(
            "optgroup",
            { label: "Notations" },
            ...formats.notations.map(({ name, title: told, suffix }) => option(name, `${told} (${suffix})`)),
        ),
        make("optgroup", { label: "Not in the browser" }, option("pdf", "PDF by typst"), option("png", "PNG by typst")),
    );
    const ask = () => {
        const options = form.value === "svg" ? views.picture.options(false) : {};
        return engine.ask("save", { form: form.value, ...options });
    };
    const hint = make(
        "p",
        { className: "quiet" },
        "For a PDF, open the tab Page or Worksheet and print it. Typst, which makes PDF and PNG, Graphviz’s layout, and the solver for positions are not in the browser: install argmap for them.",
    );
    downloads("Download", form, ask, title, hint);
}

export function saveSheet({ engine, views, formats, title }) {
    const form = make(
        "select",
        { id: "sheet-form" },
        ...formats.sheets.map((name) =>
            option(
                name,
                {
                    html: "HTML, which marks itself",
                    md: "Markdown, with its key",
                    yaml: "YAML, which argmap check marks, with its key",
                }[name] ?? name,
            ),
        ),
    );
    const ask = () => engine.ask("save_sheet", { ...views.worksheet.options(), form: form.value });
    downloads("Save the worksheet", form, ask, title);
}

/** A dialog that saves files in the format that is chosen, and says what they do not carry. */
function downloads(heading, form, ask, title, ...more) {
    const said = make("div", { aria: { role: "status" } });
    const act = () => fetchFiles(said, ask, title);
    const label = make("label", { htmlFor: form.id }, "Format");
    const row = make("div", { className: "row" }, label, form, button("Download", act, { className: "primary" }));
    dialog(heading, row, said, ...more);
}

async function fetchFiles(said, asked, title) {
    try {
        const { files, remarks } = await asked();
        for (const file of files) download(file, title);
        const done = `Saved ${files.map((file) => file.name).join(" and ")}.`;
        said.replaceChildren(make("p", {}, remarks.length ? `${done} It does not carry:` : done), list(...remarks));
    } catch (error) {
        said.replaceChildren(make("p", {}, told(error)));
    }
}

export async function share({ text, title }) {
    const address = await link(text);
    const file = button("Save the file instead", () => download({ name: "map.yaml", text }, title));
    if (address.length > LONGEST) {
        dialog(
            "Share",
            make(
                "p",
                {},
                `A link would have ${address.length.toLocaleString()} characters, and links end at ${LONGEST.toLocaleString()}, since longer ones get lost on the way.`,
            ),
            file,
        );
        return;
    }
    const field = make("input", { type: "text", readOnly: true, value: address, ariaLabel: "Link" });
    const said = make("span", { aria: { role: "status" } });
    const copy = async () => {
        field.select();
        said.textContent = await navigator.clipboard.writeText(address).then(
            () => "Copied.",
            () => "Copy it with Ctrl+C.",
        );
    };
    dialog(
        "Share",
        make("p", {}, "The whole map is in this link: nothing was uploaded, and no server sees it."),
        field,
        make("div", { className: "row" }, button("Copy", copy, { className: "primary" }), file, said),
        make(
            "p",
            { className: "quiet" },
            `It has ${address.length.toLocaleString()} characters; some programs cut links beyond 2,000, and argmap makes none beyond ${LONGEST.toLocaleString()}.`,
        ),
    );
}

export function notice(message, remarks = [], ...more) {
    const room = $("notice");
    room.replaceChildren(
        make("div", {}, message, ...more, ...(remarks.length ? [list(...remarks)] : [])),
        button("Close", () => (room.hidden = true), { ariaLabel: "Close the message" }),
    );
    room.hidden = false;
}
