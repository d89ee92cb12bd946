"""Parts of a map: where everything stands is found once, so that a part is cut out with as much work as it is large."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import attrs

from argmap.model.nouns import Inference, Node, Noun, Question, sources_named_by

if TYPE_CHECKING:
    from argmap.model.maps import ArgumentMap

N = TypeVar("N", bound=Noun)
T = TypeVar("T")


class Parts:
    """Cuts parts out of one map."""

    def __init__(self, argument_map: ArgumentMap) -> None:
        self._map = argument_map
        listed = argument_map.listed
        self._nodes = _Register(_by_id(argument_map.nodes))
        self._sources, self._schemes = _Register(_by_id(listed["sources"])), _Register(_by_id(listed["schemes"]))
        questions = [one for one in listed["questions"] if isinstance(one, Question)]
        self._questions = _Register(_by_id(questions))
        self._asking: dict[str, dict[str, None]] = {}
        self._unbound: dict[str, None] = {}
        for question in questions:
            self._enter(question)
        self._theses = _Register((id_, id_) for id_ in argument_map.thesis)
        self._expected = _Register((id_, (id_, word)) for id_, word in argument_map.expect.items())
        known = {*argument_map, *(id_ for id_ in argument_map.questions if id_ not in argument_map)}
        self._foreign = {id_ for id_ in (*argument_map.thesis, *argument_map.expect) if id_ not in known}

    def _enter(self, question: Question) -> None:
        """Note which answers of the map a question depends on: of most, one of them has to be left."""
        answers = [id_ for id_ in question.answers if id_ in self._nodes]
        for id_ in answers:
            self._asking.setdefault(id_, {})[question.id] = None
        if not answers or len(question.answers) - len(answers) > 1:
            self._unbound[question.id] = None

    def cut(self, ids: Iterable[str]) -> dict[str, Any]:
        """The fields of the map that are others in the part that these nodes make up."""
        kept = self._whole({self._map[id_].id for id_ in ids})
        nodes = [_without(node, self._left(kept)) for node in self._nodes.of(kept)]
        questions = self._asked(kept)
        left = {*kept, *(question.id for question in questions), *self._foreign}
        sources = {source for noun in (*nodes, *questions) for source in sources_named_by(noun)}
        schemes = {node.scheme for node in nodes if isinstance(node, Inference)}
        return {
            "nodes": nodes,
            "questions": questions,
            "thesis": self._theses.of(left),
            "expect": dict(self._expected.of(left)),
            "sources": self._sources.of(sources),
            "schemes": self._schemes.of(schemes),
        }

    def _left(self, kept: Collection[str]) -> Callable[[str], bool]:
        """Whether a reference stays: to a node that is kept, or that the map does not have."""
        return lambda id_: id_ in kept or id_ not in self._nodes

    def _whole(self, kept: set[str]) -> set[str]:
        """The nodes without the inferences that lose their target or a statement among their premises."""
        steps = self._map.inferences
        broken = [id_ for id_ in kept if id_ in steps and self._is_broken(steps[id_], kept)]
        while broken:
            id_ = broken.pop()
            kept.discard(id_)
            broken += [step.id for step in self._map.incoming(id_) if step.id in kept]
        return kept

    def _is_broken(self, step: Inference, kept: Collection[str]) -> bool:
        is_left, steps = self._left(kept), self._map.inferences
        if step.target is not None and not is_left(step.target):
            return True
        return any(not is_left(id_) and id_ not in steps for id_ in step.premises)

    def _asked(self, kept: Collection[str]) -> list[Question]:
        """The questions that still ask what they asked, with the answers that are left.

        They have two answers, or as many as they had.
        """
        near = dict.fromkeys(id_ for answer in kept for id_ in self._asking.get(answer, ()))
        whole = {
            old.id
            for old in self._questions.of({*near, *self._unbound})
            if self._left(kept)(old.id) and _is_asked(old, self._answered(old, kept))
        }
        return [self._answered(question, kept) for question in self._questions.of(whole)]

    def _answered(self, question: Question, kept: Collection[str]) -> Question:
        is_left = self._left(kept)
        return attrs.evolve(question, answers=tuple([id_ for id_ in question.answers if is_left(id_)]))


def _by_id(nouns: Iterable[N]) -> Iterator[tuple[str, N]]:
    return ((noun.id, noun) for noun in nouns)


class _Register(Generic[T]):
    """Things of a map, by id; several may have the same."""

    def __init__(self, things: Iterable[tuple[str, T]]) -> None:
        self._things: list[T] = []
        self._places: dict[str, list[int]] = {}
        for place, (id_, thing) in enumerate(things):
            self._things.append(thing)
            self._places.setdefault(id_, []).append(place)

    def __contains__(self, id_: str) -> bool:
        return id_ in self._places

    def of(self, ids: Iterable[str | None]) -> list[T]:
        """The things of these different ids, in author order."""
        places = sorted(place for id_ in ids if id_ is not None for place in self._places.get(id_, ()))
        return [self._things[place] for place in places]


def _is_asked(old: Question, new: Question) -> bool:
    return len(new.answers) > 1 or len(new.answers) == len(old.answers)


def _without(node: Node, is_left: Callable[[str], bool]) -> Node:
    """The node without the roles and answers that name what is lost."""
    if not isinstance(node, Inference) or all(map(is_left, (*node.roles.values(), *node.answers.values()))):
        return node
    return attrs.evolve(node, roles=_some(node.roles, is_left), answers=_some(node.answers, is_left))


def _some(table: Mapping[str, str], is_left: Callable[[str], bool]) -> dict[str, str]:
    return {name: id_ for name, id_ in table.items() if is_left(id_)}
