"""Parts of a map as SVG inside another document: without headlines, and with ids that no other picture there has."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from argmap.drawing.cards.tree import CardTree
from argmap.drawing.columns.scene import Drafts
from argmap.drawing.palette import LIGHT
from argmap.drawing.scene.scene import MARGIN, Scene
from argmap.drawing.svg.document import svg


def drafts(tree: CardTree, strips: Sequence[int] = (0,)) -> Drafts:
    """Pictures in columns of all widths, to choose from; the text of the root may run so far, in tenths of a pixel."""
    return Drafts.of(attrs.evolve(tree, layout="columns", sideways=True), strips)


def picture(made: Scene, prefix: str, larger: float = 1, margin: int = MARGIN) -> str:
    """The picture so many times its size, with that margin, every id in it beginning with `prefix`."""
    drawn = svg(made, LIGHT, f"{prefix}-").rstrip("\n")
    width, height = ((side + 2 * margin) / 10 for side in (made.width, made.height))
    box = f"{-margin / 10:g} {-margin / 10:g} {width:g} {height:g}"
    size = f' viewBox="{box}" width="{width * larger:.1f}" height="{height * larger:.1f}"'
    return _SIZE.sub(lambda _: size, drawn, 1)


_SIZE = re.compile(r' viewBox="[^"]*" width="[\d.]+" height="[\d.]+"')
