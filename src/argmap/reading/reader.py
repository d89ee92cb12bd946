"""One pass over YAML's events into nouns, with a place for every key, value and item.

Whatever is not the plain good case is a finding, and reading goes on with the next value.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any

import attrs
from yaml.events import DocumentStartEvent, MappingEndEvent, MappingStartEvent, ScalarEvent, StreamEndEvent

from argmap.fields import FrozenDict, Kind
from argmap.model import ArgumentMap, Claim, Evidence, Inference, Node, Scheme, Source
from argmap.reading import layout, rules
from argmap.reading import values as read
from argmap.reading.cursor import Cursor, Slip, first_of, place_of
from argmap.reading.fixes import renaming_key
from argmap.reading.suggestions import Suggestions, question
from argmap.reading.synonyms import meant, short_form
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
_SHORT: dict[type, str] = {Evidence: "text", Source: "title"}
"""The field that a text in place of the fields is taken for."""
_HOLDS = {
    "claim": "its text or its fields",
    "evidence": "its text and its source",
    "inference": "premises and what they support or attack",
    "source": "its title, authors and date",
    "scheme": "its roles and questions",
}
_EXAMPLES = {
    "claim": "an-id: The claim.",
    "evidence": "an-id: {text: What was found., source: …}",
    "inference": "an-id: {premises: […], supports: …}",
    "source": "an-id: {title: …, authors: […], date: …}",
    "scheme": "an-id: {title: …, roles: {…}, questions: {…}}",
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
    readers |= {name: read.read_people for name in ("authors", "editors") if name in readers}
    return _Form(noun, section, called, {**readers, **more}, required)


SECTIONS = {
    "sources": _form(Source, "sources", "source"),
    "claims": _form(Claim, "nodes", "claim"),
    "evidence": _form(Evidence, "nodes", "evidence"),
    "inferences": _form(Inference, "nodes", "inference"),
    "schemes": _form(Scheme, "schemes", "scheme"),
}


def _example(of: str) -> str:
    """How a noun, or the first noun of a section, is written."""
    if of in SECTIONS:
        return f"write `{of}:`, and below it `  {_EXAMPLES[SECTIONS[of].called]}`"
    return f"write `{_EXAMPLES[of]}`"


@attrs.define
class _Fields:
    """What has been read of a mapping: the fields, the keys for other tools, and where the last value stands.

    `guessed` are the fields whose keys are other words: the field itself, if it stands there too, counts.
    """

    place: list[Any]
    values: dict[str, Any] = attrs.field(factory=dict)
    extra: dict[str, Any] = attrs.field(factory=dict)
    guessed: set[str] = attrs.field(factory=set)
    last: Any = None
    braces: bool = attrs.field(default=False, kw_only=True)

    def keep(self, name: str, value: Any, key_place: int) -> None:
        """Keep a field with its place; one that was only guessed gives way."""
        if name in self.values:
            at = self.place.index(name, 2)
            del self.place[at : at + 3]
        self.values[name] = value
        self.place += name, key_place, self.last


class Reader:
    """Reads the map off a cursor."""

    def __init__(self, cursor: Cursor) -> None:
        self._cursor = cursor
        self._nodes: list[Node] = []
        self._nouns: dict[str, list[Any]] = {"nodes": self._nodes, "sources": [], "schemes": []}
        self._opened = ""
        self._last_slips: dict[Callable[..., Slip | None], Slip] = {}
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
                cursor.refuse(event, "a map", "fields, the first of them `argmap: 1`")
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
        read_so_far = _Fields(place, braces=bool(start.flow_style))
        values = read_so_far.values
        while (key := get()).__class__ is not MappingEndEvent:
            name, key_place = read.read_key(cursor, key)
            event = get()
            if name is not None and name not in readers:
                name = self._meant(form, name, key_place, event, read_so_far)
            if name is None:
                cursor.skip(event)
                continue
            self._opened = ""
            if name not in readers:
                self._read_extra(form, name, key_place, event, read_so_far.extra)
                continue
            value, read_so_far.last = readers[name](cursor, event, name)
            if name not in values or name in read_so_far.guessed:
                read_so_far.keep(name, value, key_place)
            elif name not in SECTIONS or name == key.value:
                self._report_twice(form, name, key_place, place)
            if name == key.value:
                read_so_far.guessed.discard(name)
            else:
                read_so_far.guessed.add(name)
        cursor.level -= 1
        self._require(form, values, place)
        if read_so_far.extra:
            values["extra"] = FrozenDict(read_so_far.extra)
        return {name: value for name, value in values.items() if value is not None}

    def _read_extra(self, form: _Form, name: str, place: int, event: Any, extra: dict[str, Any]) -> None:
        """A key for other tools."""
        value, _ = read.read_extra(self._cursor, event, name)
        if name in extra:
            read.report_duplicate(self._cursor, place, f"{name!r} stands twice in {self._what(form)}", place)
        extra.setdefault(name, value)

    def _meant(self, form: _Form, name: str, place: int, event: Any, fields: _Fields) -> str | None:
        """The field that a key means which is none; one for other tools means itself, and `None` is not known."""
        if name.startswith("x-"):
            return name
        cursor = self._cursor
        before, fields.last = fields.last, place_of(event)
        one = meant(form.called, cursor.owner[1], name, form.readers)
        if self._is_slip(form, name, place, event, before if fields.braces else None, known=one.field is not None):
            return None
        near = Suggestions(form.readers).nearest(name) if not (one.field or one.advice) else []
        field = one.field or (near[0] if len(near) == 1 else None)
        advice = one.advice or question(near) or f"the fields are {', '.join(form.readers)}"
        fix = renaming_key(cursor.text, place, name, field, safe=bool(near)) if field else None
        cursor.report(rules.UNKNOWN_FIELD, place, f"{self._what(form)} has no field {name!r}", advice, fix=fix)
        return field if field not in fields.values or field in SECTIONS else None

    def _is_slip(self, form: _Form, name: str, place: int, event: Any, before: Any, *, known: bool) -> bool:
        """Whether a slip of layout makes a key of something else; it is kept."""
        start, end = unpack(place)
        if self._is_slip_of_key(name, start):
            return True
        if before is not None and read.is_empty(event):
            return self._keep_slip(start, layout.comma_in_braces, unpack(first_of(before))[0], (start, end))
        if form.section == "map" and self._opened and not known:
            return self._keep_slip(start, layout.ids_beside_section, self._opened, name, (start, end))
        return False

    def _is_slip_of_key(self, name: str, start: int) -> bool:
        """Whether a key holds what should not be part of it; that is kept as a slip."""
        if layout.is_indented_by_no_break_spaces(name):
            return self._has_no_break_spaces
        return layout.is_glued(name) and self._keep_slip(start, layout.no_space_after_colon, start)

    @cached_property
    def _has_no_break_spaces(self) -> bool:
        """Whether no-break spaces indent lines; they are one slip, which is kept."""
        return self._keep_slip(0, layout.no_break_spaces)

    def _keep_slip(self, at: int, find: Callable[..., Slip | None], *about: Any) -> bool:
        """Keep what is found for a key, if anything; a correction that reaches over further keys is made once."""
        last = self._last_slips.get(find)
        if last is not None and at <= last.edits[-1].end:
            return True
        slip = find(self._cursor.text, *about)
        if slip is None:
            return False
        self._cursor.slips.append(slip)
        self._last_slips[find] = slip
        return True

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
        self._opened = field if read.is_empty(event) else ""
        if event.__class__ is not MappingStartEvent:
            if not read.is_empty(event):
                self._refuse_section(form, event, field)
            return True, place
        if event.tag or event.anchor:
            cursor.refuse_features(event)
        cursor.enter(event)
        get, nouns = cursor.get, self._nouns[form.section]
        seen: dict[str, int] = {}
        bare: tuple[str, tuple[int, int]] | None = None
        places = self._places[form.section]
        while (key := get()).__class__ is not MappingEndEvent:
            written, id_place = read.read_key(cursor, key)
            if written is None:
                cursor.skip(get())
                continue
            event = get()
            self._look_at_id(form, written, id_place, bare)
            id_ = read.normalised(written)
            bare = (id_, unpack(id_place)) if read.is_empty(event) else None
            cursor.owner = (form.called, id_)
            noun, found = self._read_noun(form, id_, id_place, event)
            if id_ in seen:
                message = f"{form.called} {id_!r} stands twice"
                read.report_duplicate(cursor, id_place, message, seen[id_])
            else:
                seen[id_] = id_place
                nouns.append(noun)
                if id_ in places:
                    self._keep_second(form, id_, found)
                else:
                    places[id_] = found
        cursor.level -= 1
        cursor.owner = ("the map", "")
        return True, place_of(event, key)

    def _refuse_section(self, form: _Form, event: Any, field: str) -> None:
        """A section that is a list or a text."""
        cursor, start = self._cursor, unpack(place_of(event))[0]
        text, fields = cursor.text, frozenset(form.readers)
        if event.__class__ is ScalarEvent:
            slip = layout.no_space_after_colon(text, start)
        else:
            slip = layout.items_for_ids(text, field, (start, start + 1), fields)
        if slip is None:
            cursor.refuse(event, repr(field), f"ids, each with {_HOLDS[form.called]}", _example(field))
        else:
            cursor.slips.append(slip)
            cursor.skip(event)

    def _look_at_id(self, form: _Form, name: str, place: int, bare: tuple[str, tuple[int, int]] | None) -> None:
        """Keep the slip of layout that makes an id of something else. `bare`: the id before it that nothing follows."""
        start, _ = unpack(place)
        if not self._is_slip_of_key(name, start) and bare is not None and name in form.readers:
            self._keep_slip(start, layout.fields_beside_id, *bare, frozenset(form.readers))

    def _keep_second(self, form: _Form, id_: str, found: tuple[Any, ...]) -> None:
        """Keep the place of a node whose id another section has already, for the finding about it."""
        self._places.setdefault(form.called, {})[id_] = found

    def _read_noun(self, form: _Form, id_: str, id_place: int, event: Any) -> tuple[Any, tuple[Any, ...]]:
        cursor = self._cursor
        if event.__class__ is MappingStartEvent and not cursor.is_placeholder(event):
            place: list[Any] = [id_place, place_of(event)]
            values = self._read_fields(form, event, place)
            if form.required:
                values.setdefault("text", "")
            if form.noun is Inference:
                self._check_inference(id_, values, place)
            return form.noun(id_, **values), tuple(place)
        if form.noun is Claim:
            text, at = read.read_text(cursor, event, "text")
            return Claim(id_, text or ""), (id_place, at, "text", id_place, at)
        return self._read_short(form, id_, id_place, event)

    def _read_short(self, form: _Form, id_: str, id_place: int, event: Any) -> tuple[Any, tuple[Any, ...]]:
        """A noun with a text in place of its fields; only a claim may be written so, but what is said is kept."""
        place, cursor = place_of(event), self._cursor
        if event.__class__ is ScalarEvent and event.value and form.noun in _SHORT:
            field = _SHORT[form.noun]
            advice = f"write `{id_}: {short_form(form.called, event.value)}`"
            cursor.report(rules.WRONG_TYPE, event, f"{form.called} {id_!r} has a text in place of its fields", advice)
            return form.noun(id_, **{field: event.value}), (id_place, place, field, id_place, place)
        cursor.refuse(event, f"{form.called} {id_!r}", f"its fields: {_HOLDS[form.called]}", _example(form.called))
        return form.noun(id_, **({"text": ""} if form.required else {})), (id_place, place)

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
