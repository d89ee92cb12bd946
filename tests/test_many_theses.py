"""Maps with many theses or many questions: twice as many are twice the work."""

import pytest

from argmap.checks import check
from argmap.drawing import render
from argmap.exercises import worksheet
from argmap.explaining.evaluation import evaluation
from argmap.model import ArgumentMap, Claim, Evidence, Inference, Question
from argmap.reasoning import evaluate, remedies
from argmap.reasoning.load_bearing import load_bearings
from counting import steps


def theses(n):
    """Theses by a standard of their own, each on two claims that are assumed, and all on one piece of evidence."""
    nodes = [Evidence("e", "A report.")]
    for k in range(n):
        nodes += [Claim(f"t{k}", f"Thesis {k}.", standard="preponderance")]
        nodes += [Claim(f"{name}{k}", f"Reason {name} {k}.", assumed=True) for name in "ab"]
        nodes += [Inference(f"i{k}", [f"a{k}", f"b{k}", "e"], supports=f"t{k}")]
    return ArgumentMap(title="T", thesis=[f"t{k}" for k in range(n)], nodes=nodes)


def questions(n):
    """Exclusive questions, each a thesis and with two answers for one reason each."""
    nodes, asked = [], []
    for k in range(n):
        asked.append(Question(f"q{k}", "Which?", answers=[f"a{k}", f"b{k}"], exclusive=True))
        for name, weight in (("a", None), ("b", 0.5)):
            nodes += [Claim(f"{name}{k}", f"Answer {name} {k}."), Evidence(f"e{name}{k}", f"Report {name} {k}.")]
            nodes.append(Inference(f"i{name}{k}", [f"e{name}{k}"], supports=f"{name}{k}", weight=weight))
    return ArgumentMap(title="T", thesis=[f"q{k}" for k in range(n)], nodes=nodes, questions=asked)


WORK = {
    "evaluate": lambda m: str(evaluation(evaluate(m))),
    "evaluate by sources": lambda m: str(evaluation(evaluate(m), units="sources")),
    "AM504": lambda m: check(m, select=["AM504"]),
    "standing drawn": lambda m: render(m, format="dot", standing=True),
    "standing on a page": lambda m: render(m, format="html", standing=True),
    "exercise": lambda m: worksheet(m, number=1),
}


@pytest.mark.parametrize("make", [theses, questions])
@pytest.mark.parametrize("work", WORK)
def test_twice_as_many_are_twice_the_work(work, make, monkeypatch):
    """What is looked for in small maps alone apart; the share of sorting is small."""
    monkeypatch.setattr(remedies, "_EFFORT", 0)
    WORK[work](make(3))
    small, large = (steps(lambda m=m: WORK[work](m)) for m in (make(70), make(140)))
    assert large < 2.3 * small


@pytest.mark.parametrize(("make", "target"), [(theses, "t9"), (questions, "q9")])
def test_one_thesis_is_no_more_work_among_many(make, target):
    """What a thesis rests on is looked for below it alone, however much there is beside."""
    few, many = (evaluate(make(n)) for n in (20, 200))
    assert steps(lambda: next(load_bearings(few, [target]))) == steps(lambda: next(load_bearings(many, [target])))
