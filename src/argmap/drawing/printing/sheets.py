"""A map too large for a page, split into sheets: each holds part of the tree of cards under the place it belongs to.

A card keeps what hangs from it as far as it fits on a page with it; what does not, the largest first, goes to sheets of
its own (a greedy tree partition, Kundu & Misra 1977, SIAM J. Comput. 6:151-154). Neighbours that hang from one place
share a sheet where they fit. Nothing is left out: what is too large for the page even alone gets a sheet to itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import TypeAlias

import attrs

from argmap.drawing.cards.cards import Card, Cell, Step
from argmap.drawing.cards.tree import CardTree, Group
from argmap.model import ArgumentMap

Pages: TypeAlias = Callable[[Iterable[int]], str]
_LONGEST = "p. 8888–8888"


@attrs.frozen
class Sheet:
    """Cards that are drawn together, by their position in the whole tree.

    `heads` are roots of the tree, or they all hang from one place of one card, `parent`, which then stands above them
    in a word. `cards` are the heads and all that is kept with them, parents first.
    """

    heads: tuple[int, ...]
    cards: tuple[int, ...]
    parent: int | None = None


@attrs.frozen
class Split:
    """The sheets of a tree in the order of their pages, the first on page 1, and the page of each card."""

    tree: CardTree
    sheets: tuple[Sheet, ...]
    page_of: Mapping[int, int]
    homes: Mapping[str, int]

    def pages(self, cards: Iterable[int]) -> str:
        """The pages that these cards are on: `p. 3`, or `p. 3–5`."""
        numbers = [self.page_of[at] for at in cards]
        return f"p. {min(numbers)}" + (f"–{max(numbers)}" if max(numbers) > min(numbers) else "")

    def part(self, sheet: Sheet) -> CardTree:
        """What is drawn on a sheet, as a tree; the title is left to the page."""
        return _Part(self.tree, sheet, self.homes, self.pages).made()


def split(tree: CardTree, fits: Callable[[CardTree], bool]) -> Split:
    """Split a tree into sheets each of which fits, if anything of it can."""
    homes = {cell.id: at for at, card in enumerate(tree.cards) for cell in card.cells if cell.home}
    sheets = tuple(_Splitter(tree, fits, homes).sheets())
    page_of = {at: page for page, sheet in enumerate(sheets, 1) for at in sheet.cards}
    return Split(tree, sheets, page_of, homes)


class _Splitter:
    """Decides which cards are cut from their parents, and which of these share a sheet."""

    def __init__(self, tree: CardTree, fits: Callable[[CardTree], bool], homes: Mapping[str, int]) -> None:
        self._plan = tree
        self._fits = fits
        self._homes = homes
        self._cut = [False] * len(tree.cards)
        self._kept = [1] * len(tree.cards)

    def sheets(self) -> Iterator[Sheet]:
        for at in range(len(self._plan.cards) - 1, -1, -1):
            if self._plan.children[at]:
                self._make_fit(at)
        for group in self._plan.groups:
            for in_pieces, roots in groupby(group.roots, key=self._in_pieces):
                for first in map(self._sheet, zip(roots)) if in_pieces else self._packed(roots):
                    yield from self._with_hanging(first)

    def _in_pieces(self, root: int) -> bool:
        return any(self._cut[child] for child in self._plan.children[root])

    def _make_fit(self, at: int) -> None:
        """Cut the largest of what hangs from a card until the rest fits with it; from a root, all but the first."""
        children = self._plan.children[at]
        order = sorted(children, key=lambda child: -self._kept[child])
        low, high = 0, len(order)
        while low < high:
            middle = (low + high) // 2
            self._cut_only(order, order[:middle])
            low, high = (low, middle) if self._fits_alone(at) else (middle + 1, high)
        self._cut_only(order, order[:low])
        if low and self._plan.cards[at].parent is None:
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
        parent = self._plan.cards[at].parent
        if parent is not None and self._plan.cards[parent].parent is None:
            sheet = Sheet((parent,), (parent, *sheet.cards))
        return len(sheet.cards) == 1 or self._holds(sheet)

    def _holds(self, sheet: Sheet) -> bool:
        return self._fits(_Part(self._plan, sheet, self._homes, lambda _: _LONGEST).made())

    def _sheet(self, heads: Sequence[int]) -> Sheet:
        cards: list[int] = []
        stack = list(heads)
        while stack:
            at = stack.pop()
            cards.append(at)
            stack += (child for child in self._plan.children[at] if not self._cut[child])
        return Sheet(tuple(heads), tuple(sorted(cards)), self._plan.cards[heads[0]].parent)

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
                for _, heads in elsewhere(self._plan, at, on_sheet)
                for packed in self._packed(heads)
            ]
            stack += reversed(hanging)


def elsewhere(tree: CardTree, at: int, on_sheet: Iterable[int]) -> list[tuple[int | None, list[int]]]:
    """The children of a card that are not on its sheet, those that hang from the same slot together."""
    slots: dict[int | None, list[int]] = {}
    for child in tree.children[at]:
        if child not in on_sheet:
            slots.setdefault(tree.cards[child].slot, []).append(child)
    return list(slots.items())


@attrs.frozen
class _Part:
    """Makes the tree of a sheet; what is not on it is named with its pages."""

    tree: CardTree
    sheet: Sheet
    homes: Mapping[str, int]
    pages: Pages
    _on_sheet: frozenset[int] = attrs.field(init=False)

    @_on_sheet.default
    def _of_sheet(self) -> frozenset[int]:
        return frozenset(self.sheet.cards)

    def made(self) -> CardTree:
        stub = [] if self.sheet.parent is None else [self._stub(self.tree.cards[self.sheet.parent])]
        position = {at: order for order, at in enumerate(self.sheet.cards, len(stub))}
        cards = [*stub, *(self._card(at, position) for at in self.sheet.cards)]
        children: list[list[int]] = [[] for _ in cards]
        for order, card in enumerate(cards):
            if card.parent is not None:
                children[card.parent].append(order)
        return CardTree(
            self._map(),
            tuple(cards),
            tuple(map(tuple, children)),
            (self._group(position),),
            self._numbers(),
            self.tree.marking,
            self.tree.part,
            self.tree.direction,
            {position[at]: lines for at in self.sheet.cards if (lines := tuple(self._lines(at)))},
            citations=self.tree.citations,
        )

    def _map(self) -> ArgumentMap:
        """The nodes of the sheet; the title is left to the page."""
        cards = [self.tree.cards[at] for at in self.sheet.cards]
        return ArgumentMap(
            title="",
            language=self.tree.argument_map.language,
            nodes=[node for card in cards for node in (card.inference, *(cell.node for cell in card.cells)) if node],
        )

    def _group(self, position: Mapping[int, int]) -> Group:
        if self.sheet.parent is not None:
            return Group("", (0,))
        headings = [group.heading for group in self.tree.groups if group.roots[0] <= self.sheet.heads[0]]
        return Group(headings[-1], tuple(position[at] for at in self.sheet.heads))

    def _numbers(self) -> dict[str, str]:
        """The numbers of what answers a critical question of a step on the sheet."""
        steps = [self.tree.cards[at].inference for at in self.sheet.cards]
        answers = [id_ for step in steps if step is not None for id_ in step.answers.values()]
        return {id_: self._number(id_, self.tree.numbers[id_]) for id_ in answers if id_ in self.tree.numbers}

    def _card(self, at: int, position: Mapping[int, int]) -> Card:
        card = self.tree.cards[at]
        cells = tuple(
            attrs.evolve(cell, number=self._number(cell.id, cell.number)) if cell.is_reference else cell
            for cell in card.cells
        )
        if at in self.sheet.heads and self.sheet.parent is not None:
            return attrs.evolve(card, cells=cells, parent=0, slot=0)
        return attrs.evolve(card, cells=cells, parent=None if card.parent is None else position[card.parent])

    def _stub(self, parent: Card) -> Card:
        """The place that the heads hang from, as a root that says where it is drawn."""
        assert self.sheet.parent is not None  # noqa: S101 - asked for only then
        slot = self.tree.cards[self.sheet.heads[0]].slot
        page = self.pages([self.sheet.parent])
        if slot is None:
            cell = Cell("", _step(parent), page, is_reference=True)
        else:
            cell = parent.cells[slot]
            cell = attrs.evolve(cell, number=", ".join(filter(None, (cell.number, page))), is_reference=True)
        return Card(step=Step.ROOT, cells=(cell,), level=parent.level)

    def _number(self, id_: str, number: str) -> str:
        home = self.homes.get(id_)
        return number if home is None or home in self._on_sheet else f"{number}, {self.pages([home])}"

    def _lines(self, at: int) -> Iterator[str]:
        """For each place of a card from which something hangs that is on other sheets, where that is."""
        card = self.tree.cards[at]
        for slot, heads in elsewhere(self.tree, at, self._on_sheet):
            name = "this step" if slot is None else card.cells[slot].number or "above"
            yield f"{name}: see {self.pages(heads)}"


def _step(card: Card) -> str:
    """A step in words, by what it starts from."""
    said = f"{card.step.sign} {card.step.word}"
    premises = ", ".join(cell.number for cell in card.cells if cell.number)
    return f"the step “{said}” from {premises}" if premises else f"the step “{said}”"
