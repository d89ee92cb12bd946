"""Critical questions in the words of their scheme."""

from __future__ import annotations

from argmap.display import clean
from argmap.model import ArgumentMap, Inference


def in_words(step: Inference, question: str, argument_map: ArgumentMap) -> str:
    """What a critical question of a step asks; its name where the scheme of the step does not have it."""
    from argmap.schemes import find  # noqa: PLC0415 - most maps answer no critical questions

    scheme = find(step.scheme, argument_map.schemes) if step.scheme else None
    asked = "" if scheme is None else clean(scheme.questions.get(question, ""))
    return asked or clean(question)
