"""The same map in every notation that is measured, and the same attacks for the solvers, as files in a folder.

Run: python -m benchmarks.same_map FOLDER STATEMENTS [--shapes]
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import argmap
from argmap.model import ArgumentMap
from benchmarks import generate, written
from benchmarks.random_attacks import attacked_map, framework
from benchmarks.shapes import SHAPES

SMALL = 25
"""Statements of each small map."""


def converted(notation: str, argument_map: ArgumentMap) -> str:
    """The map in a notation that argmap writes."""
    return argmap.convert(argument_map, notation)[0]


def dot(argument_map: ArgumentMap) -> str:
    """The premises of a map and what they speak to, for Graphviz, with a box for each text."""
    boxes = (f'  {id_} [shape=box, label="{node.text}"];\n' for id_, node in argument_map.statements.items())
    edges = (
        f"  {premise} -> {step.target};\n" for step in argument_map.inferences.values() for premise in step.premises
    )
    return "".join(["digraph {\n", *boxes, *edges, "}\n"])


OF_SHAPES: dict[str, Callable[[ArgumentMap], str | None]] = {
    "map.argdown": written.argdown,
    "map.gsn.yaml": written.gsn,
    "map.carneades.yaml": written.carneades,
}
"""What is measured on every shape that the notation has the means for."""
OF_THE_TREE: dict[str, Callable[[ArgumentMap], str | None]] = {
    **OF_SHAPES,
    "map.aif.json": partial(converted, "aif"),
    "map.arguebuf.json": partial(converted, "arguebuf"),
    "map.kialo.txt": partial(converted, "kialo"),
    "map.dot": dot,
}


def write_map(folder: Path, text: str, notations: dict[str, Callable[[ArgumentMap], str | None]]) -> None:
    """Write a map in YAML, and in those of other notations that can say it."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "map.yaml").write_text(text, "utf-8")
    argument_map = argmap.loads(text)
    for name, write in notations.items():
        if (there := write(argument_map)) is not None:
            (folder / name).write_text(there, "utf-8")


def write(folder: Path, n: int) -> None:
    """Write the map of n statements in every notation, others as large, and small ones that have as many in all."""
    write_map(folder, generate.bare_tree(n), OF_THE_TREE)
    (folder / "prose.yaml").write_text(generate.prose_tree(n), "utf-8")
    attacked = attacked_map(n)
    (folder / "attacks.yaml").write_text(attacked, "utf-8")
    (folder / "attacks.lp").write_text(framework(n), "utf-8")
    (folder / "attacks.carneades.yaml").write_text(str(written.carneades(argmap.loads(attacked))), "utf-8")
    small = folder / "small"
    small.mkdir(exist_ok=True)
    for number in range(max(1, n // SMALL)):
        (small / f"{number}.yaml").write_text(generate.bare_tree(SMALL), "utf-8")


def write_shapes(folder: Path, n: int) -> None:
    """Write a map of n statements of each shape, in a folder of its own."""
    for shape, (make, _) in SHAPES.items():
        write_map(folder / shape / str(n), make(n), OF_SHAPES)


if __name__ == "__main__":
    (write_shapes if "--shapes" in sys.argv else write)(Path(sys.argv[1]), int(sys.argv[2]))
