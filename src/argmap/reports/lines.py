"""A finding as plain lines."""

from __future__ import annotations

from argmap.diagnostics import Diagnostic
from argmap.display import printable


def paragraph(diagnostic: Diagnostic) -> str:
    """The finding with its place, its further places and what to do, a line each."""
    notes = (f"note: {f'{location}: ' if location else ''}{message}" for location, message in diagnostic.related)
    return "\n".join((str(diagnostic), *map(printable, (*notes, *advice(diagnostic)))))


def advice(diagnostic: Diagnostic) -> list[str]:
    """The advice on a finding, a line for each help."""
    return [f"help: {words}" for words in diagnostic.help]


def is_file(path: str) -> bool:
    """Whether a path names a file, and not, as `<stdin>` does, a text from elsewhere."""
    return not (path.startswith("<") and path.endswith(">"))
