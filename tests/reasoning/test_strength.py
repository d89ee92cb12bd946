"""Strengths: published values, a slow textbook implementation, and what holds of all maps."""

from math import isnan, prod
from pathlib import Path

import attrs
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from argmap.errors import OptionError, UnknownIdError, UnsettledError
from argmap.model import ArgumentMap, Claim, Evidence, Inference
from argmap.reasoning.strength import SEMANTICS, band, contributions, ranks, strengths
from argmap.reasoning.strength_contributions import contributions_to
from argmap.strategies import maps
from profiles import costly


def network(base, attacks="", supports=""):
    """A map of claims with these base scores and one inference for each arrow `a>b`."""
    nodes = [Claim(id_, id_, confidence=value) for id_, value in base.items()]
    for way, arrows in (("attacks", attacks), ("supports", supports)):
        for arrow in arrows.split():
            start, end = arrow.split(">")
            nodes.append(Inference(f"{start}-{way}-{end}", [start], **{way: end}))
    return ArgumentMap(title="T", nodes=nodes)


def example(case):
    """The map of a published example."""
    each = case.get("supports-from-each", {"from": [], "to": []})
    more = " ".join(f"{start}>{end}" for start in each["from"] for end in each["to"])
    return network(case["base"], case.get("attacks", ""), f"{case.get('supports', '')} {more}")


CASES = yaml.safe_load((Path(__file__).parent / "gradual.yaml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[f"{case['id']}-{case['semantics']}" for case in CASES])
def test_published_examples(case):
    """Strengths and contributions are those of the papers and of other tools, to the places that they give."""
    m = example(case)
    found = strengths(m, case["semantics"])
    assert found.converged
    assert found.residual < 1e-9
    assert case["expected"] == pytest.approx({id_: found[id_] for id_ in case["expected"]}, abs=1e-6)
    if "contributions" in case:
        added = contributions(m, case["contributions"]["target"], case["semantics"])
        expected = case["contributions"]["of"]
        assert expected == pytest.approx({id_: added[id_] for id_ in expected}, abs=1e-6)


def test_single_attacker():
    """Quadratic energy by hand: h(1) = 1/2 takes half of 0.5."""
    assert 0.25 == strengths(network({"a": 0.5, "b": 1.0}, "b>a"))["a"]


def test_weights_undercuts_and_backing():
    """A weight scales a step, an undercut weakens it, backing strengthens it, and the weakest premise limits it."""
    nodes = [Claim("t", "T", confidence=0), Claim("p", "T", confidence=0.8), Claim("q", "T", confidence=0.4)]

    def step_strength(*more, **how):
        m = ArgumentMap(title="T", nodes=[*nodes, Inference("i", ["p", "q"], supports="t", **how), *more])
        return strengths(m, "df-quad")["i"]

    assert 0.4 == pytest.approx(step_strength())
    assert 0.2 == pytest.approx(step_strength(weight=0.5))
    assert 0.2 * 0.4 == pytest.approx(step_strength(Inference("u", ["p"], attacks="i"), weight=1.0))
    assert 0.9 * 0.4 == pytest.approx(step_strength(Inference("b", ["p"], supports="i"), weight=0.5))


def updated(semantics, base, supports, attacks):
    """The update of a semantics as it is published."""
    if semantics == "quadratic-energy":
        energy = sum(supports) - sum(attacks)

        def h(x):
            return max(0, x) ** 2 / (1 + max(0, x) ** 2)

        return base - base * h(-energy) + (1 - base) * h(energy)
    pro, con = 1 - prod(1 - s for s in supports), 1 - prod(1 - a for a in attacks)
    return base + (1 - base) * (pro - con) if pro >= con else base + base * (pro - con)


def slow(m, semantics):
    """The definition, term by term, for maps without cycles."""

    def value(id_):
        node = m[id_]
        supports = [] if id_ in m.evidence else [value(i.id) for i in m.supports(id_)]
        attacks = [value(i.id) for i in m.attacks(id_)]
        if isinstance(node, Inference):
            weight = 1 if node.weight is None else node.weight
            return updated(semantics, weight, supports, attacks) * min(value(p) for p in node.premises)
        return updated(semantics, 0.5 if node.confidence is None else node.confidence, supports, attacks)

    return {id_: value(id_) for id_ in m}


@st.composite
def acyclic_maps(draw):
    """Layers of statements; each step leads from a later layer to an earlier statement or step."""
    shares = st.none() | st.floats(0, 1)
    statements = [Claim(f"c{n}", "T", confidence=draw(shares)) for n in range(4)]
    statements.append(Evidence("c4", "T", confidence=draw(shares)))
    steps = []
    for n in range(draw(st.integers(0, 6))):
        premises = draw(st.lists(st.integers(1, 4), min_size=1, max_size=2, unique=True))
        below = [f"c{k}" for k in range(min(premises))]
        below += [step.id for step in steps if int(step.premises[0][1]) < min(premises)]
        way = draw(st.sampled_from(["supports", "attacks"]))
        ids = [f"c{k}" for k in sorted(premises)]
        steps.append(Inference(f"i{n}", ids, weight=draw(shares), **{way: draw(st.sampled_from(below))}))
    return ArgumentMap(title="T", thesis="c0", nodes=[*statements, *steps])


@given(acyclic_maps(), st.sampled_from(list(SEMANTICS)))
def test_agrees_with_the_slow_implementation(argument_map, semantics):
    """One pass gives what the definition gives."""
    found = strengths(argument_map, semantics)
    assert slow(argument_map, semantics) == pytest.approx(dict(found), abs=1e-9)
    assert found.converged


def crawled(m, semantics, steps=4000, length=0.02):
    """The continuous dynamics by small steps of Euler's method, all nodes at once, and how fast they still move.

    Inferences have a value of their own in no step; those that back or undercut come after their targets.
    """
    values = {id_: 0.5 if node.confidence is None else node.confidence for id_, node in m.claims.items()}
    start = dict(values)
    for _ in range(steps):
        for id_, step in reversed(m.inferences.items()):
            weight = 1 if step.weight is None else step.weight
            speaking = [values[i.id] for i in m.supports(id_)], [values[i.id] for i in m.attacks(id_)]
            values[id_] = updated(semantics, weight, *speaking) * min(values[p] for p in step.premises)
        speeds = {}
        for id_, base in start.items():
            speaking = [values[i.id] for i in m.supports(id_)], [values[i.id] for i in m.attacks(id_)]
            speeds[id_] = updated(semantics, base, *speaking) - values[id_]
        for id_, speed in speeds.items():
            values[id_] += length * speed
        if max(map(abs, speeds.values())) < 1e-8:
            break
    return values, max(map(abs, speeds.values()))


@st.composite
def tangles(draw):
    """Claims that support and attack each other in cycles, with weights, two premises, undercuts and backings."""
    shares = st.floats(0.1, 0.9)
    size = draw(st.integers(2, 4))
    nodes = [Claim(f"c{n}", "T", confidence=draw(st.none() | shares)) for n in range(size)]
    claims = st.sampled_from([node.id for node in nodes])
    for n in range(draw(st.integers(size, 2 * size))):
        premises = draw(st.lists(claims, min_size=1, max_size=2, unique=True))
        target = f"i{draw(st.integers(0, n - 1))}" if n and draw(st.integers(0, 4)) == 0 else draw(claims)
        way = draw(st.sampled_from(["supports", "attacks"]))
        nodes.append(Inference(f"i{n}", premises, weight=draw(st.none() | shares), **{way: target}))
    return ArgumentMap(title="T", thesis="c0", nodes=nodes)


@costly
@given(tangles(), st.sampled_from(list(SEMANTICS)))
def test_cycles_agree_with_the_slow_implementation(argument_map, semantics):
    """Following the dynamics with long steps ends where small steps end."""
    values, speed = crawled(argument_map, semantics)
    found = strengths(argument_map, semantics)
    if speed < 1e-7:
        assert found.converged
        assert values == pytest.approx(dict(found), abs=1e-4)


@given(maps(), st.sampled_from(list(SEMANTICS)))
def test_strengths_are_shares(argument_map, semantics):
    """Whatever the map, faulty numbers and cycles included, strengths lie in [0, 1], and each has settled."""
    found = strengths(argument_map, semantics)
    assert all(0 <= value <= 1 and not isnan(value) for value in found.values())
    assert found.converged == (found.residual < 1e-9) == (not found.unsettled)
    assert [id_ for id_ in argument_map if id_ in found] == list(found)
    if found.converged:
        assert list(argument_map) == list(found)


@given(acyclic_maps(), st.sampled_from(list(SEMANTICS)), st.floats(0, 1), st.floats(0, 1))
def test_a_statement_grows_with_its_own_base(argument_map, semantics, low, high):
    """With a higher confidence and all else the same a statement is no weaker."""

    def thesis(confidence):
        nodes = [attrs.evolve(n, confidence=confidence) if n.id == "c0" else n for n in argument_map.nodes]
        return strengths(argument_map.replace(nodes=nodes), semantics)["c0"]

    low, high = sorted((low, high))
    assert thesis(low) <= thesis(high) + 1e-9


@given(acyclic_maps() | tangles(), st.sampled_from(list(SEMANTICS)))
def test_contributions_are_those_of_whole_evaluations(argument_map, semantics):
    """To the last bit; what does not reach the thesis is not listed, and changes nothing."""
    found = strengths(argument_map, semantics)["c0"]
    listed = contributions(argument_map, "c0", semantics)
    for id_ in argument_map:
        without = strengths(argument_map, semantics, without=[id_])["c0"]
        if id_ in listed:
            assert listed[id_] == found - without
        elif id_ != "c0":
            assert found == without


def ring(size, arms, **more):
    """A cycle of support that an attack closes; each step is there as many times as it has arms."""
    nodes = [Claim(f"c{k}", "T", confidence=float(not k)) for k in range(size)]
    for k in range(size):
        way = "supports" if k < size - 1 else "attacks"
        nodes += [Inference(f"i{k}.{n}", [f"c{k}"], **{way: f"c{(k + 1) % size}"}) for n in range(arms)]
    return ArgumentMap(title="T", thesis="c0", nodes=nodes, **more)


CREEPING = network({"a": 0, "b": 0.5}, "a>b", "a>a b>a")
"""Under DF-QuAD the supports of `a` only just make up for what it loses."""


def test_a_cycle_that_swings():
    """Its nodes have no strength, nor has what depends on it; the rest of the map has."""
    swinging = ring(8, 4).add(
        Claim("after", "T"),
        Claim("later", "T"),
        Claim("apart", "T"),
        Inference("j", ["c3"], supports="after"),
        Inference("k", ["after"], attacks="later"),
        Inference("l", ["apart"], attacks="later"),
    )
    found = strengths(swinging)
    assert not found.converged
    assert ["apart", "l"] == list(found)
    (part,) = found.unsettled
    assert (2000, False) == (part.steps, part.is_creeping) == (found.steps, part.residual < 1e-6)
    assert set(ring(8, 4)) == set(part.ids)
    assert 0.001 < part.residual == found.residual
    with pytest.raises(
        UnsettledError, match="'later' has no strength: it is on a cycle that did not settle, or depends"
    ):
        found["later"]
    assert found.get("c0") is None
    assert {} == contributions(swinging, "c0") == contributions(swinging, "later")
    assert {"apart": 0.5} == contributions(swinging, "l")


def test_a_cycle_that_creeps():
    """Told apart from one that swings by what is left of its motion."""
    (part,) = strengths(CREEPING, "df-quad").unsettled
    assert part.is_creeping
    assert 1e-9 <= part.residual < 1e-6
    assert strengths(CREEPING).converged


def test_what_stops_a_cycle_from_swinging_contributes_nothing():
    """With it there is a strength, and without it none: no difference can be told."""
    undercuts = [Inference(f"u{n}", ["e"], attacks=f"i3.{n}") for n in range(3)]
    held = ring(5, 3).add(Evidence("e", "T", confidence=1), *undercuts)
    assert not strengths(ring(5, 3), "df-quad").converged
    assert strengths(held, "df-quad").converged
    added = contributions(held, "c0", "df-quad")
    assert "e" not in added
    assert "i2.0" in added


def test_cycles_of_inferences_alone():
    """Two undercuts of each other settle at the root of x = 1 / (1 + x²)."""
    nodes = [
        Claim("p", "T", confidence=1),
        Claim("t", "T"),
        Inference("i", ["p"], attacks="j"),
        Inference("j", ["p"], attacks="i"),
    ]
    found = strengths(ArgumentMap(title="T", nodes=nodes))
    assert [0.6823278, 0.6823278] == pytest.approx([found["i"], found["j"]], abs=1e-7)
    itself = strengths(ArgumentMap(title="T", nodes=[*nodes[:2], Inference("i", ["p"], attacks="i")]))
    assert 0.6823278 == pytest.approx(itself["i"], abs=1e-7)


def test_a_cycle_through_a_step():
    """A claim whose support it undercuts: t = 0.5 + h(u) / 2 with u = 1 − h(t)."""
    nodes = [
        Claim("p", "T", confidence=1),
        Claim("t", "T"),
        Inference("i", ["p"], supports="t"),
        Inference("u", ["t"], attacks="i"),
    ]
    found = strengths(ArgumentMap(title="T", nodes=nodes))

    def h(x):
        return x * x / (1 + x * x)

    assert found["t"] == pytest.approx(0.5 + h(found["i"]) / 2, abs=1e-8)
    assert found["i"] == pytest.approx(1 - h(found["t"]), abs=1e-8)


def test_without_a_cycle_strengths_are_exact():
    """No step is taken; a withdrawal that opens a cycle leaves none."""
    assert (0, 0.0) == (strengths(network({"a": 0.5, "b": 1}, "b>a")).steps, strengths(network({"a": 0.5})).residual)
    loop = network({"a": 0.5, "b": 0.5}, "a>b b>a")
    assert strengths(loop).steps
    opened = strengths(loop, without="a-attacks-b")
    assert (0, 0.5, 0.4) == (opened.steps, opened["b"], opened["a"])


def test_the_order_of_the_map_does_not_matter():
    """Sums are rounded once, whatever comes first."""
    m = example(CASES[3])
    turned = m.replace(nodes=list(m.nodes)[::-1])
    assert dict(strengths(m)) == dict(strengths(turned))


def test_large_cycles(monkeypatch):
    """One of thousands of claims settles in as many steps as a small one; one that swings is given up sooner."""
    assert strengths(ring(30, 1)).steps == strengths(ring(1000, 1)).steps < 50
    monkeypatch.setattr("argmap.reasoning.strength_settling._WORK", 1_000_000)
    swinging = strengths(ring(60, 3), "df-quad")
    assert not swinging.converged
    assert 120 < swinging.steps < 2000


def test_what_every_cycle_may_take(monkeypatch):
    """However much has been spent on others."""
    monkeypatch.setattr("argmap.reasoning.strength_settling._WORK", 0)
    assert 120 == strengths(ring(8, 4)).steps
    assert strengths(ring(8, 2), "quadratic-energy").steps == 120
    assert strengths(ring(5, 2)).converged


def test_contributions_find_anew_only_what_changes():
    """In a chain half of it for each node; in a bush far less than an evaluation for each."""
    size = 300
    chain = network({f"c{n}": 0.5 for n in range(size)}, supports=" ".join(f"c{n + 1}>c{n}" for n in range(size - 1)))
    bush = network({f"c{n}": 0.5 for n in range(size)}, supports=" ".join(f"c{n}>c{n // 3}" for n in range(1, size)))
    nodes = len(chain.nodes)
    assert contributions_to(chain, ["c0"], "df-quad", most=nodes * nodes) is not None
    assert contributions_to(bush, ["c0"], "df-quad", most=40 * nodes) is not None
    assert contributions_to(bush, ["c0"], "df-quad", most=nodes) is None


def test_contributions_to_several_targets():
    """They are found together, and are those to each alone."""
    m = example(CASES[2])
    several = contributions_to(m, ["Buy", "Sell", "X2"], "quadratic-energy")
    assert {id_: contributions(m, id_) for id_ in ("Buy", "Sell", "X2")} == several
    assert "Buy" not in several["X2"]


def test_setting_aside():
    """What is set aside has no strength of its own; an assumed claim keeps what its supports give it, as in standing."""
    nodes = [Claim("c", "T", assumed=True), Evidence("e", "T", confidence=0.8), Inference("i", ["e"], supports="c")]
    m = ArgumentMap(title="T", nodes=nodes)
    assert 0 == strengths(m, without=["e"])["e"] == strengths(m, without=["i"])["i"]
    assert 0.8 == pytest.approx(strengths(m, "df-quad", without=["c"])["c"])


def test_bands_and_ranks():
    """Words and places come before decimals."""
    assert ["very weak", "weak", "middling", "strong", "very strong"] == [band(x) for x in (0.2, 0.4, 0.5, 0.61, 1.0)]
    found = ranks({"a": 0.5, "b": 0.9, "c": 0.5 + 1e-8, "d": 0.1})
    assert [("b", 1), ("a", 2), ("c", 2), ("d", 4)] == list(found.items())


def test_repr():
    """It shows how many there are, and whether they settled."""
    shown = "<Strengths of 'T': 1 node, df-quad, converged>"
    assert shown == repr(strengths(network({"a": 0.5}), "df-quad"))
    assert "<Strengths of 'T': 0 nodes, df-quad, not converged>" == repr(strengths(CREEPING, "df-quad"))


def test_misuse():
    """Unknown semantics and ids are refused."""
    m = network({"a": 0.5})
    with pytest.raises(OptionError, match="quadratic-energy, df-quad"):
        strengths(m, "guess")
    with pytest.raises(UnknownIdError, match="nobody"):
        strengths(m)["nobody"]
    with pytest.raises(UnknownIdError, match="nobody"):
        contributions(m, "nobody")


def test_a_deep_map():
    """A chain of twenty thousand steps needs no stack."""
    n = 20_000
    nodes = [Claim(f"c{k}", "T") for k in range(n)]
    nodes += [Inference(f"i{k}", [f"c{k + 1}"], supports=f"c{k}") for k in range(n - 1)]
    assert strengths(ArgumentMap(title="T", nodes=nodes))["c0"] > 0.5
