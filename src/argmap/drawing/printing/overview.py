"""The overview of a map that takes several sheets: its roots, what speaks to each directly, and the pages of both."""

from __future__ import annotations

from typing import Any

from argmap.display import shortened
from argmap.drawing.boxes import SEE_LENGTH, caption
from argmap.drawing.cards import Card, Cell, Step
from argmap.drawing.citations import Citations
from argmap.drawing.printing.sheets import Split
from argmap.drawing.printing.words import words

_MOST, _LONGEST = 5, 400


def overview(split: Split) -> list[dict[str, Any]]:
    """The groups of roots: of each root its text and page, and of each first-level reason the same, texts shortened.

    `count` is how many statements a reason has that are not written out, in its premises or below them.
    """
    below = _statements_below(split)
    citations = split.plan.citations
    return [
        {"heading": words(group.heading), "roots": [_root(split, at, below, citations) for at in group.roots]}
        for group in split.plan.groups
    ]


def _root(split: Split, at: int, below: list[int], citations: Citations) -> dict[str, Any]:
    card = split.plan.cards[at]
    return {
        **_statement(card.cells[0]),
        "is_thesis": card.step is Step.THESIS,
        "source": words(caption(card.cells[0], citations)),
        "page": split.page_of[at],
        "marks": [mark.value for mark in card.cells[0].marks],
        "reasons": [
            {**_reason(split.plan.cards[child], below[child]), "page": split.page_of[child]}
            for child in split.plan.children[at]
        ],
    }


def _reason(card: Card, below: int) -> dict[str, Any]:
    return {
        "head": f"{card.step.sign} {card.step.word}",
        "detail": words(card.detail),
        "opposes": card.step.opposes,
        "marks": [mark.value for mark in card.marks],
        "premises": [_statement(cell) for cell in card.cells[:_MOST]],
        "count": below + len(card.cells[_MOST:]),
    }


def _statement(cell: Cell) -> dict[str, str]:
    text = f"see {cell.number}: {shortened(cell.text, SEE_LENGTH)}" if cell.see else shortened(cell.text, _LONGEST)
    return {"number": "" if cell.see else cell.number, "text": words(text)}


def _statements_below(split: Split) -> list[int]:
    """For each card, how many statements are drawn in full on cards that hang from it."""
    plan = split.plan
    below = [0] * len(plan.cards)
    for at in range(len(plan.cards) - 1, 0, -1):
        parent = plan.cards[at].parent
        if parent is not None:
            below[parent] += below[at] + sum(cell.home for cell in plan.cards[at].cells)
    return below
