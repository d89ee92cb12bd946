"""Worked cases of Carneades (Gordon & Walton 2016, COMMA): the same verdicts, but where our semantics differs on purpose."""

from argmap.model import ArgumentMap, Claim, Inference
from argmap.reasoning import ReasonKind, Standing, evaluate


def stands(argument_map):
    standing = evaluate(argument_map)
    return {id_ for id_ in argument_map.claims if standing[id_] is Standing.STANDS}


def test_linked_and_convergent():
    """Linked premises are needed together; of convergent ones, each an inference here, one is enough."""
    m = ArgumentMap(
        title="T",
        nodes=[
            Claim("p", "p"), Claim("q", "q", assumed=True), Claim("r", "r", assumed=True), Claim("s", "s"), Claim("t", "t"),
            Inference("a2", ["q", "r"], supports="p"),
            Inference("a1p", ["p"], supports="t"), Inference("a1s", ["s"], supports="t"),
        ],
    )  # fmt: skip
    assert {"p", "q", "r", "t"} == stands(m)


def test_the_library():
    """Who misbehaves is denied access, but a professor is not (van Gijzel & Prakken 2011).

    Carneades weighs the two positions and lets the argument with more of the relevant factors win. Our map draws the
    exception as the attack that it is: the rule for professors rebuts the claim that access is denied, and not the
    other way round. Drawn as two claims that attack each other, both would be contested.
    """
    nodes = [
        Claim("snores", "snores", assumed=True), Claim("professor", "professor", assumed=True),
        Claim("misbehaves", "misbehaves"), Claim("denied", "denied"), Claim("not-denied", "not denied"),
        Inference("a1", ["snores"], supports="misbehaves"), Inference("a2", ["misbehaves"], supports="denied"),
        Inference("a3", ["misbehaves", "professor"], supports="not-denied"),
        Inference("exception", ["not-denied"], attacks="denied"),
    ]  # fmt: skip
    assert {"snores", "professor", "misbehaves", "not-denied"} == stands(ArgumentMap(title="T", nodes=nodes))
    tie = ArgumentMap(title="T", nodes=[*nodes, Inference("back", ["denied"], attacks="not-denied")])
    assert {"snores", "professor", "misbehaves"} == stands(tie)
    assert Standing.CONTESTED is evaluate(tie)["denied"]


def test_the_red_light():
    """A thing that looks red in red light need not be red: an undercut (Pollock)."""
    m = ArgumentMap(
        title="T",
        nodes=[
            Claim("red", "red"), Claim("looks", "looks red", assumed=True), Claim("rule", "what looks red is", assumed=True),
            Claim("light", "the light is red", assumed=True),
            Inference("a1", ["looks", "rule"], supports="red"), Inference("a1.2", ["light"], attacks="a1"),
        ],
    )  # fmt: skip
    assert {"looks", "rule", "light"} == stands(m)


def test_a_support_loop_is_out():
    """Carneades leaves two claims that support each other undecided; here they fall, since a circle lends no support."""
    m = ArgumentMap(
        title="T",
        nodes=[
            Claim("p", "p"), Claim("q", "q"),
            Inference("a1", ["q"], supports="p"), Inference("a2", ["p"], supports="q"),
        ],
    )  # fmt: skip
    standing = evaluate(m)
    assert {Standing.FALLS} == {standing["p"], standing["q"]}
    assert ReasonKind.CIRCULAR is standing.reason("p").kind
