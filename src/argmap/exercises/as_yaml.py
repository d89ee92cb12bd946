"""A worksheet as YAML, with an empty answer for each task, and its key: the same with the answers filled in."""

from __future__ import annotations

from textwrap import wrap
from typing import Any

from argmap.display import clean
from argmap.drawing.cards.tree import CardTree
from argmap.drawing.text.outline import text_outline
from argmap.exercises.tasks import LETTERS, Task
from argmap.exercises.worksheet import Worksheet
from argmap.fields import Plain
from argmap.writing import dumps_table

_WIDTH = 120


def worksheet_yaml(sheet: Worksheet, key: str | None = None) -> str:
    """The worksheet; `key` is the name of the file with its key."""
    table = {
        **_opening(sheet),
        **({} if key is None else {"key": key}),
        "map": _outline(sheet.tree),
        "tasks": {task.id: {**_asked(task), "answer": Plain("")} for task in sheet.tasks},
    }
    return _head(sheet.words("sheet.how-file")) + dumps_table(table)


def key_yaml(sheet: Worksheet) -> str:
    """The key."""
    tasks = {
        task.id: {
            **_asked(task),
            "answer": list(task.question.answer) if task.question.several else task.question.answer[0],
            "why": task.question.why,
            "hint": task.question.hint,
            "reasons": dict(zip(LETTERS, task.question.reasons, strict=False)),
        }
        for task in sheet.tasks
    }
    return _head(sheet.words("sheet.how-key")) + dumps_table({**_opening(sheet), "tasks": tasks})


def _head(text: str) -> str:
    """A comment, and an empty line."""
    return "\n".join((*wrap(text, _WIDTH, initial_indent="# ", subsequent_indent="# "), "", ""))


def _opening(sheet: Worksheet) -> dict[str, str]:
    return {"worksheet": Plain("1"), "title": clean(sheet.title), "seed": str(sheet.seed), "sheet": sheet.checksum}


def _asked(task: Task) -> dict[str, Any]:
    question = task.question
    return {
        "ask": question.ask,
        "part": _outline(task.tree),
        "options": dict(zip(LETTERS, question.options, strict=False)),
    }


def _outline(tree: CardTree) -> str:
    """An outline without its title and the empty lines about it."""
    return "\n".join(line.rstrip() for line in text_outline(tree, headline=False).split("\n")).strip("\n")
