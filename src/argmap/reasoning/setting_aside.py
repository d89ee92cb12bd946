"""Setting nodes and sources aside: which nodes and questions that withdraws."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.errors import UnknownIdError
from argmap.fields import READ_IT, Id, expect, ids_in
from argmap.model import ArgumentMap, Claim, Evidence, sources_named_by
from argmap.text import normalised


def withdrawn(argument_map: ArgumentMap, without: Id | Iterable[Id]) -> dict[str, None]:
    """The nodes and questions that are withdrawn if these, or sources, are.

    Raises:
        UnknownIdError: the map has no node, question or source of such an id.
    """
    expect(argument_map, ArgumentMap, READ_IT)
    found: dict[str, None] = {}
    sources: list[str] = []
    for id_ in ids_in(without):
        if id_ in argument_map:
            found[argument_map[id_].id] = None
        elif (asked := normalised(id_)) in argument_map.questions:
            found[asked] = None
        elif id_ in argument_map.sources:
            sources.append(id_)
        else:
            known = (*argument_map, *argument_map.questions, *argument_map.sources)
            raise UnknownIdError.about("node, question or source", id_, known)
    if sources:
        for ids in resting_on(argument_map, sources).values():
            found |= dict.fromkeys(ids)
    return found


def resting_on(argument_map: ArgumentMap, sources: Iterable[str]) -> dict[str, list[str]]:
    """The nodes that rest on each of these sources, in author order.

    That is the evidence that names it as `source` or `via`, and the assumed claims that name it.
    """
    resting: dict[str, list[str]] = {source: [] for source in sources}
    givens: list[Claim | Evidence] = [claim for claim in argument_map.claims.values() if claim.assumed]
    givens += argument_map.evidence.values()
    for given in givens:
        for source in sources_named_by(given):
            if source in resting:
                resting[source].append(given.id)
    return resting
