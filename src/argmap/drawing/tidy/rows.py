"""Trees in rows, groups one under the other. Lengths are tenths of a pixel."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from argmap.drawing.cards.cards import Step
from argmap.drawing.cards.tree import CardTree, Group
from argmap.drawing.scene.boxes import CardBox
from argmap.drawing.scene.headline import HEADING, Words

HEADING_LINE = 400
ROW_WIDTH = 16000
MOST_ROWS = 12
TREE_GAP = 480


def place_groups(
    tree: CardTree, boxes: Sequence[CardBox], corners: list[tuple[int, int]], row: int | None
) -> tuple[list[Words], int, int]:
    """Put the trees of each group in rows, groups one under the other; gives the headings and the whole size."""
    by_root = _members(tree)
    headings: list[Words] = []
    width = y = 0
    for group in tree.groups:
        if group.heading:
            y += TREE_GAP
            headings.append(Words(0, y + HEADING.size, group.heading))
            y += HEADING_LINE
        trees = [by_root[root] for root in group.roots]
        limit = row or max(width, ROW_WIDTH)
        if row is None and _of_theses(tree, group):
            limit = best_row([_extent(members, boxes, corners) for members in trees])
        right, y = _shelve(trees, boxes, corners, y, limit)
        width = max([width, right, *(heading.x + HEADING.room(heading.text) for heading in headings)])
    return headings, width, y


def _of_theses(tree: CardTree, group: Group) -> bool:
    return tree.cards[group.roots[0]].step is Step.THESIS


def best_row(sizes: Sequence[tuple[int, int]]) -> int:
    """The width at which rows of these sizes end for the whole to be nearest to 16:9; of equals, the fewest rows."""
    total = sum(width + TREE_GAP for width, _ in sizes)
    widest = max((width for width, _ in sizes), default=0)
    limits = [max(widest, total // count) for count in range(1, min(len(sizes), MOST_ROWS) + 1)]
    return min(limits, key=lambda limit: _elongation(*_whole(sizes, limit)), default=total)


def _elongation(width: int, height: int) -> Fraction:
    """How far from 16:9, lying or standing; 1 is none."""
    one, other = 9 * width, 16 * height
    return Fraction(max(one, other), max(1, min(one, other)))


def _whole(sizes: Iterable[tuple[int, int]], limit: int) -> tuple[int, int]:
    """The size of the rows that `_shelve` makes of trees of these sizes."""
    x = right = top = foot = 0
    for width, height in sizes:
        if x and x + width > limit:
            x, top = 0, foot + TREE_GAP
        foot = max(foot, top + height)
        right = max(right, x + width)
        x += width + TREE_GAP
    return right, foot


def _extent(members: Iterable[int], boxes: Sequence[CardBox], corners: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """The width and height of a tree."""
    placed = [(*corners[at], boxes[at].width, boxes[at].height) for at in members]
    left, top = min(x for x, _, _, _ in placed), min(y for _, y, _, _ in placed)
    return max(x + width for x, _, width, _ in placed) - left, max(y + height for _, y, _, height in placed) - top


def _members(tree: CardTree) -> dict[int, list[int]]:
    """The cards of each tree, by its root."""
    roots: list[int] = []
    members: dict[int, list[int]] = {}
    for at, card in enumerate(tree.cards):
        roots.append(at if card.parent is None else roots[card.parent])
        members.setdefault(roots[at], []).append(at)
    return members


def _shelve(
    trees: Iterable[Sequence[int]],
    boxes: Sequence[CardBox],
    corners: list[tuple[int, int]],
    y: int,
    limit: int,
) -> tuple[int, int]:
    """Put trees in rows that begin at `y`, a new row where `limit` is passed; gives the right and the bottom."""
    x = right = row_height = 0
    for members in trees:
        left, top = min(corners[at][0] for at in members), min(corners[at][1] for at in members)
        width = max(corners[at][0] + boxes[at].width for at in members) - left
        if x and x + width > limit:
            x, y, row_height = 0, y + row_height + TREE_GAP, 0
        for at in members:
            corners[at] = corners[at][0] - left + x, corners[at][1] - top + y
        row_height = max(row_height, *(corners[at][1] + boxes[at].height - y for at in members))
        right = max(right, x + width)
        x += width + TREE_GAP
    return right, y + row_height
