"""A JSON object per line, each as in the JSON array, for programs that read one finding at a time."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.diagnostics import Diagnostic
from argmap.display import as_json
from argmap.reports.json import as_dict


def jsonl(diagnostics: Iterable[Diagnostic]) -> str:
    """The findings as one JSON object per line, in ASCII."""
    return "".join(as_json(as_dict(diagnostic), ascii_only=True) for diagnostic in diagnostics)
