"""What a file says is what the map holds, and every place is known."""

import pytest

from argmap.fields import FrozenDict, Plain
from argmap.model import Claim, Evidence, Inference, Scheme, Source
from argmap.reading import loads, parse, read_text

WHOLE = """\
argmap: 1
title: A map with every field
description: All of them.
thesis: [a, b]
authors: [One, Two]
date: 2018-03-27
language: de
license: CC BY 4.0
x-tool: {n: 1, list: [a, "2"]}
sources:
  s:
    title: T
    authors: One
    editors: [E]
    date: 012
    kind: book
    container: C
    publisher: P
    place: Hà Nội
    volume: 1
    issue: 2
    pages: 1:30
    archive: RGANI
    url: https://example.org/a#b
    accessed: 2020
    doi: 10.1/x
    isbn: 978-3
    text: texts/s.txt
    sha256: abc
    note: N
claims:
  a: A short one.
  b: {text: Moscow, assumed: true, unstated: true, source: s, locator: p. 1, confidence: 0.5, tags: t, note: no}
evidence:
  e: {text: E, source: s, locator: p. 2, quote: "q", kind: event, via: s, confidence: 1, tags: [u, v], note: ~}
inferences:
  i:
    premises: [b, e]
    supports: a
    scheme: analogy
    roles: {case: b}
    answers: {differences: e}
    weight: .25
    tags: [w]
    note: "yes"
  u: {premises: e, attacks: i}
schemes:
  my-scheme: {title: Mine, roles: {case: what is alike}, questions: {q: Is it?}, source: S}
expect: {a: stands}
"""


def test_every_field():
    """Every key of the format arrives in its field; the schema types it, not YAML's guesses."""
    m = loads(WHOLE)
    assert ("A map with every field", "All of them.", ("a", "b")) == (m.title, m.description, m.thesis)
    assert (("One", "Two"), "2018-03-27", "de", "CC BY 4.0") == (m.authors, m.date, m.language, m.license)
    assert {"x-tool": {"n": "1", "list": ("a", "2")}} == m.extra
    assert (
        Source(
            "s", "T", authors=("One",), editors=("E",), date="012", kind="book", container="C", publisher="P",
            place="Hà Nội", volume="1", issue="2", pages="1:30", archive="RGANI", url="https://example.org/a#b",
            accessed="2020", doi="10.1/x", isbn="978-3", text="texts/s.txt", sha256="abc", note="N",
        )
        == m.sources["s"]
    )  # fmt: skip
    assert (
        Claim("a", "A short one."),
        Claim(
            "b",
            "Moscow",
            assumed=True,
            unstated=True,
            source="s",
            locator="p. 1",
            confidence=0.5,
            tags=("t",),
            note="no",
        ),
        Evidence(
            "e",
            "E",
            source="s",
            locator="p. 2",
            quote="q",
            kind="event",
            via="s",
            confidence=1.0,
            tags=("u", "v"),
            note="~",
        ),
        Inference(
            "i",
            ("b", "e"),
            supports="a",
            scheme="analogy",
            roles={"case": "b"},
            answers={"differences": "e"},
            weight=0.25,
            tags=("w",),
            note="yes",
        ),
        Inference("u", ("e",), attacks="i"),
    ) == m.nodes
    assert (
        Scheme("my-scheme", "Mine", roles={"case": "what is alike"}, questions={"q": "Is it?"}, source="S")
        == m.schemes["my-scheme"]
    )
    assert {"a": "stands"} == m.expect


def test_every_place():
    """Every key, value and item of that file is found where it stands."""
    m = loads(WHOLE)

    def at(*path, **how):
        return m.origin.find(*path, **how).written

    assert "1" == at(None, "argmap")
    assert ["[a, b]", "a", "b"] == [at(None, "thesis"), at(None, "thesis", 0), at(None, "thesis", 1)]
    assert ["s", "1:30", "pages"] == [at("s"), at("s", "pages"), at("s", "pages", key=True)]
    assert ["a", "A short one."] == [at("a"), at("a", "text")]
    assert ["e", "event"] == [at("i", "premises", 1), at("e", "kind")]
    assert ["{case: b}", "b", "case"] == [
        at("i", "roles"),
        at("i", "roles", "case"),
        at("i", "roles", "case", key=True),
    ]
    assert '"yes"' == at("i", "note")
    assert "what is alike" == at("my-scheme", "roles", "case")
    assert ["stands", "a"] == [at(None, "expect", "a"), at(None, "expect", "a", key=True)]
    for noun in (*m.nodes, *m.sources.values(), *m.schemes.values()):
        assert noun.id == at(noun.id)
    assert m.where("a", "note") is None


def test_extra_keeps_how_a_scalar_was_written():
    """Under an `x-` key a plain scalar stays known as plain, since other tools read numbers and dates in it."""
    m = loads('argmap: 1\ntitle: T\nx-a: [1, "1", {b: }]\n')
    plain, quoted, table = m.extra["x-a"]
    assert ("1", Plain, "1", str) == (plain, type(plain), quoted, type(quoted))
    assert FrozenDict({"b": ""}) == table


def test_the_short_form_is_for_claims_alone():
    """Evidence and inferences need their fields."""
    _, diagnostics = parse("argmap: 1\ntitle: T\nevidence: {e: words}\ninferences: {i: words}\n")
    assert [("AM004", 3, 15), ("AM004", 4, 17)] == [(d.code, d.span.line, d.span.column) for d in diagnostics]


@pytest.mark.parametrize("written", ["no", "1:30", "2018-03-27", "012", "~", "null", "yes", "0x1F", "1e3", "=", "3.0"])
def test_texts_that_other_readers_take_for_something_else(written):
    """A text is the text that was written, and so is an id."""
    m = loads(f"argmap: 1\ntitle: {written}\nclaims: {{{written if written.isalnum() else 'x'}: {written}}}\n")
    assert written == m.title
    assert [written] == [claim.text for claim in m.claims.values()]


@pytest.mark.parametrize("written", ["true", "True", "TRUE"])
def test_assumed_takes_true_in_any_case(written):
    """What means the same is taken without a word."""
    m, diagnostics = parse(f"argmap: 1.0\ntitle: T\nclaims: {{a: {{text: T, assumed: {written}}}}}\n")
    assert () == diagnostics
    assert m["a"].assumed


@pytest.mark.parametrize("written", ["yes", "ja", '"true"', "1", "on", "[true]"])
def test_assumed_takes_true_and_false_alone(written):
    """Anything else is a finding that says what to write."""
    m, diagnostics = parse(f"argmap: 1\ntitle: T\nclaims: {{a: {{text: T, assumed: {written}}}}}\n")
    assert [("AM004", "'assumed' of claim 'a' must be true or false")] == [
        (d.code, d.message[: len("'assumed' of claim 'a' must be true or false")]) for d in diagnostics
    ]
    assert not m["a"].assumed


def test_the_first_of_doubled_things_counts():
    """A doubled key and a doubled id are findings that name both places, and the first is what is read."""
    m, diagnostics = parse("argmap: 1\ntitle: T\ntitle: U\nclaims:\n  a: one\n  a: two\n  b: {text: x, text: y}\n")
    assert ("T", "one", "x") == (m.title, m["a"].text, m["b"].text)
    assert [(3, 2), (6, 5), (7, 7)] == [(d.span.line, d.related[0][0].span.line) for d in diagnostics]
    assert {"AM002"} == {d.code for d in diagnostics}


def test_ids_are_compared_in_nfc():
    """An id typed with combining marks is the id typed without."""
    m, diagnostics = read_text(
        "argmap: 1\ntitle: T\nthesis: caf\u00e9\nclaims: {cafe\u0301: {text: T, assumed: true}}\n"
    )
    assert () == diagnostics
    assert "T" == m["cafe\u0301"].text == m["caf\u00e9"].text


def test_all_findings_come_in_one_run():
    """One faulty value hides no other, and every finding has its own place."""
    text = (
        "argmap: 1\ntitle: T\nthesis: c\nclaims:\n  a: {assumed: 1}\n  b c: [x]\n"
        "evidence:\n  e: {text: T, source: s, via: t, confidence: 7}\n"
        "inferences:\n  i: {premises: [a, q, a], supports: zz, attacks: a}\n  j: {supports: b}\n"
    )
    _, diagnostics = read_text(text)
    assert [
        ("AM101", 3, 9), ("AM005", 5, 3), ("AM004", 5, 16), ("AM006", 6, 3), ("AM004", 6, 8), ("AM101", 8, 24),
        ("AM101", 8, 32), ("AM014", 8, 47), ("AM101", 10, 21), ("AM104", 10, 24), ("AM101", 10, 38), ("AM004", 10, 51),
        ("AM005", 11, 3), ("AM101", 11, 17),
    ] == [(d.code, d.span.line, d.span.column) for d in diagnostics]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("see #4", 15),
        ("see # gone", 15),
        ("see  #gone", 16),
        ("see  # a comment", None),
        ("see # argmap: ignore[AM605]", None),
        ("see  ## section", None),
        ('"see #4"', None),
        ("see#4", None),
    ],
)
def test_a_text_cut_by_a_comment(line, column):
    """A text that ends at ` #` is reported unless the rest looks like a comment that was meant."""
    m, diagnostics = parse(f"argmap: 1\ntitle: T\nclaims:\n  a:\n    text: {line}\n")
    assert [("AM012", column)] * (column is not None) == [(d.code, d.span.column) for d in diagnostics]
    assert m is not None


def test_not_a_number_and_out_of_range():
    """A number that is none is of the wrong type, one out of its range is out of its range."""
    claims = "\n".join(
        f"  c{n}: {{text: T, confidence: {v}}}" for n, v in enumerate(["high", "'0.5'", ".inf", "-0.1", "1e400", "1"])
    )
    _, diagnostics = read_text(f"argmap: 1\ntitle: T\nclaims:\n{claims}\n")
    assert [("AM004", 4), ("AM004", 5), ("AM004", 6), ("AM014", 7), ("AM014", 8)] == [
        (d.code, d.span.line) for d in diagnostics if d.code < "AM1"
    ]


@pytest.mark.parametrize("written", ['"a, b"', "a,b", '"a b"', '["a, b"]'])
def test_a_list_in_one_text_is_read_as_the_list(written):
    """Ids with commas between them are the list that was meant, with a warning."""
    if written == "a,b":
        written = '"a,b"'
    m, diagnostics = parse(f"argmap: 1\ntitle: T\nthesis: {written}\nclaims: {{a: A, b: B}}\n")
    assert ("a", "b") == m.thesis
    assert ["AM011"] == [d.code for d in diagnostics]
