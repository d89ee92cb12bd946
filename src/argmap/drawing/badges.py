"""Badges: the marks of a box as small pills, in rows that fill from the right. Lengths are tenths of a pixel."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate

import attrs

from argmap.drawing.marks import Sign
from argmap.drawing.metrics import Type

WORD = Type(95, bold=True)
HEIGHT, ROW = 150, 180
SIGN, SIGN_GAP, SIDE, GAP = 70, 35, 60, 50
_FOOT = 45


@attrs.frozen
class Badge:
    """A pill that says a sign: its corner counts from that of its box."""

    mark: Sign
    x: int
    y: int

    @property
    def width(self) -> int:
        """The width of the pill."""
        return width(self.mark)


def width(mark: Sign) -> int:
    """The width of a mark's pill."""
    return 2 * SIDE + SIGN + SIGN_GAP + WORD.room(mark.value)


def row_width(marks: Sequence[Sign]) -> int:
    """The width of a row of pills."""
    return sum(map(width, marks)) + GAP * max(0, len(marks) - 1)


def rows(marks: Iterable[Sign], beside: int, room: int) -> list[list[Sign]]:
    """The marks in rows: the first has `beside` as its room, and stays empty where that is too little."""
    found: list[list[Sign]] = [[]]
    for mark in marks:
        if row_width([*found[-1], mark]) > (room if len(found) > 1 else beside):
            found.append([])
        found[-1].append(mark)
    return found


def in_row(marks: Sequence[Sign], right: int, y: int) -> list[Badge]:
    """A row of pills that ends at `right`."""
    left = right - row_width(marks)
    starts = accumulate((width(mark) + GAP for mark in marks), initial=left)
    return [Badge(mark, x, y) for mark, x in zip(marks, starts, strict=False)]


def at_foot(found: Sequence[Sequence[Sign]], right: int, bottom: int) -> tuple[Badge, ...]:
    """Rows of pills at the foot of a box that ends at `bottom`."""
    top = bottom - _FOOT - HEIGHT - ROW * (len(found) - 1)
    return tuple(badge for order, row in enumerate(found) for badge in in_row(row, right, top + order * ROW))


def moved(badges: Iterable[Badge], by: int) -> tuple[Badge, ...]:
    """The badges, lower by that much."""
    return tuple(attrs.evolve(badge, y=badge.y + by) for badge in badges)
