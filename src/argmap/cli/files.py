"""Which files a command reads, and how they are named."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from argmap.errors import MissingPathError
from argmap.project.finding import STDIN

__all__ = ["STDIN", "MissingPathError", "displayed", "name_of", "own_ignore_file", "read_bytes"]


def displayed(path: Path) -> str:
    """The name of a file in messages: relative to the working folder where it lies in it, with `/`."""
    absolute = Path(os.path.abspath(path))  # noqa: PTH100
    here = Path.cwd()
    return absolute.relative_to(here).as_posix() if absolute.is_relative_to(here) else path.as_posix()


def name_of(path: str) -> str:
    """The name in messages of a path on the command line."""
    return "<stdin>" if path == STDIN else displayed(Path(path))


def read_bytes(path: str) -> tuple[bytes, str]:
    """The content of a file, or of standard input for `-`, and its name in messages.

    Raises:
        MissingPathError: the file is not there.
    """
    if path == STDIN:
        return sys.stdin.buffer.read(), name_of(path)
    file = Path(path)
    if not file.exists():
        raise MissingPathError(f"there is no file {path!r}")
    if file.is_dir():
        raise MissingPathError(f"{path!r} is a folder; name a map in it")
    return file.read_bytes(), displayed(file)


def own_ignore_file() -> str | None:
    """Where the person who runs this has git's ignore file for all repositories, unless git is told otherwise."""
    home = os.environ.get("XDG_CONFIG_HOME") or os.path.expanduser("~/.config")  # noqa: PTH111
    return os.path.join(home, "git", "ignore") if os.path.isabs(home) else None  # noqa: PTH117, PTH118
