"""Rows as Parquet, by pyarrow: counts by name are maps, and the standings of theses lists of structures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from importlib.util import find_spec
from itertools import islice
from typing import Any, BinaryIO

from argmap.errors import MissingExtraError, OptionError
from argmap.model import Standard
from argmap.survey.columns import Column, Holds, Row
from argmap.survey.tables import columns_in

_ROWS = 2_000
"""How many rows are in memory, and in a group of the file."""


def write_parquet(rows: Iterable[Row], columns: Sequence[Column], file: BinaryIO) -> None:
    """Write rows as Parquet.

    Raises:
        MissingExtraError: pyarrow is not installed.
    """
    arrow, parquet = _pyarrow()
    schema = arrow.schema([(one.name, _type(arrow, one.holds)) for one in columns])
    left = iter(rows)
    with parquet.ParquetWriter(file, schema) as writer:
        while some := list(islice(left, _ROWS)):
            cells = {one.name: [_cell(one.holds, row[one.name]) for row in some] for one in columns}
            writer.write_table(arrow.table(cells, schema))


def read_parquet(file: BinaryIO) -> Iterator[Row]:
    """Read rows that `write_parquet` wrote.

    Raises:
        MissingExtraError: pyarrow is not installed.
        OptionError: this is not a table of a survey.
    """
    arrow, parquet = _pyarrow()
    try:
        table = parquet.ParquetFile(file)
        columns = columns_in(table.schema_arrow.names)
        for batch in table.iter_batches(_ROWS):
            yield from ({one.name: _plain(one.holds, row[one.name]) for one in columns} for row in batch.to_pylist())
    except (arrow.ArrowException, OSError, TypeError, ValueError) as error:
        if isinstance(error, OptionError):
            raise
        raise OptionError(f"this is not a table of a survey: {error}") from error


def _type(arrow: Any, holds: Holds) -> Any:
    match holds:
        case Holds.TEXT:
            return arrow.string()
        case Holds.WHOLE:
            return arrow.int64()
        case Holds.NUMBER:
            return arrow.float64()
        case Holds.COUNTS:
            return arrow.map_(arrow.string(), arrow.int64())
        case Holds.STANDINGS:
            return arrow.list_(arrow.struct([(name, arrow.string()) for name in ("thesis", *map(str, Standard))]))


def _cell(holds: Holds, value: Any) -> Any:
    """A cell as pyarrow takes it; half of a character, which UTF-8 cannot say, is written as an escape."""
    if value is None:
        return None
    if holds is Holds.TEXT:
        return _whole(value)
    if holds is Holds.COUNTS:
        return [(_whole(name), count) for name, count in value.items()]
    if holds is Holds.STANDINGS:
        return [{name: _whole(said) for name, said in one.items()} for one in value]
    return value


def _whole(text: str) -> str:
    return text.encode("utf-8", "backslashreplace").decode()


def _plain(holds: Holds, value: Any) -> Any:
    return dict(value) if holds is Holds.COUNTS and value is not None else value


def check_installed() -> None:
    """See to it, without importing it, that what writes Parquet is there.

    Raises:
        MissingExtraError: pyarrow is not installed.
    """
    if find_spec("pyarrow") is None:
        raise _missing()


def _missing() -> MissingExtraError:
    return MissingExtraError("Parquet needs pyarrow: pip install '.[parquet]' in a checkout of argmap")


def _pyarrow() -> tuple[Any, Any]:
    try:
        import pyarrow  # noqa: ICN001, PLC0415 - an extra, and slow to import
        import pyarrow.parquet as tables  # noqa: PLC0415 - as above
    except ImportError as error:
        raise _missing() from error
    return pyarrow, tables
