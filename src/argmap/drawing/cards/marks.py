"""What a picture says of standing: the marks of each node, each a sign and a word, and how they are explained."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, ClassVar

import attrs

from argmap.fields import EMPTY, as_share
from argmap.numbering import asked
from argmap.words import ENGLISH, Words, of

if TYPE_CHECKING:
    from argmap.model import ArgumentMap
    from argmap.reasoning import Standings


class Mark(enum.Enum):
    """A mark that a node can bear; the value is its word in English."""

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

    def word(self, words: Words) -> str:
        """Its word."""
        return words(f"mark.{self._key}")

    def meaning(self, words: Words) -> str:
        """Its explanation in the legend."""
        return words(f"meaning.{self._key}")

    @property
    def _key(self) -> str:
        return self.value.replace(" ", "-")

    @property
    def falls(self) -> bool:
        """Whether a marked node falls."""
        return self in _FALLING

    @property
    def is_open(self) -> bool:
        """Whether a marked node is contested."""
        return self in {Mark.CONTESTED, Mark.OPEN}


@attrs.frozen
class More:
    """How many statements below a node the picture of a part does not show; steps, where it leaves out but these."""

    count: int
    sign: ClassVar[str] = "+"

    def word(self, words: Words) -> str:
        """Its words."""
        return words("card.more", n=self.count)


@attrs.frozen
class Sign:
    """What a box bears as a badge: a mark, or how much is hidden below it, and the word for that."""

    what: Mark | More
    word: str

    @property
    def sign(self) -> str:
        """One character that tells it without colour."""
        return self.what.sign


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
_FALLING = frozenset({Mark.OVERTURNED, Mark.OUTWEIGHED, Mark.BELOW_STANDARD, Mark.NOT_ESTABLISHED, Mark.UNANSWERED})
_OF_REASON = {"outweighed": Mark.OUTWEIGHED, "below-standard": Mark.BELOW_STANDARD}
_OF_QUESTION = {"stands": Mark.ANSWERED, "contested": Mark.OPEN, "falls": Mark.UNANSWERED}


def fallen(marks: Iterable[Mark]) -> bool:
    """Whether one of the marks says that it falls."""
    return bool(marks) and any(mark.falls for mark in marks)


def undecided(marks: Iterable[Mark]) -> bool:
    """Whether one of the marks says that it is contested."""
    return any(mark.is_open for mark in marks)


@attrs.frozen
class Marking:
    """The marks of each marked node, by id, and the line that says how to take them.

    `weights` says the weight of each step where it is not 1, `sides` how both sides of a node weigh where that decides.
    """

    marks: Mapping[str, tuple[Mark, ...]]
    note: str = ENGLISH("marks.note")
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
    words = of(standing.map.language)
    marks: dict[str, tuple[Mark, ...]] = {}
    for id_ in (*standing, *questions):
        fares = _OF_QUESTION[standing[id_]] if id_ in questions else _of_standing(standing, id_, is_shown=id_ in shown)
        found = (fares, Mark.LOAD_BEARING if id_ in load_bearing else None)
        if some := tuple(mark for mark in found if mark is not None):
            marks[id_] = some
    sides = {id_: said for id_ in marks if id_ not in questions and (said := balance(standing, id_, words))}
    note = words("marks.note") if complete else f"{words('marks.note')} {words('marks.incomplete')}"
    return Marking(marks, note, _weights(standing.map), sides)


def verdict(standing: Standings, id_: str) -> Mark | None:
    """The mark of how a node or a question fares, though it stands; none for what the map does not have."""
    if id_ in asked(standing.map):
        return _OF_QUESTION[standing[id_]]
    return _of_standing(standing, id_, is_shown=True) if id_ in standing else None


def weighing(argument_map: ArgumentMap) -> Marking:
    """The marking of a picture without standing: only the weights of inferences, which help to judge it."""
    return Marking({}, "", _weights(argument_map))


def _weights(argument_map: ArgumentMap) -> dict[str, str]:
    """The words for the weight of each inference to a claim that has one below 1; others count as 1."""
    words = of(argument_map.language)
    return {
        step.id: words("card.weight", weight=float(as_share(step.weight)))
        for step in argument_map.inferences.values()
        if as_share(step.weight) < 1 and step.target in argument_map.claims
    }


def _of_standing(standing: Standings, id_: str, *, is_shown: bool) -> Mark | None:
    verdict = standing.verdict(id_)
    if verdict is not None and (mark := _OF_REASON.get(standing.reason(id_).kind)) is not None:
        return mark
    if verdict is not None:
        return Mark(verdict.replace("-", " "))
    if standing[id_] == "contested":
        return Mark.CONTESTED
    return Mark.STANDS if is_shown else None
