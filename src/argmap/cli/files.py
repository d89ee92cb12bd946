"""Which files a command reads, and how they are named."""

from __future__ import annotations

import errno
import os
import sys

from argmap.errors import MissingPathError
from argmap.files import LARGEST, too_large
from argmap.project.finding import STDIN, is_missing
from argmap.project.found import displayed, read_named

__all__ = [
    "STDIN",
    "MissingPathError",
    "is_missing",
    "journal_folders",
    "name_of",
    "own_ignore_file",
    "read_bytes",
    "read_stdin",
]


def name_of(path: str) -> str:
    """The name in messages of a path on the command line."""
    return "<stdin>" if path == STDIN else displayed(path)


def read_bytes(path: str, limit: int = LARGEST) -> bytes:
    """Read a file, or standard input for `-`, of at most `limit` bytes.

    Raises:
        MissingPathError: the file is not there.
        OSError: it cannot be read, is not a regular file, or is larger.
    """
    if path == STDIN:
        data = read_stdin(limit)
        if len(data) > limit:
            raise too_large(path, limit)
        return data
    return read_named(path, limit)


def read_stdin(limit: int) -> bytes:
    """Read standard input, and not much of it beyond `limit` bytes.

    Raises:
        OSError: it is closed or cannot be read.
    """
    if sys.stdin is None or sys.stdin.closed:
        raise OSError(errno.EBADF, "standard input is closed")
    return sys.stdin.buffer.read(limit + 1)


def journal_folders() -> list[str]:
    """Where the person who runs this has journals of edits, the best place first; a repository can bring none there."""
    home = os.environ.get("LOCALAPPDATA" if os.name == "nt" else "XDG_STATE_HOME", "")
    home = home if os.path.isabs(home) else os.path.expanduser("~/.local/state")  # noqa: PTH111, PTH117
    user = os.geteuid() if hasattr(os, "geteuid") else "user"
    temporary = os.environ.get("TMPDIR") or os.environ.get("TEMP") or "/tmp"  # noqa: S108 - `private` looks whose it is
    spare = os.path.join(temporary, f"argmap-edits-{user}")  # noqa: PTH118
    return [os.path.join(home, "argmap", "edits"), spare] if os.path.isabs(home) else [spare]  # noqa: PTH117, PTH118


def own_ignore_file() -> str | None:
    """The user's git ignore file for all repositories, where it is unless git is configured otherwise."""
    home = os.environ.get("XDG_CONFIG_HOME") or os.path.expanduser("~/.config")  # noqa: PTH111
    return os.path.join(home, "git", "ignore") if os.path.isabs(home) else None  # noqa: PTH117, PTH118
