"""Reading AIF against arguebuf, on the same text, and what a place in it costs.

Run: python benchmarks/notations.py [nodes …]        (needs arguebuf)
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable

import arguebuf

from argmap.notations import read_format


def cpu(work: Callable[[], object]) -> float:
    """CPU seconds of one run."""
    start = time.process_time()
    work()
    return time.process_time() - start


def graph(nodes: int, *, is_bent: bool = False) -> str:
    """A tree of statements, each a reason of its own for or against one above it, in AIF."""
    half, when = nodes // 2, {"timestamp": "2024-05-01 10:00:00"}
    listed = [
        {"nodeID": str(at), "text": f"Statement {at} says something of the street.", "type": "I", **when}
        for at in range(half)
    ]
    edges = []
    for at in range(1, half):
        name, step = ("Inference", "RA") if at % 4 else ("Conflict", "CA")
        listed.append({"nodeID": str(half + at), "text": f"Default {name}", "type": step, **when})
        edges += [(at, half + at), (half + at, (at - 1) // 4)]
    if is_bent:
        edges.append((0, "nowhere"))
    pairs = [
        {"edgeID": str(at), "fromID": str(start), "toID": str(end), "formEdgeID": None}
        for at, (start, end) in enumerate(edges)
    ]
    return json.dumps({"nodes": listed, "edges": pairs, "locutions": []}, indent=1)


def main(sizes: list[int]) -> None:
    """Print the times and the ratio to arguebuf's, run by run in turn, for each size."""
    for size in sizes:
        text, bent = graph(size), graph(size, is_bent=True)
        runs = 5 if size <= 10_000 else 3
        pairs = [
            (
                cpu(lambda: read_format(text, "aif")),  # noqa: B023
                cpu(lambda: arguebuf.load.aif(json.loads(text))),  # noqa: B023
            )
            for _ in range(runs)
        ]
        own, other = (statistics.median(times) for times in zip(*pairs, strict=True))
        ratio = statistics.median(a / b for a, b in pairs)
        place = cpu(lambda: read_format(bent, "aif"))  # noqa: B023
        print(f"{size:>8} nodes: argmap {own:.3f} s, arguebuf {other:.3f} s, ratio {ratio:.2f}; bent {place:.3f} s")


if __name__ == "__main__":
    main([int(argument) for argument in sys.argv[1:]] or [1_000, 10_000, 100_000])
