"""What was probably meant by a word that nothing has."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence

_COMPARISONS = 100_000


class Suggestions:
    """Finds the nearest of the known words; after many comparisons it falls silent, so that large maps stay fast.

    >>> Suggestions(["text", "locator"]).near("locater")
    "did you mean 'locator'?"
    """

    def __init__(self, known: Iterable[str]) -> None:
        self._known = list(known)
        self._left = _COMPARISONS

    def near(self, word: str) -> str:
        """A question that names the nearest word; empty where none is near."""
        return question(self.nearest(word))

    def nearest(self, word: str) -> list[str]:
        """The nearest words, the nearest first, two at most."""
        self._left -= len(self._known)
        return difflib.get_close_matches(word[:100], self._known, 2, 0.65) if self._left >= 0 else []


def question(nearest: Sequence[str]) -> str:
    """A question that names the first of these words; empty where there is none."""
    return f"did you mean {nearest[0]!r}?" if nearest else ""
