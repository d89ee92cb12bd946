"""The outlines of subtrees, and how near two of them can stand.

Contours that are linked, not copied, are van der Ploeg's (Drawing non-layered tidy trees in linear time, 2014). Here a
contour is a linked list of stretches, each of which knows its height and the step to the next one: to move a subtree is
to move the list's head, and the deeper of two contours goes on below the shallower by one link.
"""

from __future__ import annotations

import attrs

SIBLING_GAP = 220


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
class Fit:
    """How far a contour must move to clear another, as (depth, distance) where it grows; what is left of the longer."""

    needs: list[tuple[int, int]]
    left_rest: _Rest | None
    right_rest: _Rest | None


def fit(left: _Contour, right: _Contour) -> Fit:
    """Fit the contour of a subtree to the one on its left, level by level from their tops."""
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
    return Fit(needs, left_rest, None if b is None else _Rest(b, b_height, b_x))


class Shape:
    """The outline of a subtree, its card's corner at the origin."""

    __slots__ = ("bottom", "left", "right")

    def __init__(self, width: int, height: int) -> None:
        self.left = _Contour(height, 0)
        self.right = _Contour(height, width)
        self.bottom = height

    def move(self, by: int) -> None:
        """Move it to the right."""
        self.left.move(by)
        self.right.move(by)

    def put_on_top(self, height: int, left: int, right: int) -> None:
        """Extend it upwards by a stretch between these sides."""
        self.left.put_on_top(height, left)
        self.right.put_on_top(height, right)
        self.bottom += height

    def join(self, other: Shape, found: Fit, by: int) -> None:
        """Add a shape that stands to the right, moved by that much."""
        other.move(by)
        if found.right_rest is not None:
            rest = attrs.evolve(found.right_rest, x=found.right_rest.x + by)
            self.left.go_on(rest, other.left)
        if found.left_rest is not None:
            other.right.go_on(found.left_rest, self.right)
        self.right = other.right
        self.bottom = max(self.bottom, other.bottom)
