"""The nouns: frozen, equal by what they say, looked up by id."""

from __future__ import annotations

import copy
import pickle
import unicodedata

import attrs
import pytest
from hypothesis import given

from argmap import strategies
from argmap.errors import UnknownIdError
from argmap.fields import FrozenDict, Kind, Plain
from argmap.model import ArgumentMap, Claim, Evidence, Inference, Scheme, Source
from argmap.reading import parse

NOUNS = [Claim, Evidence, Inference, Source, Scheme, ArgumentMap]

TEXT = """\
argmap: 1
title: Rain
thesis: rain
sources:
  rain: {title: A Diary, date: 2024}
claims:
  wet: The street is wet.
  rain:
    text: It rained.
    tags: [weather, water]
evidence:
  seen: {text: All is wet., source: rain}
inferences:
  step:
    premises: [wet, seen]
    supports: rain
    roles: {sign: wet, case: seen}
"""


@pytest.fixture
def rain() -> ArgumentMap:
    argument_map, _ = parse(TEXT, "rain.yaml")
    assert argument_map is not None
    return argument_map


@pytest.fixture
def street() -> ArgumentMap:
    return ArgumentMap(
        title="Rain",
        nodes=[
            Claim("wet", "The street is wet."),
            Inference("backing", ("seen",), supports="step"),
            Claim("rain", "It rained."),
            Inference("step", ("wet", "seen", "wet"), supports="rain"),
            Evidence("seen", "All is wet."),
            Inference("undercut", ("wet",), attacks="step"),
        ],
    )


def test_nodes_come_by_type(street):
    """Nodes stand as a file has them: types by their first node, nodes of a type in the order given."""
    assert ["wet", "rain", "backing", "step", "undercut", "seen"] == [node.id for node in street.nodes]
    assert list(street) == [node.id for node in street.nodes]


def test_lookups(street):
    """Nodes are found by id, and each type has its own mapping."""
    assert Claim("rain", "It rained.") == street["rain"]
    assert ["wet", "rain"] == list(street.claims)
    assert ["seen"] == list(street.evidence)
    assert ["backing", "step", "undercut"] == list(street.inferences)


def test_unknown_id(street):
    """An id that is not there is a KeyError that says which."""
    assert "fog" not in street
    with pytest.raises(KeyError, match="the map has no node 'fog'"):
        street["fog"]
    assert issubclass(UnknownIdError, KeyError)


def test_ids_are_looked_up_in_nfc():
    """An id typed in two characters, a letter and its accent, finds the node."""
    argument_map = ArgumentMap(title="T", nodes=[Claim("é", "E.")])
    decomposed = unicodedata.normalize("NFD", "é")
    assert decomposed in argument_map
    assert "E." == argument_map[decomposed].text


def test_of_doubled_ids_the_first_counts():
    """All nodes are kept, and the first of an id is the one that is found, whatever its type."""
    nodes = [Claim("a", "One."), Claim("a", "Two."), Evidence("a", "Three.")]
    argument_map = ArgumentMap(title="T", nodes=nodes)
    assert 3 == len(argument_map.nodes)
    assert "One." == argument_map["a"].text
    assert {} == argument_map.evidence


def test_links(street):
    """Supports, backing included, attacks, and uses as a premise are found from the node that they bear on."""
    assert ["step"] == [inference.id for inference in street.supports("rain")]
    assert ["backing"] == [inference.id for inference in street.supports("step")]
    assert ["undercut"] == [inference.id for inference in street.attacks("step")]
    assert ["step", "undercut"] == [inference.id for inference in street.uses("wet")]
    assert () == street.supports("wet")


def test_edits_give_new_maps(street):
    """Adding, removing and replacing leave the old map as it was."""
    more = street.add(Claim("fog", "Fog."), Source("s", "S"), Scheme("x", "X"))
    assert (["fog"], ["s"], ["x"]) == (list(more.claims)[2:], list(more.sources), list(more.schemes))
    assert "rain" not in street.remove("rain")
    assert "Snow" == street.replace(title="Snow").title
    assert ("Rain", 6, {}) == (street.title, len(street.nodes), street.sources)


def test_removing_what_is_not_there(street):
    """To remove an unknown id is a mistake of the caller."""
    with pytest.raises(UnknownIdError):
        street.remove("rain", "fog")


def test_edits_forget_places(rain):
    """Places speak of the text that was read; a changed map has none."""
    assert rain.where("wet") is not None
    assert rain.replace(title="Snow").where("wet") is None


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ((None, "title"), "Rain"),
        ((None, "thesis", 0), "rain"),
        (("wet",), "wet"),
        (("wet", "text"), "The street is wet."),
        (("rain",), "rain"),
        (("rain", "tags"), "[weather, water]"),
        (("rain", "tags", 1), "water"),
        (("step", "roles", "case"), "seen"),
        (("step", "premises", 0), "wet"),
    ],
)
def test_where(rain, asked, shown):
    """A map that was read knows where each field, item and name stands."""
    assert shown == rain.where(*asked).written


def test_where_of_keys_and_sections(rain):
    """The key of a field has a place of its own, and an id that a source has too is told apart by section."""
    key = rain.origin.find("step", "roles", "case", key=True)
    assert "case" == key.written
    assert (5, 3) == ((source := rain.origin.find("rain", section="sources").span).line, source.column)
    assert 8 == rain.where("rain").span.line


@pytest.mark.parametrize("asked", [("wet", "note"), ("rain", "tags", 2), ("step", "roles", "x"), (None, "date")])
def test_where_nothing_stands(rain, asked):
    """What is not written stands nowhere."""
    assert rain.where(*asked) is None


@given(strategies.sound_maps())
def test_maps_are_copied_and_pickled(argument_map):
    """A map survives a copy and a pickle, and equal maps have equal hashes."""
    for again in (copy.deepcopy(argument_map), pickle.loads(pickle.dumps(argument_map))):
        assert argument_map == again
        assert hash(argument_map) == hash(again)


def test_equality_ignores_places(rain):
    """The same map from another text, or from Python, is equal."""
    assert rain == rain.replace()
    assert rain == parse("# a comment\n" + TEXT)[0]
    assert rain != rain.replace(title="Snow")


def test_nothing_can_be_changed(street):
    """Neither nouns nor what they hold can be changed in place."""
    step = street.inferences["step"]
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        step.supports = "wet"
    with pytest.raises(TypeError, match="cannot be changed"):
        step.roles["sign"] = "wet"
    with pytest.raises(TypeError, match="cannot be changed"):
        street.claims.pop("wet")


@pytest.mark.parametrize(
    "change",
    [
        lambda table: table.update(b=1),
        lambda table: table.clear(),
        lambda table: table.setdefault("b", 1),
        lambda table: table.__delitem__("a"),
        lambda table: table.popitem(),
        lambda table: table.__ior__({"b": 1}),
    ],
)
def test_frozen_dict(change):
    """No way of changing a dict changes a frozen one."""
    table = FrozenDict(a=1)
    with pytest.raises(TypeError, match="FrozenDict cannot be changed"):
        change(table)
    assert {"a": 1} == table


def test_lists_and_single_texts_become_tuples():
    """Lists may be given as any iterable, or as one text for a list of one."""
    assert ("a",) == Inference("i", "a").premises
    assert ("a", "b") == Inference("i", iter(["a", "b"])).premises
    assert ("rain",) == ArgumentMap(title="T", thesis="rain").thesis
    assert ("Ada",) == Source("s", authors="Ada").authors


def test_target():
    """The target of an inference is what it supports or attacks; of one that does both, what it attacks."""
    assert ["a", "b", None, "b"] == [
        Inference("i", "x", supports="a").target,
        Inference("i", "x", attacks="b").target,
        Inference("i", "x").target,
        Inference("i", "x", supports="a", attacks="b").target,
    ]


def test_plain_is_a_text():
    """What was written without quotes is equal to the same text in quotes."""
    assert Plain("1") == "1"
    assert {Plain("1")} == {"1"}


@pytest.mark.parametrize("noun", NOUNS)
def test_every_field_says_what_it_is(noun):
    """Each field of the format has a kind, a sentence of documentation, and is optional unless it says so."""
    fields = [field for field in attrs.fields(noun) if field.metadata]
    assert fields
    for field in fields:
        assert isinstance(field.metadata["kind"], Kind)
        assert field.metadata["doc"].endswith((".", "…"))
        assert field.metadata["required"] == (field.default is attrs.NOTHING)
