"""Titles in quotation marks, and the quotations in them."""

from __future__ import annotations

import re
from collections.abc import Mapping

_PAIRS = ("“”", "‘’")
_OPENING = {'"': '"', "“": "”", "„": "“”", "'": "'’", "‘": "’'"}
_BEFORE_OPENING = re.compile(r"[\s(\[{—–/-]")
_MARK = re.compile("[\"“”„'‘’]")
_DEEPEST = 7
_FULL_STOPS = (".", "?", "!", "…")


def in_quotes(title: str) -> str:
    """The title in double quotation marks, ended by a full stop inside them; quotations in it change their marks.

    >>> in_quotes('He said "yes" to it'), in_quotes('He said "yes"'), in_quotes("Who said 'yes'?")
    ('“He said ‘yes’ to it.”', '“He said ‘yes.’”', '“Who said ‘yes’?”')
    """
    pairs = _quotations(title)
    marked = _marked(title, pairs)
    end = len(title)
    while pairs.get(end - 1, end) < end - 1:
        end -= 1
    bare = marked[:end]
    return f"“{bare if bare.endswith(_FULL_STOPS) else f'{bare}.'}{marked[end:]}”"


def _marked(title: str, pairs: Mapping[int, int]) -> str:
    """The title with each quotation in marks of the other kind than those around it; a mark without a mate stays."""
    characters = list(title)
    depth = 0
    for at in sorted(pairs):
        opens = pairs[at] > at
        depth += opens
        characters[at] = _PAIRS[depth % 2][0 if opens else 1]
        depth -= not opens
    return "".join(characters).replace("'", "’")


def _quotations(title: str) -> dict[int, int]:
    """For each mark that opens or closes a quotation, where its mate is."""
    pairs: dict[int, int] = {}
    waiting: list[int] = []
    for found in _MARK.finditer(title):
        at, character = found.start(), found[0]
        before, after = title[at - 1 : at], title[at + 1 : at + 2]
        opener = next((one for one in reversed(waiting) if character in _OPENING[title[one]]), None)
        closes = opener is not None and not before.isspace() and not (character in "'’" and after.isalnum())
        if closes and opener is not None:
            del waiting[waiting.index(opener) :]
            pairs |= {opener: at, at: opener}
        elif character in _OPENING and _may_open(before, after):
            waiting = [*waiting[-_DEEPEST:], at]
    return pairs


def _may_open(before: str, after: str) -> bool:
    return (
        (not before or bool(_BEFORE_OPENING.match(before)) or before in _OPENING)
        and bool(after)
        and not after.isspace()
    )
