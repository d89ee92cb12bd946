"""The single points of failure of a map without attacks, exclusive questions and cycles, in one pass.

What fells an inference is what fells any of its premises, and the inference itself; what fells a claim is what fells
each of its supports that meet its standard, and its assumption. Sets of units are kept as the bits of one number for
each node, as long as something still needs them.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from functools import reduce
from operator import and_, or_

from argmap.reasoning.fixpoint import Model
from argmap.reasoning.rules import Kind


def single_points(model: Model, target: int, carried: Mapping[str, tuple[int, ...]]) -> frozenset[str] | None:
    """The units that fell a standing target alone; `None` where attacks, questions or cycles need another way.

    Args:
        model: the model of what the target depends on.
        target: the number of the target, which stands.
        carried: each unit with the nodes that are withdrawn with it.
    """
    rules = model.rules
    if rules.asked or any(rules.attacks[at] for at in range(len(rules.ids))):
        return None
    order = _in_order(model)
    if order is None:
        return None
    own = [0] * len(rules.ids)
    for bit, nodes in enumerate(carried.values()):
        for at in nodes:
            own[at] |= 1 << bit
    fells: dict[int, int] = {}
    uses = [sum(model.value[to] is True for to in rules.feeds[at]) for at in range(len(rules.ids))]
    uses[target] += 1
    for at in order:
        reasons = [on for on in rules.fed_by[at] if model.value[on]]
        enough = [
            fells[on] for on in reasons if rules.kind[at] is not Kind.CLAIM or model.withstands(at, rules.weight[on], 0)
        ]
        fells[at] = _fells(model, at, own[at], enough)
        for on in reasons:
            uses[on] -= 1
            if not uses[on]:
                del fells[on]
    return frozenset(unit for bit, unit in enumerate(carried) if fells[target] >> bit & 1)


def _fells(model: Model, at: int, own: int, below: list[int]) -> int:
    """What fells a standing node, from what fells those below it."""
    kind = model.rules.kind[at]
    if kind is Kind.INFERENCE:
        return reduce(or_, below, own)
    return reduce(and_, [*below, own] if kind is Kind.EVIDENCE or at in model.rules.assumed else below)


def _in_order(model: Model) -> list[int] | None:
    """The standing nodes, each after those that feed it; `None` where they run in a circle (Kahn 1962)."""
    rules = model.rules
    standing = [at for at, value in enumerate(model.value) if value]
    waiting = {at: sum(model.value[on] is True for on in rules.fed_by[at]) for at in standing}
    ready = deque(at for at in standing if not waiting[at])
    order: list[int] = []
    while ready:
        at = ready.popleft()
        order.append(at)
        for to in rules.feeds[at]:
            if to in waiting:
                waiting[to] -= 1
                if not waiting[to]:
                    ready.append(to)
    return order if len(order) == len(standing) else None
