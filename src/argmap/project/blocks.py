"""A map in a document, and where the places in it are in the document."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from functools import cached_property
from itertools import accumulate

import attrs

from argmap.diagnostics import Diagnostic
from argmap.fields import EMPTY
from argmap.text import Edit, Location, SourceText

_INK = re.compile(r"[^\r\n]")
_NEWLINE = re.compile(r"\n(?P<blank>(?=\r?\n))?")


@attrs.frozen(kw_only=True)
class Block:
    """A block of a document that is for a map.

    Attributes:
        document: the text that it is in.
        sign: the offsets of what opens it, the info string included.
        lines: of each line of the map the offsets of its content and of its end, the line end included.
        end: the offset of what closes it.
        margin: what its lines begin with: the signs of quotes, and spaces.
        options: what its first line says, and options of a directive: by name, a bare word without a value.
        is_closed: whether a fence closes it.
    """

    document: SourceText = attrs.field(repr=False)
    sign: tuple[int, int]
    lines: tuple[tuple[int, int], ...] = attrs.field(repr=False)
    end: int
    margin: str = ""
    options: Mapping[str, str] = EMPTY
    is_closed: bool = True

    @property
    def names_file(self) -> bool:
        """Whether it names the file of a map, and holds none."""
        return "file" in self.options

    @property
    def is_checked(self) -> bool:
        """Whether the map is to be checked, and not only read."""
        return "nocheck" not in self.options

    @cached_property
    def text(self) -> str:
        """The map, without what its lines begin with."""
        return "".join(self.document.text[start:end] for start, end in self.lines)

    @property
    def in_place(self) -> str:
        """The map where it stands: the document up to its end, with spaces for all else but line ends."""
        document, done, parts = self.document.text, 0, list[str]()
        for start, end in self.lines:
            parts += _INK.sub(" ", document[done:start]), document[start:end]
            done = end
        return "".join(parts)

    @property
    def first_line(self) -> int:
        """The offset at which the first line of the map starts, what it begins with included."""
        return self.document.text.rfind("\n", 0, self.lines[0][0]) + 1 if self.lines else self.end

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *accumulate(end - start for start, end in self.lines)]

    def offset(self, offset: int) -> int:
        """Find the offset in the document of an offset in the map."""
        line = bisect_right(self._starts, offset) - 1
        return offset - self._starts[line] + (self.lines[line][0] if line < len(self.lines) else self.end)

    def location(self, start: int, end: int) -> Location:
        """Find the place in the document of a stretch of the map."""
        begin = self.offset(start)
        return self.document.exact_location(begin, max(begin, self.offset(end - 1) + 1 if end > start else begin))

    def edit(self, edit: Edit) -> Edit:
        """Make an edit of the map one of the document: each line that it adds begins as the others do."""
        added, ends_line = edit.replacement, edit.replacement.endswith("\n")
        if edit.end == self._starts[-1] and not ends_line and (added or edit.start not in self._starts):
            added += self.document.newline  # what closes the block stays on its own line
        bare = self.margin.rstrip()
        added = _NEWLINE.sub(lambda found: "\n" + (self.margin if found["blank"] is None else bare), added)
        return Edit(self.offset(edit.start), self.offset(edit.end), added)

    def moved(self, diagnostic: Diagnostic, before: int = 0) -> Diagnostic:
        """Make a finding in the map one in the document, its fix included.

        Args:
            diagnostic: the finding.
            before: how many characters stood before the map when it was examined.
        """
        fix = diagnostic.fix
        edits = () if fix is None else fix.edits
        moved = [self.edit(Edit(one.start - before, one.end - before, one.replacement)) for one in edits]
        return attrs.evolve(
            diagnostic,
            location=self._moved(diagnostic.location, before),
            related=tuple((self._moved(place, before), message) for place, message in diagnostic.related),
            fix=None if fix is None else attrs.evolve(fix, edits=tuple(moved)),
            consequences=tuple(self.moved(one, before) for one in diagnostic.consequences),
        )

    def _moved(self, place: Location | None, before: int) -> Location | None:
        """A place in the map as one in the document; one in another file stays."""
        if place is None or place.path != self.document.path or len(place.text.text) != before + self._starts[-1]:
            return place
        return self.location(max(0, place.span.start - before), max(0, place.span.end - before))
