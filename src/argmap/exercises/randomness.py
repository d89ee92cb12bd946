"""Random choices that are the same for the same seed on every machine and every version of Python."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from typing import TypeVar

T = TypeVar("T")


class SeededRandom:
    """A source of random choices with a seed.

    It uses only `random.Random.random()`, whose sequence for a seed Python promises to keep; how its other methods use
    that sequence has changed between versions.
    """

    def __init__(self, seed: int, purpose: str = "") -> None:
        self._random = random.Random(f"{seed} {purpose}").random  # noqa: S311 - nothing here is a secret

    def below(self, number: int) -> int:
        """A number from 0 up to, but not including, this one."""
        return int(self._random() * number)

    def shuffled(self, items: Iterable[T]) -> list[T]:
        """The items in random order (Fisher & Yates)."""
        order = list(items)
        for at in range(len(order) - 1, 0, -1):
            other = self.below(at + 1)
            order[at], order[other] = order[other], order[at]
        return order

    def some(self, items: Sequence[T], number: int) -> list[T]:
        """A sample of this many items, or all if there are fewer, in their given order."""
        chosen = sorted(self.shuffled(range(len(items)))[:number])
        return [items[at] for at in chosen]
