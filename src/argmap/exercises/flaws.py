"""Flaws of reasoning that can be planted in a sound part of a map: each changes its structure in one place.

A function takes a part without its schemes and yields flawed copies. The map is the judge: what is planted differs from
it, and only where the map leaves no doubt of how it should be.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import combinations

import attrs

from argmap.exercises.linkage import Doubt, apart, bearing_on, leads_to, tied
from argmap.exercises.parts import below, is_statement
from argmap.exercises.randomness import SeededRandom
from argmap.exercises.tasks import TaskContext, text_of
from argmap.model import ArgumentMap, Claim, Evidence, Inference, Node, Relation

Groups = Mapping[str, tuple[str, ...]]


@attrs.frozen(kw_only=True)
class Flaw:
    """A flawed copy of a part.

    Attributes:
        name: what kind of flaw it is.
        copy: the part with it.
        groups: the statements that the flaw in words is about.
        touched: the statements that its place is made of, except the conclusion.
        code: the rule that finds it, if one does.
        missing: the premise that was removed, if one was.
        doubt: how sure the map is.
    """

    name: str
    copy: ArgumentMap
    groups: Groups
    touched: frozenset[str]
    code: str | None = None
    missing: str | None = None
    doubt: Doubt = Doubt.NONE

    def said(self, context: TaskContext) -> str:
        """The flaw in words."""
        return worded(f"fault.{self.name}", self.groups, context)

    def why(self, context: TaskContext) -> str:
        """Why it is a flaw."""
        missing = "" if self.missing is None else context.words.quoted(text_of(context.map, self.missing))
        return worded(f"fault.{self.name}-why", self.groups, context, missing=missing)


def worded(key: str, groups: Groups, context: TaskContext, **values: str) -> str:
    """A text with the numbers of statements put in; `all` are those of `one` and `rest`."""
    all_ = (*groups.get("one", ()), *groups.get("rest", ()))
    named = {name: context.named(in_order(ids, context)) for name, ids in {**groups, "all": all_}.items()}
    return context.words(key, **named, **values)


def in_order(ids: Iterable[str], context: TaskContext) -> list[str]:
    """Statements by their numbers, each once."""
    return sorted(dict.fromkeys(ids), key=lambda id_: [int(part) for part in context.numbers[id_].split(".")])


@attrs.frozen(kw_only=True)
class Site:
    """Where flaws are planted: a part without schemes, the map it was taken from, and what must not be shown."""

    part: ArgumentMap
    whole: ArgumentMap
    hidden: frozenset[str]
    rng: SeededRandom

    def steps(self) -> Iterator[tuple[Inference, Inference, str]]:
        """The steps of the part that support a claim: as they are here, as they are on the map, and that claim."""
        for step in self.part.inferences.values():
            conclusion = self.part.conclusion(step)
            if conclusion is not None:
                yield step, self.original(step), conclusion

    def original(self, step: Inference) -> Inference:
        """A step as it is on the map."""
        return self.whole.inferences.get(step.id, step)

    def ties(self) -> Iterator[tuple[Inference, str, Doubt]]:
        """The steps whose premises work together, each with its conclusion, and how sure that is."""
        for step, original, conclusion in self.steps():
            doubt = tied(self.whole, original)
            if doubt < Doubt.MUCH:
                yield step, conclusion, doubt

    def keys(self, step: Inference) -> tuple[str, ...]:
        """The premises that tie the others to the conclusion: unstated ones, else claims, else any."""
        claims = [node for id_ in step.premises if isinstance(node := self.part.get(id_), Claim)]
        return tuple(claim.id for claim in claims if claim.unstated) or tuple(one.id for one in claims) or step.premises


def split_premises(site: Site) -> Iterator[Flaw]:
    """A linked premise is drawn as a reason of its own."""
    for step, target, doubt in site.ties():
        for one in site.keys(step):
            rest = others(step, one)
            alone = attrs.evolve(step, id=free(site.part, step.id), premises=(one,))
            yield Flaw(
                name="split",
                copy=changed(site.part, attrs.evolve(step, premises=rest)).add(alone),
                groups={"one": (one,), "rest": rest, "target": (target,)},
                touched=frozenset(step.premises),
                doubt=doubt,
            )


def joined_reasons(site: Site) -> Iterator[Flaw]:
    """Two separate reasons are drawn as one."""
    for one, other, target, doubt in pairs(site):
        copy = changed(site.part, attrs.evolve(one, premises=(*one.premises, *other.premises))).remove(other.id)
        yield Flaw(
            name="joined",
            copy=copy,
            groups={"one": one.premises, "rest": other.premises, "target": (target,)},
            touched=frozenset((*one.premises, *other.premises)),
            doubt=doubt,
        )


def pairs(site: Site) -> Iterator[tuple[Inference, Inference, str, Doubt]]:
    """Two independent reasons for a claim that nothing supports or attacks, and how sure that is."""
    found = [one for one in site.steps() if not site.part.incoming(one[0].id)]
    for (one, original, target), (other, another, _) in combinations(found, 2):
        doubt = apart(site.whole, original, another) if one.target == other.target else Doubt.MUCH
        if doubt < Doubt.MUCH:
            yield one, other, target, doubt


def undercut_as_rebuttal(site: Site) -> Iterator[Flaw]:
    """An undercut of a step is drawn as a rebuttal of its conclusion."""
    for doubt, step, target in undercuts(site):
        yield Flaw(
            name="rebuttal",
            copy=changed(site.part, attrs.evolve(doubt, attacks=target)),
            groups={"one": doubt.premises, "rest": step.premises, "target": (target,)},
            touched=frozenset(doubt.premises),
        )


def rebuttal_as_undercut(site: Site) -> Iterator[Flaw]:
    """A rebuttal of a claim is drawn as an undercut of one step to it."""
    for doubt, step, target in rebuttals(site):
        yield Flaw(
            name="undercut",
            copy=changed(site.part, attrs.evolve(doubt, attacks=step.id)),
            groups={"one": doubt.premises, "rest": step.premises, "target": (target,)},
            touched=frozenset(doubt.premises),
        )


def undercuts(site: Site) -> Iterator[tuple[Inference, Inference, str]]:
    """The attacks on a step to a claim, with that step and that claim, whose premises say nothing else to either."""
    for step, _, target in site.steps():
        for doubt in site.part.attacks(step.id):
            if _says_no_more(site.whole, doubt, (step.id, target, *step.premises)):
                yield doubt, step, target


def rebuttals(site: Site) -> Iterator[tuple[Inference, Inference, str]]:
    """The attacks on a claim, each with a step to the claim, whose premises say nothing else to either."""
    for step, _, target in site.steps():
        for doubt in site.part.attacks(target):
            if _says_no_more(site.whole, doubt, (step.id, target, *step.premises)):
                yield doubt, step, target


def _says_no_more(whole: ArgumentMap, doubt: Inference, near: tuple[str, ...]) -> bool:
    """Whether the premises of an attack have no other bearing on what is near its target, nor come out of it."""
    uses = (one for id_ in doubt.premises for one in whole.uses(id_) if one.id != doubt.id)
    rivals = {id_ for one in whole.questions.values() if {*near} & {*one.answers} for id_ in one.answers}
    return not {*doubt.premises} & {*near, *rivals} and all(one.target not in near for one in uses)


def missing_premise(site: Site) -> Iterator[Flaw]:
    """A premise that was left unstated is not there."""
    for step, _, target in site.steps():
        for one in unstated(site.part, step):
            if not site.part.incoming(one) and site.part.uses(one) == (step,):
                rest = others(step, one)
                yield Flaw(
                    name="gap",
                    copy=pruned(changed(site.part, attrs.evolve(step, premises=rest))),
                    groups={"rest": rest, "target": (target,)},
                    touched=frozenset(step.premises),
                    missing=one,
                )


def unstated(part: ArgumentMap, step: Inference) -> tuple[str, ...]:
    """The unstated premise of a step beside others, if it has just one."""
    claims = (part.get(id_) for id_ in step.premises)
    found = tuple(claim.id for claim in claims if isinstance(claim, Claim) and claim.unstated)
    return found if len(found) == 1 < len(step.premises) else ()


def idle_premise(site: Site) -> Iterator[Flaw]:
    """Add a statement that has nothing to do with the rest of the part to the premises of a step."""
    one = _foreign(site)
    if one is None:
        return
    for step, _, target in site.steps():
        at = site.rng.below(len(step.premises) + 1)
        premises = (*step.premises[:at], one.id, *step.premises[at:])
        nodes = changed(site.part, attrs.evolve(step, premises=premises)).nodes
        yield Flaw(
            name="idle",
            copy=site.part.replace(nodes=(*nodes, one)),
            groups={"one": (one.id,), "rest": step.premises, "target": (target,)},
            touched=frozenset(premises),
        )


def _foreign(site: Site) -> Claim | Evidence | None:
    """A statement that has no bearing on a part, nor the part on it, and shares none of its topics.

    Best is one that was left unstated elsewhere: it ties certain premises to a certain conclusion, and is of no use to
    others. As it has no reasons in the part, it is assumed if it is a claim.
    """
    whole, ids = site.whole, [node.id for node in site.part.nodes]
    near = bearing_on(whole, ids) | leads_to(whole, ids) | site.hidden
    words = {word for id_ in ids if is_statement(whole, id_) for word in _words(whole, id_)}
    statements: list[Claim | Evidence] = [*whole.evidence.values(), *whole.claims.values()]
    free = [node for node in statements if node.id not in near and is_statement(whole, node.id)]
    ties = [node for node in free if isinstance(node, Claim) and node.unstated and len(whole.uses(node.id)) == 1]
    distant = [node for node in ties if len(words & _words(whole, node.id)) <= _SHARED]
    found = site.rng.shuffled(distant or [node for node in free if not words & _words(whole, node.id)])
    if not found:
        return None
    node = found[0]
    return attrs.evolve(node, assumed=True) if isinstance(node, Claim) else node


_SHARED = 1
_WORD = re.compile(r"\w{4,}")
_BEGINNING = 5


def _words(whole: ArgumentMap, id_: str) -> set[str]:
    """The words of a statement, by how they begin; those that are common in any text are mostly shorter."""
    return {word[:_BEGINNING] for word in _WORD.findall(text_of(whole, id_).casefold())}


def circle(site: Site) -> Iterator[Flaw]:
    """A claim far down is argued for by one that it supports."""
    for step, _, target in site.steps():
        for above in site.part.uses(target):
            conclusion = site.part.conclusion(above)
            if conclusion is not None and len(step.premises) > 1:
                yield Flaw(
                    name="circle",
                    copy=_with_premise(site.part, step, conclusion),
                    groups={"one": (conclusion,), "other": (target,)},
                    touched=frozenset((conclusion, target, *step.premises)),
                    code="AM202",
                )


def begging(site: Site) -> Iterator[Flaw]:
    """A claim is among the premises of a step to itself."""
    for step, _, target in site.steps():
        if len(step.premises) > 1:
            yield Flaw(
                name="begging",
                copy=_with_premise(site.part, step, target),
                groups={"one": (target,)},
                touched=frozenset((target, *step.premises)),
                code="AM203",
            )


def counted_twice(site: Site) -> Iterator[Flaw]:
    """The same step is drawn twice."""
    for step, _, target in site.steps():
        yield Flaw(
            name="twice",
            copy=site.part.add(attrs.evolve(step, id=free(site.part, step.id))),
            groups={"one": (target,)},
            touched=frozenset((target, *step.premises)),
            code="AM207",
        )


def bare_claim(site: Site) -> Iterator[Flaw]:
    """The only reason for a claim is removed."""
    for claim in site.part.claims.values():
        supports = site.part.supports(claim.id)
        if len(supports) == 1 and claim.id not in site.part.thesis and not claim.assumed:
            yield Flaw(
                name="bare",
                copy=pruned(site.part.remove(supports[0].id)),
                groups={"one": (claim.id,)},
                touched=frozenset((claim.id, *supports[0].premises)),
                code="AM204",
            )


def unanswered(site: Site) -> Iterator[Flaw]:
    """The only answer to an objection to a statement is removed."""
    for objection, answer in answered(site.part):
        yield Flaw(
            name="unanswered",
            copy=pruned(site.part.remove(answer.id)),
            groups={"one": (objection.target or "",), "rest": objection.premises},
            touched=frozenset((objection.target or "", *objection.premises, *answer.premises)),
            code="AM503",
        )


def answered(part: ArgumentMap) -> Iterator[tuple[Inference, Inference]]:
    """The objections to statements that one step answers, each with that step."""
    for objection in part.inferences.values():
        answers = [answer for id_ in (objection.id, *objection.premises) for answer in part.attacks(id_)]
        if len(answers) == 1 and objection.relation is Relation.ATTACK and is_statement(part, objection.target):
            yield objection, answers[0]


FLAWS: Mapping[Callable[[Site], Iterator[Flaw]], int] = {
    split_premises: 0,
    joined_reasons: 0,
    undercut_as_rebuttal: 0,
    rebuttal_as_undercut: 0,
    missing_premise: 0,
    idle_premise: 0,
    circle: 0,
    unanswered: 1,
    begging: 1,
    counted_twice: 1,
    bare_claim: 1,
}
"""The kinds of flaws, each with its turn: those that take thought to find come before those that meet the eye."""


def others(step: Inference, *ids: str) -> tuple[str, ...]:
    """The premises of a step except these."""
    return tuple(id_ for id_ in step.premises if id_ not in ids)


def changed(part: ArgumentMap, node: Node) -> ArgumentMap:
    """The part with another node of the same id."""
    return part.replace(nodes=tuple(node if one.id == node.id else one for one in part.nodes))


def free(part: ArgumentMap, id_: str) -> str:
    """An id that the part does not have."""
    while id_ in part:
        id_ += "-2"
    return id_


def pruned(part: ArgumentMap) -> ArgumentMap:
    """The part without what no longer has a way to its thesis."""
    (root,) = part.thesis
    kept = below(part, root)
    flawed = [step for step in part.inferences.values() if step.target in kept and step.id not in kept]
    beside = (id_ for step in flawed for id_ in (step.id, *step.premises) if id_ in part)
    return part.submap({*kept, *beside})


def _with_premise(part: ArgumentMap, step: Inference, id_: str) -> ArgumentMap:
    """The part with another last premise in a step."""
    return pruned(changed(part, attrs.evolve(step, premises=(*step.premises[:-1], id_))))
