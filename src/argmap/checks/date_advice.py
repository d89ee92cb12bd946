"""What a text that is not an EDTF date may mean: dates as people write them, and what is wrong with one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import product

from argmap.checks.dates import UNDATED, days_of, is_date, is_reversed
from argmap.text import normalised

_LONGEST = 80
"""Characters of a text that is looked at: no date takes more."""
_GENERAL = "write it as 1965, 1965-02, 1965-02-11, 1965~ or 1971/1972"
_MONTHS = (
    "january jan januar jänner janvier enero ene января январь",
    "february feb febr februar février févr febrero февраля февраль",
    "march mar märz mars marzo марта март",
    "april apr avril avr abril abr апреля апрель",
    "may mai mayo мая май",
    "june jun juni juin junio июня июнь",
    "july jul juli juillet juil julio июля июль",
    "august aug août agosto ago августа август",
    "september sep sept septembre septiembre сентября сентябрь",
    "october oct oktober okt octobre octubre октября октябрь",
    "november nov novembre noviembre ноября ноябрь",
    "december dec dezember dez décembre déc diciembre dic декабря декабрь",
)
_SEASONS = (
    "spring frühling frühjahr printemps primavera весна",
    "summer sommer été verano лето",
    "autumn fall herbst automne otoño осень",
    "winter hiver invierno зима",
)
_NUMBERS = {
    word: f"{number:02}"
    for first, names in ((1, _MONTHS), (21, _SEASONS))
    for number, words in enumerate(names, first)
    for word in words.split()
}
"""Months and seasons in English, German, French, Spanish and Russian, as EDTF numbers them."""
_FILLER = frozenset({"of", "de", "del", "the", "г", "года"})
_LEAD = re.compile(
    r"(?:(?:published|publ|dated?|accessed|retrieved|printed|in|on|the|copyright|am|im|le|el|"
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)[.,:]?\s+|©\s*)"
)
_ORDINAL = re.compile(r"(\d)(?:st|nd|rd|th|er|º|°)\b")
_NONE = re.compile(r"n\.? ?d|no date|undated|s\.? ?d|o\.? ?j|unknown|б\.? ?г")
_ABOUT = re.compile(r"(?:c|ca|circa|about|around|approx|approximately|um|vers|hacia|около)[. ]+(.+)|~(.+)")
_PERHAPS = re.compile(r"(?:probably|perhaps|possibly|maybe|wohl|vielleicht)\s+(.+)|(.+?)\s*\(?\?\)?")
_BEFORE = re.compile(r"(?:before|until|till|bis|vor)\s+(.+)")
_AFTER = re.compile(r"(?:after|since|from|seit|nach)\s+(.+)|(.+?)\s*[-–—/]\s*(?:present|today|now|heute)?")
_RANGES = (
    re.compile(r"between\s+(.+?)\s+and\s+(.+)"),
    re.compile(r"(?:from\s+)?(.+?)\s+(?:to|until|till|through|bis)\s+(.+)"),
    re.compile(r"(.+?)\s*[–—/]\s*(.+)"),
    re.compile(r"(.+?)\s+-\s+(.+)"),
    re.compile(r"([^-]+)-([^-]+)"),
)
_FOUR_DIGITS = re.compile(r"\d{4}", re.ASCII)
_TWO_DIGITS = re.compile(r"\d\d", re.ASCII)
_IN_FORM = re.compile(r"-?\d{4}-(\d\d)(?:-(\d\d))?[?~%]?", re.ASCII)
_DECEMBER, _FIRST_SEASON, _LAST_SEASON = 12, 21, 24


def advice(text: str, *, may_be_undated: bool = False) -> tuple[str, ...]:
    """The advice for a text that is not a date: what to write instead, and what is wrong if only its numbers are.

    >>> advice("5 March 2026")
    ('write 2026-03-05',)
    >>> advice("3/5/2026")
    ('write 2026-05-03 if the day comes first, 2026-03-05 if the month does',)
    """
    reasons = _reasons(text)
    meant = [one for one in readings(text) if may_be_undated or one != UNDATED]
    if meant:
        return (*reasons, _written(meant))
    return reasons or (f"{_GENERAL}, or `{UNDATED}`" if may_be_undated else _GENERAL,)


def _written(meant: list[str]) -> str:
    if len(meant) == 2 and "/" not in meant[0]:
        return f"write {meant[0]} if the day comes first, {meant[1]} if the month does"
    return f"write {' or '.join(meant)}"


def _reasons(text: str) -> tuple[str, ...]:
    """Why a text in the form of a date, or of an interval, is none."""
    if is_reversed(text):
        return ("the earlier date of an interval comes first",)
    return tuple(filter(None, map(_reason, text.split("/"))))


def _reason(text: str) -> str:
    found = _IN_FORM.fullmatch(text)
    if found is None or is_date(text):
        return ""
    month, day = int(found[1]), found[2]
    if _FIRST_SEASON <= month <= _LAST_SEASON:
        return "a season has no days"
    if not 1 <= month <= _DECEMBER:
        return f"there is no month {found[1]}: months are 01 to 12, and 21 to 24 are the seasons"
    if text.startswith("-0000"):
        return "1 BC is the year 0000, without a sign"
    if day == "00":
        return "there is no day 00"
    year = text[: found.start(1) - 1]
    return f"{_MONTHS[month - 1].split()[0].capitalize()} {year} has {days_of(int(year), month)} days" if day else ""


def readings(text: str) -> list[str]:
    """The EDTF dates that a text may be meant for; where the day and the month may change places, the day is first."""
    if len(text) > _LONGEST:
        return []
    plain = _bare(" ".join(normalised(text, "NFKC").casefold().split()))
    if _NONE.fullmatch(plain):
        return [UNDATED]
    for read in (_single, _qualified, _interval, _half_open):
        if found := list(dict.fromkeys(filter(is_date, read(plain)))):
            return found
    return []


def _bare(text: str) -> str:
    """Without brackets and stops around it, the endings of ordinals, and words before it that tell nothing."""
    text = text.strip("[]()\"' ,;")
    while found := _LEAD.match(text):
        text = text[found.end() :]
    return _ORDINAL.sub(r"\1", text).rstrip(".,; ")


def _qualified(text: str) -> Iterator[str]:
    """A date that is about right, or uncertain."""
    for pattern, sign in ((_ABOUT, "~"), (_PERHAPS, "?")):
        if found := pattern.fullmatch(text):
            for one in _single(_bare(_group(found))):
                yield one if one[-1] in "?~%" else f"{one}{sign}"


def _half_open(text: str) -> Iterator[str]:
    """An interval without a start or without an end."""
    for pattern, form in ((_BEFORE, "../{}"), (_AFTER, "{}/..")):
        if found := pattern.fullmatch(text):
            yield from map(form.format, _end(_group(found)))


def _interval(text: str) -> Iterator[str]:
    """Two dates with a word or a sign between them, the earlier first."""
    for pattern in _RANGES:
        if found := pattern.fullmatch(text):
            starts, ends = map(_end, _completed(*found.groups()))
            for start, end in zip(starts, ends, strict=True) if len(starts) == len(ends) else product(starts, ends):
                yield f"{end}/{start}" if is_reversed(f"{start}/{end}") else f"{start}/{end}"


def _completed(start: str, end: str) -> tuple[str, str]:
    """The ends of an interval in full: `1965–70`, `11–13 February 1965` and `March–May 1965` are short."""
    if _FOUR_DIGITS.fullmatch(start) and _TWO_DIGITS.fullmatch(end) and start[2:] < end:
        return start, start[:2] + end
    words = end.split()
    if not _FOUR_DIGITS.search(start):
        return " ".join((start, *words[len(start.split()) :])), end
    return start, end


def _end(text: str) -> list[str]:
    """One end of an interval."""
    return list(filter(is_date, (*_single(text), *_qualified(text))))


def _single(text: str) -> Iterable[str]:
    """What a text may mean as one date."""
    if "/" not in text and is_date(text.upper()):
        return [text.upper()]
    for pattern, read in _FORMS:
        if found := pattern.fullmatch(text):
            return read(*found.groups())
    return _in_words(text)


def _in_words(text: str) -> list[str]:
    """A date whose month or season is a word, in any order."""
    words = [word for word in re.split(r"[\s,./-]+", text) if word not in _FILLER]
    names = [_NUMBERS[word] for word in words if word in _NUMBERS]
    years = [word for word in words if _FOUR_DIGITS.fullmatch(word)]
    days = [f"-{word:0>2}" for word in words if word.isascii() and word.isdigit() and len(word) <= 2]
    counts = len(names), len(years), len(names) + len(years) + len(days) == len(words)
    return [f"{years[0]}-{names[0]}{''.join(days)}"] if counts == (1, 1, True) else []


def _era(before: str | None, *after: str | None) -> list[str]:
    """A year before or after Christ; 1 BC is the year 0."""
    if before is not None:
        return [f"-{int(before) - 1:04}" if int(before) > 1 else "0000"]
    return [f"{int(''.join(filter(None, after))):04}"]


def _year_first(year: str, _: str, month: str, day: str) -> list[str]:
    """A month and a day after their year; zeros stand for what is not known."""
    if not int(day):
        return [f"{year}-{month:0>2}" if int(month) else year]
    return _days(year, month, day)[:1]


def _year_last(first: str, sign: str, second: str, year: str) -> list[str]:
    """A day and a month before their year: with stops the day is first, else either may be."""
    return _days(year, second, first)[: 1 if sign == "." else 2]


def _days(year: str, month: str, day: str) -> list[str]:
    """The days that two numbers make, the month first and the month second."""
    return list(filter(is_date, (f"{year}-{month:0>2}-{day:0>2}", f"{year}-{day:0>2}-{month:0>2}")))


def _month(year: str, month: str | None, day: str | None = None) -> list[str]:
    """A year, a month of it, or a day of that."""
    if month is not None and int(month) > _DECEMBER:
        return []
    written = "-".join(f"{part:0>2}" for part in (year, month, day) if part is not None)
    return [written.removesuffix("-00")]


def _group(found: re.Match[str]) -> str:
    return next(group for group in found.groups() if group is not None)


_FORMS: tuple[tuple[re.Pattern[str], Callable[..., Iterable[str]]], ...] = (
    (
        re.compile(
            r"(\d{1,4})\s*(?:b\.?\s?c\.?(?:\s?e\.?)?|v\.?\s?chr\.?)|"
            r"a\.?\s?d\.?\s*(\d{1,4})|(\d{1,4})\s*(?:a\.?\s?d\.?|c\.?\s?e\.?|n\.?\s?chr\.?)",
            re.ASCII,
        ),
        _era,
    ),
    (re.compile(r"(\d{3})0['’]?(?:s|er)", re.ASCII), lambda digits: [f"{digits}X"]),
    (re.compile(r"(\d\d?)\.?\s*(?:century|cent|jahrhundert|jh)", re.ASCII), lambda number: [f"{int(number) - 1:02}XX"]),
    (re.compile(r"(\d{4})(\d\d)(\d\d)", re.ASCII), _month),
    (re.compile(r"(\d{4}-\d\d-\d\d)[t ]\d{1,2}[:.].*", re.ASCII), lambda day: [day]),
    (re.compile(r"(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?", re.ASCII), _month),
    (
        re.compile(r"(?:ngày (\d{1,2}) )?tháng (\d{1,2})(?: năm|,)? (\d{4})", re.ASCII),
        lambda day, month, year: _month(year, month, day),
    ),
    (re.compile(r"(\d{4})([-./])(\d{1,2})\2(\d{1,2})", re.ASCII), _year_first),
    (re.compile(r"(\d{1,2})([-./])(\d{1,2})\2(\d{4})", re.ASCII), _year_last),
    (re.compile(r"(\d{4})[-./](\d{1,2})", re.ASCII), _month),
    (re.compile(r"(\d{1,2})[-./](\d{4})", re.ASCII), lambda month, year: _month(year, month)),
)
"""Forms of numbers and signs, each with what it may mean."""
