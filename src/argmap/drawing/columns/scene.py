"""The picture in columns: of the widths of cards and the shapes of trees those with which type is largest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction

import attrs

from argmap.drawing.cards.tree import CardTree
from argmap.drawing.columns.arrows import Lines, edge_of
from argmap.drawing.columns.common import Common
from argmap.drawing.columns.folds import folds
from argmap.drawing.columns.groups import TREE_GAP, Way, together, ways
from argmap.drawing.columns.lanes import Lanes, is_crown, lanes
from argmap.drawing.columns.places import Places, Tree, place
from argmap.drawing.columns.sizes import Forest, More, Size, fronts, known_fronts
from argmap.drawing.scene.boxes import CardBox, measure
from argmap.drawing.scene.framing import Placed, framed
from argmap.drawing.scene.headline import HEADING, Words
from argmap.drawing.scene.scene import MARGIN, Scene

WIDTHS, MANY, WIDTH_OF_MANY, WIDTHS_OF_SHEET = (1820, 2300, 2900), 500, 2300, (3800, 4800)
"""How wide statements can be, on a sheet of several also wider; where there are many cards, one width."""
FEW, WIDTHS_OF_FEW = 24, (*range(1600, 3000, 100), *range(3000, 5000, 200))
"""How many statements a map may have to be set tighter where type is too small, and the widths that are tried then."""
_HEADING_LINE = 400
_HEAD, _FOOT = 700, 500
"""About what title and legend take."""
_HIGH = (1, 1000)
"""A shape that no picture is widened to fill."""


@attrs.frozen
class _Drawn:
    """The cards of a tree at one width, and all sizes that they can have."""

    tree: CardTree
    boxes: list[CardBox]
    lanes: Lanes
    forest: Forest
    fronts: list[list[Size]]
    groups: list[list[Way]]


def scene(
    tree: CardTree,
    *,
    row: int | None = None,  # noqa: ARG001 - the shapes of the tree say how wide the picture may be
    headline: bool = True,
    legend: bool = True,
) -> Scene:
    """Place the cards of a tree in columns, whatever way type is largest on one of the shapes that the tree names.

    Args:
        tree: the cards.
        row: where rows of trees end, which the shapes say here.
        headline: whether there is a title over the cards.
        legend: whether there is a legend under them.
    """
    around = (_HEAD if headline else 0) + (_FOOT if legend else 0) + 2 * MARGIN
    placed = place_boxes(tree, [measure(tree, stacked=True, width=width) for width in _widths(tree)], around)
    made = framed(placed, titled=headline, explained=legend)
    if tree.sideways and not tree.strip and _has_few(tree) and _cost(made) > 1:
        stages = ([framed(one, titled=headline, explained=legend) for one in stage] for stage in _tighter(tree, around))
        return attrs.evolve(_legible(made, stages), tree=tree)
    return made


@attrs.frozen
class Drafts:
    """A tree in boxes of several widths, each with all sizes that it can have: a picture for any room is soon found."""

    _drawn: Sequence[_Drawn]

    @classmethod
    def of(cls, tree: CardTree, strips: Sequence[int] = (0,)) -> Drafts:
        """Draft the pictures of a tree.

        Args:
            tree: the cards.
            strips: how far the text of a single root may run, one after the other; 0 for no farther than by itself.
        """
        small = _has_few(tree)
        found = []
        for strip in strips:
            one = attrs.evolve(tree, strip=strip, shapes=(_HIGH,))
            for width in WIDTHS_OF_FEW if small else _widths(one):
                boxes, known = measure(one, stacked=True, width=width), lanes(one)
                found += [_drawn(one, known, boxes, more, None) for more in ((None, folds) if small else (None,))]
        return cls(found)

    def lowest(self, room: int, *, legend: bool = False) -> Scene:
        """The lowest picture without a title that fits the width of the room, in tenths of a pixel, else the narrowest.

        Args:
            room: how wide it may be, without margins.
            legend: whether there is a legend under the cards.
        """

        def cost(width: int, height: int) -> tuple[int, int, int]:
            return max(0, width - room), height, width

        found = ((drawn, *_chosen(drawn, cost)) for drawn in self._drawn)
        drawn, chosen, *_ = min(found, key=lambda one: cost(*one[2:]))
        return framed(_placed(drawn, chosen), titled=False, explained=legend)


def fits(part: CardTree, common: Common) -> bool:
    """Whether a part of a map, without title and legend, fills no more than the shape that it names.

    Args:
        part: the cards, under a root as a strip.
        common: what is known of other parts of the map.
    """
    headings = max((HEADING.room(group.heading) for group in part.groups if group.heading), default=0)
    if headings + 2 * MARGIN > part.shapes[0][0]:
        return False
    found = lanes(part)
    measured = (common.boxes(part, width) for width in _widths(part))
    return any(_tried(part, found, boxes, 2 * MARGIN, common=common)[2] <= 1 for boxes in measured)


def _widths(tree: CardTree) -> Sequence[int]:
    """How wide statements can be."""
    if len(tree.cards) > MANY or _statements(tree) > 4 * MANY:
        return (WIDTH_OF_MANY,)
    return (*WIDTHS, *WIDTHS_OF_SHEET) if tree.strip else WIDTHS


def _has_few(tree: CardTree) -> bool:
    """Whether a map is so small that trying more costs little: it may have few cards, and yet very many premises."""
    return _statements(tree) <= FEW


def _statements(tree: CardTree) -> int:
    return sum(len(card.cells) for card in tree.cards)


def _tighter(tree: CardTree, around: int) -> Iterator[Iterator[Placed]]:
    """The cards of a small map in more widths, then folded, then also under its root as a strip."""
    boxes = [measure(tree, stacked=True, width=width) for width in WIDTHS_OF_FEW]
    yield _each_placed(tree, boxes, around)
    yield _each_placed(tree, boxes, around, folds)
    for shape in tree.shapes if len(tree.groups) == 1 else ():
        strip = attrs.evolve(tree, shapes=(shape,), strip=shape[0] * 3 // 4)
        if strip.across is not None:
            boxes = [measure(strip, stacked=True, width=width) for width in WIDTHS_OF_FEW]
            yield _each_placed(strip, boxes, around, folds)


def _each_placed(
    tree: CardTree, measured: Iterable[list[CardBox]], around: int, more: More | None = None
) -> Iterator[Placed]:
    """The cards of a tree in boxes of each width."""
    found = lanes(tree)
    for boxes in measured:
        drawn, chosen, _ = _tried(tree, found, boxes, around, more)
        yield _placed(drawn, chosen)


def _legible(made: Scene, stages: Iterable[Iterable[Scene]]) -> Scene:
    """The picture with the largest type from the first stage in which type is large enough, else from all."""
    best = made
    for stage in stages:
        best = min([best, *stage], key=_cost)
        if _cost(best) <= 1:
            break
    return best


def _cost(made: Scene) -> Fraction:
    """By how much a picture is larger than what it is to fill."""
    width, height = made.width + 2 * MARGIN, made.height + 2 * MARGIN
    return min(max(Fraction(width, across), Fraction(height, down)) for across, down in made.tree.shapes)


def place_boxes(tree: CardTree, measured: Iterable[list[CardBox]], around: int) -> Placed:
    """Place the cards of a tree in columns.

    Args:
        tree: the cards.
        measured: their boxes, or boxes of several widths to choose from.
        around: the height that margins take, and what stands over the cards and under them.
    """
    found = lanes(tree)
    tried = [_tried(tree, found, boxes, around) for boxes in measured]
    drawn, chosen, _ = min(tried, key=lambda one: one[2])
    return _placed(drawn, chosen)


def _tried(
    tree: CardTree,
    found: Lanes,
    boxes: list[CardBox],
    around: int,
    more: More | None = None,
    *,
    common: Common | None = None,
) -> tuple[_Drawn, list[Way], Fraction]:
    """The cards in boxes, the best way to set them, and what that costs."""
    drawn = _drawn(tree, found, boxes, more, common)

    def cost(width: int, height: int) -> Fraction:
        return min(
            max(Fraction(width + 2 * MARGIN, across), Fraction(height + around, down)) for across, down in tree.shapes
        )

    chosen, width, height = _chosen(drawn, cost)
    return drawn, chosen, cost(width, height)


def _chosen(drawn: _Drawn, cost: Callable[[int, int], object]) -> tuple[list[Way], int, int]:
    """The way to set the cards that costs least, with its width and height."""
    between = [_between(drawn.tree, number) for number in range(len(drawn.groups))]
    chosen = together(drawn.groups, cost, between)
    width = max((way.width for way in chosen), default=0)
    return chosen, width, sum(way.height + gap for way, gap in zip(chosen, between, strict=True))


def _drawn(tree: CardTree, found: Lanes, boxes: list[CardBox], more: More | None, common: Common | None) -> _Drawn:
    forest = Forest(
        sizes=[(box.width, box.height) for box in boxes],
        children=tree.children,
        lanes=found.count,
        edges=[edge_of(box) for box in boxes],
        crowns=[is_crown(card) for card in tree.cards],
        levels=_levels(tree),
        sideways=tree.sideways,
        of=found.of,
    )
    known = {} if common is None else common.fronts
    sizes = known_fronts(forest, known) if more is None else fronts(forest, more)
    groups = [
        ways([sizes[root] for root in group.roots], [forest.margins[root] for root in group.roots])
        for group in tree.groups
    ]
    return _Drawn(tree, boxes, found, forest, sizes, groups)


def _levels(tree: CardTree) -> list[int]:
    levels: list[int] = []
    for card in tree.cards:
        levels.append(0 if card.parent is None else levels[card.parent] + 1)
    return levels


def _between(tree: CardTree, number: int) -> int:
    """The room over a group."""
    return (TREE_GAP if number else 0) + (_HEADING_LINE if tree.groups[number].heading else 0)


def _placed(drawn: _Drawn, chosen: Sequence[Way]) -> Placed:
    tree, places = drawn.tree, Places.none(len(drawn.boxes))
    headings: list[Words] = []
    width = y = 0
    for number, (group, way) in enumerate(zip(tree.groups, chosen, strict=True)):
        if group.heading:
            headings.append(Words(0, y + (TREE_GAP if number else 0) + HEADING.size, group.heading))
            width = max(width, HEADING.room(group.heading))
        y += _between(tree, number)
        _set_in_rows(drawn, places, group.roots, way, y)
        width, y = max(width, way.width), y + way.height
    lines = Lines(drawn.forest, drawn.lanes, places.is_first, places.is_beside, places.leads)
    return Placed(
        tree=tree,
        boxes=drawn.boxes,
        corners=places.corners,
        headings=headings,
        width=width,
        height=y,
        connect=lines,
    )


def _set_in_rows(drawn: _Drawn, places: Places, roots: Sequence[int], way: Way, y: int) -> None:
    for row in way.rows:
        x = 0
        for order in row:
            place(drawn.forest, drawn.fronts, places, Tree(roots[order], way.sizes[order]), (x, y))
            x += way.sizes[order].width + drawn.forest.margins[roots[order]] + TREE_GAP
        y += max(way.sizes[order].height for order in row) + TREE_GAP
