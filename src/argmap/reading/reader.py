"""One pass over YAML's events into nouns, with a place for every key, value and item.

Whatever is not the plain good case is a finding, and reading goes on with the next value.
"""

from __future__ import annotations

from collections.abc import Callable, Container
from functools import cached_property, partial
from typing import Any

import attrs
from yaml.events import DocumentStartEvent, MappingEndEvent, MappingStartEvent, ScalarEvent, StreamEndEvent

from argmap.building import Builder, Draft, canonical_id
from argmap.diagnostics import Fix
from argmap.fields import Kind
from argmap.model import ArgumentMap, Claim, Evidence, Inference, Question, Scheme, Source
from argmap.reading import layout, notations, rules
from argmap.reading import values as read
from argmap.reading.cursor import Cursor, Slip, first_of, place_of
from argmap.reading.examples import BEGIN, EMPTY_MAP, FORMS, HOLDS, JOIN, example
from argmap.reading.fixes import renaming_key
from argmap.reading.kinds import read_standard
from argmap.reading.suggestions import Near, Suggestions
from argmap.reading.synonyms import ATTACKS, meant, short_form
from argmap.text import Edit, pack, unpack

_READERS: dict[Kind, Callable[[Cursor, Any, str], tuple[Any, Any]]] = {
    Kind.TEXT: read.read_text,
    Kind.ID: read.read_id,
    Kind.IDS: read.read_ids,
    Kind.TEXTS: read.read_texts,
    Kind.NAMES: read.read_people,
    Kind.FLAG: read.read_flag,
    Kind.NUMBER: read.read_number,
    Kind.STANDARD: read_standard,
    Kind.TABLE: read.read_table,
    Kind.ID_TABLE: read.read_id_table,
}
VERIFIED = frozenset(one.code for one in (rules.WRONG_TYPE, rules.MISSING_FIELD, rules.ENCODING))
"""The rules that reading applies, so that no check of a map as it was read need run them again."""
_SHORT: dict[type, str] = {Evidence: "text", Source: "title"}
"""The field that a text in place of the fields is taken for."""


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
    if noun is ArgumentMap:
        readers["authors"] = partial(read.read_people, read=read.read_texts)
    readers |= {name: read.read_target for name in ("supports", "attacks") if name in readers}
    return _Form(noun, section, called, {**readers, **more}, required)


SECTIONS = {
    "sources": _form(Source, "sources", "source"),
    "claims": _form(Claim, "nodes", "claim"),
    "evidence": _form(Evidence, "nodes", "evidence"),
    "inferences": _form(Inference, "nodes", "inference"),
    "questions": _form(Question, "questions", "question"),
    "schemes": _form(Scheme, "schemes", "scheme"),
}


@attrs.define(eq=False)
class _Fields(Draft):
    """What has been read of a mapping, and where the last value stands.

    `guessed` are the fields whose keys are other words: the field itself, if it stands there too, counts.
    """

    guessed: set[str] = attrs.field(factory=set)
    last: Any = None
    braces: bool = False


class Reader:
    """Reads the map off a cursor."""

    def __init__(self, cursor: Cursor) -> None:
        self._cursor = cursor
        self._builder = Builder(cursor.text, verified=VERIFIED)
        self._node_ids: set[str] = set()
        self._opened = ""
        self._near: dict[str, Suggestions] = {}
        self._as_written = ""
        self._last_slips: dict[Callable[..., Slip | None], Slip] = {}
        sections = dict.fromkeys(SECTIONS, self._read_section)
        self._form = _form(ArgumentMap, "map", "the map", argmap=read.read_version, **sections)

    def read(self) -> ArgumentMap | None:
        """The map; `None` where the text holds none."""
        cursor = self._cursor
        cursor.next_event()
        event = cursor.next_event()
        if event.__class__ is not DocumentStartEvent:
            cursor.report(rules.MISSING_FIELD, pack(0, 1), EMPTY_MAP)
            return None
        event = cursor.next_event()
        if event.__class__ is not MappingStartEvent:
            if read.is_empty(event):
                cursor.report(rules.MISSING_FIELD, pack(0, 1), EMPTY_MAP)
            elif (slip := self._notation(self._form, event)) is not None:
                cursor.slips.append(slip)
            else:
                cursor.refuse(event, "a map", "fields, the first of them `argmap: 1`", BEGIN)
            self._expect_end()
            return None
        start, _ = unpack(place_of(event))
        fields = _Fields(ArgumentMap, "", [pack(start, start + 1), place_of(event)])
        self._read_fields(self._form, event, fields)
        self._expect_end()
        for name in ("argmap", *SECTIONS):
            fields.values.pop(name, None)
        self._builder.map = fields
        return self._builder.build()

    def _expect_end(self) -> None:
        self._cursor.next_event()
        event = self._cursor.next_event()
        if event.__class__ is not StreamEndEvent:
            message = "something more begins here: a file holds one map"
            self._cursor.report(rules.UNSUPPORTED_YAML, event, message, "put it into a file of its own")

    def _read_fields(self, form: _Form, start: Any, fields: _Fields) -> None:
        """The fields of a mapping up to its end."""
        cursor, get, readers = self._cursor, self._cursor.next_event, form.readers
        if start.tag or start.anchor:
            cursor.refuse_features(start)
        cursor.enter(start)
        fields.braces = bool(start.flow_style)
        values = fields.values
        while (key := get()).__class__ is not MappingEndEvent:
            name, key_place = self._key(key, readers)
            event = get()
            if name is not None and name not in readers:
                name = self._meant(form, name, key_place, event, fields)
            if name is None:
                cursor.skip(event)
                continue
            self._opened = ""
            if name not in readers:
                self._read_extra(form, name, key_place, event, fields.extra)
                continue
            if name == "argmap" and form.section == "map" and self._is_second_map(values):
                self._skip_second_map(key_place, event)
                break
            value, fields.last = readers[name](cursor, event, name)
            self._keep(form, name, value, key_place, fields, guessed=name != key.value)
        cursor.level -= 1
        self._require(form, values, fields.place)

    def _key(self, key: Any, readers: Container[str]) -> tuple[str | None, int]:
        """A key of a mapping; one that is known and plain, as nearly all are, needs no second look."""
        if key.__class__ is ScalarEvent and key.value in readers and not (key.tag or key.anchor):
            return key.value, place_of(key)
        return read.read_key(self._cursor, key)

    def _keep(self, form: _Form, name: str, value: Any, key_place: int, fields: _Fields, *, guessed: bool) -> None:
        """Keep a field; of doubled ones the first, but what was only guessed gives way to the field itself."""
        if name not in fields.values or name in fields.guessed:
            fields.put(name, value, key_place, fields.last)
        elif name not in SECTIONS or not guessed:
            self._report_twice(form, name, key_place, fields.place)
        if guessed:
            fields.guessed.add(name)
        else:
            fields.guessed.discard(name)

    def _is_second_map(self, values: dict[str, Any]) -> bool:
        """Whether a map has been read up to here, so that another `argmap` begins another."""
        return "argmap" in values and ("title" in values or not SECTIONS.keys().isdisjoint(values))

    def _skip_second_map(self, place: int, event: Any) -> None:
        """Pass over what stands behind a map."""
        cursor = self._cursor
        cursor.report(rules.DUPLICATE_KEY, place, "a second map begins here", "put it into a file of its own")
        cursor.skip(event)
        while (key := cursor.next_event()).__class__ is not MappingEndEvent:
            cursor.skip(key)
            cursor.skip(cursor.next_event())

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
        before, fields.last, self._as_written = fields.last, place_of(event), name.lower()
        one = meant(form.called, cursor.owner[1], name, form.readers)
        if self._is_slip(form, name, place, event, before if fields.braces else None, known=one.field is not None):
            return None
        near = Near() if one.field or one.advice else self._nearest(form, name)
        field = one.field or near.only
        advice = one.advice or near.question or f"the fields are {', '.join(form.readers)}"
        safe = one.field is None or name.lower() == field
        fix = renaming_key(cursor.text, place, name, field, safe=safe) if field else None
        if field in SECTIONS and field in fields.values:
            advice = JOIN.format(field)
            fix = layout.joined(cursor.text, place, fields.place[fields.place.index(field, 2) + 1])
        cursor.report(rules.UNKNOWN_FIELD, place, f"{self._what(form)} has no field {name!r}", advice, fix=fix)
        return field if field not in fields.values or field in SECTIONS else None

    def _is_slip(self, form: _Form, name: str, place: int, event: Any, before: Any, *, known: bool) -> bool:
        """Whether a slip of layout makes a key of something else; it is kept."""
        start, end = unpack(place)
        if self._is_slip_of_key(name, start):
            return True
        if before is not None and read.is_empty(event):
            return self._keep_slip(start, layout.comma_in_braces, unpack(first_of(before))[0], (start, end))
        return form.section == "map" and not known and self._is_slip_of_field(name, (start, end), event)

    def _is_slip_of_field(self, name: str, place: tuple[int, int], event: Any) -> bool:
        """Whether a field of the map is an id, a section with an id, or a line of prose; that is kept as a slip."""
        start, _ = place
        if self._keep_slip(start, notations.section_in_key, name, place):
            return True
        if self._opened:
            return self._keep_slip(start, layout.ids_beside_section, self._opened, name, place)
        return read.is_empty(event) and notations.is_prose(name) and self._keep_slip(start, notations.prose, start)

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
        if last is not None and last.edits and at <= last.edits[-1].end:
            return True
        slip = find(self._cursor.text, *about)
        if slip is None:
            return False
        self._cursor.slips.append(slip)
        self._last_slips[find] = slip
        return True

    def _nearest(self, form: _Form, name: str) -> Near:
        """The fields that a key is like; nothing is sought once no more findings are kept."""
        if self._cursor.is_full:
            return Near()
        if form.called not in self._near:
            self._near[form.called] = Suggestions(form.readers)
        return self._near[form.called].nearest(name)

    def _what(self, form: _Form) -> str:
        return form.called if form.section == "map" else "{} {!r}".format(*self._cursor.owner)

    def _report_twice(self, form: _Form, name: str, key_place: int, place: list[Any]) -> None:
        earlier = place[place.index(name, 2) + 1]
        message = f"{name!r} stands twice in {self._what(form)}"
        if name not in SECTIONS:
            read.report_duplicate(self._cursor, key_place, message, earlier)
            return
        fix = layout.joined(self._cursor.text, key_place, earlier)
        self._cursor.report(rules.DUPLICATE_KEY, key_place, message, JOIN.format(name), earlier=earlier, fix=fix)

    def _require(self, form: _Form, values: dict[str, Any], place: list[Any]) -> None:
        for name in form.required if form.section != "map" else ("argmap", "title"):
            if name not in values:
                message = f"{self._what(form)} has no {name!r}"
                advice = "begin the file with `argmap: 1`" if name == "argmap" else f"write `{name}: …`"
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
        get = cursor.next_event
        seen: dict[str, int] = {}
        bare: tuple[str, tuple[int, int]] | None = None
        while (key := get()).__class__ is not MappingEndEvent:
            written, id_place = read.read_name(cursor, key)
            if written is None:
                cursor.skip(get())
                continue
            event = get()
            self._look_at_id(form, written, id_place, bare)
            id_ = canonical_id(written)
            bare = (id_, unpack(id_place)) if read.is_empty(event) else None
            cursor.owner = (form.called, id_)
            noun, found = self._read_noun(form, id_, id_place, event)
            if id_ in seen:
                message = f"{form.called} {id_!r} stands twice"
                read.report_duplicate(cursor, id_place, message, seen[id_])
            else:
                seen[id_] = id_place
                self._builder.put(noun, found)
                if form.section == "nodes":
                    self._node_ids.add(id_)
        cursor.level -= 1
        cursor.owner = ("the map", "")
        return True, place_of(event, key)

    def _refuse_section(self, form: _Form, event: Any, field: str) -> None:
        """A section that is a list or a text."""
        cursor, start = self._cursor, unpack(place_of(event))[0]
        text, fields = cursor.text, frozenset(form.readers)
        if event.__class__ is ScalarEvent:
            slip = layout.no_space_after_colon(text, start) or self._notation(form, event)
            if slip is None and form.section == "nodes" and form.noun is not Inference:
                slip = notations.statements_without_ids(text, start)
        else:
            slip = layout.items_for_ids(text, field, (start, start + 1), fields)
        if slip is None:
            cursor.refuse(event, repr(field), f"ids, each with {HOLDS[form.called]}", example(field, form.called))
        else:
            cursor.slips.append(slip)
            cursor.skip(event)

    def _notation(self, form: _Form, event: Any) -> Slip | None:
        """A notation from elsewhere in a text that stands for fields."""
        if event.__class__ is not ScalarEvent or event.style or not event.value:
            return None
        text, (start, _) = self._cursor.text, unpack(place_of(event))
        if "=" in event.value and (slip := notations.equals_for_colon(text, start)) is not None:
            return slip
        if form.noun is not Inference:
            return None
        attacks = self._as_written in ATTACKS
        return notations.arrows(text, start) or notations.from_to(text, start, self._node_ids, attacks=attacks)

    def _look_at_id(self, form: _Form, name: str, place: int, bare: tuple[str, tuple[int, int]] | None) -> None:
        """Keep the slip of layout that makes an id of something else. `bare`: the id before it that nothing follows."""
        start, _ = unpack(place)
        if not self._is_slip_of_key(name, start) and bare is not None and name in form.readers:
            self._keep_slip(start, layout.fields_beside_id, *bare, frozenset(form.readers))

    def _read_noun(self, form: _Form, id_: str, id_place: int, event: Any) -> tuple[Any, tuple[Any, ...]]:
        """A noun and its place; the text of a claim, the value that most nouns are, is read without further ado."""
        cursor = self._cursor
        if event.__class__ is MappingStartEvent and not cursor.is_placeholder(event):
            fields = _Fields(form.noun, id_, [id_place, place_of(event)])
            self._read_fields(form, event, fields)
            if form.noun is Inference:
                self._check_inference(fields)
            return fields.made()
        if (slip := self._notation(form, event)) is not None:
            cursor.slips.append(slip)
        if form.noun is Claim:
            text, at = read.read_text(cursor, event, "text")
            return Claim(id_, text or ""), (id_place, at, "text", id_place, at)
        return self._read_short(form, id_, id_place, event)

    def _read_short(self, form: _Form, id_: str, id_place: int, event: Any) -> tuple[Any, tuple[Any, ...]]:
        """A noun with a text in place of its fields; only a claim may be written so, but what is said is kept."""
        place, cursor = place_of(event), self._cursor
        fields = Draft(form.noun, id_, [id_place, place])
        if event.__class__ is ScalarEvent and event.value and form.noun in _SHORT:
            field = _SHORT[form.noun]
            short = short_form(form.called, event.value)
            known = short.replace("title: …, ", "").replace(", source: …", "")
            fix = None if "…" in known else Fix("write its fields", (Edit(*unpack(place), known),), safe=False)
            message = f"{form.called} {id_!r} has a text in place of its fields"
            cursor.report(rules.WRONG_TYPE, event, message, f"write `{id_}: {short}`", fix=fix)
            fields.put(field, event.value, id_place, place)
            return fields.made()
        advice = f"write `{id_}: {FORMS[form.called]}`"
        cursor.refuse(event, f"{form.called} {id_!r}", f"its fields: {HOLDS[form.called]}", advice)
        return fields.made()

    def _check_inference(self, fields: Draft) -> None:
        """What is asked of an inference beyond its fields: premises, and exactly one target."""
        id_, place, values = fields.id, fields.place, fields.values
        written = place[2::3]
        is_list = any(
            isinstance(one, tuple)
            for name, one in zip(written, place[4::3], strict=True)
            if name in {"supports", "attacks"}
        )
        premises = values.get("premises")
        if not premises and ("premises" not in written or premises is not None) and not is_list:
            message = f"inference {id_!r} has no 'premises'"
            self._cursor.report(
                rules.MISSING_FIELD,
                place[0],
                message,
                "write `premises: [an-id, another-id]`: the statements that it starts from",
            )
        if values.get("supports") is not None and values.get("attacks") is not None:
            advice = "split it in two inferences, or take one away"
            self._cursor.report(
                rules.WRONG_TYPE, place[place.index("attacks", 2) + 2], rules.BOTH_TARGETS.format(id_), advice
            )
        elif "supports" not in written and "attacks" not in written:
            advice = "write `supports: an-id` or `attacks: an-id`: what it speaks for or against"
            self._cursor.report(rules.MISSING_FIELD, place[0], rules.NO_TARGET.format(id_), advice)
