"""Drawing a map in any format: one table of formats, and files written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import attrs

from argmap.drawing.cards import Plan, plan
from argmap.drawing.dot import dot
from argmap.drawing.graphviz_layout import dot_svg
from argmap.drawing.marks import UNMARKED, Marking, marking
from argmap.drawing.outline import markdown_outline, text_outline
from argmap.drawing.palette import Theme, theme_named
from argmap.drawing.scene import scene
from argmap.drawing.svg import svg
from argmap.errors import UnknownFormatError
from argmap.files import write_whole
from argmap.model import ArgumentMap

LAYOUTS = ("tidy", "graphviz")


@attrs.frozen
class Request:
    """What to draw, and how."""

    plan: Plan
    theme: Theme
    layout: str


def _svg(request: Request) -> str:
    if request.layout == "graphviz":
        return dot_svg(dot(request.plan, request.theme))
    return svg(scene(request.plan), request.theme)


FORMATS: dict[str, Callable[[Request], str | bytes]] = {
    "svg": _svg,
    "dot": lambda request: dot(request.plan, request.theme),
    "md": lambda request: markdown_outline(request.plan),
    "txt": lambda request: text_outline(request.plan),
}
"""The formats by name, which is also the suffix of their files."""


def render(
    argument_map: ArgumentMap,
    path: str | os.PathLike[str] | None = None,
    *,
    format: str | None = None,  # noqa: A002 - the word that users know
    theme: str = "light",
    layout: str = "tidy",
    standing: bool = False,
) -> str | bytes | None:
    """Draw a map; give the picture, or write it to `path` and give `None`.

    Args:
        argument_map: any map, faulty ones too.
        path: the file to write, whole or not at all; its suffix names the format unless `format` does.
        format: `svg`, `dot`, `md` or `txt`; `svg` without a path and a format.
        theme: `light`, `dark`, `print` (greys alone) or `blue-orange`.
        layout: `tidy`, which needs nothing and gives the same bytes everywhere, or `graphviz`, which runs `dot`.
        standing: mark what falls or is contested, what a thesis cannot do without, and whether the theses stand.

    Raises:
        UnknownFormatError: the format, theme or layout is unknown.
        RenderError: Graphviz is missing or fails.
        OSError: the file cannot be written.
    """
    name = _format_name(path, format)
    if layout not in LAYOUTS:
        raise UnknownFormatError(f"unknown layout {layout!r}; expected one of {', '.join(LAYOUTS)}")
    cards = plan(argument_map, _marking(argument_map) if standing else UNMARKED)
    picture = FORMATS[name](Request(cards, theme_named(theme), layout))
    if path is None:
        return picture
    write_whole(path, picture)
    return None


def _marking(argument_map: ArgumentMap) -> Marking:
    """The marks of a map: its standings, and the single points of its theses."""
    from argmap.reasoning import evaluate  # noqa: PLC0415 - a picture without marks can do without
    from argmap.reasoning.bearing import load_bearing  # noqa: PLC0415 - as above

    standing = evaluate(argument_map)
    standing_theses = [id_ for id_ in dict.fromkeys(argument_map.thesis) if standing.get(id_) == "stands"]
    found = [load_bearing(argument_map, id_) for id_ in standing_theses]
    points = frozenset(id_ for one in found for id_ in one.single_points if id_ != one.target)
    return marking(standing, points, complete=all(one.searched for one in found))


def _format_name(path: str | os.PathLike[str] | None, format_: str | None) -> str:
    if format_ is None:
        format_ = "svg" if path is None else Path(path).suffix.removeprefix(".").lower()
    if format_ not in FORMATS:
        raise UnknownFormatError(f"unknown format {format_!r}; expected one of {', '.join(FORMATS)}")
    return format_
