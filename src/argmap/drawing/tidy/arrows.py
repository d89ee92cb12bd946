"""The arrows of tidy trees: each leaves the header bar of its card, or a bare answer, and bends once on its way."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

import attrs

from argmap.drawing.scene.arrows import Arrow, Point, number
from argmap.drawing.scene.boxes import BAR, PAD
from argmap.drawing.scene.scene import Scene

_BEND = 90
_TIP = 15
_STRAIGHT = 80


def arrows(scene: Scene) -> Iterator[Arrow]:
    """All arrows, those of a card together; several into one cell end side by side."""
    cards = scene.tree.cards
    drawer = _Drawer(scene, rightward=scene.tree.direction == "right")
    for at, children in enumerate(scene.tree.children):
        for slot, group in groupby(children, key=lambda child: cards[child].slot):
            ends = list(group)
            for order, child in enumerate(ends):
                if slot is None:
                    path = drawer.beside(child, drawer.side(at, order, len(ends)))
                else:
                    path = drawer.below(child, drawer.foot(at, slot, order + 1, len(ends) + 1), at)
                yield Arrow(cards[child], path)


@attrs.frozen
class _Drawer:
    """Arrows in one direction.

    Points are turned so that every tree grows down: where it grows to the right, up is across and right is down.
    """

    scene: Scene
    rightward: bool = attrs.field(kw_only=True)

    def start(self, at: int) -> Point:
        (x, y), box = self.scene.corners[at], self.scene.boxes[at]
        return (-y - box.height // 2, x) if self.rightward else (x + box.width // 2, y + (PAD if box.framed else 0))

    def side(self, at: int, order: int, count: int) -> Point:
        """Where an arrow from beside meets the header bar: the farther it comes, the higher."""
        (x, y), middle = self.scene.corners[at], PAD + BAR // 2
        height = middle if count == 1 else middle + 75 - 150 * order // (count - 1)
        if self.rightward:
            return -y - PAD, x + height
        return x + self.scene.boxes[at].width - PAD, y + height

    def foot(self, at: int, slot: int, part: int, parts: int) -> Point:
        """Where an arrow meets a cell."""
        (x, y), cell = self.scene.corners[at], self.scene.boxes[at].cells[slot]
        if self.rightward:
            return -y - cell.y - cell.height * part // parts, x + cell.x + cell.width + _TIP
        return x + cell.x + cell.width * part // parts, y + cell.y + cell.height + _TIP

    def beside(self, child: int, end: Point) -> str:
        across, down = self.start(child)
        corner, last = self._text(across, end[1]), self._text(across - _BEND, end[1])
        return f"M{self._text(across, down)}{self._down(end[1] + _BEND)}Q{corner} {last}{self._across(end[0] + 30)}"

    def below(self, child: int, end: Point, parent: int) -> str:
        (across, down), floor = self.start(child), self._floor(parent)
        middle = (down + floor) // 2
        if abs(across - end[0]) <= 10:
            return f"M{self._text(across, down)}{self._down(end[1])}"
        last = end[1] + _STRAIGHT
        curve = (self._text(across, middle - 40), self._text(end[0], middle + 80), self._text(end[0], last))
        return f"M{self._text(across, down)}C{' '.join(curve)}{self._down(end[1])}"

    def _floor(self, at: int) -> int:
        (x, y), box = self.scene.corners[at], self.scene.boxes[at]
        return (x + box.width if self.rightward else y + box.height) + (40 if box.framed else _TIP)

    def _turned(self, across: int, down: int) -> Point:
        return (down, -across) if self.rightward else (across, down)

    def _text(self, across: int, down: int) -> str:
        return " ".join(map(number, self._turned(across, down)))

    def _down(self, end: int) -> str:
        return f"{'H' if self.rightward else 'V'}{number(end)}"

    def _across(self, end: int) -> str:
        return f"V{number(-end)}" if self.rightward else f"H{number(end)}"
