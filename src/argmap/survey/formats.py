"""The formats of tables by name: how rows are written in each, and read from it again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from os import PathLike, fspath
from pathlib import PurePath
from typing import BinaryIO

import attrs

from argmap.errors import OptionError
from argmap.files import open_regular
from argmap.files.whole import open_whole
from argmap.survey.columns import Column, Row, columns_of
from argmap.survey.parquet import check_installed, read_parquet, write_parquet
from argmap.survey.tables import Reader, Writer, checked, columns_in, read_csv, read_jsonl, write_csv, write_jsonl


@attrs.frozen
class _Format:
    """How a table is written and read, and whether it is text."""

    write: Writer
    read: Reader
    is_text: bool = True


_FORMATS = {
    "csv": _Format(write_csv, read_csv),
    "jsonl": _Format(write_jsonl, read_jsonl),
    "parquet": _Format(write_parquet, read_parquet, is_text=False),
}
FORMATS = tuple(_FORMATS)
"""The names of the formats, which are also the suffixes of their files."""


def format_of(path: str | None, name: str | None = None) -> str:
    """The format of a table: the one that is named, else that of the suffix; `csv` without a path.

    Raises:
        OptionError: the suffix is that of no format, or a format that is not text has no file.
    """
    suffix = "csv" if path is None else PurePath(path).suffix[1:].lower()
    found = name or suffix
    if found not in _FORMATS:
        raise OptionError(f"the suffix of {path!r} names no format of tables: take one of {', '.join(FORMATS)}")
    if path is None and not _FORMATS[found].is_text:
        raise OptionError(f"{found} is not text: name a file")
    return found


def check_format(form: str) -> None:
    """Refuse a format that cannot be written here, before any work is done.

    Raises:
        MissingExtraError: the format needs a library that is not installed.
    """
    if form == "parquet":
        check_installed()


def write_table(rows: Iterable[Row], columns: Sequence[Column], form: str, file: BinaryIO) -> None:
    """Write rows in a format, as they come.

    Raises:
        MissingExtraError: the format needs a library that is not installed.
    """
    _FORMATS[form].write(rows, columns, file)


def write(rows: Iterable[Row], path: str | PathLike[str]) -> None:
    """Write rows as a table, whole or not at all; the suffix says whether it is CSV, JSON lines or Parquet.

    Args:
        rows: rows of `argmap.survey.rows`, which all have the same columns.
        path: the file: `.csv`, `.jsonl` or `.parquet`.

    Raises:
        OptionError: the suffix names no format, or a row is not one of a survey.
        MissingExtraError: the format needs a library that is not installed.
        WriteError: the file cannot be written.
    """
    form, left = format_of(fspath(path)), iter(rows)
    first = next(left, None)
    table = [] if first is None else chain([first], left)
    columns = columns_of() if first is None else columns_in(first)
    with open_whole(path) as file:
        write_table(_alike(table, columns), columns, form, file)


def _alike(rows: Iterable[Row], columns: Sequence[Column]) -> Iterator[Row]:
    """Pass on rows that have these columns.

    Raises:
        OptionError: one has others.
    """
    names = {one.name for one in columns}
    for number, row in enumerate(rows, 1):
        if row.keys() != names:
            raise OptionError(f"row {number} has other columns than the first")
        yield row


def read_table(path: str) -> Iterator[Row]:
    """Read the rows of a table; its suffix tells the format.

    Raises:
        OptionError: it is not a table of a survey.
        OSError: it cannot be read.
    """
    form = format_of(path)
    with open_regular(path) as file:
        yield from checked(_FORMATS[form].read(file))
