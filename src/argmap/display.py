"""Text made fit to show: the one gate between what strangers wrote and a terminal, a log, a report or a page.

What passes it cannot break a line, steer a terminal, reorder or hide what is beside it, or pass for a command to
whatever reads the log of a run. Texts of any language stay as they are, and so do emoji.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any

_PLANES = "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
_BROKEN = f"\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef{_PLANES}"
"""Control characters, line ends, lone surrogates, and what is not a character."""
_HIDDEN = (
    "\u202a-\u202e\u2061-\u206f\u17b4\u17b5\u3164\uffa0\ufeff\ufff0-\ufffb"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"
)
"""Characters that change the direction of a text, and invisible ones: tags, fillers, annotations, implied signs."""
_MARKS = "\u061c\u200e\u200f"
"""What gives a direction to its neighbours as a letter does; it belongs to texts that run from right to left."""
_JOINERS = "\u034f\u200b-\u200d\u2060"
"""What joins or parts letters and emoji; it belongs after one that is not ASCII, and not after another of these."""
_SELECTORS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
"""What chooses between the shapes of a character; no two belong together."""
_FLAG = "\U0001f3f4"
_TAGS = "[\U000e0030-\U000e0039\U000e0061-\U000e007a]{3,6}\U000e007f"
"""What makes a black flag before it the flag of a part of a country; tags have no other use."""


@cache  # most runs show nothing but ASCII, and it takes milliseconds to compile
def _unseen(*, among_marks: bool) -> re.Pattern[str]:
    """What is not seen, character by character, and the flags that are, each as a whole."""
    always = _BROKEN + _HIDDEN + ("" if among_marks else _MARKS)
    return re.compile(
        rf"""[{always}{_JOINERS}{_SELECTORS}{_FLAG}\xad] (?:
            (?<= [{always}])
            | (?<= {_FLAG}) {_TAGS}
            | (?<= [{_JOINERS}]) (?<! [^\x00-\x7f\xad{_JOINERS}{always}] [{_JOINERS}])
            | (?<= [{_SELECTORS}] [{_SELECTORS}]) | (?<= [{_SELECTORS}] [{_SELECTORS}] [{_JOINERS}])
            | (?<= \xad) (?: (?<! [^\W{always}] \xad) | (?! [^\W{always}]))
        )""",
        re.VERBOSE,
    )


_HIDDEN_OR_FLAG = f"{_FLAG}{_TAGS}|[{_HIDDEN}]"
_NOT_A_CHARACTER = f"[{_BROKEN}]"
_SPACE = r"[\t\n\v\f\r\x85\u2028\u2029]+"

_COMMAND_AT_START = r"^\s*(?=::)"
_COMMAND = r"(?i)##(?=(?:vso|teamcity)?\[)"
"""What GitHub, Azure and TeamCity obey where a log says it, and so do services that took over their ways."""

_LINK = r"(?i)https?://[^\s\x00-\x20\"'<>\\`{}|^\x7f-\x9f]+"
_MARKUP = r"([\\`*_\[\]<>&~|$#!^={}])"
_LIST = r"^(\d*)([-+.)])"
_AUTOLINK = r"(?i)://|www\.|@"
ISOLATES = "\u2066\u2067\u2068\u2069"
"""The characters that isolate a part of a text from its surroundings, and, last, the one that ends that part."""
_END = ISOLATES[-1]
_ISOLATE = f"[{ISOLATES}]"
_RIGHT_TO_LEFT = "[\u0590-\u08ff\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"


def printable(text: str) -> str:
    r"""A text on one line: what is not seen is written as an escape, and what a log would obey gets a backslash.

    >>> print(printable("one\ntwo\x1b[31m"))
    one\ntwo\x1b[31m
    >>> print(printable("::error::three"), printable("##[group]four"))
    \::error::three #\#[group]four
    """
    if text.isascii() and text.isprintable() and "::" not in text and "##" not in text:
        return text
    return _printable(text, "")


def printable_lines(text: str, *, kept: str = "") -> str:
    """A text of several lines, each of them printable; line ends (LF) and tabs stay, and so do the characters kept."""
    return "\n".join(_printable(line, f"\t{kept}") for line in text.split("\n"))


def _printable(line: str, kept: str) -> str:
    shown = _changed(line, _escape, kept)
    if "::" in shown:
        shown = re.sub(_COMMAND_AT_START, r"\g<0>\\", shown)
    return re.sub(_COMMAND, r"#\\#", shown) if "##" in shown else shown


def _escape(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")


def replaced(text: str) -> str:
    """A text of the same length, with a replacement character for what `printable` changes, but with its tabs."""
    return re.sub(_COMMAND, "#\ufffd", _changed(text, lambda _: "\ufffd", "\t"))


def _changed(text: str, change: Callable[[str], str], kept: str) -> str:
    """A text in which each character that is not seen is changed, except those that are kept."""
    if text.isascii() and text.isprintable():
        return text
    among_marks = re.search(_RIGHT_TO_LEFT, text.replace("\u061c", "")) is not None
    return _sub(_unseen(among_marks=among_marks), text, change, kept)


def _sub(pattern: re.Pattern[str], text: str, change: Callable[[str], str], kept: str = "") -> str:
    """A text with what a pattern finds changed, except flags and what is kept."""
    return pattern.sub(lambda found: found[0] if len(found[0]) > 1 or found[0] in kept else change(found[0]), text)


_ANSI = {"bold": 1, "dim": 2, "red": 31, "green": 32, "yellow": 33, "blue": 34, "cyan": 36}


def styled(text: str, style: str) -> str:
    r"""A text for a terminal that shows colours, in a style such as `bold red`; without one as it is.

    >>> styled("AM204", "bold yellow"), styled("AM204", "")
    ('\x1b[1;33mAM204\x1b[0m', 'AM204')
    """
    codes = ";".join(str(_ANSI[word]) for word in style.split())
    return f"\x1b[{codes}m{text}\x1b[0m" if codes and text else text


def columns(text: str) -> int:
    """The number of terminal columns of a text: wide characters count two, combining marks nothing.

    >>> columns("à la"), columns("東京"), columns("a\u0301")
    (4, 4, 1)
    """
    return len(text) if text.isascii() else sum(map(_columns, text))


def _columns(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def as_json(value: Any, *, indent: int | None = None, ascii_only: bool = False) -> str:
    r"""Plain data as JSON with a line end; what is invisible, or what a log would obey, is escaped.

    Read back, it is the same.

    >>> print(as_json("é\u202e##[group]"), end="")
    "é\u202e\u0023#[group]"
    """
    from json import dumps  # noqa: PLC0415 - most runs print text

    text = dumps(value, ensure_ascii=ascii_only, indent=indent)
    if not ascii_only:
        text = _sub(_unseen(among_marks=False), text, lambda character: dumps(character)[1:-1], "\n")
    return re.sub(_COMMAND, r"\\u0023#", text) + "\n"


def clean(text: str) -> str:
    """The text on one line, for pictures and pages: line ends and tabs as spaces, U+FFFD for what is not a character.

    What is hidden is dropped: a direction that a line end cuts off would turn round what follows.
    """
    if text.isascii() and text.isprintable():
        return text
    shown = _sub(re.compile(_HIDDEN_OR_FLAG), re.sub(_SPACE, " ", text), lambda _: "")
    return re.sub(_NOT_A_CHARACTER, "\ufffd", shown)


def as_words(id_: str) -> str:
    """The words of an id, without the prefix of the file that has it.

    >>> as_words("expert-opinion"), as_words("law/from-precedent")
    ('expert opinion', 'from precedent')
    """
    return id_.rpartition("/")[2].replace("-", " ")


def right_to_left(text: str) -> bool:
    """Whether the first letter that has a direction runs from right to left."""
    if text.isascii() or not re.search(_RIGHT_TO_LEFT, text):
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
        return f"\u2067{line}{_END}"
    return f"\u2068{line}{_END}" if not line.isascii() and re.search(_RIGHT_TO_LEFT, line) else line


def apart(text: str, gate: Callable[[str], str] = str) -> str:
    r"""A text as a gate lets it through, fit to stand after words that run the other way: its full stop stays with it.

    >>> apart("\u05d9\u05e8\u05d3.") == "\u2067\u05d9\u05e8\u05d3.\u2069", apart("It rains.")
    (True, 'It rains.')
    """
    return isolated(gate(text), rightward=right_to_left(text))


def closed(lines: Iterable[str]) -> Iterator[str]:
    """The lines of one text, each of which ends what is isolated in it; the next one goes on with it."""
    begun = ""
    for line in lines:
        before = begun
        for mark in () if line.isascii() else re.findall(_ISOLATE, line):
            begun = begun[:-1] if mark == _END else begun + mark
        yield f"{before}{line}{_END * len(begun)}"


def link(url: str | None) -> str | None:
    """The address if it is one of http or https without characters that could end it early, else `None`."""
    return url if url is not None and re.fullmatch(_LINK, url) and clean(url) == url else None


_LOOSE = " ,;:–—-"
"""What does not stand before an ellipsis."""


def shortened(text: str, length: int) -> str:
    """At most `length` characters of the text, cut at a space where one is near, with an ellipsis.

    What a reader takes for one letter or sign stays whole.
    """
    if len(text) <= length:
        return text
    head = text[: length - 1]
    space = head.rfind(" ")
    if space > length // 2:
        return f"{head[:space].rstrip(_LOOSE)}…"
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


def counted(number: int, what: str) -> str:
    """A number with its noun: `1 error`, `2 errors`, `2 pieces of evidence`."""
    noun, *rest = what.split(" ", 1)
    return " ".join((f"{number:,}", noun if number == 1 else f"{noun}s", *rest))


def escaped(text: str) -> str:
    """A text on one line as Markdown that shows it as it is: no markup, no HTML, no links."""
    marked = re.sub(_LIST, r"\1\\\2", re.sub(_MARKUP, r"\\\1", clean(text).strip()))
    return re.sub(_AUTOLINK, lambda found: _unlinked(found[0]), marked)


def _unlinked(found: str) -> str:
    """The text, broken for programs that make links of bare addresses."""
    return {"://": "\\://", "@": "\\@"}.get(found, f"{found[:-1]}\\.")
