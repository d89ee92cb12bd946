"""The rules AM5 about objections, and about what the theses lean on."""

from __future__ import annotations

from collections.abc import Container, Iterator

from argmap.checks.context import RuleContext
from argmap.diagnostics import Finding, Place, Severity, rule
from argmap.graph import reachable
from argmap.model import ArgumentMap, Inference, Relation
from argmap.reasoning import ReasonKind, Standing, Verdict


@rule(
    "AM503",
    "unanswered-objection",
    Severity.WARNING,
    failing="""
    thesis: aid
    claims:
      aid: {text: Moscow sent aid., assumed: true}
      forged: {text: The lists were forged., assumed: true}
    inferences:
      i: {premises: [forged], attacks: aid}
    expect: {aid: overturned}
    """,
    passing="""
    thesis: aid
    claims:
      aid: {text: Moscow sent aid., assumed: true}
      forged: {text: The lists were forged., assumed: true}
      seal: {text: The seals are genuine., assumed: true}
    inferences:
      i: {premises: [forged], attacks: aid}
      j: {premises: [seal], attacks: forged}
    """,
)
def unanswered_objection(context: RuleContext) -> Iterator[Finding]:
    """An objection to a thesis that holds, and that nobody has tried to answer.

    It need not be an attack on the thesis itself: whatever speaks against what speaks for it counts. Nothing on the map
    attacks the step, its premises or what they rest on. Answer it, or concede it and say so in `expect`.
    """
    against = _against_a_thesis(context)
    answered = _touched_by_attacks(context.map)
    for step in context.map.inferences.values():
        if step.id in against and step.id not in answered and context.standing[step.id] is not Standing.FALLS:
            advice = f"attack {step.id!r}, or one of its premises"
            yield Finding(
                f"nothing answers the objection {step.id!r} to {step.target!r}", Place(step.id), help=(advice,)
            )


def _against_a_thesis(context: RuleContext) -> set[str]:
    """The attacks from which a path leads to a thesis with an odd number of attacks, themselves included."""

    def below(state: tuple[str, bool]) -> Iterator[tuple[str, bool]]:
        id_, against = state
        node = context.map.get(id_)
        yield from ((step.id, not against) for step in context.map.attacks(id_))
        if isinstance(node, Inference):
            yield from ((premise, against) for premise in node.premises)
        else:
            yield from ((step.id, against) for step in context.map.supports(id_))

    found = reachable([(id_, False) for id_ in context.theses], below)
    attacks = {step.id for step in context.map.inferences.values() if step.relation is Relation.ATTACK}
    return {id_ for id_, against in found if against and id_ in attacks}


def _touched_by_attacks(argument_map: ArgumentMap) -> Container[str]:
    """The nodes that are attacked, or in whose support ancestry something is."""

    def above(id_: str) -> Iterator[str]:
        yield from (step.id for step in argument_map.uses(id_))
        step = argument_map.inferences.get(id_)
        if step is not None and (claim := argument_map.conclusion(step)) is not None:
            yield claim

    attacks = (step for step in argument_map.inferences.values() if step.relation is Relation.ATTACK)
    return reachable((step.target for step in attacks if step.target is not None), above)


@rule(
    "AM504",
    "single-point-of-failure",
    Severity.INFO,
    failing="""
    thesis: aid
    claims:
      aid: Moscow sent aid.
    evidence:
      telegram: {text: A telegram lists the missiles.}
    inferences:
      i: {premises: [telegram], supports: aid}
    """,
    passing="""
    thesis: aid
    claims:
      aid: Moscow sent aid.
    evidence:
      telegram: {text: A telegram lists the missiles.}
      photograph: {text: A photograph shows the missiles.}
    inferences:
      i: {premises: [telegram], supports: aid}
      j: {premises: [photograph], supports: aid}
    """,
)
def single_point_of_failure(context: RuleContext) -> Iterator[Finding]:
    """A node without which a thesis would no longer stand.

    Whoever doubts it doubts the thesis. It deserves the best evidence, or the thesis a second line of support.
    `argmap evaluate` lists what else the thesis rests on.
    """
    from argmap.reasoning.load_bearing import load_bearings  # noqa: PLC0415 - information rules are mostly off

    standing = [thesis for thesis in context.theses if context.standing[thesis] is Standing.STANDS]
    unsearched: list[str] = []
    for found in load_bearings(context.map, standing, largest=1):
        unsearched += [] if found.searched else [found.target]
        for id_ in found.single_points:
            message = f"the thesis {found.target!r} falls or is contested without {id_!r}"
            yield Finding(message, Place(id_), help=("add a reason that does without it",))
    if unsearched:
        more = f" and of {len(unsearched) - 1:,} more theses" if len(unsearched) > 1 else ""
        message = f"single points of failure of {unsearched[0]!r}{more} were not looked for: there is too much to try"
        yield Finding(message, Place(unsearched[0]), help=("split the map",))


@rule(
    "AM506",
    "leans-on-fallen",
    Severity.INFO,
    failing="""
    claims:
      aid: Moscow sent aid.
      boast: A general boasted of it.
    evidence:
      telegram: {text: A telegram lists the missiles.}
    inferences:
      i: {premises: [telegram], supports: aid}
      j: {premises: [boast], supports: aid}
    """,
    passing="""
    claims:
      aid: Moscow sent aid.
    evidence:
      telegram: {text: A telegram lists the missiles.}
    inferences:
      i: {premises: [telegram], supports: aid}
    """,
)
def leans_on_fallen(context: RuleContext) -> Iterator[Finding]:
    """A claim stands, yet one of its supports falls by a premise.

    The claim does not need that support, and it adds nothing: strengthen the premise, or let the support go.
    """
    for step in context.map.inferences.values():
        target = context.map.conclusion(step)
        if target is None or context.standing[target] is not Standing.STANDS:
            continue
        if context.standing[step.id] is Standing.FALLS:
            reason = context.standing.reason(step.id)
            if reason.kind is ReasonKind.RESTS_ON_FALLEN:
                message = f"{target!r} stands without {step.id!r}, which rests on {reason.by[0]!r}, and that falls"
                yield Finding(message, Place(step.id), help=("strengthen the premise, or take the step away",))


@rule(
    "AM507",
    "idle-objection",
    Severity.INFO,
    failing="""
    claims:
      aid: {text: Moscow sent aid., assumed: true}
      forged: The lists were forged.
    inferences:
      i: {premises: [forged], attacks: aid}
    """,
    passing="""
    claims:
      aid: {text: Moscow sent aid., assumed: true}
      forged: {text: The lists were forged., assumed: true}
      seal: {text: The seals are genuine., assumed: true}
    inferences:
      i: {premises: [forged], attacks: aid}
      j: {premises: [seal], attacks: forged}
    """,
)
def idle_objection(context: RuleContext) -> Iterator[Finding]:
    """An objection that would fail even if nobody answered it.

    The map gives no sufficient reason for it. An objection that is worth drawing is worth its strongest form.
    """
    for step in context.map.inferences.values():
        if step.relation is Relation.ATTACK and context.standing.verdict(step.id) is Verdict.NOT_ESTABLISHED:
            by = context.standing.reason(step.id).by
            because = f": {by[0]!r} falls" if by and by[0] in context.standing else ""
            advice = "support its premises, or mark what is granted as `assumed`"
            yield Finding(f"the objection {step.id!r} is not established{because}", Place(step.id), help=(advice,))


@rule(
    "AM508",
    "no-objection",
    Severity.INFO,
    failing="""
    thesis: aid
    claims:
      aid: {text: Moscow sent aid., assumed: true}
    """,
    passing="""
    thesis: aid
    claims:
      aid: {text: Moscow sent aid., assumed: true}
      forged: {text: The lists were forged., assumed: true}
      seal: {text: The seals are genuine., assumed: true}
    inferences:
      i: {premises: [forged], attacks: aid}
      j: {premises: [seal], attacks: forged}
    """,
)
def no_objection(context: RuleContext) -> Iterator[Finding]:
    """Nothing on the map attacks a thesis or what supports it.

    Either nobody disagrees, or the other side has not been heard yet.
    """
    disputed = _touched_by_attacks(context.map)
    for number, thesis in enumerate(context.map.thesis):
        if thesis in context.map and context.map[thesis].id not in disputed:
            place = Place(None, "thesis", number)
            yield Finding(f"nothing attacks {thesis!r} or its support", place, help=("add the best objection",))
