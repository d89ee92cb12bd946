"""An argument map as cards: one for each inference, its linked premises as cells, numbered level by level.

Every statement has one home cell; where else it is used a cell says "see 2.1". Each card but a root hangs from a cell
of its parent, or stands beside the card of the step that it undercuts, backs or answers a question about.
"""

from __future__ import annotations

import enum
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Mapping

import attrs

from argmap.display import clean
from argmap.drawing.citations import Citations
from argmap.drawing.marks import UNMARKED, Mark, Marking, More, Sign
from argmap.drawing.views import WHOLE, Part
from argmap.fields import EMPTY
from argmap.model import ArgumentMap, Claim, Evidence, Inference, Relation

APART = "Not connected to a thesis"


class Step(enum.Enum):
    """What a card does: its sign and word stand in the header bar."""

    THESIS = "thesis"
    ROOT = "root"
    SUPPORT = "support"
    ATTACK = "attack"
    UNDERCUT = "undercut"
    BACKING = "backing"
    ANSWER = "answer"

    @property
    def sign(self) -> str:
        """One character that tells the step without colour; none for a root."""
        return _HEADERS[self][0] if self in _HEADERS else ""

    @property
    def word(self) -> str:
        """The word beside the sign."""
        return _HEADERS[self][1] if self in _HEADERS else ""

    @property
    def opposes(self) -> bool:
        """Whether it speaks against its target."""
        return self in {Step.ATTACK, Step.UNDERCUT}


_HEADERS = {
    Step.SUPPORT: ("+", "because"),
    Step.ATTACK: ("−", "however"),
    Step.UNDERCUT: ("×", "step fails"),
    Step.BACKING: ("+", "because"),
    Step.ANSWER: ("+", "answers"),
}


@attrs.frozen
class Cell:
    """A statement on a card. `see` marks one whose home is elsewhere; without a node, `text` says what is amiss."""

    id: str
    text: str
    number: str = ""
    node: Claim | Evidence | None = None
    marks: tuple[Mark, ...] = attrs.field(default=(), kw_only=True)
    more: More | None = attrs.field(default=None, kw_only=True)
    see: bool = attrs.field(default=False, kw_only=True)

    @property
    def signs(self) -> tuple[Sign, ...]:
        """What its badges say."""
        return _signs(self)

    @property
    def home(self) -> bool:
        """Whether this is the one place where the statement is drawn in full."""
        return self.node is not None and not self.see


@attrs.frozen(kw_only=True)
class Card:
    """A root statement, or a step with its premises.

    `parent` is the index of the card it speaks to, `slot` the cell there; no slot: it stands beside the card.
    """

    step: Step
    cells: tuple[Cell, ...]
    level: int
    inference: Inference | None = None
    question: str | None = None
    parent: int | None = None
    slot: int | None = None
    marks: tuple[Mark, ...] = ()
    more: More | None = None

    @property
    def signs(self) -> tuple[Sign, ...]:
        """What the badges of its header say."""
        return _signs(self)

    @property
    def detail(self) -> str:
        """What the header bar says after the word: the scheme, what is backed, the question answered."""
        if self.question is not None:
            return clean(self.question)
        scheme = clean((self.inference.scheme or "").replace("-", " ")) if self.inference else ""
        return " · ".join(filter(None, ("backs the step" if self.step is Step.BACKING else "", scheme)))


def _signs(node: Cell | Card) -> tuple[Sign, ...]:
    return node.marks if node.more is None else (*node.marks, node.more)


@attrs.frozen
class Group:
    """Cards that hang together from these roots, under a heading of their own if they have one."""

    heading: str
    roots: tuple[int, ...]


@attrs.frozen
class Plan:
    """The cards of a map, each after its parent; `children` are in the order of their cells, those beside last.

    `elsewhere` has lines for the foot of a card: what hangs from it and is drawn in another picture. `citations` are
    those of the whole map, where this is a part of one: sources are called alike in every part.
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


def plan(argument_map: ArgumentMap, marking: Marking = UNMARKED, part: Part = WHOLE) -> Plan:
    """Lay the map out as cards: theses first, breadth first, in author order; then whatever no thesis reaches."""
    builder = _Builder(argument_map, marking, part)
    builder.grow(part.roots or argument_map.thesis)
    theses = tuple(range(len(builder.roots)))
    builder.grow_rest()
    rest = tuple(builder.roots[len(theses) :])
    groups = [Group("", theses)] if theses else []
    if rest:
        groups.append(Group(APART if theses else "", rest))
    children = tuple(map(tuple, builder.children))
    return Plan(argument_map, tuple(builder.cards), children, tuple(groups), builder.numbers, marking, part)


class _Builder:
    def __init__(self, argument_map: ArgumentMap, marking: Marking, part: Part) -> None:
        self.theses = frozenset(argument_map.thesis)
        self.marking = marking
        self.part = part
        self.statements: dict[str, Claim | Evidence] = {**argument_map.claims, **argument_map.evidence}
        self.inferences = argument_map.inferences
        self.speaking: defaultdict[str, list[Inference]] = defaultdict(list)
        for inference in self.inferences.values():
            self.speaking[inference.target or ""].append(inference)
        self.cards: list[Card] = []
        self.children: list[list[int]] = []
        self.roots: list[int] = []
        self.numbers: dict[str, str] = {}
        self.texts: dict[str, str] = {}
        self._placed: set[str] = set()
        self._counts: Counter[int] = Counter()
        self._queue: deque[int] = deque()
        self._answers: deque[tuple[int, str, str]] = deque()

    def grow(self, ids: Iterable[str]) -> None:
        """Add a root for each id and all cards that hang from them."""
        for id_ in dict.fromkeys(ids):
            self.roots.append(len(self.cards))
            step = Step.THESIS if id_ in self.theses else Step.ROOT
            self._add(Card(step=step, cells=(self._cell(id_, 1),), level=1))
        while self._queue or self._answers:
            if self._queue:
                self._expand(self._queue.popleft())
            else:
                self._answer(*self._answers.popleft())

    def grow_rest(self) -> None:
        """Add what is left: what supports nothing first, then steps to nowhere, then circles of claims and of steps."""
        used = {id_ for i in self.inferences.values() if i.id not in self._placed for id_ in i.premises}
        self.grow([id_ for id_ in self.statements if id_ not in self.numbers and id_ not in used])
        nowhere = [i.target or "" for i in self._unplaced() if not self._known(i.target)]
        self.grow(nowhere)
        for id_ in self.statements:
            if id_ not in self.numbers:
                self.grow([id_])
        for inference in self.inferences.values():
            if inference.id not in self._placed:
                self.grow([inference.target or ""])

    def _unplaced(self) -> Iterable[Inference]:
        return (inference for inference in self.inferences.values() if inference.id not in self._placed)

    def _known(self, id_: str | None) -> bool:
        return id_ in self.statements or id_ in self.inferences

    def _add(self, card: Card) -> None:
        if card.parent is not None:
            self.children[card.parent].append(len(self.cards))
        self._queue.append(len(self.cards))
        self.cards.append(card)
        self.children.append([])

    def _cell(self, id_: str, level: int) -> Cell:
        node = self.statements.get(id_)
        more = self.part.more.get(id_)
        if node is None:
            return Cell(id_, self._amiss(id_), more=more)
        if id_ in self.numbers:
            return Cell(id_, self.texts[id_], self.numbers[id_], node, marks=self.marking.of(id_), see=True)
        self._counts[level] += 1
        self.numbers[id_] = f"{level}.{self._counts[level]}"
        self.texts[id_] = clean(node.text)
        return Cell(id_, self.texts[id_], self.numbers[id_], node, marks=self.marking.of(id_), more=more)

    def _amiss(self, id_: str) -> str:
        if id_ in self.inferences or id_ in self.part.left_out:
            return clean(f"the step {id_}")
        return clean(f"? {id_} (not in the map)") if id_ else "? (no target)"

    def _expand(self, at: int) -> None:
        card = self.cards[at]
        for slot, cell in enumerate(card.cells):
            if cell.home or card.parent is None:
                for inference in self.speaking.get(cell.id, ()):
                    self._hang(inference, at, slot)
        if card.inference is not None:
            for inference in self.speaking.get(card.inference.id, ()):
                self._hang(inference, at, None)
            self._answers.extend((at, question, id_) for question, id_ in card.inference.answers.items())

    def _hang(self, inference: Inference, parent: int, slot: int | None) -> None:
        if inference.id in self._placed:
            return
        self._placed.add(inference.id)
        level = self.cards[parent].level + 1
        cells = tuple([self._cell(id_, level) for id_ in inference.premises]) or (Cell("", "? (no premise)"),)
        card = Card(step=self._step(inference), cells=cells, level=level, inference=inference, parent=parent, slot=slot)
        more = self.part.more.get(inference.id)
        self._add(attrs.evolve(card, marks=self.marking.of(inference.id), more=more))

    def _step(self, inference: Inference) -> Step:
        to_step = inference.target in self.inferences
        if inference.relation is Relation.ATTACK:
            return Step.UNDERCUT if to_step else Step.ATTACK
        return Step.BACKING if to_step else Step.SUPPORT

    def _answer(self, parent: int, question: str, id_: str) -> None:
        if id_ not in self.statements or id_ in self.numbers:
            return
        level = self.cards[parent].level + 1
        cells = (self._cell(id_, level),)
        self._add(Card(step=Step.ANSWER, cells=cells, level=level, question=question, parent=parent))
