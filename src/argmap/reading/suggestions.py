"""What was probably meant by a word that nothing has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import islice
from typing import NamedTuple

LONGEST = 100
"""So many characters of a word are looked at."""
_EFFORT = 50_000
"""Comparisons of words that have little in common; others count for more."""
_ALIKE = 0.65


class Near(NamedTuple):
    """The known words nearest to another, the nearest first, two at most.

    `of_all` says whether each of the known words was compared with it.
    """

    words: tuple[str, ...] = ()
    of_all: bool = True

    @property
    def question(self) -> str:
        """A question that names the nearest word; empty if none is near."""
        return f"did you mean {self.words[0]!r}?" if self.words else ""

    @property
    def only(self) -> str | None:
        """The one word that is near; `None` if there are several or none, or where not all were compared."""
        return self.words[0] if len(self.words) == 1 and self.of_all else None


class Suggestions:
    """Finds the nearest of the known words.

    It compares a word with each known one as `difflib.get_close_matches` does. On large maps with many mistakes that
    would take the product of both; after many comparisons it therefore finds only words that are one slip away, a
    letter too many, too few, wrong or swapped with its neighbour, by an index of the known words with a letter left
    out.

    >>> Suggestions(["text", "locator"]).near("locater")
    "did you mean 'locator'?"
    """

    def __init__(self, known: Iterable[str], alike: float = _ALIKE) -> None:
        self._known = list(known)
        self._alike = alike
        self._found: dict[str, Near] = {}
        self._effort = max(_EFFORT, 4 * len(self._known))

    def near(self, word: str) -> str:
        """A question that names the nearest word; empty if none is near."""
        return self.nearest(word).question

    def nearest(self, word: str) -> Near:
        """The nearest words."""
        word = word[:LONGEST]
        if word not in self._found:
            self._found[word] = self._find(word)
        return self._found[word]

    def _find(self, word: str) -> Near:
        ratios = self._ratios(word) if self._effort > len(self._known) else None
        if ratios is None:
            self._effort = 0
            return Near(tuple(self._one_slip_away(word)), of_all=False)
        return Near(tuple(known for _, known in sorted(ratios, reverse=True)[:2]))

    def _ratios(self, word: str) -> list[tuple[float, str]] | None:
        """The known words that are alike, with how much they are; `None` if that is too much effort."""
        from difflib import SequenceMatcher  # noqa: PLC0415 - only a mistake needs it

        found: list[tuple[float, str]] = []
        matcher = SequenceMatcher()
        matcher.set_seq2(word)
        for known in self._known:
            self._effort -= 1 + len(known[:LONGEST]) // 8
            matcher.set_seq1(known)
            if matcher.real_quick_ratio() < self._alike or matcher.quick_ratio() < self._alike:
                continue
            self._effort -= len(known) * len(word) // 16
            if self._effort < 0:
                return None
            if (ratio := matcher.ratio()) >= self._alike:
                found.append((ratio, known))
        return found

    def _one_slip_away(self, word: str) -> Iterator[str]:
        near = {at for key in (word, *_shortened(word)) for at in self._by_shortened.get(key, ())}
        return islice((self._known[at] for at in sorted(near) if _is_one_slip(word, self._known[at])), 2)

    @cached_property
    def _by_shortened(self) -> dict[str, tuple[int, ...]]:
        """The first two known words, by number, for each word that is one of them or lacks one of its letters."""
        found: dict[str, tuple[int, ...]] = {}
        for at, known in enumerate(self._known):
            for key in {known, *_shortened(known)} if len(known) <= LONGEST // 2 else ():
                if len(before := found.get(key, ())) < 2:
                    found[key] = (*before, at)
        return found


def _is_one_slip(word: str, known: str) -> bool:
    """Whether words that are equal except for a letter left out of either or both are one slip apart."""
    if len(word) != len(known):
        return True
    unlike = [at for at, (one, other) in enumerate(zip(word, known, strict=True)) if one != other]
    first, last = unlike[0], unlike[-1]
    return first == last or (last == first + 1 and word[first] == known[last] and word[last] == known[first])


def _shortened(word: str) -> Iterator[str]:
    """A word without each of its letters in turn."""
    return (word[:at] + word[at + 1 :] for at in range(len(word)))
