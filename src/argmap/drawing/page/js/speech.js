// What the presenter says of a step, as one sentence, and the notes beside it.

import { element } from "./dom.js";
import { targetOf } from "./order.js";
import { tell, titled } from "./words.js";

// Amid a sentence "p.m." keeps its full stop; as its end, it shares that of the sentence.
const AMID = /(?<!\.\p{L})[.;,。]+$/u;
const LAST = /[.;,。]+$/u;

/** The sentence about a card: "Because a, and because b, therefore C.", or how a statement is introduced. */
export function sentence(page, card) {
    const { cards, nodes } = page.model;
    const premises = card.cells.map(({ node }) => nodes[node]);
    if (!/support|attack|undercut|backing/.test(card.step)) return introduced(page, card, premises);
    const aim = cards[card.parent];
    const onStep = card.slot === null;
    const conclusion = aim && (onStep ? targetOf(page.model, aim) : targetOf(page.model, card));
    const isOfStep = onStep && !/support|attack/.test(aim?.step);
    const key = card.step + (isOfStep ? "-step" : onStep && aim.step === "attack" ? "-attack" : "");
    const manner = [...premises, isOfStep ? null : conclusion].some((node) => node?.several) ? "one-by-one" : "because";
    const told = (node, end) => clause(page, node, manner === "because" && end);
    const parts = {
        premises: premises.flatMap((node, at) => [at ? element("b", {}, tell(`${manner}-join`)) : "", told(node, AMID)]),
        conclusion: [told(conclusion, LAST)],
    };
    return tell(`${manner}-${key}`, { premises: "\0premises\0", conclusion: "\0conclusion\0" })
        .split("\0")
        .flatMap((part) => parts[part] ?? [element("b", {}, part)]);
}

function introduced({ words }, { step, detail, word }, premises) {
    const key = word && step === "thesis" ? "question" : step;
    const texts = premises.map((node) => element("bdi", {}, node ? words(node) : "?"));
    return [element("b", {}, tell(`opening-${key}`, { question: detail })), " ", ...texts];
}

/** A statement as a part of a sentence, without what matches `end`, or as a sentence of its own. */
function clause({ blank, words }, node, end) {
    const text = node ? words(node) : "?";
    if (!end) return element("bdi", {}, /[.!?…。！？।؟][^\p{L}\p{N}]*$/u.test(text) ? text : `${text}.`);
    const bare = text.replace(end, "");
    return element("bdi", {}, node?.lower && !blank.has(node.at) ? bare[0].toLowerCase() + bare.slice(1) : bare);
}

/** The notes to a card: what the map remarks on the step and on its statements, and the critical questions left open. */
export function notes(page, card) {
    const { nodes, schemes } = page.model;
    const step = nodes[card.node];
    const statements = card.cells.map(({ node }) => nodes[node]).filter((node) => node && !page.blank.has(node.at));
    const entries = [
        ...(step ? [[tell("note"), step.note], [tell("weight"), step.weight]] : []),
        ...statements.flatMap(({ number, note, quote }) => [
            [number, note],
            [number, quote && tell("quote", { text: quote })],
        ]),
    ].filter(([, said]) => said);
    const open = step ? openQuestions(step, schemes[step.scheme]) : [];
    return [
        ...entries.map(([term, said]) => entry(term, [element("dd", { dir: "auto" }, said)])),
        ...(open.length ? [entry(tell("open-questions"), open, "asked")] : []),
    ];
}

const entry = (term, said, kind = "") => element("div", { class: kind }, element("dt", {}, term), ...said);

/** The critical questions of a step that the map does not answer. */
function openQuestions({ answers }, scheme) {
    const given = new Map(answers);
    const asked = scheme?.questions.filter(([name]) => !given.has(name)) ?? [];
    return asked.map(([name, text]) => element("dd", { dir: "auto" }, text || name));
}
