"""Several processes that share work; what kills one of them costs no more than the job that it was at.

There is no thread and no queue, as in the pools of the standard library, which wait for ever where no further thread
can be started, and lose the work of all processes with one.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, Generic, TypeVar

J = TypeVar("J")
R = TypeVar("R")
_SIGNALS = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]


class KilledError(MemoryError):
    """A process that ended in the midst of its work, as when it takes more memory than there is."""

    def __init__(self) -> None:
        super().__init__("the process that checked it was killed, possibly because it ran out of memory")


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
    return list(stream_out(do, jobs, processes, failed, ahead=len(jobs)))


def stream_out(
    do: Callable[[J], R], jobs: Iterable[J], processes: int, failed: Callable[[J, Exception], R], *, ahead: int
) -> Iterator[R]:
    """Do jobs as `share_out` does, and give each result as soon as it and all before it are there.

    No more than `ahead` jobs are taken whose results have not been given yet, so that memory is bounded however many
    jobs there are.
    """
    team, left = _Team(do, processes), enumerate(jobs)
    taken: dict[int, J] = {}
    done: dict[int, R] = {}
    given, following = 0, next(left, None)
    try:
        while following is not None or taken:
            while following and len(taken) + len(done) < ahead and (worker := team.free()) is not None:
                number, taken[number] = following
                team.give(worker, number, taken[number])
                following = next(left, None)
            if following and not taken:
                done[following[0]] = do(following[1])
                following = next(left, None)
            for number, result in team.results():
                job = taken.pop(number)
                done[number] = failed(job, result) if isinstance(result, Exception) else result
            while given in done:
                yield done.pop(given)
                given += 1
    finally:
        team.end()


class _Team(Generic[J, R]):
    """Processes that each do one job at a time; `busy` holds the numbers of their jobs by the pipes to them."""

    def __init__(self, do: Callable[[J], R], size: int) -> None:
        self._do = do
        self._size = size
        self._context: Any = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
        self._idle: list[Connection] = []
        self._processes: dict[Connection, BaseProcess] = {}
        self.busy: dict[Connection, int] = {}

    def free(self) -> Connection | None:
        """A process that has nothing to do; `None` if all have, and no more can be started."""
        if not self._idle and len(self._processes) < self._size:
            self._start()
        return self._idle.pop() if self._idle else None

    def _start(self) -> None:
        try:
            ours, theirs = self._context.Pipe()
            process = self._context.Process(target=_work, args=(self._do, ours, theirs), daemon=True)
            with _without_signals():
                process.start()
        except (OSError, RuntimeError, ImportError):  # the system has no more processes, or none at all
            self._size = len(self._processes)
            return
        theirs.close()
        self._processes[ours] = process
        self._idle.append(ours)

    def give(self, worker: Connection, number: int, job: J) -> None:
        """Give a job to a process."""
        self.busy[worker] = number
        try:
            worker.send(job)
        except OSError:  # it has died; so its answer will say
            return

    def results(self) -> Iterator[tuple[int, R | Exception]]:
        """Wait for results; each comes with the number of its job."""
        ready = set(wait(list(self.busy))) if self.busy else set()
        for worker in [one for one in self.busy if one in ready]:
            number = self.busy.pop(worker)
            try:
                result: R | Exception = worker.recv()
            except (EOFError, OSError):
                self._bury(worker)
                result = KilledError()
            except Exception as error:  # noqa: BLE001 - it cannot be unpickled
                self._idle.append(worker)
                result = error
            else:
                self._idle.append(worker)
            yield number, result

    def _bury(self, worker: Connection) -> None:
        worker.close()
        process = self._processes.pop(worker)
        process.terminate()
        process.join()

    def end(self) -> None:
        """End all processes, whatever they do."""
        for worker in list(self._processes):
            self._bury(worker)


@contextmanager
def _without_signals() -> Iterator[None]:
    """Put signals off while a process starts, so that none meets it before it has its own way to end."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _SIGNALS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _work(do: Callable[[Any], Any], parent: Connection, pipe: Connection) -> None:
    """Do jobs as they come, until the other end of the pipe is closed; an error is a result."""
    _end_quietly()
    parent.close()
    while True:
        try:
            job = pipe.recv()
        except (EOFError, OSError):
            return
        try:
            pipe.send(do(job))
        except Exception as error:  # noqa: BLE001 - the first process says what there is to say
            pipe.send(error if isinstance(error, MemoryError) else RuntimeError(f"{type(error).__name__}: {error}"))


def _end_quietly() -> None:
    """Let this process end without a word."""
    sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - as long as the process lives
    for number in _SIGNALS:
        signal.signal(number, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _SIGNALS)
