"""Trees folded into columns: each box under the one before it, and on at the top of the next column where one is full.

Boxes stand in reading order. The only child of a box stands straight under it, others are indented. A child of a box in
the previous column is joined to it by a line in the room between the two columns; lines from farther away run over the
columns between.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple, TypeAlias

import attrs

from argmap.drawing.columns.sizes import COLUMN_GAP, LANE, TRUNK, Forest, Size, each_least_tall, partition

MOST_COLUMNS, GAP, INDENT, OVER = 8, 100, 60, 90
Lane: TypeAlias = tuple[int, int]
"""The box that lines lead to, and which of its lanes they take."""


class Lead(NamedTuple):
    """How the line of a box runs to one of another column, or to a crown, counted from the corner of the box.

    It goes up or down `trunk` to the left; where it runs over columns between, it goes up by `rise`, across to `end`
    on the left, and down.
    """

    trunk: int
    rise: int | None = None
    end: int = 0


@attrs.frozen
class Fold:
    """What is folded below a box: its size, the corner of each box, itself among them unless it is a crown, and leads.

    The leads are those of the children of the crown, or of a box in another column.
    """

    width: int
    height: int
    corners: Mapping[int, tuple[int, int]]
    leads: Mapping[int, Lead]


def folds(forest: Forest, at: int) -> Iterator[Size]:
    """The sizes of the tree below a box in one column, in two, and so on, as low as each number allows."""
    heights = [forest.sizes[box][1] for box in _boxes(forest, at)]
    total, tallest = sum(heights) + GAP * len(heights), max(heights, default=0) + GAP
    width, above = _over(forest, at)
    for tall in sorted(each_least_tall(heights, min(MOST_COLUMNS, len(heights)), tallest, total, GAP)):
        made = folded(forest, at, tall)
        yield Size(max(width, made.width), above + made.height, tall=tall, folded=True)


def folded(forest: Forest, at: int, tall: int) -> Fold:
    """The trees below a box in columns of at most this height."""
    boxes = _boxes(forest, at)
    parts = partition([forest.sizes[box][1] for box in boxes], tall, GAP)
    return _Folder(forest, at, [boxes[part.start : part.stop] for part in parts]).fold()


def _over(forest: Forest, at: int) -> tuple[int, int]:
    """The width of a crown, and how far below its top columns begin; other boxes stand in a column themselves."""
    if not forest.crowns[at]:
        return 0, 0
    width, height = forest.sizes[at]
    return width, height + forest.drop(at, 1)


def _boxes(forest: Forest, at: int) -> list[int]:
    """The descendants of a box, and the box itself unless it is a crown, in reading order."""
    found: list[int] = []
    todo = [at]
    while todo:
        box = todo.pop()
        found.append(box)
        todo += reversed(forest.children[box])
    return found[1:] if forest.crowns[at] else found


@attrs.define
class _Folder:
    """Sets columns of boxes.

    Attributes:
        forest: the trees.
        root: the box below which all is folded.
        columns: the boxes of each column; a crown is in none.
        parents: the parent of each box.
        column: the number of the column of each.
        heads: the boxes of each column that a line joins to another one, or to the crown.
        lanes: in the room before each column the lanes with their order from the right.
        over: the same of lanes over the columns, from the lowest.
    """

    forest: Forest
    root: int
    columns: Sequence[Sequence[int]]
    parents: dict[int, int] = attrs.field(init=False)
    column: dict[int, int] = attrs.field(init=False)
    heads: list[list[int]] = attrs.field(init=False)
    lanes: list[dict[Lane, int]] = attrs.field(init=False)
    over: dict[Lane, int] = attrs.field(init=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        children = self.forest.children
        self.column = {box: number for number, own in enumerate(self.columns) for box in own}
        self.parents = {child: box for box in (self.root, *self.column) for child in children[box]}
        self.heads = [[box for box in own if self._is_head(box)] for own in self.columns]
        self.lanes = [{} for _ in self.columns]
        for number, heads in enumerate(self.heads):
            for head in heads:
                self._open(number, self._lane(head))

    def _is_head(self, box: int) -> bool:
        return box != self.root and self.column.get(self.parents[box]) != self.column[box]

    def _lane(self, head: int) -> Lane:
        return self.parents[head], self.forest.of[head]

    def _first(self, lane: Lane, number: int) -> int:
        """The column before which lines from that one go to where they lead."""
        return self.column.get(lane[0], number - 1) + 1

    def _open(self, number: int, lane: Lane) -> None:
        """Give lines from a column a lane before it, and if they come from farther on also one over the columns."""
        self.lanes[number].setdefault(lane, len(self.lanes[number]))
        first = self._first(lane, number)
        if first < number:
            self.over.setdefault(lane, len(self.over))
            self.lanes[first].setdefault(lane, len(self.lanes[first]))

    def fold(self) -> Fold:
        """Where everything stands."""
        corners: dict[int, tuple[int, int]] = {}
        lefts: list[int] = []
        sunk = OVER + LANE * (len(self.over) - 1) if self.over else 0
        right = low = 0
        for number, own in enumerate(self.columns):
            lefts.append(right + self._room(number))
            self._set(number, corners, lefts[-1], sunk if number else 0)
            right = max(right, *(corners[box][0] + self.forest.sizes[box][0] for box in own))
            low = max(low, *(corners[box][1] + self.forest.sizes[box][1] for box in own))
        heads = ((number, head) for number, heads in enumerate(self.heads) for head in heads)
        return Fold(right, low, corners, {head: self._lead(head, number, corners, lefts) for number, head in heads})

    def _room(self, number: int) -> int:
        """The room before a column for the lines in it."""
        lanes = LANE * max(0, len(self.lanes[number]) - 1)
        if number:
            return COLUMN_GAP + lanes
        return TRUNK + lanes if self.lanes[0] else 0

    def _set(self, number: int, corners: dict[int, tuple[int, int]], left: int, top: int) -> None:
        """Put the boxes of a column under each other: its heads as far to the right as their own lanes ask."""
        own, forest = self.columns[number], self.forest
        heads = {head: left + max(forest.margins[one] for one in self.heads[number]) for head in self.heads[number]}
        tops = accumulate((forest.sizes[box][1] + GAP for box in own), initial=top)
        for box, y in zip(own, tops, strict=False):
            if box == self.root or box in heads:
                corners[box] = heads.get(box, left), y
            else:
                parent = self.parents[box]
                corners[box] = corners[parent][0] + self._indent(parent), y

    def _indent(self, at: int) -> int:
        """How far the children of a box are indented: an only child just as far as its own lanes require."""
        forest, children = self.forest, self.forest.children[at]
        if len(children) > 1:
            return INDENT + forest.aheads[at]
        return max(0, forest.margins[children[0]] - forest.margins[at])

    def _lead(self, head: int, number: int, corners: Mapping[int, tuple[int, int]], lefts: Sequence[int]) -> Lead:
        """How the line of a head runs to another column."""
        (x, y), lane = corners[head], self._lane(head)
        first = self._first(lane, number)
        trunk, end = (x - lefts[one] + TRUNK + LANE * self.lanes[one][lane] for one in (number, first))
        if first >= number:
            return Lead(trunk)
        return Lead(trunk, y - LANE * (len(self.over) - 1 - self.over[lane]), end)
