"""Why a node stands, falls or is contested: each sentence of an explanation, and how they follow each other."""

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from argmap import ArgumentMap, Claim, Evidence, Inference, Question, Standing, evaluate, explain
from argmap.display import printable
from argmap.explaining.naming import Names
from argmap.explaining.sentences import _abridged
from argmap.explaining.sides import Sides
from argmap.reasoning import Standings
from argmap.strategies import maps
from profiles import costly


def told(argument_map, id_, **options):
    return explain(argument_map, id_, **options).trace.sentences


def why(argument_map, id_, **options):
    return [sentence.indent + sentence.text for sentence in told(argument_map, id_, **options)]


def test_what_stands_is_traced_to_what_is_given(port):
    """All that is on both sides, down to what is given and to why each attack fails."""
    assert [
        "Claim 1.1 'motive' (“Moscow wanted credibility.”) stands: 1 reason for it holds; 1 against it fails.",
        "    Inference 'step' (2.1 for 1.1) stands: its premise 2.1 'aid' stands.",
        "      Evidence 2.1 'aid' (“Aid came before the offer of a port.”) stands: it is given as evidence.",
        "    Rebuttal 'but' (2.2 against 1.1) is overturned: its premise 2.2 'rival' does not stand.",
        "      Claim 2.2 'rival' (“Moscow wanted a port.”) is overturned: it is only assumed, and the attack 'late' (from 2.1) on it stands.",
        "        Rebuttal 'late' (2.1 against 2.2) stands: its premise 2.1 'aid' stands.",
        "          Evidence 2.1 'aid' (“Aid came before the offer of a port.”) stands: it is given as evidence.",
    ] == why(port, "motive")


def test_headings_and_signs(port):
    """The two sides have their headings, what is for it and against it its sign."""
    lines = str(explain(port, "motive")).split("\n")
    assert ["  For it:", "    + Inference 'step' (2.1 for 1.1) stands: its premise 2.1 'aid' stands."] == lines[1:3]
    assert "  Against it:" == lines[4]
    assert lines[5].startswith("    − Rebuttal 'but' ")
    assert lines[6].startswith("      · Claim 2.2 'rival' ")
    assert lines[7].startswith("        − Rebuttal 'late' ")


def test_all_that_speaks_for_and_against_is_named():
    """With its weight; what does not decide is not followed further, but the texts of its premises are told."""
    m = ArgumentMap(
        title="T",
        nodes=[
            Claim("c", "C"), Evidence("e", "E"), Evidence("f", "F"), Evidence("g", "G"),
            Inference("strong", ["e"], supports="c", weight=0.9), Inference("weak", ["f"], supports="c", weight=0.2),
            Inference("against", ["g"], attacks="c", weight=0.5),
        ],
    )  # fmt: skip
    assert [
        "Claim 1.1 'c' (“C”) stands: 2 reasons for it hold; 1 against it is outweighed.",
        "  For it:",
        "    + Inference 'strong' (2.1 for 1.1; weight 0.9) stands: its premise 2.1 'e' stands.",
        "      · Evidence 2.1 'e' (“E”) stands: it is given as evidence.",
        "    + Inference 'weak' (2.2 for 1.1; weight 0.2) stands.",
        "      · 2.2 'f' (“F”)",
        "  Against it:",
        "    − Rebuttal 'against' (2.3 against 1.1; weight 0.5) stands.",
        "      · 2.3 'g' (“G”)",
    ] == list(map(str, explain(m, "c").trace.lines()))


def test_every_attack_that_decides_is_unfolded():
    """Not the first alone, on any level."""
    m = ArgumentMap(
        title="T",
        standard="unanswered",
        nodes=[
            Claim("c", "C"), Evidence("e", "E"), Evidence("f", "F"), Inference("i", ["e"], supports="c"),
            Inference("x", ["e"], attacks="i"), Inference("y", ["f"], attacks="i"),
        ],
    )  # fmt: skip
    lines = why(m, "c")
    assert "      Undercut 'x' (2.1 against the inference 'i') stands: its premise 2.1 'e' stands." in lines
    assert "      Undercut 'y' (3.1 against the inference 'i') stands: its premise 3.1 'f' stands." in lines
    assert "        Evidence 3.1 'f' (“F”) stands: it is given as evidence." in lines


def test_rivals():
    """They stand against a claim, with the weight of their case, and below them why that counts or does not."""
    m = ArgumentMap(
        title="T",
        nodes=[
            Claim("a", "A"), Claim("b", "B"), Claim("c", "C"), Evidence("e", "E"), Evidence("f", "F"),
            Inference("i", ["e"], supports="a"), Inference("j", ["f"], supports="b", weight=0.5),
            Inference("k", ["f"], supports="c"), Inference("u", ["e"], attacks="k"),
        ],
        questions=[Question("q", "Q?", ["a", "b", "c"])],
    )  # fmt: skip
    found = list(map(str, explain(m, "a").trace.lines()))
    assert "Claim 2.1 'a' (“A”) stands: 1 reason for it holds; it rules out its 2 rivals." == found[0]
    assert "  Against it:" in found
    ruled_out = "it is ruled out by its rival 2.1 'a', whose case weighs 1, and the case for it 0.5"
    assert f"    − Rival 2.2 'b' (“B”; its case weighs 0.5) is outweighed: {ruled_out}." in found
    at = found.index("    − Rival 2.3 'c' (“C”) is overturned: its only reason, 'k' (from 3.2), falls.")
    assert found[at + 1].startswith(
        "      + Inference 'k' (3.2 for 2.3) is overturned: the attack 'u' (from 3.1) on it"
    )


def test_a_rival_that_stands_rules_out():
    """Where weights do not matter the sentence says that, and the rival is explained."""
    m = ArgumentMap(
        title="T",
        standard="unanswered",
        nodes=[
            Claim("a", "A", standard="scintilla"), Claim("b", "B"), Evidence("e", "E"),
            Inference("i", ["e"], supports="a"), Inference("j", ["e"], supports="b"),
        ],
        questions=[Question("q", "Q?", ["a", "b"])],
    )  # fmt: skip
    lines = why(m, "b")
    assert "Claim 2.2 'b' (“B”) is overturned: it is ruled out by its rival 2.1 'a', which stands." == lines[0]
    assert any(line.startswith("    Rival 2.1 'a' (“A”) stands: 'i' (from 3.1) supports it, and it") for line in lines)
    assert "      Inference 'i' (3.1 for 2.1) stands: its premise 3.1 'e' stands." in lines


def test_a_depth_leaves_out_what_lies_deeper(port):
    """Only what is left out is missing, and it is said that something is."""
    assert why(port, "motive")[:1] == why(port, "motive", depth=0)
    assert [line for line in why(port, "motive") if not line.startswith("      ")] == why(port, "motive", depth=1)
    assert "\nAnything more than 1 levels below is left out.\n" not in str(explain(port, "motive", depth=1))
    assert "\nAnything more than 1 level below is left out.\n" in str(explain(port, "motive", depth=1))
    assert "\nAnything more than 2 levels below is left out.\n" in str(explain(port, "motive", depth=2))
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
    assert "          Claim 2.1 'shared' (“S”) stands: see above." == lines[-1]
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
        "Claim 1.1 'top' (“T”) stands: 1 reason for it holds; the map has no reason against it.",
        "    Inference 'i' (2.1 and 2.2 for 1.1) stands: its premises 2.1 'mid' and 2.2 'low' stand.",
        "      Claim 2.1 'mid' (“M”) stands: 'j' (from 2.2) supports it.",
        "        Inference 'j' (2.2 for 2.1) stands: its premise 2.2 'low' stands.",
        "          Claim 2.2 'low' (“L”) stands: 'k' (from 3.1) supports it.",
        "      Claim 2.2 'low' (“L”) stands: 'k' (from 3.1) supports it.",
        "        Inference 'k' (3.1 for 2.2) stands: its premise 3.1 'e' stands.",
        "          Evidence 3.1 'e' (“E”) stands: it is given as evidence.",
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
    ] == why(m, "a")[:1]


def test_stand_offs(stand_off):
    """A cycle of attacks is named once, with the texts of what is on it, and what depends on it leads there."""
    cycle = "it is in a stand-off that nothing decides, each depending on the next: 2.1 'x' ← 'yx' ← 3.1 'y' ← 'xy' ← 2.1 'x'"
    assert [
        f"Claim 2.1 'x' (“T4”) is contested: {cycle}.",
        "  · 3.1 'y' (“T5”)",
        "  Against it:",
        "    − Rebuttal 'yx' (3.1 against 2.1) is contested: it is in a stand-off that nothing decides: its premise 3.1 'y' depends on it in turn.",
    ] == list(map(str, explain(stand_off, "x").trace.lines()))
    assert [
        "Claim 1.1 'after' (“T6”) is contested: its reason 'k' (from 2.1) is contested.",
        "    Inference 'k' (2.1 for 1.1) is contested: its premise 2.1 'x' is contested.",
        f"      Claim 2.1 'x' (“T4”) is contested: {cycle}.",
    ] == why(stand_off, "after")
    assert "        · 3.1 'y' (“T5”)\n" in str(explain(stand_off, "after"))


def test_what_attacks_itself():
    """One attack on the cycle alone is an attack on itself."""
    m = ArgumentMap(title="T", nodes=[Claim("x", "T", assumed=True), Inference("xx", ["x"], attacks="x")])
    assert (
        "Claim 1.1 'x' (“T”) is contested: it attacks itself, each depending on the next: 1.1 'x' ← 'xx' ← 1.1 'x'."
        == why(m, "x")[0]
    )


def test_of_many_cycles_the_first_are_named():
    """Twenty are named in full; of the others it is said that they are there."""
    nodes = [Claim("top", "T")]
    for k in range(25):
        nodes += [Claim(f"x{k}", "T", assumed=True), Inference(f"a{k}", [f"x{k}"], attacks=f"x{k}")]
    nodes.append(Inference("all", [f"x{k}" for k in range(25)], supports="top"))
    lines = why(ArgumentMap(title="T", nodes=nodes), "top")
    assert 20 == sum("attacks itself, each depending on the next: " in line for line in lines)
    assert 5 == sum("attacks itself: the attack" in line for line in lines)


def test_a_long_cycle_is_abridged():
    """A hundred ids are named; of a longer cycle the first and the last."""
    n = 60  # twice as many ids, and the first one again
    nodes = [Claim(f"c{k}", "T", assumed=True) for k in range(n)]
    nodes += [Inference(f"i{k}", [f"c{k}"], attacks=f"c{(k + 1) % n}") for k in range(n)]
    line = why(ArgumentMap(title="T", nodes=nodes), "c0")[0]
    assert line.startswith(
        "Claim 1.1 'c0' (“T”) is contested: it is in a stand-off that nothing decides, each depending on the next: 1.1 'c0' ← 'i59' ← 2.1 'c59' "
    )
    assert line.endswith(" ← … (21 more) … ← 1.1 'c0'.")
    named = line[line.index("next: ") :].split(" ← ")
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
    assert "Claim 1.1 'priest' (“P”) is not established: its only reason, 'said' (from 2.2), falls." == evaluated(
        weak, "priest"
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
        "Rebuttal 'late' (2.1 against 2.2) is not established: its premise 2.1 'aid' does not stand.",
        "    Evidence 2.1 'aid' (“Aid came before the offer of a port.”) is not established: it is withdrawn.",
    ] == why(port, "late", without=["aid"])


def test_unknown_premises():
    """A faulty map is explained too."""
    m = ArgumentMap(
        title="T",
        nodes=[Claim("c", "C"), Inference("i", ["nowhere", "x"], supports="c"), Inference("none", [], supports="c")],
    )
    assert "Inference 'i' is not established: its premises 'nowhere' and 'x' do not stand." == why(m, "i")[0]
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
    """Verbs agree with the number of what they speak of; all reasons are named, up to a hundred."""
    nodes = [Claim("c", "C"), Claim("top", "T"), *(Evidence(f"e{k}", "E") for k in range(9))]
    nodes += [Inference(f"s{k}", [f"e{k}"], supports="c") for k in range(9)]
    m = ArgumentMap(title="T", nodes=[*nodes, Inference("up", ["c"], supports="top")])
    assert "'s7' (from 3.8) and 's8' (from 3.9) support it." in str(evaluate(m.replace(thesis="top")))
    hit = m.add(Inference("x", ["e0"], attacks="c"), Inference("y", ["e1"], attacks="c"))
    told = str(evaluate(hit, standard="unanswered"))
    assert "2.1 'c' is overturned: the attacks 'x' (from 3.1) and 'y' (from 3.2) on it stand." in told
    assert "2.1 'c' is contested: 9 reasons for it and 2 against it hold, and neither side outweighs" in str(
        evaluate(hit)
    )
    saved = hit.add(Inference("z", ["e2"], attacks="x"), Inference("w", ["e2"], attacks="y"))
    assert why(saved, "c")[0].endswith("9 reasons for it hold; 2 against it fail.")
    assert "and the attacks 'x' (from 3.1) and 'y' (from 3.2) on it fail." in "".join(why(saved, "top"))
    many = [Inference(f"t{k}", ["e0"], supports="c") for k in range(100)]
    assert " and 10 more support it." in str(evaluate(m.add(*many)))


def test_a_deep_explanation_needs_no_stack():
    """A chain of twenty thousand steps is told step by step, and no line is indented without end."""
    n = 20_000
    nodes = [Claim(f"c{k}", "T", assumed=k == n - 1) for k in range(n)]
    nodes += [Inference(f"i{k}", [f"c{k + 1}"], supports=f"c{k}") for k in range(n - 1)]
    lines = why(ArgumentMap(title="T", nodes=nodes), "c0")
    assert 2 * n - 1 == len(lines)
    assert 50 == max(len(line) - len(line.lstrip()) for line in lines)


@costly
@given(maps())
def test_every_explanation_is_whole_and_finite(argument_map):
    """Each node on the way is told once, then referred to; what stands ends in what is given."""
    standing = evaluate(argument_map)
    for id_ in standing:
        sentences = told(argument_map, id_)
        full = [one.id for one, next_ in pairwise(sentences) if next_.depth > one.depth]
        assert id_ == sentences[0].id
        assert 0 == sentences[0].depth
        assert len(full) == len(set(full))
        if standing[id_] is Standing.STANDS:
            assert any("it is given as evidence" in s.text or "it is assumed" in s.text for s in sentences)


VERBS = {
    Standing.STANDS: "stands: ",
    Standing.CONTESTED: "is contested: ",
    Standing.FALLS: "(is (overturned|outweighed|not established)|falls short of its standard): ",
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
            assert printable(repr(sentence.id)) in sentence.text
            above[sentence.depth] = sentence.id
            if sentence.depth == 1 and re.search(r"\) stands[^:]*$", sentence.text):  # named, with its premises' texts
                assert Standing.STANDS is standing[sentence.id]
                continue
            said = re.search(f"{VERBS[standing[sentence.id]]}(.+)", sentence.text, re.DOTALL)
            assert said is not None
            assert sentence.text.endswith(".")
            if sentence.depth > 1:
                assert sentence.id in _near(standing, above[sentence.depth - 1])


def _near(standing, id_):
    """What a node can be explained by: what it rests on, the attacks that decide, its rivals, and their reasons."""
    whole, reason = standing.map, standing.reason(id_)
    steps = {step.id for step in (*whole.supports(id_), *whole.attacks(id_))} if id_ in whole.claims else set()
    rivals = {*standing.rivals(id_)} if id_ in whole.claims else set()
    return {*standing.rests_on(id_), *reason.by, *reason.against, *steps, *rivals}


@costly
@given(maps())
def test_nothing_that_decides_is_left_out(argument_map):
    """Every reason that `evaluate` names is told below the node, and so is all that stands on its sides."""
    standing = evaluate(argument_map)
    for id_ in standing:
        near = {one.id for one in told(argument_map, id_) if one.depth == 1}
        reason = standing.reason(id_)
        if reason.kind != "circular":
            assert {on for on in (*reason.by, *reason.against) if on in standing} <= near
        whole = argument_map
        assert {step.id for step in whole.attacks(id_)} <= near
        if id_ in whole.claims:
            assert {step.id for step in whole.supports(id_)} <= near
            assert {*standing.rivals(id_)} <= near


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


def test_much_on_one_side_takes_no_more_work_for_each(monkeypatch):
    """Both sides of a claim are gathered once, and the rivals of an answer not once for each of the others."""
    n = 60
    nodes = [Claim(f"c{k}", "C") for k in range(n)] + [Evidence("e", "E")]
    nodes += [Inference(f"i{k}", ["e"], supports=f"c{k}", weight=0.5) for k in range(n)]
    nodes += [Inference(f"j{k}", ["e"], supports="c0", weight=0.5) for k in range(n)]
    m = ArgumentMap(title="T", nodes=nodes, questions=[Question("q", "Q?", [f"c{k}" for k in range(n)])])
    calls = []
    monkeypatch.setattr("argmap.explaining.sentences.Sides", lambda *given: calls.append(given[1]) or Sides(*given))
    rivals = Standings.rivals
    monkeypatch.setattr(Standings, "rivals", lambda self, id_: asked.append(id_) or rivals(self, id_))
    asked = []
    for id_ in ("q", "c0"):
        calls.clear()
        asked.clear()
        told(m, id_)
        assert len(calls) == len({*calls})
        assert len([one for one in asked if one in m.claims]) <= n // 3
