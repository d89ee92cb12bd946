"""The tidy picture: trees of cards in rows."""

from __future__ import annotations

from argmap.drawing.cards.tree import CardTree
from argmap.drawing.scene.boxes import measure
from argmap.drawing.scene.framing import Placed, framed
from argmap.drawing.scene.scene import Scene
from argmap.drawing.tidy.arrows import arrows
from argmap.drawing.tidy.layout import arrange, arrange_rightward
from argmap.drawing.tidy.rows import place_groups


def scene(tree: CardTree, *, row: int | None = None, headline: bool = True, legend: bool = True) -> Scene:
    """Place the cards of a tree by the tidy layout.

    Args:
        tree: the cards.
        row: where rows of trees end, in tenths of a pixel; as suits them best if it is not given.
        headline: whether there is a title over the cards.
        legend: whether there is a legend under them.
    """
    rightward = tree.direction == "right"
    boxes = measure(tree, stacked=rightward)
    place = arrange_rightward if rightward else arrange
    corners = place([(box.width, box.height) for box in boxes], *_sides(tree))
    headings, width, height = place_groups(tree, boxes, corners, row)
    placed = Placed(
        tree=tree, boxes=boxes, corners=corners, headings=headings, width=width, height=height, connect=arrows
    )
    return framed(placed, titled=headline, explained=legend)


def _sides(tree: CardTree) -> tuple[list[list[int]], list[list[int]]]:
    """The children of each card that go below it, and those that stand beside it."""
    below: list[list[int]] = []
    beside: list[list[int]] = []
    for children in tree.children:
        below.append([child for child in children if tree.cards[child].slot is not None])
        beside.append([child for child in children if tree.cards[child].slot is None])
    return below, beside
