"""What becomes of a question, in words."""

import json

import attrs
import pytest

from argmap import ArgumentMap, Claim, Evidence, Inference, evaluate, explain, render
from argmap.explaining.evaluation import evaluation
from argmap.model import Question


@pytest.fixture
def harbour():
    """A question with two rival answers, the one with the better reason the thesis."""
    return ArgumentMap(
        title="The harbour",
        thesis="silt",
        nodes=[
            Claim("silt", "It silted up."), Claim("war", "It was given up in the war."), Evidence("mud", "There is mud."),
            Evidence("burnt", "There is ash."), Inference("by-mud", ["mud"], supports="silt"),
            Inference("by-ash", ["burnt"], supports="war", weight=0.5),
        ],
        questions=[Question("end", "Why did the harbour end?", ["silt", "war"])],
    )  # fmt: skip


def test_a_question_is_no_node(harbour):
    """A question has a standing; it is not among the nodes that a mapping of standings lists."""
    standing = evaluate(harbour)
    assert "end" not in standing
    assert "silt" in standing
    assert list(harbour) == list(standing)


def test_evaluation_beside_a_thesis(harbour):
    """A question beside the thesis has a group of its own: whether it is answered, and by what."""
    told = str(evaluation(evaluate(harbour)))
    assert "Questions\n  2.2 'end' is answered: 1.1 'silt' stands, " in told
    assert "      Why did the harbour end?\n" in told


def test_evaluation_of_a_question_as_thesis(harbour):
    """A question may be the thesis."""
    told = str(evaluation(evaluate(attrs.evolve(harbour, thesis="end"))))
    assert "Theses\n  1.1 'end' is answered: " in told
    assert "Questions" not in told


def test_markdown_and_json(harbour):
    """The same as a row of the table, and as data."""
    found = evaluation(evaluate(harbour))
    assert "**2\\.2 'end'** Why did the harbour end? | is answered | " in found.markdown()
    assert {"number": "2.2", "standing": "stands", "answered_by": "silt"} == json.loads(json.dumps(found.as_dict()))[
        "questions"
    ]["end"]


def test_why(harbour):
    """Asked for, a question tells of its answers, and below of each of them."""
    told = str(explain(harbour, "end"))
    assert told.startswith("Question 2.2 'end' (“Why did the harbour end?”) is answered: 1.1 'silt' stands, ")
    assert "\n  Its answers:\n    · Claim 1.1 'silt' (“It silted up.”) stands" in told


def test_a_question_as_thesis_lists_the_sides_of_each_answer(harbour):
    """With weights; that the answers are rivals is said in the sentences, and not listed again."""
    told = str(evaluate(attrs.evolve(harbour, thesis="end")))
    assert (
        "      Its answers:\n"
        "        · Claim 2.1 'silt' (“It silted up.”) stands: 1 reason for it holds; it rules out its rival.\n"
        "          For it:\n"
        "            + Inference 'by-mud' (3.1 for 2.1) stands.\n"
        "              · 3.1 'mud' (“There is mud.”)\n"
        "        · Claim 2.2 'war' (“It was given up in the war.”) is outweighed: it is ruled out by its rival 2.1 'silt', whose case weighs 1, and the case for it 0.5.\n"
        "          For it:\n"
        "            + Inference 'by-ash' (3.2 for 2.2; weight 0.5) stands.\n"
        "              · 3.2 'burnt' (“There is ash.”)\n"
        "      It would no longer be answered:\n"
    ) in told
    assert "Rival" not in told


def test_questions_are_counted():
    """By what becomes of them, after the nodes; not where a node has their id."""
    nodes = [Claim("a", "A.", assumed=True), *(Claim(id_, f"{id_}.") for id_ in "bcd")]
    argument_map = ArgumentMap(
        title="Rain",
        thesis="p",
        nodes=[*nodes, Inference("i", "a", supports="c"), Inference("j", "a", supports="d")],
        questions=[
            Question("p", "P?", ("a", "b")),
            Question("q", "Q?", ("c", "d")),
            Question("r", "R?", ("b",)),
            Question("a", "A?", ("c", "b")),
        ],
    )
    last = str(evaluate(argument_map)).replace("\n", " ")
    assert "; 3 questions: 1 is answered, 1 is open, 1 has no answer that stands." in last
    assert "3 questions" in render(argument_map, format="svg").partition("</desc>")[0]
