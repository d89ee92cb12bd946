"""Text to `ArgumentMap`: the only room that knows YAML's grammar."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

import attrs
import yaml

from argmap.building import MAX_FINDINGS, limited, uncollected, with_found
from argmap.diagnostics import Diagnostic, LoadError, Report, Rule, Severity, reports
from argmap.model import ArgumentMap
from argmap.reading import kinds, layout, noun_rules, references, rules, unreadable
from argmap.reading.corrections import Corrections, without_correction
from argmap.reading.cursor import Cursor, StopReading
from argmap.reading.decoding import Decoded, decode
from argmap.reading.events import open_events, too_deep_at
from argmap.reading.plain import cut
from argmap.reading.reader import Reader
from argmap.text import OWN, SourceText

if TYPE_CHECKING:
    from argmap.reading.sheets import AnswerSheet

T = TypeVar("T")
RULES: tuple[Rule, ...] = tuple(
    sorted(
        (
            one
            for module in (rules, noun_rules, unreadable, layout, kinds, references)
            for one in vars(module).values()
            if isinstance(one, Rule)
        ),
        key=lambda one: one.code,
    )
)
"""The rules AM0 and AM1. Those with a generator examine an `ArgumentMap`."""
_MOST_ROUNDS = 100
_MOST_CHARACTERS = 4_000_000
"""How much text is read again, in all, to get at what follows a slip."""


@uncollected()
def parse(
    data: str | bytes, path: str = "<text>", most: int = MAX_FINDINGS, *, notation: str = OWN, start: int | None = None
) -> tuple[ArgumentMap | None, tuple[Diagnostic, ...]]:
    """The map that a text holds, and what is wrong with the text itself: the part of AM0 that needs no whole map.

    The map keeps these diagnostics as `found`. There are at most so many; the last says how many more there would be.
    `notation` and `start` are those of a text that a picture carries; see `SourceText`.
    """
    text, damage, more = decode(data, path, most)
    decoded = attrs.evolve(text, notation=notation, start=start), damage, more
    argument_map, diagnostics = _parse(decoded, lambda cursor: Reader(cursor).read(), most, first=_read_plainly)
    return (None if argument_map is None else with_found(argument_map, diagnostics)), diagnostics


def _read_plainly(text: SourceText) -> ArgumentMap | None:
    """The map that a text holds, if much of it is plain and nothing is to be said of it."""
    found = cut(text)
    if found is None:
        return None
    cursor = Cursor(found.rest, open_events(found.rest.text), whole=text)
    try:
        argument_map = Reader(cursor, found).read()
    except (StopReading, yaml.MarkedYAMLError):
        return None
    return None if cursor.findings or cursor.slips or not found.is_done else argument_map


def parse_sheet(data: str | bytes, path: str = "<text>") -> tuple[AnswerSheet | None, tuple[Diagnostic, ...]]:
    """The worksheet that a text holds, with its answers, and what is wrong with the text itself."""
    from argmap.reading.sheets import read_sheet  # noqa: PLC0415 - maps are read without

    return _parse(decode(data, path, MAX_FINDINGS), read_sheet)


def _parse(
    decoded: Decoded,
    read: Callable[[Cursor], T | None],
    most: int = MAX_FINDINGS,
    *,
    first: Callable[[SourceText], T | None] = lambda _: None,
) -> tuple[T | None, tuple[Diagnostic, ...]]:
    """What a text holds, and the findings of reading it. `first` gives what it holds if there are none, or gives up."""
    text, found, more = decoded
    if not found and (plain := first(text)) is not None:
        return plain, ()
    held, cursor = _read(text, read, most)
    diagnostics = (rule.report(finding, None, text) for rule, finding in (*found, *cursor.findings))
    return held, limited(diagnostics, more + cursor.not_kept, most)


def _read(text: SourceText, read: Callable[[Cursor], T | None], most: int) -> tuple[T | None, Cursor]:
    """Read a text; where a slip has one plain correction, report it and read on as if it were made.

    Corrections that turn a map into none, or leave a fault where it was, are not made and not offered.
    """
    corrections, useless = Corrections(filter(None, (layout.fence(text),))), set[int]()
    held, cursor = _attempt(text, read, corrections, most)
    for _ in range(min(_MOST_ROUNDS, 1 + _MOST_CHARACTERS // (1 + len(text.text)))):
        cursor.slips = [without_correction(one) if one.span.start in useless else one for one in cursor.slips]
        with_more = Corrections(corrections.slips)
        added = {one.span.start for one in with_more.add(cursor.slips)}
        if not added:
            break
        after, then = _attempt(text, read, with_more, most)
        still = added if held is not None else added.intersection(one.span.start for one in then.slips[-1:])
        if after is None and still:
            useless |= still
        else:
            held, cursor, corrections = after, then, with_more
    known = corrections.lines()
    left = (one for one in cursor.slips if one.span.line not in known)
    cursor.findings[:0] = [(one.rule, one.finding) for one in (*corrections.slips, *left)]
    return held, cursor


def _attempt(
    text: SourceText, read: Callable[[Cursor], T | None], corrections: Corrections, most: int, end: int | None = None
) -> tuple[T | None, Cursor]:
    """Read a text up to an offset, under corrections."""
    cursor = Cursor(text, open_events(text.text[:end], corrections.up_to(end)), most)
    try:
        return read(cursor), cursor
    except StopReading:
        return None, cursor
    except yaml.MarkedYAMLError as error:
        deep = too_deep_at(error)
        if deep is not None and end is None:
            return _attempt(text, read, corrections, most, deep)
        from argmap.reading.syntax import fault  # noqa: PLC0415 - most texts have none

        cursor.slips.append(fault(error, text))
        return None, cursor


def read_text(data: str | bytes, path: str = "<text>") -> tuple[ArgumentMap | None, tuple[Diagnostic, ...]]:
    """The map that a text holds, `None` if it holds none, and every finding of AM0 and AM1; never raises."""
    return of_reading(*parse(data, path))


@uncollected()
def of_reading(
    argument_map: ArgumentMap | None, found: tuple[Diagnostic, ...]
) -> tuple[ArgumentMap | None, tuple[Diagnostic, ...]]:
    """A map, with every finding of AM0 and AM1, those of its text included."""
    if argument_map is None:
        return None, found
    return argument_map, tuple(Report([*found, *reports(RULES, argument_map, argument_map)]))


def loads(text: str | bytes) -> ArgumentMap:
    """Load the map in a text.

    Args:
        text: argmap's YAML, as text or as the bytes of a file.

    Returns:
        The map, which knows where everything is in the text. A text has no folder, so it cannot import maps: `load`
        does.

    Raises:
        LoadError: there are errors of the rules AM0 or AM1; it lists every finding.
    """
    return or_raise(*read_text(text))


def or_raise(argument_map: ArgumentMap | None, diagnostics: tuple[Diagnostic, ...]) -> ArgumentMap:
    """The map that was read.

    Raises:
        LoadError: there is none, or there are errors.
    """
    if argument_map is None or any(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics):
        raise LoadError(diagnostics)
    return argument_map
