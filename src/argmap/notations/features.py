"""The features of maps, of which each notation says whether it keeps them, and where they are found in a map."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from typing import Any, TypeAlias

import attrs

from argmap.diagnostics import Place
from argmap.model import ArgumentMap, Noun

Finder: TypeAlias = Callable[[ArgumentMap], Iterator[Place]]

_OF_THE_MAP = ("description", "authors", "date", "language", "license", "standard", "expect", "imports")
_OF_NODES = {
    "titles of nodes": "title",
    "assumptions": "assumed",
    "unstated premises": "unstated",
    "standards of single claims": "standard",
    "sources of nodes": "source",
    "original sources": "via",
    "locators": "locator",
    "quotes": "quote",
    "kinds of evidence": "kind",
    "confidences": "confidence",
    "weights": "weight",
    "schemes of inferences": "scheme",
    "roles of premises": "roles",
    "answered critical questions": "answers",
    "tags": "tags",
    "notes": "note",
}
"""Features of claims, evidence and inferences, each with its field."""


def _listed(argument_map: ArgumentMap, section: str) -> Iterator[tuple[Noun, Place]]:
    for noun in argument_map.listed[section]:
        yield noun, Place(noun.id, section=section)


def _is_said(noun: Any, field: str) -> bool:
    """Whether a noun has a field that says more than its default."""
    known = _attributes(type(noun)).get(field)
    return known is not None and getattr(noun, field) not in (known.default, None)


_attributes: Callable[[Any], dict[str, attrs.Attribute[Any]]] = cache(attrs.fields_dict)


def _of_map(field: str, argument_map: ArgumentMap) -> Iterator[Place]:
    if _is_said(argument_map, field):
        yield Place(None, field)


def _field(field: str, argument_map: ArgumentMap) -> Iterator[Place]:
    yield from (Place(node.id, field) for node in argument_map.nodes if _is_said(node, field))


def _section(section: str, argument_map: ArgumentMap) -> Iterator[Place]:
    yield from (place for _, place in _listed(argument_map, section))


def _evidence(argument_map: ArgumentMap) -> Iterator[Place]:
    yield from map(Place, argument_map.evidence)


def _ids(argument_map: ArgumentMap) -> Iterator[Place]:
    yield from (Place(id_) for id_ in argument_map)


def _linked(argument_map: ArgumentMap) -> Iterator[Place]:
    yield from (Place(one.id, "premises") for one in argument_map.inferences.values() if len(one.premises) > 1)


def _on(target: str, field: str, argument_map: ArgumentMap) -> Iterator[Place]:
    """Inferences that support or attack what is in a view of the map, such as its inferences."""
    found: Mapping[str, object] = getattr(argument_map, target)
    for one in argument_map.inferences.values():
        if getattr(one, field) in found:
            yield Place(one.id, field)


def _shared(argument_map: ArgumentMap) -> Iterator[Place]:
    theses = {*argument_map.thesis}
    yield from (Place(id_) for id_ in argument_map.statements if len(argument_map.uses(id_)) + (id_ in theses) > 1)


def _theses(argument_map: ArgumentMap) -> Iterator[Place]:
    yield from (Place(None, "thesis", at) for at in range(1, len(argument_map.thesis)))


def _extra(argument_map: ArgumentMap) -> Iterator[Place]:
    """What has keys of other tools; ids of origin are ids, and are counted as such."""
    if argument_map.extra:
        yield Place(None)
    for section in argument_map.listed:
        yield from (place for noun, place in _listed(argument_map, section) if noun.extra.keys() - {"x-id"})


FEATURES: dict[str, Finder] = {
    "ids": _ids,
    "evidence": _evidence,
    "linked premises": _linked,
    "statements used twice": _shared,
    "undercuts": partial(_on, "inferences", "attacks"),
    "backing": partial(_on, "inferences", "supports"),
    "attacks on evidence": partial(_on, "evidence", "attacks"),
    "several theses": _theses,
    "questions": partial(_section, "questions"),
    **{name: partial(_field, field) for name, field in _OF_NODES.items()},
    "sources": partial(_section, "sources"),
    "schemes of the map": partial(_section, "schemes"),
    **{f"{name} of the map": partial(_of_map, name) for name in _OF_THE_MAP},
    "keys of other tools": _extra,
}
"""Each feature with what finds it in a map, in the order in which pages list them."""
