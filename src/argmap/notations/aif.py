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
from argmap.notations.graphs.from_graph import Words, make_map
from argmap.notations.graphs.nodes import (
    CONFLICT,
    LOCUTION,
    REPHRASE,
    STATEMENT,
    STEPS,
    SUPPORT,
    Graph,
    GraphNode,
    Said,
)
from argmap.notations.graphs.parsing import Parsing, as_text
from argmap.notations.graphs.scheme_names import names_scheme, scheme_name, scheme_of, usual_name
from argmap.notations.graphs.to_graph import ToGraph, Written
from argmap.notations.json_reading import Document, read_json
from argmap.notations.json_writing import as_json
from argmap.notations.own_fields import KEY
from argmap.registry import Lose, Notation, Read
from argmap.text import SourceText

_AIF, _WRAPPER = "x-aif", "xaif"
_SAID = ("nodeID", "type", "timestamp", KEY)
_USUAL = frozenset((*_SAID, "text"))
_OF_STEPS = ("text", "scheme", "schemeID")
_KINDS = frozenset((STATEMENT, LOCUTION, REPHRASE, *STEPS))
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
        build.refuse(UNREADABLE_NOTATION, "this is not AIF: it has no nodes", document.place(root), advice)
        return
    foreign = ForeignMap(build)
    graph = _Parsing(document, foreign, top).parsed()
    if top is not root:
        graph.kept[_WRAPPER] = {key: one for key, one in root.items() if key != "AIF"} or {"text": ""}
    words = Words(id="nodeID", text="text", is_placed=document.is_placed, left=_left)
    make_map(text, foreign, graph, document.place, words=words, own=(top.get(KEY), document.at(top, KEY)))


class _Parsing(Parsing):
    """AIF that becomes a graph."""

    def __init__(self, document: Document, foreign: ForeignMap, top: dict[str, Any]) -> None:
        super().__init__(_AIF, document, foreign)
        self._top = top

    def parsed(self) -> Graph:
        for raw in self.objects(self._top, "nodes"):
            self._take_node(raw)
        for raw in self.objects(self._top, "edges"):
            self.edge(raw, "fromID", "toID")
        self._find_speakers()
        kept = self.graph.kept
        kept |= {key: one for key, one in self._top.items() if key not in ("nodes", "edges", KEY) and one is not None}
        shown = (*STEPS, STATEMENT)
        stamped = [(one.id, one.raw.get("timestamp")) for one in self.graph.nodes if one.kind in shown]
        kept["timestamps"] = {id_: stamp for id_, stamp in stamped if stamp}
        if any(isinstance(one.raw.get("nodeID"), int) for one in self.graph.nodes[:1]):
            kept["ids"] = "numbers"
        return self.graph

    def _take_node(self, raw: dict[str, Any]) -> None:
        text, kind = as_text(raw.get("text")), as_text(raw.get("type"))
        if kind not in _KINDS:
            kind = kind.strip().upper()
        node = GraphNode(as_text(raw.get("nodeID")), kind, text, raw, own=raw.get(KEY))
        if kind in STEPS:
            node.scheme = scheme_name(as_text(raw.get("scheme")), text)
        self.node(node, "nodeID")

    def _find_speakers(self) -> None:
        """Let each statement know whose locutions it is the content of."""
        listed = {as_text(one.get("nodeID")): one for one in self.objects(self._top, "locutions")}
        names = {as_text(one.get("participantID")): _full_name(one) for one in self.objects(self._top, "participants")}
        for node in self.graph.nodes:
            if node.kind == LOCUTION:
                contents = [*_contents(node)]
                key = self._speaker(node, listed.get(node.id, {}), names) if contents else ""
                for one in contents if key else ():
                    one.speakers.append(key)

    def _speaker(self, node: GraphNode, locution: Mapping[str, Any], names: Mapping[str, str]) -> str:
        """The key of the person of a locution: named among the participants, in its text, or by a number alone."""
        number, told = as_text(locution.get("personID")), _NAMED.match(node.text)
        found = "" if told is None else told["name"] or told["sayer"]
        name = names.get(number) or found.strip() or (number and f"person {number}")
        if name:
            said = self.graph.people.setdefault(name, Said(name, {"title": "locutions", "authors": [name]}))
            day = _DAY.match(as_text(locution.get("start")))
            date = day[0] if day else "undated"
            said.fields["date"] = date if said.fields.get("date", date) == date else "undated"
        return name


def _contents(locution: GraphNode) -> Iterator[GraphNode]:
    """The statements that a locution puts forward: it leads to them by an illocutionary force."""
    for force in locution.targets:
        if force.kind == "YA" and not _OPPOSED.fullmatch(force.text.strip()):
            yield from (one for one in force.targets if one.kind == STATEMENT)


def _full_name(participant: Mapping[str, Any]) -> str:
    return " ".join(filter(None, (as_text(participant.get(key)).strip() for key in ("firstname", "surname"))))


def _left(node: GraphNode) -> dict[str, Any]:
    """What a node says besides its id, type, text and time, and the default words of a step."""
    raw = node.raw
    if node.is_statement:
        if raw.keys() <= _USUAL:
            return {}
        return {key: one for key, one in raw.items() if key not in _SAID and key != "text"}
    if raw.keys() <= _USUAL and node.kind in _DEFAULTS and raw.get("text") == _DEFAULTS[node.kind][0]:
        return {}
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
    nodes = [_node(one, argument_map, stamps, as_id) for one in graph.nodes]
    nodes += graph.kept_nodes()
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
        name = scheme_name(as_text(told.get("scheme")), as_text(told.get("text")))
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
