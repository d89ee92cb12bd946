"""The theses of a map under each standard of proof, side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs

from argmap.display import clean, escaped
from argmap.explaining.issues import answered
from argmap.explaining.lines import Line, aside, heading, joined, judged, plain
from argmap.explaining.naming import Names
from argmap.explaining.reasons import verb
from argmap.explaining.sentences import CAVEAT
from argmap.model import ArgumentMap, Standard
from argmap.reasoning import Standings, evaluate


@attrs.frozen
class Comparison:
    """A table of theses by standards. A claim that names a standard of its own goes by that in every column.

    Attributes:
        argument_map: the map.
        found: the standings by standard, from the lowest standard up.
    """

    argument_map: ArgumentMap
    found: Mapping[str, Standings]

    @property
    def theses(self) -> tuple[str, ...]:
        """The theses that the map has."""
        known = (*self.argument_map, *self.argument_map.questions)
        return tuple(id_ for id_ in dict.fromkeys(self.argument_map.thesis) if id_ in known)

    def __str__(self) -> str:
        return joined(self.lines())

    def lines(self) -> Iterator[Line]:
        """The table, thesis by thesis."""
        names, width = Names(self.argument_map), max(map(len, self.found))
        yield from (heading(clean(self.argument_map.title)), Line())
        for id_ in self.theses:
            yield plain(names.full(id_))
            for standard, one in self.found.items():
                line = judged(f"{standard:<{width}} ", _becomes(one, id_), "", one[id_])
                yield attrs.evolve(line, indent=2)
            yield Line()
        yield aside(CAVEAT)

    def markdown(self) -> str:
        """Give the table as Markdown."""
        names = Names(self.argument_map)
        head = [f"# {escaped(clean(self.argument_map.title))}", "", f"| thesis | {' | '.join(self.found)} |"]
        rows = [
            f"| **{escaped(names.brief(id_))}** | {' | '.join(_becomes(one, id_) for one in self.found.values())} |"
            for id_ in self.theses
        ]
        return "\n".join([*head, "|" + " --- |" * (1 + len(self.found)), *rows, "", f"*{CAVEAT}*"])

    def as_dict(self) -> dict[str, Any]:
        """Give the table as plain data: for each thesis its standing and verdict by standard."""
        return {
            id_: {standard: {"standing": one[id_], "verdict": one.verdict(id_)} for standard, one in self.found.items()}
            for id_ in self.theses
        }


def comparison(argument_map: ArgumentMap, without: Iterable[str] = ()) -> Comparison:
    """Evaluate a map under each standard of proof."""
    aside = tuple(without)
    return Comparison(argument_map, {str(one): evaluate(argument_map, aside, one) for one in Standard})


def _becomes(standing: Standings, id_: str) -> str:
    return verb(standing, id_) if id_ in standing else answered(standing, id_)
