"""What was probably meant by a reference that leads nowhere: a near id, a text in place of its id, several ids."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property
from typing import TypeAlias

from argmap.diagnostics import Fix, Place
from argmap.model import ArgumentMap, Inference
from argmap.reading.fixes import naming, renaming
from argmap.reading.lines import in_braces, quoted
from argmap.reading.lists import folded, may_be_id
from argmap.reading.naming import STANDINGS, as_id, id_for, is_address, is_id
from argmap.reading.suggestions import Near, Suggestions
from argmap.reading.synonyms import short_form

_MOST_ANSWERS = 4
_LONGEST = 120
"""The longest text in place of an id that is repeated in an advice."""
_DASHES = frozenset("-–—−•·‣▪●")
_THESIS = frozenset({"thesis", "the thesis", "conclusion", "the conclusion", "main claim", "main-claim"})
_LOCATED = r"(?P<said>.+?)[,;:]?\s+(?P<locator>(?:pp?\.?|ch\.|chap\.|§+|¶+|fol\.|pages?)\s*\d[\w–.-]*)"
Meaning: TypeAlias = tuple[tuple[str, ...], Fix | None]
"""Advice about a reference, and the edits that follow it."""

_LISTS = frozenset({"premises", "thesis"})
"""The fields of nodes and the map that hold several ids."""
_OF_QUESTIONS = frozenset({"thesis", "expect"})
"""The fields that may name a question."""


class _Index:
    """Ids by their texts, and by these in small letters without the stop."""

    def __init__(self, texts: Iterable[tuple[str, str]]) -> None:
        self.exact: dict[str, list[str]] = {}
        self.loose: dict[str, list[str]] = {}
        for text, id_ in texts:
            if _loose(text):
                self.exact.setdefault(folded(text), []).append(id_)
                self.loose.setdefault(_loose(text), []).append(id_)


class Meant:
    """Looks for what the references of a map mean that name nothing."""

    def __init__(self, argument_map: ArgumentMap) -> None:
        self._map = argument_map
        self._nodes = Suggestions(argument_map)
        self._claims = Suggestions(argument_map.claims)
        self._asked = Suggestions([*argument_map, *argument_map.questions])
        self._sources = Suggestions(argument_map.sources)

    def instead_of(self, id_: str, place: Place) -> Meaning:
        """The likely meaning of a reference to an unknown node."""
        if folded(id_) not in self._map and (found := self._by_text(self._texts, id_, place, "text")):
            return found
        if id_[:1] in _DASHES and (item := id_[1:].strip()) in self._map:
            why = "in a list, `-` needs a space after it" if id_[0] == "-" else f"{id_[0]!r} is not a list dash"
            return (f"write `- {item}`: {why}",), None
        if id_.lower() in _THESIS and self._map.thesis:
            thesis = [one for one in self._map.thesis[:1] if one in self._map]
            named = "".join(f", `{one}`" for one in thesis)
            return (f"write the id of the thesis{named}",), renaming(self._map, place, id_, Near(tuple(thesis)))
        if id_ in self._map.questions:
            return (name_an_answer(self._map, id_),), None
        near = self._near(id_, place)
        advice = near.question or self._several(id_, place) or self._instead(place)
        return (advice,), renaming(self._map, place, id_, near)

    def _instead(self, place: Place) -> str:
        """The ids that are allowed in a place, if none is close to the one that is there."""
        if _is_expected(place):
            answers = self._map.questions[str(place.index)].answers[:_MOST_ANSWERS]
            return f"write one of {', '.join((*STANDINGS, *map(repr, answers)))}"
        return "add it to the claims" + ("" if _is_of_question(place) else ", the evidence or the inferences")

    def _near(self, id_: str, place: Place) -> Near:
        """The ids that are allowed in a place and resemble an unknown one."""
        if _is_expected(place):
            question = self._map.questions[str(place.index)]
            return Suggestions([*question.answers, *STANDINGS]).nearest(id_)
        if _is_of_question(place):
            return self._claims.nearest(id_)
        return (self._asked if place.field in _OF_QUESTIONS else self._nodes).nearest(id_)

    def is_to_be_renamed(self, id_: str, section: str) -> bool:
        """Whether something has this id except for characters that an id cannot have, which is a finding of its own."""
        return id_ in self._renamed[section]

    @cached_property
    def _renamed(self) -> dict[str, set[str]]:
        nodes = (*(node.id for node in self._map.nodes), *self._map.questions)
        return {
            section: {as_id(id_) for id_ in ids if not is_id(id_)}
            for section, ids in (("nodes", nodes), ("sources", iter(self._map.sources)))
        }

    def instead_of_source(self, id_: str, place: Place) -> Meaning:
        """The likely meaning of a reference to an unknown source."""
        found = None if folded(id_) in self._map.sources else self._by_text(self._titles, id_, place, "title")
        if found is not None:
            return found
        near = self._sources.nearest(id_)
        return (near.question or _as_source(id_),), renaming(self._map, place, id_, near)

    @cached_property
    def _texts(self) -> _Index:
        said = [node for node in self._map.nodes if not isinstance(node, Inference)]
        return _Index((noun.text, noun.id) for noun in (*said, *self._map.questions.values()))

    @cached_property
    def _titles(self) -> _Index:
        return _Index((source.title or "", source.id) for source in self._map.sources.values())

    def _by_text(self, index: _Index, text: str, place: Place, called: str) -> Meaning | None:
        """That the text of a node, or the title of a source, stands where its id should, exactly or nearly."""
        exact = index.exact.get(folded(text), [])
        found = list(dict.fromkeys(exact or index.loose.get(_loose(text), [])))
        if not found:
            return None
        nearly = "" if exact else "nearly "
        if len(found) > 1:
            ids = " and ".join(map(repr, found))
            return (f"this is {nearly}the {called} of {ids}: write the id that is meant",), None
        advice = f"this is {nearly}the {called} of {found[0]!r}: write its id"
        return (advice,), naming(self._map, place, text, found[0], safe=bool(exact))

    def _several(self, id_: str, place: Place) -> str:
        """Advice about a reference with spaces in it."""
        words = id_.replace(",", " ").split()
        is_list = (place.field in _LISTS or _is_of_question(place)) and len(words) > 1 and all(map(may_be_id, words))
        if is_list and any(word in self._map for word in words):
            return f"an id has no spaces; several are written as a list: [{', '.join(words)}]"
        if len(words) < 2:
            return ""
        return f"write it as a claim, `{id_for(id_)}: {_shown(id_)}`, and here its id, `{id_for(id_)}`"


def _is_expected(place: Place) -> bool:
    """Whether a place is that of what is expected of a question."""
    return place.field == "expect" and not place.key


def _is_of_question(place: Place) -> bool:
    """Whether a place is that of an answer in the list of a question."""
    return place.section == "questions" and place.field == "answers"


def name_an_answer(argument_map: ArgumentMap, id_: str) -> str:
    """The advice for a question where a statement is expected."""
    answers = [repr(answer) for answer in dict.fromkeys(argument_map.questions[id_].answers)][:_MOST_ANSWERS]
    return f"{id_!r} is a question: name the answer that is meant{': ' if answers else ''}{' or '.join(answers)}"


def _as_source(text: str) -> str:
    """How to write a source that somebody wrote in place of its id."""
    if may_be_id(text) or len(text) > _LONGEST:
        return "add it to the sources"
    if is_address(text):
        id_ = id_for(text)
        return f"write `{id_}: {{title: …, url: {in_braces(text)}}}` under `sources`, and here `{id_}`"
    found = re.fullmatch(_LOCATED, text)
    said, locator = (found["said"], found["locator"]) if found else (text, "")
    here = f"and here `{id_for(said)}`" + (f", with `locator: {locator}`" if locator else "")
    return f"write `{id_for(said)}: {short_form('source', said)}` under `sources`, {here}"


def _shown(text: str) -> str:
    """A sentence as the text of a claim; a long one is cut."""
    if len(text) > _LONGEST:
        return "…"
    return quoted(text) if re.search(r":\s|\s#|\A\W", text) else text


def _loose(text: str) -> str:
    return folded(text).casefold().rstrip(".!?… ")
