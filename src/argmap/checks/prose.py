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
        | ‘(?:[^‘’]|(?<=\w)’(?=\w))*+’
        | (?<!\w)'(?:[^']|(?<=\w)'(?=\w))*+'(?!\w)
        | \([^()]*+\)
        """,
        re.VERBOSE,
    )


def is_english(language: str) -> bool:
    """Whether a BCP 47 tag stands for English of some kind.

    >>> [is_english(tag) for tag in ("en", "en-GB", "EN", "de", "enm")]
    [True, True, True, False, False]
    """
    return language.replace("_", "-").partition("-")[0].casefold() == "en"


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
