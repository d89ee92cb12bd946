"""One JSON array; the keys are those of ruff's report, so that what reads the one reads the other."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from argmap.diagnostics import Diagnostic, Fix
from argmap.display import as_json
from argmap.text import Location, SourceText, Span


def json(diagnostics: Iterable[Diagnostic]) -> str:
    """The findings as one JSON array, in ASCII: so it is the same in every encoding, and holds no stray surrogate."""
    return as_json([as_dict(diagnostic) for diagnostic in diagnostics], indent=2, ascii_only=True)


def as_dict(diagnostic: Diagnostic) -> dict[str, Any]:
    """One finding as plain data; rows and columns count from 1, `null` where the map was not read from a text."""
    location, end_location = _ends(diagnostic.span)
    path = diagnostic.path
    return {
        "code": diagnostic.code,
        "name": diagnostic.name,
        "message": diagnostic.message,
        "severity": str(diagnostic.severity),
        "filename": path,
        "location": location,
        "end_location": end_location,
        "help": list(diagnostic.help),
        "related": [_note(location, message, path) for location, message in diagnostic.related],
        "consequences": [_consequence(one) for one in diagnostic.consequences],
        "fix": None if diagnostic.fix is None else _fix(diagnostic.fix, diagnostic.text),
        "url": None,
    }


def _note(location: Location | None, message: str, path: str) -> dict[str, Any]:
    """A further place, in the file of the finding unless it names another."""
    start, end = _ends(location.span if location else None)
    filename = location.path if location else path
    return {"message": message, "filename": filename, "location": start, "end_location": end}


def _consequence(one: Diagnostic) -> dict[str, Any]:
    start, _ = _ends(one.span)
    return {"code": one.code, "name": one.name, "message": one.message, "filename": one.path, "location": start}


def _ends(span: Span | None) -> tuple[dict[str, int] | None, dict[str, int] | None]:
    if span is None:
        return None, None
    return {"row": span.line, "column": span.column}, {"row": span.end_line, "column": span.end_column}


def _fix(fix: Fix, text: SourceText | None) -> dict[str, Any]:
    text = text or SourceText("")
    places = ((edit.replacement, *_ends(text.exact_span(edit.start, edit.end))) for edit in fix.edits)
    return {
        "applicability": "safe" if fix.safe else "unsafe",
        "message": fix.message,
        "edits": [{"content": content, "location": start, "end_location": end} for content, start, end in places],
    }
