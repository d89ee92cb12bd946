"""What of an argument graph a map shows: which nodes are statements, which are one claim, and which steps hold."""

from __future__ import annotations

from collections.abc import Callable

from argmap.notations.graphs.nodes import LOCUTION, PREFERENCE, REPHRASE, STATEMENT, STEPS, Graph, GraphNode

KINDS = {"RA": "inference", "CA": "conflict", "MA": "rephrase"}
"""What steps and rephrases are called."""
_KNOWN = frozenset([STATEMENT, LOCUTION, *STEPS, REPHRASE, PREFERENCE, "TA", "YA"])
"""The types of AIF."""


class Structure:
    """What becomes of the nodes of a graph.

    Attributes:
        wordings: the other wordings of each statement that is rephrased.
        alive: the steps that become inferences.
    """

    def __init__(self, graph: Graph, repaired: Callable[..., None]) -> None:
        """Look through a graph.

        Args:
            graph: the graph.
            repaired: is told of a node, what is wrong with it, and what was made of it.
        """
        self.wordings: dict[GraphNode, list[GraphNode]] = {}
        self.alive: set[GraphNode] = set()
        self._graph = graph
        self._repaired = repaired
        self._kept = f"it is kept under {graph.key!r}"
        self._mark_statements()
        self._group_wordings()
        self._find_steps()
        self._find_unknown()

    def _mark_statements(self) -> None:
        """Statements are I-nodes, and locutions that are premises or targets."""
        for node in self._graph.nodes:
            if node.kind == STATEMENT:
                node.is_statement, node.head = True, node
            elif node.kind in STEPS:
                for near in (*node.sources, *node.targets):
                    if near.kind == LOCUTION and not near.is_statement:
                        near.is_statement, near.head = True, near
                        self._repaired(
                            near, f"the locution {near.id} is a premise or a target", "it is read as a claim"
                        )

    def _group_wordings(self) -> None:
        """Let each rephrase make one claim of the statements that it joins."""
        rephrasing: set[GraphNode] = set()
        joined: dict[GraphNode, GraphNode] = {}
        for node in self._graph.nodes:
            if node.kind != REPHRASE:
                continue
            first = [one for one in node.sources if one.is_statement]
            second = [one for one in node.targets if one.is_statement]
            if not first or not second:
                self._repaired(node, f"the rephrase {node.id} does not join two statements", self._kept)
                continue
            rephrasing.update(first)
            for one in (*first[1:], *second):
                _join(joined, first[0], one)
        groups: dict[GraphNode, list[GraphNode]] = {}
        for node in self._graph.nodes:
            if node in joined:
                groups.setdefault(_root(joined, node), []).append(node)
        for group in groups.values():
            head = next((one for one in group if one not in rephrasing), group[0])
            for one in group:
                one.head = head
            self.wordings[head] = [one for one in group if one is not head]

    def _find_steps(self) -> None:
        """The steps that have premises, and lead to a statement or to such a step: to a cycle of them at the least."""
        steps = [node for node in self._graph.nodes if node.kind in STEPS]
        self.alive = {node for node in steps if any(one.is_statement for one in node.sources)}
        reached = {node: sum(one.is_statement or one in self.alive for one in node.targets) for node in self.alive}
        lost = [node for node in steps if node in self.alive and not reached[node]]
        while lost:
            node = lost.pop()
            self.alive.discard(node)
            for before in node.sources:
                if before in self.alive:
                    reached[before] -= 1
                    if not reached[before]:
                        lost.append(before)
        for node in steps:
            if node not in self.alive:
                lacks = "leads to nothing" if any(one.is_statement for one in node.sources) else "has no premises"
                self._repaired(node, f"the {KINDS[node.kind]} {node.id} {lacks}", self._kept)

    def _find_unknown(self) -> None:
        """Nodes that join statements in a way that nobody knows."""
        for node in self._graph.nodes:
            if node.kind not in _KNOWN and _has_statement(node.sources) and _has_statement(node.targets):
                self._repaired(node, f"the node {node.id} joins statements, and its type is unknown", self._kept)


def _has_statement(nodes: list[GraphNode]) -> bool:
    return any(one.is_statement for one in nodes)


def _root(joined: dict[GraphNode, GraphNode], node: GraphNode) -> GraphNode:
    """The first of the group that a node is in."""
    while joined.get(node, node) is not node:
        joined[node] = joined.get(joined[node], joined[node])
        node = joined[node]
    return node


def _join(joined: dict[GraphNode, GraphNode], one: GraphNode, other: GraphNode) -> None:
    joined.setdefault(one, one)
    joined.setdefault(other, other)
    joined[_root(joined, other)] = _root(joined, one)
