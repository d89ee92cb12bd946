"""JSON with places: the same values as the standard library has, and all faults at once."""

import copy
import json
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.model import Claim
from argmap.notations import json_reading
from argmap.notations.json_places import JsonPlaces
from argmap.notations.json_reading import read_json
from argmap.notations.json_syntax import DEEPEST, scan
from argmap.text import SourceText, unpack

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4),
    max_leaves=20,
)


def scanned(text):
    faults = []
    root = scan(text, lambda message, span, *advice: faults.append((message, text[slice(*span)])))
    return root, faults


def test_many_faults_and_long_items():
    """Faults in each of many items are all found, and items are read whole however long they are."""
    long = "a" * 10_000
    text = '{"nodes": [' + ",\n".join(['{"a" 1}', f'{{"b": ["{long}", {{"c": "d"}}]}}', '{"e": [1 2]}'] * 2_000) + "]}"
    root, faults = scanned(text)
    assert [{"a": 1}, {"b": [long, {"c": "d"}]}, {"e": [1, 2]}] * 2_000 == root["nodes"]
    assert [("a colon is missing between a key and its value", "1"), ("a comma is missing", "2")] * 2_000 == faults


@given(VALUES, st.sampled_from([None, 0, "\t"]), st.booleans())
def test_values_and_places(value, indent, ascii_only):
    """Whatever is written is read, and each key and value stands where the places say."""
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only)
    assert (value, []) == scanned(text)
    root = json.loads(text)
    places, todo = JsonPlaces(text, root), [root]
    while todo:
        holder = todo.pop()
        if not isinstance(holder, dict | list):
            continue
        assert json.loads(text[slice(*places.whole(holder))]) == holder
        for key, one in holder.items() if isinstance(holder, dict) else enumerate(holder):
            key_span, span = places.part(holder, key)
            assert one == json.loads(text[slice(*span)])
            assert key_span is None or key == json.loads(text[slice(*key_span)])
            todo.append(one)
    assert None is places.whole([]) is places.part({"a": 1}, "a")


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("", [("there is nothing in the text", "")]),
        ('{"a": 1, "a": 2}', [("duplicate key 'a'", '"a"')]),
        ("[1 2, , 3,]", [("a comma is missing", "2"), ("a comma without a value before it", ","),
                         ("a comma before the end of a list or object", "]")]),
        ('{"a" 1, b: 2, "c"}', [("a colon is missing between a key and its value", "1"),
                                ("'b' is not a value of JSON", "b"), ("a key without a value", "}")]),
        ("[NaN, True] // x", [("'NaN' is not a value of JSON", "NaN"), ("'True' is not a value of JSON", "True"),
                              ("JSON has no comments", "// x")]),
        ('["a\nb"]', [("a text that is not closed on its line", '"a'), ("'b' is not a value of JSON", "b")]),
        ("['a', \"\t\"]", [("a text must be in double quotes", "'a'"), ("a control character in a text", "\t")]),
        (r'["\q", "\ud800"]', [("an invalid escape sequence in a text", r"\q"), ("half of a surrogate pair in a text", r'"\ud800"')]),
        ('{"a": [1}', [("'[' is not closed", "[")]),
        ("[1]] [2]", [("unmatched ']'", "]"), ("the text goes on after its value", "[2]")]),
        ("{[1]: 2}", [("a key must be a text in double quotes", "["), ("a colon is missing between a key and its value", "[1]"),
                      ("a colon without a key before it", ":")]),
        ("9" * 5000, [("a number of 5,000 digits", "9" * 5000)]),
    ],
)  # fmt: skip
def test_faults(text, faults):
    """All of them, each at its place; the same text is refused by the fast way too."""
    _, found = scanned(text)
    assert faults == found[: len(faults)]
    assert None is read_json(SourceText(text, "a.json", "x"), read_claims)[0]


@pytest.mark.parametrize("sign", ["[", '{"a":', "[[{}, "])
def test_deep_texts(sign):
    """Nesting is bounded in the same way whichever way a text is read."""
    text = sign * 100_000
    _, found = scanned(text)
    assert f"lists and objects are nested more than {DEEPEST} deep" == found[-1][0]
    closed = "[" * (DEEPEST + 1) + "]" * (DEEPEST + 1)
    assert None is read_json(SourceText(closed, "a.json", "x"), read_claims)[0]
    assert None is not read_json(SourceText(f"{closed[1:-1].replace('[]', '[1]')}", "a.json", "x"), read_claims)[0]


@given(st.text(alphabet="{}[]:,\"\\a1 /*#\n'“"))
def test_any_text(text):
    """No text makes reading fail, and what the standard library reads has no fault."""
    found, faults = scanned(text)
    try:
        value = json.loads(text)
    except ValueError:
        assert faults
    else:
        assert faults or value == found


def read_claims(document, build):
    build.map.field("title", "T")
    for key, value in document.root.items() if isinstance(document.root, dict) else ():
        build.noun(Claim, key, document.key_at(document.root, key)).field(
            "text", value, document.at(document.root, key)
        )


def test_places_are_found_when_they_are_asked_for(monkeypatch):
    """A text without a fault is scanned for places once, and only if one is wanted; a copied map finds them too."""
    scans = []
    monkeypatch.setattr(json_reading, "JsonPlaces", lambda *given: scans.append(1) or JsonPlaces(*given))
    text = SourceText('{"a": "It rained.",\n "b": "The [street}} is wet."}', "a.json", "x")
    argument_map, found = read_json(text, read_claims)
    assert ((), [], ["a", "b"]) == (found, scans, [*argument_map])
    assert "a.json:2:2" == str(argument_map.where("b"))
    assert '"The [street}} is wet."' == argument_map.where("b", "text").written
    assert [1] == scans
    assert "a.json:1:2" == str(copy.deepcopy(argument_map).where("a"))
    again = pickle.loads(pickle.dumps(argument_map))
    assert ((1, 4), argument_map) == (unpack(again.origin.places["nodes"]["a"][0]), again)
