"""How long drawing takes, and how it grows: ten times the statements should take about ten times as long.

Run `python benchmarks/drawing.py [LAYOUT…]`, without layouts for all; each line gives seconds of CPU, and the ratio to
the line before.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable

import attrs

from argmap.drawing.cards.tree import card_tree
from argmap.drawing.layouts import LAYOUTS, scene
from argmap.drawing.palette import LIGHT
from argmap.drawing.svg.document import svg
from argmap.model import ArgumentMap, Claim, Inference, Node

TEXT = "Giving to effective aid prevents many deaths at no comparable sacrifice to the giver, as several trials show."


def build(size: int, parent: Callable[[int], int], *, attacks: bool = False) -> ArgumentMap:
    """A map of that many claims: claim n supports (or attacks) the claim that `parent(n)` gives."""
    nodes: list[Node] = [Claim(f"c{n}", f"{n}. {TEXT}") for n in range(size)]
    field = "attacks" if attacks else "supports"
    nodes += [Inference(f"i{n}", (f"c{n}",), **{field: f"c{parent(n)}"}) for n in range(1, size)]
    return ArgumentMap(title="A benchmark", thesis="c0", nodes=nodes)


def tree(size: int) -> ArgumentMap:
    """Each claim with four supports."""
    return build(size, lambda n: (n - 1) // 4)


def chain(size: int) -> ArgumentMap:
    """Each claim with one support."""
    return build(size, lambda n: n - 1)


def attacks(size: int) -> ArgumentMap:
    """Each claim with one attack."""
    return build(size, lambda n: n - 1, attacks=True)


def star(size: int) -> ArgumentMap:
    """One claim that all others support."""
    return build(size, lambda _: 0)


def caterpillar(size: int) -> ArgumentMap:
    """A chain whose every claim has three more supports."""
    return build(size, lambda n: (n - 1) // 4 * 4)


def undercuts(size: int) -> ArgumentMap:
    """A chain of undercuts, each of the one before."""
    nodes: list[Node] = [Claim(f"c{n}", f"{n}. {TEXT}") for n in range(size)]
    nodes += [Inference("i1", ("c1",), supports="c0")]
    nodes += [Inference(f"i{n}", (f"c{n}",), attacks=f"i{n - 1}") for n in range(2, size)]
    return ArgumentMap(title="A benchmark", thesis="c0", nodes=nodes)


def tangle(size: int) -> ArgumentMap:
    """A tree with as many links across it as it has claims."""
    chance = random.Random(size)
    across = [
        Inference(f"x{n}", (f"c{chance.randrange(size)}",), supports=f"c{chance.randrange(size)}") for n in range(size)
    ]
    return tree(size).add(*across)


def main() -> None:
    shapes = {
        tree: 100_000,
        chain: 50_000,
        attacks: 50_000,
        star: 50_000,
        caterpillar: 50_000,
        undercuts: 50_000,
        tangle: 50_000,
    }
    print(f"{'shape':12} {'layout':8} {'statements':>10} {'layout s':>9} {'svg s':>7} {'MB':>6} {'all, ratio':>11}")
    for shape, largest in shapes.items():
        for layout in sys.argv[1:] or LAYOUTS:
            before = 0.0
            for size in (largest // 100, largest // 10, largest):
                before = _row(shape, size, layout, before)


def _row(shape: Callable[[int], ArgumentMap], size: int, layout: str, before: float) -> float:
    """Print the times of a map in a layout, and give their sum."""
    argument_map = shape(size)
    start = time.process_time()
    drawing = scene(attrs.evolve(card_tree(argument_map), layout=layout))
    placed = time.process_time()
    length = len(svg(drawing, LIGHT))
    done = time.process_time()
    ratio = f"{(done - start) / before:11.1f}" if before else f"{'':11}"
    times = f"{placed - start:9.2f} {done - placed:7.2f}"
    print(f"{shape.__name__:12} {layout:8} {size:10,} {times} {length / 1e6:6.1f} {ratio}")
    return done - start


if __name__ == "__main__":
    main()
