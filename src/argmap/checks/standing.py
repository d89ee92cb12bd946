"""The rules AM5: what becomes of the theses, and whether it is what the map expects."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.context import RuleContext
from argmap.diagnostics import Finding, Place, Severity, rule
from argmap.reasoning import ReasonKind, Standing, Verdict

_EXPECTED = (*Standing, *Verdict)


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

    It is overturned by an attack that nothing answers, or not established: the map gives no sufficient reason for it.
    The rule is silent where `expect` says so.
    """
    for number, id_ in enumerate(context.map.thesis):
        if id_ in context.map and context.standing[id_] is Standing.FALLS and not _is_expected(context, id_):
            advice = f"`argmap why {context.map.path or 'FILE'} {id_}` says why; if it is meant, write it into `expect`"
            yield Finding(_standing(context, id_), Place(None, "thesis", number), help=(advice,))


def _standing(context: RuleContext, id_: str) -> str:
    """What becomes of a thesis and why, in the words of `argmap why`; a cycle is named by AM202."""
    from argmap.explaining.reasons import because, verb  # noqa: PLC0415 - of a thesis that stands nothing is said

    is_circular = context.standing.reason(id_).kind is ReasonKind.CIRCULAR
    why = "its only support is circular" if is_circular else because(context.standing, id_)
    return f"the thesis {id_!r} {verb(context.standing, id_)}: {why}"


def _is_expected(context: RuleContext, id_: str) -> bool:
    expected = context.map.expect.get(id_)
    return expected is not None and expected in {context.standing[id_], context.standing.verdict(id_)}


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

    Two sides attack each other and nothing on the map decides between them, or a node attacks itself. The rule is
    silent where `expect` says so.
    """
    for number, id_ in enumerate(context.map.thesis):
        if id_ in context.map and context.standing[id_] is Standing.CONTESTED and not _is_expected(context, id_):
            advice = f"`argmap why {context.map.path or 'FILE'} {id_}` says why; if it is meant, write it into `expect`"
            yield Finding(_standing(context, id_), Place(None, "thesis", number), help=(advice,))


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
    """A node has not the standing that `expect` says.

    `expect` is the test of an argument: it takes `stands`, `contested`, `falls`, `not-established` and `overturned`.
    """
    for id_, expected in context.map.expect.items():
        place = Place(None, "expect", id_)
        if expected not in _EXPECTED:
            message = f"{expected!r} is no standing"
            yield Finding(message, place, help=(f"write one of {', '.join(_EXPECTED)}",))
        elif id_ in context.map and not _is_expected(context, id_):
            found = context.standing.verdict(id_) or context.standing[id_]
            message = f"{id_!r} is expected to be {expected!r}, and is {str(found)!r}"
            advice = f"`argmap why {context.map.path or 'FILE'} {id_}` says why"
            yield Finding(message, place, help=(advice,))
