"""How the time of each step grows with the map: 10 times the statements should take at most 12 times the time.

Run: python benchmarks/scaling.py
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from itertools import pairwise

import generate

from argmap.checks import check
from argmap.drawing import render
from argmap.model import ArgumentMap
from argmap.reading import parse
from argmap.reasoning import evaluate
from argmap.writing import dumps

STEPS: dict[str, Callable[[ArgumentMap], object]] = {
    "check (default)": check,
    "check (all rules)": lambda argument_map: check(argument_map, select=["ALL"]),
    "evaluate": evaluate,
    "render svg": lambda argument_map: render(argument_map, format="svg"),
    "render dot": lambda argument_map: render(argument_map, format="dot"),
    "render md": lambda argument_map: render(argument_map, format="md"),
    "dumps": dumps,
}


def cpu(work: Callable[[], object]) -> float:
    """CPU seconds of the best of two runs; what was loaded is frozen, as the commands do."""
    best = float("inf")
    for _ in range(2):
        gc.collect()
        gc.freeze()
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def measure(text: str) -> dict[str, float]:
    """Seconds for each step on one text."""
    times = {"load": cpu(lambda: parse(text))}
    for name, step in STEPS.items():
        argument_map, _ = parse(text)
        assert argument_map is not None
        times[name] = cpu(lambda: step(argument_map))  # noqa: B023
    return times


def main() -> None:
    """Print seconds and growth for trees, chains and stars."""
    shapes: dict[str, Callable[[int], str]] = {
        "tree": generate.tree,
        "chain of supports": generate.chain,
        "chain of attacks": lambda n: generate.chain(n, "attacks"),
        "star": generate.star,
    }
    for shape, make in shapes.items():
        sizes = (1_000, 10_000, 100_000) if shape == "tree" else (5_000, 50_000)
        measured = [measure(make(n)) for n in sizes]
        print(f"\n{shape}: {', '.join(f'{n:,}' for n in sizes)} statements")
        for name in measured[0]:
            times = [one[name] for one in measured]
            growth = ", ".join(f"x{b / a:.1f}" for a, b in pairwise(times))
            print(f"  {name:<18} {'  '.join(f'{t:8.3f}' for t in times)}   {growth}")


if __name__ == "__main__":
    main()
