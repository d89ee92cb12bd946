"""A line per finding: `path:line:col: CODE message`."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.diagnostics import Diagnostic


def concise(diagnostics: Iterable[Diagnostic]) -> str:
    """A line per finding."""
    return "".join(f"{diagnostic}\n" for diagnostic in diagnostics)
