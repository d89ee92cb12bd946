"""Dates in EDTF, levels 0 and 1, and what is said of texts that are none."""

import calendar
import datetime as dt

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from argmap.checks import check
from argmap.checks.date_advice import advice, readings
from argmap.checks.dates import UNDATED, is_date
from argmap.reading import loads

GOOD = [
    *("1965", "1965-02", "1965-02-11", "0000", "0000-02-29", "-0043", "-0043-03-15", "-0004-02-29", "9999-12-31"),
    *("1965?", "1965~", "1965%", "1965-02~", "1965-02-11?", "1965-21?", "-0043~"),
    *("196X", "19XX", "XXXX", "-004X", "196X?", "1965-XX", "1965-02-XX", "1965-XX-XX"),
    *("1965-21", "1965-22", "1965-23", "1965-24"),
    *("1971/1972", "1971/1971", "1971-12/1972-03", "1965-06/1965", "1965/1965-06", "1965-02-11/1965-02-12"),
    *("1965/..", "../1965", "1965/", "/1965", "1965~/1966?", "1965-02-11~/..", "../-0043"),
    *("-0044/-0043", "-0001/0000", "0000/0001", "196X/1965", "1965/196X", "1965-24/1966-21", "1965-02/1965-21"),
    *("Y170000002", "Y-170000002", "Y-12000", "Y-13000/Y-12000", "Y-12000/-0043", "9999/Y10000"),
    *("2004-02-29", "2000-02-29", "1985-04-12T23:20:30", "1985-04-12T23:20:30Z", "1985-04-12T23:20:30+04:30"),
    *("1985-04-12T00:00:00-04", "-0043-03-15T12:00:00"),
]
BAD = [
    *("65", "1965-2", "1965-13", "1965-00", "1965-02-30", "1965-04-31", "1965-02-00", "1965-00-11", "1965-02-1"),
    *("2003-02-29", "1900-02-29", "-0043-02-29", "-0000", "-0000-01", "2018-3-27", "19650211"),
    *("11.02.1965", "12-05-1965", "1965/02", "1965-25", "1965-20", "1965-21-01", "1965-XX-11", "1965-0X"),
    *("1972/1971", "1965-06/1965-05", "1965-02-12/1965-02-11", "1965-06/1964", "-0043/-0044", "0000/-0001"),
    *("1970/196X", "1966-21/1965-24", "Y12000/Y-12000", "Y10000/9999", "1972~/1971?"),
    *("1965/1966/1967", "/", "../..", "1965/...", "1965//1966", "1965/1965-02-30", "1965-13/1966", "undated/1965"),
    *("undated", "today", "X965", "19X5", "196X-02", "196X-02-11", "19x5", "1965~~", "1965?~", "~1965", "February"),
    *("Y1965", "Y01965", "Y12345-01", "Y-0012345", "y12345", "12345", "Y", f"Y{'9' * 5000}", "9" * 5000),
    *("1965T10:00:00", "1965-02T10:00:00", "1965-02-30T10:00:00", "1985-04-12T24:00:00", "1985-04-12T23:60:00"),
    *("1985-04-12T23:20", "1985-04-12T23:20:60", "1985-04-12T23:20:30+0430", "1985-04-12T23:20:30+24:00"),
    *("1985-04-12T23:20:30/1986", "1985-04-12 23:20:30", "1985-04-12T23:20:30?", "1985-XX-XXT23:20:30"),
    *("", "11 February 1965", "1965 ", " 1965", "1965\n", "１９６５", "1965-０２", "1965–1970"),
]


@pytest.mark.parametrize("text", GOOD)
def test_dates(text):
    """What the standard allows at levels 0 and 1."""
    assert is_date(text)


@pytest.mark.parametrize("text", BAD, ids=lambda text: text[:24])
def test_no_dates(text):
    """What it does not, and what there is not in any calendar."""
    assert not is_date(text)


def _exists(year, month, day):
    try:
        dt.date(year, month, day)
    except ValueError:
        return False
    return True


YEARS, MONTHS, DAYS = st.integers(1, 9999), st.integers(0, 26), st.integers(0, 33)


@given(YEARS, MONTHS, DAYS)
@example(1900, 2, 29)
@example(2000, 2, 29)
def test_days_are_those_of_the_calendar(year, month, day):
    """A day is a date if the calendar has it; a month, or a season, likewise."""
    assert _exists(year, month, day) == is_date(f"{year:04}-{month:02}-{day:02}")
    assert (1 <= month <= 12 or 21 <= month <= 24) == is_date(f"{year:04}-{month:02}")


@given(st.dates(), st.dates())
def test_intervals_run_forward(start, end):
    """Two days are an interval if the first is not after the second; so are their months and their years."""
    assert (start <= end) == is_date(f"{start}/{end}")
    assert (start.isoformat()[:7] <= end.isoformat()[:7]) == is_date(f"{start.isoformat()[:7]}/{end.isoformat()[:7]}")
    assert (start.year <= end.year) == is_date(f"{start.year:04}/{end.year:04}")
    assert (start.year < end.year or start.isoformat()[:7] <= end.isoformat()[:7]) == is_date(
        f"{start}/{end.isoformat()[:7]}"
    )


@given(st.datetimes(), st.sampled_from(["", "Z", "+04:30", "-11"]))
def test_times_of_day(moment, zone):
    """A time of day follows a whole day."""
    text = f"{moment.replace(microsecond=0).isoformat()}{zone}"
    assert is_date(text)
    assert not is_date(f"{text}/2000")


@given(st.integers(-9999, -1))
def test_years_before_christ(year):
    """They have leap days as the calendar goes on backwards."""
    assert is_date(f"{year:05}")
    assert calendar.isleap(year) == is_date(f"{year:05}-02-29")


def _months():
    return [(number, calendar.month_name[number], calendar.month_abbr[number]) for number in range(1, 13)]


WRITTEN = [
    "{day} {month} {year}",
    "{day}. {month} {year}",
    "{day} {abbr}. {year}",
    "{month} {day}, {year}",
    "{abbr} {day}, {year}.",
    "on {day} {month}, {year}",
    "{year} {month} {day}",
    "{year}-{number}-{day}",
    "{year}/{number}/{day}",
    "{year}.{number}.{day}",
    "{day}.{number}.{year}",
    "{year}年{number}月{day}日",
    "[{day} {month} {year}]",
]


@given(st.dates(dt.date(1000, 1, 1)), st.sampled_from(WRITTEN))
def test_days_as_people_write_them(date, form):
    """Each way to write a day is understood as that day, and only as it."""
    number, month, abbr = _months()[date.month - 1]
    text = form.format(day=date.day, month=month, abbr=abbr, number=number, year=date.year)
    if is_date(text):
        assert date.isoformat() == text
    else:
        assert (f"write {date.isoformat()}",) == advice(text)


@given(st.dates(dt.date(1000, 1, 1)), st.sampled_from("/-"))
def test_a_day_and_a_month_in_numbers(date, sign):
    """Which of the two is the month is said only where one of them cannot be."""
    text = f"{date.day}{sign}{date.month}{sign}{date.year}"
    other = dt.date(date.year, date.day, date.month).isoformat() if date.day <= 12 else date.isoformat()
    assert list(dict.fromkeys((date.isoformat(), other))) == readings(text)
    if date.isoformat() != other:
        assert (f"write {date} if the day comes first, {other} if the month does",) == advice(text)


MEANT = {
    "5 March 2026": "2026-03-05",
    "March 1967": "1967-03",
    "Sept. 1967": "1967-09",
    "Spring 1967": "1967-21",
    "summer of 1967": "1967-22",
    "Autumn 1967": "1967-23",
    "Fall 1967": "1967-23",
    "Winter 1967": "1967-24",
    "1965-2-7": "1965-02-07",
    "3/1967": "1967-03",
    "1967/3": "1967-03",
    "c. 1965": "1965~",
    "c.1965": "1965~",
    "ca. March 1965": "1965-03~",
    "circa 1965": "1965~",
    "about 1965?": "1965?",
    "1965 (?)": "1965?",
    "[1965?]": "1965?",
    "probably 1965": "1965?",
    "1965-1970": "1965/1970",
    "1965 - 1970": "1965/1970",
    "1965–1970": "1965/1970",
    "1965–70": "1965/1970",
    "1965-70": "1965/1970",
    "1965/70": "1965/1970",
    "from 1965 to 1970": "1965/1970",
    "between 1965 and 1970": "1965/1970",
    "c. 1965-1970": "1965~/1970",
    "11–13 February 1965": "1965-02-11/1965-02-13",
    "March–May 1965": "1965-03/1965-05",
    "30 March – 2 April 1965": "1965-03-30/1965-04-02",
    "before 1965": "../1965",
    "after 1965": "1965/..",
    "1965-present": "1965/..",
    "1965–": "1965/..",
    "1960s": "196X",
    "the 1960's": "196X",
    "19th century": "18XX",
    "44 BC": "-0043",
    "44 B.C.": "-0043",
    "1 BC": "0000",
    "AD 79": "0079",
    "79 CE": "0079",
    "197x": "197X",
    "1965-xx": "1965-XX",
    "20260305": "2026-03-05",
    "2026-03-05 10:00": "2026-03-05",
    "Monday, 5 March 2026": "2026-03-05",
    "March 5th, 2026": "2026-03-05",
    "5. März 2026": "2026-03-05",
    "le 1er mars 2026": "2026-03-01",
    "5 de marzo de 2026": "2026-03-05",
    "5 марта 2026 г.": "2026-03-05",
    "ngày 5 tháng 3 năm 1967": "1967-03-05",
    "１９６５": "1965",
    " 1965.": "1965",
}


@pytest.mark.parametrize("text", MEANT)
def test_what_is_meant(text):
    """Months, seasons, doubts, intervals, decades and eras, as they are written elsewhere."""
    assert [MEANT[text]] == readings(text)
    assert f"write {MEANT[text]}" == advice(text)[-1]


WRONG = {
    "1972/1971": ("the earlier date of an interval comes first", "write 1971/1972"),
    "1965-02-30": ("February 1965 has 28 days",),
    "1964-02-30": ("February 1964 has 29 days",),
    "-0043-02-30": ("February -0043 has 28 days",),
    "1965-02-00": ("there is no day 00", "write 1965-02"),
    "1965-00": ("there is no month 00: months are 01 to 12, and 21 to 24 are the seasons", "write 1965"),
    "1965-00-00": ("there is no month 00: months are 01 to 12, and 21 to 24 are the seasons", "write 1965"),
    "1965-13": ("there is no month 13: months are 01 to 12, and 21 to 24 are the seasons",),
    "1911-13": ("there is no month 13: months are 01 to 12, and 21 to 24 are the seasons", "write 1911/1913"),
    "1965-13-05": ("there is no month 13: months are 01 to 12, and 21 to 24 are the seasons", "write 1965-05-13"),
    "1965-21-40": ("a season has no days",),
    "-0000-01": ("1 BC is the year 0000, without a sign",),
    "1965/1966-04-31": ("April 1966 has 30 days",),
    "1965-02-30/1966-04-31": ("February 1965 has 28 days", "April 1966 has 30 days"),
}


@pytest.mark.parametrize("text", WRONG)
def test_what_is_wrong(text):
    """Where the form is right, the advice says what is not."""
    assert WRONG[text] == advice(text)


@pytest.mark.parametrize(
    "text", ["yesterday", "65", "", "?", "-", "/", "c.", "May", "12", "March 65", "1-2-3", "x" * 5000]
)
def test_what_cannot_be_told(text):
    """The forms that there are."""
    assert ("write it as 1965, 1965-02, 1965-02-11, 1965~ or 1971/1972",) == advice(text)
    assert ("write it as 1965, 1965-02, 1965-02-11, 1965~ or 1971/1972, or `undated`",) == advice(
        text, may_be_undated=True
    )


@given(st.one_of(st.text(max_size=20), st.text("0123456789-/.~?XT :cBCsMayto–", max_size=16)))
def test_advice_is_always_a_date(text):
    """Whatever the text, what it is said to mean can be written."""
    assert all(is_date(one) or one == UNDATED for one in readings(text))
    assert advice(text)


def test_where_dates_stand():
    """The map's own date, a source's, and the day of access; only a source may be undated."""
    argument_map = loads(
        "argmap: 1\ntitle: T\ndate: undated\nsources:\n"
        "  a: {title: T, date: undated, accessed: undated}\n  b: {title: T, date: n.d., accessed: 3 May 2020}\n"
    )
    found = [(one.span.line, one.span.column, one.message, one.help) for one in check(argument_map, select=["AM311"])]
    general = ("write it as 1965, 1965-02, 1965-02-11, 1965~ or 1971/1972",)
    assert [
        (3, 7, "'undated' is not a date", general),
        (5, 42, "'undated' is not a date", general),
        (6, 23, "'n.d.' is not a date", ("write undated",)),
        (6, 39, "'3 May 2020' is not a date", ("write 2020-05-03",)),
    ] == found
