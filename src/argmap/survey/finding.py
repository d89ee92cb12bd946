"""Which files a survey looks at: those that are named, and those in folders that may hold maps, in order of path.

A corpus is named on purpose, so that what git ignores is not left out. Links to folders are not followed, and what is
found in a folder is never read from outside it.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from os import PathLike, fspath
from pathlib import Path

import attrs

from argmap.errors import MissingPathError
from argmap.fields import expect
from argmap.files import reason
from argmap.notations import NOTATIONS
from argmap.notations.pictures import PICTURES
from argmap.project.finding import is_there
from argmap.project.found import displayed
from argmap.survey.file import File

_READ = [one for one in NOTATIONS if one.read is not None and one not in PICTURES]
_SUFFIXES = tuple(sorted({end for one in _READ for end in one.suffixes}))
"""Those of pictures are left out: what they carry mostly lies beside them, and would be counted twice."""
_SCHEME = "://"


def named(paths: str | PathLike[str] | Iterable[str | PathLike[str]]) -> tuple[str, ...]:
    """The paths that were given, each once, without those in a folder that is named as well.

    Raises:
        MissingPathError: one is not there.
    """
    expect(paths, str | PathLike | Iterable, "name files and folders")
    given = [fspath(one) for one in ([paths] if isinstance(paths, str | PathLike) else paths)]
    for path in given:
        if not is_address(path) and not is_there(path):
            more = ": a survey reads no standard input" if path == "-" else ""
            raise MissingPathError(f"there is no file or folder {path!r}{more}")
    places = {path: place_of(path) for path in dict.fromkeys(given)}
    folders = {place for path, place in places.items() if not is_address(path) and os.path.isdir(path)}  # noqa: PTH112
    once = {place: path for path, place in reversed(places.items())}
    return tuple(
        path
        for path, place in places.items()
        if once[place] == path and (is_address(path) or folders.isdisjoint(map(str, Path(place).parents)))
    )


def is_address(path: str) -> bool:
    """Whether a path is an address for fsspec, such as `s3://corpora/qt30`."""
    return _SCHEME in path and not os.path.lexists(path)


def place_of(path: str) -> str:
    """Where a path leads, however it is written."""
    return path if is_address(path) else os.path.abspath(path)  # noqa: PTH100


def files(paths: Sequence[str]) -> Iterator[File]:
    """The files of `named` paths, in the order of these, and in folders in order of path."""
    for path in paths:
        if is_address(path):
            from argmap.survey.addresses import files_at  # noqa: PLC0415 - few corpora lie elsewhere

            yield from files_at(path, _SUFFIXES)
        elif os.path.isdir(path):  # noqa: PTH112
            yield from _walked(os.path.abspath(path))  # noqa: PTH100
        else:
            at = os.path.abspath(path)  # noqa: PTH100
            yield File(name=displayed(path), path=at, size=os.stat(path).st_size)  # noqa: PTH116


def _walked(folder: str) -> Iterator[File]:
    """The files in a folder that may hold maps, by their suffixes; folders that are hidden are passed over."""
    left = [_Entry(folder, is_folder=True)]
    while left:
        entry = left.pop()
        if not entry.is_folder:
            yield File(name=displayed(entry.path), path=entry.path, folder=folder, size=entry.size)
            continue
        try:
            left += reversed(_entries(entry.path))
        except OSError as error:
            why = f"the folder cannot be read: {reason(error)}"
            yield File(name=displayed(entry.path), path=entry.path, folder=folder, refusal=why)


@attrs.frozen
class _Entry:
    """A folder that is to be walked through, or a file in one."""

    path: str
    size: int = 0
    is_folder: bool = attrs.field(default=False, kw_only=True)


def _entries(folder: str) -> list[_Entry]:
    """The folders in a folder, and the files that may hold maps, in order of name."""
    found = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                if not entry.name.startswith("."):
                    found.append(_Entry(entry.path, is_folder=True))
            elif entry.name.lower().endswith(_SUFFIXES) and (size := _size(entry)) is not None:
                found.append(_Entry(entry.path, size))
    return sorted(found, key=lambda one: one.path)


def _size(entry: os.DirEntry[str]) -> int | None:
    """The size of a file, `None` for what is not one; 0 where that cannot be told, which whoever reads it explains."""
    try:
        return entry.stat().st_size if entry.is_file() else None
    except OSError:
        return 0
