"""Dates of sources in words: EDTF, levels 0 and 1, as captions and references show them."""

from __future__ import annotations

import re

UNDATED = "undated"
NO_DATE = "n.d."
"""What stands for the year of a source that bears no date."""

_DATE = re.compile(r"(?P<sign>-?)(?:Y(?P<long>-?\d{1,15})|(?P<year>\d[\dX]{3}|XXXX))(?:[-T][^?~%]*)?(?P<doubt>[?~%]?)")
_BC = " BC"
_ANY_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_DAY = re.compile(r"-?\d{4}-(\d\d)(?:-(\d\d))?(?:T[^?~%]*)?[~?%]?")
_MONTHS = dict(
    enumerate(
        (
            *("January", "February", "March", "April", "May", "June"),
            *("July", "August", "September", "October", "November", "December"),
        ),
        1,
    )
) | {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}


def year(date: str | None) -> str:
    """The year or years of a date in words; empty where there is none.

    Of a text that is no EDTF date the first number of four digits is taken for the year.

    >>> year("1965-02~"), year("1971/1972"), year("-0043"), year("197X"), year("undated")
    ('ca. 1965', '1971–72', '44 BC', '1970s', '')
    """
    if date is None:
        return ""
    start, slash, end = date.partition("/")
    if not slash:
        return _one_year(date)
    first, last = _one_year(start), _one_year(end)
    if first and last:
        return _span(first, last)
    return f"{first}–" if first else f"until {last}" if last else ""


def first_year(date: str | None) -> int | None:
    """The year from which a date counts in an order of time; `None` where it has none.

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


def day(date: str | None) -> str:
    """A date in words where it has a month, else nothing.

    >>> day("2018-03-27"), day("1965-02~"), day("1971"), day("1972-03/1972-05")
    ('27 March 2018', 'ca. February 1965', '', 'March 1972–May 1972')
    """
    parts = [_one_day(part) for part in (date or "").split("/")]
    return "–".join(parts) if all(parts) else ""


def in_words(date: str | None) -> str:
    """A date as exactly as it is known; a text that is no EDTF date as it stands.

    >>> in_words("2026-03"), in_words("1971/1972"), in_words("last year"), in_words(None)
    ('March 2026', '1971–72', 'last year', '')
    """
    if date is None or date == UNDATED:
        return ""
    if all(part in {"", ".."} or _DATE.fullmatch(part) for part in date.split("/")):
        return day(date) or year(date)
    return date


def _one_year(date: str) -> str:
    found = _DATE.fullmatch(date)
    if found is None:
        loose = _ANY_YEAR.search(date)
        return loose[0] if loose else ""
    told = (
        _unsure(found)
        if "X" in (found["year"] or "")
        else _certain(int(found["sign"] + (found["long"] or found["year"])))
    )
    circa = "ca. " if found["doubt"] in {"~", "%"} else ""
    return f"{circa}{told}{'?' if found['doubt'] in {'?', '%'} and told else ''}" if told else ""


def _certain(number: int) -> str:
    return f"{1 - number}{_BC}" if number <= 0 else str(number)


def _unsure(found: re.Match[str]) -> str:
    """A decade, a century, or as much as is known."""
    era, digits = _BC if found["sign"] else "", found["year"]
    known = digits.rstrip("X")
    if len(known) == 2:
        return f"{_ordinal(int(known) + 1)} century{era}"
    return f"{int(known)}0s{era}" if len(known) == 3 else ""


def _ordinal(number: int) -> str:
    ending = "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _span(first: str, last: str) -> str:
    """Years from one to another, the latter without what the two share (Chicago Manual of Style, 9.61 to 9.64)."""
    if first == last:
        return first
    if first.endswith(_BC):
        return f"{first.removesuffix(_BC)}–{last}" if last.endswith(_BC) else f"{first}–AD {last}"
    if not (first.isdigit() and last.isdigit() and len(first) == len(last) == 4) or first[:2] != last[:2]:
        return f"{first}–{last}"
    if first[2:] == "00":
        return f"{first}–{last}"
    return f"{first}–{last[3:] if first[2] == last[2] == '0' else last[2:]}"


def _one_day(date: str) -> str:
    found = _DAY.fullmatch(date)
    month = _MONTHS.get(int(found[1])) if found else None
    if found is None or month is None:
        return ""
    told = year(date)
    circa = "ca. " if told.startswith("ca. ") else ""
    number = f"{int(found[2])} " if found[2] else ""
    return f"{circa}{number}{month} {told.removeprefix('ca. ')}"
