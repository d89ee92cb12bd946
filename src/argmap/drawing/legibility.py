"""Whether a picture can be read on a slide, and what to do where it cannot."""

from __future__ import annotations

from fractions import Fraction

from argmap.drawing.cards.tree import CardTree
from argmap.drawing.scene.boxes import BODY
from argmap.drawing.scene.scene import MARGIN, Scene

SLIDE = (1600, 900)
LEAST_TYPE = 12
_SHALLOW = 2


def type_on_slide(scene: Scene) -> Fraction:
    """The size of the type of statements, in pixels, if the picture fills a slide."""
    across, down = (10 * side for side in SLIDE)
    fit = min(Fraction(across, scene.width + 2 * MARGIN), Fraction(down, scene.height + 2 * MARGIN))
    return fit * BODY.size / 10


def remark(scene: Scene) -> str | None:
    """A line that says how small the type would be, and what to do; nothing where it is large enough."""
    size = type_on_slide(scene)
    if size >= LEAST_TYPE:
        return None
    tenths = int(size * 10)
    said = (
        f"at {SLIDE[0]}×{SLIDE[1]} the type would be {tenths // 10}.{tenths % 10} px ({LEAST_TYPE} or more is legible)"
    )
    return f"{said}: try {_ways(scene.tree)}"


def _ways(tree: CardTree) -> str:
    deepest = max(card.level for card in tree.cards) - 1
    depth = min(_SHALLOW, deepest - 1)
    ways = ["--depth " + str(depth)] if depth > 0 else []
    return ", ".join([*ways, "--focus ID", "or a PDF on --paper a4"])
