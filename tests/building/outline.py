"""A tiny foreign notation, as such readers are written: nouns at the margin, their fields indented, items with dashes, remarks after a `#`.

title Rain
claim wet
  text The street is wet.
inference seen
  premises
    - wet
  roles
    - case wet
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from argmap.building import Builder, Draft
from argmap.diagnostics import Severity, described
from argmap.fields import Kind
from argmap.model import ArgumentMap, Claim, Evidence, Inference, Question, Scheme, Source
from argmap.text import SourceText

NOUNS = {noun.__name__.lower(): noun for noun in (Claim, Evidence, Inference, Question, Source, Scheme)}
NOT_AN_OUTLINE = described("AM703", "unreadable-notation", Severity.ERROR, "No outline.", failing="", passing="")
_LINE = re.compile(r"(?P<indent> *)(?P<dash>- )?(?P<key>\S+)(?: (?P<value>.*))?")


def read_outline(data: str, path: str = "a.outline"):
    """The map in an outline, `None` if it is none, and what is wrong with it."""
    text = SourceText(data, path, notation="outline")
    build = Builder(text)
    read_into(build, text)
    return build.finish()


def read_into(build: Builder, text: SourceText) -> None:
    """Read an outline, the first one or a further one, into a map."""
    draft, field = build.map, ""
    for start, line in _lines(text.text):
        key_at = build.at(start + line.start("key"), start + line.end("key"))
        at = build.at(start + line.start("value"), start + line.end("value")) if line["value"] else None
        if line["dash"] and field:
            _item(draft, field, line, key_at, at, build.at(start + line.start("key"), start + line.end()))
        elif line["dash"]:
            build.refuse(NOT_AN_OUTLINE, "an item of no list", key_at, "write the name of its field above it")
        elif not line["indent"] and line["key"] in NOUNS:
            draft, field = build.noun(NOUNS[line["key"]], line["value"], at), ""
        elif line["value"] is None:
            field = line["key"]
        else:
            draft.field(line["key"], _value(draft, line["key"], line["value"]), at, key=key_at)


def _lines(text: str) -> Iterator[tuple[int, re.Match[str]]]:
    start = 0
    for line in re.findall(r"[^\n]*\n", text):
        if not line.startswith("#") and (found := _LINE.fullmatch(line.rstrip("\n"))):
            yield start, found
        start += len(line)


def _item(draft: Draft, field: str, line: re.Match[str], key_at, at, whole) -> None:
    if _kind(draft.noun, field) in (Kind.TABLE, Kind.ID_TABLE):
        draft.entry(field, line["key"], line["value"] or "", at, key_at=key_at)
    else:
        draft.item(field, " ".join(filter(None, (line["key"], line["value"]))), whole)


def _value(draft: Draft, field: str, written: str):
    """The value of a field; one of the wrong type stays as it is, for the rules to find."""
    kind = _kind(draft.noun, field)
    if kind is Kind.FLAG:
        return {"true": True, "false": False}.get(written, written)
    if kind is Kind.NUMBER and re.fullmatch(r"[\d.]+", written):
        return float(written)
    return written


def _kind(noun: type, field: str):
    return getattr(noun.__attrs_attrs__, field).metadata.get("kind")


def outline(argument_map: ArgumentMap) -> str:
    """A map as an outline."""
    parts = (
        argument_map.sources.values(),
        argument_map.nodes,
        argument_map.questions.values(),
        argument_map.schemes.values(),
    )
    nouns = [argument_map, *chain.from_iterable(parts)]
    return "".join(f"{line}\n" for noun in nouns for line in _written(noun))


def _written(noun) -> Iterator[str]:
    indent = "" if isinstance(noun, ArgumentMap) else "  "
    if indent:
        yield f"{type(noun).__name__.lower()} {noun.id}"
    for field in noun.__attrs_attrs__:
        value = getattr(noun, field.name) if "kind" in field.metadata else None
        if isinstance(value, tuple | dict) and value:
            yield f"{indent}{field.name}"
            pairs = value.items() if isinstance(value, dict) else ((one,) for one in value)
            yield from (f"{indent}  - {' '.join(pair)}" for pair in pairs)
        elif value not in (None, False, "", (), {}):
            yield f"{indent}{field.name} {_shown(value)}"


def _shown(value) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value).lower() if value is True else str(value)
