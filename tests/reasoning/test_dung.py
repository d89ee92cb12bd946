"""Dung's abstract frameworks as maps: assumed claims and attacks alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.model import ArgumentMap, Claim, Inference, Standard
from argmap.reasoning import Standing, evaluate

PUBLISHED = [
    ("reinstatement (Dung 1995)", "abc", "ab bc", "ac"),
    ("even cycle (Dung 1995)", "ab", "ab ba", ""),
    ("odd cycle (Dung 1995)", "abc", "ab bc ca", ""),
    ("self-attacker", "ab", "aa ab", ""),
    ("floating acceptance (Prakken & Vreeswijk 2002)", "abcd", "ab ba ac bc cd", ""),
]


def framework(arguments, attacks):
    """A map of an abstract framework, with an attack for each pair."""
    claims = [Claim(argument, "T", assumed=True) for argument in arguments]
    return ArgumentMap(title="T", nodes=[*claims, *(Inference(f"{a}-{b}", [a], attacks=b) for a, b in attacks)])


def grounded(arguments, attacks):
    """The grounded extension and what it attacks, by the definition: accept what is defended, until nothing is new."""
    accepted = set()
    while True:
        beaten = {b for a, b in attacks if a in accepted}
        defended = {one for one in arguments if all(a in beaten for a, b in attacks if b == one)}
        if defended == accepted:
            return accepted, beaten
        accepted = defended


@pytest.mark.parametrize("standard", Standard)
@pytest.mark.parametrize(
    ("arguments", "attacks", "expected"), [c[1:] for c in PUBLISHED], ids=[c[0] for c in PUBLISHED]
)
def test_published_frameworks(arguments, attacks, expected, standard):
    """The grounded extension stands under every standard."""
    standing = evaluate(framework(arguments, attacks.split()), standard=standard)
    assert list(expected) == [one for one in arguments if standing[one] is Standing.STANDS]


@given(st.sets(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef"))), st.sampled_from(Standard))
def test_grounded_labelling(attacks, standard):
    """Attacks on assumed claims give the grounded labelling (in, out, undecided) under every standard."""
    standing = evaluate(framework("abcdef", sorted(attacks)), standard=standard)
    accepted, beaten = grounded("abcdef", attacks)
    assert accepted == {one for one in "abcdef" if standing[one] is Standing.STANDS}
    assert beaten == {one for one in "abcdef" if standing[one] is Standing.FALLS}
