"""Links to pages: from what is drawn elsewhere, and from nothing that only reads like it."""

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap import strategies
from argmap.drawing import render
from argmap.drawing.cards.cards import Aside, Pages
from argmap.drawing.cards.tree import card_tree
from argmap.drawing.layouts import scene
from argmap.drawing.palette import LIGHT
from argmap.drawing.printing.pictures import drawn
from argmap.drawing.sheets.split import split
from argmap.model import ArgumentMap, Claim, Evidence, Inference, Source
from argmap.words import ENGLISH

READS_LIKE_IT = "as Smith asks on p. 1"


def asked():
    """A map whose every text speaks of pages."""
    nodes = [
        Claim("t", f"Stated {READS_LIKE_IT}."),
        Claim("a", f"Claimed {READS_LIKE_IT}.", source="p. 1", locator="p. 1"),
        Evidence("e", "See p. 1: see 1.1, p. 1", source="s", locator="p. 1"),
        Claim("b", "Answered, p. 1."),
        Inference("i", ("a", "e"), supports="t", scheme="p. 1", answers={READS_LIKE_IT: "b", "p. 1": "gone, p. 1"}),
        Inference("j", ("b", "a"), supports="a"),
        Inference("k", "b", supports="t"),
    ]
    return ArgumentMap(title="p. 1", thesis="t", nodes=nodes, sources=[Source("s", "p. 1")])


def test_a_text_that_speaks_of_a_page_is_no_link(printed):
    """Neither a critical question nor any other text."""
    assert [] == [link for link in drawn(scene(card_tree(asked())), LIGHT).links if "page" in link]
    assert not printed(render(asked(), format="pdf")).links(0)


def test_an_aside_that_speaks_of_a_page_leads_to_the_page_of_its_answer():
    """On a sheet of several the question's own page is not taken for it."""
    tree = card_tree(asked())
    made = split(tree, lambda part: len(part.cards) <= 2)
    for sheet in made.sheets:
        part = made.part(sheet)
        told = [aside for at in range(len(part.cards)) for aside in part.asides(at)]
        for aside in told:
            if aside.text.startswith(READS_LIKE_IT):
                page = made.page_of[tree.homes["b"]]
                here = tree.homes["b"] in sheet.cards
                assert (None if here else Pages(page, page)) == aside.pages


@given(strategies.maps(), st.integers(1, 4))
def test_links_are_those_of_references_and_asides_with_pages(argument_map, room):
    """Each leads to the first page that is named, whatever the texts say."""
    spoken = argument_map.replace(
        nodes=[
            attrs.evolve(node, answers={f"{name} p. 1": id_ for name, id_ in node.answers.items()})
            if isinstance(node, Inference)
            else attrs.evolve(node, text=f"p. 1 {node.text}")
            for node in argument_map.nodes
        ]
    )
    made = split(card_tree(spoken), lambda part: len(part.cards) <= room)
    for sheet in made.sheets:
        part = made.part(sheet)
        named = {cell.pages.first for card in part.cards for cell in card.cells if cell.pages is not None}
        named |= {
            aside.pages.first
            for at, card in enumerate(part.cards)
            for aside in part.asides(at)
            if card.framed and aside.pages is not None
        }
        assert named == {link["page"] for link in drawn(scene(part), LIGHT).links if "page" in link}


@pytest.mark.parametrize(("pages", "said"), [(Pages(3, 3), "p. 3"), (Pages(3, 5), "p. 3–5")])
def test_pages_are_said_in_words(pages, said):
    """One, or from one to another."""
    assert said == pages.in_words(ENGLISH)
    assert pages == Aside("see there", pages).pages
