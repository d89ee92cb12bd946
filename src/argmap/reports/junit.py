"""JUnit's XML, which Jenkins, GitLab and many others show as tests: a suite per file, a case per finding."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from argmap.diagnostics import Diagnostic, Severity
from argmap.display import printable
from argmap.reports.lines import paragraph

_CLEAN = """\
  <testsuite name="argmap" tests="1" failures="0" errors="0" skipped="0">
    <testcase name="no findings" classname="argmap"/>
  </testsuite>
"""


def junit(diagnostics: Iterable[Diagnostic]) -> str:
    """Errors and warnings as failures, information as the output of a case that passed.

    Without findings there is one case that passed, for some services take a report without cases for a fault. The text
    is ASCII.
    """
    by_path: dict[str, list[Diagnostic]] = {}
    for diagnostic in diagnostics:
        by_path.setdefault(diagnostic.path, []).append(diagnostic)
    suites = "".join(_suite(path, found) for path, found in by_path.items()) or _CLEAN
    found = [diagnostic for some in by_path.values() for diagnostic in some]
    counts = f'tests="{len(found) or 1}" failures="{_failures(found)}" errors="0"'
    document = f'<testsuites name="argmap" {counts}>\n{suites}</testsuites>\n'
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + document.encode("ascii", "xmlcharrefreplace").decode("ascii")


def _failures(found: Sequence[Diagnostic]) -> int:
    return sum(diagnostic.severity is not Severity.INFO for diagnostic in found)


def _suite(path: str, found: Sequence[Diagnostic]) -> str:
    name = _escaped(path)
    cases = "".join(_case(diagnostic, name) for diagnostic in found)
    counts = f'tests="{len(found)}" failures="{_failures(found)}" errors="0" skipped="0"'
    return f'  <testsuite name="{name}" {counts}>\n{cases}  </testsuite>\n'


def _case(diagnostic: Diagnostic, path: str) -> str:
    """A case with a name of its own: services keep but one of several that are called the same."""
    span = diagnostic.span
    message = _escaped(f"{diagnostic.code} {diagnostic.message}")
    name = f"{span.line}:{span.column} {message}" if span else message
    words = escape(paragraph(diagnostic))
    if diagnostic.severity is Severity.INFO:
        outcome = f"<system-out>{words}</system-out>"
    else:
        outcome = f'<failure type="{diagnostic.severity}" message="{message}">{words}</failure>'
    return f'    <testcase name="{name}" classname="{path}">\n      {outcome}\n    </testcase>\n'


def _escaped(text: str) -> str:
    return escape(printable(text))
