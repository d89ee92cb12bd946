"""A worksheet and its key as Markdown: for GitHub, for a word processor, for plain paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.display import clean, escaped
from argmap.drawing.cards.tree import CardTree
from argmap.drawing.text.outline import markdown_outline
from argmap.exercises.tasks import LETTERS, Task, TaskKind
from argmap.exercises.worksheet import Worksheet
from argmap.words import Words


def worksheet_markdown(sheet: Worksheet) -> str:
    """The worksheet: tasks by kind, then the whole map as an outline."""
    return _text(_worksheet(sheet))


def key_markdown(sheet: Worksheet) -> str:
    """The key: the answers, right and wrong, with their reasons."""
    return _text(_key(sheet))


def _text(lines: Iterable[str]) -> str:
    return "\n".join(lines) + "\n"


def _worksheet(sheet: Worksheet) -> Iterator[str]:
    words = sheet.words
    yield from (f"# {escaped(words('sheet.title', title=clean(sheet.title)))}", "", words("sheet.how-text"), "")
    kind: TaskKind | None = None
    for task in sheet.tasks:
        if task.kind is not kind:
            kind = task.kind
            yield from (f"## {kind.title(words)}", "", kind.explains(words), "")
        yield from _task(task, words)
    yield from (f"## {words('sheet.map')}", "", *_outline(sheet.tree), "", _ending(sheet))


def _task(task: Task, words: Words) -> Iterator[str]:
    yield from (
        f"### {words('sheet.task', number=str(task.number))}",
        "",
        *_outline(task.tree),
        "",
        escaped(task.question.ask),
        "",
    )
    yield from (f"- ☐ **{letter}** {escaped(option)}" for letter, option in _options(task))
    yield ""


def _key(sheet: Worksheet) -> Iterator[str]:
    words = sheet.words
    yield from (f"# {escaped(words('sheet.key-title', title=clean(sheet.title)))}", "")
    for task in sheet.tasks:
        kind = task.kind.title(words)
        yield from (f"## {words('sheet.task-kind', number=str(task.number), kind=kind)}", "")
        for (letter, option), reason in zip(_options(task), task.question.reasons, strict=True):
            sign = "✓" if letter in task.question.answer else "✗"
            yield from (f"- {sign} **{letter}** {escaped(option)}", f"  <br>{escaped(reason)}")
        yield ""
    yield _ending(sheet)


def _options(task: Task) -> Iterator[tuple[str, str]]:
    return zip(LETTERS, task.question.options, strict=False)


def _ending(sheet: Worksheet) -> str:
    return f"*{sheet.words('sheet.footer', mark=sheet.checksum, seed=str(sheet.seed))}.*"


def _outline(tree: CardTree) -> list[str]:
    """The lines of an outline without its title."""
    return markdown_outline(tree, headline=False).strip("\n").split("\n")
