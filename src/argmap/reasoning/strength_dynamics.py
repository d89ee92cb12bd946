"""How the strengths on a cycle settle: the continuous dynamics σ' = F(σ) − σ, followed from the base values.

Potyka 2018 (KR) defines the strengths on a cycle as the limit of these dynamics, and shows that stepping from one
update to the next can go round for ever where they settle. They are followed by the Runge-Kutta method of the fourth
order with step doubling (Press, Teukolsky, Vetterling & Flannery 2007, Numerical Recipes, 17.2): each step is taken
once as a whole and once in two halves, and the difference says whether the next may be twice as long or this one has to
be half as long. Steps are powers of two and nothing but sums, products and quotients is used, so that every machine
finds the same numbers to the last bit.

Claims and evidence are the only states. Inferences are found from the present values of their premises, except those
on a cycle of inferences alone, which are states too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

import attrs

from argmap.reasoning.strength_net import Net, Row, Semantics, updated

CLOSE = 1e-9
"""A component has converged where no state is further than this from its update."""
MOST_STEPS = 2_000
_STRAY = 0.01
"""The error that a step may make, as a share of the way that it goes."""
_SHORTEST = 2.0**-30
RATES_A_STEP = 11
"""How often the rates of change are found for a step that is not the half of another."""
State: TypeAlias = list[float]


@attrs.frozen
class Rest:
    """Where the dynamics were left.

    Attributes:
        residual: the largest distance of a state from its update.
        steps: how many steps were tried.
    """

    residual: float
    steps: int

    @property
    def converged(self) -> bool:
        """Whether they came to rest."""
        return self.residual < CLOSE


class Dynamics:
    """The dynamics of one component; what it reads from elsewhere is already in `values`, and what it finds goes there.

    `_rows` are the states and `_needed` the inferences that they read, in an order in which each can be found. Most
    nodes read one thing: where all do, `_lone` holds how each is moved by what, which takes a fraction of the time.
    """

    def __init__(self, net: Net, semantics: Semantics, values: list[float], members: Sequence[int]) -> None:
        self._semantics, self._values = semantics, values
        inferences = [at for at in members if net.graph.is_inference[at]]
        parts = list(net.parts(inferences))
        looping = [at for part in parts if net.is_cyclic(part) for at in part]
        self._computed = [net.row(part[0]) for part in parts if not net.is_cyclic(part)]
        self._states = sorted([*(at for at in members if not net.graph.is_inference[at]), *looping])
        plain = dict(_plain(self._computed))
        self._rows = [_straightened(net.row(at), plain) for at in self._states]
        self._needed = [_straightened(row, plain) for row in self._computed if row[0] not in plain]
        self._lone = self._all_lone()
        self._start(net, looping)

    @property
    def size(self) -> int:
        """The numbers of nodes that are updated for the rates of change, and of those that they read."""
        rows = (*self._rows, *self._needed)
        return len(rows) + sum(len(premises) + len(pro) + len(con) for _, _, premises, pro, con in rows)

    def _all_lone(self) -> list[tuple[float, float, int]]:
        """Where each state starts, the sign of its one relation, and the state at the other end; or nothing."""
        place = {at: number for number, at in enumerate(self._states)}
        found = []
        for _, base, premises, supports, attacks in self._rows:
            reads = (*supports, *attacks)
            if premises or len(reads) != 1 or reads[0] not in place:
                return []
            found.append((base, 1.0 if supports else -1.0, place[reads[0]]))
        return found

    def _start(self, net: Net, looping: Sequence[int]) -> None:
        for at in self._states:
            self._values[at] = net.base[at]
        for at in looping:
            self._values[at] *= min(self._values[on] for on in net.graph.fed_by[at])

    def follow(self, most: int) -> Rest:
        """Follow the dynamics until they come to rest, for so many steps at most."""
        state = [self._values[at] for at in self._states]
        speed = self._rates(state)
        residual, steps, length = _largest(speed), 0, 1.0
        whole: State | None = None
        while residual >= CLOSE and steps < most:
            steps += 1
            whole = whole or self._step(state, speed, length)
            half = self._step(state, speed, length / 2)
            twice = self._step(half, self._rates(half), length / 2)
            stray = [(b - a) / 15 for a, b in zip(whole, twice, strict=True)]
            error, allowed = _largest(stray), _STRAY * length * residual
            if error > allowed and length > _SHORTEST:
                whole, length = half, length / 2
                continue
            state = [_share(x + more) for x, more in zip(twice, stray, strict=True)]
            speed = self._rates(state)
            residual, whole = _largest(speed), None
            length *= 2 if 32 * error < allowed else 1
        self._finish(state)
        return Rest(residual, steps)

    def _finish(self, state: State) -> None:
        for at, value in zip(self._states, state, strict=True):
            self._values[at] = value
        for row in self._computed:
            self._values[row[0]] = updated(row, self._semantics, self._values)

    def _step(self, state: State, speed: State, length: float) -> State:
        """One step of the Runge-Kutta method, from a state and its rates of change."""
        half, sixth = length / 2, length / 6
        second = self._rates([x + half * v for x, v in zip(state, speed, strict=True)])
        third = self._rates([x + half * v for x, v in zip(state, second, strict=True)])
        last = self._rates([x + length * v for x, v in zip(state, third, strict=True)])
        rates = zip(state, speed, second, third, last, strict=True)
        return [x + sixth * (a + 2 * (b + c) + d) for x, a, b, c, d in rates]

    def _rates(self, state: State) -> State:
        """How fast each state changes: the distance to its update."""
        semantics, values = self._semantics, self._values
        if self._lone:
            move = semantics.influence
            return [move(base, sign * state[on]) - x for (base, sign, on), x in zip(self._lone, state, strict=True)]
        for at, value in zip(self._states, state, strict=True):
            values[at] = value
        for row in self._needed:
            values[row[0]] = updated(row, semantics, values)
        return [updated(row, semantics, values) - x for row, x in zip(self._rows, state, strict=True)]


def _plain(rows: Sequence[Row]) -> Iterator[tuple[int, int]]:
    """The inferences that are always as strong as their one premise, each with that premise."""
    for at, weight, premises, supports, attacks in rows:
        if weight == 1 and len(premises) == 1 and not supports and not attacks:
            yield at, premises[0]


def _straightened(row: Row, plain: Mapping[int, int]) -> Row:
    """A node that reads the premises of plain inferences in their place."""
    at, base, premises, supports, attacks = row
    return at, base, premises, [plain.get(on, on) for on in supports], [plain.get(on, on) for on in attacks]


def _largest(speed: State) -> float:
    return max(map(abs, speed))


def _share(value: float) -> float:
    return 0.0 if value < 0 else min(value, 1.0)
