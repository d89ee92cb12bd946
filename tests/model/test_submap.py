"""A part of a map is a map: nothing in it refers to what was left out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.errors import UnknownIdError
from argmap.model import ArgumentMap, Claim, Evidence, Inference, Question, Scheme, Source
from argmap.strategies import maps
from counting import steps as steps_of


@pytest.fixture
def street():
    return ArgumentMap(
        title="Rain",
        thesis=["rain", "wet"],
        nodes=[
            Claim("rain", "It rained.", source="diary"),
            Claim("wet", "The street is wet."),
            Evidence("seen", "All is wet.", source="paper", via="witness"),
            Evidence("hose", "A hose was out.", source="other"),
            Inference("step", ["wet", "seen"], supports="rain", scheme="own", roles={"sign": "wet"}),
            Inference("look", ["seen"], supports="wet", scheme="sign", answers={"other-causes": "hose"}),
            Inference("but", ["hose"], attacks="step"),
            Inference("still", ["seen"], attacks="but"),
        ],
        sources=[Source(id_) for id_ in ("witness", "diary", "paper", "other", "unused")],
        schemes=[Scheme("unused"), Scheme("own")],
        expect={"hose": "stands", "rain": "stands"},
    )


@st.composite
def maps_and_ids(draw):
    argument_map = draw(maps())
    return argument_map, draw(st.lists(st.sampled_from(list(argument_map)), unique=True))


def test_part(street):
    """Nodes keep their order; a step that loses a premise goes, and so does what is directed at it."""
    part = street.submap(["seen", "wet", "rain", "look", "step", "but", "still"])
    assert ["rain", "wet", "seen", "step", "look"] == list(part)
    assert (("rain", "wet"), {"rain": "stands"}) == (part.thesis, part.expect)
    assert {} == part.inferences["look"].answers
    assert street["step"] == part["step"]
    assert (["witness", "diary", "paper"], ["own"]) == (list(part.sources), list(part.schemes))
    assert street.title == part.title


def test_a_step_needs_its_target(street):
    """A step without its target is not whole."""
    assert ["wet", "seen"] == list(street.submap(["step", "wet", "seen", "still"]))


def test_a_question_with_the_id_of_a_node(street):
    """Neither stands for the other: the question goes with the node, and leaves the node where it goes itself."""
    doubled = street.replace(
        questions=[Question("step", "Why?", ("rain", "wet")), Question("rain", "How?", ("hose", "wet"))]
    )
    part = doubled.submap(["rain", "wet"])
    assert {} == part.questions
    assert (("rain", "wet"), {"rain": "stands"}) == (part.thesis, part.expect)


def test_whole(street):
    """All ids give the map, but for the sources and schemes that nothing names."""
    used = street.replace(sources=list(street.sources.values())[:-1], schemes=[street.schemes["own"]])
    assert used == street.submap(street)


def test_what_is_not_there_stays_missing():
    """References to nothing are not mended, and take no step along."""
    m = ArgumentMap(
        title="T",
        thesis=["nowhere", "b"],
        nodes=[Claim("a", "A."), Claim("b", "B."), Inference("i", ["nowhere", "a"], supports="no")],
        expect={"nowhere": "stands", "b": "stands"},
    )
    part = m.submap(["a", "i"])
    assert (m["a"], m["i"]) == part.nodes
    assert (("nowhere",), {"nowhere": "stands"}) == (part.thesis, part.expect)


def test_unknown_ids(street):
    """Ids are looked up as everywhere."""
    with pytest.raises(UnknownIdError, match="fog"):
        street.submap(["wet", "fog"])


@given(maps_and_ids())
def test_it_is_the_largest_part_without_a_loss(drawn):
    """It has all the nodes named but for those that, step by step, are found not to be whole."""
    argument_map, ids = drawn
    kept = set(ids)
    while True:
        broken = {
            step.id
            for step in argument_map.inferences.values()
            if step.id in kept
            and any(
                id_ in argument_map and id_ not in kept
                for id_ in (step.target, *(p for p in step.premises if p not in argument_map.inferences))
            )
        }
        if not broken:
            break
        kept -= broken
    part = argument_map.submap(ids)
    assert [node.id for node in argument_map.nodes if node.id in kept] == [node.id for node in part.nodes]
    assert part == part.submap(part)


@given(maps_and_ids())
def test_nothing_refers_to_what_is_left_out(drawn):
    """Every reference in a part was one in the map, to what the part has or the map does not have."""
    argument_map, ids = drawn
    part = argument_map.submap(ids)
    lost = set(argument_map) - set(part)
    steps = part.inferences.values()
    named = {*part.thesis, *part.expect, *(step.target for step in steps)}
    for step in steps:
        named |= {*step.roles.values(), *step.answers.values(), *(set(step.premises) - set(argument_map.inferences))}
    assert set() == named & lost
    assert [source for source in argument_map.sources.values() if source.id in part.sources] == [*part.sources.values()]


@given(maps())
def test_incoming(argument_map):
    """What is directed at a node is what supports it and what attacks it, in author order."""
    for id_ in argument_map:
        both = [step for step in argument_map.inferences.values() if step.target == id_]
        assert both == [*argument_map.incoming(id_)]
        assert sorted(step.id for step in (*argument_map.supports(id_), *argument_map.attacks(id_))) == sorted(
            step.id for step in both
        )


def test_a_part_is_as_much_work_as_it_is_large():
    """Ten times the map, and the same part takes no more work, once one has been cut out."""
    work = []
    for n in (50, 500):
        claims = [Claim(f"{name}{k}", "T", assumed=name == "c") for k in range(n) for name in "abc"]
        steps = [Inference(f"i{k}", [f"c{k}"], supports=f"a{k}") for k in range(n)]
        asked = [Question(f"q{k}", "T", answers=[f"a{k}", f"b{k}"], exclusive=True) for k in range(n)]
        m = ArgumentMap(title="T", thesis="q0", nodes=[*claims, *steps], questions=asked)
        assert ["q7"] == list(m.submap(["a7", "b7", "c7", "i7"]).questions)
        work.append(steps_of(lambda m=m: m.submap(["a9", "b9", "c9", "i9"])))
    assert work[0] == work[1]
