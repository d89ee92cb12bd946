"""Whatever a map holds, each report is read by its format's own parser, and no finding, place or word is lost."""

import json
import re
import xml.etree.ElementTree as ET
from urllib.parse import unquote, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from argmap.checks import check
from argmap.diagnostics import Diagnostic, Fix, Severity
from argmap.display import printable
from argmap.reading import parse
from argmap.reports import FORMATS, write
from argmap.reports.lines import is_file
from argmap.strategies import faulty_maps
from argmap.text import Edit, SourceText
from argmap.writing import dumps
from profiles import costly

PIECES = (
    *("\n", "\r", "\r\n", "\t", "\0", "\x1b[31m", "\x7f", "\x85", "\u2028", "\u2029", "\u202e", "\u2066", "\ufeff"),
    *("\ud800", "\udce9", "\ufffe", "\uffff", "😀", "ệ", "e\u0301"),
    *(
        "%",
        "%0A",
        "%25",
        "::",
        "::error::",
        ":",
        ",",
        "=",
        "]]>",
        "<",
        "&amp;",
        '"',
        "'",
        "\\",
        "{0}",
        "[x](1)",
        "../",
        "/",
        "##[error]",
        "##vso[",
        "\U000e0041",
        "\u200b",
    ),
)
hostile = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=4)), min_size=1, max_size=5).map("".join)
paths = st.one_of(st.sampled_from(["maps/a.yaml", "C:/a.yaml", "<stdin>", "a:b.yaml"]), hostile)


@st.composite
def hostile_findings(draw):
    """Findings whose every text is hostile, at any place or none."""
    text = SourceText(draw(hostile), draw(paths))
    other = SourceText(text.text, draw(paths))
    offsets = st.integers(0, len(text.text))
    pairs = st.tuples(offsets, offsets).map(sorted)
    places = st.one_of(st.none(), st.builds(lambda of, pair: of.location(*pair), st.sampled_from([text, other]), pairs))
    edits = st.tuples(pairs, hostile).map(lambda drawn: Edit(*drawn[0], drawn[1]))
    fixes = st.builds(Fix, hostile, st.lists(edits, max_size=2).map(tuple), safe=st.booleans())
    findings = st.builds(
        Diagnostic,
        code=st.sampled_from(["AM101", "AM601", "MY001"]),
        name=st.just("name"),
        severity=st.sampled_from(Severity),
        message=hostile,
        location=places,
        help=st.lists(hostile, max_size=2).map(tuple),
        related=st.lists(st.tuples(places, hostile), max_size=2).map(tuple),
        fix=st.one_of(st.none(), fixes),
    )
    return draw(st.lists(findings, max_size=4))


def found_in(argument_map):
    """What is found in a map, and in its text as far as that can be read."""
    again, found = parse(dumps(argument_map), "maps/a.yaml")
    return [*check(argument_map, select=["ALL"]), *(found if again is None else check(again, select=["ALL"]))]


def line_and_column(diagnostic):
    return (diagnostic.span.line, diagnostic.span.column) if diagnostic.span else None


def unescaped(text):
    for escape, character in (("%3A", ":"), ("%2C", ","), ("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
        text = text.replace(escape, character)
    return text


def command_of(line):
    """A workflow command as the runner of GitHub Actions takes it apart: name, properties, message."""
    head, message = line.removeprefix("::").split("::", 1)
    name, properties = head.split(" ", 1)
    pairs = (pair.split("=", 1) for pair in properties.split(","))
    return name, {key: unescaped(value) for key, value in pairs}, unescaped(message)


def read_json(report, diagnostics):
    for diagnostic, one in zip(diagnostics, json.loads(report), strict=True):
        yield diagnostic.path, one["filename"]
        yield diagnostic.message, one["message"]
        yield line_and_column(diagnostic), one["location"] and tuple(one["location"].values())


def read_jsonl(report, diagnostics):
    return read_json(f"[{','.join(report.splitlines())}]", diagnostics)


def read_github(report, diagnostics):
    for diagnostic, (name, properties, message) in zip(diagnostics, map(command_of, report.splitlines()), strict=True):
        yield {"error": "error", "warning": "warning", "info": "notice"}[diagnostic.severity], name
        lines = message.split("\n")
        yield 1 + len(diagnostic.related) + len(diagnostic.help), len(lines)
        yield printable(str(diagnostic)), lines[0]
        yield is_file(diagnostic.path), "file" in properties
        yield printable(diagnostic.path), printable(properties.get("file", diagnostic.path))
        if diagnostic.span is not None:
            within = diagnostic.span.line == diagnostic.span.end_line
            yield str(diagnostic.span.line), properties["line"]
            yield str(diagnostic.span.column) if within else None, properties.get("col")


def read_gitlab(report, diagnostics):
    found = json.loads(report)
    yield len(found), len({one["fingerprint"] for one in found})
    for diagnostic, one in zip(diagnostics, found, strict=True):
        yield printable(f"{diagnostic.code} {diagnostic.message}"), one["description"]
        yield printable(diagnostic.path), one["location"]["path"]
        yield diagnostic.span.line if diagnostic.span else 1, one["location"]["lines"]["begin"]


def read_sarif(report, diagnostics):
    (run,) = json.loads(report)["runs"]
    for diagnostic, one in zip(diagnostics, run["results"], strict=True):
        yield diagnostic.code, one["ruleId"]
        yield diagnostic.code, run["tool"]["driver"]["rules"][one["ruleIndex"]]["id"]
        yield printable(diagnostic.message).replace("](", r"]\("), one["message"]["text"].split("\n")[0]
        yield len(diagnostic.related), len(one.get("relatedLocations", []))
        place = one["locations"][0]["physicalLocation"]
        yield line_and_column(diagnostic) or (1, 1), (place["region"]["startLine"], place["region"]["startColumn"])
        if is_file(diagnostic.path):
            uri = place["artifactLocation"]["uri"]
            yield None, re.search(r"[^\w.~/:%-]|%(?![0-9A-F]{2})", uri, re.ASCII)
            read = re.sub("^file:///(?=[A-Za-z]:/)|^file://(?=/)", "", unquote(uri, errors="surrogateescape"))
            yield re.sub(r"[\ud800-\udc7f\udd00-\udfff]", "\ufffd", diagnostic.path), read
            yield "uriBaseId" in place["artifactLocation"], urlsplit(uri).scheme == ""


def read_junit(report, diagnostics):
    root = ET.fromstring(report)
    order = list(dict.fromkeys(one.path for one in diagnostics))
    by_path = sorted(diagnostics, key=lambda one: order.index(one.path))
    cases = [case for case in root.iter("testcase") if case.get("name") != "no findings"]
    yield [printable(path) for path in order] or ["argmap"], [suite.get("name") for suite in root]
    for diagnostic, case in zip(by_path, cases, strict=True):
        place = f"{diagnostic.span.line}:{diagnostic.span.column} " if diagnostic.span else ""
        yield place + printable(f"{diagnostic.code} {diagnostic.message}"), case.get("name")
        yield "system-out" if diagnostic.severity is Severity.INFO else "failure", case[0].tag
        yield printable(str(diagnostic)), case[0].text.split("\n")[0]


READERS = {
    "json": read_json,
    "jsonl": read_jsonl,
    "github": read_github,
    "gitlab": read_gitlab,
    "sarif": read_sarif,
    "junit": read_junit,
}


def test_every_format_for_programs_is_read():
    """All formats but the two for people are held to what follows."""
    assert [*FORMATS] == ["text", "concise", *READERS]


def hold_to_all(diagnostics):
    """What is read back is what was found, and every report can be written in UTF-8, all but GitHub's in ASCII."""
    for name, read in READERS.items():
        report = write(diagnostics, name)
        for expected, actual in read(report, diagnostics):
            assert (name, expected) == (name, actual)
        assert report.isascii() or (name == "github" and report.encode())


@given(hostile_findings())
def test_nothing_hostile_is_lost(diagnostics):
    """Findings whose every text is hostile are read back whole."""
    hold_to_all(diagnostics)


@costly
@given(faulty_maps())
def test_nothing_of_a_faulty_map_is_lost(argument_map):
    """Whatever is wrong with a map, all that is found in it is read back."""
    hold_to_all(found_in(argument_map))


@costly
@given(hostile_findings())
def test_schemas(sarif_schema, junit_schema, diagnostics):
    """The published schemas accept the reports."""
    assert [] == [error.message for error in sarif_schema.iter_errors(json.loads(write(diagnostics, "sarif")))]
    assert [] == [str(error) for error in junit_schema.iter_errors(write(diagnostics, "junit"))]
