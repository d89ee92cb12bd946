"""What rules look at: a map, and what several of them need to know about it, found once and where asked for."""

from __future__ import annotations

from functools import cached_property

from argmap.graph import Reachability
from argmap.model import ArgumentMap
from argmap.reasoning import Standings, evaluate


class Facts:
    """A map under examination."""

    def __init__(self, argument_map: ArgumentMap) -> None:
        self.map = argument_map

    @cached_property
    def theses(self) -> tuple[str, ...]:
        """The theses that the map has, in author order."""
        return tuple(id_ for id_ in dict.fromkeys(self.map.thesis) if id_ in self.map)

    @cached_property
    def standing(self) -> Standings:
        """The standing of every node."""
        return evaluate(self.map)

    @cached_property
    def support(self) -> dict[str, list[str]]:
        """The graph of support: from each premise to the inferences it is in, from each of these to its claim.

        Backing an inference is no support of a claim and is left out.
        """
        graph: dict[str, list[str]] = {id_: [] for id_ in self.map}
        for inference in self.map.inferences.values():
            claim = inference.supports
            if claim is not None and claim in graph and claim not in self.map.inferences:
                graph[inference.id].append(claim)
                for premise in dict.fromkeys(inference.premises):
                    if premise in graph:
                        graph[premise].append(inference.id)
        return graph

    @cached_property
    def supporting(self) -> Reachability:
        """Answers whether one node lies in the support ancestry of another."""
        return Reachability(self.support)
