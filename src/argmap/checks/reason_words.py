"""English words that mark an inference, told from the same words in other uses."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from argmap.checks.prose import asserted


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


def reason_words(text: str) -> Iterator[re.Match[str]]:
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
