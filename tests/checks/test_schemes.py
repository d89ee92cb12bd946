"""The rules AM4: schemes, roles and critical questions."""

from argmap.checks import check
from argmap.reading import parse

HEAD = """\
argmap: 1
title: T
thesis: t
claims: {t: T, a: {text: A, assumed: true}, b: {text: B, assumed: true}}
inferences:
"""


def found(body, *codes):
    argument_map, _ = parse(HEAD + body)
    return [
        (d.code, d.span.line, d.span.column, d.help[-1]) for d in check(argument_map, select=codes) if d.code in codes
    ]


def test_unknown_names_at_the_word():
    """Scheme, role and question are each reported at the misspelled word, with the nearest name."""
    body = "  i: {premises: [a, b], supports: t, scheme: anology}\n  j:\n    premises: [a, b]\n    supports: t\n    scheme: analogy\n    roles: {similar-cas: a}\n    answers: {diferences: b}\n"
    assert [
        ("AM401", 6, 46, "did you mean 'analogy'?"),
        ("AM405", 11, 13, "did you mean 'similar-case'?"),
        ("AM404", 12, 15, "did you mean 'differences'?"),
    ] == found(body, "AM401", "AM404", "AM405")


def test_a_bare_number_is_no_name():
    """The advice names what `argmap scheme 33` shows."""
    body = "  i: {premises: [a, b], supports: t, scheme: 33}\n"
    advice = "write `positive-consequences` or `negative-consequences`"
    assert [("AM401", 6, 46, advice)] == found(body, "AM401")
    assert "`argmap scheme` lists them" in found(body.replace("33", "54"), "AM401")[0][-1]


def test_aliases_are_known():
    """Who writes what the literature calls it is understood."""
    assert [] == found("  i: {premises: [a, b], supports: t, scheme: abduction}\n", "AM401")


def test_open_questions_and_unfilled_roles():
    """One finding for each open question, one for roles that are filled in part."""
    step = (
        "  i: {premises: [a, b], supports: t, scheme: analogy, roles: {similar-case: a}, answers: {differences: b}}\n"
    )
    assert 3 == len(found(step, "AM403"))
    assert ["AM402"] == [code for code, *_ in found(step, "AM402")]
    assert [] == found(step.replace("roles: {similar-case: a}, ", ""), "AM402")


def test_schemes_of_the_map():
    """A map's own scheme is known, with its own roles and questions."""
    body = (
        "  i: {premises: [a, b], supports: t, scheme: ours, roles: {r: a}, answers: {q: b}}\n"
        "schemes: {ours: {title: Ours, roles: {r: what}, questions: {q: Is it?}}}\n"
    )
    assert [] == found(body, "AM401", "AM402", "AM403", "AM404", "AM405")
