"""Proof trees, against the equations that define the smallest ones."""

import math

import attrs
from hypothesis import given

from argmap.model import ArgumentMap, Claim, Evidence, Inference, Question
from argmap.reasoning import ReasonKind, Standing, evaluate
from argmap.strategies import maps
from larger import larger_maps

PLAIN = {Claim: {"standard": None, "confidence": None}, Evidence: {}, Inference: {"weight": None}}


def ways(argument_map, standing, id_):
    """Each way to prove that a node stands or falls, where attacks win: the nodes that have to be proved for it."""
    node = argument_map[id_]
    attacks = [step.id for step in argument_map.attacks(id_)]
    is_given = isinstance(node, Evidence) or (isinstance(node, Claim) and node.assumed)
    supports = [step.id for step in argument_map.supports(id_)] if isinstance(node, Claim) else []
    if standing[id_] is Standing.STANDS:
        if isinstance(node, Inference):
            return [[*dict.fromkeys(node.premises), *attacks]]
        return [attacks] if is_given else [[one, *attacks] for one in supports if standing[one] is Standing.STANDS]
    found = [[attack] for attack in attacks if standing[attack] is Standing.STANDS]
    if standing.reason(id_).kind is ReasonKind.CIRCULAR:
        return [[]]
    if isinstance(node, Inference):
        known = [argument_map.get(premise) for premise in node.premises]
        if not known or any(one is None or isinstance(one, Inference) for one in known):
            return [*found, []]
        return found + [[premise] for premise in node.premises if standing[premise] is Standing.FALLS]
    if not is_given and all(standing[one] is Standing.FALLS for one in supports):
        return [supports]
    return found


def least_sizes(argument_map, standing):
    """The number of nodes in the smallest proof tree of each node, from the equations, round by round (Bellman 1957).

    That a claim falls since its supports fall is told before any attack, but where this goes in a cycle.
    """
    decided = [id_ for id_ in standing if standing[id_] is not Standing.CONTESTED]
    all_ways = {id_: ways(argument_map, standing, id_) for id_ in decided}
    size = settled(all_ways)
    astray = [id_ for id_ in decided if size[id_] == math.inf]
    for id_ in astray:
        all_ways[id_] += [[one.id] for one in argument_map.attacks(id_) if standing[one.id] is Standing.STANDS]
    return settled(all_ways) if astray else size


def settled(all_ways):
    size = dict.fromkeys(all_ways, math.inf)
    while True:
        new = {
            id_: min((1 + sum(size[on] for on in way) for way in some), default=math.inf)
            for id_, some in all_ways.items()
        }
        if new == size:
            return size
        size = new


def sizes(standing):
    """The number of nodes in the proof tree that is told of each node."""
    found = {}

    def size(id_):
        if id_ not in found:
            found[id_] = 1 + sum(size(on) for on in standing.rests_on(id_))
        return found[id_]

    return {id_: size(id_) for id_ in standing if standing[id_] is not Standing.CONTESTED}


def plainly(argument_map):
    """The standings where every attack wins that is not answered: without weights, questions and other standards."""
    nodes = [attrs.evolve(node, **PLAIN[type(node)]) for node in argument_map.nodes]
    return evaluate(argument_map.replace(nodes=nodes, questions=()), standard="unanswered")


@given(maps())
def test_the_proof_tree_is_the_smallest(argument_map):
    """No other choice of supports and defeats gives a smaller tree."""
    standing = plainly(argument_map)
    assert least_sizes(argument_map, standing) == sizes(standing)


@given(larger_maps())
def test_the_proof_tree_of_a_larger_map_is_the_smallest(argument_map):
    """The same where a long way round may be shorter than the way that is found first."""
    standing = plainly(argument_map)
    assert least_sizes(argument_map, standing) == sizes(standing)


@given(larger_maps())
def test_children_are_one_of_the_ways(argument_map):
    """What a node is said to rest on proves it."""
    standing = plainly(argument_map)
    for id_ in standing:
        if standing[id_] is not Standing.CONTESTED:
            attacks = [[one.id] for one in argument_map.attacks(id_) if standing[one.id] is Standing.STANDS]
            known = [*ways(argument_map, standing, id_), *(attacks if standing[id_] is Standing.FALLS else ())]
            assert sorted(standing.rests_on(id_)) in [sorted(way) for way in known]


def test_what_falls_with_its_support_in_a_cycle_is_told_by_the_attack():
    """The support of the claim falls by way of the claim: only the attack on it begins outside."""
    nodes = [Claim(id_, id_, assumed=id_ in "dfb") for id_ in "cdfab"]
    m = ArgumentMap(
        title="T",
        nodes=[
            *nodes, Inference("r", ["d"], attacks="c"), Inference("q", ["f"], supports="c"),
            Inference("t", ["b"], supports="a"), Inference("s", ["c"], attacks="a"), Inference("p", ["a"], attacks="f"),
        ],
    )  # fmt: skip
    standing = evaluate(m, standard="unanswered")
    assert ("r",) == standing.rests_on("c")
    assert {"c": "falls", "f": "falls", "a": "stands"} == {id_: standing[id_] for id_ in "cfa"}
    assert sizes(standing) == least_sizes(m, standing)


def test_what_is_too_light_is_not_told():
    """What is outweighed falls by what outweighs it, and by what has failed that would have been heavy enough."""
    m = ArgumentMap(
        title="T",
        nodes=[
            Claim("t", "T"), Claim("lost", "T"), Evidence("e", "T"), Evidence("f", "T"),
            Inference("light", ["e"], supports="t", weight=0.2), Inference("heavy", ["lost"], supports="t"),
            Inference("x", ["f"], attacks="t", weight=0.5), Inference("y", ["e"], attacks="t", weight=0.1),
        ],
    )  # fmt: skip
    assert ("x", "heavy") == evaluate(m).rests_on("t")


def test_a_rival_and_the_blow_to_an_assumption_are_told():
    """A strong assumption with a weak support yields to a rival only where an attack defeats it: both are told."""
    nodes = [Claim("t", "T", assumed=True), Claim("r", "T", assumed=True, confidence=0.4), Evidence("e", "T")]
    support = Inference("i", ["e"], supports="t", weight=0.3)
    m = ArgumentMap(title="T", nodes=[*nodes, support], questions=[Question("q", "Q?", ["t", "r"])])
    assert ((), ("t",)) == (evaluate(m).rests_on("t"), evaluate(m).rests_on("r"))
    attacked = m.add(Inference("x", ["e"], attacks="t", weight=0.1))
    assert ("x", "r") == evaluate(attacked).rests_on("t")


def test_of_equal_trees_the_attack_is_told():
    """A step that falls by an attack and by a premise, in as many words, is said to be attacked."""
    premise_first = ArgumentMap(
        title="T",
        nodes=[
            Claim("loose", "T"), Claim("t", "T"), Evidence("e", "T"), Inference("s", ["nowhere"], supports="loose"),
            Inference("i", ["loose"], supports="t"), Inference("y", ["e"], attacks="i"),
        ],
    )  # fmt: skip
    attack_first = premise_first.replace(nodes=premise_first.nodes[::-1])
    assert [("y",), ("y",)] == [evaluate(m).rests_on("i") for m in (premise_first, attack_first)]
