"""The nodes and edges of a file, whatever is wrong with them: what every notation of argument graphs shares."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from argmap.building import At
from argmap.notations.foreign import ForeignMap
from argmap.notations.graphs.nodes import Graph, GraphNode
from argmap.notations.json_reading import Document


class Parsing:
    """A file that becomes a graph.

    Attributes:
        at: gives the places of findings.
        graph: the graph.
        nodes: its nodes by id.
    """

    def __init__(self, key: str, document: Document, foreign: ForeignMap) -> None:
        """Begin a graph whose notation keeps its own under a key, such as `x-aif`."""
        self.at = document.place
        self.graph = Graph(key)
        self.nodes: dict[str, GraphNode] = {}
        self._repaired = foreign.repaired
        self._seen: set[tuple[str, str]] = set()
        self._next: dict[str, int] = {}

    def where(self, raw: Any, key: str | None = None) -> At | None:
        """The place of a node, or of what stands under a key of it."""
        return self.at(raw, key)

    def objects(self, holder: Any, key: str) -> Iterator[dict[str, Any]]:
        """The objects of a list, and those of lists in it; what else is in it is reported."""
        listed = holder.get(key) if isinstance(holder, dict) else None
        for number, one in enumerate(listed if isinstance(listed, list) else ()):
            if one.__class__ is dict:
                yield one
            elif one.__class__ is list:
                self._repaired(f"a list in {key!r}", self.at(listed, number), "the objects in it are taken")
                yield from (inner for inner in one if inner.__class__ is dict)
            else:
                message = f"{one!r:.40} in {key!r} is not an object"
                self._repaired(message, self.at(listed, number), "it is left out")

    def node(self, node: GraphNode, key: str) -> None:
        """Take a node, whose id stands under a key; of several with one id the first keeps it."""
        id_ = node.id
        if not id_ or id_ in self.nodes:
            before, at = self.nodes.get(id_), self.where(node.raw, key) or self.where(node.raw)
            if before is not None and before.raw == node.raw:
                self._repaired(f"the node {id_} is listed twice", at, "one of the two is left out")
                return
            node.id = self._new_id(id_ or "node")
            message = f"another node has the id {id_} too" if id_ else "a node has no id"
            self._repaired(message, at, f"it is called {node.id}" + (", and edges lead to the first" if id_ else ""))
        self.nodes[node.id] = node
        self.graph.nodes.append(node)

    def _new_id(self, id_: str) -> str:
        number = self._next.get(id_, 2)
        while f"{id_}-{number}" in self.nodes:
            number += 1
        self._next[id_] = number + 1
        return f"{id_}-{number}"

    def edge(self, raw: dict[str, Any], start: str, end: str) -> None:
        """Take an edge that names its ends under these keys."""
        first, last = raw.get(start), raw.get(end)
        pair = (
            first if first.__class__ is str else as_text(first),
            last if last.__class__ is str else as_text(last),
        )
        source, target = self.nodes.get(pair[0]), self.nodes.get(pair[1])
        if source is not None and target is not None and source is not target and pair not in self._seen:
            self._seen.add(pair)
            self.graph.connect(source, target, raw)
            return
        kept = f"it is kept under {self.graph.key!r}"
        if pair in self._seen:
            self._repaired(f"the edge from {pair[0]} to {pair[1]} is listed twice", self.at(raw), "once is enough")
        elif source is None or target is None:
            key, lost = (start, pair[0]) if source is None else (end, pair[1])
            message = f"an edge leads to or from {lost or 'nothing'}, which is not there"
            self._repaired(message, self.at(raw, key) or self.at(raw), kept)
            self.graph.dangling.append(pair)
        else:
            self._repaired(f"an edge leads from {pair[0]} to itself", self.at(raw), kept)
            self.graph.loops.append(pair)
        self._seen.add(pair)


def as_text(value: Any) -> str:
    """A text; of a number as it is written, of nothing an empty one."""
    return value if isinstance(value, str) else "" if value is None else str(value)
