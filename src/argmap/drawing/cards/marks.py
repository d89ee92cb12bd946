"""What a picture says of standing: the marks of each node, each a sign and a word, and how they are explained."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, ClassVar, TypeAlias

import attrs

from argmap.fields import EMPTY, as_share
from argmap.numbering import asked

if TYPE_CHECKING:
    from argmap.model import ArgumentMap
    from argmap.reasoning import Standings

NOTE = "These marks describe the map as drawn, not the truth. Unmarked nodes stand."
INCOMPLETE = "The map is too large: some load-bearing nodes may not be marked."


class Mark(enum.Enum):
    """A mark that a node can bear; the value is its word."""

    STANDS = "stands"
    OVERTURNED = "overturned"
    OUTWEIGHED = "outweighed"
    BELOW_STANDARD = "below standard"
    NOT_ESTABLISHED = "not established"
    CONTESTED = "contested"
    ANSWERED = "answered"
    OPEN = "open"
    UNANSWERED = "no answer stands"
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
        return self in _FALLING

    @property
    def is_open(self) -> bool:
        """Whether what bears it is contested."""
        return self in {Mark.CONTESTED, Mark.OPEN}


@attrs.frozen
class More:
    """How many statements below a node the picture of a part does not show; steps, where it leaves out but these."""

    count: int
    sign: ClassVar[str] = "+"

    @property
    def value(self) -> str:
        """Its words."""
        return f"{self.count:,} more below"


_SIGNS = {
    Mark.STANDS: "✓",
    Mark.OVERTURNED: "✕",
    Mark.OUTWEIGHED: "✕",
    Mark.BELOW_STANDARD: "✕",
    Mark.NOT_ESTABLISHED: "✕",
    Mark.CONTESTED: "?",
    Mark.ANSWERED: "✓",
    Mark.OPEN: "?",
    Mark.UNANSWERED: "✕",
    Mark.LOAD_BEARING: "◆",
}
_MEANINGS = {
    Mark.STANDS: "has reasons that hold",
    Mark.OVERTURNED: "falls by an attack or a rival, here or further down",
    Mark.OUTWEIGHED: "falls: what speaks against it weighs more",
    Mark.BELOW_STANDARD: "falls: its standard of proof is not met",
    Mark.NOT_ESTABLISHED: "falls even if every attack and rival is withdrawn",
    Mark.CONTESTED: "undecided: for and against balance, or attacks form a cycle, here or further down",
    Mark.ANSWERED: "an answer stands",
    Mark.OPEN: "no answer stands, and one or more are contested",
    Mark.UNANSWERED: "all answers fall",
    Mark.LOAD_BEARING: "if it is withdrawn, a thesis no longer stands",
}
_FALLING = frozenset({Mark.OVERTURNED, Mark.OUTWEIGHED, Mark.BELOW_STANDARD, Mark.NOT_ESTABLISHED, Mark.UNANSWERED})
_OF_REASON = {"outweighed": Mark.OUTWEIGHED, "below-standard": Mark.BELOW_STANDARD}
_OF_QUESTION = {"stands": Mark.ANSWERED, "contested": Mark.OPEN, "falls": Mark.UNANSWERED}

Sign: TypeAlias = Mark | More
"""What a box can bear as a badge."""


def fallen(marks: Iterable[Mark]) -> bool:
    """Whether one of the marks says that it falls."""
    return any(mark.falls for mark in marks)


def undecided(marks: Iterable[Mark]) -> bool:
    """Whether one of the marks says that it is contested."""
    return any(mark.is_open for mark in marks)


@attrs.frozen
class Marking:
    """The marks of each node that bears any, by id, and the line that says how to take them.

    `weights` says the weight of each step where it is not 1, `sides` how both sides of a node weigh where that decides.
    """

    marks: Mapping[str, tuple[Mark, ...]]
    note: str = NOTE
    weights: Mapping[str, str] = EMPTY
    sides: Mapping[str, str] = EMPTY

    def of(self, id_: str) -> tuple[Mark, ...]:
        """The marks of a node, its standing first."""
        return self.marks.get(id_, ())


UNMARKED = Marking({}, "")
"""The marking of a picture that says nothing of standing."""


def marking(standing: Standings, load_bearing: frozenset[str], *, complete: bool = True) -> Marking:
    """The marks for these standings.

    Args:
        standing: of all nodes; what stands is marked only where it is a thesis, or answers a question.
        load_bearing: the ids of what some thesis cannot do without.
        complete: whether all of these were found.
    """
    from argmap.explaining.balance import balance  # noqa: PLC0415 - a picture without marks can do without reasoning

    questions = asked(standing.map)
    shown = {*standing.map.thesis, *(answer for question in questions.values() for answer in question.answers)}
    marks: dict[str, tuple[Mark, ...]] = {}
    for id_ in (*standing, *questions):
        fares = _OF_QUESTION[standing[id_]] if id_ in questions else _of_standing(standing, id_, id_ in shown)
        found = (fares, Mark.LOAD_BEARING if id_ in load_bearing else None)
        if some := tuple(mark for mark in found if mark is not None):
            marks[id_] = some
    sides = {id_: said for id_ in marks if id_ not in questions and (said := balance(standing, id_))}
    return Marking(marks, NOTE if complete else f"{NOTE} {INCOMPLETE}", _weights(standing.map), sides)


def weighing(argument_map: ArgumentMap) -> Marking:
    """The marking of a picture that says nothing of standing but the weights of steps, by which that can be told."""
    return Marking({}, "", _weights(argument_map))


def _weights(argument_map: ArgumentMap) -> dict[str, str]:
    """What is said of the weight of each step to a claim that has one below 1; others count as 1."""
    return {
        step.id: f"weight {as_share(step.weight):g}"
        for step in argument_map.inferences.values()
        if as_share(step.weight) < 1 and step.target in argument_map.claims
    }


def _of_standing(standing: Standings, id_: str, is_shown: bool) -> Mark | None:  # noqa: FBT001
    verdict = standing.verdict(id_)
    if verdict is not None and (mark := _OF_REASON.get(standing.reason(id_).kind)) is not None:
        return mark
    if verdict is not None:
        return Mark(verdict.replace("-", " "))
    if standing[id_] == "contested":
        return Mark.CONTESTED
    return Mark.STANDS if is_shown else None
