"""Notations from elsewhere that people write into a map: `//`, `=`, `->`, numbered lists, prose from a chat."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator

import yaml

from argmap.reading import noun_rules, rules
from argmap.reading.cursor import Slip
from argmap.reading.layout import slip
from argmap.reading.lines import FIELDS, Line, in_braces, line_at, quoted
from argmap.reading.naming import id_for, is_id
from argmap.text import Edit, SourceText

_COMMENT = r"(?m)^[ \t]*(?P<sign>//|/\*|<!--|--(?=[ \t]))"
_TRAILING = r"(?<=[ \t])//(?=[ \t])"
_BULLET = r"(?:\(?\d{1,3}[.)]|[^\w\s\"'()\[\]{}#$&*!|>%@`<,:;?=+/\\-]\ufe0f?)[ \t]+(?=\S)"
_SENTENCE_END = (".", "!", "?", ".”", '."', "…")
_EQUALS = r"(?P<key>[^\W_][\w.-]*)(?P<sign>[ \t]*:?=[ \t]*)(?=\S)"
_IDS = r"[^\W_][\w./-]*(?:(?:[ \t]*[,+&][ \t]*|[ \t]+and[ \t]+)[^\W_][\w./-]*)*"
_ARROW = rf"\[?(?P<premises>{_IDS})\]?[ \t]*(?:-+>|=+>|→|⇒|⟶)[ \t]*(?P<target>[^\W_][\w./-]*)"
_LISTED = r"(?:\"[^\"]*\"|'[^']*'|\{[^{}]*\}|\[[^\[\]]*\]),"
_SECTION_WORDS = {
    **{word: f"{word}s" for word in ("claim", "inference", "question", "source")},
    "issue": "questions",
    "evidence": "evidence",
}
_LEAST_PROSE = 3
"""How many words make a key without a value a line of prose."""


def _stretch(first: Line, belongs: Callable[[Line], bool]) -> Iterator[Line]:
    """A line, and those below it with the same indentation, as long as they are of its kind."""
    at: Line | None = first
    while at is not None and at.indent == first.indent and belongs(at):
        yield at
        at = at.below()


def at_fault(error: yaml.MarkedYAMLError, text: SourceText, number: int) -> Slip | None:
    """The notation from elsewhere behind a fault of syntax: comments, commas, numbers, `=`, prose around the map."""
    everywhere = foreign_comments(text, number) or trailing_commas(text, number)
    if everywhere is not None:
        return everywhere
    opened = error.context_mark.index if error.context_mark else 0
    if "expected ':'" in (error.problem or ""):
        line = line_at(text, text.position(opened)[0])
        found = equals_for_colon(text, opened) or statements_without_ids(text, opened, bulleted=True)
        if found is None and not line.indent and len(line.content.split()) > 1 and not _opens(line):
            return prose(text, opened)
        return found
    above = line_at(text, number).above()
    if "mapping values" in (error.problem or "") and above is not None and not above.key and not above.indent:
        while (upper := above.above()) is not None and not upper.key:
            above = upper
        return equals_for_colon(text, above.start) or (
            prose(text, above.start) if upper is None and " " in above.content else None
        )
    return None


def _opens(line: Line) -> bool:
    """Whether a line is a field that lacks its colon, or goes on with a text."""
    above = line.above()
    return line.content.split()[0] in FIELDS or bool(above and above.key and above.indent == line.indent)


def foreign_comments(text: SourceText, number: int) -> Slip | None:
    """Comments as other languages have them: where a fault is at one, all lines that begin with such a sign."""
    near = [line_at(text, number), line_at(text, number).above()]
    is_near = any(re.match(_COMMENT, one.content) for one in near if one is not None)
    edits = [] if not is_near else [Edit(*found.span("sign"), "#" if found["sign"] == "//" else f"# {found['sign']}")
             for found in re.finditer(_COMMENT, text.text)]  # fmt: skip
    start = text.line_start(number)
    if trailing := re.search(_TRAILING, text.line(number)):
        edits.append(Edit(start + trailing.start(), start + trailing.end(), " #"))
    if not edits:
        return None
    edits.sort(key=lambda one: one.start)
    place = edits[0].start, edits[0].end
    return slip(text, rules.SYNTAX, "a comment begins with #", place, tuple(edits))


def trailing_commas(text: SourceText, number: int) -> Slip | None:
    """Commas at the ends of lines, as JSON has them; the line of a fault, or the one above, has one."""
    line = line_at(text, number)
    first = next((one for one in (line.above(), line) if one is not None and re.fullmatch(_LISTED, one.value)), None)
    if first is None:
        return None
    while (above := first.above()) is not None and above.indent == first.indent and re.fullmatch(_LISTED, above.value):
        first = above
    ends = [one.value_end for one in _stretch(first, lambda one: bool(re.fullmatch(_LISTED, one.value)))]
    edits = tuple(Edit(end - 1, end, "") for end in ends)
    return slip(text, rules.SYNTAX, "a line does not end with a comma", (ends[0] - 1, ends[0]), edits)


def prose(text: SourceText, start: int) -> Slip:
    """Lines around a map that do not belong to it, as a chat gives them."""
    first = line_at(text, text.position(start)[0])
    lines = list(_stretch(first, lambda one: not one.key)) or [first]
    edits = tuple(Edit(one.start + one.indent, one.start + one.indent, "# ") for one in lines)
    message = "this line is neither `key: value` nor part of a text"
    advice = "remove it, or put # before it to make it a comment"
    return slip(text, rules.SYNTAX, message, (first.start + first.indent, first.end), edits, advice)


def is_prose(name: str) -> bool:
    """Whether a key without a value is a line of prose."""
    return len(name.split()) >= _LEAST_PROSE


def statements_without_ids(text: SourceText, start: int, *, bulleted: bool = False) -> Slip | None:
    """Statements with a number, a bullet or nothing before them, where ids should stand."""
    first = line_at(text, text.position(start)[0])

    def belongs(line: Line) -> bool:
        return bool(re.match(_BULLET, line.content)) or (
            not bulleted and not line.key and line.content.endswith(_SENTENCE_END)
        )

    lines = list(_stretch(first, belongs))
    after = lines[-1].below() if lines else None
    if not lines or (not bulleted and after is not None and after.indent >= first.indent):
        return None
    edits = tuple(map(_with_id, lines))
    message = "this statement has no id"
    advice = "each statement begins with an id, a short name of your own, and a colon"
    return slip(text, noun_rules.wrong_type, message, (first.start + first.indent, first.end), edits, advice)


def _with_id(line: Line) -> Edit:
    bullet = re.match(_BULLET, line.content)
    said = line.content[bullet.end() :] if bullet else line.content
    shown = quoted(said) if re.search(r":(?=\s|\Z)|\s#|\A[\[\]{},&*!|>%@`\"'#?-]", said) else said
    return Edit(line.start + line.indent, line.end, f"{id_for(said)}: {shown}")


def equals_for_colon(text: SourceText, start: int) -> Slip | None:
    """`text = …`: fields with a sign of equality in place of the colon."""
    first = line_at(text, text.position(start)[0])
    edits = []
    for line in _stretch(first, lambda one: bool(re.match(_EQUALS, one.content))):
        found = re.match(_EQUALS, line.content)
        if found is not None:
            at = line.start + line.indent
            edits.append(Edit(at + found.start("sign"), at + found.end("sign"), ": "))
    if not edits:
        return None
    key = re.match(_EQUALS, first.content)
    if key is None or (key["key"] not in FIELDS and "=" not in first.content.split()[1:2]):
        return None
    message = "a colon, not `=`, stands between a key and its value"
    return slip(text, rules.SYNTAX, message, (edits[0].start, edits[0].end), tuple(edits))


def arrows(text: SourceText, start: int) -> Slip | None:
    """`rain -> wet` in place of the fields of an inference."""
    first = line_at(text, text.position(start)[0])
    edits = []
    for line in _stretch(first, lambda one: bool(re.fullmatch(_ARROW, one.value or one.content))):
        found = re.fullmatch(_ARROW, line.value or line.content)
        if found is not None:
            at = line.value_start if line.value else line.start + line.indent
            edits.append(Edit(at, line.end, _as_step(found["premises"], found["target"], with_id=not line.value)))
    if not edits:
        return None
    message = "an inference has `premises` and `supports`, not an arrow"
    return slip(text, noun_rules.wrong_type, message, (edits[0].start, edits[0].end), tuple(edits))


def _as_step(premises: str, target: str, *, with_id: bool) -> str:
    ids = re.split(r"\s*[,+&]\s*|\s+and\s+", premises)
    fields = f"{{premises: [{', '.join(map(in_braces, ids))}], supports: {in_braces(target)}}}"
    return f"{ids[0]}-{target}: {fields}" if with_id else fields


def from_to(text: SourceText, start: int, known: Container[str], *, attacks: bool) -> Slip | None:
    """`rain: wet`, where both are statements: an inference from the one to the other."""
    first = line_at(text, text.position(start)[0])
    edits = []
    field = "attacks" if attacks else "supports"
    for line in _stretch(first, lambda one: one.key in known and one.value in known):
        form = f"{line.key}-{line.value}: {{premises: {line.key}, {field}: {line.value}}}"
        edits.append(Edit(line.start + line.indent, line.end, form))
    if not edits:
        return None
    message = f"an inference has an id of its own, `premises` and `{field}`"
    return slip(text, noun_rules.wrong_type, message, (first.start + first.indent, first.end), tuple(edits))


def section_in_key(text: SourceText, name: str, place: tuple[int, int]) -> Slip | None:
    """`claim open: …`: the word for a section before each id."""
    word, _, id_ = name.partition(" ")
    section = _SECTION_WORDS.get(word.lower().removesuffix("s") if word.lower() != "evidence" else "evidence")
    if section is None or not is_id(id_.strip()):
        return None
    first = line_at(text, text.position(place[0])[0])
    edits: list[Edit] = []
    line: Line | None = first
    while line is not None and (line.indent > first.indent or line.key.split(" ")[0] == word):
        margin = f"{section}:\n  " if line is first else "  "
        if line.indent > first.indent:
            edits.append(Edit(line.start, line.start, "  "))
        else:
            edits.append(Edit(line.start, line.start + line.content.index(line.key.split()[-1]), margin))
        line = line.below()
    message = f"{word!r} does not stand before each id: they stand together under `{section}:`"
    return slip(text, rules.UNKNOWN_FIELD, message, place, tuple(edits))
