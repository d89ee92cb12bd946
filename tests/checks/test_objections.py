"""Objections and what theses lean on: what each rule finds beyond its own example."""

import attrs
import pytest

from argmap.checks import check
from argmap.model import ArgumentMap, Claim, Evidence, Inference


def built(steps, **claims):
    """A map of claims (assumed or not) and steps `id: premises way target`; the first claim is the thesis."""
    nodes = [Claim(id_, f"Text of {id_}.", assumed=assumed) for id_, assumed in claims.items()]
    for line in steps.split(","):
        id_, premises, way, target = line.split()
        nodes.append(Inference(id_, premises.split("+"), **{way: target}))
    return ArgumentMap(title="T", thesis=next(iter(claims)), nodes=nodes)


def messages(argument_map, code):
    return [d.message for d in check(argument_map, select=[code]) if d.code == code]


@pytest.mark.parametrize(
    ("steps", "unanswered"),
    [
        ("x a attacks t", []),
        ("r d supports t, x a attacks t", ["x"]),
        ("r d supports t, x a attacks t, y b attacks x", []),
        ("r d supports t, x a attacks t, y b attacks a", []),
        ("r d supports t, x a attacks t, y b attacks a, z c attacks b", ["z"]),
        ("r d supports t, x a attacks t, y b attacks t", ["x", "y"]),
        ("s a supports t, x b attacks s", ["x"]),
        ("s a supports t, x b attacks s, y c attacks x", []),
        ("s a supports t, x b attacks a, k c supports x", ["x"]),
        ("r d supports t, x a attacks t, k b supports c, y c attacks a, z b attacks k", ["z"]),
    ],
)
def test_unanswered_objections(steps, unanswered):
    """What takes down, or leaves open, something that the thesis hangs on counts, if nobody has tried to answer it."""
    m = built(steps, t=False, a=True, b=True, c="k b supports c" not in steps, d=True)
    assert unanswered == [message.split("'")[1] for message in messages(m, "AM503")]


def test_a_cycle_of_support_has_no_rivals():
    """The claims that a circular reason names are not answers to the same question."""
    assert [] == messages(built("k u supports t, i t supports u", t=False, u=False), "AM503")


def test_an_objection_that_falls_needs_no_answer():
    """An objection with an unsupported premise is no danger; it is idle."""
    m = built("x a attacks t", t=True, a=False)
    assert [] == messages(m, "AM503")
    assert ["the objection 'x' is not established: its premise 'a' does not stand"] == messages(m, "AM507")


def test_single_points_by_thesis():
    """Each thesis has its own, inferences among them."""
    m = built("s a+b supports t, r a supports u", t=False, u=False, a=True, b=True).replace(thesis=("t", "u"))
    points = [("t", "a"), ("u", "a"), ("t", "b"), ("t", "s"), ("u", "r")]
    expected = {f"the thesis {thesis!r} falls or is contested without {point!r}" for thesis, point in points}
    assert expected == set(messages(m, "AM504"))


def test_leaning_on_what_falls():
    """Only a support that falls by a premise counts, not one that is undercut."""
    m = built("s a supports t, r b supports t, q a supports t, x a attacks q", t=False, a=True, b=False)
    assert ["'t' stands without 'r', whose premise 'b' falls"] == messages(m, "AM506")


def test_no_objection_looks_at_the_whole_support():
    """An attack far down in the support is an objection; one elsewhere on the map is none."""
    m = built("s a supports t, r b supports a, x c attacks b", t=False, a=False, b=True, c=True, d=True)
    assert [] == messages(m, "AM508")
    elsewhere = built("s a supports t, x c attacks d", t=False, a=True, c=True, d=True)
    assert ["nothing attacks 't' or its support, and it has no rival"] == messages(elsewhere, "AM508")


def test_undermining_counts_as_an_objection():
    """Evidence that is attacked is answered for too."""
    m = ArgumentMap(
        title="T",
        thesis="t",
        nodes=[
            Claim("t", "T"), Evidence("e", "T"), Evidence("f", "T"),
            Inference("i", ["e"], supports="t"), Inference("x", ["f"], attacks="e"),
        ],
    )  # fmt: skip
    assert ["nothing answers the objection 'x' to 'e'"] == messages(m, "AM503")


@pytest.mark.parametrize(
    ("of_map", "of_claim", "advised"),
    [
        ("balance", None, True),
        ("preponderance", None, True),
        ("beyond-reasonable-doubt", None, True),
        ("unanswered", None, False),
        ("balance", "unanswered", False),
        ("unanswered", "balance", True),
    ],
)
def test_weights_are_advised_where_they_decide(of_map, of_claim, advised):
    """Under `unanswered` no weight settles an objection, so none is asked for."""
    m = built("r a supports t, x b attacks t", t=False, a=True, b=True)
    m = m.replace(standard=of_map, nodes=[attrs.evolve(m["t"], standard=of_claim), *list(m.nodes)[1:]])
    (finding,) = check(m, select=["AM503"])
    assert advised is any("`weight`" in line for line in finding.help)
