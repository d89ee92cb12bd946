// Reads a page's data a line at a time, and writes the corners and lines that the page's script gives the cards that are seen.

import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const folder = pathToFileURL(`${process.argv[2]}/`);
const { makeMemory } = await import(new URL("memory.js", folder));
const { makeModel, unfolded } = await import(new URL("model.js", folder));
const { lineFrom } = await import(new URL("lines.js", folder));
const { place } = await import(new URL("placing.js", folder));

/** What there is to see with each of the folds, one after the other with one memory. */
function* sights({ data, shape, folds }) {
    const model = makeModel(data);
    const memory = makeMemory();
    for (const some of folds.map((keys) => new Set(keys))) {
        const seen = unfolded(model, some);
        const { boxes, headings, bounds } = place(model, seen, some, { shape, memory });
        const all = seen.map((at) => boxes[at]);
        yield {
            seen,
            boxes: all.map(({ x, y, width, height }) => [x, y, width, height]),
            lines: all.filter(({ parent }) => parent).map((box) => [box.at, lineOf(box)]),
            headings,
            bounds: bounds.slice(2),
        };
    }
}

function lineOf(box) {
    const { path, length } = lineFrom(box);
    return { path, length };
}

for await (const line of createInterface({ input: process.stdin })) {
    process.stdout.write(`${JSON.stringify([...sights(JSON.parse(line))])}\n`);
}
