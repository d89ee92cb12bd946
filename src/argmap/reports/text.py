"""Findings for people: the line in question with a caret span, and what to do about it.

A note shows its line only if that is in a different file from the finding.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.diagnostics import Diagnostic, Severity
from argmap.display import columns, printable, replaced, styled
from argmap.text import SourceText, Span

_WIDTH = 100
_LEAD = 40
_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.INFO: "bold cyan"}
_Piece = tuple[str, str]


def text(diagnostics: Iterable[Diagnostic]) -> str:
    """Each finding with its line of the source, and what to do."""
    return "".join(words for diagnostic in diagnostics for words, _ in _pieces(diagnostic))


def coloured_text(diagnostics: Iterable[Diagnostic]) -> str:
    """The same for a terminal that shows colours."""
    return "".join(_styled(*piece) for diagnostic in diagnostics for piece in _pieces(diagnostic))


def _styled(words: str, style: str) -> str:
    line = words.removesuffix("\n")
    return styled(line, style) + words[len(line) :]


def _pieces(diagnostic: Diagnostic) -> Iterator[_Piece]:
    style = _STYLES[diagnostic.severity]
    yield printable(f"{diagnostic.location or diagnostic.path}: "), "bold"
    yield diagnostic.code, style
    yield f" {printable(diagnostic.message)}\n", ""
    if diagnostic.location is not None:
        yield from _snippet(diagnostic.location.text, diagnostic.location.span, style)
    for location, message in diagnostic.related:
        yield "  note: ", "bold"
        yield f"{printable(f'{location}: {message}' if location else message)}\n", ""
        if location is not None and location.path != diagnostic.path:
            yield from _snippet(location.text, location.span, style)
    for advice in diagnostic.help:
        yield "  help: ", "bold green"
        yield f"{printable(advice)}\n", ""
    yield "\n", ""


def _snippet(source: SourceText, span: Span, style: str) -> Iterator[_Piece]:
    """The first line of a span with carets under it; a long line is cropped so that the place stays in sight."""
    first, behind = source.line_bounds(span.line)
    length = behind - first
    start = span.column - 1
    end = span.end_column - 1 if span.end_line == span.line else length
    cut = max(0, start - _LEAD) if length > _WIDTH else 0
    shown = replaced(source.text[first + cut : min(first + cut + _WIDTH, behind)])
    before, marked = shown[: start - cut], shown[start - cut : end - cut]
    lead, tail = "…" if cut else "", "…" if cut + _WIDTH < length else ""
    gutter = len(str(span.line))
    yield f"  {span.line} | ", "blue"
    yield f"{lead}{shown}{tail}\n", ""
    yield f"  {' ' * gutter} | ", "blue"
    yield f"{' ' * len(lead)}{_blank(before)}", ""
    yield f"{'^' * max(1, len(_blank(marked)))}\n", style


def _blank(text: str) -> str:
    """White space as wide as a text: tabs stay, wide characters count two, combining marks nothing."""
    return "\t".join(" " * columns(part) for part in text.split("\t"))
