"""What a picture says of standing: the marks of each node, each a sign and a word, and how they are explained."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, ClassVar, TypeAlias

import attrs

if TYPE_CHECKING:
    from argmap.reasoning import Standings

NOTE = "Standing as drawn on this map, not truth. What has no mark stands."
INCOMPLETE = "The map is too large to find all that bears load."


class Mark(enum.Enum):
    """A mark that a node can bear; the value is its word."""

    STANDS = "stands"
    OVERTURNED = "overturned"
    NOT_ESTABLISHED = "not established"
    CONTESTED = "contested"
    LOAD_BEARING = "load-bearing"

    @property
    def sign(self) -> str:
        """One character that tells the mark without colour."""
        return _SIGNS[self]

    @property
    def meaning(self) -> str:
        """What the legend says of it."""
        return _MEANINGS[self]

    @property
    def falls(self) -> bool:
        """Whether what bears it falls."""
        return self in {Mark.OVERTURNED, Mark.NOT_ESTABLISHED}


@attrs.frozen
class More:
    """How many statements below a node the picture of a part does not show."""

    count: int
    sign: ClassVar[str] = "+"

    @property
    def value(self) -> str:
        """Its words; no number where what is hidden is counted at other nodes."""
        return f"{self.count:,} more below" if self.count else "more below"


_SIGNS = {
    Mark.STANDS: "✓",
    Mark.OVERTURNED: "✕",
    Mark.NOT_ESTABLISHED: "✕",
    Mark.CONTESTED: "?",
    Mark.LOAD_BEARING: "◆",
}
_MEANINGS = {
    Mark.STANDS: "the thesis has reasons that hold",
    Mark.OVERTURNED: "falls by an attack, here or further down",
    Mark.NOT_ESTABLISHED: "falls for want of reasons, without any attack",
    Mark.CONTESTED: "left open by attacks that go round in a circle",
    Mark.LOAD_BEARING: "if it is withdrawn, a thesis no longer stands",
}

Sign: TypeAlias = Mark | More
"""What a box can bear as a badge."""


def fallen(marks: Iterable[Mark]) -> bool:
    """Whether one of the marks says that it falls."""
    return any(mark.falls for mark in marks)


@attrs.frozen
class Marking:
    """The marks of each node that bears any, by id, and the line that says how to take them."""

    marks: Mapping[str, tuple[Mark, ...]]
    note: str = NOTE

    def of(self, id_: str) -> tuple[Mark, ...]:
        """The marks of a node, its standing first."""
        return self.marks.get(id_, ())


UNMARKED = Marking({}, "")
"""The marking of a picture that says nothing of standing."""


def marking(standing: Standings, load_bearing: frozenset[str], *, complete: bool = True) -> Marking:
    """The marks for these standings.

    Args:
        standing: of all nodes; what stands is marked only where it is a thesis.
        load_bearing: the ids of what some thesis cannot do without.
        complete: whether all of these were found.
    """
    theses = frozenset(standing.map.thesis)
    marks: dict[str, tuple[Mark, ...]] = {}
    for id_ in standing:
        found = (_of_standing(standing, id_, id_ in theses), Mark.LOAD_BEARING if id_ in load_bearing else None)
        if some := tuple(mark for mark in found if mark is not None):
            marks[id_] = some
    return Marking(marks, NOTE if complete else f"{NOTE} {INCOMPLETE}")


def _of_standing(standing: Standings, id_: str, is_thesis: bool) -> Mark | None:  # noqa: FBT001
    verdict = standing.verdict(id_)
    if verdict is not None:
        return Mark(verdict.replace("-", " "))
    if standing[id_] == "contested":
        return Mark.CONTESTED
    return Mark.STANDS if is_thesis else None
