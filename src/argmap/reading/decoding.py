"""Bytes to text: what no text may hold is found here, and replaced so that reading can go on."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from itertools import islice
from typing import TypeAlias

from argmap.diagnostics import Finding, Rule
from argmap.fields import expect
from argmap.reading import noun_rules
from argmap.reading.noun_rules import FORBIDDEN, forbidden_character
from argmap.text import SourceText

_MARKS = {
    codecs.BOM_UTF32_LE: "utf-32-le",
    codecs.BOM_UTF32_BE: "utf-32-be",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
    codecs.BOM_UTF8: "utf-8",
}
"""Byte order marks; longer ones come before those that they begin with."""
_NO_TEXT = 0.1
"""Of so many wrong characters, as a share of all, the first one says it: it is another encoding, or no text."""
_ADVICE = ("save the file as UTF-8",)
Decoded: TypeAlias = tuple[SourceText, list[tuple[Rule, Finding]], int]
"""A text, what is wrong with its characters, and how many more such findings there are."""


def decode(data: str | bytes, path: str, most: int) -> Decoded:
    """The text of a file and what is wrong with its characters, each of these replaced by U+FFFD.

    So many findings are given at most, and how many more there are.
    """
    expect(data, str | bytes, "`argmap.load(path)` reads a file")
    raw = SourceText(decode_bytes(data) if isinstance(data, bytes) else data.removeprefix("\ufeff"), path)
    if FORBIDDEN.search(raw.text) is None:
        return raw, [], 0
    text = SourceText(FORBIDDEN.sub("\ufffd", raw.text), path)
    number = sum(1 for _ in FORBIDDEN.finditer(raw.text))
    shown = min(most, 1) if number > len(raw.text) * _NO_TEXT else most
    found = [(noun_rules.encoding, finding) for finding in islice(_findings(raw, text), shown)]
    return text, found, number - len(found)


def decode_bytes(data: bytes) -> str:
    """Decoded text without its byte order mark; bytes that are not text become characters that `FORBIDDEN` finds."""
    mark, encoding = _encoding(data)
    content = data[len(mark) :]
    if encoding == "utf-8":
        return content.decode(encoding, "surrogateescape")
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return content.decode(encoding, "replace").replace("\ufffd", "\ufffe")


def encode_as(text: str, data: bytes) -> bytes:
    """A text in the encoding, and with the byte order mark if any, that these bytes have."""
    mark, encoding = _encoding(data)
    return mark + text.encode(encoding)


def _encoding(data: bytes) -> tuple[bytes, str]:
    """The byte order mark of a file, empty if it has none, and its encoding."""
    return next((pair for pair in _MARKS.items() if data.startswith(pair[0])), (b"", "utf-8"))


def _findings(raw: SourceText, text: SourceText) -> Iterator[Finding]:
    for match in FORBIDDEN.finditer(raw.text):
        code = ord(match[0])
        byte = 0xDC80 <= code <= 0xDCFF
        message = f"byte 0x{code - 0xDC00:02X} is not UTF-8" if byte else forbidden_character(match[0])
        yield Finding(message, text.location(match.start(), match.end()), help=_ADVICE)
