"""How many claims a text makes."""

import pytest

from argmap.checks import check
from argmap.model import ArgumentMap, Claim
from argmap.reading import parse


def findings(text):
    """What the rule finds in a map of one claim with this text."""
    report = check(ArgumentMap(title="T", nodes=[Claim("a", text)]), select=["AM604"])
    return [d.message for d in report if d.code == "AM604"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Moscow sent aid. Beijing did so too.", 2),
        ("Moscow won; Hanoi lost; Beijing waited.", 3),
        ("Who sent aid? Moscow did it! Hanoi won the war.", 2),
        ('Mao said "Go." Then he left.', 2),
        ("The USSR fell. Nobody wept.", 2),
        ("It was World War II. It ended.", 2),
        ("Москва послала помощь. Пекин тоже помог.", 2),
        ("战争结束了。河内赢了。", 2),
        ("The bridge is old. It should be closed.", 2),
        ("The dam holds back the river; the town depends on it.", 2),
        ("Taxes are too high. Wages are too low. Prices rise every year.", 3),
        ("The U.S. left in 1973. The war went on for two years.", 2),
        ("Guns do not kill people! People kill people.", 2),
        ("The answer is no. Nobody may pass.", 2),
        ("It is modern art. It sells well.", 2),
        ("The minister resigned (nobody asked her to). The cabinet fell apart.", 2),
        ("Der Zug war voll. Niemand stieg aus.", 2),
        ("El río creció mucho. Las casas quedaron bajo el agua.", 2),
        ("Is it safe? No test has shown it. The makers say nothing.", 2),
        ("It is safe, isn't it? The makers say so.", 2),
        ("THE BRIDGE IS OLD. IT MUST BE CLOSED.", 2),
        ("The treaty was signed in 1648. It ended the war.", 2),
        ("The bridge is closed. Not all roads are.", 2),
        ("The bridge is closed. Because the piers have cracks, it must be.", 2),
    ],
)
def test_several_claims(text, count):
    """Sentences, and clauses between semicolons, are counted."""
    assert [f"the text of 'a' reads as {count} claims"] == findings(text)


@pytest.mark.parametrize(
    "text",
    [
        "In the U.S. Congress voted, as Dr. Smith, Gen. Giap and J. F. Kennedy wrote on p. 12 of No. 4.",
        "It cost 3.5 Billion.",
        "He waited ... Then he left.",
        "He paused… The room was silent.",
        "Moscow sent three things: guns; grain; money.",
        "Moscow sent guns; grain; and money.",
        "The war (it began in 1955. It ended later.) was long.",
        "Am 3. Oktober kam die Einheit, vgl. Abb. 3.",
        "战争结束了。",
        "The tsar moved his court to St. Petersburg in 1712.",
        "J. S. Mill thought that liberty has one limit.",
        "See No. V of the series for the figures.",
        "The train leaves at 5 p.m. Eastern time.",
        "Prof. Dr. A. Weber of the Univ. of Bonn wrote it.",
        "The bill passed on Tues. Jan. 5 by one vote.",
        "Brown v. Board of Education was decided in 1954.",
        "The trial of Smith vs. Jones lasted for a year.",
        "Mount Everest, i.e. Chomolungma, is the highest mountain.",
        "As Sen. Warren said, the bank is too big.",
        "The paper is at https://example.org/a.html?Q=1. B",
    ],
)
def test_abbreviations_and_omissions_end_no_sentence(text):
    """Nor do initials, ordinals, numbers, lists, asides and addresses on the web."""
    assert [] == findings(text)


@pytest.mark.parametrize(
    "text",
    [
        "The office is at 14 Elm St. Apartment B, Springfield, Ill. It",
        "War and Peace. A Novel in Four Books.",
        "Report of the Commission. Vol. II. London: H.M. Stationery Office.",
        "12 Rue de la Paix. 75002 Paris. France.",
        "Yahoo! Inc. was sold in 2017.",
        "The novel is called Who Goes There? The Thing and other tales.",
        "The firm, Acme Corp. International, went under.",
    ],
)
def test_titles_names_and_addresses(text):
    """Words with capitals alone are a name, not a claim."""
    assert [] == findings(text)


@pytest.mark.parametrize(
    "text",
    [
        'Mao said "Go. Stop! Now." and left.',
        'The prosecutor asked: "Were you there? Did you see him?"',
        '"We lost the war. We lost the peace," the general wrote.',
        'The witness said: "I saw him. He ran. He fell."',
        "Do trees feel pain? No tree has nerves.",
        "Why should anybody pay? Because the law says so.",
        "Great news! The bridge is open.",
        "Sad. The bridge is closed.",
        "The bridge is closed. Poor town!",
        "The bridge is closed. Since 2014.",
        "The bridge is closed. Without any notice.",
        "When the bridge is closed; the town is cut off.",
        "The bridge is closed. Because the piers have cracks.",
        "The bridge is closed. Not a day too soon, but late.",
        "The bridge is closed; leaving the town without a road.",
        "The bridge is closed; which means a long way round.",
    ],
)
def test_what_claims_nothing(text):
    """Quotations, questions, exclamations and fragments are no further claims."""
    assert [] == findings(text)


def test_place():
    """The finding points at the second claim and what follows, not at the question before it."""
    m, _ = parse("argmap: 1\ntitle: T\nclaims:\n  a: The dam is old. Is it safe? No test has shown it.\n")
    (finding,) = (d for d in check(m, select=["AM604"]) if d.code == "AM604")
    assert "No test has shown it." == m.text.text[finding.span.start : finding.span.end]
