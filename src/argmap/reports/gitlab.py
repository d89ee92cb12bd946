"""GitLab's Code Quality report, which a merge request shows as what it makes better and worse."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from argmap.diagnostics import Diagnostic, Severity
from argmap.display import as_json, printable
from argmap.reports.fingerprints import fingerprints

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def gitlab(diagnostics: Iterable[Diagnostic]) -> str:
    """The findings as one JSON array, in ASCII; a finding without a place is at line 1."""
    found = tuple(diagnostics)
    return as_json([_issue(*pair) for pair in zip(found, fingerprints(found), strict=True)], ascii_only=True)


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
