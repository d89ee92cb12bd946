"""Which files a command reads, and how they are named."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

from argmap.errors import MissingPathError
from argmap.files import LARGEST, read_regular, too_large
from argmap.project.finding import STDIN, is_missing

__all__ = [
    "STDIN",
    "MissingPathError",
    "displayed",
    "is_missing",
    "name_of",
    "own_ignore_file",
    "read_bytes",
    "read_stdin",
]


def displayed(path: Path) -> str:
    """The name of a file in messages: relative to the working folder where it lies in it, with `/`."""
    absolute = Path(os.path.abspath(path))  # noqa: PTH100
    here = Path.cwd()
    return absolute.relative_to(here).as_posix() if absolute.is_relative_to(here) else path.as_posix()


def name_of(path: str) -> str:
    """The name in messages of a path on the command line."""
    return "<stdin>" if path == STDIN else displayed(Path(path))


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
    try:
        return read_regular(path, limit)
    except (FileNotFoundError, NotADirectoryError):
        raise MissingPathError(f"there is no file {path!r}") from None
    except IsADirectoryError:
        raise MissingPathError(f"{path!r} is a folder; name a map in it") from None


def read_stdin(limit: int) -> bytes:
    """Read standard input, and not much of it beyond `limit` bytes.

    Raises:
        OSError: it is closed or cannot be read.
    """
    if sys.stdin is None or sys.stdin.closed:
        raise OSError(errno.EBADF, "standard input is closed")
    return sys.stdin.buffer.read(limit + 1)


def own_ignore_file() -> str | None:
    """Where the person who runs this has git's ignore file for all repositories, unless git is told otherwise."""
    home = os.environ.get("XDG_CONFIG_HOME") or os.path.expanduser("~/.config")  # noqa: PTH111
    return os.path.join(home, "git", "ignore") if os.path.isabs(home) else None  # noqa: PTH117, PTH118
