"""The nouns of an argument map: claims, evidence, inferences, sources, schemes, and the map that holds them.

All are frozen. A map built in Python may be faulty: finding faults is the business of checks. The fields carry their
kind and their meaning in `metadata`; reading, writing, the JSON Schema and the format's page all go by that one
table.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from functools import cached_property
from importlib import import_module
from typing import Any, TypeAlias

import attrs

from argmap.errors import UnknownIdError
from argmap.fields import EMPTY, FrozenDict, Kind, LiteralName, about, as_names, as_table, as_tuple, expect, field
from argmap.text import SourceText, Span, field_place, normalised, unpack

Places: TypeAlias = Mapping[str, Mapping[str, tuple[Any, ...]]]
"""Section (`nodes`, `sources`, `schemes`, `map`) to id to `(id, body, field, key, value, field, key, value, …)`.

Places are packed. The value of a list is `(body, item, item, …)`, that of a table `(body, name, key, value, name, …)`.
"""

EVIDENCE_KINDS = ("event", "testimony", "document", "statistic", "expert", "example")
SOURCE_KINDS = ("book", "article", "newspaper article", "web page", "interview", "archive document")


@attrs.frozen
class Claim:
    """A statement that the argument asserts, rests on or attacks."""

    id: str
    text: str = field("The claim, in one sentence.", required=True, kw_only=False)
    assumed: bool = field("Granted without support.", Kind.FLAG)
    unstated: bool = field("Supplied by the analyst; the author does not say it.", Kind.FLAG)
    source: str | None = field("The source in which the claim is made.", Kind.ID)
    locator: str | None = field("The place in that source: a page, a paragraph, a minute.")
    confidence: float | None = field("How well the claim stands by itself, for `strengths` alone.", Kind.NUMBER)
    tags: tuple[str, ...] = attrs.field(
        default=(), converter=as_tuple, kw_only=True, metadata=about("Words to group nodes by.", Kind.TEXTS)
    )
    note: str | None = field("A remark of the analyst; it is shown and has no effect.")
    extra: Mapping[str, Any] = attrs.field(default=EMPTY, converter=as_table, kw_only=True)


@attrs.frozen
class Evidence:
    """A piece of the record: what happened, was said, written, counted."""

    id: str
    text: str = field("What the record shows, in one sentence.", required=True, kw_only=False)
    source: str | None = field("The source that reports it.", Kind.ID)
    locator: str | None = field("The place in that source: a page, a paragraph, a minute.")
    quote: str | None = field("The words of the source, exactly; checked against the source's local `text`.")
    kind: str | None = field(f"One of {', '.join(EVIDENCE_KINDS)}.", suggested=EVIDENCE_KINDS)
    via: str | None = field("The original source that `source` reports.", Kind.ID)
    confidence: float | None = field("How reliable the record is, for `strengths` alone.", Kind.NUMBER)
    tags: tuple[str, ...] = attrs.field(
        default=(), converter=as_tuple, kw_only=True, metadata=about("Words to group nodes by.", Kind.TEXTS)
    )
    note: str | None = field("A remark of the analyst; it is shown and has no effect.")
    extra: Mapping[str, Any] = attrs.field(default=EMPTY, converter=as_table, kw_only=True)


@attrs.frozen
class Inference:
    """A step from premises, which work together, to what they support or attack.

    The target of `supports` is a claim, or an inference (backing). The target of `attacks` is a claim (rebuttal),
    evidence (undermining) or an inference (undercut).
    """

    id: str
    premises: tuple[str, ...] = attrs.field(
        default=(),
        converter=as_tuple,
        metadata=about("The claims and evidence that the step starts from; linked: all are needed.", Kind.IDS),
    )
    supports: str | None = field("The claim that the premises support, or the inference that they back.", Kind.ID)
    attacks: str | None = field("The claim, evidence or inference that the premises attack.", Kind.ID)
    scheme: str | None = field("The argumentation scheme that the step follows.", Kind.ID)
    roles: Mapping[str, str] = attrs.field(
        default=EMPTY,
        converter=as_table,
        kw_only=True,
        metadata=about("A role of the scheme, and the premise that fills it.", Kind.ID_TABLE),
    )
    answers: Mapping[str, str] = attrs.field(
        default=EMPTY,
        converter=as_table,
        kw_only=True,
        metadata=about("A critical question, and the node that answers it.", Kind.ID_TABLE),
    )
    weight: float | None = field("How strongly the step carries, for `strengths` alone.", Kind.NUMBER)
    tags: tuple[str, ...] = attrs.field(
        default=(), converter=as_tuple, kw_only=True, metadata=about("Words to group nodes by.", Kind.TEXTS)
    )
    note: str | None = field("A remark of the analyst; it is shown and has no effect.")
    extra: Mapping[str, Any] = attrs.field(default=EMPTY, converter=as_table, kw_only=True)

    @property
    def target(self) -> str | None:
        """The id that the inference supports or attacks."""
        return self.supports if self.supports is not None else self.attacks


@attrs.frozen
class Source:
    """Where claims and evidence come from: a book, an article, a letter, an interview."""

    id: str
    title: str | None = field("Its title, or a description in words.", kw_only=False)
    authors: tuple[str | LiteralName, ...] = attrs.field(
        default=(), converter=as_names, kw_only=True, metadata=about("Its authors, as they are cited.", Kind.NAMES)
    )
    editors: tuple[str | LiteralName, ...] = attrs.field(
        default=(), converter=as_names, kw_only=True, metadata=about("Its editors.", Kind.NAMES)
    )
    date: str | None = field("An EDTF date (levels 0 and 1), such as 1965-02 or 1965~, or `undated`.")
    kind: str | None = field(f"What it is: {', '.join(SOURCE_KINDS)}, …", suggested=SOURCE_KINDS)
    container: str | None = field("The journal, newspaper, collection or site that it stands in.")
    publisher: str | None = field("Who published it.")
    place: str | None = field("Where it was published.")
    volume: str | None = field("The volume.")
    issue: str | None = field("The issue.")
    pages: str | None = field("Its pages in the container.")
    archive: str | None = field("The archive and shelf mark.")
    url: str | None = field("Its address; only http and https are ever linked.")
    accessed: str | None = field("When the address was looked at: an EDTF date.")
    doi: str | None = field("Its DOI.")
    isbn: str | None = field("Its ISBN.")
    text: str | None = field("The path, relative to the map, of a local copy to check quotes against.")
    sha256: str | None = field("The SHA-256 of that copy, in hexadecimal.")
    note: str | None = field("A remark of the analyst; it is shown and has no effect.")
    extra: Mapping[str, Any] = attrs.field(default=EMPTY, converter=as_table, kw_only=True)


@attrs.frozen
class Scheme:
    """An argumentation scheme: a common pattern of inference with the questions that test it."""

    id: str
    title: str | None = field("Its name in the literature.", kw_only=False)
    roles: Mapping[str, str] = attrs.field(
        default=EMPTY,
        converter=as_table,
        kw_only=True,
        metadata=about("Each role of a premise, and what fills it.", Kind.TABLE),
    )
    questions: Mapping[str, str] = attrs.field(
        default=EMPTY,
        converter=as_table,
        kw_only=True,
        metadata=about("Each critical question: its name, and the question itself.", Kind.TABLE),
    )
    source: str | None = field("Where the scheme is described, in words.")
    extra: Mapping[str, Any] = attrs.field(default=EMPTY, converter=as_table, kw_only=True)


Node: TypeAlias = Claim | Evidence | Inference
Noun: TypeAlias = Node | Source | Scheme


def _nodes(nodes: Iterable[Node]) -> tuple[Node, ...]:
    """The nodes by type, as a file has them: types in the order of their first node, nodes in the order given."""
    groups: dict[type, list[Node]] = {}
    for node in nodes:
        groups.setdefault(type(node), []).append(node)
    return tuple(node for group in groups.values() for node in group)


def _as_sources(nouns: Iterable[Source] | Mapping[str, Source]) -> tuple[Source, ...]:
    return tuple(nouns.values() if isinstance(nouns, Mapping) else nouns)


def _as_schemes(nouns: Iterable[Scheme] | Mapping[str, Scheme]) -> tuple[Scheme, ...]:
    return tuple(nouns.values() if isinstance(nouns, Mapping) else nouns)


@attrs.frozen(kw_only=True)
class ArgumentMap:
    """A whole argument: theses, the nodes that bear on them, and where they come from.

    `map["id"]` is the node of that id. Of doubled ids the first counts. A map that was read keeps its `text`, the
    `places` in it and what reading `found` amiss in it (diagnostics); equality ignores the three.
    """

    title: str = field("The title of the map.", required=True)
    description: str | None = field("What the map is about, for a reader who has just opened it.")
    thesis: tuple[str, ...] = attrs.field(
        default=(),
        converter=as_tuple,
        kw_only=True,
        metadata=about("The claim, or the claims, that the map argues for.", Kind.IDS),
    )
    authors: tuple[str, ...] = attrs.field(
        default=(), converter=as_tuple, kw_only=True, metadata=about("Who made the map.", Kind.TEXTS)
    )
    date: str | None = field("When the map was made: an EDTF date.")
    language: str = field("The language of its texts, as a BCP 47 tag.", default="en")
    license: str | None = field("The licence of the map.")
    nodes: tuple[Node, ...] = attrs.field(default=(), converter=_nodes)
    _sources: tuple[Source, ...] = attrs.field(default=(), converter=_as_sources, alias="sources")
    _schemes: tuple[Scheme, ...] = attrs.field(default=(), converter=_as_schemes, alias="schemes")
    expect: Mapping[str, str] = attrs.field(
        default=EMPTY,
        converter=as_table,
        kw_only=True,
        metadata=about("A node, and the standing or verdict it is expected to have.", Kind.ID_TABLE),
    )
    imports: Mapping[str, str] = attrs.field(
        default=EMPTY,
        converter=as_table,
        kw_only=True,
        metadata=about("A prefix, and the map whose nodes are then `prefix/ID`.", Kind.TABLE),
    )
    extra: Mapping[str, Any] = attrs.field(default=EMPTY, converter=as_table)
    text: SourceText | None = attrs.field(default=None, eq=False, repr=False)
    places: Places = attrs.field(default=EMPTY, eq=False, repr=False)
    found: tuple[Any, ...] = attrs.field(default=(), eq=False, repr=False)

    @property
    def path(self) -> str | None:
        """The file that the map was read from."""
        return None if self.text is None else self.text.path

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
    def sources(self) -> Mapping[str, Source]:
        """The sources by id, in author order."""
        return _index(self._sources)

    @cached_property
    def schemes(self) -> Mapping[str, Scheme]:
        """The map's own schemes by id, in author order."""
        return _index(self._schemes)

    def __getitem__(self, id: str) -> Node:  # noqa: A002
        try:
            return self._by_id[id if id in self._by_id else normalised(id)]
        except KeyError:
            raise UnknownIdError.about("node", id, self._by_id) from None

    def get(self, id: str) -> Node | None:  # noqa: A002
        """The node of that id, `None` where the map has none."""
        return self._by_id.get(id) or self._by_id.get(normalised(id))

    def __contains__(self, id: object) -> bool:  # noqa: A002
        return isinstance(id, str) and (id in self._by_id or normalised(id) in self._by_id)

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_id)

    @cached_property
    def _supports(self) -> dict[str, tuple[Inference, ...]]:
        return _by_key(self.inferences.values(), lambda inference: (inference.supports,))

    @cached_property
    def _attacks(self) -> dict[str, tuple[Inference, ...]]:
        return _by_key(self.inferences.values(), lambda inference: (inference.attacks,))

    @cached_property
    def _uses(self) -> dict[str, tuple[Inference, ...]]:
        return _by_key(self.inferences.values(), lambda inference: dict.fromkeys(inference.premises))

    def supports(self, id: str) -> tuple[Inference, ...]:  # noqa: A002
        """The inferences that support this node, in author order."""
        return self._supports.get(id, ())

    def attacks(self, id: str) -> tuple[Inference, ...]:  # noqa: A002
        """The inferences that attack this node, in author order."""
        return self._attacks.get(id, ())

    def uses(self, id: str) -> tuple[Inference, ...]:  # noqa: A002
        """The inferences that have this node among their premises, in author order."""
        return self._uses.get(id, ())

    def add(self, *nouns: Noun) -> ArgumentMap:
        """A map with these nodes, sources and schemes besides."""
        for noun in nouns:
            expect(noun, Noun)
        return self.replace(
            nodes=(*self.nodes, *(noun for noun in nouns if isinstance(noun, Claim | Evidence | Inference))),
            sources=(*self._sources, *(noun for noun in nouns if isinstance(noun, Source))),
            schemes=(*self._schemes, *(noun for noun in nouns if isinstance(noun, Scheme))),
        )

    def remove(self, *ids: str) -> ArgumentMap:
        """A map without the nodes of these ids; what refers to them stays as it is."""
        gone = {self[id_].id for id_ in ids}
        return self.replace(nodes=tuple(node for node in self.nodes if node.id not in gone))

    def replace(self, **changes: Any) -> ArgumentMap:
        """A map with these fields changed. It has no text and no places: those spoke of the map as it was."""
        return attrs.evolve(self, **{"text": None, "places": EMPTY, "found": (), **changes})

    def where(
        self,
        id: str | None,  # noqa: A002
        field: str | None = None,
        index: int | str | None = None,
        *,
        section: str | None = None,
        key: bool = False,
    ) -> Span | None:
        """Where something stands in the text that the map was read from; `None` where it does not stand there.

        Args:
            id: the id of a node, source or scheme; `None` for the map's own fields.
            field: a field of it, such as `premises`; without one, the span is that of the id.
            index: the item of a list (from 0), or the name in a table such as `roles`.
            section: `nodes`, `sources` or `schemes`, where an id stands in several; else the first that has it.
            key: the span of the key or name rather than of the value.
        """
        place = self._place(id, section)
        if place is None or self.text is None:
            return None
        packed = place[0] if field is None else field_place(place, field, index, key=key, tables=self._tables)
        return None if packed is None else self.text.span(*unpack(packed))

    def _repr_mimebundle_(
        self, include: Container[str] | None = None, exclude: Container[str] | None = None
    ) -> dict[str, str]:
        """What a notebook shows, by type: the picture, for screen and paper, and the outline, as far as asked for."""
        shown: dict[str, str] = import_module("argmap.drawing.notebook").bundle(self, include, exclude)
        return shown  # by name: drawing stands above the model

    @cached_property
    def _tables(self) -> dict[int, dict[str, int]]:
        return {}

    def _place(self, id_: str | None, section: str | None) -> tuple[Any, ...] | None:
        if id_ is None:
            id_, section = "", "map"
        for name in ("nodes", "sources", "schemes") if section is None else (section,):
            place = self.places.get(name, {}).get(id_)
            if place is not None:
                return place
        return None


def _by_key(
    inferences: Iterable[Inference], keys: Callable[[Inference], Iterable[str | None]]
) -> dict[str, tuple[Inference, ...]]:
    found: dict[str, list[Inference]] = {}
    for inference in inferences:
        for key in keys(inference):
            if key is not None:
                found.setdefault(key, []).append(inference)
    return {key: tuple(some) for key, some in found.items()}


def _index(nouns: Iterable[Any]) -> FrozenDict[str, Any]:
    found: dict[str, Any] = {}
    for noun in nouns:
        found.setdefault(noun.id, noun)
    return FrozenDict(found)
