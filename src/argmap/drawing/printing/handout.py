"""A map as a handout: what it argues and on what that rests, the map, its outline with open questions, its sources."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from argmap.display import clean, shortened
from argmap.drawing.cards.tree import CardTree
from argmap.drawing.citing.bibliography import Run, bibliography
from argmap.drawing.palette import Theme
from argmap.drawing.printing.asking import left_open, to_ask
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

_SIDE = 65.0
"""The margin to the left and the right of the text, in points."""
_MOST_HEIGHT = 0.55
"""How much of a page's height a picture amid the text may take."""


def handout(tree: CardTree, theme: Theme, paper: str, *, questions: bool = False, source: str = "") -> bytes:
    """The handout as PDF; or for `questions` a sheet for who leads the seminar.

    The text of the map, `source`, is attached unless it is empty.

    Raises:
        MissingExtraError: typst is not installed.
        RenderError: typst fails.
    """
    names = _Numbers(tree.whole, tree.numbers, tree.words)
    text: dict[str, Any] = {
        "side": _SIDE,
        "description": breakable(tree.argument_map.description or "", tree.language),
        "theses": list(_theses(tree, names)),
        "caveat": tree.words("handout.caveat"),
    }
    width, height = sheet_of(paper)
    if questions:
        sheet = {"upright": (width, height), "sheets": [], "leader": {**text, "asked": list(to_ask(tree))}}
        return typeset({**document(tree, theme), **sheet}, "pdf", source=source)
    text |= {
        "outline": [_line(entry, tree) for entry in entries(tree)],
        "sources": [list(map(_run, one)) for one in bibliography(tree.whole.sources.values(), tree.words)],
    }
    drawn = maps(tree, theme, paper, head=HEAD, room=(width - 2 * _SIDE, height * _MOST_HEIGHT))
    return typeset({**document(tree, theme), **drawn, "handout": text}, "pdf", source=source)


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


class _FullNames(_Numbers):
    """Names statements by number and text, and steps by numbers and by what their first premise says."""

    def quoted(self, id_: str) -> str:
        text = self._text(id_, _LONGEST)
        return f"{self.incoming(id_)} {text}" if text else self.incoming(id_)

    def short(self, id_: str) -> str:
        """A statement as above; a step as it is drawn, with what it starts from in brackets."""
        step = self.argument_map.inferences.get(id_)
        text = self._text(step.premises[0], _BRIEF) if step is not None and step.premises else ""
        return f"{super().short(id_)} ({text})" if text else super().short(id_)

    def _text(self, id_: str, most: int) -> str:
        text = getattr(self.argument_map.get(id_) or self.argument_map.questions.get(id_), "text", "")
        said = shortened(clean(text).strip(), most)
        return self.words.quoted(said) if said else ""


_LONGEST, _BRIEF = 120, 70
_MOST_PREMISES = 2
_MOST_WAYS = 2
"""So many ways of one kind that would change the standing of a thesis stand on the first page."""


def _theses(tree: CardTree, names: _Numbers) -> Iterator[dict[str, Any]]:
    """Each thesis: its text, whether it stands and why, the reasons for and against it, and what would change that."""
    known: dict[str, Claim | Question] = {**asked(tree.whole), **tree.whole.claims}
    names = _FullNames(tree.whole, tree.numbers, tree.words)
    standing = evaluate(tree.whole)
    theses = [id_ for id_ in dict.fromkeys(tree.argument_map.thesis) if id_ in known]
    for found in all_remedies(standing, theses):
        id_ = found.report.target
        kind = "handout.thesis" if id_ in tree.whole.claims else "handout.question"
        ways = Changes(found=found, stands=standing[id_] is Standing.STANDS, names=names, most=_MOST_WAYS)
        yield {
            "number": tree.numbers[id_],
            "text": breakable(known[id_].text, tree.language),
            "standing": breakable(str(summary(standing, id_, tree.words(kind), names))),
            "sides": list(_both_sides(standing, id_, names, tree.language)),
            "would": breakable(ways.heading),
            "ways": [breakable(one, tree.language) for one in ways.items()],
            "remarks": list(map(breakable, ways.remarks())),
        }


def _both_sides(standing: Standings, id_: str, names: _FullNames, language: str) -> Iterator[dict[str, Any]]:
    """The reasons for a claim and against it, in the words of their premises, with their weights and standings."""
    for side in Sides(standing, id_, names) if id_ in standing else ():
        against = side.heading == names.words("sides.against")
        items = [
            {"text": breakable(_said(standing, one, names), language), "aside": _fared(standing, one, names)}
            for one in side.ids
        ]
        yield {"heading": side.heading, "against": against, "items": items}


def _said(standing: Standings, id_: str, names: _FullNames) -> str:
    """What a reason says: its first premises by number and text, the others by number."""
    step = standing.map.inferences.get(id_)
    premises = [id_] if step is None else [*dict.fromkeys(step.premises)]
    first = [names.quoted(one) for one in premises[:_MOST_PREMISES]]
    return " + ".join([*first, *map(names.incoming, premises[_MOST_PREMISES:])]) or id_


def _fared(standing: Standings, id_: str, names: _FullNames) -> str:
    """The weight of a reason, if it has another than 1, and what becomes of it, if it does not stand."""
    step = standing.map.inferences.get(id_)
    does = "" if standing[id_] is Standing.STANDS else verb(standing, id_, names.words)
    return breakable(" · ".join(filter(None, ("" if step is None else names.weight(step), does))))


def _line(entry: Line, tree: CardTree) -> dict[str, Any]:
    """An entry of the outline, under a step the critical questions that it leaves open; below 0 it is a heading."""
    cell, language = entry.cell, tree.language
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
        "marks": bearer.in_words if bearer else "",
        "asked": [breakable(one, language) for _, one in left_open(entry.step, tree)] if entry.step else [],
    }


def _run(run: Run) -> dict[str, Any]:
    return {"text": breakable(run.text) if run.text.strip() else run.text, "italic": run.italic, "url": run.url}
