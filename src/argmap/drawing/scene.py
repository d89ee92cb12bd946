"""A whole picture before it is written: where every card, arrow, heading, title and legend entry goes.

Lengths are tenths of a pixel; the origin is the corner of the drawing inside its margin.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

import attrs

from argmap.display import clean
from argmap.drawing import badges
from argmap.drawing.boxes import CardBox, measure
from argmap.drawing.cards import Group, Plan, Step
from argmap.drawing.layout import arrange, arrange_rightward
from argmap.drawing.marks import Mark
from argmap.drawing.metrics import Type, wrap
from argmap.model import Claim, Evidence
from argmap.sources.dates import in_words

TITLE, SUBTITLE, HEADING, LEGEND = Type(200, bold=True), Type(125), Type(140, bold=True), Type(110)
TITLE_LINE, SUBTITLE_LINE, HEADING_LINE, LEGEND_LINE = 260, 180, 400, 240
MARGIN = 240
LEAST_WIDTH = 4200
ROW_WIDTH = 16000
MOST_ROWS = 12
TREE_GAP = 480
LEGEND_GAP = 260
SWATCH = {"step": 520, "box": 340, "badge": 70}
ENTRY_GAP = 260


@attrs.frozen
class Words:
    """A line of text and its baseline's start."""

    x: int
    y: int
    text: str


@attrs.frozen
class Entry:
    """A legend entry: a step, the name of a kind of box, or a mark, and what it means."""

    x: int
    y: int
    what: Step | Mark | str
    label: str


@attrs.frozen(kw_only=True)
class Scene:
    """Everything that a picture shows, placed; `corners` are those of `boxes`."""

    plan: Plan
    boxes: list[CardBox]
    corners: list[tuple[int, int]]
    title: tuple[Words, ...]
    subtitle: tuple[Words, ...]
    headings: tuple[Words, ...]
    legend: tuple[Entry, ...]
    note: tuple[Words, ...]
    width: int
    height: int


def scene(plan: Plan, row: int | None = None) -> Scene:
    """Place the cards of a plan by the tidy layout, with title and legend; rows of trees end at `row`, if given."""
    boxes = measure(plan, stacked=plan.direction == "right")
    place = arrange_rightward if plan.direction == "right" else arrange
    corners = place([(box.width, box.height) for box in boxes], *_sides(plan))
    headings, width, height = _place_groups(plan, boxes, corners, row)
    full = max(width, LEAST_WIDTH)
    title, subtitle, used = _title(plan, full)
    if not _beside_first_root(plan, corners, title, subtitle):
        corners[:] = [(x, y + used) for x, y in corners]
        headings = [attrs.evolve(heading, y=heading.y + used) for heading in headings]
        height += used
    legend, right, bottom = _legend(plan, full, height + LEGEND_GAP)
    note, foot = _note(plan, full, bottom if legend else height)
    return Scene(
        plan=plan,
        boxes=boxes,
        corners=corners,
        title=title,
        subtitle=subtitle,
        headings=tuple(headings),
        legend=legend,
        note=note,
        width=max([width, right, *_rights(TITLE, title), *_rights(SUBTITLE, subtitle), *_rights(LEGEND, note)]),
        height=max(bottom, height, foot),
    )


def _rights(kind: Type, lines: Iterable[Words]) -> list[int]:
    return [line.x + kind.room(line.text) for line in lines]


def _sides(plan: Plan) -> tuple[list[list[int]], list[list[int]]]:
    below: list[list[int]] = []
    beside: list[list[int]] = []
    for children in plan.children:
        below.append([child for child in children if plan.cards[child].slot is not None])
        beside.append([child for child in children if plan.cards[child].slot is None])
    return below, beside


def _place_groups(
    plan: Plan, boxes: Sequence[CardBox], corners: list[tuple[int, int]], row: int | None
) -> tuple[list[Words], int, int]:
    """Put the trees of each group in rows, groups one under the other; gives the headings and the whole size."""
    members = _members(plan)
    headings: list[Words] = []
    width = y = 0
    for group in plan.groups:
        if group.heading:
            y += TREE_GAP
            headings.append(Words(0, y + HEADING.size, group.heading))
            y += HEADING_LINE
        trees = [members[root] for root in group.roots]
        limit = row or max(width, ROW_WIDTH)
        if row is None and _of_theses(plan, group):
            limit = best_row([_extent(tree, boxes, corners) for tree in trees])
        right, y = _shelve(trees, boxes, corners, y, limit)
        width = max([width, right, *_rights(HEADING, headings)])
    return headings, width, y


def _of_theses(plan: Plan, group: Group) -> bool:
    return plan.cards[group.roots[0]].step is Step.THESIS


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


def _extent(tree: Iterable[int], boxes: Sequence[CardBox], corners: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """The width and height of a tree."""
    placed = [(*corners[at], boxes[at].width, boxes[at].height) for at in tree]
    left, top = min(x for x, _, _, _ in placed), min(y for _, y, _, _ in placed)
    return max(x + width for x, _, width, _ in placed) - left, max(y + height for _, y, _, height in placed) - top


def _members(plan: Plan) -> dict[int, list[int]]:
    """The cards of each tree, by its root."""
    roots: list[int] = []
    members: dict[int, list[int]] = {}
    for at, card in enumerate(plan.cards):
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
    for tree in trees:
        left, top = min(corners[at][0] for at in tree), min(corners[at][1] for at in tree)
        width = max(corners[at][0] + boxes[at].width for at in tree) - left
        if x and x + width > limit:
            x, y, row_height = 0, y + row_height + TREE_GAP, 0
        for at in tree:
            corners[at] = corners[at][0] - left + x, corners[at][1] - top + y
        row_height = max(row_height, *(corners[at][1] + boxes[at].height - y for at in tree))
        right = max(right, x + width)
        x += width + TREE_GAP
    return right, y + row_height


def _title(plan: Plan, width: int) -> tuple[tuple[Words, ...], tuple[Words, ...], int]:
    argument_map = plan.argument_map
    title = wrap(clean(argument_map.title), width, TITLE, most=6).lines
    made = " · ".join(filter(None, (", ".join(argument_map.authors), in_words(argument_map.date))))
    subtitle = wrap(clean(made), width, SUBTITLE, most=3).lines
    subtitle += wrap(plan.part.note, width, SUBTITLE, most=4).lines
    y = 170
    placed = [Words(0, y + at * TITLE_LINE, line) for at, line in enumerate(title)]
    y += max(0, len(title) - 1) * TITLE_LINE + 200
    below = [Words(0, y + at * SUBTITLE_LINE, line) for at, line in enumerate(subtitle)]
    used = len(title) * TITLE_LINE + len(subtitle) * SUBTITLE_LINE + 240 if title or subtitle else 0
    return tuple(placed), tuple(below), used


def _beside_first_root(
    plan: Plan, corners: Sequence[tuple[int, int]], title: Sequence[Words], subtitle: Sequence[Words]
) -> bool:
    """Whether the title has room to the left of a single root, above all other cards."""
    if len(plan.groups) != 1 or len(plan.groups[0].roots) != 1 or len(title) + len(subtitle) > 3:
        return False
    widths = [TITLE.width(word.text) for word in title] + [SUBTITLE.width(word.text) for word in subtitle]
    return corners[plan.groups[0].roots[0]][0] > max([0, *widths]) + 300


_STEP_LABELS = {
    Step.SUPPORT: "supports",
    Step.ATTACK: "opposes the claim",
    Step.UNDERCUT: "opposes the step",
    Step.BACKING: "backs the step",
    Step.ANSWER: "answers a critical question",
}


def _legend(plan: Plan, width: int, y: int) -> tuple[tuple[Entry, ...], int, int]:
    """Entries for what occurs, in rows, those of marks in rows of their own; gives their right and bottom too."""
    steps = {card.step for card in plan.cards}
    entries: list[tuple[Step | Mark | str, str, int]] = [
        (step, f"{step.sign} {label}", SWATCH["step"]) for step, label in _STEP_LABELS.items() if step in steps
    ]
    entries += [(kind, label, SWATCH["box"]) for kind, label in _box_kinds(plan)]
    marks = [(mark, mark.meaning, badges.width(mark) + SWATCH["badge"]) for mark in _marks(plan)]
    placed: list[Entry] = []
    x = right = 0
    for what, label, swatch in [*entries, *marks]:
        length = swatch + LEGEND.width(label)
        if x and (x + length > width or what is (marks and marks[0][0])):
            x, y = 0, y + LEGEND_LINE
        placed.append(Entry(x, y, what, label))
        right = max(right, x + length)
        x += length + ENTRY_GAP
    return tuple(placed), right, y + 70 if placed else 0


def _note(plan: Plan, width: int, y: int) -> tuple[tuple[Words, ...], int]:
    """The line on how to take the marks, if there is one, and its bottom."""
    lines = wrap(plan.marking.note, width, LEGEND, most=3).lines
    placed = tuple(Words(0, y + LEGEND_LINE - 30 + at * SUBTITLE_LINE, line) for at, line in enumerate(lines))
    return placed, placed[-1].y + 40 if placed else 0


def _marks(plan: Plan) -> list[Mark]:
    occurs = {mark for card in plan.cards for mark in card.marks}
    occurs |= {mark for card in plan.cards for cell in card.cells for mark in cell.marks}
    return [mark for mark in Mark if mark in occurs]


def _box_kinds(plan: Plan) -> list[tuple[str, str]]:
    cells = [cell for card in plan.cards for cell in card.cells]
    occurs = {
        "unstated": any(cell.home and isinstance(cell.node, Claim) and cell.node.unstated for cell in cells),
        "evidence": any(cell.home and isinstance(cell.node, Evidence) for cell in cells),
        "see": any(cell.see for cell in cells),
        "unknown": any(cell.node is None and not cell.see for cell in cells),
    }
    labels = {
        "unstated": "unstated premise",
        "evidence": "evidence",
        "see": "drawn in full at its number",
        "unknown": "not a statement of the map",
    }
    return [(kind, label) for kind, label in labels.items() if occurs[kind]]
