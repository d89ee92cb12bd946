"""A file to the whole argument that it begins: what it holds, and all that it imports, with the findings of reading."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from os import PathLike, fspath
from pathlib import Path

from argmap.building import with_found
from argmap.diagnostics import LoadError, Report
from argmap.errors import OptionError, RefusedFileError
from argmap.fields import expect
from argmap.files import LARGEST, read_regular
from argmap.model import ArgumentMap
from argmap.project.opening import Known, built_in, foreign, opened, opened_as
from argmap.project.recognising import ENOUGH, is_document, is_map
from argmap.reading import of_reading, or_raise, parse, unreadable
from argmap.registry import Notation, Read

_READ_TEXT = "`argmap.loads(text)` reads a text"


def read(path: str | PathLike[str], *, max_size: int = LARGEST) -> Read:
    """Read the map in a file and all that it imports, with every finding of the rules AM0 and AM1; never raises.

    A file that cannot be read has the finding AM000, and so has one on which argmap itself fails.

    Args:
        path: the file, in argmap's YAML.
        max_size: the largest file that is read, in bytes.

    Returns:
        The map, `None` if none could be made, and the findings of all its files, in order of place.
    """
    _refuse_text(path)
    name = Path(fspath(path)).as_posix()
    try:
        return _read(read_regular(path, max_size), name, max_size)
    except Exception as error:  # noqa: BLE001 - whoever reads many files goes on with the next
        return None, (unreadable.unreadable(name, error),)


def load(path: str | PathLike[str], *, max_size: int = LARGEST) -> ArgumentMap:
    """Load the map in a file, and all that it imports as `prefix/id`.

    Args:
        path: the file, in argmap's YAML.
        max_size: the largest file that is read, in bytes.

    Returns:
        The map, which knows its files and where everything is in them.

    Raises:
        LoadError: there are errors of the rules AM0 or AM1; it lists every finding. A file that is larger than
            `max_size`, or not a regular file, such as a pipe or a device, is one of these.
        OSError: the file is not there, is a folder, or may not be read.
        OptionError: the path is the text of a map.
    """
    _refuse_text(path)
    name = Path(path).as_posix()
    try:
        data = read_regular(path, max_size)
    except RefusedFileError as error:
        raise LoadError((unreadable.unreadable(name, error),)) from None
    return or_raise(*_read(data, name, max_size))


def _refuse_text(path: object) -> None:
    """Refuse what is not a path, the text of a map above all."""
    expect(path, str | PathLike, _READ_TEXT)
    if isinstance(path, str) and "\n" in path and not os.path.lexists(path):
        raise OptionError(f"expected a path, not a text of several lines; {_READ_TEXT}")


def _read(data: bytes, path: str, limit: int) -> Read:
    """The map in argmap's YAML, with its imports."""
    return _with_imports(parse(data, path), path, limit)


def read_any(
    data: bytes,
    name: str,
    path: str,
    known_at: Callable[[str], Known],
    *,
    notation: Notation | None = None,
    limit: int = LARGEST,
    within: Iterable[str] = (),
) -> Read:
    """Read a map in any notation, the first of a document among them, and all that it imports; never raises.

    Args:
        data: the content of the file.
        name: what messages call it.
        path: where it lies; imports are relative to its folder.
        known_at: gives the notations that there are for a file.
        notation: what it is written in; by default its name and its content tell.
        limit: the largest file that is imported, in bytes.
        within: folders that imports may not lead out of; by default the project of the file.

    Returns:
        The map, `None` if none could be made, and every finding of AM0 and AM1 and of the notations of its files.
    """
    held = _in_document(data, name, known_at(path)) if notation is None and is_document(name) else None
    if held is None:
        held = opened(data, name, known_at(path)) if notation is None else opened_as(notation, data, name)
    return _with_imports(held, path, limit, known_at, within)


def _in_document(data: bytes, name: str, known: Known) -> Read | None:
    """The first map in a document, at its place; `None` if it is a map, as a chat gives one."""
    from argmap.project.embedded import first_map, no_map  # noqa: PLC0415 - most maps are files of their own

    block, told = first_map(data, name) or (None, ())
    if block is None:
        is_one = is_map(data[:ENOUGH]) or foreign(data, name, known) is not None
        return None if is_one else (None, (no_map(data, name),))
    held, found = parse(block.in_place, name, start=block.first_line)
    found = tuple(Report([*told, *found]))
    return (None if held is None else with_found(held, found)), found


def _with_imports(
    held: Read, path: str, limit: int, known_at: Callable[[str], Known] = built_in, within: Iterable[str] = ()
) -> Read:
    """A map with all that it imports, and every finding of reading."""
    argument_map, found = held
    if argument_map is None or not argument_map.imports:
        return of_reading(argument_map, found)
    from argmap.project.imports import Files, follow  # noqa: PLC0415 - few maps import others
    from argmap.project.joining import join  # noqa: PLC0415

    whole = join(follow(path, argument_map, Files(limit, known_at, within)))
    return of_reading(whole, whole.found)
