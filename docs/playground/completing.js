// What may stand where the cursor is: keys, ids by the words of what they stand for, schemes, and fixed words.

const NODES = new Set(["premises", "supports", "attacks"]);
const SOURCES = new Set(["source", "via"]);
const STANDINGS = ["stands", "contested", "falls", "not-established", "overturned"];
const MOST = 60;

/** Where the cursor is: the keys above it, whether a key or a value stands there, and the word that was begun. */
export function place(before) {
    const lines = before.split("\n");
    const line = lines.at(-1);
    const word = /[^\s,[\]{}:"']*$/.exec(line)[0];
    const flow = inBraces(lines);
    if (flow.frames.length) return { ...withFrames(above(lines, flow.start), flow), word };
    const path = above(lines, lines.length - 1);
    const found = /^\s*(?:-\s+)?(?:([^\s:#]+):\s+)?(?:-\s+)?/.exec(line);
    if (found[1] !== undefined) return { path: [...path, found[1]], isKey: false, word };
    return { path, isKey: !/^\s*-\s/.test(line), word };
}

/** The braces and brackets that are open, from the line where the outermost began. */
function inBraces(lines) {
    let start = lines.length - 1;
    while (start > 0 && lines.length - start < 40 && !/^\s*[^\s:#]+:/.test(lines[start])) start--;
    const frames = [];
    const text = lines.slice(start).join("\n");
    let quote = "";
    let from = 0;
    for (let at = 0; at < text.length; at++) {
        const sign = text[at];
        if (quote) quote = sign === quote ? "" : quote;
        else if ((sign === '"' || sign === "'") && /[\s,[{:]/.test(text[at - 1] ?? " ")) quote = sign;
        else if (sign === "{" || sign === "[")
            (frames.push({ sign, from: at + 1, key: keyOf(text.slice(from, at)) }), (from = at + 1));
        else if (sign === "}" || sign === "]") (frames.pop(), (from = at + 1));
        else if (sign === "," && frames.length) from = at + 1;
    }
    return { frames, start, rest: text.slice(from) };
}

const keyOf = (text) => /([^\s:,{[]+)\s*:\s*$/.exec(text)?.[1] ?? null;

/** The keys that the indentation puts above a line. */
function above(lines, at) {
    const path = [];
    let indent = lines[at].search(/\S|$/) + (/^\s*-\s/.test(lines[at]) ? 1 : 0);
    for (let number = at - 1; number >= 0 && indent > 0; number--) {
        const found = /^(\s*)([^\s:#]+):/.exec(lines[number]);
        if (found && found[1].length < indent) {
            path.unshift(found[2]);
            indent = found[1].length;
        }
    }
    return path;
}

function withFrames(path, { frames, rest }) {
    const keys = frames.map((frame) => frame.key).filter((key) => key !== null);
    const key = /^\s*([^\s:]+):\s/.exec(rest)?.[1];
    const isMapping = frames.at(-1).sign === "{";
    if (isMapping && key === undefined) return { path: [...path, ...keys], isKey: true };
    return { path: isMapping ? [...path, ...keys, key] : [...path, ...keys], isKey: false };
}

/** What may stand there, as `[word, kind, explanation]`. */
export function choices({ path, isKey }, known, words) {
    if (isKey) return keysAt(path, known, words);
    const [section, , key, ...rest] = path;
    if (path.length === 1) return valuesOfMap(section, known, words);
    if (section === "expect") return [...STANDINGS.map((word) => [word, "standing", ""]), ...words.nodes];
    if (key === undefined) return [];
    if (NODES.has(key)) return key === "premises" ? words.nodes.filter(isStatement) : words.nodes;
    if (SOURCES.has(key)) return words.sources;
    if (key === "scheme") return [...words.schemes, ...known.schemes.map((one) => one.slice(0, 3))];
    if (key === "answers") return words.nodes.filter((one) => section !== "questions" || one[1] === "claim");
    if (key === "roles" && rest.length) return words.nodes.filter(isStatement);
    if (key === "tags") return words.tags.map((tag) => [tag, "tag", ""]);
    return (known.keys[section]?.[key]?.[1] ?? []).map((word) => [word, "word", ""]);
}

const isStatement = (one) => one[1] !== "inference";

function keysAt(path, known, words) {
    const [section, , key] = path;
    if (path.length === 0) return keysOf(known.keys[""]);
    if (section === "expect") return [...words.nodes, ...words.questions];
    if (path.length === 2) return keysOf(known.keys[section] ?? {});
    if (section !== "inferences" || path.length !== 3) return [];
    const at = key === "roles" ? 3 : 4;
    const named = new Set(known.schemes.flatMap((scheme) => (key === "roles" || key === "answers" ? scheme[at] : [])));
    return [...named].map((name) => [name, key === "roles" ? "role" : "critical question", ""]);
}

const keysOf = (keys) => Object.entries(keys).map(([key, [told]]) => [key, "key", told]);

function valuesOfMap(key, known, words) {
    if (key === "thesis") return [...words.nodes.filter((one) => one[1] === "claim"), ...words.questions];
    return (known.keys[""][key]?.[1] ?? []).map((word) => [word, "word", ""]);
}

/** Those that match what was typed: by their beginning, else by words of what they stand for. */
export function matching(all, typed) {
    const wanted = typed
        .toLowerCase()
        .split(/[-_.\s]+/)
        .filter(Boolean);
    const scored = all.map((one) => [score(one, typed.toLowerCase(), wanted), one]).filter(([found]) => found > 0);
    return scored
        .sort(([one], [other]) => other - one)
        .slice(0, MOST)
        .map(([, one]) => one);
}

function score([id, , text], typed, wanted) {
    const name = id.toLowerCase();
    if (name.startsWith(typed)) return 4;
    if (name.includes(typed)) return 3;
    const words = `${name} ${text.toLowerCase()}`;
    return wanted.every((word) => words.includes(word)) ? 2 : 0;
}

/** The source of completions for CodeMirror. */
export function completing(known, words) {
    return ({ state, pos, explicit }) => {
        const here = place(state.sliceDoc(Math.max(0, pos - 20_000), pos));
        if (!here.word && !explicit && !here.path.length) return null;
        const found = matching(choices(here, known, words()), here.word);
        if (!found.length || (!here.word && !explicit && here.isKey)) return null;
        const options = found.map(([id, kind, text]) => ({
            label: id,
            detail: text ? ` ${text}` : "",
            type: kind,
            apply: here.isKey ? `${id}: ` : id,
        }));
        return { from: pos - here.word.length, options, filter: false };
    };
}
