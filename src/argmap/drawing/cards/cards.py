"""Cards: a root statement, or a step with its linked premises as cells, and the words that a card says."""

from __future__ import annotations

import enum

import attrs

from argmap.display import clean, shortened
from argmap.drawing.cards.marks import Mark, More, Sign
from argmap.model import Claim, Evidence, Inference

SEE_LENGTH = 60
"""How much of a statement is repeated where it is referred to."""


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
class Pages:
    """The pages of a document that something stands on.

    >>> str(Pages(3, 3)), str(Pages(3, 5))
    ('p. 3', 'p. 3–5')
    """

    first: int
    last: int

    def __str__(self) -> str:
        return f"p. {self.first}" + (f"–{self.last}" if self.last > self.first else "")


@attrs.frozen
class Aside:
    """A line at the foot of a card, and the pages that it leads to, if any."""

    text: str
    pages: Pages | None = None


@attrs.frozen
class Cell:
    """A statement on a card.

    `is_reference` marks one that is drawn in full elsewhere, in a document on these `pages`; without a node, `text`
    says what is wrong.
    """

    id: str
    text: str
    number: str = ""
    node: Claim | Evidence | None = None
    marks: tuple[Mark, ...] = attrs.field(default=(), kw_only=True)
    more: More | None = attrs.field(default=None, kw_only=True)
    is_reference: bool = attrs.field(default=False, kw_only=True)
    pages: Pages | None = attrs.field(default=None, kw_only=True)

    @property
    def signs(self) -> tuple[Sign, ...]:
        """What its badges say."""
        return _signs(self)

    @property
    def said(self) -> str:
        """What stands in its box: its text, or where to find it."""
        return f"see {self.place}: {shortened(self.text, SEE_LENGTH)}" if self.is_reference else self.text

    @property
    def place(self) -> str:
        """Where it is drawn in full: its number, and the pages if that is not here."""
        return located(self.number, self.pages)

    @property
    def home(self) -> bool:
        """Whether this is the one place where the statement is drawn in full."""
        return self.node is not None and not self.is_reference


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


def located(number: str, pages: Pages | None) -> str:
    """Say where something is: by its number, its pages, or both."""
    return ", ".join(filter(None, (number, "" if pages is None else str(pages))))


def _signs(node: Cell | Card) -> tuple[Sign, ...]:
    return node.marks if node.more is None else (*node.marks, node.more)
