"""What every notation is held to: maps come back as they were, but for what was said to be lost."""

from __future__ import annotations

import importlib.util
from collections import Counter
from pathlib import Path

import attrs

from argmap.model import ArgumentMap, Claim, Evidence, Inference
from argmap.notations import NOTATIONS
from argmap.notations.features import _OF_NODES
from argmap.notations.losses import Losses

_ROUNDS = 8
_STRUCTURE = {"linked premises", "undercuts", "backing", "several theses", "questions"}
"""Features whose change makes another map; what else is lost leaves the same map without it."""


def _example():
    path = Path(__file__).parents[2] / "examples" / "argmap-house-rules" / "argmap_house_outline.py"
    spec = importlib.util.spec_from_file_location("argmap_house_outline", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.OUTLINE


READABLE = [one for one in (*NOTATIONS, _example()) if one.read is not None]
TWO_WAY = [one for one in READABLE if one.write is not None]


def written(argument_map, notation):
    """The text of a map, and the kinds of things that it does not carry."""
    losses = Losses(argument_map, notation)
    return notation.write(argument_map, losses), {*losses.kinds}


def is_comparable(lost):
    """Whether a map without what is lost is the same map still."""
    known = {
        "ids",
        "evidence",
        "sources",
        "keys of other tools",
        *_OF_NODES,
        "schemes of the map",
    }
    return not lost & _STRUCTURE and all(kind in known or kind.endswith(" of the map") for kind in lost)


def without(argument_map, lost):
    """A map without what is lost, as nodes told apart by what they say and by their neighbours, with their numbers."""
    nodes = {one.id: _stripped(one, argument_map, lost) for one in argument_map.nodes}
    colours = {id_: repr(fields) for id_, fields in nodes.items()}
    asked = argument_map.questions
    colours |= {id_: repr((one.text, one.exclusive)) for id_, one in asked.items()}
    for _ in range(_ROUNDS):
        colours = {id_: str(hash((colours[id_], *_around(argument_map, id_, colours)))) for id_ in colours}
    theses = [colours.get(id_) for id_ in argument_map.thesis]
    return Counter(colours.values()), theses, argument_map.title


def _stripped(node, argument_map, lost):
    """The fields of a node that are kept, ids aside."""
    fields = {one.name: getattr(node, one.name) for one in attrs.fields(type(node)) if "kind" in one.metadata}
    ids = {"premises", "supports", "attacks", "roles", "answers"}
    fields = {name: value for name, value in fields.items() if name not in ids}
    if "evidence" in lost and isinstance(node, Evidence):
        fields["assumed"] = True  # as a claim that needs no reason
    for feature in lost:
        fields.pop(_OF_NODES.get(feature, ""), None)
    source = argument_map.sources.get(fields.pop("source", None) or "")
    fields["source"] = None if source is None or "sources" in lost or "sources of nodes" in lost else source.title
    fields.pop("via", None)
    kind = Claim if "evidence" in lost and isinstance(node, Evidence) else type(node)
    said = {name: value for name, value in fields.items() if value not in (None, (), False)}
    extra = {} if "keys of other tools" in lost else {key: node.extra[key] for key in node.extra if key != "x-id"}
    return kind.__name__, sorted(map(repr, said.items())), sorted(map(repr, extra.items()))


def _around(argument_map: ArgumentMap, id_: str, colours):
    node = argument_map.get(id_)
    if isinstance(node, Inference):
        yield "of", *(colours.get(one) for one in node.premises)
        yield str(node.relation), colours.get(node.target)
    near = () if node is None else (*argument_map.incoming(id_), *argument_map.uses(id_))
    yield from sorted(("at", colours[step.id]) for step in near)
    if id_ in argument_map.questions:
        yield "asks", *(colours.get(one) for one in argument_map.questions[id_].answers)
