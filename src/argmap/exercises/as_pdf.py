"""A worksheet and its key on paper, set by typst with a font of its own: the same bytes each time."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from argmap.drawing.plain import clean
from argmap.drawing.svg import FONT
from argmap.errors import MissingExtraError
from argmap.exercises.pictures import is_narrow, picture
from argmap.exercises.tasks import LETTERS, Task
from argmap.exercises.worksheet import Worksheet

_TEMPLATE = Path(__file__).with_name("worksheet.typ")


def worksheet_pdf(sheet: Worksheet) -> bytes:
    """The worksheet.

    Raises:
        MissingExtraError: typst or the font is not installed.
    """
    return _set(sheet, key=False)


def key_pdf(sheet: Worksheet) -> bytes:
    """The key.

    Raises:
        MissingExtraError: typst or the font is not installed.
    """
    return _set(sheet, key=True)


def _set(sheet: Worksheet, *, key: bool) -> bytes:
    try:
        import font_roboto  # noqa: PLC0415 - heavy, and only paper needs them
        import typst  # noqa: PLC0415 - as above
    except ImportError as error:
        raise MissingExtraError("a PDF needs typst and a font: pip install 'argmap[print]'") from error
    # The data reach the template as data: typst takes none of it for markup.
    made: bytes = typst.compile(
        _TEMPLATE.read_bytes(),
        sys_inputs={"data": json.dumps(_data(sheet, key=key))},
        font_paths=[font_roboto.font_directory],
        ignore_system_fonts=False,
        format="pdf",
    )
    return made


def _data(sheet: Worksheet, *, key: bool) -> dict[str, Any]:
    kinds = [
        {
            "title": kind.title,
            "explains": kind.explains,
            "tasks": [_task(task) for task in sheet.tasks if task.kind is kind],
        }
        for kind in sheet.kinds
    ]
    return {
        "key": key,
        "title": clean(sheet.title),
        "count": len(sheet.tasks),
        "footer": f"Worksheet {sheet.mark}, seed {sheet.seed}",
        "kinds": kinds,
    }


def _task(task: Task) -> dict[str, Any]:
    question = task.question
    return {
        "number": task.number,
        "ask": question.ask,
        "beside": is_narrow(task.plan),
        "lines": task.kind.name == "premise",
        "picture": picture(task.plan, task.id).replace(FONT, "Roboto"),
        "options": [
            {"letter": letter, "text": text, "right": letter in question.answer}
            for letter, text in zip(LETTERS, question.options, strict=False)
        ],
        "why": question.why,
    }
