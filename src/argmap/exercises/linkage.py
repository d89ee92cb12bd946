"""Which premises certainly work together, which reasons are certainly independent, and what has a bearing on what.

A task that turns on this is made only where the map leaves no doubt of it.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator

from argmap.graph import reachable
from argmap.model import ArgumentMap, Claim, Inference
from argmap.numbering import asked


class Doubt(enum.IntEnum):
    """How certain a map is about how premises are linked: beyond doubt, by what its author drew alone, or not."""

    NONE = 0
    LITTLE = 1
    MUCH = 2


def tied(argument_map: ArgumentMap, step: Inference) -> Doubt:
    """Whether the premises of a step work together.

    There is no doubt if one of them was left unstated and ties the others to the conclusion, or if they have different
    roles in the scheme, and little if the scheme joins a claim with others; much if there is but one, or if one of them
    reaches the conclusion by another step, too.
    """
    claims = [node for id_ in step.premises if isinstance(node := argument_map.get(id_), Claim)]
    roles = {id_ for id_ in step.roles.values() if id_ in step.premises}
    if len(step.premises) < 2 or not is_alone(argument_map, step):
        return Doubt.MUCH
    if any(claim.unstated for claim in claims) or len(roles) > 1:
        return Doubt.NONE
    return Doubt.LITTLE if step.scheme is not None and claims else Doubt.MUCH


def apart(argument_map: ArgumentMap, one: Inference, other: Inference) -> Doubt:
    """Whether two reasons for the same claim, or two objections, stand by themselves.

    There is no doubt if they follow different schemes, and little if each has a single premise; much if they share a
    premise, or something has a bearing on the premises of both.
    """
    same = one.target == other.target and one.relation is other.relation
    alone = is_alone(argument_map, one) and is_alone(argument_map, other)
    if not same or not alone or bearing_on(argument_map, one.premises) & bearing_on(argument_map, other.premises):
        return Doubt.MUCH
    if one.scheme is not None and other.scheme is not None and one.scheme != other.scheme:
        return Doubt.NONE
    return Doubt.LITTLE if len(one.premises) == 1 == len(other.premises) else Doubt.MUCH


def is_alone(argument_map: ArgumentMap, step: Inference) -> bool:
    """Whether no premise of a step also leads to its target, or to the step itself, by another one."""
    others = (other for id_ in step.premises for other in argument_map.uses(id_) if other.id != step.id)
    return all(other.target != step.target for other in others)


def bearing_on(argument_map: ArgumentMap, ids: Iterable[str]) -> set[str]:
    """These nodes and all that has a bearing on them: for or against, as a rival, or as an answer to a question."""
    rivals = _rivals(argument_map)

    def below(id_: str) -> Iterator[str]:
        yield from (step.id for step in argument_map.incoming(id_))
        node = argument_map.get(id_)
        others = (*node.premises, *node.answers.values()) if isinstance(node, Inference) else rivals.get(id_, ())
        yield from (on for on in others if on in argument_map)

    return {*reachable(ids, below)}


def leads_to(argument_map: ArgumentMap, ids: Iterable[str]) -> set[str]:
    """These nodes and all on which they bear."""
    rivals, answers = _rivals(argument_map), _answers(argument_map)

    def above(id_: str) -> Iterator[str]:
        node = argument_map.get(id_)
        if isinstance(node, Inference):
            yield from filter(None, [node.target])
        else:
            yield from (step.id for step in argument_map.uses(id_))
            others = (*rivals.get(id_, ()), *answers.get(id_, ()))
            yield from (on for on in others if on in argument_map)

    return {*reachable(ids, above)}


def _rivals(argument_map: ArgumentMap) -> dict[str, list[str]]:
    """The answers of the questions that each claim answers."""
    found: dict[str, list[str]] = {}
    for question in asked(argument_map).values():
        for id_ in question.answers:
            found.setdefault(id_, []).extend(question.answers)
    return found


def _answers(argument_map: ArgumentMap) -> dict[str, list[str]]:
    """The steps about which each statement answers a critical question."""
    found: dict[str, list[str]] = {}
    for step in argument_map.inferences.values():
        for id_ in step.answers.values():
            found.setdefault(id_, []).append(step.id)
    return found
