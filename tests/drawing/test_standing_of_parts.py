"""Whatever part of a map is drawn, what it says of standing is said of the whole."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap import strategies
from argmap.drawing import render
from argmap.drawing.printing import documents, handout
from argmap.model import ArgumentMap, Claim, Inference
from argmap.reasoning import evaluate


def stool():
    """A thesis that stands by a reason two steps down, and one that falls by an attack there."""
    nodes = [Claim("firm", "It is firm."), Claim("legs", "It has legs."), Claim("oak", "They are oak.", assumed=True)]
    nodes += [Inference("by-legs", "legs", supports="firm"), Inference("by-oak", "oak", supports="legs")]
    nodes += [Claim("light", "It is light."), Claim("thin", "It is thin.", assumed=True), Claim("no", "It is not.")]
    nodes += [Claim("scales", "So say the scales.", assumed=True), Inference("by-thin", "thin", supports="light")]
    nodes += [Inference("not-thin", "no", attacks="thin"), Inference("by-scales", "scales", supports="no")]
    return ArgumentMap(title="Stool", thesis=("firm", "light"), nodes=nodes)


def known_of(page):
    """The standing of each node, by id, as the script of a page knows it."""
    data = json.loads(re.search(r'<script type="application/json"[^>]*>(.*?)</script>', page, re.DOTALL)[1])
    return {node["id"]: (node["standing"], node.get("verdict")) for node in data["nodes"]}


@pytest.mark.parametrize("how", [{"depth": 1}, {"focus": "legs"}, {"focus": "thin", "depth": 1}])
def test_a_page_of_a_part_says_how_nodes_stand_on_the_map(how):
    """A claim whose reason is not shown does not fall by that."""
    whole = known_of(render(stool(), format="html"))
    part = known_of(render(stool(), format="html", **how))
    assert ("stands", None) == whole["legs"]
    assert 0 < len(part) < len(whole)
    assert {id_: whole[id_] for id_ in part} == part


@given(strategies.sound_maps(), st.integers(1, 2))
def test_pages_of_all_parts_agree_with_the_map(argument_map, depth):
    """Whatever is cut off."""
    standing = evaluate(argument_map)
    part = known_of(render(argument_map, format="html", depth=depth))
    assert {id_: standing[id_].value for id_ in part if id_ in standing} == {
        id_: said for id_, (said, _) in part.items() if id_ in standing
    }


def test_a_handout_of_a_part_says_how_its_theses_fare_on_the_map(monkeypatch):
    """And names what they rest on by number, though it is not drawn."""
    monkeypatch.setattr(handout, "typeset", lambda data, _, **__: data["handout"])
    monkeypatch.setattr(handout, "maps", lambda *_, **__: {})
    monkeypatch.setattr(documents, "fonts", lambda _: [])
    whole, part = (render(stool(), format="pdf", handout=True, **how) for how in ({}, {"depth": 1}))
    assert len(whole["outline"]) > len(part["outline"])
    assert whole["theses"] == part["theses"]
    assert any("3.1" in way for way in part["theses"][0]["ways"])
