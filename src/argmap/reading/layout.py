"""Slips that YAML lets pass: it reads something, but not what was meant. Each is recognised by its lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from argmap.diagnostics import Finding, Fix, Rule, Severity, described
from argmap.reading import noun_rules, rules
from argmap.reading.cursor import Slip
from argmap.reading.lines import FIELDS, Line, corrected, line_at, quoted
from argmap.text import Edit, SourceText, unpack

FENCED_MAP = described(
    "AM015",
    "fenced-map",
    Severity.WARNING,
    """A map inside a Markdown code fence.

    Chats and web pages put a map between two lines of backticks or tildes. The map is read without them; other programs
    that read YAML stop at the fence.
    """,
    failing="""
    ~~~
    argmap: 1
    title: Why Moscow sent aid
    ~~~
    """,
    passing="""
    argmap: 1
    title: Why Moscow sent aid
    """,
)
_GLUED = r"(?P<lead>[ \t]*(?:- +)*(?:[^\W_][\w.-]*|\"[^\"]*\"|'[^']*'))(?P<colon>:)(?=[^\s/:])(?!.*://)"
_NO_BREAK = r"(?m)^([ ]*)([\u00a0\u2007\u202f\u3000]+)([ ]*)(?=\S)"
_FENCE = r"(?im)^[ \t]*+(?P<sign>```+|~~~+)[ \t]*+(?:(?:ya?ml|argmap)[ \t]*+)?$"
_FIRST_KEY = r"(?m)^[ \t]*[\"']?argmap[\"']?[ \t]*:"


def is_indented_by_no_break_spaces(name: str) -> bool:
    """Whether a key begins with spaces that are none to YAML."""
    return name[:1].isspace()


def is_glued(name: str) -> bool:
    """Whether a key holds a colon that should have ended it."""
    return re.match(_GLUED, name) is not None


def slip(
    text: SourceText, rule: Rule, message: str, place: tuple[int, int], edits: tuple[Edit, ...], *advice: str
) -> Slip:
    """A slip with its corrected lines, and a fix that writes them."""
    help_ = tuple(filter(None, (*advice, corrected(text, edits))))
    fix = Fix("correct the line", edits, safe=False) if edits else None
    return Slip(rule, Finding(message, text.location(*place), help=help_, fix=fix), edits)


def fields_beside_id(text: SourceText, id_: str, place: tuple[int, int], fields: frozenset[str]) -> Slip | None:
    """The fields of an id that stand as deep as the id itself."""
    line = line_at(text, text.position(place[0])[0])
    edits = []
    for below in _lines_below(line):
        if below.indent < line.indent or (below.indent == line.indent and below.key not in fields):
            break
        edits.append(Edit(below.start, below.start, "  "))
    if not edits:
        return None
    message = f"the fields of {id_!r} are not indented under it"
    return slip(text, noun_rules.missing_field, message, place, tuple(edits), f"indent the fields of {id_!r}")


def ids_beside_section(text: SourceText, section: str, name: str, place: tuple[int, int]) -> Slip | None:
    """Ids that begin in the column of the section they belong to."""
    line = line_at(text, text.position(place[0])[0])
    edits = [Edit(line.start, line.start, "  ")]
    for below in _lines_below(line):
        if below.indent == line.indent and below.key in FIELDS:
            break
        edits.append(Edit(below.start, below.start, "  "))
    message = f"{name!r} is not indented under {section!r}"
    return slip(text, rules.UNKNOWN_FIELD, message, place, tuple(edits), f"indent the ids under `{section}:`")


def items_for_ids(text: SourceText, section: str, place: tuple[int, int], fields: frozenset[str]) -> Slip | None:
    """A section that is written as a list with dashes."""
    first = line_at(text, text.position(place[0])[0])
    if not first.content.startswith("- "):
        return None
    edits: list[Edit] = []
    margin = "  " if first.indent == 0 else ""
    count = 0
    for line in chain((first,), _lines_below(first)):
        if line.indent < first.indent or (line.indent == first.indent and not line.content.startswith("-")):
            break
        if line.indent > first.indent:
            edits.append(Edit(line.start, line.start, margin))
            continue
        count += 1
        edits.append(_without_dash(line, fields, margin, f"{section.removesuffix('s')}-{count}"))
    edits = [one for one in edits if one.start != one.end or one.replacement]
    message = f"{section!r} holds ids, each with its fields, not a list"
    start = first.start + first.indent
    return slip(
        text, noun_rules.wrong_type, message, (start, start + 1), tuple(edits), "write each id as a key, without `-`"
    )


def joined(text: SourceText, key: int, earlier: int) -> Fix | None:
    """Move the content of a section to the end of the same section above."""
    line, first = (line_at(text, text.position(unpack(place)[0])[0]) for place in (key, earlier))
    below, under = line.below(), first.below()
    if line.value or first.value or below is None or under is None or below.indent != under.indent:
        return None
    start, stop = text.line_start(line.number + 1), line.covers_to()
    if below.indent <= line.indent or stop <= start:
        return None
    if _next_below(first) == line.number:
        return Fix("join the two", (Edit(line.start, start, ""),), safe=False)
    newline = "\r\n" if text.text[:start].endswith("\r\n") else "\n"
    end, at = min(stop + len(newline), len(text.text)), first.covers_to()
    block = text.text[start:stop]
    return Fix("join the two", (Edit(at, at, f"{newline}{block}"), Edit(line.start, end, "")), safe=False)


def _next_below(line: Line) -> int:
    """The number of the first line below that does not belong to a line."""
    below = line.below()
    while below is not None and below.indent > line.indent:
        below = below.below()
    return below.number if below else 0


def no_space_after_colon(text: SourceText, at: int) -> Slip | None:
    """`a:Everybody`, `b:{text: x}`: no space after the colon, on the line of an offset or on those around it."""
    number, _ = text.position(at)
    edits: list[Edit] = []
    last, _ = text.position(len(text.text))
    while number > 1 and re.match(_GLUED, text.line(number - 1)):
        number -= 1
    while number <= last and (match := re.match(_GLUED, text.line(number))):
        colon = text.line_start(number) + match.end("colon")
        edits.append(Edit(colon, colon, " "))
        number += 1
    if not edits:
        return None
    colon = edits[0].start
    return slip(text, rules.SYNTAX, "a colon needs a space after it", (colon - 1, colon), tuple(edits))


def _without_dash(line: Line, fields: frozenset[str], margin: str, invented: str) -> Edit:
    """An item of a list as an id with its fields; one without an id gets a name to begin with."""
    start, spaces = line.start + line.indent, " " * line.indent
    inner = line_at(SourceText(line.content[1:].lstrip()), 1)
    lead = len(line.content) - len(inner.content)
    if inner.key == "id" and inner.value:
        return Edit(start, line.end, f"{margin}{inner.value.strip(chr(34) + chr(39))}:")
    if inner.key in fields or not inner.key:
        return Edit(start, start + lead, f"{margin}{invented}:\n{spaces}{margin}{' ' * lead}")
    return Edit(start, start + lead, margin)


def comma_in_braces(text: SourceText, start: int, place: tuple[int, int]) -> Slip | None:
    """A text in braces that a comma cuts: what follows the comma is read as a key without a value."""
    if text.text[place[1] : place[1] + 1] == ":":
        return None
    end = _end_in_braces(text.text, place[1])
    said = text.text[start:end]
    if "\n" in said:
        return None
    message = "inside braces, a comma ends a text"
    words = said.strip("\"'“”")
    edits = (Edit(start, end, quoted(words)),)
    return slip(text, rules.UNKNOWN_FIELD, message, place, edits, "quote a text that has a comma in it")


def _end_in_braces(text: str, at: int) -> int:
    """Where a text in braces ends: before the next field, or before the brace that closes."""
    pattern = re.compile(
        r"[ \t]*(?:\}|\r|\n|,[ \t]*(?:x-[\w-]+|" + "|".join(map(re.escape, sorted(FIELDS))) + r"):(?=\s))"
    )
    found = pattern.search(text, at)
    return found.start() if found else len(text)


def only_a_comment(text: SourceText, what: str, at: int) -> Slip | None:
    """A text that begins with `#`, and so is a comment."""
    line = line_at(text, text.position(at)[0])
    sign = text.text.find("#", at, line.start + len(text.line(line.number)))
    if sign < 0 or text.text[at:sign].strip(" \t") or text.text[sign + 1 : sign + 2].strip(" \t#") == "":
        return None
    end = line.start + len(text.line(line.number).rstrip())
    edits = (Edit(sign, end, quoted(text.text[sign:end])),)
    message = f"{what} has no value: anything after # is a comment"
    return slip(text, noun_rules.missing_field, message, (sign, sign + 1), edits, "quote a text that begins with #")


def no_break_spaces(text: SourceText) -> Slip | None:
    """No-break spaces, as word processors and web pages have them, where a line is indented."""
    edits = tuple(
        Edit(found.start(2), found.end(2), " " * len(found[2])) for found in re.finditer(_NO_BREAK, text.text)
    )
    if not edits:
        return None
    message = "a no-break space indents this line: to YAML it is a letter"
    first = edits[0]
    return slip(text, rules.SYNTAX, message, (first.start, first.end), edits, "indent with ordinary spaces")


def fence(text: SourceText) -> Slip | None:
    """A map inside the fences of Markdown, as a chat gives it; what comes before and after is left out."""
    if "```" not in text.text and "~~~" not in text.text:
        return None
    marks = list(re.finditer(_FENCE, text.text))
    key = re.search(_FIRST_KEY, text.text)
    at = next((n for n, mark in enumerate(marks) if key and mark.end() <= key.start()), None)
    if key is None or at is None:
        return None
    while at + 1 < len(marks) and marks[at + 1].end() <= key.start():
        at += 1
    opening, closing = marks[at], marks[at + 1] if at + 1 < len(marks) else None
    tail = len(text.text) if closing is None else closing.start()
    edits = (Edit(0, opening.end(), ""), Edit(tail, len(text.text), "\n" if closing else ""))
    alone = not (text.text[: opening.start()].strip() or (closing and text.text[closing.end() :].strip()))
    fix = Fix("remove the fences", edits, safe=alone)
    message = "the map is inside a Markdown code fence"
    place = text.location(opening.start("sign"), opening.end())
    return Slip(FENCED_MAP, Finding(message, place, help=("keep only the map in the file",), fix=fix), edits)


def _lines_below(line: Line) -> Iterator[Line]:
    below = line.below()
    while below is not None:
        yield below
        below = below.below()
