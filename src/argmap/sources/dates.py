"""Dates of sources in words: EDTF, levels 0 and 1, as captions and references show them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from argmap.words import ENGLISH, Words

UNDATED = "undated"

_DATE = re.compile(r"(?P<sign>-?)(?:Y(?P<long>-?\d{1,15})|(?P<year>\d[\dX]{3}|XXXX))(?:[-T][^?~%]*)?(?P<doubt>[?~%]?)")
_ANY_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_DAY = re.compile(r"-?\d{4}-(\d\d)(?:-(\d\d))?(?:T[^?~%]*)?[~?%]?")
_FIRST_SEASON = 21
_ROMAN = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def year(date: str | None, words: Words = ENGLISH) -> str:
    """The year or years of a date in words; empty if there is none.

    Of a text that is not an EDTF date the first number of four digits is taken for the year.

    >>> year("1965-02~"), year("1971/1972"), year("-0043"), year("197X"), year("undated")
    ('ca. 1965', '1971–72', '44 BC', '1970s', '')
    """
    if date is None:
        return ""
    start, slash, end = date.partition("/")
    if not slash:
        return _one_year(date, words)
    first, last = _one_year(start, words), _one_year(end, words)
    if first and last:
        return _span(first, last, words)
    return f"{first}–" if first else words("date.until", date=last) if last else ""


def first_year(date: str | None) -> int | None:
    """The year from which a date counts in an order of time; `None` if it has none.

    >>> first_year("1965-02~"), first_year("/1972"), first_year("-0043"), first_year("197X"), first_year("undated")
    (1965, 1972, -43, 1970, None)
    """
    for part in (date or "").split("/"):
        found = _DATE.fullmatch(part)
        if found is not None and found["year"] != "XXXX":
            digits = found["long"] or found["year"].replace("X", "0")
            return int(found["sign"] + digits)
    loose = _ANY_YEAR.search(date or "")
    return None if loose is None else int(loose[0])


def day(date: str | None, words: Words = ENGLISH) -> str:
    """A date in words where it has a month, else nothing.

    >>> day("2018-03-27"), day("1965-02~"), day("1971"), day("1972-03/1972-05")
    ('27 March 2018', 'ca. February 1965', '', 'March 1972–May 1972')
    """
    parts = [_one_day(part, words) for part in (date or "").split("/")]
    return "–".join(parts) if all(parts) else ""


def in_words(date: str | None, words: Words = ENGLISH) -> str:
    """A date as exactly as it is known; a text that is not an EDTF date as it stands.

    >>> in_words("2026-03"), in_words("1971/1972"), in_words("last year"), in_words(None)
    ('March 2026', '1971–72', 'last year', '')
    """
    if date is None or date == UNDATED:
        return ""
    if all(part in {"", ".."} or _DATE.fullmatch(part) for part in date.split("/")):
        return day(date, words) or year(date, words)
    return date


def _one_year(date: str, words: Words) -> str:
    found = _DATE.fullmatch(date)
    if found is None:
        loose = _ANY_YEAR.search(date)
        return loose[0] if loose else ""
    told = (
        _unsure(found, words)
        if "X" in (found["year"] or "")
        else _certain(int(found["sign"] + (found["long"] or found["year"])), words)
    )
    doubted = f"{told}{'?' if found['doubt'] in {'?', '%'} else ''}" if told else ""
    return words("date.circa", date=doubted) if doubted and found["doubt"] in {"~", "%"} else doubted


def _certain(number: int, words: Words) -> str:
    return words("date.bc", year=str(1 - number)) if number <= 0 else str(number)


def _unsure(found: re.Match[str], words: Words) -> str:
    """A decade, a century, or as much as is known."""
    known = found["year"].rstrip("X")
    told = ""
    if len(known) == 2:
        told = words("date.century", century=_CENTURIES[words("date.centuries")](int(known) + 1))
    elif len(known) == 3:
        told = words("date.decade", decade=f"{int(known)}0")
    return words("date.bc", year=told) if told and found["sign"] else told


def _roman(number: int) -> str:
    written = ""
    for value, digits in _ROMAN:
        written += digits * (number // value)
        number %= value
    return written


def _ordinal(number: int) -> str:
    ending = "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


_CENTURIES: Mapping[str, Callable[[int], str]] = {"ordinal": _ordinal, "number": str, "roman": _roman}


def _span(first: str, last: str, words: Words) -> str:
    """Years from one to another, the latter without what the two share (Chicago Manual of Style, 9.61 to 9.64)."""
    if first == last:
        return first
    before = words("date.bc", year="")
    if first.endswith(before):
        if last.endswith(before):
            return f"{first.removesuffix(before)}–{last}"
        return f"{first}–{words('date.ad', year=last)}"
    if not (first.isdigit() and last.isdigit() and len(first) == len(last) == 4) or first[:2] != last[:2]:
        return f"{first}–{last}"
    if first[2:] == "00":
        return f"{first}–{last}"
    return f"{first}–{last[3:] if first[2] == last[2] == '0' else last[2:]}"


def _one_day(date: str, words: Words) -> str:
    found = _DAY.fullmatch(date)
    kind, month = _month(int(found[1]), words, of_day=bool(found[2])) if found else ("", "")
    if found is None or not month:
        return ""
    told, circa = year(date, words), words("date.circa", date="")
    number = int(found[2] or 0)
    named = words("date.first") if number == 1 else str(number)
    values = {"day": named} if kind == "day" else {}
    dated = words(f"date.{kind}", month=month, year=told.removeprefix(circa), **values)
    return words("date.circa", date=dated) if told.startswith(circa) else dated


def _month(number: int, words: Words, *, of_day: bool) -> tuple[str, str]:
    """What a date with this month is, a day, a month or a season, and the name; nothing for no month."""
    if number >= _FIRST_SEASON:
        seasons = dict(enumerate(words("date.seasons").split(), _FIRST_SEASON))
        return "season", seasons.get(number, "").replace("_", " ")
    months = dict(enumerate(words("date.months-of-days" if of_day else "date.months").split(), 1))
    return "day" if of_day else "month", months.get(number, "").replace("_", " ")
