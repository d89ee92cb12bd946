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
TEXT_IN_BRACES = rf"([\w(]{_IN_BRACES}(?<! ))"
ENCLOSED = (rf"\"([^{_CONTROLS}\"\\]++)\"", rf"'([^{_CONTROLS}']++)'", rf"\[({WORD}(?:, {WORD})*)\]")
"""A text in quotes, one in apostrophes, and a list."""
LIST, BARE = 2, 3
"""The numbers of ways to write a value: one of these, or bare."""
_ITEM = re.compile(WORD)
_NUMBER = re.compile(r"\d(?:\.\d+)?", re.ASCII)


def _list(value: str, way: int, start: int, end: int) -> tuple[Any, Any] | None:
    if way != LIST:
        place = pack(start, end)
        return ((value,), (place, place)) if way == BARE and _ITEM.fullmatch(value) else None
    whole = pack(start - 1, end + 1)
    if "," not in value:
        return (value,), (whole, pack(start, end))
    items, places = value.split(", "), [whole]
    for item in items:
        places.append(pack(start, start + len(item)))
        start += len(item) + 2
    return tuple(items), tuple(places)


def _ids(value: str, way: int, start: int, end: int) -> tuple[Any, Any] | None:
    found = _list(value, way, start, end)
    return found and ((*map(canonical_id, found[0]),), found[1])


def _flag(value: str, way: int, start: int, end: int) -> tuple[Any, Any] | None:
    return (value == "true", pack(start, end)) if way == BARE and value in {"true", "false"} else None


def _number(value: str, way: int, start: int, end: int) -> tuple[Any, Any] | None:
    return (float(value), pack(start, end)) if way == BARE and _NUMBER.fullmatch(value) else None


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


def _of(form: Form, readers: dict[Callable[..., Any], T]) -> dict[str, T]:
    return {field: readers[reader] for field, reader in form.readers.items() if reader in readers}


FIELDS = {name: (_of(form, _TEXTS), _of(form, _OTHERS)) for name, form in SECTIONS.items()}
"""Of each section the fields that hold a text, each with what keeps it, and others, with what reads them.

A plain value is read as the reader of the same field reads it off a cursor; `None` comes of one that is not that plain.
"""
