"""The title of a picture, and the lines under it. Lengths are tenths of a pixel."""

from __future__ import annotations

import attrs

from argmap.display import clean, right_to_left
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


@attrs.frozen
class Headline:
    """The lines above the cards, and the height that they take."""

    title: tuple[Words, ...]
    subtitle: tuple[Words, ...]
    height: int

    @property
    def width(self) -> int:
        """The width of its lines."""
        return max([0, *(TITLE.width(line.text) for line in self.title), *map(_subtitle_width, self.subtitle)])

    @property
    def room(self) -> int:
        """The width of its lines in broader letters."""
        return max([0, *(TITLE.room(line.text) for line in self.title), *map(_subtitle_room, self.subtitle)])


def _subtitle_width(line: Words) -> int:
    return SUBTITLE.width(line.text)


def _subtitle_room(line: Words) -> int:
    return SUBTITLE.room(line.text)


def headline(tree: CardTree, width: int, *, titled: bool) -> Headline:
    """Place the title, who made the map and when, if asked for, and in any case what the picture leaves out."""
    argument_map = tree.argument_map
    made = made_by(tree) if titled else ""
    title = wrap(clean(argument_map.title) if titled else "", width, TITLE, most=6, language=tree.language).lines
    subtitle = wrap(clean(made), width, SUBTITLE, most=3, language=tree.language).lines
    subtitle += wrap(tree.part.note, width, SUBTITLE, most=4, language=tree.language).lines
    y = 170
    placed = [Words(0, y + at * TITLE_LINE, line) for at, line in enumerate(title)]
    y += max(0, len(title) - 1) * TITLE_LINE + 200
    below = [Words(0, y + at * SUBTITLE_LINE, line) for at, line in enumerate(subtitle)]
    used = len(title) * TITLE_LINE + len(subtitle) * SUBTITLE_LINE + 240 if title or subtitle else 0
    return Headline(tuple(placed), tuple(below), used)


def rightward(tree: CardTree) -> bool:
    """Whether the title runs from right to left: then all lines above the cards begin at the right."""
    return right_to_left(clean(tree.argument_map.title))


def made_by(tree: CardTree) -> str:
    """Who made the map, and when."""
    argument_map = tree.argument_map
    return " · ".join(filter(None, (", ".join(argument_map.authors), in_words(argument_map.date, tree.words))))
