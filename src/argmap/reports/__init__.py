"""Diagnostics to text, one file per format."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from argmap.diagnostics import Diagnostic
from argmap.errors import UnknownFormatError
from argmap.reports.concise import concise
from argmap.reports.github import github
from argmap.reports.gitlab import gitlab
from argmap.reports.json import json
from argmap.reports.jsonl import jsonl
from argmap.reports.junit import junit
from argmap.reports.sarif import sarif
from argmap.reports.text import text

FORMATS: dict[str, Callable[[Iterable[Diagnostic]], str]] = {
    "text": text,
    "concise": concise,
    "json": json,
    "jsonl": jsonl,
    "github": github,
    "gitlab": gitlab,
    "sarif": sarif,
    "junit": junit,
}
"""A function for each format, from diagnostics to what is printed."""


def write(diagnostics: Iterable[Diagnostic], format: str = "text") -> str:  # noqa: A002
    """The diagnostics in a format, in the order given; JUnit groups them by file.

    Without diagnostics the text is empty, or in `json`, `gitlab`, `sarif` and `junit` a whole document that says so.

    Raises:
        UnknownFormatError: there is no such format.
    """
    try:
        return FORMATS[format](diagnostics)
    except KeyError:
        raise UnknownFormatError(f"{format!r} is no report format; known are {', '.join(FORMATS)}") from None
