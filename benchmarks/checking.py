"""Whole processes that check a map: `argmap check` beside Argdown's bare parse, gsn2x, and PyYAML alone.

Run: python benchmarks/checking.py

Argdown is measured where the environment variable ARGDOWN names a folder in which `npm install @argdown/core` has
been run, gsn2x where it is on PATH. Beside the 10,000 statements, 500 small maps are checked in one process.
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import generate

STATEMENTS = 10_000
MAPS = 500
ARGDOWN = """\
const {ArgdownApplication, ParserPlugin} = require("@argdown/core");
const app = new ArgdownApplication();
app.addPlugin(new ParserPlugin(), "parse-input");
const input = require("fs").readFileSync(process.argv[2], "utf8");
if (!app.run({process: ["parse-input"], input, throwExceptions: true}).ast) process.exit(1);
"""


def cpu(command: list[str], folder: Path) -> float:
    """CPU seconds of a process, the least of five; finding something is no failure."""
    best = float("inf")
    for _ in range(5):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        best = min(best, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)
    return best


def commands(folder: Path) -> dict[str, list[str]]:
    """The processes that can be measured on this machine, by name."""
    (folder / "map.yaml").write_text(generate.bare_tree(STATEMENTS), "utf-8")
    (folder / "map.argdown").write_text(generate.bare_tree_in_argdown(STATEMENTS), "utf-8")
    (folder / "map.gsn.yaml").write_text(generate.bare_tree_in_gsn(STATEMENTS), "utf-8")
    load = "import yaml; yaml.load(open('map.yaml'), yaml.CSafeLoader)"
    found = {
        "argmap check": [sys.executable, "-m", "argmap", "check", "map.yaml"],
        "PyYAML, CSafeLoader": [sys.executable, "-c", load],
    }
    if "ARGDOWN" in os.environ:
        script = Path(os.environ["ARGDOWN"]) / "parse-with-argdown.js"
        script.write_text(ARGDOWN, "utf-8")
        found["Argdown, parse"] = ["node", str(script), str(folder / "map.argdown")]
    if shutil.which("gsn2x"):
        found["gsn2x -c"] = ["gsn2x", "-c", "map.gsn.yaml"]
    return found


def main() -> None:
    """Print seconds, and argmap's share of each other."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        times = {what: cpu(command, folder) for what, command in commands(folder).items()}
        print(f"{STATEMENTS:,} statements, CPU seconds of the whole process")
        for what, seconds in times.items():
            print(f"  {what:<20} {seconds:6.3f}   argmap takes {times['argmap check'] / seconds:.2f} of it")
        small = folder / "small"
        small.mkdir()
        for number in range(MAPS):
            (small / f"{number}.yaml").write_text(generate.tree(20), "utf-8")
        check = [sys.executable, "-m", "argmap", "check"]
        one, all_ = cpu([*check, "small/0.yaml"], folder), cpu([*check, "small"], folder)
        print(f"{MAPS} maps of 20 statements: {(all_ - one) / (MAPS - 1) * 1000:.2f} ms CPU a map after start-up")


if __name__ == "__main__":
    main()
