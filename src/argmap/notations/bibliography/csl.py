"""CSL-JSON 1.0.2, the format of Zotero, Mendeley and citation processors: items to sources, and back.

Schema: Citation Style Language, csl-data.json 1.0.2.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import unescape
from typing import Any

from argmap.building import Builder, Draft
from argmap.checks.conversion import REPAIRED, UNREADABLE_NOTATION
from argmap.fields import LiteralName
from argmap.model import Source
from argmap.notations.bibliography.items import KINDS, OTHERS, begin, date_of, name_of, pages_of, person_of, wanted_id
from argmap.notations.foreign import Ids
from argmap.notations.json_reading import Document, read_json
from argmap.reading.noun_rules import FORBIDDEN
from argmap.registry import Read
from argmap.sources.names import people
from argmap.text import SourceText

_TEXTS = {
    "container": "container-title",
    "publisher": "publisher",
    "place": "publisher-place",
    "volume": "volume",
    "issue": "issue",
    "pages": "page",
    "url": "URL",
    "doi": "DOI",
    "isbn": "ISBN",
    "note": "note",
}
"""Fields of a source with the variables of an item."""
_KIND_OF = {csl: kind for kind, csl, _ in KINDS}
_TYPE_OF = {kind: csl for kind, csl, _ in KINDS}
_OTHER_TYPES = frozenset(
    """
    bill broadcast classic collection dataset document event figure graphic hearing legislation map musical_score
    pamphlet patent performance periodical regulation review review-book software song speech standard treaty
    """.split()  # noqa: SIM905
)
_MARKUP = re.compile(r"</?(?:i|b|em|strong|sup|sub|sc|span)(?:\s[^<>]*)?>", re.IGNORECASE)
_DECEMBER = 12
_PLAIN_DATE = re.compile(r"(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?")


def read(text: SourceText) -> Read:
    """Make sources of a library; see `read_library`."""
    return read_json(text, _read)


def _read(document: Document, build: Builder) -> None:
    items = document.root
    if isinstance(items, dict) and isinstance(items.get("items"), list):
        items = items["items"]
    if isinstance(items, dict) and "type" in items:
        items = [items]
    if not isinstance(items, list):
        build.refuse(UNREADABLE_NOTATION, "this is not CSL-JSON: it is not a list of items", document.at(document.root))
        return
    ids = Ids()
    for number, item in enumerate(items):
        if isinstance(item, dict):
            _Item(document, build, item).read(ids)
        else:
            build.report(REPAIRED, f"item {number + 1} is not an object; it is left out", document.at(items, number))


class _Item:
    """One item of a library."""

    def __init__(self, document: Document, build: Builder, item: Mapping[str, Any]) -> None:
        self._document = document
        self._build = build
        self._item = item
        self._is_clean = True

    def read(self, ids: Ids) -> None:
        """Make a source of it."""
        item = self._item
        authors, editors = self._names("author"), self._names("editor")
        date, title = self._date("issued"), self._text("title")
        key = next((found for name in ("citation-key", "id") if (found := self._text(name))), "")
        whole = self._document.at(item)
        at = self._document.at(item, "citation-key") or self._document.at(item, "id") or whole
        draft = begin(self._build, ids, key, wanted_id(authors, date, title), at, whole=whole)
        self._put(draft, "title", title)
        self._put(draft, "author", authors, "authors")
        self._put(draft, "editor", editors, "editors")
        self._put(draft, "issued", date, "date")
        self._put(draft, "type", self._kind(), "kind")
        self._put(draft, "archive", ", ".join(filter(None, map(self._text, ("archive", "archive_location")))))
        self._put(draft, "accessed", self._date("accessed"))
        for field, variable in _TEXTS.items():
            value = self._text(variable)
            self._put(draft, variable, pages_of(value) if field == "pages" and value else value, field)
        if not self._is_clean:
            self._build.report(REPAIRED, f"characters of {draft.id!r} that no text may hold are left out", at)

    def _put(self, draft: Draft, variable: str, value: Any, field: str = "") -> None:
        if value:
            draft.field(field or variable, value, self._document.at(self._item, variable))

    def _text(self, variable: str) -> str:
        """A variable as one line without markup; numbers count as they are written."""
        value = self._item.get(variable)
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            return ""
        return " ".join(self._clean(unescape(_MARKUP.sub("", str(value)))).split())

    def _clean(self, text: str) -> str:
        """A text without what JSON can write and no text may hold, such as control characters."""
        clean = FORBIDDEN.sub("", text)
        self._is_clean &= clean == text
        return clean

    def _kind(self) -> str:
        type_ = self._text("type")
        if type_ == "document":
            return self._text("genre")
        return _KIND_OF.get(type_) or re.sub("[-_]", " ", type_)

    def _names(self, variable: str) -> list[str | LiteralName]:
        found = []
        listed = self._item.get(variable)
        for one in listed if isinstance(listed, list) else ():
            name = self._name(one) if isinstance(one, dict) else None
            if name is not None:
                found.append(name)
        return found

    def _name(self, parts: Mapping[str, Any]) -> str | LiteralName | None:
        def part(key: str) -> str:
            return self._clean(parts[key]) if isinstance(parts.get(key), str) else ""

        family = " ".join(filter(None, (part("non-dropping-particle"), part("family"))))
        given = " ".join(filter(None, (part("given"), part("dropping-particle"))))
        literal = part("literal")
        return OTHERS if literal == OTHERS else name_of(family, given, suffix=part("suffix"), literal=literal)

    def _date(self, variable: str) -> str | None:
        """A date in EDTF; what has no parts goes by its words."""
        value = self._item.get(variable)
        if isinstance(value, str | int):
            return date_of(self._clean(str(value)))
        if not isinstance(value, dict):
            return None
        raw = next((value[key] for key in ("edtf", "raw", "literal") if isinstance(value.get(key), str)), "")
        parts = value.get("date-parts")
        found = [_moment(one, value.get("season")) for one in parts[:2]] if isinstance(parts, list) else []
        moments = [one for one in found if one]
        if not moments:
            return date_of(self._clean(raw))
        about = "~" if value.get("circa") not in (None, False, "", "false", "0", 0) else ""
        return "/".join(f"{one}{about}" for one in moments)


def _moment(parts: Any, season: Any) -> str:
    """A year, a month or a day in EDTF; empty where there is none."""
    numbers = []
    for part in parts if isinstance(parts, list) else ():
        if isinstance(part, bool) or not re.fullmatch(r"-?\d{1,4}", str(part).strip()):
            break
        numbers.append(int(part))
    if not numbers:
        return ""
    year = f"{'-' if numbers[0] < 0 else ''}{abs(numbers[0]):04d}"
    rest = [f"{one:02d}" for one in numbers[1:3]]
    if not rest and str(season).isdigit() and 1 <= int(season) <= 4:
        rest = [str(20 + int(season))]
    return "-".join([year, *rest])


def write(sources: Iterable[Source]) -> str:
    """Write sources as a list of items; see `write_library`."""
    return json.dumps([_item(source) for source in sources], ensure_ascii=False, indent=2) + "\n"


def _item(source: Source) -> dict[str, Any]:
    type_ = _type(source.kind)
    told: dict[str, Any] = {"id": source.id, "type": type_, "title": source.title}
    told["genre"] = source.kind if type_ == "document" else None
    told["author"] = [*_written_names(source.authors)]
    told["editor"] = [*_written_names(source.editors)]
    told["issued"], told["accessed"] = _written_date(source.date), _written_date(source.accessed)
    told["archive"] = source.archive
    told |= {variable: getattr(source, field) for field, variable in _TEXTS.items()}
    return {
        name: _kept(value) if isinstance(value, str) else value
        for name, value in told.items()
        if value not in (None, "", [], {})
    }


def _kept(text: str) -> str:
    """A text that is the same when it is read, with what looks like markup or a character reference escaped."""
    return text if unescape(_MARKUP.sub("", text)) == text else text.replace("&", "&amp;").replace("<", "&lt;")


def _type(kind: str | None) -> str:
    if kind is None:
        return "document"
    named = {kind.replace(" ", sign) for sign in "-_"} & _OTHER_TYPES
    return _TYPE_OF.get(kind) or next(iter(named), "document")


def _written_names(names: Sequence[str | LiteralName]) -> Iterator[dict[str, str]]:
    for name in names:
        for one in person_of(name):
            given, _, suffix = one.given.partition(", ")
            parts = {"family": one.family, "given": given, "suffix": suffix, "literal": one.literal}
            yield {part: value for part, value in parts.items() if value}
    if people(names).others:
        yield {"literal": OTHERS}


def _written_date(date: str | None) -> dict[str, Any] | None:
    """A date by its parts, if it has any; in words too where these do not say all."""
    if date is None:
        return None
    found = [_PLAIN_DATE.fullmatch(part.rstrip("~")) for part in date.split("/")]
    parts = [[int(number) for number in one.groups() if number] for one in found if one is not None]
    is_season = any(len(one) > 1 and one[1] > _DECEMBER for one in parts)
    if len(parts) != len(found) or is_season or date.count("~") not in (0, len(parts)):
        return {"raw": date}
    return {"date-parts": parts, "circa": True} if "~" in date else {"date-parts": parts}
