"""The rule AM307: what a quote leaves out just before, just after or within itself, and that turns its sense."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from itertools import islice, pairwise
from typing import TYPE_CHECKING, TypeGuard

from argmap.checks.context import RuleContext
from argmap.checks.language import is_english
from argmap.checks.quotation.excerpts import quoted
from argmap.diagnostics import Finding, Place, Severity, rule

if TYPE_CHECKING:
    from argmap.checks.quotation.locating import Hit, Quotation
    from argmap.checks.quotation.quotations import Bracket

SHORT_GAP = 60
"""Of an ellipsis that leaves out more characters only the ends are looked at."""
OCCURRENCES = 20
"""A quote that occurs more often in its source is not examined."""
_REMARK = r"(?:sic|(?:my |our )?(?:emphas[ie]s|italics?|translation))\b|$"
"""How a bracket begins that stands for no words, but says something about the quote."""


@rule(
    "AM307",
    "quote-context",
    Severity.INFO,
    failing="""
    sources:
      letter: {title: A letter, authors: [A. Captain], date: 1821, text: letter.txt}
    evidence:
      sailed: {text: The fleet sailed., source: letter, locator: f. 1r, quote: the fleet has sailed}
    """,
    passing="""
    sources:
      letter: {title: A letter, authors: [A. Captain], date: 1821, text: letter.txt}
    evidence:
      doubts: {text: He doubts it., source: letter, locator: f. 1r, quote: I do not believe that the fleet has sailed}
    """,
    copies={"letter.txt": "The wind is fair. I do not believe that the fleet has sailed.\n"},
)
def quote_context(context: RuleContext) -> Iterator[Finding]:
    """A negation or a hedge just outside a quote, or hidden by its ellipsis or a bracket.

    A letter that says “I do not believe that the fleet has sailed” contains the words “the fleet has sailed”, and yet
    does not say so. The rule looks at the few words around the passage, in its sentence and clause, at what an ellipsis
    leaves out, and at what a bracket stands for (`[will]` for “may”) or adds (`[not]`), for maps in English. It misses
    much, but what it finds is worth a look. A quote that occurs several times in its source is reported only if every
    occurrence is of that kind.
    """
    if not is_english(context.map.language):
        return
    for quotation in context.quotations:
        if quotation.parts and quotation.is_exact:
            yield from _of_quotation(quotation)


def _of_quotation(quotation: Quotation) -> Iterator[Finding]:
    hits = [hit for hit in quotation.hits if hit is not None]
    what = f"the quote of {quotation.evidence.id!r}"
    ways = _ways(quotation, hits)
    if not ways:
        return
    sides = dict(_outside(quotation, ways))
    for where, (words, stretch) in sides.items():
        yield _finding(quotation, f"{quoted(words)} stands just {where} {what}", stretch)
    for bracket, does, words, stretch in _bracketed(quotation, ways, sides):
        yield _finding(quotation, f"{quoted(bracket)} in {what} {does} {quoted(words)}", stretch)
    for words, stretch in _left_out(quotation, hits):
        yield _finding(quotation, f"the ellipsis in {what} leaves out {quoted(words)}", stretch)


def _finding(quotation: Quotation, message: str, stretch: tuple[int, int]) -> Finding:
    from argmap.checks.quotation.hedges import sentence  # noqa: PLC0415 - few maps are checked against copies

    shown = f"{quotation.copy.line(stretch[0])}: {quoted(sentence(quotation.copy.text.text, *stretch))}"
    advice = "quote these words too if they change the meaning of the others"
    return Finding(message, Place(quotation.evidence.id, "quote"), help=(shown, advice))


def _ways(quotation: Quotation, hits: list[Hit]) -> list[list[Hit]]:
    """Where the quote may have been taken from: each occurrence of a quote in one part, if they are not too many."""
    if len(hits) > 1 or not hits[0].is_literal:
        return [hits]
    found = list(islice(quotation.occurrences(hits[0].part), OCCURRENCES + 1))
    return [[one] for one in found] if len(found) <= OCCURRENCES else []


def _stretch(quotation: Quotation, way: list[Hit]) -> tuple[int, int]:
    return quotation.original(way[0])[0], quotation.original(way[-1])[1]


def _outside(quotation: Quotation, ways: list[list[Hit]]) -> Iterator[tuple[str, tuple[str, tuple[int, int]]]]:
    """On which side words beside the quote turn its sense, these words, and where the passage stands."""
    from argmap.checks.quotation.hedges import after, before, lost  # noqa: PLC0415 - few maps are checked against copies

    stretches = [_stretch(quotation, way) for way in ways]
    sides = (before, "before", ways[0][0].part.slots[0]), (after, "after", ways[0][-1].part.slots[-1])
    for look, where, bracket in sides:
        beside = [look(quotation.copy.text.text, *stretch) for stretch in stretches]
        is_kept = bracket is not None and lost(beside[0], "") != lost(beside[0], bracket.text)
        if all(beside) and not is_kept:
            yield where, (beside[0], stretches[0])


def _bracketed(
    quotation: Quotation, ways: list[list[Hit]], sides: Container[str]
) -> Iterator[tuple[str, str, str, tuple[int, int]]]:
    """The brackets that turn the sense, what they do, by which words, and where; except on these sides of the quote."""
    from argmap.checks.quotation.hedges import lost, negated  # noqa: PLC0415 - few maps are checked against copies

    found = []
    for way in ways:
        stood_for = list(_stood_for(quotation, way, sides))
        losses = ((one.text, "stands for", lost(has, one.text)) for one, has in stood_for)
        additions = ((one.text, "adds", negated(has, one.text)) for one, has in stood_for)
        found.append([one for one in (*losses, *additions) if one[-1]])
    if all(found):
        yield from ((*one, _stretch(quotation, ways[0])) for one in found[0])


def _stood_for(quotation: Quotation, way: list[Hit], sides: Container[str]) -> Iterator[tuple[Bracket, str]]:
    """The brackets of a quote, each with the words that it stands for; at the edges, with as many as it has itself."""
    from argmap.checks.quotation.hedges import beside  # noqa: PLC0415 - few maps are checked against copies

    for gap in (gap for hit in way for gap in hit.gaps):
        yield gap.bracket, quotation.between(gap.start, gap.end)
    lower, stretch = quotation.copy.passages.folded.lower, _stretch(quotation, way)
    first, last = way[0].part.slots[0], way[-1].part.slots[-1]
    if _replaces(first) and "before" not in sides and not lower.startswith(first.folded, way[0].start):
        yield first, beside(quotation.copy.text.text, *stretch, len(first.folded.split()))[0]
    if _replaces(last) and "after" not in sides and not lower.endswith(last.folded, 0, way[-1].end):
        yield last, beside(quotation.copy.text.text, *stretch, len(last.folded.split()))[1]


def _replaces(bracket: Bracket | None) -> TypeGuard[Bracket]:
    """Whether there is a bracket that may stand for words."""
    return bracket is not None and not bracket.is_inside_word and re.match(_REMARK, bracket.folded) is None


def _left_out(quotation: Quotation, hits: list[Hit]) -> Iterator[tuple[str, tuple[int, int]]]:
    """The words that an ellipsis leaves out and that turn the sense, and where they stand."""
    from argmap.checks.quotation.hedges import after, before, within  # noqa: PLC0415 - few maps are checked against copies

    for one, other in pairwise(hits):
        stretch = quotation.original(one)[1], quotation.original(other)[0]
        gap = quotation.copy.text.text[slice(*stretch)]
        words = within(gap) if len(gap) <= SHORT_GAP else ""
        words = words or after(gap, 0, 0) or before(gap, len(gap), len(gap))
        if words:
            yield words, stretch
