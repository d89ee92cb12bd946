"""YAML inside files of other notations: any values, kept as they are written."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

import yaml
from yaml.events import DocumentEndEvent, DocumentStartEvent, StreamEndEvent, StreamStartEvent

from argmap.diagnostics import Finding
from argmap.reading.cursor import Cursor, StopReading
from argmap.reading.events import explain, open_events
from argmap.reading.extras import read_extra
from argmap.reading.noun_rules import FORBIDDEN
from argmap.text import Location, SourceText

Refuse: TypeAlias = Callable[..., None]


def plain_data(text: str, refuse: Refuse) -> Any:
    """What a piece of YAML holds, as the `x-` keys of maps hold it: texts, tuples and tables; `None` if nothing.

    Args:
        text: the piece.
        refuse: is told each fault: a message, the offsets where it begins and ends, and advice.
    """
    text = FORBIDDEN.sub("\ufffd", text)
    source = SourceText(text)
    cursor = Cursor(source, open_events(text))
    value: Any = None
    faults: list[Finding] = []
    try:
        value = _value(cursor)
    except StopReading:
        pass
    except yaml.MarkedYAMLError as error:
        faults.append(explain(error, source))
    for finding in (*(one for _, one in cursor.findings), *faults):
        span = finding.place.span if isinstance(finding.place, Location) else source.span(0, len(text))
        refuse(finding.message, span.start, span.end, *finding.help)
    return value


def _value(cursor: Cursor) -> Any:
    event = cursor.next_event()
    while isinstance(event, StreamStartEvent | DocumentStartEvent):
        event = cursor.next_event()
    if isinstance(event, StreamEndEvent):
        return None
    value, _ = read_extra(cursor, event, "data")
    while not isinstance(event, StreamEndEvent | DocumentEndEvent):
        event = cursor.next_event()
    return value
