"""Arrows as SVG path data, whatever layout drew them."""

from __future__ import annotations

from functools import lru_cache
from typing import TypeAlias

import attrs

from argmap.drawing.cards.cards import Card

Point: TypeAlias = tuple[int, int]
"""A place, in tenths of a pixel."""


@attrs.frozen
class Arrow:
    """The arrow of a card, from its header bar to its target.

    `length` is that of a path that others share: their dashes coincide, counted from the end.
    """

    card: Card
    path: str
    length: int = 0


@lru_cache(maxsize=65_536)
def number(tenths: int) -> str:
    """A length as SVG writes it, in pixels with at most one decimal.

    >>> number(-1205), number(40)
    ('-120.5', '4')
    """
    return str(tenths / 10).removesuffix(".0")
