"""Marking a worksheet by its key: the file that it names, or that is named."""

from __future__ import annotations

import attrs

from argmap.diagnostics import Diagnostic
from argmap.errors import ArgmapError, MissingPathError
from argmap.exercises.marking import mark, not_marked
from argmap.files import reason, texts_beside
from argmap.project.found import read_named
from argmap.project.outcomes import Job, Key
from argmap.reading import parse_sheet
from argmap.reading.sheets import AnswerSheet


class KeyFileError(ArgmapError, ValueError):
    """A key that a worksheet cannot be marked by: the message says why, `help` what to do."""

    def __init__(self, message: str, help_: str = "") -> None:
        self.help = help_
        super().__init__(message)


@attrs.frozen
class Marks:
    """The marks of a worksheet, its score in words, and the key that was read for them, if any."""

    found: tuple[Diagnostic, ...]
    score: str
    key: str | None = None


def mark_by_key(job: Job, data: bytes) -> Marks:
    """Mark a worksheet; if its key is missing or is not a key, that is the mark.

    Args:
        job: the file of the worksheet, and the key, if that is named.
        data: the content of the worksheet.
    """
    sheet, found = parse_sheet(data, job.name)
    if sheet is None or found:
        return Marks(found, "not marked, because it cannot be read")
    try:
        content, file = _beside(sheet, job) if job.key is None else (_named(job.key, job.limit), job.key.path)
        marked = mark(sheet, _key(content, sheet.key or "" if job.key is None else job.key.path))
    except KeyFileError as error:
        return Marks((not_marked(sheet, str(error), error.help),), "not marked, because its key is missing")
    return Marks(marked.marks, str(marked), file)


def _named(key: Key, limit: int) -> bytes:
    try:
        if isinstance(key.data, OSError):
            raise key.data
        return read_named(key.path, limit) if key.data is None else key.data
    except MissingPathError as error:
        raise KeyFileError(str(error)) from None
    except OSError as error:
        raise KeyFileError(f"the key {key.path!r} cannot be read: {reason(error)}") from None


def _beside(sheet: AnswerSheet, job: Job) -> tuple[bytes, str]:
    """The key that a worksheet names, beside it or below, and its file; no worksheet leads elsewhere."""
    if sheet.key is None:
        raise KeyFileError("the worksheet names no key", "name the key with `--key FILE`")
    if not job.beside:
        raise KeyFileError(f"its key {sheet.key!r} may not be read here")
    lookup = texts_beside(job.path)
    try:
        return lookup(sheet.key), lookup.opened[-1]
    except FileNotFoundError:
        message = f"its key {sheet.key!r} is not beside it"
    except OSError as error:
        message = f"its key {sheet.key!r} cannot be read: {reason(error)}"
    raise KeyFileError(message, "name the key with `--key FILE`")


def _key(data: bytes, name: str) -> AnswerSheet:
    key, found = parse_sheet(data, name)
    if found:
        more = f" ({len(found) - 1} more)" if len(found) > 1 else ""
        raise KeyFileError(f"{name!r} is not a key: {found[0]}{more}")
    if key is None or not key.tasks or not all(task.letters and task.options for task in key.tasks.values()):
        raise KeyFileError(f"{name!r} is not a key: a key has an answer to each task")
    return key
