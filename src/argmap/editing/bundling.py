"""An argument of several files as one: imported nouns get ids without a prefix, and stand in the text of the first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import attrs

from argmap.editing.edited import Edited, Text, rewritten_as
from argmap.editing.pieces import by_key, pieces
from argmap.editing.renaming import KINDS, names_of, places_of, scalars
from argmap.editing.scalars import rewritten
from argmap.fields import expect
from argmap.model import ArgumentMap
from argmap.model.unprefixed import without_prefixes
from argmap.reading import read_text
from argmap.reading.tree import tree
from argmap.text import Edit, apply_edits, joined_edits


def bundle(text: Text, whole: ArgumentMap) -> Edited:
    """Write an argument of several files into the text of the first, which imports nothing then.

    What is imported goes by its short id where that is free, else with its prefix and `-` for each `/`, else with a
    number behind it. The text of the first file keeps its comments and its layout, and so do the nodes, questions,
    sources and schemes of the others, if the map was loaded from their texts.

    Args:
        text: the text of the first file.
        whole: the whole argument, in which the ids of imported nouns have prefixes, as in `mao/khrushchev`.

    Returns:
        What came of it; refused if the map could not be read then.
    """
    expect(whole, ArgumentMap)
    made = without_prefixes(whole).replace(imports={})
    return rewritten_as(text, lambda _: made, dict(_as_written(whole, made)))


def _as_written(whole: ArgumentMap, made: ArgumentMap) -> Iterator[tuple[tuple[str, str], str]]:
    """The imported nouns as their files have written them, but for the ids, by section and id."""
    nouns = by_key(made)
    edits = _other_ids(whole, made)
    for source in whole.texts[1:]:
        text = attrs.evolve(source, text=apply_edits(source.text, joined_edits(edits.get(id(source), ()))))
        held = read_text(text.text)[0] if source.is_yaml else None
        known = {} if held is None else by_key(held)
        for key, written in pieces(text):
            if key in known and known[key] == nouns.get(key):
                yield key, written


def _other_ids(whole: ArgumentMap, made: ArgumentMap) -> dict[int, list[Edit]]:
    """What replaces ids in each text of the whole, by the identity of the text."""
    spots = {
        id(source): {(one.start, one.end): one for one in scalars(root)}
        for source in whole.texts
        if source.is_yaml and (root := tree(source.text)) is not None
    }
    edits: dict[int, list[Edit]] = {}
    for kind in KINDS[:3]:
        names = _names(whole, made, kind)
        for name, place in places_of(whole, kind):
            at = place.location(whole)
            value = None if at is None else spots.get(id(at.text), {}).get((at.span.start, at.span.end))
            if at is not None and value is not None and name in names:
                written = rewritten(at.text, value, names[name], in_braces=True, is_id=True)
                edits.setdefault(id(at.text), []).append(Edit(value.start, value.end, written))
    return edits


def _names(whole: ArgumentMap, made: ArgumentMap, kind: str) -> Mapping[str, str]:
    """The ids of a kind in the whole, with what they are in one file."""
    return dict(zip(names_of(whole, kind), names_of(made, kind), strict=True))
