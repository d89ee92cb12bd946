"""What the value of an atom rests on: the step by which `Model` found it, in terms of what it found earlier.

What holds needs one reason that is heavy enough, or all its premises, and the failure of whatever would be too heavy
against that; what does not hold needs something that holds against it, or the failure of its reasons. Every part, and
one of the choices at least, was found earlier, or at the same moment in one unfounded set.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

import attrs

from argmap.graph import reachable
from argmap.model import Standard
from argmap.reasoning.fixpoint import Model
from argmap.reasoning.rules import AtomKind, Rules


@attrs.frozen
class DerivationStep:
    """What one value rests on.

    Attributes:
        parts: the atoms that are all needed.
        choices: atoms of which one is enough, besides the parts; none where the parts are enough.
        issues: the questions, by their places in the rules, without which it might be otherwise.
    """

    parts: tuple[int, ...] = ()
    choices: tuple[int, ...] = ()
    issues: tuple[int, ...] = ()


def step(model: Model, at: int) -> DerivationStep:
    """The step by which a decided value was found."""
    rules = model.rules
    if rules.kind[at] in (AtomKind.CLAIM, AtomKind.ASIDE):
        return _claim_holds(model, at) if model.value[at] else _claim_fails(model, at)
    if model.value[at]:
        return DerivationStep((*rules.fed_by[at], *rules.attacked_by[at]))
    if rules.barred[at]:
        return DerivationStep()
    attacks = [on for on in rules.attacked_by[at] if model.value[on]]
    premises = [] if rules.kind[at] is AtomKind.EVIDENCE else rules.fed_by[at]
    return DerivationStep(choices=(*attacks, *(on for on in premises if model.value[on] is False)))


def steps(model: Model, at: int) -> tuple[DerivationStep, ...]:
    """The ways to tell why an atom is decided as it is, that by which it was found among them.

    For a claim without a reason that does not fall, the failure of its supports is the way, whatever opposes it.
    """
    rules, base = model.rules, model.rules.claim[at]
    if rules.kind[at] not in (AtomKind.CLAIM, AtomKind.ASIDE) or model.value[at] or rules.barred[at]:
        return (step(model, at),)
    supports = tuple(rules.fed_by[base])
    if base not in rules.assumed and not model.arguably_for(base):
        return (DerivationStep(supports),)
    attacks = [on for on in rules.attacked_by[base] if model.value[on]]
    con = max((rules.weight[on] for on in attacks), default=0.0)
    heavy = tuple(on for on in supports if model.withstands(at, rules.weight[on], con))
    if attacks and all(model.value[on] is False for on in heavy):
        return (step(model, at), DerivationStep(heavy, tuple(on for on in attacks if rules.weight[on] == con)))
    return (step(model, at),)


def _is_earlier(model: Model, on: int, at: int) -> bool:
    return model.order[on] < model.order[at]


def _claim_holds(model: Model, at: int) -> DerivationStep:
    """Its being assumed, if that is enough, or else its weightiest reason."""
    rules, base = model.rules, model.rules.claim[at]
    if base in rules.assumed:
        parts = _failures(model, at, rules.assumed[base], assumed=True)
        if parts is not None:
            return DerivationStep(parts)
    supports = [on for on in rules.fed_by[base] if model.value[on] and _is_earlier(model, on, at)]
    weight = max(rules.weight[on] for on in supports)
    enough = tuple(on for on in rules.fed_by[base] if model.value[on] and rules.weight[on] >= weight)
    return DerivationStep(_failures(model, at, weight) or (), enough)


def _failures(model: Model, at: int, pro: float, *, assumed: bool = False) -> tuple[int, ...] | None:
    """What has failed that would be too heavy against a reason of this weight; `None` if something has not.

    An assumption fails by any attack; one that does not meet the standard by itself, whatever the case against it.
    """
    rules, base = model.rules, model.rules.claim[at]
    if not rules.attacked_by[base] and base not in rules.asked:
        return ()
    fail = [on for on in rules.attacked_by[base] if assumed or not model.withstands(at, pro, rules.weight[on])]
    hold: list[int] = []
    for number, place in issues_of(rules, at):
        issue = rules.issues[number]
        for other, rival in enumerate(issue.answers):
            if other != place:
                failed, held = _failing_case(model, at, pro, rival, issue.aside[other])
                fail += failed
                hold += held
    is_so = all(model.value[on] is False and _is_earlier(model, on, at) for on in fail)
    return tuple(dict.fromkeys((*fail, *hold))) if is_so else None


def _failing_case(model: Model, at: int, pro: float, rival: int, aside: int) -> tuple[list[int], list[int]]:
    """Why the case of a rival is not too heavy: what fails, itself or its heavy reasons, and what holds against it."""
    rules = model.rules
    if rules.standard_of(rules.claim[at]) is Standard.UNANSWERED:
        return [rival], []
    heavy = [on for on in rules.fed_by[rival] if not model.withstands(at, pro, rules.weight[on])]
    assumed = rules.assumed.get(rival, 0.0)
    is_heavy = assumed > 0 and not model.withstands(at, pro, assumed)
    if not heavy and not is_heavy:
        return [], []
    if model.value[aside] is False and _is_earlier(model, aside, at):
        return [aside], []
    if not is_heavy:
        return heavy, []
    blow = next((on for on in rules.attacked_by[rival] if model.value[on] and _is_earlier(model, on, at)), None)
    return (heavy, [blow]) if blow is not None else ([aside], [])


def issues_of(rules: Rules, at: int) -> Iterator[tuple[int, int]]:
    """The questions that judge an atom, by their places in the rules, each with its place among the answers."""
    for number, place in rules.asked.get(rules.claim[at], ()):
        if number != rules.leaves.get(at):
            yield number, place


def _claim_fails(model: Model, at: int) -> DerivationStep:
    """The weightiest thing that holds against it, and the failure of the reasons that would withstand that."""
    rules, base = model.rules, model.rules.claim[at]
    if rules.barred[at]:
        return DerivationStep()
    attacks = [on for on in rules.attacked_by[base] if model.value[on] and _is_earlier(model, on, at)]
    con = max((rules.weight[on] for on in attacks), default=0.0)
    choices = tuple(on for on in rules.attacked_by[base] if model.value[on] and rules.weight[on] >= con > 0)
    parts: list[int] = []
    issues: tuple[int, ...] = ()
    rival = max(_cases(model, at), key=lambda case: case[0], default=None)
    if rival is not None and rival[0] > con:
        con, number, parts = rival
        issues = (number,)
        needs_a_blow = base in rules.assumed and model.withstands(at, rules.assumed[base], con)
        choices = tuple(attacks) if needs_a_blow else ()
    parts += [on for on in rules.fed_by[base] if model.withstands(at, rules.weight[on], con)]
    return DerivationStep(tuple(dict.fromkeys(parts)), choices, issues)


_Case: TypeAlias = tuple[float, int, list[int]]


def _cases(model: Model, at: int) -> Iterator[_Case]:
    """The strongest case of a rival in each question that counted against a claim by then.

    Of each the weight, the question and what it rests on.
    """
    rules = model.rules
    is_plain = rules.standard_of(rules.claim[at]) is Standard.UNANSWERED
    most = 0.0
    for weight, number, place in model.ranked_questions(rules.claim[at]):
        if weight <= most:
            break
        if number != rules.leaves.get(at):
            found = (_holding_rival if is_plain else _strongest_case)(model, at, number, place)
            if found is not None:
                most = max(most, found[0])
                yield found


def _holding_rival(model: Model, at: int, number: int, place: int) -> _Case | None:
    """A rival that held by then, where that is enough."""
    rivals = (rival for other, rival in enumerate(model.rules.issues[number].answers) if other != place)
    return next(((1.0, number, [on]) for on in rivals if model.value[on] and _is_earlier(model, on, at)), None)


def _strongest_case(model: Model, at: int, number: int, place: int) -> _Case | None:
    """The case that weighed most by then; those that weigh less in the end are not looked at."""
    issue = model.rules.issues[number]
    best: _Case | None = None
    for other, weight in model.ranked_cases(number):
        if best is not None and weight <= best[0]:
            break
        aside = issue.aside[other]
        if other != place and model.value[aside] and _is_earlier(model, aside, at):
            found = (best, *_case(model, at, number, issue.answers[other], aside))
            best = max((case for case in found if case is not None), key=lambda case: case[0], default=None)
    return best


def _case(model: Model, at: int, number: int, rival: int, aside: int) -> Iterator[_Case]:
    rules = model.rules
    attacks = rules.attacked_by[rival]
    if rival in rules.assumed and all(model.value[on] is False and _is_earlier(model, on, at) for on in attacks):
        yield rules.assumed[rival], number, [aside, *attacks]
    for on in rules.fed_by[rival]:
        if model.value[on] and _is_earlier(model, on, at):
            yield rules.weight[on], number, [aside, on]


def cone(rules: Rules, targets: Iterable[int]) -> dict[int, None]:
    """The nodes that a path of support, attack or rivalry leads from to the targets, these included."""
    size = len(rules.ids)

    def below(at: int) -> Iterable[int]:
        if at >= size:  # a question, numbered after the nodes
            return rules.issues[at - size].answers
        asked = [size + number for number, _ in rules.asked[at]] if at in rules.asked else []
        return rules.fed_by[at] + rules.attacked_by[at] + asked

    return {at: None for at in reachable(targets, below) if at < size}
