"""A source text and the places in it: offsets, lines, columns, and edits by span.

Offsets count code points from 0; lines and columns count from 1, and a line ends where editors end it
(LF, CR or CRLF; not at NEL, U+2028 or U+2029).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property

import attrs

_LINE_END = re.compile(r"\r\n?|\n")
_OFFSET_BITS = 32
_OFFSET_MASK = (1 << _OFFSET_BITS) - 1


@attrs.frozen(order=True)
class Span:
    """A stretch of a text: `start` and `end` are offsets, the end is exclusive; lines and columns count from 1."""

    start: int
    end: int
    line: int = attrs.field(default=1, kw_only=True)
    column: int = attrs.field(default=1, kw_only=True)
    end_line: int = attrs.field(default=1, kw_only=True)
    end_column: int = attrs.field(default=1, kw_only=True)


@attrs.frozen
class Edit:
    """Replace what stands at `start` to `end` (offsets) by `replacement`."""

    start: int
    end: int
    replacement: str


@attrs.frozen
class SourceText:
    """A text and the name it goes by in messages: a path with `/`, or `<text>`."""

    text: str = attrs.field(repr=False)
    path: str = "<text>"

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_END.finditer(self.text))]

    def position(self, offset: int) -> tuple[int, int]:
        """The line and column of an offset, both counted from 1."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def span(self, start: int, end: int) -> Span:
        """The span from `start` to `end`, without the white space that trails it and at least one character long."""
        end = min(end, len(self.text))
        while end > start + 1 and self.text[end - 1] in " \t\r\n":
            end -= 1
        return self.exact_span(start, max(end, start + 1))

    def exact_span(self, start: int, end: int) -> Span:
        """The span from `start` to `end` as it is."""
        line, column = self.position(start)
        end_line, end_column = self.position(end)
        return Span(start, end, line=line, column=column, end_line=end_line, end_column=end_column)

    def line_start(self, number: int) -> int:
        """The offset at which the line of that number begins."""
        return self._line_starts[number - 1]

    def line(self, number: int) -> str:
        """The line of that number, counted from 1, without its line end."""
        starts = self._line_starts
        end = starts[number] if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : end].rstrip("\r\n")


def pack(start: int, end: int) -> int:
    """Two offsets as one integer, which a map of many thousand places keeps cheaply."""
    return start << _OFFSET_BITS | end


def unpack(packed: int) -> tuple[int, int]:
    """The two offsets that `pack` put together."""
    return packed >> _OFFSET_BITS, packed & _OFFSET_MASK


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """The text after the edits; an edit that overlaps an earlier one is left out.

    >>> apply_edits("one two", [Edit(4, 7, "three"), Edit(0, 3, "two")])
    'two three'
    """
    parts: list[str] = []
    done = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if edit.start >= done:
            parts += text[done : edit.start], edit.replacement
            done = edit.end
    return "".join([*parts, text[done:]])


class Written:
    """Offsets in a text after edits, told back as offsets in the text before them."""

    def __init__(self, edits: Iterable[Edit]) -> None:
        """Take the edits; they may not overlap."""
        self._edits = sorted(edits, key=lambda edit: (edit.start, edit.end))
        self._starts: list[int] = []
        shift = 0
        for edit in self._edits:
            self._starts.append(edit.start + shift)
            shift += len(edit.replacement) - (edit.end - edit.start)

    def offset(self, offset: int) -> int:
        """Where what stands at an offset after the edits stood before them; inserted text stands at its edit's end.

        >>> Written([Edit(4, 4, "big ")]).offset(9)
        5
        """
        at = bisect_right(self._starts, offset) - 1
        if at < 0:
            return offset
        edit, within = self._edits[at], offset - self._starts[at]
        if within <= len(edit.replacement):
            return min(edit.start + within, edit.end)
        return edit.end + within - len(edit.replacement)
