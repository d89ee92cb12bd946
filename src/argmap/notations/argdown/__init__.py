"""Argdown: debates in lines, where statements and arguments have titles, and what relates to them is indented below."""

from __future__ import annotations

import re

from argmap.notations.argdown.reading import read
from argmap.notations.argdown.writing import write
from argmap.registry import Notation

_TELLING = re.compile(
    r"^(?:\[[^\[\]\n]+\]|<[^<>\n/!]+>):(?:\s|$)|^[ \t]+(?:<?[+_-]|[+_-]>|><)[ \t]*[\[<]", re.MULTILINE
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
