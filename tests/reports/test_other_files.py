"""Notes about a finding that stand in another file than it does."""

import json
from xml.etree import ElementTree as ET

import pytest

from argmap.diagnostics import Diagnostic, Severity
from argmap.reports import FORMATS, write
from argmap.text import SourceText

HERE = SourceText("argmap: 1\nclaims:\n  rain: It rained.\n", "maps/street.argmap.yaml")
THERE = SourceText("# weather\nclaims:\n  fog: ☁\r\n  😀: {text: rain}\n", "weather/rain and snow.yaml")
LATER = THERE.text.index("rain}")


@pytest.fixture
def doubled():
    """A finding with a note in another file, one in its own, and one that has no place."""
    at = HERE.text.index("rain")
    first = THERE.location(LATER, LATER + 4)
    follows = Diagnostic(code="AM204", name="n", severity=Severity.WARNING, message="m", location=first)
    return Diagnostic(
        code="AM102",
        name="duplicate-id",
        severity=Severity.ERROR,
        message="claim 'rain' has the id of an earlier node",
        location=HERE.location(at, at + 4),
        help=("give it another id",),
        related=((first, "first here"), (HERE.location(0, 6), "in this map"), (None, "somewhere")),
        consequences=(follows,),
    )


def test_text(doubled):
    """The note names its own file and shows the line there; notes in the same file are as ever."""
    assert """\
maps/street.argmap.yaml:3:3: AM102 claim 'rain' has the id of an earlier node
  3 |   rain: It rained.
    |   ^^^^
  note: weather/rain and snow.yaml:4:13: first here
  4 |   😀: {text: rain}
    |              ^^^^
  note: maps/street.argmap.yaml:1:1: in this map
  note: somewhere
  help: give it another id

""" == write([doubled], "text")


def test_json(doubled):
    """Each further place has the name of its file; without a place it is that of the finding."""
    (one,) = json.loads(write([doubled], "json"))
    assert "maps/street.argmap.yaml" == one["filename"]
    assert {
        "message": "first here",
        "filename": "weather/rain and snow.yaml",
        "location": {"row": 4, "column": 13},
        "end_location": {"row": 4, "column": 17},
    } == one["related"][0]
    names = [note["filename"] for note in one["related"][1:]]
    assert ["maps/street.argmap.yaml", "maps/street.argmap.yaml"] == names
    assert ["weather/rain and snow.yaml"] == [each["filename"] for each in one["consequences"]]
    assert one == json.loads(write([doubled], "jsonl"))


def test_sarif(doubled, sarif_schema):
    """Each related location has its own artifact."""
    document = json.loads(write([doubled], "sarif"))
    sarif_schema.validate(document)
    (result,) = document["runs"][0]["results"]
    places = [place["physicalLocation"] for place in (*result["locations"], *result["relatedLocations"])]
    expected = ["maps/street.argmap.yaml", "weather/rain%20and%20snow.yaml", *2 * ["maps/street.argmap.yaml"]]
    assert expected == [place["artifactLocation"]["uri"] for place in places]
    assert {"startLine": 4, "startColumn": 13, "endLine": 4, "endColumn": 17} == places[1]["region"]


@pytest.mark.parametrize("format_", ["github", "junit"])
def test_paragraphs(doubled, format_):
    """Where findings are plain lines, a note begins with its own place."""
    written = write([doubled], format_)
    if format_ == "junit":
        written = "".join(ET.fromstring(written).itertext())
    assert "note: weather/rain and snow.yaml:4:13: first here" in written
    assert "note: maps/street.argmap.yaml:1:1: in this map" in written


@pytest.mark.parametrize("format_", FORMATS)
def test_findings_in_two_files(doubled, format_):
    """Findings of several files name each its own."""
    written = write([doubled, *doubled.consequences], format_)
    assert "maps/street.argmap.yaml" in written
    assert any(name in written for name in ("weather/rain and snow.yaml", "weather/rain%20and%20snow.yaml"))
