"""Why a node stands, falls or is contested, in sentences."""

from hypothesis import given

from argmap.model import ArgumentMap, Claim, Evidence, Inference
from argmap.reasoning import Standing, evaluate
from argmap.reasoning.explanation import explain, lines
from argmap.strategies import maps


def why(argument_map, id_, without=()):
    return list(lines(explain(argument_map, evaluate(argument_map, without), id_)))


def test_what_stands_is_traced_to_what_is_given():
    """Down the first support found, with the reason why each attack fails."""
    m = ArgumentMap(
        title="T",
        nodes=[
            Claim("motive", "Moscow wanted credibility."),
            Claim("rival", "Moscow wanted a port.", assumed=True),
            Evidence("aid", "Aid came before the offer of a port."),
            Inference("step", ["aid"], supports="motive"),
            Inference("but", ["rival"], attacks="motive"),
            Inference("late", ["aid"], attacks="rival"),
        ],
    )
    assert [
        "Claim motive (“Moscow wanted credibility.”) stands: step supports it, and the attack but on it fails.",
        "  Inference step stands: its premise aid stands.",
        "    Evidence aid (“Aid came before the offer of a port.”) stands: it is given.",
        "  Rebuttal but is overturned: it rests on rival, which does not stand.",
        "    Claim rival (“Moscow wanted a port.”) is overturned: the attack late on it stands.",
        "      Rebuttal late stands: its premise aid stands.",
        "        Evidence aid (“Aid came before the offer of a port.”) stands: it is given.",
    ] == why(m, "motive")


def test_what_falls_and_what_is_contested():
    """A missing reason, a circle and a stand-off are each named."""
    m = ArgumentMap(
        title="T",
        nodes=[
            Claim("bare", "T1"), Claim("a", "T2"), Claim("b", "T3"), Claim("x", "T4", assumed=True), Claim("y", "T5", assumed=True),
            Inference("i", ["a"], supports="b"), Inference("j", ["b"], supports="a"),
            Inference("xy", ["x"], attacks="y"), Inference("yx", ["y"], attacks="x"),
        ],
    )  # fmt: skip
    assert ["Claim bare (“T1”) is not established: the map gives no reason for it."] == why(m, "bare")
    assert [
        "Claim a (“T2”) is not established: its support runs in a circle, a → j → b → i → a, and rests on nothing else."
    ] == why(m, "a")
    assert ["Claim x (“T4”) is contested: it is in a stand-off that nothing decides (x ← yx ← y ← xy ← x)."] == why(
        m, "x"
    )
    selfish = m.add(Inference("xx", ["x"], attacks="x"), Claim("after", "T6"), Inference("k", ["x"], supports="after"))
    assert [
        "Claim after (“T6”) is contested: it depends on k, which is contested.",
        "  Inference k is contested: it depends on x, which is contested.",
        "    Claim x (“T4”) is contested: it attacks itself (x ← xx ← x).",
    ] == why(selfish, "after")


def test_kinds_of_steps_and_long_texts():
    """Undercuts, undermining and backing are called so; a long text is cut at a word."""
    m = ArgumentMap(
        title="T",
        nodes=[
            Claim("c", "word " * 60, assumed=True), Evidence("e", "T"), Inference("i", ["c"], attacks="e"),
            Inference("u", ["c"], attacks="i"), Inference("k", ["c"], supports="i"),
        ],
    )  # fmt: skip
    assert [line.split()[0] for line in (why(m, "i")[0], why(m, "u")[0], why(m, "k")[0])] == [
        "Undermining",
        "Undercut",
        "Backing",
    ]
    assert "word …”)" in why(m, "c")[0]
    assert "it is set aside" in why(m, "c", without=["c"])[0]


@given(maps())
def test_every_explanation_is_whole_and_finite(argument_map):
    """Each node on the way is told once, then referred to; what stands ends in what is given."""
    standing = evaluate(argument_map)
    for id_ in standing:
        sentences = explain(argument_map, standing, id_)
        told = [s.id for s in sentences if not s.text.endswith("see above.") and standing.rests_on(s.id)]
        assert id_ == sentences[0].id
        if standing[id_] is not Standing.CONTESTED:
            assert len(told) == len(set(told))
        if standing[id_] is Standing.STANDS:
            assert any("it is given" in s.text for s in sentences)


def test_a_deep_explanation_needs_no_stack():
    """A chain of twenty thousand steps is told step by step."""
    n = 20_000
    nodes = [Claim(f"c{k}", "T", assumed=k == n - 1) for k in range(n)]
    nodes += [Inference(f"i{k}", [f"c{k + 1}"], supports=f"c{k}") for k in range(n - 1)]
    assert 2 * n - 1 == len(why(ArgumentMap(title="T", nodes=nodes), "c0"))
