"""Why a node stands, falls or is contested: each sentence of an explanation, and how they follow each other."""

import re

from hypothesis import given
from hypothesis import strategies as st

from argmap import ArgumentMap, Claim, Evidence, Inference, Standing, evaluate, explain
from argmap.explaining.naming import Names
from argmap.explaining.sentences import _abridged
from argmap.strategies import maps
from profiles import costly


def told(argument_map, id_, **options):
    return explain(argument_map, id_, **options).trace.sentences


def why(argument_map, id_, **options):
    return [sentence.indent + sentence.text for sentence in told(argument_map, id_, **options)]


def test_what_stands_is_traced_to_what_is_given(port):
    """Down the first support found, with the reason why each attack fails."""
    assert [
        "Claim 1.1 'motive' (“Moscow wanted credibility.”) stands: 'step' (from 2.1) supports it, and the attack 'but' (from 2.2) on it fails.",
        "  Inference 'step' (2.1 for 1.1) stands: its premise 2.1 'aid' stands.",
        "    Evidence 2.1 'aid' (“Aid came before the offer of a port.”) stands: it is given.",
        "  Rebuttal 'but' (2.2 against 1.1) is overturned: it rests on 2.2 'rival', which does not stand.",
        "    Claim 2.2 'rival' (“Moscow wanted a port.”) is overturned: the attack 'late' (from 2.1) on it stands.",
        "      Rebuttal 'late' (2.1 against 2.2) stands: its premise 2.1 'aid' stands.",
        "        Evidence 2.1 'aid' (“Aid came before the offer of a port.”) stands: it is given.",
    ] == why(port, "motive")


def test_a_depth_leaves_out_what_lies_deeper(port):
    """Only what is left out is missing, and it is said that something is."""
    assert why(port, "motive")[:1] == why(port, "motive", depth=0)
    assert [line for line in why(port, "motive") if not line.startswith("    ")] == why(port, "motive", depth=1)
    assert "\nWhat lies more than 1 steps below is left out.\n" not in str(explain(port, "motive", depth=1))
    assert "\nWhat lies more than 1 step below is left out.\n" in str(explain(port, "motive", depth=1))
    assert "\nWhat lies more than 2 steps below is left out.\n" in str(explain(port, "motive", depth=2))
    assert "left out" not in str(explain(port, "motive", depth=4))
    assert "left out" not in str(explain(port, "aid", depth=0))


def test_a_node_is_explained_once():
    """Where it is needed again, the sentence says so; what has nothing below it is simply told again."""
    m = ArgumentMap(
        title="T",
        nodes=[
            Claim("top", "T"), Claim("shared", "S"), Evidence("e", "E"),
            Inference("a", ["shared", "shared2"], supports="top"), Claim("shared2", "S2"),
            Inference("b", ["e"], supports="shared"), Inference("c", ["shared"], supports="shared2"),
        ],
    )  # fmt: skip
    lines = why(m, "top")
    assert "        Claim 2.1 'shared' (“S”) stands: see above." == lines[-1]
    assert 1 == sum("'b' (from 3.1) supports it" in line for line in lines)
    # cut at two steps below, `shared` is not explained before it is needed again
    assert "see above" not in "".join(why(m, "shared2", depth=1))


def test_what_a_depth_cuts_may_be_explained_later():
    """A node at the depth that stands higher up as well is explained there, and then nothing is missing."""
    m = ArgumentMap(
        title="T",
        nodes=[
            Claim("top", "T"), Claim("low", "L"), Claim("mid", "M"), Evidence("e", "E"),
            Inference("i", ["mid", "low"], supports="top"), Inference("j", ["low"], supports="mid"),
            Inference("k", ["e"], supports="low"),
        ],
    )  # fmt: skip
    found = explain(m, "top", depth=4)
    assert [
        "Claim 1.1 'top' (“T”) stands: 'i' (from 2.1 and 2.2) supports it.",
        "  Inference 'i' (2.1 and 2.2 for 1.1) stands: its premises 2.1 'mid' and 2.2 'low' stand.",
        "    Claim 2.1 'mid' (“M”) stands: 'j' (from 2.2) supports it.",
        "      Inference 'j' (2.2 for 2.1) stands: its premise 2.2 'low' stands.",
        "        Claim 2.2 'low' (“L”) stands: 'k' (from 3.1) supports it.",
        "    Claim 2.2 'low' (“L”) stands: 'k' (from 3.1) supports it.",
        "      Inference 'k' (3.1 for 2.2) stands: its premise 3.1 'e' stands.",
        "        Evidence 3.1 'e' (“E”) stands: it is given.",
    ] == [sentence.indent + sentence.text for sentence in found.trace.sentences]
    assert found.trace.complete


def test_what_has_no_reason():
    """A claim without reasons, and one whose only reason is circular."""
    m = ArgumentMap(
        title="T",
        nodes=[
            Claim("bare", "T1"), Claim("a", "T2"), Claim("b", "T3"),
            Inference("i", ["a"], supports="b"), Inference("j", ["b"], supports="a"),
        ],
    )  # fmt: skip
    assert ["Claim 1.1 'bare' (“T1”) is not established: nothing supports it."] == why(m, "bare")
    assert [
        "Claim 1.2 'a' (“T2”) is not established: its only support is circular (1.2 'a' → 'j' → 2.1 'b' → 'i' → 1.2 'a')."
    ] == why(m, "a")


def test_stand_offs(stand_off):
    """A cycle of attacks is named, and what depends on it leads there."""
    assert [
        "Claim 2.1 'x' (“T4”) is contested: it is in a stand-off that nothing decides (2.1 'x' ← 'yx' ← 3.1 'y' ← 'xy' ← 2.1 'x')."
    ] == why(stand_off, "x")
    assert [
        "Claim 1.1 'after' (“T6”) is contested: it depends on 'k' (from 2.1), which is contested.",
        "  Inference 'k' (2.1 for 1.1) is contested: it depends on 2.1 'x', which is contested.",
        "    Claim 2.1 'x' (“T4”) is contested: it is in a stand-off that nothing decides (2.1 'x' ← 'yx' ← 3.1 'y' ← 'xy' ← 2.1 'x').",
    ] == why(stand_off, "after")


def test_what_attacks_itself():
    """One attack on the cycle alone is an attack on itself."""
    m = ArgumentMap(title="T", nodes=[Claim("x", "T", assumed=True), Inference("xx", ["x"], attacks="x")])
    assert ["Claim 1.1 'x' (“T”) is contested: it attacks itself (1.1 'x' ← 'xx' ← 1.1 'x')."] == why(m, "x")


def test_of_many_cycles_the_first_are_named():
    """Twenty are named in full; of the others it is said that they are there."""
    nodes = [Claim("top", "T")]
    for k in range(25):
        nodes += [Claim(f"x{k}", "T", assumed=True), Inference(f"a{k}", [f"x{k}"], attacks=f"x{k}")]
    nodes.append(Inference("all", [f"x{k}" for k in range(25)], supports="top"))
    lines = why(ArgumentMap(title="T", nodes=nodes), "top")
    assert 20 == sum("attacks itself (" in line for line in lines)
    assert 5 == sum(line.endswith("is contested: it is in a stand-off that nothing decides.") for line in lines)


def test_a_long_cycle_is_abridged():
    """A hundred ids are named; of a longer cycle the first and the last."""
    n = 60  # twice as many ids, and the first one again
    nodes = [Claim(f"c{k}", "T", assumed=True) for k in range(n)]
    nodes += [Inference(f"i{k}", [f"c{k}"], attacks=f"c{(k + 1) % n}") for k in range(n)]
    (line,) = why(ArgumentMap(title="T", nodes=nodes), "c0")
    assert line.startswith(
        "Claim 1.1 'c0' (“T”) is contested: it is in a stand-off that nothing decides (1.1 'c0' ← 'i59' ← 2.1 'c59' "
    )
    assert line.endswith(" ← … (21 more) … ← 1.1 'c0').")
    named = line[line.index("(1.1") :].split(" ← ")
    assert 100 == len([one for one in named if not one.startswith("…")])


def test_a_hundred_ids_are_not_abridged():
    """One more would be."""
    names = Names(ArgumentMap(title="T"))
    assert [f"'c{k}'" for k in range(100)] == list(_abridged([f"c{k}" for k in range(100)], names))
    assert "… (1 more) …" == list(_abridged([f"c{k}" for k in range(101)], names))[-2]


def test_what_is_not_established_is_not_blamed_on_an_attack_alone():
    """The label and the reason agree: what would fall without any attack lacks something besides."""
    bell = Claim("bell", "A bell was heard.", assumed=True)
    bare = ArgumentMap(title="T", nodes=[Claim("priest", "P"), bell, Inference("no-bell", ["bell"], attacks="priest")])
    assert "Claim 1.1 'priest' (“P”) is not established: nothing supports it." == why(bare, "priest")[0]
    weak = bare.add(Claim("rumour", "R"), Inference("said", ["rumour"], supports="priest"))
    assert (
        "Claim 1.1 'priest' (“P”) is not established: it rests on 'said' (from 2.2), which does not stand."
        == evaluated(weak, "priest")
    )
    step = weak.add(Inference("hearsay", ["bell"], attacks="said"))
    assert (
        "'said' (2.2 for 1.1) is not established: its premises would not all stand even without attacks, and the attack 'hearsay' (from 2.1) on it stands."
        == evaluated(step, "said", full=False)
    )
    given = ArgumentMap(title="T", nodes=[Evidence("e", "E"), bell, Inference("i", ["bell"], attacks="e")])
    assert (
        "Evidence 1.1 'e' (“E”) is not established: it is withdrawn, and the attack 'i' (from 2.1) on it stands."
        == why(given, "e", without=["e"])[0]
    )


def evaluated(argument_map, id_, *, full=True):
    """The line of `evaluate` on a node, as a sentence of `why` begins."""
    line = next(line.strip() for line in str(evaluate(argument_map)).split("\n") if f"{id_!r}" in line.split(" is ")[0])
    return (
        line.replace(f"{id_!r}", f"{id_!r} (“{argument_map[id_].text}”)", 1).replace("1.1", "Claim 1.1", 1)
        if full
        else line
    )


def test_what_is_withdrawn(port):
    """It falls for that reason, and what rests on it with it."""
    assert [
        "Rebuttal 'late' (2.1 against 2.2) is not established: it rests on 2.1 'aid', which does not stand.",
        "  Evidence 2.1 'aid' (“Aid came before the offer of a port.”) is not established: it is withdrawn.",
    ] == why(port, "late", without=["aid"])


def test_unknown_premises():
    """A faulty map is explained too."""
    m = ArgumentMap(
        title="T",
        nodes=[Claim("c", "C"), Inference("i", ["nowhere", "x"], supports="c"), Inference("none", [], supports="c")],
    )
    assert "Inference 'i' is not established: it rests on 'nowhere' and 'x', which do not stand." == why(m, "i")[0]
    assert "Inference 'none' is not established: it has no premises." == why(m, "none")[0]


def test_kinds_of_steps_and_long_texts():
    """Undercuts, attacks on evidence and backing are called so; a long text is cut at a word."""
    m = ArgumentMap(
        title="T",
        nodes=[
            Claim("c", "word " * 60, assumed=True), Evidence("e", "T"), Inference("i", ["c"], attacks="e"),
            Inference("u", ["c"], attacks="i"), Inference("k", ["c"], supports="i"),
            Inference("r", ["e"], attacks="c"), Inference("s", ["e"], supports="c"),
        ],
    )  # fmt: skip
    kinds = {id_: why(m, id_)[0].split(f" {id_!r}")[0] for id_ in "iukrs"}
    assert {"i": "Attack on evidence", "u": "Undercut", "k": "Backing", "r": "Rebuttal", "s": "Inference"} == kinds
    assert "word…”)" in why(m, "c")[0]


def test_several_of_each():
    """Verbs agree with the number of what they speak of, and long lists are cut."""
    nodes = [Claim("c", "C"), *(Evidence(f"e{k}", "E") for k in range(9))]
    nodes += [Inference(f"s{k}", [f"e{k}"], supports="c") for k in range(9)]
    m = ArgumentMap(title="T", nodes=nodes)
    assert "'s6' (from 2.7) and 2 more support it." in str(evaluate(m.replace(thesis="c")))
    hit = m.add(Inference("x", ["e0"], attacks="c"), Inference("y", ["e1"], attacks="c"))
    told = str(evaluate(hit, standard="unanswered"))
    assert "1.1 'c' is overturned: the attacks 'x' (from 2.1) and 'y' (from 2.2) on it stand." in told
    assert "1.1 'c' is contested: 9 reasons for it and 2 against it hold, and neither side outweighs" in str(
        evaluate(hit)
    )
    saved = hit.add(Inference("z", ["e2"], attacks="x"), Inference("w", ["e2"], attacks="y"))
    assert why(saved, "c")[0].endswith("and the attacks 'x' (from 2.1) and 'y' (from 2.2) on it fail.")


def test_a_deep_explanation_needs_no_stack():
    """A chain of twenty thousand steps is told step by step, and no line is indented without end."""
    n = 20_000
    nodes = [Claim(f"c{k}", "T", assumed=k == n - 1) for k in range(n)]
    nodes += [Inference(f"i{k}", [f"c{k + 1}"], supports=f"c{k}") for k in range(n - 1)]
    lines = why(ArgumentMap(title="T", nodes=nodes), "c0")
    assert 2 * n - 1 == len(lines)
    assert 48 == max(len(line) - len(line.lstrip()) for line in lines)


@costly
@given(maps())
def test_every_explanation_is_whole_and_finite(argument_map):
    """Each node on the way is told once, then referred to; what stands ends in what is given."""
    standing = evaluate(argument_map)
    for id_ in standing:
        sentences = told(argument_map, id_)
        full = [s.id for s in sentences if not s.text.endswith("see above.") and standing.rests_on(s.id)]
        assert id_ == sentences[0].id
        assert 0 == sentences[0].depth
        assert len(full) == len(set(full))
        if standing[id_] is Standing.STANDS:
            assert any("it is given" in s.text for s in sentences)


VERBS = {
    Standing.STANDS: "stands: ",
    Standing.CONTESTED: "is contested: ",
    Standing.FALLS: "is (overturned|not established): ",
}


@costly
@given(maps())
def test_every_standing_has_a_reason(argument_map):
    """Each sentence is about a node of the map, says its standing, and then why; each follows what needs it."""
    standing = evaluate(argument_map)
    for id_ in standing:
        above = {}
        for sentence in told(argument_map, id_):
            assert sentence.id in standing
            assert repr(sentence.id) in sentence.text
            said = re.search(f"{VERBS[standing[sentence.id]]}(.+)", sentence.text, re.DOTALL)
            assert said is not None
            assert sentence.text.endswith(".")
            above[sentence.depth] = sentence.id
            if sentence.depth:
                assert sentence.id in standing.rests_on(above[sentence.depth - 1])


@costly
@given(maps(), st.integers(0, 4))
def test_a_depth_only_leaves_out(argument_map, depth):
    """No sentence lies deeper; what nothing was cut from is the whole."""
    for id_ in argument_map:
        whole, part = explain(argument_map, id_), explain(argument_map, id_, depth=depth)
        assert all(sentence.depth <= depth for sentence in part.trace.sentences)
        assert {s.id for s in part.trace.sentences} <= {s.id for s in whole.trace.sentences}
        if part.trace.complete:
            assert {s.id for s in part.trace.sentences} == {s.id for s in whole.trace.sentences}
