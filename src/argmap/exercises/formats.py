"""The formats of worksheets by name, which is also the suffix of their files."""

from __future__ import annotations

from collections.abc import Callable

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
