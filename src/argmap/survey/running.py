"""A survey of many files: in this process, in several of its own, or wherever an executor runs functions.

The rows come in the order of the files, whatever runs them, and what is in memory does not grow with their number.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future
from functools import partial
from os import PathLike
from typing import TypeAlias

from argmap.errors import ExecutorError, OptionError, RefusedFileError
from argmap.fields import as_whole, expect
from argmap.files import LARGEST
from argmap.project.settings import Configurations, Options
from argmap.project.workers import stream_out
from argmap.survey.columns import Row, columns_of
from argmap.survey.file import File
from argmap.survey.finding import files, named
from argmap.survey.measuring import Measured, Plan, failed, measure

AHEAD = 64
"""How many chunks are under way or waiting to be given: enough for some dozens of workers."""
_MOST_FILES, _MOST_BYTES = 64, 256 << 10
"""How many files a chunk has at most, and after how many bytes it is full."""
Chunk: TypeAlias = tuple[File, ...]


def rows(
    paths: str | PathLike[str] | Iterable[str | PathLike[str]],
    *,
    columns: str | Iterable[str] | None = None,
    executor: Executor | None = None,
    jobs: int | None = None,
    ahead: int = AHEAD,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] = (),
    max_size: int = LARGEST,
    timed: bool = False,
) -> Iterator[Row]:
    """Measure maps: a row for each file.

    In folders the files of all notations are looked for; those that hold no map are left out. A file that cannot be
    read has a row that says why under `problem`. Configuration files are not read, so that a corpus gives the same
    rows everywhere.

    Args:
        paths: files, folders, and addresses that fsspec reads.
        columns: the groups of columns, of `argmap.survey.GROUPS`, or one of them; all by default.
        executor: runs the work, in chunks of some files; the files must be there for its workers.
        jobs: the number of processes to start, if there is no executor; by default this process does the work. A file
            that kills a process that was started costs no other file its row.
        ahead: how many chunks are handed to the executor before the first of them is done; more than it has workers.
        select: the rules to run, as for `argmap.check`.
        ignore: rules to skip.
        max_size: the largest file that is read, in bytes.
        timed: whether there is a column `seconds`, which differs from run to run.

    Returns:
        The rows, in order of path, each a dictionary with the columns that `argmap.survey.columns_of` lists.

    Raises:
        MissingPathError: a path is not there.
        MissingExtraError: a path is an address, and fsspec is not installed.
        OptionError: there is no such group of columns, or a number is out of range.
        UnknownRuleError: a selector names no rule.
        ExecutorError: the executor has broken down, or was shut down.
    """
    expect(executor, Executor | None, "an executor has `submit`, as those of `concurrent.futures`")
    plan = planned(columns, select, ignore, max_size, timed=timed)
    processes, most = None if jobs is None else _from_one("jobs", jobs), _from_one("ahead", ahead)
    found = files(named(paths))
    measured = in_order(plan, found, processes, most) if executor is None else by(executor, plan, found, most)
    return (one.row for one in measured if one.row is not None)


def planned(
    columns: str | Iterable[str] | None,
    select: Iterable[str] | None,
    ignore: Iterable[str],
    max_size: int = LARGEST,
    *,
    timed: bool = False,
) -> Plan:
    """Make the plan of a survey; see `rows`."""
    chosen = columns_of(columns, timed=timed)
    options = Options(select=None if select is None else tuple(select), ignore=tuple(ignore), no_config=True)
    settings = Configurations(options).settings(".")
    return Plan(columns=chosen, settings=settings, limit=_from_one("max_size", max_size))


def _from_one(name: str, value: int) -> int:
    number = as_whole(name, value)
    if number < 1:
        raise OptionError(f"{name}: expected a number from 1, not {number}")
    return number


def processors() -> int:
    """How many processes can work at the same time."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def in_order(plan: Plan, found: Iterable[File], processes: int | None = None, ahead: int = AHEAD) -> Iterator[Measured]:
    """Measure files in this process, or in some that it starts; a file that kills one of them has its row."""
    if processes is None:
        for file in found:
            yield from measure(plan, [file])
        return
    chunks = chunked(found)
    for done in stream_out(partial(measure, plan), chunks, processes, _Failed, ahead=max(ahead, processes)):
        yield from _again(plan, done) if isinstance(done, _Failed) else done


class _Failed(list[Measured]):
    """In the place of what a chunk came to: the chunk, and the error that ended its process."""

    def __init__(self, chunk: Chunk, error: Exception) -> None:
        super().__init__()
        self.chunk = chunk
        self.error = error


def _again(plan: Plan, lost: _Failed) -> Iterator[Measured]:
    """The files of a chunk whose process was killed, each in a process of its own."""
    if len(lost.chunk) == 1:
        yield failed(plan, lost.chunk[0], lost.error)
        return
    alone = ((file,) for file in lost.chunk)
    for done in stream_out(partial(measure, plan), alone, 1, _Failed, ahead=1):
        yield from [failed(plan, done.chunk[0], done.error)] if isinstance(done, _Failed) else done


def by(executor: Executor, plan: Plan, found: Iterable[File], ahead: int = AHEAD) -> Iterator[Measured]:
    """Measure files by an executor; those of a chunk that fails are tried once more, one by one."""
    chunks = chunked(found)
    waiting: deque[tuple[Chunk, Future[list[Measured]]]] = deque()
    try:
        while True:
            while len(waiting) < ahead and (chunk := next(chunks, None)) is not None:
                waiting.append((chunk, _handed(executor, plan, chunk)))
            if not waiting:
                return
            chunk, future = waiting.popleft()
            yield from _result(executor, plan, chunk, future)
    finally:
        for _, future in waiting:
            future.cancel()


def _handed(executor: Executor, plan: Plan, chunk: Chunk) -> Future[list[Measured]]:
    """Hand a chunk to an executor.

    Raises:
        ExecutorError: it does not take it, since it was shut down for example.
    """
    try:
        return executor.submit(measure, plan, chunk)
    except Exception as error:
        raise ExecutorError(f"the executor takes no work: {str(error) or type(error).__name__}") from error


def _result(executor: Executor, plan: Plan, chunk: Chunk, future: Future[list[Measured]]) -> Iterator[Measured]:
    """What a chunk came to; if it failed, each of its files by itself, so that one costs no other its row."""
    try:
        done = future.result()
        if [one.name for one in done] != [file.name for file in chunk]:
            raise TypeError("it gave something else than the results of the work")  # noqa: TRY301 - as what it raises
    except (BrokenExecutor, CancelledError) as error:
        raise ExecutorError(f"the executor no longer works: {type(error).__name__} {error}".rstrip()) from error
    except Exception as error:  # noqa: BLE001 - an executor may say in any way that it has lost a worker
        if len(chunk) == 1:
            why = f"the executor did not do its work: {str(error) or type(error).__name__}"
            yield failed(plan, chunk[0], RefusedFileError(None, why, chunk[0].path))
            return
        alone = [((file,), _handed(executor, plan, (file,))) for file in chunk]
        for one, again in alone:
            yield from _result(executor, plan, one, again)
    else:
        yield from done


def chunked(found: Iterable[File]) -> Iterator[Chunk]:
    """Put files together into chunks of about the same size, a large file in one of its own."""
    chunk: list[File] = []
    size = 0
    for file in found:
        if chunk and (len(chunk) == _MOST_FILES or size + file.size > _MOST_BYTES):
            yield tuple(chunk)
            chunk, size = [], 0
        chunk.append(file)
        size += file.size
    if chunk:
        yield tuple(chunk)
