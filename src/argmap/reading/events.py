"""YAML's events from libyaml, or from PyYAML's own parser where libyaml is missing; complaints in plain words."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

import yaml
from yaml.events import MappingEndEvent, MappingStartEvent, SequenceEndEvent, SequenceStartEvent

from argmap.diagnostics import Finding
from argmap.text import Edit, SourceText, Written, apply_edits

STARTS = (MappingStartEvent, SequenceStartEvent)
ENDS = (MappingEndEvent, SequenceEndEvent)
"""What begins and ends a mapping or a list."""

_PARSER: Any = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader


def open_events(text: str, corrections: Sequence[Edit] = ()) -> Callable[[], Any]:
    """A function that gives the next event of the text at each call; it raises `yaml.MarkedYAMLError`.

    Args:
        text: the text of a file.
        corrections: edits under which it is read; every mark still points into the text as it is written.
    """
    if corrections:
        return _events_under(text, corrections)
    return _events(text)


def _events(text: str) -> Callable[[], Any]:
    parser = _PARSER(text)
    get: Callable[[], Any] = parser.get_event
    return get if _PARSER is getattr(yaml, "CSafeLoader", None) else _with_marks(parser)


def _with_marks(parser: Any) -> Callable[[], Any]:
    """The events of PyYAML's own parser, which lets escape what `chr` and `int` do not take."""

    def get() -> Any:
        try:
            return parser.get_event()
        except (ValueError, OverflowError) as error:
            mark = parser.get_mark()
            if isinstance(error, OverflowError) or "chr()" in str(error):
                context, problem = "while scanning a quoted scalar", "found invalid Unicode character escape code"
            else:
                context, problem = "while scanning a directive", "found incompatible YAML document"
            raise yaml.MarkedYAMLError(context, mark, problem, mark) from None

    return get


class _Mark:
    """Where an event or a fault stands in the text as it is written."""

    def __init__(self, index: int, line: int) -> None:
        self.index = index
        self.line = line


def _events_under(text: str, corrections: Sequence[Edit]) -> Callable[[], Any]:
    get = _events(apply_edits(text, corrections))
    written, source = Written(corrections), SourceText(text)

    def moved(mark: Any) -> Any:
        if mark is None:
            return None
        index = written.offset(mark.index)
        return _Mark(index, source.position(index)[0])

    def get_moved() -> Any:
        try:
            event = get()
        except yaml.MarkedYAMLError as error:
            error.context_mark, error.problem_mark = moved(error.context_mark), moved(error.problem_mark)
            raise
        event.start_mark, event.end_mark = moved(event.start_mark), moved(event.end_mark)
        return event

    return get_moved


TEMPLATE_ADVICE = "fill the template in before checking, or quote the text"
IF_TEMPLATE = "if this is a template, fill it in before checking"
TEMPLATE = r"\{\{[^{}]*\}\}|\{%"
_ADVICE = (
    ("mapping values are not allowed", "an unexpected `: `", "quote a text that holds `: `, or fix the indentation"),
    (
        "cannot start any token",
        "this cannot begin a value",
        "indent by spaces; quote a text that begins with %, @ or `",
    ),
    ("node content", "this cannot begin a value", "quote a text that begins with a bracket or a comma"),
    ("unexpected end of stream", "a quotation mark is never closed", "close the quote"),
    ("while scanning a quoted scalar", "a quotation mark is never closed", "close the quote"),
    (
        "unknown escape character",
        "an unknown escape sequence in double quotes",
        r"write \\ for a backslash, or use single quotes",
    ),
    ("escape", "an invalid escape sequence in double quotes", "write the character itself"),
    (
        "',' or ']'",
        "a comma or the closing bracket is missing in [ ]",
        "inside [ ], quote a text with , : [ ] { or }",
    ),
    (
        "',' or '}'",
        "a comma or the closing brace is missing in { }",
        "inside { }, quote a text with , : [ ] { or }",
    ),
    (
        "while parsing a flow",
        "brackets or braces are not closed",
        "close them; inside, quote a text with , : [ ] { or }",
    ),
    ("expected ':'", "neither `key: value` nor part of a text", "add the colon, or indent the line under its text"),
    ("'-' indicator", "the indentation is off", "give all items of a list the same indentation"),
    (
        "expected key",
        "a key cannot begin here",
        "give all keys the same indentation; quote a text that begins with a quote",
    ),
    (
        "block end",
        "a key cannot begin here",
        "give all keys the same indentation; quote a text that begins with a quote",
    ),
    ("indentation", "the indentation is off", "indent the text by spaces alone"),
    ("alphabetic or numeric", "an alias or anchor without a name", "quote a text that begins with * or &"),
    ("tag", "a text cannot begin with this character", "quote a text that begins with !"),
    ("'>'", "a text cannot begin with this character", "quote a text that begins with !"),
    ("document start", "there is text outside the map", "remove it, or indent it under its field"),
    ("sequence entries", "a list item cannot begin here", "put each item on a line of its own, below the key"),
    ("mapping keys", "a key cannot begin here", "quote a text that begins with ?"),
    ("comment or line break", "a text after | or > begins on the next line", "begin it on the next line, indented"),
    ("directive", "a line that begins with %", "remove it, or quote a text that begins with %"),
    ("YAML document", "an unsupported version of YAML", "remove the %YAML line"),
)


def explain(error: yaml.MarkedYAMLError, text: SourceText) -> Finding:
    """A fault of syntax in words of our own, at the place where the user will look for it."""
    context, problem = error.context or "", error.problem or ""
    mark = _mark(error)
    offset = 0 if mark is None else min(mark.index, len(text.text))
    place = text.location(offset, offset + 1)
    template = () if re.search(TEMPLATE, text.line(place.span.line)) is None else (IF_TEMPLATE,)
    for phrase, message, advice in _ADVICE:
        if phrase in f"{context}, {problem}":
            return Finding(message, place, help=(*template, advice))
    advice = "quote a text with special characters, and indent the lines below a key with spaces"
    return Finding("this cannot be read as `key: value`", place, help=(*template, advice))


def stopped_at(error: yaml.MarkedYAMLError) -> int:
    """The offset at which a person will look for a fault."""
    mark = _mark(error)
    return 0 if mark is None else mark.index


def _mark(error: yaml.MarkedYAMLError) -> Any:
    """Where something was opened that is not closed on its line, else where the parser stopped."""
    start, stop = error.context_mark, error.problem_mark
    if start is None or stop is None:
        return start or stop
    opened = "quoted" in (error.context or "") or "flow" in (error.context or "")
    return start if opened and (start.line != stop.line or "end of stream" in (error.problem or "")) else stop


def too_deep_at(error: yaml.MarkedYAMLError) -> int | None:
    """The offset at which libyaml itself gave up on nesting; `None` for any other fault."""
    mark = error.problem_mark
    return mark.index if mark is not None and "nesting depth" in (error.problem or "") else None
