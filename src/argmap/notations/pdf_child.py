"""A program of its own: a PDF from standard input to standard output, as the text of its pages or as the attached map.

Files from strangers make PDF readers slow or large; so one gets a process to itself, with bounds.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from argmap.embedding import FILE
from argmap.files.limits import limit
from argmap.files.regular import LARGEST

if TYPE_CHECKING:
    from pypdf import PdfReader

_MAPS = (FILE.partition(".")[2], ".yaml", ".yml")
"""How the names of attached maps end, from the likeliest on."""


def main() -> None:
    """Read; the arguments are what is wanted, `pages` or `map`, and the seconds that it may take."""
    wanted, seconds = sys.argv[1:]
    limit(int(seconds))
    from pypdf import PdfReader  # noqa: PLC0415 - it must load within the limits

    try:
        reader = PdfReader(BytesIO(sys.stdin.buffer.read()))
        if reader.is_encrypted and not reader.decrypt(""):
            sys.exit("the PDF is encrypted")
        for part in _pages(reader) if wanted == "pages" else [_attached_map(reader)]:
            sys.stdout.buffer.write(part)
    except SystemExit:
        raise
    except BaseException as error:  # noqa: BLE001 - it raises much
        sys.exit(f"{type(error).__name__}: {error}"[:500])


def _pages(reader: PdfReader) -> Iterator[bytes]:
    """The text of each page below its mark."""
    for label, page in zip(reader.page_labels, reader.pages, strict=True):
        text = page.extract_text().encode("utf-8", "replace")
        yield f"[p. {label}]\n".encode() + text.rstrip() + b"\n\n"


def _attached_map(reader: PdfReader) -> bytes:
    """The attached file that is a map, by its name."""
    names = [*reader.attachments]
    for ending in _MAPS:
        for name in names:
            if name.lower().endswith(ending) and (files := reader.attachments[name]):
                return files[0][:LARGEST]
    sys.exit("it carries no map")


if __name__ == "__main__":
    main()
