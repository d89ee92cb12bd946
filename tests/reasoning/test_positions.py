"""Positions: published frameworks, and every three-valued stable model by brute force."""

import os
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.errors import MissingExtraError, OptionError
from argmap.model import ArgumentMap, Claim, Evidence, Inference
from argmap.reasoning import Standing, evaluate
from argmap.reasoning.positions import positions
from profiles import costly

if os.environ.get("ARGMAP_REQUIRE_EXTERNAL") != "1":
    pytest.importorskip("pysat", reason="python-sat is not installed")


def framework(arguments, attacks):
    claims = [Claim(argument, argument, assumed=True) for argument in arguments]
    steps = [Inference(f"{a}-{b}", [a], attacks=b) for a, b in (pair.split(">") for pair in attacks.split())]
    return ArgumentMap(title="T", nodes=[*claims, *steps])


PUBLISHED = [
    ("reinstatement (Dung 1995)", "abc", "a>b b>c", ["ac"], ["ac"]),
    ("even circle (Dung 1995)", "ab", "a>b b>a", ["a", "b"], ["a", "b"]),
    ("odd circle (Dung 1995)", "abc", "a>b b>c c>a", [""], []),
    ("self-attacker", "ab", "a>a a>b", [""], []),
    ("floating acceptance (Prakken & Vreeswijk 2002)", "abcd", "a>b b>a a>c b>c c>d", ["ad", "bd"], ["ad", "bd"]),
]


@pytest.mark.parametrize(
    ("arguments", "attacks", "preferred", "stable"), [c[1:] for c in PUBLISHED], ids=[c[0] for c in PUBLISHED]
)
def test_published_frameworks(arguments, attacks, preferred, stable):
    """Attacks on assumed claims alone give Dung's preferred and stable extensions."""
    m = framework(arguments, attacks)

    def found(kind):
        return ["".join(id_ for id_ in one if id_ in arguments) for one in positions(m, kind)]

    assert preferred == found("preferred")
    assert stable == found("stable")


def test_no_position_is_not_one_empty_position():
    """On an odd circle nothing can be held without a gap: no stable position, and one preferred one that holds nothing."""
    odd = framework("abc", "a>b b>c c>a")
    assert 0 == len(positions(odd, "stable"))
    assert [()] == list(positions(odd))
    assert positions(odd).complete


def least(m, assumed):
    """The least set closed under the rules of the map, where what `assumed` holds may defeat."""
    true = set()
    while True:
        new = set()
        for id_ in m:
            node = m[id_]
            if isinstance(node, Inference):
                fed = bool(node.premises) and all(p in true for p in node.premises)
            else:
                given_ = isinstance(node, Evidence) or node.assumed
                fed = given_ or (isinstance(node, Claim) and any(i.id in true for i in m.supports(id_)))
            if fed and not any(i.id in assumed for i in m.attacks(id_)):
                new.add(id_)
        if new <= true:
            return true
        true |= new


def brute_force(m):
    """Every pair of what stands and what may stand that gives itself back (Przymusinski 1990)."""
    ids = list(m)
    for values in product((0, 1, 2), repeat=len(ids)):
        stands = {id_ for id_, value in zip(ids, values, strict=True) if value == 2}
        may = {id_ for id_, value in zip(ids, values, strict=True) if value}
        if stands == least(m, may) and may == least(m, stands):
            yield stands, may


@st.composite
def small_maps(draw):
    claims = [Claim(f"c{n}", "T", assumed=draw(st.booleans())) for n in range(3)]
    ids = [claim.id for claim in claims]
    steps = []
    for n in range(draw(st.integers(0, 5))):
        premises = draw(st.lists(st.sampled_from(ids), min_size=1, max_size=2, unique=True))
        way = draw(st.sampled_from(["supports", "attacks", "attacks"]))
        targets = ids + [step.id for step in steps] * (way == "attacks")
        steps.append(Inference(f"i{n}", premises, **{way: draw(st.sampled_from(targets))}))
    return ArgumentMap(title="T", nodes=[*claims, *steps])


@costly
@given(small_maps())
def test_agrees_with_brute_force(argument_map):
    """Preferred positions are the models in which most stands, stable ones those that leave nothing open."""
    models = list(brute_force(argument_map))
    largest = [stands for stands, _ in models if not any(stands < other for other, _ in models)]
    total = [stands for stands, may in models if stands == may]

    def as_sets(kind):
        return sorted(map(sorted, positions(argument_map, kind)))

    assert sorted(map(sorted, {frozenset(one) for one in largest})) == as_sets("preferred")
    assert sorted(map(sorted, total)) == as_sets("stable")


@given(small_maps())
def test_what_stands_stands_in_every_position(argument_map):
    """The standings are what all positions share at least."""
    standing = {id_ for id_, one in evaluate(argument_map).items() if one is Standing.STANDS}
    for kind in ("preferred", "stable"):
        assert all(standing <= set(one) for one in positions(argument_map, kind))


def test_the_limit_is_stated():
    """Ten stand-offs have 1,024 positions; asked for five, that is what comes, and that there are more is said."""
    attacks = " ".join(f"{a}>{b} {b}>{a}" for a, b in zip("abcdefghij", "klmnopqrst", strict=True))
    found = positions(framework("abcdefghijklmnopqrst", attacks), limit=5)
    assert (5, False) == (len(found), found.complete)


def test_misuse(monkeypatch):
    """An unknown kind, and a missing library, are said so."""
    with pytest.raises(OptionError, match="preferred, stable"):
        positions(framework("a", ""), "grounded")
    monkeypatch.setitem(__import__("sys").modules, "pysat.solvers", None)
    with pytest.raises(MissingExtraError, match=r"in a checkout of argmap"):
        positions(framework("a", ""))


@pytest.mark.parametrize("kind", ["preferred", "stable"])
def test_a_circle_of_support_holds_nothing_up(kind):
    """Claims that support each other stand in the position that supports one of them, and not in the other."""
    steps = [
        Inference("a-c", ["a"], supports="c"),
        Inference("c-d", ["c"], supports="d"),
        Inference("d-c", ["d"], supports="c"),
    ]
    m = framework("ab", "a>b b>a").add(Claim("c", "T"), Claim("d", "T"), *steps)
    assert [("a", "c", "d", "a-b", "a-c", "c-d", "d-c"), ("b", "b-a")] == list(positions(m, kind))
