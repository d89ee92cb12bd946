"""Guards the work that small jobs do: how many instructions of Python's bytecode argmap's own code executes for each.

Run: python benchmarks/opcodes.py [--record]

The counts are the same, but for a thousandth, on every machine with the same minor version of Python, whatever else it
does, so that 3 % more or less than was recorded is a change of the code. What C does, such as libyaml and regular
expressions, is not counted: see `python -m benchmarks` for that. After a change that is worth its price, and after one
that saves work, lest as much creep in again, `--record` writes anew the counts of the Python that runs it.
"""

from __future__ import annotations

import inspect
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from types import FrameType
from typing import Any

ROOT = Path(__file__).parents[1]
OWN = str(ROOT / "src" / "argmap")
RECORD = Path(__file__).with_suffix(".json")
ESSAY = "maps/radchenko_vietnam.yaml"
THESIS = "1.1"
TOLERANCE = 0.03
ADVICE = """\
where it is more, look for what is done twice, or for each node, since the last commit that passes;
where it is less, or meant, record it: python benchmarks/opcodes.py --record"""
JOBS: dict[str, list[str]] = {
    "start": ["--version"],
    "check": ["check", "--no-config", ESSAY],
    "evaluate": ["evaluate", ESSAY],
    "why": ["why", ESSAY, THESIS],
    "convert to AIF": ["convert", ESSAY, "-", "--to", "aif"],
    "render svg": ["render", ESSAY, "-o", "out.svg"],
    "render html": ["render", ESSAY, "-o", "out.html"],
    "render md": ["render", ESSAY, "-o", "out.md"],
    "render dot": ["render", ESSAY, "-o", "out.dot"],
    "show": ["show", ESSAY],
}


def counted(work: Callable[[], object]) -> int:
    """How many instructions of argmap's own code a piece of work executes."""
    executed = 0

    def step(_frame: FrameType, event: str, _argument: Any) -> Any:
        nonlocal executed
        executed += event == "opcode"
        return step

    def call(frame: FrameType, _event: str, _argument: Any) -> Any:
        if not frame.f_code.co_filename.startswith(OWN):
            return None
        frame.f_trace_lines, frame.f_trace_opcodes = False, True
        return step

    if here := inspect.currentframe():
        here.f_trace_opcodes = True  # Python 3.12 looks for opcodes only if a frame asked for them before
    sys.settrace(call)
    try:
        work()
    finally:
        sys.settrace(None)
    return executed


def fresh(arguments: list[str], folder: Path) -> int:
    """The count of one command in a process of its own, whose hashes are always the same."""
    command = [sys.executable, __file__, "--job", *arguments]
    env = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONPATH": str(ROOT / "src"), "COLUMNS": "80"}
    done = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"argmap {' '.join(arguments)} fails:\n{done.stderr}")
    return int(done.stderr.splitlines()[-1])


def run_job(arguments: list[str]) -> None:
    """Run one command, its imports included, and write its count as the last line of standard error."""

    def work() -> None:
        from argmap.cli import main

        if status := main(arguments):
            sys.exit(status)

    print(counted(work), file=sys.stderr)


def compared(counts: Mapping[str, int], recorded: Mapping[str, int]) -> list[str]:
    """What differs from the record by more than is tolerated, in words."""
    found = [f"{name}: not recorded" for name in counts if name not in recorded]
    for name, before in recorded.items():
        now = counts.get(name, 0)
        if abs(now - before) > TOLERANCE * before:
            found.append(f"{name}: {now:,} instructions, {now / before - 1:+.1%} of the {before:,} recorded")
    return found


def main(arguments: list[str]) -> None:
    """Print the counts; exit with 1 where they differ from those recorded for this version of Python."""
    if arguments[:1] == ["--job"]:
        return run_job(arguments[1:])
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "maps", Path(folder) / "maps")
        counts = {name: fresh(command, Path(folder)) for name, command in JOBS.items()}
    for name, count in counts.items():
        print(f"{name:<16} {count:>12,}")
    version = "{}.{}".format(*sys.version_info)
    known = json.loads(RECORD.read_text("utf-8"))
    if arguments == ["--record"]:
        RECORD.write_text(json.dumps({**known, version: counts}, indent=2) + "\n", "utf-8")
    elif version not in known:
        print(f"nothing is recorded for Python {version}: run with --record where the code is known to be good")
    elif slips := compared(counts, known[version]):
        sys.exit("\n".join([*slips, ADVICE]))
    return None


if __name__ == "__main__":
    main(sys.argv[1:])
