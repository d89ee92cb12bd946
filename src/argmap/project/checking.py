"""What `argmap check` finds in one file, for programs."""

from __future__ import annotations

import os
from os import PathLike, fspath

from argmap.diagnostics import Report
from argmap.errors import MissingPathError
from argmap.fields import expect
from argmap.files import LARGEST
from argmap.project.examining import examine
from argmap.project.finding import is_there
from argmap.project.outcomes import Job
from argmap.project.settings import settings_for


def check_file(path: str | PathLike[str], *, max_size: int = LARGEST) -> Report:
    """Check a file as `argmap check` does.

    The configuration nearest above the file applies to it, quotes are checked against the copies of their sources, and
    a worksheet is marked with the key that it names. A file that cannot be read, because of its size for example, has
    the finding AM000.

    Args:
        path: the file of a map, or of a worksheet.
        max_size: the largest file that is read, in bytes.

    Returns:
        The findings, in order of path, line, column and code.

    Raises:
        MissingPathError: there is no such file, or it is a folder; also a `FileNotFoundError`.
        ConfigError: the configuration is faulty; also a `ValueError`.
    """
    expect(path, str | PathLike)
    file = fspath(path)
    if not is_there(file):
        raise MissingPathError(f"there is no file {file!r}")
    if os.path.isdir(file):  # noqa: PTH112 - a name that no file can have is not a folder's
        raise MissingPathError(f"{file!r} is a folder; name a map in it")
    return Report(examine(Job(path=file, settings=settings_for(file), limit=max_size, others=settings_for)).whole)
