"""A whole picture before it is written: where every card, arrow, heading, title and legend entry goes.

Lengths are tenths of a pixel; the origin is the corner of the drawing inside its margin. Each layout makes scenes; what
writes them knows none of the layouts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import attrs

from argmap.drawing.cards.tree import CardTree
from argmap.drawing.scene.arrows import Arrow
from argmap.drawing.scene.boxes import CardBox
from argmap.drawing.scene.headline import Words
from argmap.drawing.scene.legend import LegendEntry

MARGIN = 240


@attrs.frozen(kw_only=True)
class Scene:
    """Everything that a picture shows, placed; `corners` are those of `boxes`."""

    tree: CardTree
    boxes: list[CardBox]
    corners: list[tuple[int, int]]
    title: tuple[Words, ...]
    subtitle: tuple[Words, ...]
    headings: tuple[Words, ...]
    legend: tuple[LegendEntry, ...]
    note: tuple[Words, ...]
    width: int
    height: int
    connect: Callable[[Scene], Iterable[Arrow]] = attrs.field(eq=False, repr=False)

    def arrows(self) -> Iterable[Arrow]:
        """The arrows from cards to their targets: those of the layout that placed the cards."""
        return self.connect(self)
