"""A map as a handout: what it argues and on what that rests, the map, its outline, its open questions, its sources."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from argmap.drawing.cards.tree import CardTree
from argmap.drawing.citing.bibliography import Run, bibliography
from argmap.drawing.palette import Theme
from argmap.drawing.printing.documents import document, maps
from argmap.drawing.printing.line_breaking import breakable
from argmap.drawing.printing.paper import HEAD, upright
from argmap.drawing.printing.typesetting import typeset
from argmap.drawing.text.outline import DEEPEST, Line, entries
from argmap.explaining.changes import resting
from argmap.explaining.issues import outcome
from argmap.explaining.naming import Names
from argmap.explaining.reasons import because, verb
from argmap.explaining.sentences import CAVEAT
from argmap.model import Claim, Evidence, Inference, Question
from argmap.numbering import asked
from argmap.reasoning import Standings, evaluate
from argmap.reasoning.load_bearing import load_bearings
from argmap.schemes import find, open_questions

_SIDE = 65.0
"""The margin to the left and the right of the text, in points."""
_MOST_HEIGHT = 0.55
"""How much of a page's height a picture amid the text may take."""


def handout(tree: CardTree, theme: Theme, paper: str) -> bytes:
    """The handout as PDF.

    Raises:
        MissingExtraError: typst or the font package is not installed.
        RenderError: typst fails.
    """
    argument_map = tree.argument_map
    text = {
        "side": _SIDE,
        "description": breakable(argument_map.description or ""),
        "theses": list(_theses(tree)),
        "caveat": CAVEAT,
        "outline": [_line(entry) for entry in entries(tree)],
        "questions": list(_questions(tree)),
        "sources": [list(map(_run, one)) for one in bibliography(tree.whole.sources.values())],
    }
    width, height = upright(paper)
    drawn = maps(tree, theme, paper, head=HEAD, room=(width - 2 * _SIDE, height * _MOST_HEIGHT))
    return typeset({**document(tree, theme), **drawn, "handout": text}, "pdf")


def _theses(tree: CardTree) -> Iterator[dict[str, Any]]:
    """Each thesis: its text, whether it stands and why, and what it rests on."""
    known: dict[str, Claim | Question] = {**asked(tree.whole), **tree.whole.claims}
    standing = evaluate(tree.whole)
    theses = [id_ for id_ in dict.fromkeys(tree.argument_map.thesis) if id_ in known]
    for found in load_bearings(tree.whole, theses):
        id_ = found.target
        yield {
            "number": tree.numbers[id_],
            "text": breakable(known[id_].text),
            "standing": _standing(tree, standing, id_),
            "rests": [breakable(one) for one in resting(found, lambda unit: _unit(tree, unit))],
            "points": [_point(tree, one) for one in found.single_points if one in tree.numbers],
        }


def _standing(tree: CardTree, standing: Standings, id_: str) -> str:
    if id_ not in standing:
        return breakable(f"On this map it {outcome(standing, id_, Names(tree.whole, tree.numbers))}.")
    return breakable(f"On this map it {verb(standing, id_)}: {because(standing, id_, lambda one: _number(tree, one))}.")


def _number(tree: CardTree, id_: str) -> str:
    """A node by number, a step by the numbers of its premises: `2.1 + 2.2`."""
    step = tree.whole.inferences.get(id_)
    if step is None:
        return tree.numbers.get(id_, id_)
    return " + ".join(tree.numbers.get(premise, premise) for premise in step.premises) or id_


def _unit(tree: CardTree, id_: str) -> str:
    """A statement by number, a step by the numbers from which and to which it leads: `2.1 + 2.2 → 1.1`."""
    step = tree.whole.inferences.get(id_)
    return _number(tree, id_) if step is None else _arrow(tree, step)


def _point(tree: CardTree, id_: str) -> dict[str, str]:
    node = tree.whole.get(id_) or tree.whole.questions[id_]
    return {"number": tree.numbers[id_], "text": breakable(getattr(node, "text", ""))}


def _arrow(tree: CardTree, step: Inference) -> str:
    to_step = step.target in tree.whole.inferences
    target = _number(tree, step.target or "?")
    return f"{_number(tree, step.id)} → {f'the step from {target}' if to_step else target}"


def _line(entry: Line) -> dict[str, Any]:
    """An entry of the outline; a depth below 0 marks a heading."""
    node = entry.cell.node if entry.cell is not None and entry.cell.home else None
    bearer = entry.step or entry.cell
    detail = [entry.step.detail, f"({entry.target})" if entry.target else ""] if entry.step else [entry.text]
    return {
        "depth": min(entry.depth, DEEPEST),
        "number": entry.number,
        "step": entry.step.head if entry.step else "",
        "opposes": entry.step is not None and entry.step.step.opposes,
        "text": breakable(" ".join(filter(None, detail))),
        "kind": f"{entry.kind}." if isinstance(node, Evidence) else entry.kind,
        "title": breakable(entry.title),
        "quote": breakable(f"“{node.quote}”") if isinstance(node, Evidence) and node.quote else "",
        "aside": entry.step is None and entry.cell is None,
        "source": breakable(entry.source.replace(". ", ".\u00a0")),
        "url": entry.link,
        "marks": bearer.told if bearer else "",
    }


def _questions(tree: CardTree) -> Iterator[dict[str, Any]]:
    """The critical questions that are left open, in the order of the map; steps that leave the same open together."""
    steps: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for card in tree.cards:
        step = card.inference
        scheme = find(step.scheme, tree.whole.schemes) if step is not None and step.scheme else None
        if step is not None and scheme is not None:
            asked = tuple(question for _, _, question in open_questions(step, scheme))
            steps.setdefault((scheme.title or scheme.id, asked), []).append(_arrow(tree, step))
    for (title, asked), arrows in steps.items():
        if asked:
            yield {
                "scheme": breakable(title),
                "steps": list(map(breakable, arrows)),
                "asked": list(map(breakable, asked)),
            }


def _run(run: Run) -> dict[str, Any]:
    return {"text": breakable(run.text) if run.text.strip() else run.text, "italic": run.italic, "url": run.url}
