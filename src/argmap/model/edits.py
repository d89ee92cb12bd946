"""Changes of a map: the sections that are others after nouns have been added, changed or taken out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

import attrs

from argmap.errors import DuplicateIdError, nearest
from argmap.fields import expect
from argmap.model.lookups import found_by
from argmap.model.nouns import Noun
from argmap.model.sections import SECTIONS

if TYPE_CHECKING:
    from argmap.model.maps import ArgumentMap

N = TypeVar("N", bound=Noun)
Sections: TypeAlias = dict[str, tuple[Noun, ...]]
"""Sections of a map by name, as `ArgumentMap.listed` has them."""


def added(argument_map: ArgumentMap, nouns: Iterable[Noun]) -> Sections:
    """The sections with these nouns at their ends.

    Raises:
        DuplicateIdError: an id is taken; nodes and questions share theirs.
        TypeError: one is not a noun.
    """
    nodes = {*argument_map, *argument_map.questions}
    taken = {"sources": {*argument_map.sources}, "schemes": {*argument_map.schemes}}
    more: dict[str, list[Noun]] = {}
    for noun in nouns:
        several: object = noun
        expect(noun, Noun, "write `add(*nouns)`" if isinstance(several, list | tuple | set) else "")
        section = SECTIONS[type(noun)]
        known = taken.get(section, nodes)
        if noun.id in known:
            raise DuplicateIdError(f"the map has {noun.id!r} already; `update({noun.id!r}, …)` changes it")
        known.add(noun.id)
        more.setdefault(section, []).append(noun)
    return {section: (*argument_map.listed[section], *some) for section, some in more.items()}


def updated(argument_map: ArgumentMap, id_: str, fields: Mapping[str, Any]) -> Sections:
    """The section in which what has an id has other fields.

    Raises:
        UnknownIdError: nothing has it.
        TypeError: there is no such field, or it is the id.
    """
    section, old = found_by(argument_map, id_)
    new = _evolved(old, fields)
    return {section: tuple(new if one is old else one for one in argument_map.listed[section])}


def removed(argument_map: ArgumentMap, ids: Iterable[str]) -> Sections:
    """The sections without what has these ids.

    Raises:
        UnknownIdError: nothing has one of them.
    """
    gone: dict[str, set[str]] = {}
    for id_ in ids:
        section, noun = found_by(argument_map, id_)
        gone.setdefault(section, set()).add(noun.id)
    listed = argument_map.listed
    return {section: tuple(one for one in listed[section] if one.id not in some) for section, some in gone.items()}


def _evolved(noun: N, fields: Mapping[str, Any]) -> N:
    """The noun with some fields changed.

    Raises:
        TypeError: it has no such field, or its id is to be another.
    """
    if "id" in fields:
        raise TypeError("an id cannot be changed, since others refer to it; remove the node and add another")
    known = [field.name for field in attrs.fields(type(noun)) if field.name != "id"]
    return attrs.evolve(noun, **known_fields(type(noun), fields, known))


def known_fields(kind: type, fields: Mapping[str, Any], known: Collection[str]) -> Mapping[str, Any]:
    """These fields, all of which are known.

    Raises:
        TypeError: there is no such field.
    """
    for name in fields:
        if name not in known:
            near = nearest(name, known)
            advice = f"did you mean {near[0]!r}?" if near else f"it has {', '.join(known)}"
            raise TypeError(f"{kind.__name__} has no field {name!r}; {advice}")
    return fields
