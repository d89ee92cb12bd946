"""The words of a copy of a source, by which the places are found where a quote may stand if it is inexact."""

from __future__ import annotations

import heapq
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from operator import itemgetter
from typing import TypeAlias

from argmap.checks.quotation.folding import WORD

Seed: TypeAlias = tuple[int, list[int]]
"""The position of a word in a quote, and its positions in the text."""
COMMON = 250
"""A word that a text has more often is sought together with the one after it."""
SEEDS = 12
"""A quote is sought by so many of its words, the rarest."""
ALIKE = 75.0
"""From this ratio of rapidfuzz upwards two words may be the same except for a slip."""
LONG = 8
"""In a word of so many letters two may be wrong, else one."""
BIN = 4
"""Votes count together where they are within this many words."""
CANDIDATES = 64
"""Of the places with most votes so many are ranked."""


class Words:
    """The words of a folded text: where each begins, and the positions of each in their order."""

    def __init__(self, text: str) -> None:
        self.starts: list[int] = []
        self.list: list[str] = []
        self.places: dict[str, list[int]] = {}
        for position, match in enumerate(WORD.finditer(text)):
            self.starts.append(match.start())
            self.list.append(match[0])
            self.places.setdefault(match[0], []).append(position)

    @cached_property
    def _pairs(self) -> dict[tuple[str, str], list[int]]:
        """The positions of pairs of common words."""
        common = {word for word, places in self.places.items() if len(places) > COMMON}
        found: dict[tuple[str, str], list[int]] = {}
        for position in range(len(self.list) - 1):
            pair = self.list[position], self.list[position + 1]
            if pair[0] in common and pair[1] in common:
                found.setdefault(pair, []).append(position)
        return found

    @cached_property
    def _by_edge(self) -> dict[tuple[str, str, int], list[str]]:
        """The words by their first or their last letter, and their length."""
        found: dict[tuple[str, str, int], list[str]] = {}
        for word in self.places:
            for first, last in ((word[0], ""), ("", word[-1])):
                found.setdefault((first, last, len(word)), []).append(word)
        return found

    def seeds(self, words: list[str], *, resembling: bool = False) -> list[Seed]:
        """The most telling words of a quote that the text has, or words that resemble them as well."""
        found: list[Seed] = []
        for at, word in enumerate(words):
            places = self.places.get(word, [])
            if len(places) > COMMON and at + 1 < len(words):
                places = self._pairs.get((word, words[at + 1]), [])
            found.append((at, places[:COMMON]))
            if resembling:
                found += ((at, self.places[other][:COMMON]) for other in self._resembling(word))
        return heapq.nsmallest(SEEDS, filter(itemgetter(1), found), key=lambda seed: (len(seed[1]), seed[0]))

    def _resembling(self, word: str) -> Iterator[str]:
        """The words that are most like a word: of nearly its length, with its first or its last letter."""
        from rapidfuzz import fuzz, process  # noqa: PLC0415 - only inexact quotes need it

        lengths = range(len(word) - 1, len(word) + 2)
        keys = [key for length in lengths for key in ((word[0], "", length), ("", word[-1], length))]
        known = dict.fromkeys(other for key in keys for other in self._by_edge.get(key, ()) if other != word)
        for other, *_ in process.extract(word, list(known), scorer=fuzz.ratio, score_cutoff=ALIKE, limit=3):
            yield other

    def misspelled(self, words: list[str]) -> tuple[int, int] | None:
        """Where the text has these words in a row except for a slip in one of them, which it does not have itself."""
        from rapidfuzz.distance import OSA  # noqa: PLC0415 - only inexact quotes need it

        slips = [at for at, word in enumerate(words) if word not in self.places and len(word) > 1]
        others = [at for at, word in enumerate(words) if word in self.places]
        if len(slips) != 1 or len(others) != len(words) - 1 or not others:
            return None
        rarest = min(others, key=lambda at: len(self.places[words[at]]))
        for first in (place - rarest for place in self.places[words[rarest]]):
            row = self.list[max(0, first) : first + len(words)]
            if len(row) == len(words) and all(row[at] == words[at] for at in others):
                allowed = 1 + (len(words[slips[0]]) >= LONG)
                if OSA.distance(row[slips[0]], words[slips[0]], score_cutoff=allowed) <= allowed:
                    return first, first + len(words)
        return None

    def whole(self, start: int, end: int) -> tuple[int, int]:
        """The same stretch with the words at its edges whole."""
        first = max(0, bisect_right(self.starts, start) - 1)
        if first + 1 < len(self.starts) and start >= self.end(first):
            first += 1
        last = max(first, bisect_left(self.starts, end) - 1)
        return self.starts[first], max(end, self.end(last))

    def end(self, position: int) -> int:
        """Where the word at a position ends."""
        return self.starts[position] + len(self.list[position])

    def stretches(self, seeds: list[Seed], length: int, extra: int) -> Iterator[tuple[int, int]]:
        """The stretches in which a quote of this many words may be, likeliest first: from one word to another."""
        votes = Counter([(place - at) // BIN for at, places in seeds for place in places * _weight(places)])
        together = {bin_: count + votes.get(bin_ + 1, 0) for bin_, count in votes.most_common(CANDIDATES)}
        likely = sorted(together, key=lambda bin_: -together[bin_])[: 2 + 40 // length]
        for bin_ in likely:
            first = max(0, (bin_ - 1) * BIN - extra)
            yield first, min(len(self.list), (bin_ + 3) * BIN + length + length // 4 + extra)


def _weight(places: list[int]) -> int:
    """How many votes each occurrence of a word has: a rare one says more."""
    return 1 + (COMMON // len(places)).bit_length() // 2
