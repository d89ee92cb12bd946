"""Dates in EDTF, levels 0 and 1 (Library of Congress, Extended Date/Time Format, 2019; ISO 8601-2)."""

from __future__ import annotations

import re
from typing import TypeAlias

Day: TypeAlias = tuple[int, int, int]
"""A year (0 is 1 BC), a month and a day."""

UNDATED = "undated"

_YEAR = r"-?(?!0000)\d{4}|0000"
_PLAIN = re.compile(
    rf"(?P<year>{_YEAR})(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?[?~%]?",
    re.ASCII,
)
_UNSPECIFIED = re.compile(r"(-?)(?=[\dX]{4}[?~%]?$)(\d*)(X+)[?~%]?", re.ASCII)
_LONG = re.compile(r"Y(-?[1-9]\d{4,999})[?~%]?", re.ASCII)
_TIME = re.compile(
    r"(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:Z|[+-](?:[01]\d|2[0-3])(?::[0-5]\d)?)?",
    re.ASCII,
)
_DAY_LENGTH = re.compile(r"-?\d{4}-\d\d-\d\d", re.ASCII)
_OPEN = ("", "..")
_SEASONS = range(21, 25)
_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_date(text: str) -> bool:
    """Whether a text is an EDTF date or interval of level 0 or 1, and the earlier end of an interval comes first.

    >>> [is_date(text) for text in ("1965", "1965-02-11", "1965~", "1971/1972", "-0043", "197X", "1965-02-30")]
    [True, True, True, True, True, True, False]
    >>> is_date("1972/1971")
    False
    """
    start, slash, end = text.partition("/")
    if not slash:
        return _is_moment(text) or extent(text) is not None
    extents = [extent(part) for part in (start, end) if part not in _OPEN]
    if not extents or None in extents:
        return False
    return not is_reversed(text)


def is_reversed(text: str) -> bool:
    """Whether a text is an interval of two dates, the whole of the second before the first."""
    start, _, end = text.partition("/")
    first, last = extent(start), extent(end)
    return first is not None and last is not None and first[0] > last[1]


def extent(text: str) -> tuple[Day, Day] | None:
    """The first and the last day that a date may mean, without an interval or a time; `None` if it is not a date.

    A season may be that of either hemisphere, and lies anywhere in its year.
    """
    if found := _PLAIN.fullmatch(text):
        return _days(int(found["year"]), found["month"], found["day"])
    if found := _UNSPECIFIED.fullmatch(text):
        nearest, farthest = (int(found[2] + digit * len(found[3])) for digit in "09")
        return _years(-farthest, -nearest) if found[1] else _years(nearest, farthest)
    if found := _LONG.fullmatch(text):
        return _years(int(found[1]), int(found[1]))
    return None


def days_of(year: int, month: int) -> int:
    """The number of days in a month."""
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return _DAYS[month - 1] + (month == 2 and leap)


def _years(first: int, last: int) -> tuple[Day, Day]:
    return (first, 1, 1), (last, 12, 31)


def _days(year: int, month: str | None, day: str | None) -> tuple[Day, Day] | None:
    """The first and the last day of a year, a season, a month or a day; `None` if there is none such."""
    if month is None or month == "XX":
        return _years(year, year) if day in {None, "XX"} else None
    number = int(month)
    if number in _SEASONS:
        return _years(year, year) if day is None else None
    if not 1 <= number <= len(_DAYS):
        return None
    last = days_of(year, number)
    if day is None or day == "XX":
        return (year, number, 1), (year, number, last)
    exact = (year, number, int(day))
    return (exact, exact) if 1 <= exact[2] <= last else None


def _is_moment(text: str) -> bool:
    """Whether it is a day with a time of day."""
    day, _, time = text.partition("T")
    return bool(_DAY_LENGTH.fullmatch(day) and extent(day) and _TIME.fullmatch(time))
