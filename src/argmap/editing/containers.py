"""The entries of a mapping or the items of a list in a text: taken out, put in, and put in another order.

In a block an entry has lines of its own, and with it go the comments right above it and those below it that are
indented more. In braces and brackets an entry has commas beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import TypeAlias

import attrs

from argmap.reading.tree import Value
from argmap.text import LINE_END, Edit, SourceText, apply_edits

Arrangement: TypeAlias = Sequence[int | str]
"""What a mapping or a list is to hold: the numbers of its entries, and new ones as they are written.

In a block a new entry is lines at its indentation, without the last line end.
"""


@attrs.frozen
class Piece:
    """The lines of an entry of a block, by offsets.

    Attributes:
        start: where its lines begin: empty lines that go along, then comments, then the entry.
        body: where the first of them begins that is not empty.
        end: behind the last line end.
    """

    start: int
    body: int
    end: int


class Container:
    """A mapping or a list in a text."""

    def __init__(
        self, source: SourceText, value: Value, floor: int, *, spaced: bool | None = None, wide: bool = False
    ) -> None:
        """Take a mapping or a list.

        Args:
            source: the text, which ends with a line end.
            value: the mapping or list in it.
            floor: the offset of the key above it; 0 for what the text as a whole is.
            spaced: whether an empty line goes above a new entry; by default as above those that are there.
            wide: whether everything between two entries goes with the second: empty lines, and comments with empty
                lines below them. What stands at the top loses its empty lines to what stood there before.
        """
        self.source = source
        self.value = value
        self._floor = floor
        self._spaced = spaced
        self._wide = wide

    @cached_property
    def column(self) -> int:
        """The column of the first entry, from 1; of an empty block none."""
        return self.source.position(self.value.entries[0].start)[1]

    @cached_property
    def pieces(self) -> list[Piece]:
        """The lines of the entries of a block."""
        above = self.source.position(self._floor)[0] if self._floor else 0
        found: list[Piece] = []
        for entry in self.value.entries:
            first, last = self.source.position(entry.start)[0], self._last_line(entry.start, entry.end)
            first = self._with_comments_above(first, above, wide=self._wide and bool(found))
            body = first
            while self._wide and found and first - 1 > above and self._is_empty(first - 1):
                first -= 1
            last = self._with_comments(last)
            start, text = self.source.line_start(first), self.source.line_start(body)
            found.append(Piece(start, text, self._line_stop(last)))
            above = last
        return found

    def _with_comments_above(self, line: int, floor: int, *, wide: bool) -> int:
        """The first of the comment lines above a line, below another; the line itself if there are none."""
        first, number = line, line - 1
        while number > floor:
            if self._comment(number) == self.column - 1:
                first = number
            elif not wide or self.source.line(number).strip():
                break
            number -= 1
        return first

    def _last_line(self, start: int, end: int) -> int:
        """The line on which an entry ends; a block of text that keeps its line ends has the last of them."""
        at = end - 1 if end > start and self.source.text[end - 1] in "\r\n" else end
        return self.source.position(at)[0]

    def _with_comments(self, line: int) -> int:
        """The last comment line below a line that is indented more than the entries; else the line itself."""
        last, number = line, line + 1
        while number <= self.source.lines:
            indent = self._comment(number)
            if indent is not None and indent >= self.column:
                last = number
            elif indent is not None or self.source.line(number).strip():
                break
            number += 1
        return last

    def _comment(self, line: int) -> int | None:
        """The indentation of a line that holds a comment alone."""
        words = self.source.line(line)
        plain = words.lstrip(" \t")
        return len(words) - len(plain) if plain.startswith("#") else None

    def _line_stop(self, line: int) -> int:
        """Where the line behind a line starts; the end of the text behind the last."""
        return self.source.line_start(line + 1) if line < self.source.lines else len(self.source.text)

    def arranged(self, arrangement: Arrangement, inner: Mapping[int, Sequence[Edit]]) -> Iterator[Edit]:
        """The edits after which the container holds what it is to hold.

        Args:
            arrangement: what that is; something at least, or all its entries go.
            inner: edits within entries that stay, by number.
        """
        if list(arrangement) == [*range(len(self.value.entries))]:
            yield from (edit for number in arrangement if isinstance(number, int) for edit in inner.get(number, ()))
        elif self.value.is_flow:
            yield from self._in_braces(arrangement, inner)
        else:
            yield from self._in_lines(arrangement, inner)

    def _in_lines(self, arrangement: Arrangement, inner: Mapping[int, Sequence[Edit]]) -> Iterator[Edit]:
        """Entries that go lose their lines; those that keep their order stay, and everything else is put in between."""
        stay, inner = staying(arrangement), {**inner}
        top = self._space_above(arrangement[0]) if arrangement else ""
        if top and isinstance(arrangement[0], int):
            start = self.pieces[arrangement[0]].start
            inner[arrangement[0]] = [Edit(start, start + len(top), ""), *inner.get(arrangement[0], ())]
        for number in range(len(self.pieces)):
            yield from inner.get(number, ()) if number in stay else [self._without(number)]
        at, new = self._top, list[str]()
        for one in arrangement:
            if one in stay and isinstance(one, int):
                yield from self._put_in(at, new)
                at, new = self.pieces[one].end, []
            else:
                copy = one if isinstance(one, str) else self._copy(one, inner.get(one, ()))
                new.append(top + copy if one == 0 else copy)
        yield from self._put_in(at, new)

    def _space_above(self, one: int | str) -> str:
        """The empty lines that go along with an entry."""
        return "" if isinstance(one, str) else self.source.text[self.pieces[one].start : self.pieces[one].body]

    @property
    def _top(self) -> int:
        return self.pieces[0].start

    def _copy(self, number: int, inner: Sequence[Edit]) -> str:
        """The lines of an entry after edits within it."""
        piece = self.pieces[number]
        return self._edited(piece.start, piece.end, inner).removesuffix("\n").removesuffix("\r")

    def _edited(self, start: int, end: int, edits: Sequence[Edit]) -> str:
        """A stretch of the text after edits within it."""
        moved = [Edit(edit.start - start, edit.end - start, edit.replacement) for edit in edits]
        return apply_edits(self.source.text[start:end], moved)

    def _put_in(self, at: int, new: Sequence[str]) -> Iterator[Edit]:
        """Put lines in at the start of a line."""
        if not new:
            return
        newline, is_top = self.source.newline, at == self._top
        is_spaced = self._has_space and (is_top or self._is_empty(self.source.position(at)[0]))
        space = newline if is_spaced else ""
        lines = (newline.join(LINE_END.split(one)) + newline for one in new)
        yield Edit(at, at, "".join(one + space if is_top else space + one for one in lines))

    @cached_property
    def _has_space(self) -> bool:
        """Whether an empty line stands above every entry but the first."""
        if self._spaced is not None:
            return self._spaced
        lines = [self.source.position(piece.start)[0] for piece in self.pieces[1:]]
        return bool(lines) and all(self._is_empty(line - 1) for line in lines)

    def _is_empty(self, line: int) -> bool:
        """Whether a line is empty."""
        return not self.source.line(line).strip()

    def _without(self, number: int) -> Edit:
        """Take the lines of an entry out, and an empty line beside them where one would be left over."""
        piece, source = self.pieces[number], self.source
        first, below = source.position(piece.start)[0], source.position(piece.end)[0]
        if number and self._is_empty(first - 1) and self._is_empty(below):
            return Edit(source.line_start(first - 1), piece.end, "")
        if not number and self._has_space and self._is_empty(below) and len(self.pieces) > 1:
            return Edit(piece.start, source.line_start(below + 1), "")
        return Edit(piece.start, piece.end, "")

    def _in_braces(self, arrangement: Arrangement, inner: Mapping[int, Sequence[Edit]]) -> Iterator[Edit]:
        """Write what changes between the first entry that is another and the last, with the commas that stand there."""
        entries, text = self.value.entries, self.source.text
        if "#" in text[self.value.start : self.value.end] and self._has_comments():
            yield self._in_braces_by_lines(arrangement, inner)
            return
        old = range(len(entries))
        first = _common(arrangement, old)
        last = min(_common(list(reversed(arrangement)), [*reversed(old)]), min(len(old), len(arrangement)) - first)
        for number in (*old[:first], *old[len(old) - last :]):
            yield from inner.get(number, ())
        new = [self._item(one, inner) for one in arrangement[first : len(arrangement) - last]]
        yield from self._between(first, len(old) - last, new)

    def _between(self, first: int, last: int, new: Sequence[str]) -> Iterator[Edit]:
        """Replace the entries from one number to another, which is left."""
        entries, comma = self.value.entries, self._comma
        together = comma.join(new)
        has_before, has_behind = first > 0, last < len(entries)
        if first == last and not entries:
            yield Edit(self.value.start + 1, self.value.end - 1, together)
        elif has_before:
            start = entries[first - 1].end
            yield Edit(start, entries[last - 1].end, comma + together if new else "")
        elif has_behind:
            start = entries[0].start
            yield Edit(start, entries[last].start, together + comma if new else "")
        else:
            yield Edit(entries[0].start, entries[-1].end, together)

    def _item(self, one: int | str, inner: Mapping[int, Sequence[Edit]]) -> str:
        """An entry in braces as it is written after edits within it, or a new one."""
        if isinstance(one, str):
            return one
        entry = self.value.entries[one]
        return self._edited(entry.start, entry.end, inner.get(one, ()))

    @cached_property
    def _comma(self) -> str:
        """What stands between two entries in braces, comments aside."""
        entries, text = self.value.entries, self.source.text
        if len(entries) > 1:
            between = text[entries[0].end : entries[1].start]
            return between if between.strip() == "," else ", "
        if entries:
            before = text[self.value.start + 1 : entries[0].start]
            return f",{before}" if "\n" in before and not before.strip() else ", "
        return ", "

    def _gaps(self) -> list[tuple[int, int]]:
        """The stretches of the text before each entry in braces, and behind the last."""
        ends = [self.value.start + 1, *(entry.end for entry in self.value.entries)]
        return list(zip(ends, [*(entry.start for entry in self.value.entries), self.value.end - 1], strict=True))

    def _has_comments(self) -> bool:
        return any("#" in self.source.text[start:end] for start, end in self._gaps())

    def _in_braces_by_lines(self, arrangement: Arrangement, inner: Mapping[int, Sequence[Edit]]) -> Edit:
        """Write everything between the braces anew, an entry a line: a comment behind its comma stays behind it."""
        source, newline = self.source, self.source.newline
        entries = self.value.entries
        pad = " " * (source.position(entries[0].start)[1] - 1) if entries else "  "
        gaps = [source.text[start:end] for start, end in self._gaps()]
        lines: list[str] = []
        opening = gaps[0].strip()
        lines += [f"{pad}{line.strip()}" for line in opening.splitlines()]
        for one in arrangement:
            notes = gaps[one + 1].strip().removeprefix(",").strip().splitlines() if isinstance(one, int) else []
            item = f"{pad}{self._item(one, inner)},"
            lines.append(f"{item}  {notes[0].strip()}" if notes else item)
            lines += [f"{pad}{note.strip()}" for note in notes[1:] if note.strip()]
        closing = gaps[-1][len(gaps[-1].rstrip(" \t")) :]
        return Edit(self.value.start + 1, self.value.end - 1, newline + newline.join(lines) + newline + closing)


def staying(arrangement: Arrangement) -> set[int]:
    """The numbers that stand in their order, those that come first first."""
    kept: set[int] = set()
    last = -1
    for one in arrangement:
        if isinstance(one, int) and one > last:
            kept.add(one)
            last = one
    return kept


def _common(arrangement: Arrangement, numbers: Sequence[int]) -> int:
    """How many of the numbers an arrangement begins with."""
    count = 0
    for one, number in zip(arrangement, numbers, strict=False):
        if one != number:
            break
        count += 1
    return count
