"""English words that mark an inference, distinguished from the same words in other uses."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator

import attrs

from argmap.checks.language import asserted

_REACH = 160
"""How many characters before and after a word are looked at."""
_NEAR = 60
"""How many of those before a word decide how it is joined to them."""


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.VERBOSE | re.IGNORECASE)


_MARK = _pattern(
    r"\b(?:because|since|for|therefore|hence|thus|so|consequently|it\s+follows\s+that|th(?:at|is)(?:\s+is|['’]s)\s+why)\b"
)
_SENTENCE_END = re.compile(r"[.!?;]\s+|\.\.+|…")
_SENTENCE = re.compile(r"\w+\W+\w+\W+\w+")

_PRONOUN = r"(?:he|she|they|we|you|it|nobody|everybody|everyone|nothing|everything)"
_DETERMINER = r"(?:th(?:is|ese|at|ose|e)|an?|no|every|each|all|any|most|many|some|his|her|its|their|our|your|my)"
_SUBJECT = rf"(?:{_PRONOUN}|{_DETERMINER}|there)\b"
_MODAL = r"(?:can|cannot|could|should|must|ought|may|might|will|would)\b"
_FINITE = (
    rf"(?:{_MODAL}|(?:is|are|was|were|am|has|have|had|shall|do|does|did)\b"
    r"|(?:he|she|it|th(?:at|is|ere)|who)['’]s\b|\w+['’](?:re|ll)\b"
    r"|(?:is|are|was|were|has|have|had|ca|could|wo|would|should|must|need|do|does|did)n['’]t\b)"
)
_QUALITIES = r"""
right|wrong|unjust|justified|unjustified|justifiable|fair|unfair|moral|immoral|ethical|unethical|good|bad|better
|best|worse|worst|legitimate|illegitimate|permissible|impermissible|acceptable|unacceptable|reasonable|unreasonable
|rational|irrational|necessary|unnecessary|needed|important|essential|vital|crucial|indispensable|possible|impossible
|likely|unlikely|certain|uncertain|inevitable|true|false|valid|invalid|sound|unsound|fallacious|absurd|inconsistent
|contradictory|incompatible|compatible|lawful|unlawful|legal|illegal|constitutional|unconstitutional|useful|useless
|pointless|futile|worthless|worthwhile|effective|ineffective|efficient|inefficient|beneficial|harmful|harmless
|dangerous|safe|unsafe|risky|desirable|undesirable|preferable|problematic|questionable|doubtful|difficult|hard|easy
|wise|unwise|foolish|stupid|innocent|guilty|responsible|irresponsible|relevant|irrelevant|meaningless|sustainable
|unsustainable|superior|inferior|equal|unequal|appropriate|inappropriate|credible|trustworthy|reliable|unreliable
|wonderful|terrible|mistake|of\s+(?:\w+\s+)?(?:importance|interest|value|use)
"""
_BE = r"(?:is|are|was|were|be|seems?|remains?|becomes?|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|['’]s|['’]re)"
_ADVERB = r"(?:not|never|no|more|less|most|very|so|too|quite|far|even|also|still|simply|already|\w+ly)"
_JUDGEMENT = _pattern(
    rf"""\b(?:should(?:n['’]t)?|ought|must(?:n['’]t)?|(?<!\bthe\s)need(?:n['’]t|s?\s+to|s?\s+not)|may\s+not
    |deserves?|mak(?:es?|ing)\s+(?:no\s+)?sense
    |there\s+(?:is|are|['’]s)\s+(?:no|nothing|every|good|a\s+good)
    |(?:has|have)\s+(?:no|a|the|every)\s+(?:\w+\s+)?(?:right|duty|obligation|responsibility|reason|interest|claim)s?)\b
    |(?:\b|(?=['’])){_BE}\s+(?:(?:an?|the|{_ADVERB})\s+){{0,2}}(?:{_QUALITIES})\b"""
)
"""What makes a clause a judgement, for which reasons are given, rather than a report of what happened."""
_STATES = r"""
able|unable|afraid|alike|alone|angry|big|cheap|closed|cold|common|different|down|dry|early|empty|equal|expensive
|famous|full|here|high|hot|ill|large|late|long|low|only|open|out|poor|popular|rare|rich|scarce|short|sick|small
|strong|there|tired|up|weak|wet|\w+er
"""
_NO_PREDICATE = rf"(?!(?:\w+ing|\w+ed|not|never|just|simply|merely|due|around|in|on|at|to|{_STATES})\b)"
_PREDICATE = _pattern(
    rf"""\b(?:is|are|(?:it|that|this)['’]s)\s+
    (?:(?:an?|the|more|most|very|so|too|quite|far|even|also|still|already|\w+ly)\s+){{0,2}}
    {_NO_PREDICATE}[\w-]+(?:\s+{_NO_PREDICATE}[\w-]+)?,?\s+\Z"""
)
"""A clause that says what something is, rather than in what state it is, and nothing after that."""
_FORECAST = _pattern(r"\b(?<!\bi\s)(?:will|won['’]t|cannot|can['’]t|can\s+not)\b")
_GENERAL = _pattern(r"\b(?:is|are|isn['’]t|aren['’]t|can|cannot|can['’]t|could|may|might|would|will|won['’]t)\b")
_SUBORDINATE = _pattern(r"\b(?:that|how|what|who|whom|which|whose|where|when|whether)\b")
_BARRIER = _pattern(
    r"\b(?:that|how|what|who|whom|which|whose|where|when|whether|while|because|since|than|but|just|simply)\b"
)
_UNASSERTED = _pattern(
    r"""\b(?:if|whether|unless|suppose|why|the\s+(?:\w+\s+){0,2}reasons?|reasons?\s+(?:why|for|that|is|are)|says?|said
    |saying|argue[sd]?|arguing|claim(?:s|ed|ing)|believ(?:e[sd]?|ing)|thinks?|thought|thinking|maintain(?:s|ed)
    |explain(?:s|ed)|told|tells?|insist(?:s|ed)|wrote|writes|denie[sd]|noted|admitted|concluded|suggest(?:s|ed|ing)
    |infer(?:s|red|ring)|found\s+to|held\s+to|ruled|deemed|objected|replied|warned|feared|hopes?|hoped|asked
    |suppose[sd]?|assum(?:e[sd]?|ing))\b"""
)
"""What makes the rest of a sentence a condition, a report or a claim about reasons."""
_QUALIFIED = _pattern(
    r"""\b(?:not|never|only|just|simply|merely|solely|precisely|exactly|mainly|mostly|chiefly|largely|primarily
    |principally|partly|part|all|especially|particularly|specifically|perhaps|probably|possibly|maybe|also|even|but|is
    |are|was|were|be|been|it['’]s|that['’]s)\s+\Z"""
)
_NOBODY = _pattern(r"\b(?:nobody|no\s+one|none)\b")
_CONTRAST = _pattern(r"\bbut\s+(?:\w+\s+)?because\b")
_UNSTATED = _pattern(
    r"""\b(?:has|have|had|been|ever|long|first|last|time|years?|months?|decades?|was|were|did|\w+est|['’]ve
    |what|why|how)\b"""
)
"""What makes `since` a word of time, or its sentence a question."""
_NO_REASON = _pattern(r"\s+(?:of|for|in|x+)\b|\W*\Z")
_REASON = {
    "because": _pattern(r"\s+\w+\W+\w+"),
    "since": _pattern(
        rf"\s+(?!\d|then\b|you\b|{_FINITE})(?:(?:[^\s,]+\s+){{0,8}}?{_FINITE}|(?:{_PRONOUN}|no\s+\w+)\s+\w+)"
    ),
    "for": _pattern(rf"\s+(?:he|she|they|we|i|(?:it|there)\s+{_FINITE})\b"),
}
"""What the clause after a word looks like that gives a reason."""

_OPENING = _pattern(r"\A\W*(?:(?:and|but|or|so|then)\W+)?\Z")
_AFTER_MARK = _pattern(r"(?:[,:—–]|\s-+)\W*(?:(?:and|but|or)\W+)?\Z")
_AFTER_WORD = _pattern(r"\w+\W+(?:and|but|or)\W*\Z")
_INSIDE = _pattern(
    rf"""\w+\W+\w+\W*(?:(?:[,:—–]|\s-+)\W*(?:\w+\s+){{0,3}}?|\b(?:and|but)\W+(?:(?:{_PRONOUN}|this|that)\s+)?)
    {_FINITE}(?:\s+\w+)?\s*,?\s*\Z"""
)
_NARRATED = _pattern(r"\b(?:which|who|how|whether)\b[^,;:]*\Z|\bthat\s+(?:\w+\s+)?\Z|\b(?:has|have|had|['’]ve)\s+\Z")
_NO_CONCLUSION = _pattern(
    r"""[\s,]*(?:\w+ing\b(?!(?:(?!\b(?:why|how|what|who|which|that)\b)[^,])*\b(?:is|are|must|should|ought|cannot|will)\b)
    |(?:\w+ed|far|why|how|what|who)\b
    |i\b(?!\s+(?:should|must|ought|cannot|can['’]t|conclude)\b))"""
)
_PURPOSE = _pattern(r"[\s,]*(?:\w+\s+){1,2}(?:can|could|may|might)\b|\W*the\s+(?:fact|question|answer)\b")
_STATED = _pattern(rf"[\s,]*(?:[\w·'’-]+\s+){{0,5}}?{_FINITE}")
_PREDICATED = _pattern(rf"[\s,]*(?:{_SUBJECT}|i\b|{_MODAL}|(?:is|are|was|were)\b)")
_SUBJECT_NEXT = _pattern(rf"[\s,]*{_SUBJECT}")
_AFTER_FINITE = _pattern(rf"{_FINITE}(?:\s+\w+)?\s*,?\s*\Z")
_FINITE_NEXT = _pattern(rf"[\s,]*(?:\w+ly\s+)?{_FINITE}")


@attrs.frozen
class ReasonWord:
    """A word that joins a reason and a conclusion in a text, or one that opens it, so that the reason is elsewhere."""

    text: str
    start: int
    end: int
    opens: bool = attrs.field(default=False, kw_only=True)


@attrs.frozen
class _Context:
    """What stands before a word and after it in its sentence, and whether another sentence comes before that."""

    before: str
    after: str
    follows: bool

    @property
    def near(self) -> str:
        """What stands right before the word."""
        return self.before[-_NEAR:]


def reason_words(text: str) -> Iterator[ReasonWord]:
    """The words of an English text that mark an inference."""
    said = asserted(text)
    for start, end in _sentences(said):
        if said[start:end].rstrip().endswith("?") or _CONTRAST.search(said, start, end):
            continue
        doubts = [doubt.start() for doubt in _UNASSERTED.finditer(said, start, end)]
        for mark in _MARK.finditer(said, start, end):
            reach = max(start, mark.start() - _REACH)
            if bisect(doubts, mark.start()) == bisect(doubts, reach - 1):
                follows = _SENTENCE.search(said, max(0, start - _REACH), start) is not None
                after = said[mark.end() : min(end, mark.end() + _REACH)]
                yield from _marked(mark, _Context(said[reach : mark.start()], after, follows))


def _marked(mark: re.Match[str], context: _Context) -> Iterator[ReasonWord]:
    """The word, if it marks an inference where it stands."""
    word = " ".join(mark[0].casefold().split())
    if word in _REASON:
        if _gives_reason(word, context):
            yield ReasonWord(word, *mark.span())
    elif _concludes(word, context):
        opens = _OPENING.match(context.before) is not None and not context.follows
        if not opens or not context.before.strip():
            yield ReasonWord(word, *mark.span(), opens=opens)


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for end in _SENTENCE_END.finditer(text):
        yield start, end.end()
        start = end.end()
    yield start, len(text)


def _gives_reason(word: str, context: _Context) -> bool:
    """Whether `because`, `since` or `for` gives a reason for a judgement in the same sentence."""
    if _NO_REASON.match(context.after) or not _REASON[word].match(context.after):
        return False
    if _QUALIFIED.search(context.near) or (word == "because" and _NOBODY.search(context.before)):
        return False
    opens = _OPENING.match(context.before) is not None
    clause = context.after.partition(",")[2] if opens else context.before
    judged = _is_judged_first(clause) if opens else _is_judged_last(clause)
    if word == "since":
        return (judged or _GENERAL.search(clause) is not None) and not _UNSTATED.search(clause)
    return judged and (word == "because" or context.before.rstrip().endswith(","))


def _is_judged_first(clause: str, *, forecast: bool = True) -> bool:
    judgement = _JUDGEMENT.search(clause) or (_FORECAST.search(clause) if forecast else None)
    return judgement is not None and not _BARRIER.search(clause, 0, judgement.start())


def _is_judged_last(clause: str) -> bool:
    last: re.Match[str] | None = _PREDICATE.search(clause, max(0, len(clause) - _NEAR))
    for last in _JUDGEMENT.finditer(clause):  # noqa: B007 - the last one is wanted
        pass
    if last is None or _SUBORDINATE.search(clause, 0, last.start()):
        return False
    return not _BARRIER.search(clause, last.end())


def _concludes(word: str, context: _Context) -> bool:
    """Whether a word such as `therefore` leads to a conclusion."""
    near, after = context.near, context.after
    if _NARRATED.search(near) or _NO_CONCLUSION.match(after):
        return False
    opens = _OPENING.match(context.before) is not None
    if word == "so" or word.endswith("why"):
        joins = context.follows if opens else _AFTER_MARK.search(near) is not None
        return (
            joins and _SUBJECT_NEXT.match(after) is not None and not _PURPOSE.match(after) and _is_judged_first(after)
        )
    if opens:
        return _STATED.match(after) is not None
    if _AFTER_WORD.search(near):
        return _PREDICATED.match(after) is not None and _STATED.match(after) is not None
    if _AFTER_MARK.search(near) and not after.lstrip().startswith(","):
        return _STATED.match(after) is not None
    is_inside = _AFTER_FINITE.search(near) is not None or _FINITE_NEXT.match(after) is not None
    return is_inside and (context.follows or _INSIDE.search(near) is not None)
