"""JSON to maps: values at the speed of the standard library, and places when they are first asked for.

A text without a fault is read without places. Where a place is needed, for a finding or by `map.where`, it is read once
more with the offsets of all its values, and the map takes its places from there.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Any, NoReturn, TypeAlias

import attrs

from argmap.building import At, Builder
from argmap.checks.conversion import UNREADABLE_NOTATION
from argmap.model import Origin
from argmap.notations.json_syntax import DEEPEST, Scanned, scan
from argmap.registry import Read
from argmap.text import SourceText, pack

_HALF_PAIRS = ("\\ud", "\\uD")
_NO_BRACKETS = bytes(one for one in range(256) if one not in b"[]{}")
_ROUNDS = 10


class _FaultyError(ValueError):
    """A text that only the slow way reads as it should be."""


@attrs.frozen
class Document:
    """A value of JSON, and where its parts stand, if it was read with places."""

    root: Any
    _scanned: Scanned | None = None

    def at(self, holder: Any, key: str | int | None = None) -> At | None:
        """Where a list or an object stands, or the value of a key or an index in it."""
        if self._scanned is None:
            return None
        if key is None:
            span = self._scanned.wholes.get(id(holder))
        else:
            span = self._scanned.inner.get(id(holder), {}).get(key, (None, None))[1]
        return None if span is None else pack(*span)

    def key_at(self, holder: Any, key: str) -> At | None:
        """Where a key of an object stands."""
        if self._scanned is None:
            return None
        span = self._scanned.inner.get(id(holder), {}).get(key, (None, None))[0]
        return None if span is None else pack(*span)


Reader: TypeAlias = Callable[[Document, Builder], None]
"""Puts what a document holds into a builder: a function of a module, called again where places are wanted."""


def read_json(text: SourceText, read: Reader) -> Read:
    """Make a map of a text in JSON.

    Args:
        text: the text.
        read: puts what the document holds into the builder.

    Returns:
        The map, `None` if there is none, and all that was found.
    """
    try:
        document = Document(_loaded(text.text))
    except (ValueError, RecursionError):
        return _with_places(text, read)
    build = Builder(text)
    read(document, build)
    argument_map, found = build.finish()
    if argument_map is None or found or not isinstance(argument_map.origin, Origin):
        return _with_places(text, read)
    object.__setattr__(argument_map, "origin", attrs.evolve(argument_map.origin, places=_LatePlaces(text, read)))
    return argument_map, found


def _with_places(text: SourceText, read: Reader) -> Read:
    """The same by a text that is read with the places of all its values; where it has faults, they are the findings."""
    build, faults = Builder(text), 0

    def report(message: str, span: tuple[int, int], *advice: str) -> None:
        nonlocal faults
        faults += 1
        build.refuse(UNREADABLE_NOTATION, message, pack(*span), *advice)

    scanned = scan(text.text, report)
    if not faults:
        read(Document(scanned.root, scanned), build)
    return build.finish()


def _loaded(text: str) -> Any:
    """The value of a text without a fault.

    Raises:
        ValueError: it may have one.
    """
    if any(half in text for half in _HALF_PAIRS):
        raise _FaultyError
    root = json.loads(text, object_pairs_hook=_object, parse_constant=_constant)
    if not _is_shallow(text) and _is_deep(root):
        raise _FaultyError
    return root


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise _FaultyError
    return made


def _constant(_: str) -> NoReturn:
    raise _FaultyError


def _is_shallow(text: str) -> bool:
    """Whether the brackets alone show that nothing is nested deep; brackets in texts may hide it."""
    brackets = text.encode("utf-8", "replace").translate(None, _NO_BRACKETS)
    for _ in range(_ROUNDS):
        if not brackets:
            return True
        brackets = brackets.replace(b"{}", b"").replace(b"[]", b"")
    return not brackets


def _is_deep(root: Any) -> bool:
    """Whether lists and objects are nested too deep."""
    level, depth = [root], 0
    while level and depth < DEEPEST:
        depth += 1
        holders = [one.values() if one.__class__ is dict else one for one in level if one.__class__ in (dict, list)]
        level = [one for holder in holders for one in holder if one.__class__ in (dict, list)]
    return bool(level)


@attrs.frozen
class _LatePlaces(Mapping[str, Any]):
    """The places of a map in a text that is read for them when one is first asked for."""

    _text: SourceText
    _read: Reader

    @cached_property
    def _places(self) -> Mapping[str, Any]:
        argument_map, _ = _with_places(self._text, self._read)
        origin: Any = None if argument_map is None else argument_map.origin
        return {} if origin is None else origin.places

    def __getitem__(self, section: str) -> Any:
        return self._places[section]

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)
