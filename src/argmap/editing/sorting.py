"""The sections of a text in the order in which maps are written, and their nodes by the hierarchy of the argument."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.editing.containers import Container
from argmap.editing.edited import Edited, Open, Text, edited
from argmap.editing.patching import ORDER
from argmap.model import ArgumentMap
from argmap.numbering import reading_order
from argmap.reading.tree import Entry
from argmap.text import Edit, normalised

_BY_HIERARCHY = ("claims", "evidence", "inferences", "questions")


def sort(text: Text) -> Edited:
    """Bring a map into order: its sections as maps are written, its nodes by hierarchy, from the thesis down.

    Nodes follow the numbers that pictures show; steps follow what they lead to. Sources and schemes stay as they are.
    Comments go with what stands below them, numbers and standing stay the same.

    Args:
        text: the text of a map, in YAML.

    Returns:
        What came of it.
    """
    return edited(text, _edits)


def _edits(opened: Open) -> Iterator[Edit]:
    entries = opened.root.entries
    ranks = {key: rank for rank, key in enumerate(ORDER)}
    order = sorted(range(len(entries)), key=lambda number: ranks.get(entries[number].name, len(ranks)))
    hierarchy = _hierarchy(opened.map)
    inner = {
        number: [*_section(opened, entry, hierarchy)]
        for number, entry in enumerate(entries)
        if entry.name in _BY_HIERARCHY and entry.value.entries
    }
    root = Container(opened.source, opened.root, 0, spaced=False, wide=True)
    yield from root.arranged(order, inner)


def _section(opened: Open, section: Entry, hierarchy: dict[str, int]) -> Iterator[Edit]:
    entries = section.value.entries
    names = [normalised(entry.name) for entry in entries]
    order = sorted(range(len(entries)), key=lambda number: hierarchy.get(names[number], len(hierarchy)))
    container = Container(opened.source, section.value, section.start, spaced=False, wide=True)
    yield from container.arranged(order, inner={})


def _hierarchy(argument_map: ArgumentMap) -> dict[str, int]:
    """The rank of each node and question: that of the first entry of the outline that shows it."""
    ranks: dict[str, int] = {}
    for entry in reading_order(argument_map).entries:
        if entry.inference is not None:
            ranks.setdefault(entry.inference.id, len(ranks))
        for id_ in entry.ids:
            ranks.setdefault(id_, len(ranks))
    return ranks
