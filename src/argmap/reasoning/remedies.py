"""What would make a node stand: what would have to be withdrawn, or granted."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Sequence

import attrs

from argmap.model import ArgumentMap, Claim, Inference
from argmap.reasoning.load_bearing import LoadBearing, load_bearings
from argmap.reasoning.reweighing import Reweighing, reweighings
from argmap.reasoning.standing import Standing, Standings, Verdict, evaluate

_EFFORT = 50_000
"""Targets times nodes up to which it is looked for what to grant and to weigh otherwise."""


@attrs.frozen
class Remedies:
    """What would change the standing of one node, each thing by itself.

    Attributes:
        report: what it rests on, or what would make it stand by being withdrawn.
        granted: for a node that is not established, claims that make it stand where they are assumed; empty if there
            are none among the claims that nothing supports or that are on a cycle of support.
        weights: other weights that would change whether it stands; `None` if none were tried.
    """

    report: LoadBearing
    granted: tuple[str, ...] = ()
    weights: tuple[Reweighing, ...] | None = ()

    @property
    def without(self) -> tuple[tuple[str, ...], ...]:
        """For a node that does not stand, the minimal sets of up to three units whose withdrawal makes it stand."""
        return self.report.rescues

    @property
    def single_points(self) -> tuple[str, ...]:
        """For a node that stands, the units without which it would not."""
        return self.report.single_points

    @property
    def searched(self) -> int:
        """The size up to which every set of units was tried."""
        return self.report.searched


def remedies(argument_map: ArgumentMap, standing: Standings, id: str) -> Remedies:  # noqa: A002
    """Find what would change the standing of a node, with what is withdrawn in `standing` withdrawn.

    Raises:
        UnknownIdError: the map has no such node.
    """
    target = id if id in argument_map.questions else argument_map[id].id
    return _beside(next(load_bearings(standing, [target])), standing)


def all_remedies(standing: Standings, targets: Sequence[str], *, units: str = "nodes") -> Iterator[Remedies]:
    """Find what would change the standing of each of several nodes or questions.

    It is looked for what to grant and to weigh otherwise as long as the map is small for so many.
    """
    is_small = len(targets) * len(standing) <= _EFFORT
    for report in load_bearings(standing, targets, units=units):
        yield _beside(report, standing) if is_small else Remedies(report, (), None)


def _beside(report: LoadBearing, standing: Standings) -> Remedies:
    """What would change the standing of the target of a report, besides what that says."""
    id_, argument_map = report.target, standing.map
    granted = _granted(argument_map, standing, id_) if standing.verdict(id_) is Verdict.NOT_ESTABLISHED else ()
    return Remedies(report, granted, reweighings(argument_map, standing, id_))


def _granted(argument_map: ArgumentMap, standing: Standings, id_: str) -> tuple[str, ...]:
    """The fewest claims whose granting establishes the node, if it then stands in spite of all attacks."""
    needed = _fewest_grants(argument_map, standing, id_)
    if not needed:
        return ()
    nodes = [
        attrs.evolve(node, assumed=True) if isinstance(node, Claim) and node.id in needed else node
        for node in argument_map.nodes
    ]
    changed = evaluate(argument_map.replace(nodes=nodes), standing.without, standing.standard)
    return tuple(one for one in argument_map if one in needed) if changed[id_] is Standing.STANDS else ()


def _fewest_grants(argument_map: ArgumentMap, standing: Standings, target: str) -> frozenset[str]:
    """The claims to grant in the cheapest derivation of the target (Knuth 1977); empty if there is none."""
    best: dict[str, frozenset[str]] = {}
    heap: list[tuple[int, int, str, frozenset[str]]] = []
    waiting = {step.id: len(set(step.premises)) for step in argument_map.inferences.values()}

    def offer(id_: str, grants: Iterable[str]) -> None:
        found = frozenset(grants)
        heapq.heappush(heap, (len(found), len(heap), id_, found))

    for id_ in argument_map:
        if standing.is_given(id_):
            offer(id_, ())
        elif id_ in argument_map.claims and standing.needs_a_ground(id_):
            offer(id_, (id_,))
    while heap and target not in best:
        _, _, id_, grants = heapq.heappop(heap)
        if id_ in best:
            continue
        best[id_] = grants
        for step in argument_map.uses(id_):
            waiting[step.id] -= 1
            if not waiting[step.id]:
                offer(step.id, (grant for premise in step.premises for grant in best[premise]))
        node = argument_map[id_]
        if isinstance(node, Inference) and (claim := argument_map.conclusion(node)) is not None:
            offer(claim, grants)
    return best.get(target, frozenset())
