"""What a node rests on: the units whose withdrawal would change its standing.

A unit is a given (evidence or an assumed claim), an inference, or in the other way of counting a source with all that
it carries. A cut of a standing target is a set of units whose withdrawal leaves it contested or fallen, while that of
no proper subset does; a rescue of another target is a set whose withdrawal makes it stand. The search is exact: a set
outside a sufficient set of the target changes nothing, so each candidate takes a unit from that of what is left (a
hitting-set tree, Reiter 1987, AIJ 32:57-95). Single points of an attack-free map without cycles come from one pass with
a set for each node: a premise passes on the union of what fells its premises, a claim the intersection of what fells
its supports. A target that would not stand with every attack withdrawn has no rescue.

The work is bounded by counts of nodes, never by time, so that a map always gets the same answer; what was not searched
is said.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import combinations
from typing import TypeAlias

import attrs

from argmap.display import counted
from argmap.errors import OptionError, UnknownIdError
from argmap.fields import READ_IT, Id, as_whole, expect, id_in
from argmap.graph import Arrows
from argmap.model import ArgumentMap, Standard
from argmap.reasoning.derivations import cone
from argmap.reasoning.fixpoint import Model
from argmap.reasoning.readable import Readable
from argmap.reasoning.rules import AtomKind, Rules, lacking, narrowed, without_issues
from argmap.reasoning.setting_aside import resting_on
from argmap.reasoning.single_points import single_points
from argmap.reasoning.standing import Standings, evaluate, model_of
from argmap.reasoning.support_sets import sufficient_support

LARGEST = 3
_SINGLES, _SETS = 400_000, 100_000
"""Nodes that are evaluated to find single units, and to find sets of several, over all targets."""
_TREES = 200_000
"""Nodes that are visited for the single points and supports of all targets; the first target has them in any case."""
_TARGET = 50
"""What a target counts for besides the nodes below it."""
UNITS = ("nodes", "sources")
_ALWAYS = (AtomKind.EVIDENCE, AtomKind.INFERENCE)
"""What is a unit, however it is marked."""


@attrs.frozen(kw_only=True, repr=False)
class LoadBearing(Readable):
    """What one target rests on; `str()` gives it in sentences. Sets are in author order, smaller ones first.

    Attributes:
        target: the node in question.
        units: `nodes` or `sources`: what the sets are made of.
        single_points: the units without which alone the target no longer stands.
        cuts: the minimal sets of up to three units without which it no longer stands; empty if it does not stand.
        rescues: the minimal sets of up to three units whose withdrawal makes it stand; empty if it stands.
        smallest_cut: the least size of a cut; `None` if none was found among the sizes searched.
        support: one proof tree with whatever makes each attack on it fail: withdraw anything else, and the target still
            stands. Empty where it does not stand.
        common: sources that every given with a source needs; they are left out of the cuts. searched: the size up to
        which every set of units was tried. If that is less than was asked for, the larger sets that were found are
        listed, and there may be more. 0, with no support: nothing was searched.
        map: the map.
    """

    target: str
    units: str
    single_points: tuple[str, ...]
    cuts: tuple[tuple[str, ...], ...]
    rescues: tuple[tuple[str, ...], ...]
    smallest_cut: int | None
    support: tuple[str, ...]
    common: tuple[str, ...]
    searched: int
    map: ArgumentMap = attrs.field(repr=False, eq=False)

    def rows(self) -> list[dict[str, str | int]]:
        """Give the sets as rows of a table, for a data frame: `pandas.DataFrame(load_bearing.rows())`.

        Returns:
            A dictionary for each set: `target`, `kind` (`cut` or `rescue`), `size` and `units` (ids, with commas).
        """
        sets = [*(("cut", one) for one in self.cuts), *(("rescue", one) for one in self.rescues)]
        return [{"target": self.target, "kind": kind, "size": len(one), "units": ", ".join(one)} for kind, one in sets]

    def __repr__(self) -> str:
        found = counted(len(self.rescues), "rescue") if self.rescues else counted(len(self.cuts), "cut")
        points = f"{len(self.single_points):,} single point{'' if len(self.single_points) == 1 else 's'}"
        return f"<LoadBearing of {self.target!r:.80}: {points}, {found}>"


def load_bearing(
    argument_map: ArgumentMap,
    target: Id | None = None,
    *,
    units: str = "nodes",
    without: Id | Iterable[Id] = (),
    standard: Standard | str | None = None,
    largest: int = LARGEST,
) -> LoadBearing:
    """Find what a node rests on.

    Args:
        argument_map: the map.
        target: a node or a question; the first thesis if none is named.
        units: `nodes`, or `sources` to ask which sources the target rests on.
        without: ids of nodes, questions or sources that are withdrawn beforehand, as for `evaluate`.
        standard: the standard of proof for claims without one of their own, as for `evaluate`.
        largest: the largest size of the sets that are searched, from 1 to 3 units.

    Returns:
        The result, and how far the search went; `str()` gives it in sentences.

    Raises:
        UnknownIdError: the map has no such node, or no thesis.
        OptionError: `units` is neither, `largest` is out of range, or there is no such standard.
        TypeError: `argument_map` is not a map.
    """
    expect(argument_map, ArgumentMap, READ_IT)
    if units not in UNITS:
        raise OptionError.about("units", units, UNITS)
    if target is None and not argument_map.thesis:
        raise UnknownIdError("the map has no thesis; name a target")
    largest = as_whole("largest", largest)
    if not 1 <= largest <= LARGEST:
        raise OptionError(f"largest: expected a number from 1 to {LARGEST}, not {largest}")
    id_ = argument_map.thesis[0] if target is None else id_in(target)
    if id_ not in argument_map.questions:
        id_ = argument_map[id_].id
    return next(load_bearings(evaluate(argument_map, without, standard), [id_], units=units, largest=largest))


def load_bearings(
    standing: Standings, targets: Sequence[str], *, units: str = "nodes", largest: int = LARGEST
) -> Iterator[LoadBearing]:
    """Find what each of several nodes of a map rests on, as `load_bearing` does, with no more work altogether.

    What is left of the work is shared among the targets that are still to come. For those that nothing is left for,
    nothing is looked for, and their `searched` is 0.

    Raises:
        OptionError: `units` is neither.
    """
    if units not in UNITS:
        raise OptionError.about("units", units, UNITS)
    argument_map, model = standing.map, model_of(standing)
    whole = model.rules
    members_of = _by_source(argument_map) if units == "sources" else _nodes
    trees, effort = _TREES, [_SINGLES, _SETS]
    for order, id_ in enumerate(targets):
        roots = _roots(argument_map, id_)
        below = cone(whole, roots) if trees > 0 else {}
        trees -= _TARGET + len(below)
        if order and trees < 0:
            yield _unsearched(argument_map, id_, units)
            continue
        kept = sorted(below)
        part = model if len(kept) == len(whole.ids) else Model(narrowed(whole, kept))
        members, common = members_of(part.rules)
        share = [one // (len(targets) - order) for one in effort]
        at = {number: new for new, number in enumerate(kept)}
        search = _Search(part, [at[root] for root in roots], members, max(0, min(largest, LARGEST)), share)
        yield search.report(argument_map, id_, units, common)
        effort = [one - part + left for one, part, left in zip(effort, share, search.effort, strict=True)]


def _roots(argument_map: ArgumentMap, target: str) -> list[int]:
    """The numbers of the target, or of the answers of a question."""
    number = argument_map.graph.number
    if target in number:
        return [number[target]]
    return [number[id_] for id_ in dict.fromkeys(argument_map.questions[target].answers) if id_ in argument_map.claims]


def _unsearched(argument_map: ArgumentMap, target: str, units: str) -> LoadBearing:
    """The report of a target for which nothing was looked for."""
    return LoadBearing(
        target=target,
        units=units,
        single_points=(),
        cuts=(),
        rescues=(),
        smallest_cut=None,
        support=(),
        common=(),
        searched=0,
        map=argument_map,
    )


_Members: TypeAlias = tuple[dict[str, tuple[int, ...]], tuple[str, ...]]


def _nodes(part: Rules) -> _Members:
    """Each given, each inference and each exclusive question as a unit of its own."""
    units: dict[str, tuple[int, ...]] = {part.ids[at]: (at,) for at in _units_among(part, range(len(part.ids)))}
    return units | {issue.id: (len(part.kind) + number,) for number, issue in enumerate(part.issues)}, ()


def _units_among(part: Rules, nodes: Iterable[int]) -> list[int]:
    """Those of some nodes that are givens or inferences that can hold."""
    barred, assumed, kind = part.barred, part.assumed, part.kind
    return [at for at in nodes if not barred[at] and (at in assumed or kind[at] in _ALWAYS)]


def _by_source(argument_map: ArgumentMap) -> Callable[[Rules], _Members]:
    """Gives each source with the givens that it carries, and the sources that carry every given that names one."""
    position = {source: at for at, source in enumerate(argument_map.sources)}
    sources_of: dict[str, list[str]] = {}
    for source, ids in resting_on(argument_map, argument_map.sources).items():
        for id_ in ids:
            sources_of.setdefault(id_, []).append(source)

    def members_of(part: Rules) -> _Members:
        members: dict[str, list[int]] = {}
        for at in _units_among(part, range(len(part.ids))):
            for source in sources_of.get(part.ids[at], ()):
                members.setdefault(source, []).append(at)
        sourced = {at for nodes in members.values() for at in nodes}
        ordered = sorted(members, key=position.__getitem__)
        common = tuple(source for source in ordered if len(members[source]) == len(sourced))
        return {source: tuple(members[source]) for source in ordered if source not in common}, common

    return members_of


class _Search:
    """Looks for minimal sets of units whose withdrawal turns the target.

    `effort` is how many nodes may be evaluated to find single ones, and to find sets of several.
    """

    def __init__(
        self,
        model: Model,
        roots: Sequence[int],
        members: Mapping[str, tuple[int, ...]],
        largest: int,
        effort: Sequence[int],
    ) -> None:
        self._largest = largest
        self._rules = model.rules
        self._roots = roots
        self._members = members
        self._model = model
        self._stands = self._does_stand(model)
        self.effort = list(effort)

    def report(self, argument_map: ArgumentMap, target: str, units: str, common: tuple[str, ...]) -> LoadBearing:
        """Search, and say what was found and how far the search went."""
        single, sets, searched = self._minimal_sets()
        found = (*((unit,) for unit in single), *self._in_author_order(sets))
        cuts = found if self._stands else ()
        return LoadBearing(
            target=target,
            units=units,
            single_points=tuple(one[0] for one in cuts if len(one) == 1),
            cuts=cuts,
            rescues=() if self._stands else found,
            smallest_cut=len(cuts[0]) if cuts else None,
            support=self._support(),
            common=common,
            searched=searched,
            map=argument_map,
        )

    def _in_author_order(self, sets: Collection[frozenset[str]]) -> Iterable[tuple[str, ...]]:
        """Sets of several units, the smaller ones first."""
        position = {unit: at for at, unit in enumerate(self._members)} if sets else {}
        found = [tuple(sorted(one, key=position.__getitem__)) for one in sets]
        return sorted(found, key=lambda one: (len(one), [position[unit] for unit in one]))

    def _support(self) -> tuple[str, ...]:
        if not self._stands:
            return ()
        size = len(self._rules.kind)
        nodes = _units_among(self._rules, sorted(at for at in self._needed if at < size))
        issues = sorted(at for at in self._needed if at >= size)
        return (*(self._rules.ids[at] for at in nodes), *(self._rules.issues[at - size].id for at in issues))

    def _does_stand(self, model: Model) -> bool:
        return any(model.value[root] for root in self._roots)

    def _sufficient(self, model: Model) -> list[int]:
        """The nodes and questions whose withdrawal can matter; questions are numbered after the atoms."""
        standing = [root for root in self._roots if model.value[root]][:1]
        found: dict[int, None] = {}
        for root in standing or self._roots:
            nodes, issues = sufficient_support(model, root)
            found |= nodes
            found |= dict.fromkeys(len(model.value) + number for number in issues)
        return list(found)

    @cached_property
    def _needed(self) -> list[int]:
        """What can matter to the target before anything is withdrawn."""
        return self._sufficient(self._model)

    @cached_property
    def _units(self) -> dict[int, list[str]]:
        """By node or question the units that withdraw it."""
        found: dict[int, list[str]] = {}
        for unit, nodes in self._members.items():
            for at in nodes:
                found.setdefault(at, []).append(unit)
        return found

    def _minimal_sets(self) -> tuple[Sequence[str], set[frozenset[str]], int]:
        """The units that are enough alone, the minimal sets of several, and up to which size all were tried."""
        if not self._stands and not self._could_stand():
            return (), set(), self._largest
        alone = self._single_points()
        if alone is not None and self._largest == 1:
            return alone, set(), 1
        known, needed = frozenset(alone or ()), frozenset(self._needed)
        others = [unit for unit, at in self._members.items() if unit not in known and not needed.isdisjoint(at)]
        if not self._can_afford(len(others), of=alone is not None):
            return alone or (), set(), int(alone is not None)
        turned, open_ = self._try(frozenset((unit,)) for unit in others)
        if alone is None:
            known = frozenset().union(*turned)
            alone = [unit for unit in self._members if unit in known]
        return alone, *self._larger_sets(open_, known)

    def _larger_sets(
        self, open_: Mapping[frozenset[str], Model], alone: frozenset[str]
    ) -> tuple[set[frozenset[str]], int]:
        """The minimal sets of two and more, and the size up to which every set was tried."""
        found: set[frozenset[str]] = set()
        for size in range(2, self._largest + 1):
            candidates = self._candidates(open_, found, alone, self.effort[True] // self._model.work)
            if not self._can_afford(len(candidates), of=True):
                return found, size - 1
            turned, open_ = self._try(candidates)
            found.update(turned)
        return found, self._largest

    def _try(self, sets: Iterable[frozenset[str]]) -> tuple[list[frozenset[str]], dict[frozenset[str], Model]]:
        """The sets that turn the target, and for larger ones the models without each of the others."""
        turned: list[frozenset[str]] = []
        open_: dict[frozenset[str], Model] = {}
        for one in sets:
            model = self._without(one)
            if self._does_stand(model) != self._stands:
                turned.append(one)
            elif len(one) < self._largest:
                open_[one] = model
        return turned, open_

    def _can_afford(self, candidates: int, *, of: bool) -> bool:
        """Whether so many more evaluations are within the effort for one or several; they are then accounted for."""
        effort = candidates * self._model.work
        if effort > self.effort[of]:
            return False
        self.effort[of] -= effort
        return True

    def _could_stand(self) -> bool:
        """Whether the target would stand with every attack withdrawn."""
        if not self._rules.is_opposed:
            return self._stands
        none = Arrows(len(self._rules.ids), (), ())
        return self._does_stand(Model(attrs.evolve(without_issues(self._rules), attacked_by=none, attacks=none)))

    def _single_points(self) -> Sequence[str] | None:
        is_known = self._stands and len(self._roots) == 1
        return single_points(self._model, self._roots[0], self._members) if is_known else None

    def _candidates(
        self, open_: Mapping[frozenset[str], Model], found: set[frozenset[str]], alone: frozenset[str], most: int
    ) -> list[frozenset[str]]:
        """Each open set with one unit more from a sufficient set of what is left; none that holds a found set.

        Where there are more than `most`, not all are given.
        """
        larger: dict[frozenset[str], None] = {}
        for one, model in open_.items():
            if len(larger) > most:
                break
            for at in self._sufficient(model):
                for unit in self._units.get(at, ()):
                    more = one | {unit}
                    if unit not in alone and unit not in one and not any(part in found for part in _parts(more)):
                        larger[more] = None
        return list(larger)

    def _without(self, units: frozenset[str]) -> Model:
        size = len(self._rules.kind)
        gone = [at for unit in units for at in self._members[unit]]
        issues = {self._rules.issues[at - size].id for at in gone if at >= size}
        return Model(lacking(self._rules, (at for at in gone if at < size), issues))


def _parts(units: frozenset[str]) -> Iterable[frozenset[str]]:
    """The proper subsets of a small set that are not empty."""
    return (frozenset(part) for size in range(1, len(units)) for part in combinations(sorted(units), size))
