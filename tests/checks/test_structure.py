"""The structure of an argument: what each rule finds beyond its own example, and where."""

import pytest

from argmap.checks import check
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
    assert "support runs in a circle: a → b → c → a" == finding.message
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
    ],
)
def test_self_defeating(steps, defeats_itself):
    """An attack that saws at its own branch, from either end; a plain self-attack has a rule of its own."""
    assert defeats_itself == bool(codes(built(*steps, a=True, b=False, c=False, d=True), "AM209"))


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


def test_places_of_pairs():
    """A finding about a pair stands at the later and names the earlier."""
    body = "claims: {a: A, b: B}\ninferences:\n  i: {premises: a, supports: b}\n  j: {premises: [a], supports: b}\n"
    (finding,) = found(body, "AM207")
    assert (6, 3) == (finding.span.line, finding.span.column)
    assert [(5, "'i' stands here")] == [(span.line, message) for span, message in finding.related]


def test_shortcut_needs_two_other_supports():
    """The direct step is a shortcut only where the other way takes two supports or more."""
    one = built(("i", "a", "supports", "b"), ("k", "a", "supports", "b"), a=True, b=False)
    two = built(
        ("i", "a", "supports", "b"), ("j", "b", "supports", "c"), ("k", "a", "supports", "c"), a=True, b=False, c=False
    )
    assert [] == codes(one, "AM210")
    assert ["'a' supports 'c' also by way of 'b'"] == codes(two, "AM210")


def test_backing_is_no_answer_only_while_the_undercut_stands():
    """Once the undercut falls, the rule is silent."""
    steps = [("i", "a", "supports", "b"), ("back", "c", "supports", "i"), ("under", "d", "attacks", "i")]
    assert 1 == len(codes(built(*steps, b=False, a=True, c=True, d=True), "AM213"))
    answered = [*steps, ("answer", "e", "attacks", "d")]
    assert [] == codes(built(*answered, b=False, a=True, c=True, d=True, e=True), "AM213")


def test_idle_evidence_may_be_target_or_answer():
    """Evidence is used as a premise, as a target, and as an answer."""
    nodes = [Evidence(id_, "T") for id_ in "pqrs"] + [Claim("t", "T")]
    steps = [Inference("i", ["p"], supports="t", answers={"q": "q"}), Inference("j", ["p"], attacks="r")]
    assert ["nothing uses evidence 's'"] == codes(ArgumentMap(title="T", nodes=nodes + steps), "AM304")
