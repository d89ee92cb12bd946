"""Strengths: published values, a slow textbook implementation, and what holds of all maps."""

from math import isnan, prod

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.errors import UnknownFormatError, UnknownIdError
from argmap.model import ArgumentMap, Claim, Evidence, Inference
from argmap.reasoning.strength import SEMANTICS, band, contributions, ranks, strengths
from argmap.strategies import maps


def network(base, attacks="", supports=""):
    """A map of claims with these base scores and one inference for each arrow `a>b`."""
    nodes = [Claim(id_, id_, confidence=value) for id_, value in base.items()]
    for way, arrows in (("attacks", attacks), ("supports", supports)):
        for arrow in arrows.split():
            start, end = arrow.split(">")
            nodes.append(Inference(f"{way}-{start}-{end}", [start], **{way: end}))
    return ArgumentMap(title="T", nodes=nodes)


def test_e_democracy():
    """DF-QuAD on the example of Rago, Toni, Aurisicchio & Baroni 2016 (KR)."""
    base = {"A1": 0.5, "A2": 0.5, "P1": 0.7, "P2": 0.5, "P3": 0.9, "C1": 0.2, "C2": 0.2, "C3": 0.6, "C4": 0.5}
    found = strengths(network(base, "C1>A2 C2>P2 C3>P2 C4>P2", "P1>A1 P2>A1 P3>A2"), "df-quad")
    assert [0.862, 0.85, 0.08] == pytest.approx([found[id_] for id_ in ("A1", "A2", "P2")], abs=1e-6)


def test_chain_and_contributions():
    """DF-QuAD on Example 3.1 of Kampik, Potyka, Yin, Čyras & Toni 2024 (IJAR), with the contribution by removal."""
    chain = network({"a": 0.5, "b": 0.5, "c": 0.5}, "b>a", "c>b")
    found = strengths(chain, "df-quad")
    assert [0.125, 0.75, 0.5] == pytest.approx([found[id_] for id_ in "abc"], abs=1e-6)
    assert -0.375 == pytest.approx(contributions(chain, "a", "df-quad")["b"], abs=1e-6)


def test_stock():
    """Quadratic energy on the circular stock example of Potyka 2018, converged."""
    base = {"Buy": 0.5, "Sell": 0.5, "1": 0.8, "2": 0.7, "3": 0.3, "4": 0.9, "5": 0.9}
    m = network(base, "Buy>Sell Sell>Buy 2>1 3>2 4>3 5>1", "1>Sell 2>Buy 4>2 5>Buy")
    found = strengths(m)
    expected = {"Buy": 0.8216464, "Sell": 0.3621697, "1": 0.2047443, "2": 0.8050846, "3": 0.1657459, "4": 0.9, "5": 0.9}
    assert expected == pytest.approx({id_: found[id_] for id_ in base}, abs=1e-6)
    assert found.converged
    assert found.residual < 1e-9


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


def test_a_circle_that_plain_iteration_never_settles():
    """DF-QuAD on A + B + C − A with bases 1, 0, 0 comes to rest half-way."""
    found = strengths(network({"A": 1, "B": 0, "C": 0}, "C>A", "A>B B>C"), "df-quad")
    assert found.converged
    assert [0.5, 0.5, 0.5] == pytest.approx([found[id_] for id_ in "ABC"], abs=1e-6)


def slow(m, semantics):
    """The definition, term by term, for maps without circles."""

    def update(base, supports, attacks):
        if semantics == "quadratic-energy":
            energy = sum(supports) - sum(attacks)

            def h(x):
                return max(0, x) ** 2 / (1 + max(0, x) ** 2)

            return base - base * h(-energy) + (1 - base) * h(energy)
        pro, con = 1 - prod(1 - s for s in supports), 1 - prod(1 - a for a in attacks)
        return base + (1 - base) * (pro - con) if pro >= con else base + base * (pro - con)

    def value(id_):
        node = m[id_]
        supports = [] if id_ in m.evidence else [value(i.id) for i in m.supports(id_)]
        attacks = [value(i.id) for i in m.attacks(id_)]
        if isinstance(node, Inference):
            weight = 1 if node.weight is None else node.weight
            return update(weight, supports, attacks) * min(value(p) for p in node.premises)
        return update(0.5 if node.confidence is None else node.confidence, supports, attacks)

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


@given(maps(), st.sampled_from(list(SEMANTICS)))
def test_strengths_are_shares(argument_map, semantics):
    """Whatever the map, faulty numbers and circles included, strengths lie in [0, 1] and say whether they settled."""
    found = strengths(argument_map, semantics)
    assert list(argument_map) == list(found)
    assert all(0 <= value <= 1 and not isnan(value) for value in found.values())
    assert found.converged == (found.residual < 1e-9)


@given(acyclic_maps(), st.sampled_from(list(SEMANTICS)), st.floats(0, 1), st.floats(0, 1))
def test_a_statement_grows_with_its_own_base(argument_map, semantics, low, high):
    """With a higher confidence and all else the same a statement is no weaker."""

    def thesis(confidence):
        nodes = [attrs.evolve(n, confidence=confidence) if n.id == "c0" else n for n in argument_map.nodes]
        return strengths(argument_map.replace(nodes=nodes), semantics)["c0"]

    low, high = sorted((low, high))
    assert thesis(low) <= thesis(high) + 1e-9


@given(acyclic_maps(), st.sampled_from(list(SEMANTICS)))
def test_what_does_not_reach_a_node_does_not_matter(argument_map, semantics):
    """Taking away a node that has no path to the thesis changes nothing; contributions list only those that have one."""
    found = strengths(argument_map, semantics)["c0"]
    listed = contributions(argument_map, "c0", semantics)
    for id_ in argument_map:
        without = strengths(argument_map, semantics, without=[id_])["c0"]
        if id_ in listed:
            assert listed[id_] == pytest.approx(found - without)
        elif id_ != "c0":
            assert found == without


def test_setting_aside():
    """What is set aside has no strength of its own; an assumed claim keeps what its supports give it, as in standing."""
    nodes = [Claim("c", "T", assumed=True), Evidence("e", "T", confidence=0.8), Inference("i", ["e"], supports="c")]
    m = ArgumentMap(title="T", nodes=nodes)
    assert 0 == strengths(m, without=["e"])["e"] == strengths(m, without=["i"])["i"]
    assert 0.8 == pytest.approx(strengths(m, "df-quad", without=["c"])["c"])


def test_bands_and_ranks():
    """Words and places come before decimals."""
    assert ["very weak", "weak", "middling", "strong", "very strong"] == [band(x) for x in (0.2, 0.4, 0.5, 0.61, 1.0)]
    assert {"b": 1, "a": 2, "c": 2, "d": 4} == ranks({"a": 0.5, "b": 0.9, "c": 0.5 + 1e-8, "d": 0.1})


def test_misuse():
    """Unknown semantics and ids are refused."""
    m = network({"a": 0.5})
    with pytest.raises(UnknownFormatError, match="quadratic-energy, df-quad"):
        strengths(m, "guess")
    with pytest.raises(UnknownIdError, match="nobody"):
        strengths(m)["nobody"]
    with pytest.raises(UnknownIdError, match="nobody"):
        contributions(m, "nobody")


def test_a_deep_map():
    """A chain of fifty thousand steps needs no stack."""
    n = 50_000
    nodes = [Claim(f"c{k}", "T") for k in range(n)]
    nodes += [Inference(f"i{k}", [f"c{k + 1}"], supports=f"c{k}") for k in range(n - 1)]
    assert strengths(ArgumentMap(title="T", nodes=nodes))["c0"] > 0.5
