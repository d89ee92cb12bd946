"""Which lines share a lane: those of one kind that lead from the children of a card to the same of its cells.

The lanes of a card run to its left, the outermost first: those to its header, then those to its cells from the first
to the last, supports before objections. So the lines to a header, from the lowest child, go around the others. Backing
and answers to critical questions, whose lines look alike, share a lane.
"""

from __future__ import annotations

from typing import TypeAlias

import attrs

from argmap.drawing.cards.cards import Card, Step
from argmap.drawing.cards.tree import CardTree

Kind: TypeAlias = tuple[int, int]
"""The cell that lines lead to, -1 for the header, and what sort of step they are of."""
ORDER = {step: order for order, step in enumerate(Step)}
ORDER[Step.ANSWER] = ORDER[Step.BACKING]
"""The order of the lanes to one place, by what lines do."""


@attrs.frozen
class Lanes:
    """The lanes of each card, and the one of each child; `peers` counts those that lead to the same cell or header.

    Attributes:
        count: how many lanes lead to each card.
        of: the lane of each card on its way to its parent, counted from the outermost.
        rank: which of those to the same place it is, from the top.
        peers: how many of them there are.
    """

    count: list[int]
    of: list[int]
    rank: list[int]
    peers: list[int]


def lanes(tree: CardTree) -> Lanes:
    """Share out the lanes of all cards."""
    found = Lanes(*([0] * len(tree.cards) for _ in range(4)))
    for at, children in enumerate(tree.children):
        kinds = {child: _kind(tree.cards[child], is_crown=is_crown(tree.cards[at])) for child in children}
        order = sorted(set(kinds.values()))
        where = {kind: lane for lane, kind in enumerate(order)}
        beside: dict[int, list[Kind]] = {}
        for kind in order:
            beside.setdefault(kind[0], []).append(kind)
        found.count[at] = len(order)
        for child, kind in kinds.items():
            found.of[child] = where[kind]
            found.rank[child], found.peers[child] = beside[kind[0]].index(kind), len(beside[kind[0]])
    return found


def is_crown(card: Card) -> bool:
    """Whether the children of a card stand in columns under its middle: a thesis, or a root without a header."""
    return card.parent is None and not card.framed


def _kind(card: Card, *, is_crown: bool) -> Kind:
    slot = -1 if card.slot is None else card.slot
    return 0 if is_crown else slot, ORDER[card.step]
