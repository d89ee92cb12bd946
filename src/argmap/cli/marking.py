"""Marking a worksheet by its key: the file that it names, or that is named."""

from __future__ import annotations

from pathlib import Path

from argmap.cli.files import STDIN, MissingPathError, read_bytes
from argmap.diagnostics import Diagnostic
from argmap.errors import ArgmapError
from argmap.reading import parse_sheet
from argmap.reading.sheets import AnswerSheet


class KeyFileError(ArgmapError, ValueError):
    """A file that is no key of a worksheet."""


def mark_by_key(data: bytes, name: str, path: str, key: str | None) -> tuple[list[Diagnostic], str]:
    """The marks of a worksheet, and its score in words.

    Raises:
        MissingPathError: the key is not there.
        KeyFileError: the file is no key, or cannot be read as one.
    """
    from argmap.exercises.marking import mark  # noqa: PLC0415 - maps are checked without

    sheet, found = parse_sheet(data, name)
    if sheet is None or found:
        return list(found), "not marked, for it cannot be read"
    marked = mark(sheet, _key(_file(sheet, name, path) if key is None else key))
    return list(marked.marks), str(marked)


def _file(sheet: AnswerSheet, name: str, path: str) -> str:
    """The file of the key that a worksheet names, as seen from the worksheet."""
    beside = Path("." if path == STDIN else path).parent / sheet.key if sheet.key else None
    if beside is None or not beside.is_file():
        named = f"its key {sheet.key!r} is not beside it" if sheet.key else "it names no key"
        raise MissingPathError(f"{name} is a worksheet, and {named}: name the key with `--key FILE`")
    return str(beside)


def _key(path: str) -> AnswerSheet:
    key, found = parse_sheet(*read_bytes(path))
    if found:
        raise KeyFileError("\n".join(map(str, found)))
    if key is None or not key.tasks or not all(task.letters and task.options for task in key.tasks.values()):
        raise KeyFileError(f"{path!r} is no key: a key has an answer to each task")
    return key
