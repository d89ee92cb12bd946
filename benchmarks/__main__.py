"""Measures argmap beside other programs on the same maps.

Run: python -m benchmarks --quick
"""

from __future__ import annotations

import argparse
import json
import math
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from itertools import chain
from pathlib import Path
from typing import Any

from benchmarks import measuring
from benchmarks.measuring import Effort
from benchmarks.peers import ROOT, Binaries, of_shape, past, versions, works
from benchmarks.results import missing, table
from benchmarks.rows import BASE, SHAPE, Row, rows_of_work
from benchmarks.shapes import SHAPES

RECORD = ROOT / "benchmarks" / "measured.json"
"""The runs that the docs show."""
LARGEST_OF_SHAPES = 10_000


def _sizes(value: str) -> list[int]:
    try:
        sizes = sorted({int(part) for part in value.split(",")})
    except ValueError:
        raise argparse.ArgumentTypeError(f"{value!r}: expected numbers with commas between them") from None
    if sizes[0] <= BASE or sizes[-1] > 1_000_000:
        raise argparse.ArgumentTypeError(f"{value!r}: expected numbers from {BASE + 1} to 1,000,000")
    return sizes


def _positive(value: str) -> float:
    number = float(value)
    if not 0 < number < math.inf:
        raise argparse.ArgumentTypeError(f"{value!r}: expected a number above 0")
    return number


def _rounds(value: str) -> int:
    if (number := int(value)) < 1:
        raise argparse.ArgumentTypeError(f"{value!r}: expected a number from 1")
    return number


def _held(value: str) -> dict[str, Any]:
    """What a file holds that was written with --json."""
    try:
        found = json.loads(Path(value).read_text("utf-8"))
        rows_of_work(found)
    except (OSError, ValueError, LookupError, TypeError, RecursionError) as error:
        raise argparse.ArgumentTypeError(f"{value!r} is not what --json has written: {error}") from None
    return dict(found)


def _writable(value: str) -> Path:
    if not Path(value).parent.is_dir():
        raise argparse.ArgumentTypeError(f"{value!r}: there is no such folder")
    return Path(value)


def _choices(known: Sequence[str]) -> str:
    return f"{', '.join(known[:-1])} or {known[-1]}"


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    known = [*works(), *(f"{SHAPE}{shape}" for shape in SHAPES)]
    parser = argparse.ArgumentParser("python -m benchmarks", description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="1,000 and 10,000 statements, in a few minutes")
    parser.add_argument(
        "--only",
        action="append",
        choices=known,
        metavar="WORK",
        help=f"measure only {_choices(known)}; may be repeated",
    )
    parser.add_argument(
        "--sizes", type=_sizes, metavar="N,N", help="statements of the maps (default: 1000,10000,100000)"
    )
    parser.add_argument("--rounds", type=_rounds, help="runs of each program (default: 5, or 3 with --quick)")
    parser.add_argument("--limit", type=_positive, help="seconds after which a program is ended (default: 60, or 30)")
    parser.add_argument(
        "--budget",
        type=_positive,
        default=20,
        help="seconds of a program on a map after which no round is begun (default: 20)",
    )
    parser.add_argument("--gsn2x", metavar="PATH", help="measure this gsn2x as well")
    parser.add_argument("--carneades", metavar="PATH", help="measure this Carneades 4 as well")
    parser.add_argument("--json", type=_writable, metavar="OUT", help="write every run as JSON")
    parser.add_argument("--again", type=_held, metavar="JSON", help="measure nothing: show what such a file holds")
    parser.add_argument("--record", action="store_true", help="show this run in the docs and the README")
    options = parser.parse_args(arguments)
    options.sizes = options.sizes or ([1_000, 10_000] if options.quick else [1_000, 10_000, 100_000])
    options.rounds = options.rounds or (3 if options.quick else 5)
    options.limit = options.limit or (30 if options.quick else 60)
    return options


def measured(options: argparse.Namespace, folder: Path, given: Binaries) -> Iterator[list[Row]]:
    """The rows of each work, with a line on standard error for each."""
    sizes = [BASE, *options.sizes]
    for size in sizes:
        measuring.write_maps(folder / str(size), size)
    how = Effort(options.rounds, options.limit, options.budget)
    for work, programs in works(given).items():
        if options.only and work not in options.only:
            continue
        print(f"measuring: {work}", file=sys.stderr)
        measuring.rows_of(
            work, programs, [BASE], folder, Effort(1, options.limit)
        )  # for their bytecode, and to have files at hand
        yield measuring.rows_of(work, programs, [BASE] if work == "start" else sizes, folder, how)


def measured_shapes(options: argparse.Namespace, folder: Path, given: Binaries) -> Iterator[list[Row]]:
    """The rows of each shape, on maps of one size."""
    chosen = [shape for shape in SHAPES if not options.only or f"{SHAPE}{shape}" in options.only]
    size = min(options.sizes[-1], LARGEST_OF_SHAPES)
    if chosen:
        measuring.write_maps(folder, size, "--shapes")
    how = Effort(options.rounds, options.limit, options.budget)
    for shape in chosen:
        print(f"measuring: {SHAPE}{shape}", file=sys.stderr)
        programs = of_shape(folder / shape / str(size), given)
        yield measuring.rows_of(f"{SHAPE}{shape}", programs, [size], folder / shape, how)


def results_of(options: argparse.Namespace) -> Iterator[dict[str, Any]]:
    """What is measured so far, and with what, after each work."""
    head = {name: getattr(options, name) for name in ("rounds", "limit", "budget")}
    results = {**head, "floor": measuring.floor(), "sizes": [BASE, *options.sizes], "rows": []}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        given = Binaries(options.gsn2x, options.carneades, past(folder / "past"))
        results["machine"] = measuring.machine(versions(given))
        for rows in chain(measured(options, folder, given), measured_shapes(options, folder, given)):
            results["rows"] += map(asdict, rows)
            yield results


def as_json(results: Mapping[str, Any]) -> str:
    """The results, each row on a line."""
    return "{" + ",\n".join(f"{json.dumps(name)}: {_lines(value)}" for name, value in results.items()) + "}\n"


def _lines(value: Any) -> str:
    """A list of objects with a line for each, anything else on one line."""
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        return json.dumps(value)
    return "[\n" + ",\n".join(map(json.dumps, value)) + "\n]"


def main(arguments: Sequence[str]) -> None:
    """Measure, print the tables, and write what was asked for; runs are kept as soon as a work is done."""
    options = _options(arguments)
    results: dict[str, Any] = {}
    for results in [options.again] if options.again else results_of(options):
        if options.json:
            options.json.write_text(as_json(results), "utf-8")
    if options.record and (lacking := missing(results)):
        sys.exit(f"not recorded, since the README says what these take: {', '.join(lacking)}")
    if options.record:
        RECORD.write_text(as_json(results), "utf-8")
        subprocess.run([sys.executable, ROOT / "docs" / "generate.py"], check=True)
    for work, programs in rows_of_work(results).items():
        print(f"{work}\n\n{table(programs)}")


if __name__ == "__main__":
    main(sys.argv[1:])
