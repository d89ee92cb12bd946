"""What is said beside a statement, and instead of a picture for those who cannot see it."""

from __future__ import annotations

from argmap.display import clean, counted, shortened
from argmap.drawing.cards.cards import Card, Cell, Step
from argmap.drawing.cards.tree import CardTree
from argmap.drawing.citing.citations import Citations
from argmap.model import Claim, Evidence, Question, Relation
from argmap.numbering import asked

_KINDS = ((Evidence, "evidence"), (Question, "question"))
_SPOKEN_LENGTH = 400
"""How much of a statement is said where it is referred to."""


def caption(cell: Cell, citations: Citations) -> str:
    """What stands beside the number: what kind of premise it is, its source and the place there."""
    if cell.node is None or cell.is_reference:
        return ""
    return " · ".join(filter(None, (*_marks(cell.node), citations.full(cell.node))))


def _marks(node: Claim | Evidence | Question) -> list[str]:
    """What a claim is besides: unstated, assumed, held to a standard of proof of its own."""
    if not isinstance(node, Claim):
        return []
    marks = [mark for mark in ("unstated", "assumed") if getattr(node, mark)]
    return marks if node.standard is None else [*marks, f"standard: {node.standard.replace('-', ' ')}"]


def statement(cell: Cell, citations: Citations) -> str:
    """A cell in words, for who cannot see it: number, kind, text, source."""
    if cell.node is None:
        return cell.text
    if cell.is_reference:
        return f"see {cell.place}: {shortened(cell.text, _SPOKEN_LENGTH)}{spoken(cell)}"
    marks = [word for kind, word in _KINDS if isinstance(cell.node, kind)] or _marks(cell.node)
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
    questions = f", {counted(len(asked(argument_map)), 'question')}" if asked(argument_map) else ""
    theses = [card for card in tree.cards if card.step is Step.THESIS]
    parts = [
        "Argument map.",
        *(f"{'Thesis' if card.asked is None else 'Question'}: {card.cells[0].text}" for card in theses),
        f"{count} statements, {len(inferences) - against} supporting and {against} opposing inferences{questions}.",
        clean(argument_map.description or ""),
        tree.part.note,
        tree.marking.note,
    ]
    return " ".join(filter(None, parts))
