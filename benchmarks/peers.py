"""The programs that are measured, by what they do: argmap comes first, the others do the same or the least of it."""

from __future__ import annotations

import importlib.metadata
import os
import re
import shutil
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).parents[1]
PARSE_IN_ARGDOWN = """\
const {ArgdownApplication, ParserPlugin} = require("@argdown/core");
const app = new ArgdownApplication();
app.addPlugin(new ParserPlugin(), "parse-input");
const input = require("fs").readFileSync("map.argdown", "utf8");
if (!app.run({process: ["parse-input"], input, throwExceptions: true}).ast) process.exit(1);
"""
FORMAL = """\
import re
from argumentation.core.dung import ArgumentationFramework, grounded_extension
text = open("attacks.lp").read()
attacks = frozenset(re.findall(r"^att\\((\\w+),(\\w+)\\)", text, re.M))
grounded_extension(ArgumentationFramework(frozenset(re.findall(r"^arg\\((\\w+)\\)", text, re.M)), attacks))
"""
NETWORKX = """\
import re, networkx
text = open("attacks.lp").read()
graph = networkx.DiGraph(re.findall(r"^att\\((\\w+),(\\w+)\\)", text, re.M))
list(networkx.strongly_connected_components(graph))
"""
EVENTS = "import yaml\nfor _ in yaml.parse(open('map.yaml'), yaml.CLoader): pass"
SMALL_YAML = "import pathlib, yaml\nfor path in pathlib.Path('small').iterdir(): yaml.load(open(path), C)"
READ_AIF = "from argmap.notations import read_format; read_format(open('map.aif.json').read(), 'aif')"
AIF_IN_ARGUEBUF = "import json, arguebuf; arguebuf.load.aif(json.load(open('map.aif.json')))"


@dataclass(frozen=True)
class Program:
    """A program under its name in the table; without a command it is not there, and `needs` says what is missing."""

    name: str
    command: tuple[str, ...]
    needs: str = ""


def works(gsn2x: str | None = None) -> dict[str, list[Program]]:
    """What is measured, with the programs of each; a program that is not installed has no command."""
    own = (sys.executable, "-m", "argmap")
    schema = str(ROOT / "docs" / "argmap.schema.json")
    essay = str(ROOT / "maps" / "radchenko_vietnam.yaml")
    gsn = (gsn2x,) if gsn2x else ()
    return {
        "load": [
            _python("argmap", "import argmap; argmap.load('map.yaml')"),
            _python("PyYAML, events of its C parser alone", EVENTS),
            _python("PyYAML, CSafeLoader", "import yaml; yaml.load(open('map.yaml'), yaml.CSafeLoader)"),
            _python("PyYAML, SafeLoader", "import yaml; yaml.safe_load(open('map.yaml'))"),
        ],
        "check": [
            Program("argmap", (*own, "check", "--no-config", "map.yaml")),
            _argdown_parse(),
            _module("check-jsonschema, the schema of maps", "check_jsonschema", "--schemafile", schema, "map.yaml"),
            _module("yamllint, relaxed", "yamllint", "-d", "relaxed", "map.yaml"),
            Program("gsn2x", (*gsn, "-c", "map.gsn.yaml") if gsn else (), "--gsn2x PATH"),
        ],
        "standing": [
            _python("argmap", "import argmap; argmap.evaluate(argmap.load('attacks.yaml'))"),
            Program("argmap evaluate, which says why", (*own, "evaluate", "attacks.yaml")),
            _python("formal-argumentation", FORMAL, "argumentation"),
            _module("clingo", "clingo", "--enum-mode=cautious", "--quiet=1", "--outf=3", "attacks.lp"),
            _python("networkx, strong components alone", NETWORKX, "networkx"),
        ],
        "picture": [
            Program("argmap", (*own, "render", "map.yaml", "-o", "own.svg")),
            Program("Argdown", _argdown("map", "--format", "svg", "map.argdown", "out"), "npm install @argdown/cli"),
            Program("dot", _found("dot", "-Tsvg", "map.dot", "-o", "dot.svg"), "Graphviz"),
            Program("gsn2x", (*gsn, "map.gsn.yaml") if gsn else (), "--gsn2x PATH"),
        ],
        "AIF": [
            _python("argmap", READ_AIF),
            _python("arguebuf", AIF_IN_ARGUEBUF, "arguebuf"),
            _python("json of Python, alone", "import json; json.load(open('map.aif.json'))"),
        ],
        "small maps": [
            Program("argmap", (*own, "check", "--no-config", "small")),
            _python("PyYAML, CSafeLoader", SMALL_YAML),
            _module("yamllint, relaxed", "yamllint", "-d", "relaxed", "small"),
        ],
        "start": [
            Program("argmap", (*own, "--version")),
            Program("argmap check, of the essay", (*own, "check", "--no-config", essay)),
            _python("Python alone", "pass"),
            _python("import yaml", "import yaml"),
            _python("import arguebuf", "import arguebuf", "arguebuf"),
            Program("Argdown", _argdown("--version"), "npm install @argdown/cli"),
        ],
    }  # fmt: skip


def environment() -> dict[str, str]:
    """The environment of the processes: Python keeps its bytecode as usual, and Node finds Argdown's packages."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    modules = Path(os.environ.get("ARGMAP_NODE_MODULES", "")) / "node_modules"
    return {**kept, "PYTHONPATH": str(ROOT / "src"), "NODE_PATH": str(modules)}


def versions() -> dict[str, str]:
    """The versions of what is measured, as far as they are known."""
    found = {}
    for name in ("PyYAML", "yamllint", "check-jsonschema", "networkx", "clingo", "formal-argumentation", "arguebuf"):
        with suppress(importlib.metadata.PackageNotFoundError):
            found[name] = importlib.metadata.version(name)
    for name, command in {"Argdown": _argdown("--version"), "Graphviz": _found("dot", "-V")}.items():
        if command:
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            number = re.search(r"\d+(\.\d+)+", done.stdout + done.stderr)
            found |= {name: number[0]} if number else {}
    return found


def _python(name: str, script: str, needs: str = "") -> Program:
    return Program(name, (sys.executable, "-c", script) if not needs or find_spec(needs) else (), needs)


def _module(name: str, module: str, *arguments: str) -> Program:
    return Program(name, (sys.executable, "-m", module, *arguments) if find_spec(module) else (), module)


def _found(name: str, *arguments: str) -> tuple[str, ...]:
    path = shutil.which(name)
    return (path, *arguments) if path else ()


def _argdown(*arguments: str) -> tuple[str, ...]:
    """Argdown of the folder that ARGMAP_NODE_MODULES names, or else of PATH."""
    local = Path(os.environ.get("ARGMAP_NODE_MODULES", "")) / "node_modules" / ".bin" / "argdown"
    return (str(local), *arguments) if local.is_file() else _found("argdown", *arguments)


def _argdown_parse() -> Program:
    core = Path(os.environ.get("ARGMAP_NODE_MODULES", "")) / "node_modules" / "@argdown" / "core"
    command = _found("node", "-e", PARSE_IN_ARGDOWN) if core.is_dir() else ()
    return Program("Argdown, parse alone", command, "@argdown/core where ARGMAP_NODE_MODULES says")
