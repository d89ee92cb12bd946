// Reads a page's data a line at a time, and writes the corners and arrows that the page's script gives it.

import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const folder = pathToFileURL(`${process.argv[2]}/`);
const { makePlan, unfolded } = await import(new URL("plan.js", folder));
const { arrowsTo, place } = await import(new URL("picture.js", folder));

for await (const line of createInterface({ input: process.stdin })) {
    const plan = makePlan(JSON.parse(line));
    const seen = unfolded(plan, new Set());
    const { boxes, headings, bounds } = place(plan, seen, new Set());
    const corners = seen.map((at) => [boxes[at].x, boxes[at].y]);
    const arrows = seen.flatMap((at) => arrowsTo(plan, boxes, at).map(([, { path, middle }]) => [path, middle]));
    process.stdout.write(`${JSON.stringify({ corners, arrows, headings, size: bounds.slice(2) })}\n`);
}
