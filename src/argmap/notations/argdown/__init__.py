"""Argdown: debates in lines, where statements and arguments have titles, and what relates to them is indented below."""

from __future__ import annotations

import re

from argmap.notations.argdown.fences import OPENING
from argmap.notations.argdown.reading import read
from argmap.notations.argdown.writing import write
from argmap.registry import Notation

_TELLING = re.compile(
    rf"""
      ^(?: \[[^\[\]\n]+\] | <[^<>\n/!]+> ) : (?: \s (?![ \t]*<?https?:) | $ )  # a title; links of Markdown look like it
    | ^[ \t]+(?: <?[+_-] | [+_-]> | >< )[ \t]*[\[<]                            # a relation
    | ^{OPENING}
    """,
    re.MULTILINE | re.VERBOSE,
)

ARGDOWN = Notation(
    name="argdown",
    title="Argdown",
    suffixes=(".argdown", ".ad"),
    recognises=lambda head: _TELLING.search(head) is not None,
    read=read,
    write=write,
    lost=("imports of the map",),
)
