"""What a fresh process costs, and what can be said of several: medians, ratios, slopes."""

from __future__ import annotations

import math
import os
import signal
import statistics
import subprocess
import threading
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO


@dataclass(frozen=True)
class Run:
    """A process that has ended: seconds of CPU, the most memory it held in MB, and how it failed if it did."""

    seconds: float
    memory: float
    failure: str = ""


def run(
    command: Sequence[str],
    folder: Path,
    *,
    limit: float = 60,
    env: Mapping[str, str] | None = None,
    output: BinaryIO | None = None,
) -> Run:
    """Run a command in a folder; after so many seconds of the clock it is ended, with the processes that it started.

    What it prints goes to a file, or nowhere.
    """
    quiet, shown = subprocess.DEVNULL, output or subprocess.DEVNULL
    try:
        process = subprocess.Popen(
            command, cwd=folder, env=env, stdin=quiet, stdout=shown, stderr=shown, start_new_session=True
        )
    except OSError as error:
        return Run(0, 0, f"does not start: {error.strerror}")
    late = threading.Event()
    timer = threading.Timer(limit, _end, [process.pid, late])
    timer.start()
    _, status, used = os.wait4(process.pid, 0)
    timer.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    failure = f"over {limit:g} s" if late.is_set() else _failure(process.returncode)
    return Run(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, failure)


def _end(leader: int, late: threading.Event) -> None:
    late.set()
    with suppress(ProcessLookupError):
        os.killpg(leader, signal.SIGKILL)


def _failure(code: int) -> str:
    return f"fails: signal {-code}" if code < 0 else f"fails: exit status {code}" if code else ""


def cpu(command: Sequence[str], folder: Path) -> float:
    """CPU seconds of a process, the least of five; finding something is no failure."""
    return min(run(command, folder, limit=600).seconds for _ in range(5))


def ratios(times: Sequence[float], reference: Sequence[float]) -> tuple[float, float, float]:
    """The median, the least and the greatest of ratios of times that were taken in the same rounds."""
    found = [time / other for time, other in zip(times, reference, strict=False)]
    return statistics.median(found), min(found), max(found)


def slope(points: Mapping[int, float]) -> float | None:
    """The exponent with which times grow with sizes: the line of least squares through their logarithms."""
    known = [(math.log(size), math.log(time)) for size, time in points.items() if time > 0]
    if len(known) < 2:
        return None
    return statistics.linear_regression(*zip(*known, strict=True)).slope
