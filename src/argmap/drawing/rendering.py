"""Drawing a map in any format: one table of formats, and files written whole or not at all."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Collection, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from argmap.drawing.cards.marks import UNMARKED, Marking, marking
from argmap.drawing.cards.submap import submap
from argmap.drawing.cards.tree import CardTree, card_tree
from argmap.drawing.graphviz.dot import dot
from argmap.drawing.graphviz.layout import FORMATS as GRAPHVIZ_FORMATS
from argmap.drawing.graphviz.layout import dot_picture
from argmap.drawing.layouts import scene
from argmap.drawing.palette import Theme, theme_named
from argmap.drawing.printing.paper import PAPERS
from argmap.drawing.svg.document import svg
from argmap.drawing.text.mermaid import mermaid
from argmap.drawing.text.outline import markdown_outline, text_outline
from argmap.errors import UnknownFormatError
from argmap.fields import READ_IT, expect
from argmap.files import write_whole
from argmap.model import ArgumentMap

if TYPE_CHECKING:
    from argmap.drawing.printing.pictures import Picture

LAYOUTS = ("tidy", "graphviz")
DIRECTIONS = ("down", "right")
_PREFIX = re.compile(r"([A-Za-z][A-Za-z0-9.-]*)?")


@attrs.frozen
class Request:
    """What to draw, and how; `prefix` begins every id in the picture."""

    tree: CardTree
    theme: Theme
    layout: str = "tidy"
    prefix: str = ""
    paper: str | None = None
    handout: bool = attrs.field(default=False, kw_only=True)


def _dot(request: Request) -> str:
    return dot(request.tree, request.theme, request.prefix)


def _svg(request: Request) -> str:
    return svg(scene(request.tree), request.theme, request.prefix)


def _html(request: Request) -> str:
    from argmap.drawing.page import page  # noqa: PLC0415 - other pictures can do without reasoning and schemes

    if request.tree.direction != "down":
        raise UnknownFormatError("a page is always drawn down; take the direction 'down', or another format")
    return page(request.tree, request.theme)


def _pdf(request: Request) -> bytes:
    from argmap.drawing.printing.documents import PAPER, pdf  # noqa: PLC0415 - other formats do without

    paper = request.paper or PAPER
    if request.handout:
        from argmap.drawing.printing.handout import handout  # noqa: PLC0415 - as above

        return handout(request.tree, request.theme, paper)
    return pdf(request.tree, request.theme, paper, _by_graphviz(request))


def _png(request: Request) -> bytes:
    from argmap.drawing.printing.documents import png  # noqa: PLC0415 - as above

    return png(request.tree, request.theme)


def _by_graphviz(request: Request) -> Picture | None:
    """The picture that Graphviz makes, for paper; `None` where it is not asked."""
    from argmap.drawing.printing.pictures import foreign  # noqa: PLC0415 - as above

    if request.layout != "graphviz":
        return None
    return foreign(str(dot_picture(_dot(request), "svg")), request.tree)


FORMATS: dict[str, Callable[[Request], str | bytes]] = {
    "svg": _svg,
    "html": _html,
    "pdf": _pdf,
    "png": _png,
    "dot": _dot,
    "mmd": lambda request: mermaid(request.tree, request.theme),
    "md": lambda request: markdown_outline(request.tree),
    "txt": lambda request: text_outline(request.tree),
}
"""The formats by name, which is also the suffix of their files."""


@attrs.frozen
class _Wishes:
    """What `render` is asked for, besides the map and the format."""

    theme: str
    layout: str
    direction: str
    prefix: str
    paper: str | None
    standing: bool = attrs.field(kw_only=True)
    focus: str | None = attrs.field(kw_only=True)
    depth: int | None = attrs.field(kw_only=True)
    only: str | Iterable[str] = attrs.field(kw_only=True)
    handout: bool = attrs.field(kw_only=True)


def render(
    argument_map: ArgumentMap,
    path: str | os.PathLike[str] | None = None,
    *,
    format: str | None = None,  # noqa: A002 - the word that users know
    theme: str = "light",
    layout: str = "tidy",
    direction: str = "down",
    standing: bool = False,
    focus: str | None = None,
    depth: int | None = None,
    only: str | Iterable[str] = (),
    prefix: str = "",
    paper: str | None = None,
    handout: bool = False,
) -> str | bytes | None:
    """Draw a map; give the picture, or write it to `path` and give `None`.

    Args:
        argument_map: any map, faulty ones too.
        path: the file to write, whole or not at all.
        format: the suffix of the path, or `svg`, if none is named; `html`, `pdf`, `png`, `dot`, `mmd`, `md`, `txt`, …
        theme: `light`, `dark`, `print` (greys alone) or `blue-orange`.
        layout: `tidy`, which needs nothing and gives the same bytes everywhere, or `graphviz`, which needs Graphviz.
        direction: `down`, reasons stand under what they speak to, or `right`, to its right.
        standing: mark what falls or is contested, what a thesis cannot do without, and how the theses of the map fare.
        focus: draw what bears on the node of this id or number; an inference is drawn with its target.
        depth: draw that many levels of inferences below the focus, or below the theses; the picture says what it omits.
        only: one tag or several: draw what has one of them, and the steps that lead from there upwards.
        prefix: what the ids in an SVG picture begin with, so that several can stand on one page.
        paper: of a PDF: `a4`, another of `argmap.drawing.PAPERS`, or `fit`: as large as the map, which else is split.
        handout: make the PDF a handout: the map, what it rests on, its outline, open questions and sources.

    Raises:
        ArgmapError: a word, id or tag is unknown, two wishes exclude each other, an extra is missing, a program fails.
        WriteError: the file cannot be written.
    """
    expect(argument_map, ArgumentMap, READ_IT)
    wishes = _Wishes(
        theme, layout, direction, prefix, paper, standing=standing, focus=focus, depth=depth, only=only, handout=handout
    )
    return _delivered(_picture(argument_map, _format_name(path, format, layout), wishes), path)


def _delivered(picture: str | bytes, path: str | os.PathLike[str] | None) -> str | bytes | None:
    """The picture, or `None` where it went into a file."""
    if path is None:
        return picture
    write_whole(path, picture)
    return None


def _picture(argument_map: ArgumentMap, name: str, wishes: _Wishes) -> str | bytes:
    """The picture in a format; Graphviz itself writes what it lays out, unless that is to fit a paper."""
    if not _PREFIX.fullmatch(wishes.prefix):
        message = f"no id can begin with {wishes.prefix!r}; expected a letter, then letters, digits, - and ."
        raise UnknownFormatError(message)
    layout = _one_of(wishes.layout, LAYOUTS, "layout")
    _check_paper(name, layout, wishes.paper, handout=wishes.handout)
    look = theme_named(wishes.theme), layout, wishes.prefix, wishes.paper
    request = Request(_plan(argument_map, wishes), *look, handout=wishes.handout)
    if layout == "graphviz" and name in GRAPHVIZ_FORMATS and wishes.paper is None:
        return dot_picture(_dot(request), name)
    return FORMATS[name](request)


def _plan(argument_map: ArgumentMap, wishes: _Wishes) -> CardTree:
    """The cards of a part of the map; standing is always that of the whole."""
    direction = _one_of(wishes.direction, DIRECTIONS, "direction")
    tags = (wishes.only,) if isinstance(wishes.only, str) else wishes.only
    shown, part = submap(argument_map, focus=wishes.focus, depth=wishes.depth, only=tags)
    cards = card_tree(shown, _marking(argument_map) if wishes.standing else UNMARKED, part)
    return attrs.evolve(cards, direction=direction)


def _one_of(name: str, known: Collection[str], noun: str) -> str:
    if name not in known:
        raise UnknownFormatError(f"unknown {noun} {name!r}; expected one of {', '.join(known)}")
    return name


def _marking(argument_map: ArgumentMap) -> Marking:
    """The marks of a map: its standings, and the single points of its theses."""
    from argmap.reasoning import evaluate  # noqa: PLC0415 - a picture without marks can do without
    from argmap.reasoning.load_bearing import load_bearings  # noqa: PLC0415 - as above

    standing = evaluate(argument_map)
    standing_theses = [id_ for id_ in dict.fromkeys(argument_map.thesis) if standing.get(id_) == "stands"]
    found = list(load_bearings(argument_map, standing_theses))
    points = frozenset(id_ for one in found for id_ in one.single_points if id_ != one.target)
    return marking(standing, points, complete=all(one.searched for one in found))


def _check_paper(name: str, layout: str, paper: str | None, *, handout: bool) -> None:
    if name != "pdf" and (handout or paper is not None):
        raise UnknownFormatError(f"{'a handout' if handout else 'paper'} is for format 'pdf', not {name!r}")
    if handout and layout != "tidy":
        raise UnknownFormatError(f"a handout has layout 'tidy', not {layout!r}")
    if paper is not None:
        _one_of(paper, PAPERS, "paper")


def _format_name(path: str | os.PathLike[str] | None, format_: str | None, layout: str) -> str:
    if format_ is None:
        format_ = "svg" if path is None else Path(path).suffix.removeprefix(".").lower()
    if layout != "graphviz" and format_ in GRAPHVIZ_FORMATS and format_ not in FORMATS:
        raise UnknownFormatError(f"the format {format_!r} needs the layout 'graphviz'")
    return _one_of(format_, list(FORMATS | dict.fromkeys(GRAPHVIZ_FORMATS)), "format")
