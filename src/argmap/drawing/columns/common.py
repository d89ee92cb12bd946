"""What the parts of one tree have in common, so that it is worked out once: boxes of cards, and sizes of trees."""

from __future__ import annotations

from collections.abc import Hashable

import attrs

from argmap.drawing.cards.cards import Card, Cell
from argmap.drawing.cards.tree import CardTree
from argmap.drawing.columns.sizes import Known
from argmap.drawing.scene.boxes import CardBox, measured

_MOST = 20_000


@attrs.define
class Common:
    """The boxes that cards of a tree had in its parts, and the sizes of what hung from them."""

    fronts: Known = attrs.field(factory=dict)
    _boxes: dict[Hashable, CardBox] = attrs.field(factory=dict)

    def boxes(self, part: CardTree, width: int) -> list[CardBox]:
        """The boxes of a part's cards, with cells of that width below each other; `card` may be that of another part.

        Where much is known already, it is forgotten first.
        """
        for known in (self._boxes, self.fronts):
            if len(known) > _MOST:
                known.clear()
        return [self._box(part, at, width) for at in range(len(part.cards))]

    def _box(self, part: CardTree, at: int, width: int) -> CardBox:
        key = (
            width,
            part.strip if at == part.across else 0,
            _of_card(part.cards[at]),
            *(aside.text for aside in part.asides(at)),
        )
        if key not in self._boxes:
            self._boxes[key] = measured(part, at, width, stacked=True)
        return self._boxes[key]


def _of_card(card: Card) -> Hashable:
    """What tells a card from others of the same tree, and from itself on another sheet."""
    step = None if card.inference is None else card.inference.id
    return (card.step, step, card.question, *map(_of_cell, card.cells))


def _of_cell(cell: Cell) -> Hashable:
    return (cell.id, cell.text, cell.is_reference, cell.pages, cell.repeated, cell.more)
