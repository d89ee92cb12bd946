"""How large the type of pictures is: on a slide, on A4, and how much of a picture its cards cover.

Run `python benchmarks/pictures.py [MAP…]`; without maps it draws the essay's and maps of 12 to 800 statements.
Type is that of statements: in pixels on a slide of 1600 by 900, and in points on A4 with margins of 12 mm, upright or
across, each drawn for that. From 12 pixels and 8 points on it is legible.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import attrs
import generate

import argmap
from argmap.drawing.cards.tree import CardTree, card_tree
from argmap.drawing.layouts import LAYOUTS, scene
from argmap.drawing.legibility import SHEET, SLIDE
from argmap.drawing.scene.scene import MARGIN, Scene
from argmap.drawing.shapes import A4, SCREEN
from argmap.model import ArgumentMap

ESSAY = Path(__file__).parents[1] / "maps" / "radchenko_vietnam.yaml"
SIZES = (12, 30, 150, 800)
WORDS = "the envoy wrote home in March that no minister had asked him what he saw of the harbour or of its grain"


def maps() -> Iterator[tuple[str, ArgumentMap]]:
    """The maps to be drawn, by name."""
    if sys.argv[1:]:
        yield from ((Path(path).stem, argmap.load(path)) for path in sys.argv[1:])
        return
    yield "essay", argmap.load(ESSAY)
    for size in SIZES:
        yield f"{size} statements", argmap.loads(generate.tree(size))
        yield f"{size} in prose", argmap.loads(uneven(size))


def uneven(size: int) -> str:
    """A map of so many statements of all lengths: steps of one to three premises, objections and undercuts."""
    words = sorted(set(WORDS.split()))
    text = [f"{' '.join(words[at % 7 : at % 7 + 4 + at * 5 % 11])} {at}." for at in range(size)]
    lines = ["argmap: 1\ntitle: A map in prose\nthesis: c0\nclaims:\n"]
    lines += [
        f"  c{at}: {{text: {words}, assumed: {'true' if at * 3 > size else 'false'}}}\n"
        for at, words in enumerate(text)
    ]
    lines.append("inferences:\n")
    at, step = 1, 0
    while at < size:
        premises = [f"c{premise}" for premise in range(at, min(size, at + 1 + step % 3))]
        way = (
            f"attacks: i{step // 2}"
            if step % 9 == 8
            else f"{'attacks' if step % 4 == 3 else 'supports'}: c{at * 2 // 5}"
        )
        lines.append(f"  i{step}: {{premises: [{', '.join(premises)}], {way}}}\n")
        at, step = at + len(premises), step + 1
    return "".join(lines)


def size(made: Scene) -> tuple[float, float]:
    """The width and height of a picture in pixels."""
    return (made.width + 2 * MARGIN) / 10, (made.height + 2 * MARGIN) / 10


def covered(made: Scene) -> float:
    """The share of the picture that is card."""
    width, height = size(made)
    return sum(box.width * box.height for box in made.boxes) / 100 / (width * height)


def row(tree: CardTree) -> str:
    """The figures of a tree of cards."""
    slide, paper = (scene(attrs.evolve(tree, shapes=shapes, sideways=True)) for shapes in (SCREEN, A4))
    across, down = size(slide)
    sizes = f"{float(SLIDE.type_of(slide)):>9.1f} {float(SHEET.type_of(paper)):>8.1f}"
    return f"{across:>8.0f} × {down:<7.0f}{sizes} {covered(slide):>8.0%}"


def main() -> None:
    print(f"{'map':18} {'layout':9}{'size':>16}{'slide, px':>11}{'A4, pt':>9}{'cards':>9}")
    for name, argument_map in maps():
        for layout in LAYOUTS:
            print(f"{name:18} {layout:8} {row(attrs.evolve(card_tree(argument_map), layout=layout))}")


if __name__ == "__main__":
    main()
