"""Workflow commands of GitHub Actions, which make a finding an annotation beside the line in question."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.diagnostics import Diagnostic, Severity
from argmap.display import printable
from argmap.reports.lines import is_file, paragraph

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_IN_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def github(diagnostics: Iterable[Diagnostic]) -> str:
    """A command per finding, with its place in the message too: the log shows nothing else."""
    return "".join(
        f"::{_COMMANDS[diagnostic.severity]} {','.join(_properties(diagnostic))}"
        f"::{paragraph(diagnostic).translate(_IN_MESSAGE)}\n"
        for diagnostic in diagnostics
    )


def _properties(diagnostic: Diagnostic) -> Iterator[str]:
    """File, place and title; columns only within a line, for GitHub refuses them for several."""
    if is_file(diagnostic.path):
        yield f"file={_escaped(diagnostic.path)}"
    span = diagnostic.span
    if span is not None:
        one_line = span.line == span.end_line
        yield f"line={span.line},col={span.column}" if one_line else f"line={span.line}"
        yield f"endLine={span.end_line},endColumn={span.end_column}" if one_line else f"endLine={span.end_line}"
    yield f"title={_escaped(f'{diagnostic.code} {diagnostic.name}')}"


def _escaped(text: str) -> str:
    return printable(text.translate(_IN_PROPERTY))
