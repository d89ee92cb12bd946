"""What was aimed at, and by how much it is met or missed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from statistics import median
from textwrap import fill

from benchmarks.peers import PAST_NAME
from benchmarks.processes import ratios
from benchmarks.rows import BASE, OWN, Measured, beyond, growth, seconds

LOADER = "PyYAML, CSafeLoader"
EVENTS = "PyYAML, events of its C parser alone"
PARSER = "Argdown, parse alone"
ESSAY = "argmap check, of the essay"
SMALL_MAPS = 10_000 // 25
MOST_GROWTH = 1.1
EACH_EVENT = "each event of the parser takes a step in Python, and each text a place of its own."
RULES = "reading is a third of it, the rules half, and of these standing a quarter; the rest is the start."
IMPORTS = (
    "nearly all of it are the imports: PyYAML and attrs take a third, the classes and patterns of argmap the rest."
)
BOXES = "two fifths are measuring boxes, whose texts are broken into lines of even length; a quarter is writing."
CACHES = (
    "The instructions that standing takes grow with 0.99 from 2,000 to 8,000 arguments, by callgrind; but attacks at "
    "random lead all over a memory that the caches of a processor do not hold. The time of clingo grows likewise."
)
HEAD = f"""\
## Targets

What argmap aims at, as it is in this run. *Work* is the time beyond that on a map of {BASE} statements, so without the
start; otherwise a process is beside a process.

| target | at most | measured | |
| --- | --: | --: | --- |
"""


@dataclass(frozen=True)
class Target:
    """What is aimed at, the most that it may be, how it is measured, and, if it may be missed, what takes the time."""

    aim: str
    most: float
    measure: Callable[[Measured], float | None]
    why: str = ""


def targets(measured: Measured) -> str:
    """The section of the page; nothing where none can be told from what was measured."""
    found = [(one, value) for one in TARGETS if (value := one.measure(measured)) is not None]
    lines = [f"| {one.aim} | {one.most:g} | {value:.2f} | {_verdict(one, value)} |\n" for one, value in found]
    reasons = [f"{one.aim}: {one.why}" for one, value in found if one.why and value > one.most]
    steep = [f"{name} ({value:.2f})" for name, value in slopes(measured) if value > MOST_GROWTH]
    if steep:
        reasons.append(f"growth above {MOST_GROWTH}: {', '.join(steep)}. {CACHES}")
    listed = "".join(fill(f"- {reason}", 120, subsequent_indent="  ") + "\n" for reason in reasons)
    return "".join([HEAD, *lines, f"\nWhat is missed, and why:\n\n{listed}" if listed else ""]) if found else ""


def _verdict(target: Target, value: float) -> str:
    by = f"{abs(value / target.most - 1):.0%}"
    return f"**missed** by {by}" if value > target.most else f"met, {by} below"


def slopes(measured: Measured) -> Iterator[tuple[str, float]]:
    """How the time of each of argmap's own works grows."""
    for work, programs in measured.items():
        for name, rows in programs.items():
            value = growth(rows)
            if name.startswith(OWN) and name != PAST_NAME and value is not None:
                yield work if name == OWN else name.partition(",")[0], value


def _process(work: str, program: str, size: int) -> Callable[[Measured], float | None]:
    """How many times as long as another program argmap takes, each with its start: the median of the rounds."""

    def measure(measured: Measured) -> float | None:
        own, other = seconds(measured, work, OWN, size), seconds(measured, work, program, size)
        return None if own is None or other is None else ratios(own, other)[0]

    return measure


def _work(work: str, program: str, size: int) -> Callable[[Measured], float | None]:
    """The same without the start of either."""

    def measure(measured: Measured) -> float | None:
        own, other = beyond(measured, work, OWN, size), beyond(measured, work, program, size)
        return None if own is None or other is None else own / other

    return measure


def _above_python(program: str) -> Callable[[Measured], float | None]:
    """Milliseconds of a start beyond those of Python."""

    def measure(measured: Measured) -> float | None:
        own, bare = (seconds(measured, "start", name, BASE) for name in (program, "Python alone"))
        return None if own is None or bare is None else 1_000 * (median(own) - median(bare))

    return measure


def _small_map(measured: Measured) -> float | None:
    """Milliseconds for each small map, beyond those of the first."""
    found = beyond(measured, "small maps", OWN, 10_000)
    return None if found is None else 1_000 * found / (SMALL_MAPS - 1)


def _steepest(measured: Measured) -> float | None:
    return max((value for _, value in slopes(measured)), default=None)


TARGETS = (
    Target("loading 10,000 statements beside CSafeLoader, work", 0.4, _work("load", LOADER, 10_000)),
    Target("loading 100,000 statements beside CSafeLoader, work", 0.3, _work("load", LOADER, 100_000)),
    Target("loading 10,000 statements beside PyYAML's bare events, work", 2.2, _work("load", EVENTS, 10_000)),
    Target("loading 100,000 statements beside PyYAML's bare events, work", 2.2, _work("load", EVENTS, 100_000)),
    Target("the same of 10,000 in prose, beside CSafeLoader", 0.4, _work("load prose", LOADER, 10_000), EACH_EVENT),
    Target("the same of 100,000 in prose, beside CSafeLoader", 0.3, _work("load prose", LOADER, 100_000), EACH_EVENT),
    Target("the same of 10,000 in prose, beside bare events", 2.2, _work("load prose", EVENTS, 10_000), EACH_EVENT),
    Target("the same of 100,000 in prose, beside bare events", 2.2, _work("load prose", EVENTS, 100_000), EACH_EVENT),
    Target("checking 1,000 statements beside Argdown's parser", 1, _process("check", PARSER, 1_000)),
    Target("checking 10,000 statements beside Argdown's parser", 1, _process("check", PARSER, 10_000)),
    Target("checking 100,000 statements beside Argdown's parser", 1, _process("check", PARSER, 100_000), RULES),
    Target("checking 10,000 statements beside CSafeLoader", 0.7, _process("check", LOADER, 10_000), RULES),
    Target("checking a small map, milliseconds", 2.5, _small_map, RULES),
    Target("`argmap --version` beyond Python alone, milliseconds", 30, _above_python(OWN)),
    Target("`argmap check` of the essay beyond Python alone, milliseconds", 100, _above_python(ESSAY), IMPORTS),
    Target(
        "a picture of 10,000 statements beside the layout of 292445a", 1, _process("picture", PAST_NAME, 10_000), BOXES
    ),
    Target("growth from 1,000 statements on, the steepest", MOST_GROWTH, _steepest),
)
