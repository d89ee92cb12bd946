"""Text of a map made safe to show: no control characters, no direction overrides, no line ends of its own."""

from __future__ import annotations

import re
import unicodedata

_SPACE = re.compile(r"[\t\n\v\f\r\x85\u2028\u2029]+")
_DIRECTION = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
_FORBIDDEN = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_LINK = re.compile(r"https?://[^\s\x00-\x20\"'<>\\`{}|^\x7f-\x9f]+", re.IGNORECASE)
_MARKUP = re.compile(r"([\\`*_\[\]<>&~|$#!^={}])")
_LIST = re.compile(r"^(\d*)([-+.)])")
_AUTOLINK = re.compile(r"://|www\.|@", re.IGNORECASE)
_RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")


def clean(text: str) -> str:
    """The text on one line: white space as spaces, characters that XML or a terminal cannot bear as U+FFFD.

    Embedding, override and isolate characters are dropped: cut by a line end they would turn what follows round.
    """
    if text.isascii() and text.isprintable():
        return text
    return _FORBIDDEN.sub("\ufffd", _DIRECTION.sub("", _SPACE.sub(" ", text)))


def right_to_left(text: str) -> bool:
    """Whether the first letter that has a direction runs from right to left."""
    if text.isascii() or not _RIGHT_TO_LEFT.search(text):
        return False
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in {"R", "AL"}:
            return True
        if direction == "L":
            return False
    return False


def isolated(line: str, *, rightward: bool) -> str:
    """A line that cannot reorder its neighbours: isolated where it runs, or holds what runs, from right to left."""
    if rightward:
        return f"\u2067{line}\u2069"
    return f"\u2068{line}\u2069" if not line.isascii() and _RIGHT_TO_LEFT.search(line) else line


def link(url: str | None) -> str | None:
    """The address if it is one of http or https without characters that could end it early, else `None`."""
    return url if url is not None and _LINK.fullmatch(url) and clean(url) == url else None


def shortened(text: str, length: int) -> str:
    """At most `length` characters of the text, cut at a space where one is near, with an ellipsis.

    What a reader takes for one letter or sign stays whole.
    """
    if len(text) <= length:
        return text
    head = text[: length - 1]
    space = head.rfind(" ")
    if space > length // 2:
        return f"{head[:space]}…"
    end = len(head)
    while end > length // 2 and _ties(text[end - 1], text[end]):
        end -= 1
    return f"{text[:end]}…"


def _ties(before: str, after: str) -> bool:
    """Whether two characters may be of one letter or sign: marks, joiners, parts of an emoji or a flag."""
    if (
        unicodedata.category(after) in {"Mn", "Mc", "Me", "Cf"}
        or before == "\u200d"
        or unicodedata.combining(before) == 9
    ):
        return True
    return "\U0001f1e6" <= after <= "\U0001f1ff" or "\U0001f3fb" <= after <= "\U0001f3ff"


def escaped(text: str) -> str:
    """A text on one line as Markdown that shows it as it is: no markup, no HTML, no links."""
    marked = _LIST.sub(r"\1\\\2", _MARKUP.sub(r"\\\1", clean(text).strip()))
    return _AUTOLINK.sub(lambda found: _unlinked(found[0]), marked)


def _unlinked(found: str) -> str:
    """The text, broken for programs that make links of bare addresses."""
    return {"://": "\\://", "@": "\\@"}.get(found, f"{found[:-1]}\\.")
