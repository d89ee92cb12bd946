// The playground: what is typed is kept, checked and shown. The editor is there at once, and Python follows.

import { completing } from "./completing.js";
import { newText, notice, save, saveSheet, share } from "./dialogs.js";
import { $, button, make } from "./dom.js";
import { Drafts } from "./drafts.js";
import { Editor } from "./editor.js";
import { Engine, Lost } from "./engine.js";
import { base64, download } from "./files.js";
import made from "./made.json";
import { shared } from "./sharing.js";
import { Views } from "./views.js";

const PAUSE = 120;
const LARGEST = 2_000_000;
const drafts = new Drafts();
let words = { nodes: [], questions: [], sources: [], schemes: [], tags: [] };
let title = "";
let formats = null;
let checked = null; // the text that the findings are about
let poison = null; // a text on which Python died: it is not tried again until it changes
let isBusy = false;
let timer = 0;
let findings = [];
let isKept = false; // a text that nobody has touched need not be kept

const say = (message) => ($("state").textContent = message);
const STEPS = ["Fetching", "Starting", "Loading"];

/** Say how far Python is: the last step ends with the first check. */
function progress(message) {
    say(`${message} The text can be edited already.`);
    $("progress").hidden = false;
    $("progress").value = 1 + STEPS.indexOf(message.split(" ")[0]);
}

const engine = new Engine({ version: made.version, info: made.pyodide, dictionaries: made.dictionaries }, progress);
const editor = new Editor($("editor"), { changed, complete: completing(made, () => words) });
const views = new Views({
    tabs: $("tabs"),
    room: $("views"),
    engine,
    go,
    saveSheet: () => formats && saveSheet({ engine, views, formats, title }),
});

function changed() {
    isKept = true;
    $("kept").textContent = drafts.keep(editor.text, title) ? "Kept in this browser" : "Not kept: save it as a file";
    clearTimeout(timer);
    timer = setTimeout(pass, PAUSE);
}

/** Check the text, then show what is seen of it; once more if it has changed meanwhile. */
async function pass() {
    timer = 0;
    if (isBusy) return;
    isBusy = true;
    while (editor.text !== checked && editor.text !== poison) await once(editor.text);
    isBusy = false;
}

async function once(text) {
    try {
        const told = await engine.ask("check", { text });
        checked = text;
        show(told, text);
        if (told.readable && text === editor.text) await views.changed();
    } catch (error) {
        checked = text;
        if (error instanceof Lost) return lost(text, error);
        show({ findings: [], readable: false }, text);
        say(`Not checked: ${error.message}.`);
        views.clear(`Not drawn: ${error.message}.`);
    }
}

/** Python has ended. The text is in the editor and kept; Python begins anew, and takes it once it has changed. */
function lost(text, error) {
    poison = text;
    notice(
        `Python ended on this text: ${error.message}. The text is kept. It is checked again once it changes; a map as large or deep as this one needs argmap on your own machine.`,
    );
    say("Starting Python anew …");
    engine.start().then(() => say("Python is there again; the text was not checked."), failed);
}

function failed(error) {
    say(`Python could not be started: ${error.message}.`);
    notice(`Python could not be started: ${error.message}. The text can be edited and saved all the same.`);
}

function show(told, text) {
    $("progress").hidden = true;
    findings = told.findings;
    editor.show(findings, text, fix);
    if (told.readable) {
        words = told.words;
        title = told.title;
        views.isThere = true;
        $("title").textContent = title;
        document.title = `${title} · argmap`;
        if (isKept) drafts.keep(text, title);
    }
    if (told.notation) offer(told.notation, text);
    else if (document.querySelector("#notice .offer")) $("notice").hidden = true;
    if (told.score) views.clear("This is a worksheet: its marks are below the text.");
    else if (!told.readable && !views.isThere) views.clear("Nothing is shown before the text can be read as a map.");
    const last = told.readable || !views.isThere ? "" : " The last readable map is shown.";
    say(told.score ? `Worksheet: ${told.score}.` : counted(findings) + last);
    list();
}

function counted(all) {
    const of = (severity) => all.filter((one) => one.severity === severity).length;
    const said = [
        ["error", of("error")],
        ["warning", of("warning")],
        ["remark", of("info")],
    ].filter(([, number]) => number);
    if (!said.length) return "No findings.";
    return `${said.map(([word, number]) => `${number} ${word}${number > 1 ? "s" : ""}`).join(", ")}.`;
}

function list() {
    $("fix-all").hidden = !findings.some((one) => one.fix?.safe);
    document.querySelector("#findings ol").replaceChildren(...findings.slice(0, 200).map(item));
    $("findings").hidden = !findings.length;
}

function item(one) {
    const where = one.line ? button(`Line ${one.line}`, () => editor.go(one.from)) : (one.elsewhere ?? "");
    const line = make(
        "div",
        {},
        where,
        " ",
        make("span", { className: `mark ${one.severity}` }, `${one.severity} ${one.code}`),
        ` ${one.message}`,
    );
    const help = one.help.map((text) => make("p", { className: "help" }, text));
    const fixing = one.fix ? [button(`Fix: ${one.fix.message}`, () => fix(one), { className: "primary" })] : [];
    return make("li", {}, line, ...help, ...fixing);
}

function fix(one) {
    if (editor.text === checked && findings.includes(one)) editor.edit(one.fix.edits);
}

/** Every safe fix that does not overlap one before it; what is left is found again. */
function fixAll() {
    if (editor.text !== checked) return;
    const edits = [];
    for (const one of findings.filter((other) => other.fix?.safe)) {
        const isApart = one.fix.edits.every((edit) =>
            edits.every((other) => edit.to < other.from || edit.from > other.to),
        );
        if (isApart) edits.push(...one.fix.edits);
    }
    editor.edit(edits.sort((one, other) => one.from - other.from));
}

function go(id) {
    const place = editor.placeOf(id);
    if (place < 0) return;
    if (matchMedia("(max-width: 800px)").matches) views.select("text");
    editor.go(place);
}

/** Put another text into the editor; the one that is there stays among the drafts. */
function begin(text, name = "") {
    drafts.begin();
    put(text, name);
    changed();
}

function put(text, name) {
    title = name;
    poison = null;
    $("notice").hidden = true; // it was about another text
    views.clear();
    editor.replace(text);
    $("title").textContent = name;
    clearTimeout(timer);
    timer = setTimeout(pass, 0);
}

function resume(draft) {
    drafts.begin(draft.id);
    isKept = true;
    put(draft.text, draft.name);
}

async function open(files) {
    const [first, ...others] = files;
    if (!first) return;
    const large = files.find((file) => file.size > LARGEST);
    if (large)
        return notice(
            `${large.name} has ${large.size.toLocaleString()} bytes, and at most ${LARGEST.toLocaleString()} are read.`,
        );
    try {
        for (const file of others) await engine.placeBeside(file.name, await base64(file));
        const told = await engine.ask("open", { name: first.name, content: await base64(first) });
        begin(told.text);
        const beside = others.length
            ? ` Beside it, for this visit: ${others.map((file) => file.name).join(", ")}.`
            : "";
        if (told.notation)
            notice(`${first.name} was read as ${told.notation}, and is YAML here.${beside}`, told.remarks);
        else if (beside) notice(`${first.name} is open.${beside}`);
    } catch (error) {
        notice(`${first.name} was not opened: ${error.message}.`);
    }
}

/** What was pasted is in another notation: it can become a map. */
function offer(notation, text) {
    const convert = button("Make a map of it", () => open([new File([text], "pasted text")]), {
        className: "primary offer",
    });
    notice(`This looks like ${notation}. `, [], convert);
}

function choose() {
    const input = make("input", { type: "file", multiple: true });
    input.onchange = () => open([...input.files]);
    input.click();
}

const saveText = () => download({ name: "map.yaml", text: editor.text }, title);

$("tools").append(
    button("New …", () => newText({ made, drafts, begin, resume })),
    button("Open …", choose),
    button("Save", saveText, { title: "Save the text as a file (Ctrl+S)" }),
    button("Download …", () =>
        formats ? save({ engine, views, formats, title }) : notice("Python is not there yet."),
    ),
    button("Share …", () => share({ text: editor.text, title })),
);
$("fix-all").onclick = fixAll;
addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === "s") {
        event.preventDefault();
        saveText();
    }
});
addEventListener("dragover", (event) => {
    event.preventDefault();
    document.body.classList.add("dropping");
});
for (const end of ["drop", "dragleave", "dragend"])
    addEventListener(end, () => document.body.classList.remove("dropping"));
addEventListener(
    "drop",
    (event) => {
        const files = [...event.dataTransfer.files];
        if (!files.length && $("editor").contains(event.target)) return; // words, which the editor takes
        event.preventDefault();
        event.stopPropagation(); // the editor would take it for text
        open(files);
    },
    true,
);
addEventListener("hashchange", () => received());

/** Take the map from the address, if there is one. It is a stranger's: it is text, like any other. */
async function received() {
    try {
        const text = await shared(location.hash);
        if (text === null) return false;
        history.replaceState(null, "", location.pathname + location.search); // a reload is to find what became of it
        begin(text);
        return true;
    } catch (error) {
        notice(`The map in the link cannot be read: ${error.message}. Was the link cut?`);
        return false;
    }
}

async function first() {
    if (await received()) return;
    const draft = drafts.latest();
    if (draft) {
        resume(draft);
        $("kept").textContent = "Your last text, kept in this browser";
    } else put(made.templates.debate, "");
}

/** Keep the files for a visit without a network; the ones that come from here on are kept as they come. */
async function offline() {
    if (!("serviceWorker" in navigator)) return null;
    try {
        await navigator.serviceWorker.register("sw.js");
        const is = navigator.serviceWorker;
        if (!is.controller)
            await Promise.race([
                new Promise((resolve) => is.addEventListener("controllerchange", resolve, { once: true })),
                new Promise((resolve) => setTimeout(resolve, 3000)),
            ]);
        return await is.ready;
    } catch {
        return null; // some hosts and private windows have none
    }
}

/** For tests, and for pages that hold this one in a frame of the same origin. */
globalThis.playground = {
    ask: (...asked) => engine.ask(...asked),
    begin,
    text: () => editor.text,
    isSettled: () => !isBusy && !timer && (editor.text === checked || editor.text === poison),
};

const keeper = offline();
await first();
const registered = await keeper;
try {
    const told = await engine.start();
    document.body.dataset.ready = told.kept ? "kept" : "anew";
    formats = await engine.ask("formats");
    await pass();
    registered?.active?.postMessage("keep");
} catch (error) {
    failed(error);
}
