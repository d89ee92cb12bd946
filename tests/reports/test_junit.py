"""JUnit's XML."""

import xml.etree.ElementTree as ET

from argmap.diagnostics import Diagnostic, Severity
from argmap.reports import write

CLEAN = """\
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="argmap" tests="1" failures="0" errors="0">
  <testsuite name="argmap" tests="1" failures="0" errors="0" skipped="0">
    <testcase name="no findings" classname="argmap"/>
  </testsuite>
</testsuites>
"""


def test_a_suite_per_file_and_a_case_per_finding(bridge, mended):
    """Errors and warnings fail, information passes with its words as output; findings of a file come together."""
    first, *others = bridge
    root = ET.fromstring(write([first, mended, *others], "junit"))
    assert {"name": "argmap", "tests": "4", "failures": "3", "errors": "0"} == root.attrib
    assert [("maps/bridge.yaml", "3", "2", "0", "0"), ("maps/ünï code.yaml", "1", "1", "0", "0")] == [
        tuple(suite.get(name) for name in ("name", "tests", "failures", "errors", "skipped")) for suite in root
    ]
    note, failure = root[0][0], root[0][1]
    assert "3:9 AM508 nothing attacks 'roman'" == note.get("name")
    assert [("system-out", None)] == [(child.tag, child.get("type")) for child in note]
    assert ("10:3 AM207 'again' says the same as 'first'", "maps/bridge.yaml") == (
        failure.get("name"),
        failure.get("classname"),
    )
    assert {"type": "warning", "message": "AM207 'again' says the same as 'first'"} == failure[0].attrib
    assert (
        "maps/bridge.yaml:10:3: AM207 'again' says the same as 'first'\n"
        "note: maps/bridge.yaml:9:3: 'first' is here\nhelp: remove one of them"
    ) == failure[0].text


def test_what_xml_cannot_hold_is_escaped():
    """Markup stays words, and characters that XML forbids are written as escapes."""
    one = Diagnostic(code="AM601", name="n", severity=Severity.INFO, message='<a b="\'">&]]>\0\x1b\ud800\ufffe\r\n😀é')
    (case,) = ET.fromstring(write([one], "junit")).iter("testcase")
    shown = '<a b="\'">&]]>\\x00\\x1b\\ud800\\ufffe\\r\\n😀é'
    assert (f"AM601 {shown}", f"<map>: AM601 {shown}") == (case.get("name"), case[0].text)


def test_no_findings():
    """A report without findings has a case that passed, for Jenkins fails a build whose report has no case."""
    assert CLEAN == write([], "junit")


def test_schema(junit_schema, bridge, mended, nowhere):
    """The schema of Jenkins' plugin accepts the report of any findings, and that of none."""
    for findings in ([*bridge, mended, nowhere], [nowhere], []):
        assert [] == [str(error) for error in junit_schema.iter_errors(write(findings, "junit"))]
    assert not junit_schema.is_valid(CLEAN.replace(' name="no findings"', ""))
