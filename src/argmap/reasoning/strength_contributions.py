"""What each node adds to the strength of another: with it less without it."""

from __future__ import annotations

from collections.abc import Iterable
from heapq import heappop, heappush
from math import inf, isnan

from argmap.fields import READ_IT, Id, expect
from argmap.graph import reachable
from argmap.model import ArgumentMap
from argmap.reasoning.strength_net import Net, known_semantics
from argmap.reasoning.strength_settling import Settling


def contributions(argument_map: ArgumentMap, target: Id, semantics: str = "quadratic-energy") -> dict[str, float]:
    """Find what each node adds to the strength of the target: the strength with it minus the strength without it.

    This is the contribution by removal of Kampik, Potyka, Yin, Čyras & Toni 2024 (IJAR). For each node, only what
    depends on it is updated: in a tree, as many updates as it has levels below the target.

    Args:
        argument_map: the map.
        target: the id of a node.
        semantics: `quadratic-energy` or `df-quad`.

    Returns:
        The contribution of each node from which a path leads to the target, from -1 to 1, by id in author order. Nodes
        whose withdrawal leaves the target without a strength, since a cycle does not converge, are left out; so are all
        if it has none to begin with.

    Raises:
        UnknownIdError: the map has no such target.
        OptionError: the semantics is unknown.
    """
    expect(argument_map, ArgumentMap, READ_IT)
    id_ = argument_map[target].id
    found = contributions_to(argument_map, [id_], semantics)
    return {} if found is None else found[id_]


def contributions_to(
    argument_map: ArgumentMap, targets: Iterable[str], semantics: str, *, most: float = inf
) -> dict[str, dict[str, float]] | None:
    """The contributions to several nodes, for each of which every node is withdrawn once.

    Args:
        argument_map: the map.
        targets: ids of nodes.
        semantics: `quadratic-energy` or `df-quad`.
        most: how many nodes, and nodes that they read, may be looked at.

    Returns:
        For each target the contribution of each node below it; `None` if that takes more.
    """
    return _Removals(argument_map, targets, semantics).contributions(most)


class _Removals:
    """Withdraws one node after the other, and finds anew what changes on the way to some targets."""

    def __init__(self, argument_map: ArgumentMap, targets: Iterable[str], semantics: str) -> None:
        self._net = net = Net(argument_map, {})
        self._settling = Settling(net, known_semantics(semantics))
        self._values = [0.0] * len(net.graph.ids)
        self._targets = {id_: net.graph.number[id_] for id_ in targets}
        self._settling.settle(self._values, self._parts_below())
        self._lacking = [id_ for id_, at in self._targets.items() if isnan(self._values[at])]
        for id_ in self._lacking:
            del self._targets[id_]
        self._parts = self._parts_below()
        self._place = {at: place for place, part in enumerate(self._parts) for at in part}

    def _parts_below(self) -> list[list[int]]:
        """The components from which a path leads to a target, each after those that it reads."""
        below = reachable(self._targets.values(), self._net.heeds)
        return [part for part in self._net.parts() if part[0] in below]

    def contributions(self, most: float) -> dict[str, dict[str, float]] | None:
        """For each target what each node below it adds to its strength; `None` if that takes more than so much work."""
        found: dict[str, dict[str, float]] = {id_: {} for id_ in (*self._targets, *self._lacking)}
        reached = self._reached()
        for unit in sorted(self._place):
            if self._settling.work > most:
                return None
            changed = self._without(unit)
            for number, (id_, at) in enumerate(self._targets.items()):
                added = self._values[at] - changed.get(at, self._values[at])
                if at != unit and reached[unit] >> number & 1 and not isnan(added):
                    found[id_][self._net.graph.ids[unit]] = added
        return found

    def _reached(self) -> dict[int, int]:
        """For each node the targets that a path leads to, as a number with a bit for each."""
        reached = dict.fromkeys(self._place, 0)
        for number, at in enumerate(self._targets.values()):
            reached[at] |= 1 << number
        for part in reversed(self._parts):
            bits = 0
            for at in part:
                bits |= reached[at]
            for at in part:
                reached[at] = bits
                for on in self._net.heeds(at):
                    reached[on] |= bits
        return reached

    def _without(self, unit: int) -> dict[int, float]:
        """The strengths that another node brings about by being withdrawn, by number."""
        net, values = self._net, self._values
        base = net.withdraw(unit)
        before: dict[int, float] = {}
        queue = [self._place[unit]]
        queued = set(queue)
        while queue:
            part = self._parts[heappop(queue)]
            known = [values[at] for at in part]
            self._settling.settle(values, net.parts(part) if len(part) > 1 else [part])
            for at, value in zip(part, known, strict=True):
                if values[at] != value:
                    before[at] = value
                    for place in self._readers(at) - queued:
                        queued.add(place)
                        heappush(queue, place)
        changed = {at: values[at] for at in before}
        for at, value in before.items():
            values[at] = value
        net.restore(unit, base)
        return changed

    def _readers(self, at: int) -> set[int]:
        """The places of the components in which something reads a node, below a target."""
        return {self._place[reader] for reader in self._net.read_by[at] if reader in self._place}
