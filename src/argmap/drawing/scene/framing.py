"""Cards that a layout has placed, with a headline over them and a legend under them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import attrs

from argmap.drawing.cards.tree import CardTree
from argmap.drawing.scene.arrows import Arrow
from argmap.drawing.scene.boxes import CardBox, widened
from argmap.drawing.scene.headline import Headline, Words, headline, rightward
from argmap.drawing.scene.legend import Legend, legend
from argmap.drawing.scene.scene import MARGIN, Scene

_LEAST_WIDTH = 4200


@attrs.frozen(kw_only=True)
class Placed:
    """What a layout makes of a tree: the corners of its boxes, headings between them, and the size of it all."""

    tree: CardTree
    boxes: Sequence[CardBox]
    corners: Sequence[tuple[int, int]]
    headings: Sequence[Words] = ()
    width: int
    height: int
    connect: Callable[[Scene], Iterable[Arrow]]


def framed(placed: Placed, *, titled: bool, explained: bool) -> Scene:
    """Put what a layout has placed into a picture.

    Args:
        placed: what the layout has made; its corners begin at 0.
        titled: whether there is to be a title.
        explained: whether there is to be a legend.
    """
    placed = _with_strip(placed)
    full = max(placed.width, _LEAST_WIDTH)
    head = headline(placed.tree, full, titled=titled)
    down = 0 if _has_room(placed, head) else head.height
    height = placed.height + down
    foot = legend(placed.tree, full, height) if explained else Legend()
    return Scene(
        tree=placed.tree,
        boxes=list(placed.boxes),
        corners=[(x, y + down) for x, y in placed.corners],
        title=head.title,
        subtitle=head.subtitle,
        headings=tuple(attrs.evolve(heading, y=heading.y + down) for heading in placed.headings),
        legend=foot.entries,
        note=foot.note,
        width=max(placed.width, foot.right, head.room),
        height=max(height, foot.bottom),
        connect=placed.connect,
    )


def _with_strip(placed: Placed) -> Placed:
    """The same with the root that is to run across, over all of the shape that the picture fills."""
    root = placed.tree.across
    if root is None:
        return placed
    across, down = placed.tree.shapes[0]
    width = max(placed.width, (placed.height + 2 * MARGIN) * across // down - 2 * MARGIN)
    by = (width - placed.width) // 2
    boxes, corners = list(placed.boxes), [(x + by, y) for x, y in placed.corners]
    boxes[root], corners[root] = widened(boxes[root], width), (0, corners[root][1])
    return attrs.evolve(placed, boxes=boxes, corners=corners, width=width)


def _has_room(placed: Placed, head: Headline) -> bool:
    """Whether the headline has room beside a single root, on the side on which it begins, above all other cards."""
    groups = placed.tree.groups
    if len(groups) != 1 or len(groups[0].roots) != 1 or len(head.title) + len(head.subtitle) > 3:
        return False
    root = groups[0].roots[0]
    x = placed.corners[root][0]
    return (placed.width - x - placed.boxes[root].width if rightward(placed.tree) else x) > head.width + 300
