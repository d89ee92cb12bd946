"""The syllables of long words, by the dictionaries of pyphen, in languages whose lines end in hyphens.

Liang (1983), Word Hy-phen-a-tion by Com-put-er. The dictionaries are those of LibreOffice; without one no word is
hyphenated. Where a hyphen would change the spelling of a word, as in Hungarian `asz-szony`, none is put.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyphen import Pyphen

_LEFT, _RIGHT = 2, 3
"""So many letters stand at least before and after a hyphen."""
_LONGEST = 100
_ALPHABETS = "A-Za-zÀ-ÖØ-öø-ʯ\u0300-\u036fͰ-ͽΆΈ-ԯԱ-ևა-ჿḀ-\u1fff"
"""Latin, Greek, Cyrillic, Armenian and Georgian letters, and their marks: other scripts have no hyphen."""
_LETTERS = re.compile(f"[{_ALPHABETS}]{{{_LEFT + _RIGHT},}}")
_ADDRESS = re.compile(r"://|@|\\|\w\.\w|(?i:^\W*www\.)")
_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")


def is_address(word: str) -> bool:
    """Whether a hyphen would make another address or name of the word.

    >>> is_address("https://example.org/donau"), is_address("report.final.pdf"), is_address("und/oder")
    (True, True, False)
    """
    return _ADDRESS.search(word) is not None


@lru_cache(maxsize=4096)
def syllables(word: str, language: str) -> tuple[str, ...]:
    """The stretches of a word after each of which a hyphen may stand.

    >>> syllables("(Weltbürgerkrieg)", "de"), syllables("Weltbürgerkrieg", "ja")
    (('(Welt', 'bür', 'ger', 'krieg)'), ('Weltbürgerkrieg',))
    """
    dictionary = _dictionary(language)
    if dictionary is None:
        return (word,)
    found = (run.start() + at for run in _LETTERS.finditer(word) for at in _places(run[0], dictionary))
    return tuple(word[start:end] for start, end in pairwise((0, *found, len(word))))


def _places(letters: str, dictionary: Pyphen) -> Iterator[int]:
    """Where a hyphen may stand among letters."""
    if len(letters) > _LONGEST or len(letters.lower()) != len(letters):
        return
    for place in dictionary.positions(letters):
        if place.data is None and not "\u0300" <= letters[place] <= "\u036f":
            yield int(place)


@cache
def _dictionary(language: str) -> Pyphen | None:
    """The dictionary for a language, a BCP 47 tag."""
    if not _TAG.fullmatch(language):
        return None
    from pyphen import Pyphen, language_fallback  # noqa: PLC0415 - few texts have a word that is wider than a line

    known = language_fallback(language)
    return None if known is None else Pyphen(lang=known, left=_LEFT, right=_RIGHT)
