"""Documents for paper: a map as PDF, on one page or on several with an overview; as PNG; as a handout."""

from __future__ import annotations

from typing import Any

import attrs

from argmap.display import clean
from argmap.drawing.cards.tree import CardTree
from argmap.drawing.layouts import scene
from argmap.drawing.palette import Theme
from argmap.drawing.printing import pictures
from argmap.drawing.printing.line_breaking import breakable
from argmap.drawing.printing.pages import in_parts, on_page
from argmap.drawing.printing.paper import FIT, MARGIN, NARROW, Page, fits, least_scale, place, sheet_of, within
from argmap.drawing.printing.pictures import Picture
from argmap.drawing.printing.typesetting import fonts, typeset
from argmap.drawing.scene.scene import MARGIN as PICTURE_MARGIN
from argmap.drawing.scene.scene import Scene
from argmap.errors import RenderError
from argmap.sources.dates import in_words
from argmap.words import Words

PAPER = "a4"
_INCH = 96
_LARGEST_PAGE = 14_400
"""The longest side of a page, in points, that common readers of PDF open."""
_MOST_PIXELS = 60_000_000
_MOST_SIDE = 32_000


def pdf(tree: CardTree, theme: Theme, paper: str = PAPER, picture: Picture | None = None, *, source: str = "") -> bytes:
    """The map as PDF: on one page of that paper if it fits with no type under 8 points, else split, with an overview.

    Args:
        tree: the map.
        theme: its colours.
        paper: one of `PAPERS`; `fit` makes one page as large as the picture.
        picture: a picture of the map that cannot be split, laid out by another program; then the page grows instead.
        source: the text of the map, which is attached unless it is empty.

    Raises:
        MissingExtraError: typst is not installed.
        RenderError: typst fails.
    """
    if picture is None:
        drawn = maps(tree, theme, paper)
    else:
        drawn = {"sheets": [on_page(picture, place((picture.width, picture.height), paper, picture.smallest), 1)]}
    side = max(max(sheet["width"], sheet["height"]) for sheet in drawn["sheets"])
    if side > _LARGEST_PAGE and (picture is not None or paper == FIT):
        metres = f"{side * 0.0254 / 72:.1f} m"
        raise RenderError(f"one page would measure {metres}: name another paper, and layout 'tidy' splits the map")
    return typeset({**document(tree, theme), **drawn}, "pdf", source=source)


def png(
    tree: CardTree, theme: Theme, made: Scene | None = None, *, most: float = _MOST_PIXELS, least: float = 1
) -> bytes:
    """The map as PNG, two pixels for each pixel of the drawing, fewer where that would be more than `most` in all.

    Args:
        tree: the map.
        theme: its colours.
        made: where everything goes, if that is known.
        most: how many pixels it may have.
        least: how many pixels there must be for each pixel of the drawing.

    Raises:
        MissingExtraError: typst is not installed.
        RenderError: the map is too large for a PNG, or typst fails.
    """
    drawn = pictures.drawn(made or scene(tree), theme)
    area, side = drawn.width * drawn.height, max(drawn.width, drawn.height)
    density = min(2.0, (most / area) ** 0.5, _MOST_SIDE / side)
    if density < least:
        size = f"{drawn.width:,.0f} by {drawn.height:,.0f} pixels"
        raise RenderError(f"the map is too large for a PNG ({size}): write it as .pdf or .svg, which have no limit")
    page = Page(drawn.width * 72 / _INCH, drawn.height * 72 / _INCH, 72 / _INCH)
    data = {**document(tree, theme), "margin": 0.0, "sheets": [on_page(drawn, page, 1)]}
    return typeset(data, "png", resolution=_INCH * density)


def document(tree: CardTree, theme: Theme) -> dict[str, Any]:
    """The head of every document: its title, on paper and in its metadata, and the colours and fonts of its text."""
    argument_map = tree.argument_map
    return {
        "metadata": {"title": clean(argument_map.title), "authors": list(map(clean, argument_map.authors))},
        "title": breakable(argument_map.title, tree.language),
        "authors": [breakable(author) for author in argument_map.authors],
        "date": breakable(in_words(argument_map.date, tree.words)),
        "language": _language(argument_map.language),
        "font": fonts(argument_map.language),
        "margin": MARGIN,
        "theme": {name: value for name, value in attrs.asdict(theme).items() if name != "name"},
        "words": _words(tree.words),
        "overview": None,
        "legend": None,
        "figure": None,
        "handout": None,
        "leader": None,
    }


def _words(words: Words) -> dict[str, Any]:
    """The words that the template puts in itself; `{page}` in them stands for the number of a page."""
    page = words("card.page", page="{page}").replace(" ", "\u00a0")
    return {
        "page": page,
        "colon": words("colon").rstrip(" "),
        **words.section("handout"),
        **{f"leader-{name}": text for name, text in words.section("leader").items()},
        "where": words("handout.where", page=page),
    }


def _language(tag: str) -> str:
    """The language of a BCP 47 tag as typst knows it; English where it is none."""
    primary = tag.split("-", maxsplit=1)[0].lower()
    return primary if primary.isascii() and primary.isalpha() and len(primary) in {2, 3} else "en"


def maps(
    tree: CardTree, theme: Theme, paper: str, *, head: float = 0.0, room: tuple[float, float] | None = None
) -> dict[str, Any]:
    """The sheets of a map, and the overview of more than one, or a figure to stand amid text.

    Args:
        tree: the map, to fill what a page has room for.
        theme: its colours.
        paper: one of `PAPERS`.
        head: what the head of the page takes, if the map needs but one; the picture is then without a title.
        room: the width and height that a picture amid text may take, if it may stand there; all pages are then upright.
    """
    across = None if room is None else False
    caption = pictures.smallest(tree)
    made: dict[str, Any] = {"upright": sheet_of(paper), "sheets": [], "figure": None, "overview": None, "legend": None}
    drawn = scene(tree, headline=not head)
    size = max(drawn.width, 1) / 10, max(drawn.height, 1) / 10
    margin = MARGIN if fits(size, paper, caption, head, across=across) else NARROW
    if not fits(size, paper, caption, head, across=across, margin=margin):
        return made | in_parts(tree, theme, paper, across=across)
    picture = pictures.drawn(drawn, theme)
    if room is not None and (inset := within(pictures.size(drawn), room)).scale >= least_scale(caption):
        return made | {"figure": on_page(picture, inset, 1)}
    page = place(size, paper, caption, head, across=across, margin=margin)
    return made | {"sheets": [on_page(picture, page, 1, bleed=PICTURE_MARGIN / 10)], "margin": margin}
