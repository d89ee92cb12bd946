"""What a survey has done so far, in a file beside its table, so that a run that was killed can be continued.

The first line says what was asked; each further one is the row of a file as JSON, or the name of a file that holds no
map. The lines come in the order of the files. A run that is killed leaves at most one line torn, which is cut off.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import islice
from typing import IO, Any

from argmap import __version__
from argmap.errors import OptionError
from argmap.files import open_regular
from argmap.files.whole import naming
from argmap.survey.file import File
from argmap.survey.finding import place_of
from argmap.survey.measuring import Measured, Plan

_NEW = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
_OLD = os.O_RDWR | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)


def journal_of(table: str) -> str:
    """Name the journal of a table."""
    return f"{table}.part"


class Journal:
    """The journal of a survey, open for the rows that are still to come."""

    def __init__(self, path: str, plan: Plan, paths: Iterable[str], *, resume: bool) -> None:
        """Begin a journal, or continue one.

        Args:
            path: the file.
            plan: what is asked of each map.
            paths: what was named.
            resume: whether to continue what is there.

        Raises:
            OptionError: there is one already and is not to be continued, or it is of another survey.
            OSError: it cannot be read or written.
        """
        self.path = path
        self.done = 0
        self._is_empty = True
        self._last = ""
        head = _line(_asked(plan, paths))
        if resume and os.path.lexists(path):
            self._file = self._continued(head)
            return
        try:
            self._file = os.fdopen(os.open(path, _NEW, 0o666), "r+b")
        except FileExistsError:
            advice = "`--resume` continues it; remove it to begin anew"
            raise OptionError(f"there is {path!r}, of a survey that did not end: {advice}") from None
        except OSError:
            with naming(path):
                raise
        _lock(self._file, path)
        try:
            with naming(path):
                self._file.write(head)
                self._file.flush()
        except OSError:
            self.close()
            raise

    def _continued(self, head: bytes) -> IO[bytes]:
        """Open what is there, and cut off what a run that was killed left unfinished."""
        open_regular(self.path, follow=False).close()
        file = os.fdopen(os.open(self.path, _OLD), "r+b")
        try:
            _lock(file, self.path)
            whole = self._whole(file, head)
            file.seek(whole)
            file.truncate()
        except BaseException:
            file.close()
            raise
        if whole == 0:
            file.write(head)
        return file

    def _whole(self, file: IO[bytes], head: bytes) -> int:
        """How many bytes are whole lines; they are counted, and the last one is remembered.

        Raises:
            OptionError: the first line says that something else was asked.
        """
        first = file.readline()
        if first != head:
            if head.startswith(first):
                return 0
            raise OptionError(
                f"{self.path!r} is of a survey of other files, or with other options: remove it, or ask the same"
            )
        whole = len(first)
        for line in file:
            name = _name(line)
            if name is None:
                break
            whole += len(line)
            self.done += 1
            self._last = name
        return whole

    def left(self, files: Iterable[File]) -> Iterator[File]:
        """Leave out the files that are done.

        Raises:
            OptionError: they are not those that were surveyed.
        """
        rest = iter(files)
        passed = list(islice(rest, self.done - 1, self.done)) if self.done else []
        if self.done and (not passed or passed[0].name != self._last):
            raise OptionError(f"the files have changed since {self.path!r} was written: remove it to begin anew")
        return rest

    def add(self, measured: Measured) -> None:
        """Note down a file.

        Raises:
            WriteError: it cannot be noted down, as when the disk is full.
        """
        with naming(self.path):
            self._file.write(_line(measured.name if measured.row is None else measured.row))
            self._file.flush()
        self._is_empty = False

    def entries(self) -> Iterator[Measured]:
        """Give what is noted down of each file."""
        self._file.flush()
        self._file.seek(0)
        next(self._file)
        for line in self._file:
            said = json.loads(line)
            yield Measured(said["path"], said) if isinstance(said, dict) else Measured(said, None)

    def close(self) -> bool:
        """Close it; whether it keeps anything: without a file it is removed.

        What could not be written before is not written now either: whoever wrote it has said so.
        """
        with suppress(OSError):
            self._file.close()
        if self._is_empty and not self.done:
            os.unlink(self.path)  # noqa: PTH108
            return False
        return True

    def remove(self) -> None:
        """Remove it, when its table is written."""
        if self.close():
            os.unlink(self.path)  # noqa: PTH108


def _lock(file: IO[bytes], path: str) -> None:
    """Keep other runs from a journal, where the system can; the lock goes with the process.

    Raises:
        OptionError: another run is writing it.
    """
    with suppress(ImportError):
        import fcntl  # noqa: PLC0415 - not on Windows

        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise OptionError(f"another run is writing {path!r}") from None


def _asked(plan: Plan, paths: Iterable[str]) -> dict[str, Any]:
    return {
        "argmap": __version__,
        "paths": [[path, place_of(path)] for path in paths],
        "columns": [one.name for one in plan.columns],
        "rules": sorted(plan.settings.codes),
        "max_size": plan.limit,
    }


def _line(value: object) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode() + b"\n"


def _name(line: bytes) -> str | None:
    """The file that a line is about; `None` if the line is not whole."""
    with suppress(ValueError, RecursionError):
        said = json.loads(line) if line.endswith(b"\n") else None
        found = said.get("path") if isinstance(said, dict) else said
        return found if isinstance(found, str) else None
    return None
