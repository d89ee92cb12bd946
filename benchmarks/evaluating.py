"""What `argmap evaluate` takes beside `argmap check`, and how it grows with the theses and the questions of a map.

Run: python benchmarks/evaluating.py [--nodes N] [--only WORD]

Every figure is that of a whole process: the most memory that it held, and its CPU seconds. Of the shapes the ratio is
that of `evaluate` to `check`, which is to be 2 at most; of theses and questions it is the growth of the time, start-up
apart, over that of their number, which is to be about 1. Runs only where there are limits of resources.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import generate

SHAPES: dict[str, tuple[Callable[[int], str], float]] = {
    "tree, single steps": (generate.tree, 2),
    "tree, linked": (generate.bare_tree, 1.25),
    "chain": (generate.chain, 2),
    "star": (generate.star, 2),
    "tangle": (generate.tangle, 3),
    "theses": (generate.theses, 3),
    "questions": (generate.questions, 6),
}
"""Each shape, and how many nodes it has for one of what is counted: a statement, a thesis, a question."""
GROWING = {"theses": generate.theses, "questions": generate.questions}
COUNTS = (1_000, 2_000, 4_000, 10_000)
COMMANDS = (
    "evaluate MAP",
    "evaluate MAP --format json",
    "evaluate MAP --units sources",
    "check MAP --no-config --fail-on never --select AM504",
    "render MAP -o o.svg --standing",
    "show MAP --standing",
    "exercise MAP -o o.yaml",
)


class Taken(NamedTuple):
    """What a process took."""

    megabytes: float
    seconds: float


def taken(command: str, folder: Path) -> Taken:
    """Run a command on the map in a folder; findings of `check` are no failure."""
    words = [sys.executable, "-m", "argmap", *command.replace("MAP", "map.yaml").split()]
    process = subprocess.Popen(words, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{command}: exit status {process.returncode}")
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return Taken(usage.ru_maxrss / unit, usage.ru_utime + usage.ru_stime)


def compare(nodes: int, folder: Path, only: str) -> None:
    """Print memory and time of `check` and of `evaluate` for each shape."""
    print(f"{nodes:,} nodes {'check MB':>12} {'evaluate MB':>12} {'ratio':>6} {'check s':>9} {'evaluate s':>11}")
    for name, (make, share) in SHAPES.items():
        if only in name:
            (folder / "map.yaml").write_text(make(int(nodes / share)), "utf-8")
            check, evaluate = taken("check MAP --no-config --fail-on error", folder), taken("evaluate MAP", folder)
            ratio = evaluate.megabytes / check.megabytes
            print(
                f"  {name:<18} {check.megabytes:6.0f} {evaluate.megabytes:12.0f} {ratio:6.2f} "
                f"{check.seconds:9.2f} {evaluate.seconds:11.2f}",
                flush=True,
            )


def grow(what: str, folder: Path, counts: Sequence[int]) -> None:
    """Print the time of each command for so many theses or questions, and how it grows."""
    print(f"\n{what:<38} {'  '.join(f'{n:>7,}' for n in counts)}   slopes")
    (folder / "map.yaml").write_text(GROWING[what](1), "utf-8")
    start_up = [taken(command, folder).seconds for command in COMMANDS]
    times: list[list[float]] = [[] for _ in COMMANDS]
    for n in counts:
        (folder / "map.yaml").write_text(GROWING[what](n), "utf-8")
        for command, row in zip(COMMANDS, times, strict=True):
            row.append(taken(command, folder).seconds)
    for command, least, row in zip(COMMANDS, start_up, times, strict=True):
        own = [max(one - least, 0.01) for one in row]
        slopes = [b / a / (m / n) for (n, a), (m, b) in pairwise(zip(counts, own, strict=True))]
        print(f"  {command:<36} {'  '.join(f'{t:7.2f}' for t in row)}   {', '.join(f'{s:.2f}' for s in slopes)}")


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--nodes", type=int, default=100_000, help="how many nodes each shape has")
    parser.add_argument("--only", default="", help="only the shapes and the counts in whose name this word is")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        compare(chosen.nodes, folder, chosen.only)
        for what in GROWING:
            if chosen.only in what:
                grow(what, folder, COUNTS)


if __name__ == "__main__":
    main()
