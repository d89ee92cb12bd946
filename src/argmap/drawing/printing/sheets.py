"""A map too large for a page, split into sheets: each holds part of the tree of cards under the place it belongs to.

A card keeps what hangs from it as far as it fits on a page with it; what does not, the largest first, goes to sheets of
its own (a greedy tree partition, Kundu & Misra 1977, SIAM J. Comput. 6:151-154). Neighbours that hang from one place
share a sheet where they fit. Nothing is left out: what is too large for the page even alone gets a sheet to itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby

import attrs

from argmap.drawing.cards.cards import Pages
from argmap.drawing.cards.tree import CardTree
from argmap.drawing.printing.parts import Sheet, elsewhere, part_of

_LONGEST = Pages(8888, 8889)


@attrs.frozen
class Split:
    """The sheets of a tree in the order of their pages, the first on page 1, and the page of each card."""

    tree: CardTree
    sheets: tuple[Sheet, ...]
    page_of: Mapping[int, int]

    def pages(self, cards: Iterable[int]) -> Pages:
        """The pages that these cards are on."""
        numbers = [self.page_of[at] for at in cards]
        return Pages(min(numbers), max(numbers))

    def part(self, sheet: Sheet) -> CardTree:
        """What is drawn on a sheet, as a tree; the title is left to the page."""
        return part_of(self.tree, sheet, self.pages)


def split(tree: CardTree, fits: Callable[[CardTree], bool]) -> Split:
    """Split a tree into sheets each of which fits, if anything of it can."""
    sheets = tuple(_Splitter(tree, fits).sheets())
    page_of = {at: page for page, sheet in enumerate(sheets, 1) for at in sheet.cards}
    return Split(tree, sheets, page_of)


class _Splitter:
    """Decides which cards are cut from their parents, and which of these share a sheet."""

    def __init__(self, tree: CardTree, fits: Callable[[CardTree], bool]) -> None:
        self._tree = tree
        self._fits = fits
        self._cut = [False] * len(tree.cards)
        self._kept = [1] * len(tree.cards)

    def sheets(self) -> Iterator[Sheet]:
        for at in range(len(self._tree.cards) - 1, -1, -1):
            if self._tree.children[at]:
                self._make_fit(at)
        for group in self._tree.groups:
            for in_pieces, roots in groupby(group.roots, key=self._in_pieces):
                for first in map(self._sheet, zip(roots)) if in_pieces else self._packed(roots):
                    yield from self._with_hanging(first)

    def _in_pieces(self, root: int) -> bool:
        return any(self._cut[child] for child in self._tree.children[root])

    def _make_fit(self, at: int) -> None:
        """Cut the largest of what hangs from a card until the rest fits with it; from a root, all but the first."""
        children = self._tree.children[at]
        order = sorted(children, key=lambda child: -self._kept[child])
        low, high = 0, len(order)
        while low < high:
            middle = (low + high) // 2
            self._cut_only(order, order[:middle])
            low, high = (low, middle) if self._fits_alone(at) else (middle + 1, high)
        self._cut_only(order, order[:low])
        if low and self._tree.cards[at].parent is None:
            self._cut_only(children, children[self._first(at, children) :])
        self._kept[at] = 1 + sum(self._kept[child] for child in children if not self._cut[child])

    def _cut_only(self, children: Sequence[int], chosen: Sequence[int]) -> None:
        for child in children:
            self._cut[child] = False
        for child in chosen:
            self._cut[child] = True

    def _first(self, root: int, children: Sequence[int]) -> int:
        """How many children, from the first, fit on a sheet with their root."""
        for count in range(1, len(children)):
            self._cut_only(children, children[count:])
            if not self._fits_alone(root):
                return count - 1
        return len(children) - 1

    def _fits_alone(self, at: int) -> bool:
        """Whether a card fits with what it keeps, even where its root is drawn above it in full."""
        sheet = self._sheet((at,))
        parent = self._tree.cards[at].parent
        if parent is not None and self._tree.cards[parent].parent is None:
            sheet = Sheet((parent,), (parent, *sheet.cards))
        return len(sheet.cards) == 1 or self._holds(sheet)

    def _holds(self, sheet: Sheet) -> bool:
        return self._fits(part_of(self._tree, sheet, lambda _: _LONGEST))

    def _sheet(self, heads: Sequence[int]) -> Sheet:
        cards: list[int] = []
        stack = list(heads)
        while stack:
            at = stack.pop()
            cards.append(at)
            stack += (child for child in self._tree.children[at] if not self._cut[child])
        return Sheet(tuple(heads), tuple(sorted(cards)), self._tree.cards[heads[0]].parent)

    def _packed(self, heads: Iterable[int]) -> Iterator[Sheet]:
        """The heads on as few sheets as their order allows."""
        taken: list[int] = []
        for head in heads:
            if taken and not self._holds(self._sheet((*taken, head))):
                yield self._sheet(taken)
                taken = []
            taken.append(head)
        if taken:
            yield self._sheet(taken)

    def _with_hanging(self, first: Sheet) -> Iterator[Sheet]:
        """A sheet and those of what was cut from its cards, deeper ones right after what they hang from."""
        stack = [first]
        while stack:
            sheet = stack.pop()
            yield sheet
            on_sheet = set(sheet.cards)
            hanging = [
                packed
                for at in sheet.cards
                for _, heads in elsewhere(self._tree, at, on_sheet)
                for packed in self._packed(heads)
            ]
            stack += reversed(hanging)
