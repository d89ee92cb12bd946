"""Tasks of placing a statement: it is removed from the map, and the student says where it belongs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

import attrs

from argmap.exercises.linkage import Doubt, apart, tied
from argmap.exercises.parts import cut_out, is_sound, is_statement
from argmap.exercises.randomness import SeededRandom
from argmap.exercises.tasks import ChoiceQuestion, Draft, Taken, TaskContext, TaskKind, choices, ruled_out, text_of
from argmap.model import ArgumentMap, Inference, Node, Relation
from argmap.numbering import asked

_BESIDE, _MOST = 2, 6
"""How many other steps a part shows, and how many premises in all, if one can be left out for that."""
_TRIES = 400
_WRONG = 3


def find(argument_map: ArgumentMap, rng: SeededRandom, taken: Taken) -> Iterator[Draft]:
    """Statements without incoming inferences that one inference uses; first those whose place is beyond doubt."""
    answers = (id_ for step in argument_map.inferences.values() for id_ in step.answers.values())
    rivals = (id_ for question in argument_map.questions.values() for id_ in question.answers)
    bound = {*argument_map.thesis, *answers, *rivals, *taken.shown, *taken.hidden}
    free = [
        id_
        for id_ in (*argument_map.claims, *argument_map.evidence)
        if id_ not in bound and _is_loose(argument_map, id_)
    ]
    chosen: set[str] = set()
    ordered = sorted(rng.shuffled(free), key=lambda id_: _rank(argument_map, argument_map.uses(id_)[0]))
    for id_ in ordered[:_TRIES]:
        (step,) = argument_map.uses(id_)
        beside = _beside(argument_map, step, rng)
        part = _part(argument_map, step, beside, id_)
        wrong = _wrong(argument_map, step, beside, id_)
        if not {id_, *part} & {*chosen, *taken.hidden} and len(wrong) > 1:
            chosen |= {id_, *part}
            yield Draft(part=part, word=partial(_word, step, wrong, id_), loose=id_)


def _rank(argument_map: ArgumentMap, step: Inference) -> int:
    """Linked premises come first, then those that have a step to themselves; last where there is doubt."""
    doubt = tied(argument_map, step)
    return doubt if doubt < Doubt.MUCH else 2 + (len(step.premises) > 1)


def _is_loose(argument_map: ArgumentMap, id_: str) -> bool:
    uses = argument_map.uses(id_)
    return (
        len(uses) == 1
        and is_statement(argument_map, id_)
        and is_sound(argument_map, uses[0])
        and is_statement(argument_map, uses[0].target)
        and not argument_map.incoming(id_)
        and (len(uses[0].premises) > 1 or not _is_spoken_of(argument_map, uses[0]))
    )


def _is_spoken_of(argument_map: ArgumentMap, step: Inference) -> bool:
    return bool(argument_map.incoming(step.id) or step.answers)


def _beside(argument_map: ArgumentMap, step: Inference, rng: SeededRandom) -> list[Inference]:
    """A few other steps to the same target."""
    target = step.target or ""
    others = [
        one
        for one in (*argument_map.supports(target), *argument_map.attacks(target))
        if one.id != step.id and is_sound(argument_map, one) and not {*one.premises} & {*step.premises}
    ]
    few: list[Inference] = []
    room = _MOST - len(step.premises)
    for one in rng.shuffled(others):
        if len(few) < _BESIDE and (not few or len(one.premises) <= room):
            few.append(one)
            room -= len(one.premises)
    return [one for one in others if one in few]


def _part(argument_map: ArgumentMap, step: Inference, beside: Sequence[Inference], id_: str) -> ArgumentMap:
    """The target with these steps, and without the statement that is to be placed."""
    steps = [step, *beside] if len(step.premises) > 1 else beside
    kept = {step.target or "", *(id_ for one in steps for id_ in (one.id, *one.premises))}
    return without(cut_out(argument_map, kept, step.target or ""), [id_])


def without(argument_map: ArgumentMap, ids: Sequence[str]) -> ArgumentMap:
    """The map without these statements; steps do with their other premises, and those that have none go.

    A question whose id a step has is none, even if the step goes.
    """
    gone = frozenset(ids)
    nodes: list[Node] = []
    for node in argument_map.nodes:
        if isinstance(node, Inference) and gone & {*node.premises}:
            roles = {role: id_ for role, id_ in node.roles.items() if id_ not in gone}
            left = tuple(id_ for id_ in node.premises if id_ not in gone)
            nodes += [attrs.evolve(node, premises=left, roles=roles)] if left else []
        elif node.id not in gone:
            nodes.append(node)
    return argument_map.replace(nodes=nodes, questions=asked(argument_map).values())


class _Spot(NamedTuple):
    """A place where a statement may be put: what it would do there, to what, with which others; why it is not right."""

    does: Relation
    to: str
    others: tuple[str, ...]
    fault: str = ""


def _wrong(argument_map: ArgumentMap, step: Inference, beside: Sequence[Inference], id_: str) -> list[_Spot]:
    """Places where the statement does not belong: what it would do, its target, and what it would work with.

    The first takes a linked premise for a separate reason, where the map leaves no doubt that it is none.
    """
    target = step.target or ""
    rest = tuple(premise for premise in step.premises if premise != id_)
    other = next(one for one in Relation if one is not step.relation)
    near = [*rest, *(premise for one in beside for premise in one.premises)]
    found = [_Spot(step.relation, target, (), "alone")] if tied(argument_map, step) < Doubt.MUCH else []
    found += [
        _Spot(one.relation, target, one.premises, _against(step, one, rest))
        for one in beside
        if rest or one.relation is not step.relation or apart(argument_map, step, one) < Doubt.MUCH
    ]
    found += [_Spot(other, target, (), "side")] if other is Relation.ATTACK or target in argument_map.claims else []
    found += [_Spot(Relation.SUPPORT, one, (), "lower") for one in near if one in argument_map.claims][:1]
    return list({(spot.does, spot.to, frozenset(spot.others)): spot for spot in found}.values())


def _against(step: Inference, other: Inference, rest: tuple[str, ...]) -> str:
    """Why a statement does not belong to another step to the same target."""
    if other.relation is not step.relation:
        return "side"
    return "elsewhere" if rest else "needless"


def _word(step: Inference, spots: Sequence[_Spot], id_: str, context: TaskContext, rng: SeededRandom) -> ChoiceQuestion:
    rest = tuple(premise for premise in step.premises if premise != id_)
    why = _why(context, rest)
    first, *others = spots
    chosen = (first, *rng.shuffled(others)[: _WRONG - 1])
    right = _Spot(step.relation, step.target or "", rest)
    found = choices(
        rng, (_place(context, right), why), [(_place(context, one), _why_not(context, step, one)) for one in chosen]
    )
    return ChoiceQuestion(
        ask=context.words("place.ask", text=text_of(context.map, id_)),
        options=found.options,
        right=found.right,
        reasons=found.reasons,
        hint=context.words("place.hint"),
        closer=ruled_out(rng, found, context.words),
        why=why,
    )


def _place(context: TaskContext, spot: _Spot) -> str:
    what = "place.reason" if spot.does is Relation.SUPPORT else "place.objection"
    if spot.others:
        return context.words(f"{what}-with", numbers=context.named(spot.others), target=context.numbers[spot.to])
    return context.words(what, target=context.numbers[spot.to])


def _why(context: TaskContext, rest: Sequence[str]) -> str:
    return context.words("place.why-with", numbers=context.named(rest)) if rest else context.words("place.why")


def _why_not(context: TaskContext, step: Inference, spot: _Spot) -> str:
    side = f"-{step.relation}" if spot.fault == "side" else ""
    values = {"numbers": context.named(spot.others), "target": context.numbers[step.target or ""]}
    return context.words(f"place.not-{spot.fault}{side}", **values, lower=context.numbers[spot.to])


PLACE = TaskKind(
    name="place",
    needs="a statement used in exactly one inference, with other premises, and not shown by another task",
    find=find,
)
