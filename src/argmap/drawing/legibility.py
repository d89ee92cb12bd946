"""Whether a picture can be read on a slide or on a sheet of paper, and what to do where it cannot."""

from __future__ import annotations

from fractions import Fraction

import attrs

from argmap.drawing.cards.tree import CardTree
from argmap.drawing.printing.paper import LEAST_TYPE, rooms
from argmap.drawing.scene.boxes import BODY
from argmap.drawing.scene.scene import MARGIN, Scene
from argmap.drawing.shapes import A4, Shapes

_SHALLOW = 2


@attrs.frozen
class View:
    """Where a picture is looked at, filling it: how large that is, in which unit, and the least type there."""

    name: str
    sheets: Shapes
    unit: str
    least: int

    def type_of(self, scene: Scene) -> Fraction:
        """The size of the type of statements."""
        width, height = scene.width + 2 * MARGIN, scene.height + 2 * MARGIN
        return max(min(Fraction(across, width), Fraction(down, height)) for across, down in self.sheets) * BODY.size


SLIDE = View("at 1600×900", ((1600, 900),), "px", 12)
SHEET = View("on A4", rooms("a4"), "pt", round(LEAST_TYPE))


def remark(scene: Scene) -> str | None:
    """A line that says how small the type would be, and what to do; nothing where it is large enough."""
    view = SHEET if scene.tree.shapes == A4 else SLIDE
    size = view.type_of(scene)
    if size >= view.least:
        return None
    tenths = int(size * 10)
    measured = f"{tenths // 10}.{tenths % 10} {view.unit} ({view.least} or more is legible)"
    ways = [
        *(["--split slides"] if view is SLIDE else []),
        *_parts(scene.tree),
        "or a PDF with --split pages",
    ]
    return f"{view.name} the type would be {measured}: try {', '.join(ways)}"


def _parts(tree: CardTree) -> list[str]:
    """How to draw less."""
    deepest = max(card.level for card in tree.cards) - 1
    depth = min(_SHALLOW, deepest - 1)
    return [*([f"--depth {depth}"] if depth > 0 else []), "--focus ID"]
