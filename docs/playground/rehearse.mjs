// Finds out which modules of Python's standard library the playground imports, and packs those, without docstrings.
// node rehearse.mjs FOLDER_OF_PYODIDE APP.tar.gz MAP.yaml STDLIB.zip
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [pyodide, app, map, target] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(path.join(pyodide, "pyodide.mjs")));
const python = await loadPyodide({ indexURL: pyodide });
python.unpackArchive(new Uint8Array(fs.readFileSync(app)), "gztar", { extractDir: "/app" });
python.FS.writeFile("/map.yaml", new Uint8Array(fs.readFileSync(map)));
python.runPython(fs.readFileSync(new URL("rehearse.py", import.meta.url), "utf8"));
fs.writeFileSync(target, python.FS.readFile("/stdlib.zip"));
