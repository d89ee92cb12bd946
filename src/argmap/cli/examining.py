"""One file after the other, or several at once: read, check and mend."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from functools import partial

import attrs

from argmap.checks import findings
from argmap.checks.fixing import mend
from argmap.cli.common import keep_loaded
from argmap.cli.files import STDIN
from argmap.cli.settings import Asked
from argmap.diagnostics import Diagnostic, Finding, Severity
from argmap.files import LARGEST, read_regular, texts_beside, too_large
from argmap.project.found import read_found
from argmap.project.recognising import is_sheet
from argmap.reading import parse
from argmap.reading.cursor import MAX_FINDINGS
from argmap.reading.decoding import decode, encode_as
from argmap.reading.unreadable import UNREADABLE, unreadable
from argmap.text import SourceText

_WORTH_A_PROCESS = 250_000
"""Bytes of maps: starting a process takes about as long as checking them."""


@attrs.frozen(kw_only=True)
class Job:
    """A file to check: its path, its name in messages, its content unless it is read from the path.

    `folder` is the one that it was found in, empty where it was named. `refusal` says why it is not read. The content
    of standard input may be the error for which there is none. `key` is the key to mark it by if it is a worksheet,
    `None` for the one that it names. `limit` is the size of the largest file that is read.
    """

    path: str
    folder: str = ""
    refusal: str = ""
    name: str
    data: bytes | OSError | None = attrs.field(default=None, repr=False)
    limit: int = LARGEST
    asked: Asked
    key: str | None = None
    fix: bool = False
    unsafe: bool = False


@attrs.frozen(kw_only=True)
class Outcome:
    """What became of a job: the findings that are left, and the text before and after where it was mended.

    `score` says of a worksheet how many answers are right. `read` is the content of the file where it was mended, and
    `opened` the copies of sources and keys that were read for it. `failed`: the file could not be written.
    """

    job: Job
    findings: Sequence[Diagnostic]
    before: str = attrs.field(default="", repr=False)
    after: str = attrs.field(default="", repr=False)
    mended: bytes | None = attrs.field(default=None, repr=False)
    read: bytes | None = attrs.field(default=None, repr=False)
    fixes: int = 0
    score: str | None = None
    opened: Sequence[str] = ()
    failed: bool = False

    @property
    def unread(self) -> bool:
        """Whether the file could not be checked."""
        return any(diagnostic.code == UNREADABLE.code for diagnostic in self.findings)

    @property
    def fails(self) -> bool:
        """Whether something failed, or a finding is as grave as what makes the run fail."""
        grave = {"never": -1, **{str(severity): severity.rank for severity in Severity}}[self.job.asked.fail_on]
        return self.failed or self.unread or any(diagnostic.severity.rank <= grave for diagnostic in self.findings)


def examine_all(jobs: Sequence[Job], processes: int | None) -> list[Outcome]:
    """The outcome of each job, in the order of the jobs, whatever the number of processes; by default as many as help.

    Args:
        jobs: the files to check.
        processes: how many work at the same time.
    """
    number = min(len(jobs), _helpful(jobs) if processes is None else processes)
    if number <= 1:
        return [examine(job) for job in jobs]
    from argmap.cli.workers import share_out  # noqa: PLC0415 - one process needs none of it

    return share_out(examine, jobs, number, _unread)


def _helpful(jobs: Sequence[Job]) -> int:
    size = sum(min(job.limit, _size(job.path)) for job in jobs if job.data is None and not job.refusal)
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(cores, size // _WORTH_A_PROCESS)


def _size(path: str) -> int:
    try:
        return os.stat(path).st_size  # noqa: PTH116
    except OSError:
        return 0


def examine(job: Job) -> Outcome:
    """Check a file, and mend its text if that is asked; what keeps it from being checked is a finding of its own."""
    if job.refusal:
        return Outcome(job=job, findings=[UNREADABLE.report(Finding(job.refusal), None, SourceText("", job.name))])
    try:
        data = _content(job)
        return _mark(job, data) if is_sheet(data) else _check(job, data)
    except Exception as error:  # noqa: BLE001 - one file, or a bug that it brings to light, does not end the run
        return _unread(job, error)


def _unread(job: Job, error: Exception) -> Outcome:
    return Outcome(job=job, findings=[unreadable(job.name, error)])


def _content(job: Job) -> bytes:
    if isinstance(job.data, OSError):
        raise job.data
    if job.data is None:
        return read_found(job.path, job.folder, job.limit) if job.folder else read_regular(job.path, job.limit)
    if len(job.data) > job.limit:
        raise too_large(job.name, job.limit)
    return job.data


def _mark(job: Job, data: bytes) -> Outcome:
    from argmap.cli.marking import mark_by_key  # noqa: PLC0415 - maps are checked without

    marks = mark_by_key(data, job.name, job.path, job.key, job.limit)
    return Outcome(job=job, findings=marks.found, score=marks.score, opened=[marks.key] if marks.key else ())


def _check(job: Job, data: bytes) -> Outcome:
    texts = texts_beside(job.name if job.path == STDIN else job.path, *job.asked.texts)
    check = partial(_findings, job, texts)
    source, damaged, _ = decode(data, job.name, 1) if job.fix else (None, [], 0)
    if source is None or damaged:
        return Outcome(job=job, findings=check(data), opened=texts.opened)
    text, fixes, left = mend(source.text, partial(_findings, job, texts, most=sys.maxsize), unsafe=job.unsafe)
    if sum(one.code < "AM1" for one in left) > MAX_FINDINGS:
        left = check(text)
    mended, read = (encode_as(text, data), data) if fixes else (None, None)
    return Outcome(
        job=job,
        findings=left,
        before=source.text,
        after=text,
        mended=mended,
        read=read,
        fixes=fixes,
        opened=texts.opened,
    )


def _findings(job: Job, texts: Callable[[str], bytes], data: str | bytes, most: int = MAX_FINDINGS) -> list[Diagnostic]:
    argument_map, found = parse(data, job.name, most)
    keep_loaded()
    return list(findings(argument_map, found, job.asked.codes, texts))
