"""What a map was read from, and the places of its nouns and fields there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, TypeAlias

import attrs

from argmap.fields import shown
from argmap.text import OFFSET_BITS, Location, SourceText, unpack, unpack_file

Places: TypeAlias = Mapping[str, Mapping[str | tuple[str, int], tuple[Any, ...]]]
"""Section (`nodes`, `sources`, `schemes`, `map`) to id to `(id, body, field, key, value, field, key, value, …)`.

Places are packed. The value of a list is `(body, item, item, …)`, that of a table `(body, name, key, value, name, …)`.
The second noun of an id stands under `(id, 1)`, the third under `(id, 2)`.
"""


_SECTIONS = ("nodes", "questions", "sources", "schemes")


@attrs.frozen(kw_only=True)
class Origin:
    """What a map was read from.

    `texts` are its files, `places` those of nouns and fields in them, `found` the findings of reading (diagnostics),
    and `verified` the codes of the rules that reading itself has applied: no check runs them again.
    """

    texts: tuple[SourceText, ...]
    places: Places = attrs.field(repr=False)
    found: tuple[Any, ...] = attrs.field(default=(), repr=False)
    verified: frozenset[str] = frozenset()

    __repr__ = shown

    def find(
        self,
        id_: str | None,
        field: str | None = None,
        index: int | str | None = None,
        *,
        section: str | None = None,
        key: bool = False,
        repeat: int = 0,
    ) -> Location | None:
        """Find a noun, a field of it or an item of that in the text; `None` if it is not there.

        Args:
            id_: the id of a node, question, source or scheme; `None` for the map's own fields.
            field: a field of it; without one, the location is that of the id.
            index: the item of a list (from 0), or the name in a table.
            section: `nodes`, `questions`, `sources` or `schemes`, where several have the id; else the first that does.
            key: the location of the key or name rather than of the value.
            repeat: of nouns that have the same id, the number of the one that is meant, the first as 0.
        """
        sections = _SECTIONS if section is None else (section,)
        noun = (id_, repeat) if repeat and id_ is not None else id_ or ""
        found = (self.places[one].get(noun) for one in (("map",) if id_ is None else sections) if one in self.places)
        place = next((one for one in found if one is not None), None)
        if place is None:
            return None
        packed = place[0] if field is None else _field_place(place, field, index, key=key, tables=self._tables)
        return None if packed is None else self._location(packed)

    def _location(self, packed: int) -> Location:
        file, start, end = unpack_file(packed)
        return self.texts[file].location(start, end)

    def starts(self) -> Iterator[tuple[str, str, int]]:
        """The start of each field of the map and of each noun, with the section and the id, on the scale of `base`."""
        for place in self.places.get("map", {}).values():
            yield from (("map", "", unpack(key)[0]) for key in place[3::3] if key is not None)
        for section, places in self.places.items():
            if section != "map":
                for id_, place in places.items():
                    yield section, id_ if isinstance(id_, str) else id_[0], unpack(place[0])[0]

    def own_id(self, id_: str) -> str:
        """The id that has been given to what is called so: in one file, nothing has two."""
        return id_

    def base(self, text: SourceText) -> int:
        """The beginning of a text on a scale on which all texts of the map follow one another."""
        return next((at for at, one in enumerate(self.texts) if one is text), 0) << OFFSET_BITS

    @cached_property
    def _tables(self) -> dict[int, dict[str, int]]:
        """Where the names of long tables stand in their places."""
        return {}


def _field_place(
    place: tuple[Any, ...], field: str, index: int | str | None, *, key: bool, tables: dict[int, dict[str, int]]
) -> Any:
    """The packed place of a field in those of its noun, of an item in it, or of a name in it; `None` if there is none.

    `tables` remembers where the names of long tables stand.
    """
    at = next((at for at in range(2, len(place), 3) if place[at] == field), None)
    if at is None:
        return None
    value = place[at + 2]
    if index is None:
        found = place[at + 1] if key else value
        return found[0] if isinstance(found, tuple) else found
    if not isinstance(value, tuple):
        return value if index == 0 else None
    if isinstance(index, int):
        return value[index + 1] if index + 1 < len(value) else None
    if id(value) not in tables:
        tables[id(value)] = {value[at]: at for at in range(1, len(value), 3)}
    named = tables[id(value)].get(index)
    return None if named is None else value[named + (1 if key else 2)]
