"""A worksheet as a page that marks itself: one file, no request, usable by keyboard and on paper."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from html import escape
from pathlib import Path

from argmap.display import clean
from argmap.drawing.page.bundle import content_policy
from argmap.exercises.pictures import is_narrow, picture
from argmap.exercises.tasks import LETTERS, Kind, Task
from argmap.exercises.worksheet import Worksheet

_FOLDER = Path(__file__).parent


def worksheet_html(sheet: Worksheet) -> str:
    """The page. Its key stands in it, encoded so that nobody reads it by accident: this is no exam."""
    style, script = (_FOLDER.joinpath(name).read_text("utf-8") for name in ("worksheet.css", "worksheet.js"))
    return "\n".join(_page(sheet, style, script)) + "\n"


def _page(sheet: Worksheet, style: str, script: str) -> Iterator[str]:
    title, words = escape(clean(sheet.title)), sheet.words
    named = escape(words("sheet.title", title="{title}")).replace("{title}", title)
    yield f'<!doctype html>\n<html lang="{words.language}">\n<head>\n<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{content_policy(script, style)}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{named}</title>\n<style>{style}</style>\n</head>\n<body>"
    heading = f"<small>{escape(words('sheet.worksheet'))}</small>"
    yield f'<header>\n<h1>{heading} <span lang="{escape(clean(sheet.language))}">{title}</span></h1>'
    yield f"<p>{escape(words('sheet.tasks', n=len(sheet.tasks)))} {escape(words('sheet.how-page'))}</p>"
    yield '<p class="score" id="score" role="status"></p>\n</header>\n<main>'
    yield f"<noscript><p>{escape(words('sheet.no-script'))}</p></noscript>"
    for kind in sheet.kinds:
        yield from _kind(sheet, kind)
    yield from _whole_map(sheet)
    yield f"</main>\n<footer>{escape(_footer(sheet))}</footer>"
    yield f'<script type="application/json" id="key">"{_key(sheet)}"</script>'
    yield f"<script>{script}</script>\n</body>\n</html>"


def _footer(sheet: Worksheet) -> str:
    return sheet.words("sheet.footer", mark=sheet.mark, seed=str(sheet.seed))


def _key(sheet: Worksheet) -> str:
    """The right answers with reasons, and the words of the script, encoded."""
    words = {**sheet.words.section("marking"), "language": sheet.words.language}
    tasks = {task.id: {"answer": "".join(task.question.answer), "why": task.question.why} for task in sheet.tasks}
    return base64.b64encode(json.dumps({"tasks": tasks, "words": words}).encode()).decode()


def _kind(sheet: Worksheet, kind: Kind) -> Iterator[str]:
    yield f'<section aria-labelledby="{kind.name}">\n<h2 id="{kind.name}">{escape(kind.title(sheet.words))}</h2>'
    yield f'<p class="explains">{escape(kind.explains(sheet.words))}</p>'
    for task in sheet.tasks:
        if task.kind is kind:
            yield from _task(sheet, task)
    yield "</section>"


def _task(sheet: Worksheet, task: Task) -> Iterator[str]:
    question, id_, words = task.question, task.id, sheet.words
    number = str(task.number)
    language = f' lang="{escape(clean(sheet.language))}"' if task.kind.name == "premise" else ""
    beside = " beside" if is_narrow(task.tree) else ""
    yield f'<form class="task{beside}" id="{id_}" aria-labelledby="{id_}-title">'
    yield f'<h3 id="{id_}-title">{escape(words("sheet.task", number=number))}</h3>'
    label = escape(words("sheet.part", number=number))
    yield f'<figure tabindex="0" aria-label="{label}">{picture(task.tree, id_)}</figure>'
    yield f"<div>\n<fieldset>\n<legend>{escape(question.ask)}</legend>"
    if task.kind.name == "premise":
        yield f'<label class="own">{escape(words("sheet.own"))} <textarea rows="2" id="{id_}-own"></textarea></label>'
    kind = "checkbox" if question.several else "radio"
    for letter, option in zip(LETTERS, question.options, strict=False):
        box = f'<input type="{kind}" name="{id_}" value="{letter}">'
        yield f"<label>{box} <b>{letter}</b> <span{language}>{escape(option)}</span></label>"
    yield f'</fieldset>\n<p class="buttons"><button type="submit">{escape(words("sheet.check"))}</button>'
    hint = escape(words("sheet.hint"))
    yield f'<button type="button" class="hint" aria-expanded="false" aria-controls="{id_}-hint">{hint}</button>'
    yield f'<button type="button" class="show" hidden>{escape(words("sheet.show"))}</button></p>'
    yield f'<p class="hint-text" id="{id_}-hint" hidden>{escape(question.hint)}</p>'
    yield '<p class="feedback" role="status"></p>\n</div>\n</form>'


def _whole_map(sheet: Worksheet) -> Iterator[str]:
    name = escape(sheet.words("sheet.map"))
    yield f'<section aria-labelledby="map">\n<h2 id="map">{name}</h2>'
    yield f"<details><summary>{escape(sheet.words('sheet.show-map'))}</summary>"
    yield f'<figure tabindex="0" aria-label="{name}">{picture(sheet.tree, "whole", legend=True)}</figure>'
    yield "</details>\n</section>"
