"""Diagnostics to text, one file per format, which has a function of the format's name."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module

from argmap.diagnostics import Diagnostic
from argmap.errors import OptionError

FORMATS = ("text", "concise", "json", "jsonl", "github", "gitlab", "sarif", "junit")


def write(diagnostics: Iterable[Diagnostic], format: str = "text") -> str:  # noqa: A002
    """The diagnostics in a format, in the order given; JUnit groups them by file.

    Without diagnostics the text is empty, or in `json`, `gitlab`, `sarif` and `junit` a whole document that says so.

    Raises:
        OptionError: there is no such format.
    """
    if format not in FORMATS:
        raise OptionError.about("report format", format, FORMATS)
    content: str = getattr(import_module(f"argmap.reports.{format}"), format)(diagnostics)
    return content
