"""Numbers of statements: counted once over the whole map, and the same wherever they are shown."""

import html
import re

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap import strategies
from argmap.drawing import render
from argmap.drawing.cards.marks import UNMARKED
from argmap.drawing.cards.submap import submap
from argmap.drawing.cards.tree import card_tree
from argmap.drawing.printing import documents, handout
from argmap.drawing.sheets.split import split
from argmap.errors import UnknownIdError
from argmap.exercises import worksheet
from argmap.model import ArgumentMap, Claim, Evidence, Inference, Question, Source
from argmap.numbering import asked, id_of, numbering, reading_order
from asking import asking_maps
from shown import wishes

MARK = re.compile(r"\bmark\d+x")
SHOWN = {
    "txt": re.compile(r"(?<!see )(\d+\.\d+) (?:Evidence: )?(mark\d+x)|see (\d+\.\d+): (mark\d+x)"),
    "md": re.compile(r"\*\*(\d+\.\d+)\*\* (?:Evidence: )?(mark\d+x)|see (\d+\.\d+): (mark\d+x)"),
    "mmd": re.compile(r"(?P<t>mark\d+x)<br/>(?P<n>\d+\.\d+)"),
    "dot": re.compile(r"(?P<t>mark\d+x)<(?:br[^>]*|/b)></font></td></tr><tr><td[^>]*><font[^>]*>(?P<n>\d+\.\d+)"),
    "svg": re.compile(r'aria-label="(?:Thesis )?(?:see )?(\d+\.\d+):?(?: \([^()]*\))? (mark\d+x)'),
    "html": re.compile(r'"number":"(\d+\.\d+)","text":"(mark\d+x)"|see (\d+\.\d+): (mark\d+x)'),
}


def street():
    """Two reasons, each with one of its own; a claim that several steps use, an answer, and what is apart."""
    nodes = [
        *(Claim(id_, f"Claim {id_}.", tags=(id_,)) for id_ in ("wet", "rain", "clouds", "dry", "apart", "answer")),
        Evidence("gutters", "The gutters are full."),
        Inference("by-rain", ("rain", "gutters"), supports="wet", answers={"bias": "answer"}),
        Inference("by-clouds", "clouds", supports="rain"),
        Inference("but-dry", "dry", attacks="wet"),
        Inference("no-rain", "rain", attacks="dry"),
    ]
    return ArgumentMap(title="Street", thesis="wet", nodes=nodes)


@st.composite
def views(draw):
    """A map whose statements can be told by their texts, and a wish for a part of it."""
    drawn = draw(strategies.maps())
    plain = {"source": None, "locator": None, "note": None, "title": None}
    nodes = [
        node
        if isinstance(node, Inference)
        else attrs.evolve(node, text=f"mark{at}x", **plain, **({"via": None} if isinstance(node, Evidence) else {}))
        for at, node in enumerate(drawn.nodes)
    ]
    bare = {"source": None, "locator": None, "note": None}
    questions = [attrs.evolve(question, text=f"ask{at}x", **bare) for at, question in enumerate(asked(drawn).values())]
    argument_map = drawn.replace(nodes=nodes, questions=questions, title="t", description=None)
    return argument_map, draw(wishes(argument_map))


def expected(argument_map):
    """The number of each statement and question by its text."""
    nouns = {**asked(argument_map), **argument_map.claims, **argument_map.evidence}
    return {nouns[id_].text: number for id_, number in numbering(argument_map).items()}


def shown(picture, format_):
    """The texts that a picture shows with a number, and these numbers."""
    text = html.unescape(re.sub(r"#(\d+);", lambda code: chr(int(code[1])), picture))
    found = []
    for match in SHOWN[format_].finditer(text):
        named = match.groupdict()
        number, token = (named["n"], named["t"]) if named else filter(None, match.groups())
        found.append((token, number))
    return found


def test_numbers_count_the_levels_of_reasons():
    """Theses come first, then what is one step away, in author order; what no thesis reaches is counted at the end."""
    numbers = numbering(street())
    assert {
        "wet": "1.1",
        "rain": "2.1",
        "gutters": "2.2",
        "dry": "2.3",
        "clouds": "3.1",
        "answer": "3.2",
        "apart": "1.2",
    } == numbers
    assert ["wet", "rain", "gutters", "dry", "clouds", "answer", "apart"] == list(numbers)


def test_inferences_have_no_numbers():
    """A step is named by the numbers of its premises."""
    assert not {"by-rain", "by-clouds", "but-dry", "no-rain"} & numbering(street()).keys()


@given(strategies.maps())
def test_every_statement_has_one_number(argument_map):
    """Faulty maps too; no two have the same, and each leads back to its id."""
    numbers = numbering(argument_map)
    assert {*argument_map.claims, *argument_map.evidence, *asked(argument_map)} == numbers.keys()
    assert len({*numbers.values()}) == len(numbers)
    for id_, number in numbers.items():
        assert id_of(argument_map, id_) == id_
        assert id_of(argument_map, number) == (number if number in argument_map else id_)


def pond(thesis):
    """A question with two answers, of which one has a reason."""
    nodes = [*(Claim(id_, f"{id_}.") for id_ in ("deep", "shallow", "stick")), Claim("t", "T.")]
    nodes.append(Inference("measured", "stick", supports="deep"))
    question = Question("how-deep", "How deep is it?", ("deep", "shallow"))
    return ArgumentMap(title="Pond", thesis=thesis, nodes=nodes, questions=[question])


def test_questions_have_numbers_and_answers_the_level_below():
    """As a thesis, under the first answer that a thesis reaches, and apart from the theses."""
    assert {"how-deep": "1.1", "deep": "2.1", "shallow": "2.2", "stick": "3.1", "t": "1.2"} == numbering(
        pond("how-deep")
    )
    assert {"shallow": "1.1", "how-deep": "2.1", "deep": "3.1", "stick": "4.1", "t": "1.2"} == numbering(
        pond("shallow")
    )
    assert {"t": "1.1", "how-deep": "1.2", "deep": "2.1", "shallow": "2.2", "stick": "3.1"} == numbering(pond("t"))
    assert "how-deep" == id_of(pond("t"), "1.2") == id_of(pond("t"), "how-deep")


def test_a_question_does_not_take_what_a_step_reaches():
    """An answer that is a premise of the thesis as well is numbered there, and referred to below the question."""
    argument_map = pond("t").add(Inference("i", "shallow", supports="t"))
    assert {"t": "1.1", "shallow": "2.1", "how-deep": "3.1", "deep": "4.1", "stick": "5.1"} == numbering(argument_map)
    listed = [entry.ids for entry in reading_order(argument_map).entries if entry.answers == "how-deep"]
    assert [("deep",), ("shallow",)] == listed


def test_a_question_that_answers_itself_comes_once():
    """It is no statement, and what it lists as an answer is told as unknown."""
    argument_map = ArgumentMap(
        title="t", thesis="q", questions=[Question("q", "Why?", ("q", "r")), Question("r", "How?", "q")]
    )
    assert {"q": "1.1", "r": "1.2"} == numbering(argument_map)
    assert [("q",), ("q",), ("r",), ("r",), ("q",)] == [entry.ids for entry in reading_order(argument_map).entries]


@given(asking_maps())
def test_every_statement_and_question_has_one_number(argument_map):
    """In maps with questions, faulty ones too."""
    numbers = numbering(argument_map)
    assert {*argument_map.claims, *argument_map.evidence, *argument_map.questions} == numbers.keys()
    assert len({*numbers.values()}) == len(numbers)
    assert all(id_of(argument_map, number) == id_ for id_, number in numbers.items() if number not in argument_map)
    placed = [entry.inference.id for entry in reading_order(argument_map).entries if entry.inference]
    assert sorted(argument_map.inferences) == sorted(placed)


@given(strategies.maps())
def test_questions_of_no_effect_leave_numbers_alone(argument_map):
    """A question whose answers the map does not have comes after all that a thesis reaches."""
    argument_map = argument_map.replace(questions=[])
    more = argument_map.replace(questions=[Question("no-such-question", "Why?", ("no-such-claim",))])
    reached = reading_order(argument_map)
    known = {id_ for entry in reached.entries[: reached.apart[0] if reached.apart else None] for id_ in entry.ids}
    numbers = numbering(more)
    assert all(numbers[id_] == number for id_, number in numbering(argument_map).items() if id_ in known)


def test_an_id_wins_over_a_number():
    """A statement whose id looks like a number is meant by it."""
    argument_map = ArgumentMap(title="t", thesis="a", nodes=[Claim("a", "A."), Claim("1.1", "B.")])
    assert {"a": "1.1", "1.1": "1.2"} == numbering(argument_map)
    assert "1.1" == id_of(argument_map, "1.1")
    assert "1.1" == id_of(argument_map, "1.2")


def test_what_is_neither_id_nor_number_is_refused():
    """The nearest id is named; of numbers none is guessed: it is said which there are."""
    with pytest.raises(UnknownIdError, match="no node 'raine': did you mean 'rain'"):
        id_of(street(), "raine")
    with pytest.raises(UnknownIdError, match=r"no node '9\.9': the levels of its numbers are 1 to 3$"):
        id_of(street(), "9.9")
    with pytest.raises(UnknownIdError, match=r"no node '2\.9': those of level 2 are 2\.1 to 2\.3$"):
        id_of(street(), "2.9")
    with pytest.raises(UnknownIdError, match=r"no node '1\.1': it has no statements$"):
        id_of(ArgumentMap(title="t"), "1.1")


def test_sources_may_be_meant_as_well():
    """Where something is withdrawn it is a node, a source or a number, in this order."""
    argument_map = street().add(Source("paper"), Source("3.1"), Source("rain"))
    assert ["rain", "paper", "3.1", "wet"] == [
        id_of(argument_map, word, sources=True) for word in ("rain", "paper", "3.1", "1.1")
    ]
    with pytest.raises(UnknownIdError, match="no node, question or source 'paperr': did you mean 'paper'"):
        id_of(argument_map, "paperr", sources=True)
    with pytest.raises(UnknownIdError, match="no node 'paper'"):
        id_of(argument_map, "paper")


@pytest.mark.parametrize("format_", SHOWN)
def test_a_view_keeps_the_numbers_of_the_map(format_):
    """The root of a focus is called what it is called on the map."""
    marked = street().replace(
        nodes=[
            node if isinstance(node, Inference) else attrs.evolve(node, text=f"mark{at}x")
            for at, node in enumerate(street().nodes)
        ]
    )
    picture = render(marked, format=format_, focus="dry")
    assert {("mark3x", "2.3"), ("mark1x", "2.1"), ("mark2x", "3.1")} == {*shown(picture, format_)}


@given(views(), st.sampled_from(sorted(SHOWN)))
def test_numbers_in_every_format_are_those_of_the_whole_map(wish, format_):
    """With a focus, a depth and tags, and without: what is drawn bears its number, and no other."""
    argument_map, how = wish
    how |= {"source": False} if format_ in {"svg", "html"} else {}
    picture, numbers = render(argument_map, format=format_, **how), expected(argument_map)
    found = shown(picture, format_)
    assert {(token, numbers[token]) for token, _ in found} == {*found}
    assert {*MARK.findall(picture)} == {token for token, _ in found}


@given(views(), st.integers(1, 3))
def test_numbers_on_paper_are_those_of_the_whole_map(wish, most):
    """On every sheet of a map that is split, as small as sheets may be."""
    argument_map, how = wish
    reduced, part = submap(argument_map, **how)
    made = split(card_tree(reduced, UNMARKED, part), lambda sheet: len(sheet.cards) <= most)
    numbers = numbering(argument_map)
    for sheet in made.sheets:
        for card in made.part(sheet).cards:
            for cell in card.cells:
                assert cell.node is None or cell.number.split(",")[0] == numbers[cell.id]


@given(views())
def test_numbers_in_a_handout_are_those_of_the_whole_map(wish):
    """In its outline and beside its theses."""
    argument_map, how = wish
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(handout, "typeset", lambda data, _, **__: data["handout"])
        patch.setattr(handout, "maps", lambda *_, **__: {})
        patch.setattr(documents, "fonts", lambda _: [])
        text = render(argument_map, format="pdf", handout=True, **how)
    numbers = expected(argument_map)
    lines = [line for line in text["outline"] if line["number"]]
    assert [numbers[line["text"]] for line in lines] == [line["number"] for line in lines]
    assert [numbers[one["text"]] for one in text["theses"]] == [one["number"] for one in text["theses"]]


@given(strategies.maps(), st.integers(0, 20))
def test_numbers_of_a_worksheet_are_those_of_the_whole_map(argument_map, seed):
    """In every picture of it, though statements were taken out of the map."""
    sheet, numbers = worksheet(argument_map, seed=seed), numbering(argument_map)
    for cards in (sheet.tree, *(task.tree for task in sheet.tasks)):
        for card in cards.cards:
            for cell in card.cells:
                assert cell.node is None or numbers[cell.id] == cell.number


def test_a_worksheet_that_lacks_a_statement_has_a_gap(essay_of_reasons):
    """A statement that is to be placed takes its number with it: worksheet and handout call the others alike."""
    numbers = numbering(essay_of_reasons)
    sheet = worksheet(essay_of_reasons, kinds=["place"])
    taken = numbers.keys() - sheet.tree.homes.keys()
    assert len(sheet.tasks) == len(taken) > 0
    assert numbers == sheet.tree.numbers


@pytest.fixture
def essay_of_reasons():
    """A thesis with several reasons of two premises each."""
    nodes = [Claim("thesis", "So it is."), *(Claim(f"c{at}", f"Reason {at} of many.") for at in range(12))]
    nodes += [Inference(f"i{at}", (f"c{at}", f"c{at + 1}"), supports="thesis") for at in range(0, 12, 2)]
    return ArgumentMap(title="Reasons", thesis="thesis", nodes=nodes)
