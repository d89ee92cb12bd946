"""Lots that fall the same way for the same seed on every machine and every version of Python."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from typing import TypeVar

T = TypeVar("T")


class Lots:
    """A seeded source of choices.

    All is drawn by `random.Random.random()`, whose sequence Python promises to keep for a seed; how its other methods
    use that sequence has changed between versions.
    """

    def __init__(self, seed: int, purpose: str = "") -> None:
        self._random = random.Random(f"{seed} {purpose}").random  # noqa: S311 - nothing here is a secret

    def below(self, number: int) -> int:
        """A number from 0 to below this one."""
        return int(self._random() * number)

    def shuffled(self, items: Iterable[T]) -> list[T]:
        """The items in an order drawn by lot (Fisher & Yates)."""
        order = list(items)
        for at in range(len(order) - 1, 0, -1):
            other = self.below(at + 1)
            order[at], order[other] = order[other], order[at]
        return order

    def some(self, items: Sequence[T], number: int) -> list[T]:
        """So many of the items, or all, in the order in which they are given."""
        chosen = sorted(self.shuffled(range(len(items)))[:number])
        return [items[at] for at in chosen]
