"""Layouts of our own: whatever draws a map asks for a layout by its name, and knows none of them."""

import attrs
import pytest

from argmap.drawing.cards.tree import card_tree
from argmap.drawing.layouts import LAYOUTS, scene
from argmap.drawing.page import page
from argmap.drawing.palette import LIGHT
from argmap.drawing.printing.documents import maps
from argmap.drawing.scene.arrows import Arrow
from argmap.drawing.scene.boxes import measure
from argmap.drawing.scene.framing import Placed, framed
from argmap.drawing.svg.document import svg
from argmap.exercises.pictures import picture


@pytest.fixture
def piled(pond, monkeypatch):
    """A map in a layout that puts one card under the other, and the trees that it was asked for."""
    asked = []

    def pile(tree, *, row, headline, legend):
        asked.append((len(tree.cards), row, headline, legend))
        boxes = measure(tree, stacked=True)
        corners, y = [], 0
        for box in boxes:
            corners.append((0, y))
            y += box.height + 100
        placed = Placed(
            tree=tree,
            boxes=boxes,
            corners=corners,
            width=max(box.width for box in boxes),
            height=y - 100,
            connect=lambda made: [Arrow(card, "M0 0V1") for card in made.tree.cards if card.parent is not None],
        )
        return framed(placed, titled=headline, explained=legend)

    monkeypatch.setitem(LAYOUTS, "pile", pile)
    return attrs.evolve(card_tree(pond), layout="pile"), asked


def test_pictures_are_placed_by_the_layout_that_is_named(piled):
    """The corners and arrows are those of the layout."""
    tree, _ = piled
    assert {0} == {x for x, _ in scene(tree).corners}
    assert 7 == svg(scene(tree), LIGHT).count('d="M0 0V1"')
    assert 7 == picture(scene(tree), "p").count('d="M0 0V1"')
    assert 'd="M0 0V1"' in page(tree, LIGHT)


def test_paper_is_filled_by_the_layout_that_is_named(piled):
    """Every sheet of a map that is split, too, upright or across."""
    tree, asked = piled
    made = maps(tree, LIGHT, "a5")
    assert len(made["sheets"]) > 1
    rows = {row for _, row, _, _ in asked} - {None}
    assert {(None, True), *((row, False) for row in rows)} == {(row, headline) for _, row, headline, _ in asked}
    assert 2 == len(rows)
