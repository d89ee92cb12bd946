"""Folding: texts made alike where they differ by typesetting alone, with a way back to the places in the original.

White space, dashes, quotation marks, ligatures, marks of emphasis and those that point to notes are the typesetter's. A
dash or hyphen between two letters goes, with the space around it, since a hyphen at the end of a line may belong to the
word or to the line.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from functools import cached_property, lru_cache

import attrs

from argmap.text import normalised

_DASHES = r"\-‐‑‒–—―−⸗⸺⸻﹘﹣－"
_APOSTROPHES = "'’‘`´ʼ＇"
_QUOTATION_MARKS = _APOSTROPHES + '"ʹʺʻʽ‚‛“”„‟′″‹›«»「」『』〈〉《》〝〞〟｢｣＂❛❜❝❞'
_INVISIBLE = (
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
)
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹①-⑳"
_NOTE_SIGNS = "†‡⹋‖※∗＊⁎⁑⁂"
_JOINT = rf"\s{_DASHES}{_QUOTATION_MARKS}{_INVISIBLE}{_RAISED}{_NOTE_SIGNS}\[\]［］〔〕"
_NUMBER = r"\d{1,3}(?:[,–-]\d{1,3})*"
_LETTER = rf"[^\W\d_{_RAISED}]"
_STOPPED = (
    rf"(?:(?<={_LETTER}[.,;:!?])|(?<=[’”»\"')%°][.,;:!?])|(?<=\b[12]\d{{3}}[.,;:!?])"
    rf"|(?<=[.,;:!?][’”»\"')])|(?<={_LETTER}[’”»\"')]))"
)
_POINTER = (
    r"\[(?:(?i:notes?|n|fn|footnotes?|pp?|pg|page)\.?\s?)?\d{1,3}\]|\[p\. [\w.-]{1,12}\]|\(\d{1,3}\)"
    rf"|{_STOPPED}{_NUMBER}(?![\w%°]|[.,:/]\d)|(?<=[.,;:!?…’”»\"')])\[[a-z]\](?!\w)"
)
"""What points to a note or page: `[12]`, `[note 3]`, `[p. x]`, `(4)`, the digits of `came.12 Then`, `[a]` after one."""
_EMPHASIS = rf"(?<![^\W_{_RAISED}])[*_]+|[*_]+(?![^\W_{_RAISED}])|[§¶](?!\s?\d)"
"""Signs of emphasis or of a note at the edge of a word: `*whole*`, `_whole_`, `came.*`."""
_BLANK = rf" (?![*_§¶(,;:!?])[^{_JOINT}]"
"""A single space between two words, which stays as it is."""
_RUN = rf"((?=[{_JOINT}*_§¶¬(\d])(?!{_BLANK})(?:{_POINTER}|{_EMPHASIS}|¬(?=\s*(?:\n|\Z))|[{_JOINT}])+)"
"""What else may stand between two words or inside one."""
_IS_JOINT = re.compile(rf"[{_JOINT}]")
_IS_INVISIBLE = re.compile(rf"[{_INVISIBLE}]")
_IS_DASH = re.compile(rf"[{_DASHES}¬]|\xad(?=\s)")
_IS_MINUS = re.compile(rf"\s+[{_DASHES}]")
_IS_SIGN = re.compile(rf"\[[^\[\]]*\w[^\[\]]*\]|\(\d+\)|{_NUMBER}|[*_§¶{_RAISED}{_NOTE_SIGNS}]")
_IS_POINTER = re.compile(rf"{_POINTER}|[{_RAISED}]+")
_SPELLED = {"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "ß": "ss", "ẞ": "SS"}
_CLOSING = tuple(",;:!?")

UNSEEN = 4
"""So many characters are looked at where one of them cannot be seen."""
UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ua4cf\uf900-\ufaff\U00020000-\U0003ffff"
"""Letters of scripts that put no space between words."""
IS_UNSPACED = re.compile(rf"[{UNSPACED}]")
WORD = re.compile(rf"[{UNSPACED}]|[^\W{UNSPACED}]+")
"""A word of a folded text; where words are not spaced, a letter."""


@attrs.frozen
class Folded:
    """A folded text, in which case is kept, and the places of its parts in the original."""

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
        """The offsets in the original of the stretch from `start` to `end`, which is not empty."""
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
        replacement = _spelled(text, start, end) if match[1] is None else _joint(text, start, end)
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
    return _compiled(marks, "".join(filter(_changes, letters)))


@lru_cache(maxsize=64)
def _compiled(marks: str, changing: str) -> re.Pattern[str]:
    composed = rf"|[^{_JOINT}][{marks}]+" if marks else ""
    return re.compile(_RUN + composed + (f"|[{changing}]" if changing else ""))


def _changes(letter: str) -> bool:
    return letter in _SPELLED or (letter != "…" and normalised(letter, "NFKC") != letter)


def _is_mark(letter: str) -> bool:
    """Whether a letter may be composed with the one before it: marks, and the second parts of Korean syllables."""
    return unicodedata.category(letter)[0] == "M" or "\u1160" <= letter <= "\u11ff"


def _spelled(text: str, start: int, end: int) -> str:
    """A letter in the form that all its forms are given; capitals alone have a ligature of capitals."""
    letters = normalised(text[start:end], "NFKC")
    spelled = "".join(_SPELLED.get(letter, letter) for letter in letters)
    return spelled.capitalize() if letters[:1] in "ŒÆ" and text[end : end + 1].islower() else spelled


def _joint(text: str, start: int, end: int) -> str:
    """What is left of the typesetter's signs between two letters or words."""
    found = _IS_SIGN.sub("", text[start:end])
    before, after = text[start - 1 : start], text[end : end + 1]
    inside = is_word(before) and is_word(after)
    if _IS_DASH.search(found):
        if inside:
            return "-" if before.isdigit() and after.isdigit() else _sign(found, after)
        return _sign(found, after) or "-"
    if any(map(str.isspace, found)):
        has_sign = len(found) < end - start
        return "" if after.startswith(_CLOSING) or (has_sign and after == ".") else " "
    return "'" if inside and found.startswith(tuple(_APOSTROPHES)) else ""


def _sign(found: str, after: str) -> str:
    """The minus of a number, which stays."""
    return " -" if after.isdigit() and _IS_MINUS.fullmatch(found) else ""


def is_word(letter: str) -> bool:
    """Whether a letter, or a mark on one, belongs to a word; raised digits do not."""
    if letter <= "\x7f":
        return letter.isalnum()
    return (letter.isalnum() or _is_mark(letter)) and _IS_JOINT.match(letter) is None


def is_cut(text: str, at: int) -> bool:
    """Whether a word goes on across this offset and what cannot be seen; where words are not spaced, it never does."""
    before, after = text[at - 1 : at], text[at : at + 1]
    if before > "~":
        before = _IS_INVISIBLE.sub("", text[max(0, at - UNSEEN) : at])[-1:]
    if after > "~":
        after = _IS_INVISIBLE.sub("", text[at : at + UNSEEN])[:1]
    return is_word(before) and is_word(after) and not (IS_UNSPACED.match(before) or IS_UNSPACED.match(after))


def pointers(text: str) -> dict[int, list[str]]:
    """The numbers in a text that seem to point to notes, by how many letters and digits stand before them, if any do.

    >>> pointers("Twelve (12) men came.³")
    {6: ['12'], 13: ['3']}
    """
    found: dict[int, list[str]] = {}
    letters = done = 0
    for match in _IS_POINTER.finditer(text):
        letters += sum(map(str.isalnum, text[done : match.start()]))
        number = "".join(filter(str.isdigit, normalised(match[0], "NFKC")))
        if letters:
            found.setdefault(letters, []).append(number)
        done = match.end()
    return found


def without_pointers(text: str) -> str:
    """A text without the marks in it that point to notes."""
    return _IS_POINTER.sub("", text)
