"""Files at the rim: reading those that a map names, within its folder only; `whole` writes one whole or not at all."""

from __future__ import annotations

import errno
import os
import re

import attrs

from argmap.errors import OutsideError
from argmap.files.inputs import refuse_input
from argmap.files.links import outside, resolved
from argmap.files.reasons import reason
from argmap.files.regular import LARGEST, NO_NAME, in_units, open_regular, parse_size, read_regular, too_large

__all__ = [
    "LARGEST",
    "TextsBeside",
    "in_units",
    "inside",
    "open_regular",
    "parse_size",
    "read_regular",
    "reason",
    "refuse_input",
    "resolved",
    "texts_beside",
    "too_large",
]

_ROOTED = r"/|[A-Za-z]:"


@attrs.frozen
class TextsBeside:
    """A lookup of files below some folders by relative paths; `opened` lists those that it has found."""

    folders: tuple[str, ...]
    opened: list[str] = attrs.field(factory=list, eq=False, repr=False)

    def __call__(self, path: str) -> bytes:
        """Give the content of a file.

        Raises:
            OutsideError: the path leads out of the folders.
            OSError: there is no such file, or it cannot be read.
        """
        file = _find_inside(self.folders, path)
        self.opened.append(file)
        return read_regular(file, follow=False)


def texts_beside(path: str | os.PathLike[str], *folders: str | os.PathLike[str]) -> TextsBeside:
    """Make a lookup of local copies of sources, for `argmap.check`: in the folder of a map, then in further folders.

    The lookup takes the `text` of a source and returns the content of that file. It raises `OutsideError` if the path
    leads out of these folders (it is absolute, climbs above them by `..`, or follows a link out of them), and another
    `OSError` if there is no such file, if it is not a regular file, or if it is larger than 64 MB.

    Args:
        path: the file of the map; it need not exist.
        *folders: where else to look, in this order; for texts that cannot be published with the map.

    Returns:
        The lookup: a callable that takes the path in `text` and returns bytes.
    """
    for one in (path, *folders):
        if not isinstance(one, str | os.PathLike):
            raise TypeError(f"expected str or PathLike, not {one!r:.100}")
    roots = dict.fromkeys(filter(None, map(_real, (_folder_of(os.fspath(path)), *folders))))
    return TextsBeside(tuple(roots))


def _folder_of(path: str) -> str:
    """The folder that a file lies in, or would."""
    is_plain = os.path.basename(path) not in {"", os.curdir}
    return os.path.dirname(path if is_plain else os.path.normpath(path))


def _real(folder: str | os.PathLike[str]) -> str | None:
    """Where a folder really lies; `None` if no folder can have its name."""
    try:
        return os.path.realpath(os.fspath(folder))
    except ValueError:
        return None


def inside(path: str) -> str:
    """A relative path with `/`, from which no `..` leads out.

    Raises:
        OutsideError: it is absolute, or leads out.
    """
    plain = path.replace("\\", "/")
    if re.match(_ROOTED, plain):
        raise OutsideError(f"{path!r} is an absolute path")
    depth = 0
    for part in plain.split("/"):
        depth += {"..": -1, ".": 0, "": 0}.get(part, 1)
        if depth < 0:
            raise OutsideError(f"{path!r} leads out of the folder by `..`")
    return plain


def _find_inside(roots: tuple[str, ...], path: str) -> str:
    plain, leads_out = inside(path), False
    for root in roots:
        try:
            file = resolved(plain, root, *roots)
            if os.path.lexists(file):
                return file
        except OutsideError:
            leads_out = True
        except (FileNotFoundError, NotADirectoryError):
            continue
        except ValueError:
            raise FileNotFoundError(errno.ENOENT, NO_NAME, path) from None
    if leads_out:
        raise outside(path)
    raise FileNotFoundError(errno.ENOENT, "it is not there", path)
