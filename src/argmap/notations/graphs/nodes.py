"""What argument graphs are made of, by the names of AIF: I, RA, CA, MA, PA and L nodes, and edges between them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

import attrs

from argmap.building import Draft

STATEMENT, LOCUTION = "I", "L"
SUPPORT, CONFLICT, REPHRASE, PREFERENCE = "RA", "CA", "MA", "PA"
STEPS = (SUPPORT, CONFLICT)
Edge: TypeAlias = tuple["GraphNode", "GraphNode", Any]
"""Where an edge begins, where it ends, and what stands for it in the file."""


@attrs.define(eq=False)
class GraphNode:
    """A node of an argument graph.

    Attributes:
        id: its id in the file.
        kind: what it is, by AIF's types; anything else than those above is carried and not shown.
        text: what a statement says.
        raw: what stands for it in the file.
        scheme: the name of the scheme of a step; empty for a step of none.
        own: argmap's own fields, as the file has them.
        sources: the nodes from which edges lead to it, in their order.
        targets: the nodes to which edges lead from it.
        speakers: the keys of where it is from, and of who says it, among the graph's `people`.
        is_statement: whether it becomes a claim, or one wording of a claim.
        head: the wording that stands for a statement in the map; itself, if it is not rephrased.
        draft: the noun that it becomes.
    """

    id: str
    kind: str
    text: str
    raw: Mapping[str, Any]
    scheme: str = ""
    own: Any = None
    sources: list[GraphNode] = attrs.field(factory=list, repr=False)
    targets: list[GraphNode] = attrs.field(factory=list, repr=False)
    speakers: list[str] = attrs.field(factory=list)
    is_statement: bool = False
    head: GraphNode | None = attrs.field(default=None, repr=False)
    draft: Draft | None = attrs.field(default=None, repr=False)


@attrs.define
class Said:
    """Where a statement is from: who says it, or where it stands.

    Attributes:
        name: a name.
        fields: what a source of a map says of it.
    """

    name: str
    fields: dict[str, Any] = attrs.field(factory=dict)


@attrs.define
class Graph:
    """An argument graph as a file has it.

    Attributes:
        key: the key under which maps keep what they have no words for, such as `x-aif`.
        nodes: its nodes, in their order.
        edges: its edges, in their order, each once, but for the following.
        loops: the ids of the ends of edges that lead back to where they begin.
        dangling: those of edges that lead to or from what is not there.
        people: where the statements are from, and who says them.
        kept: what else the file holds.
        thesis: the statements that the file names as its main ones.
    """

    key: str
    nodes: list[GraphNode] = attrs.field(factory=list)
    edges: list[Edge] = attrs.field(factory=list)
    loops: list[tuple[str, str]] = attrs.field(factory=list)
    dangling: list[tuple[str, str]] = attrs.field(factory=list)
    people: dict[str, Said] = attrs.field(factory=dict)
    kept: dict[str, Any] = attrs.field(factory=dict)
    thesis: list[GraphNode] = attrs.field(factory=list)

    def connect(self, source: GraphNode, target: GraphNode, raw: Any) -> None:
        """Add an edge."""
        self.edges.append((source, target, raw))
        source.targets.append(target)
        target.sources.append(source)

    def release(self) -> None:
        """Let go of what leads from node to node: without cycles, a large graph is freed at once."""
        for node in self.nodes:
            node.sources.clear()
            node.targets.clear()
            node.head = None
