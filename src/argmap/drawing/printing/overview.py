"""The overview of a map on several sheets: its roots, the direct reasons for and against each, and their pages."""

from __future__ import annotations

from typing import Any

from argmap.display import shortened
from argmap.drawing.cards.cards import Cell, Step
from argmap.drawing.cards.tree import CardTree
from argmap.drawing.cards.wording import caption
from argmap.drawing.citing.citations import Citations
from argmap.drawing.printing.line_breaking import breakable, said
from argmap.drawing.sheets.split import Split

_MOST, _LONGEST, _OF_ROOT = 3, 100, 400


def overview(split: Split) -> list[dict[str, Any]]:
    """The groups of roots: of each root its text and page, and of each first-level reason the same, texts shortened.

    `more` says how many statements a reason has that are not written out, in its premises or below them.
    """
    below = _statements_below(split)
    citations = split.tree.citations
    return [
        {
            "heading": breakable(group.heading, split.tree.language),
            "roots": [_root(split, at, below, citations) for at in group.roots],
        }
        for group in split.tree.groups
    ]


def _root(split: Split, at: int, below: list[int], citations: Citations) -> dict[str, Any]:
    card = split.tree.cards[at]
    return {
        **_statement(card.cells[0], split.tree.language, _OF_ROOT),
        "is_thesis": card.step is Step.THESIS,
        "source": breakable(" · ".join(filter(None, (card.head, caption(card.cells[0], citations))))),
        "page": split.page_of[at],
        "marks": [mark.word(card.words) for mark in card.cells[0].marks],
        "reasons": [
            {**_reason(split.tree, child, below[child]), "page": split.page_of[child]}
            for child in split.tree.children[at]
        ],
    }


def _reason(tree: CardTree, at: int, below: int) -> dict[str, Any]:
    card, language = tree.cards[at], tree.language
    return {
        "head": card.head or card.words("paper.answer"),
        "detail": breakable(card.detail, language),
        "opposes": card.step.opposes,
        "asks": card.step.asks,
        "marks": [mark.word(card.words) for mark in (card.cells[0].marks if card.step.asks else card.marks)],
        "premises": [_statement(cell, language) for cell in card.cells[:_MOST]],
        "more": card.words("paper.more", n=more) if (more := below + len(card.cells[_MOST:])) else "",
    }


def _statement(cell: Cell, language: str, longest: int = _LONGEST) -> dict[str, str]:
    if cell.is_reference:
        return {"number": "", "text": said(cell, language)}
    text = shortened(cell.text, longest)
    text = cell.words.titled(cell.title, text) if cell.heading else text
    return {"number": cell.number, "text": breakable(text, language)}


def _statements_below(split: Split) -> list[int]:
    """For each card, how many statements are drawn in full on its descendants."""
    tree = split.tree
    below = [0] * len(tree.cards)
    for at in range(len(tree.cards) - 1, 0, -1):
        parent = tree.cards[at].parent
        if parent is not None:
            below[parent] += below[at] + sum(cell.home for cell in tree.cards[at].cells)
    return below
