"""What one node rests on, in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs

from argmap.display import escaped, printable_lines
from argmap.explaining.changes import resting
from argmap.explaining.naming import Names
from argmap.explaining.sentences import CAVEAT
from argmap.reasoning.load_bearing import LoadBearing

_NOTHING = "Nothing was found whose withdrawal would make it stand."


@attrs.frozen
class Resting:
    """What a node rests on, or what would make it stand: a sentence each.

    Attributes:
        found: the sets of units that were found.
        names: names the nodes of the map.
    """

    found: LoadBearing
    names: Names = attrs.field(eq=False, repr=False)

    @names.default
    def _names_of_the_map(self) -> Names:
        return Names(self.found.map)

    def __str__(self) -> str:
        lines = [self.names.full(self.found.target), *(f"  {line}" for line in self._lines_or_nothing()), "", CAVEAT]
        return printable_lines("\n".join(lines))

    def markdown(self) -> str:
        """Give what the node rests on as a Markdown list."""
        return "\n".join([escaped(self.names.full(self.found.target)), "", self.bullets(), "", f"*{CAVEAT}*"])

    def as_dict(self) -> dict[str, Any]:
        """Give what was found as plain data: sets of ids, smaller ones first."""
        return attrs.asdict(self.found, filter=lambda attribute, _: attribute.name != "map")

    def lines(self) -> Iterator[str]:
        """The sentences."""
        return resting(self.found, self.names.unit(self.found.units))

    def bullets(self) -> str:
        """The sentences as items of a Markdown list."""
        return "\n".join(f"- {escaped(line)}" for line in self._lines_or_nothing())

    def _lines_or_nothing(self) -> Iterator[str]:
        """The sentences; of a node that withdrawals do not help one that says so."""
        lines = list(self.lines())
        yield from lines or [_NOTHING]
