"""Text of a map as a page takes it: on one line, isolated from its neighbours, with places to break long words."""

from __future__ import annotations

import re

from argmap.display import clean, isolated

_LONG = re.compile(r"\S{31,}")
_PIECE = re.compile(r"[^/.?&=_#-]{0,11}[/.?&=_#-]+|\S{1,12}")


def words(text: str) -> str:
    """The text made safe, with places to break (U+200B) in words of more than 30 characters."""
    return isolated(_LONG.sub(lambda word: "\u200b".join(_PIECE.findall(word[0])), clean(text)), rightward=False)
