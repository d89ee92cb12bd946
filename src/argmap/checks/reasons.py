"""The rule AM603: words that mark a reason or a conclusion inside one claim."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from argmap.checks.facts import Facts
from argmap.checks.prose import asserted, is_english
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
    if not is_english(facts.map.language):
        return
    for claim in facts.map.claims.values():
        mark = next(_marks(claim.text), None)
        if mark is not None:
            word = " ".join(mark[0].casefold().split())
            message = f"{word!r} in the text of {claim.id!r}: is this one causal claim, or an inference?"
            advice = "if it is an inference, draw reason and conclusion as claims, and the step between them"
            yield Finding(message, place_in_text(facts.map, claim, mark.start(), mark.end()), help=(advice,))


@attrs.frozen
class _Sign:
    """When a word marks an inference: what must stand before it, what may not in its sentence, and what must follow."""

    before: re.Pattern[str] = re.compile("")
    unless: re.Pattern[str] = re.compile("(?!)")
    after: re.Pattern[str] = re.compile("")


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.VERBOSE | re.IGNORECASE)


_FINITE = (
    r"(?:is|are|was|were|am|has|have|had|can|cannot|could|will|would|shall|should|must|may|might|do|does|did"
    r"|\w+n['’]t)\b"
)
_SUBJECT = r"(?:he|she|they|we|you|i|it|there|this|these|those|the|a|an|no|nobody|everybody|everyone)\b"
_CLAUSE_START = r"(?:\A|[.!?;:,—–]|\band\b)\s*\Z"
_CONCLUSION = _Sign(before=_pattern(r"\A\s*\Z|[.!?;:,—–]|\b(?:and|or|but|who|which)\b"))
_SIGNS = {
    "because": _Sign(
        unless=_pattern(
            r"""\b(?:not|never|only|just|simply|merely|solely|precisely|exactly|mainly|mostly|chiefly|largely|primarily
            |principally|partly|part|all|especially|particularly|perhaps|probably|possibly|also|even|but|is|are|was|were
            |be|been|it['’]s|that['’]s)\s+\Z"""
        )
    ),
    "since": _Sign(
        unless=_pattern(r"\b(?:has|have|had|been|ever|long|first|last|only|time|years?|months?|decades?|\w+est)\b"),
        after=_pattern(rf"\s+(?!\d|then\b)(?:[^\s,]+\s+){{0,8}}?{_FINITE}(?![^,]*,.*\b(?:has|have|had)\b)"),
    ),
    "hence": attrs.evolve(_CONCLUSION, unless=_pattern(r"\b(?:years?|months?|weeks?|days?|decades?|hours?|from)\s+\Z")),
    "thus": _Sign(before=_pattern(_CLAUSE_START), after=_pattern(r",|\s+(?!far\b|\w+(?:ing|ed)\b)")),
    "so": _Sign(before=_pattern(_CLAUSE_START), after=_pattern(rf",|\s+{_SUBJECT}")),
    "for": _Sign(
        before=_pattern(_CLAUSE_START), after=_pattern(rf"\s+(?:he|she|they|we|i|(?:it|there)\s+{_FINITE})\b")
    ),
}
_MARK = _pattern(
    r"\b(?:because|since|therefore|consequently|it\s+follows\s+that|th(?:at|is)(?:\s+is|['’]s)\s+why|hence|thus|so|for)\b"
)
_SENTENCE_END = re.compile(r"[.!?;]\s+")
_CONTRAST = _pattern(r"\bbut\s+(?:\w+\s+)?because\b")
_REPORT = _pattern(
    r"""\b(?:says?|said|argue[sd]?|claim(?:s|ed)|believe[sd]?|thinks?|thought|maintain(?:s|ed)|explain(?:s|ed)|told|tells
    |insist(?:s|ed)|wrote|writes|denie[sd]|noted|admitted|concluded|suggest(?:s|ed)|objected|replied|warned|feared)\b"""
)
_REACH = 120


def _marks(text: str) -> Iterator[re.Match[str]]:
    """The words of an English text that mark an inference."""
    said = asserted(text)
    if _CONTRAST.search(said):
        return
    for mark in _MARK.finditer(said):
        sign = _SIGNS.get(mark[0].casefold(), _CONCLUSION)
        before, after = said[max(0, mark.start() - _REACH) : mark.start()], said[mark.end() : mark.end() + _REACH]
        if sign.before.search(before) and sign.after.match(after):
            sentence = _SENTENCE_END.split(before)[-1]
            if not sign.unless.search(sentence) and not _REPORT.search(sentence):
                yield mark
