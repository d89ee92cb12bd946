"""Showing and writing what `--fix` changes; where a file cannot be written, it stays as it was and the others go on."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator
from difflib import unified_diff
from pathlib import Path

import attrs

from argmap.cli import complain
from argmap.cli.examining import Outcome, examine
from argmap.cli.files import STDIN, displayed
from argmap.errors import WriteError
from argmap.files import write_whole
from argmap.reports.lines import printable

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_UNUSUAL = re.compile(r'[\x00-\x1f"\\\x7f\ud800-\udfff]')


def diff(outcome: Outcome) -> Iterator[str]:
    """The lines of a patch that fixes a file; lines end in line feeds alone, as they do for `patch`."""
    before, after = _LINE.findall(outcome.before), _LINE.findall(outcome.after)
    name = _quoted(outcome.job.name)
    for line in unified_diff(before, after, name, name):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _quoted(name: str) -> str:
    """A file's name in a patch: as it is, or as git quotes it where it could not be read on its line."""
    if not _UNUSUAL.search(name):
        return name
    escaped = (chr(byte) if 32 <= byte < 127 and byte not in b'"\\' else f"\\{byte:03o}" for byte in os.fsencode(name))
    return f'"{"".join(escaped)}"'


def write_fixes(outcomes: Iterable[Outcome]) -> list[Outcome]:
    """Write the files that were fixed; the outcome of one that could not be is what it was without."""
    return [_written(one) if one.mended is not None and one.job.path != STDIN else one for one in outcomes]


def _written(outcome: Outcome) -> Outcome:
    job = outcome.job
    real = _elsewhere(job.path)
    if real is not None:
        shown = printable(displayed(Path(real)))
        sys.stderr.write(f"argmap: {printable(job.name)} is a link: fixing {shown}\n")
    try:
        write_whole(job.path, outcome.mended or b"", was=outcome.read)
    except WriteError as error:
        complain(f"{printable(job.name)} is not fixed: {error.strerror}")
        return attrs.evolve(examine(attrs.evolve(job, fix=False)), failed=True)
    return outcome


def _elsewhere(path: str) -> str | None:
    """The file that a path leads to by a link, if it does; links above the working folder lead everything there."""
    real = os.path.realpath(path)
    folder, name = (os.path.split(path)) if os.path.isabs(path) else (os.curdir, path)  # noqa: PTH117
    plain = os.path.normpath(os.path.join(os.path.realpath(folder), name))  # noqa: PTH118
    return real if os.path.normcase(real) != os.path.normcase(plain) else None
