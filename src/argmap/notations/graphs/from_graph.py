"""Argument graphs to maps: rephrased statements are one claim, and what a map cannot show is kept beside it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

import attrs

from argmap.building import At, Draft
from argmap.checks.conversion import NOT_CARRIED
from argmap.model import Claim, Evidence, Inference, Scheme, Source
from argmap.notations.foreign import ForeignMap, Ids
from argmap.notations.graphs.nodes import (
    CONFLICT,
    LOCUTION,
    STATEMENT,
    Graph,
    GraphNode,
)
from argmap.notations.graphs.structure import KINDS, Structure
from argmap.notations.own_fields import KEY, as_extra_value, restore, restore_sections
from argmap.notations.plain_text import without_controls, without_markup
from argmap.reading.naming import KEBAB, as_id, is_id
from argmap.schemes import catalogue, find
from argmap.text import SourceText

Where: TypeAlias = Callable[..., "At | None"]
"""The place of a value, or of a key of it."""
_MOST = 10_000
"""So many premises may the inferences have that one step of several targets becomes."""


@attrs.frozen(kw_only=True)
class Words:
    """How a notation writes a node.

    Attributes:
        id: the key of its id.
        text: the key of its text.
        is_placed: whether the places of claims and inferences are wanted now.
        left: what a file says of a node besides what a map holds and the notation's writer says by itself.
    """

    id: str
    text: str
    is_placed: bool
    left: Callable[[GraphNode], dict[str, Any]]


def make_map(
    text: SourceText, foreign: ForeignMap, graph: Graph, where: Where, *, words: Words, own: tuple[Any, At | None]
) -> None:
    """Make a map of a graph.

    Args:
        text: the text of the file.
        foreign: the map that is read.
        graph: the graph.
        where: gives places.
        words: how the notation writes a node.
        own: argmap's own fields of the map and their place; if there are any, argmap wrote the file.
    """
    table, at = own
    is_ours = isinstance(table, dict)
    if is_ours:
        advice = "it is left out"
        said = "{!r} in {!r} is not what a map can hold, or names a file"
        restore_sections(foreign.build, table, lambda name: foreign.repaired(said.format(name, KEY), at, advice), at)
    FromGraph(foreign, graph, where, words, is_ours=is_ours).read()
    graph.release()
    if not is_ours:
        foreign.complete(text)


class FromGraph:
    """A graph that becomes a map.

    A graph that argmap wrote itself says all that a map holds; of others the rest is concluded.
    """

    def __init__(self, foreign: ForeignMap, graph: Graph, where: Where, words: Words, *, is_ours: bool) -> None:
        """Begin with a graph.

        Args:
            foreign: the map that is read.
            graph: the graph.
            where: gives places.
            words: how the notation writes a node.
            is_ours: whether argmap wrote the file.
        """
        self._map = foreign
        self._graph = graph
        self._where = where
        self._is_placed = words.is_placed
        self._words = words
        self._is_ours = is_ours
        structure = Structure(graph, self._repaired)
        self._wordings, self._alive = structure.wordings, structure.alive
        self._reached: dict[GraphNode, list[GraphNode]] = {}
        self._wide: dict[GraphNode, list[GraphNode]] = {}
        self._split: dict[GraphNode, list[Draft]] = {}
        self._schemes: dict[str, str] = {}
        self._scheme_ids: Ids | None = None
        self._heads: dict[int, Counter[GraphNode | None]] = {}

    def read(self) -> None:
        """Make the claims, the evidence and the inferences, and keep the rest."""
        for node in self._graph.nodes:
            self._begin(node)
        for node in self._graph.nodes:
            if node in self._alive:
                self._relate(node)
        self._relate_statements()
        if not self._is_ours:
            self._name_speakers()
        if self._graph.thesis:
            self._map.build.map.field("thesis", [_id(one.head or one) for one in self._graph.thesis])
        self._keep()

    def _repaired(self, node: GraphNode, message: str, *advice: str) -> None:
        self._map.repaired(message, self._where(node.raw), *advice)

    def _begin(self, node: GraphNode) -> None:
        """Begin what a node becomes: a claim, evidence or an inference, or nothing."""
        if node.is_statement:
            if node.head is node:
                self._begin_statement(node)
        else:
            self._warn_of_controls(node)
        if node in self._alive:
            self._reached[node] = targets = self._targets(node)
            node.draft = self._noun(node, Inference, node.id)
            if len(targets) > 1:
                others = [f"{node.draft.id}-{number}" for number in range(2, len(targets) + 1)]
                self._split[node] = [self._map.noun(Inference, "", "", self._at(node), id_=one) for one in others]

    def _at(self, node: GraphNode) -> At | None:
        return self._place(node) if self._is_placed else None

    def _place(self, node: GraphNode) -> At | None:
        return self._where(node.raw, self._words.id) or self._where(node.raw)

    def _noun(self, node: GraphNode, kind: type[Any], text: str) -> Draft:
        at, whole = self._at(node), self._where(node.raw) if self._is_placed else None
        if node.own is None:
            return self._map.noun(kind, node.id, text, at, whole=whole)
        own = node.own if isinstance(node.own, dict) else {}
        id_ = own.get("id")
        id_ = id_ if isinstance(id_, str) and is_id(id_) else ""
        draft = self._map.noun(kind, node.id, text, at, whole=whole, id_=id_)
        own = {key: one for key, one in own.items() if key not in ("id", "node", "text", "named")}
        fields = own if isinstance(node.own, dict) else node.own
        restore(draft, fields, lambda name: self._refused(node, name), at)
        return draft

    def _refused(self, node: GraphNode, name: str) -> None:
        self._repaired(node, f"{KEY!r} of {node.id}: {name!r} is not a value that a map can hold", "it is left out")

    def _begin_statement(self, node: GraphNode) -> None:
        own = node.own if isinstance(node.own, dict) else {}
        said = text = without_controls(node.text)
        if not self._is_ours and ("<" in said or "&" in said):
            text = without_markup(said)
        if isinstance(own.get("text"), str):
            text = own["text"]
        elif text != node.text:
            what = "control characters" if text == said else "HTML"
            self._warn_of_text(node, what, "it is read as plain text")
        node.draft = self._noun(node, Evidence if own.get("node") == "evidence" else Claim, text)
        at = self._where(node.raw, self._words.text) or self._at(node) if self._is_placed else None
        node.draft.put("text", text, at, at)
        left = self._words.left(node)
        if said != text:
            left[self._words.text] = said
        if node.kind == LOCUTION:
            left["type"] = LOCUTION
        if wordings := self._wordings.get(node):
            left["wordings"] = [self._worded(one) for one in wordings]
        self._leave(node.draft, left)

    def _worded(self, node: GraphNode) -> dict[str, Any]:
        """Another wording of a claim."""
        self._warn_of_controls(node)
        kind = {} if node.kind == STATEMENT else {"type": node.kind}
        return {self._words.id: node.id, self._words.text: node.text, **kind, **self._words.left(node)}

    def _warn_of_controls(self, node: GraphNode) -> None:
        if without_controls(node.text) != node.text:
            self._warn_of_text(node, "control characters", "they are left out")

    def _warn_of_text(self, node: GraphNode, what: str, advice: str) -> None:
        at = self._where(node.raw, self._words.text) or self._where(node.raw)
        self._map.repaired(f"the text of {node.id} has {what}", at, advice)

    def _leave(self, draft: Draft, left: dict[str, Any]) -> None:
        if left:
            draft.extra[self._graph.key] = as_extra_value(left)

    def _targets(self, node: GraphNode) -> list[GraphNode]:
        """What a step leads to in the map; the first alone, where its inferences would have too many premises."""
        found = [one.head or one for one in node.targets if one.is_statement or one in self._alive]
        targets = [*dict.fromkeys(found)] if len(found) > 1 else found
        if len(targets) > 1:
            is_wide = len(targets) * len(node.sources) > _MOST
            advice = f"the others are kept under {self._graph.key!r}" if is_wide else "each becomes an inference"
            self._repaired(node, f"the {KINDS[node.kind]} {node.id} leads to {len(targets)} targets", advice)
            if is_wide:
                self._wide[node] = targets = targets[:1]
        return targets

    def _relate(self, node: GraphNode) -> None:
        premises = dict.fromkeys([_id(one.head or one) for one in node.sources if one.is_statement])
        field = "attacks" if node.kind == CONFLICT else "supports"
        left = self._words.left(node)
        first = {} if node.draft is None else node.draft.values
        scheme = first["scheme"] if "scheme" in first else self._scheme(node)
        steps = [step for step in (node.draft, *self._split.get(node, ())) if step is not None]
        for step, target in zip(steps, self._reached[node], strict=True):
            at = self._at(node)
            step.put("premises", [*premises], at, at)
            step.put(field, _id(target), at, at)
            if scheme is not None:
                step.field("scheme", scheme, at)
            self._leave(step, left if step is node.draft else {"of": steps[0].id})

    def _scheme(self, node: GraphNode) -> str | None:
        """The scheme of a step: one of the catalogue, or one of the map that has its name."""
        if not node.scheme:
            return None
        if node.scheme not in self._schemes:
            known = find(node.scheme)
            self._schemes[node.scheme] = self._own_scheme(node.scheme) if known is None else known.id
        return self._schemes[node.scheme]

    def _own_scheme(self, name: str) -> str:
        wanted = re.sub(r"[._]+", "-", as_id(name.lower()))
        self._scheme_ids = self._scheme_ids or Ids(catalogue())
        id_ = self._scheme_ids.take(wanted if KEBAB.fullmatch(wanted) else "scheme")
        self._map.build.noun(Scheme, id_).field("title", without_controls(name))
        return id_

    def _relate_statements(self) -> None:
        """Take an edge from a statement to another as a support."""
        for source, target, raw in self._graph.edges:
            if source.is_statement and target.is_statement and source.kind == target.kind == STATEMENT:
                at = self._where(raw)
                message = f"the edge from {source.id} to {target.id} leads from a statement to a statement"
                self._map.repaired(message, at, "it is taken as a support")
                self._map.step([_id(source.head or source)], _id(target.head or target), at)

    def _name_speakers(self) -> None:
        """Let who says a statement be its source; of several the first is, and the others are named beside it."""
        if not self._graph.people:
            return
        ids, made = Ids(), dict[str, str]()
        for node in self._graph.nodes:
            if node.draft is None or not node.is_statement:
                continue
            keys = dict.fromkeys(key for one in (node, *self._wordings.get(node, ())) for key in one.speakers)
            for key in keys:
                if key not in made:
                    made[key] = ids.take("", self._graph.people[key].name)
                    self._source(made[key], key, self._at(node))
            named = [made[key] for key in keys]
            if named:
                node.draft.field("source", named[0], self._at(node))
            if named[1:]:
                node.draft.extra["x-sources"] = tuple(named[1:])
                message = f"{node.draft.id!r} has {len(named)} sources, and a claim names one"
                advice = "the first is its `source`; the others are kept under 'x-sources'"
                self._map.build.report(NOT_CARRIED, message, self._place(node), advice)

    def _source(self, id_: str, key: str, at: At | None) -> None:
        source = self._map.build.noun(Source, id_, at)
        for name, value in self._graph.people[key].fields.items():
            source.field(name, value, at)

    def _keep(self) -> None:
        """Keep the nodes and edges that a map does not show."""
        shown = (node.is_statement or node in self._alive for node in self._graph.nodes)
        key = self._words.id
        nodes = [
            node.raw if str(node.raw.get(key)) == node.id else {**node.raw, key: node.id}
            for node, is_shown in zip(self._graph.nodes, shown, strict=True)
            if not is_shown
        ]
        edges = sorted([*self._kept_edges(), *self._graph.loops])  # their order says nothing, and writing changes it
        kept = {"nodes": nodes, "edges": edges, "dangling": self._graph.dangling, **self._graph.kept}
        if kept := {name: value for name, value in kept.items() if value not in ([], {}, "")}:
            self._map.build.map.extra[self._graph.key] = as_extra_value(kept)

    def _kept_edges(self) -> Iterator[tuple[str, str]]:
        for source, target, _ in self._graph.edges:
            if target in self._alive and source.is_statement:
                is_said = self._is_plain(source, target.sources)
            elif source in self._wide:
                is_said = self._wide[source] == [target]
            elif source in self._alive:
                is_said = target in self._alive or (target.is_statement and self._is_plain(target, source.targets))
            else:
                is_said = source.kind == target.kind == STATEMENT
            if not is_said:
                yield source.id, target.id

    def _is_plain(self, node: GraphNode, ends: list[GraphNode]) -> bool:
        """Whether a statement stands for itself at one end of a step, and no other wording of it does."""
        if node.head is not node:
            return False
        if node not in self._wordings:
            return True
        if id(ends) not in self._heads:
            self._heads[id(ends)] = Counter(one.head for one in ends if one.is_statement)
        return self._heads[id(ends)][node] == 1


def _id(node: GraphNode) -> str:
    return "" if node.draft is None else node.draft.id
