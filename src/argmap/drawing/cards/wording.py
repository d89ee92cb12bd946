"""What is said beside a statement, and instead of a picture for those who cannot see it."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.display import clean, shortened
from argmap.drawing.cards.cards import Cell, Step
from argmap.drawing.cards.marks import Sign
from argmap.drawing.cards.tree import CardTree
from argmap.drawing.citing.citations import Citations
from argmap.model import Claim, Evidence, Relation

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
        return f"see {cell.place}: {shortened(cell.text, _SPOKEN_LENGTH)}{spoken(cell.signs)}"
    marks = ["evidence"] if isinstance(cell.node, Evidence) else []
    if isinstance(cell.node, Claim):
        marks = [mark for mark in ("unstated", "assumed") if getattr(cell.node, mark)]
    kind = f" ({', '.join(marks)})" if marks else ""
    source = citations.full(cell.node)
    return f"{cell.number}{kind} {cell.text}{f' [{source}]' if source else ''}{spoken(cell.signs)}"


def spoken(marks: Sequence[Sign]) -> str:
    """The signs of a box as the end of a label."""
    return f" — {', '.join(mark.value for mark in marks)}" if marks else ""


def summary(tree: CardTree) -> str:
    """The picture in words: its theses, and how much there is."""
    argument_map = tree.argument_map
    inferences = argument_map.inferences.values()
    against = sum(inference.relation is Relation.ATTACK for inference in inferences)
    count = len(argument_map.claims) + len(argument_map.evidence)
    theses = [card.cells[0].text for card in tree.cards if card.step is Step.THESIS]
    parts = [
        "Argument map.",
        *(f"Thesis: {text}" for text in theses),
        f"{count} statements, {len(inferences) - against} supporting and {against} opposing inferences.",
        clean(argument_map.description or ""),
        tree.part.note,
        tree.marking.note,
    ]
    return " ".join(filter(None, parts))
