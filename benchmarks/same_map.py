"""The same map in every notation that is measured, and the same attacks for the solvers, as files in a folder.

Run: python -m benchmarks.same_map FOLDER STATEMENTS
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks import generate

SMALL = 25  # statements of each small map
GROUNDED = """\
{ in(X) } :- arg(X).
out(X) :- att(Y,X), in(Y).
:- in(X), att(Y,X), not out(Y).
:- arg(X), not in(X), out(Y) : att(Y,X).
#show in/1.
"""  # the complete extensions: what all of them hold is the grounded one


def text_of(at: int) -> str:
    return f"Statement number {at} says something of the course of the war."


def steps(n: int, fan_out: int = 4) -> Iterator[tuple[int, int]]:
    """Each statement of the tree with the one it is a reason for."""
    return ((at, (at - 1) // fan_out) for at in range(1, n))


def aif(n: int) -> str:
    """The tree in AIF; each statement is a reason of its own."""
    when = {"timestamp": "2024-05-01 10:00:00"}
    nodes = [{"nodeID": str(at), "text": text_of(at), "type": "I", **when} for at in range(n)]
    pairs = []
    for at, above in steps(n):
        nodes.append({"nodeID": str(n + at), "text": "Default Inference", "type": "RA", **when})
        pairs += [(at, n + at), (n + at, above)]
    edges = [
        {"edgeID": str(at), "fromID": str(start), "toID": str(end), "formEdgeID": None}
        for at, (start, end) in enumerate(pairs)
    ]
    return json.dumps({"nodes": nodes, "edges": edges, "locutions": []}, indent=1)


def kialo(n: int) -> str:
    """The tree as Kialo exports it."""
    numbers, children = {0: "1."}, [0] * n
    lines = {(1,): f"1. {text_of(0)}"}
    paths: dict[int, tuple[int, ...]] = {0: (1,)}
    for at, above in steps(n):
        children[above] += 1
        numbers[at] = f"{numbers[above]}{children[above]}."
        paths[at] = (*paths[above], children[above])
        lines[paths[at]] = f"{numbers[at]} Pro: {text_of(at)}"
    return "".join(["Discussion Title: A map\n\n", *(f"{lines[path]}\n" for path in sorted(lines))])


def dot(n: int) -> str:
    """The tree for Graphviz, with a box for each text."""
    boxes = (f'  c{at} [shape=box, label="{text_of(at)}"];\n' for at in range(n))
    edges = (f"  c{at} -> c{above};\n" for at, above in steps(n))
    return "".join(["digraph {\n", *boxes, *edges, "}\n"])


def attacks(n: int) -> list[tuple[int, int]]:
    """Random attacks between n arguments, two for each, none of them on its own argument."""
    chance = random.Random(n)
    found: dict[tuple[int, int], None] = {}
    while len(found) < min(2 * n, n * (n - 1)):
        by, on = chance.randrange(n), chance.randrange(n)
        if by != on:
            found[by, on] = None
    return list(found)


def attacked_map(n: int) -> str:
    """The attacks as a map: every argument is a statement that is assumed."""
    head = f"argmap: 1\ntitle: A map of {n} arguments\nthesis: a0\nclaims:\n"
    claims = (f"  a{at}: {{text: Argument number {at}., assumed: true}}\n" for at in range(n))
    found = (f"  i{at}: {{premises: [a{by}], attacks: a{on}}}\n" for at, (by, on) in enumerate(attacks(n)))
    return "".join([head, *claims, "inferences:\n", *found])


def framework(n: int) -> str:
    """The attacks as facts for a solver."""
    return "".join([
        *(f"arg(a{at}).\n" for at in range(n)), *(f"att(a{by},a{on}).\n" for by, on in attacks(n)), GROUNDED,
    ])  # fmt: skip


WRITERS = {
    "map.yaml": generate.bare_tree,
    "map.argdown": generate.bare_tree_in_argdown,
    "map.gsn.yaml": generate.bare_tree_in_gsn,
    "map.aif.json": aif,
    "map.kialo.txt": kialo,
    "map.dot": dot,
    "attacks.yaml": attacked_map,
    "attacks.lp": framework,
}


def write(folder: Path, n: int) -> None:
    """Write the map of n statements in every notation, and maps of 25 that have as many in all, at least one."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, made in WRITERS.items():
        (folder / name).write_text(made(n), "utf-8")
    small = folder / "small"
    small.mkdir(exist_ok=True)
    for number in range(max(1, n // SMALL)):
        (small / f"{number}.yaml").write_text(generate.bare_tree(SMALL), "utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]))
