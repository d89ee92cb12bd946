"""A worksheet and its key on paper, set by typst with a font of its own: the same bytes each time."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import attrs

from argmap.display import clean
from argmap.drawing.printing.lettering import lettering
from argmap.drawing.printing.typesetting import fonts, typeset
from argmap.exercises.pictures import is_narrow, picture
from argmap.exercises.tasks import LETTERS, Task
from argmap.exercises.worksheet import Worksheet

_TEMPLATE = Path(__file__).with_name("worksheet.typ")


def worksheet_pdf(sheet: Worksheet) -> bytes:
    """The worksheet.

    Raises:
        MissingExtraError: typst or the font package is not installed.
        RenderError: typst fails.
    """
    return typeset(_data(sheet, key=False), "pdf", template=_TEMPLATE)


def key_pdf(sheet: Worksheet) -> bytes:
    """The key.

    Raises:
        MissingExtraError: typst or the font package is not installed.
        RenderError: typst fails.
    """
    return typeset(_data(sheet, key=True), "pdf", template=_TEMPLATE)


def _data(sheet: Worksheet, *, key: bool) -> dict[str, Any]:
    kinds = [
        {
            "title": kind.title(sheet.words),
            "explains": kind.explains(sheet.words),
            "tasks": [_task(task) for task in sheet.tasks if task.kind is kind],
        }
        for kind in sheet.kinds
    ]
    return {
        "key": key,
        "font": fonts(next((task.tree.argument_map.language for task in sheet.tasks), "en")),
        "title": clean(sheet.title),
        "language": sheet.words.language,
        "footer": sheet.words("sheet.footer", mark=sheet.mark, seed=str(sheet.seed)),
        "tasks": sheet.words("sheet.tasks", n=len(sheet.tasks)),
        "words": {**sheet.words.section("sheet"), "colon": sheet.words("colon")},
        "kinds": kinds,
    }


def _task(task: Task) -> dict[str, Any]:
    question = task.question
    return {
        "number": task.number,
        "ask": question.ask,
        "beside": is_narrow(task.tree),
        "lines": task.kind.name == "premise",
        "picture": attrs.asdict(lettering(picture(task.tree, task.id))),
        "options": [
            {"letter": letter, "text": text, "right": letter in question.answer}
            for letter, text in zip(LETTERS, question.options, strict=False)
        ],
        "why": question.why,
    }
