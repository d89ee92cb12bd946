"""Comments addressed to argmap itself. YAML's parser passes over comments, so they are looked for in the text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import zip_longest

import yaml
from yaml.events import ScalarEvent, StreamEndEvent

from argmap.reading.cursor import place_of
from argmap.reading.events import open_events
from argmap.text import Edit, SourceText, unpack

ADDRESSED = re.compile(r"#[ \t]*argmap:[ \t]*")
_LINE_END = r"[\r\n]"


def addressed_comments(text: SourceText, corrections: Sequence[Edit] = ()) -> Iterator[tuple[int, int, int]]:
    """The comments that begin with `# argmap:`: where each starts, where its words do, and where it ends.

    One that follows another on a line ends it. What only looks like one, in a quoted text or a block of text, is
    none.
    """
    found = [match for match in ADDRESSED.finditer(text.text) if _may_begin(text.text, match.start())]
    if not found:
        return
    starts, ends = _scalars(text.text, corrections)
    comments = [match for match in found if not _is_inside(match.start(), starts, ends)]
    for match, following in zip_longest(comments, comments[1:]):
        end = len(text.text) if following is None else following.start()
        line_end = re.compile(_LINE_END).search(text.text, match.end(), end)
        if line_end is not None:
            end = line_end.start()
        elif following is not None:
            end = match.end() + len(text.text[match.end() : end].rstrip(" \t"))
        yield match.start(), match.end(), end


def _is_inside(at: int, starts: list[int], ends: list[int]) -> bool:
    """Whether an offset is in one of these stretches, which are in order."""
    last = bisect_right(starts, at) - 1
    return last >= 0 and at < ends[last]


def _may_begin(text: str, at: int) -> bool:
    """Whether a `#` can begin a comment here: only at the start of a line or after white space."""
    return at == 0 or text[at - 1] in " \t\r\n"


def _scalars(text: str, corrections: Sequence[Edit]) -> tuple[list[int], list[int]]:
    """Where the texts of a file start and end; of a block of text, without the line that opens it."""
    starts: list[int] = []
    ends: list[int] = []
    get = open_events(text, corrections)
    try:
        while (event := get()).__class__ is not StreamEndEvent:
            if event.__class__ is ScalarEvent:
                start, end = unpack(place_of(event))
                if event.style in {"|", ">"}:
                    line_end = re.compile(_LINE_END).search(text, start)
                    start = line_end.start() if line_end else len(text)
                starts.append(start)
                ends.append(end)
    except yaml.MarkedYAMLError:
        pass
    return starts, ends
