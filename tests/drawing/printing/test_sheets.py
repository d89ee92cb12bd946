from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap import strategies
from argmap.drawing.cards.cards import Aside, Pages
from argmap.drawing.cards.tree import card_tree
from argmap.drawing.printing.pictures import size
from argmap.drawing.printing.sheets import split
from argmap.model import ArgumentMap, Claim, Inference
from argmap.numbering import asked


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
    assert dict.fromkeys({**argument_map.claims, **argument_map.evidence, **asked(argument_map)}, 1) == homes(made)


@given(strategies.maps(), st.integers(3, 6))
def test_what_hangs_elsewhere_is_found_by_the_page_that_is_named(argument_map, room):
    """From a cut place to the page of what hangs there, and back from its head to the page of the place."""
    whole = card_tree(argument_map)
    made = split(whole, holding(room))
    for page, sheet in enumerate(made.sheets, 1):
        part = made.part(sheet)
        if sheet.parent is not None:
            back = part.cards[0].cells[0].pages
            assert page in {made.page_of[head] for head in sheet.heads}
            assert Pages(made.page_of[sheet.parent], made.page_of[sheet.parent]) == back
        named = [aside for asides in part.elsewhere.values() for aside in asides]
        cut = [child for at in sheet.cards for child in whole.children[at] if child not in sheet.cards]
        pages = {made.page_of[child] for child in cut}
        assert bool(named) == bool(pages)
        assert all({aside.pages.first, aside.pages.last} <= pages for aside in named)
        assert all(aside.text.endswith(part.words("card.see", place=aside.pages.told(part.words))) for aside in named)


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
    assert ["1.1", "1.1, p. 1", "1.1, p. 1"] == [made.part(sheet).cards[0].cells[0].place for sheet in made.sheets]


def test_the_largest_branch_is_cut_and_named_at_the_place_it_hangs_from():
    """A long line of argument goes to its own page; what is small stays."""
    nodes = [Claim("t", "The thesis."), Claim("a", "A."), Claim("b", "B."), Inference("ab", ("a", "b"), supports="t")]
    nodes += [Claim("small", "Small."), Inference("to-b", "small", supports="b")]
    for at, target in enumerate(["a", "c0", "c1"]):
        nodes += [Claim(f"c{at}", f"C{at}."), Inference(f"i{at}", f"c{at}", supports=target)]
    made = split(card_tree(ArgumentMap(title="Line", thesis="t", nodes=nodes)), holding(4))
    first, second = (made.part(sheet) for sheet in made.sheets)
    assert {1: (Aside("2.1: see p. 2", Pages(2, 2)),)} == first.elsewhere
    assert ["see 2.1, p. 1", "C0.", "C1.", "C2."] == [
        f"see {cell.place}" if cell.is_reference else cell.text for card in second.cards for cell in card.cells
    ]


def test_an_undercut_on_its_own_page_says_which_step_it_speaks_to():
    """A step is named by what it starts from."""
    nodes = [Claim("t", "The thesis."), Claim("a", "A."), Inference("step", "a", supports="t")]
    nodes += [Claim("u", "U."), Inference("cut", "u", attacks="step")]
    made = split(card_tree(ArgumentMap(title="Cut", thesis="t", nodes=nodes)), holding(2))
    stub = made.part(made.sheets[1]).cards[0].cells[0]
    assert ("p. 1", "the step “+ because” from 2.1") == (stub.place, stub.text)
    assert {1: (Aside("this step: see p. 2", Pages(2, 2)),)} == made.part(made.sheets[0]).elsewhere


def star(*branches):
    """A thesis with lines of argument of these lengths, and the positions of their cards."""
    nodes = [Claim("t", "The thesis.")]
    for at, length in enumerate(branches):
        for step in range(length):
            id_, target = f"c{at}-{step}", f"c{at}-{step - 1}" if step else "t"
            nodes += [Claim(id_, id_), Inference(f"to-{id_}", id_, supports=target)]
    return card_tree(ArgumentMap(title="Star", thesis="t", nodes=nodes))


def drawn(tree, room):
    """For each sheet, the texts of what is drawn there in full."""
    made = split(tree, holding(room))
    return [" ".join(cell.text for at in sheet.cards for cell in tree.cards[at].cells) for sheet in made.sheets]


@pytest.mark.parametrize("room", range(2, 9))
@pytest.mark.parametrize("reasons", range(1, 9))
def test_the_root_takes_as_many_of_its_first_reasons_as_fit(reasons, room):
    """Of reasons of one card each: with the root that many, on later pages as many under a word on the root."""
    sizes = [len(sheet.cards) for sheet in split(star(*[1] * reasons), holding(room)).sheets]
    rest = max(0, reasons + 1 - room)
    full, left = divmod(rest, room - 1)
    assert [min(reasons + 1, room), *[room - 1] * full, *([left] if left else [])] == sizes


def test_the_first_reasons_stand_with_the_root_and_the_others_follow_in_order():
    """A later one that would fit does not overtake."""
    assert ["The thesis. c0-0 c0-1 c0-2", "c1-0"] == drawn(star(3, 1), 4)
    assert ["The thesis. c0-0", "c1-0 c1-1", "c2-0"] == drawn(star(1, 2, 1), 3)
    assert ["The thesis. c0-0 c0-1", "c1-0 c1-1 c1-2"] == drawn(star(2, 3), 4)


def test_only_what_must_be_cut_is_cut_from_a_step():
    """The largest of what hangs from one step goes first; what then fits stays."""
    nodes = [Claim("t", "t"), Claim("a", "a"), Inference("to-a", "a", supports="t")]
    for name, length in (("x", 1), ("y", 3), ("z", 2)):
        for step in range(length):
            id_, target = f"{name}{step}", f"{name}{step - 1}" if step else "a"
            nodes += [Claim(id_, id_), Inference(f"to-{id_}", id_, supports=target)]
    tree = card_tree(ArgumentMap(title="Step", thesis="t", nodes=nodes))
    assert ["t a x0 z0 z1", "y0 y1 y2"] == drawn(tree, 5)
    assert ["t a x0", "y0 y1 y2", "z0 z1"] == drawn(tree, 4)
    assert ["t a x0 y0 z0 y1 z1 y2"] == drawn(tree, 8)


def test_roots_share_a_sheet_unless_they_are_in_pieces():
    """Whole roots stand together; one that is cut stands by itself, followed by its pieces, and the order is kept."""
    nodes = [*(Claim(id_, id_) for id_ in ("one", "two", "cut", "three", "four"))]
    for at in range(3):
        nodes += [Claim(f"c{at}", f"c{at}"), Inference(f"i{at}", f"c{at}", supports="cut")]
    theses = ("one", "two", "cut", "three", "four")
    tree = card_tree(ArgumentMap(title="Roots", thesis=theses, nodes=nodes))
    assert ["one two", "cut c0", "c1", "c2", "three four"] == drawn(tree, 2)
    assert ["one two", "cut c0 c1", "c2", "three four"] == drawn(tree, 3)
    assert ["one two cut three", "four"] == [one.replace(" c0 c1 c2", "") for one in drawn(tree, 7)]


def test_roots_in_pieces_do_not_share_a_sheet():
    """Though what is left of them would fit together: each is followed by its own pieces."""
    nodes = []
    for root in "ab":
        nodes += [Claim(root, root), Claim(f"{root}1", f"{root}1"), Inference(f"i{root}", f"{root}1", supports=root)]
        for step in range(3):
            target = f"{root}-{step - 1}" if step else root
            nodes += [Claim(f"{root}-{step}", f"{root}-{step}")]
            nodes += [Inference(f"i{root}{step}", f"{root}-{step}", supports=target)]
    tree = card_tree(ArgumentMap(title="Pieces", thesis=("a", "b"), nodes=nodes))
    assert ["a a1", "a-0 a-1 a-2", "b b1", "b-0 b-1 b-2"] == drawn(tree, 4)


@given(strategies.maps(), st.integers(3, 6))
def test_no_sheet_could_take_the_next_one_of_its_siblings(argument_map, room):
    """Neighbours that hang from one place share a sheet while they fit."""
    tree = card_tree(argument_map)
    made = split(tree, holding(room))
    for one, other in pairwise(made.sheets):
        if one.parent is None or one.parent != other.parent:
            continue
        head = other.heads[0]
        if tree.cards[one.heads[0]].slot != tree.cards[head].slot:
            continue
        own = [at for at in other.cards if at == head or below(tree, at, head)]
        assert len(one.cards) + 1 + len(own) > room


def below(tree, at, head):
    """Whether a card hangs from another, at whatever distance."""
    while (at := tree.cards[at].parent) is not None:
        if at == head:
            return True
    return False
