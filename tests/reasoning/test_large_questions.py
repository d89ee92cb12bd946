"""Questions with very many answers, answers to very many questions, large cycles: the work grows as the map does."""

import sys

import pytest

from argmap.model import ArgumentMap, Claim, Evidence, Inference, Question
from argmap.reasoning import Standing, evaluate


def rivals_of_one(n):
    """A claim that answers many questions, with one rival each."""
    claims = [Claim("t", "T", assumed=True), *(Claim(f"r{k}", "T", assumed=True) for k in range(n))]
    questions = [Question(f"q{k}", "Q?", ["t", f"r{k}"]) for k in range(n)]
    return ArgumentMap(title="T", thesis="t", nodes=claims, questions=questions)


def open_rivals_of_one(n):
    """The same, where each rival is attacked by what it attacks."""
    m = rivals_of_one(n)
    duels = [
        node
        for k in range(n)
        for node in (
            Claim(f"s{k}", "T", assumed=True),
            Inference(f"x{k}", [f"r{k}"], attacks=f"s{k}"),
            Inference(f"y{k}", [f"s{k}"], attacks=f"r{k}"),
        )
    ]
    return m.add(*duels)


def answers_to_one(n):
    """A question with many answers, each of another weight."""
    nodes = [
        node
        for k in range(n)
        for node in (Claim(f"c{k}", "T"), Inference(f"i{k}", ["e"], supports=f"c{k}", weight=(k + 1) / (n + 1)))
    ]
    answers = [f"c{k}" for k in range(n)]
    return ArgumentMap(title="T", nodes=[Evidence("e", "T"), *nodes], questions=[Question("q", "Q?", answers)])


def everything_at_issue(n):
    """Some claims that all answer all of as many questions."""
    side = int(n**0.5)
    answers = [f"c{k}" for k in range(side)]
    questions = [Question(f"q{k}", "Q?", answers) for k in range(side)]
    return ArgumentMap(title="T", nodes=[Claim(one, "T", assumed=True) for one in answers], questions=questions)


def ring(n):
    """A cycle of attacks."""
    steps = [Inference(f"i{k}", [f"c{(k + 1) % n}"], attacks=f"c{k}") for k in range(n)]
    return ArgumentMap(title="T", nodes=[*(Claim(f"c{k}", "T", assumed=True) for k in range(n)), *steps])


def theses(n):
    """Many theses, each with a reason and an objection."""
    nodes = [Evidence("e", "T")]
    for k in range(n):
        nodes += [Claim(f"c{k}", "T"), Inference(f"i{k}", ["e"], supports=f"c{k}")]
        nodes += [Inference(f"x{k}", ["e"], attacks=f"c{k}", weight=0.5)]
    return ArgumentMap(title="T", thesis=[f"c{k}" for k in range(n)], nodes=nodes)


def calls(argument_map):
    """How many functions are called to judge a map and to say why of every node."""
    count = 0

    def counting(_frame, event, _argument):
        nonlocal count
        count += event in ("call", "c_call")

    argument_map.graph  # noqa: B018 - found beforehand
    before = sys.getprofile()
    sys.setprofile(counting)
    try:
        standing = evaluate(argument_map)
        assert standing.of_map is None or standing.of_map in Standing
        for id_ in standing:
            standing.reason(id_)
            standing.verdict(id_)
            standing.rests_on(id_)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize(
    "build", [rivals_of_one, open_rivals_of_one, answers_to_one, everything_at_issue, ring, theses]
)
def test_the_work_grows_with_the_map(build):
    """Four times the map takes little more than four times the steps."""
    assert calls(build(800)) < 4.6 * calls(build(200))
