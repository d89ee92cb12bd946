"""A map as a handout: what it argues and on what that rests, the map, its outline, its open questions, its sources."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from argmap.drawing.cards.tree import CardTree
from argmap.drawing.citing.bibliography import Run, bibliography
from argmap.drawing.palette import Theme
from argmap.drawing.printing.documents import document, maps
from argmap.drawing.printing.line_breaking import breakable, said
from argmap.drawing.printing.paper import HEAD, sheet_of
from argmap.drawing.printing.typesetting import typeset
from argmap.drawing.text.outline import DEEPEST, Line, entries
from argmap.explaining.changes import Changes
from argmap.explaining.naming import Names
from argmap.explaining.reasons import verb
from argmap.explaining.sides import Sides
from argmap.explaining.summary import summary
from argmap.model import Claim, Evidence, Question
from argmap.numbering import asked
from argmap.reasoning import Standing, Standings, evaluate
from argmap.reasoning.remedies import all_remedies
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
    argument_map, names = tree.argument_map, _Numbers(tree.whole, tree.numbers, tree.words)
    text = {
        "side": _SIDE,
        "description": breakable(argument_map.description or "", tree.language),
        "theses": list(_theses(tree, names)),
        "caveat": tree.words("handout.caveat"),
        "outline": [_line(entry, tree.language) for entry in entries(tree)],
        "questions": list(_questions(tree, names)),
        "sources": [list(map(_run, one)) for one in bibliography(tree.whole.sources.values(), tree.words)],
    }
    width, height = sheet_of(paper)
    drawn = maps(tree, theme, paper, head=HEAD, room=(width - 2 * _SIDE, height * _MOST_HEIGHT))
    return typeset({**document(tree, theme), **drawn, "handout": text}, "pdf")


class _Numbers(Names):
    """Names nodes as paper does: statements by number, steps by the numbers from which and to which they lead."""

    def brief(self, id_: str) -> str:
        return self.incoming(id_)

    def quoted(self, id_: str) -> str:
        return self.incoming(id_)

    def incoming(self, id_: str) -> str:
        """A node by number, a step by the numbers of its premises: `2.1 + 2.2`."""
        step = self.argument_map.inferences.get(id_)
        if step is None:
            return self.numbers.get(id_, id_)
        return " + ".join(self.numbers.get(premise, premise) for premise in step.premises) or id_

    def short(self, id_: str) -> str:
        """A statement by number, a step by the numbers from which and to which it leads: `2.1 + 2.2 → 1.1`."""
        step = self.argument_map.inferences.get(id_)
        if step is None:
            return self.incoming(id_)
        target = self.incoming(step.target or "?")
        to_step = step.target in self.argument_map.inferences
        named = self.words("handout.step-from", target=target) if to_step else target
        return f"{self.incoming(id_)} → {named}"


def _theses(tree: CardTree, names: _Numbers) -> Iterator[dict[str, Any]]:
    """Each thesis: its text, whether it stands and why, what speaks for it and against it, and what would change it."""
    known: dict[str, Claim | Question] = {**asked(tree.whole), **tree.whole.claims}
    standing = evaluate(tree.whole)
    theses = [id_ for id_ in dict.fromkeys(tree.argument_map.thesis) if id_ in known]
    for found in all_remedies(standing, theses):
        id_ = found.report.target
        kind = "handout.thesis" if id_ in tree.whole.claims else "handout.question"
        ways = Changes(found=found, stands=standing[id_] is Standing.STANDS, names=names)
        yield {
            "number": tree.numbers[id_],
            "text": breakable(known[id_].text, tree.language),
            "standing": breakable(str(summary(standing, id_, tree.words(kind), names))),
            "rests": [breakable(one) for one in (*_both_sides(standing, id_, names), *ways.sentences())],
            "points": [_point(tree, one) for one in found.single_points if one in tree.numbers],
        }


def _both_sides(standing: Standings, id_: str, names: _Numbers) -> Iterator[str]:
    """What speaks for a claim and against it, each by its numbers, with its weight and what becomes of it."""
    sides = Sides(standing, id_, names) if id_ in standing else ()
    for side in sides:
        told = names.words("list.semicolon").join(_fared(standing, one, names) for one in side.ids)
        yield f"{names.words.titled(side.heading, told)}."


def _fared(standing: Standings, id_: str, names: _Numbers) -> str:
    """One thing on a side by its numbers, with its weight, and what becomes of it."""
    node, weight = names.incoming(id_), _weight(standing, id_, names)
    named = names.words("name.rival", node=node) if id_ in standing.map.claims else node
    return f"{named}{f' ({weight})' if weight else ''} {verb(standing, id_, names.words)}"


def _weight(standing: Standings, id_: str, names: _Numbers) -> str:
    step = standing.map.inferences.get(id_)
    return "" if step is None else names.weight(step)


def _point(tree: CardTree, id_: str) -> dict[str, str]:
    node = tree.whole.get(id_) or tree.whole.questions[id_]
    return {"number": tree.numbers[id_], "text": breakable(getattr(node, "text", ""), tree.language)}


def _line(entry: Line, language: str) -> dict[str, Any]:
    """An entry of the outline; a depth below 0 marks a heading."""
    cell = entry.cell
    node = cell.node if cell is not None and cell.home else None
    bearer = entry.step or entry.cell
    quote = cell.words.quoted(node.quote) if cell and isinstance(node, Evidence) and node.quote else ""
    detail = [entry.step.detail, f"({entry.target})" if entry.target else ""] if entry.step else [entry.text]
    text = breakable(" ".join(filter(None, detail)), language)
    return {
        "depth": min(entry.depth, DEEPEST),
        "number": entry.number,
        "step": entry.step.head if entry.step else "",
        "opposes": entry.step is not None and entry.step.step.opposes,
        "text": text if cell is None else said(cell, language),
        "kind": f"{entry.kind}." if isinstance(node, Evidence) else entry.kind,
        "title": breakable(entry.title, language),
        "quote": breakable(quote, language),
        "aside": entry.step is None and entry.cell is None,
        "source": breakable(entry.source.replace(". ", ".\u00a0")),
        "url": entry.link,
        "marks": bearer.told if bearer else "",
    }


def _questions(tree: CardTree, names: _Numbers) -> Iterator[dict[str, Any]]:
    """The critical questions that are left open, in the order of the map; steps that leave the same open together."""
    steps: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for card in tree.cards:
        step = card.inference
        scheme = find(step.scheme, tree.whole.schemes, tree.language) if step is not None and step.scheme else None
        if step is not None and scheme is not None:
            asked = tuple(question for _, _, question in open_questions(step, scheme))
            steps.setdefault((scheme.title or scheme.id, asked), []).append(names.short(step.id))
    for (title, asked), arrows in steps.items():
        if asked:
            yield {
                "scheme": breakable(title),
                "steps": list(map(breakable, arrows)),
                "asked": list(map(breakable, asked)),
            }


def _run(run: Run) -> dict[str, Any]:
    return {"text": breakable(run.text) if run.text.strip() else run.text, "italic": run.italic, "url": run.url}
