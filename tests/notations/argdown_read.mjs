// What releases of Argdown's own library make of texts: `node argdown_read.mjs FOLDER` reads lists of texts from stdin.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const folder = `${process.argv[2]}/node_modules/`;
const require = createRequire(folder);
const first = require("@argdown/core");
const second = await import(pathToFileURL(`${folder}argdown-core/dist/index.js`).href);

function end(member) {
  if (member.type === "argument") return ["argument", member.title];
  if (member.type === "inference") return ["step", member.argumentTitle, member.conclusionIndex];
  return ["statement", member.title];
}

function texts(members) {
  return members.filter((one) => !one.isReference).map((one) => one.text || "");
}

function read(library, input) {
  const app = new library.ArgdownApplication();
  app.addPlugin(new library.ParserPlugin(), "parse");
  app.addPlugin(new library.DataPlugin(), "build");
  app.addPlugin(new library.ModelPlugin({ removeTagsFromText: true }), "build");
  const found = app.run({ input, process: ["parse", "build"], logLevel: "silent", throwExceptions: false });
  return {
    faults: [...(found.lexerErrors || []), ...(found.parserErrors || []), ...(found.exceptions || [])].map((one) => one.message),
    statements: Object.values(found.statements || {}).map((one) => [one.title, texts(one.members), one.tags || []]),
    arguments: Object.values(found.arguments || {}).map((one) => [
      one.title,
      texts(one.members),
      one.tags || [],
      one.pcs.map((row) => [row.title, row.inference ? row.inference.inferenceRules : null]),
    ]),
    relations: (found.relations || []).map((one) => [one.relationType, end(one.from), end(one.to)]),
    front: found.frontMatter || null,
    data: Object.fromEntries(Object.values(found.statements || {}).map((one) => [one.title, one.data || null])),
  };
}

const inputs = JSON.parse(readFileSync(0, "utf-8"));
console.log(JSON.stringify([first, second].map((library) => inputs.map((one) => read(library, one)))));
