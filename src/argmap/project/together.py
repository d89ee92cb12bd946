"""Many files, one after the other or several at once; what they import is checked with them, each file once."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from functools import partial

import attrs

from argmap.project.examining import Loaded, examine, failed, nothing
from argmap.project.outcomes import Job, Outcome

_WORTH_A_PROCESS = 250_000
"""Bytes of maps: starting a process takes about as long as checking them."""


def examine_all(jobs: Sequence[Job], processes: int | None = None, loaded: Loaded = nothing) -> list[Outcome]:
    """Examine each file; the outcomes come in the order of the jobs, whatever the number of processes, without maps.

    Files that import others are examined by this process, which reads each of them once; a file that another one
    imports is examined with that, and with itself alone only where no other leads to it. Imported files that are not
    among the jobs come last.

    Args:
        jobs: the files to examine.
        processes: how many work at the same time; by default chosen from the size of the files.
        loaded: called when a map is read, before it is checked; a function that can be pickled.
    """
    if len(jobs) == 1:
        return _flat([_examined(loaded, jobs[0])], set())
    from argmap.project.imports import real_path_of  # noqa: PLC0415 - one file needs none of it
    from argmap.project.roots import arguments_among  # noqa: PLC0415

    wholes, left = arguments_among(jobs, loaded)
    done = dict(zip(map(id, left), _shared(left, processes, loaded), strict=True)) | wholes
    named = [done[id(job)] for job in jobs if id(job) in done]
    known = {real_path_of(job.path) for job in jobs} | {one.real for one in wholes.values()}
    return _flat([*named, *(one for key, one in wholes.items() if key < 0)], known)


def _shared(jobs: Sequence[Job], processes: int | None, loaded: Loaded) -> list[Outcome]:
    """The outcomes of files that import nothing."""
    number = min(len(jobs), _helpful(jobs) if processes is None else processes)
    do: Callable[[Job], Outcome] = partial(_examined, loaded)
    if number <= 1:
        return [do(job) for job in jobs]
    from argmap.project.workers import share_out  # noqa: PLC0415 - one process needs none of it

    return share_out(do, jobs, number, failed)


def _flat(outcomes: Iterable[Outcome], known: set[str]) -> list[Outcome]:
    """The outcomes, each with those of the files that it imports behind it, but for files that are known already."""
    flat: list[Outcome] = []
    for one in outcomes:
        flat.append(attrs.evolve(one, imported=()))
        for file in one.imported:
            if file.real not in known:
                known.add(file.real)
                flat.append(file)
    return flat


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
