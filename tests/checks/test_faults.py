"""The faults that people make, as a new user would write them: each is found by its code, at the very word."""

import pytest

from argmap.checks import check, findings
from argmap.reading import parse

MAP = """\
argmap: 1
title: Why Moscow sent aid
thesis: credibility
sources:
  memoir: {title: A memoir, authors: [A. President], date: 1978, kind: book}
claims:
  credibility: Moscow backed Hanoi for the sake of its credibility.
  loyal: Moscow wanted to be seen as a loyal ally.
  costly: {text: The aid was costly., assumed: true}
evidence:
  outburst:
    text: Brezhnev lost his temper over the bombing.
    source: memoir
    locator: p. 610
inferences:
  seen-as-loyal:
    premises: [loyal, costly]
    supports: credibility
  temper:
    premises:
      - outburst
    supports: loyal
expect:
  credibility: stands
"""


def found(old, new):
    """The findings of the map after one slip: code, line, and the words that they point at."""
    assert MAP.count(old) >= 1
    text = MAP.replace(old, new, 1)
    argument_map, diagnostics = parse(text)
    report = findings(argument_map, diagnostics, frozenset()) if argument_map is None else check(argument_map)
    return [(one.code, one.span.line, text[one.span.start : one.span.end]) for one in report]


def test_the_map_is_sound():
    """Nothing is found in the map itself."""
    assert [] == found("A memoir", "A memoir")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param("- outburst", "- outbrust", ("AM101", 21, "outbrust"), id="a reference to nothing"),
        pytest.param("[loyal, costly]", "[loyal, cosly]", ("AM101", 17, "cosly"), id="a misspelled premise"),
        pytest.param("thesis: credibility", "thesis: credibilty", ("AM101", 3, "credibilty"), id="a misspelled thesis"),
        pytest.param("source: memoir", "source: memior", ("AM101", 13, "memior"), id="a source that is not there"),
        pytest.param("locator: p. 610", "locater: p. 610", ("AM003", 14, "locater"), id="a misspelled field"),
        pytest.param("    premises: [loyal", "    premise: [loyal", ("AM003", 17, "premise"), id="a field in the singular"),
        pytest.param("claims:", "claim:", ("AM003", 6, "claim"), id="a misspelled section"),
        pytest.param("- outburst", "- credibility", ("AM202", 7, "credibility"), id="circular support"),
        pytest.param("[loyal, costly]", "[loyal, credibility]", ("AM203", 18, "credibility"), id="a claim that supports itself"),
        pytest.param(", assumed: true", "", ("AM204", 9, "costly"), id="a leaf that nothing supports"),
        pytest.param("credibility: stands", "credibility: falls", ("AM505", 24, "falls"), id="another verdict than expected"),
        pytest.param("assumed: true", "assumed: yes", ("AM004", 9, "yes"), id="yes for true"),
        pytest.param("[loyal, costly]", '"loyal, costly"', ("AM011", 17, '"loyal, costly"'), id="a list in quotes"),
        pytest.param("the bombing.", "the #1 bombing.", ("AM012", 12, "#"), id="a text cut by a comment"),
        pytest.param("title: Why Moscow", "title: Vietnam: why Moscow", ("AM001", 2, ":"), id="a colon in a title"),
        pytest.param("    supports: loyal", "\tsupports: loyal", ("AM001", 22, "\t"), id="a tab"),
        pytest.param("supports: loyal", "suports: loyal", ("AM003", 22, "suports"), id="a misspelled target"),
        pytest.param("  loyal: Moscow", "  credibility: Moscow", ("AM002", 8, "credibility"), id="a duplicate id"),
        pytest.param("  outburst:", "  costly:", ("AM102", 11, "costly"), id="an id of two sections"),
        pytest.param("supports: loyal", "supports: outburst", ("AM103", 22, "outburst"), id="support of evidence"),
        pytest.param("date: 1978", "date: in 1978", ("AM311", 5, "in 1978"), id="a date in words"),
        pytest.param("    source: memoir\n", "", ("AM301", 11, "outburst"), id="evidence without a source"),
        pytest.param("argmap: 1", "argmap: 1.1", ("AM007", 1, "1.1"), id="another version"),
        pytest.param("supports: loyal", "supports: loyal\n    attacks: costly", ("AM004", 23, "costly"), id="two targets"),
    ],
)  # fmt: skip
def test_a_slip(old, new, expected):
    """The slip is among the findings, with its code and place."""
    assert expected in found(old, new)


def test_a_contradiction_that_nobody_answers():
    """An objection that nothing outweighs leaves the thesis open, and is named."""
    slip = "claims:\n  bases: {text: Moscow wanted bases., assumed: true}"
    step = "inferences:\n  however: {premises: bases, attacks: credibility}"
    text = MAP.replace("claims:", slip).replace("inferences:", step)
    argument_map, _ = parse(text)
    expected = [("AM502", 3, "credibility"), ("AM503", 17, "however"), ("AM505", 26, "stands")]
    assert expected == [(one.code, one.span.line, text[one.span.start : one.span.end]) for one in check(argument_map)]


def test_every_reference_to_nothing_at_once():
    """No finding hides another."""
    text = MAP.replace("[loyal, costly]", "[loyl, costy]").replace("source: memoir", "source: memior")
    argument_map, _ = parse(text)
    assert ["memior", "loyl", "costy"] == [
        text[one.span.start : one.span.end] for one in check(argument_map, select=["AM101"])
    ]


def test_what_was_probably_meant():
    """Each misspelling comes with the word that is near."""
    for old, new, near in (("- outburst", "- outbrust", "outburst"), ("locator: p", "locater: p", "locator")):
        argument_map, diagnostics = parse(MAP.replace(old, new))
        report = findings(argument_map, diagnostics, frozenset({"AM003"}))
        assert f"did you mean {near!r}?" in [advice for one in report for advice in one.help]
