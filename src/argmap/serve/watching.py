"""When files have changed: their stamps, looked at again and again."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable
from typing import TypeAlias

Stamp: TypeAlias = tuple[int, ...]
"""What tells one state of a file from another; empty where there is no file."""

_PAUSE = 0.03
"""Seconds between two looks, at least."""
_SHARE = 20
"""Looking takes no more than this part of the time, however many files there are."""
_TICK = 10_000_000
"""How many nanoseconds the times of files may lag behind the clock."""
_UNKNOWN = (-1,)


def stamp(path: str) -> Stamp:
    """Give the stamp of a file: it changes with the content, and with the file that bears the name."""
    try:
        found = os.stat(path)  # noqa: PTH116
    except (OSError, ValueError):
        return ()
    return found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino, found.st_dev


class Watch:
    """Some files, which need not be there, and whether they have changed.

    Attributes:
        pause: the seconds after which to look again.
    """

    def __init__(self, path: str) -> None:
        """Begin with one file."""
        self._stamps = {path: stamp(path)}
        self.pause = _PAUSE

    def has_changed(self) -> bool:
        """Whether a file is another than when this was asked last."""
        begun = time.perf_counter()
        before, self._stamps = self._stamps, {path: stamp(path) for path in self._stamps}
        self.pause = max(_PAUSE, _SHARE * (time.perf_counter() - begun))
        return before != self._stamps

    def follow(self, paths: Iterable[str], since: int) -> None:
        """Watch these files instead.

        Args:
            paths: the files.
            since: when they were read, in nanoseconds; a new one of them that was written after counts as changed.
        """
        self._stamps = {path: self._stamps.get(path) or _read_at(path, since) for path in sorted(set(paths))}


def _read_at(path: str, since: int) -> Stamp:
    found = stamp(path)
    return _UNKNOWN if found and max(found[:2]) + _TICK >= since else found
