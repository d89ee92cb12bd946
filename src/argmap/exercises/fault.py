"""Find the planted fault: a copy of a part of the map with a fault that the checks find."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from argmap.checks import CHECK_RULES, RuleContext
from argmap.diagnostics import Rule
from argmap.exercises.faults import FAULTS, Fault
from argmap.exercises.lots import Lots
from argmap.exercises.parts import parts
from argmap.exercises.tasks import Draft, Kind, Question, Sheet, Taken, choices
from argmap.model import ArgumentMap
from argmap.reading import RULES as READING_RULES
from argmap.words import ENGLISH

RULES = tuple(
    one
    for one in (*READING_RULES, *CHECK_RULES)
    if one.examine is not None and one.on_by_default and (one.code[:3] in {"AM1", "AM2"} or one.code == "AM503")
)
"""The rules that a planted fault is held against: those of structure. Standing follows from it and is left out."""

_MOST = 10
_LEAST = 3
_WRONG = 3


def find(argument_map: ArgumentMap, lots: Lots, taken: Taken) -> Iterator[Draft]:  # noqa: ARG001 - asked of all kinds
    """Parts without a finding, each with a fault planted in it, of another kind each time."""
    used: list[str] = []
    for part in parts(argument_map, lots, least=_LEAST, most=_MOST):
        planted = [] if findings(part) else _planted(part, lots)
        fresh = [fault for fault in planted if fault.code not in used and all(id_ in fault.copy for id_ in fault.ids)]
        for fault in fresh:
            wrong = lots.shuffled(other for other in planted if _may_be_taken_for(fault, other))[:_WRONG]
            if len(wrong) > 1:
                used.append(fault.code)
                yield Draft(part=fault.copy, word=partial(_word, fault, wrong))
                break


def _may_be_taken_for(fault: Fault, other: Fault) -> bool:
    """Whether another fault is of another kind and speaks only of what the copy with the fault shows."""
    return other.code != fault.code and all(id_ in fault.copy for id_ in other.ids)


def findings(argument_map: ArgumentMap) -> list[tuple[str, str | None]]:
    """The code and the id of each finding of the rules of structure."""
    context = RuleContext(argument_map)
    return [
        (one.code, getattr(finding.place, "id", None))
        for one in RULES
        if one.examine is not None
        for finding in one.examine(argument_map if one in READING_RULES else context)
    ]


def _planted(part: ArgumentMap, lots: Lots) -> list[Fault]:
    """A fault of each kind that can be planted such that its finding, and no other, is new."""
    found: list[Fault] = []
    for plant in sorted(lots.shuffled(FAULTS), key=FAULTS.__getitem__):
        for fault in lots.shuffled(plant(part)):
            if [code for code, _ in findings(fault.copy)] == [fault.code]:
                found.append(fault)
                break
    return found


def _word(fault: Fault, wrong: Sequence[Fault], sheet: Sheet, lots: Lots) -> Question:
    words, numbers = sheet.words, sheet.numbers
    options, places = choices(lots, [fault.said(numbers, words)], [other.said(numbers, words) for other in wrong])
    rule = next(one for one in RULES if one.code == fault.code)
    return Question(
        ask=words("fault.ask"),
        options=options,
        right=places,
        hint=words("fault.hint"),
        why=words("fault.why", rule=_named(rule, fault, sheet)),
    )


def _named(rule: Rule, fault: Fault, sheet: Sheet) -> str:
    """The code and the name of a rule, and what it finds: in English, in which rules are written, else the fault."""
    said = rule.summary if sheet.words == ENGLISH else fault.said(sheet.numbers, sheet.words)
    return sheet.words.titled(f"{rule.code} {rule.name}", said)


FAULT = Kind(
    name="fault",
    needs="a part with steps of support and without findings",
    find=find,
)
