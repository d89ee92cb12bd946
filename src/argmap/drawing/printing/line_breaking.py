"""Text of a map as a page takes it: on one line, isolated from its neighbours, with places to break long words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.display import clean, isolated
from argmap.drawing.lines.breaking import FINER, clusters, parts, split

_LONG = re.compile(r"[^ ]{31,}")
_PIECE = 12
_BREAK = "\u200b"


def breakable(text: str) -> str:
    """The text made safe, with places to break (U+200B) in what has more than 30 characters and none of its own."""
    return isolated(_LONG.sub(_parted, clean(text)), rightward=False)


def _parted(word: re.Match[str]) -> str:
    return "".join(part if len(part) <= _PIECE else _BREAK.join(_pieces(part)) for part in parts(word[0]))


def _pieces(part: str) -> Iterator[str]:
    """Pieces of a dozen characters or so."""
    pieces = [part]
    for level in range(len(FINER)):
        pieces = [one for piece in pieces for one in (split(piece, level) if len(piece) > _PIECE else (piece,))]
    for piece in pieces:
        held = list(clusters(piece, tidy=True))
        yield from ("".join(held[at : at + _PIECE]) for at in range(0, len(held), _PIECE))
