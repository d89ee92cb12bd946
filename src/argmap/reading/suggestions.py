"""What was probably meant by a word that nothing has."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

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
        self._left -= len(self._known)
        if self._left < 0:
            return ""
        best = difflib.get_close_matches(word[:100], self._known, 1, 0.65)
        return f"did you mean {best[0]!r}?" if best else ""
