"""libyaml and PyYAML's own parser read the same objects at the same places."""

import pytest
import yaml
from hypothesis import assume, given

from argmap.reading import events, parse
from argmap.strategies import maps
from argmap.writing import dumps
from profiles import costly

needs_libyaml = pytest.mark.skipif(not yaml.__with_libyaml__, reason="PyYAML was built without libyaml")


def both(text):
    """What each of the two parsers makes of a text."""
    fast = parse(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(events, "_PARSER", yaml.SafeLoader)
        return fast, parse(text)


def places(argument_map):
    """Every place, as the spans that users see."""

    def spans(place):
        if isinstance(place, int):
            start, end = place >> 32, place & 0xFFFFFFFF
            return argument_map.text.span(start, end)
        return [spans(part) for part in place] if isinstance(place, tuple) else place

    return {
        section: {id_: spans(place) for id_, place in found.items()}
        for section, found in argument_map.origin.places.items()
    }


@needs_libyaml
@given(maps())
@costly
def test_same_objects_and_places(argument_map):
    """Whatever map is written, both parsers read it alike; lone surrogates have a test of their own."""
    text = dumps(argument_map)
    assume("\\uD" not in text)
    (fast, fast_found), (slow, slow_found) = both(text)
    assert fast == slow
    assert fast_found == slow_found
    if fast is not None:
        assert places(fast) == places(slow)


HAND_WRITTEN = """\
# A comment
argmap: 1
title: 'It''s "quoted"'
description: >-
  Folded
  text

thesis: a
claims:
  a: plain text
    over two lines
  "b": |
    Literal
      text
  ? c
  : long key
evidence: {e: {text: flow, tags: [x, 'y', "z"]}, }
inferences:
  - not
  - a mapping
"""


@needs_libyaml
def test_same_objects_and_places_in_every_style():
    """All styles of scalars, lists and mappings are read alike, and so are findings."""
    (fast, fast_found), (slow, slow_found) = both(HAND_WRITTEN)
    assert fast == slow
    assert fast_found == slow_found
    assert places(fast) == places(slow)


FAULTS = [
    ("a tab in the indentation", "argmap: 1\ntitle: T\nclaims:\n  a:\n\t\tb\n"),
    ("words after a quoted text", "argmap: 1\ntitle: 'T' x\n"),
    ("an unclosed bracket", "argmap: 1\ntitle: T\nthesis: [a, b\nclaims: {}\n"),
    ("an unclosed quote", 'argmap: 1\ntitle: "T\n'),
    ("a colon in a text", "argmap: 1\ntitle: a: b\n"),
    ("deep nesting", "[" * 5000),
    ("an alias", "argmap: 1\ntitle: *a\n"),
    ("two documents", "argmap: 1\ntitle: T\n---\nx\n"),
    ("a NUL", "argmap: 1\ntitle: a\0b\n"),
]


@needs_libyaml
@pytest.mark.parametrize("text", [case[1] for case in FAULTS], ids=[case[0] for case in FAULTS])
def test_same_code_and_line_for_faults(text):
    """The two parsers word their complaints differently; ours has the same code on the same line."""
    (_, fast), (_, slow) = both(text)
    assert [(d.code, d.span.line) for d in fast] == [(d.code, d.span.line) for d in slow]


REALLY_DIFFERENT = [
    ("a tab between key and value: PyYAML refuses it", "argmap: 1\ntitle:\tT\n", [], ["AM001"]),
    ("a key glued to a list in braces: libyaml refuses it", "argmap: 1\ntitle: T\nx-a: {b:[c]}\n", ["AM001"], []),
    ("a lone surrogate by escape: libyaml stops", 'argmap: 1\ntitle: "\\uD800"\n', ["AM001"], ["AM010"]),
    ("a question mark in a key in braces: PyYAML ends the key", "argmap: 1\ntitle: T\nx-a: {b?c: d}\n", [], ["AM001"]),
]


@needs_libyaml
@pytest.mark.parametrize(
    ("text", "fast_codes", "slow_codes"),
    [case[1:] for case in REALLY_DIFFERENT],
    ids=[case[0] for case in REALLY_DIFFERENT],
)
def test_where_the_parsers_really_differ(text, fast_codes, slow_codes):
    """In these rare forms one of the two refuses what the other reads; should that change, this test says so."""
    (_, fast), (_, slow) = both(text)
    assert (fast_codes, slow_codes) == ([d.code for d in fast], [d.code for d in slow])


@pytest.mark.parametrize(
    "text", ['title: "\\U00110000"\n', 'title: "\\UFFFFFFFF"\n', f"%YAML 1.{'9' * 5000}\n---\ntitle: a\n"]
)
def test_what_python_does_not_take(text):
    """A character beyond Unicode, and a number of thousands of digits, are findings with both parsers."""
    for _, diagnostics in both(text):
        assert "AM001" in [one.code for one in diagnostics]
