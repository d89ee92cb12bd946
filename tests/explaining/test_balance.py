"""Both sides of a claim in a few words: attacks and rivals, with their weights or their number."""

import pytest

from argmap.explaining.balance import balance
from argmap.model import ArgumentMap, Claim, Inference, Question
from argmap.reasoning import evaluate


def told(*nodes, questions=(), **fields):
    """What is said of `wet`, whose reasons rest on what is assumed."""
    given = [Claim(id_, f"{id_}.", assumed=True) for id_ in "abcd"]
    claims = [Claim("wet", "It is wet."), Claim("dry", "It is dry."), Claim("icy", "It is icy.")]
    argument_map = ArgumentMap(
        title="Rain", thesis="wet", nodes=[*given, *claims, *nodes], questions=questions, **fields
    )
    return balance(evaluate(argument_map), "wet")


def reason(id_, premise, target="wet", weight=None, *, against=False):
    """A step from one premise."""
    return Inference(id_, (premise,), weight=weight, **{"attacks" if against else "supports": target})


RIVALS = (Question("q", "How is it?", ("wet", "dry", "icy")),)


@pytest.mark.parametrize(
    ("nodes", "expected"),
    [
        ([reason("i", "a"), reason("j", "b", against=True)], "1 reason for it, and 1 against it that weighs as much"),
        (
            [reason("i", "a"), reason("k", "c"), reason("j", "b", against=True), reason("l", "d", against=True)],
            "2 reasons for it, and 2 against it that weigh as much",
        ),
        ([reason("i", "a"), reason("j", "b", "dry")], "1 reason for it, and 1 rival that weighs as much"),
        (
            [reason("i", "a"), reason("j", "b", "dry"), reason("k", "c", "icy"), reason("l", "d", against=True)],
            "1 reason for it, and 1 against it and 2 rivals that weigh as much",
        ),
        ([reason("i", "a", weight=0.4), reason("j", "b", "dry", 0.6)], "0.4 for it and 0.6 for a rival"),
        (
            [reason("i", "a", weight=0.4), reason("j", "b", "dry", 0.6), reason("k", "c", weight=0.6, against=True)],
            "0.4 for it and 0.6 against it",
        ),
        ([reason("i", "a", weight=0.6), reason("j", "b", "dry", 0.4)], ""),
    ],
)
def test_what_speaks_against_an_answer_is_called_what_it_is(nodes, expected):
    """A rival is no attack: nothing on the picture would be found that speaks against the answer."""
    assert expected == told(*nodes, questions=RIVALS)


def test_a_standard_that_is_not_met_is_named_with_the_rival():
    """A tie is not enough under preponderance, whoever it is with."""
    nodes = [reason("i", "a"), reason("j", "b", "dry")]
    said = "1 for it and 1 for a rival; preponderance requires more than a tie"
    assert said == told(*nodes, questions=RIVALS, standard="preponderance")
