"""No command writes over a file that it reads."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable

from argmap.errors import OverwriteError


def refuse_input(output: str | os.PathLike[str], inputs: Iterable[str | os.PathLike[str] | int]) -> None:
    """Refuse to write a file that is also read, by whatever name or link; to be asked before anything is written.

    Args:
        output: the file to be written; it need not be there.
        inputs: the files that are read; a number is an open descriptor, such as that of standard input.

    Raises:
        OverwriteError: the output is one of the inputs.
    """
    target = _regular(output)
    if target is None:
        return
    for one in inputs:
        status = _regular(one)
        if status is not None and os.path.samestat(status, target):
            name, read = os.fspath(output), "standard input" if isinstance(one, int) else repr(os.fspath(one))
            same = "" if read == repr(name) else f", the same file as {read},"
            raise OverwriteError(f"{name!r}{same} is read by this command: name another file to write")


def _regular(file: str | os.PathLike[str] | int) -> os.stat_result | None:
    """What is known of a file; `None` if there is none, and where writing it replaces nothing, as with a device."""
    try:
        status = os.stat(file)
    except (OSError, ValueError):
        return None
    return status if stat.S_ISREG(status.st_mode) else None
