from pathlib import Path

import pytest

import argmap
from argmap.drawing import render
from argmap.drawing.cards.tree import card_tree
from argmap.drawing.printing.asking import to_ask
from argmap.errors import OptionError
from argmap.model import ArgumentMap, Claim, Evidence, Inference, Source
from argmap.schemes import find

ESSAY = Path(__file__).parents[3] / "maps" / "radchenko_vietnam.yaml"


@pytest.fixture(scope="module")
def bridge() -> ArgumentMap:
    """A thesis on two reasons, one of which is needed; one step is undercut in vain."""
    return ArgumentMap(
        title="The old bridge",
        description="Who built it?",
        thesis="roman",
        authors=("Ann Example",),
        date="2026-03-02",
        nodes=[
            Claim("roman", "The bridge is Roman."),
            Evidence(
                "arch", "The arch has Roman proportions.", source="vitruvius", locator="bk. 2", quote="as the arch"
            ),
            Claim("copy", "Later masons copied the Romans.", assumed=True),
            Claim("late", "Nobody copied them before 1400.", assumed=True),
            Inference("looks", "arch", supports="roman", scheme="sign"),
            Inference("copied", "copy", attacks="looks"),
            Inference("not-yet", "late", attacks="copied"),
        ],
        sources=[Source("vitruvius", "On Bridges", authors=("Marcus Vitruvius",), date="1972", publisher="Arch Press")],
    )


def test_a_handout_has_all_that_a_seminar_needs(bridge, printed):
    """Title, makers, thesis, standing, what it rests on, map, outline with quotes, questions, sources."""
    pdf = printed(render(bridge, format="pdf", handout=True))
    assert 2 == len(pdf.pages)
    for expected in [
        "The old bridge",
        "Ann Example · 2 March 2026",
        "Who built it?",
        "On this map it stands: 1 reason for it holds; the map has no reason against it.",
        "For it: + 2.1 “The arch has Roman proportions.”",
        "It would no longer stand: – if the attack 4.1 → the step from 3.1 (“Nobody copied them before 1400.”) were answered",
        "if the inference 2.1 → 1.1 (“The arch has Roman proportions.”) were attacked by something that stands",
        "– without 4.1 “Nobody copied them before 1400.” – without 2.1 “The arch has Roman proportions.”",
        "This describes the map as drawn, not the truth.",
        "“as the arch” [Vitruvius 1972, bk. 2]",
        "+ because sign ? Was it really found, and is it correctly described? ? How often",
        "Vitruvius, Marcus. 1972. On Bridges. Arch Press.",
    ]:
        assert "".join(expected.split()) in pdf.text()


def test_a_map_that_needs_a_page_is_on_one_of_its_own(printed):
    """Upright like all others; the text says where."""
    nodes = [Claim("c0", "The first statement of all.")]
    for at in range(1, 14):
        nodes += [
            Claim(f"c{at}", f"Statement {at} says a little more than the others do."),
            Inference(f"i{at}", f"c{at}", supports=f"c{(at - 1) // 3}"),
        ]
    pdf = printed(render(ArgumentMap(title="One page", thesis="c0", nodes=nodes), format="pdf", handout=True))
    assert "Themapisonp.2." in pdf.text()
    assert 1 == len({tuple(map(float, page.mediabox[2:])) for page in pdf.pages})


def test_the_map_of_a_large_handout_is_split_and_its_front_is_numbered_apart(printed):
    """Pages i and ii have the theses and the overview; the map begins on page 1; the outline goes on after it."""
    pdf = printed(render(argmap.load(ESSAY), format="pdf", handout=True))
    assert ["i", "ii", "1", "2", "3"] == pdf.labels[:5]
    assert "Themapinparts" in pdf.text("ii")
    outline = next(
        label for label in pdf.labels[2:] if pdf.text(label).startswith("WhyWeretheRussiansinVietnam?" + label)
    )
    assert 5 < int(outline) < len(pdf.labels) - 2
    assert "?Arethetwocasesandtheiroutcomesasdescribed?" in pdf.text()
    assert "Sources" in pdf.text()


def test_a_map_that_has_room_stands_amid_the_text(rain, printed):
    """One page has all of it, with type no smaller than elsewhere."""
    pdf = printed(render(rain, format="pdf", handout=True))
    assert 1 == len(pdf.pages)
    assert pdf.text().index("Thestreetiswet.") < pdf.text().index("+becausesign") < pdf.text().index("Outline")
    assert pdf.smallest_type() >= 5.995


def test_a_map_with_next_to_nothing(printed):
    """No thesis, no steps, no sources: the sections that would be empty are left out."""
    pdf = printed(render(ArgumentMap(title="Nothing", nodes=[]), format="pdf", handout=True))
    assert "Nothing" in pdf.text()
    assert "Sources" not in pdf.text()
    assert "critical" not in pdf.text()


def test_a_thesis_that_falls_says_what_would_save_it(printed):
    """The words are those of `argmap evaluate`, with numbers for ids."""
    nodes = [Claim("a", "A."), Claim("b", "B.", assumed=True), Claim("c", "C.", assumed=True)]
    nodes += [Inference("for", "b", supports="a"), Inference("against", "c", attacks="for")]
    text = printed(render(ArgumentMap(title="Falls", thesis="a", nodes=nodes), format="pdf", handout=True)).text()
    assert "Onthismapitisoverturned:itsonlyreason,2.1,falls.Forit:+2.1“B.”[isoverturned]" in text
    assert "Itwouldstand:–iftheattack3.1→thestepfrom2.1(“C.”)wereanswered–without3.1“C.”" in text


def test_a_leader_has_one_open_question_for_each_inference(bridge, printed):
    """Numbered, beside what it is about; inferences by one scheme are asked its questions in turn, answered ones never."""
    answered = {"sign": "late"}
    steps = [
        Inference("again", "late", supports="roman", scheme="sign", answers=answered),
        Inference("more", "late", supports="copy", scheme="sign"),
    ]
    tree = card_tree(bridge.add(*steps))
    asked = list(to_ask(tree))
    assert [card.inference.id for card in tree.cards if card.inference] == [
        "looks",
        "again",
        "copied",
        "more",
        "not-yet",
    ]
    questions = list(find("sign").questions.values())
    assert [one["number"] for one in asked] == ["1", "2", "3", "4", "5"]
    follows = "Does this really follow? What else would have to be true?"
    assert follows == asked[2]["question"] == asked[4]["question"]
    told = [one["question"] for one in asked if one["question"] != follows]
    assert questions[:3] == told
    text = printed(render(bridge, format="pdf", handout=True, questions=True)).text()
    assert "Fortheseminarleader" in text
    assert "1+becausesign:2.1Thearchhas" in text
    assert "Vitruvius" not in text


def test_questions_go_with_a_handout():
    """By themselves they are refused, and so they are in other formats."""
    with pytest.raises(OptionError, match="ask for a handout as well"):
        render(ArgumentMap(title="T", nodes=[]), format="pdf", questions=True)
    with pytest.raises(OptionError, match="'pdf'"):
        render(ArgumentMap(title="T", nodes=[]), format="svg", handout=True, questions=True)


def test_the_title_of_a_handout_leaves_no_word_alone_on_a_line(bridge, printed):
    """Its lines are as equal as their number allows: about half of the words on each of two."""
    title = "Should the council of the valley close the bridge tomorrow"
    text = printed(render(bridge.replace(title=title), format="pdf", handout=True)).pages[0].extract_text()
    lines = text[: text.index("Ann Example")].splitlines()
    assert (2, title) == (len(lines), " ".join(line.strip() for line in lines))
    assert min(map(len, lines)) > max(map(len, lines)) * 0.7
