"""Roots that run across a picture."""

import attrs
import pytest
from hypothesis import given

from argmap import strategies
from argmap.drawing.cards.tree import card_tree
from argmap.drawing.layouts import scene
from argmap.drawing.scene.scene import MARGIN
from argmap.model import ArgumentMap, Claim, Inference


def cards(argument_map, **how):
    return attrs.evolve(card_tree(argument_map), **{"layout": "columns", **how})


@given(strategies.maps())
def test_a_single_root_runs_across(argument_map):
    """As wide as the picture, and all else is inside it; several roots, and such with a header, do not."""
    tree = cards(argument_map, strip=6000, shapes=((16, 9),))
    made = scene(tree, headline=False, legend=False)
    roots = [root for group in tree.groups for root in group.roots]
    assert (roots[0] if len(roots) == 1 and not tree.cards[roots[0]].framed else None) == tree.across
    if tree.across is not None:
        box = made.boxes[tree.across]
        assert (0, made.width, made.width) == (made.corners[tree.across][0], box.width, box.cells[0].width)
        assert all(0 <= badge.x and badge.x + badge.width <= box.width for badge in box.cells[0].badges)
    for (x, _), box in zip(made.corners, made.boxes, strict=True):
        assert 0 <= x <= made.width - box.width


@pytest.mark.parametrize("layout", ["columns", "tidy"])
def test_its_text_has_more_room(layout):
    """A long thesis takes fewer lines, and the picture the shape that it is to fill."""
    nodes = [Claim("t", "The thesis has many words. " * 9), *(Claim(f"c{at}", "A reason.") for at in range(9))]
    nodes += [Inference(f"i{at}", f"c{at}", supports=f"c{at - 1}" if at else "t") for at in range(9)]
    argument_map = ArgumentMap(title="T", thesis="t", nodes=nodes)
    plain, wide = (
        scene(cards(argument_map, layout=layout, strip=strip), headline=False, legend=False) for strip in (0, 9000)
    )
    assert len(wide.boxes[0].cells[0].lines.lines) < len(plain.boxes[0].cells[0].lines.lines)
    shape = (wide.width + 2 * MARGIN) / (wide.height + 2 * MARGIN)
    assert layout == "tidy" or shape == pytest.approx(16 / 9, abs=0.01)
