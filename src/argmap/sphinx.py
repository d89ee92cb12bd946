"""A Sphinx extension: the directive `argmap` draws a map in a document and warns of what is wrong with it.

HTML shows the picture, as SVG in the page and beside it as a file; PDF by LaTeX a picture in PDF; all else the outline.
"""

from __future__ import annotations

import errno
import hashlib
import os
from collections.abc import Iterable
from html import escape
from pathlib import Path
from typing import Any, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective
from sphinx.util.osutil import relative_uri

from argmap import __version__
from argmap.diagnostics import Diagnostic
from argmap.display import clean, printable, printable_lines
from argmap.drawing import render
from argmap.drawing.options import Option, Takes, options
from argmap.errors import ArgmapError, MissingExtraError, OutsideError
from argmap.files import read_regular, resolved
from argmap.files.regular import NO_NAME
from argmap.files.whole import write_whole
from argmap.model import ArgumentMap
from argmap.project.examining import examine
from argmap.project.outcomes import Job
from argmap.project.settings import Configurations, Settings

_LOGGER = logging.getLogger(__name__)
_PICTURE = tuple(option for option in options() if option.in_documents)
_OF_OUTLINES = tuple(option.name for option in _PICTURE if option.is_for("txt"))


class argument_map(nodes.General, nodes.Element):  # noqa: N801 - as docutils names its nodes
    """A map in a document, until it is known for which builder: `map`, `outline`, `prefix`, and the options for it."""


def _one_of(names: Iterable[str]) -> Any:
    return lambda argument: directives.choice(argument, tuple(names))


def _reader(option: Option) -> Any:
    """What reads the value of an option of pictures in a document."""
    match option.takes:
        case Takes.CHOICE:
            return _one_of(option.choices)
        case Takes.FLAG:
            return directives.flag
        case Takes.NUMBER:
            return directives.positive_int
        case Takes.TEXTS:
            return lambda argument: [one.strip() for one in argument.split(",") if one.strip()]
        case Takes.TEXT | Takes.ID:
            return directives.unchanged_required


class ArgmapDirective(SphinxDirective):
    """`.. argmap:: file.yaml`, or a map as the content."""

    has_content = True
    optional_arguments = 1
    final_argument_whitespace = True
    option_spec: ClassVar[dict[str, Any]] = {
        **{option.name: _reader(option) for option in _PICTURE},
        "nocheck": directives.flag,
        "alt": directives.unchanged,
        "caption": directives.unchanged_required,
        "width": directives.length_or_percentage_or_unitless,
        "align": _one_of(("left", "center", "right")),
        "name": directives.unchanged,
        "class": directives.class_option,
    }

    def run(self) -> list[nodes.Node]:
        """Read the map, check it, and leave its node."""
        if bool(self.arguments) == bool(self.content):
            raise self.error("argmap: expected the file of a map, or a map as the content")
        drawn = self._read()
        number = self.env.new_serialno("argmap")
        document = hashlib.sha256(self.env.docname.encode()).hexdigest()[:6]
        node = argument_map("", map=drawn.replace(), prefix=f"argmap-{document}-{number}-", **self._wishes())
        self.set_source_info(node)
        node["alt"] = self.options.get("alt") or f"Argument map: {clean(drawn.title)}"
        try:
            node["outline"] = render(drawn, format="txt", **{name: node["look"][name] for name in _OF_OUTLINES})
        except ArgmapError as error:
            raise self.error(printable_lines(f"argmap: {error}")) from None
        return [self._framed(node)]

    def _wishes(self) -> dict[str, Any]:
        get = self.options.get
        look = {option.name: get(option.name, option.default) for option in _PICTURE}
        look |= {option.name: option.name in self.options for option in _PICTURE if option.takes is Takes.FLAG}
        return {"look": look, "width": get("width"), "classes": get("class", [])}

    def _framed(self, node: argument_map) -> nodes.Node:
        """The node in a figure if it has a caption, a name or an alignment."""
        if not {"caption", "name", "align"} & self.options.keys():
            return node
        figure = nodes.figure("", node)
        if "align" in self.options:
            figure["align"] = self.options["align"]
        if "caption" in self.options:
            inline, messages = self.parse_inline(self.options["caption"], lineno=self.lineno)
            figure += nodes.caption(self.options["caption"], "", *inline)
            figure += messages
        self.set_source_info(figure)
        self.add_name(figure)
        return figure

    def _read(self) -> ArgumentMap:
        """The map; what `argmap check` finds in it is a warning at its line."""
        path = self._path() if self.arguments else self.content.source(0) or ""
        data = self._data(path)
        outcome = examine(
            Job(
                path=path,
                name=path,
                data=data,
                settings=self._settings(path),
                beside=self._is_inside(path),
                others=self._settings,
                within=self._folders(),
            )
        )
        for opened in outcome.opened:
            self.env.note_dependency(opened)
        for number, file in enumerate((outcome, *outcome.imported)):
            before = 0 if number else self._line_before()
            for diagnostic in file.diagnostics:
                _warn(diagnostic, before)
        if outcome.map is None or not outcome.usable:
            raise self.error(printable(f"argmap: the map cannot be read: {path}"))
        return outcome.map

    def _settings(self, path: str) -> Settings:
        """What holds for a map or the document that holds it; faults of the configuration are warnings."""
        configurations = Configurations()
        settings = configurations.settings_or_bare(path)
        for file in filter(os.path.isfile, configurations.read):
            self.env.note_dependency(file)
        for fault in configurations.faults:
            message = printable_lines(f"argmap: {fault}").rstrip()
            _LOGGER.warning("%s", message, type="argmap", subtype="config", once=True)
        return settings.of_reading() if "nocheck" in self.options else settings

    def _path(self) -> str:
        """The path of the file, from the folder of the document or, with a slash first, from that of all documents.

        Sphinx's own way would look at what links lead to, wherever that is.
        """
        name, top = self.arguments[0], Path(self.env.srcdir)
        folder = (
            Path() if name.startswith(("/", "\\")) else Path(self.env.doc2path(self.env.docname, base=False)).parent
        )
        return os.path.normpath(top / folder / name.lstrip("/\\"))

    def _data(self, path: str) -> bytes | OSError:
        """The map in the document, or in a file of the documents; no document shows a file from elsewhere."""
        if not self.arguments:
            return ("\n".join(self.content) + "\n").encode(errors="surrogatepass")
        if not self.state.document.settings.file_insertion_enabled:
            raise self.error("argmap: these documents may not show files")
        try:
            real = self._real(path)
            self.env.note_dependency(path)
            return read_regular(real, follow=False)
        except OutsideError:
            where = "the folder of the documents"
            raise self.error(
                f"argmap: {self.arguments[0]!r} leads out of {where}; argmap_folders names others"
            ) from None
        except OSError as error:
            return error
        except ValueError:
            return FileNotFoundError(errno.ENOENT, NO_NAME, path)

    def _real(self, path: str) -> str:
        """Where a path leads by its links, which stay in the folders of the documents and of their maps."""
        top, *others = self._folders()
        return resolved(os.path.relpath(path, self.env.srcdir), top, *others)

    def _folders(self) -> list[str]:
        """The folders of the documents and of their maps, links followed."""
        top = self.env.srcdir
        return [os.path.realpath(os.path.join(top, folder)) for folder in ("", *self.config.argmap_folders)]  # noqa: PTH118

    def _is_inside(self, path: str) -> bool:
        """Whether files may be read beside a document or a map: copies of sources, and what it imports."""
        try:
            return bool(self.state.document.settings.file_insertion_enabled and self._real(path))
        except (OSError, ValueError):
            return False

    def _line_before(self) -> int:
        """The number of the line before the map; MyST counts from the directive, reStructuredText from the top."""
        if self.arguments:
            return 0
        return self.content.offset(0) or self.lineno + self.content_offset


def _warn(diagnostic: Diagnostic, before: int) -> None:
    """Warn of a finding in a text, which stands behind so many lines."""
    line = 1 if diagnostic.span is None else diagnostic.span.line  # without one Sphinx looks for a document
    location = printable(f"{diagnostic.path}:{before + line}")
    message = printable(f"{diagnostic.code} {diagnostic.message}")
    _LOGGER.warning("%s", message, location=location, type="argmap", subtype=diagnostic.code)


def draw(app: Sphinx, document: nodes.document, docname: str) -> None:
    """Put in the place of each map what the builder can show."""
    for node in list(document.findall(argument_map)):
        if app.builder.format == "html" and app.builder.name != "epub":
            node.replace_self(_in_page(app, node, docname))
        elif app.builder.format == "latex":
            node.replace_self(_on_paper(app, node, docname))
        else:
            node.replace_self(_outline(node))


def _outline(node: argument_map) -> nodes.Node:
    return nodes.literal_block(node["outline"], node["outline"], language="none", classes=node["classes"])


def _picture(node: argument_map, **how: Any) -> str | bytes:
    """The picture, or an error of argmap."""
    picture = render(node["map"], **{**node["look"], "source": False, **how})
    return picture if isinstance(picture, (str, bytes)) else ""


def _in_page(app: Sphinx, node: argument_map, docname: str) -> nodes.Node:
    """The picture in the page, and a link to it as a file, in which it can be moved and enlarged."""
    try:
        picture = str(_picture(node, format="svg", prefix=node["prefix"]))
    except ArgmapError as error:
        return _failed(node, error)
    name = f"{app.builder.imagedir}/{node['prefix']}{_digest(picture)}.svg"
    _write(Path(app.builder.outdir) / name, picture)
    width = node["width"]
    size = f"width: {width}{'px' if width.isdigit() else ''}" if width else "max-width: 100%"
    svg = picture[picture.index("<svg") :].replace("<svg ", f'<svg style="{size}; height: auto" ', 1)
    url = relative_uri(app.builder.get_target_uri(docname).partition("#")[0], name)
    classes = " ".join(["argmap", *node["classes"]])
    page = (
        f'<div class="{classes}" role="group" aria-label="{escape(node["alt"])}" style="overflow-x: auto">\n{svg}'
        f'<p style="margin: 0"><a class="argmap-picture" href="{escape(url)}">Open the picture</a></p></div>'
    )
    return nodes.raw("", page, format="html")


def _on_paper(app: Sphinx, node: argument_map, docname: str) -> nodes.Node:
    """The picture as an image in PDF; by Graphviz where typst is missing."""
    try:
        try:
            picture = _picture(node, format="pdf", paper="fit")
        except MissingExtraError:
            picture = _picture(node, format="pdf", layout="graphviz")
    except ArgmapError as error:
        return _failed(node, error)
    path = Path(app.doctreedir) / "argmap" / f"{node['prefix']}{_digest(node['map'], node['look'])}.pdf"
    _write(path, picture)
    app.env.images.add_file(docname, str(path))
    image = nodes.image("", uri=str(path), candidates={"application/pdf": str(path)}, alt=node["alt"])
    if node["width"]:
        image["width"] = node["width"]
    return image


def _failed(node: argument_map, error: ArgmapError) -> nodes.Node:
    """The outline, and a warning that there is no picture."""
    message = printable_lines(f"argmap: {error}; the outline stands for the picture")
    _LOGGER.warning("%s", message, location=node, type="argmap", subtype="picture")
    return _outline(node)


def _digest(*what: Any) -> str:
    return hashlib.sha256(repr(what).encode(errors="replace")).hexdigest()[:12]


def _write(path: Path, content: str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, content)


def setup(app: Sphinx) -> dict[str, Any]:
    """Register the directive."""
    app.add_node(argument_map)
    app.add_directive("argmap", ArgmapDirective)
    app.add_config_value("argmap_folders", [], "env", list)
    app.connect("doctree-resolved", draw)
    return {"version": __version__, "parallel_read_safe": True, "parallel_write_safe": True}
