"""Text to `ArgumentMap`: the only room that knows YAML's grammar."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from os import PathLike, fspath
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import attrs
import yaml

from argmap.diagnostics import Diagnostic, Finding, Report, Rule, Severity, reports
from argmap.errors import LoadError
from argmap.model import ArgumentMap
from argmap.reading import references, rules
from argmap.reading.cursor import MAX_FINDINGS, Cursor, StopReading
from argmap.reading.decoding import decode
from argmap.reading.events import explain, open_events, too_deep_at
from argmap.reading.reader import Reader
from argmap.text import SourceText

if TYPE_CHECKING:
    from argmap.reading.sheets import AnswerSheet

T = TypeVar("T")
RULES: tuple[Rule, ...] = tuple(
    sorted(
        (one for module in (rules, references) for one in vars(module).values() if isinstance(one, Rule)),
        key=lambda one: one.code,
    )
)
"""The rules AM0 and AM1. Those with a generator examine an `ArgumentMap`."""


def parse(
    data: str | bytes, path: str = "<text>", most: int = MAX_FINDINGS
) -> tuple[ArgumentMap | None, tuple[Diagnostic, ...]]:
    """The map that a text holds, and what is wrong with the text itself: the part of AM0 that needs no whole map.

    The map keeps these diagnostics as `found`. There are at most so many; the last says how many more there would be.
    """
    argument_map, diagnostics = _parse(data, path, lambda cursor: Reader(cursor).read(), most)
    return (None if argument_map is None else attrs.evolve(argument_map, found=diagnostics)), diagnostics


def parse_sheet(data: str | bytes, path: str = "<text>") -> tuple[AnswerSheet | None, tuple[Diagnostic, ...]]:
    """The worksheet that a text holds, with its answers, and what is wrong with the text itself."""
    from argmap.reading.sheets import read_sheet  # noqa: PLC0415 - maps are read without

    return _parse(data, path, read_sheet)


def _parse(
    data: str | bytes, path: str, read: Callable[[Cursor], T | None], most: int = MAX_FINDINGS
) -> tuple[T | None, tuple[Diagnostic, ...]]:
    """What a text holds, and the findings of reading it."""
    text, found, more = decode(data, path, most)
    held, cursor = _read(text, read, most)
    return held, _limited([*found, *cursor.findings], more + cursor.not_kept, text, most)


def _read(
    text: SourceText, read: Callable[[Cursor], T | None], most: int, end: int | None = None
) -> tuple[T | None, Cursor]:
    """Read a text up to an offset."""
    cursor = Cursor(text, open_events(text.text[:end]), most)
    try:
        return read(cursor), cursor
    except StopReading:
        return None, cursor
    except yaml.MarkedYAMLError as error:
        deep = too_deep_at(error)
        if deep is not None and end is None:
            return _read(text, read, most, deep)
        cursor.findings.append((rules.SYNTAX, explain(error, text)))
        return None, cursor


def _limited(found: Iterable[tuple[Rule, Finding]], more: int, text: SourceText, most: int) -> tuple[Diagnostic, ...]:
    """The diagnostics in order, up to the limit; the last one says how many more there are."""
    diagnostics = list(Report(rule.report(finding, None, text) for rule, finding in found))
    more += max(0, len(diagnostics) - most)
    if more:
        last = diagnostics[most - 1]
        advice = f"{more:,} more findings in this file are not listed"
        diagnostics[most - 1 :] = [attrs.evolve(last, help=(*last.help, advice))]
    return tuple(diagnostics)


def read_text(data: str | bytes, path: str = "<text>") -> tuple[ArgumentMap | None, tuple[Diagnostic, ...]]:
    """The map that a text holds, `None` where it holds none, and every finding of AM0 and AM1; never raises."""
    argument_map, found = parse(data, path)
    if argument_map is None:
        return None, found
    return argument_map, tuple(Report([*found, *reports(RULES, argument_map, argument_map)]))


def read(path: str | PathLike[str]) -> tuple[ArgumentMap | None, tuple[Diagnostic, ...]]:
    """The map in a file, and every finding of the rules AM0 and AM1; never raises.

    A file that cannot be opened is a finding as well.
    """
    name = Path(fspath(path)).as_posix()
    try:
        data = Path(path).read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        finding = Finding(f"the file cannot be read: {reason}")
        return None, (rules.SYNTAX.report(finding, None, SourceText("", name)),)
    return read_text(data, name)


def load(path: str | PathLike[str]) -> ArgumentMap:
    """The map in a file.

    Raises:
        LoadError: there are errors of the rules AM0 or AM1; it lists every finding.
        OSError: the file cannot be read.
    """
    return _or_raise(*read_text(Path(path).read_bytes(), Path(path).as_posix()))


def loads(text: str | bytes) -> ArgumentMap:
    """The map in a text.

    Raises:
        LoadError: there are errors of the rules AM0 or AM1; it lists every finding.
    """
    return _or_raise(*read_text(text))


def _or_raise(argument_map: ArgumentMap | None, diagnostics: tuple[Diagnostic, ...]) -> ArgumentMap:
    if argument_map is None or any(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics):
        raise LoadError(diagnostics)
    return argument_map
