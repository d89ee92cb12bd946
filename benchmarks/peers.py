"""The programs that are measured, by what they do: argmap comes first, the others do the same or the least of it."""

from __future__ import annotations

import importlib.metadata
import os
import re
import shutil
import subprocess
import sys
import tarfile
from contextlib import suppress
from dataclasses import dataclass
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryFile

from benchmarks.processes import run

ROOT = Path(__file__).parents[1]
_PATIENCE = 10
"""Seconds in which a program says its version."""
_MOST_READ = 10_000
PAST = "292445a"
"""The last commit that drew by the layout `tidy` and had no other of its own."""
PAST_NAME = f"argmap of {PAST}, its layout then"
OWN = (sys.executable, "-m", "argmap")
PARSE_IN_ARGDOWN = """\
const {ArgdownApplication, ParserPlugin} = require("@argdown/core");
const app = new ArgdownApplication();
app.addPlugin(new ParserPlugin(), "parse-input");
const input = require("fs").readFileSync("map.argdown", "utf8");
const {ast, parserErrors} = app.run({process: ["parse-input"], input, throwExceptions: true});
if (!ast || parserErrors.length) process.exit(1);
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
LOAD = "import argmap; argmap.load('{file}')"
EVENTS = "import yaml\nfor _ in yaml.parse(open('{file}'), yaml.CLoader): pass"
SAFE = "import yaml; yaml.load(open('{file}'), yaml.CSafeLoader)"
SMALL_YAML = (
    "import pathlib, yaml\nfor path in pathlib.Path('small').iterdir(): yaml.load(open(path), yaml.CSafeLoader)"
)
READ = "from argmap.notations import read_format; read_format(open('{file}').read(), '{notation}')"
IN_ARGUEBUF = "import arguebuf; arguebuf.load.{notation}({opened})"
THEN = "import sys; sys.path.insert(0, {src!r}); from argmap.cli import main; sys.exit(main({arguments!r}))"


@dataclass(frozen=True)
class Program:
    """A program under its name in the table; without a command it is not there, and `needs` says what is missing."""

    name: str
    command: tuple[str, ...]
    needs: str = ""


@dataclass(frozen=True)
class Binaries:
    """Programs that are named by their paths, and the folder with argmap's sources of the past."""

    gsn2x: str | None = None
    carneades: str | None = None
    past: Path | None = None


def works(given: Binaries = Binaries()) -> dict[str, list[Program]]:
    """What is measured, with the programs of each; a program that is not installed has no command."""
    return {
        "load": [
            *_loading("map.yaml"),
            _python("PyYAML, SafeLoader", "import yaml; yaml.safe_load(open('map.yaml'))"),
        ],
        "load prose": _loading("prose.yaml"),
        "check": [
            Program("argmap", (*OWN, "check", "--no-config", "map.yaml")),
            _argdown_parse(),
            _loading("map.yaml")[-1],
            _module("check-jsonschema, the schema of maps", "check_jsonschema", "--schemafile", _schema(), "map.yaml"),
            _module("yamllint, relaxed", "yamllint", "-d", "relaxed", "map.yaml"),
            _gsn2x(given, "-c", "map.gsn.yaml"),
            _carneades(given, "check", "map.carneades.yaml"),
        ],
        "standing": [
            _python("argmap", "import argmap; argmap.evaluate(argmap.load('attacks.yaml'))"),
            Program("argmap evaluate, which says why", (*OWN, "evaluate", "attacks.yaml")),
            _python("formal-argumentation", FORMAL, "argumentation"),
            _module("clingo", "clingo", "--enum-mode=cautious", "--quiet=1", "--outf=3", "attacks.lp"),
            _python("networkx, strong components alone", NETWORKX, "networkx"),
            _carneades(given, "eval", "-t", "yaml", "-o", "out.yaml", "attacks.carneades.yaml"),
        ],
        "picture": [
            Program("argmap", (*OWN, "render", "map.yaml", "-o", "own.svg")),
            _past(given, "render", "map.yaml", "-o", "past.svg"),
            Program("Argdown", _argdown("map", "--format", "svg", "map.argdown", "out"), "npm install @argdown/cli"),
            Program("dot", _found("dot", "-Tsvg", "map.dot", "-o", "dot.svg"), "Graphviz"),
            _gsn2x(given, "map.gsn.yaml"),
        ],
        "AIF": [
            _reading("aif", "map.aif.json"),
            _in_arguebuf("aif", "__import__('json').load(open('map.aif.json'))"),
            _python("json of Python, alone", "import json; json.load(open('map.aif.json'))"),
            _carneades(given, "check", "-f", "aif", "map.aif.json"),
        ],
        "arguebuf": [
            _reading("arguebuf", "map.arguebuf.json"),
            _in_arguebuf("json", "open('map.arguebuf.json')"),
        ],
        "Kialo": [
            _reading("kialo", "map.kialo.txt"),
            _in_arguebuf("kialo", "open('map.kialo.txt')"),
        ],
        "small maps": [
            Program("argmap", (*OWN, "check", "--no-config", "--jobs", "1", "small")),
            Program("argmap check in several processes", (*OWN, "check", "--no-config", "small")),
            _python("PyYAML, CSafeLoader", SMALL_YAML),
            _module("yamllint, relaxed", "yamllint", "-d", "relaxed", "small"),
        ],
        "start": [
            Program("argmap", (*OWN, "--version")),
            Program("argmap check, of the essay", (*OWN, "check", "--no-config", str(_essay()))),
            _python("Python alone", "pass"),
            _python("import yaml", "import yaml"),
            _python("import arguebuf", "import arguebuf", "arguebuf"),
            Program("Argdown", _argdown("--version"), "npm install @argdown/cli"),
        ],
    }  # fmt: skip


def of_shape(folder: Path, given: Binaries = Binaries()) -> list[Program]:
    """What is measured on a map of some shape: of the other programs those in whose notation the folder has it."""
    files = {"map.argdown": _argdown_parse()}
    files |= {"map.gsn.yaml": _gsn2x(given, "-c", "map.gsn.yaml")} if given.gsn2x else {}
    checked = _carneades(given, "check", "map.carneades.yaml")
    files |= {"map.carneades.yaml": checked} if given.carneades else {}
    return [
        Program("argmap", (*OWN, "check", "--no-config", "--fail-on", "never", "map.yaml")),
        _python("argmap, standing", "import argmap; argmap.evaluate(argmap.load('map.yaml'))"),
        _loading("map.yaml")[-1],
        *(program for name, program in files.items() if (folder / name).is_file()),
    ]


def past(folder: Path) -> Path | None:
    """Unpack argmap's sources of the past into a folder, if the history is here."""
    archive = subprocess.run(["git", "archive", PAST, "src"], cwd=ROOT, capture_output=True, check=False)
    if archive.returncode:
        return None
    with tarfile.open(fileobj=BytesIO(archive.stdout)) as unpacked:
        unpacked.extractall(folder, filter="data")
    return folder / "src"


def environment() -> dict[str, str]:
    """The environment of the processes: Python keeps its bytecode as usual, and Node finds Argdown's packages."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    modules = Path(os.environ.get("ARGMAP_NODE_MODULES", "")) / "node_modules"
    return {**kept, "PYTHONPATH": str(ROOT / "src"), "NODE_PATH": str(modules)}


def versions(given: Binaries = Binaries()) -> dict[str, str]:
    """The versions of what is measured, as far as they are known."""
    found = {}
    for name in ("PyYAML", "yamllint", "check-jsonschema", "networkx", "clingo", "formal-argumentation", "arguebuf"):
        with suppress(importlib.metadata.PackageNotFoundError):
            found[name] = importlib.metadata.version(name)
    asked = {
        "Argdown": _argdown("--version"),
        "Graphviz": _found("dot", "-V"),
        "gsn2x": _given(given.gsn2x, "--version"),
        "Carneades": _given(given.carneades),
    }
    for name, command in asked.items():
        if command and (number := _number(command)):
            found[name] = number
    return found


def _number(command: tuple[str, ...]) -> str | None:
    """The first number with a point that a program prints of itself, if it does so soon."""
    with TemporaryFile() as output:
        run(command, ROOT, limit=_PATIENCE, output=output)
        output.seek(0)
        found = re.search(r"\d+(\.\d+)+", output.read(_MOST_READ).decode(errors="replace"))
    return found[0] if found else None


def _schema() -> str:
    return str(ROOT / "docs" / "argmap.schema.json")


def _essay() -> Path:
    return ROOT / "maps" / "radchenko_vietnam.yaml"


def _loading(file: str) -> list[Program]:
    """What loads a map in YAML; the last of them makes the dictionaries that most programs would."""
    scripts = {"argmap": LOAD, "PyYAML, events of its C parser alone": EVENTS, "PyYAML, CSafeLoader": SAFE}
    return [_python(name, script.format(file=file)) for name, script in scripts.items()]


def _reading(notation: str, file: str) -> Program:
    return _python("argmap", READ.format(notation=notation, file=file))


def _in_arguebuf(notation: str, opened: str) -> Program:
    return _python("arguebuf", IN_ARGUEBUF.format(notation=notation, opened=opened), "arguebuf")


def _gsn2x(given: Binaries, *arguments: str) -> Program:
    return Program("gsn2x", _given(given.gsn2x, *arguments), "--gsn2x PATH")


def _carneades(given: Binaries, *arguments: str) -> Program:
    return Program("Carneades", _given(given.carneades, *arguments), "--carneades PATH")


def _past(given: Binaries, *arguments: str) -> Program:
    script = THEN.format(src=str(given.past), arguments=list(arguments))
    command = (sys.executable, "-c", script) if given.past else ()
    return Program(PAST_NAME, command, "the history of the repository")


def _given(path: str | None, *arguments: str) -> tuple[str, ...]:
    """A program that is named by its path or by its name; processes run in other folders."""
    return (str(Path(shutil.which(path) or path).resolve()), *arguments) if path else ()


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
