"""What two sides have made of one map, in one map: by id, field by field, and in lists item by item."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

import attrs

from argmap.editing.patching import nouns_of
from argmap.model import ArgumentMap, Inference, Noun
from argmap.model.unprefixed import relabelled
from argmap.reading.forms import SECTIONS
from argmap.reading.lists import folded
from argmap.reading.naming import node_references, source_references

T = TypeVar("T")
_ENDS = ("supports", "attacks")
_ABSENT = object()


@attrs.frozen
class Conflict:
    """What two sides have changed in different ways.

    Attributes:
        id: the id of the noun; empty for a field of the map itself.
        what: what they disagree about, in words.
        kept: the id under which the other side's version is kept; empty if it is not.
    """

    id: str
    what: str
    kept: str = ""

    def __str__(self) -> str:
        where = f"{self.id!r}: " if self.id else ""
        return f"{where}{self.what}" + (f"; theirs is kept as {self.kept!r}" if self.kept else "")


class Merge:
    """One map of two that come from a third; what they disagree about stands in `conflicts`."""

    def __init__(self, base: ArgumentMap | None, ours: ArgumentMap, theirs: ArgumentMap) -> None:
        self._base = base
        self._ours = ours
        self._theirs = theirs
        self.conflicts: list[Conflict] = []
        self._apart: list[tuple[str, Noun, str]] = []

    def merged(self) -> ArgumentMap:
        """The merged map: what is in ours keeps its order there."""
        sections = self._sections()
        if parted := self._parted(sections):
            self._theirs = relabelled(self._theirs, lambda id_: parted.get(id_, id_), str, str)
            self.conflicts, self._apart = [], []
            sections = self._sections()
            what = "the sides give the id to nodes of different types"
            self.conflicts += [Conflict(id_, what, other) for id_, other in parted.items()]
        self._keep_apart(sections)
        self._restore(sections)
        fields, disagreed = _fields(self._base, self._ours, self._theirs)
        self.conflicts += [Conflict("", f"both sides changed {name!r}; ours is kept") for name in disagreed]
        return self._ours.replace(**fields, **_listed(sections))

    def _sections(self) -> dict[str, list[Noun]]:
        return {section: self._section(section) for section in SECTIONS}

    def _section(self, section: str) -> list[Noun]:
        base = {} if self._base is None else _by_id(nouns_of(self._base, section))
        ours, theirs = _by_id(nouns_of(self._ours, section)), _by_id(nouns_of(self._theirs, section))
        merged: dict[str, Noun] = {}
        for id_ in _merged_order([*ours], [*theirs]):
            noun = self._noun(section, base.get(id_), ours.get(id_), theirs.get(id_))
            if noun is not None:
                merged[id_] = noun
        return [*merged.values()]

    def _noun(self, section: str, base: Noun | None, ours: Noun | None, theirs: Noun | None) -> Noun | None:
        """What becomes of one noun; `None` if it goes."""
        if ours is None or theirs is None:
            return self._on_one_side(base, ours if theirs is None else theirs)
        if ours == theirs:
            return ours
        fields, disagreed = _fields(base, ours, theirs)
        merged = attrs.evolve(ours, **fields)
        if disagreed:
            other = attrs.evolve(merged, **{name: getattr(theirs, name) for name in disagreed})
            self._apart.append((section, other, f"both sides changed {' and '.join(map(repr, disagreed))}"))
        return merged

    def _on_one_side(self, base: Noun | None, noun: Noun | None) -> Noun | None:
        if noun is None or base == noun:
            return None
        if base is not None:
            self.conflicts.append(Conflict(noun.id, "one side changed it, and the other removed it; it is kept"))
        return noun

    def _parted(self, sections: Mapping[str, list[Noun]]) -> dict[str, str]:
        """The ids that the sides give to nodes of different types, each with another for theirs, and its references."""
        ids = [noun.id for section, nouns in sections.items() if _space(section) == "nodes" for noun in nouns]
        taken = {*ids, *self._theirs, *self._theirs.questions}
        parted: dict[str, str] = {}
        for id_, number in Counter(ids).items():
            if number > 1:
                parted[id_] = _free(id_, taken)
                taken.add(parted[id_])
        return parted

    def _keep_apart(self, sections: Mapping[str, list[Noun]]) -> None:
        """Put in what disagrees with ours, behind it, under another id."""
        taken = {noun.id for nouns in sections.values() for noun in nouns}
        for section, noun, what in self._apart:
            free = _free(noun.id, taken)
            taken.add(free)
            ids = [one.id for one in sections[section]]
            at = ids.index(noun.id) + 1 if noun.id in ids else len(ids)
            sections[section].insert(at, attrs.evolve(noun, id=free))
            self.conflicts.append(Conflict(noun.id, what, free))

    def _restore(self, sections: Mapping[str, list[Noun]]) -> None:
        """Bring back what one side removed and the other refers to."""
        lost: dict[tuple[str, str], tuple[str, Noun]] = {}
        for side in (self._theirs, self._ours):
            lost |= {(_space(name), noun.id): (name, noun) for name in SECTIONS for noun in nouns_of(side, name)}
        for section, nouns in sections.items():
            for noun in nouns:
                lost.pop((_space(section), noun.id), None)
        while found := {key for key in self._missing(self._ours.replace(**_listed(sections))) if key in lost}:
            for key in sorted(found):
                section, noun = lost.pop(key)
                sections[section].append(noun)
                what = "one side removed it, and the other refers to it; it is kept"
                self.conflicts.append(Conflict(noun.id, what))

    def _missing(self, merged: ArgumentMap) -> Iterator[tuple[str, str]]:
        """The ids that the merged map refers to, and does not have."""
        fields, _ = _fields(self._base, self._ours, self._theirs)
        merged = merged.replace(**fields)
        nodes = {*merged, *merged.questions}
        yield from (("nodes", id_) for id_, _ in node_references(merged, nodes) if id_ not in nodes)
        yield from (("sources", id_) for id_, _ in source_references(merged, merged.sources))
        yield from (("schemes", one.scheme) for one in merged.inferences.values() if one.scheme is not None)


def same_texts(ours: ArgumentMap, theirs: ArgumentMap) -> Iterator[tuple[str, str]]:
    """The statements of two maps that say the same under different ids."""
    texts = {folded(node.text): id_ for id_, node in reversed([*ours.statements.items()])}
    for id_, node in theirs.statements.items():
        other = texts.get(folded(node.text))
        if other is not None and other != id_ and id_ not in ours:
            yield other, id_


def _space(section: str) -> str:
    """Which sections of a file share their ids: those of nodes and questions."""
    return SECTIONS[section].section.replace("questions", "nodes")


def _free(id_: str, taken: Collection[str]) -> str:
    """An id with the first number behind it that nothing has."""
    return next(free for n in range(1, len(taken) + 2) if (free := f"{id_}.{n}") not in taken)


def _by_id(nouns: Iterable[Noun]) -> dict[str, Noun]:
    return {noun.id: noun for noun in nouns}


def _listed(sections: Mapping[str, Sequence[Noun]]) -> dict[str, list[Noun]]:
    """The sections of a file as those of a map, whose nodes are one section."""
    listed: dict[str, list[Noun]] = {}
    for section, nouns in sections.items():
        listed.setdefault(SECTIONS[section].section, []).extend(nouns)
    return listed


def _fields(base: Any, ours: Any, theirs: Any) -> tuple[dict[str, Any], list[str]]:
    """The fields of a noun or a map with the changes of both sides, and the names of those on which they disagree.

    A step has one target: where the sides give it different ones, both fields that hold it are disagreed upon.
    """
    merged: dict[str, Any] = {}
    disagreed: list[str] = []
    for field in attrs.fields(type(ours)):
        if "kind" not in field.metadata and field.name != "extra":
            continue
        default = getattr(base, field.name) if base is not None else None
        if base is None and isinstance(field.default, tuple | Mapping):
            default = field.default
        value, agreed = _value(default, getattr(ours, field.name), getattr(theirs, field.name), field.default)
        merged[field.name] = value
        disagreed += [] if agreed else [field.name]
    if isinstance(ours, Inference) and not _has_one_end(merged, disagreed):
        merged |= {name: getattr(ours, name) for name in _ENDS}
        disagreed = [*_ENDS, *(name for name in disagreed if name not in _ENDS)]
    return merged, disagreed


def _has_one_end(merged: Mapping[str, Any], disagreed: Sequence[str]) -> bool:
    """Whether a step supports or attacks one thing, and the sides agree on it."""
    is_one = (merged["supports"] is None) is not (merged["attacks"] is None)
    return is_one and not any(name in disagreed for name in _ENDS)


def _value(base: Any, ours: Any, theirs: Any, default: Any) -> tuple[Any, bool]:
    """The value of a field, and whether the sides agree on it."""
    if ours == theirs or theirs in (base, default if base is None else base):
        return ours, True
    if ours in (base, default if base is None else base):
        return theirs, True
    if isinstance(ours, tuple):
        return tuple(merged_items(base or (), ours, theirs)), True
    if isinstance(ours, Mapping):
        return _table(base or {}, ours, theirs)
    return ours, False


def _table(base: Mapping[str, Any], ours: Mapping[str, Any], theirs: Mapping[str, Any]) -> tuple[dict[str, Any], bool]:
    merged: dict[str, Any] = {}
    agreed = True
    for name in _merged_order([*ours], [*theirs]):
        was, here, there = (table.get(name, _ABSENT) for table in (base, ours, theirs))
        value = there if here == was else here
        agreed = agreed and (here == there or was in (here, there))
        if value is not _ABSENT:
            merged[name] = value
        elif here is not was and there is not was:
            merged[name] = there
    return merged, agreed


def merged_items(base: Sequence[T], ours: Sequence[T], theirs: Sequence[T]) -> list[T]:
    """A list with the items that either side has added, without those that either has taken out."""
    gone = {one for one in base if one not in ours or one not in theirs}
    return [one for one in _merged_order(ours, theirs) if one not in gone]


def _merged_order(ours: Sequence[T], theirs: Sequence[T]) -> list[T]:
    """Everything that either side has, in the order of ours: what only theirs has follows what it follows there."""
    behind: dict[T | None, list[T]] = {}
    known, before = {*ours}, None
    for one in theirs:
        if one in known:
            before = one
        else:
            behind.setdefault(before, []).append(one)
    order = [*behind.get(None, ())]
    for one in ours:
        order += [one, *behind.pop(one, ())]
    return list(dict.fromkeys(order))
