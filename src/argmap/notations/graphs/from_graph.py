"""Argument graphs to maps: rephrased statements are one claim, and what a map cannot show is kept beside it."""

from __future__ import annotations

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
    REPHRASE,
    STATEMENT,
    STEPS,
    Graph,
    GraphNode,
)
from argmap.notations.own_fields import KEY, as_extra_value, restore, restore_sections
from argmap.notations.plain_text import without_controls, without_markup
from argmap.reading.naming import KEBAB, as_id, is_id
from argmap.schemes import catalogue, find
from argmap.text import SourceText

Where: TypeAlias = Callable[..., "At | None"]
"""The place of a value, or of a key of it."""
_KINDS = {"RA": "inference", "CA": "conflict", "MA": "rephrase"}


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
        self._wordings: dict[GraphNode, list[GraphNode]] = {}
        self._alive: set[GraphNode] = set()
        self._split: dict[GraphNode, list[Draft]] = {}
        self._schemes: dict[str, str] = {}

    def read(self) -> None:
        """Make the claims, the evidence and the inferences, and keep the rest."""
        self._mark_statements()
        self._group_wordings()
        self._find_steps()
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

    def _kept_in(self) -> str:
        return f"it is kept under {self._graph.key!r}"

    def _mark_statements(self) -> None:
        """Statements are I-nodes, and locutions that are premises or targets."""
        for node in self._graph.nodes:
            if node.kind == STATEMENT:
                node.is_statement, node.head = True, node
            elif node.kind in STEPS:
                for near in (*node.sources, *node.targets):
                    if near.kind == LOCUTION and not near.is_statement:
                        near.is_statement, near.head = True, near
                        self._repaired(
                            near, f"the locution {near.id} is a premise or a target", "it is read as a claim"
                        )

    def _group_wordings(self) -> None:
        """Let each rephrase make one claim of the statements that it joins."""
        rephrasing: set[GraphNode] = set()
        joined: dict[GraphNode, GraphNode] = {}
        for node in self._graph.nodes:
            if node.kind != REPHRASE:
                continue
            first = [one for one in node.sources if one.is_statement]
            second = [one for one in node.targets if one.is_statement]
            if not first or not second:
                self._repaired(node, f"the rephrase {node.id} does not join two statements", self._kept_in())
                continue
            rephrasing.update(first)
            for one in (*first[1:], *second):
                _join(joined, first[0], one)
        groups: dict[GraphNode, list[GraphNode]] = {}
        for node in self._graph.nodes:
            if node in joined:
                groups.setdefault(_root(joined, node), []).append(node)
        for group in groups.values():
            head = next((one for one in group if one not in rephrasing), group[0])
            for one in group:
                one.head = head
            self._wordings[head] = [one for one in group if one is not head]

    def _find_steps(self) -> None:
        """The steps that have premises, and lead to a statement or to such a step: to a cycle of them at the least."""
        steps = [node for node in self._graph.nodes if node.kind in STEPS]
        self._alive = {node for node in steps if any(one.is_statement for one in node.sources)}
        reached = {node: sum(one.is_statement or one in self._alive for one in node.targets) for node in self._alive}
        lost = [node for node in steps if node in self._alive and not reached[node]]
        while lost:
            node = lost.pop()
            self._alive.discard(node)
            for before in node.sources:
                if before in self._alive:
                    reached[before] -= 1
                    if not reached[before]:
                        lost.append(before)
        for node in steps:
            if node not in self._alive:
                lacks = "leads to nothing" if any(one.is_statement for one in node.sources) else "has no premises"
                self._repaired(node, f"the {_KINDS[node.kind]} {node.id} {lacks}", self._kept_in())

    def _begin(self, node: GraphNode) -> None:
        """Begin what a node becomes: a claim, evidence or an inference, or nothing."""
        if node.is_statement:
            if node.head is node:
                self._begin_statement(node)
        else:
            self._warn_of_controls(node)
        if node in self._alive:
            targets = self._targets(node)
            node.draft = self._noun(node, Inference, node.id)
            others = [f"{node.draft.id}-{number}" for number in range(2, len(targets) + 1)]
            self._split[node] = [self._map.noun(Inference, "", "", self._at(node), id_=one) for one in others]
            if len(targets) > 1:
                kind, advice = _KINDS[node.kind], "each becomes an inference"
                self._repaired(node, f"the {kind} {node.id} leads to {len(targets)} targets", advice)

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
        if not self._is_ours:
            text = without_markup(said)
        if isinstance(own.get("text"), str):
            text = own["text"]
        elif text != node.text:
            what = "control characters" if text == said else "HTML"
            self._repaired(node, f"the text of {node.id} has {what}", "it is read as plain text")
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
            self._repaired(node, f"the text of {node.id} has control characters", "they are left out")

    def _leave(self, draft: Draft, left: dict[str, Any]) -> None:
        if left:
            draft.extra[self._graph.key] = as_extra_value(left)

    def _targets(self, node: GraphNode) -> list[GraphNode]:
        """What a step leads to in the map."""
        found = (one.head or one for one in node.targets if one.is_statement or one in self._alive)
        return list(dict.fromkeys(found))

    def _relate(self, node: GraphNode) -> None:
        premises = dict.fromkeys(_id(one.head or one) for one in node.sources if one.is_statement)
        field = "attacks" if node.kind == CONFLICT else "supports"
        left = self._words.left(node)
        first = {} if node.draft is None else node.draft.values
        scheme = first["scheme"] if "scheme" in first else self._scheme(node)
        steps = [step for step in (node.draft, *self._split[node]) if step is not None]
        for step, target in zip(steps, self._targets(node), strict=True):
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
        id_ = as_id(name.lower().replace("_", "-").replace(".", "-").strip())
        taken = {*catalogue(), *self._schemes.values()}
        wanted = base = id_ if KEBAB.fullmatch(id_) else "scheme"
        number = 1
        while wanted in taken:
            number += 1
            wanted = f"{base}-{number}"
        self._map.build.noun(Scheme, wanted).field("title", without_controls(name))
        return wanted

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
            elif source in self._alive:
                is_said = target in self._alive or (target.is_statement and self._is_plain(target, source.targets))
            else:
                is_said = source.kind == target.kind == STATEMENT
            if not is_said:
                yield source.id, target.id

    def _is_plain(self, node: GraphNode, among: list[GraphNode]) -> bool:
        """Whether a statement stands for itself at an edge, and no other wording of it does."""
        if node.head is not node:
            return False
        return node not in self._wordings or Counter(one.head for one in among if one.is_statement)[node] == 1


def _id(node: GraphNode) -> str:
    return "" if node.draft is None else node.draft.id


def _root(joined: dict[GraphNode, GraphNode], node: GraphNode) -> GraphNode:
    """The first of the group that a node is in."""
    while joined.get(node, node) is not node:
        joined[node] = joined.get(joined[node], joined[node])
        node = joined[node]
    return node


def _join(joined: dict[GraphNode, GraphNode], one: GraphNode, other: GraphNode) -> None:
    joined.setdefault(one, one)
    joined.setdefault(other, other)
    joined[_root(joined, other)] = _root(joined, one)
