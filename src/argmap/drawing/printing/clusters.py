"""Characters as readers see them: a letter with its marks, an emoji with its modifiers, a flag, a Korean syllable."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_RUN = re.compile("[^\u0300-\U0010ffff]?[\u0300-\U0010ffff]+")
"""A run of characters that may belong together, and to the one before them; all others stand alone."""
_HIGH = re.compile("[\u0300-\U0010ffff]+")
"""The same without the one before it."""
_JOINER = "\u200d"
_MOST = 32
"""Characters in a cluster: Unicode's own safe limit is 30 marks on a letter."""


def clusters(text: str) -> Iterator[str]:
    r"""The user-perceived characters of a text (extended grapheme clusters, nearly as in Unicode Annex 29).

    >>> [len(cluster) for cluster in clusters("e\u0301 👋🏽")]
    [2, 1, 2]
    """
    done = 0
    for match in _RUN.finditer(text):
        yield from text[done : match.start()]
        done = match.end()
        run, start = match[0], 0
        for at in range(1, len(run)):
            if at - start >= _MOST or not _continues(run, start, at):
                yield run[start:at]
                start = at
        yield run[start:]
    yield from text[done:]


def distinct(text: str) -> set[str]:
    r"""The different clusters of a text, of which nearly all are soon found where it is long.

    >>> sorted(distinct("noon e\u0301"))
    [' ', 'e\u0301', 'n', 'o']
    """
    alone: set[str] = set()
    runs: set[str] = set()
    done = 0
    for match in _HIGH.finditer(text):
        start = max(done, match.start() - 1)
        alone.update(text[done:start])
        runs.add(text[start : match.end()])
        done = match.end()
    return {*alone, *text[done:], *(cluster for run in runs for cluster in clusters(run))}


def _continues(run: str, start: int, at: int) -> bool:
    """Whether the character at a place belongs to the cluster that began at `start`."""
    before, here = run[at - 1], run[at]
    if before in "\r\n":
        return False
    if _extends(here):
        return True
    if before == _JOINER:
        return at - start > 1 and unicodedata.category(here) == "So"
    if _is_indicator(here):
        return _is_indicator(before) and at - start == 1
    return _is_jamo(here) and _is_korean(before)


def _extends(character: str) -> bool:
    """Whether it always belongs to what precedes it: marks, joiners, selectors, modifiers of emoji, tags."""
    return (
        unicodedata.category(character)[0] == "M"
        or character in "\u200c\u200d"
        or "\U0001f3fb" <= character <= "\U0001f3ff"
        or "\U000e0020" <= character <= "\U000e007f"
    )


def _is_indicator(character: str) -> bool:
    """Whether it is half of a flag."""
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def _is_jamo(character: str) -> bool:
    """Whether it can continue a Korean syllable."""
    return "\u1160" <= character <= "\u11ff" or "\ud7b0" <= character <= "\ud7ff"


def _is_korean(character: str) -> bool:
    return "\u1100" <= character <= "\u11ff" or "\ua960" <= character <= "\ua97f" or "\uac00" <= character <= "\ud7ff"
