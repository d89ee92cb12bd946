"""Other weights that would change a standing."""

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.model import ArgumentMap, Claim, Evidence, Inference, Question, Standard
from argmap.reasoning import Standing, evaluate
from argmap.reasoning import reweighing as room
from argmap.reasoning.reweighing import Reweighing, reweighings
from argmap.strategies import maps


def quarrel(pro=None, con=None, **claim):
    """A claim with a reason on each side."""
    return ArgumentMap(
        title="T",
        nodes=[
            Claim("c", "C", **claim), Evidence("e", "E"), Evidence("f", "F"),
            Inference("pro", ["e"], supports="c", weight=pro), Inference("con", ["f"], attacks="c", weight=con),
        ],
    )  # fmt: skip


def less(bound, *steps, reached=False):
    return Reweighing(steps, bound, more=False, reached=reached)


def more(bound, *steps, reached=False):
    return Reweighing(steps, bound, more=True, reached=reached)


@pytest.mark.parametrize(
    ("pro", "con", "standard", "found"),
    [
        (None, None, "balance", [less(1.0, "con")]),
        (None, None, "preponderance", [less(1.0, "con")]),
        (0.7, 0.9, "balance", [less(0.7, "con"), more(0.9, "pro")]),
        (0.9, 0.7, "balance", [less(0.7, "pro", reached=True), more(0.9, "con", reached=True)]),
        (0.8, 0.6, "clear-and-convincing", [less(0.5, "con"), more(0.9, "pro")]),
        (0.9, 0.3, "clear-and-convincing", [less(0.6, "pro", reached=True), more(0.6, "con", reached=True)]),
        (0.9, 0.3, "beyond-reasonable-doubt", [less(0.2, "con")]),
        (0.9, 0.1, "beyond-reasonable-doubt", [less(0.5, "pro", reached=True), more(0.2, "con", reached=True)]),
        (0.9, 0.3, "unanswered", []),
        (0.9, 0.3, "scintilla", []),
    ],
)
def test_a_claim_with_both_sides(pro, con, standard, found):
    """Less of the one side or more of the other, as the standard asks."""
    m = quarrel(pro, con)
    assert tuple(found) == reweighings(m, evaluate(m, standard=standard), "c")


def test_deeper_claims():
    """What rests on a contested claim is changed by the weights at that."""
    m = quarrel().add(Claim("top", "T"), Inference("up", ["c"], supports="top"))
    assert (less(1.0, "con"),) == reweighings(m, evaluate(m), "top")


def test_rivals():
    """The case of a rival counts as an attack does; what is lighter than the claim's own reason need not change."""
    m = ArgumentMap(
        title="T",
        nodes=[
            Claim("a", "A"), Claim("b", "B"), Evidence("e", "E"), Evidence("f", "F"),
            Inference("i", ["e"], supports="a", weight=0.5), Inference("j", ["f"], supports="b", weight=0.8),
        ],
        questions=[Question("q", "Q?", ["a", "b"])],
    )  # fmt: skip
    assert (less(0.5, "j"), more(0.8, "i")) == reweighings(m, evaluate(m), "a")
    assert (less(0.5, "j", reached=True), more(0.8, "i", reached=True)) == reweighings(m, evaluate(m), "b")
    assert () == reweighings(m, evaluate(m), "q"), "the other answer would stand"


def test_a_large_map_is_not_tried(monkeypatch):
    """It says so, where there is something to try at all."""
    m = quarrel()
    monkeypatch.setattr(room, "_EFFORT", 10)
    assert reweighings(m, evaluate(m), "c") is None
    assert () == reweighings(m, evaluate(m), "e")


@given(maps(), st.sampled_from(list(Standard)))
def test_each_change_is_enough(argument_map, standard):
    """Given such weights the node stands if it did not, and does not if it did."""
    standing = evaluate(argument_map, standard=standard)
    for id_ in (*argument_map, *argument_map.questions):
        for change in reweighings(argument_map, standing, id_) or ():
            for weight in change.samples([0.2, 0.5, 0.8]):
                nodes = [
                    attrs.evolve(node, weight=weight) if node.id in change.steps else node
                    for node in argument_map.nodes
                ]
                changed = evaluate(argument_map.replace(nodes=nodes), standard=standard)
                assert (standing[id_] is Standing.STANDS) != (changed[id_] is Standing.STANDS)
