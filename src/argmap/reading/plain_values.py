"""Values so plain that they need no parser of YAML: words, texts and short lists, and what reads each of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, TypeAlias, TypeVar

from argmap.building import canonical_id
from argmap.reading import values as read
from argmap.reading.forms import SECTIONS, Form
from argmap.text import pack

T = TypeVar("T")

_CONTROLS = r"\x00-\x1f\x7f"
_ON_ITS_LINE = rf"[^{_CONTROLS}:#=]*+"
_IN_BRACES = rf"[^{_CONTROLS}:#=?,\[\]{{}}]*+"
"""What a text without quotes may be made of; a colon is looked at by itself."""
WORD = r"\w[\w./-]*+"
TEXT = rf"([\w(]{_ON_ITS_LINE}(?>(?::(?=[^\s:#=]){_ON_ITS_LINE})*)(?<! ))"
_TEXT_IN_BRACES = rf"([\w(]{_IN_BRACES}(?<! ))"
_LINE = rf"(?=\S)[^{_CONTROLS}]++(?<! )"
_LINES = rf"({_LINE}(?:\n {{6}}{_LINE})*)"
FOLDED = rf">-\n {{4}}({_LINE}(?:\n {{4}}{_LINE})*)"
"""The text of a claim that stands in lines below its id."""
_STYLES = (">-", ">", "|-", "|")
"""How texts begin that stand in lines of their own: whether these are one line, and whether a line end closes them."""
_ENCLOSED = (rf" \"([^{_CONTROLS}\"\\]++)\"", rf" '([^{_CONTROLS}']++)'", rf" \[({WORD}(?:, {WORD})*)\]")
WAYS_IN_BRACES = (*_ENCLOSED, f" {_TEXT_IN_BRACES}")
WAYS = (
    *_ENCLOSED,
    f" {TEXT}",
    *(rf" {re.escape(style)}\n {{6}}{_LINES}" for style in _STYLES),
    rf"\n {{6}}- ({WORD}(?:\n {{6}}- {WORD})*)",
)
"""The ways to write a value: in quotes, in apostrophes, as a list, bare, in lines of its own, and with dashes."""
LIST, BARE, ON_LINES, DASHES = 2, 3, 4, 8
BEFORE = (1, 1, 1, 0, *(len(style) + 7 for style in _STYLES), 8)
AFTER = (1, 1, 1, 0, 1, 1, 1, 1, 5)
"""How far the place of a value reaches beyond the part of it that is matched, and up to what comes below it."""
_ITEM = re.compile(WORD)
_NUMBER = re.compile(r"\d(?:\.\d+)?", re.ASCII)


def _list(value: str, way: int, start: int, stop: int) -> tuple[Any, Any] | None:
    if way not in (LIST, DASHES):
        place = pack(start, stop)
        return ((value,), (place, place)) if way == BARE and _ITEM.fullmatch(value) else None
    between, before = (", ", 1) if way == LIST else ("\n      - ", 2)
    items, places = value.split(between), [pack(start - before, stop)]
    for item in items:
        places.append(pack(start, start + len(item)))
        start += len(item) + len(between)
    return tuple(items), tuple(places)


def _ids(value: str, way: int, start: int, stop: int) -> tuple[Any, Any] | None:
    found = _list(value, way, start, stop)
    return found and ((*map(canonical_id, found[0]),), found[1])


def _flag(value: str, way: int, start: int, stop: int) -> tuple[Any, Any] | None:
    return (value == "true", pack(start, stop)) if way == BARE and value in {"true", "false"} else None


def _number(value: str, way: int, start: int, stop: int) -> tuple[Any, Any] | None:
    return (float(value), pack(start, stop)) if way == BARE and _NUMBER.fullmatch(value) else None


Keep: TypeAlias = Callable[[str], str]
Read: TypeAlias = Callable[[str, int, int, int], tuple[Any, Any] | None]
_TEXTS: dict[Callable[..., Any], Keep] = {
    read.read_text: str,
    read.read_id: canonical_id,
    read.read_target: canonical_id,
}
_OTHERS: dict[Callable[..., Any], Read] = {
    read.read_ids: _ids,
    read.read_texts: _list,
    read.read_flag: _flag,
    read.read_number: _number,
}


def joined(keep: Keep, way: int) -> Keep:
    """What keeps the text of a value that is written in that way."""
    if way < ON_LINES:
        return keep
    style = _STYLES[way - ON_LINES]
    between, end = " " if style[0] == ">" else "\n", "" if style.endswith("-") else "\n"
    return lambda lines: keep(lines.replace("\n      ", between) + end)


def _of(form: Form, readers: dict[Callable[..., Any], T]) -> dict[str, T]:
    return {field: readers[reader] for field, reader in form.readers.items() if reader in readers}


FIELDS = {name: (_of(form, _TEXTS), _of(form, _OTHERS)) for name, form in SECTIONS.items()}
"""Of each section the fields that hold a text, each with what keeps it, and others, with what reads them.

A plain value is read as the reader of the same field reads it off a cursor; `None` comes of one that is not that plain.
"""
