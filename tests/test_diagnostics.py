"""Rules, findings and reports, as those who write rules and those who read findings meet them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from argmap.diagnostics import Diagnostic, Finding, Fix, Place, Report, Rule, Severity, described, reports, rule
from argmap.model import ArgumentMap, Claim
from argmap.reading import parse
from argmap.text import Edit, SourceText

TEXT = """\
argmap: 1
title: Rain
claims:
  wet: The street is wet?
  rain: {text: It rained., note: "?"}
"""


@rule("AM999", "no-question", Severity.WARNING, failing="claims: {a: Why?}", passing="claims: {a: So.}")
def no_question(argument_map: ArgumentMap) -> Iterator[Finding]:
    """A claim is no question.

    A claim can be true or false,
    a question cannot.
    """
    for claim in argument_map.claims.values():
        if claim.text.endswith("?"):
            yield Finding(
                f"{claim.id} asks", Place(claim.id, "text"), help=("say it",), related=((Place("rain"), "see"),)
            )


def read(text: str = TEXT) -> ArgumentMap:
    argument_map, _ = parse(text, "maps/rain.yaml")
    assert argument_map is not None
    return argument_map


def diagnostic(code: str = "AM601", severity: Severity = Severity.ERROR, **place) -> Diagnostic:
    text = SourceText("one\ntwo\nthree\n", place.get("path", "a.yaml"))
    location = text.location(place["at"], place["at"] + 1) if "at" in place else None
    return Diagnostic(code=code, name="x", severity=severity, message="m", location=location, path=text.path)


def test_rule_from_its_docstring():
    """The first line of the docstring is the summary, the rest the rationale."""
    assert isinstance(no_question, Rule)
    assert ("AM999", "no-question", Severity.WARNING) == (no_question.code, no_question.name, no_question.severity)
    assert "A claim is no question." == no_question.summary
    assert "A claim can be true or false,\na question cannot." == no_question.rationale


def test_examples_lose_their_indentation():
    """Examples of YAML are written indented in the code and kept without it."""
    made = described("AM998", "x", Severity.INFO, "X.", failing="\n    a:\n      b: c\n    ", passing="d: e")
    assert ("a:\n  b: c", "d: e", "") == (made.failing, made.passing, made.rationale)


@pytest.mark.parametrize(("severity", "on"), [(Severity.ERROR, True), (Severity.WARNING, True), (Severity.INFO, False)])
def test_information_is_off_by_default(severity, on):
    """Rules that only inform run when they are selected."""
    assert on == described("AM998", "x", severity, "X.", failing="", passing="").on_by_default


def test_reports_resolves_places():
    """A finding about a field becomes a diagnostic at its value, with the rule's name and severity."""
    (found,) = reports([no_question], read(), read())
    assert "maps/rain.yaml:4:8: AM999 wet asks" == str(found)
    assert (Severity.WARNING, "no-question", ("say it",)) == (found.severity, found.name, found.help)
    assert "The street is wet?" == TEXT[found.span.start : found.span.end]
    ((location, message),) = found.related
    assert ("maps/rain.yaml:5:3", "see") == (str(location), message)


def test_a_map_without_a_text():
    """A map built in Python has findings too; they have no place."""
    argument_map = ArgumentMap(title="T", nodes=[Claim("why", "Why?")])
    (found,) = reports([no_question], argument_map, argument_map)
    assert "<map>: AM999 why asks" == str(found)
    assert found.span is None


def test_rules_without_a_generator_find_nothing():
    """Faults that only reading can find are rules all the same."""
    assert [] == list(reports([described("AM001", "x", Severity.ERROR, "X.", failing="", passing="")], read(), read()))


def test_a_finding_may_set_its_severity_and_a_fix():
    """A finding can weigh more than its rule, and can say how it is mended."""
    fix = Fix("delete it", (Edit(0, 1, ""),), safe=False)
    argument_map = read()
    found = no_question.report(Finding("m", severity=Severity.ERROR, fix=fix), argument_map, argument_map.text)
    assert (Severity.ERROR, fix) == (found.severity, found.fix)


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        (Place("rain", "note"), '"?"'),
        (Place("rain", "note", key=True), "note"),
        (Place("rain", "locator"), "rain"),
        (Place(None, "title"), "Rain"),
    ],
)
def test_place(place, shown):
    """A place is a value, a key, or, where the field is not written, the id."""
    assert shown == place.location(read()).written


def test_a_place_that_is_nowhere():
    """A finding about an id that is not written has no place."""
    assert Place("fog").location(read()) is None


def test_report_is_sorted():
    """Diagnostics come by path, line, column and code, those without a place first."""
    expected = [
        diagnostic(path="a.yaml"),
        diagnostic("AM101", at=2),
        diagnostic("AM204", at=2),
        diagnostic("AM001", at=4),
        diagnostic("AM001", at=0, path="b.yaml"),
    ]
    assert expected == list(Report([expected[at] for at in (3, 1, 4, 0, 2)]))


def test_lines_sort_as_numbers():
    """Line 10 comes after line 9."""
    text = SourceText("\n" * 20)
    found = [
        Diagnostic(code="A", name="x", severity=Severity.INFO, message="m", location=text.location(at, at + 1))
        for at in (9, 8)
    ]
    assert [9, 10] == [one.span.line for one in Report(found)]


@pytest.mark.parametrize(
    ("severities", "ok"),
    [([], True), ([Severity.INFO], True), ([Severity.INFO, Severity.WARNING], False), ([Severity.ERROR], False)],
)
def test_ok(severities, ok):
    """A report is good where it holds nothing worse than information."""
    assert ok == Report([diagnostic(severity=severity) for severity in severities]).ok


def test_counts():
    """Findings are counted by severity, those that do not occur included."""
    report = Report([diagnostic(), diagnostic(), diagnostic(severity=Severity.INFO)])
    assert {"error": 2, "warning": 0, "info": 1} == report.counts
    assert ["error", "warning", "info"] == list(report.counts)
    assert 3 == len(report)


def test_severities_rank():
    """Errors come first."""
    assert ["error", "warning", "info"] == sorted(Severity, key=lambda severity: severity.rank)
