"""A map as plain data, and back: what a file holds, as dictionaries, lists, texts, numbers and truth values.

>>> from argmap.model import Claim
>>> to_dict(ArgumentMap(title="Rain", thesis="wet", nodes=[Claim("wet", "The street is wet.")]))
{'argmap': 1, 'title': 'Rain', 'thesis': ['wet'], 'claims': {'wet': {'text': 'The street is wet.'}}}
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import attrs

from argmap.errors import DuplicateIdError
from argmap.fields import Kind, LiteralName, expect
from argmap.model import ArgumentMap
from argmap.model.unprefixed import in_one_file
from argmap.reading import or_raise, read_text
from argmap.reading.forms import SECTIONS
from argmap.writing import dumps_table, sections

_FLAGS = frozenset(
    field.name
    for form in SECTIONS.values()
    for field in attrs.fields(form.noun)
    if field.metadata and field.metadata["kind"] is Kind.FLAG
)


def to_dict(argument_map: ArgumentMap) -> dict[str, Any]:
    """The map as plain data; see `ArgumentMap.to_dict`."""
    argument_map = in_one_file(argument_map)
    data: dict[str, Any] = {"argmap": 1, **fields_of(argument_map)}
    for name, nouns in sections(argument_map):
        held = data.setdefault(name, {})
        for noun in nouns:
            if noun.id in held:
                raise DuplicateIdError(f"the map has {noun.id!r} in {name!r} more than once")
            held[noun.id] = fields_of(noun)
    return data


def from_dict(data: Mapping[str, Any]) -> ArgumentMap:
    """The map that plain data hold; see `ArgumentMap.from_dict`."""
    expect(data, Mapping, "`argmap.load(path)` reads a file, and `argmap.loads(text)` a text")
    for path, value in _leaves(data):
        if not isinstance(value, str | int | float | LiteralName | None):
            raise TypeError(f"{path}: expected a text, a number, a list or a dictionary, not {value!r:.100}")
        _, _, name = path.rpartition(".")
        if isinstance(value, bool) and name not in _FLAGS and ".x-" not in f".{path}":
            raise TypeError(
                f"{path}: expected a text, not {value!r}; write {str(value).lower()!r}, or what it stood for"
            )
    return or_raise(*read_text(dumps_table(data), "<dict>"))


def fields_of(noun: Any) -> dict[str, Any]:
    """The fields that say more than their default, and what other tools keep."""
    held = ((name, default, getattr(noun, name)) for name, default in _defaults(noun.__class__))
    values = {name: value for name, default, value in held if value != default}
    return {name: _plain(value) for name, value in {**values, **noun.extra}.items() if value is not None}


@cache
def _defaults(noun: type) -> tuple[tuple[str, Any], ...]:
    """The fields that a file may hold, with the default of each."""
    return tuple((field.name, field.default) for field in attrs.fields(noun) if field.metadata)


def _plain(value: Any) -> Any:
    """A value with lists and dictionaries for tuples and tables, however deep they go."""
    if value.__class__ is str:
        return value
    whole: list[Any] = [value]
    todo: list[tuple[Any, Any]] = [(whole, 0)]
    while todo:
        holder, key = todo.pop()
        held = holder[key]
        if isinstance(held, LiteralName):
            holder[key] = {"literal": held.literal}
        elif isinstance(held, Mapping):
            holder[key] = dict(held)
            todo += [(holder[key], one) for one in held]
        elif isinstance(held, tuple | list):
            holder[key] = list(held)
            todo += [(holder[key], one) for one in range(len(held))]
    return whole[0]


def _leaves(data: Mapping[Any, Any]) -> Iterator[tuple[str, Any]]:
    """The leaves of plain data, each with the keys that lead to it.

    Raises:
        TypeError: a key is not a text.
    """
    todo: list[tuple[str, Any]] = [("", data)]
    while todo:
        path, value = todo.pop()
        if isinstance(value, Mapping):
            for key in value:
                if not isinstance(key, str):
                    raise TypeError(f"{path}: a key must be a text, not {key!r:.100}")
            todo += [(f"{path}.{key}".lstrip("."), value[key]) for key in reversed([*value])]
        elif isinstance(value, list | tuple):
            todo += [(path, one) for one in reversed(value)]
        else:
            yield path, value
