"""Sufficient sets: what makes a node stand or fall, such that nothing else can change it by being withdrawn.

A sufficient set follows the order in which `Model` found its values, so what it rests on was found earlier, or at the
same moment in one unfounded set. Hence, whatever is withdrawn outside it, the same derivation goes through again.
"""

from __future__ import annotations

from collections.abc import Iterable

from argmap.graph import reachable
from argmap.reasoning.logic_program import Model, Program


def sufficient_support(model: Model, target: int) -> dict[int, None]:
    """The nodes whose withdrawal can matter to the target, in the order of a walk down from it.

    For a target that stands: one proof tree, and for each attack on it whatever makes that attack fail. For one that
    falls: whatever keeps it down. For one that is contested: every node that it depends on and that does not fall.
    """
    if model.value[target] is None:
        return _all_that_matters(model, target)
    found = reachable([target], lambda at: _needs(model, at))
    return {at: None for at in found if model.value[at]}


def _needs(model: Model, at: int) -> list[int]:
    """The nodes on whose values the value of this one rests."""
    return _needs_to_stand(model, at) if model.value[at] else _needs_to_fall(model, at)


def _needs_to_stand(model: Model, at: int) -> list[int]:
    rules = model.rules
    if rules.is_inference[at]:
        support = rules.fed_by[at]
    elif rules.given[at]:
        support = []
    else:
        support = [first(model, (on for on in rules.fed_by[at] if model.value[on]))]
    return [*support, *rules.attacked_by[at]]


def _needs_to_fall(model: Model, at: int) -> list[int]:
    rules = model.rules
    attackers = [on for on in rules.attacked_by[at] if model.value[on] and model.order[on] < model.order[at]]
    if attackers:
        return [first(model, attackers)]
    if rules.barred[at]:
        return []
    if rules.is_inference[at]:
        return [first(model, (on for on in rules.fed_by[at] if model.value[on] is False))]
    return rules.fed_by[at]


def first(model: Model, nodes: Iterable[int]) -> int:
    """Of some nodes the one whose value was found first."""
    return min(nodes, key=model.order.__getitem__)


def _all_that_matters(model: Model, target: int) -> dict[int, None]:
    """The nodes that the target depends on; those that fall change nothing by being withdrawn."""
    return {at: None for at in cone(model.rules, target) if model.value[at] is not False}


def cone(rules: Program, target: int) -> dict[int, None]:
    """The nodes that a path of support or attack leads from to the target, it included."""
    return reachable([target], lambda at: (*rules.fed_by[at], *rules.attacked_by[at]))
