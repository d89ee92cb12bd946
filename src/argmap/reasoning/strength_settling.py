"""Finding the strength of every node: component by component, in one pass where there is no cycle."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import isnan

import attrs

from argmap.reasoning.strength_dynamics import MOST_STEPS, RATES_A_STEP, Dynamics, Rest
from argmap.reasoning.strength_net import NO_VALUE, Net, Semantics, updated

_WORK = 10_000_000
"""What is spent on the cycles of a map, in nodes and what they read; then each component may take `_FEWEST` steps."""
_FEWEST = 120


@attrs.frozen
class Cycle:
    """A component that holds a cycle, and where its dynamics were left.

    Attributes:
        members: its nodes by number.
        rest: where they were left.
    """

    members: Sequence[int]
    rest: Rest


class Settling:
    """Finds strengths under one semantics.

    Attributes:
        work: a count of what was looked at so far, to bound it by.
    """

    def __init__(self, net: Net, semantics: Semantics) -> None:
        self._net = net
        self._semantics = semantics
        self.work = 0

    def settle(self, values: list[float], parts: Iterable[Sequence[int]]) -> list[Cycle]:
        """Find the strengths of components, each after those that it reads; the cycles among them.

        A node has none where its component did not converge, nor where it reads a node that has none.
        """
        cycles: list[Cycle] = []
        left = _WORK
        for part in parts:
            for at in part:
                values[at] = 0.0
            if self._lacks(part, values):
                self._give_none(part, values)
            elif not self._net.is_cyclic(part):
                self._find(part[0], values)
            else:
                before = self.work
                cycles.append(Cycle(part, self._follow(part, values, left)))
                left -= self.work - before
        return cycles

    def _lacks(self, part: Sequence[int], values: Sequence[float]) -> bool:
        """Whether a component reads a node that has no strength."""
        self.work += len(part)
        return any(isnan(values[on]) for at in part for on in self._net.heeds(at))

    def _find(self, at: int, values: list[float]) -> None:
        if not self._net.dead[at]:
            row = self._net.row(at)
            self.work += len(row[2]) + len(row[3]) + len(row[4])
            values[at] = updated(row, self._semantics, values)

    def _follow(self, part: Sequence[int], values: list[float], left: int) -> Rest:
        dynamics = Dynamics(self._net, self._semantics, values, part)
        a_step = RATES_A_STEP * dynamics.size
        rest = dynamics.follow(min(MOST_STEPS, max(_FEWEST, left // a_step)))
        self.work += rest.steps * a_step
        if not rest.converged:
            self._give_none(part, values)
        return rest

    @staticmethod
    def _give_none(part: Sequence[int], values: list[float]) -> None:
        for at in part:
            values[at] = NO_VALUE
