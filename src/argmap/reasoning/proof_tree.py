"""The smallest proof tree of a node: what makes it stand or fall, down to what is given, attacks included.

The least number of nodes in such a tree comes from Knuth's generalisation of Dijkstra's algorithm (Knuth 1977, Inf.
Proc. Letters 6:1-5), which also takes care that no reason goes in a cycle. Of the reasons for a claim, and of what
holds against it, only the weightiest are looked at. Where the first steps form a cycle, as that a claim falls with its
support if that falls through the claim, the step by which the value was found is a way too.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable

from argmap.reasoning.derivations import DerivationStep, step, steps
from argmap.reasoning.fixpoint import Model


class ProofTree:
    """For every atom that is decided, its children in its smallest proof tree."""

    def __init__(self, model: Model, circular: Iterable[int]) -> None:
        """Build the trees of a model; `circular` falls for running in a cycle, which is its whole reason."""
        size = len(model.value)
        ends = frozenset(circular)
        self._steps: list[tuple[int, DerivationStep]] = []
        for at, value in enumerate(model.value):
            if at in ends:
                self._steps.append((at, DerivationStep()))
            elif value is not None:
                self._steps += ((at, one) for one in steps(model, at))
        self._unknown = size + 1
        self._solve(size)
        if astray := [at for at, value in enumerate(model.value) if value is not None and self._size[at] is None]:
            self._steps += ((at, step(model, at)) for at in astray)
            self._solve(size)

    def below(self, at: int) -> list[int]:
        """The atoms that the value of this one rests on in its smallest tree; of equal ones an attack comes first."""
        found = self._step[at]
        if found is None:
            return []
        sizes = [self._size[choice] or self._unknown for choice in found.choices]
        first = [found.choices[sizes.index(min(sizes))]] if sizes else []
        return [*first, *found.parts]

    def _solve(self, size: int) -> None:
        """Find the sizes; what has none, since its reasons form a cycle, is explained by its first step."""
        self._size: list[int | None] = [None] * size
        self._step: list[DerivationStep | None] = [None] * size
        for at, one in reversed(self._steps):
            self._step[at] = one
        self._spread(self._users(size))

    def _users(self, size: int) -> list[list[tuple[int, bool]]]:
        """For each atom the steps that it is in, by their places, and whether it is one of their choices."""
        users: list[list[tuple[int, bool]]] = [[] for _ in range(size)]
        for place, (_, one) in enumerate(self._steps):
            for part in one.parts:
                users[part].append((place, False))
            for choice in one.choices:
                users[choice].append((place, True))
        return users

    def _spread(self, users: list[list[tuple[int, bool]]]) -> None:
        waiting = [len(one.parts) + bool(one.choices) for _, one in self._steps]
        total = [1] * len(waiting)
        chosen = [False] * len(waiting)
        heap = [(1, place) for place, waits in enumerate(waiting) if not waits]
        while heap:
            size, place = heapq.heappop(heap)
            at, one = self._steps[place]
            if self._size[at] is not None:
                continue
            self._size[at], self._step[at] = size, one
            for user, is_choice in users[at]:
                if is_choice and chosen[user]:
                    continue
                chosen[user] |= is_choice
                total[user] += size
                waiting[user] -= 1
                if not waiting[user]:
                    heapq.heappush(heap, (total[user], user))
