"""Pictures as a page takes them: what is drawn, its size, and where on it a click leads somewhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs

from argmap.drawing.cards.tree import CardTree
from argmap.drawing.cards.wording import summary
from argmap.drawing.palette import Theme
from argmap.drawing.printing.lettering import Lettering, lettering
from argmap.drawing.scene.boxes import CAPTION_LINE, CELL_TOP, CardBox, CellBox
from argmap.drawing.scene.legend import LEGEND, legend
from argmap.drawing.scene.scene import MARGIN, Scene
from argmap.drawing.svg.document import svg

_TYPE, _BADGE_TYPE = 10.5, 9.5


@attrs.frozen
class Picture:
    """A picture to be set by typst, the size of its smallest type, a text instead of it, and its links.

    A link is a rectangle (`x y width height`, in pixels from the corner of the picture) with a `page` or a `url`.
    """

    drawn: Lettering
    smallest: float
    alt: str = ""
    links: tuple[dict[str, Any], ...] = ()

    @property
    def width(self) -> float:
        """The width in pixels."""
        return self.drawn.width

    @property
    def height(self) -> float:
        """The height in pixels."""
        return self.drawn.height


def size(made: Scene) -> tuple[float, float]:
    """The width and height of a picture in pixels."""
    return (made.width + 2 * MARGIN) / 10, (made.height + 2 * MARGIN) / 10


def smallest(tree: CardTree) -> float:
    """The size of the smallest type in a picture of the tree, in pixels."""
    return _BADGE_TYPE if tree.marking.marks else _TYPE


def drawn(made: Scene, theme: Theme) -> Picture:
    """The picture of a scene."""
    return Picture(
        lettering(svg(made, theme)),
        smallest=smallest(made.tree),
        alt=summary(made.tree),
        links=tuple(links(made)),
    )


def legend_alone(tree: CardTree, theme: Theme, width: int) -> Picture | None:
    """The legend of a map as a picture of that width, in tenths of a pixel; none where there is nothing to explain."""
    found = legend(tree, width, 0)
    if not found.entries and not found.note:
        return None
    above = min([entry.y - 120 for entry in found.entries] or [0])
    made = Scene(
        tree=tree,
        boxes=[],
        corners=[],
        title=(),
        subtitle=(),
        headings=(),
        legend=tuple(attrs.evolve(entry, y=entry.y - above) for entry in found.entries),
        note=tuple(attrs.evolve(line, y=line.y - above) for line in found.note),
        width=found.right,
        height=found.bottom - above,
        connect=lambda _: (),
    )
    return Picture(lettering(svg(made, theme)), smallest=LEGEND.size / 10)


def foreign(drawn: str, tree: CardTree) -> Picture:
    """The picture of a tree that Graphviz drew."""
    return Picture(lettering(drawn), smallest=smallest(tree), alt=summary(tree))


def links(made: Scene) -> Iterator[dict[str, Any]]:
    """To the pages of what is drawn elsewhere, and to the addresses of sources."""
    for box, (x, y) in zip(made.boxes, made.corners, strict=True):
        for cell in box.cells:
            yield from _of_cell(cell, x + cell.x, y + cell.y)
        yield from _of_asides(box, x, y)


def _of_cell(cell: CellBox, x: int, y: int) -> Iterator[dict[str, Any]]:
    if cell.cell.pages is not None:
        yield {**_area(x, y, cell.width, cell.height), "page": cell.cell.pages.first}
    elif cell.link is not None and cell.cell.home:
        height = CAPTION_LINE * max(1, len(cell.caption))
        top = y + cell.height - CELL_TOP - cell.foot - height + 30
        yield {**_area(x, top, cell.width, height), "url": cell.link}


def _of_asides(box: CardBox, x: int, y: int) -> Iterator[dict[str, Any]]:
    top = y + box.below_bar
    for order, aside in enumerate(box.asides):
        if aside.pages is not None:
            yield {**_area(x, top + order * CAPTION_LINE, box.width, CAPTION_LINE), "page": aside.pages.first}


def _area(x: int, y: int, width: int, height: int) -> dict[str, Any]:
    return {"x": (x + MARGIN) / 10, "y": (y + MARGIN) / 10, "width": width / 10, "height": height / 10}
