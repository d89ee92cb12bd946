"""The edits after which a text holds another map than it does: no other byte of it changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import attrs

from argmap.editing.containers import Container
from argmap.editing.scalars import rewritten
from argmap.fields import Kind
from argmap.model import ArgumentMap, Claim, Noun
from argmap.reading.forms import SECTIONS
from argmap.reading.tree import Entry, Value
from argmap.text import Edit, SourceText, normalised
from argmap.writing import FIELDS, entry_in_braces, entry_lines, noun_in_braces, noun_lines, scalar

_IDS = (Kind.ID, Kind.IDS, Kind.ID_TABLE)
_SCALARS = (Kind.TEXT, Kind.ID, Kind.STANDARD, Kind.FLAG, Kind.NUMBER)
_LISTS = (Kind.IDS, Kind.TEXTS)
_TABLES = (Kind.TABLE, Kind.ID_TABLE)
_STEP = 2
ORDER = (
    "argmap",
    *(name for name, field in FIELDS[ArgumentMap].items() if field.metadata["kind"] not in _TABLES),
    *SECTIONS,
    *(name for name, field in FIELDS[ArgumentMap].items() if field.metadata["kind"] in _TABLES),
)
"""The keys of a map in the order in which maps are written."""


def nouns_of(argument_map: ArgumentMap, section: str) -> list[Noun]:
    """The nouns of a section of the file, by its key there."""
    form = SECTIONS[section]
    return [noun for noun in argument_map.listed[form.section] if isinstance(noun, form.noun)]


class Patch:
    """What is to change in a text.

    `verbatim` has the lines of nouns that are to stand as somebody has written them, by section and id, at the margin.
    """

    def __init__(self, source: SourceText, verbatim: Mapping[tuple[str, str], str] | None = None) -> None:
        self._source = source
        self._verbatim = verbatim or {}

    def of_map(self, root: Value, old: ArgumentMap, new: ArgumentMap) -> Iterator[Edit]:
        """The edits for the whole map."""
        container = Container(self._source, root, 0, spaced=self._sections_are_spaced(root))
        fields = _Changes(container, [*ORDER])
        self._fields(fields, old, new, in_braces=root.is_flow)
        for section in SECTIONS:
            before, after = nouns_of(old, section), nouns_of(new, section)
            if before != after or any(one == section for one, _ in self._verbatim):
                self._section(fields, section, before, after)
        yield from fields.edits()

    def _sections_are_spaced(self, root: Value) -> bool:
        """Whether empty lines go above sections: they do above one of them, or there is none."""
        if root.is_flow:
            return False
        starts = [self._source.position(entry.start)[0] for entry in root.entries if entry.name in SECTIONS]
        return not starts or any(not self._source.line(line - 1).strip() for line in starts if line > 1)

    def _section(self, fields: _Changes, section: str, old: Sequence[Noun], new: Sequence[Noun]) -> None:
        """What changes in a section; one without nouns goes, but for empty braces."""
        entry = fields.entry(section)
        root = fields.container.value
        in_braces = root.is_flow
        if entry is None or (not entry.value.entries and not entry.value.is_flow):
            written = self._section_anew(section, new, root, in_braces=in_braces)
            if entry is None:
                fields.put(section, written)
            else:
                fields.change(section, [self._instead(entry, written)])
        elif not new and (in_braces or not entry.value.is_flow):
            fields.drop(section)
        else:
            fields.change(section, [*self._nouns(entry, section, old, new, in_braces=in_braces)])

    def _section_anew(self, section: str, nouns: Iterable[Noun], root: Value, *, in_braces: bool) -> str:
        if in_braces:
            return f"{section}: {{{', '.join(map(noun_in_braces, nouns))}}}"
        step = next((_step(self._source, one) for one in root.entries if one.name in SECTIONS), _STEP)
        lines = [line for noun in nouns for line in self._noun_lines(section, noun, step)]
        return "\n".join([f"{section}:", *_indented(lines, step)])

    def _noun_lines(self, section: str, noun: Noun, step: int) -> list[str]:
        written = self._verbatim.get((section, noun.id))
        if written is not None:
            return written.split("\n")
        first, *others = noun_lines(noun)
        return [first, *_indented([line[_STEP:] for line in others], step)]

    def _nouns(
        self, section: Entry, name: str, old: Sequence[Noun], new: Sequence[Noun], *, in_braces: bool
    ) -> Iterator[Edit]:
        """What changes in a section that has nouns, or is in braces."""
        value = section.value
        container = Container(self._source, value, section.start)
        numbers = {normalised(entry.name): n for n, entry in enumerate(value.entries)}
        before = {noun.id: noun for noun in old}
        in_braces = in_braces or value.is_flow
        arrangement: list[int | str] = []
        inner: dict[int, Sequence[Edit]] = {}
        for noun in new:
            number = numbers.get(noun.id)
            if number is None or noun.id not in before:
                arrangement.append(self._noun_anew(name, noun, container, in_braces=in_braces))
                continue
            arrangement.append(number)
            if before[noun.id] != noun or (name, noun.id) in self._verbatim:
                inner[number] = [*self._noun(container, number, name, before[noun.id], noun, in_braces=in_braces)]
        yield from container.arranged(arrangement, inner)

    def _noun_anew(self, section: str, noun: Noun, container: Container, *, in_braces: bool) -> str:
        """A noun as it goes among others: in the style of those."""
        if in_braces:
            return noun_in_braces(noun)
        return "\n".join(_indented(self._noun_lines(section, noun, self._step(container)), container.column - 1))

    def _step(self, container: Container) -> int:
        """How far the fields of nouns are indented in a section: as those of another there, or as the nouns are."""
        others = container.value.entries
        steps = (_step(self._source, one) for one in others if not one.value.is_flow and one.value.entries)
        return next(steps, max(container.column - 1, _STEP))

    def _noun(
        self, container: Container, number: int, section: str, old: Noun, new: Noun, *, in_braces: bool
    ) -> Iterator[Edit]:
        """What changes in a noun."""
        entry = container.value.entries[number]
        value = entry.value
        written = self._verbatim.get((section, new.id))
        if written is not None and not in_braces:
            piece = container.pieces[number]
            lines = _indented(written.split("\n"), container.column - 1)
            yield Edit(piece.start, piece.end, "".join(line + self._source.newline for line in lines))
        elif value.entries or value.is_flow:
            fields = _Changes(Container(self._source, value, entry.start), [*FIELDS[type(new)]])
            self._fields(fields, old, new, in_braces=in_braces or value.is_flow)
            yield from fields.edits() if fields.is_left else [self._emptied(entry)]
        elif isinstance(new, Claim) and isinstance(old, Claim) and attrs.evolve(new, text=old.text) == old:
            yield self._scalar(value, new.text, in_braces=in_braces)
        else:
            yield from self._in_full(container, entry, old, new, in_braces=in_braces)

    def _in_full(self, container: Container, entry: Entry, old: Noun, new: Noun, *, in_braces: bool) -> Iterator[Edit]:
        """A claim that was its text alone, with fields: its text stays as it is written where that has one line."""
        value = entry.value
        written = self._source.text[value.start : value.end]
        if in_braces or _is_more(written) or getattr(new, "text", None) != getattr(old, "text", None):
            whole = noun_in_braces(new) if in_braces or self._has_comment(entry) else "\n".join(noun_lines(new))
            yield self._instead(entry, whole)
            return
        pad = " " * (container.column - 1 + self._step(container))
        newline = self._source.newline
        yield Edit(self._behind_colon(entry), value.start, f"{newline}{pad}text: ")
        _, _, *others = noun_lines(new)
        stop = self._source.line_bounds(self._source.position(value.end)[0])[1]
        yield Edit(stop, stop, "".join(f"{newline}{pad}{line[_STEP:]}" for line in others))

    def _fields(self, fields: _Changes, old: Any, new: Any, *, in_braces: bool) -> None:
        """What changes in the fields of a noun or of the map."""
        for name, field in FIELDS[type(new)].items():
            before, after = getattr(old, name), getattr(new, name)
            if before == after and type(before) is type(after):
                continue
            entry = fields.entry(name)
            if after is None or (after == field.default and not field.metadata["required"]):
                fields.drop(name)
            elif entry is None:
                fields.put(name, self._entry_anew(name, _short(after, field.metadata["kind"]), in_braces=in_braces))
            else:
                kind = field.metadata["kind"]
                fields.change(name, [*self._value(entry, kind, before, after, in_braces=in_braces)])
        self._extra(fields, old.extra, new.extra, in_braces=in_braces)

    def _extra(self, fields: _Changes, old: Mapping[str, Any], new: Mapping[str, Any], *, in_braces: bool) -> None:
        """What changes under the keys of other tools: a value that is another is written anew."""
        for name in dict.fromkeys((*old, *new)):
            if name in old and name in new and old[name] == new[name]:
                continue
            entry = fields.entry(name)
            if name not in new:
                fields.drop(name)
            elif entry is None:
                fields.put(name, self._entry_anew(name, new[name], in_braces=in_braces, extra=True))
            else:
                fields.change(name, [self._entry(entry, new[name], in_braces=in_braces, extra=True)])

    def _entry_anew(self, name: str, value: Any, *, in_braces: bool, extra: bool = False) -> str:
        if in_braces:
            return entry_in_braces(name, value, extra=extra)
        return "\n".join(entry_lines(name, value, extra=extra))

    def _entry(self, entry: Entry, value: Any, *, in_braces: bool, extra: bool = False) -> Edit:
        """An entry with another value, written anew; one line where a comment stands behind it."""
        inline = in_braces or self._has_comment(entry)
        return self._instead(entry, self._entry_anew(entry.name, value, in_braces=inline, extra=extra))

    def _instead(self, entry: Entry, written: str) -> Edit:
        """An entry written anew, below the column that it stands in."""
        pad = " " * (self._source.position(entry.start)[1] - 1)
        first, *others = written.split("\n")
        lines = [first, *_indented(others, len(pad))]
        return Edit(entry.start, entry.end, self._source.newline.join(lines))

    def _emptied(self, entry: Entry) -> Edit:
        return Edit(self._behind_colon(entry), entry.value.end, " {}")

    def _behind_colon(self, entry: Entry) -> int:
        """Where the colon of an entry has been passed."""
        return self._source.text.index(":", (entry.key or entry.value).end) + 1

    def _has_comment(self, entry: Entry) -> bool:
        """Whether something stands behind an entry on its last line."""
        line = self._source.position(entry.end)[0]
        return bool(self._source.text[entry.end : self._source.line_bounds(line)[1]].strip())

    def _value(self, entry: Entry, kind: Kind, old: Any, new: Any, *, in_braces: bool) -> Iterator[Edit]:
        """What changes in the value of a field."""
        value = entry.value
        in_braces = in_braces or value.is_flow
        if kind in _SCALARS and not value.entries and value.text:
            yield self._scalar(value, _text_of(new), in_braces=in_braces, is_id=kind not in (Kind.TEXT, Kind.ID))
        elif kind in _LISTS and value.is_list and [one.value.text for one in value.entries] == [*old] and old:
            yield from self._list(entry, old, new, is_id=kind in _IDS)
        elif kind in _LISTS and value.text and len(old) == len(new) == 1:
            yield self._scalar(value, new[0], in_braces=in_braces, is_id=kind in _IDS)
        elif kind in _TABLES and value.entries and {normalised(one.name) for one in value.entries} == old.keys():
            yield from self._table(entry, old, new, is_id=kind in _IDS, in_braces=in_braces)
        else:
            yield self._entry(entry, _short(new, kind), in_braces=in_braces and not value.is_flow)

    def _scalar(self, value: Value, text: str, *, in_braces: bool, is_id: bool = False) -> Edit:
        return Edit(value.start, value.end, rewritten(self._source, value, text, in_braces=in_braces, is_id=is_id))

    def _list(self, entry: Entry, old: Sequence[str], new: Sequence[str], *, is_id: bool) -> Iterator[Edit]:
        """Items that stay keep their places; others are replaced where they stand, taken out or put in."""
        value = entry.value
        container = Container(self._source, value, entry.start)
        lead = "" if value.is_flow else " " * (container.column - 1) + "- "
        arrangement: list[int | str] = []
        inner: dict[int, Sequence[Edit]] = {}
        for number, text in matched(old, new):
            if number is not None and old[number] != text:
                item = value.entries[number].value
                inner[number] = [self._scalar(item, text, in_braces=value.is_flow, is_id=is_id)]
            if number is not None:
                arrangement.append(number)
            else:
                arrangement.append(lead + scalar(text))
        yield from container.arranged(arrangement, inner)

    def _table(
        self, entry: Entry, old: Mapping[str, str], new: Mapping[str, str], *, is_id: bool, in_braces: bool
    ) -> Iterator[Edit]:
        """Names that stay keep their places; a name that is not there any more goes, and a new one follows the last."""
        value = entry.value
        changes = _Changes(Container(self._source, value, entry.start), [*old, *new])
        for name in dict.fromkeys((*old, *new)):
            if name not in new:
                changes.drop(name)
            elif name not in old:
                changes.put(name, self._entry_anew(name, new[name], in_braces=in_braces))
            elif old[name] != new[name]:
                item = changes.entry(name)
                if item is not None:
                    changes.change(name, [self._scalar(item.value, new[name], in_braces=in_braces, is_id=is_id)])
        yield from changes.edits()


class _Changes:
    """What changes in the entries of one mapping, by their keys; new ones go behind those that come before them."""

    def __init__(self, container: Container, order: Sequence[str]) -> None:
        self.container = container
        self._ranks = {name: rank for rank, name in reversed([*enumerate(order)])}
        self._numbers = {normalised(entry.name): n for n, entry in enumerate(container.value.entries)}
        self._arrangement: list[int | str] = [*range(len(container.value.entries))]
        self._names = [normalised(entry.name) for entry in container.value.entries]
        self._inner: dict[int, Sequence[Edit]] = {}

    def entry(self, name: str) -> Entry | None:
        """The entry of a key."""
        number = self._numbers.get(name)
        return None if number is None else self.container.value.entries[number]

    @property
    def is_left(self) -> bool:
        """Whether any entry is left."""
        return bool(self._arrangement)

    def change(self, name: str, edits: Sequence[Edit]) -> None:
        """Edit within an entry that stays."""
        self._inner[self._numbers[name]] = edits

    def drop(self, name: str) -> None:
        """Take an entry out, if it is there."""
        if name in self._names:
            at = self._names.index(name)
            del self._arrangement[at], self._names[at]

    def put(self, name: str, written: str) -> None:
        """Put in an entry, whose lines stand at the margin."""
        rank = self._ranks.get(name, len(self._ranks))
        before = [at for at, other in enumerate(self._names) if self._ranks.get(other, len(self._ranks)) <= rank]
        at = before[-1] + 1 if before else 0
        if not self.container.value.is_flow:
            written = "\n".join(_indented(written.split("\n"), self.container.column - 1))
        self._arrangement.insert(at, written)
        self._names.insert(at, name)

    def edits(self) -> Iterator[Edit]:
        """The edits for all that."""
        yield from self.container.arranged(self._arrangement, self._inner)


def matched(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int | None, str]]:
    """Each new text with the number of the old one in whose place it stands, or without one if it is put in.

    Equal texts that keep their order go together; between them what is new takes the places of what is gone.
    """
    places: dict[str, list[int]] = {}
    for number in reversed(range(len(old))):
        places.setdefault(old[number], []).append(number)
    kept: list[tuple[int, int]] = []
    for at, text in enumerate(new):
        if places.get(text) and places[text][-1] > (kept[-1][0] if kept else -1):
            kept.append((places[text].pop(), at))
    done_old = done_new = 0
    for number, at in [*kept, (len(old), len(new))]:
        for place in range(done_new, at):
            free = done_old + place - done_new
            yield (free if free < number else None), new[place]
        if at < len(new):
            yield number, new[at]
        done_old, done_new = number + 1, at + 1


def _step(source: SourceText, entry: Entry) -> int:
    """How much the entries below an entry are indented more than it."""
    if entry.value.is_flow or not entry.value.entries:
        return _STEP
    return max(1, source.position(entry.value.entries[0].start)[1] - source.position(entry.start)[1])


def _indented(lines: Iterable[str], by: int) -> list[str]:
    return [" " * by + line if line else line for line in lines]


def _is_more(written: str) -> bool:
    """Whether what is written takes more than one line."""
    return not written or written[0] in "|>" or len(written.splitlines()) > 1


def _short(value: Any, kind: Kind) -> Any:
    """A value as it is written: a single id stands without brackets."""
    return value[0] if kind is Kind.IDS and len(value) == 1 else value


def _text_of(value: Any) -> str:
    """A value of a field that holds no others, as a text."""
    return value if isinstance(value, str) else scalar(value)
