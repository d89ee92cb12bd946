"""The nouns of a text as they are written there, with their comments."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import attrs

from argmap.editing.containers import Container
from argmap.editing.patching import nouns_of
from argmap.model import ArgumentMap, Noun
from argmap.reading.forms import SECTIONS
from argmap.reading.tree import tree
from argmap.text import SourceText, normalised


def by_key(argument_map: ArgumentMap) -> Mapping[tuple[str, str], Noun]:
    """Give the nouns of a map by section and id."""
    return {(section, noun.id): noun for section in SECTIONS for noun in nouns_of(argument_map, section)}


def pieces(source: SourceText) -> Iterator[tuple[tuple[str, str], str]]:
    """Give the lines of each noun in a block, at the margin, by section and id."""
    text = source.text if source.text.endswith(("\n", "\r")) else source.text + source.newline
    whole, root = attrs.evolve(source, text=text), tree(text)
    for section in () if root is None or root.is_flow else root.entries:
        if section.name not in SECTIONS or section.value.is_flow or not section.value.entries:
            continue
        container = Container(whole, section.value, section.start)
        pad = " " * (container.column - 1)
        for entry, piece in zip(section.value.entries, container.pieces, strict=True):
            lines = text[piece.start : piece.end].replace("\r\n", "\n").removesuffix("\n").split("\n")
            if all(line.startswith(pad) or not line.strip() for line in lines):
                yield (section.name, normalised(entry.name)), "\n".join(line[len(pad) :] for line in lines)
