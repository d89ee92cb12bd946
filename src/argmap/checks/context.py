"""The rule AM307: what a quote leaves out just before, just after or within itself, and that turns its sense."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from argmap.checks.facts import Facts
from argmap.checks.quotation.excerpts import quoted
from argmap.diagnostics import Finding, Place, Severity, rule

if TYPE_CHECKING:
    from argmap.checks.quotation.locating import Hit, Quotation

SHORT_GAP = 60
"""An ellipsis that leaves out more characters is no slip."""
OCCURRENCES = 20
"""A quote that stands in its source more often is not looked at."""


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
def quote_context(facts: Facts) -> Iterator[Finding]:
    """A negation or a hedge that stands just outside a quote, or that its ellipsis leaves out.

    “The fleet has sailed” is in a letter that says “I do not believe that the fleet has sailed”, and yet the letter
    does not say it. The rule looks at the few words around the passage, in its sentence and clause, for maps in
    English. It misses much, so that what it finds is worth a look; where a quote stands several times in its source,
    each of them must be of that kind.
    """
    if facts.map.language.split("-")[0].casefold() not in {"en", "eng"}:
        return
    for quotation in facts.quotations:
        if quotation.parts and quotation.is_exact:
            yield from _of_quotation(quotation)


def _of_quotation(quotation: Quotation) -> Iterator[Finding]:
    hits = [hit for hit in quotation.hits if hit is not None]
    what = f"the quote of {quotation.evidence.id!r}"
    for words, where, stretch in _outside(quotation, hits):
        yield _finding(quotation, f"just {where} {what} stands {quoted(words)}", stretch)
    for words, stretch in _left_out(quotation, hits):
        yield _finding(quotation, f"the ellipsis in {what} leaves out {quoted(words)}", stretch)


def _finding(quotation: Quotation, message: str, stretch: tuple[int, int]) -> Finding:
    from argmap.checks.quotation.hedges import sentence  # noqa: PLC0415 - few maps are checked against copies

    shown = f"{quotation.copy.line(stretch[0])}: {quoted(sentence(quotation.copy.text.text, *stretch))}"
    advice = "quote these words too, where they turn the sense of the others"
    return Finding(message, Place(quotation.evidence.id, "quote"), help=(shown, advice))


def _outside(quotation: Quotation, hits: list[Hit]) -> Iterator[tuple[str, str, tuple[int, int]]]:
    """The words beside the quote that turn its sense, on which side, and where the passage stands."""
    from argmap.checks.quotation.hedges import after, before  # noqa: PLC0415 - few maps are checked against copies

    text, passages = quotation.copy.text.text, quotation.copy.passages
    stretches = [(quotation.original(hits[0])[0], quotation.original(hits[-1])[1])]
    if len(hits) == 1 and hits[0].is_literal:
        found = list(islice(passages.occurrences(hits[0].part), OCCURRENCES + 1))
        stretches = [passages.folded.original(*one) for one in found]
    for look, where in ((before, "before"), (after, "after")):
        beside = [look(text, *stretch) for stretch in stretches]
        if all(beside) and len(beside) <= OCCURRENCES:
            yield beside[0], where, stretches[0]


def _left_out(quotation: Quotation, hits: list[Hit]) -> Iterator[tuple[str, tuple[int, int]]]:
    """The words that a short ellipsis leaves out and that turn the sense, and where it stands."""
    from argmap.checks.quotation.hedges import within  # noqa: PLC0415 - few maps are checked against copies

    for one, other in pairwise(hits):
        start, end = quotation.original(one)[1], quotation.original(other)[0]
        words = within(quotation.copy.text.text[start:end]) if end - start <= SHORT_GAP else ""
        if words:
            yield words, (start, end)
