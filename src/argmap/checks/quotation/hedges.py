"""Negations and hedges in English that stand just before or just after a passage, in its sentence."""

from __future__ import annotations

import re

from argmap.checks.quotation.folding import without_pointers

AROUND = 300
"""So many characters before and after a passage are looked at for its sentence."""
_WORD = r"[\w']+"
_OTHER_CLAUSE = "(?!(?:and|but|or|because|when|while|who|which|since|as|until|so|than|though|although)\\b)"
_NOT = r"not(?! (?:only|just|merely|simply|least)\b)|never|hardly|scarcely|barely|neither|nor|without|cannot|\w+n't"
_HEDGE = (
    "perhaps|maybe|possibly|probably|presumably|conceivably|allegedly|supposedly|reportedly|purportedly|ostensibly"
    "|seemingly|apparently"
)
_SAID = r"it (?:is|was|has been) (?:said|rumou?red|alleged|claimed|believed|thought|possible|doubtful)"
_SUPPOSED = (
    r"(?:is|are|was|were|be|been) (?:said|alleged|rumou?red|reported|thought|believed|supposed) to"
    r"|(?:seem|appear)(?:s|ed)? to"
)
_FALSE = "false|untrue|wrong|mistaken|unlikely|doubtful|an? (?:lie|myth|legend|rumou?r)"
_DENIES = (
    f"den(?:y|ie[sd]|ying)|doubt(?:s|ed|ing)?|disput(?:es?|ed|ing)|reject(?:s|ed|ing)?|refut(?:es?|ed|ing)"
    f"|pretend(?:s|ed|ing)?|{_FALSE}"
)
_OBJECT = (
    "that|to|the|any|of|he|she|it|they|we|ever|having|idea|claim|charge|notion|view|report|story|suggestion|rumou?r"
)
_BEFORE = re.compile(
    rf"\b(?:(?:{_NOT}|{_HEDGE}|may|might|if|unless|whether|lest)(?: {_OTHER_CLAUSE}{_WORD}){{0,3}}"
    rf"|no(?! doubt\b)(?: {_OTHER_CLAUSE}{_WORD})?"
    rf"|(?:{_DENIES})(?: (?:{_OBJECT})){{0,4}}"
    rf"|{_SAID}(?: that)?|{_SUPPOSED})$"
)
"""What ends where the quote begins, in a clause in small letters."""
_BEFORE_COMMA = re.compile(rf"(?:{_HEDGE}|{_SAID}(?: that)?)$")
"""The same with a comma between."""
_AFTER = re.compile(
    rf"(?:,|-)?(?: or)? ?\b(?:(?:{_HEDGE}|unless|only if|if(?! not\b)|{_SAID})\b"
    rf"|so {_WORD} (?:claim|sa[iy]|believ|thought|allege)\w*|(?:is|was|are|were|would be) (?:{_FALSE})\b)"
    r"|^ (?:not|never)\b(?! only\b)"
)
"""What begins where the quote ends."""
_NEGATION = rf"{_NOT}|no(?! doubt\b)|none|nobody|nothing"
_CONDITION = rf"{_HEDGE}|may|might|if|unless|whether|{_SAID}|{_SUPPOSED}"
_WITHIN = re.compile(rf"\b(?:{_NEGATION}|{_CONDITION})\b")
_KINDS = re.compile(rf"\b(?:{_NEGATION}|{_DENIES})\b"), re.compile(rf"\b(?:{_CONDITION})\b")
"""What negates and what hedges, where it is replaced by other words."""
_MONTH = re.compile(r"(?<=\S)\s+May\b|\bMay(?= \d)")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*(?=\s|$)|\n[^\S\n]*\n")
_HYPHENATED = re.compile(r"(?<=\w)[-\u2010\u00ad][^\S\r\n]*(?:\r\n?|\n)\s*|\u00ad")
_CLAUSE_END = re.compile(r"[;:()]|,|\s[–—-]+\s|[–—]|--")


def before(text: str, start: int, _: int) -> str:
    """The words just before a passage that turn its sense."""
    clause = _MONTH.sub(" month", text[_sentence_start(text, start) : start]).rstrip(" \t\r\n\"'“‘«([")
    pattern = _BEFORE_COMMA if clause.endswith(",") else _BEFORE
    clause = _CLAUSE_END.split(clause.rstrip(", "))[-1]
    found = pattern.search(_plain(clause))
    return found[0] if found else ""


def after(text: str, _: int, end: int) -> str:
    """The words just after a passage that turn its sense."""
    rest = re.sub(r"^[\"'”’»)\]]+", "", text[end : _sentence_end(text, end)])
    found = _AFTER.match(" " + _plain(rest) if rest[:1].isspace() else _plain(rest))
    return found[0].strip(" ,-") if found else ""


def _plain(text: str) -> str:
    """Words in small letters with single spaces and plain apostrophes and dashes, whole at the ends of lines."""
    whole = _HYPHENATED.sub("", without_pointers(text))
    return " ".join(re.sub("[–—]+|--+", " - ", whole).replace("’", "'").lower().split())


def _sentence_start(text: str, at: int) -> int:
    start = max(0, at - AROUND)
    ends = [match.end() for match in _SENTENCE_END.finditer(text, start, at) if match.end() < at]
    return ends[-1] if ends else start


def _sentence_end(text: str, at: int) -> int:
    found = _SENTENCE_END.search(text, max(0, at - 1), at + AROUND)
    return found.end() if found else min(len(text), at + AROUND)


def sentence(text: str, start: int, end: int) -> str:
    """The sentence around a passage, or as much of it as is near."""
    return text[_sentence_start(text, start) : _sentence_end(text, end)]


def beside(text: str, start: int, end: int, words: int) -> tuple[str, str]:
    """So many words before and after a passage, in its sentence."""
    before, after = text[_sentence_start(text, start) : start].split(), text[end : _sentence_end(text, end)].split()
    return " ".join(before[-words:] if words else []), " ".join(after[:words])


def within(text: str) -> str:
    """The first word of a stretch that may turn the sense of what stands around it."""
    found = _WITHIN.search(_inside(text))
    return found[0] if found else ""


def lost(text: str, words: str) -> str:
    """The negations and hedges in a stretch without a counterpart among the words that replace it."""
    found = (kind.search(_inside(text)) for kind in _KINDS if kind.search(_inside(words)) is None)
    return next((match[0] for match in found if match), "")


def negated(text: str, words: str) -> str:
    """The negations among the words that replace a stretch without negation."""
    found = re.search(rf"\b(?:{_NEGATION})\b", _inside(words))
    return found[0] if found and _KINDS[0].search(_inside(text)) is None else ""


def _inside(text: str) -> str:
    """The words of a stretch within a sentence, where a capital tells the month from the verb."""
    return _plain(re.sub(r"\bMay\b", "month", text))
