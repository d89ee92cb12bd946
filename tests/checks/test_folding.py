"""Folding makes typesetting alike and leads back to the original."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from argmap.checks.quotation.folding import fold

TEXTS = st.text(
    st.sampled_from("abcé Z19.,;[]()")
    | st.sampled_from(" \n\t\u00a0\u00ad\u200b-–—“”‘’'\"«»ﬁﬂſ²İẞ\u0301が한字…\x00")
    | st.characters(),
    max_size=80,
)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("the  old\n\tbridge", "the old bridge"),
        ("the old bridge", "the\u00a0old\u2009bridge"),
        ("govern-\n   ment", "government"),
        ("a well-\nknown man", "a well-known man"),
        ("govern\u00adment", "government"),
        ("“No,” he said", "‘No,’ he said"),
        ("«\u00a0Non\u00a0»", '"Non"'),
        ("don’t", "don't"),
        ("l’“État”", "l'État"),
        ("it is—perhaps—so", "it is -- perhaps - so"),
        ("so,” — he", "so,—he"),
        ("1964–1965", "1964 - 1965"),
        ("ﬂeet of ﬁve", "fleet of five"),
        ("Congreſs", "Congress"),
        ("e\u0301te\u0301", "été"),
        ("the word.¹² Next", "the word. Next"),
        ("the word [12] next", "the word next"),
        ("[T]he word", "The word"),
        ("１９６５", "1965"),
    ],
)
def test_typesetting_is_no_difference(text, other):
    """What the typesetter decides is the same when folded."""
    assert fold(text).text.strip() == fold(other).text.strip()


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("1,200", "1200"),
        ("was -5 there", "was 5 there"),
        ("a 5-3 vote", "a 53 vote"),
        ("he is", "he, is"),
        ("ill", "Ill"),
    ],
)
def test_words_are(text, other):
    """Numbers, punctuation and capitals remain."""
    assert fold(text).text != fold(other).text


@given(TEXTS)
@example("")
@example("“ﬁ")
def test_places_lead_back(text):
    """Every letter of the folded text leads to a stretch of the original that folds to it; stretches keep their order."""
    folded = fold(text)
    assert len(folded.text) == len(folded.lower)
    before = 0
    for at, letter in enumerate(folded.text):
        start, end = folded.original(at, at + 1)
        assert before <= start < end <= len(text)
        before = start
        if letter.isalnum():
            assert letter in unicodedata.normalize("NFKC", text[start:end])


@given(TEXTS, st.data())
def test_a_stretch_is_what_its_letters_are(text, data):
    """The place of a stretch is from the place of its first letter to that of its last."""
    folded = fold(text)
    if folded.text:
        start = data.draw(st.integers(0, len(folded.text) - 1))
        end = data.draw(st.integers(start + 1, len(folded.text)))
        expected = folded.original(start, start + 1)[0], folded.original(end - 1, end)[1]
        assert expected == folded.original(start, end)


@given(TEXTS)
def test_small_letters_answer_to_capitals(text):
    """The text in small letters has the same length, and differs from it in case alone."""
    folded = fold(text)
    assert all(
        small == letter or small == letter.lower() or (small, letter.lower()) == ("σ", "ς")
        for small, letter in zip(folded.lower, folded.text, strict=True)
    )
