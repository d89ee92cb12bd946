"""What rests on a source, and what changes without it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from argmap.display import counted
from argmap.explaining.issues import answered
from argmap.explaining.lines import Line, aside, joined, judged, listed_in_markdown, plain
from argmap.explaining.naming import Names
from argmap.explaining.reasons import predicate, verb
from argmap.explaining.sentences import CAVEAT
from argmap.model import ArgumentMap, Standard
from argmap.reasoning import Standing, Standings, evaluate
from argmap.reasoning.setting_aside import resting_on

_WOULD = {
    "stands": "would stand",
    "is contested": "would be contested",
    "is open": "would be open",
    "is answered": "would be answered",
    "is overturned": "would be overturned",
    "is outweighed": "would be outweighed",
    "is not established": "would not be established",
    "falls short of its standard": "would fall short of its standard",
}


@attrs.frozen(kw_only=True)
class Dependents:
    """The evidence and the assumptions that rest on a source, and what changes without them.

    Attributes:
        source: the id of the source.
        nodes: the ids of what rests on it, in author order.
        standing: the standings of the map.
        without: those without the source.
        names: names the nodes of the map.
    """

    source: str
    nodes: tuple[str, ...]
    standing: Standings
    without: Standings
    names: Names

    def __str__(self) -> str:
        return joined(self.lines())

    def lines(self) -> Iterator[Line]:
        """The lines about what rests on the source, and how theses and claims fare without it."""
        yield from self._told()
        yield from (Line(), aside(CAVEAT))

    def markdown(self) -> str:
        """Give the same as a list in Markdown."""
        return "\n".join([*listed_in_markdown(self._told()), "", f"*{CAVEAT}*"])

    def as_dict(self) -> dict[str, Any]:
        """Give the same as plain data."""
        numbers = self.names.numbers
        return {
            "id": self.source,
            "carries": [{"id": id_, "number": numbers.get(id_)} for id_ in self.nodes],
            "changes": [
                {
                    "id": id_,
                    "number": numbers.get(id_),
                    "standing": self.standing[id_],
                    "without": self.without[id_],
                }
                for id_ in (*self.standing, *self.standing.map.questions)
                if self.standing[id_] is not self.without[id_]
            ],
        }

    def _told(self) -> Iterator[Line]:
        name = f"source {self.names.source(self.source)}"
        if not self.nodes:
            yield plain(f"Nothing rests on {name}: no evidence and no assumed claim of the map names it.")
            return
        rest = "rests" if len(self.nodes) == 1 else "rest"
        yield plain(f"{counted(len(self.nodes), 'node')} {rest} on {name}:")
        for id_ in self.nodes:
            does = verb(self.standing, id_)
            rest = predicate(self.standing, id_, self.names).removeprefix(does)
            line = judged(self.names.full(id_), does, f"{rest}.", self.standing[id_])
            yield attrs.evolve(line, indent=2, bullet="· ")
        yield plain("Without it:")
        for id_ in self._shown():
            yield attrs.evolve(self._becomes(id_), indent=2, bullet="· ")

    def _shown(self) -> Iterator[str]:
        """The theses, and every other claim and question of which the standing changes."""
        whole = self.standing.map
        theses = [id_ for id_ in dict.fromkeys(whole.thesis) if id_ in self.standing or id_ in whole.questions]
        yield from theses
        for id_ in (*whole.claims, *whole.questions):
            if id_ not in theses and id_ not in self.nodes and self.standing[id_] is not self.without[id_]:
                yield id_

    def _becomes(self, id_: str) -> Line:
        before, after = self.standing[id_], self.without[id_]
        does = _does(self.without, id_)
        if before is after:
            still = does.replace("would ", "would still ", 1)
            return judged(self.names.quoted(id_), still, ".", after)
        if before is Standing.STANDS and id_ in self.standing:
            return judged(self.names.quoted(id_), "would no longer stand", f": it {does}.", after)
        return judged(self.names.quoted(id_), does, ".", after)


def dependents(
    argument_map: ArgumentMap, source: str, *, without: Iterable[str] = (), standard: Standard | str | None = None
) -> Dependents:
    """Find what rests on a source, and what changes without it.

    Args:
        argument_map: any map.
        source: the id of a source of the map.
        without: ids of nodes, questions or sources that are withdrawn in any case, as for `evaluate`.
        standard: the standard of proof for claims without one of their own, as for `evaluate`.
    """
    aside_ = tuple(without)
    return Dependents(
        source=source,
        nodes=tuple(resting_on(argument_map, [source])[source]),
        standing=evaluate(argument_map, aside_, standard),
        without=evaluate(argument_map, (*aside_, source), standard),
        names=Names(argument_map),
    )


def _does(standing: Standings, id_: str) -> str:
    if id_ in standing:
        return _WOULD[verb(standing, id_)]
    return _WOULD.get(answered(standing, id_), "would have no answer that stands")
