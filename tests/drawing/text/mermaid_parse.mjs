// What Mermaid makes of flowcharts: a JSON string a line on standard input, a JSON object a line on standard output.
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const require = createRequire(`${process.argv[2]}/`);
const { JSDOM } = require("jsdom");
globalThis.window = new JSDOM("").window;
globalThis.document = window.document;
const { default: mermaid } = await import(pathToFileURL(require.resolve("mermaid")).href);

for await (const line of createInterface({ input: process.stdin })) {
  const text = JSON.parse(line);
  let made;
  try {
    const { diagramType } = await mermaid.parse(text);
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
    const nodes = [...db.getVertices().values()].map(({ id, text, classes }) => [id, text, classes]);
    made = {
      type: diagramType,
      direction: db.getDirection(),
      nodes,
      edges: db.getEdges().map(({ start, end, type, stroke }) => [start, end, type, stroke]),
      groups: db.getSubGraphs().map(({ title, nodes }) => [title, nodes]),
    };
  } catch (error) {
    made = { error: String(error.message ?? error) };
  }
  process.stdout.write(`${JSON.stringify(made)}\n`);
}
