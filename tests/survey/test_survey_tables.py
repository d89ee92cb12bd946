"""Tables of rows in each format: what is written is what is read, and nothing in them is more than data."""

import csv
import gc
import io
import os
import re
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.errors import OptionError
from argmap.survey import COLUMNS, columns_of, rows, write
from argmap.survey.formats import FORMATS, format_of, read_table, write_table
from argmap.survey.tables import read_csv, write_csv

HOSTILE = (
    "=cmd|' C calc'!A0.yaml",
    "+1.yaml",
    "-1.yaml",
    "@SUM(1).yaml",
    "\uff1d1.yaml",
    'a,b;"c".yaml',
    "line\nend\r.yaml",
    "\x1b[31m\u202e.yaml",
    "'quoted.yaml",
    "tab\t=1.yaml",
    os.fsdecode(b"\xff\xfe.yaml"),
)


@pytest.fixture
def hostile(folder):
    """Rows of files with hostile names and titles."""
    here = Path("hostile")
    here.mkdir()
    for name in HOSTILE:
        (here / name).write_text('argmap: 1\ntitle: "=1+1\\n@x\\u202E"\n', "utf-8")
    return list(rows("hostile"))


def written(table, form, columns=None):
    file = io.BytesIO()
    write_table(table, columns or columns_of(), form, file)
    return file.getvalue()


@pytest.mark.parametrize("form", FORMATS)
def test_what_is_written_is_read(folder, tmp_path, form):
    """Each format keeps every cell; the same rows give the same bytes."""
    if form == "parquet":
        pytest.importorskip("pyarrow")
    table = list(rows("corpus", timed=True))
    columns = columns_of(timed=True)
    (tmp_path / f"t.{form}").write_bytes(written(table, form, columns))
    assert table == list(read_table(str(tmp_path / f"t.{form}")))
    assert written(table, form, columns) == written(iter(table), form, columns)


def test_no_cell_of_csv_is_a_formula_or_breaks_its_line(hostile):
    """Spreadsheets compute none of them, and a terminal obeys none of them."""
    text = written(hostile, "csv").decode()
    assert len(HOSTILE) + 1 == text.count("\n")
    assert [] == [one for one in text if unicodedata.category(one) in {"Cc", "Cf", "Cs"} and one != "\n"]
    cells = [cell for line in csv.reader(io.StringIO(text)) for cell in line]
    assert [] == [one for one in cells if one.startswith(("=", "+", "@", "\t", "\r", "\uff1d"))]
    assert [] == [one for one in cells if one.startswith("-") and not one[1:].isdigit()]


def test_json_keeps_hostile_names(hostile):
    """Read back they are what they were; on the line they are escaped."""
    text = written(hostile, "jsonl").decode()
    assert len(HOSTILE) == text.count("\n")
    assert "\u202e" not in text
    assert sorted(f"hostile/{name}" for name in HOSTILE) == [row["path"] for row in hostile]


def test_parquet_is_read_by_pyarrow(folder, hostile, tmp_path):
    """With the types that a data frame wants; half of a character is written as an escape."""
    tables = pytest.importorskip("pyarrow.parquet")
    (tmp_path / "t.parquet").write_bytes(written(hostile + list(rows("corpus")), "parquet"))
    table = tables.read_table(tmp_path / "t.parquet")
    types = [str(table.schema.field(name).type) for name in ("path", "claims", "picture_type", "findings")]
    assert ["string", "int64", "double"] == types[:3]
    assert types[3].startswith("map<string, int64")
    assert "hostile/\\udcff\\udcfe.yaml" in table["path"].to_pylist()
    falls = [{one["balance"] for one in cell} for cell in table["standings"].to_pylist() if cell]
    assert {"falls"} in falls


def test_an_empty_table_has_its_columns(tmp_path):
    """As when every row is selected away."""
    assert 1 == written([], "csv").count(b"\n")
    pytest.importorskip("pyarrow")
    (tmp_path / "t.parquet").write_bytes(written([], "parquet"))
    assert [] == list(read_table(str(tmp_path / "t.parquet")))


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("t.csv", "a,b\n1,2\n", "it has a column 'a'"),
        ("t.csv", "claims\n1\n", "no column 'path'"),
        ("t.csv", "path,claims\nx,many\n", "line 2 is not a row of a survey: 'claims' is 'many'"),
        ("t.csv", "path,claims\nx,1,2\n", "line 2 is not a row of a survey: it has 3 of 2 cells"),
        ("t.csv", "path,claims\nx\n", "line 2 is not a row of a survey: it has 1 of 2 cells"),
        ("t.csv", b"path\n\xff\n", "line 1 is not a row of a survey: it is not in UTF-8"),
        ("t.csv", "path,findings\nx,[[[\n", "line 2 is not a row of a survey: 'findings' is '[[['"),
        ("t.jsonl", "{\n", "line 1 is not a row of a survey: it is not JSON"),
        ("t.jsonl", "[1]\n", "it is not an object"),
        ("t.jsonl", '{"path": 1}\n', "row 1 is not a row"),
        ("t.jsonl", '{"path": "x", "claims": "many"}\n', "row 1 is not a row"),
        ("t.jsonl", '{"path": "x", "findings": {"AM1": "many"}}\n', "row 1 is not a row"),
        ("t.jsonl", '{"path": "x", "standings": [1]}\n', "row 1 is not a row"),
        ("t.jsonl", "[" * 100_000, "line 1 is not a row of a survey: it is not JSON"),
        ("t.parquet", "PAR1", "not a table of a survey"),
        ("t.txt", "x", "names no format"),
    ],
)
def test_other_tables_are_refused(tmp_path, name, content, said):
    """With a line that says why."""
    if name.endswith("parquet"):
        pytest.importorskip("pyarrow")
    (tmp_path / name).write_bytes(content.encode() if isinstance(content, str) else content)
    with pytest.raises(OptionError, match=re.escape(said)):
        list(read_table(str(tmp_path / name)))


def test_rows_of_different_columns_are_refused(folder):
    """They are of no one table; what was there stays."""
    first, *_ = rows("corpus", columns="shape")
    with pytest.raises(OptionError, match="row 2 has other columns than the first"):
        write([first, {"path": "x"}], "t.csv")
    assert not Path("t.csv").exists()


def test_nothing_is_left_open_of_a_table_that_is_refused(tmp_path, monkeypatch):
    """Its reader ends in silence, wherever it stopped."""
    complaints = []
    monkeypatch.setattr(sys, "unraisablehook", complaints.append)
    (tmp_path / "t.csv").write_text('path,findings\na,"{""x"":""y""}"\nb,{}\n')
    table = read_table(str(tmp_path / "t.csv"))
    with pytest.raises(OptionError, match="row 1 is not a row"):
        next(table)
    del table
    gc.collect()
    assert [] == complaints


def test_writing_from_python(folder):
    """The same as on the command line; no rows are an empty table."""
    write(rows("corpus", columns=["shape"]), "t.csv")
    assert Path("t.csv").read_bytes() == written(rows("corpus"), "csv", columns_of(["shape"]))
    write([], Path("u.csv"))
    assert Path("u.csv").read_bytes() == written([], "csv")
    with pytest.raises(OptionError, match="it has a column 'x'"):
        write([{"x": 1}], "v.csv")
    assert not Path("v.csv").exists()


def test_formats_are_told_by_suffix():
    """Unless one is named; what is not text needs a file."""
    assert ("csv", "parquet", "jsonl") == (format_of(None), format_of("a.PARQUET"), format_of("a.csv", "jsonl"))
    with pytest.raises(OptionError, match="name a file"):
        format_of(None, "parquet")


texts = st.text(st.characters(codec=None), max_size=20)


@given(st.lists(st.tuples(texts, texts, st.none() | st.integers(-5, 10**12)), max_size=5))
def test_no_text_breaks_csv(some):
    """Whatever titles and names hold, there is a line for each row, and numbers come back."""
    columns = tuple(one for one in COLUMNS if one.name in {"path", "title", "claims"})
    table = [dict(zip(("path", "title", "claims"), one, strict=True)) for one in some]
    file = io.BytesIO()
    write_csv(table, columns, file)
    assert len(table) + 1 == file.getvalue().count(b"\n")
    file.seek(0)
    assert [row["claims"] for row in table] == [row["claims"] for row in read_csv(file)]
