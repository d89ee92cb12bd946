"""Writing a file whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Self

from argmap.errors import WriteError
from argmap.files.reasons import reason
from argmap.files.regular import NO_NAME
from argmap.files.temporary import remove_left_behind, remove_left_behind_once, spare_of, temporary_beside

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_NO_ONE_WRITES = 0o222


def write_whole(path: str | os.PathLike[str], content: str | bytes, *, was: bytes | None = None) -> None:
    """Write a file through a temporary one beside it, so that a failure leaves the old file as it was.

    Text is written as UTF-8 with its line ends as they are. A link is followed; what is not a regular file, such as a
    pipe, is written directly. A file that is there keeps its mode, and its owner, group, access lists and other
    attributes as far as the system lets it; one that has further hard links, or whose owner could not be kept, is
    written in place, so that it stays the same file. A read-only file is not written.

    Args:
        path: the file.
        content: what it is to hold.
        was: what it must hold until then; by default anything.

    Raises:
        WriteError: the file cannot be written, or no longer holds what it did; its message names it and says why.
    """
    data = content.encode() if isinstance(content, str) else content
    with naming(path):
        old = _status(path)
        if (old is not None and not stat.S_ISREG(old.st_mode)) or not os.fspath(path):
            with open(path, "wb") as opened:
                opened.write(data)
        else:
            with Pending(Path(os.path.realpath(path)), data, old, was) as pending:
                pending.put()


@contextmanager
def open_whole(path: str | os.PathLike[str]) -> Iterator[BinaryIO]:
    """Open a file to be written piece by piece; only when all is written does it take the place of the old file.

    A link is followed; what is not a regular file, such as a pipe, is written directly. A file that is there keeps its
    mode, and its owner as far as the system lets it.

    Args:
        path: the file.

    Raises:
        WriteError: the file cannot be written; its message names it and says why.
    """
    with naming(path):
        old, target = _status(path), Path(os.path.realpath(path))
        is_plain = old is None or stat.S_ISREG(old.st_mode)
        if is_plain:
            _refuse_read_only(target, old)
            remove_left_behind_once(str(target.parent))
        made = temporary_beside(target) if is_plain else target
        mode = 0o666 if old is None else 0o600
        opened = os.fdopen(os.open(made, _NEW, mode), "wb") if is_plain else open(path, "wb")  # noqa: SIM115
    try:
        with opened:
            yield opened
        with naming(path):
            if is_plain and old is not None:
                _keep(made, target, old)
            if is_plain:
                made.replace(target)
    except BaseException as error:
        if is_plain:
            made.unlink(missing_ok=True)
        if isinstance(error, OSError) and error.filename is None:  # in the midst of writing, as when a disk is full
            raise WriteError(error.errno, reason(error), os.fspath(path)) from error
        raise


def _refuse_read_only(target: Path, old: os.stat_result | None) -> None:
    if old is not None and not (old.st_mode & _NO_ONE_WRITES and os.access(target, os.W_OK)):
        raise WriteError(errno.EACCES, "it is read-only", str(target))


@contextmanager
def naming(path: str | os.PathLike[str]) -> Iterator[None]:
    """Turn what goes wrong with a file into an error that names it as the caller does.

    Raises:
        WriteError: something did.
    """
    try:
        yield
    except WriteError as error:
        raise WriteError(error.errno, error.strerror, os.fspath(path)) from error.__cause__
    except OSError as error:
        raise WriteError(error.errno, _why(error, path), os.fspath(path)) from error
    except ValueError as error:
        raise WriteError(errno.EINVAL, NO_NAME, os.fspath(path)) from error


def _status(path: str | os.PathLike[str]) -> os.stat_result | None:
    try:
        return os.stat(path)
    except FileNotFoundError:
        return None


class Pending:
    """A regular file, or none, whose new content stands in a temporary file beside it until it is put in its place."""

    def __init__(self, target: Path, data: bytes, old: os.stat_result | None, was: bytes | None) -> None:
        """Write the temporary file.

        Args:
            target: the file, links resolved.
            data: what it is to hold.
            old: what is known of it; nothing if it is not there.
            was: what it must hold until then; by default anything.

        Raises:
            OSError: it cannot be written.
        """
        _refuse_read_only(target, old)
        remove_left_behind_once(str(target.parent))
        self._target, self._data, self._was = target, data, was
        self._temporary = temporary_beside(target)
        try:
            _fill(self._temporary, data, replaces=old is not None)
            self._in_place = old is not None and (not _keep(self._temporary, target, old) or old.st_nlink > 1)
        except BaseException:
            self._drop()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._drop()

    def _drop(self) -> None:
        self._temporary.unlink(missing_ok=True)

    def is_done(self) -> bool:
        """Whether the file holds the content already.

        Raises:
            WriteError: it holds neither that nor what it did.
        """
        return self._was is not None and _is_done(self._target, self._data, self._was)

    def put(self) -> None:
        """Put the content in the place of the old.

        Raises:
            OSError: it cannot be written, or the file holds something else than it did.
        """
        if self.is_done():
            return
        if self._in_place:
            _copy_over(self._temporary, self._target, self._data)
        else:
            self._temporary.replace(self._target)


def _fill(temporary: Path, data: bytes, *, replaces: bool) -> None:
    """Write the temporary file; nobody else can read it if it replaces a file, whose mode may be as private."""
    with os.fdopen(os.open(temporary, _NEW, 0o600 if replaces else 0o666), "wb") as opened:
        opened.write(data)
        if replaces:
            opened.flush()
            os.fsync(opened.fileno())


def _keep(temporary: Path, target: Path, old: os.stat_result) -> bool:
    """Give the temporary file the owner, mode and attributes of the other; whether it could be given the owner."""
    from shutil import copystat  # noqa: PLC0415 - only where a file is replaced, and slow to import

    new = temporary.stat()
    if (new.st_uid, new.st_gid) != (old.st_uid, old.st_gid):
        try:
            os.chown(temporary, old.st_uid, old.st_gid)
        except OSError:
            return False
    try:
        copystat(target, temporary)
    except OSError:  # attributes that this file system does not have
        temporary.chmod(stat.S_IMODE(old.st_mode))
    os.utime(temporary)
    return True


def _is_done(target: Path, data: bytes, was: bytes) -> bool:
    """Whether the file already holds the content, as when it has two names and was written by the other.

    Raises:
        WriteError: it holds something else than it did.
    """
    before = _status(target)
    now = target.read_bytes() if before is not None else None
    after = _status(target)
    if now is not None and now == data:
        return True
    if now != was or before is None or after is None or _known_by(before) != _known_by(after):
        raise WriteError(errno.EBUSY, "it has changed since it was read", str(target))
    return False


def _known_by(status: os.stat_result) -> tuple[int, int, int, int]:
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns


def _copy_over(temporary: Path, target: Path, data: bytes) -> None:
    """Write into the file itself. A run that is killed meanwhile leaves the whole new text beside it, as `*.whole`."""
    spare = spare_of(temporary, target)
    with target.open("r+b", buffering=0) as opened:
        before = opened.read()
        temporary.rename(spare)
        try:
            _overwrite(opened.fileno(), data)
        except BaseException as error:
            try:
                _overwrite(opened.fileno(), before)
            except OSError:
                why = f"{reason(error)}, and its old text is lost; the new text is in {spare.name!r} beside it"
                raise WriteError(errno.EIO, why, str(target)) from error
            spare.unlink()
            raise
    spare.unlink()
    remove_left_behind(str(target.parent))


def _overwrite(descriptor: int, data: bytes) -> None:
    os.lseek(descriptor, 0, os.SEEK_SET)
    left = memoryview(data)
    while left:
        left = left[os.write(descriptor, left) :]
    os.ftruncate(descriptor, len(data))
    os.fsync(descriptor)


def _why(error: OSError, path: str | os.PathLike[str]) -> str:
    """Why a file cannot be written, in words about it and its folder, not about a temporary file."""
    folder = os.path.dirname(path) or os.curdir
    if os.path.isdir(folder):
        folder = os.path.dirname(os.path.realpath(path))  # it may be a link to a file elsewhere
    if not os.path.exists(folder):
        return f"there is no folder {folder!r}"
    if not os.path.isdir(folder):
        return f"{folder!r} is not a folder"
    if isinstance(error, PermissionError) and not os.access(folder, os.W_OK):
        return f"the folder {folder!r} is read-only"
    return reason(error)
