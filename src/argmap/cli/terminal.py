"""Lines on a terminal: wrapped at its width, with continuation lines indented below the text, and coloured."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator
from typing import TextIO

from argmap.display import columns, printable, styled
from argmap.explaining.lines import Line, Tone

_NARROWEST = 40
"""On a narrower terminal lines are left as they are: wrapping them would not make them easier to read."""
_SLIMMEST = 20
"""At least so many columns are left to a line that is indented far."""
_HANG = 2
"""How much deeper the rest of a sentence about a node stands than its beginning, where no sign stands before it."""
_STYLES = {
    Tone.HEADING: "bold",
    Tone.STANDS: "green",
    Tone.CONTESTED: "yellow",
    Tone.FALLS: "red",
    Tone.ASIDE: "dim",
}


def width_of(stream: TextIO) -> int | None:
    """The width for lines: COLUMNS, else the width of the terminal; `None` if there is neither."""
    if os.environ.get("COLUMNS", "").isdecimal() or stream.isatty():
        columns = shutil.get_terminal_size().columns
        return columns if columns >= _NARROWEST else None
    return None


def shown(lines: Iterable[Line], width: int | None, *, colour: bool) -> str:
    """The lines as text, each with its line end.

    Args:
        lines: the lines.
        width: how many columns there are; `None` breaks no line.
        colour: whether to colour them.
    """
    if width is None and not colour:
        return "".join(f"{str(line).rstrip()}\n" for line in lines)
    return "".join(f"{row}\n" for line in lines for row in _rows(line, width, colour=colour))


def _rows(line: Line, width: int | None, *, colour: bool) -> Iterator[str]:
    hang = len(line.lead) + (0 if line.bullet or line.span is None else _HANG)
    room = None if width is None else max(width - hang, _SLIMMEST)
    for start, row in _broken(line.text, room, hang - len(line.lead)):
        lead = " " * hang if start else line.lead
        safe = printable(row) if start else row
        yield f"{lead}{_coloured(line, row, start) if colour and safe == row else safe}".rstrip()


def _broken(text: str, room: int | None, more: int) -> Iterator[tuple[int, str]]:
    """The rows of a text, each with the place where it begins: as many words in each as there is room for.

    A longer word has a row of its own; the first row has so much more room.
    """
    if room is None or (len(text) <= room + more and text.isascii()):
        yield 0, text
        return
    first, end, used = 0, 0, 0
    for start, word in _words(text):
        width = columns(word)
        gap = start - end
        if end > first and used + gap + width > room + (0 if first else more):
            yield first, text[first:end]
            first, used, gap = start, 0, 0
        used += gap + width
        end = start + len(word)
    yield first, text[first:end]


def _words(text: str) -> Iterator[tuple[int, str]]:
    """The words of a text, each with the place where it begins; a character of two columns is a word of its own."""
    at = 0
    for word in text.split(" "):
        if word.isascii() or not any("\u2e80" <= character <= "\uffef" for character in word):
            if word:
                yield at, word
        else:
            yield from _pieces(word, at)
        at += len(word) + 1


def _pieces(word: str, at: int) -> Iterator[tuple[int, str]]:
    """Parts of a word in a script that puts no spaces between words, so long that no mark begins a row."""
    start = 0
    for here in range(1, len(word)):
        if "\u3040" <= word[here] <= "\u9fff" and word[here - 1] >= "\u3040":
            yield at + start, word[start:here]
            start = here
    yield at + start, word[start:]


def _coloured(line: Line, row: str, start: int) -> str:
    """A row of a line, that part of it coloured that stands out."""
    if line.tone is None:
        return row
    begins, ends = line.span or (0, len(line.text))
    first, last = max(begins - start, 0), min(ends - start, len(row))
    if first >= last:
        return row
    return f"{row[:first]}{styled(row[first:last], _STYLES[line.tone])}{row[last:]}"
