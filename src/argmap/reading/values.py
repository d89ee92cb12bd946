"""Values by kind: each function reads one value off the cursor and gives it with its place.

What a value is, the schema says; YAML's guesses play no part, so `no`, `1:30` and `2018-03-27` are the texts they
look like.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from sys import intern
from typing import Any

from yaml.events import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent

from argmap.fields import FrozenDict, Kind, Plain
from argmap.reading import rules
from argmap.reading.comments import ADDRESSED
from argmap.reading.cursor import Cursor, place_of
from argmap.reading.fixes import listing, quoting
from argmap.reading.rules import FORBIDDEN, forbidden_character
from argmap.text import normalised, pack, unpack

VERSION = "1"
LONGEST_NAME = 4000
"""The most characters of an id or of a name in a table: messages and pictures repeat them."""

_MEANT = {"yes": True, "on": True, "no": False, "off": False, "false": False}
_NUMBER = re.compile(r"[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?", re.ASCII)
_SEPARATOR = re.compile(r"[,\s]+")
_SEVERAL_IDS = re.compile(r"[^,\s][,\s]+[^,\s]")


def as_id(text: str) -> str:
    """An id in the form in which ids are compared (Unicode NFC).

    Equal ids are one object, so that looking them up touches little memory: large maps gain a fifth from it.
    """
    return intern(normalised(text))


def is_empty(event: Any) -> bool:
    """Whether a value is simply not there."""
    return event.__class__ is ScalarEvent and not (event.value or event.style or event.tag or event.anchor)


def read_scalar(cursor: Cursor, event: Any, field: str, wanted: str) -> tuple[str | None, int]:
    """The text of a scalar; `None` where there is none, which is reported."""
    if event.__class__ is not ScalarEvent:
        cursor.refuse(event, cursor.label(field), wanted)
        return None, place_of(event)
    value, place = event.value, place_of(event)
    if not cursor.refuse_features(event) and not value and not event.style:
        cursor.report(rules.MISSING_FIELD, event, f"{cursor.label(field)} has no value", "write one")
        return None, place
    if event.style == '"' and (match := FORBIDDEN.search(value)):
        cursor.report(rules.ENCODING, event, forbidden_character(match[0]), "take the escape away")
        value = FORBIDDEN.sub("\ufffd", value)
    return value, place


def read_text(cursor: Cursor, event: Any, field: str) -> tuple[str | None, int]:
    """A text; one that was cut by a comment is reported."""
    value, place = read_scalar(cursor, event, field, "a text")
    if value is not None and not event.style:
        check_comment(cursor, value, *unpack(place))
    return value, place


def check_comment(cursor: Cursor, value: str, start: int, end: int) -> None:
    """Report a plain text that a comment cuts: one space before the sign, or none after it, is no comment's look."""
    source = cursor.text.text
    sign = source.find("#", end, end + 80)
    if sign < 0 or source[end:sign].strip(" \t") or ADDRESSED.match(source, sign):
        return
    if sign - end == 1 or source[sign + 1 : sign + 2] not in {" ", "\t", "\r", "\n", "", "#"}:
        message = f"the text ends here, after {value[-30:]!r}, and the rest is a comment"
        advice = "quote the whole text, or set a comment off by two spaces before the sign and one after it"
        fix = None if cursor.in_brackets else quoting(cursor.text, start, sign)
        cursor.report(rules.TEXT_CUT_BY_COMMENT, pack(sign, sign + 1), message, advice, fix=fix)


def read_id(cursor: Cursor, event: Any, field: str) -> tuple[str | None, int]:
    """An id."""
    value, place = read_scalar(cursor, event, field, "an id")
    return value and as_id(value), place


def read_flag(cursor: Cursor, event: Any, field: str) -> tuple[bool | None, int]:
    """`true` or `false`, and nothing else."""
    value, place = read_scalar(cursor, event, field, "true or false")
    if value is not None and (event.style or value not in {"true", "false"}):
        cursor.report(
            rules.WRONG_TYPE,
            event,
            f"{cursor.label(field)} must be true or false, not {value!r}",
            f"write {str(_MEANT.get(value.lower(), True)).lower()}",
        )
        return None, place
    return (None if value is None else value == "true"), place


def read_number(cursor: Cursor, event: Any, field: str) -> tuple[float | None, int]:
    """A number; whether it lies in its range is asked of the map."""
    value, place = read_scalar(cursor, event, field, "a number from 0 to 1")
    if value is not None and (event.style or not _NUMBER.fullmatch(value)):
        cursor.report(rules.WRONG_TYPE, event, f"{cursor.label(field)} must be a number from 0 to 1, not {value!r}")
        return None, place
    return (None if value is None else float(value)), place


def read_version(cursor: Cursor, event: Any, field: str) -> tuple[None, int]:
    """The version of the format: there is one."""
    value, place = read_scalar(cursor, event, field, VERSION)
    if value is not None and value != VERSION:
        message = f"version {value!r} of the format is unknown"
        cursor.report(rules.UNKNOWN_VERSION, event, message, f"write `argmap: {VERSION}`, or take a newer argmap")
    return None, place


def read_texts(cursor: Cursor, event: Any, field: str, wanted: str = Kind.TEXTS.value) -> tuple[Any, Any]:
    """A list of texts, or one text for a list of one; its place is followed by the items' places."""
    if is_empty(event):
        return (), (place_of(event),)
    if event.__class__ is not SequenceStartEvent:
        value, place = read_scalar(cursor, event, field, wanted)
        return (None if value is None else (value,)), (place, place)
    if event.tag or event.anchor:
        cursor.refuse_features(event)
    cursor.enter(event)
    values, places = [], [0]
    while (item := cursor.get()).__class__ is not SequenceEndEvent:
        value, place = read_scalar(cursor, item, field, "a list of plain texts")
        if value is not None:
            values.append(value)
            places.append(place)
    cursor.level -= 1
    places[0] = place_of(event, item)
    return tuple(values), tuple(places)


def read_ids(cursor: Cursor, event: Any, field: str) -> tuple[Any, Any]:
    """A list of ids, or one id; several in one text are read as the list that was meant."""
    values, places = read_texts(cursor, event, field, Kind.IDS.value)
    if values is None or not any(map(_SEVERAL_IDS.search, values)):
        return values and tuple(map(as_id, values)), places
    found: list[tuple[str, int]] = []
    for value, place in zip(values, places[1:], strict=True):
        parts = [part for part in _SEPARATOR.split(as_id(value)) if part]
        if len(parts) > 1:
            message = f"{cursor.label(field)} holds several ids in one text"
            brackets = bool(event.flow_style) if event.__class__ is SequenceStartEvent else None
            fix = listing(cursor.text, cursor.text.span(*unpack(place)), parts, brackets=brackets)
            cursor.report(rules.LIST_IN_TEXT, place, message, f"write [{', '.join(parts)}]", fix=fix)
        found += ((part, place) for part in parts or [value])
    return tuple(id_ for id_, _ in found), (places[0], *(place for _, place in found))


def read_table(cursor: Cursor, event: Any, field: str, keep: Callable[[str], str] = str) -> tuple[Any, Any]:
    """A mapping of texts; its place is followed by each name, its place and its value's place."""
    if is_empty(event):
        return FrozenDict(), (place_of(event),)
    if event.__class__ is not MappingStartEvent:
        cursor.refuse(event, cursor.label(field), "a mapping")
        return FrozenDict(), (place_of(event),)
    if event.tag or event.anchor:
        cursor.refuse_features(event)
    cursor.enter(event)
    found: dict[str, tuple[str, int, int]] = {}
    while (key := cursor.get()).__class__ is not MappingEndEvent:
        name, key_place = read_name(cursor, key)
        value, place = read_text(cursor, cursor.get(), name or field)
        if name is None or value is None:
            continue
        name = keep(name)
        if name in found:
            report_duplicate(cursor, key_place, f"{name!r} stands twice in {cursor.label(field)}", found[name][1])
        else:
            found[name] = keep(value), key_place, place
    cursor.level -= 1
    places = (part for name, (_, key_place, place) in found.items() for part in (name, key_place, place))
    body = place_of(event, key)
    return FrozenDict({name: value for name, (value, _, _) in found.items()}), (body, *places)


def read_id_table(cursor: Cursor, event: Any, field: str) -> tuple[Any, Any]:
    """A mapping whose names and values are ids."""
    return read_table(cursor, event, field, as_id)


def read_key(cursor: Cursor, event: Any) -> tuple[str | None, int]:
    """A key of a mapping; `None` where it cannot be one, which is reported."""
    place = place_of(event)
    if event.__class__ is not ScalarEvent:
        cursor.refuse(event, "a key", "a text")
        return None, place
    if event.tag or event.anchor:
        cursor.refuse_features(event)
    if event.value == "<<" and not event.style:
        cursor.report(rules.UNSUPPORTED_YAML, event, "a merge key", "write the keys out")
        return None, place
    if event.style == '"' and (match := FORBIDDEN.search(event.value)):
        cursor.report(rules.ENCODING, event, forbidden_character(match[0]), "take the escape away")
    return event.value, place


def read_name(cursor: Cursor, event: Any) -> tuple[str | None, int]:
    """A key that is an id or a name; `None` where it cannot be one, which is reported."""
    name, place = read_key(cursor, event)
    if name is None or len(name) <= LONGEST_NAME:
        return name, place
    message = f"a name of {len(name):,} characters, which begins with {name[:30]!r}"
    cursor.report(rules.INVALID_ID, place, message, f"names have at most {LONGEST_NAME:,} characters")
    return None, place


def report_duplicate(cursor: Cursor, place: Any, message: str, earlier: int) -> None:
    """Say that something stands twice."""
    cursor.report(rules.DUPLICATE_KEY, place, message, "the first counts: rename or delete this one", earlier=earlier)


def read_extra(cursor: Cursor, event: Any, field: str) -> tuple[Any, int]:
    """Whatever stands under an `x-` key: texts, tuples and mappings; a plain scalar stays known as plain."""
    holders: list[Any] = [[]]
    names: list[str | None] = [None]
    while True:
        if event.__class__ in (SequenceEndEvent, MappingEndEvent):
            cursor.level -= 1
            done = holders.pop()
            names.pop()
            _put(holders[-1], names[-1], FrozenDict(done) if isinstance(done, dict) else tuple(done))
        elif event.__class__ in (SequenceStartEvent, MappingStartEvent):
            cursor.refuse_features(event)
            cursor.enter(event)
            holders.append([] if event.__class__ is SequenceStartEvent else {})
            names.append(None)
        else:
            _put(holders[-1], names[-1], _extra_scalar(cursor, event, field))
        if len(holders) == 1:
            return holders[0][0], place_of(event)
        event = cursor.get()
        if isinstance(holders[-1], dict) and event.__class__ is not MappingEndEvent:
            names[-1] = _extra_name(cursor, event, holders[-1])
            event = cursor.get()


def _extra_scalar(cursor: Cursor, event: Any, field: str) -> str:
    if is_empty(event):
        return Plain("")
    value, _ = read_scalar(cursor, event, field, "a text")
    return value or "" if getattr(event, "style", "") else Plain(value or "")


def _extra_name(cursor: Cursor, event: Any, holder: dict[str, Any]) -> str | None:
    name, place = read_key(cursor, event)
    if name in holder:
        report_duplicate(cursor, place, f"{name!r} stands twice", place)
        return None
    return name if name is None or event.style else Plain(name)


def _put(holder: Any, name: str | None, value: Any) -> None:
    if isinstance(holder, list):
        holder.append(value)
    elif name is not None:
        holder[name] = value
