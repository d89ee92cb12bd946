"""A map on several pages of one paper, all upright or all across, with an overview before them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs

from argmap.drawing.cards.tree import CardTree
from argmap.drawing.columns.common import Common
from argmap.drawing.palette import Theme
from argmap.drawing.printing import paper as papers
from argmap.drawing.printing import pictures
from argmap.drawing.printing.overview import overview
from argmap.drawing.printing.paper import HEAD, Page
from argmap.drawing.printing.pictures import Picture
from argmap.drawing.scene.scene import MARGIN, Scene
from argmap.drawing.sheets.rooms import on_sheets, sheet_scene
from argmap.drawing.sheets.split import Split

_SHARES, _MANY, _VERY_MANY = (60, 30, 20, 14), 300, 1500
"""How much a step may keep with it, in hundredths of a page: where it may keep less, more pieces fill pages better."""
_LEGEND_SCALE = 0.75


@attrs.frozen
class _Pages:
    """A way to split a map: all pages upright or all across, and where everything goes on each."""

    across: bool
    split: Split
    scenes: tuple[Scene, ...]
    pages: tuple[Page, ...]

    @property
    def type(self) -> float:
        """How large type is."""
        return sum(page.scale for page in self.pages)


def in_parts(tree: CardTree, theme: Theme, paper: str, *, across: bool | None = None) -> dict[str, Any]:
    """The sheets of a map that one page has no room for, their overview and their legend.

    Args:
        tree: the map.
        theme: its colours.
        paper: one of `PAPERS`.
        across: whether pages lie; if it is not said, whichever way needs fewer of them.
    """
    best = _best(tree, paper, across)
    sheets = []
    for number, sheet in enumerate(best.split.sheets, 1):
        drawn = pictures.drawn(best.scenes[number - 1], theme)
        page = on_page(drawn, best.pages[number - 1], number, bleed=MARGIN / 10)
        goes_on = [{"text": text, "page": pages.first} for text, pages in best.split.continued(sheet)]
        sheets.append(page | {"goes_on": goes_on})
    width, _ = size = papers.sheet_of(paper, across=best.across)
    legend = pictures.legend_alone(tree, theme, round((width - 2 * papers.MARGIN) / _LEGEND_SCALE * 10))
    return {
        "upright": size,
        "sheets": sheets,
        "overview": overview(best.split),
        "legend": legend and on_page(legend, Page(*size, _LEGEND_SCALE), 0),
    }


def _best(tree: CardTree, paper: str, across: bool | None) -> _Pages:  # noqa: FBT001
    """The way to split a map that takes the fewest pages: the most even, upright or across, whichever is larger."""
    ways = list(_ways(tree, paper, across))
    fewest = min(len(made.sheets) for _, made in ways)
    best: dict[bool, Split] = {}
    for lies, made in sorted(((lies, made) for lies, made in ways if len(made.sheets) == fewest), key=_unevenness):
        best.setdefault(lies, made)
    return max((_pages(made, paper, across=lies) for lies, made in sorted(best.items())), key=lambda one: one.type)


def _unevenness(way: tuple[bool, Split]) -> int:
    """How differently pages are filled."""
    return sum(len(sheet.cards) ** 2 for sheet in way[1].sheets)


def _ways(tree: CardTree, paper: str, across: bool | None) -> Iterator[tuple[bool, Split]]:  # noqa: FBT001
    """The ways to split a map, fewer of them the more cards it has, and whether pages then lie."""
    count = len(tree.cards)
    shares, common = _SHARES if count <= _MANY else _SHARES[1:2], Common()
    for lies in (False, True) if across is None and count <= _VERY_MANY else (bool(across),):
        width, height = _room(tree, paper, across=lies)
        yield from ((lies, on_sheets(tree, width, height, share=share, common=common)) for share in shares)


def _room(tree: CardTree, paper: str, *, across: bool) -> tuple[int, int]:
    """What a page has room for, in tenths of a pixel."""
    width, height = papers.room(paper, pictures.smallest(tree), across=across)
    return int(width * 10), int(height * 10)


def _pages(made: Split, paper: str, *, across: bool) -> _Pages:
    width, _ = _room(made.tree, paper, across=across)
    caption = pictures.smallest(made.tree)
    scenes = tuple(sheet_scene(made.part(sheet), width) for sheet in made.sheets)
    pages = (papers.place((one.width / 10, one.height / 10), paper, caption, HEAD, across=across) for one in scenes)
    return _Pages(across, made, scenes, tuple(pages))


def on_page(drawn: Picture, page: Page, number: int, bleed: float = 0.0) -> dict[str, Any]:
    """A page with its picture, in points; `bleed` is how many pixels of that are in the margins of the page."""
    links = [
        {key: value * page.scale if key in {"x", "y", "width", "height"} else value for key, value in link.items()}
        for link in drawn.links
    ]
    return {
        **attrs.asdict(page),
        "number": number,
        "drawn": attrs.asdict(drawn.drawn),
        "alt": drawn.alt,
        "picture": [drawn.width * page.scale, drawn.height * page.scale],
        "links": links,
        "bleed": bleed * page.scale,
        "front": False,
    }
