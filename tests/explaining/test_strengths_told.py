"""What is told of strengths: shared ranks, cycles that do not settle, and what takes too long."""

import json

from argmap import ArgumentMap, Claim, Evidence, Inference, strengths
from argmap.explaining.strengths import ranking


def ring(size=5, arms=3):
    """A cycle of support that an attack closes, which swings under DF-QuAD, and a claim that depends on it."""
    nodes = [Claim(f"c{k}", "T", confidence=float(not k)) for k in range(size)]
    for k in range(size):
        way = "supports" if k < size - 1 else "attacks"
        nodes += [Inference(f"i{k}.{n}", [f"c{k}"], **{way: f"c{(k + 1) % size}"}) for n in range(arms)]
    nodes += [Claim("after", "T"), Inference("j", ["c0"], supports="after"), Evidence("apart", "T")]
    return ArgumentMap(title="T", thesis=["after", "apart"], nodes=nodes)


def test_equal_strengths_share_a_line():
    """Named in the order of the map, with the places that they take."""
    m = ArgumentMap(title="T", nodes=[Claim(f"c{n:02}", "T", confidence=0.9 if n == 5 else 0.5) for n in range(12)])
    told = str(strengths(m)).split("\n")
    names = ", ".join(f"{n + 1} 'c{n:02}'" for n in (0, 1, 2, 3, 4, 6, 7))
    found = [line.split(". ", 1) for line in told[1:3]]
    assert ["     1", "  2–12"] == [place for place, _ in found]
    assert found[1][1].startswith("1.1 'c00', ")
    assert found[1][1].endswith(" and 4 more: middling")
    assert names.count("'") == 14 == found[1][1].count("'")


def test_places_are_set_flush():
    """However wide the widest is."""
    nodes = [Claim(f"c{n}", "T", confidence=0.1 if n < 120 else 0.5) for n in range(240)]
    told = str(strengths(ArgumentMap(title="T", nodes=nodes))).split("\n")
    assert ["    1–120", "  121–240"] == [line.split(".")[0] for line in told[1:3]]


def test_a_cycle_that_swings_is_not_ranked():
    """It is named with the reason; so is what depends on it; the rest is told."""
    found = strengths(ring(), "df-quad")
    told = str(found)
    assert "\n     1. 1.2 'apart': middling\n" in told
    assert told.count("middling") == 1
    assert (
        "'c0', 6.1 'c1', 5.1 'c2', 4.1 'c3' and 3.1 'c4' have no strength: after 2,000 steps the numbers on their cycle "
        "were still oscillating (residual 0.1), as they do on long cycles of support that an attack closes.\n"
    ) in told
    assert "  1.1 'after' has no strength either: it depends on such a cycle.\n" in told
    assert "to 1.1 'after'" not in told
    assert "\n  On a cycle there may be other solutions, and mutual support can climb to 1.\n" in told
    data = json.loads(json.dumps(found.as_dict()))
    none = {"strength": None, "band": None, "rank": None}
    assert none.items() <= data["nodes"]["c0"].items()
    assert none.items() <= data["nodes"]["j"].items()
    assert {"strength": 0.5, "band": "middling", "rank": 1}.items() <= data["nodes"]["apart"].items()
    assert list(found.map) == list(data["nodes"])
    assert ["apart"] == list(data["contributions"])
    (part,) = data["unsettled"]
    assert ("c0", 2000, False) == (part["ids"][0], part["steps"], part["creeping"])
    assert not data["converged"]


def test_a_cycle_that_creeps_is_not_ranked():
    """It is told apart from one that swings."""
    nodes = [Claim("a", "T", confidence=0), Claim("b", "T"), Claim("c", "T")]
    nodes += [
        Inference("i", ["a"], supports="a"),
        Inference("j", ["b"], supports="a"),
        Inference("k", ["a"], attacks="b"),
    ]
    told = str(strengths(ArgumentMap(title="T", thesis="a", nodes=nodes), "df-quad"))
    assert (
        "1.1 'a' and 2.1 'b' have no strength: after 2,000 steps the numbers on their cycle were still changing" in told
    )
    assert "(residual 4e-08), as they do where support and attack" in told


def test_many_cycles_that_do_not_settle(monkeypatch):
    """The first are named, the others counted."""
    monkeypatch.setattr("argmap.reasoning.strength_settling._FEWEST", 1)
    monkeypatch.setattr("argmap.reasoning.strength_settling._WORK", 0)
    nodes = [Claim(f"c{n}", "T") for n in range(16)] + [Claim("d", "T"), Claim("e", "T")]
    nodes += [Inference(f"i{n}", [f"c{n}"], attacks=f"c{n ^ 1}") for n in range(16)]
    nodes += [Inference("k", ["c0"], supports="d"), Inference("l", ["c0"], supports="e")]
    told = str(strengths(ArgumentMap(title="T", nodes=nodes)))
    assert told.count("have no strength: after 1 steps") == 6
    assert "  Nor have the statements on 2 more cycles, which did not converge either.\n" in told
    assert "'d' and " in told
    assert "have no strength either: they depend on such a cycle.\n" in told


def test_contributions_that_take_too_long_are_left_out(monkeypatch):
    """And it is said."""
    monkeypatch.setattr("argmap.explaining.strengths._WORK", 1)
    found = ranking(strengths(ring()))
    assert {} == found.contributions
    assert "What adds to each thesis and takes from it is left out: the map or its cycles are too large.\n" in str(
        found
    )
    assert "is left out" not in str(strengths(ring(), without="c0"))
