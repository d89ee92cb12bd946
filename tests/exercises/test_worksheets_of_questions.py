"""What worksheets must not tell, and what they must, of titles, answers and standards of proof."""

import attrs
import pytest

from argmap.drawing.text.outline import text_outline
from argmap.exercises import worksheet
from argmap.model import ArgumentMap, Claim, Inference, Question


def dam(**fields):
    """A question with two rival answers of like weight, one of which falls by an undercut; every noun has a title."""
    given = {
        "more": "More rain fell than it could carry.",
        "build": "Its spillway was narrow.",
        "held": "Others of its build held.",
        "repairs": "Nothing was repaired for nine years.",
    }
    nodes = [
        Claim("rain", "The rain broke it.", title="Heavy rain"),
        Claim("neglect", "Its keepers let it break.", title="Careless keepers"),
        *(Claim(id_, text, assumed=True, title=f"Short for {id_}") for id_, text in given.items()),
        Inference("flood", ("more", "build"), supports="rain", weight=0.8, title="A cause", scheme="cause-to-effect"),
        Inference("decay", "repairs", supports="neglect", weight=0.8, scheme="sign"),
        Inference("not-so", "held", attacks="flood"),
    ]
    question = Question("why", "What broke the dam?", ("rain", "neglect"))
    return ArgumentMap(title="Dam", thesis="why", nodes=nodes, questions=[question], **fields)


def withdrawals(argument_map):
    """Tasks of withdrawal, of several seeds."""
    sheets = [worksheet(argument_map, seed=seed, kinds=["withdrawal"], number=5) for seed in range(20)]
    return [task for sheet in sheets for task in sheet.tasks]


@pytest.mark.parametrize("seed", range(12))
def test_titles_tell_nothing_of_what_is_covered(seed):
    """Neither that of a hidden premise, nor that of a step whose scheme is asked for."""
    sheet = worksheet(dam(), seed=seed)
    hidden = [task.question.options[task.question.right[0]] for task in sheet.tasks if task.kind.name == "premise"]
    titles = [node.title for node in dam().claims.values() if node.text in hidden]
    unnamed = {task.tree.cards[-1].inference.id for task in sheet.tasks if task.kind.name == "scheme"}
    titles += [step.title for step in dam().inferences.values() if step.id in unnamed and step.title]
    assert hidden
    assert titles
    for tree in (sheet.tree, *(task.tree for task in sheet.tasks)):
        assert not any(title in text_outline(tree) for title in titles)


def test_an_answer_is_never_loose():
    """Its question would say what is missing."""
    bare = dam().remove("decay", "repairs")
    nodes = [Claim("sum", "It was nobody's fault."), Inference("so", ("rain", "neglect"), supports="sum")]
    nodes += [Claim("x", "No court said so.", assumed=True), Inference("by-x", "x", supports="sum")]
    argument_map = bare.add(*nodes).replace(thesis="sum")
    asked = [
        task.question.ask for seed in range(20) for task in worksheet(argument_map, seed=seed, kinds=["place"]).tasks
    ]
    assert asked
    assert not any("Its keepers let it break." in ask for ask in asked)


def test_a_claim_with_a_standard_of_its_own_is_told_apart():
    """The task says what holds for it, and the card names the standard."""
    nodes = [attrs.evolve(node, standard="preponderance") if node.id == "rain" else node for node in dam().nodes]
    tasks = withdrawals(dam().replace(nodes=nodes))
    asked = [task.question.ask for task in tasks if task.tree.cards[0].asked is not None]
    rule = "For 2.1 another standard applies: a claim falls if both sides weigh the same. At most one of 2.1 and 2.2"
    assert asked
    assert all(rule in ask for ask in asked)
    assert all(
        "[standard: preponderance]" in text_outline(task.tree) for task in tasks if "For 2.1" in task.question.ask
    )
    for alike in (dam(), dam().replace(nodes=nodes, standard="preponderance")):
        asked = [task.question.ask for task in withdrawals(alike)]
        assert asked
        assert not any("another standard" in ask for ask in asked)


def test_a_question_with_the_id_of_a_step_stays_none():
    """Where the step goes with its only premise, the question has no number to be drawn with."""
    nodes = [Claim("a", "It is wet."), *(Claim(id_, f"{id_}.", assumed=True) for id_ in "bcd")]
    nodes += [Inference("s", "c", supports="a"), Inference("t", "b", supports="a"), Inference("u", "d", attacks="a")]
    argument_map = ArgumentMap(title="Rain", thesis="a", nodes=nodes, questions=[Question("s", "Is it?", ("s", "a"))])
    sheets = [worksheet(argument_map, seed=seed, kinds=["place"]) for seed in range(20)]
    assert any("c." in task.question.ask for sheet in sheets for task in sheet.tasks)


@pytest.mark.parametrize("answers", [(), ("i", "a"), ("a",), ("a", "nowhere")])
def test_faulty_questions_leave_the_tasks(answers):
    """Rivals are told of where there are two claims."""
    nodes = [Claim("a", "It is wet."), *(Claim(id_, f"{id_}.", assumed=True) for id_ in "bcd")]
    nodes += [Inference("i", "b", supports="a"), Inference("j", "c", attacks="i"), Inference("k", "d", supports="a")]
    argument_map = ArgumentMap(title="Rain", thesis="a", nodes=nodes, questions=[Question("q", "Is it?", answers)])
    assert not any("At most one" in task.question.ask for task in withdrawals(argument_map))
