"""Cards: a root statement, a step with its linked premises as cells, a question; and the words that a card says."""

from __future__ import annotations

import enum
from collections.abc import Callable

import attrs

from argmap.display import apart, clean, shortened
from argmap.drawing.cards.marks import Mark, More, Sign
from argmap.model import Claim, Evidence, Inference, Question
from argmap.words import ENGLISH, Words

SEE_LENGTH = 60
"""How much of a statement is repeated where it is referred to."""
LONG = 160
"""From this length on the title of a statement stands for it on stills."""


class Step(enum.StrEnum):
    """What a card does: its sign and word stand in the header bar."""

    THESIS = "thesis"
    ROOT = "root"
    SUPPORT = "support"
    ATTACK = "attack"
    UNDERCUT = "undercut"
    BACKING = "backing"
    ANSWER = "answer"
    QUESTION = "question"
    OPTION = "option"

    @property
    def sign(self) -> str:
        """One character that tells the step without colour; none for a root."""
        return _SIGNS.get(self, "")

    def word(self, words: Words) -> str:
        """The word beside the sign."""
        return words(f"step.{self}") if self in _SIGNS else ""

    @property
    def opposes(self) -> bool:
        """Whether it attacks its target."""
        return self in _OPPOSING

    @property
    def asks(self) -> bool:
        """Whether it neither supports nor opposes: a question, or one of its answers."""
        return self in _ASKING


_OPPOSING = frozenset({Step.ATTACK, Step.UNDERCUT})
_ASKING = frozenset({Step.QUESTION, Step.OPTION})
_MAY_ASK = frozenset({Step.THESIS, Step.QUESTION})
_BARE = frozenset({Step.THESIS, Step.ROOT, Step.OPTION})
_SIGNS = {
    Step.SUPPORT: "+",
    Step.ATTACK: "−",
    Step.UNDERCUT: "×",
    Step.BACKING: "+",
    Step.ANSWER: "+",
    Step.QUESTION: "?",
}


@attrs.frozen
class Pages:
    """The pages of a document, or the slides, that something stands on."""

    first: int
    last: int
    are_slides: bool = attrs.field(default=False, kw_only=True)

    def in_words(self, words: Words) -> str:
        """The pages in words.

        >>> Pages(3, 3).in_words(ENGLISH), Pages(3, 5).in_words(ENGLISH), Pages(3, 3, are_slides=True).in_words(ENGLISH)
        ('p. 3', 'p. 3–5', 'slide 3')
        """
        kind = "slide" if self.are_slides else "page"
        if self.last > self.first:
            return words(f"card.{kind}s", first=str(self.first), last=str(self.last))
        return words(f"card.{kind}", **{kind: str(self.first)})


@attrs.frozen
class Aside:
    """A line at the foot of a card, and the pages that it leads to, if any."""

    text: str
    pages: Pages | None = None


@attrs.frozen
class Cell:
    """A statement or a question on a card.

    `is_reference` marks one that is drawn in full elsewhere, in a document on these `pages`; without a node, `text`
    says what is wrong. `title` is its short name, if it has one, which stands alone on stills if it `is_titled`.
    `sides` says how the reasons for and against it weigh, where that decides its standing. `repeated` is how much
    of its text a reference repeats. `words` are those of the map's language.
    """

    id: str
    text: str
    number: str = ""
    node: Claim | Evidence | Question | None = None
    marks: tuple[Mark, ...] = attrs.field(default=(), kw_only=True)
    more: More | None = attrs.field(default=None, kw_only=True)
    is_reference: bool = attrs.field(default=False, kw_only=True)
    pages: Pages | None = attrs.field(default=None, kw_only=True)
    sides: str = attrs.field(default="", kw_only=True)
    title: str = attrs.field(default="", kw_only=True)
    is_titled: bool = attrs.field(default=False, kw_only=True)
    repeated: int = attrs.field(default=SEE_LENGTH, kw_only=True)
    words: Words = attrs.field(default=ENGLISH, kw_only=True)

    @property
    def signs(self) -> tuple[Sign, ...]:
        """The words of its badges."""
        return _signs(self)

    @property
    def in_words(self) -> str:
        """Its signs in words, the first, which is that of its standing, with how both sides weigh."""
        return _told(self.signs, self.words, self.sides)

    @property
    def heading(self) -> str:
        """The title as it is shown over the text; none over a reference."""
        return "" if self.is_reference else self.title

    @property
    def body(self) -> str:
        """The text of its box on a still, under the heading: `said`, unless the title is shown alone."""
        return "" if self.is_titled and not self.is_reference else self.said

    @property
    def said(self) -> str:
        """The text of its box: that of the statement, or where to find it."""
        return self.through(str)

    def through(self, gate: Callable[[str], str]) -> str:
        """The text of its box as a gate lets it through, which may drop what sets a reference's text apart."""
        if not self.is_reference:
            return gate(self.text)
        text = self.repetition
        if apart(text) == text:
            return gate(self.words("card.see-text", place=self.place, text=text))
        return self.words("card.see-text", place=self.place, text=apart(text, gate))

    @property
    def repetition(self) -> str:
        """The words that a reference repeats: its title, or the beginning of its text."""
        return shortened(self.title or self.text, self.repeated)

    @property
    def is_dashed(self) -> bool:
        """Whether its box has a dashed line: a premise that is unstated, or not in the map."""
        return self.node is None or (isinstance(self.node, Claim) and self.node.unstated)

    @property
    def place(self) -> str:
        """Where it is drawn in full: its number, and the pages if that is not here."""
        return located(self.number, self.pages, self.words)

    @property
    def home(self) -> bool:
        """Whether this is the one place where the statement is drawn in full."""
        return self.node is not None and not self.is_reference


@attrs.frozen(kw_only=True)
class Card:
    """A root statement, a step with its premises, a question, or one of its answers.

    `parent` is the index of the card of its target, `slot` the cell there; no slot: it stands beside the card.
    `question` names the critical question that it answers, and `asking` is its wording. `scheme` is what its header
    calls the scheme of the step.
    """

    step: Step
    cells: tuple[Cell, ...]
    level: int
    inference: Inference | None = None
    question: str | None = None
    asking: str = ""
    parent: int | None = None
    slot: int | None = None
    marks: tuple[Mark, ...] = ()
    more: More | None = None
    weight: str = ""
    scheme: str = ""
    words: Words = ENGLISH

    @property
    def asked(self) -> Question | None:
        """The question that it asks, if any."""
        node = self.cells[0].node if self.step in _MAY_ASK else None
        return node if isinstance(node, Question) else None

    @property
    def framed(self) -> bool:
        """Whether it has a header bar over its cells: a step, or a question that is not a thesis."""
        return self.step not in _BARE

    @property
    def sign(self) -> str:
        """The sign of its step; that of a question for a thesis that is one."""
        return Step.QUESTION.sign if self.asked is not None else self.step.sign

    @property
    def word(self) -> str:
        """The word of its step; of a question whether its answers are rivals."""
        if self.asked is not None:
            return self.words("step.rivals") if self.asked.exclusive else Step.QUESTION.word(self.words)
        return self.step.word(self.words)

    @property
    def head(self) -> str:
        """The sign and the word: `+ because`."""
        return f"{self.sign} {self.word}".strip()

    @property
    def signs(self) -> tuple[Sign, ...]:
        """The words of the badges in its header."""
        return _signs(self)

    @property
    def in_words(self) -> str:
        """Its signs in words."""
        return _told(self.signs, self.words)

    @property
    def detail(self) -> str:
        """The header bar after its word: title, scheme, weight, what is backed, the critical question answered."""
        if self.question is not None:
            return self.asking or clean(self.question)
        title = clean(self.inference.title or "") if self.inference else ""
        backing = self.words("card.backs") if self.step is Step.BACKING else ""
        return " · ".join(filter(None, (title, backing, self.scheme, self.weight)))


def title(node: Claim | Evidence | Question) -> str:
    """The short name of a node, if it has one."""
    return "" if isinstance(node, Question) else clean(node.title or "")


def located(number: str, pages: Pages | None, words: Words) -> str:
    """Say where something is: by its number, its pages, or both."""
    return ", ".join(filter(None, (number, "" if pages is None else pages.in_words(words))))


def _told(signs: tuple[Sign, ...], words: Words, sides: str = "") -> str:
    told = [sign.word for sign in signs]
    return ", ".join([words.titled(told[0], sides), *told[1:]] if told and sides else told)


def _signs(node: Cell | Card) -> tuple[Sign, ...]:
    found: tuple[Mark | More, ...] = node.marks if node.more is None else (*node.marks, node.more)
    return tuple(Sign(one, one.word(node.words)) for one in found)
