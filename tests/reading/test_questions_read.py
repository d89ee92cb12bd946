"""Questions, standards and titles as people write them: what each slip is told, and what the map then holds."""

import pytest

from argmap.checks import check
from argmap.diagnostics import Severity
from argmap.model import ArgumentMap, Claim, Question, Standard
from argmap.reading import read_text
from argmap.reading.naming import STANDINGS
from argmap.reasoning import Standing, Verdict

MAP = """\
argmap: 1
title: Why the ferry was late
thesis: cause
sources: {log: {title: Log of the ferry, authors: [A. Mate], date: 2024}}
claims:
  fog: {text: Fog held it up., assumed: true}
  tide: The tide held it up.
evidence:
  seen: {text: Fog was seen at six., source: log}
inferences:
  i: {premises: seen, supports: tide}
questions:
  cause: {text: What held it up?, answers: [fog, tide], source: log}
"""


def told(old="", new="", text=MAP):
    """Code, place as it is written and first advice of each finding."""
    changed = text.replace(old, new) if old else text + new
    _, found = read_text(changed)
    return [(one.code, one.location.written, *one.help[:1]) for one in found]


def read(text):
    argument_map, found = read_text(text)
    assert [] == [one for one in found if one.severity is Severity.ERROR]
    return argument_map


def test_a_question_is_read():
    """A question has its fields, may be a thesis, and the source that it names is used."""
    argument_map = read(MAP)
    assert Question("cause", "What held it up?", ("fog", "tide"), source="log") == argument_map.questions["cause"]
    assert [] == told()
    assert "fog" == argument_map.where("cause", "answers", 0).written


def test_standards_and_titles_are_read():
    """The map and a claim may name a standard, and all nodes have a title."""
    argument_map = read(
        MAP.replace("thesis:", "standard: preponderance\nthesis:").replace(
            "assumed: true", "assumed: true, standard: scintilla, title: Fog"
        )
    )
    assert "preponderance" == argument_map.standard
    assert ("scintilla", "Fog") == (argument_map.claims["fog"].standard, argument_map.claims["fog"].title)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("[fog, tide]", "[fog, tied]", ("AM101", "tied", "did you mean 'tide'?")),
        ("[fog, tide]", "[fog, wind]", ("AM101", "wind", "add it to the claims")),
        ("[fog, tide]", "[fog, The tide held it up]", ("AM101", "The tide held it up",
            "this is nearly the text of 'tide': write its id")),
        ("[fog, tide]", "[fog, seen]", ("AM109", "seen",
            "write the answer as a claim, and what this shows as a reason for it")),
        ("[fog, tide]", "[fog, i]", ("AM109", "i", "name its conclusion as the answer")),
        ("[fog, tide]", "[fog, log]", ("AM109", "log", "write what it says as a claim")),
        ("[fog, tide]", "[fog, cause]", ("AM109", "cause",
            "name one of its answers, or write the answer as a claim")),
        ("[fog, tide]", "[fog, tide, fog]", ("AM104", "fog", "remove it")),
        ("[fog, tide]", '"fog, tide"', ("AM011", '"fog, tide"', "write [fog, tide]")),
        ("[fog, tide]", "fog tide", ("AM011", "fog tide", "write [fog, tide]")),
        ("premises: seen", "premises: cause", ("AM107", "cause",
            "'cause' is a question: name the answer that is meant: 'fog' or 'tide'")),
        ("supports: tide", "supports: cause", ("AM103", "cause",
            "'cause' is a question: name the answer that is meant: 'fog' or 'tide'")),
        ("supports: tide", "attacks: cause", ("AM103", "cause",
            "'cause' is a question: name the answer that is meant: 'fog' or 'tide'")),
        ("supports: tide", "supports: tide, answers: {why: cause}", ("AM101", "cause",
            "'cause' is a question: name the answer that is meant: 'fog' or 'tide'")),
        ("thesis: cause", "thesis: casue", ("AM101", "casue", "did you mean 'cause'?")),
        ("thesis: cause", "thesis: What held it up?", ("AM101", "What held it up?",
            "this is the text of 'cause': write its id")),
        ("answers: [fog", "options: [fog", ("AM003", "options", "write `answers`")),
        ("answers: [fog", "answer: [fog", ("AM003", "answer", "write `answers`")),
        ("{text: What", "{question: What", ("AM003", "question", "write `text`")),
        ("questions:\n", "issues:\n", ("AM003", "issues", "write `questions`")),
        ("{text: What held it up?, answers: [fog, tide], source: log}", "What held it up?", ("AM004",
            "What held it up?", "write `cause: {text: What held it up?, answers: […]}`")),
        ("{text: What held it up?, answers: [fog, tide], source: log}", "[fog, tide]", ("AM004",
            "[fog, tide]", "write `cause: {text: …?, answers: [fog, tide]}`")),
        ("answers: [fog, tide]", "exclusive: true", ("AM005", "cause",
            "write `answers: [an-id, another-id]`: the claims that answer it")),
        ("answers: [fog, tide]", "answers: []", ("AM005", "cause",
            "write `answers: [an-id, another-id]`: the claims that answer it")),
        ("text: What held it up?, ", "", ("AM005", "cause", "write `text: …`")),
        ("[fog, tide]", "[fog, tide], exclusive: no", ("AM004", "no", "write `exclusive: false`")),
        ("  cause: {", "  fog: {", ("AM102", "fog", "give it another id")),
        ("assumed: true", "assumed: true, standard: prepondrance", ("AM004", "prepondrance",
            "write `standard: preponderance`")),
        ("assumed: true", "assumed: true, proof: balance", ("AM003", "proof", "write `standard`")),
        ("assumed: true", "assumed: true, rivals: tide", ("AM003", "rivals",
            ("what answers a question, and its rivals, stand under `questions`: "
            "write `an-issue: {text: …?, answers: [fog, another-id]}` there"))),
        ("supports: tide", "supports: tide, standard: balance", ("AM003", "standard",
            "a standard of proof belongs to a claim, or to the whole map")),
        ("thesis:", "standard-of-proof: balance\nthesis:", ("AM003", "standard-of-proof", "write `standard`")),
    ],
)  # fmt: skip
def test_slips(old, new, expected):
    """Each slip is told once, at its place, with what to write."""
    assert old in MAP
    found = told(old, new)
    assert [expected] == [one for one in found if one[0] == expected[0]]


@pytest.mark.parametrize(
    ("expected", "findings"),
    [
        ("stands", []),
        ("fog", []),
        ("not-established", []),
        ("fig", [("AM101", "fig", "did you mean 'fog'?")]),
        ("stand", [("AM101", "stand", "did you mean 'stands'?")]),
    ],
)
def test_what_is_expected_of_a_question(expected, findings):
    """A question is expected to have a standing, or an answer; what is neither is a reference to nothing."""
    assert findings == told(new=f"expect: {{cause: {expected}}}\n")


def test_the_words_that_expect_takes():
    """Reading knows the words of standing without knowing standing."""
    assert {*Standing, *Verdict} == {*STANDINGS}


def test_an_id_that_cannot_be_one_is_renamed_in_questions():
    """The fix writes the new id among the answers, and that of a question where it is a thesis."""
    _, found = read_text(MAP.replace("fog:", "the fog:").replace("[fog,", "[the fog,"))
    (one,) = [one for one in found if one.code == "AM006"]
    assert ["the-fog", "the-fog"] == [edit.replacement for edit in one.fix.edits]
    _, found = read_text(MAP.replace("  cause:", "  the cause:").replace("thesis: cause", "thesis: the cause"))
    (one,) = [one for one in found if one.code == "AM006"]
    assert ["the-cause", "the-cause"] == [edit.replacement for edit in one.fix.edits]


def test_questions_that_python_builds_are_checked_as_those_that_are_read():
    """A question without answers lacks a field, however it came about."""
    built = ArgumentMap(title="T", nodes=[Claim("a", "A.", assumed=True)], questions=[Question("q", "Q?")])
    assert ["question 'q' has no 'answers'"] == [one.message for one in check(built, select=["AM005"])]


@pytest.mark.parametrize("standard", Standard)
def test_every_standard_says_what_it_asks_for(standard):
    """The schema shows these sentences."""
    assert standard.meaning.endswith(".")
