"""Fill the hidden premise: one of the linked premises of a step is covered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import partial

from argmap.exercises.lots import Lots
from argmap.exercises.parts import around, is_sound, is_statement
from argmap.exercises.tasks import Draft, Kind, Question, Sheet, Taken, choices, text_of
from argmap.model import ArgumentMap, Claim, Inference

_WRONG = 3


def find(argument_map: ArgumentMap, lots: Lots, taken: Taken) -> Iterator[Draft]:  # noqa: ARG001 - asked of all kinds
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
    for _, step, id_ in sorted(lots.shuffled(found), key=lambda one: one[0]):
        part = None if covered & {step.id, id_} or not holders.has_others(step, id_) else around(argument_map, step)
        if part is not None:
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
    """The texts that could be mistaken for the premise, each once, with the id of its statement."""
    near = {step.target, *step.premises}
    found: dict[str, str] = {}
    for other in (*argument_map.claims, *argument_map.evidence):
        if other not in near and is_statement(argument_map, other):
            found.setdefault(text_of(argument_map, other), other)
    found.pop(text_of(argument_map, id_), None)
    return found


def _word(step: Inference, id_: str, sheet: Sheet, lots: Lots) -> Question:
    rest = [premise for premise in step.premises if premise != id_]
    right = text_of(sheet.map, id_)
    options, places = choices(lots, [right], _wrong(step, id_, sheet, lots))
    return Question(
        ask=sheet.words("premise.ask", numbers=sheet.named(rest)),
        options=options,
        right=places,
        hint=sheet.words("premise.hint"),
        why=sheet.words("premise.why", numbers=sheet.named(rest)),
    )


def _wrong(step: Inference, id_: str, sheet: Sheet, lots: Lots) -> list[str]:
    """Texts of other statements: first such as are covered too, then unstated ones, then those near the step.

    Those that another task takes out of the map come last, since there they are told.
    """
    others = _others(sheet.map, step, id_)
    beside = {premise for one in _beside(sheet.map, step) for premise in one.premises}

    def rank(text: str) -> tuple[bool, bool, bool, bool]:
        node = sheet.map[others[text]]
        unstated = getattr(node, "unstated", False)
        return node.id in sheet.loose, node.id not in sheet.hidden, not unstated, node.id not in beside

    return sorted(lots.shuffled(others), key=rank)[:_WRONG]


def _beside(argument_map: ArgumentMap, step: Inference) -> tuple[Inference, ...]:
    target = step.target or ""
    return (*argument_map.supports(target), *argument_map.attacks(target))


PREMISE = Kind(
    name="premise",
    needs="a step with two or more premises, and a few statements besides",
    find=find,
)
