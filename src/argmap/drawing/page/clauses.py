"""How the statements of a map stand as clauses in a longer sentence: which can, and which of them lose their capital.

A capital goes only where the first word is known not to be a name: because it opens sentences of its language, or
because the map writes it small elsewhere. In doubt it stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

import attrs

from argmap.model import ArgumentMap
from argmap.words import LANGUAGES
from argmap.words.openings import OPENINGS

_FIRST = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"(?P<opens>(?:\A|[.!?…:;]|[-–—]\s)[\s\"'“‘«„»(\[¿¡]*)?(?<!\w)(?P<word>[^\W\d_]{2,})")
_ANOTHER = re.compile(
    r"""
      (?<=[^\W\d_]{2}) [.!?…] ["'”’»)\]]* \s+ ["'“‘«„(\[¿¡]* (?![a-zà-ÿа-яё])[^\W\d_]
    | [。！？।] \s* \w
    | [?？؟!！] \W* \Z
    | \n \s* \S
    """,
    re.VERBOSE,
)
"""What shows that a text is more than one sentence, or none that claims something."""


@attrs.frozen
class Clauses:
    """What is known of the words of a map.

    Attributes:
        language: the language of the map, of those that argmap has; empty if it has not.
        small: the words that stand somewhere without a capital.
        names: the words that have a capital though no sentence begins there.
    """

    language: str
    small: frozenset[str]
    names: frozenset[str]

    def is_one(self, text: str) -> bool:
        """Whether a text can be part of a sentence: it is one, asks nothing, and is in a language that argmap has."""
        return bool(self.language) and _ANOTHER.search(text) is None

    def loses_capital(self, text: str) -> bool:
        """Whether the first letter of a text becomes small inside a sentence.

        >>> clauses = Clauses("en", frozenset({"aid"}), frozenset({"Moscow"}))
        >>> [clauses.loses_capital(text) for text in ("The aid", "Aid came", "Moscow sent", "I saw", "US aid")]
        [True, True, False, False, False]
        """
        found = _FIRST.match(text)
        if found is None or not OPENINGS.get(self.language):
            return False
        word, small = found[0], found[0].lower()
        if not word[0].isupper() or word[1:] != small[1:] or (len(word) == 1 and text[1:2] == "."):
            return False
        known = OPENINGS[self.language]
        if small in known:
            return True
        if word in self.names or word in known:
            return False
        return small in self.small or any(f"-{small[at:]}" in known for at in range(2, len(small) - 2))


def clauses(argument_map: ArgumentMap) -> Clauses:
    """The clues that the texts, notes and quotes of a map give about its words."""
    primary = argument_map.language.replace("_", "-").partition("-")[0].lower()
    small, names = set(), set()
    for text in _texts(argument_map):
        for found in _WORD.finditer(text):
            word = found["word"]
            if word[0].islower():
                small.add(word)
            elif found["opens"] is None:
                names.add(word)
    return Clauses(primary if primary in LANGUAGES else "", frozenset(small), frozenset(names))


def _texts(argument_map: ArgumentMap) -> Iterable[str]:
    yield argument_map.description or ""
    for node in argument_map.nodes:
        for field in ("text", "note", "quote"):
            yield getattr(node, field, None) or ""
