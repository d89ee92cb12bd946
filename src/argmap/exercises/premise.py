"""Fill the hidden premise: one of the linked premises of a step is covered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import partial
from itertools import islice

from argmap.exercises.parts import around, is_sound, is_statement
from argmap.exercises.randomness import SeededRandom
from argmap.exercises.tasks import ChoiceQuestion, Draft, Taken, TaskContext, TaskKind, choices, ruled_out, text_of
from argmap.graph import reachable
from argmap.model import ArgumentMap, Claim, Inference, Relation

_WRONG = 3
_TRIES = 200


def find(argument_map: ArgumentMap, rng: SeededRandom, taken: Taken) -> Iterator[Draft]:  # noqa: ARG001 - asked of all kinds
    """Steps with a premise to cover: first those that the author left unstated, then claims, then evidence."""
    theses = set(argument_map.thesis)
    found = [
        (_rank(argument_map, id_), step, id_)
        for step in argument_map.inferences.values()
        if len(step.premises) > 1 and is_sound(argument_map, step)
        for id_ in step.premises
        if id_ not in theses
    ]
    covered: set[str] = set()
    holders = _Holders(argument_map)
    possible = (
        (step, id_)
        for _, step, id_ in sorted(rng.shuffled(found), key=lambda one: one[0])
        if not covered & {step.id, id_} and holders.has_others(step, id_)
    )
    for step, id_ in islice(possible, _TRIES):
        part = around(argument_map, step)
        if part is not None and len(_others(argument_map, step, id_)) > 1:
            covered |= {step.id, id_}
            yield Draft(part=part, word=partial(_word, step, id_), hidden=id_)


class _Holders:
    """How many statements have each text."""

    def __init__(self, argument_map: ArgumentMap) -> None:
        statements = (id_ for id_ in (*argument_map.claims, *argument_map.evidence) if is_statement(argument_map, id_))
        self._text = {id_: text_of(argument_map, id_) for id_ in statements}
        self._number = Counter(self._text.values())

    def has_others(self, step: Inference, id_: str) -> bool:
        """Whether two or more texts could be mistaken for a premise of the step: see `_others`."""
        near = Counter(self._text[one] for one in {step.target or "", *step.premises} if one in self._text)
        alone = sum(self._number[text] == number for text, number in near.items())
        is_elsewhere = self._number[self._text[id_]] > near[self._text[id_]]
        return len(self._number) - alone - is_elsewhere > 1


def _rank(argument_map: ArgumentMap, id_: str) -> int:
    node = argument_map[id_]
    return (0 if node.unstated else 1) if isinstance(node, Claim) else 2


def _others(argument_map: ArgumentMap, step: Inference, id_: str) -> dict[str, str]:
    """The texts that could be mistaken for the premise, each once, with the id of its statement.

    None of them would do: what argues for the premise, or follows from it, or makes another reason of the premises that
    are in sight, is not among them.
    """
    near = {step.target, *step.premises, *_equal(argument_map, step, id_)}
    found: dict[str, str] = {}
    for other in (*argument_map.claims, *argument_map.evidence):
        if other not in near and is_statement(argument_map, other):
            found.setdefault(text_of(argument_map, other), other)
    for one in near:
        if one is not None and is_statement(argument_map, one):
            found.pop(text_of(argument_map, one), None)
    return found


def _equal(argument_map: ArgumentMap, step: Inference, id_: str) -> set[str]:
    """The statements that could do the work of a premise, by what they support or are supported by."""
    rest = {*step.premises} - {id_}
    alike = {
        one
        for premise in rest
        for other in argument_map.uses(premise)
        if other.id != step.id and other.target == step.target and other.relation is step.relation
        for one in other.premises
    }
    supporting = reachable(
        [id_], lambda one: [premise for other in argument_map.supports(one) for premise in other.premises]
    )
    supported = reachable([id_], lambda one: filter(None, map(argument_map.conclusion, argument_map.uses(one))))
    return {*alike, *supporting, *supported}


def _word(step: Inference, id_: str, context: TaskContext, rng: SeededRandom) -> ChoiceQuestion:
    words, rest = context.words, [premise for premise in step.premises if premise != id_]
    why = words("premise.why", numbers=context.named(rest), target=_target(step, context))
    found = choices(rng, (text_of(context.map, id_), why), _wrong(step, id_, context, rng))
    return ChoiceQuestion(
        ask=words("premise.ask", numbers=context.named(rest)),
        options=found.options,
        right=found.right,
        reasons=found.reasons,
        hint=words("premise.hint"),
        closer=ruled_out(rng, found, words),
        why=why,
    )


def _target(step: Inference, context: TaskContext) -> str:
    """The target of a step: a statement by its number, a step by those of its premises."""
    target = context.map.get(step.target or "")
    if isinstance(target, Inference):
        return context.words("premise.step-from", numbers=context.named(filter(context.numbers.get, target.premises)))
    return context.numbers.get(step.target or "", step.target or "")


def _wrong(step: Inference, id_: str, context: TaskContext, rng: SeededRandom) -> list[tuple[str, str]]:
    """Texts of other statements: first such as are covered too, then unstated ones, then those near the step.

    Those that another task removes from the map come last, since that task names them.
    """
    others = _others(context.map, step, id_)
    beside = {premise for one in _beside(context.map, step) for premise in one.premises}

    def rank(text: str) -> tuple[bool, bool, bool, bool]:
        node = context.map[others[text]]
        unstated = getattr(node, "unstated", False)
        return node.id in context.loose, node.id not in context.hidden, not unstated, node.id not in beside

    chosen = sorted(rng.shuffled(others), key=rank)[:_WRONG]
    return [(text, _why_not(step, others[text], context)) for text in chosen]


def _why_not(step: Inference, other: str, context: TaskContext) -> str:
    """Why a statement is not the covered premise: what it does on the map, unless another task asks for that."""
    kind, use = _work(context.map, step, other)
    if other in {*context.hidden, *context.loose}:
        return context.words("premise.not-elsewhere", target=_target(step, context))
    if use is None:
        return context.words("premise.not-top", target=_target(step, context))
    values = {"number": context.numbers[other], "target": _target(step, context), "other": _target(use, context)}
    return context.words(f"premise.not-{kind}", **values)


def _work(argument_map: ArgumentMap, step: Inference, other: str) -> tuple[str, Inference | None]:
    """What a statement does: the kind of work nearest to the step, and the step that it is a premise of."""
    found = [(_kind_of_work(step, use), use) for use in argument_map.uses(other)]
    return min(found, key=lambda one: _WORK.index(one[0]), default=("top", None))


_WORK = ("beside", "against", "for-premise", "objects", "supports")


def _kind_of_work(step: Inference, use: Inference) -> str:
    attacks = use.relation is Relation.ATTACK
    if use.target == step.target and use.relation is step.relation:
        return "beside"
    if attacks and use.target in {step.target, step.id}:
        return "against"
    if use.target in step.premises:
        return "objects" if attacks else "for-premise"
    return "objects" if attacks else "supports"


def _beside(argument_map: ArgumentMap, step: Inference) -> tuple[Inference, ...]:
    target = step.target or ""
    return (*argument_map.supports(target), *argument_map.attacks(target))


PREMISE = TaskKind(
    name="premise",
    needs="a step with two or more premises, and a few statements besides",
    find=find,
)
