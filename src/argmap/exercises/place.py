"""Place the loose statements: each is taken out of the map, and its place is to be found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

import attrs

from argmap.exercises.lots import Lots
from argmap.exercises.parts import cut_out, is_sound, is_statement
from argmap.exercises.tasks import Draft, Kind, Question, Sheet, Taken, choices, text_of
from argmap.model import ArgumentMap, Inference, Node, Relation
from argmap.numbering import asked

_BESIDE = 2
_TRIES = 400
_WRONG = 3


def find(argument_map: ArgumentMap, lots: Lots, taken: Taken) -> Iterator[Draft]:
    """Statements that nothing speaks to and that serve one step only, first those that share it with others."""
    answers = (id_ for step in argument_map.inferences.values() for id_ in step.answers.values())
    rivals = (id_ for question in argument_map.questions.values() for id_ in question.answers)
    bound = {*argument_map.thesis, *answers, *rivals, *taken.shown, *taken.hidden}
    free = [
        id_
        for id_ in (*argument_map.claims, *argument_map.evidence)
        if id_ not in bound and _is_loose(argument_map, id_)
    ]
    chosen: set[str] = set()
    ordered = sorted(lots.shuffled(free), key=lambda id_: len(argument_map.uses(id_)[0].premises) == 1)
    for id_ in ordered[:_TRIES]:
        (step,) = argument_map.uses(id_)
        beside = _beside(argument_map, step, lots)
        part = _part(argument_map, step, beside, id_)
        wrong = _wrong(part, step, beside, id_)
        if not {id_, *part} & chosen and len(wrong) > 1:
            chosen |= {id_, *part}
            yield Draft(part=part, word=partial(_word, step, wrong, id_), loose=id_)


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


def _beside(argument_map: ArgumentMap, step: Inference, lots: Lots) -> list[Inference]:
    """A few other steps to the same target."""
    target = step.target or ""
    others = [
        one
        for one in (*argument_map.supports(target), *argument_map.attacks(target))
        if one.id != step.id and is_sound(argument_map, one) and not {*one.premises} & {*step.premises}
    ]
    return lots.some(others, _BESIDE)


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


def _wrong(part: ArgumentMap, step: Inference, beside: Sequence[Inference], id_: str) -> list[tuple[str, ...]]:
    """Places where the statement does not belong: what it would do, its target, and what it would work with.

    The first takes a linked premise for a separate reason, or a separate reason for a linked premise.
    """
    target = step.target or ""
    rest = [premise for premise in step.premises if premise != id_]
    here = step.relation
    other = next(one for one in Relation if one is not here)
    found: list[tuple[str, ...]] = [(here, target)] if rest else []
    found += [(one.relation, target, *one.premises) for one in beside]
    found += [(other, target)] if other is Relation.ATTACK or target in part.claims else []
    near = [*rest, *(premise for one in beside for premise in one.premises)]
    found += [(Relation.SUPPORT, premise) for premise in near if premise in part.claims][:1]
    return list({(does, to, frozenset(others)): (does, to, *others) for does, to, *others in found}.values())


def _word(step: Inference, wrong_places: Sequence[tuple[str, ...]], id_: str, sheet: Sheet, lots: Lots) -> Question:
    rest = [premise for premise in step.premises if premise != id_]
    right = _place(sheet, step.relation, step.target or "", *rest)
    first, *others = wrong_places
    wrong = [_place(sheet, *one) for one in (first, *lots.shuffled(others)[: _WRONG - 1])]
    options, places = choices(lots, [right], wrong)
    return Question(
        ask=sheet.words("place.ask", text=text_of(sheet.map, id_)),
        options=options,
        right=places,
        hint=sheet.words("place.hint"),
        why=_why(sheet, rest),
    )


def _place(sheet: Sheet, does: str, target: str, *rest: str) -> str:
    what = "place.reason" if does == Relation.SUPPORT else "place.objection"
    if rest:
        return sheet.words(f"{what}-with", numbers=sheet.named(rest), target=sheet.numbers[target])
    return sheet.words(what, target=sheet.numbers[target])


def _why(sheet: Sheet, rest: Sequence[str]) -> str:
    return sheet.words("place.why-with", numbers=sheet.named(rest)) if rest else sheet.words("place.why")


PLACE = Kind(
    name="place",
    needs="a statement used in exactly one inference, with other premises, and not shown by another task",
    find=find,
)
