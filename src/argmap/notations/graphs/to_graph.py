"""Maps to argument graphs: claims with all their wordings, steps, and what was kept of the graph they came from."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from typing import Any, TypeAlias

import attrs

from argmap.diagnostics import Place
from argmap.model import ArgumentMap, Claim, Evidence, Inference
from argmap.notations.graphs.nodes import CONFLICT, LOCUTION, STATEMENT, SUPPORT
from argmap.notations.own_fields import as_plain_data, own_fields, own_sections
from argmap.notations.plain_text import without_controls, without_markup
from argmap.registry import Lose

Pair: TypeAlias = tuple[str, str]
"""The ids of the ends of an edge."""
_ORIGIN = "x-id"
_NATIVE = ("text", "premises", "supports", "attacks", _ORIGIN)


@attrs.define
class Written:
    """A node to be written.

    Attributes:
        id: its id in the file.
        kind: what it is, by AIF's types.
        text: what a statement says.
        left: what the file that it came from says of it besides.
        own: argmap's own fields.
        scheme: the scheme of a step.
    """

    id: str
    kind: str
    text: str = ""
    left: dict[str, Any] = attrs.field(factory=dict)
    own: dict[str, Any] = attrs.field(factory=dict)
    scheme: str | None = None


class ToGraph:
    """A map that becomes a graph.

    Attributes:
        nodes: its nodes.
        edges: the ids of the ends of its edges.
        own: argmap's own fields of the map.
        kept: what the file that the map came from holds besides.
    """

    def __init__(self, argument_map: ArgumentMap, key: str, lose: Lose, *, id_key: str, text_key: str) -> None:
        """Make the graph of a map.

        Args:
            argument_map: the map.
            key: the key under which it keeps what is the notation's own, such as `x-aif`.
            lose: says what cannot be carried.
            id_key: the name of the id of a node that is kept.
            text_key: the name of the text of one.
        """
        self._map = argument_map
        self._key = key
        self._lose = lose
        self._id_key, self._text_key = id_key, text_key
        self._names = _names(argument_map)
        self._taken = {*self._names.values()}
        self._others: dict[str, list[str]] = {}
        self.kept = self._left(argument_map)
        self.own = as_plain_data(own_sections(argument_map, () if self._lies_apart(argument_map) else (key,)))
        for source in argument_map.sources.values():
            if source.text is not None:
                lose("texts of sources", Place(source.id, "text", section="sources"))
        self.nodes: list[Written] = []
        self.edges: list[Pair] = []
        steps = [step for node in argument_map.nodes for step in self._write(node)]
        self._connect(steps)

    def kept_nodes(self) -> list[dict[str, Any]]:
        """Take the nodes out of what is kept that do not belong to a map, as the file had them."""
        nodes = self.kept.pop("nodes", [])
        return [one for one in nodes if isinstance(one, dict)] if isinstance(nodes, list) else []

    def name(self, id_: str) -> str:
        """The id that a node has in the file."""
        return self._names[id_]

    def _left(self, noun: Any) -> dict[str, Any]:
        """What the notation has kept of its own at a noun."""
        held = noun.extra.get(self._key)
        return as_plain_data(held) if isinstance(held, Mapping) else {}

    def _lies_apart(self, noun: Any) -> bool:
        """Whether somebody else keeps something under the key."""
        return not isinstance(noun.extra.get(self._key, {}), Mapping)

    def _write(self, node: Claim | Evidence | Inference) -> Iterator[Inference]:
        """Add the nodes for a noun; gives it back if it is a step."""
        left, name = self._left(node), self._names[node.id]
        without = _NATIVE if self._lies_apart(node) else (*_NATIVE, self._key)
        own = as_plain_data(own_fields(node, without))
        if _ORIGIN in node.extra and node.extra[_ORIGIN] != name:
            own[_ORIGIN] = as_plain_data(node.extra[_ORIGIN])
        if name != node.id:
            own["id"] = node.id
        if isinstance(node, Inference):
            yield node
            if not self._splits(node, left):
                kind = SUPPORT if node.attacks is None else CONFLICT
                if "of" in left:
                    own[self._key] = {"of": left.pop("of")}
                self.nodes.append(Written(name, kind, left=left, own=own, scheme=node.scheme))
            return
        if isinstance(node, Evidence):
            own = {"node": "evidence", **own}
        self.nodes.append(self._statement(node, name, left, own))
        self._others[node.id] = [*self._wordings(left.pop("wordings", ()))]

    def _statement(self, node: Claim | Evidence, name: str, left: dict[str, Any], own: dict[str, Any]) -> Written:
        text, before = node.text, left.pop(self._text_key, None)
        if isinstance(before, str) and node.text in (without_markup(before), without_controls(before)):
            text = before
        if text != node.text:
            own["text"] = node.text
        kind = LOCUTION if left.pop("type", None) == LOCUTION else STATEMENT
        return Written(name, kind, text, left, own)

    def _splits(self, step: Inference, left: dict[str, Any]) -> bool:
        """Whether a step is but another target of one before it, and says nothing else by itself."""
        first = self._map.inferences.get(str(left.get("of")))
        if first is None or "of" in self._left(first) or not step.id.startswith(f"{first.id}-"):
            return False
        same = (first.premises, first.relation, first.scheme) == (step.premises, step.relation, step.scheme)
        said = own_fields(step, (*_NATIVE, "scheme", self._key))
        return same and not said and [*left] == ["of"] and first.target != step.target

    def _wordings(self, kept: Any) -> Iterator[str]:
        """Add the other wordings of a claim; gives their ids."""
        for one in kept if isinstance(kept, list) else ():
            name, text = (one.get(self._id_key), one.get(self._text_key)) if isinstance(one, dict) else (None, None)
            if isinstance(name, str) and isinstance(text, str) and name not in self._taken:
                left = {key: value for key, value in one.items() if key not in (self._id_key, self._text_key, "type")}
                self.nodes.append(Written(name, LOCUTION if one.get("type") == LOCUTION else STATEMENT, text, left))
                self._taken.add(name)
                yield name

    def _connect(self, steps: list[Inference]) -> None:
        """Add the edges of steps, then those that were kept of nodes that are still there."""
        pairs, dangling = (_pairs(self.kept.pop(key, [])) for key in ("edges", "dangling"))
        known = {one.id for one in self.nodes} | {*self._verbatim_ids()}
        stored = dict.fromkeys(pair for pair in pairs if pair[0] in known and pair[1] in known)
        made: list[Pair] = []
        for step in steps:
            name = self._step_name(step)
            for id_ in step.premises:
                made += self._ends(id_, name, stored, into=True)
            if step.target is not None:
                made += self._ends(step.target, name, stored, into=False)
        self.edges = [*dict.fromkeys((*made, *stored, *dangling))]
        if len(stored) < len(dict.fromkeys(pairs)):
            self._lose("edges to what is no longer there", Place(None, self._key))

    def _step_name(self, step: Inference) -> str:
        left = self._left(step)
        return self._names[str(left["of"])] if self._splits(step, left) else self._names[step.id]

    def _ends(self, id_: str, step: str, stored: Container[Pair], *, into: bool) -> list[Pair]:
        """The edges between a node and a step: those that were kept of its wordings, or that of the node itself.

        Args:
            id_: the node.
            step: the id of the step in the file.
            stored: the edges that were kept.
            into: whether they lead into the step.
        """
        names = (self._names.get(id_, id_), *self._others.get(id_, ()))
        plain, *others = [(one, step) if into else (step, one) for one in names]
        found = [pair for pair in others if pair in stored]
        return found if found and plain not in stored else [plain, *found]

    def _verbatim_ids(self) -> Iterator[str]:
        """The ids of nodes that are carried as they were."""
        nodes = self.kept.get("nodes")
        for one in nodes if isinstance(nodes, list) else ():
            if isinstance(one, dict) and self._id_key in one:
                yield str(one[self._id_key])


def _pairs(kept: Any) -> list[Pair]:
    """The ends of edges that were kept."""
    listed = kept if isinstance(kept, list) else []
    pairs = [tuple(one) for one in listed if isinstance(one, list) and all(isinstance(end, str) for end in one)]
    return [pair for pair in pairs if len(pair) == 2]


def _names(argument_map: ArgumentMap) -> dict[str, str]:
    """The id that each node has in a file: that of its origin, if it has one that no other node has."""
    origins = {
        node.id: origin for node in argument_map.nodes if type(origin := node.extra.get(_ORIGIN)) is str and origin
    }
    names = {node.id: node.id for node in argument_map.nodes if node.id not in origins}
    taken = {*names}
    for id_, origin in origins.items():
        name, number = (id_ if origin in taken else origin), 2
        while name in taken:
            name, number = f"{id_}-{number}", number + 1
        names[id_] = name
        taken.add(name)
    return names
