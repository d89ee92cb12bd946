"""A walk through a folder: the files that could be maps, and what is skipped unseen."""

from __future__ import annotations

import os
from collections.abc import Iterator

from argmap.errors import OutsideError
from argmap.files import reason
from argmap.project.found import REPOSITORY, Found, Passed, real_path
from argmap.project.ignoring import Ignores, ignores_in

SUFFIXES = (".yaml", ".yml")


def walk(folder: str, own: str | None, suffixes: tuple[str, ...] = SUFFIXES) -> Iterator[Found | Passed]:
    """The files in a folder with one of some suffixes, the folders that cannot be read, and what is skipped unseen.

    Links to folders are not followed: what they lead to in the folder is found there.
    """
    real = os.path.realpath(folder)
    left = [("", ignores_in(real, own))]
    while left:
        relative, ignores = left.pop()
        here = joined(folder, relative)
        try:
            entries = _entries(joined(real, relative), suffixes)
        except OSError as error:
            yield Found(here, folder, f"the folder cannot be read: {reason(error)}")
            continue
        for name, is_link, is_folder in entries:
            below = os.path.join(relative, name)  # noqa: PTH118
            path, shown = os.path.join(real, below), joined(folder, below)  # noqa: PTH118
            unseen = _unseen(path, ignores, is_folder=is_folder)
            if unseen is not None:
                yield Passed(shown, unseen)
            elif is_folder:
                left.append((below, ignores.entering(path)))
            elif name.endswith(suffixes):
                yield Found(shown, folder)
            elif is_link:
                yield from _link(shown, folder)


def _entries(folder: str, suffixes: tuple[str, ...]) -> list[tuple[str, bool, bool]]:
    """The files, folders and links in a folder, with whether each is a link, and whether a folder and none.

    Of files only those with one of some suffixes.
    """
    found = []
    with os.scandir(folder) as entries:
        for entry in entries:
            is_link = entry.is_symlink() or getattr(entry, "is_junction", bool)()
            is_folder = not is_link and entry.is_dir(follow_symlinks=False)
            if (is_link or is_folder or entry.name.endswith(suffixes)) and entry.name.lower() != REPOSITORY:
                found.append((entry.name, is_link, is_folder))
    return found


def _unseen(path: str, ignores: Ignores, *, is_folder: bool) -> str | None:
    """Why something in a folder is not looked at."""
    if is_folder and ignores.repository is None and os.path.basename(path).startswith("."):  # noqa: PTH119
        return "a hidden folder in no repository"
    line = ignores.why(path, is_folder=is_folder)
    return None if line is None else f"ignored by {line}"


def _link(path: str, folder: str) -> Iterator[Passed]:
    """That a link is not followed, if it leads out or to a folder."""
    try:
        if os.path.isdir(real_path(path, folder)):  # noqa: PTH112
            yield Passed(path, "a link to a folder")
    except OutsideError:
        yield Passed(path, "a link that leads out of the folder that is searched")
    except OSError:
        return


def joined(folder: str, name: str) -> str:
    """The path of something in a folder as it is shown, without `./`."""
    return (name or folder) if folder == "." else os.path.join(folder, name) if name else folder  # noqa: PTH118
