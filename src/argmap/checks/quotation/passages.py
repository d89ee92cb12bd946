"""Finding the words of a quote in a copy of its source: exactly, or the passage nearest to them.

The copy is folded once. What is near is first sought by the words that the copy and the quote share: each occurrence
of such a word votes for where the quote would begin, and only the places with most votes are aligned.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator
from functools import cached_property

import attrs

from argmap.checks.quotation.folding import WORD, Folded, fold
from argmap.checks.quotation.matching import Match, Search
from argmap.checks.quotation.quotations import QuotedPart
from argmap.checks.quotation.words import Seed, Words

FEW = 4
"""A quote of so few words is also sought by words that resemble its own."""
SKIPPED = 80
"""So many letters are looked through for words that a bracket of an inexact quote stands for."""
TELLING = 12
"""So many pieces of a part, the longest, decide which passage it resembles."""
EXTRA = 400
"""So many words more are looked through at most because of brackets."""
LONG, TOO_LONG = 1_000, 50_000
"""Parts of more characters are aligned by words, or not at all."""
NEAR, FAINT = 80.0, 60.0
"""From these scores on a passage is the quote, if inexactly, or is at least worth showing."""


@attrs.frozen
class Passage:
    """A stretch of a folded copy that resembles a part of a quote; the score is rapidfuzz's partial ratio, to 100."""

    score: float
    start: int
    end: int


class Passages:
    """A copy of a source in which quotes are sought."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def folded(self) -> Folded:
        """The copy, folded."""
        return fold(self.text)

    @cached_property
    def words(self) -> Words:
        """The words of the folded copy, in small letters."""
        return Words(self.folded.lower)

    def original(self, start: int, end: int) -> str:
        """The words of a stretch of the folded copy as they were written."""
        start, end = self.folded.original(start, min(end, len(self.folded.text)))
        return self.text[start:end]

    def occurrences(self, part: QuotedPart, start: int = 0) -> Iterator[Match]:
        """Where the copy has exactly these words, in order."""
        return Search(part, self.text, self.folded).matches(start)

    def last(self, part: QuotedPart, end: int) -> Match | None:
        """The last of these before some place."""
        return Search(part, self.text, self.folded).last(end)

    def nearest(self, part: QuotedPart) -> Passage | None:
        """The passage that resembles a part most, where any word leads to one."""
        words = WORD.findall(part.words)
        if not words or len(part.words) > TOO_LONG:
            return None
        best = self._best(part, self.words.seeds(words), len(words))
        if len(words) <= FEW and (best is None or best.score < NEAR):
            again = self._best(part, self.words.seeds(words, resembling=True), len(words))
            best = max(filter(None, (self._misspelled(words), best, again)), key=lambda one: one.score, default=None)
        return None if best is None else Passage(best.score, *self.words.whole(best.start, best.end))

    def _misspelled(self, words: list[str]) -> Passage | None:
        """Words with a slip in one of them, whatever they score."""
        found = self.words.misspelled(words)
        return None if found is None else Passage(NEAR, self.words.starts[found[0]], self.words.end(found[1] - 1))

    def _best(self, part: QuotedPart, seeds: list[Seed], length: int) -> Passage | None:
        best: Passage | None = None
        extra = min(EXTRA, sum(bracket.limit for bracket in part.brackets))
        for first, last in self.words.stretches(seeds, length, extra):
            start = self.words.starts[first]
            end = self.words.starts[last] if last < len(self.words.starts) else len(self.folded.lower)
            found = _resembling(part, self.folded.lower[start:end], FAINT if best is None else best.score)
            if found is not None and (best is None or found.score > best.score):
                best = Passage(found.score, start + found.start, start + found.end)
        return best


def _resembling(part: QuotedPart, hay: str, cutoff: float) -> Passage | None:
    """The stretch of a text that resembles a part; where it has several pieces, the stretch around the longest."""
    if len(part.pieces) == 1:
        return aligned(part.words, hay, cutoff)
    lengths = [len(piece.lower) for piece in part.pieces]
    telling = heapq.nlargest(TELLING, range(len(lengths)), key=lengths.__getitem__)
    found = [aligned(part.pieces[at].lower, hay, 0) or Passage(0, 0, 0) for at in telling]
    score = sum(lengths[at] * one.score for at, one in zip(telling, found, strict=True)) / sum(
        map(lengths.__getitem__, telling)
    )
    main = telling[0]
    before, after = (int(sum(some) * 1.25) + SKIPPED * len(some) for some in (lengths[:main], lengths[main + 1 :]))
    start, end = max(0, found[0].start - before), min(len(hay), found[0].end + after)
    return Passage(score, start, end) if score >= cutoff else None


def aligned(needle: str, hay: str, cutoff: float) -> Passage | None:
    """The stretch of a text that resembles the needle most, where its score reaches the cutoff."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - only inexact quotes need it

    if len(needle) >= len(hay):
        score = fuzz.ratio(needle, hay, score_cutoff=cutoff)
        return Passage(score, 0, len(hay)) if score else None
    if len(needle) > LONG:
        return _aligned_by_words(needle.split(" "), hay.split(" "), cutoff)
    found = fuzz.partial_ratio_alignment(needle, hay, score_cutoff=cutoff)
    return None if found is None else Passage(found.score, found.dest_start, found.dest_end)


def _aligned_by_words(needle: list[str], hay: list[str], cutoff: float) -> Passage | None:
    """The same for long needles, for which every window of the text would take too long: one window, ends cut off."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - only inexact quotes need it
    from rapidfuzz.distance import Indel  # noqa: PLC0415

    common = [code for code in Indel.opcodes(needle, hay) if code.tag == "equal"]
    if not common:
        return None
    first, last = common[0].dest_start, common[-1].dest_end
    score = fuzz.ratio(needle, hay[first:last], score_cutoff=cutoff)
    start = len("".join(hay[:first])) + first
    return Passage(score, start, start + len(" ".join(hay[first:last]))) if score else None
