"""Where the values of a faultless JSON text stand: found where asked, skipping the rest as fast as `json` reads."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, TypeAlias

Span: TypeAlias = tuple[int, int]
Parts: TypeAlias = Mapping[Any, tuple[Span | None, Span]]
"""The spans of the key and the value of each part of an object or list; lists have no keys."""

_SKIP = re.compile(r"[ \t\r\n]*").match
_VALUE = json.JSONDecoder().raw_decode
_STRING = r'"[^"\\]*(?:\\.[^"\\]*)*"'
_PAIR = re.compile(rf"[ \t\r\n]*({_STRING})[ \t\r\n]*:[ \t\r\n]*(?:({_STRING}|[-+.\w]+)[ \t\r\n]*)?").match
"""A key with its value, if that is not a list or an object, in a text without faults."""
_SMALL = 2000


class JsonPlaces:
    """The places in a text, by the objects and lists that were read from it.

    A holder is split into its parts when one of them is asked for. Large ones are remembered, and of small ones the
    last, since the parts of one are asked for together.
    """

    def __init__(self, text: str, root: Any) -> None:
        """Begin with a text and the value that was read from it."""
        self._text = text
        self._above: dict[int, tuple[Any, Any]] = {}
        self._root = root
        self._span = self._after(0), len(text.rstrip(" \t\r\n"))
        self._split: dict[int, Parts] = {}
        self._last: tuple[int, Parts] = (0, {})
        self._find_above()

    def _find_above(self) -> None:
        """What each holder stands in, and under which key."""
        todo = [self._root] if isinstance(self._root, dict | list) else []
        while todo:
            holder = todo.pop()
            for key, one in holder.items() if isinstance(holder, dict) else enumerate(holder):
                if one.__class__ is dict or one.__class__ is list:
                    self._above[id(one)] = holder, key
                    todo.append(one)

    def whole(self, holder: Any) -> Span | None:
        """Where an object or a list stands; `None` if it is not of this text."""
        above, key = self._above.get(id(holder), (None, None))
        if above is not None and id(above) in self._split:
            return self._split[id(above)][key][1]
        path = []
        while holder is not self._root:
            if id(holder) not in self._above:
                return None
            path.append(self._above[id(holder)])
            holder = path[-1][0]
        span = self._span
        for above, key in reversed(path):
            span = self._parts(above, span)[key][1]
        return span

    def part(self, holder: Any, key: Any) -> tuple[Span | None, Span] | None:
        """Where a key of an object stands, and its value; of a list, an item."""
        span = self.whole(holder)
        return None if span is None else self._parts(holder, span).get(key)

    def _parts(self, holder: Any, span: Span) -> Parts:
        if id(holder) in self._split:
            return self._split[id(holder)]
        if self._last[0] == id(holder):
            return self._last[1]
        found = self._object(holder, span[0]) if isinstance(holder, dict) else self._list(holder, span[0])
        if span[1] - span[0] > _SMALL:
            self._split[id(holder)] = found
        else:
            self._last = id(holder), found
        return found

    def _list(self, holder: list[Any], start: int) -> Parts:
        found: dict[Any, tuple[Span | None, Span]] = {}
        for number in range(len(holder)):
            begin, end = self._end(start + 1)
            found[number] = None, (begin, end)
            start = self._after(end)
        return found

    def _object(self, holder: dict[str, Any], start: int) -> Parts:
        found: dict[Any, tuple[Span | None, Span]] = {}
        while len(found) < len(holder) and (pair := _PAIR(self._text, start + 1)) is not None:
            written = pair[1]
            key = json.loads(written) if "\\" in written else written[1:-1]
            if pair[2] is not None:
                found[key] = pair.span(1), pair.span(2)
                start = pair.end()
            else:
                span = self._end(pair.end())
                found[key] = pair.span(1), span
                start = self._after(span[1])
        return found

    def _after(self, at: int) -> int:
        """The next character that is not white space."""
        found = _SKIP(self._text, at)
        return at if found is None else found.end()

    def _end(self, at: int) -> Span:
        """The next value."""
        begin = self._after(at)
        return begin, _VALUE(self._text, begin)[1]
