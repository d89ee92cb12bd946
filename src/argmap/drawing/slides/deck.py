"""A map as slides: the overview, then a slide for each first-level reason, for parts of it, or for several small ones.

Lengths are tenths of a pixel.
"""

from __future__ import annotations

import attrs

from argmap.display import clean
from argmap.drawing.cards.tree import CardTree
from argmap.drawing.cards.wording import summary
from argmap.drawing.palette import Theme
from argmap.drawing.scene.arrows import number
from argmap.drawing.sheets.parts import Sheet
from argmap.drawing.sheets.rooms import on_sheets, sheet_scene
from argmap.drawing.sheets.split import Split
from argmap.drawing.slides import overview
from argmap.drawing.slides.frame import EDGE, FOOT, HEIGHT, TOP, WIDTH, Slide, foot, framed
from argmap.drawing.svg.document import contents
from argmap.reasoning import evaluate

_ROOM = WIDTH - 2 * EDGE, HEIGHT - TOP - FOOT
_LEAST, _MOST, _WHOLE = 9231, 20_000, 10_000
"""The scales of what is drawn, in ten-thousandths: the least gives statements 12 pixels, the most 26."""


def deck(tree: CardTree, theme: Theme, prefix: str = "") -> list[Slide]:
    """The slides of a map in their order: the overview is named `0`, the others by their numbers.

    Args:
        tree: the cards of the map, or of a part of it.
        theme: its colours.
        prefix: what every id in the pictures begins with.
    """
    width, height = (side * _WHOLE // _LEAST for side in _ROOM)
    made = on_sheets(tree, width, height, are_slides=True)
    rows = overview.rows(made, evaluate(tree.whole))
    draw = _Draws(made, theme, prefix, width)
    return [*overview.slides(made, rows, theme, prefix), *(draw.slide(*one) for one in enumerate(made.sheets, 1))]


@attrs.frozen
class _Draws:
    """Draws the sheets of a map as slides."""

    made: Split
    theme: Theme
    prefix: str
    width: int

    def slide(self, order: int, sheet: Sheet) -> Slide:
        """A sheet as the slide with this number."""
        part, words = self.made.part(sheet), self.made.tree.words
        scene = sheet_scene(part, self.width)
        scale = min(
            _MOST, *(room * _WHOLE // side for room, side in zip(_ROOM, (scene.width, scene.height), strict=True))
        )
        corner = (WIDTH - scene.width * scale // _WHOLE) // 2, TOP
        place = f"translate({number(corner[0])} {number(corner[1])}) scale({scale / _WHOLE})"
        title, alt = clean(part.argument_map.title), summary(part)
        goes_on = (said for said, _ in self.made.continued(sheet))
        where = words("card.slide", slide=f"{order}/{len(self.made.sheets)}")
        body = (
            f'<g transform="{place}">\n{contents(scene, self.theme, self.prefix)}\n</g>',
            *foot(self.theme, " · ".join((title, *goes_on)), where),
        )
        svg = framed(part, self.theme, self.prefix, (f"{title}: {where}", alt), body)
        return Slide(name=str(order), svg=svg, alt=alt, scene=scene, corner=corner, scale=scale)
