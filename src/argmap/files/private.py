"""Folders of one user alone, in which a program keeps what it is to trust later."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable
from contextlib import suppress

from argmap.errors import WriteError

_OTHERS = 0o077


def private(folders: Iterable[str]) -> str:
    """Give the first of some folders that is the user's alone, or can be made so.

    Args:
        folders: absolute paths, the best first.

    Raises:
        WriteError: none is.
    """
    tried = ""
    for tried in folders:
        with suppress(OSError):
            os.makedirs(tried, mode=0o700, exist_ok=True)
        if is_private(tried) and os.access(tried, os.W_OK | os.X_OK):
            return tried
    raise WriteError(errno.EACCES, "the folder for notes of unfinished edits cannot be used", tried)


def is_private(folder: str) -> bool:
    """Whether there is such a folder, and nobody but the user who runs this can have put anything into it.

    It is their own, no link, and closed to others: git and programs that unpack archives make none that is.
    """
    try:
        status = os.lstat(folder)
    except (OSError, ValueError):
        return False
    if not stat.S_ISDIR(status.st_mode):
        return False
    return not hasattr(os, "geteuid") or (status.st_uid == os.geteuid() and not status.st_mode & _OTHERS)
