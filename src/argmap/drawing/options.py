"""How a map can be drawn: each option once, with all that a command line, a document and a page of docs ask of it.

A new option is a field of `RenderOptions`, and what draws by it. `argmap render`, the directive for Sphinx, the filter
for Pandoc and the tables of the docs are made from the fields.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Collection, Iterable, Mapping
from functools import cache
from numbers import Integral
from typing import Any

import attrs

from argmap.drawing.layouts import LAYOUTS as OWN_LAYOUTS
from argmap.drawing.palette import THEMES as COLOURS
from argmap.drawing.printing.paper import FIT, PAPERS
from argmap.drawing.shapes import shapes
from argmap.errors import OptionError, nearest
from argmap.fields import as_id

LAYOUTS = (*OWN_LAYOUTS, "graphviz")
THEMES = tuple(COLOURS)
"""The names of the themes."""
STILLS, TEXTS = ("svg", "png", "pdf"), ("md", "txt")
DIRECTIONS = ("down", "right")
LABELS = ("text", "title")
SPLITS = ("slides", "pages")
_PREFIX = re.compile(r"([A-Za-z][A-Za-z0-9.-]*)?")


class Takes(enum.Enum):
    """What an option takes."""

    CHOICE = "one of some words"
    TEXT = "a text"
    ID = "an id"
    TEXTS = "a text or several"
    NUMBER = "a whole number"
    FLAG = "True or False"


_TYPES: Mapping[Takes, type | tuple[type, ...]] = {
    Takes.CHOICE: str,
    Takes.TEXT: str,
    Takes.ID: str,
    Takes.TEXTS: tuple,
    Takes.NUMBER: Integral,
    Takes.FLAG: bool,
}


@attrs.frozen(kw_only=True)
class Option:
    """What there is to know of an option.

    Attributes:
        name: its name, which is that of the field.
        default: its value if it is not given.
        takes: what it takes.
        help: a line for the command line.
        doc: a sentence for the function.
        choices: the words to choose from.
        metavar: what a value is called.
        formats: the formats that it is for; all if none is named.
        not_for: formats that it would change nothing in.
        called: how a message calls it.
        in_documents: whether a picture in a document has it; else what draws the document sees to it.
    """

    name: str = ""
    default: Any = None
    takes: Takes
    help: str
    doc: str
    choices: Collection[str] = ()
    metavar: str | None = None
    formats: tuple[str, ...] = ()
    not_for: tuple[str, ...] = ()
    called: str = ""
    in_documents: bool = True

    @property
    def flag(self) -> str:
        """Its name on the command line, where what is done by default can only be left out."""
        return f"no-{self.name}" if self.default is True else self.name

    def is_for(self, name: str) -> bool:
        """Whether it changes anything in a format."""
        return name in (self.formats or (name,)) and name not in self.not_for


def _option(default: Any, takes: Takes, help_: str, doc: str, **more: Any) -> Any:
    convert: Any = {Takes.ID: as_id, Takes.TEXTS: _texts, Takes.FLAG: _flag}.get(takes)
    told = Option(takes=takes, help=help_, doc=doc, **more)
    return attrs.field(default=default, converter=convert, validator=_validated, metadata={"option": told})


def _texts(value: object) -> object:
    """One text, or several, as a tuple."""
    if isinstance(value, str):
        return (value,)
    return tuple(value) if isinstance(value, Iterable) else value


def _flag(value: object) -> object:
    """A truth value; none is `False`."""
    return value is not None and value


def _validated(_: object, field: attrs.Attribute[Any], value: object) -> None:
    """Refuse what is of another type, and words that are none of the choices.

    Raises:
        TypeError: it is of another type.
        OptionError: there is no such word.
    """
    told: Option = field.metadata["option"]
    if value is None and field.default is None:
        return
    if not _is_of(value, told.takes):
        wanted = f"one of {', '.join(told.choices)}" if told.choices else told.takes.value
        hint = f"; write {str(value)!r}" if told.takes is Takes.TEXT and isinstance(value, int | float) else ""
        raise TypeError(f"{field.name}: expected {wanted}, not {value!r:.100}{hint}")
    if told.choices and value not in told.choices:
        raise OptionError.about(field.name, value, told.choices)


def _is_of(value: object, takes: Takes) -> bool:
    """Whether a value is of a type that an option takes; a truth value is not a number."""
    if isinstance(value, tuple):
        return takes is Takes.TEXTS and all(isinstance(one, str) for one in value)
    return isinstance(value, _TYPES[takes]) and isinstance(value, bool) == (takes is Takes.FLAG)


@attrs.frozen(kw_only=True)
class RenderOptions:
    """How a map is to be drawn. Each field is an option of `argmap.render`, and of `argmap render`."""

    layout: str | None = _option(
        None,
        Takes.CHOICE,
        "layout: `columns` (default), `tidy`, or `graphviz`, which needs Graphviz; a page always has columns",
        "`columns` (default) or `tidy`, which give the same bytes everywhere, or `graphviz`.",
        choices=LAYOUTS,
    )
    aspect: str | None = _option(
        None,
        Takes.TEXT,
        "the shape to fill: `16:9` (default), `1.5`, `a4`, …",
        "the shape that the layout `columns` fills: a ratio as text, `16:9` (default) or `1.5`, or `a4`, the sheet.",
        metavar="RATIO",
        formats=STILLS,
        called="an aspect",
    )
    theme: str = _option(
        "light",
        Takes.CHOICE,
        "colour theme",
        "`light`, `dark`, `print` (greys only) or `blue-orange`.",
        choices=THEMES,
        not_for=TEXTS,
        called="a theme",
    )
    direction: str | None = _option(
        None,
        Takes.CHOICE,
        "which way the layout `tidy` grows",
        "where reasons go in the layout `tidy`: `down`, below their target, or `right`, to its right.",
        choices=DIRECTIONS,
    )
    focus: str | None = _option(
        None,
        Takes.ID,
        "draw only this node or question and what leads to it",
        "draw only this node or question, by id or number, and what leads to it; an inference with its target.",
        metavar="ID",
    )
    depth: int | None = _option(
        None,
        Takes.NUMBER,
        "draw N levels below the focus or the theses",
        "draw that many levels of inferences below the focus, or below the theses; the picture says what it omits.",
        metavar="N",
    )
    only: tuple[str, ...] = _option(
        (),
        Takes.TEXTS,
        "draw only nodes with this tag (repeatable)",
        "one tag or several: draw only nodes with one of them, and the inferences that lead from there upwards.",
        metavar="TAG",
    )
    labels: str = _option(
        "text",
        Takes.CHOICE,
        "what boxes in still pictures show",
        "`text`, or `title`: in still pictures a title is shown instead of its text, as it always is for a long text.",
        choices=LABELS,
        not_for=TEXTS,
        called="the choice of labels",
    )
    standing: bool = _option(
        False,
        Takes.FLAG,
        "mark what falls, is contested or is load-bearing",
        "mark what falls, is contested or is load-bearing, and the standing of the theses.",
    )
    paper: str | None = _option(
        None,
        Takes.CHOICE,
        "paper of a PDF, `fit` for as large as the map (default: a4)",
        "paper of a PDF: `a4` (default), another of `argmap.PAPERS`, or `fit`, as large as the map.",
        choices=PAPERS,
        formats=("pdf",),
        called="paper",
        in_documents=False,
    )
    split: str | None = _option(
        None,
        Takes.CHOICE,
        "split a large map into `slides` of 1600×900 or `pages`",
        "`slides` of 1600×900 pixels, an overview and parts of the map, or `pages` of a PDF, which it has anyway.",
        choices=SPLITS,
        formats=STILLS,
        called="a split",
        in_documents=False,
    )
    handout: bool = _option(
        False,
        Takes.FLAG,
        "make a PDF with outline, critical questions, sources",
        "make the PDF a handout: the map, what it rests on, its outline, open critical questions and sources.",
        formats=("pdf",),
        called="a handout",
        in_documents=False,
    )
    questions: bool = _option(
        False,
        Takes.FLAG,
        "make the handout a sheet for the seminar leader, with one open critical question per inference",
        "make the handout a sheet for the leader of a seminar: one open critical question for each inference.",
        formats=("pdf",),
        called="a sheet of questions",
        in_documents=False,
    )
    prefix: str = _option(
        "",
        Takes.TEXT,
        "prefix of the ids in an SVG, for several on one page",
        "prefix of the ids in an SVG picture, so that several fit on one page.",
        metavar="TEXT",
        in_documents=False,
    )
    source: bool = _option(
        True,
        Takes.FLAG,
        "leave out the map's text: the file cannot be opened as a map then",
        "whether an SVG, a page or a PDF carries the text of the whole map, so that it can be read from there again.",
        formats=("svg", "html", "pdf"),
        called="to carry the map or not",
        in_documents=False,
    )

    def __attrs_post_init__(self) -> None:
        if not _PREFIX.fullmatch(self.prefix):
            message = f"no id can begin with {self.prefix!r}; expected a letter, then letters, digits, - and ."
            raise OptionError(message)
        if self.handout and self.layout == "graphviz":
            raise OptionError(f"a handout has layout 'columns' or 'tidy', not {self.layout!r}")
        if self.questions and not self.handout:
            raise OptionError("questions make a handout a leader's sheet: ask for a handout as well")
        self._check_split()
        if self.direction == "right" and self.layout == "columns":
            raise OptionError("the layout 'columns' always grows down; take the layout 'tidy' to grow right")
        if self.aspect is not None:
            shapes(self.aspect)
            if self.layout_for("svg") != "columns":
                raise OptionError(f"an aspect is for layout 'columns', not {self.layout_for('svg')!r}")

    def _check_split(self) -> None:
        """Refuse options that do not go together with the way in which the map is split."""
        if self.split is not None and self.layout == "graphviz":
            raise OptionError(f"a map in layout 'graphviz' cannot be split into {self.split}; take another layout")
        if self.split == "pages" and self.paper == FIT:
            raise OptionError("paper 'fit' is one page; name another paper for a map that is split into pages")
        if self.split == "slides":
            others = ("aspect", "direction", "paper", "handout")
            given = [name for name in others if getattr(self, name)] + ["layout"] * (self.layout == "tidy")
            if given:
                raise OptionError(f"slides are laid out in columns for 16:9: leave out {given[0]!r}")

    def layout_for(self, name: str) -> str:
        """The layout of a picture in a format: as named, else `columns` for pages, and stills without a direction."""
        if self.layout is not None:
            return self.layout
        in_columns = name == "html" or (name in STILLS and self.direction is None)
        return "columns" if in_columns else "tidy"

    def check_format(self, name: str) -> None:
        """Refuse a format that an option is not for.

        Raises:
            OptionError: one of the options is for other formats.
        """
        for option in reversed(options()):
            given = getattr(self, option.name) != option.default
            if given and option.formats and name not in option.formats:
                expected = " or ".join(map(repr, option.formats))
                raise OptionError(f"{option.called} is for format {expected}, not {name!r}")
            if given and name in option.not_for:
                raise OptionError(f"{option.called} would change nothing in format {name!r}; leave out {option.name!r}")
        if self.split == "pages" and name != "pdf":
            raise OptionError(f"pages are for format 'pdf', not {name!r}; take slides")


@cache
def options() -> tuple[Option, ...]:
    """List the options of pictures, in the order in which they are shown."""
    return tuple(
        attrs.evolve(field.metadata["option"], name=field.name, default=field.default)
        for field in attrs.fields(RenderOptions)
    )


def render_options(given: Mapping[str, Any]) -> RenderOptions:
    """Take options by name.

    Raises:
        TypeError: there is no such option, or its value is of another type.
        OptionError: a value is none of the choices, or two options are incompatible.
    """
    known = [option.name for option in options()]
    for name in given:
        if name not in known:
            near = nearest(name, [*known, "format"])
            raise TypeError(f"render() has no option {name!r}" + (f": did you mean {near[0]!r}?" if near else ""))
    return RenderOptions(**given)
