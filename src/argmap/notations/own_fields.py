"""argmap's own fields in files of other notations: what these have no words for travels in a place of their own.

Values are plain data, as `ArgumentMap.to_dict` has them.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Container, Mapping
from functools import cache
from typing import Any, TypeAlias

import attrs

from argmap.building import Builder, Draft
from argmap.data import fields_of
from argmap.fields import FrozenDict, Kind, LiteralName, Plain, fits
from argmap.model import ArgumentMap, Noun, Question, Scheme, Source
from argmap.notations.plain_text import without_controls

KEY = "x-argmap"
"""The key under which they stand."""
_SECTIONS: dict[str, type[Noun]] = {"questions": Question, "sources": Source, "schemes": Scheme}

_HOLDERS = (Mapping, list, tuple)
_PATHS: dict[type, str] = {ArgumentMap: "imports", Source: "text"}
"""Fields that name files: a file of somebody else names none that is read."""

Refuse: TypeAlias = Callable[[str], None]
"""Is told the name of a field whose value is not of its kind."""


def own_fields(noun: Any, without: Container[str] = ()) -> dict[str, Any]:
    """The fields of a noun, or of a map, that say more than their defaults, but for those that the notation has.

    Those that name files are left out: `restore` takes none from a file of somebody else.
    """
    path = _PATHS.get(type(noun))
    return {name: value for name, value in fields_of(noun).items() if name not in without and name != path}


def own_sections(argument_map: ArgumentMap, without: Container[str] = ()) -> dict[str, Any]:
    """The fields of a map, and its questions, sources and schemes in their order, several of one id included."""
    told = own_fields(argument_map, without)
    for section in _SECTIONS:
        if section not in without and (nouns := argument_map.listed[section]):
            told[section] = [{"id": noun.id, **own_fields(noun)} for noun in nouns]
    return told


def restore(draft: Draft, table: Any, refuse: Refuse, at: int | None = None) -> None:
    """Set the fields of a noun, or of a map, from plain data; those that have a value already keep it.

    Args:
        draft: the noun.
        table: its own fields; anything else than a table is refused.
        refuse: is told the names of what cannot be a field.
        at: where the table stands.
    """
    if not isinstance(table, Mapping):
        refuse(KEY)
        return
    kinds = _kinds(draft.noun)
    for name, value in table.items():
        if name.startswith("x-"):
            draft.extra[name] = as_extra_value(value)
        elif name in kinds and name != _PATHS.get(draft.noun) and fits(made := _value(value, kinds[name]), kinds[name]):
            if name not in draft.values:
                draft.field(name, made, at)
        elif name not in (*_SECTIONS, "id"):
            refuse(name)


def restore_sections(build: Builder, table: Any, refuse: Refuse, at: int | None = None) -> None:
    """Set the fields of the map and add its questions, sources and schemes; see `restore`."""
    restore(build.map, table, refuse, at)
    for section, noun in _SECTIONS.items():
        listed = table.get(section, ()) if isinstance(table, Mapping) else ()
        for one in listed if isinstance(listed, list) else ():
            if isinstance(one, Mapping) and isinstance(one.get("id"), str):
                restore(build.noun(noun, one["id"], at), one, refuse, at)
            else:
                refuse(section)


@cache
def _kinds(noun: type) -> Mapping[str, Kind]:
    fields = attrs.fields(noun)
    return {one.name: one.metadata["kind"] for one in fields if "kind" in one.metadata}


def _value(value: Any, kind: Kind) -> Any:
    """Plain data as a field of a kind holds it."""
    if kind in (Kind.IDS, Kind.TEXTS, Kind.NAMES):
        listed = value if isinstance(value, list) else [value]
        return tuple(_name(one) for one in listed) if kind is Kind.NAMES else tuple(listed)
    return FrozenDict(value) if isinstance(value, Mapping) else value


def _name(value: Any) -> Any:
    is_literal = isinstance(value, Mapping) and [*value] == ["literal"] and isinstance(value["literal"], str)
    return LiteralName(value["literal"]) if is_literal else value


def as_extra_value(value: Any) -> Any:
    """Plain data as an `x-` key holds them: texts, tuples and tables; numbers and the like as they are written."""
    whole: list[Any] = [value]
    todo: list[tuple[Any, Any]] = [(whole, 0)] if isinstance(value, _HOLDERS) else []
    order: list[tuple[Any, Any]] = []
    while todo:
        holder, key = todo.pop()
        held = holder[key]
        holder[key] = made = dict(held) if isinstance(held, Mapping) else [*held]
        order.append((holder, key))
        for at, one in made.items() if isinstance(made, dict) else enumerate(made):
            if isinstance(one, _HOLDERS):
                todo.append((made, at))
            else:
                made[at] = _scalar(one)
    for holder, key in reversed(order):
        held = holder[key]
        holder[key] = FrozenDict(held) if isinstance(held, dict) else tuple(held)
    return whole[0] if order else _scalar(value)


def as_plain_data(value: Any) -> Any:
    """What an `x-` key holds as data of JSON: numbers, truth values and null are again what they were."""
    whole: list[Any] = [value]
    todo: list[tuple[Any, Any]] = [(whole, 0)]
    while todo:
        holder, key = todo.pop()
        held = holder[key]
        if isinstance(held, Mapping | tuple | list):
            holder[key] = made = dict(held) if isinstance(held, Mapping) else [*held]
            todo += [(made, one) for one in (made if isinstance(made, dict) else range(len(made)))]
        elif isinstance(held, Plain):
            holder[key] = _unwritten(held)
    return whole[0]


def _unwritten(written: Plain) -> Any:
    """The value that was written so; the text itself if none is written just so."""
    try:
        value = json.loads(written)
    except (ValueError, RecursionError):
        return str(written)
    return value if not isinstance(value, str | dict | list) and _scalar(value) == written else str(written)


def _scalar(value: Any) -> str:
    if isinstance(value, str):
        return without_controls(value)
    return Plain("null" if value is None else str(value).lower() if isinstance(value, bool) else repr(value))
