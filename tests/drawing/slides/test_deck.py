"""A map as slides: all of it, legible, each statement once."""

import re
from collections import Counter
from xml.etree import ElementTree as ET

import attrs
import pytest
from hypothesis import given

from argmap import strategies
from argmap.drawing import render
from argmap.drawing.cards.cards import Step
from argmap.drawing.cards.tree import card_tree
from argmap.drawing.palette import LIGHT
from argmap.drawing.sheets.rooms import on_sheets
from argmap.drawing.slides.deck import deck
from argmap.drawing.slides.frame import EDGE, FOOT, HEIGHT, TOP, WIDTH
from argmap.model import ArgumentMap, Claim, Inference
from argmap.numbering import asked
from profiles import costly

SVG = "{http://www.w3.org/2000/svg}"


def columns(argument_map):
    return attrs.evolve(card_tree(argument_map), layout="columns")


def shown(slides):
    """How often each statement is drawn in full."""
    scenes = [slide.scene for slide in slides if slide.scene is not None]
    return Counter(cell.id for one in scenes for card in one.tree.cards for cell in card.cells if cell.home)


def fan(reasons, depth=1, text="A reason says something that may bear on what it is given for."):
    """A thesis with so many reasons, each with a line of further ones below it."""
    nodes = [Claim("t", "The thesis says something that is open to doubt.")]
    for at in range(reasons):
        for level in range(depth):
            nodes.append(Claim(f"c{at}-{level}", text))
            target = f"c{at}-{level - 1}" if level else "t"
            nodes.append(Inference(f"i{at}-{level}", f"c{at}-{level}", supports=target))
    return ArgumentMap(title="A fan", thesis="t", nodes=nodes)


@costly
@given(strategies.maps())
def test_every_statement_and_every_step_is_on_one_slide(argument_map):
    """In full, whatever the map."""
    slides = deck(columns(argument_map), LIGHT)
    assert dict.fromkeys({**argument_map.claims, **argument_map.evidence, **asked(argument_map)}, 1) == shown(slides)
    scenes = [slide.scene for slide in slides if slide.scene is not None]
    steps = Counter(card.inference.id for one in scenes for card in one.tree.cards if card.inference is not None)
    assert Counter(card.inference.id for card in card_tree(argument_map).cards if card.inference is not None) == steps


@costly
@given(strategies.maps())
def test_slides_are_of_one_size_and_legible(argument_map):
    """1600 by 900 pixels, nothing outside the margins, statements of 12 pixels or more unless a single card is larger."""
    for slide in deck(columns(argument_map), LIGHT):
        root = ET.fromstring(slide.svg)
        assert ("1600", "900", "0 0 1600 900") == (root.get("width"), root.get("height"), root.get("viewBox"))
        if slide.scene is not None:
            assert slide.scene.width * slide.scale <= (WIDTH - 2 * EDGE) * 10_000
            assert slide.scene.height * slide.scale <= (HEIGHT - TOP - FOOT) * 10_000
            drawn_in_full = [card for card in slide.scene.tree.cards if not card.cells[0].is_reference]
            assert 13 * slide.scale >= 119_990 or len(drawn_in_full) <= 1


@costly
@given(strategies.maps())
def test_what_is_named_is_there(argument_map):
    """Every slide that another one speaks of."""
    slides = deck(columns(argument_map), LIGHT)
    names = {slide.name for slide in slides}
    for slide in slides:
        assert {spot.slide for spot in slide.spots} <= names
        cards = slide.scene.tree.cards if slide.scene is not None else ()
        pages = [cell.pages for card in cards for cell in card.cells if cell.pages is not None]
        assert {str(one.first) for one in pages} <= names - {slide.name}


def test_a_thesis_runs_across_each_slide_of_its_reasons():
    """In full on the first, named on the others with the slide that has it in full; deeper parts say what they speak to."""
    slides = [slide.scene for slide in deck(columns(fan(12, 6)), LIGHT) if slide.scene is not None]
    assert len(slides) > 3
    assert ["", *["see 1.1, slide 1"] * (len(slides) - 1)] == [
        "" if (cell := scene.tree.cards[0].cells[0]).home else f"see {cell.place}" for scene in slides
    ]
    for scene in slides:
        assert Step.THESIS is scene.tree.cards[0].step
        assert (0, scene.width) == (scene.corners[0][0], scene.boxes[0].width)


def test_small_reasons_share_a_slide_in_their_order():
    """As many as are legible."""
    slides = deck(columns(fan(30)), LIGHT)
    ids = [
        [card.inference.id for card in slide.scene.tree.cards if card.inference is not None]
        for slide in slides
        if slide.scene is not None
    ]
    assert [f"i{at}-0" for at in range(30)] == [id_ for one in ids for id_ in one]
    assert len(ids) < 6


def test_an_undercut_is_on_the_slide_of_the_step_that_it_attacks():
    """However long the line of argument is in which the step stands."""
    nodes = list(fan(1, 40).nodes)
    for at in range(0, 40, 3):
        nodes += [Claim(f"u{at}", f"Doubt {at}."), Inference(f"cut{at}", f"u{at}", attacks=f"i0-{at}")]
    made = on_sheets(columns(ArgumentMap(title="Line", thesis="t", nodes=nodes)), 17_000, 8_900, are_slides=True)
    assert len(made.sheets) > 4
    cards = made.tree.cards
    undercuts = [at for at, card in enumerate(cards) if card.step is Step.UNDERCUT]
    assert 14 == len(undercuts)
    assert [] == [at for at in undercuts if made.page_of[at] != made.page_of[cards[at].parent]]


def test_a_long_chain_and_many_reasons():
    """Without recursion: 1,000 steps one below the other, 300 reasons for one thesis."""
    assert 1001 == sum(shown(deck(columns(fan(1, 1000, "A reason.")), LIGHT)).values())
    slides = deck(columns(fan(300, 1, "A reason.")), LIGHT)
    assert 301 == sum(shown(slides).values())
    front = [slide.name for slide in slides if slide.scene is None]
    assert ["0", "0-2", "0-3"] == front[:3]


def test_a_part_says_that_it_is_one_on_the_overview():
    """Its numbers are those of the whole map."""
    slides = render(fan(3, 4), split="slides", depth=1)
    assert "2 levels" in slides[0] or "level" in slides[0]
    assert all("more below" in re.sub("<[^>]*>", "", slide) for slide in slides[1:])


@pytest.mark.parametrize("theme", ["light", "dark", "print", "blue-orange"])
def test_the_same_bytes_twice(theme):
    """And ids of their own, if they have a prefix."""
    once, twice = (render(fan(12, 5), split="slides", theme=theme, standing=True) for _ in range(2))
    assert once == twice
    for slide in render(fan(12, 5), split="slides", prefix="x-"):
        found = {element.get("id") for element in ET.fromstring(slide).iter()} - {None}
        assert all(id_.startswith("x-") for id_ in found)
