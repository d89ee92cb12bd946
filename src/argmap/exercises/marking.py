"""Marking: a worksheet with answers, held against its key. Marks are not faults of a map and have their own codes."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from argmap.diagnostics import Diagnostic, Severity
from argmap.display import counted
from argmap.reading.sheets import Answered, AnswerSheet
from argmap.text import unpack

MARKS = {
    "EX001": "wrong-answer",
    "EX002": "missing-answer",
    "EX003": "unknown-answer",
    "EX004": "other-key",
    "EX005": "not-marked",
}
"""The codes of marks, and their names."""


@attrs.frozen
class Marked:
    """The marks of a worksheet, and how many of its tasks are right."""

    marks: tuple[Diagnostic, ...]
    right: int
    tasks: int

    def __str__(self) -> str:
        return f"{self.right} of {self.tasks} answers right"


def mark(sheet: AnswerSheet, key: AnswerSheet) -> Marked:
    """Hold the answers of a worksheet against its key, task by task.

    Each mark is placed at the answer that it is about; it does not say what is right.
    """
    if sheet.checksum != key.checksum:
        message = "this key belongs to a different worksheet"
        help_ = "use the key that was made with this worksheet: both have the same `sheet`"
        return Marked((_report(sheet, "EX004", sheet.checksum_place, message, help_),), 0, len(key.tasks))
    found: list[Diagnostic] = []
    right = 0
    for name, wanted in key.tasks.items():
        marks = list(_task(sheet, name, wanted))
        right += not marks
        found += marks
    return Marked(tuple(found), right, len(key.tasks))


def not_marked(sheet: AnswerSheet, message: str, advice: str) -> Diagnostic:
    """Say why a worksheet is not marked."""
    return _report(sheet, "EX005", sheet.checksum_place, f"the worksheet is not marked: {message}", advice)


def _task(sheet: AnswerSheet, name: str, key: Answered) -> Iterator[Diagnostic]:
    """The marks of one task."""
    given = sheet.tasks.get(name)
    if given is None:
        yield _report(
            sheet, "EX002", sheet.checksum_place, f"the task {name!r} is missing", "put it back, with an answer"
        )
        return
    if not given.letters:
        yield _report(sheet, "EX002", given.place, f"{name} has no answer", f"write {_choice(key)}")
    for letter, place in zip(given.letters, given.places, strict=True):
        if letter not in key.options:
            message = f"{letter!r} is not an option of task {name}"
            yield _report(sheet, "EX003", place, message, f"write {_choice(key)}")
        elif letter not in key.letters:
            advice = key.reasons.get(letter) or key.hint
            yield _report(sheet, "EX001", place, f"{letter} is not right in {name}", advice)
    left = len({*key.letters} - {*given.letters})
    if left and given.letters and {*given.letters} <= {*key.letters}:
        yield _report(sheet, "EX001", given.place, f"{name} lacks {counted(left, 'correct answer')}", key.hint)


def _choice(key: Answered) -> str:
    return f"one of {', '.join(key.options)}" if len(key.letters) == 1 else f"some of {', '.join(key.options)}"


def _report(sheet: AnswerSheet, code: str, place: int, message: str, advice: str) -> Diagnostic:
    return Diagnostic(
        code=code,
        name=MARKS[code],
        severity=Severity.ERROR,
        message=message,
        location=sheet.text.location(*unpack(place)),
        help=(advice,) if advice else (),
    )
