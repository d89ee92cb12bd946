"""A finding as plain lines, in which nothing that a map holds can break a line, steer a terminal or reorder text."""

from __future__ import annotations

import re

from argmap.diagnostics import Diagnostic

_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")


def printable(text: str) -> str:
    r"""A text on one line: control characters, lone surrogates and marks that reorder text are written as escapes.

    >>> print(printable("one\ntwo\x1b[31m"))
    one\ntwo\x1b[31m
    """
    return _UNSEEN.sub(lambda match: match[0].encode("unicode_escape").decode("ascii"), text)


def replaced(text: str) -> str:
    """A text of the same length, with a replacement character for what `printable` escapes, but with its tabs."""
    return "\t".join(_UNSEEN.sub("\N{REPLACEMENT CHARACTER}", part) for part in text.split("\t"))


def paragraph(diagnostic: Diagnostic) -> str:
    """The finding with its place, its further places and what to do, a line each."""
    notes = (
        f"note: {diagnostic.path}:{span.line}:{span.column}: {message}" if span else f"note: {message}"
        for span, message in diagnostic.related
    )
    return "\n".join(map(printable, (str(diagnostic), *notes, *advice(diagnostic))))


def advice(diagnostic: Diagnostic) -> list[str]:
    """What to do about a finding, a line for each help."""
    return [f"help: {words}" for words in diagnostic.help]


def is_file(path: str) -> bool:
    """Whether a path names a file, and not, as `<stdin>` does, a text from elsewhere."""
    return not (path.startswith("<") and path.endswith(">"))
