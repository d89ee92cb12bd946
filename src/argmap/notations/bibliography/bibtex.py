"""BibTeX and biblatex: entries to sources, and back. bibtexparser takes the file apart, pylatexenc reads LaTeX."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from argmap.building import Builder
from argmap.checks.conversion import REPAIRED, UNREADABLE_NOTATION
from argmap.errors import MissingExtraError
from argmap.fields import LiteralName
from argmap.model import Source
from argmap.notations.bibliography.items import KINDS, OTHERS, begin, date_of, name_of, pages_of, person_of, wanted_id
from argmap.notations.bibliography.strings import Strings
from argmap.notations.foreign import Ids
from argmap.registry import Read
from argmap.sources.names import people
from argmap.text import SourceText

if TYPE_CHECKING:
    from bibtexparser.library import Library
    from bibtexparser.model import Entry, Field, String

_FIELDS = {
    "title": ("title",),
    "container": ("journaltitle", "journal", "booktitle", "maintitle", "eventtitle"),
    "publisher": ("publisher", "institution", "school", "organization"),
    "place": ("location", "address"),
    "volume": ("volume",),
    "issue": ("number", "issue"),
    "pages": ("pages",),
    "archive": ("archive", "library"),
    "url": ("url",),
    "doi": ("doi",),
    "isbn": ("isbn",),
    "note": ("note", "annote"),
}
"""Fields of a source with those of an entry, the first that is there counts."""
_VERBATIM = frozenset({"url", "doi", "date", "urldate", "year"})
_KIND_OF = {bibtex: kind for kind, _, bibtex in KINDS}
_TYPE_OF = {kind: bibtex for kind, _, bibtex in KINDS}
_SAME_TYPES = {
    "conference": "inproceedings",
    "electronic": "online",
    "www": "online",
    "report": "techreport",
    "thesis": "phdthesis",
    "mastersthesis": "phdthesis",
    "inreference": "inbook/encyclopedia entry",
    "inbook": "incollection",
    "letter": "misc/letter",
    "movie": "misc/film",
    "jurisdiction": "misc/court case",
    "mvbook": "book",
    "collection": "book",
    "proceedings": "book",
    "booklet": "book",
}
_LATEX = re.compile(r"[\\{}~$]|--|``|''")
_MORE = re.compile(r"[\\~$%&#]|--|``|''|[?!]`")
"""LaTeX besides braces: reading it takes long, and most values have no more than braces."""
_SPECIAL = re.compile(r"[&%$#_{}~^\\]|(?<=-)(?=-)|(?<=`)(?=`)|(?<=')(?=')|(?<=[?!])(?=`)")
"""What LaTeX takes for something else, and where two signs would become one."""
_ESCAPES = {"": "{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "\\": r"\textbackslash{}"}
_LONGEST = 20_000
_COMMENT = re.compile(r"\s*(?:%.*\s*)*")
"""A library that is empty but for comments."""
_MACRO = re.compile(r"\\[A-Za-z]+\s*|\\.|[{}$]")


def read(text: SourceText) -> Read:
    """Make sources of a library; see `read_library`.

    Raises:
        MissingExtraError: bibtexparser is not installed.
    """
    build = Builder(text)
    library = _parsed(build, text)
    if _is_prose(library) and not _COMMENT.fullmatch(text.text):
        build.refuse(UNREADABLE_NOTATION, "this is not BibTeX: it has no entry", None)
        return build.finish()
    for block in library.failed_blocks:
        at = _line(build, text, block.start_line)
        entry = getattr(block, "ignore_error_block", None)
        if entry is not None and hasattr(entry, "fields"):
            build.report(REPAIRED, f"duplicate key {entry.key!r}; the first entry is used", at)
        else:
            advice = "close its braces and quotes, and put a comma after each field"
            build.report(UNREADABLE_NOTATION, "this entry cannot be read", at, advice)
    ids = Ids()
    for entry in library.entries:
        _Entry(build, text, entry).read(ids)
    return build.finish()


def _parsed(build: Builder, text: SourceText) -> Library:
    try:
        from bibtexparser.entrypoint import parse_string  # noqa: PLC0415 - an extra
        from bibtexparser.middlewares.parsestack import default_parse_stack  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise MissingExtraError(
            f"BibTeX needs bibtexparser: pip install '.[bibtex]' in a checkout of argmap ({error})"
        ) from error
    with _silent("bibtexparser"):
        library = parse_string(text.text, parse_stack=[])
        _join(library, build, text)
        for step in default_parse_stack():
            library = step.transform(library)
    return library


def _join(library: Library, build: Builder, text: SourceText) -> None:
    """Join the values that are written in pieces, which bibtexparser leaves apart."""
    strings = Strings()
    for string in library.strings:
        _join_one(string, strings, build, text)
        strings.define(string.key, string.value)
    for entry in library.entries:
        for field in entry.fields:
            _join_one(field, strings, build, text)


def _join_one(held: String | Field, strings: Strings, build: Builder, text: SourceText) -> None:
    joined = strings.joined(held.value) if "#" in held.value else held.value
    if joined is None:
        message = f"the pieces of {held.key!r} are too long to be joined; they are kept as they stand"
        build.report(REPAIRED, message, _line(build, text, held.start_line))
    else:
        held.value = joined


def _is_prose(library: Library) -> bool:
    """Whether there is nothing in a library but text between entries."""
    from bibtexparser.model import ImplicitComment  # noqa: PLC0415 - an extra

    return all(isinstance(block, ImplicitComment) for block in library.blocks)


@contextmanager
def _silent(name: str) -> Iterator[None]:
    """Nothing is logged: what is wrong becomes findings."""
    logger = logging.getLogger(name)
    before, logger.disabled = logger.propagate, True
    logger.propagate = False
    handler = logging.NullHandler()
    logger.addHandler(handler)
    try:
        yield
    finally:
        logger.removeHandler(handler)
        logger.propagate, logger.disabled = before, False


def _line(build: Builder, text: SourceText, number: int | None) -> int:
    """The place of a line."""
    start, end = text.line_bounds(min((number or 0) + 1, text.lines))
    return build.at(start, end)


class _Entry:
    """One entry of a library."""

    def __init__(self, build: Builder, text: SourceText, entry: Entry) -> None:
        self._build = build
        self._text = text
        self._type = entry.entry_type.lower()
        self._key = entry.key.strip()
        self._at = _line(build, text, entry.start_line)
        self._fields = {field.key.lower(): str(field.value) for field in entry.fields}
        self._lines = {field.key.lower(): field.start_line for field in entry.fields}

    def read(self, ids: Ids) -> None:
        """Make a source of it."""
        authors, editors, date = self._names("author"), self._names("editor"), self._date()
        draft = begin(self._build, ids, self._key, wanted_id(authors, date, self._value("title")), self._at)
        values: dict[str, tuple[Any, str]] = {
            "authors": (authors, "author"),
            "editors": (editors, "editor"),
            "date": (date, "date"),
            "kind": (self._kind(), "type"),
            "accessed": (date_of(self._value("urldate")), "urldate"),
        }
        for field, names in _FIELDS.items():
            name = next((one for one in names if self._value(one)), names[0])
            value = self._value(name)
            values[field] = pages_of(value) if field == "pages" else value, name
        subtitle = self._value("subtitle")
        if subtitle:
            values["title"] = f"{values['title'][0]}: {subtitle}", "title"
        for field, (value, name) in values.items():
            if value:
                at = _line(self._build, self._text, self._lines[name]) if name in self._lines else self._at
                draft.field(field, value, at)

    def _value(self, name: str) -> str:
        value = self._fields.get(name, "")
        plain = value.strip("{} ") if name in _VERBATIM else _plain(value)
        return " ".join(plain.split())

    def _names(self, name: str) -> list[str | LiteralName]:
        from bibtexparser.middlewares.names import (  # noqa: PLC0415 - an extra
            parse_single_name_into_parts,
            split_multiple_persons_names,
        )

        found: list[str | LiteralName | None] = []
        for one in split_multiple_persons_names(self._fields.get(name, "")):
            if one.startswith("{") and one.endswith("}"):
                found.append(name_of("", "", literal=_plain(one)))
            elif one.strip().lower() == "others":
                found.append(OTHERS)
            else:
                try:
                    parts = parse_single_name_into_parts(one, strict=False)
                except Exception:  # noqa: BLE001 - a name that it does not know how to part is whole
                    found.append(name_of("", "", literal=_plain(one)))
                    continue
                words = (parts.first, parts.von, parts.last, parts.jr)
                first, von, last, junior = (_plain(" ".join(part)) for part in words)
                found.append(name_of(f"{von} {last}", first, suffix=junior))
        return [one for one in found if one is not None]

    def _date(self) -> str | None:
        if date := self._value("date"):
            return date_of(date)
        return date_of(" ".join(filter(None, map(self._value, ("day", "month", "year")))))

    def _kind(self) -> str | None:
        subtype = self._value("entrysubtype") or (self._value("type") if self._type == "misc" else "")
        known = _KIND_OF.get(f"{self._type}/{subtype}")
        if known or (subtype and self._type in {"misc", "online"}):
            return known or subtype
        same = _SAME_TYPES.get(self._type, self._type)
        return _KIND_OF.get(same, None if same == "misc" else same)


def _plain(value: str) -> str:
    """A value without LaTeX: commands as the characters that they stand for."""
    if not _LATEX.search(value):
        return " ".join(value.split())
    if not _MORE.search(value):
        return " ".join(value.replace("{", "").replace("}", "").split())
    value = value.replace(_ESCAPES["^"], "^")  # pylatexenc makes an accent of it
    from pylatexenc.latex2text import LatexNodes2Text  # noqa: PLC0415 - comes with bibtexparser

    try:
        if len(value) > _LONGEST:
            raise RecursionError  # noqa: TRY301 - what is that long may be nested as deep
        plain = LatexNodes2Text(keep_comments=True).latex_to_text(value)
    except Exception:  # noqa: BLE001 - what it cannot read is kept, without its commands
        plain = _MACRO.sub("", value)
    return " ".join(plain.replace("\u00a0", " ").split())


def write(sources: Iterable[Source]) -> str:
    """Write sources as entries; see `write_library`."""
    return "\n".join(_entry(source) for source in sources)


def _entry(source: Source) -> str:
    type_, _, subtype = _TYPE_OF.get(source.kind or "", f"misc/{source.kind or ''}").partition("/")
    container = "journaltitle" if type_ == "article" else "booktitle"
    told: dict[str, str | None] = {
        "author": _written_names(source.authors),
        "editor": _written_names(source.editors),
        "title": _escaped(source.title),
        container: _escaped(source.container),
        "date": source.date,
        "entrysubtype": _escaped(subtype),
        **{names[0]: _escaped(getattr(source, field)) for field, names in _FIELDS.items() if field not in _WRITTEN},
        "pages": "–".join(map(_escaped, source.pages.split("–"))).replace("–", "--") if source.pages else None,
        "urldate": source.accessed,
        **{name: getattr(source, name) for name in ("url", "doi")},
    }
    lines = [f"  {name} = {{{value}}},\n" for name, value in told.items() if value]
    return f"@{type_}{{{source.id},\n{''.join(lines)}}}\n"


_WRITTEN = frozenset({"title", "container", "pages", "url", "doi"})


def _written_names(names: Sequence[str | LiteralName]) -> str:
    found = []
    for name in names:
        for one in person_of(name):
            given, _, suffix = one.given.partition(", ")
            parts = filter(None, map(_escaped, (one.family, suffix, given)))
            found.append(f"{{{_escaped(one.literal)}}}" if one.literal else ", ".join(parts))
    return " and ".join([*found, "others"] if people(names).others else found)


def _escaped(text: str | None) -> str:
    """A text as LaTeX has it; nothing for none."""
    return "" if text is None else _SPECIAL.sub(lambda found: _ESCAPES.get(found[0], f"\\{found[0]}"), text)
