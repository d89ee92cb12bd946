"""The greatest of several weights, kept up to date while a map is judged.

Of reasons and attacks it is that of the weightiest that can still hold. Against each answer to an exclusive question
counts the strongest case among its rivals, and in turn the strongest of what its questions hold against it, except the
one that is left aside. Of what surely holds that only grows, of what possibly holds it only shrinks; so for either the
two greatest are enough to know it for every one.
"""

from __future__ import annotations

import heapq
from collections.abc import Sequence

from argmap.graph import Arrows

_NONE = (-1, 0.0)


class Ranked:
    """The reasons for each node, or the attacks on it, by weight, without those that can no longer hold."""

    def __init__(self, arrows: Arrows, weight: Sequence[float], value: Sequence[bool | None]) -> None:
        self._arrows = arrows
        self._weight = weight
        self._value = value
        self._is_even = len(set(weight)) < 2
        self._ranked: dict[int, list[int]] = {}

    def of(self, at: int) -> list[int]:
        """Those of one node, the weightiest last; what has fallen is passed for good once nothing weighs more."""
        ranked = self._ranked.get(at)
        if ranked is None:
            ranked = self._ranked[at] = self._arrows[at]
            if not self._is_even:
                ranked.sort(key=self._weight.__getitem__, reverse=True)
            ranked.reverse()
        while ranked and self._value[ranked[-1]] is False:
            ranked.pop()
        return ranked

    def most(self, at: int) -> float:
        """The greatest weight among them; 0 if there is none."""
        ranked = self._ranked.get(at)
        if ranked is None or (ranked and self._value[ranked[-1]] is False):
            ranked = self.of(at)
        return self._weight[ranked[-1]] if ranked else 0.0


class Greatest:
    """Weights by their places: `sure` ones, and `possible` ones."""

    def __init__(self, possible: Sequence[float]) -> None:
        """Begin with what is possible at each place; nothing is sure yet."""
        self.sure = [0.0] * len(possible)
        self.possible = list(possible)
        self._heap = [(-case, place) for place, case in enumerate(possible) if case]
        heapq.heapify(self._heap)
        self._sure = (_NONE, _NONE)
        self._possible = self._two_possible()

    def besides(self, place: int) -> tuple[float, float]:
        """The greatest weight at the other places, surely and possibly; with -1, at all of them."""
        return _other(self._sure, place), _other(self._possible, place)

    def update(self, place: int, sure: float, possible: float) -> Sequence[int]:
        """Take in the weights at a place; give the places for which something has changed by that."""
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
        """The places besides which the greatest is another one now: all, or those that had or have the greatest."""
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
    """The greatest weight that is not that of this place."""
    return two[1][1] if two[0][0] == place else two[0][1]
