"""argmap's own YAML as one notation among others."""

from __future__ import annotations

from argmap.model import ArgumentMap
from argmap.reading import read_text
from argmap.registry import Lose, Notation, Read
from argmap.text import OWN, SourceText
from argmap.writing import dumps


def _read(text: SourceText) -> Read:
    return read_text(text.text, text.path)


def _write(argument_map: ArgumentMap, _: Lose) -> str:
    """The text of a map in a document or a picture as it stands there; else the map anew."""
    text = argument_map.text
    return dumps(argument_map) if text is None or text.start is None else text.carried


ARGMAP = Notation(
    name=OWN, title="argmap's YAML", suffixes=(".yaml", ".yml"), read=_read, write=_write, aliases=("yaml",)
)
