"""Several processes that share work; what kills one of them costs no more than the job that it was at."""

from __future__ import annotations

import multiprocessing
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
from typing import TypeVar

J = TypeVar("J")
R = TypeVar("R")


class KilledError(MemoryError):
    """A process that ended in the midst of its work, as when it takes more memory than there is."""

    def __init__(self) -> None:
        super().__init__("the process that checked it was killed, perhaps for want of memory")


def share_out(do: Callable[[J], R], jobs: Sequence[J], processes: int, failed: Callable[[J, Exception], R]) -> list[R]:
    """Do all jobs in several processes, or in this one where no other can be started.

    Args:
        do: does one job; a function that can be pickled, as must be its result.
        jobs: what to do.
        processes: how many work at the same time.
        failed: makes the result of a job whose process was killed, or whose result cannot be had.

    Returns:
        The results in the order of the jobs.
    """
    done: dict[int, R] = {}
    for numbers, results in _in_parts(do, jobs, processes):
        done |= zip(numbers, results, strict=True)
    left = [number for number in range(len(jobs)) if number not in done]
    done |= zip(left, _one_by_one(do, [jobs[number] for number in left], failed), strict=True)
    return [done[number] for number in range(len(jobs))]


def _in_parts(do: Callable[[J], R], jobs: Sequence[J], processes: int) -> Iterator[tuple[range, list[R]]]:
    """The results of the parts that came to an end; if a process is killed, those of others are lost with it."""
    size = max(1, len(jobs) // (4 * processes))
    parts = [range(start, min(start + size, len(jobs))) for start in range(0, len(jobs), size)]
    pool = _pool(processes)
    if pool is None:
        return
    try:
        futures = [(part, pool.submit(_all, do, jobs[part.start : part.stop])) for part in parts]
        for part, future in futures:
            if future.exception() is None:  # else its jobs are done again, each for itself
                yield part, future.result()
    except (OSError, RuntimeError):  # no further process or thread can be started
        _end(pool, now=True)
    finally:
        _end(pool)


def _all(do: Callable[[J], R], jobs: Sequence[J]) -> list[R]:
    return [do(job) for job in jobs]


def _one_by_one(do: Callable[[J], R], jobs: Sequence[J], failed: Callable[[J, Exception], R]) -> Iterator[R]:
    """The results of jobs among which is one that kills its process: one process, and a new one after each death."""
    pool = None
    try:
        for job in jobs:
            pool = pool or _pool(1)
            try:
                future = None if pool is None else pool.submit(do, job)
            except (OSError, RuntimeError):
                _end(pool, now=True)
                pool = future = None
            if future is None:
                yield do(job)
                continue
            try:
                result = future.result()
            except BrokenExecutor:
                result = failed(job, KilledError())
                _end(pool)
                pool = None
            except Exception as error:  # noqa: BLE001 - a result that cannot be pickled is no reason to stop
                result = failed(job, error)
            yield result
    finally:
        _end(pool)


def _pool(processes: int) -> ProcessPoolExecutor | None:
    """A pool of processes; `None` where the system has none, as without shared memory."""
    method = "fork" if sys.platform == "linux" else "spawn"
    try:
        return ProcessPoolExecutor(processes, multiprocessing.get_context(method), _end_quietly)
    except (ImportError, NotImplementedError, OSError):
        return None


def _end(pool: ProcessPoolExecutor | None, *, now: bool = False) -> None:
    """Let go of a pool; its processes are ended if they are to be, and where a signal ends the run."""
    if now or isinstance(sys.exc_info()[1], KeyboardInterrupt | SystemExit):
        for process in multiprocessing.active_children():
            process.terminate()
    if pool is not None:
        pool.shutdown(cancel_futures=True)


def _end_quietly() -> None:
    """Let signals end a process of the pool without a word: the first process says what there is to say."""
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_DFL)
