"""The critical questions that a map leaves open: beside each inference, and one for each on the leader's sheet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from argmap.display import clean, shortened
from argmap.drawing.cards.cards import Card
from argmap.drawing.cards.tree import CardTree
from argmap.drawing.printing.line_breaking import breakable
from argmap.model import Claim, Evidence, Inference
from argmap.schemes import find, open_questions

_LONGEST = 110
_ATTACKS = frozenset({"rebuttal", "undermining", "undercut"})


def left_open(card: Card, tree: CardTree) -> list[tuple[str, str]]:
    """The critical questions that the inference of a card leaves open, each with what a bad answer amounts to."""
    step = card.inference
    scheme = find(step.scheme, tree.whole.known_schemes, tree.language) if step is not None and step.scheme else None
    if step is None or scheme is None:
        return []
    return [(attack, question) for _, attack, question in open_questions(step, scheme) if clean(question).strip()]


def to_ask(tree: CardTree) -> Iterator[dict[str, Any]]:
    """One question for each inference, in the order of the pages, to be put to a seminar.

    It is the one that was asked least before, so that inferences by the same scheme take turns. One that names no
    scheme, or leaves no question open, is asked whether it follows.
    """
    asked: Counter[str] = Counter()
    number = 0
    for card in tree.cards:
        step = card.inference
        if step is None:
            continue
        found = left_open(card, tree)
        follows = ("undercut", tree.words("leader.follows"))
        attack, question = min(found, key=lambda one: asked[one[1]], default=follows)
        asked[question] += 1
        number += 1
        yield {
            "number": str(number),
            "head": card.head,
            "opposes": card.step.opposes,
            "scheme": breakable(card.scheme),
            "premises": [_statement(tree, id_) for id_ in step.premises],
            "target": _target(tree, step),
            "question": breakable(clean(question), tree.language),
            "aims": tree.words(f"leader.{attack}") if attack in _ATTACKS else "",
        }


def _target(tree: CardTree, step: Inference) -> dict[str, str]:
    """The target of an inference; a step by the numbers from which it leads."""
    above = tree.whole.inferences.get(step.target or "")
    if above is None:
        return _statement(tree, step.target or "")
    start = " + ".join(tree.numbers.get(id_, id_) for id_ in above.premises)
    return {"number": "", "text": breakable(tree.words("handout.step-from", target=start))}


def _statement(tree: CardTree, id_: str) -> dict[str, str]:
    node = tree.whole.get(id_)
    text = clean(node.text) if isinstance(node, Claim | Evidence) else clean(id_)
    return {"number": tree.numbers.get(id_, ""), "text": breakable(shortened(text.strip(), _LONGEST), tree.language)}
