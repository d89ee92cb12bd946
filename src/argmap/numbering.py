"""The numbers of statements and questions, the same in every picture, outline, worksheet and command.

They are counted once, over the whole map, level by level in reading order: 1.1 is the first thesis, 2.1 the first
premise of the first inference to it. The answers to a question are one level below it; a question that is not a thesis
is placed below the first of its answers that is reached. Nodes that no thesis reaches are counted after that, from
level 1 on. A node that a view leaves out keeps its number, so that the numbers of a view have gaps. Inferences have
none: they are named by those of their premises.
"""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from argmap.errors import UnknownIdError
from argmap.model import ArgumentMap, Inference, Question
from argmap.text import normalised

_NUMBER = re.compile(r"[0-9]+\.[0-9]+")


@attrs.frozen(kw_only=True)
class Entry:
    """A root, an inference or an answer with its premises, or a question, as the outline of a map lists them.

    Attributes:
        ids: the statements, or the question; an id may be that of an inference, or unknown.
        level: how many levels it is from its root, from 1.
        inference: the inference, if it is one.
        question: the critical question that it answers, if it has no place other than as an answer.
        answers: the question of the map that it answers, if it is placed below that.
        parent: the position of the entry that it belongs under; none for a root.
        slot: the position among the ids there; none where it belongs to the inference itself.
    """

    ids: tuple[str, ...]
    level: int = 1
    inference: Inference | None = None
    question: str | None = None
    answers: str | None = None
    parent: int | None = None
    slot: int | None = None

    @property
    def may_ask(self) -> bool:
        """Whether its id may be that of a question: a premise and an answer are statements."""
        return self.inference is None and self.answers is None


@attrs.frozen
class Order:
    """The entries of a map, each after its parent, and the positions of the roots: asked for, and apart from these."""

    entries: tuple[Entry, ...]
    roots: tuple[int, ...]
    apart: tuple[int, ...]


def reading_order(argument_map: ArgumentMap, roots: Iterable[str] = ()) -> Order:
    """List the entries of a map breadth first, in author order, then whatever these do not reach.

    Args:
        argument_map: any map, faulty ones too.
        roots: the ids of nodes or questions to begin with; the theses if there are none.
    """
    walk = _Walk(argument_map)
    walk.grow(tuple(roots) or argument_map.thesis)
    asked = tuple(walk.roots)
    walk.grow_rest()
    return Order(tuple(walk.entries), asked, tuple(walk.roots[len(asked) :]))


def numbering(argument_map: ArgumentMap) -> Mapping[str, str]:
    """Number the statements and questions of a map, in reading order.

    Returns:
        The number of each claim, each piece of evidence and each question, such as `2.1`, by id.
    """
    return numbers_of(reading_order(argument_map), argument_map)


def numbers_of(order: Order, argument_map: ArgumentMap) -> Mapping[str, str]:
    """Number the statements and questions of a map whose reading order is known."""
    counts: dict[int, int] = {}
    numbers: dict[str, str] = {}
    statements, questions = {**argument_map.claims, **argument_map.evidence}, asked(argument_map)
    for entry in order.entries:
        for id_ in entry.ids:
            if id_ not in numbers and (id_ in statements or (entry.may_ask and id_ in questions)):
                counts[entry.level] = count = counts.get(entry.level, 0) + 1
                numbers[id_] = f"{entry.level}.{count}"
    return numbers


def asked(argument_map: ArgumentMap) -> Mapping[str, Question]:
    """The questions of a map by id, except those whose id a node has."""
    return {id_: question for id_, question in argument_map.questions.items() if id_ not in argument_map}


def id_of(argument_map: ArgumentMap, word: str, *, sources: bool = False) -> str:
    """Find the id of a node or question that a person names by its id or by its number; an id wins over a number.

    With `sources` it may also be the id of a source. What is imported may be named by any way that leads to it.

    >>> from argmap import ArgumentMap, Claim
    >>> id_of(ArgumentMap(title="Rain", thesis="wet", nodes=[Claim("wet", "It is wet.")]), "1.1")
    'wet'

    Raises:
        UnknownIdError: the map has neither; it says which numbers there are, or which id is near.
    """
    if "/" in word and argument_map.origin is not None:
        word = argument_map.origin.own_id(word)
    if word in argument_map:
        return argument_map[word].id
    if (question := argument_map.questions.get(word) or argument_map.questions.get(normalised(word))) is not None:
        return question.id
    if sources and word in argument_map.sources:
        return word
    numbers = numbering(argument_map)
    found = next((id_ for id_, number in numbers.items() if number == word), None)
    if found is not None:
        return found
    what, known = ("node, question or source", argument_map.sources) if sources else ("node", ())
    if _NUMBER.fullmatch(word):
        raise UnknownIdError(f"the map has no {what} {word!r}: {_known_numbers(word, list(numbers.values()))}")
    raise UnknownIdError.about(what, word, [*argument_map, *argument_map.questions, *known])


def ids_of(argument_map: ArgumentMap, words: Iterable[str]) -> list[str]:
    """Find the ids of the nodes and sources that a person names, each as `id_of` does.

    Raises:
        UnknownIdError: the map does not have one of them.
    """
    return [id_of(argument_map, word, sources=True) for word in words]


def _known_numbers(word: str, numbers: Sequence[str]) -> str:
    """What numbers there are: those of the level that was asked for, or the levels."""
    level = f"{word.partition('.')[0]}."
    on_level = [number for number in numbers if number.startswith(level)]
    if on_level:
        return f"those of level {level[:-1]} are {on_level[0]} to {on_level[-1]}"
    deepest = max((int(number.partition(".")[0]) for number in numbers), default=0)
    return f"the levels of its numbers are 1 to {deepest}" if deepest else "it has no statements"


class _Walk:
    """Collects entries; each statement is expanded where it comes first, and each inference has one place.

    A question is placed below the first of its answers, once the inferences have reached what they can.
    """

    def __init__(self, argument_map: ArgumentMap) -> None:
        self.entries: list[Entry] = []
        self.roots: list[int] = []
        self._statements = {**argument_map.claims, **argument_map.evidence}
        self._inferences = argument_map.inferences
        self._map = argument_map
        self._aimless = [inference for inference in self._inferences.values() if not inference.target]
        self._questions = asked(argument_map)
        self._asked: defaultdict[str, list[str]] = defaultdict(list)
        for question in self._questions.values():
            for id_ in dict.fromkeys(question.answers):
                self._asked[id_].append(question.id)
        self._seen: set[str] = set()
        self._placed: set[str] = set()
        self._queue: deque[tuple[int, Entry, list[int]]] = deque()
        self._answers: deque[tuple[int, str, str]] = deque()
        self._raised: deque[tuple[int, int, str]] = deque()

    def grow(self, ids: Iterable[str]) -> None:
        """Add a root for each id and all entries below them."""
        for id_ in dict.fromkeys(ids):
            self.roots.append(len(self.entries))
            self._add(Entry(ids=(id_,)))
        while self._queue or self._answers or self._raised:
            if self._queue:
                self._expand(*self._queue.popleft())
            elif self._answers:
                self._answer(*self._answers.popleft())
            else:
                self._raise(*self._raised.popleft())

    def grow_rest(self) -> None:
        """Add the rest: questions, what supports nothing, inferences to nowhere, cycles of claims and of inferences."""
        self.grow([id_ for id_ in self._questions if id_ not in self._placed])
        used = {id_ for inference in self._unplaced() for id_ in inference.premises}
        self.grow([id_ for id_ in self._statements if id_ not in self._seen and id_ not in used])
        self.grow([one.target or "" for one in self._unplaced() if not self._is_known(one.target)])
        for id_ in self._statements:
            if id_ not in self._seen:
                self.grow([id_])
        for inference in self._unplaced():
            self.grow([inference.target or ""])

    def _unplaced(self) -> Iterator[Inference]:
        return (inference for inference in self._inferences.values() if inference.id not in self._placed)

    def _is_known(self, id_: str | None) -> bool:
        return id_ in self._statements or id_ in self._inferences

    def _add(self, entry: Entry) -> None:
        """Keep an entry, and expand later what comes first in it; a root is expanded in any case."""
        fresh = []
        for slot, id_ in enumerate(entry.ids):
            if id_ in self._statements:
                is_fresh = id_ not in self._seen
                self._seen.add(id_)
            else:
                is_fresh = entry.may_ask and id_ in self._questions
            if is_fresh or entry.parent is None:
                fresh.append(slot)
        if self._questions and entry.may_ask:
            self._placed.update(id_ for id_ in entry.ids if id_ in self._questions)
        self._queue.append((len(self.entries), entry, fresh))
        self.entries.append(entry)

    def _expand(self, at: int, entry: Entry, fresh: Iterable[int]) -> None:
        for slot in fresh:
            id_ = entry.ids[slot]
            self._hang(id_, at, entry.level + 1, slot)
            if id_ in self._questions:
                self._list(self._questions[id_], at, entry.level + 1)
            elif id_ in self._asked:
                self._raised.extend((at, slot, question) for question in self._asked[id_])
        if entry.inference is not None:
            self._hang(entry.inference.id, at, entry.level + 1, None)
            for question, id_ in entry.inference.answers.items():
                self._answers.append((at, question, id_))

    def _hang(self, target: str, parent: int, level: int, slot: int | None) -> None:
        for inference in self._map.steps.incoming.get(target, ()) if target else self._aimless:
            if inference.id not in self._placed:
                self._placed.add(inference.id)
                self._add(Entry(ids=inference.premises, level=level, inference=inference, parent=parent, slot=slot))

    def _list(self, question: Question, parent: int, level: int) -> None:
        """Add an entry for each answer to a question; those reached elsewhere are references there."""
        for id_ in dict.fromkeys(question.answers):
            self._add(Entry(ids=(id_,), level=level, answers=question.id, parent=parent, slot=0))

    def _answer(self, parent: int, question: str, id_: str) -> None:
        if id_ in self._statements and id_ not in self._seen:
            level = self.entries[parent].level + 1
            self._add(Entry(ids=(id_,), level=level, question=question, parent=parent))

    def _raise(self, parent: int, slot: int, question: str) -> None:
        if question not in self._placed:
            self._add(Entry(ids=(question,), level=self.entries[parent].level + 1, parent=parent, slot=slot))
