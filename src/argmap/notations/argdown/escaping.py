"""Words, tags and data as they are written in Argdown."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from argmap.fields import Plain
from argmap.notations.argdown.contents import Content, read_content
from argmap.notations.argdown.shortcodes import SHORTCODES
from argmap.notations.argdown.stream import Stream

_SPECIAL = re.compile(r"[\\\[<{*_#]|/(?=[/*])|([.:])[^\s]+?\1[ \t]?")
_SPACE = re.compile(r"[ \t\r\n]+")
_TAG = re.compile(r"[A-Za-z0-9_\-\u00C0-\uD7FF]+")
_SPACED_TAG = re.compile(r"[^)\]>\r\n\u2028\u2029]{1,400}")
_UNSAFE = re.compile(r"[^ -=?-\\^-z|~\u00A1-\u1FFF\u2070-\uD7FF\uE000-\uFEFE\uFF00-\uFFFD\U00010000-\U0010FFFF]|===")
_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.+\-]*")
_KEY = re.compile(r"[a-z][a-z0-9_\-]+")
_VALUES = ("yes", "no", "on", "off", "true", "null", "false")


def escaped(text: str) -> str:
    r"""A text on one line, in which nothing means anything.

    >>> escaped("See [1], *now*:\n10:30, :happy:")
    'See \\[1], \\*now\\*: 10:30, \\:happy\\:'
    """
    return _SPECIAL.sub(_escaped, _SPACE.sub(" ", text).strip(" "))


def _escaped(found: re.Match[str]) -> str:
    if found[1] is None:
        return f"\\{found[0]}"
    code = found[0].rstrip(" \t")
    return f"\\{code[:-1]}\\{found[0][len(code) - 1 :]}" if code in SHORTCODES else found[0]


def read_back(words: str) -> Content:
    """What a reader makes of words that stand after a title; empty if it finds more in them than words and links."""
    stream = Stream(f"[x]: {words}")
    stream.pop()
    content = read_content(stream, f"[x]: {words}", refers=False, stops_at_titles=False)
    return Content() if stream.next is not None or content.tags or content.data or content.titles else content


def hashtags(tags: tuple[str, ...]) -> str | None:
    """Tags as they stand behind a text; `None` if some cannot stand there."""
    if len({*tags}) < len(tags) or not all(_SPACED_TAG.fullmatch(tag) for tag in tags):
        return None
    return "".join(f" #{tag}" if _TAG.fullmatch(tag) else f" #({tag})" for tag in tags)


def data(table: Mapping[str, Any]) -> str:
    """A table in YAML's short form, on one line; nothing in its texts is a brace or ends a title.

    >>> data({"page": "3", "x-argmap": {"assumed": True, "id": "a b", "tags": ["c"]}})
    '{page: "3", x-argmap: {assumed: true, id: "a b", tags: ["c"]}}'
    """
    pieces: list[str] = []
    todo: list[tuple[bool, Any]] = [(False, table)]
    while todo:
        is_written, value = todo.pop()
        if is_written or not isinstance(value, Mapping | list | tuple):
            pieces.append(value if is_written else _scalar(value))
            continue
        opening, closing = "{}" if isinstance(value, Mapping) else "[]"
        todo.append((True, closing))
        items = [*value.items()] if isinstance(value, Mapping) else [(None, one) for one in value]
        for number, (key, one) in reversed([*enumerate(items)]):
            label = "" if key is None else f"{_key(key)}: "
            todo += [(False, one), (True, f"{', ' if number else ''}{label}")]
        todo.append((True, opening))
    return "".join(pieces)


def _key(name: str) -> str:
    return name if _KEY.fullmatch(name) and name not in _VALUES else quoted(name)


def _scalar(value: Any) -> str:
    if isinstance(value, Plain) and _PLAIN.fullmatch(value):
        return str(value)
    return quoted(value) if isinstance(value, str) else json.dumps(value)


def quoted(text: str) -> str:
    """A text in double quotes, for YAML and JSON alike."""
    return _UNSAFE.sub(_coded, json.dumps(text, ensure_ascii=False))


def _coded(found: re.Match[str]) -> str:
    return "".join(f"\\u{ord(one):04x}" for one in found[0])
