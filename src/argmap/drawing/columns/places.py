"""Where the boxes of a tree go, once its size is chosen. Lengths are tenths of a pixel."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from argmap.drawing.columns.folds import Lead, folded
from argmap.drawing.columns.sizes import GAP, Forest, Size, partition, pick


@attrs.frozen
class Places:
    """The corner of each box, and whether it stands in the first column under its parent, or beside that.

    `leads` has those that a line joins to another column of a folded tree.
    """

    corners: list[tuple[int, int]]
    is_first: list[bool]
    is_beside: list[bool]
    leads: dict[int, Lead]

    @classmethod
    def none(cls, count: int) -> Places:
        """Places for so many boxes."""
        return cls([(0, 0)] * count, [True] * count, [False] * count, {})


@attrs.frozen
class Tree:
    """A tree to be placed: its root, and the size that was chosen for it."""

    root: int
    size: Size


def place(
    forest: Forest, fronts: Sequence[Sequence[Size]], places: Places, tree: Tree, corner: tuple[int, int]
) -> None:
    """Put a tree where its corner, lanes and all, is to be."""
    todo = [(tree.root, tree.size, corner[0] + forest.margins[tree.root], corner[1])]
    while todo:
        at, size, x, y = todo.pop()
        width, height = forest.sizes[at]
        if not forest.crowns[at]:
            places.corners[at] = (x, y)
        else:
            places.corners[at] = (x + (size.width - width) // 2, y)
        children = forest.children[at]
        if not children:
            continue
        if size.folded:
            down = y + height + forest.drop(at, 1) if forest.crowns[at] else y
            _set_folded(forest, places, Tree(at, size), (x, down))
            continue
        picked = [pick(fronts[child], size.limit) for child in children]
        columns = partition([one.height for one in picked], size.tall)
        left, top = x + forest.indent(at), y + height + forest.drop(at, len(columns))
        if size.beside:
            left, top = x + width + forest.aside(at), y
        if forest.crowns[at]:
            left += (size.width - _across(forest, at, picked, columns)) // 2
        for number, column in enumerate(columns):
            down = top
            for order in column:
                child = children[order]
                places.is_first[child] = number == 0
                places.is_beside[child] = size.beside
                todo.append((child, picked[order], left, down))
                down += picked[order].height + GAP
            left += max(picked[order].width for order in column) + forest.gutter(at) + forest.aheads[at]


def _set_folded(forest: Forest, places: Places, tree: Tree, corner: tuple[int, int]) -> None:
    made = folded(forest, tree.root, tree.size.tall)
    left = corner[0] + (tree.size.width - made.width) // 2
    for box, (x, y) in made.corners.items():
        places.corners[box] = (left + x, corner[1] + y)
    for box, lead in made.leads.items():
        places.leads[box] = lead
        places.is_beside[box] = True


def _across(forest: Forest, at: int, picked: Sequence[Size], columns: Sequence[range]) -> int:
    widths = sum(max(picked[order].width for order in column) for column in columns)
    return forest.indent(at) + widths + (len(columns) - 1) * (forest.gutter(at) + forest.aheads[at])
