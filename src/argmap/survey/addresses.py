"""Files that do not lie in folders: in stores of objects, archives and on servers, as far as fsspec reads them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from argmap.errors import MissingExtraError, MissingPathError
from argmap.files import too_large
from argmap.survey.file import File


def files_at(address: str, suffixes: tuple[str, ...]) -> Iterator[File]:
    """The files at an address that may hold maps, in order of path; or the one that it names.

    Raises:
        MissingExtraError: fsspec is not installed.
        MissingPathError: there is nothing, or fsspec cannot say.
    """
    fsspec = _fsspec()
    try:
        system, path = fsspec.core.url_to_fs(address)
        is_file = system.isfile(path)
        found = {path: system.info(path)} if is_file else system.find(path, detail=True)
    except Exception as error:  # each kind of store has errors of its own
        raise MissingPathError(f"{address!r} cannot be read: {error}") from error
    beyond = "".join(address.partition("::")[1:])
    for name in sorted(found):
        if is_file or name.lower().endswith(suffixes):
            at, size = f"{system.unstrip_protocol(name)}{beyond}", found[name].get("size") or 0
            yield File(name=at, path=at, folder="" if is_file else address, size=size, is_address=True)


def read_address(address: str, limit: int) -> bytes:
    """Read a file at an address.

    Raises:
        OSError: it cannot be read, or is larger than `limit` bytes.
    """
    try:
        with _fsspec().open(address, "rb") as opened:
            data: bytes = opened.read(limit + 1)
    except OSError:
        raise
    except Exception as error:
        raise OSError(str(error)) from error
    if len(data) > limit:
        raise too_large(address, limit)
    return data


def _fsspec() -> Any:
    try:
        import fsspec  # noqa: PLC0415 - most corpora lie in folders
    except ImportError as error:
        raise MissingExtraError("an address needs fsspec: pip install '.[dask]' in a checkout of argmap") from error
    return fsspec
