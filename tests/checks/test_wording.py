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
    ],
)
def test_questions(text):
    """A question is no statement, in quotation marks or without, in any script."""
    assert ["the text of 'a' is a question"] == [d.message for d in findings(text, "AM602")]


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
    assert [] == findings(text, "AM602")


def test_evidence_may_be_a_question_too():
    """Evidence that asks shows nothing."""
    assert 1 == len(found(ArgumentMap(title="T", nodes=[Evidence("e", "Who signed?")]), "AM602"))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Moscow sent aid because it feared China.", "because"),
        ("Because it feared China, Moscow sent aid.", "because"),
        ("Soft drugs harm, for they lead to 'hard' ones.", "for"),
        ("Censorship is wrong, since everyone must be free to speak.", "since"),
        ("Since both methods cure and are cheap, both should be paid for.", "since"),
        ("Moscow sent aid, therefore it was loyal.", "therefore"),
        ("Moscow sent aid and is therefore loyal.", "therefore"),
        ("Moscow sent aid. Hence it was loyal.", "hence"),
        ("Moscow sent aid; thus, it was loyal.", "thus"),
        ("It was raining, so they stayed at home.", "so"),
        ("Smoking kills. That’s why it is banned.", "that’s why"),
        ("Therefore no treatment should be paid for.", "therefore"),
    ],
)
def test_hidden_inferences(text, word):
    """Words that join a reason and a conclusion in one claim are asked about."""
    assert [repr(word)] == [d.message.split(" in the text")[0] for d in findings(text, "AM603")]


@pytest.mark.parametrize(
    "text",
    [
        "Moscow has sent aid since 1965.",
        "Relations have been poor since Stalin was in power.",
        "Since Stalin died, Moscow has been weak.",
        "It was the first summit since he was in office.",
        "Moscow sent aid, chiefly because it feared China.",
        "Moscow sent aid not because it was loyal but because it feared China.",
        "It was because of China that Moscow sent aid.",
        "Mao said that Moscow sent aid because it feared China.",
        'The sign reads "Closed because of war".',
        "Thus far nobody has answered.",
        "Moscow sent aid, thus weakening its rival.",
        "The treaty lapsed ten years hence.",
        "Moscow sent aid so that Hanoi could win.",
        "He was so angry, so tired, that he left.",
        "Moscow asked for a ceasefire, for the second time.",
        "Higher fines are therefore the right measure.",
    ],
)
def test_no_hidden_inference(text):
    """Times, purposes, reports, quotations and claims about reasons are no inferences."""
    assert [] == findings(text, "AM603")


@pytest.mark.parametrize(("language", "count"), [("en", 1), ("en-GB", 1), ("EN_us", 1), ("de", 0), ("enm", 0)])
def test_hidden_inferences_are_english(language, count):
    """The rule knows the words of English alone, of whatever country."""
    assert count == len(findings("Moscow sent aid because it feared China.", "AM603", language=language))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Moscow sent aid. Beijing did so too.", 2),
        ("Moscow won; Hanoi lost; Beijing waited.", 3),
        ("Who sent aid? Moscow did! Hanoi won.", 3),
        ('Mao said "Go." Then he left.', 2),
        ("The USSR fell. Nobody wept.", 2),
        ("It was World War II. It ended.", 2),
        ("Москва помогла. Пекин тоже.", 2),
        ("战争结束了。河内赢了。", 2),
    ],
)
def test_several_claims(text, count):
    """Sentences, and clauses between semicolons, are counted."""
    assert [f"the text of 'a' reads as {count} claims"] == [d.message for d in findings(text, "AM604")]


@pytest.mark.parametrize(
    "text",
    [
        "In the U.S. Congress voted, as Dr. Smith, Gen. Giap and J. F. Kennedy wrote on p. 12 of No. 4.",
        "It cost 3.5 Billion.",
        "He waited ... Then he left.",
        "Moscow sent three things: guns; grain; money.",
        "Moscow sent guns; grain; and money.",
        'Mao said "Go. Stop! Now." and left.',
        "The war (it began in 1955. It ended later.) was long.",
        "Am 3. Oktober kam die Einheit, vgl. Abb. 3.",
        "战争结束了。",
    ],
)
def test_one_claim(text):
    """Abbreviations, initials, ordinals, numbers, omissions, lists, quotations and asides end no sentence."""
    assert [] == findings(text, "AM604")


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
    assert [(4, "'a' says it here")] == [(span.line, message) for span, message in finding.related]


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
        "'c' speaks of \"wrong\", and no premise of 'i' does",
        "'p1' alone in 'i' speaks of \"permissible\"",
    ] == inferred(*premises, conclusion="Censorship is not wrong.")


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


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("Moscow left because it fell.", "because"),
        ("'Moscow left because it fell.'", "because"),
        ("'It''s late because it fell.'", "'It''s late because it fell.'"),
        (">-\n    Moscow left\n    because it fell.", ">-\n    Moscow left\n    because it fell."),
    ],
)
def test_findings_point_at_the_word(value, shown):
    """The word itself is marked where the file has the text letter by letter, else the whole text."""
    m, _ = parse(f"argmap: 1\ntitle: T\nclaims:\n  a: {value}\n")
    (finding,) = found(m, "AM603")
    assert shown == place(m, finding)


HUGE = [
    ". ",
    "?",
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
    assert check(ArgumentMap(title="T", nodes=nodes), select=["AM6"])
