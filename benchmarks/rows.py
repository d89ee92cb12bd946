"""What was measured, and what can be said of it: ratios to argmap, and how times grow."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import Any

from benchmarks.processes import ratios, slope

OWN = "argmap"
BASE = 10
"""Statements of the smallest map, whose time is nearly all start-up."""
SHAPE = "shape: "
"""How the works begin that are measured on a map of one shape."""


@dataclass
class Row:
    """What one program took on maps of one size, round by round."""

    work: str
    program: str
    size: int
    seconds: list[float] = field(default_factory=list)
    memory: float = 0
    failure: str = ""


Measured = Mapping[str, Mapping[str, Sequence[Row]]]
"""The rows by work and program."""


def rows_of_work(results: Mapping[str, Any]) -> dict[str, dict[str, list[Row]]]:
    """The rows by work and program, each program's from the smallest map to the largest."""
    found: dict[str, dict[str, list[Row]]] = {}
    for record in results["rows"]:
        row = Row(**record)
        found.setdefault(row.work, {}).setdefault(row.program, []).append(row)
    return found


def largest(rows: Sequence[Row]) -> Row | None:
    """The row of the largest map that a program managed."""
    return next((row for row in reversed(rows) if row.seconds and not row.failure), None)


def relative(row: Row, own: Sequence[Row]) -> tuple[float, float, float] | None:
    """How many times as long as argmap, on a map of the same size: the median, the least and the greatest."""
    beside = next((other for other in own if other.size == row.size), None)
    return ratios(row.seconds, beside.seconds) if beside is not None and beside.seconds else None


def growth(rows: Sequence[Row]) -> float | None:
    """The slope of the time beyond that of the smallest map, over those whose time is not nearly all start-up.

    Returns:
        None where fewer than two such times are known.
    """
    times = {row.size: median(row.seconds) for row in rows if row.seconds and not row.failure}
    base = times.pop(BASE, None)
    if base is None:
        return None
    return slope({size: time - base for size, time in times.items() if time >= 1.2 * base})


def seconds(measured: Measured, work: str, program: str, size: int) -> list[float] | None:
    """The times of a program on maps of one size; None if it was not measured on them, or failed."""
    rows = measured.get(work, {}).get(program, ())
    found = next((row.seconds for row in rows if row.size == size and not row.failure), None)
    return found or None


def beyond(measured: Measured, work: str, program: str, size: int, base: int = BASE) -> float | None:
    """The median time beyond that of a map of the base size."""
    times, start = seconds(measured, work, program, size), seconds(measured, work, program, base)
    return None if times is None or start is None else median(times) - median(start)
