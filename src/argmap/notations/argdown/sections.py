"""The sections of a debate: which nodes stand below which headings, and the headings as they are written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeAlias

from argmap.fields import EMPTY
from argmap.model import ArgumentMap, Node
from argmap.notations.argdown.contents import read_content
from argmap.notations.argdown.escaping import data, escaped, hashtags
from argmap.notations.argdown.stream import Stream
from argmap.notations.argdown.tokens import Sort

EXTRA, HEADINGS = "x-argdown", "headings"
Section: TypeAlias = tuple[str, ...]
"""The titles of the headings above something, the highest first."""
_DEEPEST = 20


def heading_key(section: Section) -> str:
    """What a map calls a section whose heading has tags or data."""
    return " / ".join(section)


class Sections:
    """The sections of a map that was a debate, while it is written as one.

    Attributes:
        open: the section that has been begun last.
        left: the tags and the data of headings that have not been written.
    """

    def __init__(self, argument_map: ArgumentMap) -> None:
        """Begin before the first heading."""
        self.open: Section = ()
        told = argument_map.extra.get(EXTRA)
        headings = told.get(HEADINGS) if isinstance(told, Mapping) else None
        self.left: dict[str, Any] = dict(headings) if isinstance(headings, Mapping) else {}
        self._is_heading: dict[str, bool] = {}
        self._ranks: dict[Section, int] = {}
        for node in argument_map.nodes:
            section = self.of(node)
            for depth in range(1, len(section) + 1):
                self._ranks.setdefault(section[:depth], len(self._ranks))

    def of(self, node: Node) -> Section:
        """The section that a node is written in; none if it has none that can be written."""
        told = _told(node.extra.get(EXTRA))
        return told if len(told) <= _DEEPEST and all(map(self._can_be_heading, told)) else ()

    def rank(self, section: Section) -> tuple[int, ...]:
        """Where a section stands: below the one that it is part of, then by the order of the nodes."""
        return tuple(self._ranks[section[:depth]] for depth in range(1, len(section) + 1))

    def begin(self, section: Section) -> str:
        """The headings that begin a section, after the last one."""
        return "".join(self._headings(section))

    def _headings(self, section: Section) -> Iterator[str]:
        shared = next(
            (at for at, (one, other) in enumerate(zip(section, self.open, strict=False)) if one != other),
            min(len(section), len(self.open)),
        )
        if shared == len(section) < len(self.open):
            shared -= 1
        self.open = section
        for depth in range(shared, len(section)):
            more = self._more(section[: depth + 1])
            yield f"{'#' * (depth + 1)} {escaped(section[depth])}{more}\n\n"

    def _more(self, section: Section) -> str:
        """The tags and the data of a heading, where it is written first."""
        told = self.left.get(heading_key(section))
        if not isinstance(told, Mapping) or not {*told} <= {"tags", "data"}:
            return ""
        listed, table = told.get("tags", ()), told.get("data", EMPTY)
        tags = hashtags(listed) if isinstance(listed, tuple) and all(isinstance(one, str) for one in listed) else None
        if tags is None or not isinstance(table, Mapping):
            return ""
        del self.left[heading_key(section)]
        return f"{tags}{f' {data(table)}' if table else ''}"

    def _can_be_heading(self, title: str) -> bool:
        if title not in self._is_heading:
            stream = Stream(f"# {escaped(title)}\n")
            is_one = stream.take(Sort.HEADING) is not None
            content = read_content(stream, f"# {escaped(title)}\n", refers=False, stops_at_titles=True)
            is_plain = not (content.tags or content.data or content.titles or content.links)
            self._is_heading[title] = bool(title) and is_one and is_plain and content.text == title
        return self._is_heading[title]


def _told(extra: Any) -> Section:
    section = extra.get("section", ()) if isinstance(extra, Mapping) else ()
    is_one = isinstance(section, tuple) and all(isinstance(one, str) for one in section)
    return tuple(map(str, section)) if is_one else ()


def without_section(own: dict[str, Any], section: Section) -> None:
    """Take from what argmap keeps in a node the section that it is written in; say so if it has none."""
    extra = own.get(EXTRA)
    told = extra.get("section") if isinstance(extra, Mapping) else None
    if told is None and not section:
        return
    kept = {key: value for key, value in (extra or {}).items() if key != "section"}
    if told is None or not _is_section(told, section):
        kept["section"] = [] if told is None else told
    own[EXTRA] = kept


def _is_section(told: Any, section: Section) -> bool:
    return isinstance(told, tuple | list) and (*told,) == section


def told_headings(told: Iterable[tuple[Section, list[str], Mapping[str, Any]]]) -> dict[str, Any]:
    """What a map keeps of headings with tags or data."""
    kept: dict[str, Any] = {}
    for section, tags, table in told:
        one = {"tags": tuple(tags), "data": table}
        if more := {key: value for key, value in one.items() if value}:
            kept.setdefault(heading_key(section), more)
    return kept
