"""Whether a file is a map, by its first 64 KB: maps have a key `argmap` at their top level."""

from __future__ import annotations

import re
from itertools import islice

from argmap.reading.decoding import decode_bytes

ENOUGH = 1 << 16
"""How much of a file is looked at, in bytes."""
_MOST_BRACES = 8
_KEY = r"""(?:argmap|"argmap"|'argmap')[ \t]*:"""
_BLANK = r"(?>(?:\s++|\#[^\n]*+)*)"
_VALUE = rf"""
    (?: [ \t]*+ [^\s\#{{]                   # on its line; nobody writes a mapping there
    | {_BLANK} (?: \Z | (?<=\n)             # none at all, before the next key
        | (?:title|thesis|claims|evidence|inferences|sources|questions)[ \t]*: ))  # or the map, one level too deep
"""
_LEAD = r"(?>(?:\s++|\#[^\n]*+|---(?=\s)|%[^\n]*+)*)"
_USUAL = b"\nargmap: 1\n"
"""A line of most maps."""
_FIRST = rf"(?x){_LEAD}{_KEY}{_VALUE}"
_LATER = rf"(?mx)^{_KEY}{_VALUE}"
_BRACE = rf"(?mx)(?:\A|^(?:`{{3,}}|~{{3,}})[^\n]*\n){_LEAD}(?=\{{)"
_IN_BRACES = r"""(?sx)
      "[^"\\]*+(?>(?:\\.[^"\\]*+)*)(?:"|\Z) | '[^']*+(?:'|\Z)                          # in quotes
    | \#[^\n]* | \s+ | [{}\[\],:]                                          # comments, signs
    | [^\s"'{}\[\],:\#] [^{}\[\],:\#]*+ (?>(?: (?: :(?=\S) | (?<=\S)\# ) [^{}\[\],:\#]*+ )*)  # in none
    """
_WORD = r"""argmap(?<![^\s"'{}\[\],:]argmap)(?![^\s"'{}\[\],:\#])"""
"""The word as it stands where it is all of a key or of a value in braces."""
DOCUMENTS = (".md", ".markdown", ".mdown", ".mkd", ".mdx", ".myst", ".qmd", ".rmd")
"""The suffixes of documents in Markdown, which may have maps in them."""
_PICTURE = r"(?is)\s*(?:<!--.*?-->\s*)?<(?:\?xml|!doctype|(?:\w{1,30}:)?svg|html)\b|%PDF-"
"""How a picture or a page begins, which may carry a map and is none."""
_SHEET = re.compile(rb"(?:\xef\xbb\xbf)?(?:\s|#[^\n]*\n)*worksheet[ \t]*:")


def is_map(data: bytes) -> bool:
    r"""Whether a file that begins so is a map: in block style, in braces, or as a chat answer has it between fences.

    >>> is_map(b"title: Rain\nargmap: 1\n"), is_map(b'{"title": "Rain", "argmap": 1}')
    (True, True)
    >>> is_map(b"jobs:\n  argmap: 1\n"), is_map(b"argmap:\n  image: python\n")
    (False, False)
    """
    if _USUAL in b"\n" + data and (data[:1] == b"#" or data[:1].isalpha()):  # as no picture or page begins
        return True
    if b"argmap" not in data.replace(b"\0", b""):
        return False
    text = decode_bytes(data).removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if re.match(_PICTURE, text):
        return False
    if re.match(_FIRST, text) or re.search(_LATER, text):
        return True
    return re.search(_WORD, text) is not None and any(
        _has_key(text, brace.end()) for brace in islice(re.finditer(_BRACE, text), _MOST_BRACES)
    )


def is_document(path: str) -> bool:
    """Whether a file is a document, by its name."""
    return path.lower().endswith(DOCUMENTS)


def is_sheet(data: bytes) -> bool:
    """Whether a file begins as a worksheet does."""
    return _SHEET.match(data) is not None


def may_import(data: bytes) -> bool:
    """Whether a map may import others: its text has the word."""
    return b"import" in data.replace(b"\0", b"").lower()


def _has_key(text: str, start: int) -> bool:
    """Whether the mapping in braces that begins here has the key, not deeper."""
    depth, at_key = 0, False
    for match in re.compile(_IN_BRACES).finditer(text, start):
        part = match[0]
        if part in "{[":
            depth += 1
        elif part in "}]":
            depth -= 1
            if not depth:
                return False
        elif depth == 1 and at_key and part.strip(" \t\"'") == "argmap":
            return True
        if not part.isspace() and not part.startswith("#"):
            at_key = part in "{,"
    return False
