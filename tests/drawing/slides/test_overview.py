"""The overview of a map on slides: each reason in one line, with its verdict and where it is drawn."""

import re
from itertools import pairwise
from xml.etree import ElementTree as ET

import attrs
from hypothesis import given

from argmap import strategies
from argmap.drawing import render
from argmap.drawing.cards.tree import card_tree
from argmap.drawing.lines.widths import Type
from argmap.drawing.palette import LIGHT
from argmap.drawing.sheets.rooms import on_sheets
from argmap.drawing.slides.deck import deck
from argmap.drawing.slides.frame import HEIGHT, one_line
from argmap.drawing.slides.overview import rows
from argmap.model import ArgumentMap, Claim, Inference, Question
from argmap.reasoning import evaluate
from profiles import costly


def bridge(language="en"):
    """A thesis with a reason that stands and one that is overturned."""
    nodes = [
        Claim("t", "The bridge is old."),
        Claim("a", "Its arch is Roman.", assumed=True),
        Claim("b", "Its mortar is new.", assumed=True),
        Claim("c", "The mortar was renewed.", assumed=True),
        Inference("i", "a", supports="t", scheme="sign"),
        Inference("j", "b", attacks="t"),
        Inference("k", "c", attacks="j"),
    ]
    return ArgumentMap(title="The bridge", thesis="t", authors=("Ann Example",), nodes=nodes, language=language)


def lines(argument_map):
    """What each row says: head, text, verdict, slides."""
    tree = attrs.evolve(card_tree(argument_map), layout="columns")
    made = on_sheets(tree, 17_000, 8_900, are_slides=True)
    words = tree.words
    return [
        (
            row.head,
            row.text.replace("\u00a0", " "),
            row.mark and row.mark.word(words),
            row.slides and row.slides.in_words(words),
        )
        for row in rows(made, evaluate(argument_map))
    ]


def test_each_reason_has_its_verdict_and_its_slide():
    """In the words of the marks on pictures."""
    assert [
        ("1.1", "The bridge is old.", "stands", "slide 1"),
        ("+ because", "2.1  Its arch is Roman.", "stands", "slide 1"),
        ("− however", "2.2  Its mortar is new.", "overturned", "slide 1"),
    ] == lines(bridge())


def test_a_question_and_its_answers():
    """The question fares as its best answer; what nothing reaches stands under its heading."""
    nodes = [
        Claim("a", "Romans built it."),
        Claim("b", "Monks built it.", assumed=True),
        Claim("p", "Its arch is Roman.", assumed=True),
        Claim("q", "Nobody asked.", assumed=True),
        Inference("i", "p", supports="a"),
    ]
    who = Question("who", "Who built it?", answers=("a", "b"), exclusive=False)
    found = lines(ArgumentMap(title="Who", thesis="who", nodes=nodes, questions=[who]))
    assert [
        ("1.1", "Who built it?", "answered", "slide 1"),
        ("answer", "2.1  Romans built it.", "stands", "slide 1"),
        ("answer", "2.2  Monks built it.", "stands", "slide 1"),
        ("", "Not connected to a thesis", None, None),
        ("1.2", "Nobody asked.", "stands", "slide 2"),
    ] == found


def test_the_words_are_those_of_the_language():
    """Those of the verdicts and of the slides too."""
    assert ("+ weil", "2.1  Its arch is Roman.", "gilt", "Folie 1") == lines(bridge("de"))[1]
    overview, slide = render(bridge("de"), split="slides")
    assert "Folie 1" in overview
    assert "Folie 1/1" in slide


def test_the_overview_has_title_authors_legend_and_what_verdicts_are_about():
    """And says where a pointer leads."""
    overview = deck(attrs.evolve(card_tree(bridge()), layout="columns"), LIGHT)[0]
    said = re.sub("<[^>]*>", "\n", overview.svg)
    for expected in ("The bridge", "Ann Example", "overturned", "opposes the step", "slide 1", "not the truth"):
        assert expected in said
    assert ["1", "1", "1"] == [spot.slide for spot in overview.spots]
    assert "+ because 2.1  Its arch is Roman., stands, slide 1" in overview.alt.replace("\u00a0", " ")


@costly
@given(strategies.maps())
def test_rows_stand_over_each_other_on_the_slide(argument_map):
    """None runs into the next, or into the foot; every root and each of its reasons has one."""
    tree = attrs.evolve(card_tree(argument_map), layout="columns")
    fronts = [slide for slide in deck(tree, LIGHT) if slide.scene is None]
    roots = [root for group in tree.groups for root in group.roots]
    assert len(roots) + sum(len(tree.children[root]) for root in roots) == sum(len(one.spots) for one in fronts)
    for slide in fronts:
        ET.fromstring(slide.svg)
        places = [(spot.y, spot.y + spot.height) for spot in slide.spots]
        assert all(end <= start for (_, end), (start, _) in pairwise(places))
        assert all(end < HEIGHT for _, end in places)


def test_many_loose_statements_take_a_line_each():
    """They share slides, and lines of the overview are as close as reasons are."""
    nodes = [Claim("t", "The thesis."), *(Claim(f"c{at}", "A loose statement.") for at in range(60))]
    slides = deck(attrs.evolve(card_tree(ArgumentMap(title="T", thesis="t", nodes=nodes)), layout="columns"), LIGHT)
    assert len(slides) < 10
    assert 61 == sum(len(slide.spots) for slide in slides)


def test_a_line_is_cut_where_it_must_be():
    """To its room, with an ellipsis."""
    kind = Type(200)
    assert "short" == one_line("short", 1000, kind)
    cut = one_line("word " * 100, 1000, kind)
    assert cut.endswith("…")
    assert kind.width(cut) <= 1000
    assert "…" == one_line("wide", 1, kind)
    assert one_line("one · two", kind.width("one · t…"), kind) in {"one…", "one · t…"}
