"""Where a path leads by its links, none of which may lead out of some folders."""

from __future__ import annotations

import errno
import os

from argmap.errors import OutsideError

_MOST_LINKS = 40


def resolved(path: str, root: str, *others: str) -> str:
    """Resolve a path in a folder, following links, none of which may lead out of it and the other folders.

    A link that does is refused before anything is asked of what it names, so that nobody learns whether that is there.

    Args:
        path: relative to the root, or absolute.
        root: the real path of a folder.
        *others: real paths of folders into which links may lead, too.

    Raises:
        OutsideError: a link leads out.
        FileNotFoundError: links form a cycle.
    """
    at, left = _parts(path)
    at, links = at or root, 0
    while left:
        name = left.pop()
        at = os.path.dirname(at) if name == os.pardir else os.path.join(at, name)
        target = _link(at, path, (root, *others))
        if target is not None:
            links += 1
            if links > _MOST_LINKS:
                raise FileNotFoundError(errno.ELOOP, "its links form a cycle", path)
            anchor, more = _parts(target)
            at = anchor or os.path.dirname(at)
            left += more
    if not any(_lies_in(at, folder) for folder in (root, *others)):
        raise outside(path)
    return at


def _parts(path: str) -> tuple[str, list[str]]:
    """The anchor of a path, empty if it is relative, and its names, the last first."""
    if os.name == "nt":
        from pathlib import PurePath  # noqa: PLC0415 - elsewhere it takes longer to import than all else here

        pure = PurePath(path.removeprefix("\\\\?\\"))
        return pure.anchor, list(reversed(pure.parts[bool(pure.anchor) :]))
    slashes = path[: len(path) - len(path.lstrip("/"))]
    names = [name for name in path.split("/") if name not in {"", os.curdir}]
    return "//" if slashes == "//" else slashes[:1], names[::-1]  # POSIX leaves open what two slashes mean


def _link(at: str, path: str, roots: tuple[str, ...]) -> str | None:
    """The target of a link; `None` if it is not a link, as are the folders above the roots."""
    if any(_lies_in(root, at) for root in roots):
        return None
    if not any(_lies_in(at, root) for root in roots):
        raise outside(path)
    try:
        return os.readlink(at)
    except OSError:
        return None


def _lies_in(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder if folder.endswith(os.sep) else folder + os.sep)


def outside(path: str) -> OutsideError:
    """Make the error of a path that leads out by a link."""
    return OutsideError(f"{path!r} leads out of the folder by a link")
