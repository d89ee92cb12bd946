from collections import Counter
from itertools import pairwise

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap import strategies
from argmap.drawing.cards.cards import Aside, Pages, Step
from argmap.drawing.cards.tree import card_tree
from argmap.drawing.sheets.rooms import on_sheets, sheet_scene
from argmap.drawing.sheets.split import Limits, split
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
    """From a cut place to the page of what hangs there, and back from the heads to the page of the place."""
    whole = card_tree(argument_map)
    made = split(whole, holding(room))
    for page, sheet in enumerate(made.sheets, 1):
        part = made.part(sheet)
        stubs = [part.cards[at] for group in part.groups for at in group.roots if part.cards[at].cells[0].pages]
        above = {whole.cards[head].parent for head in sheet.heads} - {None}
        assert {made.page_of[at] for at in above} == {card.cells[0].pages.first for card in stubs}
        named = [aside for asides in part.elsewhere.values() for aside in asides]
        cut = [child for at in sheet.cards for child in whole.children[at] if child not in sheet.cards]
        pages = {made.page_of[child] for child in cut}
        assert bool(named) == bool(pages)
        assert all({aside.pages.first, aside.pages.last} <= pages - {page} for aside in named)
        assert all(
            aside.text.endswith(part.words("card.see", place=aside.pages.in_words(part.words))) for aside in named
        )


@given(strategies.maps(), st.integers(2, 6))
def test_every_tree_of_a_sheet_is_whole(argument_map, room):
    """Each card hangs from one that is drawn above it, in full or in a word."""
    made = split(card_tree(argument_map), holding(room))
    for sheet in made.sheets:
        part = made.part(sheet)
        roots = [at for group in part.groups for at in group.roots]
        assert [at for at, card in enumerate(part.cards) if card.parent is None] == sorted(roots)
        assert all(at in part.children[card.parent] for at, card in enumerate(part.cards) if card.parent is not None)
        assert all(card.parent is None or card.parent < at for at, card in enumerate(part.cards))


@given(strategies.maps(), st.integers(4, 8))
def test_an_undercut_is_with_the_step_that_it_attacks(argument_map, room):
    """Unless the step and what stands beside it alone are too much for a sheet."""
    whole = card_tree(argument_map)
    made = split(whole, holding(room))
    for at, card in enumerate(whole.cards):
        if card.step is Step.UNDERCUT and made.page_of[at] != made.page_of[card.parent]:
            assert len(bunch(whole, card.parent)) > room - 2


def bunch(tree, at):
    """A card with all that stands beside it, and beside that, up to the first that stands beside nothing."""
    beside = {Step.UNDERCUT, Step.BACKING, Step.ANSWER}
    while tree.cards[at].step in beside:
        at = tree.cards[at].parent
    found = [at]
    for one in found:
        found += [child for child in tree.children[one] if tree.cards[child].step in beside]
    return found


def test_sheets_fit_where_any_part_of_them_can(large):
    """Only a card that is too large by itself is on a sheet that does not fit."""
    tree = attrs.evolve(card_tree(large), layout="columns")
    made = on_sheets(tree, 9000, 9000)
    for sheet in made.sheets:
        scene = sheet_scene(made.part(sheet), 9000)
        assert len(sheet.cards) == 1 or (scene.width <= 9000 and scene.height <= 9000)


def test_neighbours_share_a_sheet_and_the_root_stands_with_the_first_of_them():
    """Six reasons on pages for the root and two: three pages, the later ones under a word on the root."""
    nodes = [Claim("t", "The thesis.")]
    for at in range(6):
        nodes += [Claim(f"c{at}", f"Reason {at}."), Inference(f"i{at}", f"c{at}", supports="t")]
    made = split(card_tree(ArgumentMap(title="Star", thesis="t", nodes=nodes)), holding(3))
    assert [3, 2, 2] == [len(sheet.cards) for sheet in made.sheets]
    assert ["1.1", "1.1, p. 1", "1.1, p. 1"] == [made.part(sheet).cards[0].cells[0].place for sheet in made.sheets]


def test_what_hangs_from_different_places_shares_a_sheet():
    """Two lines of argument, each under a word on what it speaks to, in reading order."""
    nodes = [Claim("t", "t"), Claim("a", "a"), Claim("b", "b"), Inference("ab", ("a", "b"), supports="t")]
    for name in "ab":
        for step in range(3):
            target = f"{name}{step - 1}" if step else name
            nodes += [Claim(f"{name}{step}", f"{name}{step}")]
            nodes += [Inference(f"i{name}{step}", f"{name}{step}", supports=target)]
    tree = card_tree(ArgumentMap(title="Two", thesis="t", nodes=nodes))
    assert ["t a b b0 b1 b2", "a0 a1 a2"] == drawn(tree, 6)
    assert ["t a b a0 a1", "b0 a2", "b1 b2"] == drawn(tree, 4, most=1)


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
    """Where no page has room for both; a step is named by what it starts from."""
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


def drawn(tree, room, most=0):
    """For each sheet, the texts of what is drawn there in full; a step keeps at most so many cards."""
    limits = Limits(weights=[1] * len(tree.cards), most=room, kept=most) if most else Limits()
    made = split(tree, holding(room), limits)
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


def test_roots_share_sheets_in_their_order():
    """Each followed by what is cut from it."""
    nodes = [*(Claim(id_, id_) for id_ in ("one", "two", "cut", "three", "four"))]
    for at in range(3):
        nodes += [Claim(f"c{at}", f"c{at}"), Inference(f"i{at}", f"c{at}", supports="cut")]
    theses = ("one", "two", "cut", "three", "four")
    tree = card_tree(ArgumentMap(title="Roots", thesis=theses, nodes=nodes))
    assert ["one two", "cut c0", "c1", "c2", "three four"] == drawn(tree, 2)
    assert ["one two", "cut c0 c1", "three c2", "four"] == drawn(tree, 3)
    assert ["one two cut three c0 c1 c2", "four"] == drawn(tree, 7)


@given(strategies.maps(), st.integers(3, 6))
def test_no_sheet_could_take_the_next_one_of_its_siblings(argument_map, room):
    """Neighbours that hang from one place share a sheet while they fit."""
    tree = card_tree(argument_map)
    made = split(tree, holding(room))
    for one, other in pairwise(made.sheets):
        head = other.heads[0]
        own = [at for at in other.cards if at == head or below(tree, at, head)]
        stubs = {(tree.cards[at].parent, tree.cards[at].slot) for at in (*one.heads, head)} - {(None, None)}
        above = {place for place in stubs if place[0] not in one.cards}
        assert len(one.cards) + len(above) + len(own) > room


def below(tree, at, head):
    """Whether a card hangs from another, at whatever distance."""
    while (at := tree.cards[at].parent) is not None:
        if at == head:
            return True
    return False


@pytest.mark.parametrize("shape", ["chain", "star", "undercuts"])
def test_the_work_grows_with_the_map(shape):
    """However deep or broad it is: each card is tried on a bounded number of sheets."""
    counts = []
    for size in (500, 1000):
        tried = 0

        def fits(part):
            nonlocal tried
            tried += len(part.cards)
            return len(part.cards) <= 12

        made = split(SHAPES[shape](size), fits)
        assert size + 1 == sum(len(sheet.cards) for sheet in made.sheets)
        counts.append(tried)
    assert counts[1] <= counts[0] * 2.3


def undercuts(count):
    """Undercuts of each other."""
    nodes = [Claim("t", "t")]
    for at in range(count):
        how = {"attacks": f"i{at - 1}"} if at else {"supports": "t"}
        nodes += [Claim(f"c{at}", f"c{at}"), Inference(f"i{at}", f"c{at}", **how)]
    return card_tree(ArgumentMap(title="Undercuts", thesis="t", nodes=nodes))


SHAPES = {"chain": star, "star": lambda size: star(*[1] * size), "undercuts": undercuts}


def test_a_long_chain_is_split_without_recursion():
    """5,000 steps on pages of 12 cards."""
    assert 455 == len(split(star(5000), holding(12)).sheets)


def test_slides_hold_parts_of_one_reason_or_several_whole_ones():
    """A reason may begin beside whole ones; what is cut from it does not stand beside another reason."""
    tree = star(1, 1, 4, 1, 1)
    limits = Limits(are_slides=True)
    made = split(tree, holding(4), limits)
    texts = [" ".join(cell.text for at in sheet.cards for cell in tree.cards[at].cells) for sheet in made.sheets]
    assert ["The thesis. c0-0 c1-0 c2-0", "c2-1 c2-2 c2-3", "c3-0 c4-0"] == texts
    assert "slide 3" == made.pages([made.sheets[2].cards[0]]).in_words(tree.words)
