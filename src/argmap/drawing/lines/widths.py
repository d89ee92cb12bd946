"""How wide a text is, without any font.

Widths are upper bounds of Inter and Arial by character class. Lengths are whole tenths of a pixel: sums are exact.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import lru_cache

import attrs

from argmap.text import normalised

_WIDTHS = {
    character: width
    for characters, width in (
        ("ijl.,:;'|!", 285),
        ("It()[]\\/", 380),
        ('frs-"`*', 430),
        (" \u00a0", 285),
        ("cvxyzkJ^{}", 570),
        ("aeghnopqubdLFTESPXZ$?0123456789", 625),
        ("ABCDGHKNORUVY&~+<>=_#", 740),
        ("mwMWQ@%", 945),
        ("‘’", 260),
        ("“”", 450),
        ("–", 560),
        ("—…", 1000),
    )
    for character in characters
}
_BY_CATEGORY = {"Mn": 0, "Me": 0, "Cf": 0, "Lu": 740, "Ll": 640, "Lo": 640, "Lm": 640}
_BROAD = (
    ("\u0780", "\u07bf", 720),
    ("\u0b80", "\u0bff", 930),
    ("\u0c00", "\u0c7f", 700),
    ("\u0c80", "\u0cff", 760),
    ("\u0d00", "\u0d7f", 850),
    ("\u0d80", "\u0dff", 800),
    ("\u1000", "\u109f", 760),
    ("\u10a0", "\u10ff", 720),
    ("\u1200", "\u139f", 740),
    ("\u13a0", "\u13ff", 860),
)
"""Letters and vowel signs of scripts that are broader than ours (Thaana, Tamil, …, Cherokee), as Noto Sans has them in
running text."""
_WIDE = 1040
_EMOJI = 1300
_OTHER = 680
_BOLD = (106, 100)
_BROADEST = (112, 100)


@lru_cache(maxsize=8192)
def _character(character: str) -> int:
    """The width of a character in thousandths of an em."""
    base = normalised(character, "NFD")[0]
    if base in _WIDTHS:
        return _WIDTHS[base]
    if unicodedata.east_asian_width(character) in "WF":
        return _EMOJI if ord(character) >= 0x1F000 else _WIDE
    if ord(character) >= 0x1F000:
        return _EMOJI
    width = _BY_CATEGORY.get(unicodedata.category(character), _OTHER)
    return next((broad for first, last, broad in _BROAD if width and first <= character <= last), width)


def _units(text: str) -> int:
    widths = _WIDTHS
    total = 0
    for character in text:
        width = widths.get(character)
        total += _character(character) if width is None else width
    return total


@attrs.frozen
class Type:
    """A size of type in tenths of a pixel, and whether it is bold.

    Attributes:
        size: the size.
        bold: whether it is bold.
        width: gives the width of a text, rounded up; most are words, of which a language has few.
    """

    size: int
    bold: bool = attrs.field(default=False, kw_only=True)
    width: Callable[[str], int] = attrs.field(init=False, eq=False, repr=False)

    @width.default
    def _remembered(self) -> Callable[[str], int]:
        up, down = _BOLD if self.bold else (1, 1)
        return lru_cache(maxsize=32_768)(lambda text: -(-_units(text) * self.size * up // (1000 * down)))

    def room(self, text: str) -> int:
        """The width that the text takes in letters broader than the assumed ones, such as DejaVu Sans Bold."""
        return self.width(text) * _BROADEST[0] // _BROADEST[1]
