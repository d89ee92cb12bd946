"""Strengths in words: ranks and bands first, decimals on request, and always what such numbers are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from argmap.display import escaped
from argmap.explaining.lines import Line, heading, joined, plain
from argmap.explaining.naming import Names
from argmap.model import ArgumentMap, Inference
from argmap.reasoning.strength import WARNING, Strengths, band, contributions, ranks

_LARGEST = 1000
_MOST = 6
_MEANINGS = {
    "quadratic-energy": "the sum of supports less that of attacks moves a statement up or down from where it starts",
    "df-quad": "supports and attacks are joined as if they were independent chances, and the stronger side moves it",
}


@attrs.frozen(kw_only=True)
class Ranking:
    """The strengths of the statements of a map by rank, and what adds to or takes from each thesis.

    Attributes:
        strengths: the strengths of all nodes.
        ranks: the rank of each statement, the strongest first.
        contributions: for each thesis, what each node adds to its strength; empty where the map is too large.
        decimals: whether numbers are told besides the bands.
        names: names the nodes of the map.
    """

    strengths: Strengths
    ranks: dict[str, int]
    contributions: dict[str, dict[str, float]]
    decimals: bool = False
    names: Names = attrs.field(eq=False, repr=False)

    @names.default
    def _names_of_the_map(self) -> Names:
        return Names(self.strengths.map)

    @property
    def heading(self) -> str:
        """What the list is of."""
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
        """Give the strengths as plain data."""
        found, numbers = self.strengths, self.names.numbers
        return {
            "semantics": found.semantics,
            "converged": found.converged,
            "residual": found.residual,
            "warning": WARNING,
            "nodes": {
                id_: {"number": numbers.get(id_), "strength": value, "band": band(value), "rank": self.ranks.get(id_)}
                for id_, value in found.items()
            },
            "contributions": self.contributions,
        }

    def sentences(self) -> Iterator[str]:
        """The statements in order of rank, what matters most to each thesis, and the warning."""
        for id_, rank in self.ranks.items():
            value = self.strengths[id_]
            yield f"{rank:>4}. {self.names.brief(id_)}: {band(value)}{f' {value:.3f}' if self.decimals else ''}"
        for thesis, added in self.contributions.items():
            yield from self._most(thesis, added)
        found = self.strengths
        yield f"By {found.semantics} {_MEANINGS[found.semantics]}."
        if not found.converged:
            yield f"A cycle did not come to rest: strengths were still moving by {found.residual:.1g} a round."
        yield WARNING

    def _most(self, thesis: str, added: dict[str, float]) -> Iterator[str]:
        names = self.names
        for word, sign in (("adds most to", 1), ("takes most from", -1)):
            ordered = sorted((id_ for id_ in added if added[id_] * sign > 0), key=lambda id_: -added[id_] * sign)
            if ordered:
                numbers = (f": {added[id_]:+.3f}" if self.decimals else "" for id_ in ordered)
                shown = (f"{names.short(id_)}{number}" for id_, number in zip(ordered[:_MOST], numbers, strict=False))
                yield f"What {word} {names.brief(thesis)}: {', '.join(shown)}."


def ranking(found: Strengths, theses: Iterable[str] | None = None, *, decimals: bool = False) -> Ranking:
    """Rank the statements of a map by strength.

    Args:
        found: the strengths of its nodes.
        theses: what contributions are told of; the theses of the map if none are named. Contributions take an
            evaluation for each node: of maps of more than a thousand nodes, and where something is withdrawn, they are
            left out.
        decimals: whether numbers are told besides the bands.
    """
    argument_map = found.map
    statements = {id_: value for id_, value in found.items() if not isinstance(argument_map[id_], Inference)}
    small = len(argument_map.nodes) <= _LARGEST and not found.without
    named = _theses(argument_map) if theses is None else theses
    added = {id_: contributions(argument_map, id_, found.semantics) for id_ in named} if small else {}
    return Ranking(strengths=found, ranks=ranks(statements), contributions=added, decimals=decimals)


def _theses(argument_map: ArgumentMap) -> list[str]:
    return [id_ for id_ in dict.fromkeys(argument_map.thesis) if id_ in argument_map]
