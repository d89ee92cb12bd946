"""The tidy picture: trees of cards in rows, a title over them, a legend under them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs

from argmap.drawing.cards.tree import CardTree
from argmap.drawing.lines.widths import Type
from argmap.drawing.scene.boxes import measure
from argmap.drawing.scene.headline import SUBTITLE, TITLE, Words, headline
from argmap.drawing.scene.legend import LEGEND, legend, note
from argmap.drawing.scene.scene import Scene
from argmap.drawing.tidy.arrows import arrows
from argmap.drawing.tidy.layout import arrange, arrange_rightward
from argmap.drawing.tidy.rows import place_groups

LEAST_WIDTH = 4200
LEGEND_GAP = 260


def scene(tree: CardTree, row: int | None = None) -> Scene:
    """Place the cards of a tree by the tidy layout, with title and legend; rows of trees end at `row`, if given."""
    boxes = measure(tree, stacked=tree.direction == "right")
    place = arrange_rightward if tree.direction == "right" else arrange
    corners = place([(box.width, box.height) for box in boxes], *_sides(tree))
    headings, width, height = place_groups(tree, boxes, corners, row)
    full = max(width, LEAST_WIDTH)
    title, subtitle, used = headline(tree, full)
    if not _beside_first_root(tree, corners, title, subtitle):
        corners[:] = [(x, y + used) for x, y in corners]
        headings = [attrs.evolve(heading, y=heading.y + used) for heading in headings]
        height += used
    entries, right, bottom = legend(tree, full, height + LEGEND_GAP)
    remark, foot = note(tree, full, bottom if entries else height)
    return Scene(
        tree=tree,
        boxes=boxes,
        corners=corners,
        title=title,
        subtitle=subtitle,
        headings=tuple(headings),
        legend=entries,
        note=remark,
        width=max([width, right, *_rights(TITLE, title), *_rights(SUBTITLE, subtitle), *_rights(LEGEND, remark)]),
        height=max(bottom, height, foot),
        connect=arrows,
    )


def _rights(kind: Type, lines: Iterable[Words]) -> list[int]:
    return [line.x + kind.room(line.text) for line in lines]


def _sides(tree: CardTree) -> tuple[list[list[int]], list[list[int]]]:
    below: list[list[int]] = []
    beside: list[list[int]] = []
    for children in tree.children:
        below.append([child for child in children if tree.cards[child].slot is not None])
        beside.append([child for child in children if tree.cards[child].slot is None])
    return below, beside


def _beside_first_root(
    tree: CardTree, corners: Sequence[tuple[int, int]], title: Sequence[Words], subtitle: Sequence[Words]
) -> bool:
    """Whether the title has room to the left of a single root, above all other cards."""
    if len(tree.groups) != 1 or len(tree.groups[0].roots) != 1 or len(title) + len(subtitle) > 3:
        return False
    widths = [TITLE.width(word.text) for word in title] + [SUBTITLE.width(word.text) for word in subtitle]
    return corners[tree.groups[0].roots[0]][0] > max([0, *widths]) + 300
