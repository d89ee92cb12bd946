"""An inference is a support or an attack, and everything that reads a map takes it for the same."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import argmap
from argmap import strategies
from argmap.exercises.parts import below
from argmap.model import ArgumentMap, Claim, Inference, Relation
from argmap.reading import RULES as READING_RULES
from argmap.reading import parse
from argmap.reasoning.strength import SEMANTICS
from profiles import costly

_NOWHERE = "nowhere-to-be-found"


def _with_both(draw, step, ids):
    """The step with both targets, the missing one drawn."""
    drawn = {field: draw(ids) for field in ("supports", "attacks") if getattr(step, field) is None}
    return attrs.evolve(step, **drawn)


@st.composite
def maps_with_both(draw):
    """Any map in which some inferences have both targets, be they the same, of another type or nowhere."""
    drawn = draw(strategies.maps())
    ids = st.sampled_from([*drawn, _NOWHERE])
    nodes = [
        _with_both(draw, node, ids) if isinstance(node, Inference) and draw(st.booleans()) else node
        for node in drawn.nodes
    ]
    first = drawn.nodes[0].id
    step = Inference("both", (first,), supports=draw(ids), attacks=draw(ids))
    return drawn.replace(nodes=[*nodes, step])


def with_one(argument_map):
    """The map in which each inference has the one target that its relation names."""
    nodes = [
        attrs.evolve(node, supports=None) if isinstance(node, Inference) and node.relation is Relation.ATTACK else node
        for node in argument_map.nodes
    ]
    return argument_map.replace(nodes=nodes)


def has_both(step):
    return step.supports is not None and step.attacks is not None


def reasoned(argument_map):
    """All that reasoning says of a map."""
    standing = argmap.evaluate(argument_map)
    return [
        dict(standing),
        [standing.reason(id_) for id_ in argument_map],
        [standing.verdict(id_) for id_ in argument_map],
        [str(argmap.explain(argument_map, id_)) for id_ in argument_map],
        [dict(argmap.strengths(argument_map, semantics)) for semantics in SEMANTICS],
        [argmap.load_bearing(argument_map, id_) for id_ in argument_map],
    ]


@costly
@given(maps_with_both())
def test_reasoning_takes_it_for_one(argument_map):
    """Standings, reasons, sentences, strengths and load-bearing sets are those of the map with one target each."""
    assert reasoned(with_one(argument_map)) == reasoned(argument_map)


@pytest.mark.parametrize("format_", ["svg", "dot", "mmd", "md", "txt", "html"])
@costly
@given(argument_map=maps_with_both())
def test_pictures_take_it_for_one(argument_map, format_):
    """Every picture, and the data of the page, is that of the map with one target each."""
    how = {"source": False} if format_ in {"svg", "html"} else {}
    one, both = (argmap.render(each, format=format_, **how) for each in (with_one(argument_map), argument_map))
    assert one == both


@given(maps_with_both())
def test_checks_take_it_for_one(argument_map):
    """Checks find what they find in the map with one target each, and that the references are of two kinds."""
    about_references = {rule.code for rule in READING_RULES} - {"AM103"}

    def found(one):
        report = argmap.check(one, select=["ALL"])
        return sorted((d.code, d.message, d.severity) for d in report if d.code not in about_references)

    both = [step for step in argument_map.inferences.values() if has_both(step)]
    assert found(with_one(argument_map)) == found(argument_map)
    assert {f"inference {step.id!r} both supports and attacks" for step in both} == {
        one.message for one in argmap.check(argument_map) if "both supports" in one.message and one.code == "AM004"
    }


@given(maps_with_both())
def test_exercises_leave_it_out(argument_map):
    """The parts of which tasks are made are those of the map without such inferences."""
    both = {step.id for step in argument_map.inferences.values() if has_both(step)}
    asked = [one for one in argument_map.questions.values() if not both & {*one.answers}]
    argument_map = argument_map.replace(questions=asked)
    without = argument_map.replace(nodes=[node for node in argument_map.nodes if node.id not in both])
    for root in without.claims:
        assert below(without, root) == below(argument_map, root)


def test_what_has_both_is_an_attack():
    """An inference of two kinds lends no support, and what it attacks does not stand."""
    m = ArgumentMap(
        title="T",
        thesis="wet",
        nodes=[
            Claim("seen", "It glistens.", assumed=True),
            Claim("wet", "The street is wet."),
            Claim("dry", "The street is dry.", assumed=True),
            Inference("both", ["seen"], supports="wet", attacks="dry"),
        ],
    )
    assert (Relation.ATTACK, "dry") == (m.inferences["both"].relation, m.inferences["both"].target)
    assert {"seen": "stands", "wet": "falls", "dry": "falls", "both": "stands"} == dict(argmap.evaluate(m))
    assert ((), (m["both"],)) == (m.supports("wet"), m.attacks("dry"))
    assert "AM004" in {one.code for one in argmap.check(m)}


def test_written_and_read_again():
    """Such a map is written as it is, and the text has its finding: nothing changes in silence."""
    m = ArgumentMap(
        title="T",
        thesis="a",
        nodes=[Claim("a", "A.", assumed=True), Inference("both", ["a"], supports="a", attacks="a")],
    )
    again, found = parse(argmap.dumps(m))
    assert (m, ["AM004"]) == (again, [one.code for one in found])
    assert found[0].message == "inference 'both' both supports and attacks"
    with pytest.raises(argmap.LoadError, match="AM004"):
        argmap.loads(argmap.dumps(m))
