"""The formats of pictures: what draws a map in each of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from argmap.drawing.cards.tree import CardTree
from argmap.drawing.carrying import carried
from argmap.drawing.graphviz.dot import dot
from argmap.drawing.graphviz.layout import FORMATS as GRAPHVIZ_FORMATS
from argmap.drawing.graphviz.layout import dot_picture
from argmap.drawing.layouts import scene
from argmap.drawing.options import RenderOptions
from argmap.drawing.palette import THEMES, Theme
from argmap.drawing.scene.scene import Scene
from argmap.drawing.svg.document import svg
from argmap.drawing.text.mermaid import mermaid
from argmap.drawing.text.outline import markdown_outline, text_outline
from argmap.embedding import in_svg
from argmap.errors import OptionError

if TYPE_CHECKING:
    from argmap.drawing.printing.pictures import Picture


@attrs.frozen(slots=False)
class Request:
    """What to draw, and how."""

    tree: CardTree
    options: RenderOptions
    name: str

    @cached_property
    def scene(self) -> Scene:
        """The positions of everything in the picture."""
        return scene(self.tree)

    @property
    def theme(self) -> Theme:
        """The colours."""
        return THEMES[self.options.theme]

    @cached_property
    def source(self) -> str:
        """The text of the whole map, for the picture to carry; empty if it is to carry none."""
        return carried(self.tree.whole) if self.options.source else ""

    def with_source(self, picture: str) -> str:
        """An SVG of the map with its text."""
        return in_svg(picture, self.source, self.options.prefix) if self.source else picture


def _dot(request: Request) -> str:
    return dot(request.tree, request.theme, request.options.prefix)


def _svg(request: Request) -> str:
    return request.with_source(svg(request.scene, request.theme, request.options.prefix))


def _html(request: Request) -> str:
    from argmap.drawing.page import page  # noqa: PLC0415 - other pictures can do without reasoning and schemes

    if request.options.layout not in {None, "columns"}:
        raise OptionError(f"a page has layout 'columns', not {request.options.layout!r}")
    if request.tree.direction != "down":
        raise OptionError("a page is always drawn down; take the direction 'down', or another format")
    return page(request.tree, request.theme, source=request.source)


def _pdf(request: Request) -> bytes:
    from argmap.drawing.printing.documents import PAPER, pdf  # noqa: PLC0415 - other formats do without
    from argmap.drawing.printing.paper import HEAD  # noqa: PLC0415 - as above
    from argmap.drawing.printing.paper import shapes as paper_shapes  # noqa: PLC0415 - as above
    from argmap.drawing.printing.pictures import smallest  # noqa: PLC0415 - as above

    paper, tree = request.options.paper or PAPER, request.tree
    if not request.options.aspect:
        head, across = (HEAD, False) if request.options.handout else (0.0, None)
        tree = attrs.evolve(tree, shapes=paper_shapes(paper, smallest(tree), head, across=across))
    if request.options.handout:
        from argmap.drawing.printing.handout import handout  # noqa: PLC0415 - as above

        return handout(tree, request.theme, paper, questions=request.options.questions, source=request.source)
    return pdf(tree, request.theme, paper, _by_graphviz(request), source=request.source)


def _png(request: Request) -> bytes:
    from argmap.drawing.printing.documents import png  # noqa: PLC0415 - as above

    return png(request.tree, request.theme, request.scene)


def _by_graphviz(request: Request) -> Picture | None:
    """The picture that Graphviz makes, for paper; `None` if it is not asked."""
    from argmap.drawing.printing.pictures import foreign  # noqa: PLC0415 - as above

    if request.options.layout != "graphviz":
        return None
    return foreign(str(dot_picture(_dot(request), "svg")), request.tree)


def slides(request: Request) -> dict[str, str | bytes]:
    """The slides of a map by name; of a PDF, which has them all, without."""
    from argmap.drawing.slides.deck import deck  # noqa: PLC0415 - other pictures can do without reasoning

    tree, theme = request.tree, request.theme
    found = deck(tree, theme, request.options.prefix)
    if request.name == "svg":
        return {slide.name: request.with_source(slide.svg) for slide in found}
    from argmap.drawing.printing import slides as printed  # noqa: PLC0415 - as above

    if request.name == "pdf":
        return {"": printed.pdf(tree, theme, found, request.source)}
    return {slide.name: printed.png(tree, theme, slide) for slide in found}


_DRAWERS: dict[str, Callable[[Request], str | bytes]] = {
    "svg": _svg,
    "html": _html,
    "pdf": _pdf,
    "png": _png,
    "dot": _dot,
    "mmd": lambda request: mermaid(request.tree, request.theme),
    "md": lambda request: markdown_outline(request.tree),
    "txt": lambda request: text_outline(request.tree),
}
FORMATS = tuple(_DRAWERS)
"""The names of the formats, which are also the suffixes of their files; `graphviz` has more."""


def picture(request: Request) -> str | bytes:
    """The picture in a format; Graphviz itself writes what it lays out, unless that is to fit a paper."""
    wanted, name = request.options, request.name
    if wanted.layout == "graphviz" and name in GRAPHVIZ_FORMATS and wanted.paper is None:
        made = dot_picture(_dot(request), name)
        return request.with_source(made) if isinstance(made, str) and name == "svg" else made
    return _DRAWERS[name](request)
