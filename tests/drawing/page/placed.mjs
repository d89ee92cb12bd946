// Reads a page's data a line at a time, and writes the corners and arrows that the page's script gives it.

import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const folder = pathToFileURL(`${process.argv[2]}/`);
const { makeModel, unfolded } = await import(new URL("model.js", folder));
const { arrowsTo, place } = await import(new URL("picture.js", folder));

for await (const line of createInterface({ input: process.stdin })) {
    const model = makeModel(JSON.parse(line));
    const seen = unfolded(model, new Set());
    const { boxes, headings, bounds } = place(model, seen, new Set());
    const corners = seen.map((at) => [boxes[at].x, boxes[at].y]);
    const arrows = seen.flatMap((at) => arrowsTo(model, boxes, at).map(([, path]) => path));
    process.stdout.write(`${JSON.stringify({ corners, arrows, headings, size: bounds.slice(2) })}\n`);
}
