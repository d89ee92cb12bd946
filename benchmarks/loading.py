"""Loading against the floor: PyYAML's own fast loader, which gives dicts without places, on the same text.

Run: python benchmarks/loading.py [statements …]
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable

import generate
import yaml

from argmap.reading import parse


def cpu(work: Callable[[], object]) -> float:
    """CPU seconds of one run."""
    start = time.process_time()
    work()
    return time.process_time() - start


def main(sizes: list[int]) -> None:
    """Print the times and their ratio, run by run in turn, for each size."""
    for n in sizes:
        text = generate.tree(n)
        runs = 7 if n <= 10_000 else 3
        pairs = [
            (cpu(lambda: parse(text)), cpu(lambda: yaml.load(text, yaml.CSafeLoader)))  # noqa: B023
            for _ in range(runs)
        ]
        own, floor = (statistics.median(times) for times in zip(*pairs, strict=True))
        ratio = statistics.median(a / b for a, b in pairs)
        print(f"{n:>8} statements: argmap {own:.3f} s, CSafeLoader {floor:.3f} s, ratio {ratio:.2f}")


if __name__ == "__main__":
    main([int(argument) for argument in sys.argv[1:]] or [1_000, 10_000, 100_000])
