"""How statements are worded: what each rule takes for a fault, what it leaves alone, and where it points."""

import pytest

from argmap.checks import check
from argmap.model import ArgumentMap, Claim, Evidence, Inference, Source
from argmap.reading import parse


def found(argument_map, code):
    return [d for d in check(argument_map, select=[code]) if d.code == code]


def findings(text, code, **fields):
    """What one rule finds in a map of one claim with this text."""
    return found(ArgumentMap(title="T", nodes=[Claim("a", text)], **fields), code)


def place(argument_map, finding):
    """The words of the map's text that a finding points at."""
    return argument_map.text.text[finding.span.start : finding.span.end]


def test_long_text():
    """Two hundred and fifty characters fit; one more does not."""
    assert [] == findings("a" * 250, "AM605")
    assert ["the text of 'a' has 251 characters, more than 250"] == [d.message for d in findings("a" * 251, "AM605")]


def test_same_text():
    """Case, spacing, punctuation and the form of letters apart, later texts that say the same name the first."""
    texts = {
        "a": "Moscow sent aid.",
        "b": "“moscow” sent  aid",
        "c": "Moscow sent no aid.",
        "d": "ＭＯＳＣＯＷ sent aid!",
    }
    m = ArgumentMap(title="T", nodes=[*(Claim(*item) for item in texts.items()), Evidence("e", "Moscow, sent aid")])
    assert [f"'{id_}' says the same as 'a'" for id_ in "bde"] == [d.message for d in found(m, "AM606")]


def test_nearly_the_same_text():
    """What differs by a space within a word, by a number's point or by a sign is not the same."""
    texts = ["He is now here.", "He is nowhere.", "It cost $1.5.", "It cost $15.", "It cost 15%.", "!", "?"]
    nodes = [Claim(f"c{number}", text) for number, text in enumerate(texts)]
    assert [] == found(ArgumentMap(title="T", nodes=nodes), "AM606")
    again = ArgumentMap(title="T", nodes=[*nodes, Claim("c", "He is nowhere")])
    assert ["'c' says the same as 'c1'"] == [d.message for d in found(again, "AM606")]


def test_place_of_the_same_text():
    """The finding is at the later text and names the earlier."""
    m, _ = parse("argmap: 1\ntitle: T\nclaims:\n  a: Moscow sent aid.\n  b: {text: moscow sent aid}\n")
    (finding,) = found(m, "AM606")
    assert "moscow sent aid" == place(m, finding)
    assert [(4, "'a' says it here")] == [(at.span.line, message) for at, message in finding.related]


@pytest.mark.parametrize(
    "text",
    [
        "todo",
        "TBD: find the letter",
        "Moscow sent TODO tons.",
        "XXX",
        "XXX: say when",
        "…",
        ". . .",
        "???",
        "[...]",
        "[insert claim here]",
        "<claim>",
        "Claim text here.",
        "Lorem ipsum dolor sit amet",
        "à compléter",
        "待定",
    ],
)
def test_placeholders(text):
    """A text that is nothing but a placeholder, or in which a mark stands in capitals."""
    assert ["the text of 'a' is a placeholder"] == [d.message for d in findings(text, "AM607")]


@pytest.mark.parametrize(
    "text",
    [
        "Moscow sent aid.",
        "XXX Corps crossed the Rhine.",
        "TODO EL PODER AL PUEBLO",
        "Todo pasa.",
        'The code is full of "TODO" marks.',
        "[Only an ally sends missiles.]",
        "The text here is corrupt.",
        "⊥",
        " ",
    ],
)
def test_no_placeholders(text):
    """Numerals, other languages, quotations, editorial brackets and symbols are texts; an empty one has its own rule."""
    assert [] == findings(text, "AM607")


def test_placeholders_in_titles():
    """The titles of the map and of its sources are looked at too."""
    m = ArgumentMap(title="TODO", sources=[Source("s", "…"), Source("t", None), Source("u", "War and Peace")])
    assert {"the title of the map is a placeholder", "the title of source 's' is a placeholder"} == {
        d.message for d in found(m, "AM607")
    }


def inferred(*texts, conclusion, language="en", backed=False, **fields):
    """The messages of AM608 about an inference to a conclusion from premises with these texts."""
    premises = [Claim(f"p{number}", text) for number, text in enumerate(texts, 1)]
    step = Inference("i", [premise.id for premise in premises], supports="c", **fields)
    backing = [Claim("b", "The step is good."), Inference("j", ["b"], supports="i")] if backed else []
    nodes = [*premises, Claim("c", conclusion), step, *backing]
    return [d.message for d in found(ArgumentMap(title="T", nodes=nodes, language=language), "AM608")]


@pytest.mark.parametrize(
    ("premises", "conclusion"),
    [
        (["All men are mortal.", "Socrates is a man."], "Socrates is mortal."),
        (["Killing innocent people is wrong.", "Abortion kills an innocent person."], "Abortion is wrong."),
        (["If it rained, the street is wet.", "The streets aren’t wet."], "It didn’t rain."),
        (["Censorship violates freedom.", "Whatever violates freedom is wrong."], "Censoring is wrong."),
    ],
)
def test_tied_terms(premises, conclusion):
    """In an argument that is spelled out each term stands twice, in whatever form."""
    assert [] == inferred(*premises, conclusion=conclusion)


def test_rabbits_and_loose_ends():
    """A term that only the conclusion has is named, and one that only one premise has."""
    premises = ["Legislation against hatred is permissible.", "Legislation against hatred is censorship."]
    assert [
        "'c' introduces \"wrong\", which no premise of 'i' mentions",
        "'p1' mentions \"permissible\", which nothing else in 'i' does",
    ] == inferred(*premises, conclusion="Censorship is not wrong.")


@pytest.mark.parametrize(
    ("premises", "conclusion"),
    [
        (["Whoever left the house took the car.", "Ada left the house."], "Ada certainly took the car in 1990."),
        (["Ada leaves the house (she is tired).", "Whoever left the house took the car."], "Ada took the car."),
        (["Most children sleep.", "A child who sleeps is well."], "Most children are well."),
    ],
)
def test_qualifiers_and_asides_are_no_terms(premises, conclusion):
    """Adverbs, numbers and parentheses are not what an argument is about; irregular forms are one term."""
    assert [] == inferred(*premises, conclusion=conclusion)


def test_paraphrases_are_left_alone():
    """Where a text shares next to nothing with the rest, other words are no sign of another matter."""
    premises = ["Many practitioners offer such counselling.", "Nobody wants to question their broad expertise."]
    assert [] == inferred(*premises, conclusion="Health insurance should cover alternative treatments.")


def test_terms_are_compared_only_where_the_premises_alone_carry_the_step():
    """A scheme or backing says what carries a step; a single premise is the matter of another rule; English only."""
    premises = ["Legislation against hatred is permissible.", "Legislation against hatred is censorship."]
    conclusion = "Censorship is not wrong."
    assert [] == inferred(*premises, conclusion=conclusion, scheme="rule")
    assert [] == inferred(*premises, conclusion=conclusion, backed=True)
    assert [] == inferred(premises[1], conclusion=conclusion)
    assert [] == inferred(*premises, conclusion=conclusion, language="nl")


def test_places_of_loose_terms():
    """The finding about a conclusion is at its name, that about a premise at the premise."""
    m, _ = parse(
        "argmap: 1\ntitle: T\n"
        "claims:\n  c: Censorship is not wrong.\n  p: Legislation against hatred is permissible.\n"
        "  q: Legislation against hatred is censorship.\n"
        "inferences:\n  i: {premises: [q, p], supports: c}\n"
    )
    assert ["p", "c"] == [place(m, finding) for finding in found(m, "AM608")]


HUGE = [
    ". ",
    "?",
    "a? ",
    "right, ",
    "is it bad because ",
    '"',
    "“",
    " 'a",
    "'a",
    "( a",
    "since ",
    "not because ",
    ", so ",
    "a.\nB",
    "a;",
    "。",
    "<",
    "[insert ",
]


@pytest.mark.parametrize("unit", [*HUGE, "‘a’b", "xTODO", "1,", "it follows ", '“"', "a" * 40 + " "])
def test_huge_texts(unit):
    """No text makes a rule of wording run away."""
    nodes = [Claim("a", unit * (100_000 // len(unit))), Claim("b", "B"), Inference("i", ["a", "b"], supports="b")]
    assert check(ArgumentMap(title="T", nodes=nodes), select=["AM6", "AM608"])
