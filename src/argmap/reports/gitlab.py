"""GitLab's Code Quality report, which a merge request shows as what it makes better and worse."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from argmap.diagnostics import Diagnostic, Severity
from argmap.reports.fingerprints import fingerprints
from argmap.reports.lines import printable

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def gitlab(diagnostics: Iterable[Diagnostic]) -> str:
    """The findings as one JSON array, in ASCII; a finding without a place is at line 1."""
    from json import dumps  # noqa: PLC0415 - most runs print text

    found = tuple(diagnostics)
    return dumps([_issue(*pair) for pair in zip(found, fingerprints(found), strict=True)]) + "\n"


def _issue(diagnostic: Diagnostic, fingerprint: str) -> dict[str, Any]:
    return {
        "description": printable(f"{diagnostic.code} {diagnostic.message}"),  # GitLab does not show the check's name
        "check_name": diagnostic.code,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[diagnostic.severity],
        "location": {
            "path": printable(diagnostic.path),
            "lines": {"begin": diagnostic.span.line if diagnostic.span else 1},
        },
    }
