"""What was probably meant by a reference that leads nowhere: a near id, a text in place of its id, several ids."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TypeAlias

from argmap.diagnostics import Fix, Place
from argmap.model import ArgumentMap, Inference
from argmap.reading.fixes import naming, renaming
from argmap.reading.lists import folded, may_be_id
from argmap.reading.suggestions import Suggestions, question

Meaning: TypeAlias = tuple[tuple[str, ...], Fix | None]
"""Advice about a reference, and the edits that follow it."""

_LISTS = frozenset({"premises", "thesis"})
"""The fields that hold several ids."""


class _Index:
    """Ids by their texts, and by these in small letters without the stop."""

    def __init__(self, texts: Iterable[tuple[str, str]]) -> None:
        self.exact: dict[str, list[str]] = {}
        self.loose: dict[str, list[str]] = {}
        for text, id_ in texts:
            if _loose(text):
                self.exact.setdefault(folded(text), []).append(id_)
                self.loose.setdefault(_loose(text), []).append(id_)


class Meant:
    """Looks for what the references of a map mean that name nothing."""

    def __init__(self, argument_map: ArgumentMap) -> None:
        self._map = argument_map
        self._nodes = Suggestions(argument_map)
        self._sources = Suggestions(argument_map.sources)

    def instead_of(self, id_: str, place: Place) -> Meaning:
        """What a reference to no node may mean."""
        if folded(id_) not in self._map and (found := self._by_text(self._texts, id_, place, "text")):
            return found
        if id_.startswith("-") and (item := id_[1:].strip()) in self._map:
            return (f"write `- {item}`: in a list, `-` needs a space after it",), None
        near = self._nodes.nearest(id_)
        advice = question(near) or self._several(id_, place) or "add it to the claims, the evidence or the inferences"
        return (advice,), renaming(self._map, place, id_, near)

    def instead_of_source(self, id_: str, place: Place) -> Meaning:
        """What a reference to no source may mean."""
        found = None if folded(id_) in self._map.sources else self._by_text(self._titles, id_, place, "title")
        if found is not None:
            return found
        near = self._sources.nearest(id_)
        return (question(near) or "add it to the sources",), renaming(self._map, place, id_, near)

    @cached_property
    def _texts(self) -> _Index:
        return _Index((node.text, node.id) for node in self._map.nodes if not isinstance(node, Inference))

    @cached_property
    def _titles(self) -> _Index:
        return _Index((source.title or "", source.id) for source in self._map.sources.values())

    def _by_text(self, index: _Index, text: str, place: Place, called: str) -> Meaning | None:
        """That the text of a node, or the title of a source, stands where its id should, exactly or nearly."""
        exact = index.exact.get(folded(text), [])
        found = list(dict.fromkeys(exact or index.loose.get(_loose(text), [])))
        if not found:
            return None
        nearly = "" if exact else "nearly "
        if len(found) > 1:
            ids = " and ".join(map(repr, found))
            return (f"this is {nearly}the {called} of {ids}: write the id that is meant",), None
        advice = f"this is {nearly}the {called} of {found[0]!r}: write its id"
        return (advice,), naming(self._map, place, text, found[0], safe=bool(exact))

    def _several(self, id_: str, place: Place) -> str:
        """Advice about a reference with spaces in it."""
        words = id_.replace(",", " ").split()
        is_list = place.field in _LISTS and len(words) > 1 and all(map(may_be_id, words))
        if is_list and any(word in self._map for word in words):
            return f"an id has no spaces; several are written as a list: [{', '.join(words)}]"
        return "an id has no spaces: write the id of the node that is meant" if len(words) > 1 else ""


def _loose(text: str) -> str:
    return folded(text).casefold().rstrip(".!?… ")
