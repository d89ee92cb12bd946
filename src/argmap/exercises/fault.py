"""Find the planted fault: a copy of a part of the map that reasons wrongly in one place."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from functools import partial
from typing import Any

from argmap.checks import CHECK_RULES, RuleContext
from argmap.exercises.charges import Charge, charges
from argmap.exercises.flaws import FLAWS, Flaw, Site
from argmap.exercises.parts import parts
from argmap.exercises.randomness import SeededRandom
from argmap.exercises.tasks import ChoiceQuestion, Draft, Taken, TaskContext, TaskKind, choices, ruled_out
from argmap.model import ArgumentMap, Inference
from argmap.reading import RULES as READING_RULES

RULES = tuple(
    one
    for one in (*READING_RULES, *CHECK_RULES)
    if one.examine is not None and one.on_by_default and (one.code[:3] in {"AM1", "AM2"} or one.code == "AM503")
)
"""The rules that a planted fault is held against: those of structure. Standing follows from it and is left out."""

_MOST = 6
_LEAST = 3
_WRONG = 3
_OBJECTION = "AM503"
_MOVED = frozenset({"rebuttal", "undercut"})
"""The flaws that give an objection a different target."""


def find(argument_map: ArgumentMap, rng: SeededRandom, taken: Taken) -> Iterator[Draft]:
    """A fault of each kind, planted in a part in which nothing else is wrong; such as are harder to see come first."""
    sites = [
        Site(part=part, whole=argument_map, hidden=taken.hidden, rng=rng)
        for part in map(without_schemes, parts(argument_map, rng, least=_LEAST, most=_MOST))
        if all(code == _OBJECTION for code, _ in findings(part))
    ]
    sites.sort(key=lambda site: any(id_ in site.part for id_ in taken.hidden))
    shown: set[str] = set()
    for plant in sorted(rng.shuffled(FLAWS), key=FLAWS.__getitem__):
        sites.sort(key=lambda site: bool(shown & {*site.part.thesis}))
        for flaw, wrong in _accusing(plant, sites):
            shown |= {*flaw.copy.thesis}
            yield Draft(part=flaw.copy, word=partial(_word, flaw, wrong), weighed=False)
            break


def _accusing(plant: Callable[[Site], Iterator[Flaw]], sites: Iterable[Site]) -> Iterator[tuple[Flaw, list[Charge]]]:
    """The flaws of a kind, each with two or more false charges."""
    for site in sites:
        for flaw in planted(plant, site):
            wrong = accused(site, flaw)
            if len(wrong) > 1:
                yield flaw, wrong


def without_schemes(part: ArgumentMap) -> ArgumentMap:
    """The part with steps that do not say how they reason or what they weigh, so that no header gives a fault away."""
    return part.replace(
        nodes=tuple(Inference(**_bare(node)) if isinstance(node, Inference) else node for node in part.nodes)
    )


def _bare(step: Inference) -> dict[str, Any]:
    """A step without its scheme and its weight."""
    return {"id": step.id, "premises": step.premises, "supports": step.supports, "attacks": step.attacks}


def findings(argument_map: ArgumentMap) -> list[tuple[str, str | None]]:
    """The code and the id of each finding of the rules of structure."""
    context = RuleContext(argument_map)
    return [
        (one.code, getattr(finding.place, "id", None))
        for one in RULES
        if one.examine is not None
        for finding in one.examine(argument_map if one in READING_RULES else context)
    ]


def planted(plant: Callable[[Site], Iterator[Flaw]], site: Site) -> Iterator[Flaw]:
    """The flaws of a kind such that nothing else is wrong, in random order; certain ones come first."""
    before = {code for code, _ in findings(site.part)}
    for flaw in sorted(site.rng.shuffled(plant(site)), key=lambda flaw: flaw.doubt):
        if not flaw.touched & site.hidden and _is_clean(flaw, before):
            yield flaw


def _is_clean(flaw: Flaw, before: Collection[str]) -> bool:
    """Whether nothing is found in a copy but what the flaw amounts to; an objection that was moved may now decide."""
    found = [code for code, _ in findings(flaw.copy)]
    allowed = {*before, _OBJECTION} if flaw.name in _MOVED else {*before}
    if flaw.code is not None:
        return found.count(flaw.code) == 1 and flaw.code not in before and {*found} <= {*allowed, flaw.code}
    return {*found} <= allowed


def accused(site: Site, flaw: Flaw) -> list[Charge]:
    """False charges of other kinds, about different statements if possible."""
    shown = [node.id for node in flaw.copy.nodes]
    decided = flaw.name in _MOVED or _OBJECTION in {code for code, _ in findings(flaw.copy)}
    found = [
        one
        for one in charges(site, flaw)
        if all(id_ in shown for ids in one.groups.values() for id_ in ids)
        and not (decided and one.name == "unanswered")
    ]
    ordered = sorted(site.rng.shuffled(found), key=lambda one: (one.is_easy, one.doubt))
    chosen: dict[str, Charge] = {}
    for charge in ordered:
        if charge.name not in chosen and not any(charge.about & one.about for one in chosen.values()):
            chosen[charge.name] = charge
    for charge in ordered:
        chosen.setdefault(charge.name, charge)
    return list(chosen.values())[:_WRONG]


def _word(flaw: Flaw, wrong: list[Charge], context: TaskContext, rng: SeededRandom) -> ChoiceQuestion:
    words = context.words
    why = flaw.why(context)
    found = choices(rng, (flaw.said(context), why), [(one.said(context), one.answer(context)) for one in wrong])
    return ChoiceQuestion(
        ask=words("fault.ask"),
        options=found.options,
        right=found.right,
        reasons=found.reasons,
        hint=words("fault.hint"),
        closer=ruled_out(rng, found, words),
        why=why,
    )


FAULT = TaskKind(
    name="fault",
    needs="a part with steps of support and without findings",
    find=find,
)
