"""Dates in EDTF, levels 0 and 1 (Library of Congress, Extended Date/Time Format, 2019; ISO 8601-2)."""

from __future__ import annotations

import re

UNDATED = "undated"

_DATE = re.compile(
    r"(?P<year>-?\d{4}|-?\d{3}X|-?\d{2}XX|-?\dXXX|-?XXXX|Y-?\d{5,})"
    r"(-(?P<month>\d\d|XX)(-(?P<day>\d\d|XX))?)?"
    r"(?P<time>T\d\d:\d\d:\d\d(Z|[+-]\d\d(:?\d\d)?)?)?"
    r"[?~%]?",
    re.ASCII,
)
_SEASONS = range(21, 25)
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_date(text: str) -> bool:
    """Whether a text is an EDTF date or interval of level 0 or 1.

    >>> [is_date(text) for text in ("1965", "1965-02-11", "1965~", "1971/1972", "-0043", "197X", "1965-02-30")]
    [True, True, True, True, True, True, False]
    """
    start, slash, end = text.partition("/")
    if not slash:
        return _is_single(text)
    ends = [part for part in (start, end) if part not in {"", ".."}]
    return bool(ends) and all(map(_is_single, ends))


def _is_single(text: str) -> bool:
    match = _DATE.fullmatch(text)
    if match is None or match["year"] == "-0000":
        return False
    year, month, day = match["year"], match["month"], match["day"]
    if (year.startswith("Y") and month) or (match["time"] and not (day or "X").isdigit()):
        return False
    if month is None or month == "XX":
        return day in {None, "XX"}
    if int(month) in _SEASONS:
        return day is None
    return 1 <= int(month) <= 12 and (day in {None, "XX"} or _has_day(year, int(month), int(day)))


def _has_day(year: str, month: int, day: int) -> bool:
    """Whether the month has that day; a year that is not given in full may be a leap year."""
    number = int(year) if year.lstrip("-").isdigit() else 0
    leap = number % 4 == 0 and (number % 100 != 0 or number % 400 == 0)
    return 1 <= day <= _DAYS[month - 1] - (month == 2 and not leap)
