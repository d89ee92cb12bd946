"""Entries so plain that they need no parser of YAML: most of a large map, in a third of the time.

An entry is plain if it stands in a section, two spaces deep, with a text behind its id or with fields in one of the two
usual layouts: each on a line, or all in braces on one line. Its values are words, lists of words, and texts, be it in
lines of their own. Runs of such entries are read here and cut out of the text, with a key in the place of each run; the
rest is read as ever. Wherever anything is out of the ordinary, be it only a finding, the whole text is read as ever:
nothing is reported from here.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from typing import Any, TypeAlias

import attrs

from argmap.reading.forms import SECTIONS, Form
from argmap.reading.plain_shapes import (
    BELOW,
    ID,
    SHORT,
    SHORT_ON_LINES,
    Entry,
    Shape,
    Ways,
    short_claim,
    short_folded_claim,
)
from argmap.reading.plain_values import WAYS, WAYS_IN_BRACES
from argmap.text import SourceText, pack, unpack

_Match: TypeAlias = Callable[[str, int], re.Match[str] | None]
_Made: TypeAlias = Callable[[re.Match[str]], Entry | None]

MARK = "\ue000"
"""The key in the place of a run; a text that holds this character is read as ever."""
_STAND_IN = f"  {MARK}: 0\n"
_STRANGE = (MARK, "\x85", "\u2028", "\u2029", "\ufeff", "```", "~~~")
"""What makes YAML, or what is read around it, see more in a text than its lines; a text that holds one is not cut."""
_LEAST_SHARE = 0.7
"""How much of a text must be plain for it to be read the faster for it."""
_LEAST_LOOK = 2_000
"""So much of a text may be anything before that is counted."""

_SECTION = re.compile(rf"^({'|'.join(SECTIONS)}):\n(?=  \S)", re.MULTILINE)
_NEXT = re.compile(r"^ {0,2}(?=[^\s#])", re.MULTILINE)
_BELOW = re.compile(BELOW)
_HEAD = re.compile(rf"{ID}(?: \{{|\n    (?=\w))")
_FIELD = re.compile(rf"([a-z]++):(?:{'|'.join(WAYS)})\n(?:    (?=\w))?")
_FIELD_IN_BRACES = re.compile(rf"([a-z]++):(?:{'|'.join(WAYS_IN_BRACES)})(?:, |\}}\n)")
_OFTEN, _MOST_SHAPES = 32, 8
"""How often a shape occurs before an expression for the whole of it pays, and how many of a section have one."""


@attrs.define(eq=False, repr=False)
class Cut:
    """A text without its runs of plain entries.

    Attributes:
        rest: the text with a key in the place of each run.
        runs: the runs, each with its section.
        ends: where each of these keys begins in the rest.
        lengths: how many characters were cut out up to there, the first of them before any run.
        taken: how many runs have been taken.
    """

    rest: SourceText
    runs: list[tuple[str, list[Entry]]]
    ends: list[int]
    lengths: list[int]
    taken: int = 0

    def take(self, form: Form) -> list[Entry]:
        """The next run; none where it does not belong, so that it is missed in the end."""
        section, run = self.runs[self.taken]
        if SECTIONS[section] is not form:
            return []
        self.taken += 1
        return run

    @property
    def is_done(self) -> bool:
        """Whether all runs have been taken."""
        return self.taken == len(self.runs)

    def moved(self, place: Any) -> Any:
        """A place in the rest, or all places of a noun, as they are in the whole text."""
        if isinstance(place, tuple | list):
            return tuple([part if part.__class__ is str else self.moved(part) for part in place])
        start, end = unpack(place)
        lengths, ends = self.lengths, self.ends
        return pack(start + lengths[bisect_left(ends, start)], end + lengths[bisect_left(ends, end)])


def cut(source: SourceText) -> Cut | None:
    """Read the plain entries of a text, and cut them out; `None` if that is not worth while, or not safe."""
    text = source.text
    if any(one in text for one in _STRANGE):
        return None
    pieces: list[str] = []
    runs: list[tuple[str, list[Entry]]] = []
    ends, lengths, done, kept = list[int](), [0], 0, 0
    for head in _SECTION.finditer(text):
        section, at = head[1], head.end()
        entries = _Entries(text, section)
        while at >= 0:
            run, end = entries.run(at)
            if run:
                pieces += text[done:at], _STAND_IN
                kept += at - done
                ends.append(kept + 2)
                kept += len(_STAND_IN)
                runs.append((section, run))
                lengths.append(end - kept)
                done = end
            elif at > _LEAST_LOOK and lengths[-1] < _LEAST_SHARE * (at - _LEAST_LOOK):
                return None
            at = _next_entry(text, end if run else at + 1)
    if lengths[-1] < _LEAST_SHARE * len(text):
        return None
    rest = "".join((*pieces, text[done:]))
    return Cut(SourceText(rest, source.path), runs, ends, lengths)


def _next_entry(text: str, at: int) -> int:
    """Where the next entry of a section begins; -1 if there is none."""
    found = _NEXT.search(text, at)
    return found.start() if found and found.end() - found.start() == 2 else -1


class _Entries:
    """The plain entries of a section."""

    def __init__(self, text: str, section: str) -> None:
        self._text, self._section = text, section
        self._shapes: dict[tuple[bool, Ways], Shape] = {}
        self._known: list[tuple[_Match, _Made]] = []
        if section == "claims":
            self._known += (SHORT.match, short_claim), (SHORT_ON_LINES.match, short_folded_claim)

    def run(self, at: int) -> tuple[list[Entry], int]:
        """Those that begin there, and where they end."""
        run: list[Entry] = []
        text, before = self._text, -1
        while at > before:
            before = at
            for match, made in self._known:
                while (found := match(text, at)) is not None and (entry := made(found)) is not None:
                    run.append(entry)
                    at = found.end()
            if at == before:
                at = self._next(at, run)
        return run, at

    def _next(self, at: int, run: list[Entry]) -> int:
        """Read the entry that begins there field by field, and learn a shape that occurs often; gives where it ends."""
        head = _HEAD.match(self._text, at)
        if head is None:
            return at
        in_braces = self._text[head.end() - 1] == "{"
        ways, values, spans, end = self._fields(head, (_FIELD_IN_BRACES if in_braces else _FIELD).match)
        shape = self._shapes.get((in_braces, ways))
        if shape is None:
            shape = self._shapes[in_braces, ways] = Shape(self._section, ways, in_braces=in_braces)
        below = _BELOW.match(self._text, end) if shape.is_plain else None
        entry = None if below is None else shape.entry(values, spans, below)
        if entry is None:
            return at
        run.append(entry)
        shape.uses += 1
        if shape.uses == _OFTEN and len(self._known) < _MOST_SHAPES:
            self._known.append((shape.expression().match, shape.matched))
        return end

    def _fields(self, head: re.Match[str], match: _Match) -> tuple[Ways, list[str], list[tuple[int, int]], int]:
        """How the fields of an entry are written, its id and their values with their offsets, and where it ends."""
        ways: list[tuple[str, int]] = []
        values, spans, at = [head[1]], [head.span(1)], head.end()
        while (found := match(self._text, at)) is not None:
            way = (found.lastindex or 0) - 2
            ways.append((found[1], way))
            values.append(found[way + 2])
            spans.append(found.span(way + 2))
            at = found.end()
            if self._text[at - 1] == "\n":
                break
        else:
            ways.clear()
        return tuple(ways), values, spans, at
