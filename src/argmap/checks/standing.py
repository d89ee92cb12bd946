"""The rules AM5: what becomes of the theses, and whether it is what the map expects."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.context import RuleContext
from argmap.diagnostics import Finding, Place, Severity, rule
from argmap.reading.fixes import renaming
from argmap.reading.naming import STANDINGS
from argmap.reading.suggestions import Suggestions
from argmap.reasoning import ReasonKind, Standing

_MOST_ANSWERS = 4
_MEANT = "if this is intended"


@rule(
    "AM501",
    "thesis-falls",
    Severity.ERROR,
    failing="""
    thesis: aid
    claims:
      aid: {text: Moscow sent aid., assumed: true}
      forged: {text: The lists were forged., assumed: true}
    inferences:
      i: {premises: [forged], attacks: aid}
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
def thesis_falls(context: RuleContext) -> Iterator[Finding]:
    """The thesis falls on the map as drawn.

    Either it is overturned: the case against it defeats or outweighs the case for it; or it is not established: the map
    gives no sufficient reason for it. A question falls if all its answers do. The rule is silent if `expect` says so.
    """
    for id_, number in context.theses.items():
        if context.standing[id_] is Standing.FALLS and not is_expected(context, id_):
            yield Finding(_standing(context, id_), Place(None, "thesis", number), help=(_look(context, id_, _MEANT),))


def _standing(context: RuleContext, id_: str) -> str:
    """What becomes of a thesis and why, in the words of `argmap why`; a cycle is named by AM202."""
    from argmap.explaining.reasons import because, verb  # noqa: PLC0415 - of a thesis that stands nothing is said

    if context.is_question(id_):
        from argmap.explaining.issues import answered, fates  # noqa: PLC0415 - likewise

        said = fates(context.standing, id_, repr) or "it has no answers"
        return f"the thesis {id_!r} {answered(context.standing, id_)}: {said}"
    is_circular = context.standing.reason(id_).kind is ReasonKind.CIRCULAR
    why = "its only support is circular" if is_circular else because(context.standing, id_)
    return f"the thesis {id_!r} {verb(context.standing, id_)}: {why}"


def _look(context: RuleContext, id_: str, condition: str = "") -> str:
    why = f"run `argmap why {context.map.path or 'FILE'} {id_}` to see why"
    return f"{why}; {condition}, record it under `expect`" if condition else why


def is_expected(context: RuleContext, id_: str) -> bool:
    """Whether a node or a question has the standing that `expect` says, or the answer."""
    expected = context.expected.get(id_)
    if expected is None or expected in STANDINGS or not context.is_question(id_):
        return expected is not None and expected in (context.standing[id_], context.standing.verdict(id_))
    return expected in context.standing.answers(id_) and context.standing[expected] is Standing.STANDS


@rule(
    "AM502",
    "thesis-contested",
    Severity.WARNING,
    failing="""
    thesis: aid
    claims:
      aid: {text: Moscow sent aid., assumed: true}
      none: {text: Moscow sent none., assumed: true}
    inferences:
      i: {premises: [none], attacks: aid}
      j: {premises: [aid], attacks: none}
    """,
    passing="""
    thesis: aid
    claims:
      aid: {text: Moscow sent aid., assumed: true}
      none: {text: Moscow sent none., assumed: true}
    inferences:
      i: {premises: [none], attacks: aid}
      j: {premises: [aid], attacks: none}
    expect: {aid: contested}
    """,
)
def thesis_contested(context: RuleContext) -> Iterator[Finding]:
    """The thesis neither stands nor falls on the map as drawn.

    Reasons for it and against it weigh the same, or depend on each other in a cycle, and nothing on the map decides
    between them. Find what decides: an answer to the objection, an undercut, or weights, with a `note` that says why
    one side counts for more. The rule is silent if `expect` says so.
    """
    for id_, number in context.theses.items():
        if context.standing[id_] is Standing.CONTESTED and not is_expected(context, id_):
            yield Finding(_standing(context, id_), Place(None, "thesis", number), help=(_look(context, id_, _MEANT),))


@rule(
    "AM505",
    "expectation-failed",
    Severity.ERROR,
    failing="""
    claims:
      aid: {text: Moscow sent aid., assumed: true}
    expect: {aid: falls}
    """,
    passing="""
    claims:
      aid: {text: Moscow sent aid., assumed: true}
    expect: {aid: stands}
    """,
)
def expectation_failed(context: RuleContext) -> Iterator[Finding]:
    """A node does not have the standing that `expect` says.

    `expect` is a test of the argument: it takes `stands`, `contested`, `falls`, `not-established` and `overturned`. For
    a question it also takes the id of the answer that stands.
    """
    for id_, expected in context.judged.items():
        is_question = context.is_question(id_)
        if not is_question and expected not in STANDINGS:
            yield _no_standing(context, id_, expected)
        elif expected in STANDINGS:
            if (is_question or id_ in context.map) and not is_expected(context, id_):
                yield _failed(context, id_, repr(expected))
        elif expected in context.standing.answers(id_):
            if not is_expected(context, id_):
                yield _failed(context, id_, f"answered by {expected!r}")
        elif expected in context.map or expected in context.map.questions:
            message = f"{expected!r} is neither a standing nor an answer to {id_!r}"
            words = ", ".join((*STANDINGS, *map(repr, context.standing.answers(id_)[:_MOST_ANSWERS])))
            yield Finding(message, Place(None, "expect", id_), help=(f"write one of {words}",))


def _no_standing(context: RuleContext, id_: str, expected: object) -> Finding:
    near = Suggestions(STANDINGS).nearest(str(expected).lower().replace(" ", "-"))
    place = Place(None, "expect", id_)
    advice = near.question or f"write one of {', '.join(STANDINGS)}"
    fix = renaming(context.map, place, str(expected), near)
    return Finding(f"{expected!r} is not a standing", place, help=(advice,), fix=fix)


def _failed(context: RuleContext, id_: str, expected: str) -> Finding:
    from argmap.explaining.naming import listed  # noqa: PLC0415 - of what is as expected nothing is said

    standing = context.standing
    found = f"is {str(standing.verdict(id_) or standing[id_])!r}"
    if context.is_question(id_) and standing[id_] is Standing.STANDS:
        answers = [one for one in standing.answers(id_) if standing[one] is Standing.STANDS]
        found = f"is answered by {listed(answers, most=_MOST_ANSWERS)}"
    message = f"{id_!r} is expected to be {expected}, and {found}"
    return Finding(message, Place(None, "expect", id_), help=(_look(context, id_),))
