"""Measures each program of each work on maps of several sizes, in turn, each time in a process of its own."""

from __future__ import annotations

import os
import platform
import resource
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.peers import ROOT, Program, environment
from benchmarks.processes import run
from benchmarks.rows import Row


@dataclass(frozen=True)
class Effort:
    """How often a program is run on a map, unless that takes so many seconds in all, and when a run is ended."""

    rounds: int
    limit: float = 60
    budget: float = 20


def write_maps(folder: Path, size: int, *options: str) -> None:
    """Write the maps, in another process: what this one held would be counted as memory of those that it starts."""
    command = [sys.executable, "-m", "benchmarks.same_map", str(folder), str(size), *options]
    subprocess.run(command, cwd=ROOT, env=environment(), check=True)


def rows_of(work: str, programs: Sequence[Program], sizes: Sequence[int], folder: Path, how: Effort) -> list[Row]:
    """Measure the programs of a work; one that fails is not tried on larger maps."""
    found: list[Row] = []
    failed = {program.name: f"needs {program.needs}" for program in programs if not program.command}
    for size in sizes:
        rows = {
            program.name: Row(work, program.name, size, failure=failed.get(program.name, "")) for program in programs
        }
        for _ in range(how.rounds):
            for program in programs:
                _measure(program, rows[program.name], folder / str(size), how)
        failed |= {name: row.failure for name, row in rows.items() if row.failure}
        found += rows.values()
    return found


def _measure(program: Program, row: Row, folder: Path, how: Effort) -> None:
    """One more run, unless the program has failed or has taken its time already."""
    if row.failure or sum(row.seconds) > how.budget:
        return
    done = run(program.command, folder, limit=how.limit, env=environment())
    row.failure = done.failure
    if not done.failure:
        row.seconds.append(round(done.seconds, 4))
        row.memory = max(row.memory, round(done.memory, 1))


def machine(versions: Mapping[str, str]) -> dict[str, str]:
    """What it was measured on, without a name or a path, and the versions of what was measured."""
    return {
        "processor": _processor(),
        "cores": str(os.cpu_count()),
        "system": f"{platform.system()} {platform.machine()}",
        "Python": platform.python_version(),
        **versions,
    }


def floor() -> float:
    """The memory that every process starts with, in MB: what it needs below that cannot be seen."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        return platform.processor() or "unknown"
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "unknown")
