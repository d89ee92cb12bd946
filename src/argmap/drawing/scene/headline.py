"""The title of a picture, and the lines under it. Lengths are tenths of a pixel."""

from __future__ import annotations

import attrs

from argmap.display import clean
from argmap.drawing.cards.tree import CardTree
from argmap.drawing.lines.widths import Type
from argmap.drawing.lines.wrapping import wrap
from argmap.sources.dates import in_words

TITLE, SUBTITLE, HEADING = Type(200, bold=True), Type(125), Type(140, bold=True)
TITLE_LINE, SUBTITLE_LINE = 260, 180


@attrs.frozen
class Words:
    """A line of text and its baseline's start."""

    x: int
    y: int
    text: str


def headline(tree: CardTree, width: int) -> tuple[tuple[Words, ...], tuple[Words, ...], int]:
    """Place the title, and under it who made the map, when, and what it leaves out; gives their height too."""
    argument_map = tree.argument_map
    title = wrap(clean(argument_map.title), width, TITLE, most=6).lines
    made = " · ".join(filter(None, (", ".join(argument_map.authors), in_words(argument_map.date))))
    subtitle = wrap(clean(made), width, SUBTITLE, most=3).lines
    subtitle += wrap(tree.part.note, width, SUBTITLE, most=4).lines
    y = 170
    placed = [Words(0, y + at * TITLE_LINE, line) for at, line in enumerate(title)]
    y += max(0, len(title) - 1) * TITLE_LINE + 200
    below = [Words(0, y + at * SUBTITLE_LINE, line) for at, line in enumerate(subtitle)]
    used = len(title) * TITLE_LINE + len(subtitle) * SUBTITLE_LINE + 240 if title or subtitle else 0
    return tuple(placed), tuple(below), used
