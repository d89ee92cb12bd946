"""The page's script places cards and arrows as the drawing does, to the last tenth of a pixel."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given

import argmap
from argmap import strategies
from argmap.drawing import page as page_package
from argmap.drawing.cards.tree import card_tree
from argmap.drawing.page.data import data
from argmap.drawing.tidy.scene import scene
from argmap.model import ArgumentMap, Claim, Inference

SCRIPTS = Path(page_package.__file__).parent / "js"
MAPS = Path(__file__).parents[3] / "maps"


@pytest.fixture(scope="session")
def script():
    """A process that places what it is given by the page's own modules."""
    node = shutil.which("node")
    if node is None:
        if os.environ.get("ARGMAP_REQUIRE_EXTERNAL") == "1":
            pytest.fail("ARGMAP_REQUIRE_EXTERNAL is set, and node is not installed")
        pytest.skip("node (Node.js) is not installed")
    command = [node, Path(__file__).with_name("placed.mjs"), SCRIPTS]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as process:
        yield process
        process.stdin.close()


def placed(script, known):
    script.stdin.write(json.dumps(known) + "\n")
    script.stdin.flush()
    return json.loads(script.stdout.readline())


def compare(script, argument_map):
    untitled = argument_map.replace(title="", authors=(), date=None)
    drawn = scene(card_tree(untitled))
    found = placed(script, data(drawn))
    assert [list(corner) for corner in drawn.corners] == found["corners"]
    assert [one.path for one in drawn.arrows()] == found["arrows"]
    assert [heading.y for heading in drawn.headings] == found["headings"]


@given(argument_map=strategies.maps())
def test_any_map(script, argument_map):
    """Whatever the map, faulty ones too, corners and paths are equal."""
    compare(script, argument_map)


@pytest.mark.parametrize("path", sorted(MAPS.glob("*.yaml")), ids=lambda path: path.stem)
def test_maps_of_the_project(script, path):
    """So it is for maps that people made."""
    compare(script, argmap.load(path))


def test_uneven_trees(script):
    """Subtrees of very different depth and width leave room that both share out alike."""
    nodes = [Claim("t", "The thesis.")]
    for branch in range(9):
        target = "t"
        for depth in range(1 + branch * 7 % 5):
            id_ = f"c{branch}-{depth}"
            more = [Claim(f"{id_}-{at}", "word " * (7 + 13 * at)) for at in range(branch * 5 % 4)]
            nodes += [Claim(id_, "word " * (3 + branch * depth)), *more]
            nodes.append(Inference(f"i{id_}", (id_, *(one.id for one in more)), supports=target))
            nodes.append(Inference(f"u{id_}", (id_,), attacks=f"i{id_}"))
            target = id_
    compare(script, ArgumentMap(title="t", thesis=("t", "c1-0"), nodes=nodes))
