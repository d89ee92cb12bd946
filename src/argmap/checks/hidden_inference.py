"""The rule AM603: words that mark a reason or a conclusion inside one claim."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from argmap.checks.context import RuleContext
from argmap.checks.language import is_english
from argmap.checks.wording import place_in_text
from argmap.diagnostics import Finding, Severity, rule
from argmap.model import Claim

if TYPE_CHECKING:
    from argmap.checks.inference_markers import ReasonWord


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
def hidden_inference(context: RuleContext) -> Iterator[Finding]:
    """A word such as `because`, `since` or `therefore` joins a reason and a conclusion inside one claim.

    Nobody can attack the reason, the conclusion or the inference separately until they are separate on the map. A
    `therefore` that opens a text points to another claim: it is reported only if nothing on the map supports the claim.
    The rule is for English. It does not report single causal claims (`because of`, `because` after a report of what
    happened rather than a judgement), conditions, what a claim only reports (`he said that …`), or claims about which
    reason it was (`chiefly because`, `not because`).
    """
    from argmap.checks.inference_markers import reason_words  # noqa: PLC0415 - information rules are mostly off

    if not is_english(context.map.language):
        return
    for claim in context.map.claims.values():
        is_supported = bool(context.map.supports(claim.id))
        word = next((word for word in reason_words(claim.text) if not (word.opens and is_supported)), None)
        if word is not None:
            yield _finding(context, claim, word)


def _finding(context: RuleContext, claim: Claim, word: ReasonWord) -> Finding:
    if word.opens:
        message = f"{word.text!r} opens the text of {claim.id!r}, and nothing supports that claim"
        advice = "add what it follows from as a premise, and the inference from it"
    else:
        message = f"{word.text!r} in the text of {claim.id!r} joins a reason and a conclusion"
        advice = "if it is an inference, make the reason and the conclusion two claims with an inference between them"
    return Finding(message, place_in_text(context.map, claim, word.start, word.end), help=(advice,))
