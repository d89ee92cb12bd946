"""An argument map as cards: one for each inference, its linked premises as cells.

Every statement has one home cell; where else it is used a cell says "see 2.1". Each card but a root hangs from a cell
of its parent, or stands beside the card of the step that it undercuts, backs or answers a question about.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import attrs

from argmap.display import clean
from argmap.drawing.cards.cards import Card, Cell, Step
from argmap.drawing.cards.marks import UNMARKED, Marking
from argmap.drawing.cards.views import WHOLE, Part
from argmap.drawing.citing.citations import Citations
from argmap.fields import EMPTY
from argmap.model import ArgumentMap, Claim, Evidence, Relation
from argmap.numbering import Entry, numbers_of, reading_order

APART = "Not connected to a thesis"


@attrs.frozen
class Group:
    """Cards that hang together from these roots, under a heading of their own if they have one."""

    heading: str
    roots: tuple[int, ...]


@attrs.frozen
class CardTree:
    """The cards of a map, each after its parent; `children` are in the order of their cells, those beside last.

    `elsewhere` has lines for the foot of a card: what hangs from it and is drawn in another picture. `citations` are
    those of the whole map, where this is a part of one: sources are called alike in every part. `numbers` has those of
    the statements that are drawn.
    """

    argument_map: ArgumentMap
    cards: tuple[Card, ...]
    children: tuple[tuple[int, ...], ...]
    groups: tuple[Group, ...]
    numbers: dict[str, str]
    marking: Marking = UNMARKED
    part: Part = WHOLE
    direction: str = "down"
    elsewhere: Mapping[int, tuple[str, ...]] = EMPTY
    citations: Citations = attrs.field(kw_only=True, eq=False)

    @citations.default
    def _of_sources(self) -> Citations:
        return Citations(self.argument_map.sources)

    def asides(self, at: int) -> list[str]:
        """A line for each critical question whose answer is drawn elsewhere, and for each line of argument that is."""
        elsewhere = list(self.elsewhere.get(at, ()))
        inference = self.cards[at].inference
        if inference is None or not inference.answers:
            return elsewhere
        beside = {self.cards[child].question for child in self.children[at]}
        return elsewhere + [
            clean(f"{question}: {self._place(id_)}")
            for question, id_ in inference.answers.items()
            if question not in beside
        ]

    def _place(self, id_: str) -> str:
        if id_ in self.numbers:
            return f"see {self.numbers[id_]}"
        return "not shown" if id_ in self.part.left_out else f"? {id_}"


def card_tree(argument_map: ArgumentMap, marking: Marking = UNMARKED, part: Part = WHOLE) -> CardTree:
    """Lay the map out as cards: theses first, breadth first, in author order; then whatever no thesis reaches."""
    order = reading_order(argument_map, part.roots)
    builder = _Builder(argument_map, marking, part, part.numbers or numbers_of(order, argument_map))
    cards = tuple(map(builder.card, order.entries))
    groups = [Group("", order.roots)] if order.roots else []
    if order.apart:
        groups.append(Group(APART if order.roots else "", order.apart))
    children = _children(order.entries)
    return CardTree(argument_map, cards, children, tuple(groups), builder.drawn, marking, part)


def _children(entries: Sequence[Entry]) -> tuple[tuple[int, ...], ...]:
    children: list[list[int]] = [[] for _ in entries]
    for at, entry in enumerate(entries):
        if entry.parent is not None:
            children[entry.parent].append(at)
    return tuple(map(tuple, children))


class _Builder:
    """Makes cards of entries, one after the other; `drawn` has the numbers of what they show."""

    def __init__(self, argument_map: ArgumentMap, marking: Marking, part: Part, numbers: Mapping[str, str]) -> None:
        self.drawn: dict[str, str] = {}
        self._theses = frozenset(argument_map.thesis)
        self._statements: dict[str, Claim | Evidence] = {**argument_map.claims, **argument_map.evidence}
        self._inferences = argument_map.inferences
        self._texts: dict[str, str] = {}
        self._marking = marking
        self._part = part
        self._numbers = numbers

    def card(self, entry: Entry) -> Card:
        """The card of an entry; to be called in the order of entries."""
        inference = entry.inference
        return Card(
            step=self._step(entry),
            cells=tuple(map(self._cell, entry.ids)) or (Cell("", "? (no premise)"),),
            level=entry.level,
            inference=inference,
            question=entry.question,
            parent=entry.parent,
            slot=entry.slot,
            marks=() if inference is None else self._marking.of(inference.id),
            more=None if inference is None else self._part.more.get(inference.id),
        )

    def _cell(self, id_: str) -> Cell:
        node, more = self._statements.get(id_), self._part.more.get(id_)
        if node is None:
            return Cell(id_, self._amiss(id_), more=more)
        number, marks = self._numbers[id_], self._marking.of(id_)
        if id_ in self.drawn:
            return Cell(id_, self._texts[id_], number, node, marks=marks, is_reference=True)
        self.drawn[id_] = number
        self._texts[id_] = clean(node.text)
        return Cell(id_, self._texts[id_], number, node, marks=marks, more=more)

    def _amiss(self, id_: str) -> str:
        if id_ in self._inferences or id_ in self._part.left_out:
            return clean(f"the step {id_}")
        return clean(f"? {id_} (not in the map)") if id_ else "? (no target)"

    def _step(self, entry: Entry) -> Step:
        inference = entry.inference
        if inference is None:
            rooted = Step.THESIS if entry.ids[0] in self._theses else Step.ROOT
            return rooted if entry.parent is None else Step.ANSWER
        to_step = inference.target in self._inferences
        if inference.relation is Relation.ATTACK:
            return Step.UNDERCUT if to_step else Step.ATTACK
        return Step.BACKING if to_step else Step.SUPPORT
