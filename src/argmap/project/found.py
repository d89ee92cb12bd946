"""Files that were named or found: how they are called, and how they are read.

What was found in a folder is never read from outside it.
"""

from __future__ import annotations

import os
from typing import NamedTuple

from argmap.errors import MissingPathError
from argmap.files import LARGEST, read_regular, resolved

REPOSITORY = ".git"
"""What a folder holds that is a repository."""


class Found(NamedTuple):
    """A map that is to be checked, or what would have to be one and is not read.

    `folder` is the one that it was found in, and must not lead out of; empty if it was named. `refusal` says why it
    is not read.
    """

    path: str
    folder: str = ""
    refusal: str = ""


class Passed(NamedTuple):
    """Something that was skipped, and why."""

    path: str
    reason: str


class Search(NamedTuple):
    """What came of a search, in order of path: what is to be checked, and what was skipped."""

    found: tuple[Found, ...]
    passed: tuple[Passed, ...] = ()


def displayed(path: str | os.PathLike[str]) -> str:
    """The name of a file in messages: relative to the working folder where it lies in it, with `/`."""
    absolute, here = os.path.abspath(path), os.getcwd()  # noqa: PTH100, PTH109
    if absolute.startswith(inside := os.path.join(here, "")):  # noqa: PTH118
        return absolute[len(inside) :].replace(os.sep, "/") or "."
    from pathlib import Path  # noqa: PLC0415 - most files lie in the working folder

    return "." if absolute == here else Path(path).as_posix()


def read_named(path: str, limit: int = LARGEST) -> bytes:
    """The content of a file that was named, which may be a link to anywhere.

    Raises:
        MissingPathError: it is not there, or is a folder.
        OSError: it cannot be read, is not a regular file, or is larger than `limit` bytes.
    """
    try:
        return read_regular(path, limit)
    except (FileNotFoundError, NotADirectoryError):
        raise MissingPathError(f"there is no file {path!r}") from None
    except IsADirectoryError:
        raise MissingPathError(f"{path!r} is a folder; name a map in it") from None


def read_found(path: str, folder: str, limit: int = LARGEST) -> bytes:
    """The content of a file that was found in a folder, which still lies in it and is a regular file.

    Raises:
        OutsideError: a link leads out of the folder.
        OSError: the file cannot be read.
    """
    return read_regular(real_path(path, folder), limit, follow=False)


def repository_above(folder: str) -> str | None:
    """The repository that a folder is or lies in, by whether there is a `.git`, of which nothing is read."""
    while not os.path.lexists(os.path.join(folder, REPOSITORY)):  # noqa: PTH118
        folder, below = os.path.dirname(folder), folder  # noqa: PTH120
        if folder == below:
            return None
    return folder


def real_path(path: str, folder: str) -> str:
    """Where a path leads that was found in a folder.

    Raises:
        OutsideError: a link leads out of the folder.
        FileNotFoundError: links form a cycle.
    """
    return resolved(os.path.relpath(path, folder), os.path.realpath(folder))
