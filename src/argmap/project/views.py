"""What one file of an argument sees of the others: as much as the references in it ask for.

The rules of reading look at the file with its own ids, so that what they say, and how they would fix it, is what can be
written there.
"""

from __future__ import annotations

from argmap.building import with_origin
from argmap.diagnostics import Place
from argmap.model import ArgumentMap, Claim, Evidence, Inference, Node, Noun, Question, Scheme, Source
from argmap.project.argument import Argument
from argmap.reading.naming import STANDINGS, is_id, node_references, source_references


def view(argument: Argument, number: int) -> ArgumentMap:
    """Make the map of one file with stand-ins for what it names in others, and for what it may have meant."""
    held = argument.files[number].map
    if not held.imports:
        return held
    seen = _Seen(argument, number)
    for id_, place in node_references(held, known=held):
        seen.look(id_, place)
    for id_, place in source_references(held, known=held.sources):
        seen.look(id_, place)
    for id_, answer in held.expect.items():
        if id_ in seen.found["questions"] and answer not in STANDINGS:
            seen.look(answer, Place(None, "expect", id_))
    listed = held.listed
    wrong = {prefix: path for prefix, path in held.imports.items() if not is_id(prefix)}
    made = held.replace(imports=wrong, **{name: (*listed[name], *some.values()) for name, some in seen.found.items()})
    return made if held.origin is None else with_origin(made, held.origin)


class _Seen:
    """The stand-ins for nouns of other files, by section and by what the file calls them."""

    def __init__(self, argument: Argument, number: int) -> None:
        self._argument = argument
        self._number = number
        self._own = argument.files[number]
        self.found: dict[str, dict[str, Noun]] = {"nodes": {}, "questions": {}, "sources": {}}
        self._offered: set[str] = set()

    def look(self, id_: str, place: Place) -> None:
        """Take in what a reference names."""
        is_source = place.field in {"source", "via"}
        prefix, slash, local = id_.rpartition("/")
        if not slash:
            self._offer_by_name(local)
        elif self._argument.is_failed(self._number, prefix):
            self._add(Source(id_) if is_source else Claim(id_, ""))
        elif not self._take(prefix, local):
            if self._argument.file_at(self._number, prefix) is None:
                self._offer_by_name(local)
            else:
                self._offer_all(prefix)

    def _take(self, prefix: str, local: str) -> bool:
        """Take in what another file has by an id; whether there is anything."""
        at = self._argument.file_at(self._number, prefix)
        if at is None:
            return False
        held, id_ = self._argument.files[at].map, f"{prefix}/{local}"
        nouns = (held.get(local), held.questions.get(local), held.sources.get(local))
        found = [_bare(one, id_) for one in nouns if one is not None]
        for one in found:
            self._add(one)
        return bool(found)

    def _offer_by_name(self, local: str) -> None:
        """Take in what has an id in the files that are imported: a prefix was forgotten or misspelled."""
        if local not in self._own.map and local not in self._own.map.sources:
            for prefix in self._own.imports:
                self._take(prefix, local)

    def _offer_all(self, prefix: str) -> None:
        """Take in all that an imported file has: one of its ids was misspelled."""
        at = self._argument.file_at(self._number, prefix)
        if prefix not in self._offered and at is not None:
            self._offered.add(prefix)
            held = self._argument.files[at].map
            for one in (*held.values(), *held.questions.values(), *held.sources.values()):
                self._add(_bare(one, f"{prefix}/{one.id}"))

    def _add(self, noun: Noun) -> None:
        section = "sources" if isinstance(noun, Source) else "questions" if isinstance(noun, Question) else "nodes"
        if noun.id not in self._own.map:
            self.found[section].setdefault(noun.id, noun)


def _bare(noun: Node | Question | Source | Scheme, id_: str) -> Noun:
    """A noun of the same type with nothing but an id."""
    prefix = id_.removesuffix(noun.id)
    match noun:
        case Claim():
            return Claim(id_, "")
        case Evidence():
            return Evidence(id_, "")
        case Question():
            return Question(id_, "", answers=tuple([f"{prefix}{one}" for one in noun.answers]))
        case Inference():
            return Inference(id_)
        case _:
            return Source(id_)
