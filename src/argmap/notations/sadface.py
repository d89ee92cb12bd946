"""SADFace, the simple argument description format: atoms, schemes and edges, with metadata of the document."""

from __future__ import annotations

import re
from functools import partial
from typing import Any

from argmap.building import Builder
from argmap.checks.conversion import UNREADABLE_NOTATION
from argmap.model import ArgumentMap
from argmap.notations.foreign import ForeignMap
from argmap.notations.graphs.from_graph import Words, make_map
from argmap.notations.graphs.nodes import (
    CONFLICT,
    PREFERENCE,
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
from argmap.reading.naming import is_address
from argmap.registry import Lose, Notation, Read
from argmap.text import SourceText

_KEY, _VERSION = "x-sadface", "0.2"
_SAID = ("id", "type", "text", "name", "metadata")
_BLANK: dict[str, Any] = {"sources": [], "metadata": {}}
_TYPES = {SUPPORT: "inference", CONFLICT: "conflict"}
_NAMES = {SUPPORT: "support", CONFLICT: "attack"}
_KINDS = {"conflict": CONFLICT, "rephrase": REPHRASE, "preference": PREFERENCE}
_ATTACKS = re.compile(r"attack|conflict|disagree(?:ment)?|rebut(?:tal)?|undercut", re.IGNORECASE)
_CORE = ("title", "description", "analyst_name")


def read(text: SourceText) -> Read:
    """Make a map of a document."""
    return read_json(text, partial(_read, text))


def _read(text: SourceText, document: Document, build: Builder) -> None:
    root = document.root
    if not isinstance(root, dict) or not isinstance(root.get("nodes"), list):
        advice = "it is an object with the lists `nodes`, `edges` and `resources`, and with `metadata`"
        build.refuse(UNREADABLE_NOTATION, "this is not SADFace: it has no nodes", document.place(root), advice)
        return
    foreign = ForeignMap(build)
    graph = _Parsing(_KEY, document, foreign).parsed(root)
    metadata = _table(root.get("metadata"))
    own = metadata.get(KEY)
    if not isinstance(own, dict):
        _describe(document, build, _table(metadata.get("core")))
    words = Words(id="id", text="text", is_placed=document.is_placed, left=_left)
    make_map(text, foreign, graph, document.place, words=words, own=(own, document.at(metadata, KEY)))


def _describe(document: Document, build: Builder, core: dict[str, Any]) -> None:
    """What the metadata say of the map."""
    for name, key in (("title", "title"), ("description", "description"), ("authors", "analyst_name")):
        if said := as_text(core.get(key)).strip():
            build.map.field(name, [said] if name == "authors" else said, document.at(core, key))


class _Parsing(Parsing):
    """A document that becomes a graph."""

    def parsed(self, root: dict[str, Any]) -> Graph:
        for raw in self.objects(root, "nodes"):
            text, own = as_text(raw.get("text")), _table(raw.get("metadata")).get(KEY)
            node = GraphNode(as_text(raw.get("id")), _kind(raw), text, raw, own=own)
            if node.kind in STEPS:
                node.scheme = scheme_name(as_text(raw.get("name")))
            self.node(node, "id")
        for raw in self.objects(root, "edges"):
            self.edge(raw, "source_id", "target_id")
        self._find_sources(root)
        metadata = _table(root.get("metadata"))
        kept = {key: one for key, one in root.items() if key not in ("nodes", "edges", "metadata")}
        day = _day(as_text(_table(metadata.get(KEY)).get("date")))
        core = _without(_table(metadata.get("core")), *_CORE)
        kept["core"] = {key: one for key, one in core.items() if one not in ("", day, _VERSION)}
        kept["metadata"] = _without(metadata, "core", KEY)
        self.graph.kept |= kept
        return self.graph

    def _find_sources(self, root: dict[str, Any]) -> None:
        """Let atoms know the resources that they are from."""
        for one in self.objects(root, "resources"):
            content = as_text(one.get("content")).strip()
            title = content.partition("\n")[0][:80] or "a resource"
            fields = {"title": title, "date": "undated"} | ({"url": content} if is_address(content) else {})
            self.graph.people[as_text(one.get("id"))] = Said(title, fields)
        for node in self.graph.nodes:
            keys = (as_text(one.get("resource_id")) for one in self.objects(node.raw, "sources"))
            node.speakers = [key for key in dict.fromkeys(keys) if key in self.graph.people]


def _kind(raw: dict[str, Any]) -> str:
    """What a node is: the newer of its types say so, and of the older `scheme` its name."""
    kind, name = as_text(raw.get("type")).lower(), as_text(raw.get("name")).strip().lower()
    if kind == "atom":
        return STATEMENT
    if kind in ("inference", "scheme", "conflict"):
        found = _KINDS.get(name if kind == "scheme" else kind, SUPPORT)
        return CONFLICT if kind == "scheme" and _ATTACKS.fullmatch(name) else found
    return ""


def _table(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _without(table: dict[str, Any], *keys: str) -> dict[str, Any]:
    return {key: one for key, one in table.items() if key not in keys}


def _left(node: GraphNode) -> dict[str, Any]:
    """What a node says besides its id, type, text and name, and besides what is empty."""
    raw, own = node.raw, _table(node.own)
    left = {key: one for key, one in raw.items() if key not in _SAID and one != _BLANK.get(key)}
    metadata = _without(_table(raw.get("metadata")), KEY)
    if metadata not in ({}, {"core": {}}):
        left["metadata"] = metadata
    if node.kind in STEPS:
        if raw.get("type") != _TYPES[node.kind]:
            left["type"] = raw.get("type")
        name = raw.get("name")
        usual = usual_name(node.scheme) if node.scheme else _NAMES[node.kind]
        if name is not None and (own.get("named") if "scheme" in own else name != usual):
            left["name"] = name
    elif "name" in raw:
        left["name"] = raw["name"]
    return left


def write(argument_map: ArgumentMap, lose: Lose) -> str:
    """Write a map as a document of SADFace."""
    graph = ToGraph(argument_map, _KEY, lose, id_key="id", text_key="text")
    kept = graph.kept
    core, metadata = (_table(kept.pop(key, None)) for key in ("core", "metadata"))
    nodes = [_node(one, argument_map) for one in graph.nodes]
    nodes += graph.kept_nodes()
    edges = [
        {"id": f"e{number}", "source_id": one, "target_id": other} for number, (one, other) in enumerate(graph.edges, 1)
    ]
    described = {**_described(argument_map), **core}
    top = {"metadata": {"core": described, **metadata, KEY: graph.own}, "resources": [], **kept}
    return as_json({**top, "nodes": nodes, "edges": edges}, 2)


def _described(argument_map: ArgumentMap) -> dict[str, str]:
    """What SADFace wants to know of every document."""
    day = _day(argument_map.date or "")
    return {
        "id": "",
        "title": argument_map.title,
        "description": argument_map.description or "",
        "notes": "",
        "version": _VERSION,
        "analyst_name": ", ".join(map(str, argument_map.authors)),
        "analyst_email": "",
        "created": day,
        "edited": day,
    }


def _day(date: str) -> str:
    """The first moment of a day, as SADFace writes it; empty for another date."""
    return f"{date}T00:00:00" if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", date) else ""


def _node(node: Written, argument_map: ArgumentMap) -> dict[str, Any]:
    left = node.left
    metadata = _table(left.pop("metadata", None)) or {"core": {}}
    if node.own or node.scheme:
        metadata = {**metadata, KEY: node.own}
    if node.kind not in STEPS:
        return {"id": node.id, "type": "atom", "text": node.text, "sources": [], **left, "metadata": metadata}
    name = as_text(left.get("name"))
    if name and names_scheme(argument_map, node.scheme, scheme_name(name)):
        if node.scheme is not None:
            node.own["named"] = True
    else:
        name = _NAMES[node.kind] if node.scheme is None else scheme_of(argument_map, node.scheme)
    left = {"type": _TYPES[node.kind], **left, "name": name}
    return {"id": node.id, **left, "metadata": metadata}


def _recognises(head: str) -> bool:
    return re.search(r'"source_id"\s*:|"type"\s*:\s*"atom"|"analyst_(?:name|email)"\s*:', head) is not None


SADFACE = Notation(
    name="sadface",
    title="SADFace",
    suffixes=(".sadface.json", ".json"),
    recognises=_recognises,
    read=read,
    write=write,
    lost=("imports of the map",),
)
