"""Argdown: debates in lines, where statements and arguments have titles, and what relates to them is indented below."""

from __future__ import annotations

import re

from argmap.notations.argdown.fences import has_fences, inside
from argmap.notations.argdown.reading import read
from argmap.notations.argdown.writing import write
from argmap.registry import Notation

_TELLING = re.compile(
    r"""
      ^(?: \[[^\[\]\n]+\] | <[^<>\n/!]+> ) : (?: \s (?![ \t]*<?https?:) | $ )  # a title; links of Markdown look like it
    | ^[ \t]+(?: <?[+_-] | [+_-]> | >< )[ \t]*[\[<]                            # a relation
    """,
    re.MULTILINE | re.VERBOSE,
)


def _recognises(head: str) -> bool:
    return inside(head) != head if has_fences(head) else _TELLING.search(head) is not None


ARGDOWN = Notation(
    name="argdown",
    title="Argdown",
    suffixes=(".argdown", ".ad"),
    recognises=_recognises,
    read=read,
    write=write,
    lost=("imports of the map",),
)
