"""Headlines and legends: both can be left away, and what stands between them is the same."""

import xml.etree.ElementTree as ET

import pytest
from hypothesis import given

from argmap import strategies
from argmap.drawing import render
from argmap.drawing.cards.marks import Mark, Marking
from argmap.drawing.cards.submap import submap
from argmap.drawing.cards.tree import card_tree
from argmap.drawing.layouts import scene
from argmap.model import ArgumentMap, Claim, Inference

SVG = "http://www.w3.org/2000/svg"


def rain():
    """A thesis with two reasons, and what a picture of it says above and below."""
    nodes = [Claim("wet", "It is wet."), Claim("rain", "It rained."), Claim("shine", "It shines.")]
    nodes += [Inference("by-rain", "rain", supports="wet"), Inference("by-shine", "shine", supports="wet")]
    return ArgumentMap(title="Rain " * 40, authors=("Ann Example",), date="2026", thesis="wet", nodes=nodes)


def test_a_picture_without_headline_begins_with_its_cards():
    """No title, no authors, no date, and no room for them."""
    whole, bare = scene(card_tree(rain())), scene(card_tree(rain()), headline=False)
    assert (True, True) == (bool(whole.title), bool(whole.subtitle))
    assert ((), ()) == (bare.title, bare.subtitle)
    down = whole.corners[0][1] - bare.corners[0][1]
    assert down > 0
    assert 0 == min(y for _, y in bare.corners)
    assert whole.height == bare.height + down


def test_a_part_says_that_it_is_one_without_a_headline_too():
    """What is not shown is never left out silently."""
    tree = card_tree(*_part(depth=1))
    assert () == scene(tree, headline=False).title
    assert "Part of the map" in " ".join(line.text for line in scene(tree, headline=False).subtitle)


def _part(**how):
    nodes = [*rain().nodes, Claim("clouds", "There were clouds."), Inference("by-clouds", "clouds", supports="rain")]
    reduced, part = submap(rain().replace(nodes=nodes), **how)
    return reduced, Marking({}), part


def test_a_picture_without_legend_ends_with_its_cards():
    """No entries and no line on marks."""
    marked = Marking({"rain": (Mark.CONTESTED,)})
    whole, bare = scene(card_tree(rain(), marked)), scene(card_tree(rain(), marked), legend=False)
    assert (True, True) == (bool(whole.legend), bool(whole.note))
    assert ((), ()) == (bare.legend, bare.note)
    assert bare.height == max(y + box.height for (_, y), box in zip(bare.corners, bare.boxes, strict=True))


@given(strategies.maps())
def test_cards_stand_alike_with_and_without(argument_map):
    """A headline moves all cards down alike; a legend moves none."""
    tree = card_tree(argument_map)
    whole = scene(tree)
    for how in ({"headline": False}, {"legend": False}, {"headline": False, "legend": False}):
        bare = scene(tree, **how)
        moved = {(x - x2, y - y2) for (x, y), (x2, y2) in zip(whole.corners, bare.corners, strict=True)}
        assert len(moved) <= 1
        assert all(x == 0 <= y for x, y in moved)
        assert bare.width <= whole.width
        assert bare.height <= whole.height


@pytest.mark.parametrize("headline", [True, False])
def test_the_title_of_a_picture_is_told_either_way(headline):
    """The text alternative has it."""
    assert rain().title == scene(card_tree(rain()), headline=headline).tree.argument_map.title


@pytest.mark.parametrize("layout", ["columns", "tidy"])
def test_a_title_from_right_to_left_begins_at_the_right(layout):
    """And so do the lines under it, each of which runs as its own first letter does; it keeps off the root."""
    hebrew = rain().replace(title="האם ירד גשם?", authors=("רות כהן",), language="he")
    drawn = render(hebrew, format="svg", layout=layout, focus="wet", depth=1)
    root = ET.fromstring(drawn)
    width = float(root.get("width")) - 48
    lines = [one for one in root.iter(f"{{{SVG}}}text") if one.get("class") in {"title", "subtitle"}]
    assert {("end", width)} == {(one.get("text-anchor"), float(one.get("x"))) for one in lines}
    assert "\u2067האם ירד גשם?\u2069" == lines[0].text
    assert not any("\u2067" in one.text for one in lines if one.text.isascii())
    assert ["start"] == [
        one.get("text-anchor", "start") for one in ET.fromstring(render(rain())).iter(f"{{{SVG}}}text")
    ][:1]
