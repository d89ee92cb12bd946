"""Tidy trees of boxes of any size, in linear time: parents centred over their children, subtrees packed by contour.

Contours that are linked, not copied, are van der Ploeg's (Drawing non-layered tidy trees in linear time, 2014). Here a
contour is a linked list of stretches, each of which knows its height and the step to the next one: to move a subtree is
to move the list's head, and the deeper of two contours goes on below the shallower by one link.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

SIBLING_GAP = 220
LEVEL_GAP = 400
LEVEL_GAP_MORE = 240
LEVEL_GAP_RIGHT = 680
BESIDE_DROP = 440
LANE = 80


class _Stretch:
    """A straight piece of a contour; `step` leads from its x to that of the piece below."""

    __slots__ = ("below", "height", "step")

    def __init__(self, height: int, below: _Stretch | None = None, step: int = 0) -> None:
        self.height = height
        self.below = below
        self.step = step


class _Contour:
    """One side of a subtree, from its top, without gaps."""

    __slots__ = ("bottom_x", "first", "last", "top_x")

    def __init__(self, height: int, x: int) -> None:
        self.first = self.last = _Stretch(height)
        self.top_x = self.bottom_x = x

    def move(self, by: int) -> None:
        self.top_x += by
        self.bottom_x += by

    def put_on_top(self, height: int, x: int) -> None:
        self.first = _Stretch(height, self.first, self.top_x - x)
        self.top_x = x

    def go_on(self, rest: _Rest, longer: _Contour) -> None:
        """Take over what is left of a longer contour below this one's end."""
        piece = _Stretch(rest.height, rest.stretch.below, rest.stretch.step)
        self.last.below = piece
        self.last.step = rest.x - self.bottom_x
        if piece.below is None:
            self.last, self.bottom_x = piece, rest.x
        else:
            self.last, self.bottom_x = longer.last, longer.bottom_x


@attrs.frozen
class _Rest:
    stretch: _Stretch
    height: int
    x: int


@attrs.frozen
class _Fit:
    """How far a contour must move to clear another, as (depth, distance) where it grows; what is left of the longer."""

    needs: list[tuple[int, int]]
    left_rest: _Rest | None
    right_rest: _Rest | None


def _fit(left: _Contour, right: _Contour) -> _Fit:
    a: _Stretch | None = left.first
    b: _Stretch | None = right.first
    a_x, b_x = left.top_x, right.top_x
    a_height, b_height = left.first.height, right.first.height
    needs: list[tuple[int, int]] = []
    depth = 0
    while a is not None and b is not None:
        if not needs or a_x - b_x + SIBLING_GAP > needs[-1][1]:
            needs.append((depth, a_x - b_x + SIBLING_GAP))
        common = min(a_height, b_height)
        depth += common
        a_height -= common
        b_height -= common
        if a_height == 0:
            a_x += a.step
            a = a.below
            a_height = a.height if a is not None else 0
        if b_height == 0:
            b_x += b.step
            b = b.below
            b_height = b.height if b is not None else 0
    left_rest = None if a is None else _Rest(a, a_height, a_x)
    return _Fit(needs, left_rest, None if b is None else _Rest(b, b_height, b_x))


class _Shape:
    """The outline of a subtree, its card's corner at the origin."""

    __slots__ = ("bottom", "left", "right")

    def __init__(self, width: int, height: int) -> None:
        self.left = _Contour(height, 0)
        self.right = _Contour(height, width)
        self.bottom = height

    def move(self, by: int) -> None:
        self.left.move(by)
        self.right.move(by)

    def put_on_top(self, height: int, left: int, right: int) -> None:
        self.left.put_on_top(height, left)
        self.right.put_on_top(height, right)
        self.bottom += height

    def join(self, other: _Shape, fit: _Fit, by: int) -> None:
        """Add a shape that stands to the right, moved by that much."""
        other.move(by)
        if fit.right_rest is not None:
            rest = attrs.evolve(fit.right_rest, x=fit.right_rest.x + by)
            self.left.go_on(rest, other.left)
        if fit.left_rest is not None:
            other.right.go_on(fit.left_rest, self.right)
        self.right = other.right
        self.bottom = max(self.bottom, other.bottom)


class _Row:
    """Siblings packed from left to right.

    A subtree that is held off by one several places before it leaves room between them: they are spread over it
    (Buchheim, Jünger & Leipert 2002), which touches no outer contour.
    """

    def __init__(self, first: _Shape) -> None:
        self.shape = first
        self.places = [0]
        self._deep = [(first.bottom, 0)]
        self._slopes: list[tuple[int, int, float]] = []

    def add(self, shape: _Shape) -> None:
        at = len(self.places)
        bottom = shape.bottom
        fit = _fit(self.shape.right, shape.left)
        for (_, held), (depth, need) in zip(fit.needs, fit.needs[1:], strict=False):
            while self._deep[-1][0] <= depth:
                self._deep.pop()
            holder = self._deep[-1][1]
            if holder < at - 1:
                self._slopes.append((holder, at, (need - held) / (at - holder)))
        self._deep.append((bottom, at))
        self.places.append(fit.needs[-1][1])
        self.shape.join(shape, fit, fit.needs[-1][1])

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
    shapes: list[_Shape | None] = [None] * len(sizes)
    for at in range(len(sizes) - 1, -1, -1):
        shape = _Shape(*sizes[at])
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


def _take(shapes: list[_Shape | None], at: int) -> _Shape:
    shape = shapes[at]
    assert shape is not None  # noqa: S101 - children come after their parents
    shapes[at] = None
    return shape


def _hang_below(
    at: int,
    children: Sequence[int],
    sizes: Sequence[tuple[int, int]],
    shapes: list[_Shape | None],
    corners: list[tuple[int, int]],
    *,
    level_gap: int,
) -> _Shape:
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


def _stand_beside(shape: _Shape, width: int, child_width: int, child: _Shape) -> tuple[int, int]:
    """Put a subtree to the right of a card, lower by a drop through which its arrow leads up."""
    child.put_on_top(BESIDE_DROP, child_width // 2 - LANE, child_width // 2 + LANE)
    fit = _fit(shape.right, child.left)
    x = max(width + SIBLING_GAP, fit.needs[-1][1])
    shape.join(child, fit, x)
    return x, BESIDE_DROP
