"""What stands on one sheet of a map that takes several: parts of its tree of cards, and where the rest is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeAlias

import attrs

from argmap.drawing.cards.cards import Aside, Card, Cell, Pages, Step
from argmap.drawing.cards.tree import CardTree, Group
from argmap.model import ArgumentMap, Question

PagesOf: TypeAlias = Callable[[Iterable[int]], Pages]
REPEATED = 160
"""How much of a statement is repeated where the sheet goes on with it."""


@attrs.frozen
class Sheet:
    """Cards that are drawn together, by their position in the whole tree.

    `cards` are in the order of the tree; `heads` are those whose parent is drawn elsewhere, or that have none, in
    reading order. A parent that is drawn elsewhere stands above its heads in a word.
    """

    heads: tuple[int, ...]
    cards: tuple[int, ...]


def elsewhere(tree: CardTree, at: int, on_sheet: Iterable[int]) -> list[tuple[int | None, list[int]]]:
    """The children of a card that are not on its sheet, those of the same slot together."""
    slots: dict[int | None, list[int]] = {}
    for child in tree.children[at]:
        if child not in on_sheet:
            slots.setdefault(tree.cards[child].slot, []).append(child)
    return list(slots.items())


def part_of(tree: CardTree, sheet: Sheet, pages: PagesOf) -> CardTree:
    """Make the tree of a sheet; what is not on it is named with its pages.

    Args:
        tree: the whole tree.
        sheet: which of its cards are drawn.
        pages: the pages of cards.
    """
    return _Extract(tree, sheet, pages).made()


@attrs.frozen
class _Extract:
    tree: CardTree
    sheet: Sheet
    pages: PagesOf
    _on_sheet: frozenset[int] = attrs.field(init=False)
    _stubs: Mapping[tuple[int, int | None], int] = attrs.field(init=False)
    """The places that heads are attached to, each with its position on the sheet."""

    @_on_sheet.default
    def _of_sheet(self) -> frozenset[int]:
        return frozenset(self.sheet.cards)

    @_stubs.default
    def _of_heads(self) -> Mapping[tuple[int, int | None], int]:
        cards = (self.tree.cards[head] for head in self.sheet.heads)
        places = dict.fromkeys((card.parent, card.slot) for card in cards if card.parent is not None)
        return {place: order for order, place in enumerate(places)}

    def made(self) -> CardTree:
        position = {at: order for order, at in enumerate(self.sheet.cards, len(self._stubs))}
        stubs = (self._stub(parent, slot) for parent, slot in self._stubs)
        cards = [*stubs, *(self._card(at, position) for at in self.sheet.cards)]
        children: list[list[int]] = [[] for _ in cards]
        for order, card in enumerate(cards):
            if card.parent is not None:
                children[card.parent].append(order)
        return attrs.evolve(
            self.tree,
            argument_map=self._map(),
            cards=tuple(cards),
            children=tuple(map(tuple, children)),
            groups=tuple(self._groups(position)),
            homes={id_: position[at] for at in self.sheet.cards for id_ in self._at_home(at)},
            part=attrs.evolve(self.tree.part, note=""),
            elsewhere={position[at]: lines for at in self.sheet.cards if (lines := tuple(self._lines(at)))},
            pages=dict(self._answers()),
        )

    def _map(self) -> ArgumentMap:
        """The nodes of the sheet."""
        cards = [self.tree.cards[at] for at in self.sheet.cards]
        found = [node for card in cards for node in (card.inference, *(cell.node for cell in card.cells)) if node]
        return ArgumentMap(
            title=self.tree.argument_map.title,
            language=self.tree.argument_map.language,
            nodes=[node for node in found if not isinstance(node, Question)],
            questions=[node for node in found if isinstance(node, Question)],
        )

    def _groups(self, position: Mapping[int, int]) -> Iterator[Group]:
        """What stands above all else, under the headings of the whole tree."""
        roots: dict[str, dict[int, None]] = {}
        for head in self.sheet.heads:
            card = self.tree.cards[head]
            above = position[head] if card.parent is None else self._stubs[card.parent, card.slot]
            roots.setdefault(self._heading(head), {})[above] = None
        return (Group(heading, tuple(found)) for heading, found in roots.items())

    def _heading(self, at: int) -> str:
        """The heading over a card: none over what continues another sheet."""
        if self.tree.cards[at].parent is not None:
            return ""
        return [group.heading for group in self.tree.groups if group.roots[0] <= at][-1]

    def _at_home(self, at: int) -> Iterator[str]:
        return (cell.id for cell in self.tree.cards[at].cells if cell.home)

    def _answers(self) -> Iterator[tuple[str, Pages]]:
        """The pages of what answers a critical question of a step on the sheet, and is not on it."""
        for at in self.sheet.cards:
            step = self.tree.cards[at].inference
            for id_ in () if step is None else step.answers.values():
                pages = self._elsewhere(id_)
                if pages is not None:
                    yield id_, pages

    def _card(self, at: int, position: Mapping[int, int]) -> Card:
        card = self.tree.cards[at]
        cells = tuple(
            attrs.evolve(cell, pages=self._elsewhere(cell.id)) if cell.is_reference else cell for cell in card.cells
        )
        if card.parent is not None and card.parent not in self._on_sheet:
            return attrs.evolve(card, cells=cells, parent=self._stubs[card.parent, card.slot], slot=0)
        return attrs.evolve(card, cells=cells, parent=None if card.parent is None else position[card.parent])

    def _stub(self, at: int, slot: int | None) -> Card:
        """A place that heads are attached to, as a root that says where it is drawn; a thesis looks like one."""
        parent, pages, words = self.tree.cards[at], self.pages([at]), self.tree.words
        cell = Cell("", _step(parent), words=words) if slot is None else attrs.evolve(parent.cells[slot], more=None)
        cell = attrs.evolve(cell, is_reference=True, pages=pages, repeated=REPEATED)
        step = Step.THESIS if parent.step is Step.THESIS and slot is not None else Step.ROOT
        return Card(step=step, cells=(cell,), level=parent.level, words=words)

    def _elsewhere(self, id_: str) -> Pages | None:
        """The pages of a statement that is drawn in full on other ones."""
        home = self.tree.homes.get(id_)
        return None if home is None or home in self._on_sheet else self.pages([home])

    def _lines(self, at: int) -> Iterator[Aside]:
        """For each place of a card with children on other sheets, where those are."""
        card, words = self.tree.cards[at], self.tree.words
        for slot, heads in elsewhere(self.tree, at, self._on_sheet):
            name = words("paper.this-step") if slot is None else card.cells[slot].number or words("paper.above")
            pages = self.pages(heads)
            yield Aside(words.titled(name, words("card.see", place=pages.in_words(words))), pages)


def _step(card: Card) -> str:
    """A step in words, by what it starts from."""
    premises = ", ".join(cell.number for cell in card.cells if cell.number)
    if premises:
        return card.words("paper.step-from", step=card.head, premises=premises)
    return card.words("paper.step", step=card.head)
