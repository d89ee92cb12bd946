"""A worksheet and its key on paper, set by typst with a font of its own: the same bytes each time."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs

from argmap.display import clean
from argmap.drawing.printing.lettering import lettering
from argmap.drawing.printing.typesetting import fonts, typeset
from argmap.exercises.pictures import drafts, picture
from argmap.exercises.tasks import LETTERS, Task
from argmap.exercises.worksheet import Worksheet

_TEXT = (210 - 2 * 14) * 72 / 25.4
"""How wide the text is, in points."""
_SCALE, _WITH_SOURCES = 0.595, 0.76
"""The points for a pixel: few, so that pages hold two tasks; more where sources stand by statements."""
_SHARES = (0.36, 0.42, 0.48, 0.54, 0.6, 0.66, 1.0)
"""How much of the width a picture may take: beside its question, or over it."""
_STRIPS = (0, 4200)
"""How far the text of the root may run, in tenths of a pixel: 0 if its box is no wider than it would be by itself."""
_TEMPLATE = Path(__file__).with_name("worksheet.typ")


def worksheet_pdf(sheet: Worksheet) -> bytes:
    """The worksheet.

    Raises:
        MissingExtraError: typst is not installed.
        RenderError: typst fails.
    """
    return typeset(_data(sheet, key=False), "pdf", template=_TEMPLATE)


def key_pdf(sheet: Worksheet) -> bytes:
    """The key.

    Raises:
        MissingExtraError: typst is not installed.
        RenderError: typst fails.
    """
    return typeset(_data(sheet, key=True), "pdf", template=_TEMPLATE)


def _data(sheet: Worksheet, *, key: bool) -> dict[str, Any]:
    kinds = [
        {
            "title": kind.title(sheet.words),
            "explains": kind.explains(sheet.words),
            "tasks": [_task(task, key=key) for task in sheet.tasks if task.kind is kind],
        }
        for kind in sheet.kinds
    ]
    return {
        "key": key,
        "font": fonts(next((task.tree.argument_map.language for task in sheet.tasks), "en")),
        "title": clean(sheet.title),
        "language": sheet.words.language,
        "footer": sheet.words("sheet.footer", mark=sheet.checksum, seed=str(sheet.seed)),
        "tasks": sheet.words("sheet.tasks", n=len(sheet.tasks)),
        "words": {**sheet.words.section("sheet"), "colon": sheet.words("colon")},
        "kinds": kinds,
    }


def _task(task: Task, *, key: bool) -> dict[str, Any]:
    question = task.question
    return {
        "number": task.number,
        "ask": question.ask,
        "lines": task.kind.name == "premise",
        "pictures": [] if key else list(_pictures(task)),
        "options": [
            {"letter": letter, "text": text, "right": letter in question.answer, "reason": reason}
            for letter, text, reason in zip(LETTERS, question.options, question.reasons, strict=False)
        ],
    }


def _pictures(task: Task) -> Iterator[dict[str, Any]]:
    """The picture beside its question, wider and lower step by step, and under it.

    Nothing in it is set smaller than eight points: what would be is set larger than the rest of it.
    """
    lowest = math.inf
    found = drafts(task.tree, _STRIPS)
    usual = _WITH_SOURCES if task.kind.name == "scheme" else _SCALE
    for share in _SHARES:
        room = _TEXT * share
        made = found.lowest(int(10 * room / usual))
        fits = made.width / 10 * usual <= room
        if made.height < lowest and (fits or share == _SHARES[-1]):
            lowest = made.height
            drawn = lettering(picture(made, f"{task.id}-{round(100 * share)}", margin=0))
            scale = min(usual, room / drawn.width)
            yield {"share": share, "width": drawn.width * scale, "drawn": attrs.asdict(drawn)}
