"""The single points of failure of a map without attacks, exclusive questions and cycles.

A node has ways to hold: an inference one, all of its premises; a claim one for each support that meets its standard,
and its assumption. What is used once is critical, which is to say fells the target alone, where what uses it is
critical and has no other way: that is found from the target downwards. Only of what is used more than once the uses may
fail together. It is critical where something critical cannot do without it, and cannot be where some derivation of the
target does without it. What is left is computed from below, by sets that are kept as the bits of a number for each node
above it: a way fails by what fells any of its parts, a node by what fells each of its ways. So many bits are looked at
in one pass as there is room for.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import reduce
from operator import and_, or_
from typing import TypeAlias

from argmap.reasoning.fixpoint import Model
from argmap.reasoning.rules import AtomKind

_ROOM = 1 << 28
"""Bits that are kept at a time."""
_WORK = 10_000_000
"""Nodes that are visited, in all passes together."""
_NO, _OPEN, _YES = range(3)
_Ways: TypeAlias = list[list[int]]


def single_points(model: Model, target: int, members: Mapping[str, tuple[int, ...]]) -> tuple[str, ...] | None:
    """The units that fell a standing target alone; `None` if another way is needed, or there is too much to visit.

    Attacks, questions and cycles need another way.

    Args:
        model: the model of what the target depends on.
        target: the number of the target, which stands.
        members: each unit with the nodes that are withdrawn with it.
    """
    rules = model.rules
    if rules.asked or any(rules.attacks.counts()):
        return None
    order = _in_order(model)
    if order is None:
        return None
    below = _Below(model, target, order, members)
    if not below.settle():
        return None
    return tuple(unit for place, unit in enumerate(members) if below.is_critical_unit(place))


class _Below:
    """What the target can rest on: the standing nodes, and units that carry several of them, numbered after these."""

    def __init__(self, model: Model, target: int, order: Sequence[int], members: Mapping[str, tuple[int, ...]]) -> None:
        self._model = model
        self._target = target
        self._order = order
        self._members = list(members.values())
        self._units: dict[int, list[int]] = {}
        size = len(model.value)
        for place, nodes in enumerate(self._members):
            for at in nodes if len(nodes) > 1 else ():
                self._units.setdefault(at, []).append(size + place)
        self._uses = [0] * (size + len(self._members))
        self._state = bytearray(len(self._uses))

    def is_critical_unit(self, place: int) -> bool:
        """Whether a unit fells the target."""
        nodes = self._members[place]
        if len(nodes) != 1:
            return self._state[len(self._model.value) + place] == _YES
        if self._state[nodes[0]] != _YES:
            return False
        return nodes[0] not in self._model.rules.assumed or len(self._ways(nodes[0])) == 1

    def settle(self) -> bool:
        """Find what is critical; `False` where there is too much to visit."""
        open_ = self._descend({})
        if not open_:
            return True
        above = self._above(open_)
        ends = _last_uses(above)
        width = max(1, _ROOM // _most_at_once(above, ends))
        if len(above) * -(-len(open_) // width) > _WORK:
            return False
        fells: set[int] = set()
        for first in range(0, len(open_), width):
            fells |= _felling(above, ends, self._target, open_[first : first + width])
        self._descend({at: at in fells for at in open_})
        return True

    def _ways(self, at: int) -> _Ways:
        """The ways for a node to hold: what each of them needs."""
        model, rules = self._model, self._model.rules
        units = self._units.get(at, [])
        if rules.kind[at] is not AtomKind.CLAIM:
            return [rules.fed_by[at] + units] if units else [rules.fed_by[at]]
        found = [[on] for on in rules.fed_by[at] if model.value[on] and model.withstands(at, rules.weight[on], 0.0)]
        return [*found, units] if at in rules.assumed else found

    def _descend(self, decided: Mapping[int, bool]) -> list[int]:
        """Say of each node whether it is critical, from the target downwards; give those that are used more than once.

        Of these only such are open as the derivations by every first and by every last way have in common.
        """
        size, uses, state = len(self._model.value), self._uses, self._state
        uses[:] = [0] * len(uses)
        state[:] = bytes(len(state))
        derived = bytearray(len(uses))
        derived[self._target], state[self._target], uses[self._target] = 3, _YES, 1
        open_ = []
        for at in [*reversed(self._order), *range(size, len(uses))]:
            if uses[at] > 1 and state[at] != _YES:
                state[at] = (_NO, _YES)[decided[at]] if at in decided else _OPEN if derived[at] == 3 else _NO
                open_ += [at] if state[at] == _OPEN else []
            if uses[at] and at < size:
                self._pass_on(at, derived)
        return open_[::-1]

    def _pass_on(self, at: int, derived: bytearray) -> None:
        """Tell what a node needs that it is used, whether something critical cannot do without it, and who derives it.

        1 is the derivation by every first way, 2 that by every last one.
        """
        uses, state = self._uses, self._state
        ways = self._ways(at)
        for place, way in enumerate(ways):
            by = derived[at] & ((place == 0) | (place == len(ways) - 1) << 1)
            for on in way:
                uses[on] += 1
                derived[on] |= by
                if len(ways) == 1 and state[on] != _YES:
                    state[on] = state[at]

    def _above(self, open_: Sequence[int]) -> dict[int, _Ways]:
        """What needs any of these nodes, in order, each with the ways that it has; the nodes themselves among it."""
        size = len(self._model.value)
        found: dict[int, _Ways] = {at: [] for at in open_ if at >= size}
        chosen = frozenset(open_)
        for at in self._order:
            if self._uses[at]:
                ways = self._ways(at)
                if at in chosen or any(on in found for way in ways for on in way):
                    found[at] = ways
        return found


def _last_uses(above: Mapping[int, _Ways]) -> dict[int, list[int]]:
    """By node, which others it is the last one to need."""
    last: dict[int, int] = {}
    for at, ways in above.items():
        last |= {on: at for way in ways for on in way if on in above}
    found: dict[int, list[int]] = {}
    for on, at in last.items():
        found.setdefault(at, []).append(on)
    return found


def _most_at_once(above: Iterable[int], ends: Mapping[int, Sequence[int]]) -> int:
    """How many sets have to be kept at a time."""
    most = kept = 0
    for at in above:
        kept += 1
        most = max(most, kept)
        kept -= len(ends.get(at, ()))
    return most


def _felling(
    above: Mapping[int, _Ways], ends: Mapping[int, Sequence[int]], target: int, some: Sequence[int]
) -> set[int]:
    """Which of some nodes make the target fall, computed by a set of them for each node above."""
    own = {at: 1 << bit for bit, at in enumerate(some)}
    fells: dict[int, int] = {}
    for at, ways in above.items():
        each = [reduce(or_, (fells.get(on, 0) for on in way), 0) for way in ways]
        fells[at] = reduce(and_, each) | own.get(at, 0) if each else own.get(at, 0)
        for on in ends.get(at, ()):
            del fells[on]
    return {at for bit, at in enumerate(some) if fells[target] >> bit & 1}


def _in_order(model: Model) -> list[int] | None:
    """The standing nodes, each after those that feed it; `None` if they form a cycle (Kahn 1962)."""
    rules = model.rules
    value = model.value
    waiting = [len([on for on in rules.fed_by[at] if value[on]]) if value[at] else -1 for at in range(len(value))]
    ready = [at for at in reversed(range(len(value))) if not waiting[at]]
    order: list[int] = []
    while ready:
        at = ready.pop()
        order.append(at)
        for to in rules.feeds[at]:
            waiting[to] -= 1
            if not waiting[to]:
                ready.append(to)
    return order if len(order) == value.count(True) else None
