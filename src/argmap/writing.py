"""`ArgumentMap` to YAML text in format 1: the same bytes for the same map on every machine.

Texts are written plain where no YAML reader takes them for anything but a text, as a literal block where they have
several lines, and otherwise in double quotes.
"""

from __future__ import annotations

import math
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import Any, TypeAlias

import attrs

from argmap.building import MAX_LEVELS
from argmap.errors import OptionError
from argmap.fields import READ_IT, Kind, LiteralName, Plain, expect
from argmap.files.whole import write_whole
from argmap.model import ArgumentMap, Claim, Evidence, Inference, Noun, Question, Scheme, Source
from argmap.model.unprefixed import in_one_file

Items: TypeAlias = Iterable[tuple[str, Any]]

WIDTH = 100
"""A list, or a table of words in a node, is on one line up to this column, and otherwise has one line per item."""

_NOT_YAML = frozenset((".json", ".svg", ".html", ".pdf", ".png", ".dot", ".mmd", ".md"))
"""Suffixes of what other functions write, or give the data for."""
_SECTIONS = {Claim: "claims", Evidence: "evidence", Inference: "inferences"}
FIELDS = {
    noun: {field.name: field for field in attrs.fields(noun) if field.metadata}
    for noun in (ArgumentMap, Claim, Evidence, Inference, Question, Source, Scheme)
}
"""The fields that may be written, by name."""

_HOLDERS = (Mapping, tuple, list)
_LONGEST_KEY = 1000
"""YAML finds a key without its `?` only within 1,024 characters."""
_HIDDEN = re.compile("[^ -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
"""What may not stand in a text, or ends a line for some reader: control characters, breaks, byte order marks."""
_NOT_PLAIN = re.compile(r"""-(?:[ ]|$)|---|\.\.\.|[?:,\[\]{}#&*!|>'"%@`]|.*(?::(?:[ ]|$)|[ ]\#)""")
_NOT_PLAIN_IN_FLOW = re.compile(r"[,\[\]{}:?]")
_LONG_NUMBER = 10**4000
"""From here on Python may refuse to write a number by its digits."""
_NOT_TEXT = re.compile(
    r"""~ | = | << | null | [yn] | yes | no | true | false | on | off
    | [-+]?\.(inf|nan)
    | [-+]?(0x[0-9a-f_]+ | 0o[0-7_]+ | 0b[01_]+)
    | [-+]?[0-9][0-9_,.:]*(e[-+]?[0-9]+)?
    | [-+]?\.[0-9_.]*(e[-+]?[0-9]+)?
    | [0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([t\s].*)?
    """,
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
"""What a reader of YAML 1.1 or 1.2 may take for nothing, a truth value, a number, a date, a merge or a default."""
_NOT_LITERAL = re.compile(r"[ \n]|.*(?: \n| \Z|\n\n\Z)", re.DOTALL)
_ESCAPES = {'"': r"\"", "\\": r"\\", "\n": r"\n", "\t": r"\t", "\r": r"\r"}
_ESCAPED = re.compile(rf'["\\]|{_HIDDEN.pattern}')


def dumps(argument_map: ArgumentMap) -> str:
    """Write the map as YAML: fields in the order of the model; nodes, sources and schemes in that of the map.

    Comments and layout of the text that the map was read from are not kept. A faulty map is written as it is, duplicate
    ids included. A map of several files is written as one, without its imports: `mao/khrushchev` becomes
    `khrushchev`, or where a node has this id already, `mao-khrushchev`.

    >>> print(dumps(ArgumentMap(title="Rain", thesis="wet", nodes=[Claim("wet", "The street is wet.")])), end="")
    argmap: 1
    title: Rain
    thesis: wet
    <BLANKLINE>
    claims:
      wet: The street is wet.

    Args:
        argument_map: any map, faulty ones too.

    Returns:
        The YAML, which `loads` reads back as an equal map, except for the ids of imported nodes.
    """
    expect(argument_map, ArgumentMap, READ_IT)
    argument_map = in_one_file(argument_map)
    fields = list(fields_written(argument_map))
    lines = ["argmap: 1", *_lines(0, [field for field in fields if not isinstance(field[1], Mapping)])]
    for section, nouns in sections(argument_map):
        lines += "", f"{section}:"
        for noun in nouns:
            lines += _noun(noun)
    for table in (field for field in fields if isinstance(field[1], Mapping)):
        lines += "", *_lines(0, [table])
    if argument_map.extra:
        lines += "", *_lines(0, argument_map.extra.items(), extra=True)
    return "\n".join(lines) + "\n"


def dump(argument_map: ArgumentMap, path: str | os.PathLike[str]) -> None:
    """Write the map to a file, in UTF-8 with LF; the file is replaced whole or not at all.

    Args:
        argument_map: any map, faulty ones too.
        path: the file to write, such as `map.yaml`.

    Raises:
        OptionError: the suffix of the file is that of JSON or of a picture.
        WriteError: the file cannot be written.
        TypeError: an argument is of another type, such as an open file.
    """
    text = dumps(argument_map)
    expect(path, str | os.PathLike)
    if Path(path).suffix.lower() in _NOT_YAML:
        advice = "`argmap.render` draws a map, and `to_dict` gives it for JSON"
        raise OptionError(f"a map is written as YAML: name {os.fspath(path)!r} with the suffix '.yaml'; {advice}")
    write_whole(path, text)


def dumps_table(table: Mapping[str, Any]) -> str:
    """Texts in tables and lists, however deep, as YAML in the hand in which maps are written.

    >>> print(dumps_table({"fruit": {"A": "an apple", "B": "no"}}), end="")
    fruit:
      A: an apple
      B: "no"
    """
    return "".join(f"{line}\n" for line in _lines(0, table.items()))


def entry_lines(key: str, value: Any, *, extra: bool = False) -> list[str]:
    """The lines of one entry of a mapping, without indentation.

    Args:
        key: its key.
        value: what it stands for: a text, a number, a truth value, a list or a table.
        extra: whether it is a key for other tools, whose plain scalars stay plain.
    """
    return _at_margin(_lines(1, [(key, value)], extra=extra))


def noun_lines(noun: Noun) -> list[str]:
    """The lines of a noun with its id, without indentation."""
    return _at_margin(_noun(noun))


def _at_margin(lines: Iterable[str]) -> list[str]:
    return [line[2:] for line in "\n".join(lines).split("\n")]


def noun_in_braces(noun: Noun) -> str:
    """A noun with its id, as it is written between other nouns in braces."""
    fields = dict(fields_written(noun))
    if isinstance(noun, Claim) and fields.keys() == {"text"} and not noun.extra:
        return f"{scalar(noun.id)}: {scalar(noun.text)}"
    parts = [entry_in_braces(key, value) for key, value in fields.items()]
    parts += [entry_in_braces(key, value, extra=True) for key, value in noun.extra.items()]
    return f"{scalar(noun.id)}: {{{', '.join(parts)}}}"


def entry_in_braces(key: str, value: Any, *, extra: bool = False) -> str:
    """An entry of a mapping, as it is written between others in braces.

    Raises:
        OptionError: it holds more levels than a file may have.
    """
    return f"{scalar(key) or '? '}: {_braces(value, MAX_LEVELS, extra=extra)}"


def _braces(value: Any, left: int, *, extra: bool) -> str:
    if not left:
        raise OptionError(f"a file may have at most {MAX_LEVELS} levels")
    if isinstance(value, LiteralName) or not isinstance(value, _HOLDERS):
        return _in_flow(value, extra=extra)
    if not isinstance(value, Mapping):
        return f"[{', '.join(_braces(item, left - 1, extra=extra) for item in value)}]"
    items = (f"{scalar(key) or '? '}: {_braces(item, left - 1, extra=extra)}" for key, item in value.items())
    return f"{{{', '.join(items)}}}"


def sections(argument_map: ArgumentMap) -> Iterator[tuple[str, Iterable[Noun]]]:
    """The sections of a file with their nouns, in the order in which they are written."""
    # By the fields: `.questions`, `.sources` and `.schemes` leave out duplicate ids.
    values = {field.alias: getattr(argument_map, field.name) for field in attrs.fields(ArgumentMap)}
    if values["sources"]:
        yield "sources", values["sources"]
    for noun, group in groupby(values["nodes"], key=type):
        yield _SECTIONS[noun], group
    if values["questions"]:
        yield "questions", values["questions"]
    if values["schemes"]:
        yield "schemes", values["schemes"]


def _noun(noun: Noun) -> Iterator[str]:
    fields = list(fields_written(noun))
    if isinstance(noun, Claim) and fields == [("text", noun.text)] and not noun.extra:
        yield from _lines(1, [(noun.id, noun.text)])
    elif fields or noun.extra:
        yield _key(1, noun.id)
        yield from _lines(2, fields)
        yield from _lines(2, noun.extra.items(), extra=True)
    else:
        yield _key(1, noun.id) + " {}"


def fields_written(noun: Any) -> Iterator[tuple[str, Any]]:
    """The fields that say more than their default, with the value as it is written: one id stands without brackets."""
    for field in FIELDS[type(noun)].values():
        value = getattr(noun, field.name)
        if value is None or (value == field.default and not field.metadata["required"]):
            continue
        one = field.metadata["kind"] is Kind.IDS and len(value) == 1
        yield field.name, value[0] if one else value


def _lines(level: int, items: Items, *, extra: bool = False) -> Iterator[str]:
    """The lines of keys and their values, however deep these go.

    In `extra`, what `x-` keys hold, only the scalars that were read as plain are written so.
    """
    todo = [(_key(level, key), level, value) for key, value in items][::-1]
    while todo:
        head, at, value = todo.pop()
        inline = _inline(value, at, WIDTH - len(head), extra=extra)
        if inline is None:
            yield head
            todo += list(_children(at + 1, value))[::-1]
        else:
            yield f"{head} {inline}" if inline else head


def _children(level: int, value: Any) -> Iterator[tuple[str, int, Any]]:
    if isinstance(value, Mapping):
        yield from ((_key(level, key), level, item) for key, item in value.items())
    else:
        dash = "  " * level + "-"
        yield from ((dash, level, item) for item in value)


def _key(level: int, key: str) -> str:
    """A key with its colon."""
    pad = "  " * level
    text = scalar(key)
    if not text:
        return f"{pad}?\n{pad}:"
    return f"{pad}{text}:" if len(text) <= _LONGEST_KEY else f"{pad}? {text}\n{pad}:"


def _inline(value: Any, level: int, room: int, *, extra: bool) -> str | None:
    """A value as it is written on the line of its key; `None` if it goes below."""
    if isinstance(value, LiteralName):
        return _in_flow(value)
    if not isinstance(value, _HOLDERS):
        return scalar(value, level, extra=extra)
    if not value:
        return "{}" if isinstance(value, Mapping) else "[]"
    if isinstance(value, Mapping) and level == 0:
        return None
    flow = _flow(value, extra=extra)
    return flow if flow is not None and len(flow) < room else None


def _flow(value: Any, *, extra: bool) -> str | None:
    """A list or a table in brackets; `None` if it holds something that they cannot hold as it is."""
    items = value.values() if isinstance(value, Mapping) else value
    if any(isinstance(item, _HOLDERS) or (isinstance(item, Plain) and not may_be_plain(item, None)) for item in items):
        return None
    if isinstance(value, Mapping) and any(" " in str(item) for item in items):
        return None
    texts = [_in_flow(item, extra=extra) for item in items]
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{scalar(key) or '? '}: {text}" for key, text in zip(value, texts, strict=True)) + "}"
    return f"[{', '.join(texts)}]"


def _in_flow(value: Any, *, extra: bool = False) -> str:
    """An item between brackets."""
    return f"{{literal: {scalar(value.literal)}}}" if isinstance(value, LiteralName) else scalar(value, extra=extra)


def scalar(value: Any, level: int | None = None, *, extra: bool = False) -> str:
    """A value that holds no others: at a level after its key, or without one as a key or between brackets."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return _number(value)
    if value is None:
        return "null"
    text = str(value)
    if isinstance(value, Plain):
        if not text or may_be_plain(text, level):
            return text
    elif not extra and may_be_plain(text, level) and not _NOT_TEXT.fullmatch(text):
        return text
    return _literal(text, level) if level is not None and may_be_literal(text) else quoted(text)


def _number(value: float) -> str:
    """A number that every YAML reader takes for the same number."""
    if isinstance(value, int):
        return str(int(value)) if abs(value) < _LONG_NUMBER else hex(value)
    if not math.isfinite(value):
        return ".nan" if math.isnan(value) else "-.inf" if value < 0 else ".inf"
    text = repr(float(value))
    return text if "e" not in text or "." in text else text.replace("e", ".0e")


def may_be_plain(text: str, level: int | None = None) -> bool:
    """Whether a text needs no quotes: at a level after its key, or, without one, as a key or in brackets."""
    if not text or text != text.strip() or _HIDDEN.search(text) or _NOT_PLAIN.match(text):
        return False
    return level is not None or not _NOT_PLAIN_IN_FLOW.search(text)


def needs_escapes(text: str) -> bool:
    """Whether a text needs double quotes: it has several lines, or invisible characters."""
    return _HIDDEN.search(text) is not None


def may_be_literal(text: str) -> bool:
    """Whether a text of several lines may be written as a literal block."""
    return "\n" in text and not _NOT_LITERAL.match(text) and not _HIDDEN.search(text.replace("\n", ""))


def _literal(text: str, level: int) -> str:
    body = text.removesuffix("\n")
    pad = "  " * (level + 1)
    lines = (pad + line if line else "" for line in body.split("\n"))
    return "\n".join(["|-" if body == text else "|", *lines])


def quoted(text: str) -> str:
    """A text in double quotes."""
    return f'"{_ESCAPED.sub(_escape, text)}"'


def _escape(match: re.Match[str]) -> str:
    character = match[0]
    code = ord(character)
    return _ESCAPES.get(character) or (f"\\x{code:02X}" if code < 0x100 else f"\\u{code:04X}")
