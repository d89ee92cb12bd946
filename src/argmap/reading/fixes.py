"""Edits that fix what reading finds, made so that comments and layout stay as they are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from argmap.diagnostics import Fix, Place
from argmap.model import ArgumentMap
from argmap.reading.lists import folded
from argmap.reading.suggestions import Near
from argmap.text import Edit, Location, SourceText, Span, normalised, unpack

_PLAIN_ID = r"[^\W_][\w.-]*(?:/[^\W_][\w.-]*)*"
_PLAIN_START = r"\w"
_LONGEST_WRITTEN = 4
"""So many characters may stand for one of an id, where its marks are written apart."""
_DASH = r"[ \t]*-[ \t]+"


def renaming(argument_map: ArgumentMap, place: Place, id_: str, near: Near) -> Fix | None:
    """Put another id where one stands that nothing has; only where a single one is near."""
    at = place.location(argument_map)
    if at is None or near.only is None or not re.fullmatch(_PLAIN_ID, near.only) or not _is_written(at, id_):
        return None
    return Fix(f"write {near.only!r}", (Edit(at.span.start, at.span.end, near.only),), safe=False)


def naming(argument_map: ArgumentMap, place: Place, text: str, id_: str, *, safe: bool) -> Fix | None:
    """Put the id of a node where its text stands for it."""
    at = place.location(argument_map)
    if at is None or not re.fullmatch(_PLAIN_ID, id_) or folded(_unquoted(at.written)) != folded(text):
        return None
    return Fix(f"write {id_!r}", (Edit(at.span.start, at.span.end, id_),), safe=safe)


def _unquoted(written: str) -> str:
    """The text that is written, in quotes or without; nothing where it takes more to read it."""
    if written.startswith("'"):
        return written[1:-1].replace("''", "'")
    if written.startswith('"'):
        return "" if "\\" in written else written[1:-1]
    return "" if written.startswith(("|", ">")) else written


def _is_written(at: Location, id_: str) -> bool:
    """Whether an id, and nothing besides, stands at a place."""
    if at.span.end - at.span.start > _LONGEST_WRITTEN * len(id_) + 2:
        return False
    return normalised(at.written.strip("\"'")) == id_


def dropping(argument_map: ArgumentMap, places: Sequence[Place], id_: str) -> Fix | None:
    """Remove items from a list, those that can be removed; they are in this order."""
    whole = Place(places[0].id, places[0].field).location(argument_map)
    if whole is None:
        return None
    source, in_brackets = whole.text, whole.written.startswith("[")
    edits: list[Edit] = []
    for place in places:
        at = place.location(argument_map)
        if at is not None and _is_written(at, id_) and (in_brackets or _opens_item(source, at.span.start)):
            edits.append(_without_item(source.text, at.span) if in_brackets else _without_line(source, at.span))
    return Fix("remove it", tuple(_apart(source.text, edits))) if edits else None


def _apart(text: str, edits: Sequence[Edit]) -> list[Edit]:
    """Edits that take items out of a list, in order, without overlap: the last item and those just before go at once.

    Where that cannot be, the last waits for another round.
    """
    if len(edits) < 2 or edits[-1].start >= edits[-2].end:
        return list(edits)
    kept, last = list(edits[:-1]), edits[-1]
    first = len(kept) - 1
    while first and kept[first - 1].end == kept[first].start:
        first -= 1
    start = _before_comma(text, kept[first].start)
    return kept if start is None else [*kept[:first], Edit(start, last.end, "")]


def _opens_item(source: SourceText, start: int) -> bool:
    """Whether nothing but the dash of a list's item stands before a place on its line."""
    _, column = source.position(start)
    return re.compile(_DASH).fullmatch(source.text, start - column + 1, start) is not None


def _without_line(source: SourceText, span: Span) -> Edit:
    """Without an item of a list that has a line for each; a comment on its line stays."""
    line = source.line(span.line)
    start = span.start - span.column + 1
    tail = line[span.end_column - 1 :]
    if tail.strip():
        indent = len(line) - len(line.lstrip())
        return Edit(start + indent, span.end + len(tail) - len(tail.lstrip()), "")
    end = start + len(line)
    return Edit(start, end + (2 if source.text.startswith("\r\n", end) else end < len(source.text)), "")


def _without_item(text: str, span: Span) -> Edit:
    """Without an item of a list in brackets, and without one of the commas beside it."""
    end = _past_spaces(text, span.end)
    if text.startswith(",", end):
        return Edit(span.start, _past_spaces(text, end + 1), "")
    start = _before_comma(text, span.start)
    return Edit(span.start if start is None else start, span.end, "")


def _before_comma(text: str, start: int) -> int | None:
    """Where the comma before an item stands, if nothing but spaces does between them."""
    while text[start - 1] in " \t":
        start -= 1
    return start - 1 if text[start - 1] == "," else None


def _past_spaces(text: str, at: int) -> int:
    while at < len(text) and text[at] in " \t":
        at += 1
    return at


def listing(source: SourceText, span: Span, ids: Sequence[str], *, brackets: bool | None) -> Fix | None:
    """Write ids that are in one text as the list that they are.

    Args:
        source: the file.
        span: where that text stands.
        ids: the ids in it.
        brackets: whether the text is an item of a list in brackets, or of one with a line for each; else `None`.
    """
    if not all(map(re.compile(_PLAIN_ID).fullmatch, ids)):
        return None
    together = ", ".join(ids)
    if brackets is None:
        together = f"[{together}]"
    elif not brackets:
        if not _opens_item(source, span.start):
            return None
        start = span.start - span.column + 1
        newline = "\r\n" if source.text.endswith("\r\n", 0, start) else "\n"
        together = f"{newline}{source.text[start : span.start]}".join(ids)
    return Fix("write a list", (Edit(span.start, span.end, together),))


def dashing(source: SourceText, span: Span, items: Sequence[str], *, item: bool) -> Fix | None:
    """Write items whose dash lacks its space as the list that they are, a line for each."""
    start = span.start - span.column + 1
    lead = source.text[start : span.start]
    opened = re.fullmatch(_DASH, lead) if item else not lead.strip(" ")
    if not opened or not all(map(re.compile(_PLAIN_START).match, items)):
        return None
    dash = lead if item else f"{lead}- "
    newline = "\r\n" if source.text[:start].endswith("\r\n") else "\n"
    together = f"{newline}{dash}".join(items)
    return Fix("write a list", (Edit(span.start, span.end, together if item else f"- {together}"),))


def quoting(source: SourceText, start: int, sign: int) -> Fix | None:
    """Put quotes around a text from its start to the end of the line on which a comment cut it."""
    line, _ = source.position(sign)
    words = source.text[start : source.line_bounds(line)[1]].rstrip()
    end = start + len(words)
    if '"' in words or "\\" in words:
        return Fix("quote the whole", (Edit(start, end, "'" + words.replace("'", "''") + "'"),), safe=False)
    return Fix("quote the whole", (Edit(start, end, f'"{words}"'),), safe=False)


def renaming_key(source: SourceText, place: int, written: str, name: str, *, safe: bool) -> Fix | None:
    """Replace an unknown key by the name of a field."""
    start, end = unpack(place)
    if source.text[start:end].strip("\"'") != written:
        return None
    return Fix(f"write {name!r}", (Edit(start, end, name),), safe=safe)
