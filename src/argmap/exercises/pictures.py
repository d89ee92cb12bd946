"""Parts of a map as SVG inside another document: without headlines, and with ids that no other picture there has."""

from __future__ import annotations

from argmap.drawing.cards.tree import CardTree
from argmap.drawing.layouts import scene
from argmap.drawing.palette import LIGHT
from argmap.drawing.svg.document import svg

_NARROW = 5600


def is_narrow(tree: CardTree) -> bool:
    """Whether the picture leaves room for text beside it."""
    return scene(tree, headline=False, legend=False).width < _NARROW


def picture(tree: CardTree, prefix: str, *, legend: bool = False) -> str:
    """The picture, every id in it beginning with `prefix`."""
    return svg(scene(tree, headline=False, legend=legend), LIGHT, f"{prefix}-").rstrip("\n")
