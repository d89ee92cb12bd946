"""Which files a command reads, and how they are named."""

from __future__ import annotations

import errno
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from argmap.errors import ArgmapError
from argmap.files import LARGEST, open_regular, read_regular, too_large

STDIN = "-"
_FIRST_KEY = re.compile(rb"(?:\xef\xbb\xbf)?(?:\s|#[^\n]*\n|---[ \t]*\r?\n|%[^\n]*\n)*[\"']?argmap[\"']?[ \t]*:")
_SHEET = re.compile(rb"(?:\xef\xbb\xbf)?(?:\s|#[^\n]*\n)*worksheet[ \t]*:")
_SUFFIXES = (".yaml", ".yml")


class MissingPathError(ArgmapError, FileNotFoundError):
    """A path on the command line that is not there."""


def displayed(path: Path) -> str:
    """The name of a file in messages: relative to the working folder where it lies in it, with `/`."""
    absolute = Path(os.path.abspath(path))  # noqa: PTH100
    here = Path.cwd()
    return absolute.relative_to(here).as_posix() if absolute.is_relative_to(here) else path.as_posix()


def name_of(path: str) -> str:
    """The name in messages of a path on the command line."""
    return "<stdin>" if path == STDIN else displayed(Path(path))


def is_missing(path: str) -> bool:
    """Whether there is nothing of that name; what lies where permission is denied may be there."""
    if path == STDIN:
        return False
    try:
        os.stat(path)  # noqa: PTH116
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return True
    except OSError as error:
        return error.errno in {errno.ENAMETOOLONG, errno.EINVAL}
    return False


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


def find_maps(paths: Iterable[str], excludes: Callable[[str], bool], *, force: bool = False) -> list[str]:
    """The maps that are named, and those in the folders that are named, in order of name, each once.

    In a folder these are the files `*.argmap.yaml`, and the YAML files whose first key is `argmap`; what git ignores is
    left out, and what is excluded.

    Args:
        paths: files and folders; `-` for standard input.
        excludes: whether a file is excluded.
        force: ask of named files too what is asked of those in a folder.

    Raises:
        MissingPathError: a path is not there.
    """
    found: dict[str, None] = {}
    for path in paths:
        if is_missing(path):
            raise MissingPathError(f"there is no file or folder {path!r}")
        if path != STDIN and os.path.isdir(path):  # noqa: PTH112 - permission to ask may be denied
            files = (file for file in sorted(_yaml_files(Path(path))) if not excludes(str(file)) and _is_map(file))
            found |= dict.fromkeys(map(str, files))
        elif not force or path == STDIN or (_is_map(Path(path)) and not excludes(path)):
            found[path] = None
    return list(found)


def is_sheet(data: bytes) -> bool:
    """Whether a file begins as a worksheet does."""
    return _SHEET.match(data) is not None


def _is_map(file: Path) -> bool:
    if file.name.endswith((".argmap.yaml", ".argmap.yml")):
        return True
    try:
        with open_regular(file) as opened:
            return _FIRST_KEY.match(opened.read(1 << 16)) is not None
    except OSError:  # it may be a map: that it cannot be read is a finding
        return True


def _yaml_files(folder: Path) -> Iterator[Path]:
    names = _known_to_git(folder)
    for name in _walk(folder) if names is None else names:
        if name.endswith(_SUFFIXES) and (folder / name).is_file():
            yield folder / name


def _known_to_git(folder: Path) -> list[str] | None:
    """The files in a folder that git does not ignore; `None` where git cannot say."""
    import subprocess  # noqa: PLC0415 - only a folder needs it, and it is slow to import

    command = ["git", "-C", str(folder), "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", "."]
    try:
        done = subprocess.run(command, capture_output=True, check=True)  # noqa: S603
    except (OSError, subprocess.CalledProcessError):
        return None
    return [os.fsdecode(name) for name in done.stdout.split(b"\0") if name]


def _walk(folder: Path) -> Iterator[str]:
    """The files below a folder, hidden folders left out."""
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in files:
            yield os.path.relpath(os.path.join(parent, name), folder)  # noqa: PTH118
