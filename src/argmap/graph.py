"""Graphs of ids: reachability, strongly connected components, topological order.

A graph is a mapping from id to the ids its arrows lead to; an id that is no key has no arrows.
Everything here is iterative and, but for `Reachability`'s rare searches, linear in nodes and arrows.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping, Sequence

Graph = Mapping[str, Sequence[str]]


def reachable(graph: Graph, starts: Iterable[str]) -> dict[str, None]:
    """All ids that a path leads to from one of `starts`, these included, in the order of a breadth-first walk."""
    found = dict.fromkeys(starts)
    queue = deque(found)
    while queue:
        for follower in graph.get(queue.popleft(), ()):
            if follower not in found:
                found[follower] = None
                queue.append(follower)
    return found


def reverse(graph: Graph) -> dict[str, list[str]]:
    """The same graph with every arrow turned round."""
    turned: dict[str, list[str]] = {}
    for node, followers in graph.items():
        for follower in followers:
            turned.setdefault(follower, []).append(node)
    return turned


def components(graph: Graph) -> list[list[str]]:
    """The strongly connected components, each before those that lead to it (Tarjan 1972), members in graph order.

    >>> components({"a": ["b"], "b": ["a", "c"]})
    [['c'], ['a', 'b']]
    """
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    done: set[str] = set()
    stack: list[str] = []
    found: list[list[str]] = []
    for root in graph:
        if root in index:
            continue
        index[root] = low[root] = len(index)
        stack.append(root)
        path = [(root, iter(graph[root]))]
        while path:
            node, followers = path[-1]
            for follower in followers:
                if follower not in index:
                    index[follower] = low[follower] = len(index)
                    stack.append(follower)
                    path.append((follower, iter(graph.get(follower, ()))))
                    break
                if follower not in done:
                    low[node] = min(low[node], index[follower])
            else:
                path.pop()
                if path:
                    parent = path[-1][0]
                    low[parent] = min(low[parent], low[node])
                if low[node] == index[node]:
                    found.append(_cut_off(stack, node, index))
                    done.update(found[-1])
    return found


def _cut_off(stack: list[str], node: str, index: Mapping[str, int]) -> list[str]:
    """Take the component that begins at `node` off Tarjan's stack."""
    at = len(stack) - 1
    while stack[at] != node:
        at -= 1
    members = sorted(stack[at:], key=index.__getitem__)
    del stack[at:]
    return members


def circles(graph: Graph) -> list[list[str]]:
    """The components that hold a circle: those of several members, and single ids with an arrow to themselves."""
    return [part for part in components(graph) if len(part) > 1 or part[0] in graph.get(part[0], ())]


def shortest_path(graph: Graph, start: str, goal: str, *, within: Iterable[str] | None = None) -> list[str]:
    """The ids on a shortest path of at least one arrow, both ends included; empty where there is none.

    With `start == goal` this is a shortest circle. `within` bounds the ids that the path may touch.
    """
    allowed = None if within is None else {*within, goal}
    came: dict[str, str] = {}
    queue = deque([start])
    while queue:
        node = queue.popleft()
        for follower in graph.get(node, ()):
            if follower in came or (allowed is not None and follower not in allowed):
                continue
            came[follower] = node
            if follower == goal:
                return _walk_back(came, start, goal)
            queue.append(follower)
    return []


def _walk_back(came: Mapping[str, str], start: str, goal: str) -> list[str]:
    path = [goal]
    while len(path) == 1 or path[-1] != start:
        path.append(came[path[-1]])
    return path[::-1]


class Reachability:
    """Answers many questions "does a path lead from a to b?" on one graph.

    Components are numbered in post-order, and each keeps the least number it can reach: an interval that rules out most
    pairs at once (GRAIL: Yildirim, Chaoji & Zaki 2010, with two traversals); where it does not, a search pruned by the
    intervals decides.
    """

    def __init__(self, graph: Graph) -> None:
        self._part: dict[str, int] = {}
        parts = components(graph)
        for number, members in enumerate(parts):
            for member in members:
                self._part[member] = number
        self._circular = {
            number
            for number, members in enumerate(parts)
            if len(members) > 1 or members[0] in graph.get(members[0], ())
        }
        part = self._part
        self._arrows: list[list[int]] = [
            list(dict.fromkeys(part[f] for m in members for f in graph.get(m, ()) if part[f] != number))
            for number, members in enumerate(parts)
        ]
        self._labels = [_intervals(self._arrows), _intervals([arrows[::-1] for arrows in self._arrows])]

    def reaches(self, start: str, goal: str) -> bool:
        """Whether a path of at least one arrow leads from `start` to `goal`."""
        if start not in self._part or goal not in self._part:
            return False
        source, target = self._part[start], self._part[goal]
        if source == target:
            return source in self._circular
        return self._search(source, target)

    def _search(self, source: int, target: int) -> bool:
        seen = {source}
        stack = [source]
        while stack:
            part = stack.pop()
            if part == target:
                return True
            for follower in self._arrows[part]:
                if follower not in seen and self._may_reach(follower, target):
                    seen.add(follower)
                    stack.append(follower)
        return False

    def _may_reach(self, source: int, target: int) -> bool:
        return all(low[source] <= low[target] and rank[target] <= rank[source] for low, rank in self._labels)


def _intervals(arrows: list[list[int]]) -> tuple[list[int], list[int]]:
    """For each part the least post-order rank it reaches, and its own rank, of one depth-first traversal."""
    low = [-1] * len(arrows)
    rank = [-1] * len(arrows)
    seen = [False] * len(arrows)
    counter = 0
    for root in range(len(arrows) - 1, -1, -1):
        if seen[root]:
            continue
        seen[root] = True
        path = [(root, iter(arrows[root]))]
        while path:
            part, followers = path[-1]
            for follower in followers:
                if not seen[follower]:
                    seen[follower] = True
                    path.append((follower, iter(arrows[follower])))
                    break
            else:
                path.pop()
                rank[part] = counter
                low[part] = min([counter, *(low[f] for f in arrows[part])])
                counter += 1
    return low, rank
