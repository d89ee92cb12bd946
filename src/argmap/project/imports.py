"""Following imports: from one file to all files of its argument.

What is imported must lie in the project of the first file, links followed, and be a regular file; nothing outside is
looked at, not even whether it is there.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator

import attrs

from argmap.building import limited
from argmap.diagnostics import Diagnostic, Finding, Place
from argmap.errors import OutsideError
from argmap.files import LARGEST, read_regular, reason, resolved
from argmap.files.regular import NO_NAME
from argmap.model import ArgumentMap
from argmap.project.argument import Argument, File
from argmap.project.config import ConfigError
from argmap.project.config_files import config_in
from argmap.project.found import REPOSITORY, displayed
from argmap.project.opening import Known, built_in, foreign, opened
from argmap.project.recognising import ENOUGH, is_map, is_sheet
from argmap.reading.references import import_failed
from argmap.reading.unreadable import unreadable

MOST_FILES = 1000
"""So many files make up one argument."""
MOST_LEVELS = 256
"""So many imports lead from the first file to another."""
_ROOTED = re.compile(r"/|~|[A-Za-z]:")
_NOT_A_MAP = "it is not a map: a map begins with `argmap: 1`"


@attrs.frozen(eq=False)
class _Read:
    """What a file holds: a map and what is wrong with its text, or no map and why."""

    map: ArgumentMap | None = attrs.field(default=None, repr=False)
    data: bytes = attrs.field(default=b"", repr=False)
    found: tuple[Diagnostic, ...] = ()
    problem: str = ""


class Files:
    """The files that a run imports, each read once, however many others import it."""

    def __init__(
        self, limit: int = LARGEST, known_at: Callable[[str], Known] = built_in, within: Iterable[str] = ()
    ) -> None:
        """Begin.

        Args:
            limit: the size of the largest file that is read, in bytes.
            known_at: gives the notations that there are for a file.
            within: folders that imports may not lead out of; by default the project of the first file.
        """
        self._within = tuple(map(real_path_of, within))
        self._limit = limit
        self._known_at = known_at
        self._read: dict[str, _Read] = {}

    def roots(self, folder: str) -> tuple[str, ...]:
        """Give the folders that the imports of a first file in a folder may not lead out of."""
        return self._within or (project_of(folder),)

    def read(self, real: str, name: str) -> _Read:
        """Give what a file holds, by where it lies and what it is called in messages."""
        if real not in self._read:
            self._read[real] = self._content(real, name)
        return self._read[real]

    def give(self, real: str, argument_map: ArgumentMap, data: bytes, found: tuple[Diagnostic, ...]) -> None:
        """Put what has been read already in the place of the content of a file."""
        self._read[real] = _Read(argument_map, data, found)

    def _content(self, real: str, name: str) -> _Read:
        try:
            data = read_regular(real, self._limit, follow=False)
        except OSError as error:
            return _Read(problem=reason(error))
        if is_sheet(data):
            return _Read(problem="it is a worksheet, not a map", data=data)
        known = self._known_at(real)
        try:
            if not is_map(data[:ENOUGH]) and foreign(data, name, known) is None:
                return _Read(problem=_NOT_A_MAP, data=data)
            argument_map, found = opened(data, name, known)
        except Exception as error:  # noqa: BLE001 - as for a file that is named
            argument_map, found = None, (unreadable(name, error),)
        return _Read(argument_map, data, found, "" if argument_map is not None else "it cannot be read as a map")


def project_of(folder: str) -> str:
    """The project that a folder lies in: the nearest folder above with a repository or a configuration, else itself.

    Args:
        folder: the real path of a folder.
    """
    at = folder
    while True:
        if is_marked(at):
            return at
        above = os.path.dirname(at)  # noqa: PTH120
        if above == at:
            return folder
        at = above


def is_marked(folder: str) -> bool:
    """Whether a folder has a repository or a configuration, which make it a project."""
    return os.path.lexists(os.path.join(folder, REPOSITORY)) or _is_configured(folder)  # noqa: PTH118


def _is_configured(folder: str) -> bool:
    try:
        return config_in(folder) is not None
    except ConfigError:
        return True


def follow(path: str, argument_map: ArgumentMap, files: Files, data: bytes = b"") -> Argument:
    """Follow the imports of a map, and those of what it imports.

    Args:
        path: the file of the map, which need not be there.
        argument_map: the map, as it was read.
        files: what a run has read so far.
        data: the content of the file.
    """
    return _Walk(path, argument_map, files, data).argument()


def targets(path: str, argument_map: ArgumentMap, files: Files) -> Iterator[tuple[str, str]]:
    """Give where the imports of a map lead that lead anywhere in its project, and what these files are called."""
    folder = folder_of(path)
    for _, target in leads(argument_map, folder, files.roots(folder)):
        yield target, _called(target, argument_map.path or path, folder)


def leads(argument_map: ArgumentMap, folder: str, roots: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Give the prefixes of a map in a folder that lead anywhere in some folders, with where that lies."""
    for prefix, written in argument_map.imports.items():
        target, _ = _target(written, folder, roots)
        if target is not None:
            yield prefix, target


def folder_of(path: str) -> str:
    """Give the folder to which the imports of a file that was named are relative."""
    return real_path_of(os.path.dirname(path) or os.curdir)  # noqa: PTH120


def _target(path: object, folder: str, roots: tuple[str, ...]) -> tuple[str | None, str]:
    """Where an import leads, or why it leads nowhere."""
    if not isinstance(path, str) or not path.strip():
        return None, "it names no file"
    plain = path.replace("\\", "/")
    if "://" in plain or _ROOTED.match(plain):
        return None, "it is not a path relative to this file"
    try:
        return resolved(f"{os.path.relpath(folder, roots[0])}/{plain}", *roots), ""
    except OutsideError:
        names = ", ".join(repr(displayed(root)) for root in roots)
        return None, f"it leads out of the project, the folder{'s' * (len(roots) > 1)} {names}"
    except (OSError, ValueError) as error:
        return None, reason(error) if isinstance(error, OSError) else NO_NAME


def _called(target: str, name: str, folder: str) -> str:
    """The name of an imported file in messages, as that of the first file, which lies in a folder, leads to it."""
    beside = os.path.relpath(target, folder)
    return os.path.normpath(os.path.join(os.path.dirname(name), beside)).replace(os.sep, "/")  # noqa: PTH118, PTH120


class _Walk:
    """The way from a file to all that it imports: first deep, to find cycles, then broad, for the shortest prefixes."""

    def __init__(self, path: str, first: ArgumentMap, files: Files, data: bytes) -> None:
        self._files = files
        self._name = first.path or path
        self._folder = folder_of(path)
        self._roots = files.roots(self._folder)
        real = real_path_of(path)
        self._maps: dict[str, _Read] = {real: _Read(first, data, first.found)}
        self._names = {real: self._name}
        self._edges: dict[str, dict[str, str]] = {}
        self._failed: dict[str, list[tuple[str, Finding]]] = {}
        self._left_out: dict[str, list[str]] = {}
        self._unread: dict[str, tuple[Diagnostic, ...]] = {}
        self._real = real

    def argument(self) -> Argument:
        """The files in order."""
        self._search()
        prefixes, ways = self._shortest()
        numbers = {real: number for number, real in enumerate(prefixes)}
        files = [
            File(
                path=self._names[real],
                real=real,
                map=self._map(real),
                data=self._maps[real].data,
                found=self._found(real),
                prefix=prefix,
                imports={name: numbers[one] for name, one in ways[real].items()},
            )
            for real, prefix in prefixes.items()
        ]
        unread = tuple(one for found in self._unread.values() for one in found)
        return Argument(files=tuple(files), unread=unread, opened=(*[one.real for one in files[1:]], *self._unread))

    def _map(self, real: str) -> ArgumentMap:
        found = self._maps[real].map
        assert found is not None  # noqa: S101 - others are not kept
        return found

    def _search(self) -> None:
        """Follow all imports, the first first; one that leads back to where it came from is a cycle, and left out."""
        way: dict[str, None] = {self._real: None}
        left = [(self._real, self._opened(self._real))]
        while left:
            real, imports = left[-1]
            found = next(imports, None)
            if found is None:
                left.pop()
                del way[real]
                continue
            prefix, target = found
            if target in way:
                names = [self._names[one] for one in [*way][[*way].index(target) :]]
                self._fail(real, prefix, _cycle([*names, names[0]]))
                continue
            is_new = target not in self._edges
            self._edges[real][prefix] = target
            if is_new:
                way[target] = None
                left.append((target, self._opened(target)))

    def _opened(self, real: str) -> Iterator[tuple[str, str]]:
        """The imports of a file that lead to a map, with where that lies; what is wrong with the others is kept."""
        self._edges[real] = {}
        folder = self._folder if real == self._real else os.path.dirname(real)  # noqa: PTH120
        for prefix, path in self._map(real).imports.items():
            target, problem = _target(path, folder, self._roots)
            if target is not None and target not in self._maps and len(self._maps) >= MOST_FILES:
                self._left_out.setdefault(real, []).append(prefix)
            elif target is not None and self._is_map(target):
                yield prefix, target
            else:
                self._fail(real, prefix, self._why(path, target, problem))

    def _is_map(self, target: str) -> bool:
        """Whether a file of the project holds a map; of one that is met first, what it holds is kept."""
        if target in self._maps:
            return True
        if target in self._unread:
            return False
        name = _called(target, self._name, self._folder)
        read = self._files.read(target, name)
        if read.map is None:
            if read.found:
                self._unread[target] = read.found
            return False
        self._maps[target], self._names[target] = read, name
        return True

    def _why(self, path: str, target: str | None, problem: str) -> Finding:
        read = None if target is None else self._files.read(target, _called(target, self._name, self._folder))
        found = read.found if read is not None else ()
        related = tuple((one.location, one.message) for one in found[:1] if one.location is not None)
        advice = (
            "write its path, relative to this file"
            if read is None or not read.data
            else "make it a map, or remove the import"
        )
        problem = problem if read is None else read.problem
        return Finding(f"{path!r} cannot be imported: {problem}", help=(advice,), related=related)

    def _fail(self, real: str, prefix: str, finding: Finding) -> None:
        self._failed.setdefault(real, []).append((prefix, finding))

    def _shortest(self) -> tuple[dict[str, str], dict[str, dict[str, str]]]:
        """The prefix of each file: of the shortest ways to it the first, in author order; and the imports that hold."""
        prefixes = {self._real: ""}
        ways: dict[str, dict[str, str]] = {}
        level = [self._real]
        for number in range(MOST_LEVELS + 1):
            following: list[str] = []
            for real in level:
                ways[real] = {}
                for prefix, target in self._edges[real].items():
                    if target not in prefixes and number == MOST_LEVELS:
                        message = f"it is more than {MOST_LEVELS} imports away from {self._names[self._real]!r}"
                        self._fail(real, prefix, self._too_many(real, prefix, message))
                        continue
                    ways[real][prefix] = target
                    if target not in prefixes:
                        prefixes[target] = f"{prefixes[real]}/{prefix}" if prefixes[real] else prefix
                        following.append(target)
            level = following
        return prefixes, ways

    def _too_many(self, real: str, prefix: str, why: str) -> Finding:
        return Finding(f"{self._map(real).imports[prefix]!r} is not imported: {why}", help=("join some of the maps",))

    def _found(self, real: str) -> tuple[Diagnostic, ...]:
        """What is wrong with a text, and with its imports."""
        failed = list(self._failed.get(real, ()))
        if left := self._left_out.get(real):
            others = f" ({len(left) - 1:,} more imports in this file)" if len(left) > 1 else ""
            failed.append(
                (left[0], self._too_many(real, left[0], f"an argument has at most {MOST_FILES:,} files{others}"))
            )
        held = self._map(real)
        made = (
            import_failed.report(attrs.evolve(one, place=Place(None, "imports", prefix)), held, held.text)
            for prefix, one in failed
        )
        return (*self._maps[real].found, *limited(made, 0, MOST_FILES))


def _cycle(names: list[str]) -> Finding:
    """That imports form a cycle; of a long one the beginning is named."""
    if len(names) == 2:
        return Finding(f"{names[0]!r} imports itself", help=("remove the import",))
    shown = names if len(names) <= 7 else [*names[:5], f"… ({len(names) - 7} more)", *names[-2:]]
    advice = "remove one of the imports; what both files need can stand in a third one"
    return Finding(f"the imports form a cycle: {' → '.join(shown)}", help=(advice,))


def real_path_of(path: str) -> str:
    """Give where a file lies, links followed; a name that no file can have stays as it is."""
    try:
        return os.path.realpath(path)
    except ValueError:
        return path
