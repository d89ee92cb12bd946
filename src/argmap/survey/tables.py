"""Rows as CSV and JSON lines, written row by row, and read again.

A file name, a title or a message may be anything. In CSV nothing in a cell breaks its line, is hidden, or is taken for
a formula by a spreadsheet: a cell that would be one begins with an apostrophe.
"""

from __future__ import annotations

import csv
import io
import json
import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, BinaryIO, TypeAlias

from argmap.display import as_json, printable
from argmap.errors import OptionError
from argmap.survey.columns import COLUMNS, Column, Holds, Row

Writer: TypeAlias = Callable[[Iterable[Row], Sequence[Column], BinaryIO], None]
Reader: TypeAlias = Callable[[BinaryIO], Iterator[Row]]
_FORMULA = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What a cell begins with that a spreadsheet computes: these signs, and their wide forms."""
_LONGEST_CELL = 1 << 30
_TOO_LARGE = 1 << 63
KNOWN: Mapping[str, Column] = {one.name: one for one in COLUMNS}
"""The columns by name."""


def write_csv(rows: Iterable[Row], columns: Sequence[Column], file: BinaryIO) -> None:
    """Write rows as CSV, in UTF-8 with a line of names."""
    lines = csv.writer(_Encoded(file), lineterminator="\n")
    lines.writerow([one.name for one in columns])
    lines.writerows([_cell(row[one.name]) for one in columns] for row in rows)


class _Encoded:
    """What `csv` writes to: a file of bytes."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def write(self, text: str) -> None:
        self._file.write(text.encode())


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        shown = printable(value)
        return f"'{shown}" if shown.startswith((*_FORMULA, "'")) else shown
    return str(value) if isinstance(value, int | float) else as_json(value).rstrip("\n")


def write_jsonl(rows: Iterable[Row], columns: Sequence[Column], file: BinaryIO) -> None:
    """Write rows as JSON, an object a line."""
    file.writelines(as_json({one.name: row[one.name] for one in columns}).encode() for row in rows)


def read_csv(file: BinaryIO) -> Iterator[Row]:
    """Read rows that `write_csv` wrote; texts are as they are shown.

    Raises:
        OptionError: this is not a table of a survey.
    """
    csv.field_size_limit(_LONGEST_CELL)
    text = io.TextIOWrapper(file, "utf-8", newline="")
    number = 1
    try:
        lines = csv.reader(text, strict=True)
        columns = columns_in(next(lines, ()))
        for line in lines:
            number = lines.line_num
            if len(line) != len(columns):
                raise _no_row(number, f"it has {len(line)} of {len(columns)} cells")
            yield {one.name: _value(one, cell, number) for one, cell in zip(columns, line, strict=True)}
    except UnicodeDecodeError as error:
        raise _no_row(number, "it is not in UTF-8") from error
    except csv.Error as error:
        raise _no_row(number, error) from error
    finally:
        if not file.closed:
            text.detach()  # the file is for its opener to close


def _no_row(number: int, why: object) -> OptionError:
    return OptionError(f"line {number} is not a row of a survey: {why}")


def _value(column: Column, cell: str, number: int) -> Any:
    if not cell:
        return "" if column.holds is Holds.TEXT and column.name == "notation" else None
    try:
        return _READ[column.holds](cell)
    except (ValueError, RecursionError) as error:
        raise _no_row(number, f"{column.name!r} is {cell!r:.80}") from error


_READ: Mapping[Holds, Callable[[str], Any]] = {
    Holds.TEXT: lambda cell: cell.removeprefix("'"),
    Holds.WHOLE: int,
    Holds.NUMBER: float,
    Holds.COUNTS: json.loads,
    Holds.STANDINGS: json.loads,
}
"""What makes a value of a column of a cell's text."""


def read_jsonl(file: BinaryIO) -> Iterator[Row]:
    """Read rows that `write_jsonl` wrote.

    Raises:
        OptionError: this is not a table of a survey.
    """
    for number, line in enumerate(file, 1):
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise _no_row(number, "it is not JSON") from error
        if not isinstance(row, dict):
            raise _no_row(number, "it is not an object")
        columns_in(row)
        yield row


def checked(rows: Iterable[Row]) -> Iterator[Row]:
    """Pass on rows that were read from a table, unless a cell holds what its column does not.

    Raises:
        OptionError: one does.
    """
    for number, row in enumerate(rows, 1):
        for name, value in row.items():
            if not (_FITS[KNOWN[name].holds](value) or (value is None and name != "path")):
                raise OptionError(f"row {number} is not a row of a survey: {name!r} is {value!r:.80}")
        yield row


def _is_whole(value: Any) -> bool:
    return isinstance(value, int) and abs(value) < _TOO_LARGE


def _are_counts(value: Any) -> bool:
    return isinstance(value, dict) and all(map(_is_whole, value.values()))


def _are_standings(value: Any) -> bool:
    return isinstance(value, list) and all(
        isinstance(one, dict) and {*map(type, one.values())} <= {str} for one in value
    )


_FITS: Mapping[Holds, Callable[[Any], bool]] = {
    Holds.TEXT: lambda value: isinstance(value, str),
    Holds.WHOLE: _is_whole,
    Holds.NUMBER: lambda value: isinstance(value, int | float) and math.isfinite(value),
    Holds.COUNTS: _are_counts,
    Holds.STANDINGS: _are_standings,
}
"""Whether a value is one of a column."""


def columns_in(names: Iterable[str]) -> tuple[Column, ...]:
    """The columns of a table by their names.

    Raises:
        OptionError: a survey has no such column, or the table has no paths.
    """
    found = tuple(names)
    unknown = [name for name in found if name not in KNOWN]
    if unknown or "path" not in found:
        what = f"it has a column {unknown[0]!r:.80}" if unknown else "it has no column 'path'"
        raise OptionError(f"this is not a table of a survey: {what}")
    return tuple(KNOWN[name] for name in found)
