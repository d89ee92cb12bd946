"""AIF in JSON, as AIFdb and OVA have it, bare or inside xAIF: statements, inferences, conflicts, and the dialogue."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from argmap.building import Builder
from argmap.checks.conversion import UNREADABLE_NOTATION
from argmap.model import ArgumentMap
from argmap.notations.foreign import ForeignMap
from argmap.notations.graphs.from_graph import FromGraph, Words
from argmap.notations.graphs.nodes import (
    CONFLICT,
    LOCUTION,
    REPHRASE,
    STATEMENT,
    STEPS,
    SUPPORT,
    Graph,
    GraphNode,
    Person,
)
from argmap.notations.graphs.scheme_names import names_scheme, scheme_name, scheme_of, usual_name
from argmap.notations.graphs.to_graph import ToGraph, Written
from argmap.notations.json_reading import Document, read_json
from argmap.notations.json_writing import as_json
from argmap.notations.own_fields import KEY, restore_sections
from argmap.registry import Lose, Notation, Read
from argmap.text import SourceText

_AIF, _WRAPPER = "x-aif", "xaif"
_SAID = ("nodeID", "type", "timestamp", KEY)
_OF_STEPS = ("text", "scheme", "schemeID")
_DEFAULTS = {
    SUPPORT: ("Default Inference", "72"),
    CONFLICT: ("Default Conflict", "71"),
    REPHRASE: ("Default Rephrase", "144"),
}
"""What AIFdb calls a step of no scheme, and its number there."""
_NAMED = re.compile(r"(?P<name>[^:\n]{1,60}?)\s+:\s|(?P<sayer>[^\n]{1,60}?) says '")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])")
_OPPOSED = re.compile(r"(?:pure )?challenging|disagreeing|rejecting|contradicting|disaffirming", re.IGNORECASE)
"""What people do to a statement without saying it."""


def read(text: SourceText) -> Read:
    """Make a map of an argument graph."""
    return read_json(text, partial(_read, text))


def _read(text: SourceText, document: Document, build: Builder) -> None:
    root = document.root
    top = root.get("AIF") if isinstance(root, dict) and isinstance(root.get("AIF"), dict) else root
    if not isinstance(top, dict) or not isinstance(top.get("nodes"), list):
        advice = "it is an object with the lists `nodes` and `edges`; in xAIF that stands under `AIF`"
        build.refuse(UNREADABLE_NOTATION, "this is not AIF: it has no nodes", document.at(root), advice)
        return
    foreign = ForeignMap(build)
    graph = _Parsing(document, foreign, top).graph()
    if top is not root:
        graph.kept[_WRAPPER] = {key: one for key, one in root.items() if key != "AIF"} or {"text": ""}
    is_ours = isinstance(top.get(KEY), dict)
    if is_ours:
        refuse = partial(_refuse, foreign, document, top)
        restore_sections(build, top[KEY], refuse, document.at(top, KEY))
    FromGraph(foreign, graph, document.at, Words(id="nodeID", text="text", left=_left), is_ours=is_ours).read()
    if not is_ours:
        foreign.complete(text)


def _refuse(foreign: ForeignMap, document: Document, top: dict[str, Any], name: str) -> None:
    foreign.repaired(f"{name!r} in {KEY!r} is not what a map can hold", document.at(top, KEY), "it is left out")


class _Parsing:
    """AIF that becomes a graph."""

    def __init__(self, document: Document, foreign: ForeignMap, top: dict[str, Any]) -> None:
        self._at = document.at
        self._repaired = foreign.repaired
        self._top = top
        self._graph = Graph(_AIF)
        self._nodes: dict[str, GraphNode] = {}

    def graph(self) -> Graph:
        for raw in self._objects("nodes"):
            self._take_node(raw)
        seen: set[tuple[str, str]] = set()
        for raw in self._objects("edges"):
            self._take_edge(raw, seen)
        self._find_speakers()
        known = ("nodes", "edges", KEY)
        self._graph.kept |= {key: one for key, one in self._top.items() if key not in known and one is not None}
        shown = (*STEPS, STATEMENT)
        stamps = {
            one.id: stamp for one in self._nodes.values() if one.kind in shown and (stamp := one.raw.get("timestamp"))
        }
        if stamps:
            self._graph.kept["timestamps"] = stamps
        if any(isinstance(one.raw.get("nodeID"), int) for one in self._graph.nodes[:1]):
            self._graph.kept["ids"] = "numbers"
        return self._graph

    def _objects(self, key: str) -> Iterator[dict[str, Any]]:
        listed = self._top.get(key)
        for at, one in enumerate(listed if isinstance(listed, list) else ()):
            if isinstance(one, dict):
                yield one
            else:
                message = f"{one!r:.40} in {key!r} is not an object"
                self._repaired(message, self._at(listed, at), "it is left out")

    def _take_node(self, raw: dict[str, Any]) -> None:
        id_, text = _name(raw.get("nodeID")), _text(raw.get("text"))
        kind = _text(raw.get("type")).strip().upper()
        if not id_ or id_ in self._nodes:
            before = self._nodes.get(id_)
            if before is not None and before.raw == raw:
                self._repaired(f"the node {id_} is listed twice", self._at(raw, "nodeID"), "one of the two is left out")
                return
            old, id_ = id_, self._new_id(id_ or "node")
            message = f"another node has the id {old} too" if old else "a node has no `nodeID`"
            advice = f"it is called {id_}" + (", and edges lead to the first" if old else "")
            self._repaired(message, self._at(raw, "nodeID") or self._at(raw), advice)
        node = self._nodes[id_] = GraphNode(id_, kind, text, raw, own=raw.get(KEY))
        if kind in STEPS:
            node.scheme = scheme_name(_text(raw.get("scheme")), text)
        self._graph.nodes.append(node)

    def _new_id(self, id_: str) -> str:
        number = 2
        while f"{id_}-{number}" in self._nodes:
            number += 1
        return f"{id_}-{number}"

    def _take_edge(self, raw: dict[str, Any], seen: set[tuple[str, str]]) -> None:
        pair = _name(raw.get("fromID")), _name(raw.get("toID"))
        source, target = self._nodes.get(pair[0]), self._nodes.get(pair[1])
        kept = f"it is kept under {_AIF!r}"
        if pair in seen:
            self._repaired(f"the edge from {pair[0]} to {pair[1]} is listed twice", self._at(raw), "once is enough")
        elif source is None or target is None:
            key, lost = ("fromID", pair[0]) if source is None else ("toID", pair[1])
            message = f"an edge leads to or from {lost or 'nothing'}, which is not there"
            self._repaired(message, self._at(raw, key) or self._at(raw), kept)
            self._graph.dangling.append(pair)
        elif source is target:
            self._repaired(f"an edge leads from {pair[0]} to itself", self._at(raw), kept)
            self._graph.loops.append(pair)
        else:
            self._graph.connect(source, target, raw)
        seen.add(pair)

    def _find_speakers(self) -> None:
        """Let each statement know whose locutions it is the content of."""
        listed = {_name(one.get("nodeID")): one for one in self._objects("locutions")}
        names = {_name(one.get("participantID")): _full_name(one) for one in self._objects("participants")}
        for node in self._graph.nodes:
            if node.kind == LOCUTION:
                contents = [*_contents(node)]
                key = self._speaker(node, listed.get(node.id, {}), names) if contents else ""
                for one in contents if key else ():
                    one.speakers.append(key)

    def _speaker(self, node: GraphNode, locution: Mapping[str, Any], names: Mapping[str, str]) -> str:
        """The key of the person of a locution: named among the participants, in its text, or by a number alone."""
        number, said = _name(locution.get("personID")), _NAMED.match(node.text)
        found = "" if said is None else said["name"] or said["sayer"]
        name = names.get(number) or found.strip() or (number and f"person {number}")
        if name:
            person = self._graph.people.setdefault(name, Person(name))
            day = _DAY.match(_text(locution.get("start")))
            person.days.add(day[0] if day else "")
        return name


def _contents(locution: GraphNode) -> Iterator[GraphNode]:
    """The statements that a locution puts forward: it leads to them by an illocutionary force."""
    for force in locution.targets:
        if force.kind == "YA" and not _OPPOSED.fullmatch(force.text.strip()):
            yield from (one for one in force.targets if one.kind == STATEMENT)


def _full_name(participant: Mapping[str, Any]) -> str:
    return " ".join(filter(None, (_text(participant.get(key)).strip() for key in ("firstname", "surname"))))


def _name(value: Any) -> str:
    return value if isinstance(value, str) else "" if value is None else str(value)


_text = _name


def _left(node: GraphNode) -> dict[str, Any]:
    """What a node says besides its id, type, text and time, and the default words of a step."""
    raw = node.raw
    if node.is_statement:
        if len(raw) <= 4 and "text" in raw and raw.keys() <= {*_SAID, "text"}:
            return {}
        return {key: one for key, one in raw.items() if key not in _SAID and key != "text"}
    left = {key: one for key, one in raw.items() if key not in _SAID and key not in _OF_STEPS}
    told = {key: raw[key] for key in _OF_STEPS if raw.get(key) is not None}
    own = node.own if isinstance(node.own, dict) else {}
    is_told = own.get("named") if "scheme" in own else _is_unlike(told, _default(node.kind, usual_name(node.scheme)))
    return left | told if is_told else left


def _is_unlike(told: Mapping[str, Any], default: Mapping[str, str]) -> bool:
    return any(one != default.get(key) for key, one in told.items())


def _default(kind: str, name: str) -> dict[str, str]:
    """What is written of a step with a scheme of that name, or of none."""
    if name:
        return {"text": name, "scheme": name}
    return dict(zip(_OF_STEPS, (_DEFAULTS[kind][0], *_DEFAULTS[kind]), strict=True))


def write(argument_map: ArgumentMap, lose: Lose) -> str:
    """Write a map as an argument graph in JSON."""
    graph = ToGraph(argument_map, _AIF, lose, id_key="nodeID", text_key="text")
    kept = graph.kept
    stamps, numbers, wrapper = kept.pop("timestamps", None), kept.pop("ids", None), kept.pop(_WRAPPER, None)
    as_id = _number if numbers == "numbers" else str
    stamps = stamps if isinstance(stamps, dict) else {}
    carried = kept.pop("nodes", [])
    nodes = [_node(one, argument_map, stamps, as_id) for one in graph.nodes]
    nodes += [one for one in carried if isinstance(one, dict)] if isinstance(carried, list) else []
    edges = [
        {"edgeID": as_id(str(number)), "fromID": as_id(start), "toID": as_id(end), "formEdgeID": None}
        for number, (start, end) in enumerate(graph.edges, 1)
    ]
    top = {"nodes": nodes, "edges": edges, "locutions": kept.pop("locutions", []), **kept, KEY: graph.own}
    if isinstance(wrapper, dict):
        return as_json({"AIF": top, **wrapper}, 3)
    return as_json(top, 2)


def _number(id_: str) -> str | int:
    return int(id_) if re.fullmatch(r"0|[1-9][0-9]{0,17}", id_) else id_


def _node(node: Written, argument_map: ArgumentMap, stamps: Mapping[str, Any], as_id: Any) -> dict[str, Any]:
    stamp = node.left.pop("timestamp", None) or stamps.get(node.id, "")
    said = {"nodeID": as_id(node.id), "text": node.text, "type": node.kind, "timestamp": stamp}
    left = node.left
    if node.kind in STEPS:
        told = {key: left[key] for key in _OF_STEPS if key in left}
        name = scheme_name(_text(told.get("scheme")), _text(told.get("text")))
        is_kept = told and names_scheme(argument_map, node.scheme, name)
        known = "" if node.scheme is None else scheme_of(argument_map, node.scheme)
        said |= told if is_kept else _default(node.kind, known)
        if is_kept and node.scheme is not None:
            node.own["named"] = True
        left = {key: one for key, one in left.items() if key not in _OF_STEPS}
    return {**said, **left, **({KEY: node.own} if node.own else {})}


def _recognises(head: str) -> bool:
    return re.search(r'"nodeID"\s*:|"AIF"\s*:\s*\{|"locutions"\s*:', head) is not None


AIF = Notation(
    name="aif",
    title="AIF",
    suffixes=(".aif.json", ".json"),
    recognises=_recognises,
    read=read,
    write=write,
    lost=("imports of the map",),
    aliases=("aifdb", "xaif"),
)
