"""The smallest proof tree of a node: what makes it stand or fall, down to what is given, attacks included.

What stands needs its given, one support or all its premises, and the failure of each attack on it; what falls needs
one standing attack, one fallen premise, or the failure of all its supports. The least number of nodes in such a tree
comes from Knuth's generalisation of Dijkstra's algorithm (Knuth 1977, Inf. Proc. Letters 6:1-5), which also takes
care that no reason goes in a circle.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable

from argmap.reasoning.logic_program import Model


class ProofTree:
    """For every node that stands or falls, its children in its smallest proof tree."""

    def __init__(self, model: Model, circular: Iterable[int]) -> None:
        """Build the trees of a model; `circular` falls for running in a circle, which is its whole reason."""
        self._model = model
        self._circular = frozenset(circular)
        size = len(model.value)
        self._size: list[int | None] = [None] * size
        self._chosen: list[int | None] = [None] * size
        self._waiting = [self._parts_needed(at) for at in range(size)]
        self._sum = [1] * size
        self._heap: list[tuple[int, int, bool, int]] = []
        for at in range(size):
            if model.value[at] is not None and (at in self._circular or self._is_done(at)):
                heapq.heappush(self._heap, (1, at, True, -1))
        while self._heap:
            size_, at, _, chosen = heapq.heappop(self._heap)
            if self._size[at] is None:
                self._size[at] = size_
                self._chosen[at] = None if chosen < 0 else chosen
                self._pass_on(at)

    def below(self, at: int) -> list[int]:
        """The nodes that the value of this one rests on in its smallest tree."""
        rules, value = self._model.rules, self._model.value
        chosen = self._chosen[at]
        if value[at]:
            support = rules.fed_by[at] if rules.is_inference[at] else []
            return [*support, *([] if chosen is None else [chosen]), *rules.attacked_by[at]]
        if chosen is not None:
            return [chosen]
        return [] if at in self._circular or rules.barred[at] or rules.is_inference[at] else rules.fed_by[at]

    def _parts_needed(self, at: int) -> int:
        """How many parts of its tree a node waits for; a fallen inference waits for one of several."""
        rules = self._model.rules
        if self._model.value[at]:
            own = len(rules.fed_by[at]) if rules.is_inference[at] else int(not rules.given[at])
            return own + len(rules.attacked_by[at])
        if rules.barred[at]:
            return 0
        return 1 if rules.is_inference[at] or rules.given[at] else len(rules.fed_by[at])

    def _is_done(self, at: int) -> bool:
        return not self._waiting[at]

    def _pass_on(self, at: int) -> None:
        """Tell the nodes whose trees this one may be a part of."""
        rules, value = self._model.rules, self._model.value
        for to in rules.feeds[at]:
            if value[to] is value[at] and self._size[to] is None and not rules.given[to]:
                if rules.is_inference[to] is value[at]:
                    self._add(to, at)
                elif value[at]:
                    self._choose_support(to, at)
                else:
                    self._choose_reason(to, at)
        for to in rules.attacks[at]:
            if value[to] is (not value[at]) and self._size[to] is None:
                if value[to]:
                    self._add(to, at)
                else:
                    self._choose_reason(to, at)

    def _add(self, to: int, at: int) -> None:
        """One of the parts that are all needed is there."""
        self._sum[to] += self._size[at] or 0
        self._waiting[to] -= 1
        if not self._waiting[to]:
            chosen = self._chosen[to]
            heapq.heappush(self._heap, (self._sum[to], to, True, -1 if chosen is None else chosen))

    def _choose_support(self, to: int, at: int) -> None:
        """A standing claim has its support; the first to come is the smallest."""
        if self._chosen[to] is None:
            self._chosen[to] = at
            self._add(to, at)

    def _choose_reason(self, to: int, at: int) -> None:
        """A fallen node has a reason that is enough by itself; of equally small ones an attack is told first."""
        is_attack = to in self._model.rules.attacks[at]
        heapq.heappush(self._heap, (1 + (self._size[at] or 0), to, not is_attack, at))
