"""The rules AM5 about objections, and about what the theses lean on."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence

from argmap.checks.context import RuleContext
from argmap.diagnostics import Finding, Place, Severity, rule
from argmap.graph import reachable
from argmap.model import ArgumentMap, Relation, Standard
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
    """An objection that counts against a thesis, and that nobody has tried to answer.

    It need not be an attack on the thesis itself: whatever defeats, or leaves contested, something that a thesis
    depends on counts, and so does a rival answer to its question. Nothing on the map attacks the inference or the
    rival, its premises or what they rest on. Answer it, or concede it with a lower `weight` for what is outweighed and
    a `note` that says why. What `expect` says about the node makes no difference: an objection that wins is still
    unanswered.
    """
    opposed = {id_ for id_ in context.map if _may_be_opposed(context, id_)}
    if not opposed:
        return
    answered = _touched(context.map)
    told: set[str] = set()
    for id_ in filter(opposed.__contains__, _for_a_thesis(context)):
        for objection in _objections(context, id_):
            if objection not in told and objection not in answered:
                told.add(objection)
                yield _unanswered(context, objection, id_)


def _may_be_opposed(context: RuleContext, id_: str) -> bool:
    """Whether a node does not stand, and there are attacks on it, or rivals."""
    opposed = id_ in context.map.steps.attacks or (bool(context.map.questions) and id_ in context.map.claims)
    return opposed and context.standing[id_] is not Standing.STANDS


def _objections(context: RuleContext, id_: str) -> Iterator[str]:
    """The attacks on a node that does not stand, and its rivals, which its reason names."""
    reason = context.standing.reason(id_)
    attacks = {step.id for step in context.map.steps.attacks.get(id_, ())}
    has_rivals = id_ in context.map.claims and reason.kind is not ReasonKind.CIRCULAR
    yield from (
        one for one in (*reason.by, *reason.against) if one in attacks or (has_rivals and one in context.map.claims)
    )


def _unanswered(context: RuleContext, objection: str, id_: str) -> Finding:
    if objection in context.map.claims:
        message, ways = (
            f"nothing answers {objection!r}, a rival of {id_!r}",
            [f"attack {objection!r}, or an inference that supports it"],
        )
    else:
        message, ways = (
            f"nothing answers the objection {objection!r} to {id_!r}",
            [f"attack {objection!r}, or one of its premises"],
        )
    if _is_weighed(context.map, id_):
        ways.append("or say which side counts for more: lower the `weight` of the other, and say why in its `note`")
    return Finding(message, Place(objection), help=tuple(ways))


def _is_weighed(argument_map: ArgumentMap, id_: str) -> bool:
    """Whether weights can settle what a node comes to: a claim has a reason, and its standard compares."""
    claim = argument_map.claims.get(id_)
    if claim is None or not argument_map.steps.supports.get(id_, ()):
        return False
    return (claim.standard or argument_map.standard) != Standard.UNANSWERED


def _for_a_thesis(context: RuleContext) -> list[str]:
    """The nodes on which a thesis depends, in author order: an even number of attacks leads from each to a thesis.

    A question depends on the answers that stand, or on all if none does.
    """
    attacks, supports, inferences = context.map.steps.attacks, context.map.steps.supports, context.map.inferences

    def below(state: tuple[str, bool]) -> list[tuple[str, bool]]:
        id_, against = state
        found = [(step.id, not against) for step in attacks.get(id_, ())]
        if id_ in inferences:
            return found + [(premise, against) for premise in inferences[id_].premises]
        found += [(step.id, against) for step in supports.get(id_, ())]
        return found if against else found + [(rival, True) for rival in rivals(id_)]

    asking: dict[str, str | None] = {}

    def rivals(id_: str) -> Iterator[str]:
        # All answers to a question are rivals once two of them have been asked for theirs: no need to list them again.
        for question in (one for one in context.asked.get(id_, ()) if one.exclusive):
            first = asking.setdefault(question.id, id_)
            if first == id_:
                yield from (answer for answer in question.answers if answer != id_)
            elif first is not None:
                asking[question.id] = None
                yield first

    starts = [one for id_ in context.theses for one in _judged(context, id_)]
    found = {id_ for id_, against in reachable([(id_, False) for id_ in starts], below) if not against}
    return [id_ for id_ in context.map if id_ in found]


def _judged(context: RuleContext, thesis: str) -> Sequence[str]:
    """The claims by which a thesis is judged: itself, or the answers to a question."""
    if not context.is_question(thesis):
        return (thesis,)
    answers = context.standing.answers(thesis)
    return [one for one in answers if context.standing[one] is Standing.STANDS] or answers


def _touched(argument_map: ArgumentMap, more: Iterable[str] = ()) -> Container[str]:
    """The nodes that are attacked, and more, with all in whose support ancestry one of them is."""

    def above(id_: str) -> Iterator[str]:
        yield from (step.id for step in argument_map.steps.uses.get(id_, ()))
        step = argument_map.inferences.get(id_)
        if step is not None and (claim := argument_map.conclusion(step)) is not None:
            yield claim

    attacks = (step for step in argument_map.inferences.values() if step.relation is Relation.ATTACK)
    return reachable((*(step.target for step in attacks if step.target is not None), *more), above)


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
def single_point_of_failure(context: RuleContext, *, size: int = 1) -> Iterator[Finding]:
    """A node, or a question, without which a thesis would no longer stand.

    Whoever doubts it doubts the thesis; to doubt a question is to doubt that its answers exclude each other. It
    deserves the best evidence, or the thesis needs a second line of support. With the option `size` sets of two or
    three nodes are found as well. `argmap evaluate` lists what else the thesis rests on.
    """
    from argmap.reasoning.load_bearing import load_bearings  # noqa: PLC0415 - information rules are mostly off

    standing = [thesis for thesis in context.theses if context.standing[thesis] is Standing.STANDS]
    unsearched: list[str] = []
    for found in load_bearings(context.standing, standing, largest=size):
        unsearched += [] if found.searched else [found.target]
        for id_ in found.single_points:
            without = f"without {id_!r}" if not context.is_question(id_) else f"if answers to {id_!r} can hold together"
            message = f"the thesis {found.target!r} falls or is contested {without}"
            yield Finding(message, Place(id_), help=("add a reason that does not depend on it",))
        for cut in found.cuts:
            if len(cut) > 1:
                message = f"the thesis {found.target!r} falls or is contested without {' and '.join(map(repr, cut))}"
                yield Finding(message, Place(cut[0]), help=("add a reason that depends on none of them",))
    if unsearched:
        more = f" and of {len(unsearched) - 1:,} more theses" if len(unsearched) > 1 else ""
        message = f"single points of failure of {unsearched[0]!r}{more} were not all searched for: the map is too large"
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
    """A claim stands, yet one of its supports falls because of a premise.

    The claim does not need that support, and it adds nothing: strengthen the premise, or remove the support.
    """
    for step in context.map.inferences.values():
        target = context.map.conclusion(step)
        if target is None or context.standing[target] is not Standing.STANDS:
            continue
        if context.standing[step.id] is Standing.FALLS:
            reason = context.standing.reason(step.id)
            if reason.kind is ReasonKind.RESTS_ON_FALLEN:
                message = f"{target!r} stands without {step.id!r}, whose premise {reason.by[0]!r} falls"
                yield Finding(message, Place(step.id), help=("strengthen the premise, or remove the inference",))


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
    from argmap.explaining.reasons import because  # noqa: PLC0415 - information rules are mostly off

    for step in context.map.inferences.values():
        if step.relation is Relation.ATTACK and context.standing.verdict(step.id) is Verdict.NOT_ESTABLISHED:
            message = f"the objection {step.id!r} is not established: {because(context.standing, step.id)}"
            advice = "support its premises, or mark what is granted as `assumed`"
            yield Finding(message, Place(step.id), help=(advice,))


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
    """Nothing on the map attacks a thesis or what supports it, and it has no rival.

    Either nobody disagrees, or the other side has not been heard yet.
    """
    disputed = _touched(context.map, _rivals(context.map))
    for thesis, number in context.theses.items():
        answers = context.standing.answers(thesis) if context.is_question(thesis) else (thesis,)
        if not any(answer in disputed for answer in answers):
            message = f"nothing attacks {thesis!r} or its support, and it has no rival"
            yield Finding(message, Place(None, "thesis", number), help=("add the best objection",))


def _rivals(argument_map: ArgumentMap) -> Iterator[str]:
    """The claims that have rivals."""
    for question in argument_map.questions.values():
        answers = {answer for answer in question.answers if answer in argument_map.claims}
        if question.exclusive and len(answers) > 1:
            yield from answers
