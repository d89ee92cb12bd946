"""The files of a project that belong together: a map, those that import it by any way, and all that these import."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress

from argmap.diagnostics import Diagnostic
from argmap.files import LARGEST, read_regular
from argmap.model import ArgumentMap
from argmap.project.argument import Argument, File
from argmap.project.found import Found, displayed, real_path
from argmap.project.imports import Files, folder_of, is_marked, leads, project_of, real_path_of
from argmap.project.recognising import ENOUGH, is_map, may_import
from argmap.project.walking import SUFFIXES, walk


def family(path: str, name: str, files: Files, *, limit: int = LARGEST, own: str | None = None) -> Argument:
    """Find the files that belong together with a map.

    What the repository of the project ignores counts only where it is imported. Without a repository or a
    configuration around it, a map is imported from nowhere but its own folder, and no other is searched.

    Args:
        path: the file of the map.
        name: what messages call it.
        files: what a run has read so far; the map can be read.
        limit: the largest file that is read, in bytes.
        own: the ignore file of the person who asks, for all repositories.

    Returns:
        The files with what they call each other: the map first, then the others by path. `unread` has the findings of
        files that may belong to them and cannot be read.
    """
    return _Family(path, name, files, limit, own).argument()


class _Family:
    """A search for the files that belong together with one."""

    def __init__(self, path: str, name: str, files: Files, limit: int, own: str | None) -> None:
        self._files = files
        self._limit = limit
        self._own = own
        self._first = real_path_of(path)
        self._folder = folder_of(path)
        self._project = project_of(self._folder)
        self._names = {self._first: name}
        self._edges: dict[str, dict[str, str]] = {}
        self._unread: list[Diagnostic] = []

    def argument(self) -> Argument:
        """The files in order."""
        self._follow([self._first, *self._candidates()])
        above: dict[str, list[str]] = {}
        for real, imports in self._edges.items():
            for target in imports.values():
                above.setdefault(target, []).append(real)
        begin = _closure([self._first], lambda real: above.get(real, ()))
        found = _closure(begin, lambda real: self._edges[real].values())
        order = [self._first, *sorted(found - {self._first})]
        numbers = {real: number for number, real in enumerate(order)}
        return Argument(files=tuple(self._file(real, numbers) for real in order), unread=tuple(self._unread))

    def _file(self, real: str, numbers: Mapping[str, int]) -> File:
        read = self._files.read(real, self._name(real))
        assert read.map is not None  # noqa: S101 - others are not kept
        imports = {prefix: numbers[target] for prefix, target in self._edges[real].items()}
        return File(path=self._name(real), real=real, map=read.map, data=read.data, found=read.found, imports=imports)

    def _name(self, real: str) -> str:
        return self._names.setdefault(real, displayed(real))

    def _follow(self, left: list[str]) -> None:
        """Take in what these files import, and what that imports."""
        while left:
            real = left.pop()
            held = None if real in self._edges else self._map(real)
            if held is not None:
                folder = self._folder if real == self._first else os.path.dirname(real)  # noqa: PTH120
                known = {
                    prefix: one for prefix, one in leads(held, folder, (self._project,)) if self._map(one) is not None
                }
                self._edges[real] = known
                left += known.values()

    def _map(self, real: str) -> ArgumentMap | None:
        return self._files.read(real, self._name(real)).map

    def _candidates(self) -> Iterator[str]:
        """The maps of the project that import something, by where they lie."""
        for real in self._searched():
            with suppress(OSError):
                data = read_regular(real, self._limit, follow=False)
                if is_map(data[:ENOUGH]) and may_import(data):
                    read = self._files.read(real, self._name(real))
                    self._unread += read.found if read.map is None else ()
                    yield real

    def _searched(self) -> Iterator[str]:
        """The YAML files that could import the first, by where they lie."""
        if is_marked(self._project):
            for one in walk(self._project, self._own):
                if isinstance(one, Found) and not one.refusal:
                    with suppress(OSError):
                        yield real_path(one.path, one.folder)
            return
        for name in sorted(os.listdir(self._project)):  # noqa: PTH208
            if name.endswith(SUFFIXES):
                yield os.path.join(self._project, name)  # noqa: PTH118


def _closure(start: Iterable[str], further: Callable[[str], Iterable[str]]) -> set[str]:
    """Everything that is reached from some files."""
    found: set[str] = set()
    left = list(start)
    while left:
        real = left.pop()
        if real not in found:
            found.add(real)
            left += further(real)
    return found
