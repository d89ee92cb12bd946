"""What the answers of an exclusive question hold against each other, kept up to date as the map is judged.

Against each answer counts the strongest case among its rivals. Of what surely holds that only grows, of what possibly
holds it only shrinks; so for either the two strongest cases are enough to know it for every answer.
"""

from __future__ import annotations

import heapq
from collections.abc import Sequence

_NONE = (-1, 0.0)


class Rivals:
    """The cases of the answers of one question, by their places: `sure` ones, and `possible` ones."""

    def __init__(self, possible: Sequence[float]) -> None:
        """Begin with what is possible for each answer; nothing is sure yet."""
        self.sure = [0.0] * len(possible)
        self.possible = list(possible)
        self._heap = [(-case, place) for place, case in enumerate(possible) if case]
        heapq.heapify(self._heap)
        self._sure = (_NONE, _NONE)
        self._possible = self._two_possible()

    def against(self, place: int) -> tuple[float, float]:
        """What surely and what possibly counts against an answer: the greatest weight among its rivals' cases."""
        return _other(self._sure, place), _other(self._possible, place)

    def update(self, place: int, sure: float, possible: float) -> Sequence[int]:
        """Take in the case of an answer; give the places for which something has changed by that."""
        before = (self._sure, self._possible)
        if sure > self.sure[place]:
            self.sure[place] = sure
            two = {self._sure[0][0]: self._sure[0], self._sure[1][0]: self._sure[1], place: (place, sure)}
            two.pop(-1, None)
            ranked = sorted(two.values(), key=lambda case: -case[1])
            self._sure = (*ranked, _NONE, _NONE)[:2]  # type: ignore[assignment]
        if possible < self.possible[place]:
            self.possible[place] = possible
            if possible:
                heapq.heappush(self._heap, (-possible, place))
            self._possible = self._two_possible()
        after = (self._sure, self._possible)
        return () if before == after else self._changed(before, after)

    def _changed(self, before: _Tops, after: _Tops) -> Sequence[int]:
        """The places whose rivals' strongest case is another one now: all, or those that were or are the strongest."""
        if any(old[0][1] != new[0][1] for old, new in zip(before, after, strict=True)):
            return range(len(self.sure))
        return sorted({two[0][0] for two in (*before, *after)} - {-1})

    def _two_possible(self) -> tuple[_Case, _Case]:
        first = self._first_possible()
        if first is _NONE:
            return _NONE, _NONE
        entry = heapq.heappop(self._heap)
        second = self._first_possible()
        heapq.heappush(self._heap, entry)
        return first, second

    def _first_possible(self) -> _Case:
        while self._heap:
            case, place = self._heap[0]
            if -case == self.possible[place]:
                return place, -case
            heapq.heappop(self._heap)
        return _NONE


_Case = tuple[int, float]
_Tops = tuple[tuple[_Case, _Case], tuple[_Case, _Case]]


def _other(two: tuple[_Case, _Case], place: int) -> float:
    """The weight of the strongest case that is not the answer's own."""
    return two[1][1] if two[0][0] == place else two[0][1]
