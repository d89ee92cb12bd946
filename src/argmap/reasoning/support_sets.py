"""Sufficient sets: what makes a node stand or fall, such that nothing else can change it by being withdrawn.

A sufficient set follows the steps by which `Model` found its values. Hence, whatever is withdrawn outside it, the same
derivation goes through again.
"""

from __future__ import annotations

from argmap.graph import reachable
from argmap.reasoning.derivations import cone, step
from argmap.reasoning.fixpoint import Model


def sufficient_support(model: Model, target: int) -> tuple[dict[int, None], dict[int, None]]:
    """The nodes whose withdrawal can matter to the target, in the order of a walk down from it, and the questions.

    For a target that stands: one proof tree, and whatever makes each attack and rival fail that is too heavy. For one
    that cannot stand: whatever keeps it down. For one that is undecided: all that it depends on and that does not fail,
    as a node or aside. Questions are told by their places in the rules.
    """
    rules = model.rules
    if model.value[target] is None:
        found = cone(rules, [target])
        issues = dict.fromkeys(number for at in found for number, _ in rules.asked.get(at, ()))
        live = (at for at in found if any(model.value[one] is not False for one in rules.group(at)))
        return dict.fromkeys(live), issues
    issues = {}

    def needs(at: int) -> list[int]:
        found = step(model, at)
        issues.update(dict.fromkeys(found.issues))
        first = min(found.choices, key=model.order.__getitem__, default=None)
        return [*found.parts, *([] if first is None else [first])]

    found = reachable([target], needs)
    return {rules.claim[at]: None for at in found if model.value[at]}, issues
