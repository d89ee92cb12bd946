"""Writing several files, all of them or none.

First every new text is written to a temporary file beside its target, then all are noted down in a journal, and only
then are the files replaced, one by one. A failure before the journal leaves all files as they were; one after it puts
back those that were replaced. What a killed process leaves is finished from the journal by the next run that edits.
"""

from __future__ import annotations

import json
import os
from base64 import b64decode, b64encode
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from hashlib import sha256
from pathlib import Path

import attrs

from argmap.errors import OutsideError, WriteError
from argmap.files.links import resolved
from argmap.files.regular import read_regular
from argmap.files.temporary import journal_in, journals_left_in
from argmap.files.whole import Pending, naming, write_whole

_UNCHANGED = "no file was changed"
_MOST_FOLDERS = 64


@attrs.frozen(kw_only=True)
class Change:
    """A file that is to hold something else: what it holds now, and what it is to hold."""

    path: str
    was: bytes = attrs.field(repr=False)
    content: bytes = attrs.field(repr=False)


def write_together(changes: Sequence[Change]) -> None:
    """Write all these files, or none of them.

    Raises:
        WriteError: one cannot be written, or no longer holds what it did; the message says what became of the others.
    """
    if len(changes) < 2:
        for one in changes:
            write_whole(one.path, one.content, was=one.was)
        return
    with ExitStack() as stack:
        try:
            pending = [stack.enter_context(_pending(one)) for one in changes]
            journal = _note(changes)
        except WriteError as error:
            raise _with(error, _UNCHANGED) from error
        try:
            _put(changes, pending)
        finally:
            journal.unlink(missing_ok=True)


def _pending(change: Change) -> Pending:
    with naming(change.path):
        target = Path(os.path.realpath(change.path))
        made = Pending(target, change.content, os.stat(target), change.was)
        try:
            made.is_done()
        except BaseException:
            made.__exit__()
            raise
        return made


def _note(changes: Sequence[Change]) -> Path:
    """Write the journal: for each file its path from the journal's folder, what it held, and what it is to hold."""
    targets = [os.path.realpath(one.path) for one in changes]
    folder = os.path.commonpath([os.path.dirname(target) for target in targets])
    notes = [
        {
            "path": os.path.relpath(target, folder).replace(os.sep, "/"),
            "was": sha256(one.was).hexdigest(),
            "content": b64encode(one.content).decode(),
        }
        for one, target in zip(changes, targets, strict=True)
    ]
    journal = journal_in(folder)
    write_whole(journal, json.dumps(notes))
    descriptor = os.open(journal, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    return journal


def _put(changes: Sequence[Change], pending: Sequence[Pending]) -> None:
    """Replace the files one by one; on a failure put back those that were replaced."""
    done: list[Change] = []
    try:
        for one, made in zip(changes, pending, strict=True):
            with naming(one.path):
                made.put()
            done.append(one)
    except BaseException as error:
        left = [one.path for one in reversed(done) if not _is_put_back(one)]
        if isinstance(error, WriteError):
            said = f"already changed, and not put back: {', '.join(left)}" if left else _UNCHANGED
            raise _with(error, said) from error
        raise


def _is_put_back(change: Change) -> bool:
    try:
        write_whole(change.path, change.was, was=change.content)
    except WriteError:
        return False
    return True


def _with(error: WriteError, said: str) -> WriteError:
    return WriteError(error.errno, f"{error.strerror}; {said}", error.filename)


def finish_edits(folders: Iterable[str]) -> list[str]:
    """Finish the edits of several files that runs were killed in: each file gets its new text, as the others have.

    A file that has been changed since is left alone, and so is one outside of the folder of the journal.

    Args:
        folders: where the journals may lie.

    Returns:
        The files that were written.
    """
    written: list[str] = []
    for folder in list(dict.fromkeys(map(os.path.realpath, folders)))[:_MOST_FOLDERS]:
        for journal in journals_left_in(folder):
            done = _finish_all(folder, journal)
            written += done or []
            if done is not None:
                journal.unlink(missing_ok=True)
    return written


def _finish_all(folder: str, journal: Path) -> list[str] | None:
    """The files of a journal that were written; `None` if one could not be, so that another run may try again."""
    try:
        notes = [(one["path"], one["was"], b64decode(one["content"])) for one in json.loads(read_regular(journal))]
    except (OSError, ValueError, TypeError, KeyError):
        return []
    try:
        return [written for note in notes for written in _finish(folder, *note)]
    except OSError:
        return None


def _finish(folder: str, path: str, was: str, content: bytes) -> list[str]:
    """Write one file of a journal, if it holds what it held then."""
    try:
        target = resolved(path, folder)
        held = read_regular(target, follow=False)
    except (OutsideError, FileNotFoundError, ValueError):
        return []
    if sha256(held).hexdigest() != was:
        return []
    write_whole(target, content, was=held)
    return [target]
