"""Folding: texts made alike where they differ by typesetting alone, with a way back to the places in the original.

White space, dashes, quotation marks, ligatures and the like are the typesetter's. A dash or hyphen between two letters
goes, with the space around it, since a hyphen at the end of a line may belong to the word or to the line.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from functools import cached_property, lru_cache

import attrs

from argmap.text import normalised

_DASHES = r"\-‐‑‒–—―−⸺⸻﹘﹣－"
_APOSTROPHES = "'’‘`´ʼ＇"
_QUOTATION_MARKS = _APOSTROPHES + '"ʹʺʻʽ‚‛“”„‟′″‹›«»「」『』〈〉《》〝〞〟｢｣＂❛❜❝❞'
_INVISIBLE = (
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
)
_NOTE_MARKS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_JOINT = rf"\s{_DASHES}{_QUOTATION_MARKS}{_INVISIBLE}{_NOTE_MARKS}\[\]"
_RUN = rf"(?! [^{_JOINT}])(?:\[\d{{1,3}}\]|[{_JOINT}])+"
"""What may stand between two words or inside one, but for the single spaces that stay; `[12]` points to a note."""
_IS_JOINT = re.compile(rf"[{_JOINT}]")
_IS_DASH = re.compile(rf"[{_DASHES}]")
_IS_MINUS = re.compile(rf"\s+[{_DASHES}]")

UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ua4cf\uf900-\ufaff\U00020000-\U0003ffff"
"""Letters of scripts that put no space between words."""
_IS_UNSPACED = re.compile(rf"[{UNSPACED}]")
WORD = re.compile(rf"[{UNSPACED}]|[^\W{UNSPACED}]+")
"""A word of a folded text; where words are not spaced, a letter."""


@attrs.frozen
class Folded:
    """A folded text, in which case is kept, and where its parts stand in the original."""

    text: str
    _starts: list[int] = attrs.field(repr=False)
    _originals: list[int] = attrs.field(repr=False)

    @cached_property
    def lower(self) -> str:
        """The text in small letters, of the same length."""
        lower = self.text.lower()
        if len(lower) != len(self.text):
            lower = "".join(letter if len(letter.lower()) != 1 else letter.lower() for letter in self.text)
        return lower.replace("ς", "σ")

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The offsets in the original of what stands at `start` to `end`, which is not empty."""
        first, last = (bisect_right(self._starts, at) - 1 for at in (start, end - 1))
        begins, ends = self._originals[first], self._originals[last + 1]
        if self._is_as_long(first):
            begins += start - self._starts[first]
        if self._is_as_long(last):
            ends = self._originals[last] + end - self._starts[last]
        return begins, ends

    def _is_as_long(self, stretch: int) -> bool:
        """Whether a stretch has kept its length, so that its letters answer to those of the original one by one."""
        starts, originals = self._starts, self._originals
        return starts[stretch + 1] - starts[stretch] == originals[stretch + 1] - originals[stretch]


def fold(text: str) -> Folded:
    r"""The folded form of a text, in one pass.

    >>> fold("the “work­ers’ govern-\n  ment” — and  its ﬂeet").text
    'the workers governmentand its fleet'
    >>> folded = fold("a govern-\nment")
    >>> folded.original(2, 12)
    (2, 14)
    """
    pieces: list[str] = []
    starts, originals = [0], [0]
    length = done = 0
    for match in _pattern(text).finditer(text):
        start, end = match.span()
        replacement = _replacement(text, start, end)
        pieces += text[done:start], replacement
        length += start - done
        if len(replacement) != end - start:
            starts += length, length + len(replacement)
            originals += start, end
        length += len(replacement)
        done = end
    pieces.append(text[done:])
    return Folded("".join(pieces), [*starts, length + len(text) - done], [*originals, len(text)])


def _pattern(text: str) -> re.Pattern[str]:
    """What is to be folded in this text; which letters Unicode would change is found out for those it has."""
    letters = sorted(letter for letter in set(text) if letter > "\x7f" and _IS_JOINT.match(letter) is None)
    marks = "".join(filter(_is_mark, letters))
    changing = "".join(
        letter for letter in letters if letter != "…" and unicodedata.normalize("NFKC", letter) != letter
    )
    return _compiled(marks, changing)


@lru_cache(maxsize=64)
def _compiled(marks: str, changing: str) -> re.Pattern[str]:
    composed = rf"|[^{_JOINT}][{marks}]+" if marks else ""
    return re.compile(_RUN + composed + (f"|[{changing}]" if changing else ""))


def _is_mark(letter: str) -> bool:
    """Whether a letter may be composed with the one before it: marks, and the second parts of Korean syllables."""
    return unicodedata.category(letter)[0] == "M" or "\u1160" <= letter <= "\u11ff"


def _replacement(text: str, start: int, end: int) -> str:
    found = text[start:end]
    if _IS_JOINT.match(found) is None:
        return normalised(found, "NFKC")
    before, after = text[start - 1 : start], text[end : end + 1]
    inside = is_word(before) and is_word(after)
    if _IS_DASH.search(found):
        if inside:
            return "-" if before.isdigit() and after.isdigit() else _sign(found, after)
        return _sign(found, after) or "-"
    if any(map(str.isspace, found)):
        return " "
    return "'" if inside and found[0] in _APOSTROPHES else ""


def _sign(found: str, after: str) -> str:
    """The minus of a number, which stays."""
    return " -" if after.isdigit() and _IS_MINUS.fullmatch(found) else ""


def is_word(letter: str) -> bool:
    """Whether a letter, or a mark on one, belongs to a word."""
    return letter.isalnum() or (letter > "\x7f" and _is_mark(letter))


def is_cut(text: str, at: int) -> bool:
    """Whether a word goes on across this offset; where words are not spaced, it never does."""
    before, after = text[at - 1 : at], text[at : at + 1]
    return is_word(before) and is_word(after) and not (_IS_UNSPACED.match(before) or _IS_UNSPACED.match(after))
