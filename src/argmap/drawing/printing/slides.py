"""Slides as PDF, a page for each with links between them, and as PNG."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import attrs

from argmap.drawing.cards.tree import CardTree
from argmap.drawing.palette import Theme
from argmap.drawing.printing.documents import document
from argmap.drawing.printing.lettering import lettering
from argmap.drawing.printing.pages import on_page
from argmap.drawing.printing.paper import Page
from argmap.drawing.printing.pictures import Picture, links
from argmap.drawing.printing.typesetting import typeset
from argmap.drawing.scene.scene import MARGIN
from argmap.drawing.slides.frame import HEIGHT, WIDTH, Slide

_SCALE, _INCH = 0.75, 96


def pdf(tree: CardTree, theme: Theme, slides: Sequence[Slide], source: str = "") -> bytes:
    """All slides in one PDF, to which the text of the map is attached unless it is empty.

    Raises:
        MissingExtraError: typst is not installed.
        RenderError: typst fails.
    """
    sheets = list(map(_page, slides))
    return typeset({**document(tree, theme), "margin": 0.0, "upright": [0, 0], "sheets": sheets}, "pdf", source=source)


def png(tree: CardTree, theme: Theme, slide: Slide) -> bytes:
    """A slide of 1600 by 900 pixels.

    Raises:
        MissingExtraError: typst is not installed.
        RenderError: typst fails.
    """
    page = {**_page(slide), "links": []}
    return typeset({**document(tree, theme), "margin": 0.0, "sheets": [page]}, "png", resolution=_INCH)


def _page(slide: Slide) -> dict[str, Any]:
    """A slide as a page; those of the overview are numbered apart."""
    drawn = Picture(lettering(slide.svg), smallest=0, alt=slide.alt, links=tuple(_links(slide)))
    page = Page(WIDTH / 10 * _SCALE, HEIGHT / 10 * _SCALE, _SCALE)
    return {**on_page(drawn, page, 0), "number": slide.name, "front": slide.scene is None}


def _links(slide: Slide) -> Iterator[dict[str, Any]]:
    """To other slides and to the addresses of sources, as rectangles in pixels."""
    for spot in slide.spots:
        yield {key: value / 10 for key, value in attrs.asdict(spot).items() if key != "slide"} | {"page": spot.slide}
    if slide.scene is not None:
        scale, margin = slide.scale / 10_000, MARGIN / 10
        x, y = (place / 10 for place in slide.corner)
        for link in links(slide.scene):
            moved = {"x": x + (link["x"] - margin) * scale, "y": y + (link["y"] - margin) * scale}
            yield link | moved | {"width": link["width"] * scale, "height": link["height"] * scale}
