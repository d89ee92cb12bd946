"""A map as plain data, and back."""

import json

import pytest
from hypothesis import given

import argmap
from argmap import strategies
from argmap.data import _plain
from profiles import costly

TEXT = """argmap: 1
title: Rain
thesis: wet
sources: {report: {title: A report, authors: [{literal: Weather Board}], x-n: 3}}
claims:
  wet: {text: The street is wet., tags: [street, rain], x-deep: [{a: [1, b]}]}
evidence: {clouds: {text: There were clouds., source: report}}
inferences: {so: {premises: clouds, supports: wet, weight: 0.5, roles: {sign: clouds}}}
questions: {why: {text: Why?, answers: [wet, dry], exclusive: false}}
expect: {wet: stands}
"""


def test_both_ways():
    """The data are those of the file, and give the same map."""
    m = argmap.loads(TEXT.replace("[wet, dry]", "[wet, wet2]").replace("evidence:", "  wet2: Dry.\nevidence:"))
    data = m.to_dict()
    assert m == argmap.ArgumentMap.from_dict(data)
    assert argmap.dumps(m) == argmap.dumps(argmap.ArgumentMap.from_dict(data))
    assert {"text": "There were clouds.", "source": "report"} == data["evidence"]["clouds"]
    assert [{"literal": "Weather Board"}] == data["sources"]["report"]["authors"]
    assert (1, ["wet"], False) == (data["argmap"], data["thesis"], data["questions"]["why"]["exclusive"])
    assert m == argmap.ArgumentMap.from_dict(json.loads(json.dumps(data)))


@costly
@given(strategies.sound_maps())
def test_any_map(argument_map):
    """Any map without faults comes back as it was, through JSON too."""
    assert argument_map == argmap.ArgumentMap.from_dict(json.loads(json.dumps(argument_map.to_dict())))


def test_faults_of_data():
    """What a file may not hold is a finding, as in a file."""
    with pytest.raises(argmap.LoadError, match=r"<dict>:.*AM003 claim 'a' has no field 'txt'"):
        argmap.ArgumentMap.from_dict({"argmap": 1, "title": "T", "claims": {"a": {"txt": "A."}}})
    with pytest.raises(argmap.LoadError, match="AM005"):
        argmap.ArgumentMap.from_dict({})


def test_doubled_ids():
    """A dictionary cannot hold two nouns of one id."""
    twice = argmap.ArgumentMap(title="T", nodes=[argmap.Claim("a", "A."), argmap.Claim("a", "B.")])
    with pytest.raises(argmap.DuplicateIdError, match="the map has 'a' in 'claims' more than once"):
        twice.to_dict()


def test_deep_values():
    """How deep an `x-` key goes makes no difference."""
    deep = ()
    for _ in range(5000):
        deep = (deep,)
    plain = _plain(deep)
    for _ in range(5000):
        (plain,) = plain
    assert [] == plain
