"""The page's script places cards and lines as the drawing does, to the last tenth of a pixel, whatever is folded."""

import json
import os
import random
import re
import shutil
import subprocess
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import argmap
from argmap import strategies
from argmap.drawing import page as page_package
from argmap.drawing.cards.tree import Group, card_tree
from argmap.drawing.columns.lanes import ORDER
from argmap.drawing.columns.scene import place_boxes, scene
from argmap.drawing.page.data import data
from argmap.drawing.scene.boxes import PAD
from argmap.drawing.scene.framing import framed
from argmap.drawing.scene.scene import MARGIN
from argmap.model import ArgumentMap, Claim, Inference, Question
from shown import overlaps

SCRIPTS = Path(page_package.__file__).parent / "js"
MAPS = Path(__file__).parents[3] / "maps"
SHAPES = ((16, 9), (1, 1), (390, 700), (2300, 500))


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


def placed(script, drawn, folds=((),), shape=(16, 9), **how):
    """What the script makes of the folds, one after the other."""
    return placed_data(script, data(drawn), folds, shape, **how)


def placed_data(script, known, folds=((),), shape=(16, 9), **how):
    """What the script makes of the data of a page."""
    asked = {"data": known, "folds": [sorted(some) for some in folds], "shape": shape, **how}
    script.stdin.write(json.dumps(asked) + "\n")
    script.stdin.flush()
    return json.loads(script.stdout.readline())


def foldable(tree):
    """The names of all that can be folded."""
    cards = [f"{at}" for at, card in enumerate(tree.cards) if card.framed]
    return cards + sorted(
        {f"{card.parent}.{card.slot}" for card in tree.cards if card.parent is not None and card.slot is not None}
    )


def visible(tree, folds):
    """The positions of the cards that are seen."""
    seen = []
    for at, card in enumerate(tree.cards):
        hidden = {f"{card.parent}", f"{card.parent}.{card.slot}"} & set(folds)
        if card.parent is None or (card.parent in seen and not hidden):
            seen.append(at)
    return seen


def part(tree, boxes, folds):
    """The tree of what is seen, and its boxes."""
    seen = visible(tree, folds)
    new = {at: order for order, at in enumerate(seen)}
    cut = attrs.evolve(
        tree,
        cards=tuple(attrs.evolve(card, parent=new.get(card.parent)) for card in (tree.cards[at] for at in seen)),
        children=tuple(tuple(new[child] for child in tree.children[at] if child in new) for at in seen),
        groups=tuple(Group(group.heading, tuple(new[root] for root in group.roots)) for group in tree.groups),
    )
    own = [boxes[at] for at in seen]
    return cut, [
        attrs.evolve(box, height=2 * PAD + box.bar) if f"{at}" in folds else box
        for at, box in zip(seen, own, strict=True)
    ]


def compare(script, argument_map, folds=(), shape=(16, 9)):
    """Draw what is seen by the drawing and by the script, and compare all that they place."""
    tree = attrs.evolve(card_tree(argument_map.replace(title="", authors=(), date=None)), shapes=(shape,))
    drawn = scene(tree, headline=False)
    cut, boxes = part(tree, drawn.boxes, folds)
    known = place_boxes(cut, [boxes], 2 * MARGIN)
    (found,) = placed(script, drawn, [folds], shape)
    corners = [[*corner, box.width, box.height] for corner, box in zip(known.corners, boxes, strict=True)]
    assert corners == found["boxes"]
    arrows = framed(known, titled=False, explained=False).arrows()
    children = [child for children in cut.children for child in children]
    paths = {child: {"path": one.path, "length": one.length} for child, one in zip(children, arrows, strict=True)}
    assert paths == {found["seen"].index(at): line for at, line in found["lines"]}
    assert [heading.y for heading in known.headings] == found["headings"]
    assert [known.width / 10, known.height / 10] == found["bounds"]


@given(argument_map=strategies.maps(), chance=st.randoms(use_true_random=False))
def test_any_map(script, argument_map, chance):
    """Whatever the map, faulty ones too, whatever is folded and whatever shape is asked for, both place alike."""
    places = foldable(card_tree(argument_map))
    compare(script, argument_map, shape=chance.choice(SHAPES))
    compare(script, argument_map, chance.sample(places, chance.randint(0, len(places))), chance.choice(SHAPES))


@pytest.mark.parametrize("path", sorted(MAPS.glob("*.yaml")), ids=lambda path: path.stem)
def test_maps_of_the_project(script, path):
    """So it is for maps that people made."""
    argument_map, chance = argmap.load(path), random.Random(path.stem)
    places = foldable(card_tree(argument_map))
    for shape in SHAPES:
        compare(script, argument_map, shape=shape)
        compare(script, argument_map, chance.sample(places, len(places) // 3), shape)


def uneven():
    """A map with several theses and a question, whose branches are of very different depth and width."""
    nodes = [Claim("t", "The thesis."), Claim("a", "An answer. " * 5), Claim("b", "Another."), Claim("lost", "Apart.")]
    for branch in range(9):
        target = "t"
        for depth in range(1 + branch * 7 % 5):
            id_ = f"c{branch}-{depth}"
            more = [Claim(f"{id_}-{at}", "word " * (7 + 13 * at)) for at in range(branch * 5 % 4)]
            nodes += [Claim(id_, "word " * (3 + branch * depth)), *more]
            nodes.append(Inference(f"i{id_}", (id_, *(one.id for one in more)), supports=target))
            nodes.append(Inference(f"u{id_}", (id_,), attacks=f"i{id_}"))
            target = id_
    nodes += [Inference("ia", ("c3-0",), attacks="a"), Inference("ib", ("c2-1",), supports="b")]
    question = Question("q", "What follows?", answers=("a", "b"))
    return ArgumentMap(title="t", thesis=("q", "t", "c1-0"), nodes=nodes, questions=[question])


def test_uneven_trees(script):
    """Groups under headings, questions and several theses stand alike."""
    places, chance = foldable(card_tree(uneven())), random.Random(1)
    for shape in SHAPES:
        compare(script, uneven(), shape=shape)
        for _ in range(5):
            compare(script, uneven(), chance.sample(places, chance.randrange(len(places))), shape)


def many(parents):
    """A map of claims, each of which supports or attacks the one that is named."""
    nodes = [Claim(f"c{at}", f"Claim {at}. " * (1 + at % 7)) for at in range(len(parents) + 1)]
    for at, parent in enumerate(parents, 1):
        field = "attacks" if at % 5 == 0 else "supports"
        nodes.append(Inference(f"i{at}", (f"c{at}",), **{field: f"c{parent}"}))
    return ArgumentMap(title="t", thesis="c0", nodes=nodes)


@pytest.mark.parametrize(
    "parents",
    [range(40), [0] * 40, [at // 4 for at in range(1100)], [at // 4 * 4 for at in range(120)]],
    ids=["chain", "star", "more than a thousand", "caterpillar"],
)
def test_deep_wide_and_large_maps(script, parents):
    """Deep levels, many children and many cards take other paths, and those are alike too."""
    compare(script, many(parents))


def data_of_tree(parents):
    """The data of a page whose cards hang from those named, but for what the script reads of nodes."""
    lanes = {step.value: order for step, order in ORDER.items()}
    thesis = {"step": "thesis", "size": [4000, 900], "cells": [{"box": [0, 0, 4000, 900]}]}
    step = {"step": "support", "slot": 0, "size": [1960, 900], "bar": 370, "cells": [{"box": [70, 370, 1820, 460]}]}
    cards = [thesis, *({**step, "parent": parent} for parent in parents)]
    return {"cards": cards, "nodes": [], "groups": [{"heading": 0, "roots": [0]}], "lanes": lanes}


@pytest.mark.parametrize(
    "parents",
    [range(50_000), [0] * 20_000, [at // 4 for at in range(20_000)]],
    ids=["chain", "star", "tree"],
)
def test_no_map_is_too_deep_or_too_wide(script, parents):
    """Tens of thousands of cards are placed, folded and unfolded, each below what it hangs from."""
    for found in placed_data(script, data_of_tree(parents), [[], ["0.0"], []]):
        boxes = seen_boxes(found)
        assert len(boxes) in {1, 1 + len(parents)}
        assert all(boxes[at][1] > boxes[parents[at - 1]][1] for at in boxes if at)


def crossings(tree, found):
    """Lines with cards that they pass through on their way from one card to another."""
    boxes = seen_boxes(found)
    return [
        (at, other)
        for at, line in found["lines"]
        for x, y, x2, y2 in stretches(line["path"])
        for other, (left, top, width, height) in boxes.items()
        if other not in {at, tree.cards[at].parent}
        and max(x, x2) > left
        and min(x, x2) < left + width
        and max(y, y2) > top
        and min(y, y2) < top + height
    ]


def stretches(path):
    """The ends of each straight piece of a path, in tenths of a pixel."""
    x, y = (round(10 * float(length)) for length in re.match(r"M([-.0-9]+) ([-.0-9]+)", path).groups())
    for turn, to in re.findall(r"([HV])([-.0-9]+)", path):
        last = x, y
        x, y = (round(10 * float(to)), y) if turn == "H" else (x, round(10 * float(to)))
        yield (*last, x, y)


def seen_boxes(found):
    """The boxes by the position of their cards."""
    return dict(zip(found["seen"], found["boxes"], strict=True))


@given(argument_map=strategies.maps(), chance=st.randoms(use_true_random=False))
def test_folding_moves_nothing_to_another_column(script, argument_map, chance):
    """With each fold that opens or closes cards cover no others; as before folding, all stands as before."""
    tree = card_tree(argument_map)
    places = foldable(tree)
    first = chance.sample(places, len(places) // 2)
    folds = [first]
    for _ in range(4):
        folds.append(sorted(set(folds[-1]) ^ {chance.choice(places)}) if places else [])
    folds += [[], first]
    sights = placed(script, scene(tree, headline=False), folds)
    for found in sights:
        assert not overlaps(found["boxes"])
        assert not crossings(tree, found)
    before, *_, after = sights
    assert (before["seen"], before["headings"]) == (after["seen"], after["headings"])
    assert columns(tree, before) == columns(tree, after)


def columns(tree, found):
    """Which cards begin at one x under each card."""
    boxes = seen_boxes(found)
    return [
        [
            [child for child in children if child in boxes and boxes[child][0] == x]
            for x in sorted({boxes[child][0] for child in children if child in boxes})
        ]
        for children in tree.children
    ]


def test_what_opens_keeps_to_its_column(script):
    """A reason that is opened grows down; the reasons beside it stay in their columns."""
    tree = card_tree(many([0, 0, 0, 0, 0, 0, *[3] * 9]))
    (at,) = (at for at, card in enumerate(tree.cards) if card.cells[0].id == "c3")
    closed, opened, closed_again = placed(script, scene(tree, headline=False), [[f"{at}.0"], [], [f"{at}.0"]])
    assert closed == closed_again
    before, after = seen_boxes(closed), seen_boxes(opened)
    assert columns(tree, closed)[0] == columns(tree, opened)[0]
    assert len({after[child][0] for child in tree.children[at]}) == 1
    assert [before[one][1] for one in tree.children[0]] != [after[one][1] for one in tree.children[0]]


def test_a_card_seen_before_it_is_opened_gets_columns_of_its_own(script):
    """Where a thesis is opened, its reasons fill the shape as if the map had opened so."""
    tree = card_tree(many([0] * 12))
    drawn = scene(tree, headline=False)
    (*_, opened), (fresh,) = placed(script, drawn, [["0.0"], []]), placed(script, drawn)
    assert fresh == opened
