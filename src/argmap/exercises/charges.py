"""False charges against a flawed copy: answers that name another flaw, at a place where the copy is as the map has it.

Each comes with its defence: why it is not a flaw there. What a charge is about is untouched by the planted flaw.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import attrs

from argmap.exercises.flaws import Flaw, Groups, Site, answered, others, pairs, rebuttals, undercuts, unstated, worded
from argmap.exercises.linkage import Doubt
from argmap.exercises.tasks import TaskContext
from argmap.graph import reachable
from argmap.model import ArgumentMap, Inference


@attrs.frozen(kw_only=True)
class Charge:
    """A flaw that the copy does not have, by its name and the statements of which it speaks.

    Attributes:
        name: what kind of flaw it would be.
        groups: the statements of which the charge and its defence speak.
        defence: the text that says why it is none.
        about: the statements that its place is made of.
        doubt: how sure the map is.
    """

    name: str
    groups: Groups
    defence: str
    about: frozenset[str]
    doubt: Doubt = Doubt.NONE

    @property
    def is_easy(self) -> bool:
        """Whether a look refutes it."""
        return self.defence in {"begging-not", "twice-not", "bare-not", "unopposed"}

    def said(self, context: TaskContext) -> str:
        """The charge in words."""
        return worded(f"fault.{self.name}", self.groups, context)

    def answer(self, context: TaskContext) -> str:
        """Why it is false."""
        return worded(f"fault.{self.defence}", self.groups, context)


def charges(site: Site, flaw: Flaw) -> Iterator[Charge]:
    """The false charges of any other kind that can be laid against a copy with that flaw."""
    kept = [node for node in flaw.copy.nodes if not isinstance(node, Inference) or _is_untouched(node, site, flaw)]
    clean = attrs.evolve(site, part=flaw.copy.replace(nodes=kept))
    for lay in CHARGES:
        for charge in lay(clean, flaw.copy):
            if charge.name != flaw.name and not charge.about & flaw.touched and not _leans_on(charge, flaw):
                yield charge


def _leans_on(charge: Charge, flaw: Flaw) -> bool:
    """Whether a charge or its defence names a premise that has no business where it was put."""
    return flaw.name == "idle" and any({*flaw.groups["one"]} & {*ids} for ids in charge.groups.values())


def _is_untouched(step: Inference, site: Site, flaw: Flaw) -> bool:
    return site.part.get(step.id) == step and not flaw.touched & {*step.premises}


def _split(site: Site, copy: ArgumentMap) -> Iterator[Charge]:
    for one, other, target, doubt in pairs(site):
        if not copy.incoming(one.id) and not copy.incoming(other.id):
            groups = {"one": one.premises, "rest": other.premises, "target": (target,)}
            yield _charge("split", groups, about=(*one.premises, *other.premises), doubt=doubt)


def _tied(name: str) -> Callable[[Site, ArgumentMap], Iterator[Charge]]:
    def lay(site: Site, copy: ArgumentMap) -> Iterator[Charge]:  # noqa: ARG001 - asked of all
        for step, target, doubt in site.ties():
            for one in site.keys(step):
                groups = {"one": (one,), "rest": others(step, one), "target": (target,)}
                yield _charge(name, groups, about=step.premises, doubt=doubt)

    return lay


def _rebuttal(site: Site, copy: ArgumentMap) -> Iterator[Charge]:  # noqa: ARG001 - asked of all
    for doubt, step, target in rebuttals(site):
        groups = {"one": doubt.premises, "rest": step.premises, "target": (target,)}
        yield _charge("rebuttal", groups, about=(*doubt.premises, *step.premises))


def _undercut(site: Site, copy: ArgumentMap) -> Iterator[Charge]:  # noqa: ARG001 - asked of all
    for doubt, step, target in undercuts(site):
        groups = {"one": doubt.premises, "rest": step.premises, "target": (target,)}
        yield _charge("undercut", groups, about=(*doubt.premises, *step.premises))


def _gap(site: Site, copy: ArgumentMap) -> Iterator[Charge]:  # noqa: ARG001 - asked of all
    for step, _, target in site.steps():
        for one in unstated(site.part, step):
            groups = {"one": (one,), "others": others(step, one), "rest": step.premises, "target": (target,)}
            yield _charge("gap", groups, about=step.premises)


def _circle(site: Site, copy: ArgumentMap) -> Iterator[Charge]:
    for step, _, target in site.steps():
        for low in step.premises:
            if low in copy.claims and copy.supports(low) and target not in _below(copy, low):
                yield _charge("circle", {"one": (target,), "other": (low,)}, about=(low, target))


def _below(copy: ArgumentMap, id_: str) -> dict[str, None]:
    """The statements that support this one, directly or not, and itself."""
    return reachable([id_], lambda one: [premise for step in copy.supports(one) for premise in step.premises])


def _begging(site: Site, copy: ArgumentMap) -> Iterator[Charge]:  # noqa: ARG001 - asked of all
    for target in _concluded(copy):
        if all(target not in step.premises for step in copy.supports(target)):
            yield _charge("begging", {"one": (target,)}, about=(target,))


def _unanswered(site: Site, copy: ArgumentMap) -> Iterator[Charge]:
    for objection, answer in answered(copy):
        if {objection.id, answer.id} <= {*site.part.inferences}:
            groups = {"one": (objection.target or "",), "rest": objection.premises, "other": answer.premises}
            yield _charge("unanswered", groups, about=(*objection.premises, *answer.premises))


def _unopposed(site: Site, copy: ArgumentMap) -> Iterator[Charge]:  # noqa: ARG001 - asked of all
    for target in _concluded(copy):
        if not copy.attacks(target):
            yield _charge("unanswered", {"one": (target,)}, about=(target,), defence="unopposed")


def _twice(site: Site, copy: ArgumentMap) -> Iterator[Charge]:  # noqa: ARG001 - asked of all
    for target in _concluded(copy):
        premises = [frozenset(step.premises) for step in copy.supports(target)]
        if len(premises) == len({*premises}):
            yield _charge("twice", {"one": (target,)}, about=())


def _bare(site: Site, copy: ArgumentMap) -> Iterator[Charge]:  # noqa: ARG001 - asked of all
    for target in _concluded(copy):
        for step in copy.supports(target):
            yield _charge("bare", {"one": (target,), "rest": step.premises}, about=(target,))


def _concluded(copy: ArgumentMap) -> Iterator[str]:
    """The claims that are argued for."""
    yield from filter(copy.supports, copy.claims)


def _charge(
    name: str, groups: Groups, *, about: tuple[str, ...], defence: str = "", doubt: Doubt = Doubt.NONE
) -> Charge:
    return Charge(name=name, groups=groups, defence=defence or f"{name}-not", about=frozenset(about), doubt=doubt)


CHARGES: tuple[Callable[[Site, ArgumentMap], Iterator[Charge]], ...] = (
    *(_split, _tied("joined"), _rebuttal, _undercut, _gap, _tied("idle"), _circle, _unanswered),
    *(_begging, _twice, _bare, _unopposed),
)
"""The kinds of charges."""
