"""The rule AM603: words that mark a reason or a conclusion inside one claim."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.facts import Facts
from argmap.checks.prose import is_english
from argmap.checks.wording import place_in_text
from argmap.diagnostics import Finding, Severity, rule


@rule(
    "AM603",
    "hidden-inference",
    Severity.INFO,
    failing="""
    claims:
      loyal: {text: "Moscow sent aid, therefore it was loyal.", assumed: true}
    """,
    passing="""
    claims:
      loyal: Moscow was loyal.
      aid: {text: "Moscow has sent aid since 1965, chiefly because Hanoi asked for it.", assumed: true}
    inferences:
      i: {premises: [aid], supports: loyal}
    """,
)
def hidden_inference(facts: Facts) -> Iterator[Finding]:
    """A word such as `because`, `therefore` or `since` joins a reason and a conclusion inside one claim.

    It may be one causal claim: that this made that happen. If it is an inference, nobody can attack the reason, the
    conclusion or the step by itself until they are drawn apart. At the beginning of a text the word points at another
    claim, which the arrow does already. English only. What a claim only reports (`he said that …`) and a claim about
    which reason it was (`chiefly because`, `not because`) are left alone.
    """
    from argmap.checks.reason_words import reason_words  # noqa: PLC0415 - information rules are mostly off

    if not is_english(facts.map.language):
        return
    for claim in facts.map.claims.values():
        mark = next(reason_words(claim.text), None)
        if mark is not None:
            word = " ".join(mark[0].casefold().split())
            message = f"{word!r} in the text of {claim.id!r}: is this one causal claim, or an inference?"
            advice = "if it is an inference, draw reason and conclusion as claims, and the step between them"
            yield Finding(message, place_in_text(facts.map, claim, mark.start(), mark.end()), help=(advice,))
