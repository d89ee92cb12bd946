"""Text to worksheet: the answers in it, each with its place. What else it says is for people."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

import attrs
from yaml.events import DocumentStartEvent, MappingEndEvent, MappingStartEvent

from argmap.fields import EMPTY
from argmap.reading import noun_rules, rules
from argmap.reading import values as read
from argmap.reading.cursor import Cursor, place_of
from argmap.text import SourceText, pack

VERSION = "1"

_LETTER = re.compile(r"\w+")
_NO_SHEET = "this is not a worksheet: a worksheet begins with `worksheet: 1` and has `tasks`"


@attrs.frozen(kw_only=True)
class Answered:
    """A task: the letters under its `answer` in capitals, the place of each, and of the whole; all places packed.

    `options` are the letters to choose from, `reasons` what there is to say to each.
    """

    letters: tuple[str, ...] = ()
    places: tuple[int, ...] = ()
    place: int
    options: tuple[str, ...] = ()
    hint: str = ""
    reasons: Mapping[str, str] = EMPTY


@attrs.frozen(kw_only=True)
class AnswerSheet:
    """A worksheet with its answers by the names of the tasks; `checksum` is that of its key too, `key` its file."""

    text: SourceText
    checksum: str = ""
    checksum_place: int = 1
    key: str | None = None
    tasks: dict[str, Answered] = attrs.field(factory=dict)


def read_sheet(cursor: Cursor) -> AnswerSheet | None:
    """The worksheet at which a cursor is; `None` if there is none."""
    cursor.next_event()
    event = cursor.next_event()
    if event.__class__ is DocumentStartEvent:
        event = cursor.next_event()
    if event.__class__ is not MappingStartEvent:
        cursor.report(noun_rules.missing_field, pack(0, 1), _NO_SHEET)
        return None
    found = _fields(
        cursor, event, {"worksheet": _version, "sheet": read.read_text, "key": read.read_text, "tasks": _tasks}
    )
    if not {"worksheet", "tasks"} <= found.keys():
        cursor.report(noun_rules.missing_field, pack(0, 1), _NO_SHEET)
        return None
    checksum, checksum_place = found.get("sheet", ("", pack(0, 1)))
    key, _ = found.get("key", (None, 0))
    return AnswerSheet(
        text=cursor.text, checksum=checksum or "", checksum_place=checksum_place, key=key, tasks=found["tasks"][0]
    )


def _fields(cursor: Cursor, start: Any, readers: dict[str, Callable[[Cursor, Any, str], Any]]) -> dict[str, Any]:
    """The value and the place of each field that has a reader; of duplicate fields the first is used."""
    cursor.begin(start)
    found: dict[str, Any] = {}
    seen: dict[str, int] = {}
    while (key := cursor.next_event()).__class__ is not MappingEndEvent:
        name, place = read.read_key(cursor, key)
        event = cursor.next_event()
        if name not in readers:
            cursor.skip(event)
            continue
        value = readers[name](cursor, event, name)
        if name in found:
            read.report_duplicate(cursor, place, f"{cursor.label(name)} is given twice", seen[name])
        seen.setdefault(name, place)
        found.setdefault(name, value)
    cursor.level -= 1
    return found


def _version(cursor: Cursor, event: Any, field: str) -> tuple[None, int]:
    value, place = read.read_scalar(cursor, event, field, VERSION)
    if value is not None and value != VERSION:
        message = f"version {value!r} of worksheets is unknown"
        cursor.report(rules.UNKNOWN_VERSION, event, message, f"write `worksheet: {VERSION}`, or use a newer argmap")
    return None, place


def _tasks(cursor: Cursor, event: Any, field: str) -> tuple[dict[str, Answered], int]:
    place = place_of(event)
    found: dict[str, Answered] = {}
    seen: dict[str, int] = {}
    if event.__class__ is not MappingStartEvent:
        cursor.refuse(event, repr(field), "the names of tasks, each with its fields")
        return found, place
    cursor.enter(event)
    while (key := cursor.next_event()).__class__ is not MappingEndEvent:
        name, name_place = read.read_key(cursor, key)
        if name is None:
            cursor.skip(cursor.next_event())
            continue
        cursor.owner = ("task", name)
        task = _task(cursor, cursor.next_event(), name_place)
        if name in found:
            read.report_duplicate(cursor, name_place, f"duplicate task {name!r}", seen[name])
        else:
            found[name], seen[name] = task, name_place
    cursor.level -= 1
    cursor.owner = ("the worksheet", "")
    return found, place


def _task(cursor: Cursor, event: Any, place: int) -> Answered:
    if event.__class__ is not MappingStartEvent:
        cursor.refuse(event, f"task {cursor.owner[1]!r}", "its fields, `answer` among them")
        return Answered(place=place)
    tables = dict.fromkeys(("options", "reasons"), read.read_table)
    found = _fields(cursor, event, {"answer": read.read_texts, "hint": read.read_text, **tables})
    answer, places = found.get("answer", ((), (place,)))
    pairs = [
        (letter.upper(), at)
        for text, at in zip(answer or (), places[1:], strict=False)
        for letter in _LETTER.findall(text)
    ]
    return Answered(
        letters=tuple(letter for letter, _ in pairs),
        places=tuple(at for _, at in pairs),
        place=places[0],
        options=tuple(found.get("options", ({}, ()))[0]),
        hint=found.get("hint", ("", 0))[0] or "",
        reasons=found.get("reasons", (EMPTY, ()))[0] or EMPTY,
    )
