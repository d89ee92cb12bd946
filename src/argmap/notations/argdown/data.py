"""What stands in YAML in a document: its frontmatter, and data in braces."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from argmap.building import Builder
from argmap.checks.conversion import UNREADABLE_NOTATION
from argmap.fields import EMPTY, Plain
from argmap.notations.argdown.tokens import Token
from argmap.reading.plain_data import plain_data

_BLOCK = re.compile(r"\{[ \t]*\r?\n")
_NUMBER = re.compile(r"-?[0-9]{1,30}(\.[0-9]{1,30})?([eE][+-]?[0-9]{1,4})?")
_VALUES = {"true": True, "false": False, "null": None}


def read_front(build: Builder, token: Token) -> Mapping[str, Any]:
    """The frontmatter; faults in it are refused at their places."""
    if not token.defines:
        at = build.at(token.start - len("==="), token.start)
        build.refuse(UNREADABLE_NOTATION, "the frontmatter has no end", at, "close it by a line `===`")
        return EMPTY
    return _read(build, token.value, token.start, "the frontmatter")


def read_data(build: Builder, token: Token) -> Mapping[str, Any]:
    """The data in a pair of braces: in YAML's short form, or in lines of their own below the opening brace."""
    block = _BLOCK.match(token.value)
    if block is None:
        return _read(build, token.value, token.start, "data")
    return _read(build, token.value[block.end() : -1], token.start + block.end(), "data")


def _read(build: Builder, text: str, start: int, what: str) -> Mapping[str, Any]:
    def refuse(message: str, begins: int, ends: int, *advice: str) -> None:
        build.refuse(UNREADABLE_NOTATION, f"{what}: {message}", build.at(start + begins, start + ends), *advice)

    value = plain_data(text, refuse)
    if value is None or value == "":
        return EMPTY
    if not isinstance(value, Mapping):
        refuse("these are not keys with values", 0, len(text), "write `key: value`")
        return EMPTY
    return value


def as_json(value: Any) -> Any:
    """Values as JSON has them: what is written without quotes may be a number; what stands under `x-` keys is kept."""
    whole: list[Any] = [value]
    todo: list[tuple[Any, Any]] = [(whole, 0)]
    while todo:
        holder, key = todo.pop()
        held = holder[key]
        if isinstance(held, Mapping):
            holder[key] = made = {str(name): one for name, one in held.items()}
            todo += [(made, one) for one in made if not one.startswith("x-")]
        elif isinstance(held, tuple):
            holder[key] = items = [*held]
            todo += [(items, one) for one in range(len(items))]
        elif isinstance(held, Plain):
            holder[key] = _VALUES[held] if held in _VALUES else float(held) if _NUMBER.fullmatch(held) else str(held)
    return whole[0]
