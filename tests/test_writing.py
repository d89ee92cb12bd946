"""Writing maps: what is written reads back as it was, and a person likes to see it in a diff."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from argmap import strategies
from argmap.fields import FrozenDict, Plain
from argmap.model import ArgumentMap, Claim, Evidence, Inference, Question, Scheme, Source
from argmap.reading import parse
from argmap.writing import dump, dumps

GOLDEN = """\
argmap: 1
title: "Wet streets: why?"
description: |-
  What wet streets show.

  It is about one morning.
thesis: rain
authors: [Ada, "Bo: the second"]
date: "2024-05-01"
standard: preponderance

sources:
  diary:
    title: A Diary
    date: "2024"

claims:
  wet: The street is wet at 7 o'clock, and so is the roof.
  rain:
    text: It rained.
    tags: [weather]
  "no":
    text: "# is no comment here"
    title: "No"
    assumed: true
    standard: scintilla
    confidence: 0.25

evidence:
  seen:
    text: "\\"All is wet\\" – nothing else."
    source: diary
    locator: p. 3

inferences:
  from-wet:
    premises: [wet, "no"]
    supports: rain
    scheme: sign
    roles: {sign: wet}
    x-colour: blue
  from-diary:
    premises: seen
    supports: wet
    weight: 0.75

questions:
  why:
    text: Why is the street wet?
    answers: [rain, "no"]
    exclusive: false
    source: diary
    x-asked: "2024"

schemes:
  sign:
    title: Argument from sign
    questions:
      other-causes: What else may have caused the sign?

expect:
  rain: stands
  wet: stands

x-tool:
  seats:
    - "7"
    - [1, 2]
"""


def golden_map() -> ArgumentMap:
    return ArgumentMap(
        title="Wet streets: why?",
        description="What wet streets show.\n\nIt is about one morning.",
        thesis=("rain",),
        authors=("Ada", "Bo: the second"),
        date="2024-05-01",
        standard="preponderance",
        sources=[Source("diary", "A Diary", date="2024")],
        nodes=[
            Claim("wet", "The street is wet at 7 o'clock, and so is the roof."),
            Claim("rain", "It rained.", tags=("weather",)),
            Claim("no", "# is no comment here", title="No", assumed=True, standard="scintilla", confidence=0.25),
            Evidence("seen", '"All is wet" – nothing else.', source="diary", locator="p. 3"),
            Inference(
                "from-wet",
                ("wet", "no"),
                supports="rain",
                scheme="sign",
                roles={"sign": "wet"},
                extra={"x-colour": Plain("blue")},
            ),
            Inference("from-diary", ("seen",), supports="wet", weight=0.75),
        ],
        questions=[
            Question(
                "why",
                "Why is the street wet?",
                ("rain", "no"),
                exclusive=False,
                source="diary",
                extra={"x-asked": "2024"},
            )
        ],
        schemes=[
            Scheme("sign", "Argument from sign", questions={"other-causes": "What else may have caused the sign?"})
        ],
        expect={"rain": "stands", "wet": "stands"},
        extra={"x-tool": FrozenDict(seats=("7", (Plain("1"), Plain("2"))))},
    )


def one_claim(text: str = "It rained.", id_: str = "c", **fields) -> ArgumentMap:
    return ArgumentMap(title="T", nodes=[Claim(id_, text, **fields)])


def read(text: str) -> ArgumentMap:
    argument_map, diagnostics = parse(text)
    assert () == diagnostics, text
    assert argument_map is not None
    return argument_map


def shape(value):
    """A value with its types and the order of its keys, both of which equality overlooks."""
    if isinstance(value, dict):
        return [(key, shape(item)) for key, item in value.items()]
    return [shape(item) for item in value] if isinstance(value, tuple) else (type(value), value)


def tables(argument_map: ArgumentMap):
    """Everything in a map that is a mapping, in order."""
    yield from (argument_map.expect, argument_map.imports, argument_map.extra)
    for noun in (
        *argument_map.nodes,
        *argument_map.questions.values(),
        *argument_map.sources.values(),
        *argument_map.schemes.values(),
    ):
        values = (getattr(noun, name, {}) for name in ("roles", "answers", "questions", "extra"))
        yield from (value for value in values if isinstance(value, dict))


def test_golden():
    """A map is written as a person would write it."""
    assert GOLDEN == dumps(golden_map())


def test_golden_reads_back():
    """The golden text is the golden map."""
    assert golden_map() == read(GOLDEN)


@given(strategies.sound_maps())
def test_round_trip(argument_map):
    """What is written reads back as the same map."""
    assert argument_map == read(dumps(argument_map))


@given(strategies.sound_maps())
def test_round_trip_keeps_order_and_plain_scalars(argument_map):
    """Nodes, sources, and the keys of every table come back in their order, and what was plain is plain."""
    again = read(dumps(argument_map))
    assert [node.id for node in argument_map.nodes] == [node.id for node in again.nodes]
    assert list(argument_map.sources) == list(again.sources)
    assert list(argument_map.questions.values()) == list(again.questions.values())
    assert [shape(table) for table in tables(argument_map)] == [shape(table) for table in tables(again)]


@given(strategies.sound_maps())
def test_written_twice(argument_map):
    """Writing what was read gives the same text: there is one way to write a map."""
    text = dumps(argument_map)
    assert text == dumps(read(text))


@given(strategies.faulty_maps())
def test_faulty_maps_are_written(argument_map):
    """A faulty map is written whole; where its text has no fault, it reads back as the same map."""
    text = dumps(argument_map)
    again, diagnostics = parse(text.encode())
    assert diagnostics or again == argument_map
    assert text.endswith("\n")


@given(st.one_of(strategies.texts(), strategies.ids()))
@pytest.mark.parametrize("loader", [yaml.SafeLoader, yaml.CSafeLoader])
def test_every_text_is_a_text_to_other_readers(loader, text):
    """A YAML 1.1 reader that guesses types finds the same texts, as values, in lists and as keys."""
    argument_map = one_claim(text, id_=text, tags=(text, text))
    claims = yaml.load(dumps(argument_map), loader)["claims"]
    assert {text: {"text": text, "tags": [text, text]}} == claims


@pytest.mark.parametrize(
    "text",
    [
        "y",
        "N",
        "Off",
        "null",
        "~",
        "",
        "=",
        "<<",
        "0o17",
        "0b1",
        "1_0",
        "1,000",
        "1:30:00",
        "-.INF",
        "+.",
        "1e3",
        "2001-1-1 x",
        "---",
        "--- a",
    ],
)
def test_quoted_for_other_readers(text):
    """What some YAML reader takes for something else than a text is quoted, although ours would not need it."""
    assert f'  c: "{text}"' == dumps(one_claim(text)).splitlines()[-1]


@pytest.mark.parametrize(
    "text", ["It's 5 o'clock, [sic] {really}", "1965-02", "v1.0", "-5 degrees", "a:b#c", "“so”", "雨"]
)
def test_plain_where_it_is_safe(text):
    """Ordinary texts need no quotes."""
    assert f"  c: {text}" == dumps(one_claim(text)).splitlines()[-1]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a\nb", "  c: |-\n    a\n    b\n"),
        ("a\n\n  b\n", "  c: |\n    a\n\n      b\n"),
        ("a \nb", '  c: "a \\nb"\n'),
        (" a\nb", '  c: " a\\nb"\n'),
        ("a\n\n", '  c: "a\\n\\n"\n'),
        ("a\n\tb", '  c: "a\\n\\tb"\n'),
        ("a\u2028b\x85\ufeff", '  c: "a\\u2028b\\x85\\uFEFF"\n'),
        ("\x00\ud800", '  c: "\\x00\\uD800"\n'),
    ],
)
def test_texts_of_several_lines(text, written):
    """A literal block where it gives exactly the text back and shows all of it, else escapes."""
    assert written == dumps(one_claim(text)).partition("claims:\n")[2]


@given(st.floats(0, 1))
def test_numbers_are_exact(number):
    """A number reads back exactly, and is a number to other readers too."""
    text = dumps(one_claim(confidence=number))
    assert number == read(text)["c"].confidence
    assert number == yaml.safe_load(text)["claims"]["c"]["confidence"]


@given(strategies.extras())
def test_extra_is_kept(extra):
    """What stands under `x-` keys comes back as it was: order, nesting, plain and quoted scalars."""
    assert shape(extra) == shape(read(dumps(one_claim(extra=extra)))["c"].extra)


def test_extra_built_in_python():
    """Numbers, truth values and nothing, which only Python can put there, are written as such."""
    extra = {"x-a": [1, 0.5, True, None, float("inf")], "x-b": {"c": "1"}}
    assert {"text": "It rained.", **extra} == yaml.safe_load(dumps(one_claim(extra=extra)))["claims"]["c"]


def test_long_ids():
    """An id that is too long for a key of YAML's short form is still one."""
    argument_map = one_claim(id_="k" * 2000, note="n")
    assert argument_map == read(dumps(argument_map))


def test_long_lists_stand_an_item_a_line():
    """A list that is too wide for a line goes below its key."""
    argument_map = ArgumentMap(
        title="T", nodes=[Inference("i", [f"premise-number-{n}" for n in range(9)], supports="c")]
    )
    lines = dumps(argument_map).splitlines()
    assert ["    premises:", "      - premise-number-0"] == lines[5:7]
    assert argument_map == read(dumps(argument_map))


def test_empty_nouns():
    """A source that says nothing and a claim whose text is empty are written, not left out."""
    argument_map = ArgumentMap(title="", nodes=[Claim("c", "")], sources=[Source("s")])
    assert 'argmap: 1\ntitle: ""\n\nsources:\n  s: {}\n\nclaims:\n  c: ""\n' == dumps(argument_map)


def test_doubled_ids_are_written():
    """Of doubled nodes and sources none is lost, so that a check of the file finds what a check of the map found."""
    argument_map = ArgumentMap(
        title="T", nodes=[Claim("a", "One."), Claim("a", "Two.")], sources=[Source("s", "One"), Source("s", "Two")]
    )
    assert dumps(argument_map).endswith(
        "sources:\n  s:\n    title: One\n  s:\n    title: Two\n\nclaims:\n  a: One.\n  a: Two.\n"
    )


def test_sections_come_in_the_order_of_the_nodes():
    """The type whose node comes first has the first section."""
    argument_map = ArgumentMap(
        title="T", nodes=[Inference("i", "e", attacks="c"), Evidence("e", "E."), Claim("c", "C.")]
    )
    sections = [line for line in dumps(argument_map).splitlines() if line and line[0] != " "]
    assert ["inferences:", "evidence:", "claims:"] == sections[2:]


def test_deep_extra():
    """However deep an extra value goes, writing does not recurse."""
    deep = "end"
    for _ in range(3000):
        deep = (deep,)
    assert dumps(one_claim(extra={"x-deep": deep})).endswith('- "end"\n')


def test_dump(tmp_path):
    """A map is written in UTF-8 with LF, and nothing is left beside the file."""
    path = tmp_path / "map.yaml"
    dump(golden_map(), path)
    assert GOLDEN.encode() == path.read_bytes()
    assert [path] == list(tmp_path.iterdir())
