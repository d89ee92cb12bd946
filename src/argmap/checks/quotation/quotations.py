"""A quote as scholars write it: parts between ellipses, and the editor's own words in brackets."""

from __future__ import annotations

import re
from functools import cached_property

import attrs

from argmap.checks.quotation.folding import UNSPACED, WORD, Folded, fold

_DOTS = r"(?:[…⋯]+|\.(?:\s?\.){2,})"
_ELLIPSIS = re.compile(rf"\[\s*{_DOTS}\s*\]|\(\s*{_DOTS}\s*\)|{_DOTS}")
_BRACKETED = re.compile(r"\[[^\[\]]*\]")
_TOKEN = re.compile(rf"[{UNSPACED}]|[^\s{UNSPACED}]+")
EDGES = " .,;:-"
"""Punctuation that may be changed, added or left out where a quote begins and ends (Chicago Manual of Style 13.7)."""


@attrs.frozen
class Token:
    """A word of a folded text with its punctuation; `key` is what counts for telling words apart."""

    written: str
    key: str
    start: int
    end: int
    is_editors: bool = False
    """Whether it stands in brackets, in whole or in part."""


def tokens(folded: Folded, start: int = 0, end: int | None = None) -> list[Token]:
    """The words of a stretch of a folded text."""
    return [
        Token(match[0], "".join(WORD.findall(folded.lower, *match.span())) or match[0], *match.span())
        for match in _TOKEN.finditer(folded.text, start, len(folded.text) if end is None else end)
    ]


@attrs.frozen
class Part:
    """A stretch of a quote without an ellipsis: its words, and where they begin in the quote."""

    text: str
    start: int = 0

    @cached_property
    def folded(self) -> Folded:
        """The part, folded."""
        return fold(self.text)

    @cached_property
    def literal(self) -> str:
        """The words that the source should have, folded; the letters in brackets count as well."""
        return self.folded.text.strip(EDGES)

    @cached_property
    def lower(self) -> str:
        """The same in small letters."""
        return self.folded.lower.strip(EDGES)

    @cached_property
    def tokens(self) -> list[Token]:
        """Its words, those in brackets marked."""
        brackets = [match.span() for match in _BRACKETED.finditer(self.text)]
        found = tokens(self.folded)
        if not brackets:
            return found
        return [attrs.evolve(token, is_editors=self._overlaps(token, brackets)) for token in found]

    @cached_property
    def authors(self) -> list[Token]:
        """Those that no bracket touches."""
        return [token for token in self.tokens if not token.is_editors]

    @cached_property
    def authors_words(self) -> str:
        """The words in small letters that are not wholly the editor's."""
        if "[" not in self.text:
            return self.lower
        return fold(_BRACKETED.sub(self._unless_whole, self.text)).lower.strip(EDGES)

    def _unless_whole(self, bracket: re.Match[str]) -> str:
        around = self.text[bracket.start() - 1 : bracket.start()] + self.text[bracket.end() : bracket.end() + 1]
        return bracket[0] if any(map(str.isalnum, around)) else ""

    def _overlaps(self, token: Token, brackets: list[tuple[int, int]]) -> bool:
        start, end = self.folded.original(token.start, token.end)
        return any(begins < end and start < ends for begins, ends in brackets)


def parts(quote: str) -> list[Part]:
    """The parts of a quote in order; what has neither letters nor digits is none, nor what the editor alone says.

    >>> [part.literal for part in parts("“[T]he fleet … was [not] there.”")]
    ['The fleet', 'was not there']
    """
    found: list[Part] = []
    done = 0
    for start, end in [*(match.span() for match in _ELLIPSIS.finditer(quote)), (len(quote), len(quote))]:
        text = quote[done:start]
        stripped = text.strip()
        if WORD.search(stripped):
            found.append(Part(stripped, done + text.index(stripped)))
        done = end
    return [part for part in found if part.authors_words] or found
