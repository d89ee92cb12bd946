"""A report as a page and as Markdown. The page is one file: no script, no request, nothing of a map's text runs."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from html import escape
from pathlib import Path, PurePath

from argmap.display import clean, escaped
from argmap.errors import OptionError
from argmap.survey.report import Report, Section, Table

_BAR, _HEIGHT, _BLOCKS = 160, 10, 20
"""How long a whole bar is in pixels, how high, and how many blocks it has in Markdown."""
_NUMBER = re.compile(r"[\d,.]+(?: %)?")
_SIGNS = "█▒·"
"""What the parts of a bar are made of in Markdown."""


def check_report(path: str) -> None:
    """Refuse a path whose suffix names no format of reports.

    Raises:
        OptionError: it does.
    """
    if PurePath(path).suffix.lower() not in _FORMATS:
        raise OptionError(f"a report is .html or .md, not {path!r}")


def written(report: Report, path: str) -> str:
    """The report in the format that the suffix of a path names.

    Raises:
        OptionError: it names none.
    """
    check_report(path)
    return _FORMATS[PurePath(path).suffix.lower()](report)


def as_html(report: Report) -> str:
    """The report as a page."""
    return "\n".join(_page(report)) + "\n"


def _page(report: Report) -> Iterator[str]:
    style = (Path(__file__).parent / "report.css").read_text("utf-8").strip()
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    title = _text(report.title)
    yield '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{title}</title>\n<style>{style}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>"
    yield from (f"<p>{_text(one)}</p>" for one in report.lead)
    if report.command:
        yield f"<pre><code>{_text(report.command)}</code></pre>"
    for section in report.sections:
        yield f"<h2>{_text(section.title)}</h2>"
        yield from (line for table in section.tables for line in _html_table(section, table))
    yield "</main>\n</body>\n</html>"


def _text(text: str) -> str:
    return escape(clean(text))


def _html_table(section: Section, table: Table) -> Iterator[str]:
    if table.rows:
        label = _text(f"{section.title}: {table.head[0]}")
        yield f'<div class="table" role="region" aria-label="{label}" tabindex="0">\n<table>\n<thead><tr>'
        sides = map(_class, table.rows[0])
        yield "".join(f'<th scope="col"{side}>{_text(one)}</th>' for one, side in zip(table.head, sides, strict=True))
        yield ("<td></td>" if table.bars else "") + "</tr></thead>\n<tbody>"
        for number, (first, *cells) in enumerate(table.rows):
            bar = f"<td>{_svg(table.bars[number])}</td>" if table.bars else ""
            kinds = (f"<td{_class(one)}>{_text(one)}</td>" for one in cells)
            yield f'<tr><th scope="row">{_text(first)}</th>{"".join(kinds)}{bar}</tr>'
        yield "</tbody>\n</table>\n</div>"
    if table.note:
        yield f"<p>{_text(table.note)}</p>"


def _class(cell: str) -> str:
    """The class of a cell with a number; a column is headed as its first cell is."""
    return ' class="number"' if _NUMBER.fullmatch(cell) else ""


def _svg(parts: tuple[Fraction, ...]) -> str:
    """A bar whose parts stand one behind the other; the numbers beside it say the same."""
    drawn, at = [], 0
    for number, part in enumerate(parts):
        width = round(part * _BAR)
        drawn.append(f'<rect x="{at}" width="{width}" height="{_HEIGHT}" class="part{number}"/>')
        at += width
    return f'<svg width="{_BAR}" height="{_HEIGHT}" aria-hidden="true">{"".join(drawn)}</svg>'


def as_markdown(report: Report) -> str:
    """The report as Markdown."""
    return "\n".join(_lines(report)) + "\n"


def _lines(report: Report) -> Iterator[str]:
    yield f"# {escaped(report.title)}"
    yield from (line for one in report.lead for line in ("", escaped(one)))
    if report.command:
        yield from ("", f"    {clean(report.command)}")
    for section in report.sections:
        yield from ("", f"## {escaped(section.title)}")
        yield from (line for table in section.tables for line in _markdown_table(table))


def _markdown_table(table: Table) -> Iterator[str]:
    if table.rows:
        bar = [""] if table.bars else []
        yield from ("", f"| {' | '.join([*map(escaped, table.head), *bar])} |")
        yield f"| {' | '.join(['---', *('---:' for _ in table.head[1:]), *('---' for _ in bar)])} |"
        for number, row in enumerate(table.rows):
            drawn = [_blocks(table.bars[number])] if table.bars else []
            yield f"| {' | '.join([*map(_cell, row), *drawn])} |"
    if table.note:
        yield from ("", escaped(table.note))


def _cell(text: str) -> str:
    """A cell of a table, where a number at the beginning begins no list."""
    return text if _NUMBER.fullmatch(text) else escaped(text)


def _blocks(parts: tuple[Fraction, ...]) -> str:
    return "".join(sign * round(part * _BLOCKS) for sign, part in zip(_SIGNS, parts, strict=False))


_FORMATS: Mapping[str, Callable[[Report], str]] = {".html": as_html, ".htm": as_html, ".md": as_markdown}
