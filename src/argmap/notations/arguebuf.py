"""arguebuf's own JSON: atoms and scheme nodes in tables by id, with the resources and participants they are from."""

from __future__ import annotations

import re
from functools import partial
from typing import Any

from argmap.building import At, Builder
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
from argmap.notations.graphs.scheme_names import names_scheme, scheme_name, scheme_of
from argmap.notations.graphs.to_graph import ToGraph, Written
from argmap.notations.json_reading import Document, read_json
from argmap.notations.json_writing import as_json
from argmap.notations.own_fields import KEY
from argmap.reading.naming import is_address
from argmap.registry import Lose, Notation, Read
from argmap.schemes import aliases, find
from argmap.text import SourceText

_KEY, _VERSION = "x-arguebuf", 1
_TYPES = {"support": SUPPORT, "attack": CONFLICT, "rephrase": REPHRASE, "preference": PREFERENCE}
_SUPPORT = re.compile(
    r"""
    ABDUCTIVE|ALTERNATIVES|ANALOGY|BIAS|BIAS_AD_HOMINEM|CAUSE_TO_EFFECT|CIRCUMSTANTIAL_AD_HOMINEM
    |COMMITMENT|COMPOSITION|CONSEQUENCES|CONSTITUTIVE_RULE_CLAIMS|CORRELATION_TO_CAUSE|DANGER_APPEAL
    |DISTRESS|DIVISION|EPISTEMIC_IGNORANCE|ETHOTIC|EVIDENCE_TO_HYPOTHESIS|EXAMPLE|EXCEPTIONAL_CASE
    |EXPERT_OPINION|FEAR_APPEAL|FULL_SLIPPERY_SLOPE|GENERIC_AD_HOMINEM|GRADUALISM|IGNORANCE
    |INCONSISTENT_COMMITMENT|INTERACTION_OF_ACT_AND_PERSON|MEMORY|NEED_FOR_HELP|NEGATIVE_CONSEQUENCES
    |NEGATIVE_VALUES|OPPOSITIONS|PERCEPTION|PLEA_FOR_EXCUSE|POPULAR_OPINION|POPULAR_PRACTICE
    |POSITION_TO_KNOW|POSITIVE_CONSEQUENCES|POSITIVE_VALUES|PRACTICAL_REASONING
    |PRACTICAL_REASONING_FROM_ANALOGY|PRAGMATIC_ALTERNATIVES|PRAGMATIC_INCONSISTENCY|PRECEDENT
    |PRECEDENT_SLIPPERY_SLOPE|RHETORICAL_OPPOSITIONS|RULES|SACRIFICE|SIGN|SLIPPERY_SLOPE
    |SORITES_SLIPPERY_SLOPE|SUNK_COSTS|THE_GROUP_AND_ITS_MEMBERS|THREAT|TWO_PERSON_PRACTICAL_REASONING
    |VALUES|VERBAL_CLASSIFICATION|VERBAL_CLASSIFICATION_ARBITRARINESS|VERBAL_CLASSIFICATION_DEFINITION
    |VERBAL_CLASSIFICATION_VAGUENESS|VERBAL_SLIPPERY_SLOPE|WASTE|WITNESS_TESTIMONY
    """,
    re.VERBOSE,
)
"""The schemes that arguebuf knows for supports; for all else it has the default alone."""


def read(text: SourceText) -> Read:
    """Make a map of an argument graph."""
    return read_json(text, partial(_read, text))


def _read(text: SourceText, document: Document, build: Builder) -> None:
    root = document.root
    nodes = root.get("nodes", {} if "schemaVersion" in root else None) if isinstance(root, dict) else None
    if not isinstance(nodes, dict):
        advice = "it is an object in which `nodes` and `edges` are objects too, with an id for each node and edge"
        build.refuse(UNREADABLE_NOTATION, "this is not arguebuf's JSON: it has no nodes", document.place(root), advice)
        return
    foreign = ForeignMap(build)
    parsing = _Parsing(document, foreign)
    graph = parsing.parsed(root)
    userdata = _table(root.get("userdata"))
    major = parsing.nodes.get(as_text(root.get("majorClaim", root.get("major_claim"))))
    if major is not None and major.kind == STATEMENT and KEY not in userdata:
        graph.thesis.append(major)
    words = Words(id="id", text="text", is_placed=document.is_placed, left=_left)
    make_map(text, foreign, graph, parsing.where, words=words, own=(userdata.get(KEY), document.at(userdata, KEY)))


class _Parsing(Parsing):
    """A file of arguebuf that becomes a graph."""

    def __init__(self, document: Document, foreign: ForeignMap) -> None:
        super().__init__(_KEY, document, foreign)
        self._key_at = document.key_place
        self._ids: dict[int, str] = {}
        self._listed: dict[str, Any] = {}

    def where(self, raw: Any, key: str | None = None) -> At | None:
        """The place of a node, or of its id or text, or of something else."""
        if key == "id":
            return self._key_at(self._listed, self._ids.get(id(raw), ""))
        return self.at(_table(raw.get("atom")), key) if key == "text" else self.at(raw, key)

    def parsed(self, root: dict[str, Any]) -> Graph:
        self._listed = _table(root.get("nodes"))
        for id_, raw in self._listed.items():
            self._take_node(id_, raw if isinstance(raw, dict) else {})
        edges = _table(root.get("edges"))
        for raw in self.objects({"edges": [*edges.values()]}, "edges"):
            self.edge(raw, "source", "target")
        self._find_sources(root)
        kept = self.graph.kept
        kept |= _without(root, "nodes", "edges", "userdata", "majorClaim")
        if kept.get("schemaVersion") == _VERSION:
            del kept["schemaVersion"]
        kept["userdata"] = _without(_table(root.get("userdata")), KEY)
        shown = {one.id: one.raw.get("metadata") for one in self.graph.nodes if one.kind in (STATEMENT, *STEPS)}
        kept["times"] = {id_: times for id_, times in shown.items() if times}
        return self.graph

    def _take_node(self, id_: str, raw: dict[str, Any]) -> None:
        self._ids[id(raw)] = id_
        atom, scheme = raw.get("atom"), raw.get("scheme")
        own = _table(raw.get("userdata")).get(KEY)
        if isinstance(atom, dict):
            node = GraphNode(id_, STATEMENT, as_text(atom.get("text")), raw, own=own)
        elif isinstance(scheme, dict):
            kind = next((_TYPES[one] for one in _TYPES if one in scheme), None)
            if kind is None:
                message = f"the scheme node {id_} does not say whether it supports or attacks"
                self._repaired(message, self.where(raw, "id"), "it is taken as a support")
            node = GraphNode(id_, kind or SUPPORT, "", raw, own=own, scheme=_name(_enum(raw)))
        else:
            node = GraphNode(id_, "", "", raw)
        self.node(node, "id")

    def _find_sources(self, root: dict[str, Any]) -> None:
        """Let atoms know the resource that they refer to, and the participant who says them."""
        said = self.graph.people
        for id_, one in _table(root.get("resources")).items():
            title, source = (as_text(_table(one).get(key)) for key in ("title", "source"))
            fields = {"title": title or source or "a resource", "date": "undated"}
            said[f"r {id_}"] = Said(title or source, fields | ({"url": source} if is_address(source) else {}))
        for id_, one in _table(root.get("participants")).items():
            name = as_text(_table(one).get("name")) or as_text(_table(one).get("username"))
            said[f"p {id_}"] = Said(
                name, {"title": "statements", "authors": [name or "a participant"], "date": "undated"}
            )
        for node in self.graph.nodes:
            atom = _table(node.raw.get("atom"))
            reference = _table(atom.get("reference")).get("resource")
            keys = [f"r {as_text(reference)}", f"p {as_text(atom.get('participant'))}"]
            node.speakers = [key for key in keys if key in said]


def _table(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _without(table: dict[str, Any], *keys: str) -> dict[str, Any]:
    return {key: one for key, one in table.items() if key not in keys}


def _enum(raw: Any) -> str:
    """What a scheme node says of its scheme, such as `SUPPORT_SIGN`."""
    scheme = _table(raw.get("scheme"))
    return next((as_text(scheme[one]) for one in _TYPES if one in scheme), "")


def _name(enum: str) -> str:
    """The name of a scheme.

    >>> _name("SUPPORT_CAUSE_TO_EFFECT"), _name("ATTACK_DEFAULT")
    ('Cause To Effect', '')
    """
    return scheme_name(enum.partition("_")[2].replace("_", " ").title())


def _left(node: GraphNode) -> dict[str, Any]:
    """What a node says besides its text, its type and its times."""
    raw, own = node.raw, _table(node.own)
    left = _without(dict(raw), "atom", "scheme", "metadata", "userdata")
    if userdata := _without(_table(raw.get("userdata")), KEY):
        left["userdata"] = userdata
    if atom := _without(_table(raw.get("atom")), "text"):
        left["atom"] = atom
    if scheme := _without(_table(raw.get("scheme")), *_TYPES):
        left["scheme"] = scheme
    enum = _enum(raw)
    is_told = own.get("named") if "scheme" in own else enum != _usual(node.kind, node.scheme)
    if node.kind in STEPS and enum and is_told:
        left["enum"] = enum
    return left


def _usual(kind: str, name: str | None) -> str:
    """What arguebuf calls a scheme, as far as it knows it."""
    if kind == CONFLICT:
        return "ATTACK_DEFAULT"
    known = find(name) if name else None
    names = [name or ""] if known is None else [known.id, *aliases(known), known.title or ""]
    enums = (re.sub(r"[\W_]+", "_", one).upper() for one in names)
    return f"SUPPORT_{next((one for one in enums if _SUPPORT.fullmatch(one)), 'DEFAULT')}"


def write(argument_map: ArgumentMap, lose: Lose) -> str:
    """Write a map as an argument graph in arguebuf's JSON."""
    graph = ToGraph(argument_map, _KEY, lose, id_key="id", text_key="text")
    kept = graph.kept
    times, userdata = (_table(kept.pop(key, None)) for key in ("times", "userdata"))
    nodes = {one.id: _node(one, argument_map, times) for one in graph.nodes}
    for one in graph.kept_nodes():
        if as_text(one.get("id")) not in nodes:
            nodes[as_text(one.get("id"))] = _without(one, "id")
    edges = {f"e{number}": {"source": one, "target": other} for number, (one, other) in enumerate(graph.edges, 1)}
    major = next((graph.name(id_) for id_ in argument_map.thesis if id_ in argument_map.claims), None)
    top = {
        "nodes": nodes,
        "edges": edges,
        **({} if major is None else {"majorClaim": major}),
        "schemaVersion": _VERSION,
    }
    return as_json({**top, **kept, "userdata": {**userdata, KEY: graph.own}}, 2)


def _node(node: Written, argument_map: ArgumentMap, times: dict[str, Any]) -> dict[str, Any]:
    left = node.left
    atom, scheme, userdata = (_table(left.pop(key, None)) for key in ("atom", "scheme", "userdata"))
    enum = as_text(left.pop("enum", None))
    if node.kind in STEPS:
        is_kept = enum and names_scheme(argument_map, node.scheme, _name(enum))
        if is_kept and node.scheme is not None:
            node.own["named"] = True
        name = "" if node.scheme is None else scheme_of(argument_map, node.scheme)
        kind = "support" if node.kind == SUPPORT else "attack"
        said = {"scheme": {kind: enum if is_kept else _usual(node.kind, name), **scheme}}
    else:
        said = {"atom": {"text": node.text, **atom}}
    if node.id in times:
        said["metadata"] = times[node.id]
    own = {**userdata, **({KEY: node.own} if node.own else {})}
    return {**said, **left, **({"userdata": own} if own else {})}


def _recognises(head: str) -> bool:
    return re.search(r'"(?:schemaVersion|libraryVersion|majorClaim)"\s*:|"nodes"\s*:\s*\{', head) is not None


ARGUEBUF = Notation(
    name="arguebuf",
    title="arguebuf",
    suffixes=(".arguebuf.json", ".json"),
    recognises=_recognises,
    read=read,
    write=write,
    lost=("imports of the map",),
)
