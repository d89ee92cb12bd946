"""What `evaluate --strengths` prints: bands and ranks first, decimals on request, and always what such numbers are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from argmap.model import ArgumentMap, Inference
from argmap.reasoning.strength import WARNING, Strengths, band, contributions, ranks, strengths

_LARGEST = 1000
_MOST = 6


@attrs.frozen
class Weighed:
    """The strengths of a map, and what adds to or takes from each thesis."""

    strengths: Strengths
    ranks: dict[str, int]
    contributions: dict[str, dict[str, float]]
    decimals: bool


def weigh(argument_map: ArgumentMap, arguments: Any, theses: Iterable[str]) -> Weighed | None:
    """The strengths, if they were asked for; contributions of maps of more than a thousand nodes are left out."""
    if arguments.strengths is None:
        return None
    found = strengths(argument_map, arguments.semantics, without=arguments.without)
    statements = {id_: found[id_] for id_ in argument_map if not isinstance(argument_map[id_], Inference)}
    small = len(argument_map.nodes) <= _LARGEST and not arguments.without
    added = {id_: contributions(argument_map, id_, arguments.semantics) for id_ in theses} if small else {}
    return Weighed(found, ranks(statements), added, arguments.strengths == "decimals")


def lines(weighed: Weighed) -> Iterator[str]:
    """The strengths of the statements in order of rank, what matters most to each thesis, and the warning."""
    for id_, rank in weighed.ranks.items():
        value = weighed.strengths[id_]
        number = f" {value:.3f}" if weighed.decimals else ""
        yield f"{rank:>4}. {id_}: {band(value)}{number}"
    for thesis, added in weighed.contributions.items():
        yield from _most(thesis, added, decimals=weighed.decimals)
    if not weighed.strengths.converged:
        yield f"A circle did not come to rest: strengths were still moving by {weighed.strengths.residual:.1g} a round."
    yield WARNING


def _most(thesis: str, added: dict[str, float], *, decimals: bool) -> Iterator[str]:
    for word, sign in (("adds most to", 1), ("takes most from", -1)):
        ordered = sorted((id_ for id_ in added if added[id_] * sign > 0), key=lambda id_: -added[id_] * sign)
        if ordered:
            shown = (f"{id_} ({added[id_]:+.3f})" if decimals else id_ for id_ in ordered[:_MOST])
            yield f"What {word} {thesis}: {', '.join(shown)}."


def as_dict(weighed: Weighed) -> dict[str, Any]:
    """The strengths as plain data."""
    found = weighed.strengths
    return {
        "semantics": found.semantics,
        "converged": found.converged,
        "residual": found.residual,
        "warning": WARNING,
        "nodes": {
            id_: {"strength": value, "band": band(value), "rank": weighed.ranks.get(id_)}
            for id_, value in found.items()
        },
        "contributions": weighed.contributions,
    }
