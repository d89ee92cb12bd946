"""EDTF dates in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.sources.dates import day, first_year, in_words, year


@pytest.mark.parametrize(
    ("date", "expected", "first"),
    [
        (None, "", None),
        ("", "", None),
        ("1965", "1965", 1965),
        ("1965-02-11", "1965", 1965),
        ("2018-03-27T10:00:00Z", "2018", 2018),
        ("1965~", "ca. 1965", 1965),
        ("1965?", "1965?", 1965),
        ("1965-02%", "ca. 1965?", 1965),
        ("1965-XX", "1965", 1965),
        ("197X", "1970s", 1970),
        ("197X~", "ca. 1970s", 1970),
        ("18XX", "19th century", 1800),
        ("20XX?", "21st century?", 2000),
        ("-00XX", "1st century BC", 0),
        ("1XXX", "", 1000),
        ("XXXX", "", None),
        ("1971/1972", "1971–72", 1971),
        ("1971-01/1971-05", "1971", 1971),
        ("1904/1908", "1904–8", 1904),
        ("1904/1918", "1904–18", 1904),
        ("1900/1908", "1900–1908", 1900),
        ("1897/1901", "1897–1901", 1897),
        ("1965~/1970", "ca. 1965–1970", 1965),
        ("1985/..", "1985–", 1985),
        ("1985/", "1985–", 1985),
        ("../1985", "until 1985", 1985),
        ("/1985", "until 1985", 1985),
        ("-0043", "44 BC", -43),
        ("0000", "1 BC", 0),
        ("0476", "476", 476),
        ("-0043/-0030", "44–31 BC", -43),
        ("-0043/0014", "44 BC–AD 14", -43),
        ("Y17000", "17000", 17000),
        ("Y-17000", "17001 BC", -17000),
        ("undated", "", None),
        ("yesterday", "", None),
        ("11 February 1965", "1965", 1965),
        ("spring 65", "", None),
    ],
)
def test_the_year_of_a_date(date, expected, first):
    """EDTF dates are given as a caption gives them; of other texts only a year is taken."""
    assert (expected, first) == (year(date), first_year(date))


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("1965-02-11", "11 February 1965"),
        ("1965-02-11~", "ca. 11 February 1965"),
        ("1965-21", "spring 1965"),
        ("-0043-03-15", "15 March 44 BC"),
        ("1972-03/1972-05", "March 1972–May 1972"),
        ("1965", ""),
        ("1965-13", ""),
        (None, ""),
        ("..", ""),
    ],
)
def test_a_day_in_words(date, expected):
    """Nothing where there is no month."""
    assert expected == day(date)


@pytest.mark.parametrize(
    ("date", "expected"),
    [("2026-03", "March 2026"), ("1971/1972", "1971–72"), ("last year", "last year"), ("undated", ""), (None, "")],
)
def test_a_date_as_exactly_as_it_is_known(date, expected):
    """What is no date is shown as it was written."""
    assert expected == in_words(date)


@given(st.text("0123456789-/X?~%Y.T: undate", max_size=24))
def test_any_text_may_be_given_for_a_date(text):
    """Each has its words, if none, and its place in an order."""
    assert isinstance(year(text) + day(text) + in_words(text), str)
    assert first_year(text) is None or isinstance(first_year(text), int)
