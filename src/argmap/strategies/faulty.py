"""Strategies for maps with faults."""

from __future__ import annotations

import math
from typing import Any

from hypothesis import strategies as st

from argmap.model import ArgumentMap, Claim, Evidence, Inference, Noun, Question, Scheme, Source
from argmap.strategies.sound import sound_maps

_NEW = "something-new"
_NOT_HERE = "nowhere-to-be-found"


def _faulty_nouns(old: str, other: str, asked: str) -> tuple[Noun, ...]:
    """Nouns with one fault each; the old id and the other are those of some nodes, the third of a question if any."""
    return (
        Claim(_NEW, "A claim.", source=_NOT_HERE),
        Claim(_NEW, "A claim.", confidence=1.5),
        Claim(_NEW, "A claim.", confidence=-math.inf),
        Claim(_NEW, ""),
        Claim(_NEW, " \t"),
        Claim(_NEW, "\x00\x07\x7f"),
        Claim(_NEW, "a lone surrogate \ud800"),
        Claim(old, "An id that there is."),
        Claim("", "No id."),
        Claim("two words", "An id with a space."),
        Claim("a/b", "An id with a slash."),
        Evidence(_NEW, "A report."),
        Evidence(old, "An id that there is.", source=_NOT_HERE, via=_NOT_HERE),
        Inference(_NEW, (), supports=old),
        Inference(_NEW, (old,)),
        Inference(_NEW, (old,), supports=old),
        Inference(_NEW, (old,), attacks=old),
        Inference(_NEW, (old, old), supports=old, attacks=old),
        Inference(_NEW, (old,), supports=old, attacks=other),
        Inference(_NEW, (_NOT_HERE, old), supports=old),
        Inference(_NEW, (old,), supports=_NOT_HERE),
        Inference(_NEW, (old,), attacks=_NOT_HERE, weight=2),
        Inference(_NEW, (_NEW,), supports=_NEW),
        Inference(_NEW, (asked,), supports=old),
        Inference(_NEW, (old,), attacks=asked),
        Question(_NEW, "A question?", (old, asked)),
        Inference(_NEW, (old,), supports=old, scheme=_NOT_HERE, roles={"x": _NOT_HERE}, answers={"y": _NOT_HERE}),
        Claim(_NEW, "A claim.", standard="perhaps"),
        Question(_NEW, "A question?"),
        Question(_NEW, "", (old, other)),
        Question(_NEW, "A question?", (old,), source=_NOT_HERE),
        Question(_NEW, "A question?", (old, old)),
        Question(_NEW, "A question?", (_NEW, _NOT_HERE, other)),
        Question(old, "An id that there is?", (old, other), exclusive=False),
    )


def _faulty_fields(old: str) -> tuple[dict[str, Any], ...]:
    """Changes of the map itself with one fault each."""
    return (
        {"title": ""},
        {"thesis": ()},
        {"thesis": (_NOT_HERE,)},
        {"thesis": (old, old)},
        {"expect": {old: "wins"}},
        {"expect": {_NOT_HERE: "stands"}},
        {"expect": {_NEW: old}},
        {"expect": {_NEW: _NOT_HERE}},
        {"thesis": (_NEW, old)},
        {"standard": "perhaps"},
        {"questions": [Question(_NEW, "A question?", (old,)), Question(_NEW, "The same?", (old,))]},
        {"imports": {_NOT_HERE: "nowhere.yaml"}},
        {"sources": [Source(old), Source(old, "An id that there is.", date="yesterday")]},
        {"schemes": [Scheme(old), Scheme(old, questions={"": ""})]},
    )


@st.composite
def faulty_maps(draw: st.DrawFn) -> ArgumentMap:
    """Maps with one to three faults: in references, ids, targets, numbers, texts; some hold what no file can hold."""
    argument_map = draw(sound_maps())
    for _ in range(draw(st.integers(1, 3))):
        ids = st.sampled_from([node.id for node in argument_map.nodes])
        old = draw(ids)
        nouns, changes = _faulty_nouns(old, draw(ids), next(iter(argument_map.questions), _NEW)), _faulty_fields(old)
        fault = draw(st.integers(0, len(nouns) + len(changes) - 1))
        if fault < len(nouns):
            argument_map = _with(argument_map, nouns[fault])
        else:
            argument_map = argument_map.replace(**changes[fault - len(nouns)])
    return argument_map


def _with(argument_map: ArgumentMap, noun: Noun) -> ArgumentMap:
    """The map with a noun more, whose id may be taken."""
    if isinstance(noun, Question):
        return argument_map.replace(questions=(*argument_map.listed["questions"], noun))
    return argument_map.replace(nodes=(*argument_map.nodes, noun))


def maps() -> st.SearchStrategy[ArgumentMap]:
    """Any map: well-formed, tangled, cyclic or faulty."""
    return st.one_of(sound_maps(), faulty_maps())
