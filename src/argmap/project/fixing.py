"""Writing what fixes change; where a file cannot be written, it stays as it was and the others go on."""

from __future__ import annotations

import os
from collections.abc import Iterable

import attrs

from argmap.errors import WriteError
from argmap.project.examining import examine
from argmap.project.outcomes import Outcome


def write_fixes(outcomes: Iterable[Outcome]) -> list[Outcome]:
    """Write the files that were fixed; the outcome of one that could not be is what it was without."""
    return [_written(one) if one.fixed is not None and one.job.data is None else one for one in outcomes]


def _written(outcome: Outcome) -> Outcome:
    from argmap.files.whole import write_whole  # noqa: PLC0415 - most runs write nothing

    target = _elsewhere(outcome.job.path)
    try:
        write_whole(outcome.job.path, outcome.fixed or b"", was=outcome.read)
    except WriteError as error:
        unfixed = examine(attrs.evolve(outcome.job, fix=False))
        return attrs.evolve(unfixed, target=target, unwritten=error.strerror)
    return attrs.evolve(outcome, target=target)


def _elsewhere(path: str) -> str | None:
    """The file that a path leads to by a link, if it does; links above the working folder lead everything there."""
    real = os.path.realpath(path)
    folder, name = (os.path.split(path)) if os.path.isabs(path) else (os.curdir, path)  # noqa: PTH117
    plain = os.path.normpath(os.path.join(os.path.realpath(folder), name))  # noqa: PTH118
    return real if os.path.normcase(real) != os.path.normcase(plain) else None
