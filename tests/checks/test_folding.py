"""Folding makes typesetting alike and leads back to the original."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from argmap.checks.quotation.folding import fold

TEXTS = st.text(
    st.sampled_from("abcé Z19.,;[]()")
    | st.sampled_from(" \n\t\u00a0\u00ad\u200b-–—“”‘’'\"«»ﬁﬂſ²İẞœÆ*_†§¬3\u0301が한字…\x00")
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
        ("quar\u00ad\nter", "quarter"),
        ("quar¬\n  ter", "quarter"),
        ("Cæsar’s œuvre, Œdipus, ŒDIPUS", "Caesar's oeuvre, Oedipus, OEDIPUS"),
        ("Straße, GROẞ", "Strasse, GROSS"),
        ("Quoi\u00a0? Ici ; là", "Quoi? Ici; là"),
        ("the word.¹² Next", "the word. Next"),
        ("the word.12 Next", "the word. Next"),
        ("the word,12–14 and", "the word, and"),
        ("“the word.”12 Next", "“the word.” Next"),
        ("the “word”12 is", "the “word” is"),
        ("(the word)12 is", "(the word) is"),
        ("the word (4), next", "the word, next"),
        ("the word [4]. Next", "the word. Next"),
        ("in 1965.12 Then", "in 1965. Then"),
        ("(in 1965).12 Then", "(in 1965). Then"),
        ("“the word”.12 Next", "“the word”. Next"),
        ("the word.(4) Next", "the word. Next"),
        ("the word [note 3] next", "the word next"),
        ("the word [p. 12] next", "the word next"),
        ("the word.[a] Next", "the word. Next"),
        ("the word* and† this‡ and① that§", "the word and this and that"),
        ("the *whole* **old** _bridge_", "the whole old bridge"),
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
        ("in 1965", "in 1966"),
        ("came 12 times", "came times"),
        ("12 came", "came"),
        ("at 3.15 Then", "at 3. Then"),
        ("Luke 2:12 has", "Luke 2: has"),
        ("paid.12% of", "paid.13% of"),
        ("under §5", "under 5"),
        ("f*ck snake_case", "fck snakecase"),
    ],
)
def test_words_are(text, other):
    """Numbers, punctuation and capitals remain."""
    assert fold(text).text != fold(other).text


def spelled(stretch):
    """The letters that a stretch of a text can be folded to, in small letters."""
    letters = unicodedata.normalize("NFKC", stretch).lower()
    return letters.replace("œ", "oe").replace("æ", "ae").replace("ß", "ss")


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
            assert letter.lower() in spelled(text[start:end])


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
