"""A worksheet as a page that marks itself: one file, no request, usable by keyboard and on paper."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from html import escape
from pathlib import Path

from argmap.display import clean
from argmap.drawing.cards.tree import CardTree
from argmap.drawing.page.bundle import content_policy
from argmap.drawing.page.compact import compact_script, compact_style
from argmap.exercises.pictures import drafts, picture
from argmap.exercises.tasks import LETTERS, ChoiceQuestion, Task, TaskKind
from argmap.exercises.worksheet import Worksheet
from argmap.words import Words

_FOLDER = Path(__file__).parent
_PHONE, _BESIDE, _ACROSS, _WHOLE = 316, 500, 960, 1070
"""How wide pictures may be, in their own pixels, without margins: on a phone, beside a question, over it, the map."""
_LARGER = 1.1
"""How much larger they are drawn on wide screens."""
_MORE_HEIGHT = 1.5
"""How much higher a picture beside its question may be than one over it."""


def worksheet_html(sheet: Worksheet) -> str:
    """The page. It contains its key, encoded so that nobody reads it by accident: it is not meant for examinations."""
    style = compact_style(_FOLDER.joinpath("worksheet.css").read_text("utf-8"))
    script = compact_script(_FOLDER.joinpath("worksheet.js").read_text("utf-8"))
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
    yield from _result(words)
    yield from _whole_map(sheet)
    yield f"</main>\n<footer>{escape(_footer(sheet))}</footer>"
    yield f'<script type="application/json" id="key">"{_key(sheet)}"</script>'
    yield f"<script>{script}</script>\n</body>\n</html>"


def _footer(sheet: Worksheet) -> str:
    return sheet.words("sheet.footer", mark=sheet.checksum, seed=str(sheet.seed))


def _key(sheet: Worksheet) -> str:
    """The right answers with reasons, what a copied result says, and the words of the script, encoded."""
    words = {**sheet.words.section("marking"), "language": sheet.words.language}
    tasks = {task.id: _answers(task, sheet.words) for task in sheet.tasks}
    head = f"{sheet.words('sheet.title', title=clean(sheet.title))}\n{_footer(sheet)}"
    key = {"tasks": tasks, "words": words, "mark": sheet.checksum, "head": head}
    return base64.b64encode(json.dumps(key).encode()).decode()


def _answers(task: Task, words: Words) -> dict[str, object]:
    question = task.question
    named = words("sheet.task-kind", number=str(task.number), kind=task.kind.title(words))
    return {"answer": "".join(question.answer), "why": question.why, "reasons": question.reasons, "named": named}


def _kind(sheet: Worksheet, kind: TaskKind) -> Iterator[str]:
    yield f'<section aria-labelledby="{kind.name}">\n<h2 id="{kind.name}">{escape(kind.title(sheet.words))}</h2>'
    yield f'<p class="explains">{escape(kind.explains(sheet.words))}</p>'
    for task in sheet.tasks:
        if task.kind is kind:
            yield from _task(sheet, task)
    yield "</section>"


def _task(sheet: Worksheet, task: Task) -> Iterator[str]:
    id_, words, number = task.id, sheet.words, str(task.number)
    figures, beside = _figures(task, escape(words("sheet.part", number=number)))
    yield f'<form class="task{" beside" * beside}" id="{id_}" aria-labelledby="{id_}-title">'
    yield f'<h3 id="{id_}-title">{escape(words("sheet.task", number=number))}</h3>'
    yield from figures
    yield from _choices(sheet, task)
    yield from _help(task.question, id_, words)
    yield "</form>"


def _figures(task: Task, label: str) -> tuple[list[str], bool]:
    """The picture, for a wide screen and for a phone if they differ, and whether it leaves room for text beside it."""
    made = drafts(task.tree)
    beside, across, phone = (made.lowest(10 * width) for width in (_BESIDE, _ACROSS, _PHONE))
    is_beside = beside.width <= 10 * _BESIDE and beside.height < _MORE_HEIGHT * across.height
    wide = beside if is_beside else across
    return [
        _figure("wide", picture(wide, task.id, _LARGER), label),
        _figure("narrow", picture(phone, f"{task.id}-narrow", margin=80), label),
    ], is_beside


def _figure(name: str, drawn: str, label: str) -> str:
    return f'<figure class="{name}" tabindex="0" role="group" aria-label="{label}">{drawn}</figure>'


def _choices(sheet: Worksheet, task: Task) -> Iterator[str]:
    question, id_, words = task.question, task.id, sheet.words
    language = f' lang="{escape(clean(sheet.language))}"' if task.kind.name == "premise" else ""
    yield f"<div>\n<fieldset>\n<legend>{escape(question.ask)}</legend>"
    if task.kind.name == "premise":
        yield f'<label class="own">{escape(words("sheet.own"))} <textarea rows="2" id="{id_}-own"></textarea></label>'
    kind = "checkbox" if question.several else "radio"
    for letter, option in zip(LETTERS, question.options, strict=False):
        box = f'<input type="{kind}" name="{id_}" value="{letter}">'
        yield f"<label>{box} <b>{letter}</b> <span{language}>{escape(option)}</span></label>"
    yield "</fieldset>"


def _help(question: ChoiceQuestion, id_: str, words: Words) -> Iterator[str]:
    """The buttons, two hints, and the place for the feedback on an answer."""
    yield f'<p class="buttons"><button type="submit">{escape(words("sheet.check"))}</button>'
    for number, name in enumerate(("sheet.hint", "sheet.hint-more"), 1):
        hidden = "" if number == 1 else " hidden"
        yield (
            f'<button type="button" class="hint" aria-expanded="false" aria-controls="{id_}-hint-{number}"{hidden}>'
            f"{escape(words(name))}</button>"
        )
    yield f'<button type="button" class="show" hidden>{escape(words("sheet.show"))}</button></p>'
    for number, hint in enumerate((question.hint, question.closer), 1):
        yield f'<p class="hint-text" id="{id_}-hint-{number}" hidden>{escape(hint)}</p>'
    yield '<div class="feedback" role="status"></div>\n</div>'


def _result(words: Words) -> Iterator[str]:
    """What has been answered, as a text to be copied."""
    yield f'<section class="result" aria-labelledby="result">\n<h2 id="result">{escape(words("sheet.result"))}</h2>'
    yield f"<p>{escape(words('sheet.how-result'))}</p>"
    yield f'<label class="own">{escape(words("sheet.name"))} <input type="text" id="name" autocomplete="name"></label>'
    label = escape(words("sheet.result"))
    yield f'<textarea readonly id="report" rows="8" aria-label="{label}"></textarea>'
    yield f'<p class="buttons"><button type="button" id="copy">{escape(words("sheet.copy"))}</button>'
    yield f'<button type="button" id="restart">{escape(words("sheet.restart"))}</button>'
    yield '<span id="copied" role="status"></span></p>\n</section>'


def _whole_map(sheet: Worksheet) -> Iterator[str]:
    name = escape(sheet.words("sheet.map"))
    yield f'<section aria-labelledby="map">\n<h2 id="map">{name}</h2>'
    yield f"<details><summary>{escape(sheet.words('sheet.show-map'))}</summary>"
    yield f'<figure tabindex="0" role="group" aria-label="{name}">{_drawn(sheet.tree)}</figure>'
    yield "</details>\n</section>"


def _drawn(tree: CardTree) -> str:
    return picture(drafts(tree).lowest(10 * _WHOLE, legend=True), "whole")
