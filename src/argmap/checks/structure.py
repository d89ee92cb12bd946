"""The rules AM2 about how claims, evidence and inferences are connected."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.context import RuleContext
from argmap.diagnostics import Finding, Place, Severity, rule
from argmap.fields import as_share
from argmap.model import Inference
from argmap.reasoning import Standing, Verdict
from argmap.schemes import find

_MOST_STEPS = 51


@rule(
    "AM201",
    "no-thesis",
    Severity.ERROR,
    failing="""
    claims:
      aid: {text: Moscow sent aid., assumed: true}
    """,
    passing="""
    thesis: aid
    claims:
      aid: {text: Moscow sent aid., assumed: true}
    """,
)
def no_thesis(context: RuleContext) -> Iterator[Finding]:
    """The map names no thesis.

    Without one, nobody can say what the argument is for or whether it holds. A file that only describes schemes needs
    none.
    """
    if not context.map.thesis and (context.map.nodes or not context.map.schemes):
        yield Finding("the map names no thesis", help=("name the claim that it argues for: `thesis: ID`",))


@rule(
    "AM204",
    "unsupported-claim",
    Severity.WARNING,
    failing="""
    thesis: aid
    claims:
      aid: Moscow sent aid.
    """,
    passing="""
    thesis: aid
    claims:
      aid: {text: Moscow sent aid., assumed: true}
    """,
)
def unsupported_claim(context: RuleContext) -> Iterator[Finding]:
    """A claim that rests on nothing.

    It falls, and what it is a premise of falls with it. Support it, or mark it as granted with `assumed: true`. The
    rule is silent if `expect` says that the claim falls or is not established.
    """
    for claim in context.map.claims.values():
        is_expected = context.map.expect.get(claim.id) in {Standing.FALLS, Verdict.NOT_ESTABLISHED}
        if not claim.assumed and claim.id not in context.map.steps.supports and not is_expected:
            support = f"support it under `inferences`: `for-{claim.id}: {{premises: […], supports: {claim.id}}}`"
            ways = [support, f"or grant it: `{claim.id}: {{text: …, assumed: true}}`"]
            if claim.source is not None or claim.locator is not None:
                ways.append("or move it to `evidence`, if a source says it")
            yield Finding(f"nothing supports claim {claim.id!r}", Place(claim.id), help=tuple(ways))


@rule(
    "AM205",
    "supported-assumption",
    Severity.WARNING,
    failing="""
    claims:
      aid: {text: Moscow sent aid., assumed: true}
    evidence:
      telegram: {text: A telegram lists the missiles.}
    inferences:
      i: {premises: [telegram], supports: aid}
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
def supported_assumption(context: RuleContext) -> Iterator[Finding]:
    """A claim is assumed although something supports it.

    Its supports matter only once something attacks it. Until then it stands even if they fail, which hides their
    failure. A granted fact may still be explained: the rule is silent if every support is an inference to the best
    explanation (scheme `best-explanation`).
    """
    for claim in context.map.claims.values():
        supports = context.map.steps.supports.get(claim.id, ())
        if claim.assumed and not all(_is_explanation(context, step) for step in supports):
            advice = "remove `assumed`, or the support"
            message = f"claim {claim.id!r} is assumed and supported"
            yield Finding(message, Place(claim.id, "assumed"), help=(advice,))


def _is_explanation(context: RuleContext, step: Inference) -> bool:
    scheme = None if step.scheme is None else find(step.scheme, context.map.known_schemes)
    return scheme is not None and scheme.id == "best-explanation"


@rule(
    "AM207",
    "duplicate-inference",
    Severity.WARNING,
    failing="""
    claims:
      aid: {text: Moscow sent aid., assumed: true}
      motive: Moscow had a motive.
    inferences:
      i: {premises: [aid], supports: motive}
      j: {premises: [aid], supports: motive}
    """,
    passing="""
    claims:
      aid: {text: Moscow sent aid., assumed: true}
      motive: Moscow had a motive.
    inferences:
      i: {premises: [aid], supports: motive}
    """,
)
def duplicate_inference(context: RuleContext) -> Iterator[Finding]:
    """Two inferences with the same premises and the same target.

    Stated twice, a reason is still one reason, though it looks like two in a picture. If a different inference was
    meant, a premise is missing.
    """
    first: dict[tuple[object, ...], str] = {}
    for inference in context.map.inferences.values():
        if not inference.premises or inference.target not in context.map:
            continue
        step = (frozenset(inference.premises), inference.relation, inference.target)
        earlier = first.setdefault(step, inference.id)
        if earlier != inference.id:
            message = f"inference {inference.id!r} says the same as {earlier!r}"
            yield _about_pair(message, inference.id, earlier, "remove one of them")


def _about_pair(message: str, id_: str, earlier: str, advice: str) -> Finding:
    return Finding(message, Place(id_), help=(advice,), related=((Place(earlier), f"{earlier!r} is here"),))


@rule(
    "AM208",
    "supports-and-attacks",
    Severity.WARNING,
    failing="""
    claims:
      aid: {text: Moscow sent aid., assumed: true}
      motive: Moscow had a motive.
    inferences:
      i: {premises: [aid], supports: motive}
      j: {premises: [aid], attacks: motive}
    """,
    passing="""
    claims:
      aid: {text: Moscow sent aid., assumed: true}
      delay: {text: Moscow sent it late., assumed: true}
      motive: Moscow had a motive.
    inferences:
      i: {premises: [aid], supports: motive}
      j: {premises: [delay], attacks: motive}
    """,
)
def supports_and_attacks(context: RuleContext) -> Iterator[Finding]:
    """The same premises support and attack the same node.

    If the two inferences weigh the same, they only leave it contested. One of them needs a further premise that
    distinguishes them, or is the wrong way round.
    """
    first: dict[tuple[object, ...], Inference] = {}
    told: set[tuple[object, ...]] = set()
    for inference in context.map.inferences.values():
        if not inference.premises or inference.target not in context.map:
            continue
        step = (frozenset(inference.premises), inference.target)
        earlier = first.setdefault(step, inference)
        if step not in told and earlier.relation is not inference.relation:
            told.add(step)
            message = f"the premises of {inference.id!r} both support and attack {inference.target!r}"
            yield _about_pair(
                message, inference.id, earlier.id, "add the premise that distinguishes the two inferences"
            )


@rule(
    "AM210",
    "shortcut",
    Severity.INFO,
    failing="""
    claims:
      aid: {text: Moscow sent aid., assumed: true}
      will: Moscow wanted Hanoi to win.
      motive: Moscow had a motive.
    inferences:
      i: {premises: [aid], supports: will}
      j: {premises: [will], supports: motive}
      k: {premises: [aid], supports: motive}
    """,
    passing="""
    claims:
      aid: {text: Moscow sent aid., assumed: true}
      will: Moscow wanted Hanoi to win.
      motive: Moscow had a motive.
    inferences:
      i: {premises: [aid], supports: will}
      j: {premises: [will], supports: motive}
    """,
)
def shortcut(context: RuleContext) -> Iterator[Finding]:
    """A premise supports a conclusion both directly and through other claims.

    Often the direct inference only repeats what the longer route spells out. If a premise is used very often, only the
    first fifty of its other inferences are examined.
    """
    for inference in context.map.inferences.values():
        conclusion = context.map.conclusion(inference)
        if conclusion is None:
            continue
        first = {premise: number for number, premise in reversed([*enumerate(inference.premises)])}
        for premise in dict.fromkeys(inference.premises):
            step = _longer_way(context, inference, premise, conclusion)
            if step is not None:
                message = f"{premise!r} also supports {conclusion!r} indirectly, through {step!r}"
                yield Finding(message, Place(inference.id, "premises", first[premise]))


def _longer_way(context: RuleContext, inference: Inference, premise: str, conclusion: str) -> str | None:
    """The first claim of a way from the premise to the conclusion that takes two or more other inferences."""
    for other in context.map.uses(premise)[:_MOST_STEPS]:
        claim = context.map.conclusion(other)
        if claim is None or other.id == inference.id or claim in (conclusion, premise):
            continue
        if context.is_ground_of(claim, conclusion):
            return claim
    return None


@rule(
    "AM211",
    "lone-premise",
    Severity.INFO,
    failing="""
    evidence:
      telegram: {text: A telegram lists the missiles.}
    claims:
      aid: Moscow sent aid.
    inferences:
      i: {premises: [telegram], supports: aid}
    """,
    passing="""
    evidence:
      telegram: {text: A telegram lists the missiles.}
    claims:
      aid: Moscow sent aid.
    inferences:
      i: {premises: [telegram], supports: aid, scheme: sign}
    """,
)
def lone_premise(context: RuleContext) -> Iterator[Finding]:
    """An inference from one premise, with no scheme and no backing.

    What licenses the inference? A second premise (often an unstated one), a scheme, or backing would say.
    """
    for inference in context.map.inferences.values():
        lone = len(set(inference.premises)) == 1 and inference.premises[0] in context.map and inference.scheme is None
        if lone and inference.target in context.map and not context.map.supports(inference.id):
            advice = "name a scheme, or add the premise that links them"
            yield Finding(
                f"inference {inference.id!r} has one premise, and no scheme or backing to license it",
                Place(inference.id),
                help=(advice,),
            )


@rule(
    "AM213",
    "backing-no-answer",
    Severity.WARNING,
    failing="""
    claims:
      aid: Moscow sent aid.
      honest: {text: The clerk was honest., assumed: true}
      forged: {text: The seal is of a later date., assumed: true}
    evidence:
      telegram: {text: A telegram lists the missiles.}
    inferences:
      i: {premises: [telegram], supports: aid}
      back: {premises: [honest], supports: i}
      under: {premises: [forged], attacks: i}
    """,
    passing="""
    claims:
      aid: Moscow sent aid.
      honest: {text: The clerk was honest., assumed: true}
    evidence:
      telegram: {text: A telegram lists the missiles.}
    inferences:
      i: {premises: [telegram], supports: aid}
      back: {premises: [honest], supports: i}
    """,
)
def backing_no_answer(context: RuleContext) -> Iterator[Finding]:
    """An inference has backing, but an undercut of it still stands.

    Backing says why an inference is good; it does not answer an objection to it. Attack the undercut, or what it rests
    on.
    """
    for inference in context.map.inferences.values():
        attacks = [one for one in context.map.steps.attacks.get(inference.id, ()) if as_share(one.weight) > 0]
        standing = [one.id for one in attacks if context.standing[one.id] is Standing.STANDS]
        if standing and context.map.supports(inference.id):
            message = f"the backing of {inference.id!r} does not answer the undercut {standing[0]!r}, which stands"
            yield Finding(message, Place(inference.id), help=(f"attack {standing[0]!r} or one of its premises",))
