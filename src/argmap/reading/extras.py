"""What stands under a key for other tools: kept as it is, whatever its form."""

from __future__ import annotations

from typing import Any

from yaml.events import MappingEndEvent, MappingStartEvent, SequenceEndEvent, SequenceStartEvent

from argmap.fields import FrozenDict, Plain
from argmap.reading.cursor import Cursor, place_of
from argmap.reading.values import is_empty, read_key, read_scalar, report_duplicate


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
            cursor.begin(event)
            holders.append([] if event.__class__ is SequenceStartEvent else {})
            names.append(None)
        else:
            _put(holders[-1], names[-1], _extra_scalar(cursor, event, field))
        if len(holders) == 1:
            return holders[0][0], place_of(event)
        event = cursor.next_event()
        if isinstance(holders[-1], dict) and event.__class__ is not MappingEndEvent:
            names[-1] = _extra_name(cursor, event, holders[-1])
            event = cursor.next_event()


def _extra_scalar(cursor: Cursor, event: Any, field: str) -> str:
    if is_empty(event):
        return Plain("")
    value, _ = read_scalar(cursor, event, field, "a text")
    return value or "" if getattr(event, "style", "") else Plain(value or "")


def _extra_name(cursor: Cursor, event: Any, holder: dict[str, Any]) -> str | None:
    name, place = ("", place_of(event)) if is_empty(event) else read_key(cursor, event)
    if name in holder:
        report_duplicate(cursor, place, f"duplicate key {name!r}", place)
        return None
    return name if name is None or event.style else Plain(name)


def _put(holder: Any, name: str | None, value: Any) -> None:
    if isinstance(holder, list):
        holder.append(value)
    elif name is not None:
        holder[name] = value
