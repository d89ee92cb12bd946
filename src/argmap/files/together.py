"""Writing several files, all of them or none.

First every new text is written to a temporary file beside its target, then all are noted down in a journal, and only
then are the files replaced, one by one. A failure before the journal leaves all files as they were; one after it puts
back those that were replaced. What a killed process leaves is finished from the journal by the next run that edits one
of the files.

Journals lie in a folder of the user alone, never beside the files: whoever makes a repository or an archive could put
one there, and have files written that its user has not begun to edit.
"""

from __future__ import annotations

import json
import os
import sys
from base64 import b64decode, b64encode
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from hashlib import sha256
from pathlib import Path

import attrs

from argmap.errors import WriteError
from argmap.files.private import is_private, private
from argmap.files.regular import read_regular
from argmap.files.temporary import journal_in, journals_left_in
from argmap.files.whole import Pending, naming, write_whole

_UNCHANGED = "no file was changed"


@attrs.frozen(kw_only=True)
class Change:
    """A file that is to hold something else: what it holds now, and what it is to hold."""

    path: str
    was: bytes = attrs.field(repr=False)
    content: bytes = attrs.field(repr=False)


def write_together(changes: Sequence[Change], folders: Iterable[str]) -> None:
    """Write all these files, or none of them.

    Args:
        changes: the files.
        folders: where journals may lie, as `private` takes them.

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
            journal = _note(changes, private(folders))
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


def _note(changes: Sequence[Change], folder: str) -> Path:
    """Write the journal: for each file where it really lies, what it held, and what it is to hold."""
    notes = [
        {
            "path": os.path.realpath(one.path),
            "was": sha256(one.was).hexdigest(),
            "content": b64encode(one.content).decode(),
        }
        for one in changes
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


def finish_edits(paths: Iterable[str], folders: Iterable[str]) -> dict[str, bool]:
    """Finish the edits of several files that runs were killed in: each file gets its new text, as the others have.

    A file that has been changed since is left alone, and so is one to which a link leads now.

    Args:
        paths: the files that are to be edited next; edits of none of them are left alone.
        folders: where journals may lie, as `private` takes them.

    Returns:
        The files that did not hold their new text, each with whether it was written.
    """
    targets = {os.path.realpath(path) for path in paths}
    found: dict[str, bool] = {}
    for folder in filter(is_private, folders):
        for journal in journals_left_in(folder):
            notes = _notes(journal)
            if not targets.isdisjoint(note.path for note in notes):
                found |= _finish_all(journal, notes)
    return found


@attrs.frozen
class _Note:
    """What a journal says of one file."""

    path: str
    was: str
    content: bytes = attrs.field(repr=False)


def _notes(journal: Path) -> list[_Note]:
    try:
        listed = json.loads(read_regular(journal, sys.maxsize, follow=False))
        return [_Note(str(one["path"]), one["was"], b64decode(one["content"])) for one in listed]
    except (OSError, ValueError, TypeError, KeyError):
        return []


def _finish_all(journal: Path, notes: Iterable[_Note]) -> dict[str, bool]:
    """Write the files of a journal; it stays if one of them could not be written, so that another run may try again."""
    found: dict[str, bool] = {}
    try:
        for note in notes:
            held = _held(note.path)
            if held == note.content:
                continue
            found[note.path] = held is not None and sha256(held).hexdigest() == note.was
            if found[note.path]:
                write_whole(note.path, note.content, was=held)
    except OSError:
        return found
    journal.unlink(missing_ok=True)
    return found


def _held(path: str) -> bytes | None:
    """What a file holds; nothing if it is not there, or a link leads to it."""
    if "\0" in path or os.path.realpath(path) != path or not os.path.isfile(path):
        return None
    return read_regular(path, sys.maxsize, follow=False)
