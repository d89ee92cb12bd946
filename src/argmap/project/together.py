"""Many files, one after the other or several at once."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import partial

import attrs

from argmap.project.examining import Loaded, examine, failed, nothing
from argmap.project.outcomes import Job, Outcome

_WORTH_A_PROCESS = 250_000
"""Bytes of maps: starting a process takes about as long as checking them."""


def examine_all(jobs: Sequence[Job], processes: int | None = None, loaded: Loaded = nothing) -> list[Outcome]:
    """Examine each file; the outcomes come in the order of the jobs, whatever the number of processes, without maps.

    Args:
        jobs: the files to examine.
        processes: how many work at the same time; by default chosen from the size of the files.
        loaded: called when a map is read, before it is checked; a function that can be pickled.
    """
    number = min(len(jobs), _helpful(jobs) if processes is None else processes)
    do: Callable[[Job], Outcome] = partial(_examined, loaded)
    if number <= 1:
        return [do(job) for job in jobs]
    from argmap.project.workers import share_out  # noqa: PLC0415 - one process needs none of it

    return share_out(do, jobs, number, failed)


def _examined(loaded: Loaded, job: Job) -> Outcome:
    """The outcome of a job without its map, which would have to go from process to process and be kept."""
    return attrs.evolve(examine(job, loaded), map=None)


def _helpful(jobs: Sequence[Job]) -> int:
    size = sum(min(job.limit, _size(job.path)) for job in jobs if job.data is None and not job.refusal)
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(cores, size // _WORTH_A_PROCESS)


def _size(path: str) -> int:
    try:
        return os.stat(path).st_size  # noqa: PTH116
    except OSError:
        return 0
