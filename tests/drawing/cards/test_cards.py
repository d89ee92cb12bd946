from collections import Counter

from hypothesis import given

from argmap import strategies
from argmap.drawing.cards.cards import Step
from argmap.drawing.cards.tree import card_tree
from argmap.model import ArgumentMap, Claim, Evidence, Inference
from argmap.numbering import asked


def homes(cards):
    return [cell.id for card in cards.cards for cell in card.cells if cell.home]


def shape(cards):
    """Each card as step, inference, and its cells by number or text."""
    return [
        (
            card.step.value,
            card.inference.id if card.inference else None,
            [cell.number or cell.text for cell in card.cells],
        )
        for card in cards.cards
    ]


def claims(*ids):
    return [Claim(id_, f"Claim {id_}.") for id_ in ids]


def test_the_cards_of_a_map(pond):
    """Steps come level by level with linked premises together; a shared premise keeps its first number."""
    assert [
        ("thesis", None, ["1.1"]),
        ("support", "because", ["2.1", "2.2", "2.3"]),
        ("support", "pond-case", ["3.1"]),
        ("attack", "bad-trial", ["3.2"]),
        ("undercut", "not-alike", ["4.1"]),
        ("backing", "sound", ["4.2"]),
        ("attack", "no-matter", ["5.1"]),
        ("support", "again", ["2.1"]),
    ] == shape(card_tree(pond))


def test_a_shared_premise_refers_to_its_home(pond):
    """The second use says where the first is."""
    last = card_tree(pond).cards[-1].cells[0]
    assert (True, "2.1") == (last.is_reference, last.number)


def test_steps_about_a_step_stand_beside_it(pond):
    """Undercuts and backing have no cell to hang from."""
    beside = [card.inference.id for card in card_tree(pond).cards if card.parent is not None and card.slot is None]
    assert ["not-alike", "sound"] == beside


def test_the_header_says_scheme_and_backing(pond):
    """Hyphens of a scheme read as spaces, and backing is named as such."""
    details = {card.inference.id: card.detail for card in card_tree(pond).cards if card.inference}
    assert ("modus ponens", "backs the step · expert opinion", "") == (
        details["because"],
        details["sound"],
        details["again"],
    )


def test_several_theses_are_several_roots():
    """A thesis that supports another is drawn as a root and referred to."""
    cards = card_tree(
        ArgumentMap(title="t", thesis=("a", "b"), nodes=[*claims("a", "b"), Inference("i", ("b",), supports="a")])
    )
    assert [("thesis", None, ["1.1"]), ("thesis", None, ["1.2"]), ("support", "i", ["1.2"])] == shape(cards)
    assert [("", (0, 1))] == [(group.heading, group.roots) for group in cards.groups]


def test_what_no_thesis_reaches_has_its_own_heading():
    """Loose claims, circles of claims and circles of steps are all there."""
    cards = card_tree(
        ArgumentMap(
            title="t",
            thesis="a",
            nodes=[
                *claims("a", "b", "c", "d", "e"),
                Inference("to-b", ("c",), supports="b"),
                Inference("round", ("d",), supports="e"),
                Inference("back", ("e",), supports="d"),
                Inference("one", ("a",), attacks="two"),
                Inference("two", ("a",), attacks="one"),
            ],
        )
    )
    assert ["", "Not connected to a thesis"] == [group.heading for group in cards.groups]
    assert [["1.2"], ["1.3"], ["the step two"]] == [
        [cell.number or cell.text for cell in cards.cards[root].cells] for root in cards.groups[1].roots
    ]


def test_a_map_without_a_thesis_has_no_heading():
    """There is nothing that its claims could be apart from."""
    assert [("", (0,))] == [(g.heading, g.roots) for g in card_tree(ArgumentMap(title="t", nodes=claims("a"))).groups]


def test_what_is_not_in_the_map_is_said():
    """Unknown premises, targets and theses, and steps without either, get a cell that says so."""
    nodes = [
        *claims("a"),
        Inference("i", ("gone", "j"), supports="a"),
        Inference("j", (), attacks="nobody"),
        Inference("k", ("a",)),
    ]
    texts = [
        cell.text
        for card in card_tree(ArgumentMap(title="t", thesis=("a", "none"), nodes=nodes)).cards
        for cell in card.cells
    ]
    assert [
        "Claim a.",
        "? none (not in the map)",
        "? gone (not in the map)",
        "the step j",
        "? nobody (not in the map)",
        "? (no target)",
        "? (no premise)",
        "Claim a.",
    ] == texts


def test_an_answer_that_is_nowhere_else_stands_beside_its_step():
    """Other answers are named in a line under the premises."""
    nodes = [
        *claims("a", "b", "c"),
        Inference("i", ("b",), supports="a", answers={"why": "c", "how": "b", "when": "x"}),
    ]
    cards = card_tree(ArgumentMap(title="t", thesis="a", nodes=nodes))
    assert ("answer", None, ["3.1"]) == shape(cards)[-1]
    assert ["how → 2.1", "when → ? x"] == [aside.text for aside in cards.asides(1)]


@given(strategies.maps())
def test_every_statement_has_one_home_and_every_inference_one_card(argument_map):
    """However faulty the map, nothing is lost and nothing is drawn twice."""
    cards = card_tree(argument_map)
    assert Counter([*argument_map.claims, *argument_map.evidence, *asked(argument_map)]) == Counter(homes(cards))
    assert Counter([*argument_map.inferences]) == Counter(card.inference.id for card in cards.cards if card.inference)


@given(strategies.maps())
def test_numbers_are_unique_and_cards_follow_their_parents(argument_map):
    """A number means one statement; children are the cards that name the parent, by cell, those beside it last."""
    cards = card_tree(argument_map)
    assert len(cards.numbers) == len(set(cards.numbers.values()))
    for at, card in enumerate(cards.cards):
        assert card.parent is None or card.parent < at
        found = [n for n, other in enumerate(cards.cards) if other.parent == at]
        assert sorted(cards.children[at]) == found
        slots = [cards.cards[n].slot for n in cards.children[at]]
        assert slots == sorted(slots, key=lambda slot: (slot is None, slot or 0))


def test_evidence_may_be_attacked():
    """An attack on evidence hangs from the evidence's cell."""
    nodes = [
        *claims("a", "x"),
        Evidence("e", "Seen."),
        Inference("i", ("e",), supports="a"),
        Inference("j", ("x",), attacks="e"),
    ]
    card = card_tree(ArgumentMap(title="t", thesis="a", nodes=nodes)).cards[2]
    assert (Step.ATTACK, 1, 0) == (card.step, card.parent, card.slot)
