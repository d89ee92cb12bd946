"""Why a file cannot be read or written, in words."""

from __future__ import annotations

import errno

_WORDS = {
    errno.EACCES: "permission denied",
    errno.EPERM: "permission denied",
    errno.ENOENT: "it is not there",
    errno.EISDIR: "it is a folder",
    errno.ELOOP: "its links form a cycle",
    errno.ENAMETOOLONG: "its name is too long",
    errno.ENOSPC: "no space is left on the disk",
    errno.EDQUOT: "the disk quota is used up",
    errno.EROFS: "the file system is read-only",
    errno.EFBIG: "it would be too large",
}


def reason(error: BaseException) -> str:
    """Say why a file cannot be read or written, for the end of a sentence.

    >>> reason(PermissionError(errno.EACCES, "Permission denied"))
    'permission denied'
    """
    ours = type(error).__module__ != "builtins"
    words = None if ours or not isinstance(error, OSError) else _WORDS.get(error.errno or 0)
    return words or getattr(error, "strerror", None) or str(error) or type(error).__name__
