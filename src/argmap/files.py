"""Files at the rim: writing one whole or not at all, and reading those that a map names, which may not lead astray."""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Callable
from functools import partial
from pathlib import Path

from argmap.errors import OutsideError

LARGEST = 64 << 20
"""The largest copy of a source that is read, in bytes."""
_ROOTED = re.compile(r"/|[A-Za-z]:")


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
    return partial(_read_inside, tuple(map(Path, roots)))


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


def _read_inside(roots: tuple[Path, ...], path: str) -> bytes:
    plain, leads_out = inside(path), False
    try:
        for root in roots:
            file = Path(os.path.realpath(root / plain))
            if file.exists():
                if any(map(file.is_relative_to, roots)):
                    return _read_ordinary(file)
                leads_out = True
    except ValueError:
        raise FileNotFoundError(errno.ENOENT, "no file can be called that", path) from None
    if leads_out:
        raise OutsideError(f"{path!r} leads out of the folder by a link")
    raise FileNotFoundError(errno.ENOENT, "it is not there", path)


def _read_ordinary(file: Path) -> bytes:
    if not stat.S_ISREG(file.stat().st_mode):
        raise OSError(errno.EINVAL, "it is no ordinary file", str(file))
    with file.open("rb") as opened:
        data = opened.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise OSError(errno.EFBIG, f"it is larger than {LARGEST >> 20} MB", str(file))
    return data
