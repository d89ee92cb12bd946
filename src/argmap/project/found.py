"""What a search for maps finds, and how that is read: never from outside the folder that it was found in."""

from __future__ import annotations

import os

import attrs

from argmap.files import LARGEST, read_regular, resolved


@attrs.frozen
class Found:
    """A map that is to be checked, or what would have to be one and is not read.

    `folder` is the one that it was found in, and must not lead out of; empty where it was named. `refusal` says why it
    is not read.
    """

    path: str
    folder: str = ""
    refusal: str = ""


@attrs.frozen
class Passed:
    """Something that was passed over, and why."""

    path: str
    reason: str


@attrs.frozen
class Search:
    """What came of a search, in order of path: what is to be checked, and what was passed over."""

    found: tuple[Found, ...]
    passed: tuple[Passed, ...] = ()


def read_found(path: str, folder: str, limit: int = LARGEST) -> bytes:
    """The content of a file that was found in a folder, which still lies in it and is a regular file.

    Raises:
        OutsideError: a link leads out of the folder.
        OSError: the file cannot be read.
    """
    return read_regular(real_path(path, folder), limit, follow=False)


def real_path(path: str, folder: str) -> str:
    """Where a path leads that was found in a folder.

    Raises:
        OutsideError: a link leads out of the folder.
        FileNotFoundError: links lead in a circle.
    """
    return resolved(os.path.relpath(path, folder), os.path.realpath(folder))
