"""What gradual semantics give: published examples, random cycles, where semantics disagree, and what it costs.

Run: python benchmarks/strengths.py [--maps 1500] [--seed 1]
"""

from __future__ import annotations

import argparse
import math
import random
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

from argmap import load
from argmap.model import ArgumentMap, Claim, Inference, Node
from argmap.reasoning.strength import SEMANTICS, strengths
from argmap.reasoning.strength_contributions import contributions_to
from argmap.reasoning.strength_net import Semantics
from reasoning import tree

ROOT = Path(__file__).parent.parent
CASES = ROOT / "tests" / "reasoning" / "gradual.yaml"


def network(case: dict[str, Any]) -> ArgumentMap:
    """The map of an example: an inference for each arrow."""
    nodes: list[Node] = [Claim(id_, id_, confidence=value) for id_, value in case["base"].items()]
    each = case.get("supports-from-each", {"from": [], "to": []})
    arrows = [("attacks", arrow.split(">")) for arrow in case.get("attacks", "").split()]
    arrows += [("supports", arrow.split(">")) for arrow in case.get("supports", "").split()]
    arrows += [("supports", [start, end]) for start in each["from"] for end in each["to"]]
    nodes += [Inference(f"{start}-{way}-{end}", [start], **{way: end}) for way, (start, end) in arrows]
    return ArgumentMap(title="T", nodes=nodes)


def published() -> None:
    """Each published strength beside that which is found."""
    print("published examples: published, found")
    for case in yaml.safe_load(CASES.read_text("utf-8")):
        found = strengths(network(case), case["semantics"])
        for id_, value in case["expected"].items():
            print(f"  {case['id']:18} {case['semantics']:17} {id_:5} {value:<12} {found[id_]:.9f}")


def random_map(chance: random.Random, *, acyclic: bool = False) -> ArgumentMap:
    """A map of three to ten claims; steps have one or two premises, and some of them back or undercut others."""
    size = chance.randint(3, 10)
    nodes: list[Node] = [Claim(f"c{n}", "T", confidence=chance.random()) for n in range(size)]
    steps: list[str] = []
    for n in range(chance.randint(size, 4 * size)):
        target = chance.randrange(size - 1 if acyclic else size)
        rest = range(target + 1 if acyclic else 0, size)
        premises = chance.sample(rest, min(len(rest), chance.choice([1, 1, 2])))
        at_step = bool(steps) and not acyclic and chance.random() < 0.15
        end = chance.choice(steps) if at_step else f"c{target}"
        way = chance.choice(["supports", "attacks"])
        nodes.append(Inference(f"i{n}", [f"c{one}" for one in premises], **{way: end}))
        steps.append(f"i{n}")
    return ArgumentMap(title="T", thesis="c0", nodes=nodes)


def random_cycles(count: int, seed: int) -> None:
    """How many of so many random maps with a cycle settle, and in how many steps."""
    for name in SEMANTICS:
        chance, settled, steps, swinging = random.Random(seed), 0, [], 0
        for _ in range(count):
            found = strengths(random_map(chance), name)
            while not found.steps:
                found = strengths(random_map(chance), name)
            settled += found.converged
            steps += [found.steps] if found.converged else []
            swinging += any(not part.is_creeping for part in found.unsettled)
        mean = sum(steps) / len(steps)
        print(
            f"{name}: {settled:,} of {count:,} random maps with a cycle settle, within {max(steps)} steps"
            f" ({mean:.0f} on average); {swinging} swing"
        )


def _euler_shift(base: float, energy: float) -> float:
    return 1 - (1 - base * base) / (1 + base * math.exp(energy))


def sides(count: int, seed: int) -> None:
    """On how many random maps without cycles two or three semantics put the thesis on different sides of 0.5."""
    third = Semantics(SEMANTICS["quadratic-energy"].aggregate, _euler_shift)
    chance, two, three = random.Random(seed), 0, 0
    SEMANTICS["euler-based"] = third
    for _ in range(count):
        m = random_map(chance, acyclic=True)
        above = [strengths(m, name)["c0"] > 0.5 for name in SEMANTICS]
        two += above[0] != above[1]
        three += len(set(above)) > 1
    del SEMANTICS["euler-based"]
    print(
        f"sides of 0.5: quadratic-energy and df-quad differ on the thesis of {two / count:.1%} of {count:,} random maps"
        f" without cycles, they and the Euler-based semantics (Amgoud & Ben-Naim 2018) of {three / count:.1%}"
    )


def cost() -> None:
    """CPU seconds of what each node contributes to the thesis."""
    chain: list[Node] = [Claim(f"c{n}", "T") for n in range(500)]
    chain += [Inference(f"i{n}", [f"c{n + 1}"], supports=f"c{n}") for n in range(499)]
    maps = {
        "a chain": ArgumentMap(title="T", thesis="c0", nodes=chain),
        "a tree with attacks": tree(500, attacks=100),
        "the essay": load(ROOT / "maps" / "radchenko_vietnam.yaml"),
    }
    for name, m in maps.items():
        once = cpu(lambda: strengths(m))  # noqa: B023
        added = cpu(lambda: contributions_to(m, m.thesis, "quadratic-energy"))  # noqa: B023
        print(
            f"{name} of {len(m.nodes):,} nodes: strengths {once:.3f} s, contributions {added:.3f} s"
            f" ({added / once:.0f} times as long)"
        )


def cpu(work: Callable[[], object]) -> float:
    """CPU seconds of one run, after one that fills what is found once for a map."""
    work()
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--maps", type=int, default=1500, help="how many random maps are tried")
    parser.add_argument("--seed", type=int, default=1, help="the random seed")
    asked = parser.parse_args()
    published()
    random_cycles(asked.maps, asked.seed)
    sides(asked.maps, asked.seed)
    cost()


if __name__ == "__main__":
    main()
