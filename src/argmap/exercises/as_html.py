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
    title = escape(clean(sheet.title))
    yield '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{content_policy(script, style)}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>Worksheet: {title}</title>\n<style>{style}</style>\n</head>\n<body>"
    yield f'<header>\n<h1><small>Worksheet</small> <span lang="{escape(clean(sheet.language))}">{title}</span></h1>'
    yield f"<p>{len(sheet.tasks)} tasks. {_HOW}</p>"
    yield '<p class="score" id="score" role="status"></p>\n</header>\n<main>'
    yield "<noscript><p>Without JavaScript this page cannot mark your answers; it can be printed.</p></noscript>"
    for kind in sheet.kinds:
        yield from _kind(sheet, kind)
    yield from _whole_map(sheet)
    yield f"</main>\n<footer>Worksheet {sheet.mark}, seed {sheet.seed}</footer>"
    yield f'<script type="application/json" id="key">"{_key(sheet)}"</script>'
    yield f"<script>{script}</script>\n</body>\n</html>"


_HOW = (
    "Each shows a part of the map; statements have the numbers of the whole map, which stands at the end. Answer, then "
    "check: you may try again as often as you like."
)


def _key(sheet: Worksheet) -> str:
    """The right answers with reasons, encoded."""
    key = {task.id: {"answer": "".join(task.question.answer), "why": task.question.why} for task in sheet.tasks}
    return base64.b64encode(json.dumps(key).encode()).decode()


def _kind(sheet: Worksheet, kind: Kind) -> Iterator[str]:
    yield f'<section aria-labelledby="{kind.name}">\n<h2 id="{kind.name}">{escape(kind.title)}</h2>'
    yield f'<p class="explains">{escape(kind.explains)}</p>'
    for task in sheet.tasks:
        if task.kind is kind:
            yield from _task(sheet, task)
    yield "</section>"


def _task(sheet: Worksheet, task: Task) -> Iterator[str]:
    question, id_ = task.question, task.id
    language = f' lang="{escape(clean(sheet.language))}"' if task.kind.name == "premise" else ""
    beside = " beside" if is_narrow(task.tree) else ""
    yield f'<form class="task{beside}" id="{id_}" aria-labelledby="{id_}-title">'
    yield f'<h3 id="{id_}-title">Task {task.number}</h3>'
    yield f'<figure tabindex="0" aria-label="Part of the map, task {task.number}">{picture(task.tree, id_)}</figure>'
    yield f"<div>\n<fieldset>\n<legend>{escape(question.ask)}</legend>"
    if task.kind.name == "premise":
        yield f'<label class="own">In your own words <textarea rows="2" id="{id_}-own"></textarea></label>'
    kind = "checkbox" if question.several else "radio"
    for letter, option in zip(LETTERS, question.options, strict=False):
        box = f'<input type="{kind}" name="{id_}" value="{letter}">'
        yield f"<label>{box} <b>{letter}</b> <span{language}>{escape(option)}</span></label>"
    yield '</fieldset>\n<p class="buttons"><button type="submit">Check</button>'
    yield f'<button type="button" class="hint" aria-expanded="false" aria-controls="{id_}-hint">Hint</button>'
    yield '<button type="button" class="show" hidden>Show the answer</button></p>'
    yield f'<p class="hint-text" id="{id_}-hint" hidden>{escape(question.hint)}</p>'
    yield '<p class="feedback" role="status"></p>\n</div>\n</form>'


def _whole_map(sheet: Worksheet) -> Iterator[str]:
    yield '<section aria-labelledby="map">\n<h2 id="map">The whole map</h2>'
    yield "<details><summary>Show the map, with what you are asked for covered or taken out</summary>"
    yield f'<figure tabindex="0" aria-label="The whole map">{picture(sheet.tree, "whole", legend=True)}</figure>'
    yield "</details>\n</section>"
