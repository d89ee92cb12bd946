"""The shapes of the maps on which a check and standing are measured."""

from __future__ import annotations

from collections.abc import Callable

from benchmarks import generate, slow_shapes
from benchmarks.random_attacks import attacked_map

SHAPES: dict[str, tuple[Callable[[int], str], str]] = {
    "tree": (generate.bare_tree, "each claim rests on four linked premises"),
    "prose": (generate.prose_tree, "the tree with texts, notes and lists over several lines, as a person writes them"),
    "DAG": (
        lambda n: generate.tangle(n, width=max(1, min(100, n // 4))),
        "layers of claims, each with two reasons of two premises, shared with others",
    ),
    "tangle": (slow_shapes.tangle, "each claim has two reasons and an attack, from claims far away, in circles too"),
    "chain": (generate.chain, "each claim is the only reason for the one before it"),
    "fan": (generate.star, "one claim, and evidence with a source that is each a reason of its own"),
    "attacks": (attacked_map, "assumed claims that attack each other at random, two attacks on each on average"),
    "questions": (
        lambda n: generate.questions(n // 5),
        "exclusive questions with two answers, one piece of evidence each",
    ),
}
"""By its name, what makes a map of a shape from a number of statements, and what it is like."""
