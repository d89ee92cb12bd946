"""Parts of a map as SVG inside another document: without headlines, and with ids that no other picture there has."""

from __future__ import annotations

import attrs

from argmap.drawing.cards.tree import CardTree
from argmap.drawing.palette import LIGHT
from argmap.drawing.scene.scene import Scene
from argmap.drawing.svg.document import svg
from argmap.drawing.tidy.scene import scene

_NARROW = 5600


def is_narrow(tree: CardTree) -> bool:
    """Whether the picture leaves room for text beside it."""
    return _bare(scene(tree), legend=False).width < _NARROW


def picture(tree: CardTree, prefix: str, *, legend: bool = False) -> str:
    """The picture, every id in it beginning with `prefix`."""
    return svg(_bare(scene(tree), legend=legend), LIGHT, f"{prefix}-").rstrip("\n")


def _bare(whole: Scene, *, legend: bool) -> Scene:
    """The scene without its title, and without its legend unless that is asked for."""
    bare = attrs.evolve(whole, title=(), subtitle=())
    if legend:
        return bare
    boxes = list(zip(whole.corners, whole.boxes, strict=True))
    return attrs.evolve(
        bare,
        legend=(),
        width=max((x + box.width for (x, _), box in boxes), default=0),
        height=max((y + box.height for (_, y), box in boxes), default=0),
    )
