"""An argument map as cards: one for each inference, its linked premises as cells.

Every statement has one home cell; where else it is used a cell says "see 2.1". Each card but a root is attached to a
cell of its parent, or stands beside the card of the step that it undercuts, backs or answers a critical question about.
A question is a card of its own, with a card below it for each of its answers.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import attrs

from argmap.display import clean
from argmap.drawing.cards.cards import LONG, Aside, Card, Cell, Pages, Step, located, title
from argmap.drawing.cards.marks import UNMARKED, Marking
from argmap.drawing.cards.questions import in_words, scheme_in_words
from argmap.drawing.cards.submap import WHOLE, Part
from argmap.drawing.citing.citations import Citations
from argmap.drawing.shapes import SCREEN, Shapes
from argmap.fields import EMPTY
from argmap.model import ArgumentMap, Claim, Evidence, Inference, Question, Relation
from argmap.numbering import Entry, asked, numbers_of, reading_order
from argmap.words import Words, of


@attrs.frozen
class Group:
    """Connected cards from these roots, under a heading of their own if they have one."""

    heading: str
    roots: tuple[int, ...]


@attrs.frozen
class CardTree:
    """The cards of a map, each after its parent; `children` are in the order of their cells, those beside last.

    Attributes:
        argument_map: what is drawn.
        cards: the cards, in reading order.
        children: the positions of the children of each card.
        groups: the roots, by heading.
        numbers: the number of every statement and question, drawn or not.
        homes: the position of the card on which each of them is drawn in full.
        marking: the marks of standing.
        part: what is left out, if this is a part of a map.
        layout: the layout of our own that places the cards.
        direction: `down` or `right`: where reasons stand.
        shapes: the widths and heights one of which the picture is to fill, for a layout that can choose its own.
        sideways: whether the children of a card may also stand to its right, for a layout that can choose that.
        strip: how far the text of a single root may run, whose box is then as wide as the picture; 0 if it is not.
        elsewhere: lines for the foot of a card, about children of it that are drawn on another page.
        pages: the pages of statements that are drawn in full on other pages.
        citations: how sources are called, alike in all parts of a map.
    """

    argument_map: ArgumentMap
    cards: tuple[Card, ...]
    children: tuple[tuple[int, ...], ...]
    groups: tuple[Group, ...]
    numbers: Mapping[str, str]
    homes: Mapping[str, int]
    marking: Marking = UNMARKED
    part: Part = WHOLE
    layout: str = "tidy"
    direction: str = "down"
    shapes: Shapes = SCREEN
    sideways: bool = False
    strip: int = 0
    elsewhere: Mapping[int, tuple[Aside, ...]] = EMPTY
    pages: Mapping[str, Pages] = EMPTY
    citations: Citations = attrs.field(kw_only=True, eq=False)

    @citations.default
    def _of_sources(self) -> Citations:
        return Citations(self.whole.sources, self.words)

    @property
    def whole(self) -> ArgumentMap:
        """The map that this is a part of, or all of."""
        return self.part.whole or self.argument_map

    @property
    def language(self) -> str:
        """The language of its texts, as a BCP 47 tag."""
        return self.argument_map.language

    @property
    def words(self) -> Words:
        """The words of its language."""
        return of(self.language)

    @property
    def across(self) -> int | None:
        """The position of the root whose box is as wide as the picture, if one is."""
        roots = [root for group in self.groups for root in group.roots]
        return roots[0] if self.strip and len(roots) == 1 and not self.cards[roots[0]].framed else None

    def asides(self, at: int) -> list[Aside]:
        """A line for each critical question whose answer is drawn elsewhere, and for each line of argument that is."""
        elsewhere = list(self.elsewhere.get(at, ()))
        inference = self.cards[at].inference
        if inference is None or not (answers := self.whole.inferences.get(inference.id, inference).answers):
            return elsewhere
        beside = {self.cards[child].question for child in self.children[at]}
        return elsewhere + [
            Aside(f"{in_words(inference, question, self.whole)} → {self._place(id_)}", self.pages.get(id_))
            for question, id_ in answers.items()
            if question not in beside
        ]

    def _place(self, id_: str) -> str:
        if id_ in self.homes or id_ in self.pages:
            return located(self.numbers[id_], self.pages.get(id_), self.words)
        return self.words("card.not-shown") if id_ in self.part.left_out else clean(f"? {id_}")


def card_tree(
    argument_map: ArgumentMap, marking: Marking = UNMARKED, part: Part = WHOLE, *, labels: str = "text"
) -> CardTree:
    """Lay the map out as cards: theses first, breadth first, in author order; then whatever no thesis reaches.

    Args:
        argument_map: what is drawn.
        marking: the marks of standing.
        part: what is left out, if it is a part of a map.
        labels: `title` if every title is to stand for its text on stills, not those of long texts alone.
    """
    order = reading_order(argument_map, part.roots)
    numbers = part.numbers or numbers_of(order, argument_map)
    builder = _Builder(argument_map, marking, part, numbers, titled=labels == "title")
    cards = tuple(map(builder.card, order.entries))
    groups = [Group("", order.roots)] if order.roots else []
    if order.apart:
        groups.append(Group(builder.words("card.apart") if order.roots else "", order.apart))
    children = _children(order.entries)
    return CardTree(argument_map, cards, children, tuple(groups), numbers, builder.homes, marking, part)


def _children(entries: Sequence[Entry]) -> tuple[tuple[int, ...], ...]:
    children: list[list[int]] = [[] for _ in entries]
    for at, entry in enumerate(entries):
        if entry.parent is not None:
            children[entry.parent].append(at)
    return tuple(tuple(sorted(found, key=lambda at: _slot(entries[at]))) for found in children)


def _slot(entry: Entry) -> tuple[bool, int]:
    """Sorts by the cell that an entry is attached to, then those that stand beside: questions are listed after both."""
    return entry.slot is None, entry.slot or 0


class _Builder:
    """Makes cards of entries, one after the other; `homes` has the position of the card that shows each statement."""

    def __init__(
        self, argument_map: ArgumentMap, marking: Marking, part: Part, numbers: Mapping[str, str], *, titled: bool
    ) -> None:
        self.homes: dict[str, int] = {}
        self.words = of(argument_map.language)
        self._steps: list[Inference | None] = []
        self._map = part.whole or argument_map
        self._theses = frozenset(argument_map.thesis)
        self._statements: dict[str, Claim | Evidence] = {**argument_map.claims, **argument_map.evidence}
        self._inferences = argument_map.inferences
        self._questions = asked(argument_map)
        self._marking = marking
        self._part = part
        self._numbers = numbers
        self._titled = titled

    def card(self, entry: Entry) -> Card:
        """The card of an entry; to be called in the order of entries."""
        inference = entry.inference
        self._steps.append(inference)
        return Card(
            step=self._step(entry),
            cells=tuple(self._cell(id_, entry) for id_ in entry.ids)
            or (Cell("", self.words("card.no-premise"), words=self.words),),
            level=entry.level,
            inference=inference,
            question=entry.question,
            asking=self._asking(entry),
            parent=entry.parent,
            slot=entry.slot,
            marks=() if inference is None else self._marking.of(inference.id),
            more=None if inference is None else self._part.more.get(inference.id),
            weight="" if inference is None else self._marking.weights.get(inference.id, ""),
            scheme="" if inference is None else scheme_in_words(inference, self._map),
            words=self.words,
        )

    def _asking(self, entry: Entry) -> str:
        """The critical question that an answer answers."""
        step = None if entry.parent is None else self._steps[entry.parent]
        return "" if step is None or entry.question is None else in_words(step, entry.question, self._map)

    def _cell(self, id_: str, entry: Entry) -> Cell:
        node: Claim | Evidence | Question | None = self._statements.get(id_)
        if node is None and entry.may_ask:
            node = self._questions.get(id_)
        more = self._part.more.get(id_)
        if node is None:
            return Cell(id_, self._amiss(id_), more=more, words=self.words)
        is_home = id_ not in self.homes
        self.homes.setdefault(id_, len(self._steps) - 1)
        text, name = clean(node.text), title(node)
        return Cell(
            id_,
            text,
            self._numbers[id_],
            node,
            marks=self._marking.of(id_),
            more=more if is_home else None,
            is_reference=not is_home,
            sides=self._marking.sides.get(id_, ""),
            title=name,
            is_titled=is_home and bool(name) and (self._titled or len(text) > LONG),
            words=self.words,
        )

    def _amiss(self, id_: str) -> str:
        if id_ in self._questions:
            return clean(self.words("card.question", id=id_))
        if id_ in self._inferences or id_ in self._part.left_out:
            return clean(self.words("card.step", id=id_))
        return clean(self.words("card.unknown", id=id_)) if id_ else self.words("card.no-target")

    def _step(self, entry: Entry) -> Step:
        inference = entry.inference
        if inference is None:
            return self._bare(entry)
        to_step = inference.target in self._inferences
        if inference.relation is Relation.ATTACK:
            return Step.UNDERCUT if to_step else Step.ATTACK
        return Step.BACKING if to_step else Step.SUPPORT

    def _bare(self, entry: Entry) -> Step:
        """What an entry is that is not a step."""
        if entry.parent is None and entry.ids[0] in self._theses:
            return Step.THESIS
        if entry.answers is not None:
            return Step.OPTION
        if entry.ids[0] in self._questions:
            return Step.QUESTION
        return Step.ROOT if entry.parent is None else Step.ANSWER
