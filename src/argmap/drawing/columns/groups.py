"""Trees beside and below each other: groups under their headings, and the size that shows them largest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from argmap.drawing.columns.sizes import Size, lowest, pick, spread, steps_down

TREE_GAP = 480
MOST_WAYS, MOST_CAPS, FEW_ROWS = 40, 12, 12

Shelves: TypeAlias = tuple[range, ...]


class Way(NamedTuple):
    """A way to set trees in rows: its size, the size of each tree, and the trees of each row."""

    width: int
    height: int
    sizes: tuple[Size, ...]
    rows: Shelves


def ways(trees: Sequence[Sequence[Size]], margins: Sequence[int]) -> list[Way]:
    """The ways worth choosing from to set trees in rows, the narrowest first.

    Args:
        trees: the sizes that each tree can have.
        margins: the room that each takes to its left besides.
    """
    found = [_rowed(sizes, margins, limit) for sizes in _choices(trees) for limit in _limits(sizes, margins)]
    return spread(steps_down(sorted(found, key=lambda way: (way.width, way.height))), MOST_WAYS)


def _choices(trees: Sequence[Sequence[Size]]) -> Iterator[tuple[Size, ...]]:
    """Sizes of all trees that go together: each as low as a width allows, or as narrow as a height."""
    seen: set[tuple[Size, ...]] = set()
    widths = sorted({size.width for sizes in trees for size in sizes})
    heights = sorted({size.height for sizes in trees for size in sizes})
    wide = (tuple(pick(sizes, limit) for sizes in trees) for limit in spread(widths, 2 * MOST_CAPS))
    low = (tuple(pick(sizes, -cap) for sizes in trees) for cap in spread(heights, 2 * MOST_CAPS))
    for way in (wide, low):
        for sizes in way:
            if sizes not in seen:
                seen.add(sizes)
                yield sizes


def _limits(sizes: Sequence[Size], margins: Sequence[int]) -> list[int]:
    """The widths at which rows can end: for one row, for two, and so on, in longer steps from some number on."""
    widths = [size.width + margin + TREE_GAP for size, margin in zip(sizes, margins, strict=True)]
    total, widest = sum(widths), max(widths)
    found: list[int] = []
    count = 1
    while count <= len(sizes):
        found += (max(widest, -(-total // count)), widest + total // count)
        count += 1 + count // FEW_ROWS * 3
    return [*dict.fromkeys(found), widest]


def _rowed(sizes: tuple[Size, ...], margins: Sequence[int], limit: int) -> Way:
    rows: list[range] = []
    first = used = right = low = down = 0
    for order, size in enumerate(sizes):
        width = size.width + margins[order]
        if used and used + width + TREE_GAP > limit:
            rows.append(range(first, order))
            down += low + TREE_GAP
            first, used, low = order, 0, 0
        right, low = max(right, used + width), max(low, size.height)
        used += width + TREE_GAP
    return Way(right, down + low, sizes, (*rows, range(first, len(sizes))))


def together(groups: Sequence[Sequence[Way]], cost: Callable[[int, int], object], between: Sequence[int]) -> list[Way]:
    """A way for each group, the groups one under the other, of the least cost.

    Args:
        groups: the ways of each.
        cost: what a width and a height cost, something that can be compared.
        between: the room over each group.
    """
    widths = sorted({way.width for group in groups for way in group})
    picked = [[lowest(group, limit) for group in groups] for limit in widths]
    return min(picked, key=lambda ways: cost(max(way.width for way in ways), _height(ways, between)), default=[])  # type: ignore[arg-type, return-value]


def _height(ways: Iterable[Way], between: Sequence[int]) -> int:
    return sum(way.height + gap for way, gap in zip(ways, between, strict=True))
