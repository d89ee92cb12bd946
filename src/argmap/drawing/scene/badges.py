"""Badges: the marks of a box as small pills, in rows that fill from the right. Lengths are tenths of a pixel."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate

import attrs

from argmap.drawing.cards.marks import Sign
from argmap.drawing.lines.widths import Type

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

    @property
    def middle(self) -> int:
        """The middle of its word: as much room on both sides of that, however broad its letters are."""
        return (self.width + SIGN + SIGN_GAP) // 2


def width(mark: Sign) -> int:
    """The width of a mark's pill."""
    return 2 * SIDE + SIGN + SIGN_GAP + WORD.room(mark.word)


def row_width(marks: Sequence[Sign]) -> int:
    """The width of a row of pills."""
    return sum(map(width, marks)) + GAP * max(0, len(marks) - 1)


@attrs.frozen
class Rows:
    """Signs in rows: the first beside a text, which stays empty if they do not fit there, the others under it."""

    rows: tuple[tuple[Sign, ...], ...]

    @property
    def foot(self) -> int:
        """The height that the rows under the text take."""
        return ROW * (len(self.rows) - 1)

    def placed(self, right: int, first: int, below: int) -> tuple[Badge, ...]:
        """The badges of rows that end at `right`, the first row at the height `first`, the others from `below` on."""
        if not self.rows[0] and len(self.rows) == 1:
            return ()
        heights = [first, *(below + ROW * order for order in range(len(self.rows) - 1))]
        return tuple(badge for y, row in zip(heights, self.rows, strict=True) for badge in in_row(row, right, y))

    def at_foot(self, right: int, bottom: int) -> tuple[Badge, ...]:
        """The badges of rows at the foot of a box that ends at `bottom`."""
        top = bottom - _FOOT - HEIGHT - self.foot
        return self.placed(right, top, top + ROW)


def rows(marks: Iterable[Sign], beside: int, room: int) -> Rows:
    """Fill rows with signs: the first has `beside` as its room, the others `room`."""
    found: list[list[Sign]] = [[]]
    for mark in marks:
        if row_width([*found[-1], mark]) > (room if len(found) > 1 else beside):
            found.append([])
        found[-1].append(mark)
    return Rows(tuple(map(tuple, found)))


def in_row(marks: Sequence[Sign], right: int, y: int) -> tuple[Badge, ...]:
    """A row of pills that ends at `right`."""
    left = right - row_width(marks)
    starts = accumulate((width(mark) + GAP for mark in marks), initial=left)
    return tuple(Badge(mark, x, y) for mark, x in zip(marks, starts, strict=False))


def moved(badges: Iterable[Badge], *, across: int = 0, down: int = 0) -> tuple[Badge, ...]:
    """The badges, further to the right and lower by that much."""
    return tuple(attrs.evolve(badge, x=badge.x + across, y=badge.y + down) for badge in badges)
