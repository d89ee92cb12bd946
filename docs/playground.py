"""Build the playground: argmap in the browser, a folder of files that any web server can host.

python docs/playground.py FOLDER

Python and CodeMirror come from npm: `ARGMAP_NODE_MODULES` names a folder in which `npm install` has put the packages of
`docs/playground/package.json`, in these versions. argmap and its libraries are those that this Python imports.
"""

from __future__ import annotations

import gzip
import hashlib
import importlib
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator, Mapping
from importlib.metadata import files
from pathlib import Path
from typing import Any

import argmap

sys.path.insert(0, str(Path(__file__).parent / "playground"))
from bare import bare

DOCS = Path(__file__).parent
SOURCES = DOCS / "playground"
TEMPLATES = Path(argmap.__file__).parent / "cli" / "templates"
ESSAY = DOCS.parent / "maps" / "radchenko_vietnam.yaml"
LIBRARIES = ("attr", "attrs", "graphviz", "pyphen", "rapidfuzz", "yaml")
ELSEWHERE = re.compile(
    r"argmap/(cli|lsp|serve|mcp|survey|strategies)/|argmap/(sphinx|mkdocs|__main__)\.py|/fonts/|rapidfuzz/__pyinstaller"
)
"""Of argmap and its libraries, what a browser has no use for."""
DICTIONARIES = "pyphen/dictionaries/"
AT_HAND = ("hyph_en_GB.dic",)
"""The dictionaries of syllables that every visit brings; others come with the first map in their language."""
DISTRIBUTIONS = ("attrs", "graphviz", "pyphen", "PyYAML", "rapidfuzz")
LICENCES = "licences.txt"
PYODIDE = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm")
POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {scripts}; worker-src 'self' blob:; connect-src 'self'; "
    "style-src 'self' {styles}; img-src 'self' blob:; frame-src blob:; manifest-src 'self'; base-uri 'none'; "
    "form-action 'none'"
)
"""What the page may do. The hashes are those of the page of a map and of a worksheet, which are shown in frames."""
_HASHES = re.compile(r"(script|style)-src ('sha256-[^']+')")
_SECTIONS = {"claims": "claim", "evidence": "evidence", "inferences": "inference", "questions": "question"}
_SECTIONS |= {"sources": "source", "schemes": "scheme"}


def build(target: Path, modules: Path) -> None:
    """Write the playground into a folder.

    Args:
        target: the folder; it is made, or emptied if it holds a playground.
        modules: the folder `node_modules`.
    """
    check_versions(modules)
    clear(target)
    (target / "py").mkdir(parents=True)
    (target / "argmap.tar.gz").write_bytes(packed(app_files()))
    for name in PYODIDE:
        shutil.copy(modules / "pyodide" / name, target / "py")
    pack_library(target, modules)
    for name in ("style.css", "icon.svg"):
        shutil.copy(SOURCES / name, target)
    (target / LICENCES).write_text("\n\n".join(licences(modules)), "utf-8")
    copy_dictionaries(target)
    version = digest(target)
    (target / "index.html").write_text(index(), "utf-8")
    bundle(target, modules, made(version, modules))
    write_keeper(target)


def clear(target: Path) -> None:
    """Remove an earlier playground, and end the program if the folder holds anything else."""
    if target.is_dir() and any(target.iterdir()) and not (target / "argmap.tar.gz").is_file():
        sys.exit(f"{target} is not empty, and holds no playground: name another folder")
    shutil.rmtree(target, ignore_errors=True)


def check_versions(modules: Path) -> None:
    """End the program if a package is missing, or is not of the version that is pinned."""
    wanted: Mapping[str, str] = json.loads((SOURCES / "package.json").read_text("utf-8"))["dependencies"]
    for name, version in wanted.items():
        file = modules / name / "package.json"
        found = json.loads(file.read_text("utf-8"))["version"] if file.is_file() else "nothing"
        if found != version:
            sys.exit(f"{modules} has {found} of {name}: npm install --save-exact --prefix … {name}@{version}")


def app_files() -> Iterator[tuple[str, bytes]]:
    """What Python imports in the browser, by path: argmap, its libraries, and the answers."""
    for name in ("argmap", *LIBRARIES):
        home = Path(str(importlib.import_module(name).__file__)).parent
        for file in sorted(home.rglob("*")):
            path = file.relative_to(home.parent).as_posix()
            if path.startswith(DICTIONARIES) and file.name not in AT_HAND:
                yield from [(path, b"UTF-8\n")] if file.suffix == ".dic" else []
            elif file.is_file() and is_needed(path):
                yield path, content(file)
    for name in ("bare.py", "answers.py"):
        yield name, content(SOURCES / name)


def content(file: Path) -> bytes:
    """The content of a file; of Python without what only people read."""
    return bare(file.read_bytes()) if file.suffix == ".py" else file.read_bytes()


def is_needed(path: str) -> bool:
    """Whether the browser has a use for a file."""
    if "__pycache__" in path or ELSEWHERE.search(path):
        return False
    return path.endswith((".py", ".dic")) or path.startswith("argmap/")


def packed(files: Iterator[tuple[str, bytes]]) -> bytes:
    """Files in an archive, which has the same bytes each time."""
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w") as archive:
        for path, content in files:
            entry = tarfile.TarInfo(path)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return gzip.compress(held.getvalue(), 9, mtime=0)


def licences(modules: Path) -> Iterator[str]:
    """The licences of argmap and of all that it brings with it, each under its name."""
    yield f"argmap\n\n{(DOCS.parent / 'LICENSE').read_text('utf-8')}"
    for name in DISTRIBUTIONS:
        for path in files(name) or ():
            if "licenses" in path.parts:
                yield f"{name}: {path.name}\n\n{Path(str(path.locate())).read_text('utf-8')}"
    for name in ("pyodide", *(one.relative_to(modules).as_posix() for one in sorted(modules.glob("@codemirror/*")))):
        yield f"{name}: {json.loads((modules / name / 'package.json').read_text('utf-8'))['license']}"
        yield from (file.read_text("utf-8") for file in sorted((modules / name).glob("LICEN*")))


def copy_dictionaries(target: Path) -> None:
    """Copy the dictionaries that are fetched when a map needs them."""
    (target / "dictionaries").mkdir()
    for file in _dictionaries():
        shutil.copy(file, target / "dictionaries")


def _dictionaries() -> list[Path]:
    home = Path(str(importlib.import_module("pyphen").__file__)).parent / "dictionaries"
    return [file for file in sorted(home.glob("*.dic")) if file.name not in AT_HAND]


def pack_library(target: Path, modules: Path) -> None:
    """Write as much of Python's standard library as the playground imports."""
    arguments = [
        modules / "pyodide",
        target / "argmap.tar.gz",
        TEMPLATES / "essay.yaml",
        target / "py" / "python_stdlib.zip",
    ]
    subprocess.run([node(), SOURCES / "rehearse.mjs", *arguments], check=True)  # noqa: S603 - our own program


def node() -> str:
    """The program node.

    Raises:
        SystemExit: there is none.
    """
    return shutil.which("node") or sys.exit("node is missing")


def index() -> str:
    """The page, with its policy."""
    held = argmap.load(ESSAY)
    pages = (argmap.render(held, format="html"), argmap.worksheet(held).html())
    hashes: dict[str, list[str]] = {"script": [], "style": []}
    for page in pages:
        for kind, found in _HASHES.findall(page.split("</head>")[0]):
            hashes[kind].append(found)
    policy = POLICY.format(scripts=" ".join(hashes["script"]), styles=" ".join(hashes["style"]))
    return (SOURCES / "index.html").read_text("utf-8").replace("POLICY", policy)


def made(version: str, modules: Path) -> dict[str, Any]:
    """What the scripts have to know of this build."""
    lock = json.loads((modules / "pyodide" / "pyodide-lock.json").read_text("utf-8"))
    return {
        "version": version,
        "argmap": argmap.__version__,
        "pyodide": lock["info"],
        "dictionaries": [file.name for file in _dictionaries()],
        "keys": keys(),
        "schemes": [[one.id, "scheme", one.title, list(one.roles), list(one.questions)] for one in _catalogue()],
        "templates": {file.stem: file.read_text("utf-8") for file in sorted(TEMPLATES.glob("*.yaml"))},
        "examples": {"Why Were the Russians in Vietnam?": ESSAY.read_text("utf-8")},
    }


def _catalogue() -> Iterator[argmap.Scheme]:
    yield from argmap.catalogue().values()


def keys() -> dict[str, dict[str, list[Any]]]:
    """The keys of each section with what they hold and, where there is a choice, the words to choose from."""
    schema = argmap.json_schema()
    nouns = {section: schema["definitions"][noun]["properties"] for section, noun in _SECTIONS.items()}
    return {
        section: {key: [told.get("description", ""), choices(told)] for key, told in properties.items()}
        for section, properties in {"": schema["properties"], **nouns}.items()
    }


def choices(told: Mapping[str, Any]) -> list[str]:
    """The words that a key takes."""
    for one in (told, *told.get("anyOf", ())):
        if "enum" in one:
            return [str(word) for word in one["enum"]]
        if one.get("type") == "boolean":
            return ["true", "false"]
    return []


def bundle(target: Path, modules: Path, known: Mapping[str, Any]) -> None:
    """Bundle the scripts of the page, and the one of its worker."""
    with tempfile.TemporaryDirectory() as folder:
        for file in SOURCES.glob("*.js"):
            shutil.copy(file, folder)
        Path(folder, "made.json").write_text(json.dumps(known), "utf-8")
        options = ["--bundle", "--minify", "--format=esm", "--target=es2022", "--external:./py/*"]
        options += ["--log-level=warning", f"--outdir={target.absolute()}"]
        command: list[str | Path] = [modules / ".bin" / "esbuild", "app.js", "worker.js", *options]
        subprocess.run(command, check=True, cwd=folder, env={**os.environ, "NODE_PATH": str(modules.absolute())})  # noqa: S603


def write_keeper(target: Path) -> None:
    """Write the service worker, which keeps all files after the first visit, and dictionaries as they are asked for."""
    paths = sorted(path.relative_to(target).as_posix() for path in target.rglob("*") if path.is_file())
    apart = [path for path in paths if path.startswith("dictionaries/") or path == LICENCES]
    always = ["./", *(path for path in paths if path not in {"index.html", "sw.js", *apart})]
    filled = {"VERSION": digest(target), "ALWAYS": always, "SOMETIMES": apart}
    worker = (SOURCES / "sw.js").read_text("utf-8")
    for name, value in filled.items():
        worker = worker.replace(f'"{name}"', json.dumps(value))
    (target / "sw.js").write_text(worker, "utf-8")


def digest(folder: Path) -> str:
    """A name for the files in a folder, which is another if one of them changes."""
    found = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            found.update(path.relative_to(folder).as_posix().encode() + hashlib.sha256(path.read_bytes()).digest())
    return found.hexdigest()[:16]


if __name__ == "__main__":
    if len(sys.argv) != 2 or "ARGMAP_NODE_MODULES" not in os.environ:
        sys.exit(__doc__)
    build(Path(sys.argv[1]), Path(os.environ["ARGMAP_NODE_MODULES"]) / "node_modules")
