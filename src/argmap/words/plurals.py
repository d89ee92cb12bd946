"""The category of a whole number by which the forms of words differ, in each language (Unicode's CLDR)."""

from __future__ import annotations

from collections.abc import Callable, Mapping


def _one_or_other(number: int) -> str:
    return "one" if number == 1 else "other"


def _up_to_one(number: int) -> str:
    return "one" if number in {0, 1} else "other"


def _russian(number: int) -> str:
    if number % 10 == 1 and number % 100 != 11:
        return "one"
    return "few" if number % 10 in {2, 3, 4} and number % 100 not in {12, 13, 14} else "many"


CATEGORIES: Mapping[str, Callable[[int], str]] = {
    "en": _one_or_other,
    "de": _one_or_other,
    "fr": _up_to_one,
    "es": _one_or_other,
    "ru": _russian,
    "vi": lambda _: "other",
}
