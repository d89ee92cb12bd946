import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap import strategies
from argmap.drawing import FORMATS, render
from argmap.drawing.cards.cards import Step
from argmap.drawing.cards.marks import UNMARKED
from argmap.drawing.cards.submap import WHOLE, submap
from argmap.drawing.cards.tree import card_tree
from argmap.errors import OptionError, UnknownIdError
from argmap.model import ArgumentMap, Claim, Inference
from shown import wishes


def shown(argument_map, **how):
    """The ids that a part keeps, in author order."""
    return " ".join(submap(argument_map, **how)[0])


def hidden(argument_map, **how):
    """How many statements each node hides below it."""
    return {id_: more.count for id_, more in submap(argument_map, **how)[1].more.items()}


def cards(argument_map, **how):
    reduced, part = submap(argument_map, **how)
    return card_tree(reduced, UNMARKED, part)


def coins():
    """Two theses; one line of argument is tagged, and so is one of two attacks on it."""
    nodes = [
        Claim("peace", "There was peace."),
        Claim("trade", "There was trade."),
        Claim("coins", "Coins from afar were found.", tags=("money",)),
        Claim("far", "They were struck afar."),
        Claim("dated", "The coins are dated."),
        Claim("looted", "They were looted.", tags=("war",)),
        Claim("roads", "Roads were kept."),
        Inference("by-trade", "trade", supports="peace"),
        Inference("by-coins", ("coins", "far"), supports="trade"),
        Inference("by-dates", "dated", supports="coins"),
        Inference("by-loot", "looted", attacks="by-coins"),
        Inference("by-roads", "roads", supports="peace"),
    ]
    return ArgumentMap(title="Peace", thesis=("peace", "roads"), nodes=nodes)


def test_without_a_wish_the_map_is_whole(pond):
    """Nothing is cut, copied or said."""
    assert (pond, WHOLE) == submap(pond)


def test_a_focus_keeps_all_that_bears_on_it(pond):
    """Supports, attacks, backing and undercuts, all the way down; not what it is used for."""
    expected = "principle child near vivid far pond-case not-alike sound no-matter again"
    assert expected == shown(pond, focus="principle")


def test_a_focus_is_the_root_of_the_picture(pond):
    """A statement that is no thesis is drawn as a plain root, a thesis as a thesis, with the number of the map."""
    for focus, step, number in (("far", "root", "5.1"), ("principle", "root", "2.1"), ("duty", "thesis", "1.1")):
        first = cards(pond, focus=focus).cards[0]
        assert (focus, step, number) == (first.cells[0].id, first.step.value, first.cells[0].number)


def test_a_focus_is_named_by_its_number_too(pond):
    """The number that every picture shows."""
    assert submap(pond, focus="far") == submap(pond, focus="5.1")
    assert render(pond, format="svg", focus="far") == render(pond, format="svg", focus="5.1")


def test_a_focus_on_a_step_shows_what_it_speaks_to(pond):
    """The step stands under its target; of an undercut also the step that it undercuts is shown, with its premises."""
    assert "principle child near vivid far pond-case not-alike sound no-matter again" == shown(pond, focus="pond-case")
    assert "principle child vivid pond-case sound" == shown(pond, focus="sound")
    assert ["principle", "child", "vivid"] == [
        cell.id for card in cards(pond, focus="sound").cards for cell in card.cells
    ]


def test_depth_counts_inferences(pond):
    """A level is a step with its premises; what speaks to these is the next."""
    assert "duty principle cheap trial because" == shown(pond, depth=1)
    assert "principle child pond-case" == shown(pond, focus="principle", depth=1)
    assert "principle child near vivid pond-case not-alike sound" == shown(pond, focus="principle", depth=2)
    assert "principle child vivid pond-case sound" == shown(pond, focus="sound", depth=1)


def test_without_a_thesis_depth_counts_from_what_supports_nothing(pond):
    """The statements that no step starts from are then the roots."""
    assert shown(pond, depth=1) == shown(pond.replace(thesis=()), depth=1)


def test_a_box_says_how_many_statements_are_hidden_below_it(pond):
    """Each hidden statement counts once, at the nearest box, and the sum is that of the note."""
    assert {"principle": 4, "trial": 1} == hidden(pond, depth=1)
    assert "Part of the map: 1 level. Not shown: 5 of 9 statements and 6 of 7 steps." == submap(pond, depth=1)[1].note
    assert {"near": 1} == hidden(pond, focus="principle", depth=2)


def test_a_box_whose_hidden_statements_count_elsewhere_counts_those_right_below():
    """What lies below two boxes is counted at the first, and what lies right below the other at that, too."""
    nodes = [Claim(id_, id_) for id_ in "tabsr"]
    nodes += [Inference(f"i{a}{b}", a, supports=b) for a, b in ("at", "bt", "sa", "sb", "rs")]
    argument_map = ArgumentMap(title="t", thesis="t", nodes=nodes)
    assert {"a": 2, "b": 1} == hidden(argument_map, depth=1)
    picture = render(argument_map, format="txt", depth=1)
    assert "2.1 a [2 more below]" in picture
    assert "2.2 b [1 more below]" in picture


def test_a_box_that_hides_but_steps_counts_them():
    """Their premises are drawn elsewhere."""
    nodes = [Claim(id_, id_) for id_ in "tab"]
    nodes += [Inference(f"i{a}{b}", a, supports=b) for a, b in ("at", "bt", "ab")]
    assert {"b": 1} == hidden(ArgumentMap(title="t", thesis="t", nodes=nodes), depth=1)


def test_a_tag_keeps_its_nodes_and_the_steps_from_there_upwards():
    """Linked premises stay together; what merely bears on a tagged node goes, and so does a thesis out of reach."""
    argument_map = coins()
    assert "peace trade coins far by-trade by-coins" == shown(argument_map, only=["money"])
    assert {"peace": 1, "coins": 1, "by-coins": 1} == hidden(argument_map, only=["money"])
    assert ("peace",) == submap(argument_map, only=["money"])[0].thesis


def test_several_tags_are_joined():
    """What has one of them is kept."""
    argument_map = coins()
    assert "peace trade coins far looted by-trade by-coins by-loot" == shown(argument_map, only=["war", "money"])


def test_a_tag_within_a_focus_leads_up_to_the_focus():
    """And no further; a focus without the tag below it stands alone."""
    argument_map = coins()
    assert "trade coins far looted by-coins by-loot" == shown(argument_map, only=["war"], focus="trade")
    assert "roads" == shown(argument_map, only=["war"], focus="roads")


@pytest.mark.parametrize(
    ("how", "note"),
    [
        ({"focus": "far"}, "3.2 and what leads to it. Not shown: 6 of 7 statements and 5 of 5 steps."),
        ({"focus": "by-loot"}, "one step and what leads to it. Not shown: 3 of 7 statements and 3 of 5 steps."),
        (
            {"focus": "peace", "depth": 2},
            "1.1 and what leads to it; 2 levels. Not shown: 2 of 7 statements and 2 of 5 steps.",
        ),
        (
            {"only": "war"},
            "nodes tagged “war”, and the steps that lead from there upwards. Not shown: 2 of 7 statements and 2 of 5 steps.",
        ),
    ],
)
@pytest.mark.parametrize("format_", ["svg", "md", "txt", "dot"])
def test_every_format_says_what_is_not_shown(how, note, format_):
    """A picture of a part is never taken for the whole."""
    text = render(coins(), format=format_, **how).replace("\\", "").replace("\n", " ").replace("<br/>", " ")
    assert f"Part of the map: {note}" in text


def test_a_part_that_leaves_nothing_out_says_nothing():
    """The focus on the one thesis is the whole map."""
    argument_map = coins().replace(thesis="peace")
    assert render(argument_map, format="svg") == render(argument_map, format="svg", focus="peace", depth=9)


def test_standing_is_that_of_the_whole_map():
    """What falls on the map falls on its parts, though its attack is not drawn."""
    assert "1.1 There was trade. [overturned, 4 more below]" not in render(coins(), format="txt", focus="trade")
    nodes = [Claim("a", "A.", assumed=True), Claim("b", "B.", assumed=True), Claim("c", "C.", assumed=True)]
    nodes += [Inference("i", "b", supports="a"), Inference("j", "c", attacks="b")]
    picture = render(ArgumentMap(title="t", thesis="a", nodes=nodes), format="txt", depth=1, standing=True)
    assert "2.1 B. [assumed] [overturned, 1 more below]" in picture


def test_an_answer_that_is_not_drawn_is_not_said_to_be_missing():
    """The aside of a critical question tells hidden answers from ids that the map does not have."""
    nodes = [Claim(id_, id_) for id_ in "tab"]
    nodes += [Inference("i", "a", supports="t", answers={"bias": "b", "trust": "gone"})]
    picture = render(ArgumentMap(title="t", thesis="t", nodes=nodes), format="txt", depth=1)
    assert "bias → not shown\n" in picture
    assert "trust → ? gone\n" in picture


@pytest.mark.parametrize(
    ("how", "error", "message"),
    [
        ({"focus": "paece"}, UnknownIdError, "the map has no node 'paece': did you mean 'peace'?"),
        ({"focus": "?"}, UnknownIdError, "the map has no node '?'"),
        ({"only": ["warr"]}, UnknownIdError, "the map has no tag 'warr': did you mean 'war'?"),
        ({"depth": 0}, OptionError, "the depth must be 1 or more, not 0"),
    ],
)
def test_what_the_map_does_not_have_is_refused(how, error, message):
    """The message says what, and what was probably meant."""
    with pytest.raises(error) as raised:
        submap(coins(), **how)
    assert message == str(raised.value)


def test_an_id_is_found_in_any_normal_form():
    """Ids are compared in NFC."""
    argument_map = ArgumentMap(title="t", thesis="café", nodes=[Claim("café", "Coffee.")])
    assert "café" == shown(argument_map, focus="cafe\u0301")


@st.composite
def parts(draw):
    """A map and a wish for a part of it."""
    argument_map = draw(strategies.maps())
    return argument_map, draw(wishes(argument_map))


@given(parts())
def test_every_node_is_drawn_or_counted(wish):
    """Faulty maps too: a node that is not drawn is left out by name, and no node is both."""
    argument_map, how = wish
    reduced, part = submap(argument_map, **how)
    found = card_tree(reduced, UNMARKED, part)
    drawn = {cell.id for card in found.cards for cell in card.cells}
    drawn |= {card.inference.id for card in found.cards if card.inference is not None}
    assert set(argument_map) <= drawn | part.left_out
    assert not {cell.id for card in found.cards for cell in card.cells if cell.node is not None} & part.left_out
    assert bool(part.left_out) == bool(part.note)


@given(parts())
def test_boxes_count_what_is_left_out(wish):
    """Only what is drawn has a count, which is that of something, and of no more than is left out."""
    argument_map, how = wish
    _, part = submap(argument_map, **how)
    assert all(1 <= more.count <= len(part.left_out) for more in part.more.values())
    assert not part.more.keys() & part.left_out


@given(parts(), st.sampled_from(sorted(FORMATS)))
def test_every_format_draws_every_part(wish, format_):
    """No part of any map stops a picture."""
    argument_map, how = wish
    assert render(argument_map, format=format_, **how)


@given(strategies.sound_maps(), st.integers(1, 3))
def test_levels_end_at_the_depth(argument_map, depth):
    """No card is deeper than the depth and one: the theses are level 1. An answer may be referred to one level below."""
    for card in cards(argument_map, depth=depth).cards:
        points = card.step is Step.OPTION and card.cells[0].is_reference
        assert card.level <= depth + 1 + points


def test_a_part_of_a_chain_of_fifty_thousand_is_cut():
    """Depth and length are no limit."""
    count = 50_000
    nodes = [Claim(f"c{at}", "So it is.") for at in range(count)]
    nodes += [Inference(f"i{at}", f"c{at}", attacks=f"c{at - 1}") for at in range(1, count)]
    argument_map = ArgumentMap(title="t", thesis="c0", nodes=nodes)
    assert {"c2": count - 3} == hidden(argument_map, depth=2)
    assert count - 10 == len(submap(argument_map, focus="c10")[0].claims)
