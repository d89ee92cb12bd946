"""Positions: the coherent sets of nodes that one could hold together where the map leaves things open.

A position is a partial stable model (Przymusinski 1990, Fundamenta Informaticae 13:445-463) of the program of a map in
which every attack wins unless it is answered (`unanswered`, without weights and questions), given by the nodes that are
true in it. With Γ(X) the least set closed under the rules whose nodes have no attack in X, these are the sets T with T
= Γ(Γ(T)) and T ⊆ Γ(T): what stands answers every attack on it, and no cycle of support holds itself up. Preferred
positions are the largest (the regular models of You & Yuan 1994); in stable ones nothing is left open, T = Γ(T). Of
attacks on assumed claims alone they are the preferred and stable extensions of Dung 1995.

What the well-founded model decides is the same in every position. The rest goes to a SAT solver as the completion of
its rules; cycles of support that hold themselves up are forbidden when they turn up (loop formulas: Lin & Zhao 2004,
AIJ 157:115-137), and each position found is enlarged until it is a largest.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from typing import Any, overload

import attrs

from argmap.errors import MissingExtraError, OptionError
from argmap.fields import READ_IT, Id, as_whole, expect
from argmap.model import ArgumentMap, Standard
from argmap.reasoning.fixpoint import Model
from argmap.reasoning.rules import AtomKind, Rules, rules, without_issues
from argmap.reasoning.setting_aside import withdrawn

KINDS = ("preferred", "stable")


@attrs.frozen(repr=False)
class Positions(Sequence[tuple[str, ...]]):
    """Positions, each a tuple of the ids that stand in it, in author order; earlier nodes come first.

    No position at all, an empty sequence, is not the same as the one position in which nothing stands, `[()]`.

    Attributes:
        kind: `preferred` or `stable`.
        complete: whether these are all; if not, the limit was reached.
    """

    found: tuple[tuple[str, ...], ...]
    kind: str = attrs.field(kw_only=True)
    complete: bool = attrs.field(kw_only=True)

    @overload
    def __getitem__(self, index: int) -> tuple[str, ...]: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[tuple[str, ...], ...]: ...
    def __getitem__(self, index: int | slice) -> tuple[str, ...] | tuple[tuple[str, ...], ...]:
        return self.found[index]

    def __len__(self) -> int:
        return len(self.found)

    def __repr__(self) -> str:
        more = "" if self.complete else ", and more"
        return f"<Positions: {len(self.found):,} {self.kind}{more}>"


def positions(
    argument_map: ArgumentMap, kind: str = "preferred", *, limit: int = 100, without: Id | Iterable[Id] = ()
) -> Positions:
    """List the coherent positions that one could take on a map.

    There is always a preferred position; there may be no stable one. A map on which nothing is contested under
    `unanswered`, questions and weights aside, has one of either kind. In general their number grows exponentially
    with the number of open stand-offs.

    Args:
        argument_map: the map.
        kind: `preferred`, the largest positions, or `stable`, those that leave nothing open.
        limit: how many are given at most, from 1; if there are more, the solver decides which.
        without: ids of nodes or sources to withdraw, as for `evaluate`.

    Returns:
        The positions, each a tuple of ids; `complete` is false if there are more.

    Raises:
        OptionError: the kind is neither, or the limit is below 1.
        UnknownIdError: the map has no node, question or source of an id in `without`.
        MissingExtraError: python-sat is not installed.
    """
    expect(argument_map, ArgumentMap, READ_IT)
    limit = as_whole("limit", limit)
    if kind not in KINDS:
        raise OptionError.about("kind", kind, KINDS)
    if limit < 1:
        raise OptionError(f"limit: expected a number from 1, not {limit}")
    solver_class = _solver_class()
    model = Model(_plain(rules(argument_map, withdrawn(argument_map, without))))
    open_ = _Open(model)
    certain = {at for at, value in enumerate(model.value) if value}
    with solver_class(bootstrap_with=open_.clauses(total=kind == "stable")) as solver:
        sets, complete = _Search(open_, solver).run(limit)
    found = sorted(sorted(certain | one) for one in sets)
    ids = model.rules.ids
    return Positions(tuple(tuple(ids[at] for at in one) for one in found), kind=kind, complete=complete)


def _plain(whole: Rules) -> Rules:
    """The rules with every claim judged by whether its attacks are answered; weights and questions do not count."""
    weight = [1.0] * len(whole.ids)
    return attrs.evolve(without_issues(whole), standard={}, default=Standard.UNANSWERED, weight=weight)


def _solver_class() -> Any:
    try:
        from pysat.solvers import Glucose4  # noqa: PLC0415
    except ImportError as error:
        message = "positions need the library python-sat: pip install '.[positions]' in a checkout of argmap"
        raise MissingExtraError(message) from error
    return Glucose4


class _Open:
    """What the well-founded model leaves open: nodes with their rules, decided parts taken out.

    A node with `ground` needs no open support. Otherwise an inference needs all of `needs`, a claim one of them.
    Each node has two variables: that it is true, and that it is possible, which means true or undefined.
    """

    def __init__(self, model: Model) -> None:
        rules = model.rules
        self.nodes = [at for at, value in enumerate(model.value) if value is None]
        self.is_inference = [kind is AtomKind.INFERENCE for kind in rules.kind]
        self.needs = {at: [on for on in rules.fed_by[at] if model.value[on] is None] for at in self.nodes}
        self.feeds = {at: [to for to in rules.feeds[at] if model.value[to] is None] for at in self.nodes}
        self.threats = {at: [on for on in rules.attacked_by[at] if model.value[on] is None] for at in self.nodes}
        self.ground = {
            at: not self.needs[at]
            if self.is_inference[at]
            else rules.kind[at] is AtomKind.EVIDENCE
            or at in rules.assumed
            or any(model.value[on] for on in rules.fed_by[at])
            for at in self.nodes
        }
        self.true = {at: number for number, at in enumerate(self.nodes, 1)}
        self.possible = {at: number for number, at in enumerate(self.nodes, len(self.nodes) + 1)}

    def clauses(self, *, total: bool) -> Iterator[list[int]]:
        """The completion: a node is true if its rules make it so and no attack on it is possible, and likewise."""
        for at in self.nodes:
            yield [-self.true[at], self.possible[at]]
            if total:
                yield [-self.possible[at], self.true[at]]
            yield from self._completion(at, self.true, self.possible)
            yield from self._completion(at, self.possible, self.true)

    def _completion(self, at: int, holds: dict[int, int], hit_by: dict[int, int]) -> Iterator[list[int]]:
        attacks = [hit_by[on] for on in self.threats[at]]
        yield from ([-holds[at], -attack] for attack in attacks)
        needs = [] if self.ground[at] else [holds[on] for on in self.needs[at]]
        if self.ground[at] or self.is_inference[at]:
            yield from ([-holds[at], need] for need in needs)
            yield [holds[at], *attacks, *(-need for need in needs)]
        else:
            yield [-holds[at], *needs]
            yield from ([holds[at], *attacks, -need] for need in needs)

    def unfounded(self, inside: set[int]) -> set[int]:
        """Those of a set closed under its rules that only hold each other up."""
        missing = {at: len(self.needs[at]) if self.is_inference[at] else 1 for at in inside}
        stack = [at for at in inside if self.ground[at]]
        founded = set(stack)
        while stack:
            for fed in self.feeds[stack.pop()]:
                if fed in inside and fed not in founded:
                    missing[fed] -= 1
                    if not missing[fed]:
                        founded.add(fed)
                        stack.append(fed)
        return inside - founded

    def loop_clauses(self, loop: set[int], fresh: int) -> Iterator[list[int]]:
        """No node of the loop holds unless a support from outside does; `fresh` and the next number say that one does.

        The inferences of a loop need one of its claims, so that only its claims can have help from outside.
        """
        members = sorted(loop)
        outside = [on for at in members if not self.is_inference[at] for on in self.needs[at] if on not in loop]
        for helped, holds in enumerate((self.true, self.possible), fresh):
            yield [-helped, *(holds[on] for on in dict.fromkeys(outside))]
            yield from ([-holds[at], helped] for at in members)


class _Search:
    """Finds the largest sets of true nodes one by one; no two of them contain each other."""

    def __init__(self, open_: _Open, solver: Any) -> None:
        self._open = open_
        self._solver = solver
        self._fresh = count(2 * len(open_.nodes) + 1)
        solver.set_phases([open_.true[at] for at in open_.nodes])

    def run(self, limit: int) -> tuple[list[set[int]], bool]:
        """At most so many sets, and whether these are all."""
        found: list[set[int]] = []
        while (one := self._next([])) is not None:
            if len(found) >= limit:
                return found, False
            found.append(self._enlarged(one))
            self._solver.add_clause(self._outside(found[-1]) or [next(self._fresh)])
            if len(found[-1]) == len(self._open.nodes):
                break
        return found, True

    def _enlarged(self, one: set[int]) -> set[int]:
        """A largest set that contains this one."""
        while True:
            switch = next(self._fresh)
            self._solver.add_clause([-switch, *self._outside(one)])
            larger = self._next([switch, *(self._open.true[at] for at in sorted(one))])
            self._solver.add_clause([-switch])
            if larger is None:
                return one
            one = larger

    def _outside(self, one: set[int]) -> list[int]:
        return [self._open.true[at] for at in self._open.nodes if at not in one]

    def _next(self, assumptions: list[int]) -> set[int] | None:
        """The true nodes of a partial stable model under the assumptions; `None` if there is none."""
        while self._solver.solve(assumptions=assumptions):
            values = {literal for literal in self._solver.get_model() or () if literal > 0}
            true = {at for at in self._open.nodes if self._open.true[at] in values}
            possible = {at for at in self._open.nodes if self._open.possible[at] in values}
            loops = [loop for loop in map(self._open.unfounded, (true, possible)) if loop]
            if not loops:
                return true
            for loop in loops:
                fresh = next(self._fresh)
                next(self._fresh)
                for clause in self._open.loop_clauses(loop, fresh):
                    self._solver.add_clause(clause)
        return None
