"""JSON with all of its faults at once; iterative, of bounded depth."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any, NoReturn, TypeAlias

import attrs

DEEPEST = 200
"""So many lists and objects may stand in each other."""
_LONGEST_NUMBER = 400
_TOKEN = re.compile(
    r"""[ \t\r\n]*+ (?:
      (?P<string> "[^"\\\n]*+(?>(?:\\.[^"\\\n]*+)*)" )
    | (?P<number> -?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?(?:[eE][-+]?[0-9]++)?(?![\w.]) )
    | (?P<sign>   [{}\[\],:] )
    | (?P<comment> //[^\n]*+ | \#[^\n]*+ | /\*.*?(?:\*/|\Z) )
    | (?P<quoted> '[^'\\\n]*+(?>(?:\\.[^'\\\n]*+)*)' | [“”„][^“”\n]*+[“”] )
    | (?P<open>   ["'“„][^\n]*+ )
    | (?P<word>   [\w$.+-]++ )
    | (?P<other>  [^ \t\r\n] )
    )""",
    re.VERBOSE | re.DOTALL,
)
HALF_PAIRS = ("\\ud", "\\uD")
"""How an escape of half a surrogate pair begins."""
_ITEMS = (3, 4)
"""So deep stand the items of the lists that files are made of; such an item is mostly without a fault."""
_LONGEST_ITEM = 2000
"""How far is looked ahead for its end: an error of the standard library counts the lines of all that it is given."""
_SURROGATE = re.compile("[\ud800-\udfff]")
_WORDS: dict[str, Any] = {"true": True, "false": False, "null": None}
_MEANT = {
    **dict.fromkeys(("True", "TRUE"), "true"),
    **dict.fromkeys(("False", "FALSE"), "false"),
    **dict.fromkeys(("None", "NULL", "undefined", "NaN", "nan", "Infinity", "-Infinity"), "null"),
}
_CLOSING = {"{": "}", "[": "]"}

Span: TypeAlias = tuple[int, int]
Report: TypeAlias = Callable[..., None]
"""Takes a message, the span of the fault, and advice."""


class FaultyError(ValueError):
    """A text that may have a fault."""


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise FaultyError
    return made


def _constant(_: str) -> NoReturn:
    raise FaultyError


DECODER = json.JSONDecoder(object_pairs_hook=_object, parse_constant=_constant)
"""Reads what has no fault; it raises a `ValueError` for all else but nesting and halves of surrogate pairs."""


def is_deep(root: Any, above: int = 0) -> bool:
    """Whether lists and objects are nested too deep, those that a value stands in included."""
    level, depth = [root], above
    while level and depth < DEEPEST:
        depth += 1
        holders = [one.values() if one.__class__ is dict else one for one in level if one.__class__ in (dict, list)]
        level = [one for holder in holders for one in holder if one.__class__ in (dict, list)]
    return bool(level)


@attrs.define
class _Level:
    """A list or object that is being read."""

    sign: str
    start: int
    held: Any
    key: str | None = None
    key_span: Span | None = None
    waits: bool = False
    """Whether a value or key must follow: after a comma or a colon."""
    full: bool = False
    """Whether a comma must come before more."""


def scan(text: str, report: Report) -> Any:
    """Read a text to its end, whatever is wrong with it, and give its value.

    Args:
        text: the text.
        report: is called for each fault with a message, a span and advice.
    """
    return _Scanner(text, report).scanned()


class _Scanner:
    def __init__(self, text: str, report: Report) -> None:
        self._text = text
        self._report = report
        self._top = _Level("", 0, [])
        self._levels = [self._top]
        self._at = 0

    def scanned(self) -> Any:
        while token := _TOKEN.match(self._text, self._at):
            kind = token.lastgroup or ""
            start, end = token.span(kind)
            self._at = end
            if not self._take(kind, token[kind], start, end):
                break
        else:
            self._close_all()
        return self._top.held[0] if self._top.held else None

    def _take(self, kind: str, word: str, start: int, end: int) -> bool:
        """Take a token; whether reading goes on."""
        if kind == "comment":
            self._report("JSON has no comments", (start, end), "remove it")
        elif kind == "sign":
            return self._sign(word, start, end)
        elif kind == "other":
            self._report(f"{word!r} does not belong here", (start, end), "remove it, or put the text in double quotes")
        else:
            self._scalar(kind, word, start, end)
        return True

    def _sign(self, sign: str, start: int, end: int) -> bool:
        if sign in "{[":
            return self._open(sign, start)
        if sign in "}]":
            self._close(sign, start, end)
        elif sign == ",":
            self._comma(start, end)
        else:
            self._colon(start, end)
        return True

    def _open(self, sign: str, start: int) -> bool:
        if len(self._levels) > DEEPEST:
            self._report(f"lists and objects are nested more than {DEEPEST} deep", (start, start + 1))
            return False
        if self._at_key():
            self._report("a key must be a text in double quotes", (start, start + 1))
            self._levels[-1].key, self._levels[-1].key_span = "", (start, start + 1)
        if len(self._levels) in _ITEMS and self._passes(start):
            return True
        self._levels.append(_Level(sign, start, {} if sign == "{" else []))
        return True

    def _passes(self, start: int) -> bool:
        """Whether a list or object without a fault begins here, which is then taken as a whole."""
        ahead = self._text[start : start + _LONGEST_ITEM]
        try:
            value, length = DECODER.raw_decode(ahead)
        except (ValueError, RecursionError):
            return False
        if any(ahead.find(half, 0, length) >= 0 for half in HALF_PAIRS) or is_deep(value, len(self._levels) - 1):
            return False
        self._at = start + length
        self._put(value, (start, self._at))
        return True

    def _close(self, sign: str, start: int, end: int) -> None:
        level = self._levels[-1]
        if level is self._top or _CLOSING[level.sign] != sign:
            self._mismatch(sign, start, end)
            return
        if level.waits and level.key is None:
            self._report("a comma before the end of a list or object", (start, end), "remove the comma")
        elif level.key is not None:
            self._report("a key without a value", (start, end), "write a colon and a value after it")
        self._pop(end)

    def _mismatch(self, sign: str, start: int, end: int) -> None:
        """A closing sign that closes an outer level, if there is one of its kind: what is in between is unclosed."""
        opened = [level for level in self._levels[1:] if _CLOSING[level.sign] == sign]
        if not opened:
            self._report(f"unmatched {sign!r}", (start, end), "remove it")
            return
        while self._levels[-1] is not opened[-1]:
            self._unclosed(start)
        self._pop(end)

    def _unclosed(self, end: int) -> None:
        level = self._levels[-1]
        self._report(f"{level.sign!r} is not closed", (level.start, level.start + 1), f"add {_CLOSING[level.sign]!r}")
        self._pop(end)

    def _pop(self, end: int) -> None:
        level = self._levels.pop()
        self._put(level.held, (level.start, end))

    def _comma(self, start: int, end: int) -> None:
        level = self._levels[-1]
        if level is self._top or not level.full:
            self._report("a comma without a value before it", (start, end), "remove it")
        level.full, level.waits = False, level is not self._top

    def _colon(self, start: int, end: int) -> None:
        level = self._levels[-1]
        if level.sign != "{" or level.key is None or level.waits:
            self._report("a colon without a key before it", (start, end), "remove it, or add a key in double quotes")
        else:
            level.waits = True

    def _at_key(self) -> bool:
        level = self._levels[-1]
        return level.sign == "{" and level.key is None

    def _scalar(self, kind: str, word: str, start: int, end: int) -> None:
        value = self._value(kind, word, start, end)
        if not self._at_key():
            self._put(value, (start, end))
            return
        level = self._levels[-1]
        if level.full:
            self._report("a comma is missing", (start, end), "add one between two values")
        if not isinstance(value, str):
            self._report("a key must be a text in double quotes", (start, end), f'write "{word[:40]}"')
        level.key, level.key_span, level.waits, level.full = str(value), (start, end), False, False

    def _put(self, value: Any, span: Span) -> None:
        """Put a value where it belongs."""
        level = self._levels[-1]
        if level.sign == "{":
            self._put_pair(level, value, span)
            return
        if level is self._top and level.held:
            if not level.waits:
                self._report("the text goes on after its value", span, "a file holds one list or object")
            level.waits = True
            return
        if level.full:
            self._report("a comma is missing", span, "add one between two values")
        level.held.append(value)
        level.full, level.waits = level is not self._top, False

    def _put_pair(self, level: _Level, value: Any, span: Span) -> None:
        key, key_span = level.key or "", level.key_span or span
        if not level.waits:
            self._report("a colon is missing between a key and its value", span, "add one")
        if key in level.held:
            self._report(f"duplicate key {key!r:.100}", key_span, "remove one of them; the first one is used")
        else:
            level.held[key] = value
        level.key, level.waits, level.full = None, False, True

    def _value(self, kind: str, word: str, start: int, end: int) -> Any:
        if kind == "string":
            return self._string(word, start, end)
        if kind == "number" and len(word) <= _LONGEST_NUMBER:
            return json.loads(word)
        if kind == "number":
            self._report(f"a number of {len(word):,} digits", (start, end), "put it in double quotes")
        elif kind == "quoted":
            self._report("a text must be in double quotes", (start, end), f'write "…" instead of {word[0]}…{word[-1]}')
            return word[1:-1]
        elif kind == "open":
            self._report("a text that is not closed on its line", (start, end), 'add ", or write a line break as \\n')
            return word[1:].rstrip(" \t\r,:]}'\"”")
        elif word not in _WORDS:
            self._report(f"{word[:100]!r} is not a value of JSON", (start, end), _advice(word))
        return _WORDS.get(word, word)

    def _string(self, word: str, start: int, end: int) -> str:
        try:
            value: str = json.loads(word, strict=False)
        except ValueError as error:
            at = start + getattr(error, "pos", 0)
            self._report("an invalid escape sequence in a text", (at, min(at + 2, end)), r"write a backslash as \\")
            return word[1:-1]
        for control in re.finditer(r"[\x00-\x1f]", word):
            at = start + control.start()
            self._report("a control character in a text", (at, at + 1), f"write it as {json.dumps(control[0])[1:-1]}")
        if _SURROGATE.search(value):
            self._report("half of a surrogate pair in a text", (start, end), "write the character itself")
            return _SURROGATE.sub("\ufffd", value)
        return value

    def _close_all(self) -> None:
        while len(self._levels) > 1:
            self._unclosed(len(self._text))
        if not self._top.held:
            self._report("there is nothing in the text", (0, 1))


def _advice(word: str) -> str:
    return f"write {_MEANT[word]}" if word in _MEANT else "put it in double quotes"
