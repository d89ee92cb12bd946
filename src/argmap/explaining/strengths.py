"""Strengths in words: ranks and bands first, decimals on request, and always what such numbers are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

import attrs

from argmap.display import escaped
from argmap.explaining.lines import Line, heading, joined, plain
from argmap.explaining.naming import Names, listed
from argmap.model import ArgumentMap, Inference
from argmap.reasoning.strength import WARNING, Strengths, Unsettled, band, ranks
from argmap.reasoning.strength_contributions import contributions_to

_LARGEST = 1000
_WORK = 2_000_000
"""How much is looked at for the contributions to all theses; a chain of a thousand nodes takes half of it."""
_TELLING = 1e-6
_DIGITS = 9
_MOST = 6
_MEANINGS = {
    "quadratic-energy": "the sum of supports less that of attacks moves a statement up or down from where it starts",
    "df-quad": "supports and attacks are joined as if they were independent chances, and the stronger side moves it",
}


@attrs.frozen(kw_only=True)
class Ranking:
    """The strengths of the statements of a map by rank, and what adds to or takes from each thesis.

    Attributes:
        strengths: the strengths of all nodes that have one.
        ranks: the rank of each of the statements among them, the strongest first.
        contributions: for each thesis, what each node adds to its strength; empty if the map is too large.
        is_too_large: whether contributions were left out, since there are too many nodes or cycles.
        decimals: whether numbers are given besides the bands.
        names: names the nodes of the map.
    """

    strengths: Strengths
    ranks: dict[str, int]
    contributions: dict[str, dict[str, float]]
    is_too_large: bool = False
    decimals: bool = False
    names: Names = attrs.field(eq=False, repr=False)

    @names.default
    def _names_of_the_map(self) -> Names:
        return Names(self.strengths.map)

    @property
    def heading(self) -> str:
        """The heading of the list."""
        return f"Strengths ({self.strengths.semantics})"

    def __str__(self) -> str:
        return joined(self.lines())

    def lines(self) -> Iterator[Line]:
        """The heading and the sentences."""
        yield heading(self.heading)
        yield from (plain(line, 2) for line in self.sentences())

    def markdown(self) -> str:
        """Give the strengths as a Markdown list under a heading."""
        return "\n".join([f"## {self.heading}", "", *(f"- {escaped(line.strip())}" for line in self.sentences())])

    def as_dict(self) -> dict[str, Any]:
        """Give the strengths as plain data, to nine decimals; `None` if a node has no strength."""
        found, numbers = self.strengths, self.names.numbers
        return {
            "semantics": found.semantics,
            "converged": found.converged,
            "residual": found.residual,
            "steps": found.steps,
            "warning": WARNING,
            "nodes": {id_: {"number": numbers.get(id_)} | self._of_node(id_) for id_ in found.map},
            "unsettled": [
                {"ids": one.ids, "creeping": one.is_creeping, "residual": one.residual, "steps": one.steps}
                for one in found.unsettled
            ],
            "contributions": {
                thesis: {id_: round(value, _DIGITS) for id_, value in added.items()}
                for thesis, added in self.contributions.items()
            },
        }

    def _of_node(self, id_: str) -> dict[str, Any]:
        value = self.strengths.get(id_)
        if value is None:
            return {"strength": None, "band": None, "rank": None}
        return {"strength": round(value, _DIGITS), "band": band(value), "rank": self.ranks.get(id_)}

    def sentences(self) -> Iterator[str]:
        """The statements in order of rank, what has no strength, what matters most to each thesis, and the warning."""
        yield from self._ranked()
        yield from self._without_strength()
        for thesis, added in self.contributions.items():
            yield from self._most(thesis, added)
        if self.is_too_large:
            yield "What adds to each thesis and takes from it is left out: the map or its cycles are too large."
        found = self.strengths
        yield f"By {found.semantics} {_MEANINGS[found.semantics]}."
        if found.steps:
            yield "On a cycle there may be other solutions, and mutual support can climb to 1."
        yield WARNING

    def _ranked(self) -> Iterator[str]:
        """A line for each rank; those who share it are named together."""
        groups = [(rank, list(ids)) for rank, ids in groupby(self.ranks, key=self.ranks.__getitem__)]
        places = [f"{rank}–{rank + len(ids) - 1}" if len(ids) > 1 else f"{rank}" for rank, ids in groups]
        width = max([4, *map(len, places)])
        for place, (_, ids) in zip(places, groups, strict=True):
            value = self.strengths[ids[0]]
            number = f" {value:.3f}" if self.decimals else ""
            yield f"{place:>{width}}. {listed(ids, self.names.brief)}: {band(value)}{number}"

    def _without_strength(self) -> Iterator[str]:
        """What has no strength: a sentence for each part that did not settle, and one for what depends on them."""
        found = self.strengths
        for part in found.unsettled[:_MOST]:
            yield self._unsettled(part)
        rest = found.unsettled[_MOST:]
        if rest:
            yield f"Nor have the statements on {len(rest):,} more cycles, which did not converge either."
        on_cycles = {id_ for part in found.unsettled for id_ in part.ids}
        others = self._statements(id_ for id_ in found.map if id_ not in found and id_ not in on_cycles)
        if others:
            verb, hang = ("has", "it depends") if len(others) == 1 else ("have", "they depend")
            yield f"{listed(others, self.names.brief)} {verb} no strength either: {hang} on such a cycle."

    def _unsettled(self, part: Unsettled) -> str:
        statements = self._statements(part.ids) or list(part.ids)
        verb = "has" if len(statements) == 1 else "have"
        told = f"{listed(statements, self.names.brief)} {verb} no strength"
        if part.is_creeping:
            moves = "were still changing, too slowly to converge"
            why = "as they do where support and attack on a cycle almost balance"
        else:
            moves = "were still oscillating"
            why = "as they do on long cycles of support that an attack closes"
        whose = "its" if len(statements) == 1 else "their"
        end = f"after {part.steps:,} steps the numbers on {whose} cycle {moves} (residual {part.residual:.1g})"
        return f"{told}: {end}, {why}."

    def _statements(self, ids: Iterable[str]) -> list[str]:
        return [id_ for id_ in ids if id_ not in self.strengths.map.inferences]

    def _most(self, thesis: str, added: dict[str, float]) -> Iterator[str]:
        names = self.names
        for word, sign in (("adds most to", 1), ("takes most from", -1)):
            telling = [id_ for id_ in added if added[id_] * sign > _TELLING]
            ordered = sorted(telling, key=lambda id_: -round(added[id_] * sign, _DIGITS))
            if ordered:
                numbers = (f": {added[id_]:+.3f}" if self.decimals else "" for id_ in ordered)
                shown = (f"{names.short(id_)}{number}" for id_, number in zip(ordered[:_MOST], numbers, strict=False))
                yield f"What {word} {names.brief(thesis)}: {', '.join(shown)}."


def ranking(found: Strengths, theses: Iterable[str] | None = None, *, decimals: bool = False) -> Ranking:
    """Rank the statements of a map by strength.

    Args:
        found: the strengths of its nodes.
        theses: the targets of contributions (default: the theses of the map). A thesis without a strength has none.
            They are left out of maps of more than a thousand nodes, or with cycles that take long to settle, and where
            something is withdrawn.
        decimals: whether numbers are given besides the bands.
    """
    argument_map = found.map
    statements = {id_: value for id_, value in found.items() if not isinstance(argument_map[id_], Inference)}
    named = [id_ for id_ in (_theses(argument_map) if theses is None else theses) if id_ in found]
    added = {} if found.without else _contributions(found, named)
    return Ranking(
        strengths=found,
        ranks=ranks(statements),
        contributions=added or {},
        is_too_large=added is None,
        decimals=decimals,
    )


def _contributions(found: Strengths, theses: Sequence[str]) -> dict[str, dict[str, float]] | None:
    """What adds to each thesis; nothing where that takes too long."""
    if len(found.map.nodes) > _LARGEST:
        return None
    return contributions_to(found.map, theses, found.semantics, most=_WORK)


def _theses(argument_map: ArgumentMap) -> list[str]:
    return [id_ for id_ in dict.fromkeys(argument_map.thesis) if id_ in argument_map]
