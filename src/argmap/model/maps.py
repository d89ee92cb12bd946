"""The map that holds the nouns: frozen, with look-ups both ways along the steps; each change makes a new map."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any

import attrs

from argmap import hooks
from argmap.errors import UnknownIdError
from argmap.fields import EMPTY, FrozenDict, Kind, about, as_table, as_tuple, expect, field
from argmap.model.argument_graph import ArgumentGraph
from argmap.model.nouns import (
    Claim,
    Evidence,
    Inference,
    Node,
    Noun,
    Question,
    Relation,
    Scheme,
    Source,
    Standard,
)
from argmap.model.origin import Origin
from argmap.model.parts import Parts
from argmap.text import Location, SourceText, normalised


def _nodes(nodes: Iterable[Node]) -> tuple[Node, ...]:
    """The nodes by type, as a file has them: types in the order of their first node, nodes in the order given."""
    groups: dict[type, list[Node]] = {}
    for node in nodes:
        groups.setdefault(type(node), []).append(node)
    return tuple(node for group in groups.values() for node in group)


def _as_questions(nouns: Iterable[Question] | Mapping[str, Question]) -> tuple[Question, ...]:
    return tuple(nouns.values() if isinstance(nouns, Mapping) else nouns)


def _as_sources(nouns: Iterable[Source] | Mapping[str, Source]) -> tuple[Source, ...]:
    return tuple(nouns.values() if isinstance(nouns, Mapping) else nouns)


def _as_schemes(nouns: Iterable[Scheme] | Mapping[str, Scheme]) -> tuple[Scheme, ...]:
    return tuple(nouns.values() if isinstance(nouns, Mapping) else nouns)


@attrs.frozen(kw_only=True)
class ArgumentMap:
    """A whole argument: theses, the nodes that bear on them, and where they come from.

    `map["id"]` is the node of that id. Of doubled ids the first counts. A map that was read keeps its `origin`: its
    texts, the places in them and what reading found; equality ignores it, and a changed map, however it was made, has
    none.
    """

    title: str = field("The title of the map.", required=True)
    description: str | None = field("What the map is about, for a reader who has just opened it.")
    thesis: tuple[str, ...] = attrs.field(
        default=(),
        converter=as_tuple,
        kw_only=True,
        metadata=about("The claims that the map argues for, or the questions that it argues about.", Kind.IDS),
    )
    authors: tuple[str, ...] = attrs.field(
        default=(), converter=as_tuple, kw_only=True, metadata=about("Who made the map.", Kind.TEXTS)
    )
    date: str | None = field("When the map was made: an EDTF date.")
    language: str = field("The language of its texts, as a BCP 47 tag.", default="en")
    license: str | None = field("The licence of the map.")
    standard: str = field(
        "How much must speak for a claim that names no standard of its own: `balance` if none is given.",
        Kind.STANDARD,
        default=str(Standard.BALANCE),
        suggested=tuple(Standard),
    )
    nodes: tuple[Node, ...] = attrs.field(default=(), converter=_nodes)
    _questions: tuple[Question, ...] = attrs.field(default=(), converter=_as_questions, alias="questions")
    _sources: tuple[Source, ...] = attrs.field(default=(), converter=_as_sources, alias="sources")
    _schemes: tuple[Scheme, ...] = attrs.field(default=(), converter=_as_schemes, alias="schemes")
    expect: Mapping[str, str] = attrs.field(
        default=EMPTY,
        converter=as_table,
        kw_only=True,
        metadata=about(
            "A node or a question, and the standing or verdict that it is expected to have, or the answer that stands.",
            Kind.ID_TABLE,
        ),
    )
    imports: Mapping[str, str] = attrs.field(
        default=EMPTY,
        converter=as_table,
        kw_only=True,
        metadata=about("A prefix, and the map whose nodes are then `prefix/ID`.", Kind.TABLE),
    )
    extra: Mapping[str, Any] = attrs.field(default=EMPTY, converter=as_table)
    origin: Origin | None = attrs.field(default=None, init=False, eq=False, repr=False)

    @property
    def texts(self) -> tuple[SourceText, ...]:
        """The texts that the map was read from; none of a map built in Python."""
        return () if self.origin is None else self.origin.texts

    @property
    def text(self) -> SourceText | None:
        """The first of these texts."""
        return self.texts[0] if self.texts else None

    @property
    def path(self) -> str | None:
        """The file that the map was read from."""
        return None if self.text is None else self.text.path

    @property
    def found(self) -> tuple[Any, ...]:
        """What reading found amiss (diagnostics)."""
        return () if self.origin is None else self.origin.found

    @property
    def verified(self) -> frozenset[str]:
        """The codes of the rules that were applied when the map was read."""
        return frozenset() if self.origin is None else self.origin.verified

    @property
    def listed(self) -> Mapping[str, tuple[Noun, ...]]:
        """The nodes, questions, sources and schemes by section, in author order, all of those that share an id."""
        return {"nodes": self.nodes, "questions": self._questions, "sources": self._sources, "schemes": self._schemes}

    @cached_property
    def _by_id(self) -> FrozenDict[str, Node]:
        return _index(self.nodes)

    @cached_property
    def claims(self) -> Mapping[str, Claim]:
        """The claims by id, in author order."""
        return FrozenDict({id_: node for id_, node in self._by_id.items() if isinstance(node, Claim)})

    @cached_property
    def evidence(self) -> Mapping[str, Evidence]:
        """The evidence by id, in author order."""
        return FrozenDict({id_: node for id_, node in self._by_id.items() if isinstance(node, Evidence)})

    @cached_property
    def inferences(self) -> Mapping[str, Inference]:
        """The inferences by id, in author order."""
        return FrozenDict({id_: node for id_, node in self._by_id.items() if isinstance(node, Inference)})

    @cached_property
    def questions(self) -> Mapping[str, Question]:
        """The questions by id, in author order."""
        return _index(self._questions)

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """The sources by id, in author order."""
        return _index(self._sources)

    @cached_property
    def schemes(self) -> Mapping[str, Scheme]:
        """The map's own schemes by id, in author order."""
        return _index(self._schemes)

    def __getitem__(self, id: str) -> Node:  # noqa: A002
        found = self._by_id.get(id)
        if found is None:
            expect(id, str)
            found = self._by_id.get(normalised(id))
        if found is None:
            raise UnknownIdError.about("node", id, self._by_id)
        return found

    def get(self, id: str) -> Node | None:  # noqa: A002
        """The node of that id, `None` where the map has none."""
        return self._by_id.get(id) or self._by_id.get(normalised(id))

    def __contains__(self, id: object) -> bool:  # noqa: A002
        return isinstance(id, str) and (id in self._by_id or normalised(id) in self._by_id)

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_id)

    @cached_property
    def _incoming(self) -> dict[str, tuple[Inference, ...]]:
        return _by_key(self.inferences.values(), lambda inference: (inference.target,))

    @cached_property
    def _supports(self) -> dict[str, tuple[Inference, ...]]:
        return _by_relation(self._incoming, Relation.SUPPORT)

    @cached_property
    def _attacks(self) -> dict[str, tuple[Inference, ...]]:
        return _by_relation(self._incoming, Relation.ATTACK)

    @cached_property
    def _uses(self) -> dict[str, tuple[Inference, ...]]:
        return _by_key(self.inferences.values(), lambda inference: dict.fromkeys(inference.premises))

    @cached_property
    def graph(self) -> ArgumentGraph:
        """The nodes by numbers, and the arrows between them; for what computes on a whole map."""
        return ArgumentGraph(self)

    @cached_property
    def _parts(self) -> Parts:
        return Parts(self)

    def incoming(self, id: str) -> tuple[Inference, ...]:  # noqa: A002
        """The inferences whose target is this node, supports and attacks alike, in author order."""
        return self._incoming.get(id, ())

    def supports(self, id: str) -> tuple[Inference, ...]:  # noqa: A002
        """The inferences that support this node, in author order."""
        return self._supports.get(id, ())

    def attacks(self, id: str) -> tuple[Inference, ...]:  # noqa: A002
        """The inferences that attack this node, in author order."""
        return self._attacks.get(id, ())

    def conclusion(self, inference: Inference) -> str | None:
        """The id of the claim that the inference supports; `None` for attacks, backing and what supports no claim."""
        target = inference.target
        return target if inference.relation is Relation.SUPPORT and target in self.claims else None

    def uses(self, id: str) -> tuple[Inference, ...]:  # noqa: A002
        """The inferences that have this node among their premises, in author order."""
        return self._uses.get(id, ())

    def add(self, *nouns: Noun) -> ArgumentMap:
        """A map with these nodes, questions, sources and schemes besides."""
        for noun in nouns:
            expect(noun, Noun)
        return self.replace(
            nodes=(*self.nodes, *(noun for noun in nouns if isinstance(noun, Claim | Evidence | Inference))),
            questions=(*self._questions, *(noun for noun in nouns if isinstance(noun, Question))),
            sources=(*self._sources, *(noun for noun in nouns if isinstance(noun, Source))),
            schemes=(*self._schemes, *(noun for noun in nouns if isinstance(noun, Scheme))),
        )

    def remove(self, *ids: str) -> ArgumentMap:
        """A map without the nodes and questions of these ids; what refers to them stays as it is."""
        gone = {id_ if id_ in self.questions else self[id_].id for id_ in ids}
        return self.replace(
            nodes=tuple(node for node in self.nodes if node.id not in gone),
            questions=tuple(question for question in self._questions if question.id not in gone),
        )

    def replace(self, **changes: Any) -> ArgumentMap:
        """A map with these fields changed. It has no texts and no places: those spoke of the map as it was."""
        return attrs.evolve(self, **changes)

    def submap(self, ids: Iterable[str]) -> ArgumentMap:
        """The part of the map that these nodes make up by themselves, as a map of its own.

        It has the nodes of these ids, but for inferences that would not be whole: those with a target, or a claim or
        evidence among their premises, that is left out, and what is directed at such an inference in turn. Questions
        have those of their answers that are left; one that had two or more, and has fewer now, is left out. Roles,
        answers, theses and expectations that name what is left out go as well, and so do sources and schemes that
        nothing in the part names. What the map does not have cannot be left out: references to it stay as they are.
        Everything keeps its order, and the other fields of the map stay.

        Args:
            ids: ids of nodes of the map, in any order.

        Raises:
            UnknownIdError: the map has no node of such an id.
        """
        return self.replace(**self._parts.cut(ids))

    def where(
        self,
        id: str | None,  # noqa: A002
        field: str | None = None,
        index: int | str | None = None,
    ) -> Location | None:
        """Say where something stands in the files that the map was read from.

        Args:
            id: the id of a node, question, source or scheme, in this order where several have it; `None` for the map's
                own fields.
            field: a field of it, such as `premises`; without one, the location is that of the id.
            index: the item of a list (from 0), or the name in a table such as `roles`.

        Returns:
            The location; `None` where it does not stand in a file, as in a map built or changed in Python.
        """
        return None if self.origin is None else self.origin.find(id, field, index)

    def _repr_mimebundle_(
        self, include: Container[str] | None = None, exclude: Container[str] | None = None
    ) -> dict[str, str]:
        """What a notebook shows, by type: the picture, for screen and paper, and the outline, as far as asked for."""
        return {} if hooks.notebook is None else hooks.notebook(self, include, exclude)


def _by_key(
    inferences: Iterable[Inference], keys: Callable[[Inference], Iterable[str | None]]
) -> dict[str, tuple[Inference, ...]]:
    found: dict[str, list[Inference]] = {}
    for inference in inferences:
        for key in keys(inference):
            if key is not None:
                found.setdefault(key, []).append(inference)
    return {key: tuple(some) for key, some in found.items()}


def _by_relation(incoming: Mapping[str, tuple[Inference, ...]], relation: Relation) -> dict[str, tuple[Inference, ...]]:
    found: dict[str, tuple[Inference, ...]] = {}
    for id_, some in incoming.items():
        kept = [one for one in some if one.relation is relation]
        if kept:
            found[id_] = some if len(kept) == len(some) else tuple(kept)
    return found


def _index(nouns: Iterable[Any]) -> FrozenDict[str, Any]:
    found: dict[str, Any] = {}
    for noun in nouns:
        found.setdefault(noun.id, noun)
    return FrozenDict(found)
