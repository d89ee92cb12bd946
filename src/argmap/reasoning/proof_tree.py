"""The smallest proof tree of a node: what makes it stand or fall, down to what is given, attacks included.

The least number of nodes in such a tree comes from Knuth's generalisation of Dijkstra's algorithm (Knuth 1977, Inf.
Proc. Letters 6:1-5), which also takes care that no reason goes in a cycle. Of the reasons for a claim, and of what
holds against it, only the weightiest are looked at.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable

from argmap.reasoning.derivations import Step, step
from argmap.reasoning.fixpoint import Model

_NOTHING = Step()


class ProofTree:
    """For every atom that is decided, its children in its smallest proof tree."""

    def __init__(self, model: Model, circular: Iterable[int]) -> None:
        """Build the trees of a model; `circular` falls for running in a cycle, which is its whole reason."""
        size = len(model.value)
        self._steps = [_NOTHING if value is None else step(model, at) for at, value in enumerate(model.value)]
        for at in circular:
            self._steps[at] = _NOTHING
        self._size: list[int | None] = [None] * size
        self._has_choice = [False] * size
        self._unknown = size + 1
        self._sum = [1] * size
        self._waiting = [len(one.parts) + bool(one.choices) for one in self._steps]
        self._heap = [(1, at) for at, waits in enumerate(self._waiting) if not waits]
        self._solve(self._users())

    def below(self, at: int) -> list[int]:
        """The atoms that the value of this one rests on in its smallest tree; of equal ones an attack is told first."""
        found = self._steps[at]
        sizes = [self._size[choice] or self._unknown for choice in found.choices]
        first = [found.choices[sizes.index(min(sizes))]] if sizes else []
        return [*first, *found.parts]

    def _users(self) -> list[list[tuple[int, bool]]]:
        """For each atom those whose steps it is in, and whether it is one of their choices."""
        users: list[list[tuple[int, bool]]] = [[] for _ in self._steps]
        for at, one in enumerate(self._steps):
            for part in one.parts:
                users[part].append((at, False))
            for choice in one.choices:
                users[choice].append((at, True))
        return users

    def _solve(self, users: list[list[tuple[int, bool]]]) -> None:
        while self._heap:
            size, at = heapq.heappop(self._heap)
            if self._size[at] is not None:
                continue
            self._size[at] = size
            for user, is_choice in users[at]:
                if is_choice and self._has_choice[user]:
                    continue
                self._has_choice[user] |= is_choice
                self._sum[user] += size
                self._waiting[user] -= 1
                if not self._waiting[user]:
                    heapq.heappush(self._heap, (self._sum[user], user))
