"""Every command on maps of 1 MB that are hard on something: CPU seconds and memory of each, in a process of its own.

Run: python benchmarks/slow_inputs.py [--shape WORD] [--command WORD] [--above SECONDS] [--limit BYTES]

The shapes are those of `slow_shapes.py`. Whatever takes more than 10 seconds or 1 GB, is ended by its limits or fails
with an internal error is marked by `!`, and makes the exit status 1. Runs only where there are limits of resources.
"""

from __future__ import annotations

import argparse
import importlib
import os
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, NoReturn

import slow_shapes
from slow_shapes import LIMIT, SHAPES

from argmap import cli

MOST_SECONDS, MOST_BYTES = 10, 1 << 30
ENDS_AT_SECONDS, ENDS_AT_BYTES, ENDS_AT_OUTPUT = 30, 3 << 30, 1 << 30
COMMANDS = [
    "check MAP",
    *(
        f"check MAP --no-config --select ALL --texts . --format {name}"
        for name in ("text", "concise", "json", "jsonl", "github", "gitlab", "sarif", "junit")
    ),
    "check MAP --select ALL --color always",
    "check MAP --select ALL --statistics",
    "check MAP --fix",
    "check MAP --select ALL --fix --unsafe-fixes",
    "check MAP --select ALL --diff",
    "show MAP",
    "show MAP --standing",
    "evaluate MAP",
    "evaluate MAP --format json",
    "evaluate MAP --format markdown",
    "evaluate MAP --units sources",
    "evaluate MAP --strengths",
    "evaluate MAP --strengths decimals --semantics df-quad --format json",
    "evaluate MAP --without ID",
    "why MAP ID",
    "why MAP LAST --format json",
    "why MAP ID --format markdown",
    *(f"render MAP -o o.{name}" for name in ("svg", "dot", "html", "md", "mmd", "txt")),
    *(f"render MAP -o o.{name} --standing" for name in ("svg", "dot", "html", "md", "mmd", "txt")),
    "render MAP -o o.svg --focus ID",
    "render MAP -o o.svg --depth 2",
    "render MAP -o o.svg --only t1",
    "render MAP -o o.svg --direction right --theme dark",
    *(f"exercise MAP -o o.{name}" for name in ("yaml", "html", "md", "pdf")),
    "render MAP -o o.pdf",
    "render MAP -o o.pdf --handout",
    "render MAP -o o.png",
    "render MAP -o o.svg --layout graphviz",
]


class Result(NamedTuple):
    """What a process took, and how it ended."""

    seconds: float
    megabytes: float
    status: int
    output: int
    message: str

    @property
    def is_bad(self) -> bool:
        """Whether it went beyond what is promised."""
        return (
            self.seconds > MOST_SECONDS
            or self.megabytes * (1 << 20) > MOST_BYTES
            or self.status not in {0, 1, 2}
            or "internal error" in self.message
            or "Traceback" in self.message
        )


def run(arguments: list[str], folder: Path) -> Result:
    """Run argmap in a folder, within limits."""
    child = os.fork()
    if not child:
        _in_child(arguments, folder)
    _, status, used = os.wait4(child, 0)
    message = (folder / "err").read_bytes()[-600:].decode(errors="replace").strip()
    output = sum(file.stat().st_size for file in folder.iterdir() if file.name[:2] in {"o.", "ou"})
    return Result(
        used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, os.waitstatus_to_exitcode(status), output, message
    )


def _in_child(arguments: list[str], folder: Path) -> NoReturn:
    """Run a command in this process, which has argmap loaded already, and end."""
    status = 70
    try:
        os.chdir(folder)
        for name, number in (("out", 1), ("err", 2)):
            os.dup2(os.open(name, os.O_WRONLY | os.O_CREAT), number)
        _bound()
        status = cli.main(arguments)
        sys.stderr.flush()
    finally:
        os._exit(status)


def _bound() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (ENDS_AT_SECONDS, ENDS_AT_SECONDS + 5))
    resource.setrlimit(resource.RLIMIT_AS, (ENDS_AT_BYTES, ENDS_AT_BYTES))
    resource.setrlimit(resource.RLIMIT_FSIZE, (ENDS_AT_OUTPUT, ENDS_AT_OUTPUT))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def measured(name: str, commands: list[str], limit: int) -> Iterator[tuple[str, Result]]:
    """Each command on a map of a shape."""
    text = slow_shapes.filled(name, limit)
    first, last = slow_shapes.ids(text)
    for command in commands:
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "m.yaml").write_text(text, "utf-8")
            (Path(folder) / "copy.txt").write_text(slow_shapes.copy(limit), "utf-8")
            words = {"MAP": "m.yaml", "ID": first, "LAST": last}
            yield command, run([words.get(word, word) for word in command.split()], Path(folder))


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--shape", action="append", default=[], help="shapes with this in their names alone")
    parser.add_argument("--command", action="append", default=[], help="commands with this in them alone")
    parser.add_argument("--above", type=float, default=0.0, help="list what took more seconds, or is bad")
    parser.add_argument("--limit", type=int, default=LIMIT, help="bytes of a map")
    asked = parser.parse_args()
    shapes = [name for name in SHAPES if not asked.shape or any(word in name for word in asked.shape)]
    commands = [line for line in COMMANDS if not asked.command or any(word in line for word in asked.command)]
    for name in (*(f"cli.{command}" for command in cli.COMMANDS), "project.marking"):
        importlib.import_module(f"argmap.{name}")
    bad = 0
    start = time.monotonic()
    for name in shapes:
        for command, one in measured(name, commands, asked.limit):
            bad += one.is_bad
            if one.is_bad or one.seconds >= asked.above:
                mark = "!" if one.is_bad else " "
                told = one.message.splitlines()[-1][:150] if one.message and one.is_bad else ""
                print(
                    f"{mark} {one.seconds:6.2f} s {one.megabytes:6.0f} MB {one.output / 1e6:6.1f} MB out"
                    f" {one.status:4}  {name:40} {command}  {told}",
                    flush=True,
                )
    print(f"{bad} beyond the limits, of {len(shapes) * len(commands)}; {time.monotonic() - start:.0f} s")
    return bad > 0


if __name__ == "__main__":
    sys.exit(main())
