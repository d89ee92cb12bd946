"""Finding the words of a quote in a copy of its source: exactly, or the passage nearest to them.

The copy is folded once. What is near is first sought by the words that the copy and the quote share: each occurrence
of such a word votes for where the quote would begin, and only the places with most votes are aligned.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

import attrs

from argmap.checks.quotation.folding import WORD, Folded, fold, is_cut
from argmap.checks.quotation.quotations import Part
from argmap.checks.quotation.words import Seed, Words

TRIES = 10_000
"""So often the letters of a quote may be met where they cut words or differ in capitals."""
FEW = 4
"""A quote of so few words is also sought by words that resemble its own."""
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

    def occurrences(self, part: Part, start: int = 0) -> Iterator[tuple[int, int]]:
        """Where the folded copy has exactly these words, in order; the case of the first letter is free."""
        at = start - 1
        for _ in range(TRIES):
            at = self.folded.lower.find(part.lower, at + 1)
            if at < 0:
                return
            if self._is_exact(part, at):
                yield at, at + len(part.lower)

    def last(self, part: Part, start: int, end: int) -> tuple[int, int] | None:
        """The last of these within a stretch."""
        for _ in range(TRIES):
            at = self.folded.lower.rfind(part.lower, start, end)
            if at < 0 or self._is_exact(part, at):
                return (at, at + len(part.lower)) if at >= 0 else None
            end = at + len(part.lower) - 1
        return None

    def _is_exact(self, part: Part, at: int) -> bool:
        """Whether capitals agree as well, and no word is cut."""
        end = at + len(part.literal)
        start_original, end_original = self.folded.original(at, end)
        return (
            self.folded.text[at + 1 : end] == part.literal[1:]
            and not is_cut(self.text, start_original)
            and not is_cut(self.text, end_original)
        )

    def nearest(self, part: Part) -> Passage | None:
        """The passage that resembles a part most, where any word leads to one."""
        words = WORD.findall(part.authors_words)
        if not words or len(part.authors_words) > TOO_LONG:
            return None
        best = self._best(part, self.words.seeds(words), len(words))
        if len(words) <= FEW and (best is None or best.score < NEAR):
            again = self._best(part, self.words.seeds(words, resembling=True), len(words))
            best = max(filter(None, (best, again)), key=lambda one: one.score, default=None)
        return None if best is None else Passage(best.score, *self.words.whole(best.start, best.end))

    def _best(self, part: Part, seeds: list[Seed], length: int) -> Passage | None:
        best: Passage | None = None
        for first, last in self.words.stretches(seeds, length):
            start = self.words.starts[first]
            end = self.words.starts[last] if last < len(self.words.starts) else len(self.folded.lower)
            found = aligned(part.authors_words, self.folded.lower[start:end], FAINT if best is None else best.score)
            if found is not None and (best is None or found.score > best.score):
                best = Passage(found.score, start + found.start, start + found.end)
        return best


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
