"""What would change a standing: each sentence, from what the search found."""

import pytest

from argmap import ArgumentMap, Claim, Evidence, Inference, Source, evaluate, explain, load_bearing
from argmap.explaining.changes import changes, not_searched, resting
from argmap.explaining.naming import Names
from argmap.reasoning.load_bearing import LoadBearing
from argmap.reasoning.remedies import Remedies

FELLS = "make it fall or leave it contested"
MAP = ArgumentMap(title="T", thesis="t", nodes=[Claim("t", "T")])


def found(**changes):
    """A report of a search, in which nothing was found unless it says so."""
    nothing = {"single_points": (), "cuts": (), "rescues": (), "smallest_cut": None, "support": (), "common": ()}
    return LoadBearing(**{"target": "t", "units": "nodes", "searched": 3, "map": MAP, **nothing, **changes})


def told(**changes):
    return list(resting(found(**changes), repr))


@pytest.mark.parametrize(
    ("cuts", "sentences"),
    [
        ([], []),
        ([("a",)], [f"Withdrawing 'a' would {FELLS}."]),
        ([("a",), ("b",)], [f"Withdrawing any one of these would {FELLS}: 'a'; 'b'."]),
        ([("a", "b")], [f"Withdrawing 'a' and 'b' together would {FELLS}."]),
        ([("a", "b"), ("a", "c")], [f"Withdrawing any of these sets would {FELLS}: 'a' and 'b'; 'a' and 'c'."]),
        ([("a",), ("b", "c")], [f"Withdrawing 'a' would {FELLS}.", "So would withdrawing 'b' and 'c' together."]),
        (
            [("a",), ("b",), ("c", "d"), ("e", "f")],
            [
                f"Withdrawing any one of these would {FELLS}: 'a'; 'b'.",
                "So would withdrawing any of these sets: 'c' and 'd'; 'e' and 'f'.",
            ],
        ),
        ([(one,) for one in "abcdef"], [f"Withdrawing any one of these would {FELLS}: 'a'; 'b'; 'c'; 'd'; 'e'; 'f'."]),
        (
            [(one,) for one in "abcdefg"],
            [f"Withdrawing any one of these would {FELLS}: 'a'; 'b'; 'c'; 'd'; 'e'; 'f'; 1 more."],
        ),
    ],
)
def test_cuts_and_rescues(cuts, sentences):
    """Single units, then sets, and the same words the other way round."""
    alone = tuple(one for (one, *more) in cuts if not more)
    assert sentences == told(cuts=tuple(cuts), single_points=alone)
    rescued = [one.replace(FELLS, "make it stand") for one in sentences]
    assert rescued == told(rescues=tuple(cuts))


def test_nothing_is_load_bearing():
    """That is said of what stands and was searched, in the words of the units."""
    alone = "No single node is load-bearing: it stands without any one of them."
    assert [alone] == told(support=("a",))
    assert ["No single source is load-bearing: it stands without any one of them."] == told(
        support=("a",), units="sources"
    )
    assert [] == told()
    assert alone not in told(support=("a",), searched=0)
    assert alone not in told(support=("a",), single_points=("a",), cuts=(("a",),))
    assert [alone, f"Withdrawing 'a' and 'b' together would {FELLS}."] == told(support=("a",), cuts=(("a", "b"),))


def test_what_all_evidence_needs():
    """A source that every sourced given needs."""
    assert ["All sourced evidence comes through 'a' and 'b'."] == told(common=("a", "b"), units="sources")


def test_what_was_not_tried():
    """Each limit of a search is said."""
    assert ["Withdrawals of nodes were not tried: there are too many."] == list(not_searched(0))
    assert ["Withdrawals of more than one source at a time were not all tried: there are too many."] == list(
        not_searched(1, "sources")
    )
    assert ["Withdrawals of more than two nodes at a time were not all tried: there are too many."] == list(
        not_searched(2)
    )
    assert [] == list(not_searched(3))
    assert list(not_searched(1)) == told(searched=1)
    assert list(not_searched(2, "sources")) == told(searched=2, units="sources")


def test_what_to_grant():
    """Remedies of `why`: single points, sets, grants, and what was not tried."""
    m = ArgumentMap(title="T", nodes=[Claim("a", "A"), Claim("b", "B")])
    names = Names(m)
    assert [
        "Withdrawing any one of these would make it stand: 1.1 'a'; 1.2 'b'.",
        "It would stand if 1.1 'a' and 1.2 'b' were granted.",
        "Withdrawals of more than two nodes at a time were not all tried: there are too many.",
    ] == list(changes(Remedies((("a",), ("b",)), ("a", "b"), (), 2), names))
    assert [f"Withdrawing 1.1 'a' would {FELLS}."] == list(changes(Remedies((), (), ("a",), 3), names))


def test_a_report_by_itself():
    """The node, the sentences, and what all this speaks of; sources are named by id, whatever a node is called."""
    m = ArgumentMap(
        title="T",
        thesis="t",
        nodes=[Claim("t", "Top."), Evidence("e", "E.", source="t"), Inference("i", ["e"], supports="t")],
        sources=[Source("t")],
    )
    assert (
        "Claim 1.1 't' (“Top.”)\n"
        f"  Withdrawing any one of these would {FELLS}: 2.1 'e'; 'i' (2.1 for 1.1).\n"
        "\n"
        "This speaks of the map as drawn, not of the truth."
    ) == str(load_bearing(m))
    by_source = load_bearing(m, units="sources")
    assert "\n  All sourced evidence comes through 't'.\n" in str(by_source)
    assert "Claim 1.1 't' (“Top.”)\n\n- No single source is load-bearing" in by_source.markdown()
    assert by_source.markdown() == by_source._repr_markdown_()
    assert {"target": "t", "units": "sources", "common": ("t",)}.items() <= by_source.as_dict().items()
    assert "map" not in by_source.as_dict()
    assert repr(by_source).startswith("LoadBearing(target='t', units='sources', ")


def test_nothing_helps():
    """What cannot be made to stand says so, by itself and in Markdown."""
    bare = ArgumentMap(title="T", thesis="t", nodes=[Claim("t", "Top.")])
    nothing = "Nothing was found whose withdrawal would make it stand."
    assert f"\n  {nothing}\n" in str(load_bearing(bare))
    assert f"\n- {nothing}\n" in load_bearing(bare).markdown()
    assert f"\n- {nothing}\n" in evaluate(bare).markdown()
    assert "Nothing was found" not in str(evaluate(bare))
    assert "It would stand if 1.1 't' were granted." in str(explain(bare, "t"))
