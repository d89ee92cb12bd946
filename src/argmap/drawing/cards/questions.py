"""Schemes and their critical questions in words: those of the map, or those of the catalogue in its language."""

from __future__ import annotations

from argmap.display import as_words, clean
from argmap.model import ArgumentMap, Inference
from argmap.words import ENGLISH, of


def in_words(step: Inference, question: str, argument_map: ArgumentMap) -> str:
    """The wording of a critical question of a step; its name if the scheme of the step does not have it."""
    from argmap.schemes import find  # noqa: PLC0415 - most maps answer no critical questions

    scheme = find(step.scheme, argument_map.known_schemes, argument_map.language) if step.scheme else None
    asked = "" if scheme is None else clean(scheme.questions.get(question, ""))
    return asked or clean(question)


def scheme_in_words(step: Inference, argument_map: ArgumentMap) -> str:
    """The name of a step's scheme in its header; empty if it names none."""
    if step.scheme is None or of(argument_map.language) == ENGLISH:
        return clean(as_words(step.scheme or ""))
    from argmap.schemes import heading  # noqa: PLC0415 - most maps are in English

    return clean(heading(step.scheme, argument_map.known_schemes, argument_map.language))
