"""What fixes change, as patches that `git apply` takes."""

from __future__ import annotations

import os
import re
from difflib import unified_diff

from argmap.display import printable

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_NOT_IN_NAME = re.compile(rb"[^ !$-\[\]-~]")


def patch(name: str, before: str, after: str) -> str:
    """The patch for one file; lines are those of git, which end at LF alone."""
    called = _quoted(name)
    lines = unified_diff(_LINE.findall(before), _LINE.findall(after), called, called)
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def _quoted(name: str) -> str:
    """The name of a file as git writes it: in quotation marks and with octal escapes where it cannot stand as it is."""
    if printable(name) == name and '"' not in name and "\\" not in name:
        return name
    octal = _NOT_IN_NAME.sub(lambda byte: b"\\%03o" % byte[0][0], os.fsencode(name))
    return f'"{octal.decode()}"'
