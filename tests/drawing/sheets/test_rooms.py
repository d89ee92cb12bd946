"""What has room on a sheet, asked of one part of a map after the other."""

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.drawing.cards.tree import card_tree
from argmap.drawing.columns import common as commons
from argmap.drawing.columns.common import Common
from argmap.drawing.columns.scene import fits
from argmap.drawing.scene.scene import MARGIN
from argmap.drawing.sheets.rooms import on_sheets, sheet_scene
from argmap.model import ArgumentMap, Claim, Inference
from argmap.strategies import maps


@given(maps(), st.integers(2500, 9000), st.integers(1500, 6000))
def test_what_is_known_of_other_parts_changes_no_answer(argument_map, width, height):
    """A part fits if its picture does, whichever parts were asked about before."""
    shape = (width + 2 * MARGIN, height + 2 * MARGIN)
    tree = attrs.evolve(card_tree(argument_map), layout="columns", shapes=(shape,), strip=width * 3 // 4)
    common = Common()
    for room in (4000, 9000):
        made = on_sheets(tree, room, room)
        for sheet in made.sheets:
            part = attrs.evolve(made.part(sheet), shapes=(shape,), strip=width * 3 // 4)
            scene = sheet_scene(part, width)
            assert (scene.width <= width and scene.height <= height) == fits(part, common)


@pytest.mark.parametrize("size", [40, 80])
def test_each_card_of_a_chain_is_measured_a_few_times(monkeypatch, size):
    """Not once for each part of the map that is tried: for each width with and without what hangs from it."""
    asked = []
    known = commons.measured
    monkeypatch.setattr(commons, "measured", lambda part, *a, **k: asked.append(a) or known(part, *a, **k))
    nodes = [Claim(f"c{at}", f"Statement {at} of a long line of argument, in a few words.") for at in range(size)]
    nodes += [Inference(f"i{at}", f"c{at}", supports=f"c{at - 1}") for at in range(1, size)]
    tree = card_tree(ArgumentMap(title="Line", thesis="c0", nodes=nodes))
    made = on_sheets(attrs.evolve(tree, layout="columns"), 8000, 4000)
    assert 4 < len(made.sheets)
    assert size < len(asked) <= 20 * size


def test_what_is_known_is_forgotten_where_it_is_much(monkeypatch):
    """The answers stay the same, and memory does not grow with the map."""
    monkeypatch.setattr(commons, "_MOST", 3)
    nodes = [Claim(f"c{at}", f"Statement {at}.") for at in range(30)]
    nodes += [Inference(f"i{at}", f"c{at}", supports=f"c{(at - 1) // 2}") for at in range(1, 30)]
    tree = attrs.evolve(card_tree(ArgumentMap(title="Tree", thesis="c0", nodes=nodes)), layout="columns")
    forgetful = on_sheets(tree, 6000, 4000)
    monkeypatch.setattr(commons, "_MOST", 20_000)
    assert on_sheets(tree, 6000, 4000).sheets == forgetful.sheets
