"""What the signs of a picture mean, and how its marks are to be taken. Lengths are tenths of a pixel."""

from __future__ import annotations

import attrs

from argmap.drawing.cards.cards import Step
from argmap.drawing.cards.marks import Mark, Sign
from argmap.drawing.cards.tree import CardTree
from argmap.drawing.lines.widths import Type
from argmap.drawing.lines.wrapping import wrap
from argmap.drawing.scene import badges
from argmap.drawing.scene.headline import SUBTITLE_LINE, Words
from argmap.model import Claim, Evidence

LEGEND, LEGEND_LINE = Type(110), 240
_ENTRY_GAP, _LEGEND_GAP = 260, 260
_SWATCH = {"step": 520, "box": 340, "badge": 70}


@attrs.frozen
class LegendEntry:
    """A legend entry: a step, the name of a kind of box, or a mark as a badge says it, and what it means."""

    x: int
    y: int
    what: Step | Sign | str
    label: str

    @property
    def swatch(self) -> int:
        """The distance of the label from its start."""
        if isinstance(self.what, Sign):
            return badges.width(self.what) + _SWATCH["badge"]
        return _SWATCH["step" if isinstance(self.what, Step) else "box"]

    @property
    def width(self) -> int:
        """The width of the sample with its label."""
        return self.swatch + LEGEND.width(self.label)


_LOOKS = ((Step.SUPPORT, Step.BACKING, Step.ANSWER), (Step.ATTACK,), (Step.UNDERCUT,))
"""Steps by how their lines look: what looks alike has one sample."""


@attrs.frozen
class Legend:
    """What stands below the cards: entries in rows, a line on how to take the marks, and how far both reach."""

    entries: tuple[LegendEntry, ...] = ()
    note: tuple[Words, ...] = ()
    right: int = 0
    bottom: int = 0


def legend(tree: CardTree, width: int, y: int) -> Legend:
    """Place entries for what occurs, those of marks in rows of their own, below `y`."""
    placed = _placed(tree, width, y + _LEGEND_GAP)
    bottom = placed[-1].y + 70 if placed else 0
    note = _note(tree, width, bottom or y)
    return Legend(
        placed,
        note,
        right=max([0, *(entry.x + entry.width for entry in placed), *(LEGEND.room(line.text) for line in note)]),
        bottom=note[-1].y + 40 if note else bottom,
    )


def entries(tree: CardTree) -> list[tuple[Step | Sign | str, str]]:
    """The signs that occur in a picture, with their meaning: steps, kinds of boxes by their names, badges last."""
    steps, words = {card.step for card in tree.cards}, tree.words
    alike = [[step for step in look if step in steps] for look in _LOOKS]
    found: list[tuple[Step | Sign | str, str]] = [
        (look[0], f"{look[0].sign} {' · '.join(words(f'legend.{step}') for step in look)}") for look in alike if look
    ]
    found += [(Step.QUESTION, f"{Step.QUESTION.sign} {label}") for label in _questions(tree)]
    found += _box_kinds(tree)
    found += [(Sign(mark, mark.word(words)), mark.meaning(words)) for mark in _marks(tree)]
    return found


def _placed(tree: CardTree, width: int, y: int) -> tuple[LegendEntry, ...]:
    placed: list[LegendEntry] = []
    x, of_marks = 0, False
    for what, label in entries(tree):
        length = LegendEntry(x, y, what, label).width
        if x and (x + length > width or (isinstance(what, Sign) and not of_marks)):
            x, y = 0, y + LEGEND_LINE
        of_marks = isinstance(what, Sign)
        placed.append(LegendEntry(x, y, what, label))
        x += length + _ENTRY_GAP
    return tuple(placed)


def _questions(tree: CardTree) -> list[str]:
    """What the lines between questions and answers mean, for each kind of question, whether it is drawn here or not."""
    kinds = {card.asked.exclusive for card in tree.cards if card.asked is not None}
    found = [
        tree.words(label) for rival, label in ((True, "legend.rivals"), (False, "legend.question")) if rival in kinds
    ]
    return found or [tree.words("legend.questions")] * any(card.step.asks for card in tree.cards)


def _note(tree: CardTree, width: int, y: int) -> tuple[Words, ...]:
    """The line on how to take the marks, if there is one."""
    lines = wrap(tree.marking.note, width, LEGEND, most=3, language=tree.language).lines
    return tuple(Words(0, y + LEGEND_LINE - 30 + at * SUBTITLE_LINE, line) for at, line in enumerate(lines))


def _marks(tree: CardTree) -> list[Mark]:
    occurs = {mark for card in tree.cards for mark in card.marks}
    occurs |= {mark for card in tree.cards for cell in card.cells for mark in cell.marks}
    return [mark for mark in Mark if mark in occurs]


def _box_kinds(tree: CardTree) -> list[tuple[str, str]]:
    cells = [cell for card in tree.cards for cell in card.cells]
    occurs = {
        "unstated": any(cell.home and isinstance(cell.node, Claim) and cell.node.unstated for cell in cells),
        "evidence": any(cell.home and isinstance(cell.node, Evidence) for cell in cells),
        "see": any(cell.is_reference for cell in cells),
        "unknown": any(cell.node is None and not cell.is_reference for cell in cells),
    }
    return [(kind, tree.words(f"legend.{kind}")) for kind, found in occurs.items() if found]
