"""Sources of a map brought up to a bibliography."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import attrs

from argmap.editing.edited import Edited, Text, rewritten_as
from argmap.fields import expect
from argmap.model import ArgumentMap, Source
from argmap.sources.comparing import differences


def update_sources(text: Text, sources: Iterable[Source], *, add: bool = True) -> Edited:
    """Bring the sources of a map up to those of a bibliography, by their ids.

    What a source has there replaces what the map says otherwise; what only the map has stays, such as its local copy.

    Args:
        text: the text of a map, in YAML.
        sources: those of the bibliography.
        add: whether sources that the map does not have are added, at the end.

    Returns:
        What came of it; refused if the map could not be read then.

    Raises:
        TypeError: one is not a source.
    """
    theirs: dict[str, Source] = {}
    for one in sources:
        expect(one, Source)
        theirs.setdefault(one.id, one)

    def change(argument_map: ArgumentMap) -> ArgumentMap:
        ours: Sequence[Any] = argument_map.listed["sources"]
        updated = [_updated(one, theirs.get(one.id)) for one in ours]
        known = {one.id for one in ours}
        new = [one for one in theirs.values() if one.id not in known] if add else []
        return argument_map.replace(sources=[*updated, *new])

    return rewritten_as(text, change)


def put_source(text: Text, source: Source) -> Edited:
    """Replace the source of an id, or add it at the end if the map has none.

    Args:
        text: the text of a map, in YAML.
        source: the source as it is to be.

    Returns:
        What came of it; refused if the map could not be read then.

    Raises:
        TypeError: it is not a source.
    """
    expect(source, Source)

    def change(argument_map: ArgumentMap) -> ArgumentMap:
        ours = argument_map.listed["sources"]
        if all(one.id != source.id for one in ours):
            return argument_map.replace(sources=[*ours, source])
        return argument_map.replace(sources=[source if one.id == source.id else one for one in ours])

    return rewritten_as(text, change)


def _updated(ours: Source, theirs: Source | None) -> Source:
    found = {} if theirs is None else differences(ours, theirs)
    return attrs.evolve(ours, **found) if found else ours
