"""Temporary files beside those that are written: their names, and what runs that were killed have left of them.

A name tells the machine and the process. One that ends in `.whole` holds the new text of a file that is written in
place, which the name tells by its inode.
"""

from __future__ import annotations

import os
import re
import stat
import time
from contextlib import suppress
from functools import cache, lru_cache
from pathlib import Path
from zlib import crc32

_NAME = r"\.argmap-([0-9a-f]{8})-(\d{1,10})-[0-9a-f]{12}(?:\.tmp|-(\d{1,20})\.whole)"
_JOURNAL = r"\.argmap-([0-9a-f]{8})-(\d{1,10})-[0-9a-f]{12}\.edits"
_A_DAY = 86400
"""Seconds after which no run still writes a file."""


def temporary_beside(target: Path) -> Path:
    """Name a new temporary file in the folder of another."""
    return target.with_name(f".argmap-{_machine()}-{os.getpid()}-{os.urandom(6).hex()}.tmp")


def journal_in(folder: str) -> Path:
    """Name the file in a folder in which an edit of several files is noted down until it is whole."""
    return Path(folder, f".argmap-{_machine()}-{os.getpid()}-{os.urandom(6).hex()}.edits")


def journals_left_in(folder: str) -> list[Path]:
    """The notes that runs of the same user left in a folder when they were killed, the oldest first."""
    found: list[tuple[float, str]] = []
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            name = re.fullmatch(_JOURNAL, entry.name)
            if name is not None and _is_left_behind(entry, name[1], int(name[2])):
                found.append((entry.stat(follow_symlinks=False).st_mtime, entry.path))
    return [Path(path) for _, path in sorted(found)]


def spare_of(temporary: Path, target: Path) -> Path:
    """Name a temporary file that is kept until its text is in its target."""
    return temporary.with_name(f"{temporary.stem}-{target.stat().st_ino}.whole")


def remove_left_behind(folder: str) -> None:
    """Remove the temporary files that runs of the same user left in a folder when they were killed.

    A text that is not yet in its target is kept: it may be all that there is of it.
    """
    with suppress(OSError), os.scandir(folder) as entries:
        found = {entry: re.fullmatch(_NAME, entry.name) for entry in entries}
        targets = {entry.inode(): entry for entry, name in found.items() if name is None}
        for entry, name in found.items():
            if name is None or not _is_left_behind(entry, name[1], int(name[2])):
                continue
            if name[3] is None or _holds(targets.get(int(name[3])), entry):
                with suppress(OSError):
                    os.unlink(entry.path)


remove_left_behind_once = lru_cache(maxsize=64)(remove_left_behind)
"""The same, once a run: a folder may hold thousands of files."""


def _holds(target: os.DirEntry[str] | None, spare: os.DirEntry[str]) -> bool:
    """Whether a text is in its target."""
    if target is None or not target.is_file(follow_symlinks=False):
        return False
    with suppress(OSError):
        return Path(target.path).read_bytes() == Path(spare.path).read_bytes()
    return False


def _is_left_behind(entry: os.DirEntry[str], machine: str, process: int) -> bool:
    try:
        status = entry.stat(follow_symlinks=False)
    except OSError:
        return False
    if not stat.S_ISREG(status.st_mode) or (hasattr(os, "geteuid") and status.st_uid != os.geteuid()):
        return False
    return status.st_mtime < time.time() - _A_DAY or (machine == _machine() and not _runs(process))


def _runs(process: int) -> bool:
    """Whether a process of this machine is alive, as far as is known."""
    if os.name == "nt":  # where there is no harmless signal to ask with
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True


@cache
def _machine() -> str:
    """What tells machines apart that may share a folder, and containers, which count their processes from 1."""
    namespace = ""
    with suppress(OSError):
        namespace = os.readlink("/proc/self/ns/pid")
    name = os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME", "")
    return f"{crc32(f'{name} {namespace}'.encode(errors='replace')):08x}"
