"""One pass over YAML's events into nouns, with a place for every key, value and item.

Whatever is not the plain good case is a finding, and reading goes on with the next value.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs
from yaml.events import DocumentStartEvent, MappingEndEvent, MappingStartEvent, ScalarEvent, StreamEndEvent

from argmap.fields import FrozenDict, Kind
from argmap.model import ArgumentMap, Claim, Evidence, Inference, Node, Scheme, Source
from argmap.reading import rules
from argmap.reading import values as read
from argmap.reading.cursor import Cursor, place_of
from argmap.reading.suggestions import Suggestions
from argmap.text import pack, unpack

_READERS: dict[Kind, Callable[[Cursor, Any, str], tuple[Any, Any]]] = {
    Kind.TEXT: read.read_text,
    Kind.ID: read.read_id,
    Kind.IDS: read.read_ids,
    Kind.TEXTS: read.read_texts,
    Kind.FLAG: read.read_flag,
    Kind.NUMBER: read.read_number,
    Kind.TABLE: read.read_table,
    Kind.ID_TABLE: read.read_id_table,
}
_EMPTY_MAP = "the file is empty: a map begins with `argmap: 1` and a `title`"


@attrs.frozen
class _Form:
    """What a mapping may hold: how each key is read, and which keys must be there."""

    noun: type
    section: str
    called: str
    readers: dict[str, Callable[[Cursor, Any, str], tuple[Any, Any]]]
    required: tuple[str, ...]


def _form(noun: type, section: str, called: str, **more: Any) -> _Form:
    fields = [field for field in attrs.fields(noun) if "kind" in field.metadata]
    required = tuple(field.name for field in fields if field.metadata["required"])
    readers = {field.name: _READERS[field.metadata["kind"]] for field in fields}
    return _Form(noun, section, called, {**readers, **more}, required)


SECTIONS = {
    "sources": _form(Source, "sources", "source"),
    "claims": _form(Claim, "nodes", "claim"),
    "evidence": _form(Evidence, "nodes", "evidence"),
    "inferences": _form(Inference, "nodes", "inference"),
    "schemes": _form(Scheme, "schemes", "scheme"),
}


class Reader:
    """Reads the map off a cursor."""

    def __init__(self, cursor: Cursor) -> None:
        self._cursor = cursor
        self._nodes: list[Node] = []
        self._nouns: dict[str, list[Any]] = {"nodes": self._nodes, "sources": [], "schemes": []}
        self._near: dict[str, Suggestions] = {}
        self._places: dict[str, dict[str, tuple[Any, ...]]] = {"nodes": {}, "sources": {}, "schemes": {}}
        sections = dict.fromkeys(SECTIONS, self._read_section)
        self._form = _form(ArgumentMap, "map", "the map", argmap=read.read_version, **sections)

    def read(self) -> ArgumentMap | None:
        """The map; `None` where the text holds none."""
        cursor = self._cursor
        cursor.get()
        event = cursor.get()
        if event.__class__ is not DocumentStartEvent:
            cursor.report(rules.MISSING_FIELD, pack(0, 1), _EMPTY_MAP)
            return None
        event = cursor.get()
        if event.__class__ is not MappingStartEvent:
            if read.is_empty(event):
                cursor.report(rules.MISSING_FIELD, pack(0, 1), _EMPTY_MAP)
            else:
                cursor.refuse(event, "a map", "a mapping that begins with `argmap: 1`")
            self._expect_end()
            return None
        start, _ = unpack(place_of(event))
        place = [pack(start, start + 1), place_of(event)]
        values = self._read_fields(self._form, event, place)
        self._expect_end()
        values.pop("argmap", None)
        kept = {name: value for name, value in values.items() if name not in SECTIONS}
        places: dict[str, Any] = {**self._places, "map": {"": tuple(place)}}
        return ArgumentMap(**{"title": "", **kept, **self._nouns}, text=cursor.text, places=FrozenDict(places))

    def _expect_end(self) -> None:
        self._cursor.get()
        event = self._cursor.get()
        if event.__class__ is not StreamEndEvent:
            message = "a second document: a file holds one map"
            self._cursor.report(rules.UNSUPPORTED_YAML, event, message, "put it into a file of its own")

    def _read_fields(self, form: _Form, start: Any, place: list[Any]) -> dict[str, Any]:
        """The fields of a mapping up to its end. `place` grows by name, key and value."""
        cursor, get, readers = self._cursor, self._cursor.get, form.readers
        if start.tag or start.anchor:
            cursor.refuse_features(start)
        cursor.enter(start)
        values: dict[str, Any] = {}
        extra: dict[str, Any] = {}
        while (key := get()).__class__ is not MappingEndEvent:
            event = get()
            name: str = key.value if key.__class__ is ScalarEvent and not key.tag and not key.anchor else ""
            reader = readers.get(name)
            if reader is None:
                self._read_other(form, key, event, extra)
                continue
            key_place = place_of(key)
            value, value_place = reader(cursor, event, name)
            if name in values:
                self._report_twice(form, name, key_place, place)
                continue
            values[name] = value
            place += name, key_place, value_place
        cursor.level -= 1
        self._require(form, values, place)
        if extra:
            values["extra"] = FrozenDict(extra)
        return {name: value for name, value in values.items() if value is not None}

    def _read_other(self, form: _Form, key: Any, event: Any, extra: dict[str, Any]) -> None:
        """A key that is no field: one for other tools, or a mistake."""
        cursor = self._cursor
        name, place = read.read_key(cursor, key)
        if name is not None and name.startswith("x-"):
            value, _ = read.read_extra(cursor, event, name)
            if name in extra:
                read.report_duplicate(cursor, place, f"{name!r} stands twice in {self._what(form)}", place)
            extra.setdefault(name, value)
            return
        if name is not None:
            advice = "" if cursor.is_full else self._advice(form, name)
            cursor.report(rules.UNKNOWN_FIELD, place, f"{self._what(form)} has no field {name!r}", advice)
        cursor.skip(event)

    def _advice(self, form: _Form, name: str) -> str:
        """What to write instead of a field that there is not."""
        if form.called not in self._near:
            self._near[form.called] = Suggestions(form.readers)
        return self._near[form.called].near(name) or f"the fields are {', '.join(form.readers)}"

    def _what(self, form: _Form) -> str:
        return form.called if form.section == "map" else "{} {!r}".format(*self._cursor.owner)

    def _report_twice(self, form: _Form, name: str, key_place: int, place: list[Any]) -> None:
        earlier = place[place.index(name, 2) + 1]
        read.report_duplicate(self._cursor, key_place, f"{name!r} stands twice in {self._what(form)}", earlier)

    def _require(self, form: _Form, values: dict[str, Any], place: list[Any]) -> None:
        for name in form.required if form.section != "map" else ("argmap", "title"):
            if name not in values:
                message = f"{self._what(form)} has no {name!r}"
                advice = "begin the file with `argmap: 1`" if name == "argmap" else f"write its {name}"
                self._cursor.report(rules.MISSING_FIELD, place[0], message, advice)

    def _read_section(self, cursor: Cursor, event: Any, field: str) -> tuple[Any, Any]:
        """The nouns of one section; they are kept by the reader, not given back."""
        form, place = SECTIONS[field], place_of(event)
        if event.__class__ is not MappingStartEvent:
            if not read.is_empty(event):
                cursor.refuse(event, repr(field), "a mapping from id to what it is")
            return True, place
        if event.tag or event.anchor:
            cursor.refuse_features(event)
        cursor.enter(event)
        get, nouns = cursor.get, self._nouns[form.section]
        seen: dict[str, int] = {}
        places = self._places[form.section]
        while (key := get()).__class__ is not MappingEndEvent:
            name, id_place = read.read_name(cursor, key)
            id_ = read.as_id(name or "")
            cursor.owner = (form.called, id_)
            noun, found = self._read_noun(form, id_, id_place, get())
            if id_ in seen:
                message = f"{form.called} {id_!r} stands twice"
                read.report_duplicate(cursor, id_place, message, seen[id_])
            elif key.__class__ is ScalarEvent and name is not None:
                seen[id_] = id_place
                nouns.append(noun)
                if id_ in places:
                    self._keep_second(form, id_, found)
                else:
                    places[id_] = found
        cursor.level -= 1
        cursor.owner = ("the map", "")
        return True, place_of(event, key)

    def _keep_second(self, form: _Form, id_: str, found: tuple[Any, ...]) -> None:
        """Keep the place of a node whose id another section has already, for the finding about it."""
        self._places.setdefault(form.called, {})[id_] = found

    def _read_noun(self, form: _Form, id_: str, id_place: int, event: Any) -> tuple[Any, tuple[Any, ...]]:
        if event.__class__ is MappingStartEvent:
            place: list[Any] = [id_place, place_of(event)]
            values = self._read_fields(form, event, place)
            if form.required:
                values.setdefault("text", "")
            if form.noun is Inference:
                self._check_inference(id_, values, place)
            return form.noun(id_, **values), tuple(place)
        if form.noun is Claim:
            text, at = read.read_text(self._cursor, event, id_)
            return Claim(id_, text or ""), (id_place, at, "text", id_place, at)
        self._cursor.refuse(event, f"{form.called} {id_!r}", "a mapping of its fields")
        return form.noun(id_, **({"text": ""} if form.required else {})), (id_place, place_of(event))

    def _check_inference(self, id_: str, values: dict[str, Any], place: list[Any]) -> None:
        """What is asked of an inference beyond its fields: premises, and exactly one target."""
        written = place[2::3]
        if not values.get("premises") and ("premises" not in written or "premises" in values):
            message = f"inference {id_!r} has no 'premises'"
            self._cursor.report(
                rules.MISSING_FIELD, place[0], message, "write the ids of the statements it starts from"
            )
        if "supports" in values and "attacks" in values:
            advice = "split it in two inferences, or take one away"
            self._cursor.report(
                rules.WRONG_TYPE, place[place.index("attacks", 2) + 2], rules.BOTH_TARGETS.format(id_), advice
            )
        elif "supports" not in written and "attacks" not in written:
            advice = "write the id of the statement or inference that it speaks to"
            self._cursor.report(rules.MISSING_FIELD, place[0], rules.NO_TARGET.format(id_), advice)
