"""The layouts of our own by name. A new one is a folder beside `columns` and `tidy` and has its line here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from argmap.drawing.cards.tree import CardTree
from argmap.drawing.columns import scene as columns
from argmap.drawing.scene.scene import Scene
from argmap.drawing.tidy import scene as tidy


class Layout(Protocol):
    """Places the cards of a tree: see `scene`."""

    def __call__(self, tree: CardTree, *, row: int | None, headline: bool, legend: bool) -> Scene:
        """Place them."""


LAYOUTS: Mapping[str, Layout] = {"columns": columns.scene, "tidy": tidy.scene}


def scene(tree: CardTree, *, row: int | None = None, headline: bool = True, legend: bool = True) -> Scene:
    """Place the cards of a tree by its layout.

    Args:
        tree: the cards.
        row: where rows of trees end, in tenths of a pixel; as the layout sees fit if it is not given.
        headline: whether there is a title over the cards.
        legend: whether there is a legend under them.
    """
    return LAYOUTS[tree.layout](tree, row=row, headline=headline, legend=legend)
