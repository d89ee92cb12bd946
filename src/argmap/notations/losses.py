"""What a notation does not carry of a map: counted by kind, each item with its place."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from argmap.checks.conversion import NOT_CARRIED
from argmap.diagnostics import Diagnostic, Finding, Place
from argmap.model import ArgumentMap
from argmap.notations.features import FEATURES
from argmap.registry import Fidelity, Notation
from argmap.text import SourceText

_MOST_NAMES = 3


class Losses:
    """Collects what a text does not carry; calling it adds an item."""

    def __init__(self, argument_map: ArgumentMap, notation: Notation, text: SourceText | None = None) -> None:
        """Begin with what the notation says of its features.

        Args:
            argument_map: the map that is written.
            notation: the notation.
            text: the text that findings are about (default: that of the map).
        """
        self._map = argument_map
        self._text = argument_map.text if text is None else text
        self._notation = notation
        self._items: dict[str, list[Place]] = {}
        for name, find in FEATURES.items():
            is_kept = notation.fidelity(name) is Fidelity.KEPT or name in notation.reported
            if not is_kept and (found := [*find(argument_map)]):
                self._items[name] = found

    def __call__(self, what: str, place: Place) -> None:
        """Add an item: what is not carried, in the plural, and where it is in the map."""
        self._items.setdefault(what, []).append(place)

    @property
    def kinds(self) -> tuple[str, ...]:
        """What is not carried, each kind once."""
        return tuple(self._items)

    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """A finding for each kind; its items are its consequences, which JSON lists one by one."""
        return tuple(self._found())

    def _found(self) -> Iterator[Diagnostic]:
        for what, places in self._items.items():
            first = self._diagnostic(self._message(what, places), places[0])
            items = tuple(self._diagnostic(self._item(what, place), place) for place in places)
            yield attrs.evolve(first, consequences=items)

    def _diagnostic(self, message: str, place: Place) -> Diagnostic:
        return NOT_CARRIED.report(Finding(message, place), self._map, self._text)

    def _message(self, what: str, places: list[Place]) -> str:
        ids = [repr(id_) for id_ in dict.fromkeys(place.id for place in places) if id_ is not None]
        shown = ", ".join(ids[:_MOST_NAMES]) + (", …" if len(ids) > _MOST_NAMES else "")
        named = f" ({len(places):,}: {shown})" if ids else ""
        becomes = self._notation.changed.get(what)
        if becomes is not None:
            return f"{self._notation.title} changes {what}: {becomes}{named}"
        return f"{self._notation.title} does not carry {what}{named}"

    def _item(self, what: str, place: Place) -> str:
        about = "the map" if place.id is None else repr(place.id)
        does = "changes" if what in self._notation.changed else "does not carry"
        return f"{self._notation.title} {does} {what}: {about}"
