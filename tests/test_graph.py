"""Graphs of ids, against brute force, and on chains too long for recursion."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from argmap.graph import Arrows, Reachability, components, cycles, shortest_path

NAMES = "abcdefgh"
GRAPHS = st.dictionaries(st.sampled_from(NAMES), st.lists(st.sampled_from(NAMES), max_size=4), max_size=8)
LENGTH = 100_000
CHAIN = {str(n): [str(n + 1)] for n in range(LENGTH)}


def members(graph) -> set[str]:
    return {*graph, *(follower for followers in graph.values() for follower in followers)}


def reachability_of(graph, names=NAMES):
    """What answers questions about a graph of names, by their numbers."""
    number = {name: at for at, name in enumerate(names)}
    pairs = [(number[node], number[follower]) for node, followers in graph.items() for follower in followers]
    reachability = Reachability(Arrows(len(number), [tail for tail, _ in pairs], [head for _, head in pairs]))
    return reachability, lambda start, goal: reachability.reaches(number[start], number[goal])


def closure(graph) -> set[tuple[str, str]]:
    """Every pair of ids that a path of at least one arrow joins (Warshall)."""
    pairs = {(node, follower) for node, followers in graph.items() for follower in followers}
    for middle in NAMES:
        into = {start for start, end in pairs if end == middle}
        out = {end for start, end in pairs if start == middle}
        pairs |= {(start, end) for start in into for end in out}
    return pairs


@given(GRAPHS)
def test_components(graph):
    """Two ids share a component where each reaches the other; every id has one."""
    pairs = closure(graph)
    parts = list(components(graph))
    assert sorted(members(graph)) == sorted(node for part in parts for node in part)
    for part in parts:
        same = {node for node in members(graph) if (node, part[0]) in pairs and (part[0], node) in pairs}
        assert {*part} == same | {part[0]}


@given(GRAPHS)
def test_components_come_after_what_they_lead_to(graph):
    """No arrow leads from a component to a later one."""
    number = {node: at for at, part in enumerate(components(graph)) for node in part}
    assert all(number[start] >= number[end] for start, ends in graph.items() for end in ends)


@given(GRAPHS)
def test_circles(graph):
    """An id is on a cycle where it reaches itself."""
    assert {start for start, end in closure(graph) if start == end} == {n for cycle in cycles(graph) for n in cycle}


@given(GRAPHS, st.sampled_from(NAMES), st.sampled_from(NAMES))
def test_shortest_path(graph, start, goal):
    """A path of arrows from start to goal where there is one, and none has fewer arrows."""
    path = shortest_path(graph, start, goal)
    assert bool(path) == ((start, goal) in closure(graph))
    assert all(end in graph[here] for here, end in pairwise(path))
    frontier, steps = {start}, 0
    while path and goal not in (frontier := {end for node in frontier for end in graph.get(node, ())}):
        steps += 1
    assert not path or (start, goal, steps + 2) == (path[0], path[-1], len(path))


def test_shortest_path_within():
    """A bound on the ids makes the path go round, or there is none."""
    graph = {"a": ["b", "c"], "b": ["d"], "c": ["e"], "e": ["d"]}
    assert ["a", "b", "d"] == shortest_path(graph, "a", "d")
    assert ["a", "c", "e", "d"] == shortest_path(graph, "a", "d", within=["c", "e"])
    assert [] == shortest_path(graph, "a", "d", within=["c"])


@given(GRAPHS)
def test_reachability(graph):
    """Every answer is the one of brute force."""
    reachability, reaches = reachability_of(graph)
    found = {(start, goal) for start in NAMES for goal in NAMES if reaches(start, goal)}
    assert closure(graph) == found
    on_cycles = {NAMES[at] for part in reachability.cycles for at in part}
    assert {node for node in NAMES if (node, node) in found} == on_cycles


@given(st.integers(0, 2**28 - 1))
def test_reachability_without_circles(bits):
    """In dense graphs without cycles, where intervals alone do not decide, the answers are right too."""
    pairs = [(a, b) for a in NAMES for b in NAMES if a < b]
    graph = {name: [b for at, (a, b) in enumerate(pairs) if a == name and bits >> at & 1] for name in NAMES}
    _, reaches = reachability_of(graph)
    found = {(start, goal) for start in NAMES for goal in NAMES if reaches(start, goal)}
    assert closure(graph) == found


def test_long_chain():
    """A chain of a hundred thousand ids is no deeper than a short one."""
    assert LENGTH + 1 == len(list(components(CHAIN)))
    assert LENGTH + 1 == len(shortest_path(CHAIN, "0", str(LENGTH)))
    _, reaches = reachability_of(CHAIN, members(CHAIN))
    assert reaches("0", str(LENGTH))
    assert not reaches(str(LENGTH), "0")


def test_long_circle():
    """A cycle of a hundred thousand ids is one component, in the order of the graph."""
    ring = {**CHAIN, str(LENGTH): ["0"]}
    assert [list(ring)] == cycles(ring)
    assert [*ring, "0"] == shortest_path(ring, "0", "0")
    _, reaches = reachability_of(ring, ring)
    assert reaches("7", "6")


@given(GRAPHS)
def test_arrows(graph):
    """Each number has the arrows that were given, in their order."""
    pairs = [(NAMES.index(node), NAMES.index(follower)) for node, followers in graph.items() for follower in followers]
    arrows = Arrows(len(NAMES), [tail for tail, _ in pairs], [head for _, head in pairs])
    assert [[head for tail, head in pairs if tail == at] for at in range(len(NAMES))] == [
        *map(arrows.__getitem__, range(len(arrows)))
    ]
    assert [len(arrows[at]) for at in range(len(NAMES))] == arrows.counts()
