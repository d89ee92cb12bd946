// Python, and argmap in it. A start leaves a picture of the memory behind, so that the next is shorter.

import createPyodideModule from "./py/pyodide.asm.mjs";
import { loadPyodide } from "./py/pyodide.mjs";

const near = (name) => new URL(name, import.meta.url).href;
const SNAPSHOTS = "argmap-memory";
const BEGIN = `
import sys
sys.path.insert(0, "/app")
import pathlib, answers
desk = answers.Desk(pathlib.Path())
answers.warm(desk)
`;
const LANGUAGE = /^["']?language["']?[ \t]*:[ \t]*["']?([A-Za-z]{2,3})(?:[-_]([A-Za-z]+))?/m;
let python = null;
let answer = null;
let dictionaries = [];
const fetched = new Set();

async function start({ version, info, dictionaries: all }) {
    dictionaries = all;
    const app = archive("argmap.tar.gz");
    const memory = await remembered(version);
    const options = {
        indexURL: near("py/"),
        stdLibURL: near("py/python_stdlib.zip"),
        lockFileContents: JSON.stringify({ info, packages: {} }),
    };
    if (memory) {
        try {
            python = await loadPyodide({ ...options, _loadSnapshot: memory, createPyodideModule: roomFor(memory) });
        } catch {
            await caches.delete(SNAPSHOTS);
        }
    }
    const isKept = python !== null;
    postMessage({ progress: "Starting Python …" });
    python ??= await loadPyodide({ ...options, _makeSnapshot: true });
    if (!isKept) postMessage({ progress: "Loading argmap …" });
    unpack(await app, python.FS); // the picture of the memory is without files
    python.FS.mkdirTree("/maps");
    python.FS.chdir("/maps");
    if (!isKept) {
        python.runPython(BEGIN);
        await remember(version, python);
    }
    const answers = python.pyimport("answers");
    const desk = python.globals.get("desk");
    answer = (message) => answers.answer(desk, message);
    return { kept: isKept };
}

/** Make a module whose memory has grown as that of the picture had: Pyodide does not see to it. */
const roomFor = (memory) => async (settings) => {
    const made = await createPyodideModule(settings);
    while (made.HEAP8.length < memory.byteLength) made._malloc(1 << 20);
    return made;
};

async function archive(name) {
    const response = await fetch(near(name));
    const bytes = new Uint8Array(await response.arrayBuffer());
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b; // some servers have it unpacked on the way
    if (!isPacked) return bytes;
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Write the files of a tar archive: a block of 512 bytes with the name and, in octal, the size; then the content. */
function unpack(bytes, files) {
    const text = (from, length) => new TextDecoder().decode(bytes.subarray(from, from + length)).split("\0")[0];
    for (let at = 0; bytes[at];) {
        const [path, size] = [`/app/${text(at, 100)}`, parseInt(text(at + 124, 12), 8)];
        files.mkdirTree(path.slice(0, path.lastIndexOf("/")));
        files.writeFile(path, bytes.subarray(at + 512, at + 512 + size));
        at += 512 + Math.ceil(size / 512) * 512;
    }
}

async function remembered(version) {
    try {
        const found = await (await caches.open(SNAPSHOTS)).match(near(version));
        return found && (await found.arrayBuffer());
    } catch {
        return null; // a browser that keeps nothing starts Python each time
    }
}

async function remember(version, python) {
    try {
        const memory = new Response(python.makeMemorySnapshot());
        await caches.delete(SNAPSHOTS);
        await (await caches.open(SNAPSHOTS)).put(near(version), memory);
    } catch {
        // It takes longer next time.
    }
}

/** Fetch the dictionary by which words of the map's language are hyphenated. That of English is there. */
async function hyphenate(text) {
    const [, language = "en", region = ""] = LANGUAGE.exec(text)?.map((part) => part?.toLowerCase()) ?? [];
    const known = dictionaries.filter((name) => name.toLowerCase().startsWith(`hyph_${language}`));
    const name = known.find((one) => one.toLowerCase() === `hyph_${language}_${region}.dic`) ?? known[0];
    if (!name || fetched.has(name) || (language === "en" && region !== "us")) return;
    const response = await fetch(near(`dictionaries/${name}`)).catch(() => null);
    if (!response?.ok) return; // without a network, words are not hyphenated
    fetched.add(name);
    python.FS.writeFile(`/app/pyphen/dictionaries/${name}`, new Uint8Array(await response.arrayBuffer()));
}

onmessage = async ({ data: { id, kind, given } }) => {
    try {
        if (kind === "check") await hyphenate(given.text, dictionaries);
        const told =
            kind === "start"
                ? { result: await start(given) }
                : JSON.parse(answer(JSON.stringify({ kind, with: given })));
        postMessage({ id, ...told });
    } catch (error) {
        postMessage({
            dead: String(error?.message ?? error)
                .split("\n")[0]
                .slice(0, 300),
        });
    }
};
postMessage({ progress: "Fetching Python …" });
