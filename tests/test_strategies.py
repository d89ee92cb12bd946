"""The strategies keep what they promise, and find what one looks for."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st

from argmap import strategies
from argmap.graph import cycles, reachable
from argmap.model import ArgumentMap, Claim, Evidence, Inference, Standard
from argmap.reasoning import Standing, Verdict

SHRINK = settings(max_examples=100, database=None, suppress_health_check=list(HealthCheck))
SEARCH = settings(SHRINK, max_examples=5000, phases=[Phase.generate])


def bears_on(argument_map: ArgumentMap) -> dict[str, list[str]]:
    """From each node to what it bears on: premises to steps, steps to their targets."""
    graph: dict[str, list[str]] = {node.id: [] for node in argument_map.nodes}
    for step in argument_map.inferences.values():
        graph[step.id].append(step.target)
        for premise in step.premises:
            graph[premise].append(step.id)
    return graph


def references(argument_map: ArgumentMap) -> set[str]:
    """All ids of nodes that the map names, those of questions left out."""
    steps = argument_map.inferences.values()
    named = {*argument_map.thesis, *argument_map.expect, *(step.target for step in steps)} - {*argument_map.questions}
    for question in argument_map.questions.values():
        expected = argument_map.expect.get(question.id)
        named |= {*question.answers, *({expected} - {None, *Standing, *Verdict})}
    for step in steps:
        named |= {*step.premises, *step.roles.values(), *step.answers.values()}
    return named


@given(strategies.ids())
def test_ids(id_):
    """Ids are in NFC and hold letters, marks, digits, `-`, `_` and `.` alone."""
    assert unicodedata.normalize("NFC", id_) == id_
    assert all(character in "-_." or unicodedata.category(character)[0] in "LMN" for character in id_)
    assert not unicodedata.combining(id_[0])


@given(strategies.texts())
def test_texts(text):
    """Texts are never blank and can be encoded."""
    assert text.strip()
    assert text == text.encode().decode()
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]", text)


@pytest.mark.parametrize(
    "part", ["\n", "\r", "\t", "\u2028", "\ufeff", ": ", " #", '"', "---", "👩", "ד", "  ", "{", "%"]
)
def test_texts_are_hostile(part):
    """What is hard to write down comes up."""
    assert part in find(strategies.texts(), lambda text: part in text, settings=SEARCH)


@given(strategies.claims(text=st.just("It rained."), source=st.just("diary")))
def test_fields_can_be_given(claim):
    """A field that is named is drawn from the strategy given, always."""
    assert ("It rained.", "diary") == (claim.text, claim.source)


def test_unknown_fields_are_refused():
    """A field that there is not is a mistake of the caller, who is told at once which there are."""
    with pytest.raises(TypeError, match="Evidence has no field 'colour'; its fields are id, text"):
        strategies.evidence(colour=st.just("red"))


@pytest.mark.parametrize("name", ["ids", "texts", "extras", "claims", "questions", "sources", "inferences", "maps"])
def test_names_are_short(name):
    """A strategy goes by a short name where a failing test shows it."""
    assert len(repr(getattr(strategies, name)())) < 200


@given(strategies.inferences(), strategies.inferences(attacks=st.just("x")))
def test_inferences(free, attack):
    """An inference has premises and one target, of the kind that is asked for."""
    assert free.premises
    assert (free.supports is None) != (free.attacks is None)
    assert (None, "x") == (attack.supports, attack.attacks)


@pytest.mark.parametrize("noun", ["claims", "evidence", "inferences", "questions", "sources"])
def test_nouns_shrink(noun):
    """The simplest noun says nothing but what it must."""
    simplest = find(getattr(strategies, noun)(), lambda _: True, settings=SHRINK)
    assert {} == simplest.extra
    assert simplest.note is None


@given(strategies.sound_maps())
def test_sound_maps(argument_map):
    """References lead somewhere, ids are unique, claims are supported or assumed, and evidence is only attacked."""
    assert references(argument_map) <= set(argument_map)
    assert len(argument_map.nodes) == len(set(argument_map))
    assert all(node.source in argument_map.sources for node in argument_map.evidence.values())
    assert {id_: not claim.assumed for id_, claim in argument_map.claims.items()} == {
        id_: bool(argument_map.supports(id_)) for id_ in argument_map.claims
    }
    assert not any(argument_map.supports(id_) for id_ in argument_map.evidence)
    assert argument_map.questions.keys().isdisjoint(argument_map)
    assert all(len(set(one.answers)) > 1 for one in argument_map.questions.values())
    assert all({*one.answers} <= argument_map.claims.keys() for one in argument_map.questions.values())


@given(strategies.sound_maps())
def test_everything_bears_on_the_thesis(argument_map):
    """From every node a path leads to the thesis, which is a claim."""
    graph = bears_on(argument_map)
    assert all(argument_map.thesis[0] in reachable([id_], graph.__getitem__) for id_ in argument_map)
    assert argument_map.thesis[0] in argument_map.claims


@given(strategies.well_formed_maps())
def test_well_formed_maps(argument_map):
    """No statement is used twice, so that the map is a tree."""
    assert all(len(argument_map.uses(node.id)) <= 1 for node in argument_map.nodes)
    assert not cycles(bears_on(argument_map))


@given(strategies.tangled_maps())
def test_tangled_maps(argument_map):
    """Some premise serves several steps, and there is no cycle."""
    assert any(len(argument_map.uses(node.id)) > 1 for node in argument_map.nodes)
    assert not cycles(bears_on(argument_map))


@given(strategies.cyclic_maps())
def test_cyclic_maps(argument_map):
    """The thesis stands on a cycle."""
    assert any(argument_map.thesis[0] in cycle for cycle in cycles(bears_on(argument_map)))


def targets(argument_map: ArgumentMap, kind: type, field: str) -> bool:
    """Whether some step of this stance has a target of this type."""
    named = [getattr(step, field) for step in argument_map.inferences.values()]
    return any(id_ in argument_map and isinstance(argument_map[id_], kind) for id_ in named if id_ is not None)


@pytest.mark.parametrize(
    ("kind", "field"),
    [(Inference, "attacks"), (Inference, "supports"), (Evidence, "attacks"), (Claim, "attacks"), (Claim, "supports")],
)
def test_every_relation_comes_up(kind, field):
    """Undercuts, backing, undermining, rebuttals and supports are all drawn."""
    assert targets(find(strategies.tangled_maps(), lambda m: targets(m, kind, field), settings=SEARCH), kind, field)


VERDICTS = {
    **{str(one): lambda m, one=one: m.standard == one for one in Standard},
    "standard of a claim": lambda m: any(claim.standard for claim in m.claims.values()),
    "weight": lambda m: any(0 < (step.weight or 0) < 1 for step in m.inferences.values()),
    "weight of nothing": lambda m: any(step.weight == 0 for step in m.inferences.values()),
    "weighed assumption": lambda m: any(claim.assumed and claim.confidence for claim in m.claims.values()),
    "title": lambda m: all(any(node.title for node in part.values()) for part in (m.claims, m.inferences)),
    "exclusive": lambda m: any(one.exclusive for one in m.questions.values()),
    "not exclusive": lambda m: any(not one.exclusive for one in m.questions.values()),
    "two questions about one claim": lambda m: any(
        {*one.answers} & {*other.answers}
        for one in m.questions.values()
        for other in m.questions.values()
        if one != other
    ),
    "answer expected": lambda m: any(m.expect.get(one.id) in one.answers for one in m.questions.values()),
    "question as thesis": lambda m: any(id_ in m.questions for id_ in m.thesis),
}


@pytest.mark.parametrize("what", VERDICTS)
def test_whatever_decides_comes_up(what):
    """Standards, weights, titles and questions of all kinds are drawn in sound maps."""
    assert VERDICTS[what](find(strategies.sound_maps(), VERDICTS[what], settings=SEARCH))


FAULTS = {
    "dangling": lambda m: not references(m) <= {*m, None},
    "doubled id": lambda m: len({node.id for node in m.nodes}) < len(m.nodes),
    "no premises": lambda m: any(not step.premises for step in m.inferences.values()),
    "no target": lambda m: any(step.target is None for step in m.inferences.values()),
    "two targets": lambda m: any(None is not s.supports != s.attacks is not None for s in m.inferences.values()),
    "support into evidence": lambda m: targets(m, Evidence, "supports"),
    "inference as premise": lambda m: any(m.uses(id_) for id_ in m.inferences),
    "thesis is no claim": lambda m: any(id_ not in m.claims and id_ not in m.questions for id_ in m.thesis),
    "answer is no claim": lambda m: any(
        one in m and one not in m.claims for q in m.questions.values() for one in q.answers
    ),
    "lone answer": lambda m: any(len(question.answers) == 1 for question in m.questions.values()),
    "no answer": lambda m: any(not question.answers for question in m.questions.values()),
    "question with the id of a node": lambda m: not m.questions.keys().isdisjoint(m),
    "question as premise": lambda m: any(m.uses(id_) for id_ in m.questions if id_ not in m),
    "question as target": lambda m: any(m.incoming(id_) for id_ in m.questions if id_ not in m),
    "unknown standard": lambda m: m.standard not in {*Standard},
    "number out of range": lambda m: any((claim.confidence or 0) > 1 for claim in m.claims.values()),
    "lone surrogate": lambda m: any("\ud800" in claim.text for claim in m.claims.values()),
    "empty text": lambda m: any(not claim.text for claim in m.claims.values()),
    "space in an id": lambda m: any(" " in id_ for id_ in m),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_faults_come_up(fault):
    """Each kind of fault is drawn."""
    assert FAULTS[fault](find(strategies.faulty_maps(), FAULTS[fault], settings=SEARCH))


@given(strategies.sound_maps())
def test_sound_maps_have_no_fault(argument_map):
    """None of these faults is in a sound map."""
    assert [] == [name for name, fault in FAULTS.items() if fault(argument_map)]


def test_maps_shrink():
    """The simplest map is a lone thesis."""
    simplest = find(strategies.maps(), lambda _: True, settings=SHRINK)
    assert [simplest.thesis[0]] == [node.id for node in simplest.nodes]
