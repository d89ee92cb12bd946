"""One text in the place of another, in the style in which that one is written."""

from __future__ import annotations

import re

from argmap.reading.tree import Value
from argmap.text import SourceText
from argmap.writing import may_be_literal, may_be_plain, needs_escapes, quoted, scalar

_WIDTH = 100
_HEADER = re.compile(r"([|>])([+-]?)([ \t]+#[^\r\n]*)?(?:\r\n?|\n)")
_INDENTED = re.compile(r"(?:[ \t]*(?:\r\n?|\n))*([ \t]*)")
_SINGLE_SPACE = re.compile(r"(?<=\S) (?=\S)")
_STARTS_WITH_SPACE = re.compile(r"^[ \t]", re.MULTILINE)


def rewritten(source: SourceText, value: Value, text: str, *, in_braces: bool = False, is_id: bool = False) -> str:
    """A text as it is to stand where a value does: plain, in quotes or as a block, as far as its letters allow.

    Args:
        source: the text of the file.
        value: the value in whose place it goes.
        text: what is to stand there.
        in_braces: whether it stands in braces or brackets, or as a key.
        is_id: whether it is an id, which stays plain where any YAML reader could take it for a number or a truth value.
    """
    match value.style:
        case "'" if not needs_escapes(text):
            return "'" + text.replace("'", "''") + "'"
        case '"' | "'":
            return quoted(text)
        case "|" | ">":
            return _as_block(source, value, text)
        case _:
            if is_id and may_be_plain(text):
                return text
            return quoted(text) if needs_escapes(text) else scalar(text, None if in_braces else 0)


def _as_block(source: SourceText, value: Value, text: str) -> str:
    """A text as a block with the sign, the comment and the indentation of another; in double quotes if it cannot be."""
    header = _HEADER.match(source.text, value.start, value.end)
    body = text.removesuffix("\n")
    if header is None or not body.strip() or not (may_be_literal(text) or may_be_literal(f"{text}\n")):
        return quoted(text)
    if header[1] == ">" and _STARTS_WITH_SPACE.search(body):
        return quoted(text)
    indented = _INDENTED.match(source.text, header.end())
    pad = indented[1] if indented else ""
    lines = body.split("\n") if header[1] == "|" else _folded(body, _WIDTH - len(pad))
    sign = header[1] + ("" if text.endswith("\n") else "-") + (header[3] or "")
    return source.newline.join([sign, *(pad + line if line else "" for line in lines)])


def _folded(text: str, width: int) -> list[str]:
    """The lines of a folded block, with an empty line for each line end."""
    lines: list[str] = []
    for number, paragraph in enumerate(text.split("\n")):
        lines += [""] if number else []
        lines += _wrapped(paragraph, width)
    return lines


def _wrapped(paragraph: str, width: int) -> list[str]:
    """A paragraph in lines, broken where a single space stands."""
    lines: list[str] = []
    for word in filter(None, _SINGLE_SPACE.split(paragraph)):
        if lines and len(lines[-1]) + len(word) < width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines
