"""What several commands share: loading a map with its findings on stderr, colours, writing files whole."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Iterable, Sequence
from typing import TextIO

from argmap.cli.files import read_bytes
from argmap.diagnostics import Diagnostic, Severity
from argmap.display import printable_lines
from argmap.model import ArgumentMap
from argmap.reading import read_text
from argmap.reports import write
from argmap.reports.text import coloured_text

FORMATS = ("text", "json", "markdown")
"""How a command that explains something can print it."""


def add_map(parser: argparse.ArgumentParser) -> None:
    """The argument that names one map."""
    parser.add_argument("path", metavar="PATH", help="the map; `-` reads standard input")


def add_colour(parser: argparse.ArgumentParser) -> None:
    """The option that says when to colour."""
    parser.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="when to use colours")


def in_colour(choice: str, stream: TextIO) -> bool:
    """Whether to colour: as asked, else as NO_COLOR and FORCE_COLOR say, else on a terminal."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (stream.isatty() and os.environ.get("TERM") != "dumb")


def load_or_report(path: str) -> ArgumentMap | None:
    """The map in a file; what reading finds goes to stderr, and `None` means that it cannot be used."""
    argument_map, diagnostics = read_text(*read_bytes(path))
    warn(diagnostics)
    keep_loaded()
    return None if has_errors(diagnostics) else argument_map


def say(text: str) -> None:
    """Print a text to stdout, each of its lines printable; a report of findings is so in the way of its format."""
    sys.stdout.write(printable_lines(text))


def remark(text: str) -> None:
    """The same to stderr."""
    sys.stderr.write(printable_lines(text))


def warn(diagnostics: Sequence[Diagnostic]) -> None:
    """Print findings to stderr."""
    if diagnostics:
        show = coloured_text if in_colour("auto", sys.stderr) else write
        sys.stderr.write(show(diagnostics))


def keep_loaded() -> None:
    """Tell the garbage collector that what was loaded stays: it need not walk through a large map again and again."""
    gc.freeze()


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether an error is among them."""
    return any(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics)


def counted(number: int, what: str) -> str:
    """A number with its noun: `1 error`, `2 errors`, `2 pieces of evidence`."""
    noun, *rest = what.split(" ", 1)
    return " ".join((f"{number:,}", noun if number == 1 else f"{noun}s", *rest))
