"""For what reason each node has its standing."""

from __future__ import annotations

import enum
from collections.abc import Collection, Iterable
from functools import cached_property
from itertools import islice, takewhile
from typing import NamedTuple

import attrs

from argmap.fields import shown
from argmap.graph import cycles, shortest_path
from argmap.model import ArgumentMap, Inference, Standard
from argmap.reasoning.fixpoint import Model
from argmap.reasoning.rules import AtomKind
from argmap.reasoning.standards import ALPHA, exceeds

_LONGEST_CYCLE = 100
_MOST_RIVALS = 100


class ReasonKind(enum.StrEnum):
    """Why a node has its standing."""

    GIVEN = "given"
    SUPPORTED = "supported"
    PREMISES_STAND = "premises-stand"
    WITHDRAWN = "withdrawn"
    DEFEATED = "defeated"
    OUTWEIGHED = "outweighed"
    BELOW_STANDARD = "below-standard"
    UNSUPPORTED = "unsupported"
    CIRCULAR = "circular"
    RESTS_ON_FALLEN = "rests-on-fallen"
    BALANCED = "balanced"
    ATTACKS_ITSELF = "attacks-itself"
    ATTACK_CYCLE = "attack-cycle"
    DEPENDS_ON_CONTESTED = "depends-on-contested"


class Test(enum.StrEnum):
    """What a claim below its standard has failed."""

    TIE = "tie"
    ALPHA = "alpha"
    BETA = "beta"
    GAMMA = "gamma"


@attrs.frozen
class Reason:
    """The kind of reason, and what decides.

    Attributes:
        kind: the kind.
        by: the ids that it points to, in author order: for `supported` and `balanced` the supports, for
            `premises-stand` the premises, for `defeated`, `outweighed` and `below-standard` the attacks and rivals that
            hold, for `rests-on-fallen` the fallen supports or premises, for `circular` a cycle (at most a hundred ids),
            and for what is contested the contested attacks, rivals, supports or premises.
        against: for `balanced` the attacks and rivals that weigh the same.
        test: for `below-standard` what is not met: a tie, or the threshold α, β or γ.
    """

    kind: ReasonKind
    by: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    test: Test | None = None

    __repr__ = shown


class _Cycle(NamedTuple):
    """A component of what is undecided that holds an attack or a rivalry: its members, and which of them are nodes."""

    kind: ReasonKind
    members: frozenset[int]
    nodes: frozenset[int]


_GIVEN = Reason(ReasonKind.GIVEN)
_UNSUPPORTED = Reason(ReasonKind.UNSUPPORTED)


class Reasons:
    """Finds the reason of each node, by its number in a model."""

    def __init__(self, argument_map: ArgumentMap, model: Model, withdrawn: Collection[str]) -> None:
        """Take a map and its model, and the ids of what is withdrawn in it."""
        self._map = argument_map
        self._model = model
        self._rules = model.rules
        self._withdrawn = withdrawn

    def of(self, at: int) -> Reason:
        """The reason for the standing of a node."""
        if self._model.value[at]:
            return self._why_it_stands(at)
        return self._why_it_is_contested(at) if self._model.is_contested(at) else self._why_it_falls(at)

    def _why_it_stands(self, at: int) -> Reason:
        rules, model = self._rules, self._model
        if rules.kind[at] is AtomKind.INFERENCE:
            return Reason(ReasonKind.PREMISES_STAND, self._ids(rules.fed_by[at]))
        if rules.kind[at] is AtomKind.EVIDENCE or model.is_given(at):
            return _GIVEN
        return Reason(ReasonKind.SUPPORTED, self._ids(on for on in rules.fed_by[at] if model.value[on]))

    def _why_it_falls(self, at: int) -> Reason:
        rules, model = self._rules, self._model
        if rules.kind[at] is AtomKind.CLAIM:
            return self._why_a_claim_falls(at)
        if attacks := [on for on in rules.attacked_by[at] if model.value[on]]:
            return Reason(ReasonKind.DEFEATED, self._ids(attacks))
        return self._without_ground(at)

    def _why_a_claim_falls(self, at: int) -> Reason:
        pro, con = self._model.arguably_for(at), self._model.case_against(at)[0]
        if pro and not self._rules.barred[at]:
            return self._why_too_little(at, pro, con)
        if con and at in self._rules.assumed:
            return Reason(ReasonKind.DEFEATED, self._ids(self.opponents(at)))
        return self._without_ground(at)

    def _why_too_little(self, at: int, pro: float, con: float) -> Reason:
        """Why the reasons for a claim do not meet its standard."""
        if self._rules.standard_of(at) is Standard.UNANSWERED:
            return Reason(ReasonKind.DEFEATED, self._ids(self.opponents(at)))
        by = self._ids(self.opponents(at, con))
        if pro < con:
            return Reason(ReasonKind.OUTWEIGHED, by)
        if pro == con:
            test = Test.TIE
        elif pro <= ALPHA:
            test = Test.ALPHA
        else:
            test = Test.GAMMA if exceeds(pro, con) else Test.BETA
        return Reason(ReasonKind.BELOW_STANDARD, by, test=test)

    def _without_ground(self, at: int) -> Reason:
        """Why a node falls for which nothing speaks that holds."""
        id_ = self._rules.ids[at]
        if id_ in self._withdrawn:
            return Reason(ReasonKind.WITHDRAWN)
        if id_ in self.support_cycles:
            return Reason(ReasonKind.CIRCULAR, self.support_cycles[id_])
        node = self._map[id_]
        unknown = tuple(p for p in node.premises if p not in self._map) if isinstance(node, Inference) else ()
        fallen = self._ids(on for on in self._rules.fed_by[at] if not self._model.is_arguable(on))
        return Reason(ReasonKind.RESTS_ON_FALLEN, unknown + fallen) if unknown or fallen else _UNSUPPORTED

    def _why_it_is_contested(self, at: int) -> Reason:
        model, rules = self._model, self._rules
        if rules.kind[at] is AtomKind.CLAIM and rules.standard_of(at) is Standard.BALANCE:
            pro, con = model.arguably_for(at), model.case_against(at)[0]
            if pro == con > 0:
                supports = (on for on in rules.fed_by[at] if model.is_arguable(on) and rules.weight[on] == pro)
                return Reason(ReasonKind.BALANCED, self._ids(supports), self._ids(self.opponents(at, con)))
        cycle = self._cycles.get(at)
        kind, near = (ReasonKind.DEPENDS_ON_CONTESTED, frozenset()) if cycle is None else (cycle.kind, cycle.nodes)
        against = self._open_opponents(at)
        below = [on for on in rules.fed_by[at] if model.is_contested(on)]
        inside = [on for on in against if on in near] or [on for on in below if on in near]
        return Reason(kind, self._ids(inside or against or below))

    def opponents(self, at: int, weight: float = 0.0) -> list[int]:
        """The attacks on a node and its rivals that surely count against it, with this weight at least.

        Of the rivals in one question the hundred strongest are enough.
        """
        rules, model = self._rules, self._model
        attacks = [on for on in rules.attacked_by[at] if model.value[on] and rules.weight[on] >= weight]
        rivals: dict[int, None] = {}
        for number, _ in rules.asked.get(at, ()):
            strong = takewhile(lambda case: case[1] >= weight, model.ranked_cases(number))
            answers = rules.issues[number].answers
            found = (answers[place] for place, _ in strong if answers[place] != at)
            if rules.standard_of(at) is Standard.UNANSWERED:
                found = (on for on in rules.issues[number].answers if on != at and model.value[on])
            rivals |= dict.fromkeys(islice(found, _MOST_RIVALS))
        return attacks + sorted(rivals)

    def _open_opponents(self, at: int) -> list[int]:
        """The attacks on a node and its rivals of which it is open whether or how much they count against it."""
        rules, model = self._rules, self._model
        attacks = [on for on in rules.attacked_by[at] if model.value[on] is None]
        rivals: dict[int, None] = {}
        for number, _ in rules.asked.get(at, ()):
            found: Iterable[int] = self._open_cases[number]
            if rules.standard_of(at) is Standard.UNANSWERED:
                found = (on for on in rules.issues[number].answers if model.value[on] is None)
            rivals |= dict.fromkeys(islice((on for on in found if on != at), _MOST_RIVALS))
        return attacks + sorted(rivals)

    @cached_property
    def _open_cases(self) -> list[list[int]]:
        """Of each question the answers of which it is open whether or how much their case counts."""
        return [
            [on for on, is_open in zip(issue.answers, self._model.open_cases(number), strict=True) if is_open]
            for number, issue in enumerate(self._rules.issues)
        ]

    def _ids(self, numbers: Iterable[int]) -> tuple[str, ...]:
        ids = self._rules.ids
        return tuple([ids[at] for at in numbers])

    @cached_property
    def support_cycles(self) -> dict[str, tuple[str, ...]]:
        """Fallen and undefeated nodes on a cycle of support, each with a cycle in its component."""
        rules, model = self._rules, self._model
        fallen = {at for at in range(len(rules.ids)) if not model.is_arguable(at) and not self._is_beaten(at)}
        graph = {at: [on for on in rules.fed_by[at] if on in fallen] for at in sorted(fallen)}
        found: dict[str, tuple[str, ...]] = {}
        for part in cycles(graph):
            cycle = self._ids(shortest_path(graph, part[0], part[0], within=part)[:_LONGEST_CYCLE])
            found |= dict.fromkeys(self._ids(part), cycle)
        return found

    def _is_beaten(self, at: int) -> bool:
        """Whether the case for a fallen node is beaten by the case against it."""
        if self._rules.kind[at] is AtomKind.CLAIM:
            return at in self._rules.assumed or self._model.arguably_for(at) > 0
        return any(self._model.value[attack] for attack in self._rules.attacked_by[at])

    def is_in_cycle(self, at: int) -> bool:
        """Whether a contested node is on a cycle of supports, attacks and rivalry."""
        return at in self._cycles

    def cycle(self, at: int) -> tuple[str, ...]:
        """A shortest cycle of attacks and supports through a contested node; empty if there is none."""
        if at not in self._cycles:
            return ()
        path = shortest_path(self._open, at, at, within=self._cycles[at].members)
        nodes = [self._rules.claim[on] for on in path if on < len(self._rules.kind)]
        if len(path) > len(nodes) and len(set(nodes)) == 1:  # from an answer to its question and back: by a rival
            nodes[1:1] = self._open_opponents(at)[:1]
        return self._ids(nodes)

    @cached_property
    def _open(self) -> dict[int, list[int]]:
        """The undecided atoms, each with the undecided ones it depends on, a question between answer and rivals."""
        graph = self._model.undecided()
        return {at: [on for on in heads if on in graph] for at, heads in graph.items()}

    @cached_property
    def _cycles(self) -> dict[int, _Cycle]:
        """Undecided nodes in a component that holds an attack or a rivalry, with the component."""
        found: dict[int, _Cycle] = {}
        rules = self._rules
        for part in cycles(self._open):
            members = frozenset(part)
            count = sum(any(target in members for target in self._attacked(at)) for at in part)
            count += 2 * sum(at >= len(rules.kind) for at in part)  # a question sets two answers against each other
            if count:
                kind = ReasonKind.ATTACKS_ITSELF if count == 1 else ReasonKind.ATTACK_CYCLE
                nodes = frozenset(rules.claim[at] for at in part if at < len(rules.kind))
                found |= dict.fromkeys(part, _Cycle(kind, members, nodes))
        return found

    def _attacked(self, at: int) -> Iterable[int]:
        if at >= len(self._rules.ids):
            return ()
        return (judged for target in self._rules.attacks[at] for judged in self._rules.group(target))
