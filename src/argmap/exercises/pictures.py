"""Parts of a map as SVG inside another document: without headlines, and with ids that no other picture there has."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from argmap.drawing.cards.tree import CardTree
from argmap.drawing.layouts import scene
from argmap.drawing.palette import LIGHT
from argmap.drawing.scene.scene import MARGIN, Scene
from argmap.drawing.svg.document import svg

_SHAPES = ((4, 1), (5, 2), (2, 1), (3, 2), (6, 5), (1, 1), (3, 4), (1, 2), (1, 4))
_STRIPS = (0, 4200)
"""How wide the text of the root may run; 0 if its box is no wider than it would be by itself."""
_SCREEN = ((2, 1), (1, 1), (1, 2), (1, 4))


def scenes(tree: CardTree, *, legend: bool = False) -> list[Scene]:
    """A few pictures in columns, wide and narrow ones."""
    return [_shaped(tree, shape, 0, legend=legend) for shape in _SCREEN]


def many_scenes(tree: CardTree) -> list[Scene]:
    """Many such pictures, so that one of them fills what room there is."""
    return [_shaped(tree, shape, strip) for shape in _SHAPES for strip in _STRIPS]


def _shaped(tree: CardTree, shape: tuple[int, int], strip: int, *, legend: bool = False) -> Scene:
    shaped = attrs.evolve(tree, layout="columns", shapes=(shape,), sideways=True, strip=strip)
    return scene(shaped, headline=False, legend=legend)


def fitted(made: Sequence[Scene], width: float) -> Scene:
    """The lowest of the pictures that are no wider than so many pixels, without margins, or else the narrowest."""
    fitting = [one for one in made if one.width / 10 <= width]
    return min(fitting, key=lambda one: one.height) if fitting else min(made, key=lambda one: one.width)


def picture(made: Scene, prefix: str, larger: float = 1, margin: int = MARGIN) -> str:
    """The picture so many times its size, with that margin, every id in it beginning with `prefix`."""
    drawn = svg(made, LIGHT, f"{prefix}-").rstrip("\n")
    width, height = ((side + 2 * margin) / 10 for side in (made.width, made.height))
    box = f"{-margin / 10:g} {-margin / 10:g} {width:g} {height:g}"
    size = f' viewBox="{box}" width="{width * larger:.1f}" height="{height * larger:.1f}"'
    return _SIZE.sub(lambda _: size, drawn, 1)


_SIZE = re.compile(r' viewBox="[^"]*" width="[\d.]+" height="[\d.]+"')
