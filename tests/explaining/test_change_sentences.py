"""What would change a standing: each way by itself, from what the search found."""

import pytest

from argmap import ArgumentMap, Claim, Evidence, Inference, Question, Source, evaluate, explain, load_bearing
from argmap.explaining.changes import Changes
from argmap.explaining.naming import Names
from argmap.reasoning.load_bearing import LoadBearing
from argmap.reasoning.remedies import Remedies
from argmap.reasoning.reweighing import Reweighing

MAP = ArgumentMap(
    title="T",
    thesis="t",
    nodes=[
        Claim("t", "T."), *(Claim(one, f"{one.upper()}.") for one in "abcdefgh"),
        Inference("i", ["a"], supports="t"), Inference("j", ["b"], supports="t"),
        Inference("x", ["c"], attacks="t"), Inference("y", ["d"], attacks="t"), Inference("z", ["e"], attacks="t"),
    ],
    questions=[Question("q", "Q?", ["a", "b"])],
    sources=[Source("s", title="The source"), Source("bare")],
)  # fmt: skip


def changes(*, stands=False, weights=(), granted=(), target="t", **found):
    """What is said of a report in which nothing was found unless it says so."""
    nothing = {"single_points": (), "cuts": (), "rescues": (), "smallest_cut": None, "support": (), "common": ()}
    report = LoadBearing(**{"target": target, "units": "nodes", "searched": 3, "map": MAP, **nothing, **found})
    return Changes(found=Remedies(report, granted, weights), stands=stands, names=Names(MAP))


@pytest.mark.parametrize(
    ("sets", "items"),
    [
        ([], []),
        ([("a",)], ["without 2.1 'a' (“A.”)"]),
        ([("a", "b")], ["without 2.1 'a' (“A.”) and 2.2 'b' (“B.”) together"]),
        ([("x",)], ["if the attack 'x' (2.3 against 1.1) were answered"]),
        (
            [("x", "y")],
            ["if the attacks 'x' (2.3 against 1.1) and 'y' (2.4 against 1.1) were both answered"],
        ),
        ([("i",)], ["if the inference 'i' (2.1 for 1.1) were attacked by something that stands"]),
        ([("q",)], ["if the answers to 3.1 'q' (“Q?”) were not rivals"]),
        (
            [("a",), ("i",), ("x",)],
            [
                "if the attack 'x' (2.3 against 1.1) were answered",
                "if the inference 'i' (2.1 for 1.1) were attacked by something that stands",
                "without 2.1 'a' (“A.”)",
            ],
        ),
        ([("a", "q")], ["without 2.1 'a' (“A.”) and the question 3.1 'q' (“Q?”) together"]),
        (
            [("i", "j", "x")],
            [
                "if the inference 'i' (2.1 for 1.1), the inference 'j' (2.2 for 1.1) and the attack 'x' (2.3 against 1.1) were all attacked by something that stands"
            ],
        ),
        ([("t",)], []),
    ],
)
def test_ways(sets, items):
    """Answers first, then what to withdraw; never the node itself."""
    assert items == list(changes(rescues=tuple(sets)).items())
    assert items == list(changes(stands=True, cuts=tuple(sets)).items())


def test_sets_of_several_kinds():
    """They are told only where no set is of one kind."""
    mixed = ("a", "x")
    assert ["without 2.1 'a' (“A.”) and the attack 'x' (2.3 against 1.1) together"] == list(
        changes(rescues=(mixed,)).items()
    )
    assert ["without 2.2 'b' (“B.”)"] == list(changes(rescues=(("b",), mixed)).items())


def test_many_ways():
    """Six of a kind are told, and how many more there are."""
    items = list(changes(rescues=tuple((one,) for one in "abcdefgh")).items())
    assert 7 == len(items)
    assert "in 2 more ways, by withdrawals" == items[-1]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (Reweighing(("x",), 0.9, more=False, reached=False), "weighed less than 0.9"),
        (Reweighing(("x",), 0.9, more=True, reached=False), "weighed more than 0.9"),
        (Reweighing(("x",), 0.4, more=False, reached=True), "weighed 0.4 or less"),
        (Reweighing(("x",), 1.0, more=True, reached=True), "weighed 1 or more"),
    ],
)
def test_weights(change, said):
    """Up to or down to which weight, and whether that itself is enough."""
    assert [f"if the attack 'x' (2.3 against 1.1) {said}"] == list(changes(weights=(change,)).items())
    two = Reweighing(("x", "i"), change.bound, more=change.more, reached=change.reached)
    assert [f"if the attack 'x' (2.3 against 1.1) and the inference 'i' (2.1 for 1.1) {said} each"] == list(
        changes(weights=(two,)).items()
    )


def test_what_to_grant():
    """Claims to grant; what itself has no support needs a reason."""
    assert ["if 2.1 'a' (“A.”) and 2.2 'b' (“B.”) were granted"] == list(changes(granted=("a", "b")).items())
    assert ["if something that stands supported it"] == list(changes(granted=("t",)).items())


def test_remarks():
    """That nothing alone is enough is said of what stands; each limit of a search is said."""
    alone = "No single node is load-bearing: it stands without any one of them."
    assert [alone] == list(changes(stands=True, support=("a",)).remarks())
    assert [alone.replace("node", "source")] == list(changes(stands=True, support=("a",), units="sources").remarks())
    assert [] == list(changes().remarks())
    assert [] == list(changes(stands=True, support=("a",), single_points=("a",), cuts=(("a",),)).remarks())
    assert ["Withdrawals of nodes were not tried: there are too many."] == list(
        changes(stands=True, support=("a",), searched=0).remarks()
    )
    assert ["Withdrawals of more than one source at a time were not all tried: there are too many."] == list(
        changes(searched=1, units="sources").remarks()
    )
    assert ["Withdrawals of more than two nodes at a time were not all tried: there are too many."] == list(
        changes(searched=2).remarks()
    )
    assert ["Other weights were not tried: the map is too large."] == list(changes(weights=None).remarks())


def test_sources():
    """They are named by their titles, whatever a node is called."""
    found = changes(stands=True, cuts=(("s",), ("bare",)), single_points=("s", "bare"), units="sources")
    assert ["without 's' (“The source”)", "without 'bare'"] == list(found.items())
    common = changes(common=("s", "bare"), units="sources")
    assert ["All sourced evidence comes through 's' (“The source”) and 'bare'."] == list(common.remarks())


def test_the_heading():
    """What stands would no longer do so; a question is answered or not."""
    assert "It would stand" == changes().heading
    assert "It would no longer stand" == changes(stands=True).heading
    assert "It would be answered" == changes(target="q").heading
    assert ["It would stand without 2.1 'a' (“A.”)."] == list(changes(rescues=(("a",),)).sentences())
    assert ["It would stand:", "  - without 2.1 'a' (“A.”)"] == [
        str(line) for line in changes(rescues=(("a",),)).lines()
    ]


def test_a_report_by_itself():
    """The node, the ways, and what all this speaks of; sources are named by id, whatever a node is called."""
    m = ArgumentMap(
        title="T",
        thesis="t",
        nodes=[Claim("t", "Top."), Evidence("e", "E.", source="t"), Inference("i", ["e"], supports="t")],
        sources=[Source("t")],
    )
    assert (
        "Claim 1.1 't' (“Top.”)\n"
        "  It would no longer stand:\n"
        "    - if the inference 'i' (2.1 for 1.1) were attacked by something that stands\n"
        "    - without 2.1 'e' (“E.”)\n"
        "\n"
        "This describes the map as drawn, not the truth."
    ) == str(load_bearing(m))
    by_source = load_bearing(m, units="sources")
    assert "\n  All sourced evidence comes through 't'.\n" in str(by_source)
    assert "Claim 1.1 't' (“Top.”)\n\n- No single source is load-bearing" in by_source.markdown()
    assert by_source.markdown() == by_source._repr_markdown_()
    assert {"target": "t", "units": "sources", "common": ("t",)}.items() <= by_source.as_dict().items()
    assert "map" not in by_source.as_dict()
    assert repr(by_source).startswith("<LoadBearing of 't': ")


def test_nothing_helps():
    """What no withdrawal makes stand says so by itself; `evaluate` and `why` say that a reason would."""
    bare = ArgumentMap(title="T", thesis="t", nodes=[Claim("t", "Top.")])
    nothing = "No withdrawal was found that would make it stand."
    assert f"\n  {nothing}\n" in str(load_bearing(bare))
    assert f"\n- {nothing}\n" in load_bearing(bare).markdown()
    for told in (evaluate(bare), explain(bare, "t")):
        assert "- if something that stands supported it\n" in str(told)
        assert "Nothing was found" not in str(told)
