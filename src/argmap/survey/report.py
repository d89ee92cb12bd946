"""What the maps of a survey show, in sections of tables: the same for a page and for Markdown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import pairwise

import attrs

from argmap import __version__
from argmap.checks import DESCRIBED
from argmap.display import counted
from argmap.model import Standard
from argmap.notations import NOTATIONS
from argmap.reasoning import Standing
from argmap.survey.columns import COLUMNS
from argmap.survey.summary import STATEMENTS, Summary, spread

_BOUNDS = (0, 1, 2, 3, 4, 5, 7, 10, 15, 20, 30, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 100_000, 1_000_000)
"""Where the steps of a distribution begin."""
_LEGIBLE = 12
_MOST_NAMES = 25
_NOT_SPREAD = {"cut_searched"}
"""Numbers that say how another was found."""


@attrs.frozen
class Table:
    """A table of a report.

    Attributes:
        head: the names of its columns.
        rows: its cells, row by row.
        bars: for each row the parts of the whole that its bar shows, each at most 1; none where there are no bars.
        note: what stands below it.
    """

    head: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]
    bars: Sequence[tuple[Fraction, ...]] = ()
    note: str = ""


@attrs.frozen
class Section:
    """A heading with its tables."""

    title: str
    tables: tuple[Table, ...]


@attrs.frozen
class Report:
    """A report on a survey.

    Attributes:
        title: its title.
        lead: what was surveyed, a paragraph each.
        command: the command that makes it again.
        sections: its sections.
    """

    title: str
    lead: tuple[str, ...]
    command: str
    sections: tuple[Section, ...]


def report(summary: Summary, title: str, command: str) -> Report:
    """Make the report on a survey.

    Args:
        summary: what its rows show.
        title: what was surveyed.
        command: the command that makes it again; empty if there is none.
    """
    lead = [f"{counted(summary.maps, 'map')}, measured by argmap {__version__}."]
    if summary.problems:
        unread = counted(summary.problems.total(), "file")
        lead.append(f"All tables but the last leave out {unread} that could not be read.")
    sections = tuple(Section(name, tables) for name, make in _SECTIONS.items() if (tables := tuple(make(summary))))
    return Report(title, tuple(lead), command, sections)


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "–"


def _number(value: float) -> str:
    return f"{value:,.1f}" if value % 1 else f"{int(value):,}"


def _notations(summary: Summary) -> Iterator[Table]:
    titles = {one.name: one.title for one in NOTATIONS}
    if summary.notations:
        counts = {titles.get(name, name): number for name, number in summary.notations.items()}
        yield _ranked(("notation", "files", "share"), counts)


def _ranked(head: tuple[str, ...], counts: Mapping[str, int], most: int = _MOST_NAMES) -> Table:
    """A table of the names that occur most often."""
    total, listed = sum(counts.values()), sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    shown = listed[:most]
    note = f"{counted(len(listed) - most, 'further name')}." if len(listed) > most else ""
    rows = [(name, f"{number:,}", _share(number, total)) for name, number in shown]
    return Table(head, rows, [(Fraction(number, total or 1),) for _, number in shown], note)


def _spreads(summary: Summary, groups: set[str]) -> Iterator[Table]:
    rows = []
    for one in (STATEMENTS, *COLUMNS):
        if (
            one.group in groups
            and one.name not in _NOT_SPREAD
            and (found := spread(summary.numbers[one.name])) is not None
        ):
            five = (found.least, found.lower, found.median, found.upper, found.most)
            rows.append((one.meaning, _number(found.total), f"{found.mean:,.1f}", *map(_number, five)))
    if rows:
        yield Table(("in a map", "total", "mean", "least", "lower quartile", "median", "upper quartile", "most"), rows)


def _size(summary: Summary) -> Iterator[Table]:
    yield from _spreads(summary, {"counts", "shape"})
    for name, what in ((STATEMENTS.name, "statements"), ("depth", "levels")):
        yield from _distribution(summary.numbers[name], what)


def _distribution(counts: Mapping[float, int], what: str) -> Iterator[Table]:
    """How many maps have how much, in steps."""
    total = sum(counts.values())
    steps: Counter[int] = Counter()
    for value, number in counts.items():
        steps[max(at for at, bound in enumerate(_BOUNDS) if bound <= max(value, 0))] += number
    if not total:
        return
    shown = range(min(steps), max(steps) + 1)
    rows = [(_step(at), f"{steps[at]:,}", _share(steps[at], total)) for at in shown]
    yield Table((what, "maps", "share"), rows, [(Fraction(steps[at], total),) for at in shown])


def _step(at: int) -> str:
    begins, ends = [*pairwise((*_BOUNDS, 0))][at]
    if not ends:
        return f"{begins:,} or more"
    return f"{begins:,}" if ends == begins + 1 else f"{begins:,}–{ends - 1:,}"


def _standing(summary: Summary) -> Iterator[Table]:
    rows, bars = [], []
    for standard in Standard:
        counts = summary.theses[standard]
        total = counts.total()
        if total:
            parts = [counts[one] for one in Standing]
            told = (cell for part in parts for cell in (f"{part:,}", _share(part, total)))
            rows.append((f"{standard}", *told))
            bars.append(tuple(Fraction(part, total) for part in parts))
    if rows:
        head = ("standard of proof", *(cell for one in Standing for cell in (str(one), "share")))
        note = "Of the theses of all maps. The standing is that on the map as drawn, not the truth of a thesis."
        yield Table(head, rows, bars, note)


def _resting(summary: Summary) -> Iterator[Table]:
    cuts = summary.numbers["smallest_cut"]
    total = cuts.total() + summary.uncut
    if total:
        listed = [(_number(size), number) for size, number in sorted(cuts.items())]
        listed += [("none found", summary.uncut)] if summary.uncut else []
        rows = [(name, f"{number:,}", _share(number, total)) for name, number in listed]
        note = "Of the maps with a thesis that stands: how few units it takes to withdraw until one no longer does."
        yield Table(("smallest cut", "maps", "share"), rows, [(Fraction(number, total),) for _, number in listed], note)
        yield from _spreads(summary, {"resting"})


def _findings(summary: Summary) -> Iterator[Table]:
    rules = {one.code: one for one in DESCRIBED}
    maps = summary.spreads.get("findings", Counter())
    listed = sorted(maps.items(), key=lambda one: (-one[1], one[0]))
    rows = []
    for code, number in listed:
        one = rules.get(code)
        total = summary.totals["findings"][code]
        name, severity = ("", "") if one is None else (one.name, str(one.severity))
        rows.append((code, name, severity, f"{number:,}", _share(number, summary.maps), f"{total:,}"))
    if "findings" in summary.columns:
        head = ("rule", "name", "severity", "maps", "share of maps", "findings")
        bars = [(Fraction(number, summary.maps),) for _, number in listed]
        yield Table(head, rows, bars, "" if rows else "No findings.")


def _schemes(summary: Summary) -> Iterator[Table]:
    counts = summary.totals.get("schemes")
    if counts:
        yield _ranked(("scheme", "inferences", "share"), counts)
    yield from _spreads(summary, {"schemes", "questions"})


def _losses(summary: Summary) -> Iterator[Table]:
    lost, maps = summary.totals.get("lost"), summary.spreads.get("lost", Counter())
    if lost is not None:
        titles = {one.name: one.title for one in NOTATIONS}
        rows = [
            (titles.get(name, name), f"{maps[name]:,}", _share(maps[name], summary.maps), f"{number:,}")
            for name, number in sorted(lost.items())
        ]
        bars = [(Fraction(maps[name], summary.maps),) for name, _ in sorted(lost.items())]
        note = "What would be changed or lost if the maps were written in these notations."
        yield Table(("notation", "maps with losses", "share of maps", "items"), rows, bars, note)
    yield from _spreads(summary, {"losses"})


def _pictures(summary: Summary) -> Iterator[Table]:
    types = summary.numbers["picture_type"]
    if types:
        legible = sum(number for size, number in types.items() if size >= _LEGIBLE)
        note = f"{_share(legible, summary.maps)} of the maps have type of {_LEGIBLE} pixels or more on a slide."
        yield from (attrs.evolve(one, note=note) for one in _spreads(summary, {"picture"}))


def _times(summary: Summary) -> Iterator[Table]:
    found = spread(summary.numbers["seconds"])
    if found is not None:
        five = (found.least, found.lower, found.median, found.upper, found.most)
        rows = [("milliseconds of a processor", *(f"{1000 * one:,.1f}" for one in (found.total, found.mean, *five)))]
        note = f"{found.maps / found.total:,.0f} maps a second and core." if found.total else ""
        head = ("for a map", "total", "mean", "least", "lower quartile", "median", "upper quartile", "most")
        yield Table(head, rows, note=note)


def _problems(summary: Summary) -> Iterator[Table]:
    if summary.problems:
        yield _ranked(("finding", "files", "share"), summary.problems)
        yield Table(("file", "why it could not be read"), summary.examples)


_SECTIONS = {
    "Notations": _notations,
    "Size and shape": _size,
    "Standing of the theses": _standing,
    "What the theses rest on": _resting,
    "Findings": _findings,
    "Schemes and questions": _schemes,
    "Conversion": _losses,
    "Pictures": _pictures,
    "Time": _times,
    "Files that could not be read": _problems,
}
