"""What one node rests on, in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs

from argmap.display import escaped
from argmap.explaining.changes import Changes
from argmap.explaining.lines import Line, aside, joined, listed_in_markdown, plain
from argmap.explaining.naming import Names
from argmap.explaining.sentences import CAVEAT
from argmap.reasoning.load_bearing import LoadBearing
from argmap.reasoning.remedies import Remedies

_NOTHING = "No withdrawal was found that would make it stand."


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
        return joined(self.lines())

    def lines(self) -> Iterator[Line]:
        """The node, and what it rests on."""
        yield plain(self.names.full(self.found.target))
        told = list(self._changes.lines(2))
        yield from told or [plain(_NOTHING, 2)]
        yield from (Line(), aside(CAVEAT))

    def markdown(self) -> str:
        """Give what the node rests on as a Markdown list."""
        return "\n".join([escaped(self.names.full(self.found.target)), "", self.bullets(), "", f"*{CAVEAT}*"])

    def as_dict(self) -> dict[str, Any]:
        """Give what was found as plain data: sets of ids, smaller ones first."""
        return attrs.asdict(self.found, filter=lambda attribute, _: attribute.name != "map")

    def bullets(self) -> str:
        """The sentences as items of a Markdown list."""
        return "\n".join(listed_in_markdown(self._changes.lines())) or f"- {_NOTHING}"

    @property
    def _changes(self) -> Changes:
        stands = bool(self.found.support or self.found.cuts)
        return Changes(found=Remedies(self.found), stands=stands, names=self.names)
