"""Questions, weights and standards: what the rules about structure and standing make of them."""

import attrs
import pytest

from argmap.checks import check
from argmap.model import ArgumentMap, Claim, Evidence, Inference, Question
from argmap.reading import read_text


def built(*nouns, thesis="q", **fields):
    """A map of two assumed claims, `a` and `b`, a supported one, `c`, and a question that they answer."""
    nodes = [Claim("a", "A.", assumed=True), Claim("b", "B.", assumed=True), Claim("c", "C."), Evidence("e", "E.")]
    step = Inference("i", ["e"], supports="c", scheme="sign")
    questions = [Question("q", "Which?", ("a", "b", "c"))]
    return ArgumentMap(title="T", thesis=thesis, nodes=[*nodes, step], questions=questions, **fields).add(*nouns)


def update(argument_map, id_, **fields):
    return argument_map.replace(
        nodes=[attrs.evolve(node, **fields) if node.id == id_ else node for node in argument_map.nodes]
    )


def messages(argument_map, code):
    return [one.message for one in check(argument_map, select=[code]) if one.code == code]


def test_an_open_question_as_thesis():
    """Its answers are named with what becomes of them, by the rule about theses and the one about questions."""
    assert ["the thesis 'q' is open: 'a', 'b' and 'c' are contested"] == messages(built(), "AM502")
    assert ["no answer to 'q' stands: 'a', 'b' and 'c' are contested"] == messages(built(), "AM509")
    assert [] == messages(built(expect={"q": "contested"}), "AM502") + messages(
        built(expect={"q": "contested"}), "AM509"
    )


def test_an_answered_question_as_thesis():
    """A question that is answered is no finding, and may be expected to be answered by that claim."""
    m = update(update(built(expect={"q": "c"}), "a", confidence=0.5), "b", confidence=0.5)
    assert [] == [message for code in ("AM501", "AM502", "AM505", "AM509") for message in messages(m, code)]
    assert ["'q' is expected to be answered by 'a', and is answered by 'c'"] == messages(
        m.replace(expect={"q": "a"}), "AM505"
    )
    assert ["'q' is expected to be 'falls', and is answered by 'c'"] == messages(
        m.replace(expect={"q": "falls"}), "AM505"
    )


def test_a_question_whose_answers_fall():
    """No answer stands: the thesis falls."""
    m = ArgumentMap(
        title="T", thesis="q", nodes=[Claim("a", "A."), Claim("b", "B.")], questions=[Question("q", "Q?", ("a", "b"))]
    )
    assert ["the thesis 'q' has no answer that stands; it is not established: 'a' and 'b' fall"] == messages(m, "AM501")


def test_what_is_neither_a_standing_nor_an_answer():
    """An id of the map that does not answer the question cannot be expected of it."""
    m = built(expect={"q": "e"})
    assert ["'e' is neither a standing nor an answer to 'q'"] == messages(m, "AM505")


@pytest.mark.parametrize(
    ("expected", "found"),
    [
        ({"q": "b"}, "'q' is expected to be answered by 'b', and is answered by 'c'"),
        ({"q": "contested"}, "'q' is expected to be 'contested', and is answered by 'c'"),
        ({"p": "b"}, "'p' is expected to be answered by 'b', and is 'overturned'"),
        ({"r": "b"}, "'r' is expected to be answered by 'b', and is answered by 'c'"),
        ({"a": "holds"}, "'holds' is not a standing"),
        ({"a": "c"}, "'c' is not a standing"),
        ({"q": "c", "p": "overturned", "r": "c", "a": "overturned", "b": "falls"}, None),
        ({"r": "stands"}, None),
    ],
)
def test_what_is_expected_of_questions_and_answers(expected, found):
    """Said of a question: the standing or the answer that it has, whether its answers exclude each other or not."""
    m = update(update(built(), "a", confidence=0.5), "b", confidence=0.5)
    more = [Question("p", "P?", ("a", "b"), exclusive=False), Question("r", "R?", ("b", "c"), exclusive=False)]
    assert ([] if found is None else [found]) == messages(m.add(*more).replace(expect=expected), "AM505")


@pytest.mark.parametrize(
    ("expected", "advice", "fixed"),
    [
        ("q: Stands", "did you mean 'stands'?", "q: stands"),
        ("q: not established", "did you mean 'not-established'?", "q: not-established"),
        ("q: bb", "did you mean 'b'?", "q: b"),
        ("q: nobody", "write one of stands, contested, falls, not-established, overturned, 'a', 'b'", None),
        ("a: Contested", "did you mean 'contested'?", "a: contested"),
        ("a: not established", "did you mean 'not-established'?", "a: not-established"),
        ("a: holds", "write one of stands, contested, falls, not-established, overturned", None),
    ],
)
def test_advice_about_what_is_expected(expected, advice, fixed):
    """The nearest of the words that may stand there is named, and written by a fix, or all of them are."""
    text = (
        "argmap: 1\ntitle: T\nthesis: q\nclaims:\n  a: {text: A., assumed: true}\n  b: {text: B., assumed: true}\n"
        f"questions:\n  q: {{text: Which?, answers: [a, b]}}\nexpect: {{{expected}}}\n"
    )
    argument_map, _ = read_text(text)
    (finding,) = [one for one in check(argument_map) if one.code in ("AM101", "AM505")]
    assert (9, (advice,)) == (finding.location.span.line, finding.help)
    assert (fixed is None) == (finding.fix is None)
    if fixed:
        (edit,) = finding.fix.edits
        assert f"expect: {{{fixed}}}\n" in text[: edit.start] + edit.replacement + text[edit.end :]


@pytest.mark.parametrize("exclusive", [True, False])
def test_rivalry_connects(exclusive):
    """A rival of a thesis bears on it; an answer to a question that excludes nothing does so only if that is the thesis."""
    m = built(thesis="c")
    m = m.replace(questions=[Question("q", "Which?", ("a", "b", "c"), exclusive=exclusive)])
    expected = [] if exclusive else ["'a' and the node connected with it have no bearing on a thesis"]
    assert expected == messages(m, "AM206")
    assert [] == messages(m.replace(thesis="q"), "AM206")


def test_unanswered_rivals():
    """A rival that holds a thesis in balance wants an answer, at the rival; one that is attacked has one."""
    m = built(thesis="c")
    assert ["nothing answers 'a', a rival of 'c'", "nothing answers 'b', a rival of 'c'"] == messages(m, "AM503")
    attacked = m.add(Inference("x", ["e"], attacks="a"), Inference("y", ["e"], attacks="b"))
    assert [] == messages(attacked, "AM503")


def test_rivals_of_an_answered_question_need_no_answer():
    """Where one answer stands, the question hangs on that one alone."""
    m = update(update(built(), "a", confidence=0.5), "b", confidence=0.5)
    assert [] == messages(m, "AM503")


def test_an_outweighed_objection_needs_no_answer():
    """What is conceded by a weight is answered; what outweighs is not."""
    m = built(Inference("x", ["e"], attacks="c", weight=0.5), thesis="c").replace(questions=())
    assert [] == messages(m, "AM503")
    assert ["nothing answers the objection 'x' to 'c'"] == messages(update(m, "i", weight=0.4), "AM503")
    assert ["the thesis 'c' is outweighed: the attack 'x' on it weighs 0.5, and the case for it 0.4"] == messages(
        update(m, "i", weight=0.4), "AM501"
    )


def test_a_rival_is_an_objection():
    """A thesis with a rival, and a question of rivals, have been contradicted."""
    m = built(thesis="c")
    assert [] == messages(m, "AM508") + messages(m.replace(thesis="q"), "AM508")
    assert ["nothing attacks 'c' or its support, and it has no rival"] == messages(m.replace(questions=()), "AM508")


def test_questions_are_points_of_failure():
    """A thesis that stands only since its rivals rule out what would oppose it rests on the question."""
    claims = [Claim("t", "T."), Claim("r", "R.", assumed=True, confidence=0.4), Claim("s", "S.", assumed=True)]
    steps = [Inference("i", ["s"], supports="t"), Inference("x", ["r"], attacks="t")]
    m = ArgumentMap(title="T", thesis="t", nodes=[*claims, *steps], questions=[Question("q", "Q?", ("r", "s"))])
    assert "the thesis 't' falls or is contested if answers to 'q' can hold together" in messages(m, "AM504")


@pytest.mark.parametrize(
    ("step", "why"),
    [
        (Inference("x", ["e"], attacks="i", weight=0.5), "an undercut defeats the inference whatever its weight"),
        (Inference("x", ["a"], supports="i", weight=0.5), "it is backing"),
        (Inference("x", ["a"], attacks="e", weight=1), "'e' is evidence, and any attack on it wins"),
        (Inference("x", ["e"], attacks="a", weight=0.5), "'a' is assumed, with no support that could outweigh it"),
        (Inference("x", ["e"], attacks="c", weight=0.5), None),
        (Inference("x", ["e"], supports="c", weight=0.5), None),
        (Inference("x", ["e"], attacks="i", weight=0), None),
        (Inference("x", ["e"], attacks="i"), None),
    ],
)
def test_idle_weights(step, why):
    """A weight counts on a claim that something supports; 0 takes a step out wherever it stands."""
    assert ([] if why is None else [f"the weight of 'x' decides nothing: {why}"]) == messages(built(step), "AM215")


@pytest.mark.parametrize(
    ("answers", "count"), [((), 0), (("a",), 1), (("a", "a"), 1), (("a", "b"), 0), (("a", "nobody"), 0)]
)
def test_lone_answers(answers, count):
    """One answer is too few; none at all lacks a field, and one that is not there is a reference to nothing."""
    assert count == len(messages(built().replace(questions=[Question("q", "Q?", answers)]), "AM214"))


def test_one_mistake_in_a_question_is_one_finding():
    """What follows from a misspelled answer is withheld."""
    text = (
        "argmap: 1\ntitle: T\nthesis: q\nclaims:\n  a: {text: A., assumed: true}\n  b: {text: B., assumed: true}\n"
        "questions:\n  q: {text: Which?, answers: [a, bb]}\n"
    )
    argument_map, _ = read_text(text)
    (finding,) = check(argument_map)
    assert ("AM101", ["AM206"]) == (finding.code, [one.code for one in finding.consequences])


def test_what_a_mistake_keeps_from_a_rival():
    """An error in what speaks for one answer may be why its rival stands or falls, and why the question is open."""
    text = (
        "argmap: 1\ntitle: T\nthesis: b\nclaims:\n  a: A.\n  b: B.\n  c: {text: C., assumed: true}\n"
        "inferences:\n  i: {premises: d, supports: a}\n  j: {premises: c, supports: b, weight: 0.5}\n"
        "  k: {premises: c, supports: a, weight: 0.9}\n"
        "questions:\n  q: {text: Which?, answers: [a, b]}\n"
    )
    argument_map, _ = read_text(text)
    assert ["AM101"] == [one.code for one in check(argument_map)]


def test_what_a_question_says():
    """The text of a question is looked at as that of a claim is."""
    m = built().replace(questions=[Question("q", " ", ("a", "b")), Question("p", "TODO: ask (later)", ("a", "b"))])
    assert ["question 'q' has an empty text"] == messages(m, "AM601")
    assert ["the text of 'p' is a placeholder"] == messages(m, "AM607")


def test_all_evidence_for_the_answers_has_one_origin():
    """Of a question the evidence for all its answers is looked at together."""
    m = update(built(Evidence("f", "F.", source="log")), "e", source="log")
    m = m.add(Inference("j", ["f"], supports="a"))
    assert ["all evidence for the thesis 'q' comes from 'log'"] == messages(m, "AM303")
