"""The map that holds the nouns: frozen, with look-ups both ways along the inferences; each change makes a new map."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar, overload

import attrs

from argmap import hooks
from argmap.errors import UnknownIdError
from argmap.fields import (
    EMPTY,
    FrozenDict,
    Id,
    Kind,
    about,
    as_extra,
    as_id_table,
    as_ids,
    as_table,
    as_tuple,
    checked,
    expect,
    id_in,
    ids_in,
)
from argmap.model import edits
from argmap.model.argument_graph import ArgumentGraph
from argmap.model.lookups import ById, Steps, counted, index, located
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
from argmap.model.sections import as_nodes, as_plugin_schemes, as_questions, as_schemes, as_sources
from argmap.text import Location, SourceText, normalised

if TYPE_CHECKING:
    from argmap.model.joined import JoinedOrigin

T = TypeVar("T")


@attrs.frozen(kw_only=True, repr=False)
class ArgumentMap(Mapping[str, Node]):
    """A whole argument: theses, the nodes that lead to them, and their sources.

    It is a mapping from id to node, in author order: `map["id"]` is the node of that id. If an id is duplicated, the
    first one is used. Wherever an id is expected, the node itself may be given. A map is always true, even without
    nodes. A map that was read knows its texts and where everything is in them; equality ignores that, and a changed map
    does not keep it.
    """

    title: str = attrs.field(metadata=about("The title of the map.", required=True))
    description: str | None = attrs.field(
        default=None, metadata=about("What the map is about, for a reader who has just opened it.")
    )
    thesis: tuple[str, ...] = attrs.field(
        default=(),
        converter=as_ids,
        kw_only=True,
        metadata=about("The claims that the map argues for, or the questions that it argues about.", Kind.IDS),
    )
    authors: tuple[str, ...] = attrs.field(
        default=(), converter=as_tuple, kw_only=True, metadata=about("Who made the map.", Kind.TEXTS)
    )
    date: str | None = attrs.field(default=None, metadata=about("When the map was made: an EDTF date."))
    language: str = attrs.field(default="en", metadata=about("The language of its texts, as a BCP 47 tag."))
    license: str | None = attrs.field(default=None, metadata=about("The licence of the map."))
    standard: str = attrs.field(
        default=str(Standard.BALANCE),
        metadata=about(
            "The standard of proof for claims without one of their own (default: `balance`).",
            Kind.STANDARD,
            suggested=tuple(Standard),
        ),
    )
    nodes: tuple[Node, ...] = attrs.field(default=(), converter=as_nodes)
    _questions: tuple[Question, ...] = attrs.field(default=(), converter=as_questions, alias="questions")
    _sources: tuple[Source, ...] = attrs.field(default=(), converter=as_sources, alias="sources")
    _schemes: tuple[Scheme, ...] = attrs.field(default=(), converter=as_schemes, alias="schemes")
    expect: Mapping[str, str] = attrs.field(
        default=EMPTY,
        converter=as_id_table,
        kw_only=True,
        metadata=about(
            "A node or a question, and its expected standing or verdict, or the answer expected to stand.",
            Kind.ID_TABLE,
        ),
    )
    imports: Mapping[str, str] = attrs.field(
        default=EMPTY,
        converter=as_table,
        kw_only=True,
        metadata=about("A prefix, and the map whose nodes are then `prefix/ID`.", Kind.TABLE),
    )
    _plugin_schemes: Mapping[str, Scheme] = attrs.field(
        default=EMPTY, converter=as_plugin_schemes, alias="plugin_schemes", eq=False
    )
    extra: Mapping[str, Any] = attrs.field(default=EMPTY, converter=as_extra, validator=checked)
    origin: Origin | JoinedOrigin | None = attrs.field(default=None, init=False, eq=False, repr=False)

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
        """The findings of reading (diagnostics)."""
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
        return index(self.nodes)

    @cached_property
    def claims(self) -> Mapping[str, Claim]:
        """The claims by id, in author order."""
        return ById({id_: node for id_, node in self._by_id.items() if isinstance(node, Claim)})

    @cached_property
    def evidence(self) -> Mapping[str, Evidence]:
        """The evidence by id, in author order."""
        return ById({id_: node for id_, node in self._by_id.items() if isinstance(node, Evidence)})

    @cached_property
    def inferences(self) -> Mapping[str, Inference]:
        """The inferences by id, in author order."""
        return ById({id_: node for id_, node in self._by_id.items() if isinstance(node, Inference)})

    @cached_property
    def questions(self) -> Mapping[str, Question]:
        """The questions by id, in author order."""
        return index(self._questions)

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """The sources by id, in author order."""
        return index(self._sources)

    @cached_property
    def schemes(self) -> Mapping[str, Scheme]:
        """The map's own schemes by id, in author order."""
        return index(self._schemes)

    @cached_property
    def known_schemes(self) -> Mapping[str, Scheme]:
        """The schemes that inferences can name besides those of the catalogue: of plug-ins, and the map's own.

        By each name that finds one: an id, or of a plug-in's scheme also an alias. The map's own win.
        """
        return FrozenDict({**self._plugin_schemes, **self.schemes}) if self._plugin_schemes else self.schemes

    @cached_property
    def statements(self) -> Mapping[str, Claim | Evidence]:
        """The claims and the evidence by id, in author order."""
        return ById({id_: node for id_, node in self._by_id.items() if not isinstance(node, Inference)})

    def __getitem__(self, id: Id) -> Node:  # noqa: A002
        found = self._by_id.get(id) if isinstance(id, str) else None
        return self._by_id[self._node_id(id)] if found is None else found

    @overload
    def get(self, id: Id) -> Node | None: ...
    @overload
    def get(self, id: Id, default: T) -> Node | T: ...
    def get(self, id: Id, default: Any = None) -> Any:  # noqa: A002
        """Get the node of an id.

        Args:
            id: the id.
            default: what to return if the map has no such node.

        Returns:
            The node, or `default`.
        """
        name = id_in(id)
        return self._by_id.get(name if name in self._by_id else normalised(name), default)

    def __contains__(self, id: object) -> bool:  # noqa: A002
        name = getattr(id, "id", None) if not isinstance(id, str) else id
        return isinstance(name, str) and (name in self._by_id or normalised(name) in self._by_id)

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_id)

    def __len__(self) -> int:
        return len(self._by_id)

    def __bool__(self) -> bool:
        return True

    def __repr__(self) -> str:
        return f"<ArgumentMap {self.title!r:.80}: {counted(self)}>"

    def _node_id(self, id_: Id) -> str:
        """The id of a node as the map has it.

        Raises:
            UnknownIdError: the map has no such node.
        """
        name = normalised(id_in(id_))
        if name not in self._by_id:
            if name in self.questions:
                raise UnknownIdError(f"{name!r} is a question and not a node; take `map.questions`")
            raise UnknownIdError.about("node", name, self._by_id)
        return name

    @cached_property
    def steps(self) -> Steps:
        """The inferences by what they start from or lead to, for what asks about ids of all kinds."""
        return Steps(self.inferences.values())

    @cached_property
    def graph(self) -> ArgumentGraph:
        """The nodes by numbers, and the arrows between them; for what computes on a whole map."""
        return ArgumentGraph(self)

    @cached_property
    def _parts(self) -> Parts:
        return Parts(self)

    def incoming(self, id: Id) -> tuple[Inference, ...]:  # noqa: A002
        """List the inferences whose target is a node, supports and attacks alike, in author order.

        Args:
            id: the id of a node or question, or the node or question itself.

        Returns:
            The inferences; none if nothing supports or attacks it.

        Raises:
            UnknownIdError: the map has no node or question of that id.
        """
        return self._steps(self.steps.incoming, id)

    def supports(self, id: Id) -> tuple[Inference, ...]:  # noqa: A002
        """List the inferences that support a node, in author order.

        Args:
            id: the id of a node or question, or the node or question itself.

        Returns:
            The inferences; none if nothing supports it.

        Raises:
            UnknownIdError: the map has no node or question of that id.
        """
        return self._steps(self.steps.supports, id)

    def attacks(self, id: Id) -> tuple[Inference, ...]:  # noqa: A002
        """List the inferences that attack a node, in author order.

        Args:
            id: the id of a node or question, or the node or question itself.

        Returns:
            The inferences; none if nothing attacks it.

        Raises:
            UnknownIdError: the map has no node or question of that id.
        """
        return self._steps(self.steps.attacks, id)

    def uses(self, id: Id) -> tuple[Inference, ...]:  # noqa: A002
        """List the inferences that have a node among their premises, in author order.

        Args:
            id: the id of a node or question, or the node or question itself.

        Returns:
            The inferences; none if nothing uses it.

        Raises:
            UnknownIdError: the map has no node or question of that id.
        """
        return self._steps(self.steps.uses, id)

    def _steps(self, table: Mapping[str, tuple[Inference, ...]], id_: Id) -> tuple[Inference, ...]:
        """The inferences at an id, if any. An unknown id that is only referred to has some, which is not a mistake."""
        if isinstance(id_, str) and (id_ in table or id_ in self._by_id):
            return table.get(id_, ())
        name = normalised(id_in(id_))
        if name not in self.questions and name not in self.steps.incoming and name not in self.steps.uses:
            name = self._node_id(name)
        return table.get(name, ())

    def conclusion(self, inference: Inference) -> str | None:
        """Get the id of the claim that an inference supports.

        Args:
            inference: an inference, of this map or another.

        Returns:
            The id of the claim; `None` for attacks, for backing, and if the map has no such claim.

        Raises:
            TypeError: it is not an inference.
        """
        expect(inference, Inference)
        target = inference.target
        return target if inference.relation is Relation.SUPPORT and target in self.claims else None

    def add(self, *nouns: Noun) -> ArgumentMap:
        """Make a map with further nodes, questions, sources and schemes, each at the end of its section.

        Args:
            *nouns: claims, evidence, inferences, questions, sources, schemes, in any order.

        Returns:
            A new map; this one is not changed.

        Raises:
            DuplicateIdError: the map already has such an id; `update` changes an existing noun.
            TypeError: one is none of these.
        """
        return self.replace(**edits.added(self, nouns))

    def update(self, id: Id, /, **fields: Any) -> ArgumentMap:  # noqa: A002
        """Make a map in which some fields of a node have new values; the node stays in its place.

        Args:
            id: the id of a node or a question, else of a source or a scheme.
            **fields: the fields to change, such as `text`, each with its new value.

        Returns:
            A new map; this one is not changed.

        Raises:
            UnknownIdError: the map has nothing of that id.
            TypeError: there is no such field, a value is of the wrong type, or the field is the id.
        """
        return self.replace(**edits.updated(self, id_in(id), fields))

    def remove(self, *ids: Id) -> ArgumentMap:
        """Make a map without some nodes and questions, or sources and schemes; references to them are kept.

        Args:
            *ids: their ids; where several have the id, the node or question goes, then the source, then the scheme.

        Returns:
            A new map; this one is not changed.

        Raises:
            UnknownIdError: the map has nothing of that id.
        """
        return self.replace(**edits.removed(self, map(id_in, ids)))

    def replace(self, **fields: Any) -> ArgumentMap:
        """Make a map in which some of its own fields have new values.

        Args:
            **fields: the fields to change, such as `title`, `thesis` or `nodes`, each with its new value.

        Returns:
            A new map; this one is not changed.

        Raises:
            TypeError: there is no such field, or a value is of the wrong type.
        """
        if fields.keys() & {"claims", "evidence", "inferences"}:
            raise TypeError("claims, evidence and inferences are replaced together, as 'nodes'")
        known = [field.alias for field in attrs.fields(type(self)) if field.init]
        return attrs.evolve(self, **edits.known_fields(type(self), fields, known))

    def to_dict(self) -> dict[str, Any]:
        """Give the map as plain data, as a file has it: `json.dumps` takes it, and `from_dict` reads it back.

        Returns:
            Dictionaries, lists, texts, numbers and truth values: `argmap`, the version of the format, the fields of the
            map, and its sections, each from id to fields. A map of several files is one there, as `dumps` writes it.

        Raises:
            DuplicateIdError: the map has several nouns of one id, which a dictionary cannot hold.
        """
        data: dict[str, Any] = hooks.room("data").to_dict(self)
        return data

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ArgumentMap:
        """Make a map from plain data, as `to_dict` gives it, or as a file in YAML or JSON has it.

        Args:
            data: what a file would have: `argmap`, `title`, `claims` and so on.

        Returns:
            The map; it has no places, since it comes from no file.

        Raises:
            LoadError: there are errors of the rules AM0 or AM1; it lists every finding.
            TypeError: the data have anything but dictionaries, lists, texts, numbers, truth values and `None`.
        """
        argument_map: ArgumentMap = hooks.room("data").from_dict(data)
        return argument_map

    def submap(self, ids: Iterable[Id]) -> ArgumentMap:
        """Cut out some nodes as a map of their own.

        It has the nodes of these ids, except inferences that would be incomplete, because their target or one of their
        premises is left out, and whatever targets such an inference in turn. Questions keep the answers that are left;
        one that had two or more, and now has fewer, is left out. Roles, answers, theses and expectations that name
        something left out go as well, and so do sources and schemes that nothing in the part names. References to ids
        that the map does not have stay as they are. Everything keeps its order, and the other fields of the map stay.

        Args:
            ids: ids of nodes of the map, in any order.

        Returns:
            A new map; this one is not changed.

        Raises:
            UnknownIdError: the map has no node of such an id.
        """
        return self.replace(**self._parts.cut(ids_in(ids)))

    def where(
        self,
        id: Id | None,  # noqa: A002
        field: str | None = None,
        index: int | str | None = None,
    ) -> Location | None:
        """Find where something is in the files that the map was read from.

        Args:
            id: the id of a node, question, source or scheme, in this order where several have it; `None` for the map's
                own fields.
            field: a field of it, such as `premises`; without one, the location is that of the id.
            index: the item of a list (from 0), or the name in a table such as `roles`.

        Returns:
            The location; `None` if it is not in a file, as in a map built or changed in Python.

        Raises:
            UnknownIdError: the map has nothing of that id.
            OptionError: the noun with this id has no such field.
        """
        return located(self, None if id is None else id_in(id), field, index)

    def _repr_mimebundle_(
        self, include: Container[str] | None = None, exclude: Container[str] | None = None
    ) -> dict[str, str]:
        """What a notebook shows, by type: the picture, for screen and paper, and the outline, if asked for."""
        shown: dict[str, str] = hooks.room("drawing.notebook").bundle(self, include, exclude)
        return shown
