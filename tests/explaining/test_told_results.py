"""What results tell of themselves, as text, Markdown and plain data; commands print exactly that."""

import json
import re

import attrs
import pytest
from hypothesis import given

import argmap
from argmap import ArgumentMap, Claim, Evidence, Inference, Source, Standing, cli, dumps, evaluate, explain, strengths
from argmap.explaining.evaluation import evaluation
from argmap.explaining.strengths import Ranking, ranking
from argmap.numbering import numbering
from argmap.strategies import maps, sound_maps
from profiles import costly

CAVEAT = "This describes the map as drawn, not the truth."


@pytest.fixture
def printed(tmp_path, capsys, monkeypatch, port):
    """Runs a command on the map of the port; what it prints."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "port.yaml").write_text(dumps(port), encoding="utf-8")

    def call(command, *arguments):
        status = cli.main([command, "port.yaml", *arguments])
        out, err = capsys.readouterr()
        assert (0, "") == (status, err)
        return out

    return call


def test_commands_print_the_same(printed, port):
    """As text, Markdown and JSON, with something withdrawn, and with strengths."""
    for told, arguments in [
        (evaluate(port), ["evaluate"]),
        (evaluate(port, without="aid"), ["evaluate", "--without", "aid"]),
        (evaluation(evaluate(port), units="sources"), ["evaluate", "--units", "sources"]),
        (evaluation(evaluate(port), ranking=ranking(strengths(port))), ["evaluate", "--strengths"]),
        (
            evaluation(evaluate(port), ranking=ranking(strengths(port, "df-quad"), decimals=True)),
            ["evaluate", "--strengths", "decimals", "--semantics", "df-quad"],
        ),
        (explain(port, "motive"), ["why", "motive"]),
        (explain(port, "motive", without="late", depth=1), ["why", "motive", "--without", "late", "--depth", "1"]),
    ]:
        assert f"{told}\n" == printed(*arguments)
        assert f"{told.markdown()}\n" == printed(*arguments, "--format", "markdown")
        assert json.loads(json.dumps(told.as_dict())) == json.loads(printed(*arguments, "--format", "json"))


def test_numbers_are_ids(printed):
    """Where a command takes an id it takes the number, and prints both."""
    assert printed("why", "motive") == printed("why", "1.1")
    assert printed("why", "motive", "--without", "aid") == printed("why", "1.1", "--without", "2.1")
    assert printed("evaluate", "--without", "rival") == printed("evaluate", "--without", "2.2")


@pytest.mark.parametrize("arguments", [["why", "port.yaml", "2.9"], ["evaluate", "port.yaml", "--without", "2.9"]])
def test_unknown_numbers(printed, capsys, arguments):
    """Misuse, as an unknown id is; it is said which numbers there are."""
    assert 2 == cli.main(arguments)
    assert "'2.9': those of level 2 are 2.1 to 2.2\n" in capsys.readouterr().err


def test_an_evaluation(port):
    """Theses first, then by standing; of what stands, the claims; then a count."""
    assert (
        """\
The port

Theses
  1.1 'motive' stands: 1 reason for it holds; 1 against it fails.
      Moscow wanted credibility.
      For it:
        + Inference 'step' (2.1 for 1.1) stands.
          · 2.1 'aid' (“Aid came before the offer of a port.”)
      Against it:
        − Rebuttal 'but' (2.2 against 1.1) is overturned: its premise 2.2 'rival' does not stand.
          · 2.2 'rival' (“Moscow wanted a port.”) is overturned: it is only assumed, and the attack 'late' (from 2.1) on it stands.
      It would no longer stand:
        - if the attack 'late' (2.1 against 2.2) were answered
        - if the inference 'step' (2.1 for 1.1) were attacked by something that stands
        - without 2.1 'aid' (“Aid came before the offer of a port.”)

Falls
  2.2 'rival' is overturned: it is only assumed, and the attack 'late' (from 2.1) on it stands.
      Moscow wanted a port.
  'but' (2.2 against 1.1) is overturned: its premise 2.2 'rival' does not stand.

2 claims: 1 stands, 1 falls; 1 piece of evidence: 1 stands; 3 inferences: 2 stand, 1 falls.
This describes the map as drawn, not the truth."""
    ) == str(evaluate(port))


def test_contested(stand_off):
    """What is contested has a group of its own."""
    told = str(evaluate(stand_off))
    turn = "it is in a stand-off that nothing decides: the attack 'yx' (from 3.1) depends on it in turn"
    assert f"\nContested\n  2.1 'x' is contested: {turn}.\n" in told
    assert "Falls" not in told
    assert "3 claims: 3 are contested; 3 inferences: 3 are contested." in told
    itself = ArgumentMap(title="T", nodes=[Claim("x", "T", assumed=True), Inference("xx", ["x"], attacks="x")])
    assert "1.1 'x' is contested: it attacks itself: the attack 'xx' (from 1.1) depends on it in turn.\n" in str(
        evaluate(itself)
    )


def test_withdrawn(stand_off, port):
    """What is withdrawn has a heading of its own, sources with what they carry; what has support left may stand."""
    told = str(evaluate(stand_off, without=["y", "xy"]))
    assert "\nWithdrawn\n  3.1 'y'\n      T5\n  'xy' (2.1 against 3.1)\n" in told
    assert "'y'" not in told[told.index("\nFalls\n") :].replace("3.1 'y' does not", "")
    sourced = port.replace(
        nodes=[attrs.evolve(node, source="book") if node.id == "aid" else node for node in port.nodes],
        sources=[Source("book", title="A book")],
    )
    assert (
        "\nWithdrawn\n  source 'book' (“A book”)\n  2.1 'aid'\n      Aid came before the offer of a port.\n\n"
        in str(evaluate(sourced, without="book"))
    )
    assert "| **'book' (“A book”)** | is withdrawn | |\n" in evaluate(sourced, without="book").markdown()
    supported = port.add(Inference("more", ["aid"], supports="rival")).remove("late")
    assert "\nWithdrawn\n  2.2 'rival' stands: 'more' (from 2.1) supports it.\n" in str(
        evaluate(supported, without="rival")
    )


def test_an_evaluation_in_markdown(port):
    """A table of the nodes, a list for each thesis, and no markup from the map."""
    told = evaluate(port.replace(title="*The* port"), without="late").markdown()
    assert told.startswith("# \\*The\\* port\n\n| node | standing | reason |\n| --- | --- | --- |\n")
    balanced = "1 reason for it and 1 against it hold, and neither side outweighs the other ('step' (from 2.1); against it the attack 'but' (from 2.2))"
    assert f"| **1\\.1 'motive'** Moscow wanted credibility. | is contested | {balanced} |\n" in told
    assert "\n| **'late' (2.1 against 2.2)** | is not established | it is withdrawn |\n" in told
    assert (
        "\n\n## 1\\.1 'motive'\n\n- For it:\n  - Inference 'step' (2.1 for 1.1) stands.\n    - 2\\.1 'aid' (“Aid came before the offer of a port.”)\n- Against it:\n"
        in told
    )
    assert "\n- It would stand:\n  - if the attack 'but' (2.2 against 1.1) were answered\n" in told
    assert told.endswith(f"\n\n*{CAVEAT}*")


def test_plain_data(port):
    """Every node with number, standing and reason; steps have no number."""
    data = evaluate(port).as_dict()
    assert ("motive",) == data["thesis"]
    assert {"number": "1.1", "standing": "stands", "verdict": None, "reason": "supported", "by": ("step",)} | {
        "against": (),
        "test": None,
        "pro": (1.0, 1.0),
        "con": (0.0, 0.0),
    } == data["nodes"]["motive"]
    assert {
        "number": None,
        "standing": "falls",
        "verdict": "overturned",
        "reason": "rests-on-fallen",
        "by": ("rival",),
        "against": (),
        "test": None,
        "pro": (0.0, 0.0),
        "con": (0.0, 0.0),
    } == data["nodes"]["but"]
    assert ("aid", "step", "late") == data["rests_on"]["motive"]["single_points"]


def test_an_explanation_as_data(port):
    """The keys of `why --format json`, with numbers."""
    data = explain(port, "rival").as_dict()
    assert ("rival", "2.2", "falls", "overturned") == tuple(
        data[key] for key in ("id", "number", "standing", "verdict")
    )
    assert [("rival", "2.2", 0), ("late", None, 1), ("aid", "2.1", 2)] == [
        (one["id"], one["number"], one["depth"]) for one in data["because"]
    ]
    assert {"without": (("aid",), ("late",)), "granted": ()} == data["would_stand"]
    assert (3, (), []) == (data["searched"], data["single_points"], data["open_questions"])
    found = explain(port, "rival")
    assert (Standing.FALLS, "overturned") == (found.standing, found.verdict)
    assert "Explanation(id='rival', depth=None)" == repr(found)
    assert found.markdown() == found._repr_markdown_()
    assert found.markdown().startswith("- Claim 2.2 'rival' (“Moscow wanted a port.”) is overturned: ")
    assert "\n  - Against it:\n    - Rebuttal 'late' (2.1 against 2.2) stands: " in found.markdown()


def test_open_questions():
    """The critical questions of a step that nothing answers, with what a bad answer amounts to."""
    step = Inference("i", ["e"], supports="c", scheme="analogy")
    m = ArgumentMap(title="T", nodes=[Claim("c", "C"), Evidence("e", "E"), step])
    found = explain(m, "i")
    assert ["similar-case", "relevance", "differences"] == [one.name for one in found.open_questions][:3]
    assert "\nOpen question 'differences' (undercut): Do the cases differ in a respect that matters here?\n" in str(
        found
    )
    assert (
        "\n- Open question 'differences' (undercut): Do the cases differ in a respect that matters here?\n"
        in found.markdown()
    )
    assert {"name", "opens", "question"} == found.as_dict()["open_questions"][0].keys()
    assert () == explain(m, "c").open_questions
    assert (
        ()
        == explain(
            m.replace(nodes=[*m.nodes[:2], Inference("i", ["e"], supports="c", scheme="none")]), "i"
        ).open_questions
    )


def test_misuse_of_explain(port):
    """An unknown id, and a depth below the first sentence."""
    with pytest.raises(argmap.UnknownIdError, match="no node 'motiv': did you mean 'motive'"):
        explain(port, "motiv")
    with pytest.raises(argmap.OptionError, match="the depth must be 0 or more, not -1"):
        explain(port, "motive", depth=-1)


def test_strengths(port):
    """Ranks and bands, what matters most to a thesis, what the semantics does, and the warning."""
    told = str(strengths(port)).split("\n")
    assert ["Strengths (quadratic-energy)", "     1. 1.1 'motive': middling"] == told[:2]
    assert "  What adds most to 1.1 'motive': 2.1 'aid', 'step' (2.1 for 1.1), 'late' (2.1 against 2.2)." in told
    assert "  What takes most from 1.1 'motive': " in "\n".join(told)
    assert told[-2].startswith("  By quadratic-energy the sum of supports less that of attacks ")
    assert told[-1].startswith("  Strengths are a convention, not a measurement: ")
    assert str(strengths(port, "df-quad")).split("\n")[-2].startswith("  By df-quad supports and attacks are joined ")
    assert repr(strengths(port)).startswith("<Strengths of 'The port': 6 nodes")
    assert strengths(port).markdown().startswith("## Strengths (quadratic-energy)\n\n- 1\\. 1.1 'motive': middling\n")
    data = strengths(port).as_dict()
    assert {"number": "1.1", "rank": 1}.items() <= data["nodes"]["motive"].items()
    assert {"number": None, "rank": None}.items() <= data["nodes"]["step"].items()


def test_contributions_have_their_limits(port):
    """They are left out where something is withdrawn, and of large maps."""
    assert {"motive"} == strengths(port).as_dict()["contributions"].keys()
    assert {} == strengths(port, without="late").as_dict()["contributions"]
    assert {} == strengths(port.add(*(Claim(f"c{k}", "T") for k in range(995)))).as_dict()["contributions"]
    assert {"motive"} == strengths(port.replace(thesis=["motive", "motive", "nowhere"])).as_dict()[
        "contributions"
    ].keys()


def test_what_matters_most(port):
    """The six largest on each side, in order; what makes no difference is on neither."""
    added = {f"p{k}": 0.1 * k for k in range(1, 8)} | {"none": 0.0} | {f"m{k}": -0.1 * k for k in range(1, 8)}
    told = str(Ranking(strengths=strengths(port), ranks={}, contributions={"motive": added}))
    assert "  What adds most to 1.1 'motive': 'p7', 'p6', 'p5', 'p4', 'p3', 'p2'.\n" in told
    assert "  What takes most from 1.1 'motive': 'm7', 'm6', 'm5', 'm4', 'm3', 'm2'.\n" in told
    few = Ranking(strengths=strengths(port), ranks={}, contributions={"motive": {"none": 0.0}})
    assert "What adds" not in str(few)
    assert "What takes" not in str(few)


def test_contributions_of_a_thousand_nodes(port, monkeypatch):
    """That many are the most of which they are told."""
    monkeypatch.setattr("argmap.explaining.strengths.contributions_to", lambda _, ids, *__, **___: {i: {} for i in ids})
    filler = [Claim(f"c{k}", "T") for k in range(1000 - len(port.nodes))]
    assert {"motive"} == strengths(port.add(*filler)).as_dict()["contributions"].keys()
    assert {} == strengths(port.add(*filler, Claim("more", "T"))).as_dict()["contributions"]


def test_nothing_hidden_is_printed(port):
    """What strangers wrote cannot steer a terminal, in text, nor become markup in Markdown."""
    hostile = "\x1b[31m<b>|*x*|</b>\u202e"
    m = port.replace(nodes=[Claim("a", hostile), *port.nodes], title=hostile, thesis="a")
    for told in (evaluate(m), explain(m, "a"), argmap.load_bearing(m), strengths(m)):
        assert "\x1b" not in str(told)
        assert "\u202e" not in str(told)
        assert "<b>" not in told.markdown()
        assert not re.search(r"(?<!\\)\*x", told.markdown())


@costly
@given(maps())
def test_every_result_can_be_told(argument_map):
    """Of any map, faulty ones too; numbers are those of pictures, and each node named is of the map."""
    numbers = numbering(argument_map)
    for told in (
        evaluate(argument_map),
        strengths(argument_map),
        *(explain(argument_map, id_) for id_ in argument_map),
    ):
        assert str(told)
        assert told.markdown()
        json.dumps(told.as_dict())
    data = evaluate(argument_map).as_dict()
    assert list(argument_map) == list(data["nodes"])
    assert [numbers.get(id_) for id_ in argument_map] == [one["number"] for one in data["nodes"].values()]


@costly
@given(sound_maps())
def test_every_listed_node_is_named_in_full_once(argument_map):
    """Each entry names the node, what becomes of it, and why."""
    standing = evaluate(argument_map)
    told = str(standing)
    verbs = {
        Standing.STANDS: "stands",
        Standing.CONTESTED: "is contested",
        Standing.FALLS: r"(is (overturned|outweighed|not established)|falls short of its standard)",
    }
    for id_ in standing:
        if standing[id_] is not Standing.STANDS:
            assert re.search(
                rf"^  ([\d.]+ )?{re.escape(repr(id_))}( \([^\n]*\))? {verbs[standing[id_]]}: [^\n]+\.$",
                told,
                re.MULTILINE,
            )


def test_findings_say_it_in_the_same_words(port, stand_off):
    """What a check finds about a thesis is what `why` says of it; a cycle is left to the rule that names it."""
    falls = port.remove("late").replace(standard="unanswered")
    (finding,) = argmap.check(falls, select="AM501")
    assert "the thesis 'motive' is overturned: the attack 'but' on it stands" == finding.message
    (finding,) = argmap.check(stand_off, select="AM502")
    assert "the thesis 'after' is contested: its reason 'k' is contested" == finding.message
    circle = ArgumentMap(title="T", thesis="a", nodes=[Claim("a", "A"), Claim("b", "B")])
    circle = circle.add(Inference("i", ["a"], supports="b"), Inference("j", ["b"], supports="a"))
    (finding,) = argmap.check(circle, select="AM501")
    assert "the thesis 'a' is not established: its only support is circular" == finding.message


def test_numbers_are_ids_in_python(port):
    """`explain` takes the numbers of pictures as `render` does."""
    assert str(explain(port, "motive", without=["aid"])) == str(explain(port, "1.1", without="2.1"))


def test_a_map_is_numbered_once(port, monkeypatch):
    """However many theses and statements it has, and what is told of them."""
    from argmap.explaining import naming

    calls = []
    monkeypatch.setattr(naming, "numbering", lambda one: calls.append(one) or numbering(one))
    m = port.replace(thesis=["motive", "rival"])
    for told in (evaluate(m), strengths(m), explain(m, "motive"), argmap.load_bearing(m)):
        for tell in (str, type(told).markdown, type(told).as_dict):
            calls.clear()
            tell(told)
            assert len(calls) <= 1
