"""The room on a sheet for cards that a layout places, and about how much of it each card takes."""

from __future__ import annotations

import attrs

from argmap.drawing.cards.tree import CardTree
from argmap.drawing.columns import scene as columns
from argmap.drawing.columns.common import Common
from argmap.drawing.columns.sizes import GAP
from argmap.drawing.layouts import scene
from argmap.drawing.scene.boxes import CAPTION_LINE, CELL_WIDTH, CardBox, measure
from argmap.drawing.scene.scene import MARGIN, Scene
from argmap.drawing.sheets.split import Limits, Split, split

FULL = 60
"""More of a sheet than that, in hundredths, no layout covers with cards."""
_FEW, _DEEPER, _HEAD = 16, 400, 2500
"""So few cards always fit if they do below each other: each level takes so much of the width, what stands above a head
so much of the height, at most."""


def sheet_scene(part: CardTree, width: int) -> Scene:
    """The positions of everything on a sheet of that width, in tenths of a pixel: it has neither title nor legend."""
    return scene(part, row=width, headline=False, legend=False)


def on_sheets(
    tree: CardTree,
    width: int,
    height: int,
    *,
    share: int = FULL,
    are_slides: bool = False,
    common: Common | None = None,
) -> Split:
    """Split a tree into sheets of that size, which it fills under a strip with the text of its target.

    Args:
        tree: the cards.
        width: how wide a sheet is, in tenths of a pixel.
        height: how high it is.
        share: how much of it, in hundredths, a card with what stays with it may take.
        are_slides: whether the sheets are slides.
        common: what is known from other ways to split the same tree, and is added to.
    """
    known = Common() if common is None else common

    def fits(part: CardTree) -> bool:
        if part.layout == "columns":
            return columns.fits(part, known)
        made = sheet_scene(part, width)
        return made.width <= width and made.height <= height

    boxes = measure(tree, stacked=True)
    limits = Limits(
        weights=[box.width * box.height for box in boxes],
        most=width * height * FULL // 100,
        kept=width * height * share // 100,
        few=max(0, min(_FEW, (width - max(map(_width, boxes), default=0)) // _DEEPER)),
        heights=list(map(_height, boxes)),
        tall=height,
        head=_HEAD,
        are_slides=are_slides,
    )
    shape = (width + 2 * MARGIN, height + 2 * MARGIN)
    return split(attrs.evolve(tree, shapes=(shape,), strip=width * 3 // 4), fits, limits)


def _width(box: CardBox) -> int:
    """What a card takes of the width; a root is not indented, so that the room beside it is that of its children."""
    return box.width if box.card.parent is not None else CELL_WIDTH


def _height(box: CardBox) -> int:
    """What a card takes of the height of a column, with lines at its foot on what is drawn elsewhere."""
    return box.height + (1 + len(box.cells) + len(box.asides)) * CAPTION_LINE + GAP
