"""What evaluation returns, as people read it: each kind of result with what writes about it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Protocol

from argmap.explaining.evaluation import evaluation
from argmap.explaining.lines import Line
from argmap.explaining.resting import Resting
from argmap.explaining.strengths import ranking
from argmap.reasoning import Standings
from argmap.reasoning.load_bearing import LoadBearing
from argmap.reasoning.strength import Strengths


class InWords(Protocol):
    """A result that gives sentences with `str()`, as Markdown, and as plain data."""

    def lines(self) -> Iterable[Line]:
        """Give the lines that `str()` joins."""

    def markdown(self) -> str:
        """Give the Markdown."""

    def as_dict(self) -> dict[str, Any]:
        """Give the plain data."""


def in_words(result: Standings | LoadBearing | Strengths) -> InWords:
    """A result in words, as `argmap evaluate` prints it."""
    match result:
        case Standings():
            return evaluation(result)
        case LoadBearing():
            return Resting(result)
        case _:
            return ranking(result)
