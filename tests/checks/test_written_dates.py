"""Dates as people write them."""

import pytest

from argmap.checks.written_dates import dates_meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("5 March 2026", ["2026-03-05"]),
        ("5th of March 2026", []),
        ("March 5, 2026", ["2026-03-05"]),
        ("5. Mar. 2026", ["2026-03-05"]),
        ("Sept. 1967", ["1967-09"]),
        ("March 1967", ["1967-03"]),
        ("Spring 1967", ["1967-21"]),
        ("5/3/2026", ["2026-03-05", "2026-05-03"]),
        ("25/3/2026", ["2026-03-25"]),
        ("5.3.2026", ["2026-03-05"]),
        ("2026/3/5", ["2026-03-05"]),
        ("2026-3", ["2026-03"]),
        ("1971-75", ["1971/1975"]),
        ("1971–1975", ["1971/1975"]),
        ("ca. 1965", ["1965~"]),
        ("the 1960s", ["196X"]),
        ("(1965)", ["1965"]),
        ("n.d.", ["undated"]),
        ("31 February 2026", []),
        ("long ago", []),
        ("1" * 5000, []),
    ],
)
def test_dates_as_people_write_them(text, meant):
    """What a date means is told where it is plain, both where day and month may be exchanged."""
    assert meant == dates_meant(text)
