"""How long reasoning takes: standing, strengths, and what a thesis rests on.

Run: python benchmarks/reasoning.py
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable

from argmap.model import ArgumentMap, Claim, Evidence, Inference, Node
from argmap.reasoning import evaluate
from argmap.reasoning.load_bearing import load_bearing
from argmap.reasoning.strength import strengths


def tree(size: int, *, attacks: int = 0) -> ArgumentMap:
    """A tree of that many statements with fan-out 4: linked premises and single ones in turn, and random attacks."""
    inner = (size - 2) // 4 + 1
    nodes: list[Node] = [Claim(f"c{n}", "T") if n < inner else Evidence(f"c{n}", "T") for n in range(size)]
    for claim in range(inner):
        premises = [f"c{n}" for n in range(4 * claim + 1, 4 * claim + 5) if n < size]
        groups = [premises] if claim % 2 else [[premise] for premise in premises]
        nodes += [Inference(f"i{claim}.{k}", group, supports=f"c{claim}") for k, group in enumerate(groups)]
    chance = random.Random(1)
    targets = [node.id for node in nodes]
    for n in range(attacks):
        nodes.append(Evidence(f"x{n}", "T"))
        nodes.append(Inference(f"a{n}", [f"x{n}"], attacks=chance.choice(targets[size // 16 :])))
        targets.append(f"a{n}")
    return ArgumentMap(title="T", thesis="c0", nodes=nodes)


def cpu(work: Callable[[], object]) -> float:
    """CPU seconds of one run."""
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> None:
    """Print seconds for each task at each size."""
    for size in (4_000, 40_000):
        m = tree(size)
        print(f"standing of {len(m.nodes):,} nodes: {cpu(lambda: evaluate(m)):.2f} s")  # noqa: B023
        print(f"strengths of {len(m.nodes):,} nodes: {cpu(lambda: strengths(m)):.2f} s")  # noqa: B023
    leaves = tree(13_333)
    print(f"load-bearing of {len(leaves.evidence):,} leaves without attacks: {cpu(lambda: load_bearing(leaves)):.2f} s")
    attacked = tree(1_000, attacks=150)
    print(f"load-bearing of 1,000 statements with 150 attacks: {cpu(lambda: load_bearing(attacked)):.2f} s")


if __name__ == "__main__":
    main()
