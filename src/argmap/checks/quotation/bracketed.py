"""In which words a part of a quote with brackets differs from the passage of its source, apart from its brackets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

import attrs

from argmap.checks.quotation import differences
from argmap.checks.quotation.aligning import AlignedPair, align, rows
from argmap.checks.quotation.differences import Comparison, Difference
from argmap.checks.quotation.passages import Passage, Passages
from argmap.checks.quotation.quotations import CLOSING, EDGES, OPENING, QuotedPart, Token

CELLS = 200_000
"""Up to this product of their words a part is set beside its passage; beyond that each of its pieces is."""
PIECES = 200
"""No more of them are."""


def compare(part: QuotedPart, passages: Passages, passage: Passage) -> Comparison:
    """Compare a part with brackets to the passage that resembles it."""
    said, source = rows(part), differences.around(passages, passage, len(part.words))
    if len(said) * len(source) > CELLS:
        found = _piece_by_piece(part, passages, passage)
    else:
        found = _compared(part, passages, align(said, source), passage)
    if found.differences:
        return found
    whole = Difference(part.text, passages.original(found.start, found.end))
    return Comparison((whole,), found.start, found.end, found.score)


def _piece_by_piece(part: QuotedPart, passages: Passages, passage: Passage) -> Comparison:
    """How each piece of a long part differs from the passage that resembles it."""
    if len(part.pieces) > PIECES:
        return Comparison((), passage.start, passage.end, passage.score)
    found = [Comparison((), passage.start, passage.end, 0)]
    for piece in part.pieces:
        alone = QuotedPart(piece.text)
        exact = next(passages.occurrences(alone), None)
        nearest = passages.nearest(alone) if exact is None else Passage(100, exact.start, exact.end)
        if nearest is None:
            return found[0]
        found.append(differences.compare(alone, passages, nearest))
    together = tuple(one for comparison in found for one in comparison.differences)
    ends = [(one.start, one.end) for one in found[1:]]
    return Comparison(together, min(ends)[0], max(end for _, end in ends), min(one.score for one in found[1:]))


def _compared(part: QuotedPart, passages: Passages, pairs: Sequence[AlignedPair], passage: Passage) -> Comparison:
    """What differs where the words of a part and those of its source stand side by side."""
    met = _met(pairs)
    if not any(pair.is_equal for pair in pairs):
        return Comparison((), passage.start, passage.end, 0)
    found = list(_differences(part, passages, pairs))
    length = len(part.words) + sum(len(pair.has.key) + 1 for pair in pairs if pair.has is not None and not pair.bracket)
    brackets = {bracket.text for bracket in part.brackets}
    score = differences.score([one for one in found if one.said not in brackets], length)
    return Comparison(tuple(found), met[0].start, met[-1].end, score)


def _differences(part: QuotedPart, passages: Passages, pairs: Sequence[AlignedPair]) -> Iterator[Difference]:
    """Words that are not those of the source, and brackets that stand for too many of its words."""
    groups = [(kind, list(group)) for kind, group in groupby(pairs, lambda pair: pair.bracket or pair.is_equal)]
    for (kind, group), (_, more) in pairwise([*groups, (None, [])]):
        if kind is True:
            unlike = [pair for pair in group if not _are_alike(pair)]
            yield from (_difference(part, passages, [pair]) for pair in unlike)
        elif kind is False and not _said(group) and more and more[0].bracket is not None:
            words = differences.written(passages.text, passages.folded, _met([*group, *more]))
            yield Difference(more[0].bracket.text, words)
        elif kind is False:
            yield differences.stripped(_difference(part, passages, group))


def _difference(part: QuotedPart, passages: Passages, pairs: Sequence[AlignedPair]) -> Difference:
    """Words that stand for each other, those of the quote with their brackets."""
    found, said = differences.difference(part, passages, _said(pairs), _met(pairs)), _said(pairs)
    if not said:
        return found
    start, end = part.folded.original(said[0].start, said[-1].end)
    start -= part.text[:start].endswith(OPENING)
    end += part.text.startswith(CLOSING, end)
    return attrs.evolve(found, said=part.text[start:end])


def _are_alike(pair: AlignedPair) -> bool:
    """Whether words of the same letters agree in capitals and punctuation too, where no bracket touches them."""
    if pair.said is None or pair.has is None or pair.said.fragments:
        return True
    said, has = pair.said.token, pair.has
    if pair.said.bracket is not None:
        said, has = (attrs.evolve(one, written=one.written.lstrip(EDGES)) for one in (said, has))
    return differences.are_alike(said, has, is_first=pair.said.opens, is_last=pair.said.closes)


def _said(pairs: Sequence[AlignedPair]) -> list[Token]:
    return [pair.said.token for pair in pairs if pair.said is not None]


def _met(pairs: Sequence[AlignedPair]) -> list[Token]:
    return [pair.has for pair in pairs if pair.has is not None]
