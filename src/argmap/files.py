"""Writing a file whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path


def write_whole(path: str | os.PathLike[str], content: str | bytes) -> None:
    """Write a file by way of a temporary one beside it, so that a failure leaves the old file as it was.

    Text is written as UTF-8 with its line ends as they are. A link is followed; what is no ordinary file, such as a
    pipe, is written directly.

    Raises:
        OSError: the file cannot be written.
    """
    data = content.encode() if isinstance(content, str) else content
    file = Path(path).resolve()
    if file.exists() and not file.is_file():
        file.write_bytes(data)
        return
    temporary = file.with_name(f".argmap-{os.urandom(6).hex()}.tmp")
    try:
        with temporary.open("xb") as opened:
            opened.write(data)
        if file.exists():
            temporary.chmod(file.stat().st_mode & 0o777)
        temporary.replace(file)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
