"""What values of BibTeX are joined from: texts in braces or quotation marks and names of strings, with `#` between."""

from __future__ import annotations

import re
from collections.abc import Iterator

_SIGN = re.compile(r'\\.|[{}"#]', re.DOTALL)
_LONGEST = 4_000
_MOST = 4_000_000
"""How many characters are joined at most, in a value and in a library: strings that name strings grow fast."""


class Strings:
    """The strings of a library, by name, as far as they are defined."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}
        self._left = _MOST

    def define(self, name: str, value: str) -> None:
        """Take up a string, whose pieces are joined already."""
        self._known[name.lower()] = _content(value)

    def joined(self, value: str) -> str | None:
        """Join a value, in braces; one of a single piece is left as it is. `None` if it would be too long."""
        pieces = [*_pieces(value)]
        if len(pieces) == 1:
            return value
        texts = [self._known.get(piece.lower(), _content(piece)) for piece in pieces]
        length = sum(map(len, texts))
        if length > min(_LONGEST, self._left):
            return None
        self._left -= length
        return f"{{{''.join(texts)}}}"


def _pieces(value: str) -> Iterator[str]:
    """What stands between the `#` that are neither in braces nor in quotation marks."""
    depth, is_quoted, start = 0, False, 0
    for sign in _SIGN.finditer(value):
        if sign[0] == "{":
            depth += 1
        elif sign[0] == "}":
            depth -= 1
        elif depth == 0 and sign[0] == '"':
            is_quoted = not is_quoted
        elif depth == 0 and sign[0] == "#" and not is_quoted:
            yield value[start : sign.start()].strip()
            start = sign.end()
    yield value[start:].strip()


def _content(piece: str) -> str:
    return piece[1:-1] if len(piece) > 1 and piece[0] + piece[-1] in {"{}", '""'} else piece
