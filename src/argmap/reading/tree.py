"""The tree of a text's values, with the style and the place of each: what edits that keep a text as it is go by."""

from __future__ import annotations

import attrs
import yaml
from yaml.events import (
    AliasEvent,
    ScalarEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from argmap.reading.cursor import place_of
from argmap.reading.events import ENDS, STARTS, open_events
from argmap.text import unpack

_BLANK = " \t\r\n"


@attrs.define(eq=False)
class Value:
    """A value in a text.

    Attributes:
        start: the offset of its first character.
        end: the offset behind its last character; white space and comments behind it are not part of it.
        style: `'`, `"`, `|` or `>` for a text, `{` or `[` in braces or brackets, and empty for what has no such sign.
        text: the text that it stands for, if it is one.
        entries: those of a mapping, or the items of a list.
        is_list: whether it is a list.
    """

    start: int
    end: int
    style: str = ""
    text: str | None = None
    entries: list[Entry] = attrs.field(factory=list)
    is_list: bool = False

    @property
    def is_flow(self) -> bool:
        """Whether it is a mapping in braces, or a list in brackets."""
        return self.style in ("{", "[")


@attrs.define(eq=False)
class Entry:
    """An entry of a mapping, with its key, or an item of a list; `start` is where it begins, with its `-` or `?`."""

    key: Value | None
    value: Value
    start: int

    @property
    def end(self) -> int:
        """Its end."""
        return max(self.value.end, self.value.start if self.key is None else self.key.end)

    @property
    def name(self) -> str:
        """The key of an entry of a mapping."""
        return (self.key and self.key.text) or ""


def tree(text: str) -> Value | None:
    """The tree of the one value that a text holds; `None` if it holds none, or not in YAML."""
    get, root = open_events(text), Value(0, 0, is_list=True)
    holders: list[Value] = [root]
    keys: list[Value | None] = [None]
    try:
        while (event := get()).__class__ is not StreamEndEvent:
            if event.__class__ in ENDS:
                _close(holders.pop(), unpack(place_of(event))[1])
                keys.pop()
            elif event.__class__ in STARTS or event.__class__ in (ScalarEvent, AliasEvent):
                value = _value(text, event)
                _put(text, holders[-1], keys, value)
                if event.__class__ in STARTS:
                    holders.append(value)
                    keys.append(None)
    except yaml.MarkedYAMLError:
        return None
    return root.entries[0].value if len(root.entries) == 1 else None


def _value(text: str, event: object) -> Value:
    start, end = unpack(place_of(event))
    if isinstance(event, ScalarEvent):
        style = event.style or ""
        if style in ("|", ">"):
            end = _end_of_block(text, start, end)
        return Value(start, end, style, event.value)
    if isinstance(event, AliasEvent):
        return Value(start, end)
    flow = bool(getattr(event, "flow_style", False))
    is_list = isinstance(event, SequenceStartEvent)
    return Value(start, start, ("[" if is_list else "{") if flow else "", is_list=is_list)


def _end_of_block(text: str, start: int, end: int) -> int:
    """Where a block of text ends: with its last letter, unless it keeps the lines below that."""
    words = text[start:end]
    if "+" in words.split("\n", 1)[0].split("#", 1)[0]:
        return end
    return start + len(words.rstrip(_BLANK))


def _close(holder: Value, end: int) -> None:
    """A block ends where its last entry does, whatever the parser has passed over since."""
    holder.end = end if holder.is_flow or not holder.entries else holder.entries[-1].end


def _put(text: str, holder: Value, keys: list[Value | None], value: Value) -> None:
    """Put a value into a list, or into a mapping as a key or under one."""
    if holder.is_list:
        holder.entries.append(Entry(None, value, _start(text, value.start, "-")))
    elif keys[-1] is None:
        keys[-1] = value
    else:
        key = keys[-1]
        holder.entries.append(Entry(key, value, _start(text, key.start, "?")))
        keys[-1] = None


def _start(text: str, start: int, sign: str) -> int:
    """Where an entry starts, whose key or item may have a sign before it."""
    at = start
    while at and text[at - 1] in " \t":
        at -= 1
    return at - 1 if at and text[at - 1] == sign and text[at - 2 : at - 1] in ("", " ", "\n", "\r", "\t") else start
