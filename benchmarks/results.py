"""The page and the plot that show what was measured."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from statistics import median
from textwrap import fill
from typing import Any

from benchmarks.measuring import Row
from benchmarks.processes import ratios, slope

OWN = "argmap"
TITLES = {
    "load": "Loading",
    "check": "Checking",
    "standing": "Standing",
    "picture": "Pictures",
    "AIF": "AIF",
    "small maps": "Many small maps",
    "start": "Start-up",
}
ABOUT = {
    "load": """\
A tree of statements in YAML, whose leaves are assumed. argmap makes typed nodes of it, each with its place in the file;
PyYAML makes dictionaries, in which a key that occurs twice is lost.""",
    "check": """\
The same tree. argmap reports what is wrong with the argument; check-jsonschema and yamllint look at the form of the
file, and Argdown's parser says whether it can read the tree in its own notation.""",
    "standing": """\
Which arguments stand (the grounded extension) where each of them is attacked twice on average, at random. argmap reads
a map in YAML first, with a text for each argument; the others read bare facts.""",
    "picture": """\
The tree as SVG. argmap and Argdown read it in their notations; `dot` of Graphviz is given a graph with a box for each
text, which it does not wrap.""",
    "AIF": """\
The tree in AIF becomes a map, with a place for whatever is found wrong in it, or else arguebuf's graph.""",
    "small maps": "Maps of 25 statements, which have so many statements in all, in one process.",
    "start": "What a process takes before it reads a map; and `argmap check` of the map in this repository.",
}
INTRODUCTION = """\
# Benchmarks

What argmap takes beside other programs on the same argument. Each figure is the CPU time of a whole process in seconds,
its start included: the median of up to {rounds} runs, taken in turn with those of the other programs.

- *× argmap* is how many times as long as argmap a program took on the largest map that it managed: the median of the
  ratios within a round, with the least and the greatest.
- *Memory* is the most that the process held on that map. Less than {floor:.0f} MB cannot be told.
- *Growth* is the exponent with which the time beyond that of a map of {base} statements grows with the size of the map:
  1 is linear, 2 is quadratic. It is left out where the start is nearly all of the time.

A program that fails, or that takes more than {limit:g} seconds, is shown with that and not tried on larger maps. The
programs do not do the same: each table says what is compared.

```{{image}} benchmarks.svg
:alt: How many times argmap's CPU time each program took; the tables below have the numbers
```

This page was made by

```sh
python -m benchmarks --sizes {sizes} --rounds {rounds} --limit {limit:g} --out docs
```

{machine}
"""


def rows_of_work(results: Mapping[str, Any]) -> dict[str, dict[str, list[Row]]]:
    """The rows by work and program, each program's from the smallest map to the largest."""
    found: dict[str, dict[str, list[Row]]] = {}
    for record in results["rows"]:
        row = Row(**record)
        found.setdefault(row.work, {}).setdefault(row.program, []).append(row)
    return found


def page(results: Mapping[str, Any]) -> str:
    """The page of the docs."""
    words = {**results, "machine": fill(_machine(results["machine"]), 120), "base": results["sizes"][0]}
    words["sizes"] = ",".join(str(size) for size in results["sizes"][1:])
    parts = [INTRODUCTION.format(**words)]
    for work, programs in rows_of_work(results).items():
        parts.append(f"## {TITLES[work]}\n\n{ABOUT[work]}\n\n{table(programs)}")
    return "\n".join(parts)


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
    head = ["program", *heads, "× argmap", "memory, MB", "growth"]
    lines = [head, ["---", *["--:"] * (len(head) - 1)]]
    lines += [_line(name, rows[-len(shown) :], rows, programs[OWN]) for name, rows in programs.items()]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _line(name: str, shown: Sequence[Row], rows: Sequence[Row], own: Sequence[Row]) -> list[str]:
    last = largest(rows)
    cells = [row.failure or f"{median(row.seconds):.3f}" for row in shown]
    beside, memory = "–", "–"
    if last is not None:
        memory = f"{last.memory:.0f}"
        if (found := relative(last, own)) is not None:
            beside = "1" if name == OWN else "{} ({}–{})".format(*(_figures(ratio) for ratio in found))
    grown = growth(rows)
    return [name, *cells, beside, memory, "–" if grown is None else f"{grown:.2f}"]


def _figures(ratio: float) -> str:
    return f"{ratio:.0f}" if ratio >= 10 else f"{ratio:.2f}"


def largest(rows: Sequence[Row]) -> Row | None:
    """The row of the largest map that a program managed."""
    return next((row for row in reversed(rows) if row.seconds and not row.failure), None)


def relative(row: Row, own: Sequence[Row]) -> tuple[float, float, float] | None:
    """How many times as long as argmap, on a map of the same size: the median, the least and the greatest."""
    beside = next((other for other in own if other.size == row.size), None)
    return ratios(row.seconds, beside.seconds) if beside is not None and beside.seconds else None


def growth(rows: Sequence[Row]) -> float | None:
    """The slope of the time beyond that of the smallest map; None where it is lost in the noise."""
    times = {row.size: median(row.seconds) for row in rows if row.seconds and not row.failure}
    if len(times) < 3:
        return None
    base = times.pop(min(times))
    if any(time < 1.2 * base for time in times.values()):
        return None
    return slope({size: time - base for size, time in times.items()})


WIDTH, LEFT, ROW, TOP = 760, 260, 22, 40


def plot(results: Mapping[str, Any]) -> str:
    """How many times as long as argmap each program took, by work, on a logarithmic scale, as SVG."""
    lines = list(_dots(results))
    spread = [math.log10(value) for _, _, found in lines if found for value in found]
    low, high = math.floor(min(spread, default=-1)), math.ceil(max(spread, default=1))
    height = TOP + ROW * len(lines) + 10

    def across(value: float) -> str:
        return f"{LEFT + (math.log10(value) - low) / max(1, high - low) * (WIDTH - LEFT - 40):.1f}"

    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" font-family="sans-serif" '
        'font-size="13" fill="#222">\n<title>CPU time beside that of argmap, which is 1</title>\n'
        f'<rect width="{WIDTH}" height="{height}" fill="#fff"/>\n'
    )
    parts = [head]
    for power in range(low, high + 1):
        at, ink = across(10**power), "#222" if power == 0 else "#ccc"
        parts.append(f'<path d="M{at} {TOP - 12}V{height - 8}" stroke="{ink}"/>\n')
        label = "argmap" if power == 0 else f"× {10**power:g}"
        parts.append(f'<text x="{at}" y="{TOP - 18}" text-anchor="middle">{label}</text>\n')
    for number, (label, note, found) in enumerate(lines):
        y = TOP + ROW * number + 8
        weight = ' font-weight="bold"' if found is None and not note else ""
        parts.append(f'<text x="{4 if weight else 16}" y="{y + 4}"{weight}>{escape(label)}</text>\n')
        if found:
            middle, least, greatest = map(across, found)
            parts.append(f'<path d="M{least} {y}H{greatest}" stroke="#0b5394" stroke-width="2"/>\n')
            parts.append(f'<circle cx="{middle}" cy="{y}" r="4" fill="#0b5394"/>\n')
        elif note:
            parts.append(f'<text x="{LEFT + 8}" y="{y + 4}" fill="#666">{escape(note)}</text>\n')
    return "".join([*parts, "</svg>\n"])


def _dots(results: Mapping[str, Any]) -> Iterator[tuple[str, str, tuple[float, float, float] | None]]:
    """The lines of the plot: a title, or a program with a note or its ratios."""
    for work, programs in rows_of_work(results).items():
        own = largest(programs[OWN])
        of = f", {own.size:,} statements" if own is not None and len(programs[OWN]) > 1 else ""
        yield f"{TITLES[work]}{of}", "", None
        for name, rows in programs.items():
            if name == OWN:
                continue
            row = rows[-1]
            found = None if row.failure or not row.seconds else relative(row, programs[OWN])
            yield name, row.failure or ("" if found else "nothing to compare"), found
