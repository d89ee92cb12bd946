"""The outline as an ARIA tree: a flat list of items that say their level, so that no map is too deep for a browser."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

import attrs

from argmap.drawing.cards.cards import Card, Cell, Step
from argmap.drawing.cards.tree import CardTree
from argmap.drawing.cards.wording import caption, target_in_words
from argmap.drawing.citing.citations import Citations
from argmap.model import Evidence

_DEEPEST = 10


@attrs.frozen
class _Position:
    """Where an item stands: its level, and which of how many siblings it is."""

    level: int
    position: int
    count: int


@attrs.frozen
class _Item:
    """A card (no slot) or one of its cells, still to be written."""

    at: int
    slot: int | None
    place: _Position


def tree_items(tree: CardTree) -> Iterator[str]:
    """The items of the tree, in the order and with the numbers of every other outline."""
    writer = _Writer(tree, tree.citations)
    headed = [group for group in tree.groups if group.heading]
    plain = [root for group in tree.groups if not group.heading for root in group.roots]
    top = len(plain) + len(headed)
    for order, root in enumerate(plain, 1):
        yield from writer.items(writer.item(root, _Position(1, order, top)))
    for order, group in enumerate(headed, len(plain) + 1):
        yield f"<div {_attributes('heading', _Position(1, order, top))}>{escape(group.heading)}</div>"
        for position, root in enumerate(group.roots, 1):
            yield from writer.items(writer.item(root, _Position(2, position, len(group.roots))))


def _attributes(kind: str, place: _Position) -> str:
    return (
        f'role="treeitem" class="row d{min(place.level, _DEEPEST)} {kind}" aria-level="{place.level}"'
        f' aria-posinset="{place.position}" aria-setsize="{place.count}" aria-selected="false" tabindex="-1"'
    )


@attrs.frozen
class _Writer:
    tree: CardTree
    citations: Citations

    def item(self, at: int, place: _Position) -> _Item:
        """The item of a card; of a bare statement it is that of its cell."""
        return _Item(at, None if self.tree.cards[at].framed else 0, place)

    def items(self, root: _Item) -> Iterator[str]:
        """An item and all below it, depth first."""
        stack = [root]
        while stack:
            item = stack.pop()
            below = self._below(item)
            yield self._step(item) if item.slot is None else self._statement(item)
            stack += reversed(below)

    def _below(self, item: _Item) -> list[_Item]:
        cards, children = self.tree.cards, self.tree.children[item.at]
        level = item.place.level + 1
        if item.slot is not None:
            found: list[tuple[int, int | None]] = [
                (child, None if cards[child].framed else 0) for child in children if cards[child].slot == item.slot
            ]
        else:
            found = [(item.at, slot) for slot in range(len(cards[item.at].cells))]
            found += [(child, None) for child in children if cards[child].slot is None]
        return [_Item(at, slot, _Position(level, order, len(found))) for order, (at, slot) in enumerate(found, 1)]

    def _step(self, item: _Item) -> str:
        card = self.tree.cards[item.at]
        asides = "".join(f" <small>{escape(aside.text)}</small>" for aside in self.tree.asides(item.at))
        detail = f' <span dir="auto">{escape(card.detail)}</span>' if card.detail else ""
        target = target_in_words(self.tree, item.at)
        described = f' aria-description="{escape(target)}"' if target else ""
        return (
            f'<div {_attributes(f"step {card.step}", item.place)} aria-expanded="true"{described}'
            f' data-at="{item.at}">'
            f"<b>{escape(card.head)}</b>{detail}{_marks(card)}{asides}</div>"
        )

    def _statement(self, item: _Item) -> str:
        card = self.tree.cards[item.at]
        cell = card.cells[item.slot or 0]
        number = f'<span class="number">{cell.number}</span> ' if cell.number and not cell.is_reference else ""
        source = caption(cell, self.citations)
        return (
            f"<div {_attributes('see' if cell.is_reference else 'statement', item.place)}{self._expanded(item)}"
            f' data-at="{item.at}" data-slot="{item.slot}">{number}{_kind(card, cell)}'
            f"{_text(cell)}"
            f"{f' <small>{escape(source)}</small>' if source else ''}{_marks(cell)}{_sides(cell)}</div>"
        )

    def _expanded(self, item: _Item) -> str:
        children = self.tree.children[item.at]
        return ' aria-expanded="true"' if any(self.tree.cards[one].slot == item.slot for one in children) else ""


def _kind(card: Card, cell: Cell) -> str:
    is_evidence = isinstance(cell.node, Evidence)
    kind = cell.words("outline.evidence") if is_evidence else card.head * (card.step is Step.THESIS)
    return f'<i class="kind">{_called(kind, cell)}</i> ' if cell.home and kind else ""


def _called(name: str, cell: Cell) -> str:
    """A name before a text, with its colon."""
    return escape(f"{name}{cell.words('colon').rstrip(' ')}")


def _text(cell: Cell) -> str:
    """The title and the text, which run in one direction: that in which the title does."""
    if not cell.heading:
        return f'<span class="text" dir="auto">{escape(cell.said)}</span>'
    text = f'<span class="text">{escape(cell.said)}</span>'
    return f'<span dir="auto"><b>{_called(cell.heading, cell)}</b> {text}</span>'


def _sides(cell: Cell) -> str:
    return f" <small>{escape(cell.sides)}</small>" if cell.sides else ""


def _marks(box: Card | Cell) -> str:
    return "".join(f' <span class="mark">{mark.sign} {escape(mark.word(box.words))}</span>' for mark in box.marks)
