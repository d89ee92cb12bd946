"""Temporary files beside those that are written: their names, and what runs that were killed have left of them."""

from __future__ import annotations

import os
import re
import stat
import time
from contextlib import suppress
from functools import cache, lru_cache
from pathlib import Path
from zlib import crc32

_NAME = re.compile(r"\.argmap-([0-9a-f]{8})-(\d{1,10})-[0-9a-f]{12}\.tmp")
_A_DAY = 86400
"""Seconds after which no run still writes a file."""


def temporary_beside(target: Path) -> Path:
    """Name a new temporary file in the folder of another; the name tells the machine and the process."""
    return target.with_name(f".argmap-{_machine()}-{os.getpid()}-{os.urandom(6).hex()}.tmp")


@lru_cache(maxsize=64)  # once a run: a folder may hold thousands of files
def remove_left_behind(folder: str) -> None:
    """Remove the temporary files that runs of the same user left in a folder when they were killed."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            name = _NAME.fullmatch(entry.name)
            if name is not None and _is_left_behind(entry, name[1], int(name[2])):
                with suppress(OSError):
                    os.unlink(entry.path)


def _is_left_behind(entry: os.DirEntry[str], machine: str, process: int) -> bool:
    try:
        status = entry.stat(follow_symlinks=False)
    except OSError:
        return False
    if not stat.S_ISREG(status.st_mode) or (hasattr(os, "geteuid") and status.st_uid != os.geteuid()):
        return False
    return status.st_mtime < time.time() - _A_DAY or (machine == _machine() and not _runs(process))


def _runs(process: int) -> bool:
    """Whether a process of this machine is alive, as far as can be told."""
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
