"""Drawing a map in any format, with options checked first, and files written whole or not at all."""

from __future__ import annotations

import errno
import inspect
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypedDict, Unpack, overload

import attrs

from argmap.drawing.cards.marks import UNMARKED, Marking, marking
from argmap.drawing.cards.submap import submap
from argmap.drawing.cards.tree import CardTree, card_tree
from argmap.drawing.formats import FORMATS, Request, picture, slides
from argmap.drawing.graphviz.layout import FORMATS as GRAPHVIZ_FORMATS
from argmap.drawing.layouts import LAYOUTS
from argmap.drawing.legibility import remark
from argmap.drawing.options import RenderOptions, options, render_options
from argmap.drawing.palette import THEMES
from argmap.drawing.scene.scene import Scene
from argmap.drawing.shapes import shapes
from argmap.errors import OptionError, WriteError
from argmap.fields import READ_IT, Named, expect
from argmap.files.whole import write_whole
from argmap.model import ArgumentMap

if TYPE_CHECKING:
    from argmap.drawing.page.bundle import Code


_SCENES = frozenset({"svg", "png"})
"""The formats that show a scene, whole."""


@attrs.frozen
class Drawn:
    """What was drawn, by what its file is to be called besides, and what was asked for."""

    pictures: Mapping[str, str | bytes]
    request: Request

    @property
    def whole(self) -> str | bytes | tuple[str | bytes, ...]:
        """The picture, or the slides."""
        found = tuple(self.pictures.values())
        return found[0] if "" in self.pictures else found

    @property
    def remark(self) -> str | None:
        """A line on type that would be too small on a slide; nothing where it is not, or where nothing is known."""
        wanted, name = self.request.options, self.request.name
        is_still = name in _SCENES or (name == "pdf" and wanted.paper == "fit" and not wanted.handout)
        if not is_still or wanted.layout == "graphviz" or wanted.split is not None:
            return None
        return remark(self.request.scene)

    def files(self, path: str | os.PathLike[str]) -> dict[str | os.PathLike[str], str | bytes]:
        """The files to write for a path: that one, or one beside it for each slide.

        Raises:
            WriteError: the path of slides is that of a folder.
        """
        if "" in self.pictures:
            return {path: self.pictures[""]}
        whole, said = Path(path), os.fspath(path)
        if whole.is_dir() or said.endswith(os.sep):
            raise WriteError(errno.EISDIR, "Is a directory", said)
        return {
            whole.with_name(f"{whole.stem}-{name}{whole.suffix}"): content for name, content in self.pictures.items()
        }


class Options(TypedDict, total=False):
    """The options of `render` by name, except `split`, for type checkers: those of `RenderOptions`."""

    layout: Literal["columns", "tidy", "graphviz"] | None
    aspect: str | None
    theme: Literal["light", "dark", "print", "blue-orange"]
    direction: Literal["down", "right"] | None
    focus: str | Named | None
    depth: int | None
    only: str | Iterable[str]
    labels: Literal["text", "title"]
    standing: bool
    paper: str | None
    handout: bool
    questions: bool
    prefix: str
    source: bool


@overload
def render(
    argument_map: ArgumentMap,
    path: str | os.PathLike[str],
    *,
    format: str | None = None,
    split: Literal["slides", "pages"] | None = None,
    **how: Unpack[Options],
) -> None: ...
@overload
def render(
    argument_map: ArgumentMap,
    path: None = None,
    *,
    format: Literal["svg", "html", "dot", "mmd", "md", "txt"] | None = None,
    split: None = None,
    **how: Unpack[Options],
) -> str: ...
@overload
def render(
    argument_map: ArgumentMap,
    path: None = None,
    *,
    format: Literal["pdf"],
    split: Literal["slides", "pages"] | None = None,
    **how: Unpack[Options],
) -> bytes: ...
@overload
def render(
    argument_map: ArgumentMap,
    path: None = None,
    *,
    format: Literal["png"],
    split: None = None,
    **how: Unpack[Options],
) -> bytes: ...
@overload
def render(
    argument_map: ArgumentMap,
    path: None = None,
    *,
    format: Literal["svg"] | None = None,
    split: Literal["slides"],
    **how: Unpack[Options],
) -> tuple[str, ...]: ...
@overload
def render(
    argument_map: ArgumentMap,
    path: None = None,
    *,
    format: Literal["png"],
    split: Literal["slides"],
    **how: Unpack[Options],
) -> tuple[bytes, ...]: ...
@overload
def render(
    argument_map: ArgumentMap,
    path: str | os.PathLike[str] | None = None,
    *,
    format: str | None = None,
    split: str | None = None,
    **how: Any,
) -> str | bytes | tuple[str | bytes, ...] | None: ...
def render(
    argument_map: ArgumentMap,
    path: str | os.PathLike[str] | None = None,
    *,
    format: str | None = None,  # noqa: A002 - the word that users know
    **how: Any,
) -> str | bytes | tuple[str | bytes, ...] | None:
    """Draw a map; give the picture, or write it to a file.

    Args:
        argument_map: any map, faulty ones too.
        path: the file to write, whole or not at all.
        format: one of `argmap.FORMATS`; if none is named, the suffix of the path, or `svg`. With the layout `graphviz`
            it may also be another format that Graphviz writes, such as `gif`.
        **how: the options of `argmap.drawing.RenderOptions`, by name.

    Returns:
        The picture: a text, or bytes of the formats `pdf` and `png`; `None` if it is written to a file. With
        `split="slides"` there are several pictures, except a PDF: they are given as a tuple, the overview first, or
        written to numbered files, for `x.svg` to `x-0.svg`, `x-1.svg` and so on.

    Raises:
        OptionError: there is no such format, theme or the like, or two options are incompatible.
        UnknownIdError: the map has no node or question `focus`, or no tag of `only`.
        TypeError: there is no such option, or a value is of another type than it takes.
        MissingExtraError: a PDF or PNG is to be drawn, and the extra `print` is not installed.
        RenderError: Graphviz, or what makes the PDF, fails.
        WriteError: the file cannot be written.
    """
    made = drawn(argument_map, path, format=format, **how)
    if path is None:
        return made.whole
    for file, content in made.files(path).items():
        write_whole(file, content)
    return None


def drawn(
    argument_map: ArgumentMap,
    path: str | os.PathLike[str] | None = None,
    *,
    format: str | None = None,  # noqa: A002 - as above
    **how: Any,
) -> Drawn:
    """Draw a map as `render` does, without writing it; what is drawn can say how large its type is."""
    expect(argument_map, ArgumentMap, READ_IT)
    wanted = render_options(how)
    name = _format_name(path, format, wanted)
    wanted.check_format(name)
    request = Request(_tree(argument_map, wanted, name), wanted, name)
    return Drawn(slides(request) if wanted.split == "slides" else {"": picture(request)}, request)


def live_page(argument_map: ArgumentMap, own: Code, **how: Any) -> str:
    """Draw a map as a page that moves by other code than its own, and does not carry the text of the map."""
    from argmap.drawing.page import page  # noqa: PLC0415 - as above

    wanted = render_options(how)
    wanted.check_format("html")
    return page(_tree(argument_map, wanted, "html"), THEMES[wanted.theme], own)


def scene_of(argument_map: ArgumentMap, **how: Any) -> Scene:
    """Place everything in the picture that `render` draws of a map as SVG, without writing it."""
    wanted = render_options(how)
    return Request(_tree(argument_map, wanted, "svg"), wanted, "svg").scene


def _signature() -> inspect.Signature:
    """The signature of `render` with each option by name, for whoever asks for help."""
    own = [one for one in inspect.signature(render).parameters.values() if one.kind is not one.VAR_KEYWORD]
    fields = attrs.fields_dict(RenderOptions)
    more = [
        inspect.Parameter(
            one.name, inspect.Parameter.KEYWORD_ONLY, default=one.default, annotation=fields[one.name].type
        )
        for one in options()
    ]
    return inspect.signature(render).replace(parameters=[*own, *more])


def _documented(doc: str) -> str:
    """The docstring of `render` with a line for each option."""
    line = "        **how: the options of `argmap.drawing.RenderOptions`, by name.\n"
    return doc.replace(line, "".join(f"        {one.name}: {one.doc}\n" for one in options()))


render.__signature__ = _signature()  # type: ignore[attr-defined]
render.__doc__ = _documented(render.__doc__ or "") or None


def _tree(argument_map: ArgumentMap, wanted: RenderOptions, name: str) -> CardTree:
    """The cards of a part of the map; standing is always that of the whole."""
    shown, part = submap(argument_map, focus=wanted.focus, depth=wanted.depth, only=wanted.only)
    cards = card_tree(shown, _marking(argument_map) if wanted.standing else UNMARKED, part, labels=wanted.labels)
    layout = wanted.layout_for(name)
    return attrs.evolve(
        cards,
        layout=layout if layout in LAYOUTS else cards.layout,
        direction=wanted.direction or "down",
        shapes=cards.shapes if wanted.aspect is None else shapes(wanted.aspect),
        sideways=name != "html",  # a page moves its cards, and is calmer if they only move down
    )


def _marking(argument_map: ArgumentMap) -> Marking:
    """The marks of a map: its standings, and the single points of its theses."""
    from argmap.reasoning import evaluate  # noqa: PLC0415 - a picture without marks can do without
    from argmap.reasoning.load_bearing import load_bearings  # noqa: PLC0415 - as above

    standing = evaluate(argument_map)
    standing_theses = [id_ for id_ in dict.fromkeys(argument_map.thesis) if standing.get(id_) == "stands"]
    found = list(load_bearings(standing, standing_theses, largest=1))
    points = frozenset(id_ for one in found for id_ in one.single_points if id_ != one.target)
    return marking(standing, points, complete=all(one.searched for one in found))


def _format_name(path: str | os.PathLike[str] | None, name: str | None, wanted: RenderOptions) -> str:
    expect(path, str | os.PathLike | None)
    expect(name, str | None, "`argmap.FORMATS` lists the formats")
    if name is None:
        name = "svg" if path is None else Path(path).suffix.removeprefix(".").lower()
        if not name:
            raise OptionError(f"{os.fspath(path or '')!r} has no suffix that says the format, such as '.svg'")
    if wanted.layout != "graphviz" and name in GRAPHVIZ_FORMATS and name not in FORMATS:
        own = " or ".join(map(repr, ("png", "svg")))
        raise OptionError(f"the format {name!r} needs the layout 'graphviz'; take that, or the format {own}")
    known = dict.fromkeys((*FORMATS, *GRAPHVIZ_FORMATS))
    if name not in known:
        raise OptionError.about("format", name, known)
    return name
