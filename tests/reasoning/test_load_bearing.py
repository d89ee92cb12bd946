"""What a node rests on, against brute force and published cases."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from slow_standing import dense_disputes, disputes

from argmap.errors import OptionError, UnknownIdError
from argmap.model import ArgumentMap, Claim, Evidence, Inference, Source, Standard
from argmap.reasoning import Standing, evaluate
from argmap.reasoning.fixpoint import Model
from argmap.reasoning.load_bearing import load_bearing
from argmap.reasoning.rules import rules
from argmap.reasoning.single_points import single_points
from larger import larger_maps
from profiles import costly


def units_of(argument_map):
    """The givens, the inferences and the exclusive questions."""
    nodes = [
        id_
        for id_ in argument_map
        if id_ in argument_map.evidence or id_ in argument_map.inferences or argument_map.claims[id_].assumed
    ]
    return nodes + [question.id for question in argument_map.questions.values() if question.exclusive]


def brute_force(argument_map, target, units, largest=3, *, others=(), standard=None):
    """The minimal sets of up to so many units that turn the target, by trying all; the others are withdrawn anyway."""
    stands = evaluate(argument_map, others, standard)[target] is Standing.STANDS
    found = []
    for size in range(1, largest + 1):
        for some in combinations(units, size):
            turned = (evaluate(argument_map, [*some, *others], standard)[target] is Standing.STANDS) != stands
            if turned and not any(set(one) < set(some) for one in found):
                found.append(some)
    return stands, found


@st.composite
def small_maps(draw, *, attacks=True):
    """A few claims and pieces of evidence with steps of all kinds between them."""
    claims = [Claim(f"c{n}", "T", assumed=draw(st.sampled_from([False, False, True]))) for n in range(4)]
    sources = st.sampled_from([None, "s0", "s1", "s2"])
    evidence = [Evidence(f"e{n}", "T", source=draw(sources), via=draw(sources)) for n in range(3)]
    statements = [node.id for node in (*claims, *evidence)]
    steps = []
    for n in range(draw(st.integers(1, 7))):
        premises = draw(st.lists(st.sampled_from(statements), min_size=1, max_size=2, unique=True))
        way = draw(st.sampled_from(["supports", "supports", "attacks"] if attacks else ["supports"]))
        targets = ["c0", "c0", "c1", "c2", "c3"] + (["e0", *(step.id for step in steps)] if way == "attacks" else [])
        steps.append(Inference(f"i{n}", premises, **{way: draw(st.sampled_from(targets))}))
    nodes = [*claims, *evidence, *steps]
    return ArgumentMap(title="T", thesis="c0", nodes=nodes, sources=[Source(f"s{n}") for n in range(3)])


@given(small_maps())
def test_agrees_with_brute_force(argument_map):
    """Cuts and rescues are exactly the minimal sets of up to three units that turn the thesis."""
    stands, expected = brute_force(argument_map, "c0", units_of(argument_map))
    report = load_bearing(argument_map)
    assert 3 == report.searched
    assert sorted(expected) == sorted(report.cuts if stands else report.rescues)
    assert () == (report.rescues if stands else report.cuts)
    assert [one for one, *more in report.cuts if not more] == list(report.single_points)
    assert (min(map(len, expected), default=None) if stands else None) == report.smallest_cut


@given(disputes(), st.sampled_from((None, *Standard)), st.data())
def test_agrees_with_brute_force_on_disputes(argument_map, standard, data):
    """The same with weights, questions and every standard, and with a question as the target."""
    target = data.draw(st.sampled_from(["c0", *argument_map.questions]))
    units = units_of(argument_map)[-10:]
    others = [unit for unit in units_of(argument_map) if unit not in units]
    stands, expected = brute_force(argument_map, target, units, others=others, standard=standard)
    report = load_bearing(argument_map, target, without=others, standard=standard)
    assert 3 == report.searched
    assert sorted(map(sorted, expected)) == sorted(map(sorted, report.cuts if stands else report.rescues))


@given(disputes(), st.sampled_from((None, *Standard)), st.data())
def test_outside_its_support_nothing_matters_in_disputes(argument_map, standard, data):
    """Withdraw any units that are not in the support, and what stood still stands."""
    standing = evaluate(argument_map, standard=standard)
    for id_ in (*argument_map, *argument_map.questions):
        report = load_bearing(argument_map, id_, standard=standard, largest=1)
        if standing[id_] is Standing.STANDS:
            others = [unit for unit in units_of(argument_map) if unit not in report.support]
            some = data.draw(st.lists(st.sampled_from(others), unique=True) if others else st.just([]))
            assert evaluate(argument_map, some, standard)[id_] is Standing.STANDS


@costly
@given(larger_maps())
def test_agrees_with_brute_force_on_larger_maps(argument_map):
    """The same for sets of up to two of some thirty units, where the nodes below the thesis are but a part."""
    stands, expected = brute_force(argument_map, "c0", units_of(argument_map), largest=2)
    report = load_bearing(argument_map, largest=2)
    assert 2 == report.searched
    assert sorted(expected) == sorted(report.cuts if stands else report.rescues)


@costly
@given(larger_maps())
def test_outside_its_support_nothing_matters_on_larger_maps(argument_map):
    """Withdraw all that is not in the support of any node, and it still stands."""
    for id_, standing in evaluate(argument_map).items():
        report = load_bearing(argument_map, id_, largest=1)
        assert (standing is Standing.STANDS) == bool(report.support)
        others = [unit for unit in units_of(argument_map) if unit not in report.support]
        assert standing is not Standing.STANDS or evaluate(argument_map, others)[id_] is standing


@given(small_maps(attacks=False))
def test_agrees_with_brute_force_without_attacks(argument_map):
    """The one pass over maps without attacks gives the same."""
    stands, expected = brute_force(argument_map, "c0", units_of(argument_map))
    report = load_bearing(argument_map)
    assert sorted(expected) == sorted(report.cuts if stands else report.rescues)


def in_one_pass(argument_map, target, standard):
    """The single points of failure by one pass; `None` where it has to be given up."""
    number = argument_map.graph.number
    model = Model(rules(argument_map, standard=standard))
    found = single_points(model, number[target], {unit: (number[unit],) for unit in units_of(argument_map)})
    return None if found is None else set(found)


@costly
@given(dense_disputes(), st.sampled_from((None, *Standard)))
def test_agrees_with_brute_force_without_attacks_under_every_standard(argument_map, standard):
    """The same where some supports weigh too little for the standard, by that pass alone and by the whole search."""
    nodes = [node for node in argument_map.nodes if getattr(node, "attacks", None) is None]
    bare = argument_map.replace(nodes=nodes, questions=())
    for target in bare.claims:
        stands, expected = brute_force(bare, target, units_of(bare), largest=2, standard=standard)
        assert not stands or in_one_pass(bare, target, standard) in (None, {one for one, *more in expected if not more})
        report = load_bearing(bare, target, standard=standard, largest=2)
        assert sorted(expected) == sorted(report.cuts if stands else report.rescues)


@given(small_maps())
def test_agrees_with_brute_force_by_sources(argument_map):
    """The same where the units are sources; what every sourced given needs stands apart."""
    report = load_bearing(argument_map, units="sources")
    sources = [id_ for id_ in argument_map.sources if id_ not in report.common]
    stands, expected = brute_force(argument_map, "c0", sources)
    assert sorted(expected) == sorted(report.cuts if stands else report.rescues)


@given(small_maps(), st.data())
def test_outside_its_support_nothing_matters(argument_map, data):
    """Withdraw any units that are not in the support, however many, and the thesis still stands."""
    report = load_bearing(argument_map)
    others = [unit for unit in units_of(argument_map) if unit not in report.support]
    some = data.draw(st.lists(st.sampled_from(others), unique=True) if others else st.just([]))
    if evaluate(argument_map)["c0"] is Standing.STANDS:
        assert Standing.STANDS is evaluate(argument_map, some)["c0"]
        assert Standing.STANDS is evaluate(argument_map, others)["c0"]
    else:
        assert () == report.support


def test_published_cut_sets():
    """TOP holds by a, by b, or by c and d: cutting it takes a, b and one of c and d (a fault tree turned round)."""
    m = ArgumentMap(
        title="T",
        thesis="top",
        nodes=[
            Claim("top", "T"),
            *(Evidence(id_, "T") for id_ in "abcd"),
            Inference("by-a", ["a"], supports="top"),
            Inference("by-b", ["b"], supports="top"),
            Inference("by-cd", ["c", "d"], supports="top"),
        ],
    )
    report = load_bearing(m)
    givens = [cut for cut in report.cuts if set(cut) <= set("abcd")]
    assert [("a", "b", "c"), ("a", "b", "d")] == givens
    assert ((), 3, 3) == (report.single_points, report.smallest_cut, report.searched)


def test_a_source_reported_by_another_is_followed():
    """To set Nixon's memoir aside is to set aside what the essay reports from it."""
    m = ArgumentMap(
        title="T",
        thesis="anger",
        sources=[Source("essay"), Source("nixon")],
        nodes=[
            Claim("anger", "T"),
            Evidence("memoir", "T", source="essay", via="nixon"),
            Evidence("record", "T", source="essay"),
            Inference("i", ["memoir", "record"], supports="anger"),
        ],
    )
    report = load_bearing(m, units="sources")
    assert (("nixon",), ("essay",)) == (report.single_points, report.common)
    assert ("memoir", "record", "i") == load_bearing(m).single_points


def test_what_is_set_aside_beforehand():
    """With one of two reasons gone the other carries all."""
    m = ArgumentMap(
        title="T",
        thesis="t",
        nodes=[Claim("t", "T"), Evidence("a", "T"), Evidence("b", "T")]
        + [Inference(f"by-{id_}", [id_], supports="t") for id_ in "ab"],
    )
    assert () == load_bearing(m).single_points
    assert ("b", "by-b") == load_bearing(m, without=["a"]).single_points


def test_limits_are_stated():
    """Where trying all sets would take too long, the report says up to which size it did."""
    n = 3000
    nodes = [Claim("t", "T"), *(Evidence(f"e{k}", "T") for k in range(n))]
    nodes += [Inference("all", [f"e{k}" for k in range(n)], supports="t"), Inference("x", ["e0"], attacks="e1")]
    nodes += [Inference("y", ["e2"], attacks="x")]
    report = load_bearing(ArgumentMap(title="T", thesis="t", nodes=nodes))
    assert (0, (), None) == (report.searched, report.cuts, report.smallest_cut)
    assert len(report.support) > n


def test_misuse():
    """An unknown target, no thesis to fall back on, and unknown units are refused."""
    m = ArgumentMap(title="T", nodes=[Claim("t", "T")])
    with pytest.raises(UnknownIdError, match="name a target"):
        load_bearing(m)
    with pytest.raises(UnknownIdError, match="nobody"):
        load_bearing(m, "nobody")
    with pytest.raises(OptionError, match="nodes, sources"):
        load_bearing(m, "t", units="people")


def test_a_deep_map():
    """A chain of twenty thousand steps is one long line of single points."""
    n = 20_000
    nodes = [Claim(f"c{k}", "T", assumed=k == n - 1) for k in range(n)]
    nodes += [Inference(f"i{k}", [f"c{k + 1}"], supports=f"c{k}") for k in range(n - 1)]
    report = load_bearing(ArgumentMap(title="T", thesis="c0", nodes=nodes))
    assert n == len(report.single_points)
