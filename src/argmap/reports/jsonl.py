"""A JSON object per line, each as in the JSON array, for programs that read one finding at a time."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.diagnostics import Diagnostic
from argmap.reports.json import as_dict


def jsonl(diagnostics: Iterable[Diagnostic]) -> str:
    """The findings as one JSON object per line, in ASCII."""
    from json import dumps  # noqa: PLC0415 - most runs print text

    return "".join(f"{dumps(as_dict(diagnostic))}\n" for diagnostic in diagnostics)
