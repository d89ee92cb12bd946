"""A part of a quote with brackets set beside a passage, word by word, where brackets cost nothing.

It is the alignment of least cost (Needleman & Wunsch 1970) that may begin and end anywhere in the passage, and in which
as many words of the passage may be skipped where a bracket stands as it may stand for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

import attrs

from argmap.checks.quotation.folding import WORD
from argmap.checks.quotation.quotations import Bracket, QuotedPart, Token, tokens

_ADDED, _LEFT_OUT = 11, 10
_LIKE, _UNLIKE = 8, 12
"""Costs: of a word that only one of the two has, and of words that stand for each other, with one initial or two."""
_ACROSS, _SAID_ALONE, _HAS_ALONE = range(3)


@attrs.frozen
class Row:
    """A word of the author in a part, and the bracket before it."""

    token: Token
    bracket: Bracket | None
    fragments: tuple[str, ...] = ()
    """The author's letters before, between and after the editor's, if any of them are."""
    opens: bool = False
    closes: bool = False
    """Whether a part begins with it; whether it ends with it, or a bracket follows."""

    def is_like(self, key: str) -> bool:
        """Whether a word of the source has the same letters."""
        return _is_made_of(self.fragments, key) if self.fragments else self.token.key == key


@attrs.frozen
class AlignedPair:
    """A word of the part and the word of the source that stands for it, either of which may be missing."""

    said: Row | None
    has: Token | None
    bracket: Bracket | None = None
    """What stands for the word of the source, where it is not a word of the author."""

    @property
    def is_equal(self) -> bool:
        """Whether the words have the same letters."""
        return self.said is not None and self.has is not None and self.said.is_like(self.has.key)


def rows(part: QuotedPart) -> list[Row]:
    """The words of a part that are not wholly the editor's."""
    found: list[Row] = []
    bracket, passed = None, 0
    for token in tokens(part.folded):
        start, end = part.folded.original(token.start, token.end)
        while passed < len(part.brackets) and part.brackets[passed].end <= start:
            one, passed = part.brackets[passed], passed + 1
            bracket = bracket if one.is_inside_word else one
        inside = [one for one in islice(part.brackets, passed, passed + end - start) if one.start < end]
        fragments = _fragments(part, token, inside) if inside else ()
        if not inside or any(fragments):
            opening = [one for one in inside if one.start < start]
            found.append(Row(token, opening[0] if opening else bracket, fragments))
            bracket = None
    ends = [*(row.bracket is not None for row in found[1:]), True]
    return [
        attrs.evolve(row, opens=not at, closes=closes)
        for at, (row, closes) in enumerate(zip(found, ends, strict=False))
    ]


def _fragments(part: QuotedPart, token: Token, brackets: Sequence[Bracket]) -> tuple[str, ...]:
    """The letters of a word between those that are the editor's."""
    letters, passed = [], 0
    for match in WORD.finditer(part.folded.lower, token.start, token.end):
        for at, letter in enumerate(match[0], match.start()):
            start, _ = part.folded.original(at, at + 1)
            while passed < len(brackets) and brackets[passed].end <= start:
                passed += 1
            is_editors = passed < len(brackets) and brackets[passed].start <= start
            letters.append(" " if is_editors else letter)
    return tuple(re.split(" +", "".join(letters)))


def _is_made_of(fragments: tuple[str, ...], key: str) -> bool:
    """Whether a word has these fragments in order, the first where it begins and the last where it ends."""
    at = len(fragments[0])
    if len(fragments) == 1 or not key.startswith(fragments[0]):
        return key == fragments[0]
    for fragment in fragments[1:-1]:
        at = key.find(fragment, at) + len(fragment)
        if at < len(fragment):
            return False
    return key.endswith(fragments[-1]) and at <= len(key) - len(fragments[-1])


def align(said: Sequence[Row], has: Sequence[Token]) -> list[AlignedPair]:
    """The words of a part and of a passage side by side."""
    cost = [0] * (len(has) + 1)
    keys = [token.key for token in has]
    moves: list[tuple[list[int], list[int]]] = []
    for row in said:
        limit = row.bracket.limit if row.bracket is not None and moves else 0
        base, skipped = _skipping(cost, limit)
        cost, chosen = _next(row, base, keys)
        moves.append((chosen, skipped))
    return list(_steps(said, has, moves, cost.index(min(cost))))[::-1]


def _skipping(cost: list[int], limit: int) -> tuple[list[int], list[int]]:
    """The costs where up to so many words may be skipped, and how many are."""
    least, skipped = list(cost), [0] * len(cost)
    for by in range(1, limit + 1):
        for at in range(by, len(cost)):
            if cost[at - by] < least[at]:
                least[at], skipped[at] = cost[at - by], by
    return least, skipped


def _next(row: Row, before: list[int], has: Sequence[str]) -> tuple[list[int], list[int]]:
    """The costs up to a row, and the moves that lead there."""
    costs, moves = [before[0] + _ADDED], [_SAID_ALONE]
    initial, least = row.token.key[0], costs[0]
    for key, corner, above in zip(has, before, before[1:], strict=False):
        across = corner + (0 if row.is_like(key) else _LIKE if key[0] == initial else _UNLIKE)
        added, left_out = above + _ADDED, least + _LEFT_OUT
        least, move = (added, _SAID_ALONE) if added < left_out else (left_out, _HAS_ALONE)
        least, move = (across, _ACROSS) if across <= least else (least, move)
        costs.append(least)
        moves.append(move)
    return costs, moves


def _steps(
    said: Sequence[Row], has: Sequence[Token], moves: list[tuple[list[int], list[int]]], at: int
) -> Iterator[AlignedPair]:
    """The pairs from the last back."""
    number = len(said) - 1
    while number >= 0:
        kind = moves[number][0][at]
        yield AlignedPair(None if kind == _HAS_ALONE else said[number], None if kind == _SAID_ALONE else has[at - 1])
        at -= kind != _SAID_ALONE
        if kind != _HAS_ALONE:
            for _ in range(moves[number][1][at]):
                at -= 1
                yield AlignedPair(None, has[at], said[number].bracket)
            number -= 1
