"""Every notation: there and back, and hostile files."""

import json

import pytest
from hypothesis import given
from kit import READABLE, TWO_WAY, is_comparable, without, written

from argmap import dumps, load, strategies
from argmap.diagnostics import Severity
from argmap.notations import NOTATIONS, convert, read_format
from argmap.notations.features import FEATURES
from argmap.reading import loads

SMALL = (
    "argmap: 1\ntitle: Rain\nthesis: wet\nclaims:\n  wet: The street is wet.\n  rain: {text: It rained., assumed: true}\n"
    "  dry: {text: It was dry at noon., assumed: true}\ninferences:\n  a: {premises: rain, supports: wet}\n"
    "  b: {premises: dry, attacks: rain}\n"
)
HOSTILE = {
    "nothing": "",
    "white space": " \n\t\n" * 1000,
    "zeros": "\0" * 1000,
    "binary": bytes(range(256)).decode("latin-1") * 100,
    "a long line": "1. " + "x" * 10_000_000,
    "deep lists": "[" * 100_000,
    "deep objects": '{"a":' * 100_000,
    "indentation": "".join(" " * depth + f"+ {depth}\n" for depth in range(2000)),
    "many lines": "1. a\n" * 5_000,
    "many brackets": "1. a\n1.1. Pro: " + "[" * 200_000 + "](" * 200_000,
}


@pytest.mark.parametrize("notation", TWO_WAY, ids=lambda one: one.name)
@given(argument_map=strategies.sound_maps())
def test_there_and_back(notation, argument_map):
    """A map comes back as it was, but for what was said to be lost; where nothing was said, nothing was."""
    text, lost = written(argument_map, notation)
    again, found = read_format(text, notation)
    assert [] == [one for one in found if one.severity is Severity.ERROR]
    if not lost:
        assert argument_map == again
    elif is_comparable(lost):
        assert without(argument_map, lost) == without(again, lost)


@pytest.mark.parametrize("notation", TWO_WAY, ids=lambda one: one.name)
def test_a_small_map(notation):
    """What every notation can say comes back in each, whatever ids it has there; all stands in the file."""
    argument_map = loads(SMALL)
    text, lost = written(argument_map, notation)
    assert lost <= {"ids"}
    again, found = read_format(text, notation, "a.file")
    assert () == found
    assert without(argument_map, {"ids"}) == without(again, {"ids"})
    assert all(again.where(id_).path == "a.file" for id_ in again)


@pytest.mark.parametrize("notation", TWO_WAY, ids=lambda one: one.name)
@given(argument_map=strategies.maps())
def test_faulty_maps_are_written(notation, argument_map):
    """Whatever is wrong with a map, writing it does not fail, and the text can be read."""
    text, _ = convert(argument_map, notation)
    read_format(text, notation)


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("notation", READABLE, ids=lambda one: one.name)
def test_hostile_files(notation, name):
    """None makes reading fail: there is a map, or a finding that says why not."""
    text = HOSTILE[name]
    argument_map, found = read_format(text if notation.text_in is None else text.encode(), notation)
    assert argument_map is not None or any(one.severity is Severity.ERROR for one in found)


def test_names_that_no_id_may_be():
    """An id that is longer than a map may have gives way to one made of the text, so that the map can be read."""
    long = "x" * 5000
    nodes = [{"nodeID": long, "type": "I", "text": "It rains."}, {"nodeID": "2", "type": "I", "text": "It is wet."}]
    held, _ = read_format(json.dumps({"nodes": nodes, "edges": [], "locutions": []}), "aif")
    assert ["it-rains", "2"] == [*loads(dumps(held)).claims]


def test_features():
    """Each notation speaks of features that there are, and a finding lists its items."""
    for one in NOTATIONS:
        assert {*one.lost, *one.changed, *one.reported} <= {*FEATURES}
    text = SMALL.replace("assumed: true}\n", "assumed: true, tags: [a]}\n")
    _, found = convert(loads(text), "kialo")
    tags = next(one for one in found if "tags" in one.message)
    assert "Kialo does not carry tags (2: 'rain', 'dry')" == tags.message
    assert ["'rain'", "'dry'"] == [one.message.rpartition(" ")[2] for one in tags.consequences]
    from argmap.reports import write

    assert 2 == len(json.loads(write([tags], "json"))[0]["consequences"])


@pytest.mark.parametrize("notation", TWO_WAY, ids=lambda one: one.name)
def test_imported_maps_are_part_of_what_is_written(notation, tmp_path):
    """A map of several files is written as one that needs no other, and findings name the first of them."""
    (tmp_path / "b.yaml").write_text(
        "argmap: 1\ntitle: B\nclaims:\n  rain: {text: It rained., assumed: true, tags: [sky]}\n"
    )
    path = tmp_path / "a.yaml"
    path.write_text(
        "argmap: 1\ntitle: A\nthesis: wet\nimports: {b: b.yaml}\nclaims: {wet: The street is wet.}\n"
        "inferences:\n  a: {premises: b/rain, supports: wet}\n"
    )
    text, found = convert(load(path), notation)
    assert all("imports" not in one.message and one.path.endswith("a.yaml") for one in found)
    again, _ = read_format(text, notation)
    assert {"The street is wet.", "It rained."} == {one.text for one in again.claims.values()}
    assert ({}, 1) == (again.imports, len(again.inferences))
