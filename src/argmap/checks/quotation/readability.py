"""Why a file is not plain text in UTF-8, and how to get its text."""

from __future__ import annotations

import codecs
import re
import shlex
from pathlib import PurePosixPath

import attrs

from argmap.checks.quotation.encodings import guess
from argmap.checks.quotation.excerpts import quoted
from argmap.text import SourceText

_MARKED = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)
_BYTE = re.compile("[\udc80-\udcff]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x19\x1c-\x1f]")
_KINDS = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "an archive or an office document",
    b"\xd0\xcf\x11\xe0": "a Word or other office document",
    b"{\\rtf": "RTF",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x1f\x8b": "compressed",
}
_PACKED = {
    b"word/": "a Word document",
    b"application/vnd.oasis.opendocument.text": "an OpenDocument text",
    b"application/epub+zip": "an e-book (EPUB)",
}
_PANDOC = "pandoc --to plain --wrap none --output {1} {0}"
_COMMANDS = {"a PDF": "pdftotext -enc UTF-8 {0} {1}", "RTF": _PANDOC, **dict.fromkeys(_PACKED.values(), _PANDOC)}
_SAMPLE = 4096
_CONTROLS = 50
"""A text has at most one control character among so many."""
_MOSTLY = 4
"""A text is UTF-8 with faults where so many times more letters need UTF-8 than bytes are not."""


@attrs.frozen
class Problem:
    """Why a file is not plain text in UTF-8, and what to do about it."""

    reason: str
    advice: tuple[str, ...]


def problem(data: bytes, text: str, path: str) -> Problem | None:
    """The problem of a file's bytes that were decoded to a text; `None` if there is none."""
    kind = _kind(data)
    if kind is not None:
        return Problem(f"it is {kind}, not plain text", _saved(kind, path))
    if data.startswith(_MARKED):
        reason = "its byte order mark says UTF-16 or UTF-32, but some of its bytes are not"
        return Problem(reason, ("save it as UTF-8",)) if "\ufffe" in text else None
    if _BYTE.search(text) is None and "\0" not in text and not _is_binary(text):
        return None
    return _undecoded(data, text, path)


def _kind(data: bytes) -> str | None:
    """What a file is, where its first bytes show that it is not text."""
    kind = next((kind for mark, kind in _KINDS.items() if data.startswith(mark)), None)
    names = data[:_SAMPLE] + data[-_SAMPLE:] if data.startswith(b"PK") else b""
    return next((packed for mark, packed in _PACKED.items() if mark in names), kind)


def _saved(kind: str, path: str) -> tuple[str, ...]:
    """How to get the text of such a file."""
    advice = "save it as plain text in UTF-8, and give that file as `text`"
    if kind not in _COMMANDS:
        return (advice,)
    return advice, f"`{_COMMANDS[kind].format(_in_shell(path), _in_shell(_beside(path, '.txt')))}` saves it"


def _undecoded(data: bytes, text: str, path: str) -> Problem:
    """What is wrong with a text that is not UTF-8: mostly its encoding."""
    faults = len(_BYTE.findall(text))
    letters = len(text) - len(text.encode("ascii", "ignore")) - faults
    if faults and letters >= _MOSTLY * faults:
        return Problem(
            _where(text), (f"all of it is UTF-8 except {faults} byte{'s'[: faults > 1]}: correct this manually",)
        )
    found = guess(data) if faults or "\0" in text else None
    if found is not None:
        new = _in_shell(_beside(path, PurePosixPath(path).suffix))
        command = f"iconv -f {found.encoding.iconv} -t UTF-8 {_in_shell(path)} > {new}"
        line = f", and has the line {quoted(found.line)}" if found.line.strip() else ""
        advice = f"it is perhaps {found.encoding.name}{line}"
        return Problem(_where(text), (advice, f"`{command}` converts it; then give that file as `text`"))
    if _is_binary(text) or faults > len(text) // 2:
        return Problem("it is binary, not plain text", ("give a file with its text in UTF-8 as `text`",))
    return Problem(_where(text), ("save it as UTF-8",))


def _is_binary(text: str) -> bool:
    sample = text[:_SAMPLE]
    return len(_CONTROL.findall(sample)) * _CONTROLS > len(sample)


def _where(text: str) -> str:
    """The first byte that no text in UTF-8 has, and its line."""
    fault = _BYTE.search(text)
    if fault is None and "\0" not in text:
        return "it has control characters, which no text has"
    if fault is None:
        return f"it has NUL bytes, the first in line {SourceText(text).position(text.index(chr(0)))[0]}"
    return (
        f"it is not UTF-8 (byte 0x{ord(fault[0]) - 0xDC00:02X} in line {SourceText(text).position(fault.start())[0]})"
    )


def _beside(path: str, suffix: str) -> str:
    """A name for the converted file, beside the other."""
    file = PurePosixPath(path)
    end = suffix if file.suffix != suffix else f"-utf8{suffix}"
    return str(file.with_name(file.stem + end)) if file.name else f"text{suffix}"


def _in_shell(path: str) -> str:
    """A path as an argument of a command."""
    return shlex.quote(f"./{path}" if path.startswith("-") else path)
