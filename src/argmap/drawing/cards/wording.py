"""What is said beside a statement, and instead of a picture for those who cannot see it."""

from __future__ import annotations

from argmap.display import clean, shortened
from argmap.drawing.cards.cards import Card, Cell, Step
from argmap.drawing.cards.tree import CardTree
from argmap.drawing.citing.citations import Citations
from argmap.model import Claim, Evidence, Question, Relation

_KINDS = ((Evidence, "evidence"), (Question, "question"))
_SPOKEN_LENGTH = 400
"""How much of a statement is said where it is referred to."""


def caption(cell: Cell, citations: Citations) -> str:
    """What stands beside the number: what kind of premise it is, its source and the place there."""
    if cell.node is None or cell.is_reference:
        return ""
    marks = ["unstated", "assumed"] if isinstance(cell.node, Claim) else []
    return " · ".join(
        [mark for mark in marks if getattr(cell.node, mark)] + list(filter(None, [citations.full(cell.node)]))
    )


def statement(cell: Cell, citations: Citations) -> str:
    """A cell in words, for who cannot see it: number, kind, text, source."""
    if cell.node is None:
        return cell.text
    if cell.is_reference:
        return f"see {cell.place}: {shortened(cell.text, _SPOKEN_LENGTH)}{spoken(cell)}"
    marks = [word for kind, word in _KINDS if isinstance(cell.node, kind)]
    if isinstance(cell.node, Claim):
        marks = [mark for mark in ("unstated", "assumed") if getattr(cell.node, mark)]
    kind = f" ({', '.join(marks)})" if marks else ""
    source = citations.full(cell.node)
    text = f"{cell.title}: {cell.text}" if cell.title else cell.text
    return f"{cell.number}{kind} {text}{f' [{source}]' if source else ''}{spoken(cell)}"


def spoken(box: Cell | Card) -> str:
    """The signs of a box as the end of a label."""
    return f" — {box.told}" if box.signs else ""


def summary(tree: CardTree) -> str:
    """The picture in words: its theses, and how much there is."""
    argument_map = tree.argument_map
    inferences = argument_map.inferences.values()
    against = sum(inference.relation is Relation.ATTACK for inference in inferences)
    count = len(argument_map.claims) + len(argument_map.evidence)
    theses = [card for card in tree.cards if card.step is Step.THESIS]
    parts = [
        "Argument map.",
        *(f"{'Thesis' if card.asked is None else 'Question'}: {card.cells[0].text}" for card in theses),
        f"{count} statements, {len(inferences) - against} supporting and {against} opposing inferences.",
        clean(argument_map.description or ""),
        tree.part.note,
        tree.marking.note,
    ]
    return " ".join(filter(None, parts))
