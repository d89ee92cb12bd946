// The details of a node: all that the map says of it, as elements.

import { button, element } from "./dom.js";
import { tell, titled } from "./words.js";

const SIGNS = { stands: "✓", falls: "✕", contested: "?" };

/** Fill a panel with a node's details. `words(node)` is its text where it is not hidden; `go(node)` selects another. */
export function fillDetails(panel, model, node, { words, hidden, go }) {
    const to = { model, words, go };
    const of = node.kind === "inference" ? ofStep : hidden(node) ? ofBlank : ofStatement;
    const parts = of(node, to);
    panel.replaceChildren(...parts.filter(Boolean));
}

function ofBlank(node) {
    return [
        element("h2", {}, tell("statement", { number: node.number })),
        element("p", { class: "words" }, "?"),
        element("p", {}, tell("uncover")),
    ];
}

export function kindOf(model, node) {
    if (node.type) return node.type;
    if (model.thesis.includes(node.at)) return tell("thesis");
    return tell(node.unstated ? "premise" : node.assumed ? "assumption" : "claim");
}

function ofStatement(node, to) {
    return [
        heading(kindOf(to.model, node), node),
        text("p", node.text, "words"),
        node.quote && text("blockquote", tell("quote", { text: node.quote })),
        list([
            [tell("source"), sourceOf(node)],
            ...remarks(node),
            [tell("confidence"), node.confidence],
            [tell("standard"), node.standard],
            [tell("assumed"), node.unstated && node.assumed && tell("granted")],
            ...standings(node, to),
        ]),
        links("its-answers", node.claims, to),
        links("supported", node.supports, to),
        links("opposed", node.attacks, to),
        ...uses(node, to),
    ];
}

const remarks = ({ note, tags }) => [
    [tell("note"), note && text("span", note)],
    [tell("tags"), tags?.join(", ")],
];

const standings = (node, to) => [
    [tell("standing"), standingOf(node, to)],
    [tell("load-bearing"), node.load],
    [node.would, node.ways && items(node.ways, (way) => linked(way, to))],
];

function uses(node, to) {
    const { nodes } = to.model;
    const [against, speaking] = [[], []];
    for (const at of node.uses) (nodes[at].against ? against : speaking).push(at);
    return [
        links("for", speaking, to, true),
        links("against", against, to, true),
        links("about", node.about, to),
        links("answers", node.asked, to),
    ];
}

function ofStep(node, to) {
    const { model } = to;
    const card = model.cards[node.card];
    const scheme = model.schemes[node.scheme];
    return [
        heading(card.head, node),
        scheme && text("p", scheme.title, "words"),
        links("premises", node.premises, to),
        node.target !== undefined && links(node.against ? "opposes" : "supports", [node.target], to),
        list([
            ...remarks(node),
            [tell("weight"), node.weight],
            ...standings(node, to),
        ]),
        links("backed", node.supports, to),
        links("opposed", node.attacks, to),
        ...(scheme ? ofScheme(node, scheme, to) : []),
    ];
}

function ofScheme(node, scheme, to) {
    const filled = new Map(node.roles ?? []);
    const roles = new Map([...[...filled.keys()].map((role) => [role, ""]), ...scheme.roles]);
    const answers = new Map(node.answers ?? []);
    const asked = new Set(scheme.questions.map(([name]) => name));
    const more = [...answers.keys()].filter((name) => !asked.has(name)).map((name) => [name]);
    const questions = [...scheme.questions, ...more];
    return [
        scheme.source && element("p", { class: "quiet" }, scheme.source),
        roles.size > 0 && element("h3", {}, tell("roles")),
        list([...roles].map(([role, meaning]) => [role, roleOf(meaning, filled.get(role), to)])),
        questions.length > 0 && element("h3", {}, tell("questions")),
        items(questions, (question) => questionOf(question, answers, to)),
    ];
}

function roleOf(meaning, filler, to) {
    return element(
        "span",
        {},
        meaning && text("span", tell("role", { role: meaning })),
        filler === undefined ? tell("not-filled") : reference(filler, to),
    );
}

function questionOf([name, asked, attack], answers, to) {
    const answer = answers.get(name);
    const state =
        answer === undefined
            ? [element("b", { class: "open" }, tell(attack ? "open-to" : "open", { attack }))]
            : [tell("answered"), reference(answer, to)];
    return [text("span", asked || name), " — ", ...state];
}

/** A node by its number, or the id of one that the map does not have. */
const reference = (to, how) => (typeof to === "number" ? goTo(how.model.nodes[to], how) : text("span", to));

const text = (name, content, kind = "") => element(name, { dir: "auto", ...(kind && { class: kind }) }, content);

function heading(kind, node) {
    return element("h2", {}, [kind, node.number, node.title].filter(Boolean).join(" "), " ", text("small", node.id));
}

function list(entries) {
    const filled = entries.filter(([, value]) => value);
    const rows = filled.flatMap(([term, value]) => [text("dt", term), text("dd", value)]);
    return filled.length ? element("dl", {}, ...rows) : null;
}

const items = (all, tell) => element("ul", {}, ...all.map((one) => element("li", {}, ...tell(one))));

function sourceOf(node) {
    const cited = [node.cited, node.locator].filter(Boolean).join(", ");
    if (!cited) return null;
    const to = { href: node.link, rel: "noopener noreferrer", target: "_blank" };
    const name = /^https?:\/\//i.test(node.link ?? "") ? element("a", to, cited) : text("span", cited);
    return element("span", {}, name, node.work ? text("small", node.work) : null);
}

/** The standing in words, with the nodes that it names as links. */
const standingOf = (node, to) =>
    element(
        "span",
        { class: `standing ${node.standing}` },
        element("b", {}, `${SIGNS[node.standing]} `),
        ...linked(node.reason, to),
        ".",
    );

/** The words of a sentence, the ids in it as links. */
const linked = (sentence, to) =>
    sentence.split(/([\s,;]+)/u).map((word) => {
        const node = to.model.nodes.find(({ id }) => word === `'${id}'`);
        return node ? goTo(node, to, word) : word;
    });

/** A step as its header bar says it. */
const titleOf = ({ head, detail }) => (detail ? `${head} (${detail})` : head);

function goTo(node, { go, words, model }, label = labelOf(model, node, words)) {
    return button(label, () => go(node), { class: "link", dir: "auto" });
}

/** A node in a list of links. */
function labelOf(model, node, words) {
    if (node.kind !== "inference") return `${node.number} ${words(node)}`;
    const card = model.cards[node.card];
    const premises = (node.premises ?? []).map((at) => model.nodes[at].number).join(" + ");
    return titled(titleOf(card), premises);
}

function links(title, ats, to, withTarget = false) {
    if (!ats?.length) return null;
    const { nodes } = to.model;
    const told = (at) => {
        const target = withTarget && nodes[nodes[at].target];
        return target ? [goTo(target, to), tell("by"), goTo(nodes[at], to)] : [goTo(nodes[at], to)];
    };
    return element("section", {}, element("h3", {}, tell(title)), items(ats, told));
}
