"""The formats of worksheets by name, which is also the suffix of their files."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from argmap.errors import OptionError
from argmap.exercises.as_html import worksheet_html
from argmap.exercises.as_markdown import key_markdown, worksheet_markdown
from argmap.exercises.as_pdf import key_pdf, worksheet_pdf
from argmap.exercises.as_yaml import key_yaml, worksheet_yaml
from argmap.exercises.worksheet import Worksheet

FORMATS: dict[str, Callable[[Worksheet, str], tuple[str | bytes, str | bytes | None]]] = {
    "html": lambda sheet, _: (worksheet_html(sheet), None),
    "pdf": lambda sheet, _: (worksheet_pdf(sheet), key_pdf(sheet)),
    "md": lambda sheet, _: (worksheet_markdown(sheet), key_markdown(sheet)),
    "yaml": lambda sheet, key: (worksheet_yaml(sheet, key), key_yaml(sheet)),
}
"""From a worksheet, and the name of the file of its key, to both; the page in HTML has its key in it."""


def key_file(path: str | os.PathLike[str]) -> Path:
    """The file of a worksheet's key, beside the worksheet.

    Raises:
        OptionError: the suffix of the worksheet's file is that of no format.
    """
    file = Path(path)
    name = _name(file)
    if name not in FORMATS:
        raise OptionError.about("format", name, FORMATS)
    return file.with_suffix(f".key{file.suffix}")


def files(sheet: Worksheet, path: str | os.PathLike[str]) -> dict[Path, str | bytes]:
    """A worksheet and its key by the files that are to hold them; a page has no key of its own.

    Raises:
        OptionError: the suffix of the worksheet's file is that of no format.
    """
    file, beside = Path(path), key_file(path)
    content, key = FORMATS[_name(file)](sheet, beside.name)
    return {file: content} if key is None else {file: content, beside: key}


def _name(file: Path) -> str:
    return file.suffix.removeprefix(".").lower()
