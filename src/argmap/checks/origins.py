"""The rule AM303: whether the evidence for a thesis comes from more than one place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from argmap.checks.context import RuleContext
from argmap.diagnostics import Finding, Place, Severity, rule
from argmap.graph import components
from argmap.model import Evidence
from argmap.model.argument_graph import ArgumentGraph


class _Origin(NamedTuple):
    """Where the evidence below a node comes from: `None` if it has several origins or an unknown one."""

    origin: str | None
    evidence: str
    is_repeated: bool = False
    """Whether there is evidence besides the one named."""


@rule(
    "AM303",
    "single-origin",
    Severity.INFO,
    failing="""
    thesis: sailed
    sources:
      report: {title: A report, authors: [A. Harbourmaster], date: 1821}
      paper: {title: News from the islands, container: The Gazette, date: 1821}
    claims:
      sailed: The fleet sailed in May.
    evidence:
      entry: {text: The harbourmaster reports that it left., source: report, locator: p. 3}
      news: {text: The Gazette prints that it left., source: paper, via: report, locator: p. 1}
    inferences:
      by-entry: {premises: [entry], supports: sailed}
      by-news: {premises: [news], supports: sailed}
    """,
    passing="""
    thesis: sailed
    sources:
      report: {title: A report, authors: [A. Harbourmaster], date: 1821}
      diary: {title: A diary, authors: [B. Sailor], date: 1821}
    claims:
      sailed: The fleet sailed in May.
    evidence:
      entry: {text: The harbourmaster reports that it left., source: report, locator: p. 3}
      sails: {text: A sailor saw its sails., source: diary, locator: p. 9}
    inferences:
      by-entry: {premises: [entry], supports: sailed}
      by-sails: {premises: [sails], supports: sailed}
    """,
)
def single_origin(context: RuleContext) -> Iterator[Finding]:
    """All evidence for a thesis, two pieces or more, has one origin.

    Two witnesses who heard it from a third count as one. The origin of a piece of evidence is what it names as `via`,
    else its `source`; evidence that names neither has an origin of its own.
    """
    origins = _origins(context)
    for id_, number in context.theses.items():
        asked = context.map.questions[id_].answers if context.is_question(id_) else (id_,)
        found = [origins[one] for one in dict.fromkeys(asked) if one in origins]
        below = _together(found) if found else None
        if below is not None and below.origin is not None and below.is_repeated:
            message = f"all evidence for the thesis {id_!r} comes from {below.origin!r}"
            related = (
                ((Place(below.origin, section="sources"), "its origin"),) if below.origin in context.map.sources else ()
            )
            advice = ("look for evidence that does not depend on it",)
            yield Finding(message, Place(None, "thesis", number), help=advice, related=related)


def _origins(context: RuleContext) -> dict[str, _Origin]:
    """The origin of the evidence in the support ancestry of each node that has any, each node included."""
    graph = context.map.graph
    found = {graph.number[item.id]: _own(item) for item in context.map.evidence.values()}
    rests_on = {at: graph.fed_by[at] for at in range(len(graph.ids)) if _is_for_a_claim(graph, at)}
    for members in components(rests_on):
        below = [found[on] for at in members for on in (at, *rests_on.get(at, ())) if on in found]
        if below:
            found |= dict.fromkeys(members, _together(below))
    return {graph.ids[at]: origin for at, origin in found.items()}


def _is_for_a_claim(graph: ArgumentGraph, at: int) -> bool:
    return not graph.is_inference[at] or graph.conclusion[at] >= 0


def _own(item: Evidence) -> _Origin:
    return _Origin(item.source if item.via is None else item.via, item.id)


def _together(origins: Iterable[_Origin]) -> _Origin:
    first, *rest = origins
    return _Origin(
        first.origin if all(other.origin == first.origin for other in rest) else None,
        first.evidence,
        any(other.is_repeated or other.evidence != first.evidence for other in (first, *rest)),
    )
