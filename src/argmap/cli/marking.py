"""Marking a worksheet by its key: the file that it names, or that is named."""

from __future__ import annotations

from argmap.cli.files import STDIN, read_bytes
from argmap.diagnostics import Diagnostic
from argmap.errors import ArgmapError, MissingPathError
from argmap.exercises.marking import mark
from argmap.files import texts_beside
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
    sheet, found = parse_sheet(data, name)
    if sheet is None or found:
        return list(found), "not marked, for it cannot be read"
    marked = mark(sheet, _key(*(_beside(sheet, name, path) if key is None else read_bytes(key))))
    return list(marked.marks), str(marked)


def _beside(sheet: AnswerSheet, name: str, path: str) -> tuple[bytes, str]:
    """The key that a worksheet names, beside it or below, and what it is called; no worksheet leads elsewhere."""
    if sheet.key is None:
        raise MissingPathError(f"{name} is a worksheet, and it names no key: name the key with `--key FILE`")
    try:
        data = texts_beside("." if path == STDIN else path)(sheet.key)
    except OSError:
        message = f"{name} is a worksheet, and its key {sheet.key!r} is not beside it: name the key with `--key FILE`"
        raise MissingPathError(message) from None
    return data, sheet.key


def _key(data: bytes, name: str) -> AnswerSheet:
    key, found = parse_sheet(data, name)
    if found:
        raise KeyFileError("\n".join(map(str, found)))
    if key is None or not key.tasks or not all(task.letters and task.options for task in key.tasks.values()):
        raise KeyFileError(f"{name!r} is no key: a key has an answer to each task")
    return key
