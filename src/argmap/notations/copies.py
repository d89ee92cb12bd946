"""The text of a document, as a copy of a source holds it: plain text, with `[p. 12]` before the page of that number."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib.util import find_spec

from argmap.errors import ArgmapError, MissingExtraError
from argmap.reading.decoding import decode_bytes

SECONDS = 120
_PLAIN = ("it carries no map",)
"""What the child says that is not about the file."""
_FORM_FEED = re.compile(r"\s*\f\s*")
_NOT_TEXT = re.compile("[\0\ud800-\udfff]")
_UNKNOWN = re.compile("[\x00-\x08\x0b\x0e-\x1f\ufffe\uffff]")


class UnreadableDocumentError(ArgmapError, ValueError):
    """A document whose text cannot be read."""


def text_of(data: bytes, *, seconds: int = SECONDS) -> str:
    """Read the text of a PDF or of a plain text; form feeds between pages become page marks.

    Args:
        data: the content of the document.
        seconds: how much time reading a PDF may take.

    Returns:
        The text, with LF as line ends.

    Raises:
        UnreadableDocumentError: it holds no text, or cannot be read.
        MissingExtraError: it is a PDF, and pypdf is not installed.
    """
    text = _of_pdf(data, seconds) if data[:1024].lstrip().startswith(b"%PDF-") else _of_plain_text(data)
    text = _UNKNOWN.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))
    if not re.sub(r"\[p\. [^\]\n]*\]", "", text).strip():
        raise UnreadableDocumentError("it holds no text; a scan has to be run through text recognition (OCR) first")
    return text.rstrip() + "\n"


def _of_plain_text(data: bytes) -> str:
    text = decode_bytes(data).removeprefix("\ufeff")
    if _NOT_TEXT.search(text):
        raise UnreadableDocumentError("it is neither a PDF nor plain text in UTF-8; save it as one of these")
    pages = _FORM_FEED.split(text.strip("\f\n\r "))
    if len(pages) == 1:
        return pages[0]
    return "\n\n".join(f"[p. {number}]\n{page}" for number, page in enumerate(pages, 1))


def _of_pdf(data: bytes, seconds: int) -> str:
    return _by_pypdf("pages", data, seconds).decode("utf-8", "replace")


def attached(data: bytes) -> bytes:
    """Take the map out of a PDF to which it is attached.

    Args:
        data: the content of the PDF.

    Returns:
        The content of the attached file.

    Raises:
        UnreadableDocumentError: it carries no map, or cannot be read.
        MissingExtraError: pypdf is not installed.
    """
    return _by_pypdf("map", data, SECONDS)


def _by_pypdf(wanted: str, data: bytes, seconds: int) -> bytes:
    """What is wanted of a PDF, by pypdf in a process of its own."""
    if find_spec("pypdf") is None:
        raise MissingExtraError("PDF needs pypdf: pip install '.[pdf]' in a checkout of argmap")
    command = [sys.executable, "-P", "-m", "argmap.notations.pdf_child", wanted, str(seconds)]
    try:
        done = subprocess.run(  # noqa: S603 - a fixed command, the document on standard input
            command, input=data, capture_output=True, timeout=seconds * 2, check=False
        )
    except subprocess.TimeoutExpired:
        raise UnreadableDocumentError(f"reading it took longer than {seconds * 2} s") from None
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        why = said[-1] if said else f"exit status {done.returncode}"
        raise UnreadableDocumentError(why if why in _PLAIN else f"pypdf cannot read it: {why}")
    return done.stdout
