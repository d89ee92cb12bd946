"""How far a long run has come, on one line of a terminal that is written over and over."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")
_EVERY = 0.5
"""Seconds between two looks."""
_PATIENCE = 1.0
"""Seconds before the first: what is done sooner needs no line."""


def with_progress(done: Iterable[T], total: Callable[[], int], what: str, already: int = 0) -> Iterator[T]:
    """Pass on what is done, and show on stderr how much that is, how fast it goes and how long it still takes.

    Args:
        done: what is done, as it comes.
        total: counts all that there is to do; asked only if it takes long enough to be shown.
        what: what is done, in the plural.
        already: how much was done before.
    """
    began, shown, whole = time.monotonic(), False, 0
    following = began + _PATIENCE
    try:
        for number, one in enumerate(done, 1):
            now = time.monotonic()
            if now >= following:
                whole = whole or total()
                _write(f"{number + already:,} of {whole:,} {what}{_pace(number, whole - already, now - began)}")
                shown, following = True, now + _EVERY
            yield one
    finally:
        if shown:
            _write("")


def _pace(number: int, whole: int, seconds: float) -> str:
    """How many are done in a second, and how long the others take.

    >>> _pace(50, 650, 10)
    ', 5.0/s, 2:00 left'
    """
    rate = number / seconds
    minutes, rest = divmod(round(max(0, whole - number) / rate), 60)
    hours, minutes = divmod(minutes, 60)
    left = f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
    return f", {rate:,.{0 if rate >= 10 else 1}f}/s, {left} left"


def _write(line: str) -> None:
    sys.stderr.write(f"\r{line}\x1b[K")
    sys.stderr.flush()
