"""Files at the rim: writing one whole or not at all, and reading those that a map names, which may not lead astray."""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Callable
from functools import partial
from pathlib import Path, PurePath
from typing import BinaryIO

from argmap.errors import OutsideError

LARGEST = 64 << 20
"""The largest copy of a source that is read, in bytes."""
_ROOTED = re.compile(r"/|[A-Za-z]:")
_MOST_LINKS = 40
_SAFELY = os.O_RDONLY | sum(getattr(os, name, 0) for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_BINARY"))


def write_whole(path: str | os.PathLike[str], content: str | bytes) -> None:
    """Write a file by way of a temporary one beside it, so that a failure leaves the old file as it was.

    Text is written as UTF-8 with its line ends as they are. A link is followed; what is no ordinary file, such as a
    pipe, is written directly.

    Raises:
        OSError: the file cannot be written.
    """
    data = content.encode() if isinstance(content, str) else content
    file = Path(path).resolve()
    if file.exists() and not file.is_file():
        file.write_bytes(data)
        return
    temporary = file.with_name(f".argmap-{os.urandom(6).hex()}.tmp")
    try:
        with temporary.open("xb") as opened:
            opened.write(data)
        if file.exists():
            temporary.chmod(file.stat().st_mode & 0o777)
        temporary.replace(file)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def texts_beside(path: str | os.PathLike[str], *folders: str | os.PathLike[str]) -> Callable[[str], bytes]:
    """A lookup of the local copies of sources, for `argmap.check`: in the folder of a map, then in further folders.

    It takes the `text` of a source and returns the content of that file. It raises `OutsideError` where the path leads
    out of these folders (it is absolute, climbs above them by `..`, or follows a link out of them), and another
    `OSError` where there is no such file, where it is no ordinary file, or where it is larger than 64 MB.

    Args:
        path: the file of the map; it need not be there.
        folders: where else to look, in this order; for texts that cannot be published with the map.
    """
    roots = dict.fromkeys(os.path.realpath(folder) for folder in (Path(path).parent, *folders))
    return partial(_read_inside, tuple(roots))


def inside(path: str) -> str:
    """A relative path with `/`, from which no `..` leads out.

    Raises:
        OutsideError: it is absolute, or leads out.
    """
    plain = path.replace("\\", "/")
    if _ROOTED.match(plain):
        raise OutsideError(f"{path!r} is an absolute path")
    depth = 0
    for part in plain.split("/"):
        depth += {"..": -1, ".": 0, "": 0}.get(part, 1)
        if depth < 0:
            raise OutsideError(f"{path!r} leads out of the folder by `..`")
    return plain


def resolved(path: str, root: str, *others: str) -> str:
    """Where a path leads in a folder, links followed, none of which may lead out of it and of the others.

    A link that does is refused before anything is asked of what it names, so that nobody learns whether that is there.

    Args:
        path: relative to the root, or absolute.
        root: the real path of a folder.
        *others: real paths of folders into which links may lead, too.

    Raises:
        OutsideError: a link leads out.
        FileNotFoundError: links lead in a circle.
    """
    at, left = _parts(path)
    at, links = at or root, 0
    while left:
        name = left.pop()
        at = os.path.dirname(at) if name == os.pardir else os.path.join(at, name)  # noqa: PTH118, PTH120
        target = _link(at, path, (root, *others))
        if target is not None:
            links += 1
            if links > _MOST_LINKS:
                raise FileNotFoundError(errno.ELOOP, "its links lead in a circle", path)
            anchor, more = _parts(target)
            at = anchor or os.path.dirname(at)  # noqa: PTH120
            left += more
    if not any(_lies_in(at, folder) for folder in (root, *others)):
        raise _outside(path)
    return at


def _parts(path: str) -> tuple[str, list[str]]:
    """The anchor of a path, empty where it is relative, and its names, the last first."""
    pure = PurePath(path.removeprefix("\\\\?\\"))
    return pure.anchor, list(reversed(pure.parts[bool(pure.anchor) :]))


def _link(at: str, path: str, roots: tuple[str, ...]) -> str | None:
    """What a link holds; `None` for what is none, as are the folders above the roots."""
    if any(_lies_in(root, at) for root in roots):
        return None
    if not any(_lies_in(at, root) for root in roots):
        raise _outside(path)
    try:
        return os.readlink(at)  # noqa: PTH115
    except OSError:
        return None


def _lies_in(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder if folder.endswith(os.sep) else folder + os.sep)


def _outside(path: str) -> OutsideError:
    return OutsideError(f"{path!r} leads out of the folder by a link")


def read_ordinary(path: str, most: int = LARGEST) -> bytes:
    """The content of a file at a path without links, which is no pipe, device or folder.

    Args:
        path: where it is.
        most: the largest size that is read, in bytes.

    Raises:
        OSError: it is not there, no ordinary file, larger, or cannot be read.
    """
    with open_ordinary(path) as opened:
        data = opened.read(most + 1)
    if len(data) > most:
        raise OSError(errno.EFBIG, f"it is larger than {most >> 20} MB", path)
    return data


def open_ordinary(path: str) -> BinaryIO:
    """Open a file at a path without links, which is no pipe, device or folder; it never waits for anybody.

    Raises:
        OSError: it is not there, no ordinary file, or cannot be read.
    """
    _must_be_ordinary(os.lstat(path), path)
    opened = open(path, "rb", opener=lambda name, _: os.open(name, _SAFELY))  # noqa: SIM115
    try:
        _must_be_ordinary(os.fstat(opened.fileno()), path)
    except OSError:
        opened.close()
        raise
    return opened


def _must_be_ordinary(status: os.stat_result, path: str) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise OSError(errno.EINVAL, "it is no ordinary file", path)


def _read_inside(roots: tuple[str, ...], path: str) -> bytes:
    plain, leads_out = inside(path), False
    for root in roots:
        try:
            return read_ordinary(resolved(plain, root, *roots))
        except OutsideError:
            leads_out = True
        except (FileNotFoundError, NotADirectoryError):
            continue
        except ValueError:
            raise FileNotFoundError(errno.ENOENT, "no file can be called that", path) from None
    if leads_out:
        raise _outside(path)
    raise FileNotFoundError(errno.ENOENT, "it is not there", path)
