"""An extension of Python-Markdown: MkDocs draws the code blocks `argmap` of its pages, and warns of what is wrong.

MkDocs itself is not imported: its pages are known by what it registers with Python-Markdown, and it counts the warnings
of all loggers below its own.
"""

from __future__ import annotations

import errno
import hashlib
import logging
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from typing import Any

import attrs
from markdown import Markdown
from markdown.extensions import Extension

from argmap.diagnostics import Diagnostic
from argmap.display import clean, printable, printable_lines
from argmap.drawing import render
from argmap.drawing.options import Option, Takes, options
from argmap.errors import ArgmapError, OptionError, OutsideError
from argmap.files import read_regular, resolved
from argmap.files.regular import NO_NAME
from argmap.model import ArgumentMap
from argmap.project.blocks import Block
from argmap.project.examining import examine
from argmap.project.fences import blocks
from argmap.project.found import displayed
from argmap.project.outcomes import Job
from argmap.project.settings import Configurations, Settings
from argmap.text import OWN, SourceText

_LOGGER = logging.getLogger("mkdocs.argmap")
_BEFORE_FENCES = 27
"""The priority: behind what normalises white space (30), before what reads fenced code (25)."""
_PICTURE = {option.name: option for option in options() if option.in_documents}
_OF_FIGURES = ("alt", "caption", "class", "file", "id", "nocheck", "width")
_CAPTION = "\0"
"""Stands for the caption of a figure."""
_WIDTH = re.compile(r"[\d.]+(?:[a-z]+|%)?")


class ArgmapExtension(Extension):  # type: ignore[misc] # Python-Markdown has no types
    """Draws the maps of pages."""

    def __init__(self, **given: Any) -> None:
        """Take the configuration: further folders of maps, and options of pictures for blocks that do not name them."""
        self.config = {
            "folders": [[], "further folders of maps, relative to that of the documents"],
            **{name: ["", option.help] for name, option in _PICTURE.items()},
        }
        super().__init__(**given)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - as Python-Markdown calls it
        """Have the lines of a page looked at before other extensions read its code."""
        md.preprocessors.register(_Maps(md, self.getConfigs()), OWN, _BEFORE_FENCES)


def makeExtension(**given: Any) -> ArgmapExtension:  # noqa: N802 - as Python-Markdown calls it
    """Make the extension, with its configuration."""
    return ArgmapExtension(**given)


class _FaultyMapError(ArgmapError):
    """A map that cannot be drawn; its message says why, line by line, and has been logged."""


@attrs.frozen
class _Page:
    """The page that is made: its file, what it is called in a site, and the folder of all; empty if not known."""

    path: str = ""
    name: str = ""
    top: str = ""


class _Maps:
    """Puts pictures in the place of the maps of a page."""

    def __init__(self, md: Markdown, config: Mapping[str, Any]) -> None:
        self._md = md
        folders = config["folders"]
        self._folders = [folders] if isinstance(folders, str) else [str(one) for one in folders]
        self._defaults = {name: value for name, value in config.items() if name in _PICTURE and value != ""}

    def run(self, lines: list[str]) -> list[str]:
        """Give the lines of the page with a placeholder for each map."""
        document, made, done = SourceText("\n".join(lines)), list[str](), 0
        drawing = _Drawing(self._page(), self._folders, self._defaults, lines)
        for number, block in enumerate(blocks(document)):
            first, column = document.position(block.sign[0])
            last = document.position(block.end)[0] if block.is_closed else first
            begin, apart = document.line(first)[: column - 1], block.margin.rstrip()
            made += [*lines[done : first - 1], *([] if begin.strip(" >") else [apart])]
            for part in self._parts(drawing.html(block, number), block.options.get("caption")):
                made += [f"{begin}{part}", apart]
                begin = block.margin
            done = last
        return [*made, *lines[done:]]

    def _parts(self, html: str, caption: str | None) -> Iterator[str]:
        """The paragraphs for a map; a caption is Markdown, and is made what it is with the rest of the page."""
        before, _, behind = html.partition(_CAPTION)
        yield self._md.htmlStash.store(before)
        if behind and caption:
            yield " ".join(caption.split())
            yield self._md.htmlStash.store(behind)

    def _page(self) -> _Page:
        """The page that MkDocs is making, or its successor Zensical."""
        if "relpath" in self._md.treeprocessors:
            known = self._md.treeprocessors["relpath"]
            name, path = known.file.src_uri, known.file.abs_src_path  # a page that a plug-in makes has no file
        elif "rendering_context" in self._md.preprocessors:
            known = self._md.preprocessors["rendering_context"]
            name, path = known.page.path, None
        else:
            return _Page()
        top = os.path.abspath(known.config["docs_dir"])  # noqa: PTH100
        return _Page(path or os.path.join(top, name), name, top)  # noqa: PTH118


class _Drawing:
    """The drawing of the maps of one page."""

    def __init__(self, page: _Page, folders: Iterable[str], defaults: Mapping[str, Any], lines: list[str]) -> None:
        self._page = page
        self._name = displayed(page.path) if page.path else "<page>"
        tops = ["", *folders] if page.top else folders
        self._tops = [os.path.realpath(os.path.join(page.top, one)) for one in tops]  # noqa: PTH118
        self._defaults = defaults
        self._before = _lines_before(page.path, lines)

    def html(self, block: Block, number: int) -> str:
        """What stands on the page for a block; what is wrong with it is logged."""
        try:
            return self._figure(block, self._drawn(block, number))
        except _FaultyMapError as error:
            return _complaint(str(error))
        except ArgmapError as error:
            message = f"{self._place(block.sign[0], block)}: argmap: {error}"
            _LOGGER.warning("%s", printable_lines(message))
            return _complaint(message)

    def _drawn(self, block: Block, number: int) -> tuple[ArgumentMap, str]:
        """The map of a block and its picture.

        Raises:
            ArgmapError: it cannot be drawn.
        """
        if not block.is_closed:
            raise OptionError("the code fence of this map is not closed")
        look = self._look(block.options)
        drawn = self._read(block)
        page = hashlib.sha256(self._page.name.encode()).hexdigest()[:6]
        svg = render(drawn, format="svg", prefix=f"argmap-{page}-{number}-", source=False, **look)
        return drawn, svg[svg.index("<svg") :]

    def _look(self, said: Mapping[str, str]) -> dict[str, Any]:
        """The options of the picture."""
        for name in said:
            if name not in _PICTURE and name not in _OF_FIGURES:
                raise OptionError.about("option", name, [*_PICTURE, *_OF_FIGURES])
        given = {**self._defaults, **{name: value for name, value in said.items() if name in _PICTURE}}
        return {name: _value(_PICTURE[name], value) for name, value in given.items()}

    def _read(self, block: Block) -> ArgumentMap:
        """The map of a block; what `argmap check` finds in it is logged."""
        file = block.options.get("file")
        path = self._page.path or "page.md" if file is None else self._path(file)
        settings = self._settings(path)
        job = Job(
            path=path,
            name=self._name if file is None else displayed(path),
            data=block.text.encode() if file is None else self._data(path, file),
            settings=settings if block.is_checked else settings.of_reading(),
            beside=self._is_inside(path),
            others=self._settings,
            within=self._tops,
        )
        if file is None:
            job = attrs.evolve(job, settings=job.settings.of_notation(OWN))
        outcome = examine(attrs.evolve(job, name="<map>") if file is None else job)
        found = [self._said(one, block) for one in outcome.whole]
        for message in found:
            _LOGGER.warning("%s", message)
        if outcome.map is None or not outcome.usable:
            raise _FaultyMapError("\n".join(found))
        return outcome.map

    def _said(self, diagnostic: Diagnostic, block: Block) -> str:
        """A finding at its place: in a file, or in the page."""
        if diagnostic.path != "<map>" and diagnostic.span is None:  # the file is not there, and the page has to change
            return f"{self._place(block.sign[0], block)}: {diagnostic}"
        if diagnostic.path != "<map>":
            return str(diagnostic)
        at = 0 if diagnostic.span is None else diagnostic.span.start
        return printable(f"{self._place(at, block, of_map=True)}: {diagnostic.code} {diagnostic.message}")

    def _place(self, at: int, block: Block, *, of_map: bool = False) -> str:
        """An offset in the page or in a map of it as a place in the file of the page."""
        line, _ = block.document.position(block.offset(at) if of_map else at)
        return self._name if self._before is None else f"{self._name}:{self._before + line}"

    def _figure(self, block: Block, drawn: tuple[ArgumentMap, str]) -> str:
        """The picture with its text alternative and, if it has one, its caption."""
        argument_map, svg = drawn
        said = block.options
        width = said.get("width", "")
        if width and not _WIDTH.fullmatch(width):
            raise OptionError(f"expected a width such as '60%' or '30em', not {width!r}")
        size = f"width: {width}{'px' if width[-1:].isdigit() else ''}" if width else "max-width: 100%"
        svg = svg.replace("<svg ", f'<svg style="{size}; height: auto" ', 1)
        alt = escape(said.get("alt") or f"Argument map: {clean(argument_map.title)}")
        classes = escape(" ".join([OWN, *said.get("class", "").replace(OWN, "", 1).split()]))
        id_ = f' id="{escape(said["id"])}"' if said.get("id") else ""
        held = f'<div class="{classes}" role="group" aria-label="{alt}" style="overflow-x: auto">\n{svg}</div>'
        if not said.get("caption"):
            return held.replace("<div", f"<div{id_}", 1)
        return f"<figure{id_}>\n{held}\n<figcaption>{_CAPTION}</figcaption>\n</figure>"

    def _settings(self, path: str) -> Settings:
        """What holds for a file; faults of the configuration are warnings."""
        configurations = Configurations()
        settings = configurations.settings_or_bare(path)
        for fault in configurations.faults:
            _LOGGER.warning("%s", printable_lines(f"argmap: {fault}").rstrip())
        return settings

    def _path(self, file: str) -> str:
        """The path of a file that a page names: from its own folder, or with a slash first from that of all pages."""
        if not self._tops:
            raise OptionError("a page that MkDocs does not make shows files from the `folders` of the extension alone")
        if not self._page.top or file.startswith(("/", "\\")):
            return os.path.normpath(os.path.join(self._tops[0], file.lstrip("/\\")))  # noqa: PTH118
        return os.path.normpath(os.path.join(os.path.dirname(self._page.path), file))  # noqa: PTH118, PTH120

    def _data(self, path: str, file: str) -> bytes | OSError:
        """The content of a file of the documents; no page shows a file from elsewhere."""
        try:
            return read_regular(self._real(path), follow=False)
        except OutsideError:
            where = "the folder of the documents"
            raise OutsideError(f"{file!r} leads out of {where}; the option `folders` names others") from None
        except OSError as error:
            return error
        except ValueError:
            return FileNotFoundError(errno.ENOENT, NO_NAME, path)

    def _real(self, path: str) -> str:
        """Where a path leads by its links, which stay in the folders of the documents and of their maps."""
        top, *others = self._tops
        return resolved(os.path.relpath(path, top), top, *others)

    def _is_inside(self, path: str) -> bool:
        """Whether files may be read beside a page or a map: copies of sources, and what it imports."""
        try:
            return bool(self._tops and self._real(path))
        except (OSError, ValueError):
            return False


def _value(option: Option, value: Any) -> Any:
    """The value of an option of pictures, which a block says as text and a configuration as YAML has it."""
    match option.takes:
        case Takes.FLAG:
            if str(value).lower() not in {"", "true", "false"}:
                raise OptionError(f"expected true or false for {option.name!r}, not {value!r:.100}")
            return str(value).lower() != "false"
        case Takes.NUMBER:
            if not re.fullmatch(r"\d{1,9}", str(value)):
                raise OptionError(f"expected a number for {option.name!r}, not {value!r:.100}")
            return int(value)
        case Takes.TEXTS:
            several = value if isinstance(value, list) else str(value).split(",")
            return tuple(str(one).strip() for one in several)
        case _:
            return str(value)


def _complaint(message: str) -> str:
    """What stands in the page for a map that cannot be drawn."""
    shown = escape(printable_lines(message))
    title = '<p class="admonition-title">This map cannot be drawn</p>'
    told = f'<pre style="white-space: pre-wrap">{shown}</pre>'
    return f'<div class="argmap argmap-faulty admonition danger">\n{title}\n{told}\n</div>'


def _lines_before(path: str, lines: list[str]) -> int | None:
    """How many lines a file has before the text that is made of it, such as front matter; `None` if nobody can tell."""
    try:
        whole = read_regular(path).decode("utf-8-sig").rstrip().splitlines()
    except (OSError, ValueError):
        return None
    text = "\n".join(lines).rstrip().splitlines()
    before = len(whole) - len(text)
    is_end = before >= 0 and all(one.split() == other.split() for one, other in zip(whole[before:], text, strict=True))
    return before if is_end else None
