"""The sizes that trees of cards can have in columns: for each card a few, the narrowest first, the lowest last.

Of two sizes one is always narrower and the other lower (a Pareto front, built from the leaves upwards); the children of
a card are distributed over columns in order, so that the tallest of them is as low as it can be. All lengths are whole
tenths of a pixel, and nothing here knows what is drawn.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import NamedTuple, Protocol, TypeAlias, TypeVar

import attrs

GAP, INDENT, COLUMN_GAP = 150, 110, 210
LANE, LANE_EDGE, TRUNK = 60, 50, 70
BUS_GAP, CROWN_GAP, BUS_FOOT = 110, 220, 130
OF_ROOTS, OF_OTHERS, OF_MANY, MANY = (60, 60), (24, 16), (14, 10), 1000
"""How many sizes are kept, and how many limits tried: of roots, of other boxes, and of these where there are many."""
FEW = 12
DEEPEST, DEEP_LANES = 12, 6
"""From that level on nothing is indented any more, and lines take turns on so many lanes."""


class Sized(Protocol):
    """What has a width and a height."""

    @property
    def width(self) -> int:
        """Its width."""

    @property
    def height(self) -> int:
        """Its height."""


T = TypeVar("T")
SizedT = TypeVar("SizedT", bound=Sized)


class Size(NamedTuple):
    """A size of a tree without the lanes to its left: `limit` picks its children, columns are no higher than `tall`.

    What stands beside a box is one column to its right, and no lower than the box. A folded tree fills columns as high
    as `tall` from top to bottom.
    """

    width: int
    height: int
    limit: int = 0
    tall: int = 0
    beside: bool = False
    folded: bool = False


@attrs.frozen(kw_only=True)
class Forest:
    """Trees of boxes, parents before children.

    Attributes:
        sizes: the width and height of each box.
        children: the children of each box, in order.
        lanes: how many lines lead up to each from its descendants.
        edges: how far the lanes of each keep off its left side.
        crowns: whether each stands over the middle of its columns.
        levels: the depth of each.
        sideways: whether the children of a box may also stand beside it.
        of: which of the lines to its parent is that of each; asked of trees that may be folded alone.
        margins: the room to the left of each for the lines that lead up to it.
        aheads: the same before the children of each: the cards of a column begin at one x.
    """

    sizes: Sequence[tuple[int, int]]
    children: Sequence[Sequence[int]]
    lanes: Sequence[int]
    edges: Sequence[int]
    crowns: Sequence[bool]
    levels: Sequence[int]
    sideways: bool = False
    of: Sequence[int] = ()
    margins: list[int] = attrs.field(init=False)
    aheads: list[int] = attrs.field(init=False)

    @margins.default
    def _of_lanes(self) -> list[int]:
        return list(map(self._margin, range(len(self.sizes))))

    @aheads.default
    def _of_children(self) -> list[int]:
        return [max((self.margins[child] for child in children), default=0) for children in self.children]

    def _margin(self, at: int) -> int:
        if self.crowns[at] or not self.lanes[at]:
            return 0
        count = DEEP_LANES if self.is_deep(at) else self.lanes[at]
        return self.edges[at] + LANE * (count - 1) + LANE_EDGE

    def effort(self, at: int) -> tuple[int, int]:
        """The numbers of sizes of a tree to keep, and of limits of its children to try."""
        if self.levels[at] == 0:
            return OF_ROOTS
        return OF_OTHERS if len(self.sizes) <= MANY else OF_MANY

    def is_deep(self, at: int) -> bool:
        """Whether nothing is indented below a box."""
        return self.levels[at] >= DEEPEST

    def gutter(self, at: int) -> int:
        """The room between two columns for lines that run up to a box."""
        return COLUMN_GAP + LANE * max(0, self.lanes[at] - 1)

    def indent(self, at: int) -> int:
        """The indent of the first column under a box, lanes included."""
        if self.crowns[at]:
            return self.gutter(at) - COLUMN_GAP + TRUNK + self.aheads[at]
        return 0 if self.is_deep(at) else INDENT + self.aheads[at]

    def can_turn(self, at: int) -> bool:
        """Whether the children of a box may stand to its right."""
        return self.sideways and not self.crowns[at] and not self.is_deep(at)

    def aside(self, at: int) -> int:
        """The room between a box and what stands to its right."""
        return self.gutter(at) + self.aheads[at]

    def drop(self, at: int, columns: int) -> int:
        """The room between a box and its columns: where there are several, lines run across there."""
        if self.crowns[at]:
            return CROWN_GAP + LANE * max(0, self.lanes[at] - 1) + BUS_FOOT
        return GAP if columns < 2 else BUS_GAP + LANE * max(0, self.lanes[at] - 1) + BUS_FOOT


More: TypeAlias = Callable[[Forest, int], Iterable[Size]]
"""Further sizes of the tree below a box."""


Known: TypeAlias = dict[Hashable, tuple[int, list[Size]]]
"""The sizes of trees by all that they depend on, with a number for each tree."""


def fronts(forest: Forest, more: More | None = None) -> list[list[Size]]:
    """The sizes of the tree below each box.

    Args:
        forest: the trees.
        more: further sizes of the tree below a box.
    """
    found: list[list[Size]] = [[] for _ in forest.sizes]
    for at in range(len(forest.sizes) - 1, -1, -1):
        found[at] = _front(forest, at, found, () if more is None else more(forest, at))
    return found


def known_fronts(forest: Forest, known: Known) -> list[list[Size]]:
    """The same as `fronts`, where much of a forest also stood in others: what is new is added to what is known."""
    numbers = [0] * len(forest.sizes)
    found: list[list[Size]] = [[] for _ in forest.sizes]
    for at in range(len(forest.sizes) - 1, -1, -1):
        children = forest.children[at]
        key = (*_own(forest, at), *[numbers[child] for child in children]) if children else forest.sizes[at]
        if key not in known:
            known[key] = len(known), _front(forest, at, found, ())
        numbers[at], found[at] = known[key]
    return found


def _own(forest: Forest, at: int) -> tuple[object, ...]:
    """What of a box itself its sizes depend on."""
    around = forest.lanes[at], forest.edges[at], forest.crowns[at], forest.sideways
    return (*forest.sizes[at], *around, *forest.effort(at), forest.is_deep(at))


def _front(forest: Forest, at: int, found: Sequence[Sequence[Size]], others: Iterable[Size]) -> list[Size]:
    children = forest.children[at]
    if not children:
        return [Size(*forest.sizes[at])]
    sizes = list(others)
    most, limits = forest.effort(at)
    fronts = [found[child] for child in children]
    for limit, picked in _different(fronts, _limits(fronts, limits)):
        heights = [size.height for size in picked]
        tried = [sum(heights) + GAP * len(heights)] if forest.is_deep(at) else talls(heights)
        sizes += [Size(*_extent(forest, at, picked, tall), limit, tall) for tall in tried]
        if forest.can_turn(at):
            sizes.append(_turned(forest, at, picked, limit))
    return front(sizes, most)


def _turned(forest: Forest, at: int, picked: Sequence[Size], limit: int) -> Size:
    """The size of a box with its children to its right."""
    width, height = forest.sizes[at]
    tall = sum(size.height + GAP for size in picked)
    across = width + forest.aside(at) + max(size.width for size in picked)
    return Size(across, max(height, tall - GAP), limit, tall, beside=True)


def _extent(forest: Forest, at: int, picked: Sequence[Size], tall: int) -> tuple[int, int]:
    """The size of a box with its children in columns of that height: those of `partition`, which takes longer."""
    columns, across, widest, used, highest = 1, 0, 0, 0, 0
    for size in picked:
        down = size.height + GAP
        if used and used + down > tall:
            across += widest
            columns, widest, used = columns + 1, 0, 0
        used += down
        widest, highest = max(widest, size.width), max(highest, used)
    across += widest + (columns - 1) * (forest.gutter(at) + forest.aheads[at])
    width, height = forest.sizes[at]
    return max(width, forest.indent(at) + across), height + forest.drop(at, columns) + highest - GAP


def pick(sizes: Sequence[Size], limit: int) -> Size:
    """The lowest of the sizes that is no wider than that; below 0, the narrowest that is no higher."""
    if limit < 0:
        return next((size for size in sizes if size.height <= -limit), sizes[-1])
    return lowest(sizes, limit)


def lowest(found: Sequence[SizedT], limit: int) -> SizedT:
    """The last that is no wider than that, of what gets wider and lower; the first if none is."""
    last = found[0]
    for one in found:
        if one.width > limit:
            break
        last = one
    return last


def front(sizes: Iterable[Size], most: int) -> list[Size]:
    """The sizes than which none is both narrower and lower, at most that many of them."""
    return spread(steps_down(sorted(sizes)), most)


def steps_down(found: Iterable[SizedT]) -> list[SizedT]:
    """Of what gets wider, those that are lower than all before them."""
    kept: list[SizedT] = []
    for one in found:
        if not kept or one.height < kept[-1].height:
            kept.append(one)
    return kept


def spread(items: Sequence[T], most: int) -> list[T]:
    """At most that many of the items, the first and the last among them."""
    if len(items) <= most:
        return list(items)
    return [items[order * (len(items) - 1) // (most - 1)] for order in range(most)]


def _different(fronts: Sequence[Sequence[Size]], limits: Iterable[int]) -> Iterable[tuple[int, list[Size]]]:
    """The least limit for each way to pick sizes, with what it picks."""
    found: dict[tuple[Size, ...], int] = {}
    for limit in limits:
        picked = tuple(pick(sizes, limit) for sizes in fronts)
        found[picked] = min(limit, found.get(picked, limit))
    return ((limit, list(picked)) for picked, limit in found.items())


def _limits(fronts: Sequence[Sequence[Size]], most: int) -> list[int]:
    """Some of the widths that children can have, and of their heights, as numbers below 0."""
    if all(len(sizes) == 1 for sizes in fronts):
        return [max(sizes[0].width for sizes in fronts)]
    widths = spread(sorted({size.width for sizes in fronts for size in sizes}), most)
    return widths + spread(sorted({-size.height for sizes in fronts for size in sizes}), most)


def talls(heights: Sequence[int]) -> list[int]:
    """The heights of columns worth trying: for few boxes the least for each number of columns, else near it."""
    total, tallest = sum(heights) + GAP * len(heights), max(heights) + GAP
    if len(heights) <= FEW:
        return sorted(each_least_tall(heights, len(heights), tallest, total))
    found = {tallest}
    count = 1
    while count <= len(heights):
        found.add(max(tallest, -(-total // count) + tallest // 4))
        count += 1 + count // 4
    return sorted(found | {total})


def each_least_tall(heights: Sequence[int], most: int, tallest: int, total: int, gap: int = GAP) -> set[int]:
    """The least heights of one column, of two, and so on up to `most`."""
    found = [tallest]
    for count in range(most, 0, -1):
        found.append(least_tall(heights, count, max(found[-1], -(-total // count)), gap))
    return set(found[1:])


def least_tall(heights: Sequence[int], count: int, low: int, gap: int = GAP) -> int:
    """The least height of columns, a gap under each box, with which no more than `count` are needed.

    `low` is no more than that. Where it does not do, the next height tried is the least with which a column takes more.
    """
    while True:
        columns, used, taller = 1, 0, 0
        for height in heights:
            more = used + height + gap
            if not used or more <= low:
                used = more
                continue
            taller = min(taller, more) if taller else more
            columns, used = columns + 1, height + gap
            if columns > count:
                break
        if columns <= count:
            return low
        low = taller


def partition(heights: Sequence[int], tall: int, gap: int = GAP) -> list[range]:
    """The boxes of each column, filled from the first on."""
    columns: list[range] = []
    first = used = 0
    for order, height in enumerate(heights):
        if used and used + height + gap > tall:
            columns.append(range(first, order))
            first, used = order, 0
        used += height + gap
    return [*columns, range(first, len(heights))]
