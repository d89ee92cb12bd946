"""SARIF 2.1.0."""

import json
import re

import attrs
import pytest

from argmap import __version__
from argmap.checks import RULES
from argmap.diagnostics import Diagnostic, Severity
from argmap.reports import write
from argmap.text import Edit, apply_edits


def run_of(*findings):
    log = json.loads(write(findings, "sarif"))
    assert "2.1.0" == log["version"]
    (run,) = log["runs"]
    return run


def test_a_result(bridge):
    """Rule, level, words, place and fingerprint; the further place is linked from the message."""
    result = run_of(*bridge)["results"][1]
    file = {"uri": "maps/bridge.yaml", "uriBaseId": "%SRCROOT%"}
    place = {"startLine": 10, "startColumn": 3, "endLine": 10, "endColumn": 8}
    further = {"startLine": 9, "startColumn": 3, "endLine": 9, "endColumn": 8}
    (name, fingerprint), *_ = result.pop("partialFingerprints").items()
    assert "argmapFinding/v1" == name
    assert re.fullmatch("[0-9a-f]{32}", fingerprint)
    assert {
        "ruleId": "AM207",
        "ruleIndex": [one.code for one in RULES].index("AM207"),
        "level": "warning",
        "message": {"text": "'again' says the same as 'first'\nnote: ['first' is here](1)\nhelp: remove one of them"},
        "locations": [{"physicalLocation": {"artifactLocation": file, "region": place}}],
        "relatedLocations": [
            {
                "id": 1,
                "message": {"text": "'first' is here"},
                "physicalLocation": {"artifactLocation": file, "region": further},
            }
        ],
    } == result


def test_levels(bridge):
    """Information is a note."""
    assert ["note", "warning", "error"] == [result["level"] for result in run_of(*bridge)["results"]]


def test_the_tool_and_its_rules():
    """Every rule is there, with or without findings, with its summary, its rationale, its examples and its level."""
    run = run_of()
    driver = run["tool"]["driver"]
    assert ("argmap", __version__, []) == (driver["name"], driver["version"], run["results"])
    assert [(one.code, one.name) for one in RULES] == [(one["id"], one["name"]) for one in driver["rules"]]
    for rule, made in zip(RULES, driver["rules"], strict=True):
        assert (rule.summary, rule.rationale) == (made["shortDescription"]["text"], made["fullDescription"]["text"])
        assert (f"```yaml\n{rule.failing}\n```" in made["help"]["markdown"]) == bool(rule.failing)
        assert (f"\n\n{rule.passing}\n" in made["help"]["text"]) == bool(rule.passing)
        assert rule.on_by_default == made["defaultConfiguration"]["enabled"]
        assert {"error": "error", "warning": "warning", "info": "note"}[rule.severity] == made["defaultConfiguration"][
            "level"
        ]


def test_a_rule_that_is_not_registered():
    """A finding of somebody's own rule has that rule after all others."""
    run = run_of(Diagnostic(code="MY001", name="mine", severity=Severity.INFO, message="m"))
    assert {"id": "MY001", "name": "mine"} == run["tool"]["driver"]["rules"][-1]
    assert len(RULES) == run["results"][0]["ruleIndex"]


@pytest.mark.parametrize(
    ("path", "location"),
    [
        ("maps/a b#c?d%e:ü.yaml", {"uri": "maps/a%20b%23c%3Fd%25e%3A%C3%BC.yaml", "uriBaseId": "%SRCROOT%"}),
        ("../a.yaml", {"uri": "../a.yaml", "uriBaseId": "%SRCROOT%"}),
        ("/srv/a b.yaml", {"uri": "file:///srv/a%20b.yaml"}),
        ("C:/maps/a b.yaml", {"uri": "file:///C:/maps/a%20b.yaml"}),
        ("caf\udce9.yaml", {"uri": "caf%E9.yaml", "uriBaseId": "%SRCROOT%"}),
        ("a\ud800.yaml", {"uri": "a%EF%BF%BD.yaml", "uriBaseId": "%SRCROOT%"}),
        ("<stdin>", {"description": {"text": "<stdin>"}}),
    ],
)
def test_paths(path, location):
    """Relative to the folder where argmap ran, or a whole URI; a text that is no file has none."""
    one = Diagnostic(code="AM001", name="n", severity=Severity.ERROR, message="m", path=path)
    (result,) = run_of(one)["results"]
    assert location == result["locations"][0]["physicalLocation"]["artifactLocation"]


def test_a_map_cannot_make_links(mended):
    """Brackets in what a map says do not become links, nor break those that are meant."""
    (result,) = run_of(attrs.evolve(mended, message="[x](https://example.org)"))["results"]
    assert [
        "[x]\\(https://example.org)",
        r"note: ['b' \[first\] is here](1)",
        r"note: [see \[here\](https://example.org)](2)",
        "help: take one away",
    ] == result["message"]["text"].split("\n")


def test_no_place(nowhere):
    """GitHub refuses a report with a result that has no region, so a finding without a place is at the start."""
    (result,) = run_of(nowhere)["results"]
    expected = {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 1}
    assert expected == result["locations"][0]["physicalLocation"]["region"]


def test_a_fix_can_be_applied(mended):
    """Whoever counts lines and code points as the run says gets what argmap's own edits give."""
    run = run_of(mended)
    assert "unicodeCodePoints" == run["columnKind"]
    (fix,) = run["results"][0]["fixes"]
    assert ("remove the second", "unsafe") == (fix["description"]["text"], fix["properties"]["applicability"])
    text = mended.text.text
    line_end = "|".join(map(re.escape, run["newlineSequences"]))
    starts = [0, *(match.end() for match in re.finditer(line_end, text))]
    edits = [
        Edit(
            starts[one["deletedRegion"]["startLine"] - 1] + one["deletedRegion"]["startColumn"] - 1,
            starts[one["deletedRegion"]["endLine"] - 1] + one["deletedRegion"]["endColumn"] - 1,
            one["insertedContent"]["text"],
        )
        for one in fix["artifactChanges"][0]["replacements"]
    ]
    assert "# new\none: 1\r\ntwo: 2\rthree: [😀, b]\n" == apply_edits(text, edits)


def test_no_fix_without_a_text(mended):
    """A fix without edits, or of a map that was built in Python, is none that a program could apply."""
    bare = attrs.evolve(mended, location=None)
    empty = attrs.evolve(mended, fix=attrs.evolve(mended.fix, edits=()))
    assert [False, False] == ["fixes" in result for result in run_of(bare, empty)["results"]]


def test_schema(sarif_schema, bridge, mended, nowhere):
    """The published schema accepts the report of any findings, and that of none."""
    for findings in ([*bridge, mended, nowhere], []):
        log = json.loads(write(findings, "sarif"))
        assert [] == [error.message for error in sarif_schema.iter_errors(log)]
    log["runs"][0]["columnKind"] = "bytes"
    assert not sarif_schema.is_valid(log)
