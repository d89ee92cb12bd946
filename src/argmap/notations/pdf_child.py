"""A program of its own: a PDF from standard input, the text of its pages to standard output, each below a page mark.

Files from strangers make PDF readers slow or large; so one gets a process to itself, with bounds.
"""

from __future__ import annotations

import sys
from io import BytesIO

from argmap.files.limits import limit


def main() -> None:
    """Read; the argument is the seconds that it may take."""
    limit(int(sys.argv[1]))
    from pypdf import PdfReader  # noqa: PLC0415 - it must load within the limits

    out = sys.stdout.buffer
    try:
        reader = PdfReader(BytesIO(sys.stdin.buffer.read()))
        if reader.is_encrypted and not reader.decrypt(""):
            sys.exit("the PDF is encrypted")
        for label, page in zip(reader.page_labels, reader.pages, strict=True):
            text = page.extract_text().encode("utf-8", "replace")
            out.write(f"[p. {label}]\n".encode() + text.rstrip() + b"\n\n")
    except SystemExit:
        raise
    except BaseException as error:  # noqa: BLE001 - it raises much
        sys.exit(f"{type(error).__name__}: {error}"[:500])


if __name__ == "__main__":
    main()
