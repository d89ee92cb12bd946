"""Where strength and standing say different things of a statement, it is said why both are right."""

import pytest

from argmap import ArgumentMap, Claim, Evidence, Inference, Question, evaluate, strengths
from argmap.explaining.evaluation import evaluation
from argmap.explaining.strengths import ranking
from argmap.explaining.two_measures import unlike


def told_of(nodes, **more):
    """The sentences on what strength and standing say of a map, as text, Markdown and data."""
    m = ArgumentMap(title="T", thesis="t", nodes=nodes, **more)
    standing, found = evaluate(m), strengths(m)
    whole = evaluation(standing, ranking=ranking(found))
    sentences = [line.strip() for line in str(whole).split("\n") if "Both are right" in line]
    assert unlike(standing, found) == whole.as_dict()["strengths"]["unlike_standing"]
    assert whole.markdown().count("Both are right") == len(sentences)
    return sentences


SURE = [Evidence(f"e{n}", "T", confidence=1) for n in range(4)]
FOR = [Inference(f"f{n}", [f"e{n}"], supports="t") for n in range(3)]
AGAINST = Inference("x", ["e3"], attacks="t")
UNSURE = [Inference("i", ["p"], supports="t"), Inference("j", ["q"], supports="t")]


@pytest.mark.parametrize(
    ("nodes", "verb", "why"),
    [
        ([Claim("t", "T", confidence=1), *SURE, *FOR, AGAINST], "very strong, but is contested: ", "best reason on each side"),
        ([Claim("t", "T", confidence=1)], "very strong, but is not established: nothing", "standing asks for support"),
        (
            [Claim("t", "T"), *(Claim(id_, "T", confidence=1) for id_ in "pq"), *UNSURE],
            "very strong, but is not established: all its reasons fall",
            "for standing, a reason that falls no longer counts",
        ),
        (
            [Claim("t", "T", assumed=True), *SURE, *(Inference(f"a{n}", [f"e{n}"], attacks="t") for n in range(3))]
            + [Inference(f"u{n}", ["e3"], attacks=f"a{n}") for n in range(3)],
            "very weak, but stands: it is assumed",
            "an attack that fails or is outweighed no longer counts",
        ),
        ([Claim("t", "T", assumed=True, confidence=0.1)], "very weak, but stands: it is assumed", "the `confidence` it starts"),
        (
            [Claim("t", "T", confidence=0.9, assumed=True), Inference("i", ["t"], attacks="t", weight=0.2)],
            "very strong, but is contested",
            "standing leaves open what nothing decides",
        ),
        (
            [Claim("t", "T", confidence=0.9), Claim("s", "T"), Inference("i", ["s"], supports="t"), Inference("j", ["t"], supports="s")],
            "very strong, but is not established: its only support is circular",
            "for standing, a cycle supports nothing",
        ),
    ],
)  # fmt: skip
def test_both_are_right(nodes, verb, why):
    """Whatever a thesis lacks, the sentence says what standing asks for and strength does not."""
    first = told_of(nodes)[0]
    assert first.startswith(f"1.1 't' is {verb}")
    assert why in first


def test_rivals_are_no_matter_of_strength():
    """Of what is answered otherwise."""
    rivals = [Claim("t", "T"), Claim("r", "T"), *SURE, *FOR, Inference("g", ["e3"], supports="r")]
    question = Question("q", "T?", answers=["t", "r"], exclusive=True)
    first, *_ = told_of(rivals, questions=[question])
    assert first.startswith("1.1 't' is very strong, but is contested: ")
    assert first.endswith("standing makes the answers to a question compete, strength ignores questions.")


def test_other_statements_are_told_together():
    """One sentence for all that differ for one reason."""
    nodes = [Claim("t", "T"), *(Claim(f"c{n}", "T", confidence=0.1 * n, assumed=True) for n in range(1, 4))]
    nodes += [Inference("i", ["c1", "c2", "c3"], supports="t")]
    (told,) = told_of(nodes)
    assert "'c1', 2.2 'c2' and 2.3 'c3' are very weak or weak, but stand. Both are right: standing asks whether" in told


def test_what_agrees_is_not_commented_on(port):
    """Nothing is said where both say the same."""
    assert "Both are right" not in str(evaluation(evaluate(port), ranking=ranking(strengths(port))))
