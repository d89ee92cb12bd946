"""Hypothesis strategies for argument maps: sound, tangled, circular and faulty ones, with hostile texts.

Needs the extra `testing`. Failing examples shrink towards few nodes and short texts:

    from hypothesis import given
    from argmap import strategies

    @given(strategies.maps())
    def test_my_renderer_never_fails(argument_map): ...
"""

from __future__ import annotations

from argmap.strategies.faulty import faulty_maps, maps
from argmap.strategies.nouns import claims, evidence, extras, ids, inferences, questions, sources, texts
from argmap.strategies.sound import cyclic_maps, sound_maps, tangled_maps, well_formed_maps

__all__ = [
    "claims",
    "cyclic_maps",
    "evidence",
    "extras",
    "faulty_maps",
    "ids",
    "inferences",
    "maps",
    "questions",
    "sound_maps",
    "sources",
    "tangled_maps",
    "texts",
    "well_formed_maps",
]
