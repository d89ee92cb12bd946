"""The page that shows what was measured, and the sentences of the README."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from statistics import median
from textwrap import fill
from typing import Any

from benchmarks.rows import BASE, OWN, SHAPE, Row, growth, largest, relative, rows_of_work, seconds
from benchmarks.shapes import SHAPES
from benchmarks.targets import targets

TITLES = {
    "load": "Loading",
    "load prose": "Loading prose",
    "check": "Checking",
    "standing": "Standing",
    "picture": "Pictures",
    "AIF": "AIF",
    "arguebuf": "arguebuf",
    "Kialo": "Kialo",
    "small maps": "Many small maps",
    "start": "Start-up",
}
ABOUT = {
    "load": """\
A tree of statements in YAML, whose leaves are assumed. argmap makes typed nodes of it, each with its place in the file;
PyYAML makes dictionaries, in which a key that occurs twice is lost. Of entries as plain as these argmap reads most
without a parser of YAML.""",
    "load prose": """\
The same tree with texts, notes and lists over several lines, as a person writes them.""",
    "check": """\
The same tree. argmap reports what is wrong with the argument; PyYAML's loader makes dictionaries of the file;
check-jsonschema and yamllint look at its form; Argdown's parser says whether it can read the tree in its own notation,
in which each premise is a reason; gsn2x and Carneades check it in theirs.""",
    "standing": """\
Which arguments stand (the grounded extension) where each of them is attacked twice on average, at random. argmap reads
a map in YAML first, with a text for each argument, as Carneades does; the others read bare facts.""",
    "picture": """\
The tree as SVG. argmap and Argdown read it in their notations, argmap also as it was when it had but the layout `tidy`;
`dot` of Graphviz is given a graph with a box for each text, which it does not wrap.""",
    "AIF": """\
The tree in AIF becomes a map, with a place for whatever is found wrong in it, or else arguebuf's graph.""",
    "arguebuf": "The tree in arguebuf's own JSON, likewise.",
    "Kialo": "The tree as Kialo exports it, likewise; each premise is a reason there.",
    "small maps": """\
Checking maps of 25 statements, which have so many statements in all, in one process; and in as many as argmap takes by
default, which costs more and is done sooner where there are several cores.""",
    "start": "What a process takes before it reads a map; and `argmap check` of the map in this repository.",
}
INTRODUCTION = """\
# Benchmarks

What argmap takes beside other programs on the same argument. Each figure is the CPU time of a whole process in seconds,
its start included: the median of up to {rounds} runs, taken in turn with those of the other programs. No round is begun
with a program that has taken {budget:g} seconds on a map.

- *× argmap* is how many times as long as argmap a program took on the largest map that it managed: the median of the
  ratios within a round, with the least and the greatest.
- *Memory* is the most that the process held on that map. Less than {floor:.0f} MB cannot be told.
- *Growth* is the exponent with which the time beyond that of a map of {base} statements grows with the size of the map:
  1 is linear, 2 is quadratic. Sizes at which the start is nearly all of the time are left out.

A program that fails, or that takes more than {limit:g} seconds, is shown with that and not tried on larger maps. The
programs do not do the same: each table says what is compared.

```{{image}} benchmarks.svg
:alt: How many times argmap's CPU time each program took; the tables below have the numbers
```

This page was made by

```sh
python -m benchmarks --sizes {sizes} --rounds {rounds} --limit {limit:g} --budget {budget:g} --record
```

{machine}
"""
OF_SHAPES = """\
## Shapes

Maps of {size:,} statements: `argmap check`, and the standing of what they say, in Python. Of the others, how many times
as long as the check they took is said as well; there is nothing where the notation of a program cannot say the shape.

{shapes}
{table}"""
README = """\
Of a map of {size:,} statements, argmap checks the argument in {check} s, start included, and draws it in {picture} s;
Argdown's parser takes {argdown} s for the same tree, PyYAML's fast loader {loader} s. Which of {size:,} arguments that
attack each other at random stand takes {standing} s; the solver clingo, which reads bare facts, takes {clingo} s. The
[benchmarks](docs/benchmarks.md) have the rest, also where others are faster.
"""
FIGURES = {
    "check": ("check", OWN),
    "argdown": ("check", "Argdown, parse alone"),
    "loader": ("check", "PyYAML, CSafeLoader"),
    "picture": ("picture", OWN),
    "standing": ("standing", OWN),
    "clingo": ("standing", "clingo"),
}
"""Of which work and program the figures in the README are."""
SIZE = 10_000
"""Statements of the maps that the README speaks of."""


def page(results: Mapping[str, Any]) -> str:
    """The page of the docs."""
    words = {**results, "machine": fill(_machine(results["machine"]), 120), "base": BASE}
    words["sizes"] = ",".join(str(size) for size in results["sizes"][1:])
    measured = rows_of_work(results)
    parts = [INTRODUCTION.format(**words)]
    for work, programs in measured.items():
        if work in TITLES:
            parts.append(f"## {TITLES[work]}\n\n{ABOUT[work]}\n\n{table(programs)}")
    if shapes := {work.removeprefix(SHAPE): rows for work, rows in measured.items() if work.startswith(SHAPE)}:
        parts.append(_shapes(shapes))
    parts.append(targets(measured))
    return "\n".join(part for part in parts if part)


def readme(results: Mapping[str, Any]) -> str:
    """The sentences of the README, whose figures stand in the tables of the page."""
    measured = rows_of_work(results)
    found = {name: seconds(measured, *where, SIZE) for name, where in FIGURES.items()}
    return README.format(size=SIZE, **{name: _in_table(times) for name, times in found.items() if times})


def missing(results: Mapping[str, Any]) -> list[str]:
    """The work and the program of each figure of the README that was not measured."""
    measured = rows_of_work(results)
    return [f"{work}: {program}" for work, program in FIGURES.values() if not seconds(measured, work, program, SIZE)]


def _machine(machine: Mapping[str, str]) -> str:
    """What it was measured on, in words."""
    rest = dict(machine)
    of = f"on {rest.pop('processor')}, {rest.pop('cores')} cores, {rest.pop('system')}"
    versions = ", ".join(f"{name} {value}" for name, value in rest.items())
    return f"{of}, with {versions}. Elsewhere the seconds differ; the ratios should hold by and large."


def table(programs: Mapping[str, Sequence[Row]]) -> str:
    """A Markdown table with a line for each program."""
    sizes = [row.size for row in programs[OWN]]
    shown = sizes[1:] or sizes
    heads = [f"{size:,}" for size in shown] if sizes[1:] else ["CPU, s"]
    lines = (_line(name, rows[-len(shown) :], rows, programs[OWN]) for name, rows in programs.items())
    return _markdown(["program", *heads, "× argmap", "memory, MB", "growth"], lines)


def _markdown(head: Sequence[str], lines: Iterator[list[str]]) -> str:
    rule = ["---", *["--:"] * (len(head) - 1)]
    return "".join(f"| {' | '.join(line)} |\n" for line in (head, rule, *lines))


def _line(name: str, shown: Sequence[Row], rows: Sequence[Row], own: Sequence[Row]) -> list[str]:
    last = largest(rows)
    cells = [_seconds(row) for row in shown]
    beside, memory = "–", "–"
    if last is not None:
        memory = f"{last.memory:.0f}"
        if (found := relative(last, own)) is not None:
            beside = "1" if name == OWN else "{} ({}–{})".format(*(_figures(ratio) for ratio in found))
    grown = growth(rows)
    return [name, *cells, beside, memory, "–" if grown is None else f"{grown:.2f}"]


def _seconds(row: Row) -> str:
    return row.failure or _in_table(row.seconds)


def _in_table(times: Sequence[float]) -> str:
    return f"{median(times):.3f}"


def _figures(ratio: float) -> str:
    return f"{ratio:.0f}" if ratio >= 10 else f"{ratio:.2f}"


def _shapes(shapes: Mapping[str, Mapping[str, Sequence[Row]]]) -> str:
    """The table of shapes: a line for each, and a column for each program."""
    programs = list(dict.fromkeys(name for rows in shapes.values() for name in rows))
    heads = ["argmap check" if name == OWN else name for name in programs]
    lines = ([shape, *(_of_shape(rows, name) for name in programs)] for shape, rows in shapes.items())
    size = next(iter(shapes.values()))[OWN][0].size
    listed = "".join(fill(f"- {shape}: {SHAPES[shape][1]}", 120) + "\n" for shape in shapes)
    return OF_SHAPES.format(size=size, shapes=listed, table=_markdown(["shape", *heads], lines))


def _of_shape(rows: Mapping[str, Sequence[Row]], name: str) -> str:
    if name not in rows:
        return "–"
    row = rows[name][0]
    ratio = None if name.startswith(OWN) or row.failure else relative(row, rows[OWN])
    return _seconds(row) + (f" (× {_figures(ratio[0])})" if ratio else "")
