"""Dates in EDTF, levels 0 and 1."""

import pytest

from argmap.checks.dates import is_date

GOOD = [
    "1965",
    "1965-02",
    "1965-02-11",
    "0000",
    "-0043",
    "1965?",
    "1965~",
    "1965%",
    "1965-02~",
    "1965-02-11?",
    "196X",
    "19XX",
    "XXXX",
    "1965-XX",
    "1965-02-XX",
    "1965-XX-XX",
    "1965-21",
    "1965-24",
    "1971/1972",
    "1971-12/1972-03",
    "1965/..",
    "../1965",
    "1965/",
    "/1965",
    "1965~/1966?",
    "Y170000002",
    "Y-170000002",
    "2004-02-29",
    "1985-04-12T23:20:30",
    "1985-04-12T23:20:30Z",
    "1985-04-12T23:20:30+04:30",
]
BAD = [
    "65",
    "1965-2",
    "1965-13",
    "1965-00",
    "1965-02-30",
    "1965-04-31",
    "2003-02-29",
    "1900-02-29",
    "11.02.1965",
    "1965/1966/1967",
    "/",
    "../..",
    "1965-25",
    "undated",
    "today",
    "1965-02-1",
    "X965",
    "1965~~",
    "12-05-1965",
    "February",
    "1965-21-01",
    "1965T10:00:00",
    "Y1965",
    "Y12345-01",
]


@pytest.mark.parametrize("text", GOOD)
def test_dates(text):
    """What the standard allows at levels 0 and 1."""
    assert is_date(text)


@pytest.mark.parametrize("text", [*BAD, "", "11 February 1965", "1965 ", "１９６５"])
def test_no_dates(text):
    """What it does not."""
    assert not is_date(text)
