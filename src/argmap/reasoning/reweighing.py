"""What other weights would change the standing of a node.

Where a claim has reasons on both sides, weights decide, and others would decide otherwise: the attacks weigh too much,
or what supports it too little. Each change is tried by evaluating anew; so many changes are tried as the size of the
map allows, and it is said where none was.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

import attrs

from argmap.fields import as_share
from argmap.model import ArgumentMap, Inference, Standard
from argmap.reasoning.derivations import cone
from argmap.reasoning.fixpoint import Model
from argmap.reasoning.rules import Rules, narrowed, rules
from argmap.reasoning.setting_aside import withdrawn
from argmap.reasoning.standards import ALPHA, BETA, GAMMA
from argmap.reasoning.standing import Standing, Standings

_EFFORT = 100_000
"""Nodes that are evaluated at most."""
_CLAIMS = 12
"""Claims on which the node rests, of which the weights are tried."""
_EACH = 3
"""Inferences of which one is enough, of which so many are tried."""
_STRICT = (Standard.CLEAR_AND_CONVINCING, Standard.BEYOND_REASONABLE_DOUBT)
_LEAST = Decimal("0.000001")


@attrs.frozen
class Reweighing:
    """Other weights of some inferences that make a node stand that does not, or the other way round.

    Attributes:
        steps: the inferences, each of which gets such a weight.
        bound: the weight that they have to come up to or down to.
        more: whether they have to weigh more, not less.
        reached: whether the bound itself is enough.
    """

    steps: tuple[str, ...]
    bound: float
    more: bool
    reached: bool

    def samples(self, others: Iterable[float]) -> Iterator[float]:
        """Weights that fulfil it: the nearest, the farthest, and those of other inferences between them."""
        bound = Decimal(repr(self.bound))
        yield self.bound if self.reached else float(bound + _LEAST if self.more else bound - _LEAST)
        yield 1.0 if self.more else float(_LEAST)
        yield from sorted(one for one in others if (self.bound < one < 1 if self.more else 0 < one < self.bound))


def reweighings(argument_map: ArgumentMap, standing: Standings, target: str) -> tuple[Reweighing, ...] | None:
    """The other weights, each of them enough, that change whether a node or a question stands.

    Returns:
        What was found; `None` if the map is too large for anything to be tried.
    """
    stands = standing[target] is Standing.STANDS
    propose = _spoiling if stands else _saving
    found = dict.fromkeys(one for claim in _claims(standing, target) for one in propose(argument_map, standing, claim))
    if not found:
        return ()
    whole = rules(argument_map, withdrawn(argument_map, standing.without), standard=standing.standard)
    number = argument_map.graph.number
    roots = [number[target]] if target in number else [number[one] for one in standing.answers(target)]
    kept = sorted(cone(whole, roots))
    part = narrowed(whole, kept)
    others = {*part.weight}
    if len(kept) * len(found) * (2 + len(others)) > _EFFORT:
        return None
    at = {id_: new for new, id_ in enumerate(part.ids)}
    ends = [at[whole.ids[root]] for root in roots]
    return tuple(one for one in found if all(_stands(part, at, ends, made) != stands for made in _made(one, others)))


def _made(change: Reweighing, others: Iterable[float]) -> Iterator[dict[str, float]]:
    """Weights of its inferences that fulfil a change, as many as there are to be tried."""
    return (dict.fromkeys(change.steps, sample) for sample in change.samples(others))


def _stands(part: Rules, at: Mapping[str, int], ends: Iterable[int], made: Mapping[str, float]) -> bool:
    """Whether one of some nodes stands with other weights of some inferences."""
    weight = part.weight[:]
    for step, new in made.items():
        weight[at[step]] = new
    model = Model(attrs.evolve(part, weight=weight))
    return any(model.value[end] for end in ends)


def _claims(standing: Standings, target: str) -> Iterator[str]:
    """The claims that the standing of a target rests on, the nearest first, the target among them."""
    seen = {target: None}
    queue, count = [target], 0
    for id_ in queue:
        if id_ in standing.map.claims:
            yield id_
            count += 1
        if count == _CLAIMS:
            return
        for on in standing.rests_on(id_):
            if on not in seen and on in standing:
                seen[on] = None
                queue.append(on)


def _saving(argument_map: ArgumentMap, standing: Standings, claim: str) -> Iterator[Reweighing]:
    """Weights by which a claim that does not stand might: less of what is against it, more of what is for it."""
    standard, pro = standing.standard_of(claim), standing.arguably_for(claim)
    if standing[claim] is Standing.STANDS or not pro or standard in (Standard.UNANSWERED, Standard.SCINTILLA):
        return
    bound = _ceiling(standard, pro)
    heavy = [step for step in _against(argument_map, standing, claim) if as_share(step.weight) >= bound]
    if heavy and bound > 0:
        yield Reweighing(tuple(step.id for step in heavy), bound, more=False, reached=False)
    floor = _floor(standard, standing.con(claim)[1])
    if floor < 1:
        light = [
            step for step in _holding(standing, argument_map.supports(claim)) if 0 < as_share(step.weight) <= floor
        ]
        for step in light[:_EACH]:
            yield Reweighing((step.id,), floor, more=True, reached=False)


def _spoiling(argument_map: ArgumentMap, standing: Standings, claim: str) -> Iterator[Reweighing]:
    """Weights by which a claim that stands might not: less of what is for it, more of what is against it."""
    standard, pro = standing.standard_of(claim), standing.pro(claim)[0]
    is_open = standing[claim] is not Standing.STANDS or standard in (Standard.UNANSWERED, Standard.SCINTILLA)
    if is_open or standing.is_given(claim):
        return
    floor = _floor(standard, standing.con(claim)[1])
    heavy = [step for step in _holding(standing, argument_map.supports(claim)) if as_share(step.weight) > floor]
    if heavy and floor > 0:
        yield Reweighing(tuple(step.id for step in heavy), floor, more=False, reached=True)
    bound = _ceiling(standard, pro)
    light = [step for step in _against(argument_map, standing, claim) if 0 < as_share(step.weight) < bound]
    for step in light[:_EACH]:
        yield Reweighing((step.id,), bound, more=True, reached=True)


def _ceiling(standard: Standard, pro: float) -> float:
    """What the case against a claim has to weigh less than."""
    if standard not in _STRICT:
        return pro
    lead = float(Decimal(repr(pro)) - Decimal(repr(BETA)))
    return min(lead, GAMMA) if standard is Standard.BEYOND_REASONABLE_DOUBT else lead


def _floor(standard: Standard, con: float) -> float:
    """What a reason for a claim has to weigh more than; 1 where no weight is enough."""
    if standard not in _STRICT:
        return con
    if standard is Standard.BEYOND_REASONABLE_DOUBT and con >= GAMMA:
        return 1.0
    return max(ALPHA, float(Decimal(repr(con)) + Decimal(repr(BETA))))


def _against(argument_map: ArgumentMap, standing: Standings, claim: str) -> list[Inference]:
    """The attacks on a claim, and the supports of its rivals, that do not fall."""
    rivals = [step for rival in standing.rivals(claim) for step in argument_map.supports(rival)]
    return _holding(standing, (*argument_map.attacks(claim), *rivals))


def _holding(standing: Standings, steps: Sequence[Inference]) -> list[Inference]:
    return [step for step in steps if standing[step.id] is not Standing.FALLS]
