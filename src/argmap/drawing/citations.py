"""Short citations, as a caption has room for: `Radchenko 2018`, `Nixon, in Radchenko 2018`."""

from __future__ import annotations

import re
from collections.abc import Mapping

import attrs

from argmap.drawing.plain import clean, link, shortened
from argmap.model import Claim, Evidence, Source

_YEAR = re.compile(r"(-?)Y?-?(\d[\dX]*)")
_TITLE_LENGTH = 36
_LENGTH = 120
_LONGEST_YEAR = 12
LONGEST_ADDRESS = 2000
"""A longer address is not linked: a citation may stand at every node, and browsers refuse far longer ones."""


def year(date: str | None) -> str:
    """The year or years of an EDTF date in words a caption uses; empty where there is none.

    >>> year("1965-02~"), year("1971/1972"), year("-0043"), year("undated")
    ('c. 1965', '1971–1972', '44 BC', '')
    """
    if date is None:
        return ""
    return "–".join(dict.fromkeys(filter(None, map(_one_year, date.split("/")))))


def _one_year(date: str) -> str:
    found = _YEAR.match(date)
    if found is None:
        return ""
    sign, digits = found.groups()
    if len(digits) > _LONGEST_YEAR:
        return shortened(date, _LONGEST_YEAR)
    if sign and digits.isdigit():
        return f"{int(digits) + 1} BC"
    circa = "c. " if date[-1] in "~%" else ""
    doubt = "?" if date[-1] in "?%" else ""
    return f"{circa}{digits.replace('X', '–')}{doubt}"


def _surname(name: str) -> str:
    before, comma, _ = name.partition(",")
    return before.strip() if comma else (name.split() or [name])[-1]


def _names(names: tuple[str, ...]) -> str:
    if len(names) > 2:
        return f"{_surname(names[0])} et al."
    return " & ".join(map(_surname, names))


def short(source: Source) -> str:
    """Author or editor and year; else the title, shortened; else the container; else the id.

    However long the names, it is short enough to stand at every node.
    """
    if source.authors:
        name = _names(source.authors)
    elif source.editors:
        name = f"{_names(source.editors)} (ed{'s' if len(source.editors) > 1 else ''}.)"
    else:
        name = shortened(source.title or source.container or source.id, _TITLE_LENGTH)
    return clean(" ".join(filter(None, (shortened(name, _LENGTH), year(source.date)))))


@attrs.frozen
class Citations:
    """What the captions of a map's nodes say of their sources."""

    sources: Mapping[str, Source]
    _made: dict[str, str] = attrs.field(factory=dict, init=False)
    _links: dict[str, str | None] = attrs.field(factory=dict, init=False)

    def cite(self, node: Claim | Evidence) -> str:
        """`source`, or `via, in source`; a source that the map does not have goes by its id; empty without either."""
        via = node.via if isinstance(node, Evidence) else None
        parts = [self._short(id_) for id_ in (via, node.source) if id_ is not None]
        return ", in ".join(parts)

    def full(self, node: Claim | Evidence) -> str:
        """The citation and the locator."""
        return ", ".join(filter(None, (self.cite(node), clean(node.locator or ""))))

    def link(self, node: Claim | Evidence) -> str | None:
        """The address of the node's source, if it may be linked."""
        id_ = node.source or ""
        if id_ not in self._links:
            source = self.sources.get(id_)
            self._links[id_] = None if source is None or len(source.url or "") > LONGEST_ADDRESS else link(source.url)
        return self._links[id_]

    def _short(self, id_: str) -> str:
        if id_ not in self._made:
            source = self.sources.get(id_)
            self._made[id_] = clean(id_) if source is None else short(source)
        return self._made[id_]
