"""The structure of an argument: what each rule finds beyond its own example, and where."""

import pytest

from argmap.checks import check
from argmap.checks.grounds import WORK
from argmap.diagnostics import Severity
from argmap.model import ArgumentMap, Claim, Evidence, Inference
from argmap.reading import parse


def found(body, code):
    """Place, severity and message of the findings of one rule."""
    argument_map, _ = parse("argmap: 1\ntitle: T\n" + body)
    return [d for d in check(argument_map, select=[code]) if d.code == code]


def built(*inferences, **claims):
    """A map of these claims (`assumed` or not) and inferences `(id, premises, way, target)`."""
    nodes = [Claim(id_, f"Text of {id_}.", assumed=assumed) for id_, assumed in claims.items()]
    steps = [Inference(id_, premises.split(), **{way: target}) for id_, premises, way, target in inferences]
    return ArgumentMap(title="T", thesis=next(iter(claims)), nodes=[*nodes, *steps])


def codes(argument_map, code):
    return [d.message for d in check(argument_map, select=[code]) if d.code == code]


def test_the_whole_circle_is_named():
    """A circle of support is named claim by claim, at the first of them."""
    m = built(
        ("i", "a", "supports", "b"), ("j", "b", "supports", "c"), ("k", "c", "supports", "a"), a=False, b=False, c=False
    )
    (finding,) = check(m, select=["AM202"])
    assert "circular support: a → b → c → a" == finding.message
    assert Severity.ERROR is finding.severity


def test_a_circle_with_a_ground_outside_is_a_warning():
    """Where nobody falls for it, a circle is worth a look, not an error."""
    m = built(
        ("i", "a", "supports", "b"), ("j", "b", "supports", "a"), ("k", "g", "supports", "a"), a=False, b=False, g=True
    )
    assert [Severity.WARNING] == [d.severity for d in check(m, select=["AM202"])]


def test_a_very_long_circle_is_cut_in_the_message():
    """A circle of a thousand claims does not print a thousand ids."""
    steps = [(f"i{n}", f"c{n}", "supports", f"c{(n + 1) % 1000}") for n in range(1000)]
    (message,) = codes(built(*steps, **{f"c{n}": False for n in range(1000)}), "AM202")
    assert "989 more" in message
    assert len(message) < 200


def test_backing_makes_no_circle():
    """A claim that backs the inference to a claim that supports it is no circle of support."""
    m = built(("i", "a", "supports", "b"), ("j", "b", "supports", "i"), a=True, b=False)
    assert [] == codes(m, "AM202")


CUT = ("x", "c", "attacks", "a")


@pytest.mark.parametrize(
    ("steps", "defeats_itself"),
    [
        ([("i", "a", "supports", "b"), ("x", "b", "attacks", "a")], True),
        ([("i", "a", "supports", "b"), ("j", "b", "supports", "c"), ("x", "c", "attacks", "a")], True),
        ([("i", "a", "supports", "b"), ("x", "b", "attacks", "i")], True),
        ([("i", "a", "supports", "b"), ("x", "a", "attacks", "b")], True),
        ([("i", "a", "supports", "b"), ("x", "a d", "attacks", "b")], False),
        ([("i", "a", "supports", "b"), ("x", "d", "attacks", "b")], False),
        ([("x", "a", "attacks", "a")], False),
        ([("i", "a", "supports", "b"), ("j", "d", "supports", "b"), ("x", "b", "attacks", "a")], False),
        ([("i", "a d", "supports", "b"), ("x", "b", "attacks", "a")], True),
        ([("i", "a", "supports", "b"), ("j", "d", "supports", "b"), ("x", "b", "attacks", "i")], False),
        ([("i", "a", "supports", "b"), ("j", "d", "supports", "b"), ("x", "a", "attacks", "b")], False),
        (
            [("i", "a", "supports", "b"), ("j", "d", "supports", "b"), ("k", "b", "supports", "c"), CUT],
            False,
        ),
        (
            [("i", "a", "supports", "b"), ("j", "a d", "supports", "b"), ("k", "b", "supports", "c"), CUT],
            True,
        ),
        ([("i", "b", "supports", "a"), ("x", "a", "attacks", "b")], False),
    ],
)
def test_self_defeating(steps, defeats_itself):
    """An attack that saws at its own branch, from either end, and that has no other to sit on.

    What is only one of several grounds, or supports what is assumed, is not needed; a plain self-attack has a rule of
    its own.
    """
    assert defeats_itself == bool(codes(built(*steps, a=True, b=False, c=False, d=True), "AM209"))


def test_self_defeating_attacks_are_sought_with_bounded_work():
    """Of a map with very many attacks on what they rest on, only the first are looked at."""
    size = 1500
    steps = [(f"i{n}", f"c{n}", "supports", f"c{n + 1}") for n in range(size)]
    attacks = [(f"x{n}", f"c{size}", "attacks", f"c{n}") for n in range(size)]
    m = built(*steps, *attacks, **{f"c{n}": n == 0 for n in range(size + 1)})
    assert WORK // (4 * size) <= len(codes(m, "AM209")) <= WORK // size < size


def test_self_defeating_names_the_premise():
    """The premise that needs the target is named."""
    m = built(("i", "a", "supports", "b"), ("x", "d b", "attacks", "a"), a=True, b=False, d=True)
    assert ["attack 'x' defeats itself: its premise 'b' needs 'a'"] == codes(m, "AM209")


def test_disconnected_follows_answers_backing_and_undercuts():
    """What answers a critical question, backs or undercuts a step that bears on the thesis is connected."""
    body = (
        "thesis: t\n"
        "claims: {t: T, a: A, q: Q, b: B, u: U, lone: L}\n"
        "inferences:\n"
        "  i: {premises: a, supports: t, answers: {differences: q}}\n"
        "  j: {premises: b, supports: i}\n"
        "  k: {premises: u, attacks: i}\n"
    )
    assert ["'lone' has no bearing on a thesis"] == [d.message for d in found(body, "AM206")]
    assert [] == found(body.replace("thesis: t\n", ""), "AM206")


def test_each_disconnected_part_is_one_finding():
    """A part is named by its first node in author order, with how many others it has."""
    body = (
        "thesis: t\n"
        "claims: {c: C, t: T, b: B, lone: L, a: A, d: D}\n"
        "evidence: {e: {text: E}}\n"
        "inferences:\n"
        "  i: {premises: a, supports: b}\n"
        "  j: {premises: e, attacks: i}\n"
        "  k: {premises: [t, c], supports: d}\n"
    )
    report = found(body, "AM206")
    assert [
        "'c' and the 2 nodes connected with it have no bearing on a thesis",
        "'b' and the 4 nodes connected with it have no bearing on a thesis",
        "'lone' has no bearing on a thesis",
    ] == [d.message for d in report]
    assert {4} == {d.span.line for d in report}


def test_a_thousand_disconnected_parts():
    """Parts are found in one pass, however many there are, and a long one whole."""
    claims = {f"c{n}": True for n in range(3000)}
    chain = [(f"i{n}", f"c{n}", "supports", f"c{n + 1}") for n in range(1000, 2000)]
    messages = codes(built(*chain, **claims), "AM206")
    assert 999 + 1 + 999 == len(messages)
    assert "'c1000' and the 2000 nodes connected with it have no bearing on a thesis" in messages


def test_nothing_is_disconnected_from_a_thesis_that_is_not_there():
    """While a thesis is a reference to nothing, nobody can say what would bear on it."""
    assert [] == found("thesis: [t, moscou]\nclaims: {t: T, moscow: M, a: A}\n", "AM206")
    assert 2 == len(found("thesis: t\nclaims: {t: T, moscow: M, a: A}\n", "AM206"))


MISSING = [
    "  i: {premises: a}\n  j: {premises: a}\n",
    "  i: {premises: [], supports: b}\n  j: {premises: [], supports: b}\n",
    "  i: {premises: [], supports: b}\n  j: {premises: [], attacks: b}\n",
    "  i: {premises: a, supports: x}\n  j: {premises: a, supports: x}\n",
    "  i: {premises: a, supports: x}\n  j: {premises: a, attacks: x}\n",
    "  i: {premises: [x], supports: x}\n  j: {premises: [x], attacks: x}\n",
    "  i: {premises: [x], supports: b}\n  j: {premises: [b], attacks: x}\n",
]


@pytest.mark.parametrize("inferences", MISSING)
@pytest.mark.parametrize("code", ["AM202", "AM203", "AM207", "AM208", "AM209", "AM210", "AM211", "AM212"])
def test_what_is_missing_is_never_compared(inferences, code):
    """Two steps without a target or premises, or to an id that is not there, have nothing in common but the error."""
    if code == "AM211":
        inferences = inferences.replace("{premises: [b], attacks: x}", "{premises: [b, a], attacks: x}")
    assert [] == found(f"thesis: b\nclaims: {{a: A, b: B}}\ninferences:\n{inferences}", code)


@pytest.mark.parametrize(("expected", "count"), [("falls", 0), ("not-established", 0), ("overturned", 1), (None, 1)])
def test_unsupported_claims_may_be_expected(expected, count):
    """Where the map says that a claim is not established, that it lacks support is no news."""
    expect = "" if expected is None else f"expect: {{a: {expected}}}\n"
    assert count == len(found("claims: {a: A}\n" + expect, "AM204"))


@pytest.mark.parametrize(
    ("schemes", "count"),
    [(["best-explanation"], 0), (["abduction"], 0), (["best-explanation", "sign"], 1), (["sign"], 1), ([None], 1)],
)
def test_a_granted_fact_may_be_explained(schemes, count):
    """What supports an assumed claim may explain it; any other support asks why it is assumed."""
    nodes = [Claim("a", "A", assumed=True), Claim("b", "B", assumed=True)]
    steps = [Inference(f"i{n}", ["b"], supports="a", scheme=scheme) for n, scheme in enumerate(schemes)]
    assert count == len(codes(ArgumentMap(title="T", nodes=[*nodes, *steps]), "AM205"))


def test_places_of_pairs():
    """A finding about a pair stands at the later and names the earlier."""
    body = "claims: {a: A, b: B}\ninferences:\n  i: {premises: a, supports: b}\n  j: {premises: [a], supports: b}\n"
    (finding,) = found(body, "AM207")
    assert (6, 3) == (finding.span.line, finding.span.column)
    assert [(5, "'i' is here")] == [(at.span.line, message) for at, message in finding.related]


def test_shortcut_needs_two_other_supports():
    """The direct step is a shortcut only where the other way takes two supports or more."""
    one = built(("i", "a", "supports", "b"), ("k", "a", "supports", "b"), a=True, b=False)
    two = built(
        ("i", "a", "supports", "b"), ("j", "b", "supports", "c"), ("k", "a", "supports", "c"), a=True, b=False, c=False
    )
    assert [] == codes(one, "AM210")
    assert ["'a' also supports 'c' indirectly, through 'b'"] == codes(two, "AM210")


def test_backing_is_no_answer_only_while_the_undercut_stands():
    """Once the undercut falls, the rule is silent."""
    steps = [("i", "a", "supports", "b"), ("back", "c", "supports", "i"), ("under", "d", "attacks", "i")]
    assert 1 == len(codes(built(*steps, b=False, a=True, c=True, d=True), "AM213"))
    answered = [*steps, ("answer", "e", "attacks", "d")]
    assert [] == codes(built(*answered, b=False, a=True, c=True, d=True, e=True), "AM213")


def test_backing_need_not_answer_what_weighs_nothing():
    """An undercut of weight 0 takes nothing away."""
    m = built(("i", "a", "supports", "b"), ("back", "c", "supports", "i"), b=False, a=True, c=True, d=True)
    for weight, count in ((0, 0), (0.1, 1)):
        assert count == len(codes(m.add(Inference("under", ["d"], attacks="i", weight=weight)), "AM213"))


def test_idle_evidence_may_be_target_or_answer():
    """Evidence is used as a premise, as a target, and as an answer."""
    nodes = [Evidence(id_, "T") for id_ in "pqrs"] + [Claim("t", "T")]
    steps = [Inference("i", ["p"], supports="t", answers={"q": "q"}), Inference("j", ["p"], attacks="r")]
    assert ["nothing uses evidence 's'"] == codes(ArgumentMap(title="T", nodes=nodes + steps), "AM304")
