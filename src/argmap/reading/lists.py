"""Lists that are written as one text: ids with commas or spaces between them, and items whose dash lacks its space."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import yaml
from yaml.events import (
    AliasEvent,
    MappingStartEvent,
    ScalarEvent,
    StreamEndEvent,
)

from argmap.reading.events import ENDS, STARTS, open_events
from argmap.reading.naming import is_id
from argmap.text import normalised

_SECTIONS = frozenset({"claims", "evidence", "inferences", "questions"})
_SHORT_FORM = 2
"""Keys above the text of a claim that stands right after its id: the section and the id."""
_SEPARATOR = r"[,\s]+"
_BETWEEN = r"[,;&+\s]+(?:(?:and|or|und|et|y)\s+)?"
"""What people write between ids besides commas and spaces."""
_COMMA = r"\s*,\s*"
_LINE = r"[^\s][^\r\n]*"
_DASH = r"[-–—−•·‣▪●][ \t]*"
"""The dash of an item, or a sign that word processors put in its place."""


class Known(NamedTuple):
    """The ids and the texts of the nodes and questions of a map: they tell a list of ids from a sentence."""

    ids: frozenset[str]
    texts: frozenset[str]

    def several(self, text: str) -> tuple[str, ...]:
        """The ids in one text, separated by commas or, if the map has them all, by spaces; else none."""
        if folded(text) in self.texts:
            return ()
        words = tuple(filter(None, re.split(_SEPARATOR, text)))
        if all(word in self.ids for word in words):
            return words
        words = tuple(filter(None, re.split(_BETWEEN, text)))
        if len(words) > 1 and all(word in self.ids for word in words):
            return words
        parts = tuple(filter(None, re.split(_COMMA, text.strip())))
        return parts if len(parts) > 1 and all(map(may_be_id, parts)) else ()


def folded(text: str) -> str:
    """A text as texts are compared: in NFC, with single spaces."""
    return normalised(" ".join(text.split()))


def may_be_id(text: str) -> bool:
    """Whether a text has the form of an id; a slash stands between the parts of an imported one."""
    return all(map(is_id, text.split("/")))


def known(text: str, most_levels: int) -> Known:
    """The ids and the texts of the nodes and questions that a text defines, as far as it can be read."""
    ids: set[str] = set()
    texts: set[str] = set()
    try:
        for path, value in _entries(text, most_levels):
            if path[0] not in _SECTIONS or len(path) < _SHORT_FORM:
                continue
            if value is None:
                ids.add(normalised(path[1] or ""))
            elif len(path) == _SHORT_FORM or path[2:] == ["text"]:
                texts.add(folded(value))
    except yaml.MarkedYAMLError:
        pass
    return Known(frozenset(ids), frozenset(texts))


def _entries(text: str, most_levels: int) -> Iterator[tuple[list[str | None], str | None]]:
    """Each key in a text, with those above it, and each value that is a text under its key."""
    get = open_events(text)
    path: list[str | None] = []
    mappings: list[bool] = []
    while (event := get()).__class__ is not StreamEndEvent:
        if event.__class__ in STARTS:
            if len(path) == most_levels:
                return
            mappings.append(event.__class__ is MappingStartEvent)
            path.append(None)
            continue
        if event.__class__ in ENDS:
            path.pop()
            mappings.pop()
        elif event.__class__ not in (ScalarEvent, AliasEvent):
            continue
        if not path or not mappings[-1]:
            continue
        value = event.value if event.__class__ is ScalarEvent else None
        if path[-1] is None:
            path[-1] = value or ""
            yield path, None
        else:
            if value is not None:
                yield path, value
            path[-1] = None


def dashed(text: str, start: int, end: int, *, item: bool) -> list[tuple[int, int]]:
    """The places of the items in one text over several lines, each with a dash that lacks its space; else nothing.

    Args:
        text: the text of the file.
        start: where that one text starts.
        end: where it ends.
        item: whether it is an item of a list itself, so that the dash of its first line stands before it.
    """
    lines = [
        (match.start(), match.start() + len(match[0].rstrip()))
        for match in re.compile(_LINE).finditer(text, start, end)
    ]
    heads = [re.compile(_DASH).match(text, at, stop) for at, stop in lines]
    if len(lines) < 2 or not all(heads[1:]) or (heads[0] is None) != item:
        return []
    items = [(head.end() if head else at, stop) for head, (at, stop) in zip(heads, lines, strict=True)]
    return items if all(at < stop for at, stop in items) else []
