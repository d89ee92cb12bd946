"""Dates as people write them, told in EDTF: `5 March 2026`, `3/5/2026`, `Spring 1967`, `ca. 1965`, `n.d.`."""

from __future__ import annotations

import re

from argmap.checks.dates import UNDATED, is_date

_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_NONE = frozenset({"n.d.", "n. d.", "nd", "no date", "not dated", "none", "unknown", "s.d.", "s. d.", "o. j.", "o.j."})
_LONGEST = 40
_MONTH = r"(?P<month>[^\W\d_]{3,9})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|\.)?"
_YEAR = r"(?P<year>\d{4})"
_NAMED = tuple(
    re.compile(pattern, re.ASCII)
    for pattern in (rf"{_DAY}\s+{_MONTH},?\s+{_YEAR}", rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}", rf"{_MONTH},?\s+{_YEAR}")
)
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?", re.ASCII)
_YEAR_LAST = re.compile(r"(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?[-/.]\s?(\d{4})", re.ASCII)
_SPAN = re.compile(r"(\d{4})\s?(?:[-–—]|to)\s?(\d{4}|\d\d)", re.ASCII)
_ABOUT = re.compile(r"(?:c|ca|circa|about|around|approx)\.?\s*(\d{4})", re.ASCII)
_DECADE = re.compile(r"(?:the\s+)?(\d{3})0'?s", re.ASCII)
_BARE = re.compile(r"[(\[]?(\d{4})[)\].,;]*", re.ASCII)


def dates_meant(text: str) -> list[str]:
    """The dates in EDTF that a text may mean, at most two; none where it is no date that is known.

    >>> dates_meant("5 March 2026"), dates_meant("3/5/2026"), dates_meant("Spring 1967"), dates_meant("ca. 1965")
    (['2026-03-05'], ['2026-05-03', '2026-03-05'], ['1967-21'], ['1965~'])
    """
    plain = " ".join(text.split()).lower()
    if plain in _NONE:
        return [UNDATED]
    if len(plain) > _LONGEST:
        return []
    found = [*_with_month(plain), *_in_digits(plain), *_without_day(plain)]
    return list(dict.fromkeys(one for one in found if is_date(one)))


def _with_month(text: str) -> list[str]:
    """A month or a season by its name, which may be cut to three letters."""
    match = next(filter(None, (pattern.fullmatch(text) for pattern in _NAMED)), None)
    if match is None:
        return []
    day = match.groupdict().get("day")
    name, year = match["month"], match["year"]
    if name in _SEASONS:
        return [f"{year}-{_SEASONS[name]}"] if day is None else []
    number = next((number for number, month in enumerate(_MONTHS, 1) if month.startswith(name)), None)
    number = 9 if name == "sept" else number
    if number is None:
        return []
    return [f"{year}-{number:02}" + (f"-{int(day):02}" if day else "")]


def _in_digits(text: str) -> list[str]:
    """Year, month and day in digits; which of the two is the day may be open."""
    if match := _YEAR_FIRST.fullmatch(text):
        year, month, day = match.groups()
        return [f"{year}-{int(month):02}" + (f"-{int(day):02}" if day else "")]
    if match := _YEAR_LAST.fullmatch(text):
        first, sign, second, year = match.groups()
        dates = [f"{year}-{int(second):02}-{int(first):02}", f"{year}-{int(first):02}-{int(second):02}"]
        return dates[:1] if sign == "." else dates
    return []


def _without_day(text: str) -> list[str]:
    """A year, several, about one, or a decade."""
    if match := _SPAN.fullmatch(text):
        start, end = match.groups()
        return [f"{start}/{start[: 4 - len(end)]}{end}"]
    if match := _ABOUT.fullmatch(text):
        return [f"{match[1]}~"]
    if match := _DECADE.fullmatch(text):
        return [f"{match[1]}X"]
    return [match[1]] if (match := _BARE.fullmatch(text)) else []
