"""Where the parts of each quote of a map stand in the copy of its source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

import attrs

from argmap.checks.quotation import bracketed, differences
from argmap.checks.quotation.differences import Difference
from argmap.checks.quotation.excerpts import quoted
from argmap.checks.quotation.library import Copy
from argmap.checks.quotation.matching import Gap, Match
from argmap.checks.quotation.passages import FAINT, NEAR, Passages
from argmap.checks.quotation.quotations import QuotedPart, parts
from argmap.model import ArgumentMap, Evidence, Source


@attrs.frozen
class Hit:
    """A part of a quote and the passage from `start` to `end` of the folded copy that is it, or is nearest to it."""

    part: QuotedPart
    start: int
    end: int
    score: float = 100.0
    differences: tuple[Difference, ...] = ()
    gaps: tuple[Gap, ...] = ()
    """What the brackets within it stand for, where it is exact."""
    is_literal: bool = attrs.field(default=False, kw_only=True)
    """Whether the copy has the very words, apart from what brackets stand for."""

    @property
    def is_found(self) -> bool:
        """Whether the passage is the part, exactly or not."""
        return self.score >= NEAR


@attrs.frozen
class Quotation:
    """A quote, and the passage of its source's copy for each of its parts; `None` if nothing resembles it."""

    evidence: Evidence
    source: Source
    copy: Copy
    parts: tuple[QuotedPart, ...]
    hits: tuple[Hit | None, ...]
    is_ordered: bool

    @property
    def is_exact(self) -> bool:
        """Whether nothing is to be reported about it except its context."""
        return self.is_ordered and all(hit is not None and hit.is_found and not hit.differences for hit in self.hits)

    @property
    def page(self) -> str | None:
        """The page on which it begins, if it is found in a copy with page marks."""
        first = self.hits[0] if self.hits and self.missing is None else None
        return None if first is None else self.copy.page(self.original(first)[0])

    def shown(self, hit: Hit) -> str:
        """The place of a passage in the copy, and its words."""
        start, end = self.original(hit)
        return f"{self.copy.line(start)}: {quoted(self.copy.text.text[start:end])}"

    def original(self, hit: Hit) -> tuple[int, int]:
        """The place of a passage in the text of the copy."""
        return self.copy.passages.folded.original(hit.start, hit.end)

    def between(self, start: int, end: int) -> str:
        """The words of a stretch of the folded copy as they were written; there may be none."""
        return self.copy.passages.original(start, end) if start < end else ""

    def occurrences(self, part: QuotedPart) -> Iterator[Hit]:
        """Every passage of the copy that has the very words of a part."""
        return (_exact(part, found) for found in self.copy.passages.occurrences(part))

    @cached_property
    def missing(self) -> tuple[QuotedPart, Hit | None] | None:
        """The first part that is not found, with the passage nearest to it."""
        pairs = zip(self.parts, self.hits, strict=True)
        return next(((part, hit) for part, hit in pairs if hit is None or not hit.is_found), None)


def quotations(argument_map: ArgumentMap, copies: Mapping[str, Copy]) -> Iterator[Quotation]:
    """Every quote whose source has a copy that can be read, sought in it."""
    for evidence in argument_map.evidence.values():
        source = argument_map.sources.get(evidence.source or "")
        copy = None if source is None or source.text is None else copies.get(source.text)
        if evidence.quote is not None and source is not None and copy is not None and copy.problem is None:
            found = parts(evidence.quote)
            yield Quotation(evidence, source, copy, tuple(found), *locate(found, copy.passages))


def locate(quote: Sequence[QuotedPart], passages: Passages) -> tuple[tuple[Hit | None, ...], bool]:
    """The passage of each part, and whether they are in order; parts that are not found have none."""
    hits = [_hit(part, passages) for part in quote]
    found = [hit for hit in hits if hit is not None and hit.is_found]
    if len(found) < 2:
        return tuple(hits), True
    ordered = _in_order(found, passages)
    if ordered is None:
        return tuple(hits), False
    placed = iter(ordered)
    return tuple(next(placed) if hit is not None and hit.is_found else hit for hit in hits), True


def has_exactly(quote: Sequence[QuotedPart], passages: Passages) -> int | None:
    """The places of the very words of a quote in the text of a copy, in order; `None` if it does not have them."""
    hits = [_literal(part, passages) for part in quote]
    ordered = _in_order([hit for hit in hits if hit is not None], passages) if all(hits) else None
    return passages.folded.original(ordered[0].start, ordered[0].end)[0] if ordered else None


def _literal(part: QuotedPart, passages: Passages, start: int = 0) -> Hit | None:
    found = next(passages.occurrences(part, start), None)
    return None if found is None else _exact(part, found)


def _exact(part: QuotedPart, found: Match) -> Hit:
    return Hit(part, found.start, found.end, gaps=found.gaps, is_literal=True)


def _hit(part: QuotedPart, passages: Passages) -> Hit | None:
    literal = _literal(part, passages)
    if literal is not None:
        return literal
    passage = passages.nearest(part)
    if passage is None or (passage.score < NEAR and not part.brackets):
        return None if passage is None else Hit(part, passage.start, passage.end, passage.score)
    compare = bracketed.compare if part.brackets else differences.compare
    found = compare(part, passages, passage)
    if found.score < FAINT:
        return None
    return Hit(part, found.start, found.end, found.score, found.differences)


def _in_order(hits: Sequence[Hit], passages: Passages) -> list[Hit] | None:
    """The hits moved to occurrences that are in order and close together, if there are any.

    Each part is sought after the one before it; then, from the last one back, each is moved to its last occurrence
    before the next. Parts that are not there literally stay where they are.
    """
    placed: list[Hit] = []
    for hit in hits:
        after = placed[-1].end if placed else 0
        moved = _literal(hit.part, passages, after) if hit.is_literal else hit
        if moved is None or moved.start < after:
            return None
        placed.append(moved)
    for at in range(len(placed) - 2, -1, -1):
        closer = passages.last(placed[at].part, placed[at + 1].start) if placed[at].is_literal else None
        if closer is not None:
            placed[at] = _exact(placed[at].part, closer)
    return placed
