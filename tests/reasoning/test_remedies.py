"""What would make a node stand."""

import attrs
from hypothesis import given
from hypothesis import strategies as st
from slow_standing import dense_disputes

from argmap.model import ArgumentMap, Claim, Evidence, Inference, Standard
from argmap.reasoning import Standing, evaluate
from argmap.reasoning.remedies import remedies
from argmap.strategies import maps
from profiles import costly


def test_what_to_set_aside_and_what_to_grant():
    """An overturned node needs its attacker gone, one that is not established the fewest claims granted."""
    m = ArgumentMap(
        title="T",
        nodes=[
            Claim("t", "T"), Claim("a", "T"), Claim("b", "T"), Claim("c", "T"), Claim("hit", "T", assumed=True),
            Evidence("e", "T"), Inference("i", ["a", "b"], supports="t"), Inference("j", ["c", "e"], supports="t"),
            Inference("x", ["e"], attacks="hit"),
        ],
    )  # fmt: skip
    standing = evaluate(m)
    assert ("c",) == remedies(m, standing, "t").granted
    assert () == remedies(m, standing, "t").without
    assert (("e",), ("x",)) == remedies(m, standing, "hit").without
    assert () == remedies(m, standing, "hit").granted
    assert ("e",) == remedies(m, standing, "e").single_points


def test_a_circle_is_mended_by_granting_one_of_its_claims():
    """One ground is enough for the whole circle."""
    m = ArgumentMap(
        title="T",
        nodes=[
            Claim("a", "T"), Claim("b", "T"),
            Inference("i", ["a"], supports="b"), Inference("j", ["b"], supports="a"),
        ],
    )  # fmt: skip
    assert ("a",) == remedies(m, evaluate(m), "a").granted


@costly
@given(maps())
def test_what_is_said_to_make_it_stand_does(argument_map):
    """Granting what is to be granted, or setting aside what is to be set aside, really makes the node stand."""
    make_it_stand(argument_map, None)


@costly
@given(dense_disputes(), st.sampled_from((None, *Standard)))
def test_what_is_said_to_make_it_stand_does_under_every_standard(argument_map, standard):
    """The same with weights and questions."""
    make_it_stand(argument_map, standard)


def make_it_stand(argument_map, standard):
    standing = evaluate(argument_map, standard=standard)
    for id_ in standing:
        found = remedies(argument_map, standing, id_)
        for without in found.without:
            assert Standing.STANDS is evaluate(argument_map, without, standard)[id_]
        for point in found.single_points:
            assert Standing.STANDS is not evaluate(argument_map, [point], standard)[id_]
        if found.granted:
            nodes = [
                attrs.evolve(n, assumed=True) if isinstance(n, Claim) and n.id in found.granted else n
                for n in argument_map.nodes
            ]
            assert Standing.STANDS is evaluate(argument_map.replace(nodes=nodes), (), standard)[id_]
