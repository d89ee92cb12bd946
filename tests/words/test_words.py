"""The tables of words: each whole, in the forms that its language needs, and with what is put in at its place."""

import re
import string
from datetime import date

import pytest

from argmap.sources.dates import in_words
from argmap.words import ENGLISH, LANGUAGES, of
from argmap.words.plurals import CATEGORIES

OTHERS = [language for language in LANGUAGES if language != "en"]
PLURALS = {"en": {"one", "other"}, "vi": {"other"}, "ru": {"one", "few", "many"}}


def _texts(value):
    return {"": value} if isinstance(value, str) else value


def _names(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("language", OTHERS)
def test_every_language_has_every_word(language):
    """In the same order, so that tables can be read side by side."""
    assert list(ENGLISH._table) == list(of(language)._table)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_form_of_a_word_puts_in_what_the_english_one_does(language):
    """No value is lost, none is asked for that is not given; forms of numbers are those of the language."""
    for key, value in of(language)._table.items():
        english = _texts(ENGLISH._table[key])
        expected = set().union(*map(_names, english.values()))
        assert isinstance(value, str) == isinstance(ENGLISH._table[key], str), key
        if not isinstance(value, str):
            assert PLURALS.get(language, {"one", "other"}) == set(value), key
        for text in _texts(value).values():
            assert expected - {"n"} <= _names(text) <= expected, key
            assert text.strip() or key == "thousands", key


@pytest.mark.parametrize("language", OTHERS)
def test_no_word_was_left_in_english(language):
    """Texts of several words differ."""
    same = {
        key
        for key, value in of(language)._table.items()
        if isinstance(value, str) and " " in value.strip() and value == ENGLISH._table[key]
    }
    known = {
        "date.month",
        "date.season",
        "date.day",
        "picture.question",
        "cite.others",
        "cite.editors",
        "sheet.question",
        "cite.in",
        "cite.ed",
        "cite.eds",
    }
    assert set() == {
        key for key in same - known if re.search("[a-z]{3}", re.sub(r"\{\w+\}", "", of(language)._table[key]))
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_months_and_seasons_are_all_there(language):
    """Twelve and four, each of which can stand in a date."""
    words = of(language)
    assert [12, 12, 4] == [len(words(key).split()) for key in ("date.months", "date.months-of-days", "date.seasons")]
    assert words("date.centuries") in {"ordinal", "number", "roman"}
    shown = {in_words(date(2024, month, 9).isoformat(), words) for month in range(1, 13)}
    assert 12 == len(shown)
    assert [] == [one for one in shown if "_" in one or "{" in one]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", ["3 April 2018", "1 May 2018", "March 2018", "ca. 1965", "1970s", "44 BC", "19th century", "until 1972"]),
        ("de", ["3. April 2018", "1. Mai 2018", "März 2018", "um 1965", "1970er Jahre", "44 v. Chr.", "19. Jahrhundert", "bis 1972"]),
        ("fr", ["3 avril 2018", "1ᵉʳ mai 2018", "mars 2018", "vers 1965", "années 1970", "44 av. J.-C.", "XIXᵉ siècle", "jusqu’en 1972"]),
        ("es", ["3 de abril de 2018", "1 de mayo de 2018", "marzo de 2018", "ca. 1965", "década de 1970", "44 a. C.", "siglo XIX", "hasta 1972"]),
        ("ru", ["3 апреля 2018", "1 мая 2018", "март 2018", "ок. 1965", "1970-е", "44 до н. э.", "XIX век", "до 1972"]),
        ("vi", ["3 tháng 4 năm 2018", "1 tháng 5 năm 2018", "tháng 3 năm 2018", "khoảng 1965", "thập niên 1970", "44 TCN", "thế kỷ XIX", "đến 1972"]),
    ],
)  # fmt: skip
def test_dates_in_words(language, expected):
    """As each language writes them."""
    dates = ["2018-04-03", "2018-05-01", "2018-03", "1965~", "197X", "-0043", "18XX", "/1972"]
    assert expected == [in_words(one, of(language)) for one in dates]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("de", ["1 Frage", "2 Fragen", "1.234 Fragen"]),
        ("fr", ["1 question", "2 questions", "1\u202f234 questions"]),
        ("ru", ["1 вопрос", "2 вопроса", "1\u00a0234 вопроса"]),
        ("vi", ["1 câu hỏi", "2 câu hỏi", "1.234 câu hỏi"]),
    ],
)
def test_nouns_agree_with_numbers(language, expected):
    """Numbers have the signs of the language too."""
    assert expected == [of(language)("picture.questions", n=number) for number in (1, 2, 1234)]


def test_russian_has_three_forms():
    """By the last digits: 1, 21, 101; 2 to 4, 22; 0, 5 to 20, 111."""
    found = {name: [n for n in range(126) if CATEGORIES["ru"](n) == name] for name in ("one", "few", "many")}
    assert [1, 21, 31, 41, 51, 61, 71, 81, 91, 101, 121] == found["one"]
    assert {2, 3, 4, 22, 23, 24, 104, 122} <= set(found["few"])
    assert {0, 5, 11, 12, 13, 14, 20, 111, 112, 125} <= set(found["many"])


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("de-CH", "de"),
        ("DE_at", "de"),
        ("fr", "fr"),
        ("pt", "en"),
        ("", "en"),
        ("../de", "en"),
        ("deu", "en"),
        ("vi-Hani", "vi"),
    ],
)
def test_the_first_part_of_a_tag_decides(tag, language):
    """A language that argmap does not have, and what is no tag, has English words."""
    assert language == of(tag).language


def test_what_is_put_in_is_never_read_as_a_pattern():
    """Texts of a map hold braces."""
    assert "see {n}: {0.__class__}" == ENGLISH("card.see-text", place="{n}", text="{0.__class__}")
