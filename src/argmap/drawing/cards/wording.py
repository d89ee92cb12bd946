"""The words beside a statement, and the text alternative of a picture."""

from __future__ import annotations

from argmap.display import clean, shortened
from argmap.drawing.cards.cards import Card, Cell, Step
from argmap.drawing.cards.tree import CardTree
from argmap.drawing.citing.citations import Citations
from argmap.model import ArgumentMap, Claim, Evidence, Question, Relation, Standard
from argmap.numbering import asked
from argmap.words import Words

_KINDS = ((Evidence, "card.evidence"), (Question, "step.question"))
_SPOKEN_LENGTH = 400
"""How much of a statement is said where it is referred to."""


def caption(cell: Cell, citations: Citations) -> str:
    """The words beside the number: the kind of premise, its source and the place there."""
    if cell.node is None or cell.is_reference:
        return ""
    return " · ".join(filter(None, (*_marks(cell.node, cell.words), citations.full(cell.node))))


def kind_of(card: Card, cell: Cell, evidence: str) -> str:
    """The word for a kind of statement that no box shows: evidence, by the word of that key, or a question's header."""
    if isinstance(cell.node, Evidence):
        return cell.words(evidence)
    return card.head if card.asked is not None else ""


def standard(name: str, words: Words) -> str:
    """A standard of proof in words; one that argmap does not know by its name."""
    return words(f"standard.{name}") if name in set(Standard) else clean(name.replace("-", " "))


def _marks(node: Claim | Evidence | Question, words: Words) -> list[str]:
    """What a claim is besides: unstated, assumed, held to a standard of proof of its own."""
    if not isinstance(node, Claim):
        return []
    marks = [words(f"card.{mark}") for mark in ("unstated", "assumed") if getattr(node, mark)]
    if node.standard is not None:
        marks.append(words("card.standard", standard=standard(node.standard, words)))
    return marks


def statement(cell: Cell, citations: Citations) -> str:
    """A cell in words, for who cannot see it: number, kind, text, source."""
    if cell.node is None:
        return cell.text
    if cell.is_reference:
        text = shortened(cell.text, _SPOKEN_LENGTH)
        return f"{cell.words('card.see-text', place=cell.place, text=text)}{spoken(cell)}"
    marks = [cell.words(word) for kind, word in _KINDS if isinstance(cell.node, kind)] or _marks(cell.node, cell.words)
    kind = f" ({', '.join(marks)})" if marks else ""
    source = citations.full(cell.node)
    text = cell.words.titled(cell.title, cell.text) if cell.title else cell.text
    return f"{cell.number}{kind} {text}{f' [{source}]' if source else ''}{spoken(cell)}"


def spoken(box: Cell | Card) -> str:
    """The signs of a box as the end of a label."""
    return f" — {box.in_words}" if box.signs else ""


def target_in_words(tree: CardTree, at: int) -> str:
    """The target of a step, and how it is related: “supports 2.1”; empty for a card without a parent."""
    card = tree.cards[at]
    if card.parent is None:
        return ""
    parent = tree.cards[card.parent]
    if card.slot is not None:
        target = parent.cells[card.slot].number or "?"
    else:
        numbers = ", ".join(cell.number or "?" for cell in parent.cells)
        target = card.words("say.the-step", step=f"{card.words.titled(parent.word, parent.detail)} ({numbers})")
    return card.words(f"say.bears-{card.step}", target=target)


def summary(tree: CardTree) -> str:
    """The picture in words: its theses, and how much there is."""
    argument_map, words = tree.argument_map, tree.words
    theses = [card for card in tree.cards if card.step is Step.THESIS]
    parts = [
        words("picture.summary"),
        *(words(f"picture.{'thesis' if one.asked is None else 'question'}", text=one.cells[0].text) for one in theses),
        _counts(argument_map, words),
        clean(argument_map.description or ""),
        tree.part.note,
        tree.marking.note,
    ]
    return " ".join(filter(None, parts))


def _counts(argument_map: ArgumentMap, words: Words) -> str:
    inferences = argument_map.inferences.values()
    against = sum(inference.relation is Relation.ATTACK for inference in inferences)
    found = {
        "statements": len(argument_map.claims) + len(argument_map.evidence),
        "supporting": len(inferences) - against,
        "opposing": against,
        "questions": len(asked(argument_map)),
    }
    told = {name: words(f"picture.{name}", n=count) for name, count in found.items()}
    return words("picture.counts-questions" if found["questions"] else "picture.counts", **told)
