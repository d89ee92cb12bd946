"""Write what the pages take from the code: rules, tables of fields and options, the JSON Schema, pictures.

python docs/generate.py
"""

from __future__ import annotations

import argparse
import importlib
import json
import re
import sys
from collections.abc import Callable, Iterable
from functools import cache, partial
from pathlib import Path
from types import ModuleType
from typing import Any

import attrs

import argmap
from argmap import cli
from argmap.checks import DESCRIBED
from argmap.cli.parsing import subparsers, whole
from argmap.cli.rule import markdown
from argmap.cli.schema import as_text
from argmap.cli.scheme import markdown as scheme_markdown
from argmap.docstrings import docstring, name_of
from argmap.drawing.options import Option, Takes
from argmap.drawing.options import options as picture_options
from argmap.notations import NOTATIONS
from argmap.notations.features import FEATURES
from argmap.reading.forms import SECTIONS
from argmap.registry import Notation
from argmap.schemes import catalogue
from argmap.survey import COLUMNS

DOCS = Path(__file__).parent
MAPS = DOCS.parent / "maps"
FILTER = DOCS.parent / "_extensions" / "argmap" / "argmap.lua"
_PART = re.compile(r"(<!-- generated: (\w+) (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)
_IN_FILTER = re.compile(r"(-- generated: options of pictures\n).*?(-- end\n)", re.DOTALL)
_RULES_HEAD = """\
# Rules

Each rule has a code, a name and a severity. An error makes a map wrong; a warning deserves a second look; information
is off unless it is selected. `--select`, `--ignore` and `--extend-select` of [`argmap check`](commands.md#check) take
codes, prefixes of codes (`AM2`), names, and `ALL`. A rule that is wrong too often to run by default is selected only by
its own code or name. Errors of AM0 and AM1 are always reported: a map that has one cannot be read as intended.

The examples show the part of a map that matters. `argmap rule AM202` prints the same in a terminal.

"""


_SCHEMES_HEAD = """\
# Argumentation schemes

A scheme is a common pattern of inference, with the critical questions that test it. An inference names its `scheme`,
says in `roles` which premise does what, and in `answers` which node answers a critical question. `argmap check --select
AM403` lists the critical questions that are open, `argmap scheme analogy` prints a scheme and an inference to fill in.
A map may describe schemes of its own under `schemes`; they take precedence. In pictures and worksheets schemes are in
the map's [language](language.md).

A scheme is also found by other names, those of AIFdb, arguebuf and Carneades among them, and by the number that the
compendium in Walton, Reed & Macagno (2008), chapter 9, gives to it: `WRM 7` in a map is `analogy`, and `argmap scheme
33` prints what that number stands for. Where it stands for two, a map means the first of them: name the other by its
id. Eight of its sixty have no scheme here: 12, 16, 17, 18, 20, 21, 35 and 54.

"""


def outputs() -> dict[Path, Callable[[], str]]:
    """Every generated file, and the function that gives its content."""
    pages = [page for page in sorted(DOCS.glob("*.md")) if _PART.search(page.read_text("utf-8"))]
    return {
        DOCS / "rules.md": rules_page,
        DOCS / "schemes.md": schemes_page,
        DOCS.parent / ".pre-commit-hooks.yaml": hooks,
        DOCS / "argmap.schema.json": as_text,
        DOCS / "argmap.1": man_page,
        DOCS.parent / "src" / "argmap" / "docstrings.json": docstrings,
        **{page: partial(filled, page) for page in (DOCS.parent / "README.md", *pages)},
        DOCS / "benchmarks.md": lambda: benchmarks("results").page(measured()),
        DOCS / "benchmarks.svg": lambda: benchmarks("plot").plot(measured()),
        FILTER: pandoc_filter,
        DOCS / "images" / "radchenko_vietnam.svg": lambda: picture(argmap.load(MAPS / "radchenko_vietnam.yaml")),
        DOCS / "images" / "letter.svg": lambda: picture(
            argmap.loads(map_of(DOCS.parent / "README.md", 0)), aspect="3:4"
        ),
        DOCS / "images" / "signal.svg": lambda: picture(argmap.loads(map_of(DOCS / "tutorial.md", -1))),
        DOCS / "images" / "signal_standing.svg": lambda: picture(
            argmap.loads(map_of(DOCS / "tutorial.md", -1)), standing=True
        ),
        **pictures_of_examples(DOCS / "semantics.md"),
    }


def pictures_of_examples(page: Path) -> dict[Path, Callable[[], str]]:
    """The pictures that a page shows, each of the map of the page that it is named after, with what stands in it."""
    text = page.read_text("utf-8")
    maps = dict(re.findall(r"^```yaml\n# (\S+)\.yaml\n(.*?)^```", text, re.DOTALL | re.MULTILINE))
    return {
        DOCS / "images" / f"{name}.svg": lambda name=name: picture(argmap.loads(maps[name]), standing=True)  # type: ignore[misc]
        for name in re.findall(r"\]\(images/(\S+)\.svg\)", text)
    }


def benchmarks(module: str) -> ModuleType:
    """A module of the benchmarks, which stand beside the docs and are not installed."""
    if str(DOCS.parent) not in sys.path:
        sys.path.append(str(DOCS.parent))
    return importlib.import_module(f"benchmarks.{module}")


@cache
def measured() -> dict[str, Any]:
    """What `python -m benchmarks --record` has measured."""
    return json.loads((DOCS.parent / "benchmarks" / "measured.json").read_text("utf-8"))  # type: ignore[no-any-return]


def rules_page() -> str:
    """The page of all rules: a table that leads to a section each."""
    rows = (
        (f"[{one.code}](#{one.code.lower()}-{one.name})", one.name, str(one.severity), one.summary) for one in DESCRIBED
    )
    return _RULES_HEAD + table(("code", "name", "severity", "finds"), rows) + "\n" + markdown(DESCRIBED)


def hooks() -> str:
    """The hooks of pre-commit: the YAML files of a commit are named, and those that are no maps left out.

    Between options and names stands `--`, since a name may begin with a dash.
    """
    return "".join(
        f"- id: argmap-{name}\n  name: argmap {name}\n  description: {says}\n"
        f"  entry: argmap check{option} --force-exclude\n  args: [--]\n"
        "  language: python\n  types_or: [yaml, markdown]\n  require_serial: true\n"
        for name, option, says in (
            ("check", "", cli.COMMANDS["check"]),
            ("fix", " --fix", "apply safe fixes, and " + cli.COMMANDS["check"]),
        )
    )


def man_page() -> str:
    """The manual page, which the wheel carries: what `--help` says, the exit status, and all examples."""
    from argparse_manpage.manpage import Manpage  # noqa: PLC0415 - nothing else here needs it

    parser = whole()
    lines = [line for one in subparsers(parser).values() for line in str(one.epilog).splitlines()[1:]]
    written = str(Manpage(parser, {"date": f"argmap {argmap.__version__}", "manual_title": "Argument maps"}))
    statuses, examples = docstring(cli).partition("Exit status: ")[2], "\n".join(lines)
    return in_ascii(
        f"{written.rstrip()}\n\n.SH EXIT STATUS\n{escaped(statuses)}\n\n.SH EXAMPLES\n.nf\n{escaped(examples)}\n.fi\n"
    )


def escaped(text: str) -> str:
    """Text as a manual page shows it letter by letter."""
    return text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq")


def in_ascii(text: str) -> str:
    """The text of a manual page with a name for every letter that is not ASCII."""
    return "".join(letter if letter.isascii() else f"\\[u{ord(letter):04X}]" for letter in text)


def docstrings() -> str:
    """The docstrings that users are shown, by name, as lists of lines."""
    commands = [importlib.import_module(f"argmap.cli.{name}") for name in cli.COMMANDS]
    nouns = [argmap.ArgumentMap, *(form.noun for form in SECTIONS.values())]
    rules = [one.examine for one in DESCRIBED if one.examine is not None]
    kept = {name_of(thing): docstring(thing).splitlines() for thing in (*commands, *nouns, *rules)}
    return json.dumps(kept, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def schemes_page() -> str:
    """The page of the catalogue of schemes."""
    return _SCHEMES_HEAD + scheme_markdown(tuple(catalogue().values()))


def filled(page: Path) -> str:
    """A page with the text between its markers made anew."""
    make = {
        "fields": fields,
        "options": options,
        "pictures": pictures,
        "fidelity": fidelity,
        "columns": columns,
        "benchmarks": lambda part: getattr(benchmarks("results"), part)(measured()),
    }
    return _PART.sub(lambda match: match[1] + make[match[2]](match[3]) + match[4], page.read_text("utf-8"))


def columns(_: str) -> str:
    """The columns of a survey: what each says."""
    rows = ((f"`{one.name}`", one.group, one.holds, one.meaning) for one in COLUMNS)
    return table(("column", "group", "holds", "what it says"), rows)


def fields(noun: str) -> str:
    """The keys of a noun: what each holds, and what it means."""
    kept = [field for field in attrs.fields(getattr(argmap, noun)) if "kind" in field.metadata]
    rows = (
        (
            f"`{field.name}`",
            field.metadata["kind"].value + (", required" if field.metadata["required"] else ""),
            field.metadata["doc"],
        )
        for field in kept
    )
    first = [("`argmap`", "`1`, required", "The version of the format.")] if noun == "ArgumentMap" else []
    return table(("key", "value", "meaning"), (*first, *rows))


def options(command: str) -> str:
    """The arguments and options of a command."""
    parser = argparse.ArgumentParser(add_help=False)
    importlib.import_module(f"argmap.cli.{command}").add_arguments(parser)
    rows = ((f"`{_usage(action)}`", _meaning(action)) for action in parser._actions)  # noqa: SLF001
    return table(("argument", "meaning"), rows)


def pictures(_where: str) -> str:
    """The options of a picture in a document."""
    rows = ((f"`{one.name}`", _values(one), one.help) for one in picture_options() if one.in_documents)
    return table(("option", "value", "meaning"), rows)


def fidelity(_where: str) -> str:
    """What becomes of each feature of a map in each notation that can be written."""
    written = [one for one in NOTATIONS if one.write is not None]
    rows = ((name, *(_kept(one, name) for one in written)) for name in FEATURES)
    return table(("", *(one.title for one in written)), rows)


def _kept(notation: Notation, feature: str) -> str:
    becomes = notation.changed.get(feature)
    return notation.fidelity(feature) + ("" if becomes is None else f": {becomes}")


def _values(option: Option) -> str:
    if option.takes is Takes.CHOICE:
        return ", ".join(f"`{choice}`" for choice in option.choices)
    return {Takes.FLAG: "none", Takes.TEXTS: f"{option.metavar}, …"}.get(option.takes, str(option.metavar))


def pandoc_filter() -> str:
    """The filter for Pandoc with the options that a picture in a document has."""
    known = [one for one in picture_options() if one.in_documents]
    lists = {
        "OPTIONS": [one.name for one in known if one.takes is not Takes.FLAG],
        "FLAGS": [one.name for one in known if one.takes is Takes.FLAG],
    }
    lines = (f"local {name} = {{ {', '.join(map(json.dumps, names))} }}\n" for name, names in lists.items())
    code = "".join(lines)
    return _IN_FILTER.sub(lambda found: found[1] + code + found[2], FILTER.read_text("utf-8"))


def _usage(action: argparse.Action) -> str:
    takes = " ".join(filter(None, (", ".join(action.option_strings), action.metavar or _choices(action))))
    return str(takes)


def _choices(action: argparse.Action) -> str:
    return "|".join(action.choices or ())


def _meaning(action: argparse.Action) -> str:
    default = action.default if isinstance(action.default, str) else None
    said = f"(default: {default})" in str(action.help)
    return f"{action.help}; default `{default}`" if default and not said else str(action.help)


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A table in Markdown."""
    head = tuple(head)
    lines = (head, ("---",) * len(head), *rows)
    return "".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |\n" for line in lines)


def map_of(page: Path, at: int) -> str:
    """One of the maps that a page shows: its first is at 0, its last at -1."""
    return re.findall(r"^```yaml\n(# \S+\.yaml\n.*?)^```", page.read_text("utf-8"), re.DOTALL | re.MULTILINE)[at]


def picture(argument_map: argmap.ArgumentMap, **how: Any) -> str:
    """A map as SVG."""
    return str(argmap.render(argument_map, format="svg", **how))


def main() -> None:
    """Write every generated file."""
    for path, make in outputs().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(make().encode())


if __name__ == "__main__":
    main()
