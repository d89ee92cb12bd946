"""The rules AM305 and AM306: whether quotes are in their sources, word for word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from argmap.checks.context import RuleContext
from argmap.checks.quotation.excerpts import quoted
from argmap.diagnostics import Finding, Place, Severity, rule
from argmap.text import Location

if TYPE_CHECKING:
    from argmap.checks.quotation.differences import Difference
    from argmap.checks.quotation.locating import Quotation
    from argmap.checks.quotation.quotations import QuotedPart

LISTED = 3
CHARACTERS = 1_000_000_000
"""The limit of text to search for quotes in other sources; beyond it the rule no longer looks there."""

_LETTER = "We have received no word from the north.\nThe fleet, they say, lies at anchor off the island.\n"


@rule(
    "AM305",
    "quote-not-found",
    Severity.ERROR,
    failing="""
    sources:
      letter: {title: A letter, authors: [A. Captain], date: 1821, text: letter.txt}
    evidence:
      anchor: {text: The fleet waited., source: letter, locator: f. 1r, quote: the fleet has left for the mainland}
    """,
    passing="""
    sources:
      letter: {title: A letter, authors: [A. Captain], date: 1821, text: letter.txt}
    evidence:
      anchor: {text: The fleet waited., source: letter, locator: f. 1r, quote: "[T]he fleet … lies at anchor"}
    """,
    copies={"letter.txt": _LETTER},
)
def quote_not_found(context: RuleContext) -> Iterator[Finding]:
    """A quote whose words are not in its source.

    The `quote` is looked up in the local copy that the `text` of the source names. White space, line breaks with or
    without a hyphen, hyphens inside words, the forms of dashes, quotation marks and ligatures, and marks that point to
    notes make no difference. Nor does the first letter's case, or a comma, colon or full stop at either end. Words in
    square brackets may stand for up to eight words of the source. An ellipsis, bare or in brackets, divides the quote
    into parts, which must be in order. The rule is silent if no copy can be read.
    """
    budget = CHARACTERS
    for quotation in context.quotations:
        if not quotation.parts:
            yield Finding(f"the quote of {quotation.evidence.id!r} has no words", _place(quotation))
        elif quotation.missing is not None:
            part, hit = quotation.missing
            advice = [] if hit is None else [f"the nearest passage is {quotation.shown(hit)}"]
            if budget > 0:
                elsewhere, searched = _elsewhere(context, quotation)
                advice += elsewhere
                budget -= searched
            what = f"the quote of {quotation.evidence.id!r}"
            what = f"{quoted(part.text)} in {what}" if len(quotation.parts) > 1 else what
            message = f"{what} is not in {quotation.source.id!r}"
            yield Finding(message, _place_of(context, quotation, part), help=tuple(advice), related=_related(quotation))


def _elsewhere(context: RuleContext, quotation: Quotation) -> tuple[list[str], int]:
    """The other sources that have the whole quote, and how much text was searched."""
    from argmap.checks.quotation.locating import has_exactly  # noqa: PLC0415 - few maps are checked against copies

    found, searched, seen = [], 0, {quotation.copy.path}
    for source in context.map.sources.values():
        copy = context.copies.get(source.text or "")
        if copy is not None and copy.problem is None and copy.path not in seen:
            seen.add(copy.path)
            searched += len(copy.text.text) * len(quotation.parts)
            at = has_exactly(quotation.parts, copy.passages)
            if at is not None:
                found.append(f"source {source.id!r} has it: {copy.line(at)}")
    return found, searched


@rule(
    "AM306",
    "inexact-quote",
    Severity.WARNING,
    failing="""
    sources:
      letter: {title: A letter, authors: [A. Captain], date: 1821, text: letter.txt}
    evidence:
      anchor: {text: The fleet waited., source: letter, locator: f. 1r, quote: the fleet lies at anchor off the islands}
    """,
    passing="""
    sources:
      letter: {title: A letter, authors: [A. Captain], date: 1821, text: letter.txt}
    evidence:
      anchor:
        text: The fleet waited.
        source: letter
        locator: f. 1r
        quote: the fleet [...] lies at anchor off the island [of Chios]
    """,
    copies={"letter.txt": _LETTER},
)
def inexact_quote(context: RuleContext) -> Iterator[Finding]:
    """A quote that is close to its source but not exact, or whose parts occur there in a different order.

    A quote is close if its partial ratio is 80 or more (rapidfuzz), not counting what brackets stand for, or if it is a
    few words with a slip in one of them. Mark words that the quote leaves out with an ellipsis, and words that it adds
    or changes with square brackets; such changes are not reported. The help shows the place in the copy.
    """
    for quotation in context.quotations:
        if quotation.missing is not None or quotation.is_exact:
            continue
        inexact = [hit for hit in quotation.hits if hit is not None and hit.differences]
        what = [one for hit in inexact for one in map(_said, hit.differences)]
        if not quotation.is_ordered:
            what.append(f"its parts are in a different order in {quotation.source.id!r}")
        shown = inexact if quotation.is_ordered else [hit for hit in quotation.hits if hit is not None]
        message = f"the quote of {quotation.evidence.id!r} is not exact: {_listed(what)}"
        place = _place_of(context, quotation, inexact[0].part) if inexact else _place(quotation)
        advice = [*map(quotation.shown, shown[:LISTED])]
        if any(one.said.startswith("[") and one.said.endswith("]") for hit in inexact for one in hit.differences):
            advice.append("words in brackets stand for up to eight words: use an ellipsis where more are left out")
        yield Finding(message, place, help=tuple(advice), related=_related(quotation))


def _said(difference: Difference) -> str:
    if not difference.has:
        return f"the source does not have {quoted(difference.said)}"
    if not difference.said:
        return f"{quoted(difference.has)} is left out"
    return f"{quoted(difference.said)} stands for {quoted(difference.has)}"


def _listed(what: Sequence[str]) -> str:
    more = len(what) - LISTED
    return "; ".join([*what[:LISTED], *([f"and {more} more"] if more > 0 else [])])


def _place(quotation: Quotation) -> Place:
    return Place(quotation.evidence.id, "quote")


def _place_of(context: RuleContext, quotation: Quotation, part: QuotedPart) -> Place | Location:
    """The part of the quote, where the map's text has it word for word and once; else the whole quote."""
    at = _place(quotation).location(context.map)
    if len(quotation.parts) < 2 or at is None or at.written.count(part.text) != 1:
        return _place(quotation)
    start = at.span.start + at.written.index(part.text)
    return at.text.exact_location(start, start + len(part.text))


def _related(quotation: Quotation) -> tuple[tuple[Place, str], ...]:
    return ((Place(quotation.source.id, "text", section="sources"), "the copy of its source"),)
