"""Sufficient sets: what makes a node stand or fall, such that nothing else can change it by being withdrawn.

A sufficient set follows the steps by which `Model` found its values. So whatever is withdrawn outside it, the same
derivation goes through again.
"""

from __future__ import annotations

from argmap.graph import reachable
from argmap.reasoning.derivations import cone, step
from argmap.reasoning.fixpoint import Model
from argmap.reasoning.rules import AtomKind


def sufficient_support(model: Model, target: int) -> tuple[dict[int, None], dict[int, None]]:
    """The nodes whose withdrawal can matter to the target, in the order of a walk down from it, and the questions.

    For a target that stands: one proof tree, and whatever makes each attack and rival fail that is too heavy. For one
    that cannot stand: whatever keeps it down. For one that is undecided: all that it depends on and that does not fail,
    as a node or aside. Questions are identified by their places in the rules.
    """
    rules = model.rules
    if model.value[target] is None:
        found = cone(rules, [target])
        issues = dict.fromkeys(number for at in found for number, _ in rules.asked.get(at, ()))
        live = (at for at in found if any(model.value[one] is not False for one in rules.group(at)))
        return dict.fromkeys(live), issues
    issues = {}

    def needs(at: int) -> list[int]:
        if (plain := _plainly(model, at)) is not None:
            return plain
        found = step(model, at)
        issues.update(dict.fromkeys(found.issues))
        first = min(found.choices, key=model.order.__getitem__, default=None)
        return [*found.parts, *([] if first is None else [first])]

    found = reachable([target], needs)
    return {rules.claim[at]: None for at in found if model.value[at]}, issues


def _plainly(model: Model, at: int) -> list[int] | None:
    """What a node rests on that holds, that nothing opposes and that has no choice; `None` for all others."""
    rules = model.rules
    kind = rules.kind[at]
    if not model.value[at] or kind is AtomKind.ASIDE or rules.attacked_by[at] or at in rules.asked:
        return None
    if at in rules.assumed:
        return []
    reasons = rules.fed_by[at]
    return reasons if kind is not AtomKind.CLAIM or len(reasons) == 1 else None
