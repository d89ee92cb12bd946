"""What a text asserts, and in which language: what several rules about wording need to know."""

from __future__ import annotations

import re
from functools import cache


@cache
def _aside() -> re.Pattern[str]:
    """Quotations and parentheses; compiled when a text is first looked at, which few checks do."""
    return re.compile(
        r"""
          "[^"]*+"
        | “[^“”]*+”
        | „[^„“”]*+[“”]
        | «[^«»]*+»
        | »[^«»]*+«
        | 「[^「」]*+」
        | ‘[^‘’]*+(?>(?:(?<=\w)’(?=\w)[^‘’]*+)*)’
        | (?<!\w)'[^']*+(?>(?:(?<=\w)'(?=\w)[^']*+)*)'(?!\w)
        | \([^()]*+\)
        """,
        re.VERBOSE,
    )


def is_english(language: str) -> bool:
    """Whether a BCP 47 tag stands for English of some kind.

    >>> [is_english(tag) for tag in ("en", "en-GB", "eng", "EN", "de", "enm")]
    [True, True, True, True, False, False]
    """
    return language.replace("_", "-").partition("-")[0].casefold() in {"en", "eng"}


def is_aside(text: str) -> bool:
    """Whether a text is one quotation or one parenthesis from beginning to end."""
    return _aside().fullmatch(text) is not None


def asserted(text: str) -> str:
    """A text with its quotations and parentheses blanked: it reports or adds those, and asserts the rest.

    Its length stays, and so does the full stop that a quotation ends with.

    >>> asserted('Mao said "Why? No." He left (they say).')
    'Mao said "·······." He left (········).'
    """
    return _aside().sub(_blank, text)


def _blank(aside: re.Match[str]) -> str:
    words = aside[0]
    stop = "." if words[-2] == "." else "·"
    return words[0] + "·" * (len(words) - 3) + stop + words[-1] if len(words) > 2 else words


_QUESTION_MARKS = "?？؟⁇‽"
_CLOSERS = " \t\r\n\u00a0\u202f!！\"'”’“‘»«›‹」』)]"
_TAIL = 60


def has_question_mark(text: str) -> bool:
    """Whether there is a question mark anywhere in a text; where there is none, nothing in it asks."""
    return any(map(text.__contains__, _QUESTION_MARKS))


def asks(sentence: str) -> bool:
    """Whether a sentence is a question; one with a question tagged on asserts what comes before the tag.

    >>> [asks(sentence) for sentence in ("Is it late?", "It is late, isn't it?", "Late, is it?", "It is late.")]
    [True, False, False, False]
    """
    bare = sentence.rstrip(_CLOSERS)
    if bare[-1:] not in tuple(_QUESTION_MARKS):
        return False
    interrogative, tag, negative_tag, surely = _tags()
    tail = bare.rstrip(_CLOSERS + _QUESTION_MARKS)[-_TAIL:]
    if tag.search(tail):
        return False
    return interrogative.match(sentence) is not None or not (negative_tag.search(tail) or surely.search(sentence))


def opens_question(clause: str) -> bool:
    """Whether a clause begins as an English question does, with an auxiliary verb or a word such as `why`.

    >>> [opens_question(clause) for clause in ("and why should we", "did it rain", "it did rain")]
    [True, True, False]
    """
    return _tags()[0].match(clause) is not None


@cache
def _tags() -> tuple[re.Pattern[str], ...]:
    """How a question opens; tags after a comma; negative tags, which need none; and another sign of an assertion."""
    verb = "(?:is|are|was|were|am|has|have|had|do|does|did|can|could|will|would|shall|should|must|might|may|need)"
    negative = rf"(?:{verb}n['’]t|can['’]t|won['’]t|shan['’]t|ain['’]t)"
    who = "(?:it|he|she|they|we|you|i|there|that|this|one)"
    words = r"""
        right|correct|true|no|yes|yeah|eh|huh|hm+|ok|okay|agreed|or\s+not|innit|don['’]t\s+you\s+think
        |(?:wouldn['’]t|don['’]t)\s+you\s+(?:say|agree)|oder|nicht\s+wahr|nicht|gell|n['’]est-ce\s+pas|non|hein
        |¿?\s*(?:verdad|cierto|no)|vero|não\s+é|né|toch|hè|не\s+так\s+ли|не\s+правда\s+ли|правда|верно
        |phải\s+không|đúng\s+không|对吗|对吧|是吗|是吧|不是吗|对不对
    """
    wh = r"what|who|whom|whose|which|when|where|why|how"
    patterns = (
        rf"\W*(?:(?:but|and|so|then|or|yet)\W+)?(?:{verb}|{negative}|{wh})\b",
        rf"(?:[,，、–—…]|\.\.|\s-+)\s*(?:{verb}\s+{who}|{words})\s*\Z",
        rf"\w[\s,.…–—-]+(?:{negative}(?:\s+{who})?|{verb}\s+{who}\s+not)\s*\Z",
        r"\bsurely\b",
    )
    return tuple(re.compile(pattern, re.VERBOSE | re.IGNORECASE) for pattern in patterns)
