"""What rules look at: a map, and what several of them need to know about it, found once and where asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from argmap.checks.grounds import Grounds
from argmap.graph import Reachability
from argmap.model import ArgumentMap
from argmap.reasoning import Standings, evaluate

if TYPE_CHECKING:
    from argmap.checks.quotation.library import Copy
    from argmap.checks.quotation.locating import Quotation


class RuleContext:
    """A map under examination; `texts` gives the content of the copies of its sources."""

    def __init__(self, argument_map: ArgumentMap, texts: Callable[[str], bytes] | None = None) -> None:
        self.map = argument_map
        self._texts = texts

    @cached_property
    def theses(self) -> tuple[str, ...]:
        """The theses that the map has, in author order."""
        return tuple(id_ for id_ in dict.fromkeys(self.map.thesis) if id_ in self.map)

    @cached_property
    def position(self) -> dict[str, int]:
        """The position of each node in author order."""
        return {id_: at for at, id_ in enumerate(self.map)}

    @cached_property
    def standing(self) -> Standings:
        """The standing of every node."""
        return evaluate(self.map)

    def support(self) -> Iterator[tuple[str, str]]:
        """The arrows of support: from each premise to the inferences it is in, from each of these to its claim.

        Backing an inference is no support of a claim and is left out.
        """
        for inference in self.map.inferences.values():
            claim = self.map.conclusion(inference)
            if claim is not None:
                yield inference.id, claim
                yield from ((premise, inference.id) for premise in inference.premises if premise in self.map)

    @cached_property
    def supporting(self) -> Reachability:
        """Answers whether one node lies in the support ancestry of another, and holds the circles of support."""
        return Reachability(self.support())

    @cached_property
    def grounds(self) -> Grounds:
        """Answers which nodes need which other ones."""
        return Grounds(self.map, self.supporting)

    @cached_property
    def copies(self) -> dict[str, Copy]:
        """The local copies of the sources, by path; none without a lookup."""
        if self._texts is None or all(source.text is None for source in self.map.sources.values()):
            return {}
        from argmap.checks.quotation.library import read_copies  # noqa: PLC0415 - few maps are checked against copies

        return read_copies(self.map.sources.values(), self._texts)

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """The quotes that can be checked, sought in the copies."""
        if not self.copies:
            return ()
        from argmap.checks.quotation.locating import quotations  # noqa: PLC0415 - few maps are checked against copies

        return tuple(quotations(self.map, self.copies))
