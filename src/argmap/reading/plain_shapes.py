"""The shapes of plain entries: those with the same fields in the same order, written alike, are read by one match."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, TypeAlias

from argmap.building import canonical_id
from argmap.model import Claim, Inference, Question
from argmap.model.making import putting
from argmap.reading.forms import SECTIONS, Form
from argmap.reading.plain_values import (
    AFTER,
    BEFORE,
    DASHES,
    FIELDS,
    FOLDED,
    LIST,
    ON_LINES,
    TEXT,
    WAYS,
    WAYS_IN_BRACES,
    joined,
)
from argmap.text import OFFSET_BITS

Entry: TypeAlias = tuple[Any, tuple[Any, ...]]
"""A noun and its place, as `Places` has it."""
Ways: TypeAlias = tuple[tuple[str, int], ...]
"""The fields of an entry, each with the number of the way in which its value is written."""
ID = r"\n*+  (\w[\w./-]{0,99}+):"
BELOW = r"(\n*+)(?:( {0,2})(?=[^\s#])|\Z)"
"""What may stand below an entry, so that none of it goes on there; its groups are the blank lines and an indent."""
SHORT = re.compile(rf"{ID} {TEXT}\n(?={BELOW})")
SHORT_ON_LINES = re.compile(rf"{ID} {FOLDED}\n(?={BELOW})")
"""A claim whose text stands behind its id, and one whose text stands below it."""
_BLANK_CLAIM, (_PUT_ID, _PUT_TEXT) = putting(Claim, ("id", "text"))


class Shape:
    """The fields that entries of a section have in common, and how these are written.

    Attributes:
        is_plain: whether nothing is missing, and nothing too much, for which there would be a finding.
        uses: how many such entries have been read field by field.
    """

    def __init__(self, section: str, ways: Ways, *, in_braces: bool) -> None:
        """Make the shape of entries whose fields stand in braces, or else each on a line of its own."""
        form, (texts, others), names = SECTIONS[section], FIELDS[section], [name for name, _ in ways]
        are_known = all(name in others or (name in texts and way not in {LIST, DASHES}) for name, way in ways)
        self.is_plain = bool(names) and are_known and len(names) == len({*names}) and _is_whole(form, names)
        self.uses = 0
        self._noun, self._ways, self._in_braces = form.noun, ways, in_braces
        self._blank, (self._put_id, *puts) = putting(form.noun, ("id", *names) if self.is_plain else ("id",))
        self._fields = [
            (
                name,
                way,
                BEFORE[way],
                AFTER[way],
                put,
                joined(texts[name], way) if name in texts else None,
                others.get(name),
            )
            for (name, way), put in zip(ways, puts, strict=False)
        ]
        self._is_open = bool(ways) and ways[-1][1] >= ON_LINES

    def expression(self) -> re.Pattern[str]:
        """What matches an entry of this shape as a whole; its groups are the id and the values."""
        written = WAYS_IN_BRACES if self._in_braces else WAYS
        fields = [f"{name}:{written[way]}" for name, way in self._ways]
        body = rf" \{{{', '.join(fields)}\}}" if self._in_braces else "".join(f"\n    {field}" for field in fields)
        return re.compile(rf"{ID}{body}\n(?={BELOW})")

    def matched(self, found: re.Match[str]) -> Entry | None:
        """The entry that its expression has matched."""
        return self.entry(found.groups(), found.regs[1:], found)

    def entry(self, values: Sequence[str], spans: Sequence[tuple[int, int]], below: re.Match[str]) -> Entry | None:
        """The entry with an id and these values, each with its offsets; `None` if one is not what its field holds.

        `below` is a match of which `BELOW` is the end.
        """
        noun: Any = object.__new__(self._noun)
        for put, default in self._blank:
            put(noun, default)
        self._put_id(noun, canonical_id(values[0]))
        start, end = spans[0]
        inside = end + 3 if self._in_braces else end + 6
        place: list[Any] = [start << OFFSET_BITS | end, (inside - self._in_braces) << OFFSET_BITS | inside]
        for field, value, (start, end) in zip(self._fields, values[1:], spans[1:], strict=False):
            name, way, before, after, put, keep, read = field
            begin, stop = start - before, end + after
            if keep is not None:
                put(noun, keep(value))
                at: Any = begin << OFFSET_BITS | stop
            elif read is None or (held := read(value, way, start, stop)) is None:
                return None
            else:
                put(noun, held[0])
                at = held[1]
            place += name, (begin - 2 - len(name)) << OFFSET_BITS | begin - 2, at
        if self._is_open:
            place[-1] = _reaching(place[-1], below)
        return noun, tuple(place)


def short_claim(found: re.Match[str]) -> Entry:
    """The claim that `SHORT` has matched."""
    _, id_span, (begin, stop), _, _ = found.regs
    return _claim(found[1], id_span, found[2], begin << OFFSET_BITS | stop)


def short_folded_claim(found: re.Match[str]) -> Entry:
    """The claim that `SHORT_ON_LINES` has matched."""
    start, end = found.span(1)
    place = _reaching((end + 2) << OFFSET_BITS, found)
    return _claim(found[1], (start, end), found[2].replace("\n    ", " "), place)


def _claim(id_: str, id_span: tuple[int, int], text: str, place: int) -> Entry:
    claim = object.__new__(Claim)
    for put, default in _BLANK_CLAIM:
        put(claim, default)
    _PUT_ID(claim, canonical_id(id_))
    _PUT_TEXT(claim, text)
    id_place = id_span[0] << OFFSET_BITS | id_span[1]
    return claim, (id_place, place, "text", id_place, place)


def _reaching(place: Any, below: re.Match[str]) -> Any:
    """The place of a last value in lines of its own: a text reaches to the next line, a list to what stands there."""
    (_, line), (_, begins) = below.regs[-2:]
    if isinstance(place, tuple):
        return (place[0] >> OFFSET_BITS << OFFSET_BITS | max(line, begins), *place[1:])
    return place >> OFFSET_BITS << OFFSET_BITS | line


def _is_whole(form: Form, names: Sequence[str]) -> bool:
    if form.noun is Inference:
        return "premises" in names and ("supports" in names) is not ("attacks" in names)
    return all(name in names for name in form.required) and (form.noun is not Question or "answers" in names)
