"""The rule AM215: weights that decide nothing."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.context import RuleContext
from argmap.diagnostics import Finding, Place, Severity, rule
from argmap.model import Claim, Evidence, Inference, Relation


@rule(
    "AM215",
    "idle-weight",
    Severity.WARNING,
    failing="""
    claims:
      aid: Moscow sent aid.
      forged: {text: The list is forged., assumed: true}
    evidence:
      telegram: {text: A telegram lists the missiles.}
    inferences:
      i: {premises: [telegram], supports: aid}
      x: {premises: [forged], attacks: telegram, weight: 0.3}
    """,
    passing="""
    claims:
      aid: Moscow sent aid.
      late: {text: No ship was seen before May., assumed: true}
    evidence:
      telegram: {text: A telegram lists the missiles.}
    inferences:
      i: {premises: [telegram], supports: aid, weight: 0.9}
      x: {premises: [late], attacks: aid, weight: 0.3}
    """,
)
def idle_weight(context: RuleContext) -> Iterator[Finding]:
    """A weight above 0 that decides nothing.

    Weights decide between support and attack, and between rival answers, on a claim. An undercut defeats the inference
    whatever its weight, backing has no effect on standing, and an attack on evidence, or on a claim that is assumed and
    has no support, wins with any weight above 0. To say that an objection to the record weighs little, weigh the
    inference that uses the record, or attack the objection. Strengths, which are a separate convention, use every
    weight.
    """
    for step in context.map.inferences.values():
        if isinstance(step.weight, int | float) and step.weight > 0 and (why := _why_idle(context, step)):
            message = f"the weight of {step.id!r} decides nothing: {why}"
            advice = "remove it, or weigh the inferences for and against a claim"
            yield Finding(message, Place(step.id, "weight"), help=(advice,))


def _why_idle(context: RuleContext, step: Inference) -> str:
    """Why the weight of an inference decides nothing; empty if it may decide something."""
    target = None if step.target is None else context.map.get(step.target)
    match target:
        case Inference():
            return (
                "it is backing"
                if step.relation is Relation.SUPPORT
                else "an undercut defeats the inference whatever its weight"
            )
        case Evidence() if step.relation is Relation.ATTACK:
            return f"{target.id!r} is evidence, and any attack on it wins"
        case Claim(assumed=True) if step.relation is Relation.ATTACK and not context.map.supports(target.id):
            return f"{target.id!r} is assumed, with no support that could outweigh it"
        case _:
            return ""
