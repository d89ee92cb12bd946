"""One file after the other, or several at once: read, check and mend."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from functools import partial

import attrs

from argmap.checks import findings
from argmap.checks.fixing import mend
from argmap.cli.common import keep_loaded
from argmap.cli.files import is_sheet
from argmap.cli.settings import Asked
from argmap.diagnostics import Diagnostic, Severity
from argmap.files import texts_beside
from argmap.reading import parse
from argmap.reading.cursor import MAX_FINDINGS
from argmap.reading.decoding import decode, encode_as

_WORTH_A_PROCESS = 250_000
"""Bytes of maps: starting a process takes about as long as checking them."""


@attrs.frozen(kw_only=True)
class Job:
    """A file to check: its path, its name in messages, its content unless it is read from the path.

    `key` is the key to mark it by if it is a worksheet, `None` for the one that it names.
    """

    path: str
    name: str
    data: bytes | None = attrs.field(default=None, repr=False)
    asked: Asked
    key: str | None = None
    fix: bool = False
    unsafe: bool = False


@attrs.frozen(kw_only=True)
class Outcome:
    """What became of a job: the findings that are left, and the text before and after where it was mended.

    `score` says of a worksheet how many answers are right.
    """

    job: Job
    findings: Sequence[Diagnostic]
    before: str = attrs.field(default="", repr=False)
    after: str = attrs.field(default="", repr=False)
    mended: bytes | None = attrs.field(default=None, repr=False)
    fixes: int = 0
    score: str | None = None

    @property
    def fails(self) -> bool:
        """Whether a finding is as grave as what makes the run fail."""
        grave = {"never": -1, **{str(severity): severity.rank for severity in Severity}}[self.job.asked.fail_on]
        return any(diagnostic.severity.rank <= grave for diagnostic in self.findings)


def examine_all(jobs: Sequence[Job], processes: int | None) -> list[Outcome]:
    """The outcome of each job, in the order of the jobs, whatever the number of processes; by default as many as help.

    Args:
        jobs: the files to check.
        processes: how many work at the same time.
    """
    number = min(len(jobs), _helpful(jobs) if processes is None else processes)
    if number <= 1:
        return [examine(job) for job in jobs]
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - one process needs none of it
    from multiprocessing import get_context  # noqa: PLC0415 - as above

    context = get_context("fork" if sys.platform == "linux" else "spawn")
    with ProcessPoolExecutor(number, context) as pool:
        return list(pool.map(examine, jobs, chunksize=max(1, len(jobs) // (4 * number))))


def _helpful(jobs: Sequence[Job]) -> int:
    size = sum(os.path.getsize(job.path) for job in jobs if job.data is None)  # noqa: PTH202
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(cores, size // _WORTH_A_PROCESS)


def examine(job: Job) -> Outcome:
    """Check a file, and mend its text if that is asked."""
    if job.data is None:
        with open(job.path, "rb") as file:  # noqa: PTH123
            data = file.read()
    else:
        data = job.data
    if is_sheet(data):
        from argmap.cli.marking import mark_by_key  # noqa: PLC0415 - maps are checked without

        marks, score = mark_by_key(data, job.name, job.path, job.key)
        return Outcome(job=job, findings=marks, score=score)
    if not job.fix:
        return Outcome(job=job, findings=_findings(job, data))
    source, damaged, _ = decode(data, job.name, 1)
    if damaged:
        return Outcome(job=job, findings=_findings(job, data))
    text, fixes, left = mend(source.text, partial(_findings, job, most=sys.maxsize), unsafe=job.unsafe)
    if sum(one.code < "AM1" for one in left) > MAX_FINDINGS:
        left = _findings(job, text)
    mended = encode_as(text, data) if fixes else None
    return Outcome(job=job, findings=left, before=source.text, after=text, mended=mended, fixes=fixes)


def _findings(job: Job, data: str | bytes, most: int = MAX_FINDINGS) -> list[Diagnostic]:
    argument_map, found = parse(data, job.name, most)
    keep_loaded()
    texts = texts_beside(job.name if job.data is not None else job.path, *job.asked.texts)
    return list(findings(argument_map, found, job.asked.codes, texts))
