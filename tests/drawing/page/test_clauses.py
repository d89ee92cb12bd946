"""Statements as parts of a sentence: which can be, and which lose their capital."""

import pytest

from argmap.drawing.page.clauses import Clauses, clauses
from argmap.model import ArgumentMap, Claim, Evidence


def of(language, *texts):
    """What a map of these texts tells of words."""
    return clauses(
        ArgumentMap(
            title="T", thesis="c0", language=language, nodes=[Claim(f"c{at}", text) for at, text in enumerate(texts)]
        )
    )


@pytest.mark.parametrize(
    ("language", "text", "loses"),
    [
        ("en", "The crew is trained.", True),
        ("en", "It is late.", True),
        ("en", "Escalation explains it.", True),
        ("en", "I saw it.", False),
        ("en", "I'm late.", False),
        ("en", "A dog barked.", True),
        ("en", "A. Smith barked.", False),
        ("en", "US aid came.", False),
        ("en", "NATO expands.", False),
        ("en", "McDonald sells.", False),
        ("en", "Beijing grew.", False),
        ("en", "Kosygin urged.", False),
        ("en", "“The crew” is a film.", False),
        ("en", "12 ships sank.", False),
        ("en", "the crew is small.", False),
        ("en", "", False),
        ("en-GB", "The crew is trained.", True),
        ("de", "Die Fähre ist sicher.", False),
        ("de", "Schulen helfen.", False),
        ("fr", "Le pont est sûr.", True),
        ("fr", "L’équipage dort.", True),
        ("fr", "Paris dort.", False),
        ("es", "Los toros sufren.", True),
        ("es", "¿Los toros sufren?", False),
        ("ru", "Это правда.", True),
        ("ru", "Образование важно.", True),
        ("ru", "Москва велика.", False),
        ("vi", "Không có bằng chứng.", True),
        ("vi", "Hà Nội là thủ đô.", False),
        ("nl", "De brug is veilig.", False),
        ("he", "הגשר בטוח.", False),
    ],
)
def test_the_first_letter(language, text, loses):
    """Small where the word is known to be no name."""
    assert loses is of(language, text).loses_capital(text)


def test_the_map_tells_words_from_names():
    """What stands small elsewhere is a word, what stands with a capital amid a sentence a name; both: it stays."""
    known = of("en", "Ferries sink.", "We saw ferries.", "We met Rose.", "Rose left.", "A rose grew.")
    assert known.loses_capital("Ferries sink.")
    assert not known.loses_capital("Rose left.")
    assert not known.loses_capital("Tugs pull.")
    noted = ArgumentMap(title="T", thesis="e", nodes=[Evidence("e", "Tugs pull.", note="Of tugs", quote="tugs")])
    assert clauses(noted).loses_capital("Tugs pull.")


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("The crew is trained.", True),
        ("The crew, i.e. the men, is trained.", True),
        ("It cost 3.5 million.", True),
        ("It ends on p. 5 and begins there.", True),
        ("The crew is trained. It drills.", False),
        ("Is the crew trained?", False),
        ("What a crew!", False),
        ("He asked “Why?” and left.", True),
        ("One line\nand another", False),
        ("乗組員は訓練を受けた。船は安全だ。", False),
    ],
)
def test_one_sentence(text, is_one):
    """A text of several, or that asks, stands by itself."""
    assert is_one is of("en", text).is_one(text)


def test_languages_that_argmap_does_not_have():
    """No statement is made part of a sentence whose words are foreign to it."""
    assert not of("he", "הגשר בטוח.").is_one("הגשר בטוח.")
    assert Clauses("", frozenset(), frozenset()) == of("xx", "A b")
