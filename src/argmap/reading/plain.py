"""Entries so plain that they need no parser of YAML: most of a large map, in half the time.

An entry is plain if it stands in a section, two spaces deep, with a text behind its id or with fields in one of the two
usual layouts: each on a line, or all in braces on one line. Its values are words, texts and short lists. Runs of such
entries are read here and cut out of the text, with a key in the place of each run; the rest is read as ever. Wherever
anything is out of the ordinary, be it only a finding, the whole text is read as ever: nothing is reported from here.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from typing import Any, TypeAlias, TypeVar

import attrs

from argmap.building import canonical_id, made_of
from argmap.model import Claim, Inference, Question
from argmap.reading import values as read
from argmap.reading.forms import SECTIONS, Form
from argmap.text import OFFSET_BITS, SourceText, pack, unpack

T = TypeVar("T")
Entry: TypeAlias = tuple[Any, tuple[Any, ...]]
"""A noun and its place, as `Places` has it."""

MARK = "\ue000"
"""The key in the place of a run; a text that holds this character is read as ever."""
_STAND_IN = f"  {MARK}: 0\n"
_STRANGE = (MARK, "\x85", "\u2028", "\u2029", "\ufeff", "```", "~~~")
"""What makes YAML, or what is read around it, see more in a text than its lines; a text that holds one is not cut."""
_LEAST_SHARE = 0.7
"""How much of a text must be plain for it to be read the faster for it."""
_LEAST_LOOK = 2_000
"""So much of a text may be anything before that is counted."""

_CONTROLS = r"\x00-\x1f\x7f"
_ON_ITS_LINE = rf"[^{_CONTROLS}:#=]*+"
_IN_BRACES = rf"[^{_CONTROLS}:#=?,\[\]{{}}]*+"
"""What a text without quotes may be made of; a colon is looked at by itself."""
_WORD = r"\w[\w./-]*+"
_QUOTED = rf"\"([^{_CONTROLS}\"\\]++)\"|'([^{_CONTROLS}']++)'|\[({_WORD}(?:, {_WORD})*)\]"
_TEXT = rf"([\w(]{_ON_ITS_LINE}(?>(?::(?=[^\s:#=]){_ON_ITS_LINE})*)(?<! ))"

_SECTION = re.compile(rf"^({'|'.join(SECTIONS)}):\n(?=  \S)", re.MULTILINE)
_NEXT = re.compile(r"^ {0,2}(?=[^\s#])", re.MULTILINE)
_BELOW = re.compile(r"\n*+(?: {0,2}[^\s#]|\Z)")
"""What may stand below an entry, so that none of it goes on there."""
_ENTRY = re.compile(rf"\n*+  (\w[\w./-]{{0,99}}+):(?: \{{|\n    (?=\w)| {_TEXT}\n)")
_FIELD = re.compile(rf"([a-z]++): (?:{_QUOTED}|{_TEXT})\n(?:    (?=\w))?")
_FIELD_IN_BRACES = re.compile(rf"([a-z]++): (?:{_QUOTED}|([\w(]{_IN_BRACES}(?<! )))(?:, |\}}\n)")
_QUOTE, _LIST, _BARE = (2, 3), 4, 5
"""The groups of a value."""
_ITEM = re.compile(_WORD)
_NUMBER = re.compile(r"\d(?:\.\d+)?", re.ASCII)


def _list(value: str, group: int, start: int, end: int) -> tuple[Any, Any] | None:
    if group == _LIST:
        if "," not in value:
            return (value,), (pack(start - 1, end + 1), pack(start, end))
        items = [*_ITEM.finditer(value)]
        places = [pack(start + one.start(), start + one.end()) for one in items]
        return tuple([one[0] for one in items]), (pack(start - 1, end + 1), *places)
    place = pack(start, end)
    return ((value,), (place, place)) if group == _BARE and _ITEM.fullmatch(value) else None


def _ids(value: str, group: int, start: int, end: int) -> tuple[Any, Any] | None:
    found = _list(value, group, start, end)
    return found and ((*map(canonical_id, found[0]),), found[1])


def _flag(value: str, group: int, start: int, end: int) -> tuple[Any, Any] | None:
    return (value == "true", pack(start, end)) if group == _BARE and value in {"true", "false"} else None


def _number(value: str, group: int, start: int, end: int) -> tuple[Any, Any] | None:
    return (float(value), pack(start, end)) if group == _BARE and _NUMBER.fullmatch(value) else None


_Keep: TypeAlias = Callable[[str], str]
_Read: TypeAlias = Callable[[str, int, int, int], tuple[Any, Any] | None]
_TEXTS: dict[Callable[..., Any], _Keep] = {
    read.read_text: str,
    read.read_id: canonical_id,
    read.read_target: canonical_id,
}
_OTHERS: dict[Callable[..., Any], _Read] = {
    read.read_ids: _ids,
    read.read_texts: _list,
    read.read_flag: _flag,
    read.read_number: _number,
}
"""What reads a plain value as the other function reads the same value off a cursor; `None` if it is not that plain."""


def _of(form: Form, readers: dict[Callable[..., Any], T]) -> dict[str, T]:
    return {field: readers[reader] for field, reader in form.readers.items() if reader in readers}


_FIELDS = {name: (_of(form, _TEXTS), _of(form, _OTHERS)) for name, form in SECTIONS.items()}


@attrs.define(eq=False)
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
        while at >= 0:
            run, end = _run(text, at, section)
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


def _run(text: str, at: int, section: str) -> tuple[list[Entry], int]:
    """The plain entries that begin there, and where they end."""
    form, fields = SECTIONS[section], _FIELDS[section]
    run: list[Entry] = []
    while (head := _ENTRY.match(text, at)) is not None:
        if head[2] is not None:
            entry, end = _short(form, head), head.end()
        else:
            entry, end = _entry(text, head, form, fields)
        if entry is None or _BELOW.match(text, end) is None:
            break
        run.append(entry)
        at = end
    return run, at


def _short(form: Form, head: re.Match[str]) -> Entry | None:
    """A claim whose text stands behind its id."""
    if form.noun is not Claim:
        return None
    id_place, place = pack(*head.span(1)), pack(*head.span(2))
    return made_of(Claim, {"id": canonical_id(head[1]), "text": head[2]}), (id_place, place, "text", id_place, place)


def _entry(
    text: str, head: re.Match[str], form: Form, fields: tuple[dict[str, _Keep], dict[str, _Read]]
) -> tuple[Entry | None, int]:
    """An entry with its fields, `None` if one of them is not plain, and where it ends."""
    at = head.end()
    in_braces = text[at - 1] == "{"
    match = (_FIELD_IN_BRACES if in_braces else _FIELD).match
    texts, others = fields
    values: dict[str, Any] = {"id": canonical_id(head[1])}
    place: list[Any] = [pack(*head.span(1)), pack(at - 1, at) if in_braces else pack(at, at)]
    while (found := match(text, at)) is not None:
        at, name, group = found.end(), found[1], found.lastindex or 0
        start, end = found.span(group)
        if name in values:
            return None, at
        if name in texts and group != _LIST:
            if group != _BARE:
                start, end = start - 1, end + 1
            values[name] = texts[name](found[group])
            there: Any = start << OFFSET_BITS | end
        elif name in others and (value := others[name](found[group], group, start, end)):
            values[name], there = value
        else:
            return None, at
        start, end = found.span(1)
        place += name, start << OFFSET_BITS | end, there
        if text[at - 1] == "\n":
            return (made_of(form.noun, values), tuple(place)) if _is_whole(form, values) else None, at
    return None, at


def _is_whole(form: Form, values: dict[str, Any]) -> bool:
    """Whether nothing is missing, and nothing too much, for which there would be a finding."""
    if form.noun is Inference:
        return "premises" in values and ("supports" in values) is not ("attacks" in values)
    return all(name in values for name in form.required) and (form.noun is not Question or "answers" in values)
