"""Measures argmap beside other programs on the same maps.

Run: python -m benchmarks --quick
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from benchmarks import measuring
from benchmarks.peers import works
from benchmarks.results import page, plot, rows_of_work, table

BASE = 10  # statements of the smallest map, whose time is nearly all start-up


def _sizes(value: str) -> list[int]:
    try:
        sizes = sorted({int(part) for part in value.split(",")})
    except ValueError:
        raise argparse.ArgumentTypeError(f"{value!r}: expected numbers with commas between them") from None
    if sizes[0] <= BASE or sizes[-1] > 1_000_000:
        raise argparse.ArgumentTypeError(f"{value!r}: expected numbers from {BASE + 1} to 1,000,000")
    return sizes


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m benchmarks", description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="1,000 and 10,000 statements, in a few minutes")
    parser.add_argument("--only", action="append", choices=list(works()), help="measure only this; may be repeated")
    parser.add_argument(
        "--sizes", type=_sizes, metavar="N,N", help="statements of the maps (default: 1000,10000,100000)"
    )
    parser.add_argument("--rounds", type=int, help="runs of each program (default: 7, or 5 with --quick)")
    parser.add_argument("--limit", type=float, help="seconds after which a program is ended (default: 120, or 30)")
    parser.add_argument("--gsn2x", metavar="PATH", help="measure this gsn2x as well")
    parser.add_argument("--json", type=Path, metavar="OUT", help="write every run as JSON")
    parser.add_argument("--again", type=Path, metavar="JSON", help="measure nothing: show what such a file holds")
    parser.add_argument("--out", type=Path, metavar="FOLDER", help="write benchmarks.md and benchmarks.svg there")
    options = parser.parse_args(arguments)
    options.sizes = options.sizes or ([1_000, 10_000] if options.quick else [1_000, 10_000, 100_000])
    options.rounds = options.rounds or (5 if options.quick else 7)
    options.limit = options.limit or (30 if options.quick else 120)
    return options


def measured(options: argparse.Namespace, folder: Path) -> list[measuring.Row]:
    """Every row, with a line on standard error for each work."""
    sizes = [BASE, *options.sizes]
    for size in sizes:
        measuring.write_maps(folder / str(size), size)
    found = []
    for work, programs in works(options.gsn2x).items():
        if options.only and work not in options.only:
            continue
        print(f"measuring: {work}", file=sys.stderr)
        taken = {"rounds": options.rounds, "limit": options.limit}
        measuring.rows_of(work, programs, [BASE], folder, rounds=1, limit=options.limit)  # bytecode, and files to hand
        found += measuring.rows_of(work, programs, [BASE] if work == "start" else sizes, folder, **taken)
    return found


def results_of(options: argparse.Namespace) -> dict[str, Any]:
    """Everything that was measured, and with what."""
    floor = measuring.floor()
    with tempfile.TemporaryDirectory() as name:
        rows = measured(options, Path(name))
    return {
        "machine": measuring.machine(),
        "floor": floor,
        "sizes": [BASE, *options.sizes],
        "rounds": options.rounds,
        "limit": options.limit,
        "rows": [asdict(row) for row in rows],
    }


def main(arguments: Sequence[str]) -> None:
    """Measure, print the tables, and write what was asked for."""
    options = _options(arguments)
    results = json.loads(options.again.read_text("utf-8")) if options.again else results_of(options)
    if options.json:
        options.json.write_text(json.dumps(results, indent=1) + "\n", "utf-8")
    if options.out:
        (options.out / "benchmarks.md").write_text(page(results), "utf-8")
        (options.out / "benchmarks.svg").write_text(plot(results), "utf-8")
    for work, programs in rows_of_work(results).items():
        print(f"{work}\n\n{table(programs)}")


if __name__ == "__main__":
    main(sys.argv[1:])
