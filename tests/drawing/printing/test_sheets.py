import re
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from argmap import strategies
from argmap.drawing.cards.tree import card_tree
from argmap.drawing.printing.pictures import size
from argmap.drawing.printing.sheets import split
from argmap.model import ArgumentMap, Claim, Inference


def holding(count):
    """A page that has room for so many cards."""
    return lambda part: len(part.cards) <= count


def homes(made):
    """How often each statement is drawn in full."""
    return Counter(
        cell.id for sheet in made.sheets for card in made.part(sheet).cards for cell in card.cells if cell.home
    )


@given(strategies.maps(), st.integers(1, 6))
def test_every_card_is_on_one_sheet_and_every_statement_is_drawn_once(argument_map, room):
    """Nothing is lost and nothing doubled, whatever the map and however small the page."""
    whole = card_tree(argument_map)
    made = split(whole, holding(room))
    assert Counter(range(len(whole.cards))) == Counter(at for sheet in made.sheets for at in sheet.cards)
    assert dict.fromkeys({**argument_map.claims, **argument_map.evidence}, 1) == homes(made)


@given(strategies.maps(), st.integers(3, 6))
def test_what_hangs_elsewhere_is_found_by_the_page_that_is_named(argument_map, room):
    """From a cut place to the page of what hangs there, and back from its head to the page of the place."""
    whole = card_tree(argument_map)
    made = split(whole, holding(room))
    for page, sheet in enumerate(made.sheets, 1):
        part = made.part(sheet)
        if sheet.parent is not None:
            back = re.search(r"p\. (\d+)$", part.cards[0].cells[0].number)
            assert page in {made.page_of[head] for head in sheet.heads}
            assert made.page_of[sheet.parent] == int(back[1])
        named = [line for lines in part.elsewhere.values() for line in lines]
        cut = [child for at in sheet.cards for child in whole.children[at] if child not in sheet.cards]
        pages = {made.page_of[child] for child in cut}
        assert bool(named) == bool(pages)
        assert all(int(re.search(r": see p\. (\d+)", line)[1]) in pages for line in named)


def test_sheets_fit_where_any_part_of_them_can(large):
    """Only a card that is too large by itself is on a sheet that does not fit."""

    def fits(part):
        width, height = size(part, 10_000)
        return width <= 1000 and height <= 700

    made = split(card_tree(large), fits)
    assert all(fits(made.part(sheet)) for sheet in made.sheets if len(sheet.cards) > 1)


def test_neighbours_share_a_sheet_and_the_root_stands_with_the_first_of_them():
    """Six reasons on pages for the root and two: three pages, the later ones under a word on the root."""
    nodes = [Claim("t", "The thesis.")]
    for at in range(6):
        nodes += [Claim(f"c{at}", f"Reason {at}."), Inference(f"i{at}", f"c{at}", supports="t")]
    made = split(card_tree(ArgumentMap(title="Star", thesis="t", nodes=nodes)), holding(3))
    assert [3, 2, 2] == [len(sheet.cards) for sheet in made.sheets]
    assert ["1.1", "1.1, p. 1", "1.1, p. 1"] == [made.part(sheet).cards[0].cells[0].number for sheet in made.sheets]


def test_the_largest_branch_is_cut_and_named_at_the_place_it_hangs_from():
    """A long line of argument goes to its own page; what is small stays."""
    nodes = [Claim("t", "The thesis."), Claim("a", "A."), Claim("b", "B."), Inference("ab", ("a", "b"), supports="t")]
    nodes += [Claim("small", "Small."), Inference("to-b", "small", supports="b")]
    for at, target in enumerate(["a", "c0", "c1"]):
        nodes += [Claim(f"c{at}", f"C{at}."), Inference(f"i{at}", f"c{at}", supports=target)]
    made = split(card_tree(ArgumentMap(title="Line", thesis="t", nodes=nodes)), holding(4))
    first, second = (made.part(sheet) for sheet in made.sheets)
    assert {1: ("2.1: see p. 2",)} == first.elsewhere
    assert ["see 2.1, p. 1", "C0.", "C1.", "C2."] == [
        f"see {cell.number}" if cell.is_reference else cell.text for card in second.cards for cell in card.cells
    ]


def test_an_undercut_on_its_own_page_says_which_step_it_speaks_to():
    """A step is named by what it starts from."""
    nodes = [Claim("t", "The thesis."), Claim("a", "A."), Inference("step", "a", supports="t")]
    nodes += [Claim("u", "U."), Inference("cut", "u", attacks="step")]
    made = split(card_tree(ArgumentMap(title="Cut", thesis="t", nodes=nodes)), holding(2))
    stub = made.part(made.sheets[1]).cards[0].cells[0]
    assert ("p. 1", "the step “+ because” from 2.1") == (stub.number, stub.text)
    assert {1: ("this step: see p. 2",)} == made.part(made.sheets[0]).elsewhere
