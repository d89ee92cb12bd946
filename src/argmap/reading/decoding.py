"""Bytes to text: what no text may hold is found here, and replaced so that reading can go on."""

from __future__ import annotations

import codecs
from collections.abc import Iterator

from argmap.diagnostics import Finding, Rule
from argmap.fields import expect
from argmap.reading.rules import ENCODING, FORBIDDEN, forbidden_character
from argmap.text import SourceText

_MARKS = {
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
"""Byte order marks; the longer stand before those that they begin with."""
_ADVICE = ("save the file as UTF-8",)


def decode(data: str | bytes, path: str) -> tuple[SourceText, list[tuple[Rule, Finding]]]:
    """The text of a file and what is wrong with its characters, each of these replaced by U+FFFD."""
    expect(data, str | bytes, "`argmap.load(path)` reads a file")
    if isinstance(data, bytes):
        data = decode_bytes(data)
    raw = SourceText(data.removeprefix("\ufeff"), path)
    if FORBIDDEN.search(raw.text) is None:
        return raw, []
    text = SourceText(FORBIDDEN.sub("\ufffd", raw.text), path)
    return text, [(ENCODING, finding) for finding in _findings(raw, text)]


def decode_bytes(data: bytes) -> str:
    """Decoded text; bytes that are no text become characters that `FORBIDDEN` finds."""
    for mark, encoding in _MARKS.items():
        if data.startswith(mark):
            return data.decode(encoding, "replace").replace("\ufffd", "\ufffe")
    return data.decode("utf-8", "surrogateescape")


def encode_as(text: str, data: bytes) -> bytes:
    """A text in the encoding, and with the byte order mark if any, that these bytes have."""
    for mark, encoding in (*_MARKS.items(), (codecs.BOM_UTF8, "utf-8")):
        if data.startswith(mark):
            order = {codecs.BOM_UTF16_LE: "-le", codecs.BOM_UTF16_BE: "-be"}.get(mark, "")
            return mark + text.encode(encoding + order)
    return text.encode()


def _findings(raw: SourceText, text: SourceText) -> Iterator[Finding]:
    for match in FORBIDDEN.finditer(raw.text):
        code = ord(match[0])
        byte = 0xDC80 <= code <= 0xDCFF
        message = f"byte 0x{code - 0xDC00:02X} is not UTF-8" if byte else forbidden_character(match[0])
        yield Finding(message, text.span(match.start(), match.end()), help=_ADVICE)
