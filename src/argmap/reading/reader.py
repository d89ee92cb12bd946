"""One pass over YAML's events into nouns, with a place for every key, value and item.

Whatever is not the plain good case is a finding, and reading goes on with the next value.
"""

from __future__ import annotations

from collections.abc import Container
from typing import Any

from yaml.events import (
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from argmap.building import Builder, Draft, canonical_id
from argmap.diagnostics import Fix
from argmap.model import ArgumentMap, Claim, Evidence, Inference, Question, Source
from argmap.model.making import made_of
from argmap.reading import layout, noun_rules, rules
from argmap.reading import values as read
from argmap.reading.cursor import Cursor, StopReading, first_of, place_of
from argmap.reading.examples import BEGIN, EMPTY_MAP, FORMS, HOLDS, JOIN, example
from argmap.reading.extras import read_extra
from argmap.reading.fixes import renaming_key
from argmap.reading.forms import SECTIONS, Form, form_of
from argmap.reading.lines import in_braces
from argmap.reading.noun_rules import VERIFIED
from argmap.reading.plain import MARK, Cut
from argmap.reading.slips import Bare, Slips
from argmap.reading.suggestions import Near, Suggestions
from argmap.text import Edit, pack, unpack

_MAP = form_of(ArgumentMap, "map", "the map", argmap=read.read_version)
_SHORT: dict[type, str] = {Evidence: "text", Question: "text", Source: "title"}
"""The field that a text in place of the fields is taken for."""


class _Fields(Draft):
    """What has been read of a mapping, and where the last value stands.

    `guessed` are the fields whose keys are other words: the field itself, if it stands there too, counts.
    """

    __slots__ = ("braces", "guessed", "last")

    def __init__(self, noun: type, id: str, place: list[Any]) -> None:  # noqa: A002
        super().__init__(noun, id, place)
        self.guessed: set[str] = set()
        self.last: Any = None
        self.braces = False


class Reader:
    """Reads the map off a cursor."""

    def __init__(self, cursor: Cursor, cut: Cut | None = None) -> None:
        self._cursor = cursor
        self._cut = cut
        self._builder = Builder(cursor.whole, verified=VERIFIED)
        self._slips = Slips(cursor)
        self._near: dict[str, Suggestions] = {}
        sections = dict.fromkeys(SECTIONS, self._read_section)
        self._form = _MAP._replace(readers={**_MAP.readers, **sections})

    def read(self) -> ArgumentMap | None:
        """The map; `None` if the text holds none."""
        cursor = self._cursor
        cursor.next_event()
        event = cursor.next_event()
        if event.__class__ is not DocumentStartEvent:
            cursor.report(noun_rules.missing_field, pack(0, 1), EMPTY_MAP)
            return None
        event = cursor.next_event()
        if event.__class__ is not MappingStartEvent:
            if read.is_empty(event):
                cursor.report(noun_rules.missing_field, pack(0, 1), EMPTY_MAP)
            elif (slip := self._slips.notation(self._form, event)) is not None:
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
        if self._cut is not None:
            fields.place = [*self._cut.moved(fields.place)]
        self._builder.map = fields
        return self._builder.build()

    def _expect_end(self) -> None:
        self._cursor.next_event()
        event = self._cursor.next_event()
        if event.__class__ is not StreamEndEvent:
            message = "more content begins here: a file holds one map"
            self._cursor.report(rules.UNSUPPORTED_YAML, event, message, "put it in a file of its own")

    def _read_fields(self, form: Form, start: Any, fields: _Fields) -> None:
        """The fields of a mapping up to its end."""
        cursor, get, readers, values = self._cursor, self._cursor.next_event, form.readers, fields.values
        cursor.begin(start)
        fields.braces = bool(start.flow_style)
        while (key := get()).__class__ is not MappingEndEvent:
            name, key_place = self._key(key, readers)
            event = get()
            if name is not None and name not in readers:
                name = self._meant(form, name, key_place, event, fields)
            if name is None:
                cursor.skip(event)
                continue
            self._slips.opened = ""
            if name not in readers:
                self._read_extra(form, name, key_place, event, fields.extra)
                continue
            if name == "argmap" and form.section == "map" and self._is_second_map(values):
                self._skip_second_map(key_place, event)
                break
            value, fields.last = readers[name](cursor, event, name)
            if name not in values and name == key.value:
                values[name] = value
                fields.place += name, key_place, fields.last
            else:
                self._keep(form, name, value, key_place, fields, guessed=name != key.value)
        cursor.level -= 1
        self._require(form, values, fields.place)

    def _key(self, key: Any, readers: Container[str]) -> tuple[str | None, int]:
        """A key of a mapping; one that is known and plain, as nearly all are, needs no second look."""
        if key.__class__ is ScalarEvent and key.value in readers and not (key.tag or key.anchor):
            return key.value, place_of(key)
        return read.read_key(self._cursor, key)

    def _keep(self, form: Form, name: str, value: Any, key_place: int, fields: _Fields, *, guessed: bool) -> None:
        """Keep a field; of duplicates the first, but what was only guessed gives way to the field itself."""
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
        """Skip what follows a map."""
        cursor = self._cursor
        cursor.report(rules.DUPLICATE_KEY, place, "a second map begins here", "put it in a file of its own")
        cursor.skip(event)
        while (key := cursor.next_event()).__class__ is not MappingEndEvent:
            cursor.skip(key)
            cursor.skip(cursor.next_event())

    def _read_extra(self, form: Form, name: str, place: int, event: Any, extra: dict[str, Any]) -> None:
        """A key for other tools."""
        value, _ = read_extra(self._cursor, event, name)
        if name in extra:
            read.report_duplicate(self._cursor, place, f"duplicate key {name!r} in {self._what(form)}", place)
        extra.setdefault(name, value)

    def _meant(self, form: Form, name: str, place: int, event: Any, fields: _Fields) -> str | None:
        """The field that an unknown key means; one for other tools means itself, and `None` is not known."""
        if name.startswith("x-"):
            return name
        from argmap.reading.synonyms import meant  # noqa: PLC0415 - only a mistake needs it

        cursor = self._cursor
        before, fields.last, self._slips.as_written = fields.last, place_of(event), name.lower()
        one = meant(form.called, cursor.owner[1], name, form.readers)
        if self._slips.of_key(form, name, place, event, before if fields.braces else None, known=one.field is not None):
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

    def _nearest(self, form: Form, name: str) -> Near:
        """The fields that a key is like; nothing is sought once no more findings are kept."""
        if self._cursor.is_full:
            return Near()
        if form.called not in self._near:
            self._near[form.called] = Suggestions(form.readers)
        return self._near[form.called].nearest(name)

    def _what(self, form: Form) -> str:
        return form.called if form.section == "map" else "{} {!r}".format(*self._cursor.owner)

    def _report_twice(self, form: Form, name: str, key_place: int, place: list[Any]) -> None:
        earlier = place[place.index(name, 2) + 1]
        message = f"duplicate key {name!r} in {self._what(form)}"
        if name not in SECTIONS:
            read.report_duplicate(self._cursor, key_place, message, earlier)
            return
        fix = layout.joined(self._cursor.text, key_place, earlier)
        self._cursor.report(rules.DUPLICATE_KEY, key_place, message, JOIN.format(name), earlier=earlier, fix=fix)

    def _require(self, form: Form, values: dict[str, Any], place: list[Any]) -> None:
        for name in form.required if form.section != "map" else ("argmap", "title"):
            if name not in values:
                message = f"{self._what(form)} has no {name!r}"
                advice = "begin the file with `argmap: 1`" if name == "argmap" else f"write `{name}: …`"
                self._cursor.report(noun_rules.missing_field, place[0], message, advice)

    def _read_section(self, cursor: Cursor, event: Any, field: str) -> tuple[Any, Any]:
        """The nouns of one section; they are kept by the reader, not given back."""
        form, place = SECTIONS[field], place_of(event)
        self._slips.opened = field if read.is_empty(event) else ""
        if event.__class__ is not MappingStartEvent:
            if not read.is_empty(event):
                self._refuse_section(form, event, field)
            return True, place
        cursor.begin(event)
        seen: dict[str, int] = {}
        bare: Bare = None
        while (key := cursor.next_event()).__class__ is not MappingEndEvent:
            bare = self._read_entry(form, key, seen, bare)
        cursor.level -= 1
        cursor.owner = ("the map", "")
        return True, place_of(event, key)

    def _read_entry(self, form: Form, key: Any, seen: dict[str, int], bare: Bare) -> Bare:
        """An id and its noun, of duplicates the first; given back is the id if nothing follows it."""
        cursor = self._cursor
        if self._cut is not None and key.__class__ is ScalarEvent and key.value == MARK:
            self._take_run(self._cut, form, seen)
            return None
        written, place = read.read_name(cursor, key)
        event = cursor.next_event()
        if written is None:
            cursor.skip(event)
            return bare
        self._slips.look_at_id(form, written, place, bare)
        id_ = canonical_id(written)
        cursor.owner = (form.called, id_)
        noun, found = self._read_noun(form, id_, place, event)
        if id_ in seen:
            read.report_duplicate(cursor, place, f"duplicate {form.called} {id_!r}", seen[id_])
        else:
            seen[id_] = place
            self._builder.put(noun, found if self._cut is None else self._cut.moved(found))
            if form.section == "nodes":
                self._slips.node_ids.add(id_)
        return (id_, unpack(place)) if read.is_empty(event) else None

    def _take_run(self, cut: Cut, form: Form, seen: dict[str, int]) -> None:
        """Take a run of plain entries, unless something is out of the ordinary."""
        self._cursor.next_event()
        for noun, place in () if self._cursor.in_brackets else cut.take(form):
            if noun.id in seen:
                raise StopReading
            seen[noun.id] = place[0]
            self._builder.put(noun, place)

    def _refuse_section(self, form: Form, event: Any, field: str) -> None:
        """A section that is a list or a text."""
        cursor, start = self._cursor, unpack(place_of(event))[0]
        text, fields = cursor.text, frozenset(form.readers)
        if event.__class__ is ScalarEvent:
            slip = layout.no_space_after_colon(text, start) or self._slips.notation(form, event)
            if slip is None and form.section == "nodes" and form.noun is not Inference:
                from argmap.reading.notations import statements_without_ids  # noqa: PLC0415 - as above

                slip = statements_without_ids(text, start)
        else:
            slip = layout.items_for_ids(text, field, (start, start + 1), fields)
        if slip is None:
            cursor.refuse(event, repr(field), f"ids, each with {HOLDS[form.called]}", example(field, form.called))
        else:
            cursor.slips.append(slip)
            cursor.skip(event)

    def _read_noun(self, form: Form, id_: str, id_place: int, event: Any) -> tuple[Any, tuple[Any, ...]]:
        """A noun and its place; the text of a claim, the value that most nouns are, is read without further ado."""
        cursor = self._cursor
        if event.__class__ is MappingStartEvent and not cursor.is_placeholder(event):
            fields = _Fields(form.noun, id_, [id_place, place_of(event)])
            self._read_fields(form, event, fields)
            if form.noun is Inference:
                self._check_inference(fields)
            elif form.noun is Question:
                self._check_question(fields)
            return fields.made()
        if (slip := self._slips.notation(form, event)) is not None:
            cursor.slips.append(slip)
        if form.noun is Claim:
            text, at = read.read_text(cursor, event, "text")
            return made_of(Claim, {"id": id_, "text": text or ""}), (id_place, at, "text", id_place, at)
        return self._read_short(form, id_, id_place, event)

    def _read_short(self, form: Form, id_: str, id_place: int, event: Any) -> tuple[Any, tuple[Any, ...]]:
        """A noun with a text in place of its fields; only a claim may be written so, but the text is kept."""
        place, cursor = place_of(event), self._cursor
        fields = Draft(form.noun, id_, [id_place, place])
        if event.__class__ is ScalarEvent and event.value and form.noun in _SHORT:
            from argmap.reading.synonyms import short_form  # noqa: PLC0415 - as above

            field = _SHORT[form.noun]
            short = short_form(form.called, event.value)
            known = short.replace("title: …, ", "").replace(", source: …", "")
            fix = None if "…" in known else Fix("write its fields", (Edit(*unpack(place), known),), safe=False)
            message = f"{form.called} {id_!r} has a text in place of its fields"
            cursor.report(noun_rules.wrong_type, event, message, f"write `{id_}: {short}`", fix=fix)
            fields.put(field, event.value, id_place, place)
            return fields.made()
        advice = f"write `{id_}: {FORMS[form.called]}`"
        if form.noun is Question and event.__class__ is SequenceStartEvent:
            ids, at = form.readers["answers"](cursor, event, "answers")
            advice = f"write `{id_}: {{text: …?, answers: [{', '.join(map(in_braces, ids or ()))}]}}`"
            cursor.report(
                noun_rules.wrong_type, first_of(at), f"question {id_!r} has a list in place of its fields", advice
            )
            fields.put("answers", ids, id_place, at)
            return fields.made()
        cursor.refuse(event, f"{form.called} {id_!r}", f"its fields: {HOLDS[form.called]}", advice)
        return fields.made()

    def _check_question(self, fields: Draft) -> None:
        """That a question has answers; a value that is none of a list's has a finding of its own."""
        answers = fields.values.get("answers")
        if not answers and ("answers" not in fields.place[2::3] or answers is not None):
            message = noun_rules.NO_ANSWERS.format(fields.id)
            advice = "write `answers: [an-id, another-id]`: the claims that answer it"
            self._cursor.report(noun_rules.missing_field, fields.place[0], message, advice)

    def _check_inference(self, fields: Draft) -> None:
        """Check what an inference requires beyond its fields: premises, and exactly one target."""
        id_, place, values = fields.id, fields.place, fields.values
        if values.get("premises") and (values.get("supports") is None) is not (values.get("attacks") is None):
            return
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
                noun_rules.missing_field,
                place[0],
                message,
                "write `premises: [an-id, another-id]`: the statements that it starts from",
            )
        if values.get("supports") is not None and values.get("attacks") is not None:
            advice = "split it into two inferences, or remove one of them"
            at = first_of(place[place.index("attacks", 2) + 2])
            self._cursor.report(noun_rules.wrong_type, at, noun_rules.BOTH_TARGETS.format(id_), advice)
        elif "supports" not in written and "attacks" not in written:
            advice = "write `supports: an-id` or `attacks: an-id`: the node that it supports or attacks"
            self._cursor.report(noun_rules.missing_field, place[0], noun_rules.NO_TARGET.format(id_), advice)
