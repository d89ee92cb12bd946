"""Tidy trees of boxes of any size, in linear time: parents centred over their children, subtrees packed by contour."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.drawing.tidy.contours import SIBLING_GAP, Shape, fit

LEVEL_GAP = 400
LEVEL_GAP_MORE = 240
LEVEL_GAP_RIGHT = 680
BESIDE_DROP = 440
LANE = 80


class _Row:
    """Siblings packed from left to right.

    A subtree that is held off by one several places before it leaves room between them: they are spread over it
    (Buchheim, Jünger & Leipert 2002), which touches no outer contour.
    """

    def __init__(self, first: Shape) -> None:
        self.shape = first
        self.places = [0]
        self._deep = [(first.bottom, 0)]
        self._slopes: list[tuple[int, int, float]] = []

    def add(self, shape: Shape) -> None:
        at = len(self.places)
        bottom = shape.bottom
        found = fit(self.shape.right, shape.left)
        for (_, held), (depth, need) in zip(found.needs, found.needs[1:], strict=False):
            while self._deep[-1][0] <= depth:
                self._deep.pop()
            holder = self._deep[-1][1]
            if holder < at - 1:
                self._slopes.append((holder, at, (need - held) / (at - holder)))
        self._deep.append((bottom, at))
        self.places.append(found.needs[-1][1])
        self.shape.join(shape, found, found.needs[-1][1])

    def spread(self) -> list[int]:
        """The x of each sibling."""
        change = [0.0] * (len(self.places) + 1)
        drop = [0.0] * (len(self.places) + 1)
        for holder, held, slope in self._slopes:
            change[holder + 1] += slope
            change[held] -= slope
            drop[held] += slope * (held - holder - 1)
        moved = slope = 0.0
        for at, place in enumerate(self.places):
            slope += change[at]
            moved += slope - drop[at]
            self.places[at] = place + int(moved + 0.01)
        return self.places


def arrange(
    sizes: Sequence[tuple[int, int]],
    below: Sequence[Sequence[int]],
    beside: Sequence[Sequence[int]],
    level_gap: int = LEVEL_GAP,
) -> list[tuple[int, int]]:
    """The corner of each box, its tree's root at the origin.

    Args:
        sizes: width and height of each box, parents before children.
        below: the children of each box that go under it, from left to right.
        beside: the children of each box that go to its right, the nearest first.
        level_gap: the least room between a box and its children below.
    """
    corners = [(0, 0)] * len(sizes)
    shapes: list[Shape | None] = [None] * len(sizes)
    for at in range(len(sizes) - 1, -1, -1):
        shape = Shape(*sizes[at])
        if below[at]:
            shape = _hang_below(at, below[at], sizes, shapes, corners, level_gap=level_gap)
        for child in beside[at]:
            corners[child] = _stand_beside(shape, sizes[at][0], sizes[child][0], _take(shapes, child))
        shapes[at] = shape
    for at in range(len(sizes)):
        x, y = corners[at]
        for child in (*below[at], *beside[at]):
            corners[child] = corners[child][0] + x, corners[child][1] + y
    return corners


def arrange_rightward(
    sizes: Sequence[tuple[int, int]], right: Sequence[Sequence[int]], beside: Sequence[Sequence[int]]
) -> list[tuple[int, int]]:
    """The corner of each box in a tree that grows to the right: `arrange`, turned.

    Args:
        sizes: width and height of each box, parents before children.
        right: the children of each box that go to its right, from top to bottom.
        beside: the children of each box that go above it, the nearest first.
    """
    across = [(height, width) for width, height in sizes]
    turned = arrange(across, [children[::-1] for children in right], beside, LEVEL_GAP_RIGHT)
    return [(y, -x - height) for (x, y), (_, height) in zip(turned, sizes, strict=True)]


def _take(shapes: list[Shape | None], at: int) -> Shape:
    shape = shapes[at]
    assert shape is not None  # noqa: S101 - children come after their parents
    shapes[at] = None
    return shape


def _hang_below(
    at: int,
    children: Sequence[int],
    sizes: Sequence[tuple[int, int]],
    shapes: list[Shape | None],
    corners: list[tuple[int, int]],
    *,
    level_gap: int,
) -> Shape:
    width, height = sizes[at]
    row = _Row(_take(shapes, children[0]))
    for child in children[1:]:
        row.add(_take(shapes, child))
    places = row.spread()
    right = places[-1] + sizes[children[-1]][0]
    offset = -((right - width) // 2)
    gap = level_gap + min(LEVEL_GAP_MORE, 40 * max(0, len(children) - 2))
    for child, place in zip(children, places, strict=True):
        corners[child] = place + offset, height + gap
    row.shape.move(offset)
    row.shape.put_on_top(gap, min(0, offset), max(width, right + offset))
    row.shape.put_on_top(height, 0, width)
    return row.shape


def _stand_beside(shape: Shape, width: int, child_width: int, child: Shape) -> tuple[int, int]:
    """Put a subtree to the right of a card, lower by a drop through which its arrow leads up."""
    child.put_on_top(BESIDE_DROP, child_width // 2 - LANE, child_width // 2 + LANE)
    found = fit(shape.right, child.left)
    x = max(width + SIBLING_GAP, found.needs[-1][1])
    shape.join(child, found, x)
    return x, BESIDE_DROP
