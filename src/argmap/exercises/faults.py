"""Faults that can be planted in a sound part of a map, each with what is then wrong in words.

Each function takes a part and yields faulty copies. Whether a copy has exactly the finding that it should have is
asked of the checks; a copy that has another, or more, is not used.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import attrs

from argmap.exercises.parts import below, is_statement
from argmap.model import ArgumentMap, Inference, Node, Relation
from argmap.words import Words

Numbers = Mapping[str, str]


@attrs.frozen(kw_only=True)
class Fault:
    """A faulty copy, the code of its finding, and the statements of which the fault in words speaks."""

    copy: ArgumentMap
    code: str
    ids: tuple[str, ...]

    def said(self, numbers: Numbers, words: Words) -> str:
        """The fault in words."""
        named = zip(("one", "other"), (numbers[id_] for id_ in self.ids), strict=False)
        return words(f"fault.{self.code}", **dict(named))


def removed_support(part: ArgumentMap) -> Iterator[Fault]:
    """The only reason for a claim is taken away."""
    for claim in part.claims.values():
        supports = part.supports(claim.id)
        if len(supports) == 1 and claim.id not in part.thesis and not claim.assumed:
            yield Fault(
                copy=_pruned(part.remove(supports[0].id)),
                code="AM204",
                ids=(claim.id,),
            )


def circular_support(part: ArgumentMap) -> Iterator[Fault]:
    """A claim far down is argued for by one that it supports."""
    for step, claim in _supporting(part):
        for above in part.uses(claim):
            conclusion = part.conclusion(above)
            if conclusion is not None and len(step.premises) > 1:
                yield Fault(
                    copy=_with_premise(part, step, conclusion),
                    code="AM202",
                    ids=(conclusion, claim),
                )


def self_support(part: ArgumentMap) -> Iterator[Fault]:
    """A claim is among the premises of a step to itself."""
    for step, claim in _supporting(part):
        yield Fault(
            copy=_with_premise(part, step, claim),
            code="AM203",
            ids=(claim,),
        )


def misdirected_support(part: ArgumentMap) -> Iterator[Fault]:
    """A step that should support a claim supports a piece of evidence."""
    for step, claim in _supporting(part):
        for evidence in part.evidence:
            if evidence not in step.premises and len(part.supports(claim)) > 1:
                yield Fault(
                    copy=_changed(part, attrs.evolve(step, supports=evidence)),
                    code="AM103",
                    ids=(evidence,),
                )


def removed_answer(part: ArgumentMap) -> Iterator[Fault]:
    """The only answer to an objection to a statement is taken away."""
    for objection in part.inferences.values():
        answers = [answer for id_ in (objection.id, *objection.premises) for answer in part.attacks(id_)]
        if len(answers) == 1 and objection.relation is Relation.ATTACK and is_statement(part, objection.target):
            yield Fault(
                copy=_pruned(part.remove(answers[0].id)),
                code="AM503",
                ids=(objection.target or "",),
            )


def doubled_premise(part: ArgumentMap) -> Iterator[Fault]:
    """A step has the same premise twice."""
    for step in part.inferences.values():
        yield Fault(
            copy=_changed(part, attrs.evolve(step, premises=(*step.premises, step.premises[0]))),
            code="AM104",
            ids=(step.premises[0],),
        )


def doubled_step(part: ArgumentMap) -> Iterator[Fault]:
    """The same step is drawn twice."""
    for step, claim in _supporting(part):
        copy = attrs.evolve(step, id=_free(part, step.id), scheme=None, roles={}, answers={})
        yield Fault(
            copy=part.add(copy),
            code="AM207",
            ids=(claim,),
        )


def supported_assumption(part: ArgumentMap) -> Iterator[Fault]:
    """A claim that is argued for is marked as assumed."""
    for claim in part.claims.values():
        if part.supports(claim.id) and not claim.assumed:
            yield Fault(
                copy=_changed(part, attrs.evolve(claim, assumed=True)),
                code="AM205",
                ids=(claim.id,),
            )


def misspelled_premise(part: ArgumentMap) -> Iterator[Fault]:
    """A step names a premise that the map does not have."""
    for step, claim in _supporting(part):
        if len(step.premises) > 1:
            yield Fault(
                copy=_with_premise(part, step, _misspelled(part, step.premises[-1])),
                code="AM101",
                ids=(claim,),
            )


FAULTS: Mapping[Callable[[ArgumentMap], Iterator[Fault]], int] = {
    removed_support: 0,
    circular_support: 0,
    removed_answer: 0,
    misdirected_support: 1,
    self_support: 1,
    doubled_step: 1,
    supported_assumption: 1,
    doubled_premise: 2,
    misspelled_premise: 2,
}
"""The kinds of faults, each with its turn: those that take thought to find come before those that meet the eye."""


def _supporting(part: ArgumentMap) -> Iterator[tuple[Inference, str]]:
    """The steps that support a claim, each with that claim."""
    for step in part.inferences.values():
        claim = part.conclusion(step)
        if claim is not None:
            yield step, claim


def _with_premise(part: ArgumentMap, step: Inference, id_: str) -> ArgumentMap:
    """The part with another last premise in a step."""
    changed = attrs.evolve(step, premises=(*step.premises[:-1], id_), roles={}, answers={})
    return _pruned(_changed(part, changed))


def _changed(part: ArgumentMap, node: Node) -> ArgumentMap:
    return part.replace(nodes=tuple(node if one.id == node.id else one for one in part.nodes))


def _pruned(part: ArgumentMap) -> ArgumentMap:
    """The part without what no longer has a way to its thesis."""
    (root,) = part.thesis
    kept = below(part, root)
    faulty = [step for step in part.inferences.values() if step.target in kept and step.id not in kept]
    beside = (id_ for step in faulty for id_ in (step.id, *step.premises) if id_ in part)
    return part.submap({*kept, *beside})


def _free(part: ArgumentMap, id_: str) -> str:
    """An id that the part does not have."""
    while id_ in part:
        id_ += "-2"
    return id_


def _misspelled(part: ArgumentMap, id_: str) -> str:
    """The id with a letter missing, as it may happen to who writes a map."""
    short = id_[: len(id_) // 2] + id_[len(id_) // 2 + 1 :]
    return _free(part, short or id_ + id_)
