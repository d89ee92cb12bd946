"""The arrows from cards to what they speak to, as SVG path data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

import attrs

from argmap.drawing.boxes import BAR, PAD, CardBox
from argmap.drawing.cards import Card
from argmap.drawing.scene import Scene

_BEND = 90
_TIP = 15
_STRAIGHT = 80


@attrs.frozen
class Connector:
    """The arrow of a card, from its header bar to its target, and a point half way."""

    card: Card
    path: str
    middle: tuple[int, int]


def number(tenths: int) -> str:
    """A length as SVG writes it, in pixels with at most one decimal.

    >>> number(-1205), number(40)
    ('-120.5', '4')
    """
    return str(tenths / 10).removesuffix(".0")


def connectors(scene: Scene) -> Iterator[Connector]:
    """All arrows, those of a card together; several into one cell end side by side."""
    cards = scene.plan.cards
    for at, children in enumerate(scene.plan.children):
        for slot, group in groupby(children, key=lambda child: cards[child].slot):
            ends = list(group)
            for order, child in enumerate(ends):
                start = _start(scene, child)
                if slot is None:
                    path, middle = _beside(start, _side(scene, at, order, len(ends)))
                else:
                    foot = _foot(scene, at, slot, (order + 1, len(ends) + 1))
                    path, middle = _below(start, foot, _floor(scene, at))
                yield Connector(cards[child], path, middle)


def _start(scene: Scene, at: int) -> tuple[int, int]:
    x, y = scene.corners[at]
    return x + scene.boxes[at].width // 2, y + PAD


def _side(scene: Scene, at: int, order: int, count: int) -> tuple[int, int]:
    """Where an arrow from beside meets the header bar: the farther it comes, the higher."""
    x, y = scene.corners[at]
    middle = PAD + BAR // 2
    height = middle if count == 1 else middle + 75 - 150 * order // (count - 1)
    return x + scene.boxes[at].width - PAD, y + height


def _foot(scene: Scene, at: int, slot: int, part: tuple[int, int]) -> tuple[int, int]:
    x, y = scene.corners[at]
    cell = scene.boxes[at].cells[slot]
    return x + cell.x + cell.width * part[0] // part[1], y + cell.y + cell.height + _TIP


def _floor(scene: Scene, at: int) -> int:
    box: CardBox = scene.boxes[at]
    return scene.corners[at][1] + box.height + (40 if box.framed else _TIP)


def _beside(start: Sequence[int], end: Sequence[int]) -> tuple[str, tuple[int, int]]:
    x, y, end_x, end_y = map(number, (start[0], start[1], end[0] + 30, end[1]))
    path = f"M{x} {y}V{number(end[1] + _BEND)}Q{x} {end_y} {number(start[0] - _BEND)} {end_y}H{end_x}"
    return path, ((start[0] + end[0]) // 2, end[1])


def _below(start: Sequence[int], end: Sequence[int], floor: int) -> tuple[str, tuple[int, int]]:
    x, y, end_x, end_y = map(number, (*start, *end))
    if abs(start[0] - end[0]) <= 10:
        return f"M{x} {y}V{end_y}", (start[0], (start[1] + floor) // 2)
    middle = (start[1] + floor) // 2
    last = end[1] + _STRAIGHT
    path = f"M{x} {y}C{x} {number(middle - 40)} {end_x} {number(middle + 80)} {end_x} {number(last)}V{end_y}"
    return path, ((start[0] + end[0]) // 2, (start[1] + 6 * middle + 120 + last) // 8)
