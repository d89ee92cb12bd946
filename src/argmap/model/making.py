"""Nouns made of values as they were read, by which large files gain most: nothing looks at them on the way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias, TypeVar

import attrs

from argmap.fields import Kind
from argmap.model.maps import ArgumentMap
from argmap.model.nouns import Claim, Evidence, Inference, Question, Scheme, Source

T = TypeVar("T")
Put: TypeAlias = Callable[[Any, Any], None]
"""Puts a value into a field of a noun that is being made."""

_SHAPES = {Kind.IDS: tuple, Kind.TEXTS: tuple, Kind.NAMES: tuple, Kind.TABLE: dict, Kind.ID_TABLE: dict}
_SLOTS: dict[type, dict[str, tuple[Any, Any, Any, type]]] = {
    noun: {
        field.alias or field.name: (
            getattr(noun, field.name).__set__,
            "" if field.default is attrs.NOTHING else field.default,
            field.converter,
            _SHAPES.get(field.metadata.get("kind"), object),
        )
        for field in attrs.fields(noun)
    }
    for noun in (ArgumentMap, Claim, Evidence, Inference, Source, Question, Scheme)
}
"""Of each field of a noun what puts a value there, the value without one, its converter, and the shape of a value."""
_BLANK = {noun: [(put, default) for put, default, _, _ in slots.values()] for noun, slots in _SLOTS.items()}
"""The same without what a value needs, for a noun without values."""


def made_of(noun: type[T], values: dict[str, Any]) -> T:
    """A noun, or a map, whose values may be of other types than its fields hold: the rules find them, at their places.

    Nothing else looks at them, which makes nouns of a large file in half the time.

    Raises:
        TypeError: a value is not even of the shape of its field, as a text where a table belongs.
    """
    slots = _SLOTS[noun]
    made: T = noun.__new__(noun)
    for put, default in _BLANK[noun]:
        put(made, default)
    for name, value in values.items():
        if name not in slots:
            return noun(**values)
        put, _, convert, shape = slots[name]
        kept = value if convert is None else convert(value)
        if not isinstance(kept, shape):
            return noun(**values)
        put(made, kept)
    return made


def putting(noun: type, names: Sequence[str]) -> tuple[list[tuple[Put, Any]], list[Put]]:
    """What makes many nouns with values in the same fields, each of the type that its field holds.

    Returns:
        What puts a value into each other field, with the value that it has without one; and what puts it into each of
        these.
    """
    slots = _SLOTS[noun]
    blank = [(put, default) for name, (put, default, _, _) in slots.items() if name not in names]
    return blank, [slots[name][0] for name in names]
