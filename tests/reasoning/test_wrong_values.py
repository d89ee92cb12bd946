"""Maps built in Python whose values are not what they should be, and arguments that are not: no bare error of Python."""

import attrs
import pytest

import argmap
from argmap.errors import ArgmapError, OptionError
from argmap.model import ArgumentMap, Claim, Evidence, Inference, Question, Standard
from argmap.reasoning import Standing, evaluate
from argmap.reasoning.load_bearing import load_bearing
from argmap.reasoning.strength import strengths

WRONG = [-1, 2, 10**400, -(10**400), 10**5000, float("nan"), float("inf")]


def weighed(value):
    """A claim for which and against which something of this weight speaks, with a rival of this confidence."""
    return ArgumentMap(
        title="T",
        thesis="t",
        nodes=[
            Claim("t", "T"), Evidence("e", "T", confidence=value), Claim("r", "T", assumed=True, confidence=value),
            Inference("i", ["e"], supports="t", weight=value), Inference("x", ["e"], attacks="t", weight=0.5),
        ],
        questions=[Question("q", "Q?", ["t", "r"])],
    )  # fmt: skip


@pytest.mark.parametrize("value", WRONG, ids=["-1", "2", "large", "-large", "huge", "nan", "inf"])
def test_a_weight_that_is_none_counts_as_one(value):
    """What a check reports as no number from 0 to 1 counts as if it were not there, and nothing breaks by it."""
    m = weighed(value)
    assert {"AM004", "AM014"} & {finding.code for finding in argmap.check(m)}
    for standard in Standard:
        found = evaluate(m, standard=standard)
        assert dict(evaluate(weighed(None), standard=standard)) == dict(found)
        assert str(found)
        assert load_bearing(m, standard=standard).searched
    assert 0 <= strengths(m)["t"] <= 1
    assert str(argmap.explain(m, "t"))
    for format_ in ("svg", "html", "md"):
        assert argmap.render(m, format=format_, standing=True)


@pytest.mark.parametrize("weight", [0, 1])
def test_a_whole_number_is_a_weight(weight):
    """An `int` counts as the `float` that equals it, and is given back as one."""
    found = evaluate(weighed(weight))
    assert dict(evaluate(weighed(float(weight)))) == dict(found)
    assert {float} == {type(one) for id_ in found for one in (*found.pro(id_), *found.con(id_))}


@pytest.mark.parametrize("standard", ["nope", "", 5, ["balance"], object(), "all", b"balance"])
@pytest.mark.parametrize(
    "call", [evaluate, load_bearing, lambda m, standard: argmap.explain(m, "t", standard=standard)]
)
def test_an_unknown_standard(call, standard):
    """The library says which there are, by an error of its own."""
    with pytest.raises(OptionError, match=r"unknown standard .*; expected one of scintilla, balance") as caught:
        call(weighed(None), standard=standard)
    assert isinstance(caught.value, ArgmapError | ValueError)
    assert "did you mean" not in str(caught.value)


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("Balance", "balance"),
        ("preponderence", "preponderance"),
        ("beyond reasonable doubt", "beyond-reasonable-doubt"),
        ("clear and convincing", "clear-and-convincing"),
        ("unaswered", "unanswered"),
    ],
)
def test_a_misspelled_standard(word, meant):
    """The nearest is named."""
    with pytest.raises(OptionError, match=f"; did you mean '{meant}'\\?$"):
        evaluate(weighed(None), standard=word)


def test_every_name_of_a_standard_is_taken():
    """As a word and as a member, in the library and on the map; an unknown word on the map counts as none."""
    for standard in Standard:
        assert standard is evaluate(weighed(None), standard=str(standard)).standard
        assert standard is evaluate(weighed(None), standard=standard).standard
        assert standard is evaluate(weighed(None).replace(standard=str(standard))).standard
    wrong = weighed(None).replace(standard="nope")
    assert Standard.BALANCE is evaluate(wrong).standard
    nodes = [attrs.evolve(node, standard="nor this") if node.id == "t" else node for node in wrong.nodes]
    assert Standing.CONTESTED is evaluate(wrong.replace(nodes=nodes))["t"]


def test_ids_that_are_none_and_ids_in_another_form():
    """Something else than a text is refused as such; a decomposed letter is the letter."""
    whole, parts = "\u00e9", "e\u0301"
    nodes = [Claim(whole, "T", assumed=True), Claim("b", "T", assumed=True)]
    m = ArgumentMap(title="T", nodes=nodes, questions=[Question(f"q{whole}", "Q?", [whole, "b"])])
    for call in (lambda: evaluate(m, [5]), lambda: evaluate(m)[5], lambda: load_bearing(m, 5), lambda: m[5]):
        with pytest.raises(TypeError, match="expected an id, or a node, question or source, not 5"):
            call()
    found = evaluate(m)
    assert found[whole] is found[parts] is found[f"q{parts}"] is Standing.CONTESTED
    assert found.reason(whole) == found.reason(parts)
    assert Standing.STANDS is evaluate(m, [f"q{parts}"])[whole]
    assert Standing.STANDS is evaluate(m, [parts])["b"]


def test_results_compare_and_tell():
    """Results are equal where what they say is, and print as sentences."""
    m = weighed(0.25)
    assert evaluate(m) == evaluate(m) == dict(evaluate(m))
    assert evaluate(m) != evaluate(m, standard="scintilla")
    report = load_bearing(m)
    assert (report, hash(report)) == (load_bearing(m), hash(load_bearing(m)))
    assert "'t'" in str(report)
    assert "'t'" in str(evaluate(m))
    assert evaluate(m).reason("t") == evaluate(m).reason("t")
