"""Reading files that strangers may have made: regular files alone, up to a size, and never waiting for one."""

from __future__ import annotations

import errno
import os
import re
import stat
from typing import BinaryIO

from argmap.errors import RefusedFileError

LARGEST = 64 << 20
"""The largest file that is read unless another limit is given, in bytes."""
NO_NAME = "no file can be called that"
"""Why a name with NUL in it, or with half of a character, names nothing."""
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)
_NOFOLLOW = getattr(os, "O_NOFOLLOW", 0)
_SIZE = r"(?i)(\d{1,18})\s*(?:([KMG])i?)?B?"
_UNITS = {None: 1, "K": 1 << 10, "M": 1 << 20, "G": 1 << 30}


def read_regular(path: str | os.PathLike[str], limit: int = LARGEST, *, follow: bool = True) -> bytes:
    """Read a regular file of at most `limit` bytes.

    A device, a pipe and a socket are not opened, and of what is larger no more than `limit` bytes are read. Unless
    `follow`, neither is a link.

    Raises:
        RefusedFileError: it is not a regular file, or it is larger.
        OSError: it cannot be read: it is not there, it is a folder, or permission is denied.
    """
    with open_regular(path, follow=follow) as opened:
        size = os.fstat(opened.fileno()).st_size
        if size > limit:
            raise too_large(path, limit)
        data = opened.read(size + 1) or b""
        if len(data) > size:  # it grows, or is one of those files of the kernel whose size is 0
            data += opened.read(limit + 1 - size) or b""
    if len(data) > limit:
        raise too_large(path, limit)
    return data


def open_regular(path: str | os.PathLike[str], *, follow: bool = True) -> BinaryIO:
    """Open a regular file for reading; unless `follow`, no link to one.

    Raises:
        RefusedFileError: it is not a regular file.
        OSError: it cannot be opened.
    """
    # To open a device may change it, and to open a pipe may take for ever.
    try:
        status = os.stat(path, follow_symlinks=follow)
    except ValueError:
        raise FileNotFoundError(errno.ENOENT, NO_NAME, os.fspath(path)) from None
    _refuse_irregular(status, path)
    opened = os.fdopen(os.open(path, _FLAGS if follow else _FLAGS | _NOFOLLOW), "rb")
    try:
        _refuse_irregular(os.fstat(opened.fileno()), path)
    except OSError:
        opened.close()
        raise
    return opened


def _refuse_irregular(status: os.stat_result, path: str | os.PathLike[str]) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError(errno.EISDIR, "Is a directory", os.fspath(path))
    if not stat.S_ISREG(status.st_mode):
        raise RefusedFileError(errno.EINVAL, "it is not a regular file", os.fspath(path))


def too_large(path: str | os.PathLike[str], limit: int) -> RefusedFileError:
    """Make the error of a file that is larger than a limit."""
    return RefusedFileError(errno.EFBIG, f"it is larger than {in_units(limit)}", os.fspath(path))


def parse_size(text: str) -> int:
    """Read a size: bytes, or KB, MB or GB of 1,024 to the next.

    >>> parse_size("64MB"), parse_size("500 kb"), parse_size("1000000")
    (67108864, 512000, 1000000)

    Raises:
        ValueError: this is not a size, or it is 0.
    """
    match = re.fullmatch(_SIZE, text.strip()) if text.isascii() else None
    size = int(match[1]) * _UNITS[match[2] and match[2].upper()] if match else 0
    if size < 1:
        raise ValueError(f"expected a size such as 64MB, 500KB or 1000000 (bytes), not {text!r}")
    return size


def in_units(size: int) -> str:
    """Write a size in the largest unit that needs no fraction.

    >>> in_units(64 << 20), in_units(1000)
    ('64 MB', '1,000 bytes')
    """
    for unit in "GMK":
        if size % _UNITS[unit] == 0:
            return f"{size // _UNITS[unit]:,} {unit}B"
    return f"{size:,} byte{'s' if size != 1 else ''}"
