"""Graphs of ids or numbers: strongly connected components, cycles, reachability.

A graph is a mapping from each node to those its arrows lead to; a node that is not a key has no arrows. A large one is
better numbered: its arrows are then `Arrows`. Everything here is iterative and, except for `Reachability`'s rare
searches, linear in nodes and arrows.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate, pairwise
from typing import TypeAlias, TypeVar

T = TypeVar("T", bound=Hashable)
Graph: TypeAlias = Mapping[T, Sequence[T]]


def reachable(starts: Iterable[T], follow: Callable[[T], Iterable[T]]) -> dict[T, None]:
    """The starts and all that following leads to, in the order found.

    >>> list(reachable(["a"], {"a": ["b", "c"], "b": ["a"], "c": []}.__getitem__))
    ['a', 'b', 'c']
    """
    found = dict.fromkeys(starts)
    stack = list(found)
    while stack:
        for other in follow(stack.pop()):
            if other not in found:
                found[other] = None
                stack.append(other)
    return found


class Arrows:
    """Arrows between numbers from 0: `arrows[tail]` lists the heads in the order given.

    They are kept in two flat lists, so that a large graph gives the garbage collector nothing to walk through.

    Attributes:
        heads: the head of each arrow, those of one tail together.
    """

    def __init__(self, size: int, tails: Sequence[int], heads: Sequence[int]) -> None:
        counts = [0] * (size + 1)
        for tail in tails:
            counts[tail + 1] += 1
        self._starts = list(accumulate(counts))
        self.heads = [0] * len(heads)
        free = self._starts[:]
        for tail, head in zip(tails, heads, strict=True):
            self.heads[free[tail]] = head
            free[tail] += 1

    def __len__(self) -> int:
        return len(self._starts) - 1

    def __getitem__(self, tail: int) -> list[int]:
        return self.heads[self._starts[tail] : self._starts[tail + 1]]

    @property
    def is_empty(self) -> bool:
        """Whether there are no arrows at all."""
        return not self.heads

    def counts(self) -> list[int]:
        """The number of arrows of each tail."""
        return [end - start for start, end in pairwise(self._starts)]


def components(graph: Graph[T]) -> Iterator[list[T]]:
    """The strongly connected components, each before those that lead to it, members in graph order.

    >>> list(components({"a": ["b"], "b": ["a", "c"]}))
    [['c'], ['a', 'b']]
    """
    pairs = ((tail, head) for tail, heads in graph.items() for head in heads)
    ids, arrows = _numbered(pairs, graph)
    for members in numbered_components(arrows):
        yield [ids[member] for member in members]


def _numbered(pairs: Iterable[tuple[T, T]], ids: Iterable[T]) -> tuple[list[T], Arrows]:
    """The ids, those given first, and the arrows between their numbers."""
    number = {id_: at for at, id_ in enumerate(ids)}
    tails: list[int] = []
    heads: list[int] = []
    for tail, head in pairs:
        tails.append(number.setdefault(tail, len(number)))
        heads.append(number.setdefault(head, len(number)))
    return list(number), Arrows(len(number), tails, heads)


def numbered_components(arrows: Arrows) -> Iterator[list[int]]:
    """The strongly connected components of numbers, each before those that lead to it, members in order.

    Tarjan's algorithm (1972, SIAM J. Comput. 1:146-160) without recursion.
    """
    done = len(arrows)
    index = [-1] * done
    low = [0] * done
    stack: list[int] = []
    counter = 0
    for root in range(done):
        if index[root] >= 0:
            continue
        index[root] = low[root] = counter
        counter += 1
        stack.append(root)
        path = [(root, iter(arrows[root]))]
        while path:
            node, followers = path[-1]
            for follower in followers:
                if index[follower] < 0:
                    index[follower] = low[follower] = counter
                    counter += 1
                    stack.append(follower)
                    path.append((follower, iter(arrows[follower])))
                    break
                low[node] = min(low[node], index[follower])
            else:
                path.pop()
                if path:
                    parent = path[-1][0]
                    low[parent] = min(low[parent], low[node])
                if low[node] == index[node]:
                    members = _cut_off(stack, node)
                    for member in members:
                        index[member] = done
                    yield members


def one_way(arrows: Arrows) -> list[int] | None:
    """The numbers, each before those that lead to it; `None` if there is a cycle.

    Kahn's algorithm (1962, CACM 5:558-562), which takes a quarter of the time of finding components.
    """
    leading = [0] * len(arrows)
    for head in arrows.heads:
        leading[head] += 1
    order = [at for at, count in enumerate(leading) if not count]
    for tail in order:  # it grows
        for head in arrows[tail]:
            leading[head] -= 1
            if not leading[head]:
                order.append(head)
    return order[::-1] if len(order) == len(arrows) else None


def _cut_off(stack: list[int], node: int) -> list[int]:
    """Take the component that begins at `node` off Tarjan's stack."""
    at = len(stack) - 1
    while stack[at] != node:
        at -= 1
    members = sorted(stack[at:])
    del stack[at:]
    return members


def cycles(graph: Graph[T]) -> list[list[T]]:
    """The components that contain a cycle: those of several members, and single ids with an arrow to themselves."""
    return [members for members in components(graph) if _is_cycle(graph, members)]


def _is_cycle(graph: Graph[T], members: list[T]) -> bool:
    return len(members) > 1 or members[0] in graph.get(members[0], ())


def shortest_path(graph: Graph[T], start: T, goal: T, *, within: Iterable[T] | None = None) -> list[T]:
    """The ids on a shortest path of at least one arrow, both ends included; empty if there is none.

    With `start == goal` this is a shortest cycle. `within` bounds the ids that the path may touch.
    """
    allowed = None if within is None else {*within, goal}
    came: dict[T, T] = {}
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


def _walk_back(came: Mapping[T, T], start: T, goal: T) -> list[T]:
    path = [goal]
    while len(path) == 1 or path[-1] != start:
        path.append(came[path[-1]])
    return path[::-1]


class Reachability:
    """Answers many questions "does a path lead from a to b?" about the arrows between some numbers.

    `cycles` are the components that contain a cycle.

    Components are numbered in post-order. Each keeps the least number it can reach: an interval that rules out most
    pairs at once (GRAIL: Yildirim, Chaoji & Zaki 2010, with two traversals); and the least number in its tree of the
    traversal: an interval in which all are reached (as in Agrawal, Borgida & Jagadish 1989). Where neither decides, a
    search that both prune does.
    """

    def __init__(self, arrows: Arrows) -> None:
        self._arrows = arrows
        self._part = [0] * len(arrows)
        self.cycles: list[list[int]] = []
        self._circular: set[int] = set()
        self._steps = len(arrows)
        order = one_way(arrows)
        for part, members in enumerate(numbered_components(arrows) if order is None else ([at] for at in order)):
            for member in members:
                self._part[member] = part
            if len(members) > 1 or members[0] in self._arrows[members[0]]:
                self.cycles.append(members)
                self._circular.add(part)

    @cached_property
    def _part_arrows(self) -> Arrows:
        """The arrows between components."""
        tails: list[int] = []
        heads: list[int] = []
        for node, part in enumerate(self._part):
            for follower in self._arrows[node]:
                if self._part[follower] != part:
                    tails.append(part)
                    heads.append(self._part[follower])
        return Arrows(max(self._part, default=-1) + 1, tails, heads)

    @cached_property
    def _labels(self) -> list[tuple[list[int], list[int], list[int]]]:
        return [_intervals(self._part_arrows, 1), _intervals(self._part_arrows, -1)]

    def reaches(self, start: int, goal: int) -> bool:
        """Whether a path of at least one arrow leads from `start` to `goal`."""
        source, target = self._part[start], self._part[goal]
        if source <= target:
            return source == target and source in self._circular
        found = self._walk(start, target)
        return self._search(source, target) if found is None else found

    def _walk(self, start: int, target: int) -> bool | None:
        """The same by following the arrows; `None` once that has cost as much as it takes to find the intervals."""
        seen, stack = {start}, [start]
        while stack and self._steps > 0:
            followers = self._arrows[stack.pop()]
            self._steps -= 1 + len(followers)
            for follower in followers:
                part = self._part[follower]
                if part == target:
                    return True
                if part > target and follower not in seen:
                    seen.add(follower)
                    stack.append(follower)
        return None if stack else False

    def _search(self, source: int, target: int) -> bool:
        seen = {source}
        stack = [source]
        while stack:
            part = stack.pop()
            sure = self._decide(part, target)
            if sure:
                return True
            if sure is None:
                fresh = [follower for follower in self._part_arrows[part] if follower not in seen]
                seen.update(fresh)
                stack += fresh
        return False

    def _decide(self, source: int, target: int) -> bool | None:
        """Whether a path leads from one part to another, where the intervals can tell."""
        for low, rank, tree in self._labels:
            if not low[source] <= rank[target] <= rank[source]:
                return False
            if tree[source] <= rank[target]:
                return True
        return None


def _intervals(arrows: Arrows, step: int) -> tuple[list[int], list[int], list[int]]:
    """For each part the least post-order rank it reaches, its own, and the least in its tree of a depth-first search.

    `step` is 1 to follow the arrows of a part in order, -1 to follow them from the last.
    """
    low = [-1] * len(arrows)
    rank = [-1] * len(arrows)
    tree = [-1] * len(arrows)
    seen = [False] * len(arrows)
    counter = 0
    for root in range(len(arrows) - 1, -1, -1):
        if seen[root]:
            continue
        seen[root] = True
        tree[root] = counter
        path = [(root, iter(arrows[root][::step]))]
        while path:
            part, followers = path[-1]
            for follower in followers:
                if not seen[follower]:
                    seen[follower] = True
                    tree[follower] = counter
                    path.append((follower, iter(arrows[follower][::step])))
                    break
            else:
                path.pop()
                rank[part] = counter
                low[part] = min([counter, *(low[f] for f in arrows[part])])
                counter += 1
    return low, rank, tree
