"""Names of people and bodies off the cursor: lists of them, each a text, or a mapping that says that it is whole."""

from __future__ import annotations

from typing import Any

from yaml.events import MappingEndEvent, MappingStartEvent, SequenceStartEvent

from argmap.diagnostics import Fix
from argmap.fields import Kind, LiteralName
from argmap.reading import noun_rules, rules
from argmap.reading.cursor import Cursor, place_of
from argmap.reading.lines import in_braces
from argmap.reading.people import several_people
from argmap.reading.values import ReadItem, read_key, read_scalar, read_texts, report_duplicate
from argmap.text import Edit, unpack

_NAMES = "write `Family, Given` as one text, in quotes inside brackets, or {literal: Name of a Body}"


def read_names(cursor: Cursor, event: Any, field: str) -> tuple[Any, Any]:
    """A list of names, or one name for a list of one; a name is a text, or a mapping that says that it is whole."""
    if event.__class__ is MappingStartEvent:
        name, place = _read_literal(cursor, event, field)
        return (None if name is None else (name,)), (place, place)
    return read_texts(cursor, event, field, Kind.NAMES.value, _read_name)


def _read_name(cursor: Cursor, event: Any, field: str) -> tuple[str | LiteralName | None, int]:
    if event.__class__ is MappingStartEvent:
        return _read_literal(cursor, event, field)
    return read_scalar(cursor, event, field, "a list of names")


def _read_literal(cursor: Cursor, event: Any, field: str) -> tuple[LiteralName | None, int]:
    """A name of one key, `literal`; the first other key is reported, and the rest skipped."""
    cursor.begin(event)
    name: str | None = None
    first, faulty = 0, False
    while (key := cursor.next_event()).__class__ is not MappingEndEvent:
        word, place = read_key(cursor, key)
        if word == "literal" and not first:
            first = place
            name, _ = read_scalar(cursor, cursor.next_event(), field, "a name")
            continue
        cursor.skip(cursor.next_event())
        if word == "literal":
            report_duplicate(cursor, place, f"duplicate key 'literal' in {cursor.label(field)}", first)
        elif word is not None and not faulty:
            cursor.report(rules.UNKNOWN_FIELD, place, f"a name in {cursor.label(field)} has no field {word!r}", _NAMES)
        faulty = True
    cursor.level -= 1
    if not first and not faulty:
        cursor.report(noun_rules.missing_field, event, f"a name in {cursor.label(field)} is empty", _NAMES)
    return (None if name is None else LiteralName(name)), place_of(event, key)


def _people_in(name: str | LiteralName) -> list[str]:
    return [] if isinstance(name, LiteralName) else several_people(name)


def read_people(cursor: Cursor, event: Any, field: str, read: ReadItem = read_names) -> tuple[Any, Any]:
    """A list of names, or one name; several people in one text are read as the list that was meant."""
    values, places = read(cursor, event, field)
    if not values or not any(map(_people_in, values)):
        return values, places
    found: list[tuple[str, int]] = []
    for value, place in zip(values, places[1:], strict=True):
        people = _people_in(value)
        if people:
            names = ", ".join(map(in_braces, people))
            edit = None
            if event.__class__ is not SequenceStartEvent:
                edit = Edit(*unpack(place), f"[{names}]")
            elif event.flow_style:
                edit = Edit(*unpack(place), names)
            fix = None if edit is None else Fix("write a list", (edit,), safe=False)
            message = f"{cursor.label(field)} holds several names in one text"
            cursor.report(rules.LIST_IN_TEXT, place, message, f"write `{field}: [{names}]`", fix=fix)
        found += ((name, place) for name in people or [value])
    return tuple(name for name, _ in found), (places[0], *(place for _, place in found))
