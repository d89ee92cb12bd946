"""Questions in the place of statements, and statements that only look like them."""

import pytest

from argmap.checks import check
from argmap.model import ArgumentMap, Claim, Evidence


def findings(text, node=Claim):
    """What the rule finds in a map of one node with this text."""
    return [d.message for d in check(ArgumentMap(title="T", nodes=[node("a", text)]), select=["AM602"])][:1]


@pytest.mark.parametrize(
    "text",
    [
        "Did Moscow send aid?",
        '"Did Moscow send aid?"',
        "(Did it?)",
        "Did Mao say “enough”?",
        "Why aid?!",
        "河内赢了吗？",
        "هل أرسلت موسكو؟",
        "¿Por qué? ",
        "Ist das so?",
        "So they lied?",
        "What is right?",
        "Why isn't it?",
        "Who could say no?",
        "Is it true or not?",
        "Do they agree, or don't they?",
        "If it fails, who pays?",
        "And what about the poor?",
        "Why should trees have rights? Or rivers?",
        "Really? Who paid for it?",
        "Did it rain; did it snow?",
    ],
)
def test_questions(text):
    """A question is no statement, in quotation marks or without, in any script, alone or with others."""
    assert ["the text of 'a' is a question"] == findings(text)


@pytest.mark.parametrize(
    "text",
    [
        "Moscow sent aid.",
        'Mao asked "Who sent aid?"',
        "The question was «Qui?».",
        "Moscow sent aid (did it not?)",
        "The crowd cried 'Why us?'",
        "???",
    ],
)
def test_statements_about_questions(text):
    """A claim that quotes a question, or adds one in passing, is a statement."""
    assert [] == findings(text)


@pytest.mark.parametrize(
    "text",
    [
        "It is late, isn't it?",
        "They lied, didn’t they?",
        "You can see it from here, can't you?",
        "So the tax hurts the poor, right?",
        "It works... doesn't it?",
        "It's a fraud isn't it?",
        "He won't come, will he?",
        "The law is the law, or is it not?",
        "This is the same thing, no?",
        "The dam will hold – don't you think?",
        "Das Gesetz gilt, oder?",
        "C'est vrai, n'est-ce pas ?",
        "Es verdad, ¿no?",
        "Это так, не так ли?",
        "这是真的，对吗？",
        "Surely we owe them something?",
        "But surely a child is nobody's property?",
    ],
)
def test_tag_questions_assert(text):
    """Who tags a question on has said what comes before it; and who says `surely` does not ask."""
    assert [] == findings(text)


@pytest.mark.parametrize(
    "text",
    [
        "The dam is old. Who will pay for a new one?",
        "Is the dam safe? It has cracks. Who has looked?",
        "the dam has cracks. who will mend it?",
        "The dam is old; why wait?",
    ],
)
def test_texts_that_also_claim_something(text):
    """A question at the end makes no question of what is claimed before."""
    assert [] == findings(text)


def test_evidence_may_be_a_question_too():
    """Evidence that asks shows nothing."""
    assert ["the text of 'a' is a question"] == findings("Who signed?", Evidence)
