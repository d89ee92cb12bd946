"""What keeps a file from being read or checked, as a finding of that file."""

from __future__ import annotations

import errno

from argmap.diagnostics import Diagnostic, Finding, Severity, described
from argmap.errors import ArgmapError, RefusedFileError, internal
from argmap.files import reason
from argmap.text import SourceText

UNREADABLE = described(
    "AM000",
    "unreadable",
    Severity.ERROR,
    """The file was not checked: it cannot be read, or argmap failed on it.

    Permission to read it is denied, it is a pipe or a device instead of a regular file, it is larger than `--max-size`
    allows, or argmap failed on it: the message then asks you to report that. A file found in a folder may not be a link
    that leads out of the folder either: whoever sends you a folder must not choose which of your files are read. A file
    that you name yourself may be a link to anywhere. The other files are still checked. This finding cannot be
    silenced, and the exit status is then 1 whatever `--fail-on` says. There is no example, since no text causes it.
    """,
    failing="",
    passing="",
)


def unreadable(path: str, problem: Exception) -> Diagnostic:
    """Make a finding of the error for which a file was not read or checked.

    Args:
        path: the name of the file in messages.
        problem: an `OSError`, an error of argmap, or any other, which is taken for a bug of argmap.
    """
    return UNREADABLE.report(_finding(problem), None, SourceText("", path))


def _finding(problem: Exception) -> Finding:
    if isinstance(problem, MemoryError):
        return Finding(f"the file cannot be checked: {str(problem) or 'there is not enough memory for it'}")
    if isinstance(problem, RefusedFileError):
        return Finding(f"the file is not read: {problem.strerror}", help=_advice(problem))
    if isinstance(problem, OSError | ArgmapError):
        return Finding(f"the file cannot be read: {reason(problem)}")
    return _bug(problem)


def _advice(problem: RefusedFileError) -> tuple[str, ...]:
    if problem.errno == errno.EFBIG:
        return ("`--max-size` sets the limit",)
    return ("name a file that holds a map; `-` reads standard input",)


def _bug(problem: Exception) -> Finding:
    from argmap import __version__  # noqa: PLC0415 - the face imports the rooms

    return Finding(
        f"{internal(problem)}; this is a bug in argmap {__version__}, not a problem with your map",
        help=("please report it with this message and, if you can, the map",),
    )
