"""The local copies of the sources of a map: each is read, decoded and folded once."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable
from functools import cached_property

import attrs

from argmap.checks.quotation.passages import Passages
from argmap.model import Source
from argmap.reading.decoding import decode_bytes
from argmap.text import SourceText

_NO_CHARACTER = re.compile("[\ud800-\udfff\ufffe\uffff]")
_NOT_TEXT = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "an archive or an office document",
    b"\xd0\xcf\x11\xe0": "an office document",
    b"{\\rtf": "RTF",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x1f\x8b": "compressed",
}
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\ufffd]")
_SAMPLE = 4096


@attrs.frozen(kw_only=True)
class Copy:
    """A copy of a source; `problem` says why it has no text."""

    path: str
    digest: str = ""
    text: SourceText = attrs.field(default=SourceText(""), repr=False)
    problem: OSError | None = None

    @cached_property
    def passages(self) -> Passages:
        """The copy, in which quotes can be sought."""
        return Passages(self.text.text)

    def line(self, start: int) -> str:
        """The place of an offset in words."""
        return f"{' '.join(self.path.split())}, line {self.text.position(start)[0]}"


def read_copies(sources: Iterable[Source], texts: Callable[[str], bytes]) -> dict[str, Copy]:
    """The copies that sources name, by path."""
    found: dict[str, Copy] = {}
    for source in sources:
        if source.text is not None and source.text not in found:
            found[source.text] = _read(source.text, texts)
    return found


def _read(path: str, texts: Callable[[str], bytes]) -> Copy:
    try:
        data = texts(path)
    except OSError as error:
        return Copy(path=path, problem=error)
    digest = hashlib.sha256(data).hexdigest()
    kind = next((kind for mark, kind in _NOT_TEXT.items() if data.startswith(mark)), None)
    text = _NO_CHARACTER.sub("\ufffd", decode_bytes(data))
    if kind is None and len(_CONTROL.findall(text, 0, _SAMPLE)) > len(text[:_SAMPLE]) // 2:
        kind = "binary"
    if kind is not None:
        return Copy(path=path, digest=digest, problem=OSError(f"it is {kind}, not plain text"))
    return Copy(path=path, digest=digest, text=SourceText(text, path))
