"""Nouns and fields with their offsets to `ArgumentMap`: the only maker of places.

The reader of a notation says what it comes upon, and where; what a map is, and how places are kept, is known here. So a
foreign notation is read in a few lines, and every check points into its file:

>>> text = SourceText("rain. The street is wet.", "street.outline", notation="outline")
>>> build = Builder(text)
>>> build.map.field("title", "Rain")
>>> build.noun(Claim, "rain", build.at(0, 4)).field("text", "The street is wet.", build.at(6, 24))
>>> argument_map, diagnostics = build.finish()
>>> argument_map.where("rain", "text").written
'The street is wet.'
"""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from sys import intern
from typing import TYPE_CHECKING, Any, TypeAlias

import attrs

from argmap.diagnostics import Diagnostic, Finding, Report, Rule
from argmap.fields import FrozenDict, Kind
from argmap.model import ArgumentMap, Claim, Evidence, Inference, Noun, Origin, Question, Scheme, Source
from argmap.model.making import made_of
from argmap.text import Location, SourceText, normalised, pack, unpack_file

if TYPE_CHECKING:
    from argmap.model.joined import JoinedOrigin

MAX_FINDINGS = 1000
"""So many findings of the reading of one file are kept."""
MAX_LEVELS = 32
"""So deep may fields and lists be nested in a file."""

_SECTIONS: dict[type, str] = {
    Claim: "nodes",
    Evidence: "nodes",
    Inference: "nodes",
    Source: "sources",
    Question: "questions",
    Scheme: "schemes",
}
_KINDS: dict[type, dict[str, Kind]] = {
    noun: {field.name: field.metadata["kind"] for field in attrs.fields(noun) if "kind" in field.metadata}
    for noun in (ArgumentMap, *_SECTIONS)
}
_OF_IDS = (Kind.ID, Kind.IDS, Kind.ID_TABLE)

At: TypeAlias = int
"""A packed place, as `Builder.at` gives it."""


@contextmanager
def uncollected() -> Iterator[None]:
    """Pause the garbage collector while much is made that stays: that saves a third of the time of a large file."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def canonical_id(text: str) -> str:
    """An id in the form in which ids are compared (Unicode NFC).

    Equal ids are one object, so that looking them up touches little memory: large maps gain a fifth from it.
    """
    return intern(text if text.isascii() else normalised(text))


class Draft:
    """A noun, or the map, while it is being read: its fields so far, and where each of them is.

    `extra` takes what other tools keep in it, under keys that begin with `x-`. A value of the wrong type is not refused
    here: the rules find it, at its place.
    """

    __slots__ = ("_grows", "extra", "id", "noun", "place", "values")

    def __init__(self, noun: type, id: str, place: list[Any]) -> None:  # noqa: A002
        """Begin a noun.

        Args:
            noun: its class.
            id: its id; empty for the map.
            place: the place of the id and that of the whole, then name, key and value of each field; empty if it has
                none.
        """
        self.noun = noun
        self.id = id
        self.place = place
        self.values: dict[str, Any] = {}
        self.extra: dict[str, Any] = {}
        self._grows = False

    def field(self, name: str, value: Any, at: At | None = None, *, key: At | None = None) -> None:
        """Set a field.

        Args:
            name: the name of the field, as the model has it.
            value: its value; ids are compared in Unicode NFC and brought into it here.
            at: where the value stands, as `Builder.at` gives it.
            key: where its name stands, if the notation writes one.

        Raises:
            TypeError: the noun has no such field.
        """
        self.put(name, self._value(name, value), at if key is None else key, at)

    def item(self, name: str, value: Any, at: At | None = None) -> None:
        """Add an item to a field that holds a list, and that `field` has not set.

        Args:
            name: the name of the field, such as `premises`.
            value: the item.
            at: where it stands.
        """
        value = self._value(name, value)
        self.values.setdefault(name, []).append(value)
        self._grow(name, at, at, at)

    def entry(self, name: str, key: str, value: Any, at: At | None = None, *, key_at: At | None = None) -> None:
        """Add a name and its value to a field that holds a table, and that `field` has not set.

        Args:
            name: the name of the field, such as `roles`.
            key: the name in the table.
            value: what it stands for.
            at: where that stands.
            key_at: where the name stands.
        """
        key, value = self._value(name, key), self._value(name, value)
        self.values.setdefault(name, {})[key] = value
        key_at = at if key_at is None else key_at
        self._grow(name, key_at, at, key, key_at, at)

    def put(self, name: str, value: Any, key: Any, at: Any) -> None:
        """Set a field as it is, with the packed places of its key and its value; see `Places`."""
        if name in self.values and (before := self._index(name)):
            del self.place[before : before + 3]
        self.values[name] = value
        if at is not None and self.place:
            self.place += name, key, at

    def made(self) -> tuple[Any, tuple[Any, ...]]:
        """The noun, and its place."""
        values: dict[str, Any] = {"id": self.id, **self.values}
        if None in values.values():
            values = {name: value for name, value in values.items() if value is not None}
        if self.extra:
            values["extra"] = FrozenDict(self.extra)
        return made_of(self.noun, values), self.places()

    def places(self) -> tuple[Any, ...]:
        """Its place and those of its fields."""
        if not self._grows:
            return tuple(self.place)
        return tuple([tuple(part) if part.__class__ is list else part for part in self.place])

    def _value(self, name: str, value: Any) -> Any:
        kind = _KINDS[self.noun].get(name)
        if kind is None:
            raise TypeError(f"{self.noun.__name__} has no field {name!r}; it has {', '.join(_KINDS[self.noun])}")
        return _canonical(value) if kind in _OF_IDS else value

    def _grow(self, name: str, start: At | None, end: At | None, *parts: Any) -> None:
        """Add the places of an item or an entry to those of its field, which then reaches to their end."""
        if not self.place:
            return
        at = self._index(name)
        if not at:
            at, self._grows = len(self.place), True
            self.place += name, start, [start]
        places = self.place[at + 2]
        if places[0] is not None and end is not None:
            file, first, _ = unpack_file(places[0])
            places[0] = pack(first, unpack_file(end)[2], file)
        places.extend(parts)

    def _index(self, name: str) -> int:
        """Where the place of a field begins among the others; 0 where it has none."""
        return next((at for at in range(2, len(self.place), 3) if self.place[at] == name), 0)


def _canonical(value: Any) -> Any:
    """A value with every id in it in the form in which ids are compared."""
    if isinstance(value, list | tuple):
        return [*map(_canonical_text, value)]
    if isinstance(value, Mapping):
        return {_canonical_text(key): _canonical_text(one) for key, one in value.items()}
    return _canonical_text(value)


def _canonical_text(value: Any) -> Any:
    return canonical_id(value) if isinstance(value, str) else value


class Builder:
    """Collects what a reader finds, and gives the map and its findings.

    Nouns are kept in the order in which they are named. All nouns with the same id are kept: the rules report
    duplicates.

    Attributes:
        map: the map's own fields, such as `title`.
    """

    def __init__(self, text: SourceText, *, verified: Iterable[str] = (), most: int = MAX_FINDINGS) -> None:
        """Begin with a text.

        Args:
            text: the text that is read, with its path and its notation.
            verified: the codes of the rules that the reader itself applies, so that no check runs them again.
            most: how many findings are kept; the last says how many more there would be.
        """
        self._texts = [text]
        self._verified = frozenset(verified)
        self._most = most
        self._nouns: dict[str, list[Any]] = {section: [] for section in dict.fromkeys(_SECTIONS.values())}
        self._places: dict[str, list[tuple[Any, ...]]] = {section: [] for section in self._nouns}
        self._found: list[Diagnostic] = []
        self._counts: Counter[str] = Counter()
        self._refused = False
        self.map = Draft(ArgumentMap, "", [pack(0, 1), pack(0, len(text.text))] if text.text else [])

    def open(self, text: SourceText) -> None:
        """Continue in another text: from here on, `at` refers to it."""
        self._texts.append(text)

    def at(self, start: int, end: int) -> At:
        """A place in the text that is being read: two offsets in code points from 0, the end exclusive."""
        return pack(start, end, len(self._texts) - 1)

    def noun(self, noun: type[Noun], id: str, at: At | None = None, *, whole: At | None = None) -> Draft:  # noqa: A002
        """Begin a claim, a piece of evidence, an inference, a source or a scheme, and give what takes its fields.

        Args:
            noun: its class.
            id: its id.
            at: where the id stands, or what stands for it.
            whole: where the whole noun stands.
        """
        draft = Draft(noun, canonical_id(id), [] if at is None else [at, at if whole is None else whole])
        section = _SECTIONS[noun]
        self._nouns[section].append(draft)
        self._places[section].append(())
        return draft

    def put(self, noun: Noun, place: tuple[Any, ...]) -> None:
        """Take a noun that has been read to its end, with its place as `Places` has it."""
        section = _SECTIONS[noun.__class__]
        self._nouns[section].append(noun)
        self._places[section].append(place)

    def arrange(self, ids: Iterable[str]) -> None:
        """Let nodes that were begun in another order change places, so that they stand in the order of these ids."""
        order = {canonical_id(id_): at for at, id_ in enumerate(ids)}
        nouns, places = self._nouns["nodes"], self._places["nodes"]
        spots = [at for at, noun in enumerate(nouns) if noun.id in order]
        named = sorted(((nouns[at], places[at]) for at in spots), key=lambda pair: order[pair[0].id])
        for at, pair in zip(spots, named, strict=True):
            nouns[at], places[at] = pair

    def report(self, rule: Rule, message: str, at: At | None = None, *advice: str) -> None:
        """Keep what is wrong with the text itself.

        Args:
            rule: the rule that it breaks.
            message: what is wrong.
            at: where; nowhere in particular without it.
            advice: what to do, a sentence each.
        """
        self._counts[rule.code] += 1
        if self._counts[rule.code] > self._most:
            return
        finding = Finding(message, help=advice) if at is None else Finding(message, self._location(at), help=advice)
        self._found.append(rule.report(finding, None, self._texts[-1]))

    def refuse(self, rule: Rule, message: str, at: At | None = None, *advice: str) -> None:
        """Keep what is wrong with the text, for which it holds no map."""
        self.report(rule, message, at, *advice)
        self._refused = True

    @property
    def is_refused(self) -> bool:
        """Whether the text holds no map, so that there is no need to make one."""
        return self._refused

    def finish(self) -> tuple[ArgumentMap | None, tuple[Diagnostic, ...]]:
        """The map, `None` if the text was refused, and the findings, which the map keeps as `found`."""
        found = limited(self._found, self._counts.total() - len(self._found), self._most)
        return (None if self._refused else with_found(self.build(), found)), found

    def build(self) -> ArgumentMap:
        """The map with its places, and nothing found."""
        places: dict[str, Any] = {section: self._section(section) for section in self._nouns}
        places["map"] = {"": self.map.places()} if self.map.place else {}
        values = {name: value for name, value in self.map.values.items() if value is not None}
        if self.map.extra:
            values["extra"] = FrozenDict(self.map.extra)
        argument_map = made_of(ArgumentMap, {"title": "", **values, **self._nouns})
        origin = Origin(texts=tuple(self._texts), places=FrozenDict(places), verified=self._verified)
        return with_origin(argument_map, origin)

    def _section(self, section: str) -> FrozenDict[str | tuple[str, int], tuple[Any, ...]]:
        """The places of a section by id, as `Places` has them; its drafts become nouns."""
        nouns, places = self._nouns[section], self._places[section]
        for n, noun in enumerate(nouns):
            if noun.__class__ is Draft:
                nouns[n], places[n] = noun.made()
        if not any(places):
            return FrozenDict()
        pairs = list(zip(nouns, places, strict=True))
        found = {noun.id: place for noun, place in pairs if place}
        return FrozenDict(found if len(found) in (0, len(nouns)) else _numbered(pairs))

    def _location(self, at: At) -> Location:
        file, start, end = unpack_file(at)
        return self._texts[file].location(start, end)


def _numbered(pairs: Iterable[tuple[Any, tuple[Any, ...]]]) -> dict[str | tuple[str, int], tuple[Any, ...]]:
    """The places of nouns of which several may have one id, in the order in which the map has them: by type."""
    types: dict[type, int] = {}
    repeats: Counter[str] = Counter()
    found: dict[str | tuple[str, int], tuple[Any, ...]] = {}
    for noun, place in sorted(pairs, key=lambda pair: types.setdefault(type(pair[0]), len(types))):
        if place:
            found[(noun.id, repeats[noun.id]) if repeats[noun.id] else noun.id] = place
        repeats[noun.id] += 1
    return found


def with_found(argument_map: ArgumentMap, found: tuple[Diagnostic, ...]) -> ArgumentMap:
    """The map, with what was found when it was read."""
    origin = argument_map.origin
    return argument_map if origin is None else with_origin(argument_map, attrs.evolve(origin, found=found))


def with_origin(argument_map: ArgumentMap, origin: Origin | JoinedOrigin) -> ArgumentMap:
    """The map that has just been made, with what it was read from: any other way to make a map gives it none."""
    object.__setattr__(argument_map, "origin", origin)
    return argument_map


def limited(found: Iterable[Diagnostic], more: int, most: int) -> tuple[Diagnostic, ...]:
    """The diagnostics in order, up to a limit; the last one says how many more there are.

    Args:
        found: the diagnostics.
        more: how many more were found and not kept.
        most: the limit.
    """
    diagnostics = list(Report(found))
    more += max(0, len(diagnostics) - most)
    diagnostics = diagnostics[:most]
    if more:
        last = diagnostics[-1]
        advice = f"{more:,} more findings in this file are not listed"
        diagnostics[-1] = attrs.evolve(last, help=(*last.help, advice))
    return tuple(diagnostics)
