"""Writing what `--fix` changes; where a file cannot be written, it stays as it was and the others go on."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import attrs

from argmap.cli import complain
from argmap.cli.common import remark
from argmap.cli.examining import Outcome, examine
from argmap.cli.files import STDIN, displayed
from argmap.display import printable
from argmap.errors import WriteError
from argmap.files import write_whole


def write_fixes(outcomes: Iterable[Outcome]) -> list[Outcome]:
    """Write the files that were fixed; the outcome of one that could not be is what it was without."""
    return [_written(one) if one.mended is not None and one.job.path != STDIN else one for one in outcomes]


def _written(outcome: Outcome) -> Outcome:
    job = outcome.job
    real = _elsewhere(job.path)
    if real is not None:
        shown = printable(displayed(Path(real)))
        remark(f"argmap: {printable(job.name)} is a link: fixing {shown}\n")
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
