"""Text of a map as a page takes it: on one line, isolated from its neighbours, with places to break long words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from argmap.display import clean, isolated
from argmap.drawing.cards.cards import Cell
from argmap.drawing.lines.breaking import FINER, SOFT_HYPHEN, clusters, parts, split
from argmap.drawing.lines.hyphenation import is_address, syllables

_LONG = re.compile(r"[^ ]{31,}")
_PIECE = 12
_BREAK = "\u200b"


def breakable(text: str, language: str = "") -> str:
    """The text made safe, with places to break in what has more than 30 characters and none of its own.

    These are soft hyphens between the syllables of the language, a BCP 47 tag, where it has a dictionary, else U+200B.
    """
    return isolated(_LONG.sub(lambda word: _parted(word[0], language), clean(text)), rightward=False)


def said(cell: Cell, language: str) -> str:
    """The text in the box of a statement, made safe; the words that a reference repeats are isolated."""
    text = cell.through(partial(breakable, language=language))
    return isolated(text, rightward=False) if cell.is_reference else text


def _parted(word: str, language: str) -> str:
    tongue = "" if is_address(word) else language
    return "".join(part if len(part) <= _PIECE else _BREAK.join(_pieces(part, tongue)) for part in parts(word))


def _pieces(part: str, language: str) -> Iterator[str]:
    """Pieces of a dozen characters or so, or whole words with soft hyphens in them."""
    pieces = [part]
    for level in range(len(FINER)):
        pieces = [one for piece in pieces for one in (split(piece, level) if len(piece) > _PIECE else (piece,))]
    for piece in pieces:
        found = syllables(piece, language) if language else (piece,)
        if len(found) > 1:
            yield SOFT_HYPHEN.join(found)
            continue
        held = list(clusters(piece, tidy=True))
        yield from ("".join(held[at : at + _PIECE]) for at in range(0, len(held), _PIECE))
