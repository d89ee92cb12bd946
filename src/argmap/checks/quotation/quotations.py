"""A quote as scholars write it: parts between ellipses, and the editor's own words in brackets."""

from __future__ import annotations

import re
from functools import cached_property

import attrs

from argmap.checks.quotation.folding import UNSPACED, WORD, Folded, fold, is_cut, pointers

_DOTS = r"(?:[…⋯]+|\.(?:\s?\.){2,})"
_ELLIPSIS = re.compile(rf"\(\s*{_DOTS}\s*\)|{_DOTS}")
OPENING, CLOSING = tuple("[［〔"), tuple("]］〕")
_BRACKET = re.compile(r"([\[［〔])|[\]］〕]")
_POSSESSIVE = re.compile(r"[’'](?:s|d|m|t|ll|re|ve)?(?!\w)")
_TOKEN = re.compile(rf"[{UNSPACED}]|[^\s{UNSPACED}]+")
EDGES = " .,;:-"
"""Punctuation that may be changed, added or left out where a quote begins and ends (Chicago Manual of Style 13.7)."""

EDITORS_LIMIT = 8
"""So many words of the source may be replaced by words in brackets; two letters are one where words are not spaced."""
MOST = 4
"""For so many times more words several brackets side by side may stand."""


@attrs.frozen
class Token:
    """A word of a folded text with its punctuation; `key` is what counts for telling words apart."""

    written: str
    key: str
    start: int
    end: int


def tokens(folded: Folded, start: int = 0, end: int | None = None) -> list[Token]:
    """The words of a stretch of a folded text."""
    return [
        Token(match[0], "".join(WORD.findall(folded.lower, *match.span())) or match[0], *match.span())
        for match in _TOKEN.finditer(folded.text, start, len(folded.text) if end is None else end)
    ]


@attrs.frozen
class Bracket:
    """Words of the editor in brackets, or several brackets side by side, and their place in a part of a quote.

    Where it touches a letter of the author it goes on with this word, and if there is no space in it, it stands for
    letters of this word alone.
    """

    text: str
    start: int
    end: int
    joins_before: bool
    joins_after: bool
    is_inside_word: bool
    limit: int
    """For so many words of the source it may stand."""

    @cached_property
    def folded(self) -> str:
        """Its words as they would be in a folded source, in lower case."""
        return fold(self.text).lower.strip(EDGES)


@attrs.frozen
class Piece:
    """A stretch of a part without brackets, folded, without punctuation at its edges."""

    text: str
    literal: str
    """The words that the source should have."""
    lower: str
    """The same in small letters."""
    is_free: bool
    """Whether the case of its first letter is free."""

    @cached_property
    def pointers(self) -> dict[int, list[str]]:
        """The numbers in it that seem to point to notes."""
        return pointers(self.text)


@attrs.frozen
class QuotedPart:
    """A stretch of a quote without an ellipsis: its words, and where they begin in the quote."""

    text: str
    start: int = 0

    @cached_property
    def folded(self) -> Folded:
        """The part, folded, the words in its brackets included."""
        return fold(self.text)

    @cached_property
    def brackets(self) -> tuple[Bracket, ...]:
        """Its brackets; those with none of the author's words between them are one."""
        found: list[Bracket] = []
        for one in (_bracket(self.text, *stretch) for stretch in brackets(self.text)):
            is_beside = found and not _has_words(fold(self.text[found[-1].end : one.start]))
            found.append(_together(self.text, found.pop(), one) if is_beside else one)
        return tuple(found)

    @cached_property
    def _authors(self) -> tuple[tuple[str, Folded], ...]:
        """What stands before, between and after the brackets, as it is written and folded."""
        if not self.brackets:
            return ((self.text, self.folded),)
        edges = [0, *(at for one in self.brackets for at in (one.start, one.end)), len(self.text)]
        texts = [self.text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True)]
        return tuple((text, fold(text)) for text in texts)

    @cached_property
    def is_editors(self) -> bool:
        """Whether it has no words but those in brackets."""
        return not any(_has_words(folded) for _, folded in self._authors)

    @cached_property
    def slots(self) -> tuple[Bracket | None, ...]:
        """The brackets before, between and after the pieces; `None` if the part begins or ends with a piece."""
        if self.is_editors:
            return (None, None)
        first = (None,) if _has_words(self._authors[0][1]) else ()
        last = (None,) if _has_words(self._authors[-1][1]) else ()
        return (*first, *self.brackets, *last)

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """The author's words between the brackets; if there are none, the editor's."""
        found = [one for one in self._authors if _has_words(one[1])] or [(self.text, self.folded)]
        opens = self.slots[0] is None or not self.slots[0].joins_after
        return tuple(
            Piece(text, folded.text.strip(EDGES), folded.lower.strip(EDGES), opens and not at)
            for at, (text, folded) in enumerate(found)
        )

    @cached_property
    def words(self) -> str:
        """The words of its pieces in small letters."""
        return " ".join(piece.lower for piece in self.pieces)


def brackets(text: str) -> list[tuple[int, int]]:
    """The places of the outermost brackets.

    >>> brackets("[a] b] [c [d]] [e [f]")
    [(0, 3), (7, 14), (18, 21)]
    """
    opened: list[int] = []
    found: list[tuple[int, int]] = []
    for match in _BRACKET.finditer(text):
        if match[1]:
            opened.append(match.start())
        elif opened:
            start = opened.pop()
            while found and found[-1][0] > start:
                found.pop()
            found.append((start, match.end()))
    return found


def _bracket(text: str, start: int, end: int) -> Bracket:
    inside, possessive = text[start + 1 : end - 1], _POSSESSIVE.match(text, end)
    end = possessive.end() if possessive else end
    letters = inside.strip("'’") if _has_words(fold(inside)) else "a"
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    joins = is_cut(before + letters[0], len(before)), is_cut(letters[-1] + after, 1)
    is_inside = any(joins) and not re.search(r"\s", inside)
    return Bracket(text[start:end], start, end, *joins, is_inside, 1 if is_inside else EDITORS_LIMIT)


def _together(text: str, one: Bracket, other: Bracket) -> Bracket:
    """Two brackets and the text between them as one."""
    start, end = one.start, other.end
    joins = one.joins_before, other.joins_after
    return Bracket(
        text[start:end],
        start,
        end,
        *joins,
        is_inside_word=False,
        limit=min(one.limit + other.limit, MOST * EDITORS_LIMIT),
    )


def _has_words(folded: Folded) -> bool:
    return WORD.search(folded.text) is not None


def parts(quote: str) -> list[QuotedPart]:
    """The parts of a quote in order; what has neither letters nor digits is none, nor what the editor alone says.

    >>> [part.words for part in parts("“[T]he fleet … was [not] there [… with] him.”")]
    ['he fleet', 'was there', 'him']
    """
    found: list[QuotedPart] = []
    done = 0
    for start, end in [*_ellipses(quote), (len(quote), len(quote))]:
        text = quote[done:start]
        part = QuotedPart(text.strip(), done + len(text) - len(text.lstrip()))
        if _has_words(part.folded):
            found.append(part)
        done = end
    return [part for part in found if not part.is_editors] or found


def _ellipses(quote: str) -> list[tuple[int, int]]:
    """Where words are left out: bare ellipses, and brackets with one in them."""
    found = []
    done = 0
    for start, end in [*brackets(quote), (len(quote), len(quote))]:
        found += [match.span() for match in _ELLIPSIS.finditer(quote, done, start)]
        if _ELLIPSIS.search(quote, start, end):
            found.append((start, end))
        done = end
    return found
