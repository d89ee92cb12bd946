"""A source text and the places in it: offsets, lines, columns, and edits by span.

Offsets count code points from 0; lines and columns count from 1, and a line ends where editors end it
(LF, CR or CRLF; not at NEL, U+2028 or U+2029).
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cached_property
from typing import Literal

import attrs

from argmap.fields import shown

OWN = "argmap"
"""The name of argmap's own notation."""
LINE_END = re.compile(r"\r\n?|\n")
_ASTRAL = "[\U00010000-\U0010ffff]"
OFFSET_BITS = 32
_OFFSET_MASK = (1 << OFFSET_BITS) - 1
_BLANK = " \t\r\n"
_LONG_TRAIL = 100
MOST_MARKS = 30
"""So many combining marks in a row are put in order; Unicode's Stream-Safe Text Format (UAX 15) has as many."""
_MARKS_THAT_ARE_LETTERS = "\uff9e\uff9f"
_MARKS_OF_TWO = "\u0f73\u0f75\u0f81"
_MAY_BE_PILED = re.compile(rf"(?:[^\w\s\x00-\x7f]|[{_MARKS_THAT_ARE_LETTERS}]){{{MOST_MARKS + 1},}}")
"""Where no letter, digit or space stands: combining marks, but also dashes, emoji and the like."""


@attrs.frozen(order=True)
class Span:
    """A stretch of a text.

    Attributes:
        start: the offset of the start, in code points from 0.
        end: the offset of the end, exclusive.
        line: the line of the start, from 1.
        column: the column of the start, in code points from 1.
        end_line: the line of the end, from 1.
        end_column: the column of the end, exclusive, from 1.
    """

    start: int
    end: int
    line: int = attrs.field(default=1, kw_only=True)
    column: int = attrs.field(default=1, kw_only=True)
    end_line: int = attrs.field(default=1, kw_only=True)
    end_column: int = attrs.field(default=1, kw_only=True)

    __repr__ = shown


@attrs.frozen
class Edit:
    """Replace a stretch of a text.

    Attributes:
        start: the offset of the start, in code points from 0.
        end: the offset of the end, exclusive.
        replacement: the new text.
    """

    start: int
    end: int
    replacement: str

    __repr__ = shown


@attrs.frozen
class SourceText:
    """A text and its name in messages.

    Attributes:
        text: the text.
        path: its path with `/`, or `<text>`.
        notation: what it is written in. Fixes only work in argmap's own YAML.
        start: the offset at which the map starts if it is part of a larger file, a document or a picture; `None` of any
            other text. Before it are the line ends of that file, so that lines count as there.
    """

    text: str = attrs.field(repr=False)
    path: str = "<text>"
    notation: str = OWN
    start: int | None = None

    __repr__ = shown

    @text.validator
    def _refuse_another_type(self, _: object, text: object) -> None:
        if not isinstance(text, str):
            raise TypeError(f"expected str, not {text!r:.100}")

    @property
    def is_own(self) -> bool:
        """Whether the text is written in argmap's own notation, so that edits of YAML apply to it."""
        return self.notation == OWN

    @property
    def is_yaml(self) -> bool:
        """Whether it reads as argmap's own notation: a text that is written in it, or that a picture carries."""
        return self.is_own or self.start is not None

    @property
    def carried(self) -> str:
        """The text of the map itself, without what stands for the rest of its file."""
        return self.text[self.start or 0 :]

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in LINE_END.finditer(self.text))]

    @property
    def lines(self) -> int:
        """The number of its lines; the last one is empty if the text ends with a line end."""
        return len(self._line_starts)

    @property
    def newline(self) -> str:
        """Its line end: that of the first line; LF if there is only one line."""
        found = LINE_END.search(self.text)
        return found[0] if found else "\n"

    def position(self, offset: int) -> tuple[int, int]:
        """Find the line and column of an offset.

        Args:
            offset: an offset in code points, from 0.

        Returns:
            The line and the column in it, both counted from 1.
        """
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def span(self, start: int, end: int) -> Span:
        """Make a span without trailing white space, at least one character long.

        Args:
            start: the offset of the start, in code points from 0.
            end: the offset of the end, exclusive.

        Returns:
            The span, with its lines and columns.
        """
        end = min(end, len(self.text))
        if end > start + 1 and self.text[end - 1] in _BLANK:
            end = self._without_trail(start + 1, end)
        return self.exact_span(start, max(end, start + 1))

    def _without_trail(self, start: int, end: int) -> int:
        """The end of a stretch without the white space that trails it; long ones are remembered."""
        if end in self._trails:
            return max(start, self._trails[end])
        found = end
        while found > start and self.text[found - 1] in _BLANK:
            found -= 1
        if end - found > _LONG_TRAIL and found > start:
            self._trails[end] = found
        return found

    @cached_property
    def _trails(self) -> dict[int, int]:
        return {}

    def exact_span(self, start: int, end: int) -> Span:
        """Make a span from `start` to `end` as it is; see `span`."""
        line, column = self.position(start)
        end_line, end_column = self.position(end)
        return Span(start, end, line=line, column=column, end_line=end_line, end_column=end_column)

    def location(self, start: int, end: int) -> Location:
        """Make a location in this text, with the span that `span` gives."""
        return Location(self, self.span(start, end))

    def exact_location(self, start: int, end: int) -> Location:
        """Make a location in this text from `start` to `end` as it is; see `location`."""
        return Location(self, self.exact_span(start, end))

    def position_utf16(self, offset: int) -> tuple[int, int]:
        r"""Find the line and the column of an offset as the Language Server Protocol counts them.

        >>> SourceText("a\n😀b").position_utf16(3)
        (1, 2)

        Args:
            offset: an offset in code points, from 0.

        Returns:
            The line and the column, both counted from 0; a character beyond the Basic Multilingual Plane, such as an
            emoji, is two columns wide.
        """
        line, column = self.position(offset)
        return line - 1, self._units(offset - column + 1, offset)

    def offset_utf16(self, line: int, column: int) -> int:
        r"""Find the offset of a line and a column as the Language Server Protocol counts them.

        >>> SourceText("a\n😀b").offset_utf16(1, 2)
        3

        Args:
            line: the line, from 0; past the end of the text it means the end of the text.
            column: the column, from 0 in units of UTF-16; past the end of its line it means the end of the line, and
                within a character the start of that character, as the protocol requires.

        Returns:
            The offset, in code points from 0.
        """
        if line >= len(self._line_starts):
            return len(self.text)
        start, end = self.line_bounds(line + 1)
        offsets = range(start, end + 1)
        return offsets[bisect_right(offsets, column, key=lambda offset: self._units(start, offset)) - 1]

    def _units(self, start: int, end: int) -> int:
        """How many units of UTF-16 a stretch of the text takes."""
        return end - start + bisect_left(self._astral, end) - bisect_left(self._astral, start)

    @cached_property
    def _astral(self) -> list[int]:
        """The offsets of the characters that take two units of UTF-16."""
        return [] if self.text.isascii() else [match.start() for match in re.finditer(_ASTRAL, self.text)]

    def line_start(self, number: int) -> int:
        """Find the offset at which a line, counted from 1, begins."""
        return self._line_starts[number - 1]

    def line(self, number: int) -> str:
        """Get a line, counted from 1, without its line end."""
        start, end = self.line_bounds(number)
        return self.text[start:end]

    def line_bounds(self, number: int) -> tuple[int, int]:
        """Find the offsets at which a line, counted from 1, starts and ends, without its line end."""
        start = self._line_starts[number - 1]
        if number == len(self._line_starts):
            return start, len(self.text)
        end = self._line_starts[number] - 1
        return start, end - self.text.endswith("\r\n", start, end + 1)


@attrs.frozen
class Location:
    r"""A place in a file: the text, and the span in it. `str()` gives `path:line:column`.

    >>> str(SourceText("one\ntwo", "a.yaml").location(4, 7))
    'a.yaml:2:1'
    """

    text: SourceText = attrs.field(repr=False, eq=lambda text: text.path)
    span: Span

    __repr__ = shown

    @property
    def path(self) -> str:
        """The path of the text."""
        return self.text.path

    @property
    def written(self) -> str:
        """The text at that place."""
        return self.text.text[self.span.start : self.span.end]

    def range_utf16(self) -> tuple[tuple[int, int], tuple[int, int]]:
        """Find the lines and columns as the Language Server Protocol counts them.

        Returns:
            The line and column of the start, and those of the end, exclusive: from 0, columns in units of UTF-16.
        """
        return self.text.position_utf16(self.span.start), self.text.position_utf16(self.span.end)

    def columns(self, *, utf16: bool = False) -> tuple[int, int]:
        """Find the columns of the start and of the end, each on its own line.

        Args:
            utf16: count units of UTF-16, as JavaScript and many editors do, rather than code points.

        Returns:
            The two columns, counted from 1.
        """
        if not utf16:
            return self.span.column, self.span.end_column
        (_, start), (_, end) = self.range_utf16()
        return start + 1, end + 1

    def __str__(self) -> str:
        return f"{self.path}:{self.span.line}:{self.span.column}"


def normalised(text: str, form: Literal["NFC", "NFD", "NFKC"] = "NFC") -> str:
    """A text in a normal form of Unicode; one with a pile of combining marks stays as it is.

    Putting marks in order takes time that grows with the square of their number, and no language piles up so many.
    """
    if text.isascii() or (len(text) > MOST_MARKS and has_piled_marks(text)):
        return text
    return unicodedata.normalize(form, text)  # noqa: TID251 - here it is safe


def has_piled_marks(text: str) -> bool:
    """Whether there are more than thirty combining marks in a row.

    >>> has_piled_marks("a" + 30 * "\u0301"), has_piled_marks("a" + 31 * "\u0301")
    (False, True)
    """
    return any(_longest_pile(match[0]) > MOST_MARKS for match in _MAY_BE_PILED.finditer(text))


def _longest_pile(text: str) -> int:
    """The longest run of combining marks."""
    longest = length = 0
    for character in text:
        length = length + 1 if _is_ordered(character) else 0
        longest = max(longest, length)
    return longest


def _is_ordered(character: str) -> bool:
    """Whether normalisation may move a character past its neighbours."""
    return bool(unicodedata.combining(character)) or character in _MARKS_THAT_ARE_LETTERS + _MARKS_OF_TWO


def pack(start: int, end: int, file: int = 0) -> int:
    """Two offsets, and the number of the text that they are in, as one integer.

    A map of many thousand places keeps integers cheaply.
    """
    return (file << OFFSET_BITS | start) << OFFSET_BITS | end


def unpack(packed: int) -> tuple[int, int]:
    """The two offsets that `pack` put together."""
    return packed >> OFFSET_BITS, packed & _OFFSET_MASK


def unpack_file(packed: int) -> tuple[int, int, int]:
    """The number of the text that a packed place is in, and its two offsets."""
    return packed >> 2 * OFFSET_BITS, packed >> OFFSET_BITS & _OFFSET_MASK, packed & _OFFSET_MASK


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


def joined_edits(edits: Iterable[Edit]) -> list[Edit]:
    """The edits in order, with those that touch each other made one, and stretches that are taken out twice once.

    >>> joined_edits([Edit(4, 7, ""), Edit(0, 4, "a"), Edit(5, 7, "")])
    [Edit(start=0, end=7, replacement='a')]
    """
    joined: list[Edit] = []
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if not joined or edit.start > joined[-1].end:
            joined.append(edit)
            continue
        last = joined[-1]
        joined[-1] = Edit(last.start, max(last.end, edit.end), last.replacement + edit.replacement)
    return joined


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
        """The offset before the edits of an offset after them; inserted text counts as being at its edit's end.

        >>> Written([Edit(4, 4, "big ")]).offset(9)
        5
        """
        at = bisect_right(self._starts, offset) - 1
        if at < 0:
            return offset
        edit, within = self._edits[at], offset - self._starts[at]
        if within < len(edit.replacement):
            return min(edit.start + within, edit.end)
        return edit.end + within - len(edit.replacement)
