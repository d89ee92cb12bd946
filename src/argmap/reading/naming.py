"""Ids for what has none: from a name that cannot be one, and from a sentence."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterator, Sequence
from functools import cached_property

from argmap.diagnostics import Fix, Place
from argmap.model import ArgumentMap, Evidence, Inference
from argmap.text import Edit, has_piled_marks, normalised

KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
"""The ids of schemes."""
_ASCII_ID = re.compile(r"[A-Za-z0-9_.-]+")
_MOST_WORDS = 4
_LONGEST = 40
_LONGEST_NAME = 100
_PLAIN = r"[^\W_][\w.-]*"
_WEAK = frozenset(
    ("a", "an", "the", "of", "on", "in", "at", "to", "for", "by", "and", "or", "is", "are", "was", "with", "from", "as")
)
"""Words that an id does not end with."""
STANDINGS = ("stands", "contested", "falls", "not-established", "overturned")
"""The words that `expect` takes; of a question it takes the id of an answer too."""
_ADDRESS = r"(?i)https?://\S+"


def is_id(text: str) -> bool:
    """Whether a text can be an id: letters of any script with their marks, digits, `-`, `_`, `.`, in NFC."""
    if text.isascii():
        return _ASCII_ID.fullmatch(text) is not None
    allowed = all(c in "-_." or unicodedata.category(c)[0] in "LM" or unicodedata.category(c) == "Nd" for c in text)
    return allowed and not has_piled_marks(text) and unicodedata.is_normalized("NFC", text)


def are_ascii_ids(texts: Sequence[str]) -> bool:
    """Whether all texts can be ids, and are of ASCII; the whole of many texts is soon looked through.

    >>> are_ascii_ids(["a", "b.1"]), are_ascii_ids(["a", ""]), are_ascii_ids(["a", "thảo-luận"])
    (True, False, False)
    """
    return all(texts) and (not texts or _ASCII_ID.fullmatch("".join(texts)) is not None)


def as_id(name: str) -> str:
    """The id that a name comes nearest to; empty if nothing in it can be part of an id.

    >>> as_id("soviet aid"), as_id("“open”"), as_id("quiet/calm"), as_id("•")
    ('soviet-aid', 'open', 'quiet-calm', '')
    """
    name = normalised(name)
    if len(name) > _LONGEST_NAME:
        return ""
    return re.sub("-{2,}", "-", "".join(c if _is_allowed(c) else "-" for c in name)).strip("-.")


def _is_allowed(character: str) -> bool:
    category = unicodedata.category(character)
    return character in "-_." or category[0] in "LM" or category == "Nd"


def id_for(sentence: str) -> str:
    """A short id for what somebody wrote in a sentence, or for an address.

    >>> id_for("Sundays are quiet."), id_for("https://www.example.org/visits")
    ('sundays-are-quiet', 'example-org')
    """
    if re.fullmatch(_ADDRESS, sentence):
        from urllib.parse import urlsplit  # noqa: PLC0415 - few sentences are addresses

        try:
            host = urlsplit(sentence).hostname or ""
        except ValueError:
            host = ""
        return as_id(host.removeprefix("www.")).replace(".", "-") or "a-page"
    words = [word.strip("-.") for word in re.findall(r"[^\W_]+", sentence[:200].replace("'", "").replace("’", ""))]
    kept = words[:_MOST_WORDS]
    while len(kept) > 1 and kept[-1].lower() in _WEAK:
        kept.pop()
    return as_id("-".join(kept).lower()[:_LONGEST]) or "an-id"


def is_address(text: str) -> bool:
    """Whether a text is the address of a page."""
    return re.fullmatch(_ADDRESS, text) is not None


def node_references(argument_map: ArgumentMap, known: Container[str] = ()) -> Iterator[tuple[str, Place]]:
    """Each id of a node or a question that a map refers to, and where; for inferences, only unknown ids."""
    for number, id_ in enumerate(argument_map.thesis):
        yield id_, Place(None, "thesis", number)
    for inference in argument_map.inferences.values():
        for number, id_ in enumerate(inference.premises):
            if id_ not in known:
                yield id_, Place(inference.id, "premises", number)
        if inference.supports is not None and inference.supports not in known:
            yield inference.supports, Place(inference.id, "supports")
        if inference.attacks is not None and inference.attacks not in known:
            yield inference.attacks, Place(inference.id, "attacks")
        if inference.roles or inference.answers:
            yield from _references_of_scheme(inference)
    yield from _references_of_questions(argument_map)


def _references_of_scheme(inference: Inference) -> Iterator[tuple[str, Place]]:
    """What fills the roles of a scheme, and what answers its critical questions."""
    for field, table in (("roles", inference.roles), ("answers", inference.answers)):
        for name, id_ in table.items():
            yield id_, Place(inference.id, field, name)


def _references_of_questions(argument_map: ArgumentMap) -> Iterator[tuple[str, Place]]:
    """The answers to questions, and what is expected of questions and nodes."""
    for question in argument_map.questions.values():
        for number, id_ in enumerate(question.answers):
            yield id_, Place(question.id, "answers", number, section="questions")
    for id_, expected in argument_map.expect.items():
        yield id_, Place(None, "expect", id_, key=True)
        if id_ in argument_map.questions and expected not in STANDINGS:
            yield expected, Place(None, "expect", id_)


def source_references(argument_map: ArgumentMap, known: Container[str] = ()) -> Iterator[tuple[str, Place]]:
    """Each id of a source that a map refers to, and where; those of known ids are left out."""
    for section, nouns in (("nodes", argument_map.nodes), ("questions", argument_map.questions.values())):
        for noun in nouns:
            if isinstance(noun, Inference):
                continue
            if noun.source is not None and noun.source not in known:
                yield noun.source, Place(noun.id, "source", section=section)
            if isinstance(noun, Evidence) and noun.via is not None and noun.via not in known:
                yield noun.via, Place(noun.id, "via", section=section)


class Renaming:
    """Other names for ids that cannot be ids, with the edits that write them wherever they stand."""

    def __init__(self, argument_map: ArgumentMap) -> None:
        self._map = argument_map

    @cached_property
    def _references(self) -> dict[str, dict[str, list[Place]]]:
        found: dict[str, dict[str, list[Place]]] = {"nodes": {}, "sources": {}}
        for section, references in (("nodes", node_references), ("sources", source_references)):
            for id_, place in references(self._map):
                found[section].setdefault(id_, []).append(place)
        return found

    @cached_property
    def _taken(self) -> dict[str, Container[str]]:
        return {"nodes": {*self._map, *self._map.questions}, "sources": self._map.sources}

    def fix(self, id_: str, section: str | None) -> Fix | None:
        """The edits that write an id otherwise; none if the name is taken or other words are there."""
        other, kept = as_id(id_), "sources" if section == "sources" else "nodes"
        if section == "schemes" or not re.fullmatch(_PLAIN, other) or other in self._taken[kept]:
            return None
        places = [Place(id_, section=section), *self._references[kept].get(id_, ())]
        found = {at.span: at for place in places if (at := place.location(self._map)) is not None}
        if not found or len({id(at.text) for at in found.values()}) > 1:
            return None
        if any(normalised(at.written.strip("\"'")) != id_ for at in found.values()):
            return None
        edits = tuple(Edit(one.start, one.end, other) for one in sorted(found, key=lambda one: one.start))
        return Fix(f"write {other!r}", edits, safe=False)
