"""Which files are maps: those that are named, and those in the folders that are named.

What is found in a folder may be a stranger's. It must lie in that folder, links followed, and be a regular file; what
is named may be a link to anywhere.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterable, Iterator

from argmap.errors import MissingPathError, OutsideError, RefusedFileError
from argmap.files import LARGEST, open_regular, reason
from argmap.project.found import Found, Passed, Search, real_path, repository_above
from argmap.project.recognising import DOCUMENTS, ENOUGH, is_document, is_map
from argmap.reading.decoding import decode_bytes
from argmap.text import OWN

STDIN = "-"
MAP_SUFFIXES = (".argmap.yaml", ".argmap.yml")


def find_maps(
    paths: Iterable[str], excludes: Callable[[str], bool], *, force: bool = False, own: str | None = None
) -> Search:
    """The maps that are named, and those in the folders that are named, in order of name, each once.

    In a folder these are the files `*.argmap.yaml`, the YAML files with a key `argmap` at their top level, and the
    documents in Markdown with maps in them; what a repository ignores is left out, and what is excluded.

    Args:
        paths: files and folders; `-` for standard input.
        excludes: whether a file or folder is excluded.
        force: ask of named files too what is asked of those in a folder: here, their repository.
        own: the ignore file of the person who asks, for all repositories.

    Raises:
        MissingPathError: a path is not there.
    """
    found: dict[str, Found] = {}
    passed: dict[str, Passed] = {}
    for path in paths:
        if is_missing(path, force=force):
            raise MissingPathError(f"there is no file or folder {path!r}")
        for one in _named(path, excludes, force=force, own=own):
            key = os.path.abspath(one.path)  # noqa: PTH100
            if isinstance(one, Passed):
                passed.setdefault(key, one)
            elif key not in found or (found[key].folder and not one.folder):
                found[key] = one
    return Search(tuple(found.values()), tuple(passed.values()))


def is_missing(path: str, *, force: bool = False) -> bool:
    """Whether there is nothing of a name on the command line, where `-` is standard input.

    With `force` a link that leads nowhere is something: a finding.
    """
    return path != STDIN and not (force and os.path.islink(path)) and not is_there(path)  # noqa: PTH114


def is_there(path: str) -> bool:
    """Whether there is a file or folder of that name; what lies where permission is denied may be there."""
    try:
        os.stat(path)  # noqa: PTH116
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return False
    except OSError as error:
        return error.errno not in {errno.ENAMETOOLONG, errno.EINVAL}
    return True


def _named(path: str, excludes: Callable[[str], bool], *, force: bool, own: str | None) -> Iterator[Found | Passed]:
    """What comes of one path that was named."""
    if path == STDIN:
        yield Found(path)
    elif os.path.isdir(path) and (not force or _stays(path)):  # noqa: PTH112
        from pathlib import PurePath  # noqa: PLC0415 - a file that is named needs none of it

        folder = str(PurePath(path))
        yield from sorted(_searched(folder, excludes, own), key=lambda one: PurePath(one.path).parts)
    elif not force:
        yield Found(path)
    elif excludes(path):
        yield Passed(path, "excluded")
    else:
        yield _looked_at(Found(path, _home(path)), named=True)


def _home(path: str) -> str:
    """The folder that a named file must not lead out of: its repository, or the folder that it lies in."""
    folder = os.path.dirname(os.path.abspath(path))  # noqa: PTH100, PTH120
    return repository_above(folder) or folder


def _stays(path: str) -> bool:
    """Whether a named folder lies in its home, links followed."""
    try:
        return bool(real_path(path, _home(path)))
    except OSError:
        return False


def _searched(folder: str, excludes: Callable[[str], bool], own: str | None) -> Iterator[Found | Passed]:
    """What comes of a folder."""
    from argmap.project.walking import SUFFIXES, walk  # noqa: PLC0415 - a file that is named needs none of it

    known: dict[str, bool] = {}
    for one in walk(folder, own, (*SUFFIXES, *DOCUMENTS)):
        if isinstance(one, Passed):
            yield one
        elif _is_excluded(one, excludes, known):
            yield Passed(one.path, "excluded")
        else:
            yield one if one.refusal else _looked_at(one)


def _is_excluded(one: Found, excludes: Callable[[str], bool], known: dict[str, bool]) -> bool:
    """Whether something is excluded, or a folder that it lies in.

    Folders are asked about only for what could be a map: a faulty configuration elsewhere is nobody's concern.
    """
    from pathlib import PurePath  # noqa: PLC0415 - as above

    at = one.folder
    for name in PurePath(os.path.relpath(one.path, one.folder)).parts:
        at = name if at == "." else os.path.join(at, name)  # noqa: PTH118
        if at not in known:
            known[at] = excludes(at)
        if known[at]:
            return True
    return False


def _looked_at(one: Found, *, named: bool = False) -> Found | Passed:
    """A file that could be a map, by what it is and how it begins."""
    is_named_so = one.path.endswith(MAP_SUFFIXES)
    try:
        with open_regular(real_path(one.path, one.folder), follow=False) as opened:
            if is_document(one.path):
                return one if _holds_maps(opened.read(LARGEST)) else Passed(one.path, "no code block for `argmap`")
            if is_named_so or is_map(opened.read(ENOUGH)):
                return one
        return Passed(one.path, "no key 'argmap' at its top level")
    except OutsideError:
        why, could_be_read = "it is a link that leads out of the folder that is searched", False
    except FileNotFoundError:
        why, could_be_read = "it is a link that leads nowhere", False
    except OSError as error:
        irregular = isinstance(error, RefusedFileError | IsADirectoryError)
        why, could_be_read = reason(error), named or not irregular
    if is_named_so or could_be_read:
        return one._replace(refusal=f"the file cannot be read: {why}")
    return Passed(one.path, why)


def _holds_maps(data: bytes) -> bool:
    """Whether a document has maps in it."""
    if OWN.encode() not in data.replace(b"\0", b""):
        return False
    from argmap.project.fences import holds_maps  # noqa: PLC0415 - few folders have documents with maps

    return holds_maps(decode_bytes(data))
