"""JSON to maps: values at the speed of the standard library, and places when they are first asked for.

A text without a fault is read without places. Where a place is needed, for a finding or by `map.where`, it is read once
more with the offsets of all its values, and the map takes its places from there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Any, TypeAlias

import attrs

from argmap.building import At, Builder, uncollected
from argmap.checks.conversion import UNREADABLE_NOTATION
from argmap.model import Origin
from argmap.notations.json_places import JsonPlaces
from argmap.notations.json_syntax import DECODER, HALF_PAIRS, FaultyError, is_deep, scan
from argmap.registry import Read
from argmap.text import SourceText, pack

_NO_BRACKETS = bytes(one for one in range(256) if one not in b"[]{}")
_ROUNDS = 10


@attrs.frozen(slots=False)
class Document:
    """A value of JSON, and where its parts stand.

    Attributes:
        root: the value.
        is_placed: whether the places of all nouns are wanted now; else they are found when they are asked for.
    """

    root: Any
    _text: str = attrs.field(repr=False)
    is_placed: bool = False

    @cached_property
    def _places(self) -> JsonPlaces:
        return JsonPlaces(self._text, self.root)

    def at(self, holder: Any, key: str | int | None = None) -> At | None:
        """The place of a noun or a field, where it is wanted: of a list, an object, or what a key has in it."""
        return self.place(holder, key) if self.is_placed else None

    def key_at(self, holder: Any, key: str) -> At | None:
        """The same for a key of an object."""
        return self.key_place(holder, key) if self.is_placed else None

    def place(self, holder: Any, key: str | int | None = None) -> At | None:
        """The place of a finding, wanted or not."""
        if key is None:
            span = self._places.whole(holder)
        else:
            _, span = self._places.part(holder, key) or (None, None)
        return None if span is None else pack(*span)

    def key_place(self, holder: Any, key: str) -> At | None:
        """The same for a finding about a key."""
        span, _ = self._places.part(holder, key) or (None, None)
        return None if span is None else pack(*span)


Reader: TypeAlias = Callable[[Document, Builder], None]
"""Puts what a document holds into a builder: a function of a module, called again where places are wanted."""


@uncollected()
def read_json(text: SourceText, read: Reader) -> Read:
    """Make a map of a text in JSON.

    Args:
        text: the text.
        read: puts what the document holds into the builder.

    Returns:
        The map, `None` if there is none, and all that was found.
    """
    try:
        root = _loaded(text.text)
    except (ValueError, RecursionError):
        build, faults = Builder(text), []
        root = scan(text.text, lambda *fault: faults.append(fault))
        for message, span, *advice in faults:
            build.refuse(UNREADABLE_NOTATION, message, pack(*span), *advice)
        if faults:
            return build.finish()
    return _read(text, root, read)


def _read(text: SourceText, root: Any, read: Reader, *, is_placed: bool = False) -> Read:
    """The same of a text without faults of syntax."""
    build = Builder(text)
    read(Document(root, text.text, is_placed), build)
    argument_map, found = build.finish()
    if not is_placed and argument_map is not None and isinstance(argument_map.origin, Origin):
        places = _LatePlaces(text, read)
        object.__setattr__(argument_map, "origin", attrs.evolve(argument_map.origin, places=places))
    return argument_map, found


def _loaded(text: str) -> Any:
    """The value of a text without a fault.

    Raises:
        ValueError: it may have one.
    """
    if any(half in text for half in HALF_PAIRS):
        raise FaultyError
    root = DECODER.decode(text)
    if not _is_shallow(text) and is_deep(root):
        raise FaultyError
    return root


def _is_shallow(text: str) -> bool:
    """Whether the brackets alone show that nothing is nested deep; brackets in texts may hide it."""
    brackets = text.encode("utf-8", "replace").translate(None, _NO_BRACKETS)
    for _ in range(_ROUNDS):
        if not brackets:
            return True
        brackets = brackets.replace(b"{}", b"").replace(b"[]", b"")
    return not brackets


@attrs.frozen
class _LatePlaces(Mapping[str, Any]):
    """The places of a map in a text that is read for them when one is first asked for."""

    _text: SourceText
    _read: Reader

    @cached_property
    @uncollected()
    def _places(self) -> Mapping[str, Any]:
        argument_map, _ = _read(self._text, DECODER.decode(self._text.text), self._read, is_placed=True)
        origin: Any = None if argument_map is None else argument_map.origin
        return {} if origin is None else origin.places

    def __getitem__(self, section: str) -> Any:
        return self._places[section]

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)
