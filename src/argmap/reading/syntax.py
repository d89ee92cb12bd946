"""What libyaml refuses, as a slip that a person makes: named, at its place, with the corrected line where there is one.

libyaml says where it stopped, which is often a line late and never why. Here the lines around that place are held
against the slips that people make: a text that wants quotes, an indentation, a colon, a bracket that is not closed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

import attrs
import yaml

from argmap.reading import notations, rules
from argmap.reading.cursor import Slip
from argmap.reading.events import IF_TEMPLATE, TEMPLATE, explain, stopped_at
from argmap.reading.layout import no_space_after_colon, slip
from argmap.reading.lines import FIELDS, Line, line_at, quoted
from argmap.text import Edit, SourceText

_GLUED_IN_BRACES = re.compile(r"[{,]\s*[^\W_][\w.-]*:(?=[\[{\"'])")
_FIELD_IN_BRACES = re.compile(rf"[{{,]\s*(?:{'|'.join(map(re.escape, sorted(FIELDS)))}):\s+")
_NEAR = 3
"""How many lines above a quote is looked for that was never closed."""
_COLON = re.compile(r":(?=\s|\Z)")
_SIGNS = "[]{},&*!|>%@`?"
_SPACED = re.compile(r"^( +)\S", re.MULTILINE)
_NAMES = "|".join(sorted(map(re.escape, FIELDS), key=len, reverse=True))
_FIELD_AFTER = re.compile(rf"\[[^\[\]{{}}\n:\"']*?(?P<comma>,[ \t]*(?:{_NAMES}):[ \t])")
_SEMICOLON = re.compile(rf";(?=[ \t]*(?:{_NAMES}):[ \t])")
_BLOCK_SIGN = re.compile(r"[|>][-+\d]*\s+")


@attrs.frozen
class _Found:
    """A slip on one line: what is wrong, at which offsets, and the edits that correct it."""

    message: str
    start: int
    end: int
    edits: tuple[Edit, ...] = ()
    advice: str = ""


def fault(error: yaml.MarkedYAMLError, text: SourceText) -> Slip:
    """The slip behind a fault of syntax; where no slip is known, what libyaml says, in plain words."""
    stop = min(stopped_at(error), len(text.text))
    number, _ = text.position(stop)
    if "\t" not in _margin(text.line(number)) and (glued := no_space_after_colon(text, stop)) is not None:
        return glued
    if (foreign := notations.at_fault(error, text, number)) is not None:
        return foreign
    found = next(_candidates(error, text), None)
    if found is None:
        return Slip(rules.SYNTAX, explain(error, text))
    place = found.start, found.end
    template = IF_TEMPLATE if re.search(TEMPLATE, text.line(text.position(found.start)[0])) else ""
    return slip(text, rules.SYNTAX, found.message, place, found.edits, *filter(None, (template, found.advice)))


def _candidates(error: yaml.MarkedYAMLError, text: SourceText) -> Iterator[_Found]:
    """The slips that explain a fault, likeliest first."""
    stop = min(stopped_at(error), len(text.text))
    number, _ = text.position(stop)
    said = f"{error.context or ''}, {error.problem or ''}"
    yield from _tabs(text, number)
    yield from _glued_in_braces(text, number)
    line = line_at(text, number)
    if "expected ':'" in said:
        opened, _ = text.position(error.context_mark.index if error.context_mark else stop)
        yield from _without_colon(line_at(text, opened))
    elif "',' or" in said or "parsing a flow" in said:
        yield from _unclosed_quote(line)
        yield from _flow(error, text)
    elif "quoted scalar" in said and "end of stream" not in said:
        yield from _escape(line)
    elif "block scalar" in said:
        yield from _block_sign(line)
    else:
        yield from _unclosed_quote(line)
        yield from _fullwidth_colon(line)
        yield from _dash(line)
        yield from _indented(line)
        yield from _above_without_colon(line)
        yield from _wants_quotes(line)
        yield from _misaligned(line)


def _tabs(text: SourceText, number: int) -> Iterator[_Found]:
    """Tabs that indent: all lines at once."""
    if "\t" not in _margin(text.line(number)):
        return
    unit = next((len(spaces) for spaces in _SPACED.findall(text.text)), 2)
    edits = tuple(_untabbed(text, unit))
    if not edits:
        return
    more = "" if len(edits) == 1 else f", as {len(edits) - 1:,} more do" if len(edits) > 2 else ", as another does"
    message = f"a tab indents this line{more}: YAML allows only spaces"
    yield _Found(message, edits[0].start, edits[0].end, edits, f"indent with spaces, {unit} for each level")


def _margin(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def _untabbed(text: SourceText, unit: int) -> Iterator[Edit]:
    """Spaces for the tabs of each line; where both are mixed, a line stands under what opens it, or beside its like."""
    indent, opens, key = 0, False, ""
    for number in range(1, text.position(len(text.text))[0] + 1):
        line = line_at(text, number)
        if not line.content or line.content.startswith("#"):
            continue
        margin, above = _margin(text.line(number)), indent
        indent = len(margin.replace("\t", " " * unit))
        if "\t" in margin:
            if opens and indent <= above:
                indent = above + unit
            elif key in FIELDS and line.key in FIELDS and indent < above:
                indent = above
            yield Edit(line.start, line.start + len(margin), " " * indent)
        opens, key = bool(line.key) and not line.value, line.key


def _glued_in_braces(text: SourceText, number: int) -> Iterator[_Found]:
    """`{tags:[a]}`: no space after a colon in braces."""
    if match := _GLUED_IN_BRACES.search(text.line(number)):
        at = text.line_start(number) + match.end()
        yield _Found("a colon needs a space after it", at - 1, at, (Edit(at, at, " "),))


def _without_colon(line: Line) -> Iterator[_Found]:
    """A key alone on its line, or a field and its text, without a colon; else a text that goes on too far left."""
    words = line.content.split(None, 1)
    below, above = line.below(), line.above()
    start, end = line.start + line.indent, line.start + line.indent + len(line.content)
    if len(words) == 1 and (line.content in FIELDS or (below is not None and below.indent > line.indent)):
        yield _Found(f"{line.content!r} lacks its colon", start, end, (Edit(end, end, ":"),))
    elif words and words[0] in FIELDS:
        at = start + len(words[0])
        yield _Found(f"{words[0]!r} lacks its colon", start, at, (Edit(at, at, ":"),))
    elif above is not None and above.key and above.indent == line.indent:
        message = f"this line continues the text of {above.key!r} and is not indented under it"
        edits = [Edit(line.start, line.start, "  ")]
        while below is not None and below.indent == line.indent and not below.key:
            edits.append(Edit(below.start, below.start, "  "))
            below = below.below()
        yield _Found(message, start, end, tuple(edits), "indent the rest of a text deeper than its key")


def _above_without_colon(line: Line) -> Iterator[_Found]:
    """The line above is a key that lacks its colon, or a field and its text that do."""
    above = line.above()
    if above is None or above.key or not line.key:
        return
    if above.indent <= line.indent:
        yield from (one for one in _without_colon(above) if "colon" in one.message)


def _indented(line: Line) -> Iterator[_Found]:
    """Fields under a text in short form, or a field that is deeper than the fields above it."""
    above = line.above()
    if above is None or not above.value or line.key not in FIELDS or line.indent <= above.indent or above.dashes:
        return
    if above.key in FIELDS:
        edits = tuple(Edit(one.start, one.start + one.indent, " " * above.indent) for one in _run(line))
        message = f"{line.key!r} is indented deeper than {above.key!r} above it"
        yield _Found(message, line.start + line.indent, line.value_start, edits, "give all fields the same indentation")
    elif above.key:
        margin = " " * line.indent
        start, end = above.value_start, above.value_end
        said = line.text.text[start:end]
        kept = said if said[0] in "\"'" or not _needs_quotes(said) else quoted(said)
        edits = (Edit(above.colon, end, f":\n{margin}text: {kept}"),)
        message = f"{above.key!r} has a text and fields under it: its text needs the key `text`"
        yield _Found(message, start, end, edits)


def _run(line: Line) -> Iterator[Line]:
    """A line, and those below with the same indentation."""
    at: Line | None = line
    while at is not None and at.indent == line.indent:
        yield at
        at = at.below()


def _needs_quotes(said: str) -> bool:
    return bool(re.search(r":\s|:\Z|\s#|\A[\[\]{},&*!|>%@`\"'#?-]", said))


def _wants_quotes(line: Line) -> Iterator[_Found]:
    """A text that YAML reads otherwise: it holds `: `, begins with a sign, or holds the quotes that it is in."""
    if not line.value or not line.key or next(_flow_texts(line), None):
        return
    start, end = line.value_start, line.continued_to()
    said = line.text.text[start:end]
    sign, colon = said[0], _COLON.search(said)
    if sign in "\"'":
        at, message = _inner_quote(said)
    elif sign in _SIGNS or said.startswith("- "):
        at, message = 0, f"a text cannot begin with {sign!r} unless it is quoted"
    elif colon:
        at, message = colon.start(), "a text with a colon and a space in it must be quoted"
    else:
        return
    yield _Found(message, start + at, start + at + 1, (Edit(start, end, quoted(_inner(said))),))


def _inner_quote(said: str) -> tuple[int, str]:
    """Where a text in quotes ends too early, and why."""
    sign = said[0]
    at = max(0, said.find(sign, 1))
    if not said.endswith(sign):
        return at, f"the quoted text ends here: quote the whole text, or begin it without {sign}"
    called = "an apostrophe" if sign == "'" else "a quotation mark"
    return at, f"{called} inside the text ends it: it began with {sign}"


def _inner(said: str) -> str:
    """The words of a text without the quotes around it."""
    for sign in "\"'":
        if len(said) > 1 and said[0] == said[-1] == sign and said.count(sign) > 2:
            return said[1:-1].replace("''", "'") if sign == "'" else said[1:-1]
    return said


def _escape(line: Line) -> Iterator[_Found]:
    """A backslash in double quotes."""
    if line.value[:1] == '"' and line.value[-1:] == '"' and "\\" in line.value:
        start, end = line.value_start, line.value_start + len(line.value)
        at = start + line.value.index("\\")
        edits = (Edit(start, end, quoted(line.value[1:-1])),)
        yield _Found("a backslash in double quotes begins an escape sequence", at, at + 2, edits)


def _block_sign(line: Line) -> Iterator[_Found]:
    """`| text` on one line."""
    if match := _BLOCK_SIGN.match(line.value):
        start, end = line.value_start, line.value_start + len(line.value)
        edits = (Edit(start, end, quoted(line.value[match.end() :])),)
        yield _Found(f"a text after {match[0].strip()!r} begins on the next line", start, end, edits)


def _misaligned(line: Line) -> Iterator[_Found]:
    """A key whose indentation is that of no key above it."""
    above = line.above()
    if not line.key or above is None or (above.key and not above.value and above.indent < line.indent):
        return
    indents: list[int] = []
    while above is not None:
        if not indents or above.indent < indents[-1]:
            indents.append(above.indent)
        above = above.above()
    if line.indent not in indents:
        nearest = min(indents, key=lambda indent: (abs(indent - line.indent), -indent))
        edits = tuple(Edit(one.start, one.start + one.indent, " " * nearest) for one in _run(line))
        message = f"{line.key!r} is indented as nothing above it is"
        advice = f"indent it by {nearest} spaces" if nearest else "begin it in the first column"
        yield _Found(message, line.start, line.start + line.indent or 1, edits, advice)


def _unclosed_quote(line: Line) -> Iterator[_Found]:
    """A quoted text that is not closed on its line, here or on one of the lines above."""
    at: Line | None = line
    while at is not None and line.number - at.number <= _NEAR:
        yield from _quote_in_braces(at)
        sign = at.value[:1]
        if sign and sign in "\"'" and at.value.count(sign) == 1:
            end = at.value_start + len(at.value)
            yield _Found(
                "this quotation mark is never closed", at.value_start, at.value_start + 1, (Edit(end, end, sign),)
            )
            return
        at = at.above()


def _quote_in_braces(line: Line) -> Iterator[_Found]:
    """A quotation mark in braces that is never closed."""
    for start, end in _flow_texts(line) if line.value.startswith("{") else ():
        said = line.text.text[start:end]
        if said[0] in "\"'" and said.count(said[0]) == 1:
            edits = (Edit(start, end, quoted(said[1:])),)
            yield _Found("this quotation mark is never closed", start, start + 1, edits)


def _fullwidth_colon(line: Line) -> Iterator[_Found]:
    """A colon of the East Asian kind after a key."""
    for one in filter(None, (line.above(), line)):
        at = one.text.line(one.number).find("\uff1a")
        if at >= 0 and not one.key:
            start = one.start + at
            yield _Found(
                "this colon is the full-width one", start, start + 1, (Edit(start, start + 1, ": "),), "write `:`"
            )
            return


def _dash(line: Line) -> Iterator[_Found]:
    """An item of a list beside its key, one that is not under the items above it, or a dash before a single key."""
    above = line.above()
    if line.dashes and line.key and above is not None and not above.content.startswith("-"):
        while above is not None and above.indent > line.indent:
            above = above.above()
        if above is not None and above.indent == line.indent and above.key and not above.dashes:
            start = line.start + line.indent
            edits = (Edit(start, start + len(line.dashes), ""),)
            yield _Found("no `-` stands before the keys above", start, start + 1, edits, "write it without `-` too")
    if line.value.startswith("- "):
        start = line.value_start
        edits = (Edit(line.colon + 1, start, f"\n{' ' * line.indent}  "),)
        yield _Found("the items of a list begin on the next line", start, start + 1, edits)
    elif (
        line.content.startswith("- ")
        and above is not None
        and above.content.startswith("- ")
        and above.indent != line.indent
    ):
        edits = (Edit(line.start, line.start + line.indent, " " * above.indent),)
        message = "this item is not indented as the items above it"
        yield _Found(message, line.start, line.start + line.indent + 1, edits, f"indent it by {above.indent} spaces")


def _flow(error: yaml.MarkedYAMLError, text: SourceText) -> Iterator[_Found]:
    """Inside braces or brackets: a text that wants quotes, or one that is not closed."""
    opened_at = error.context_mark.index if error.context_mark else 0
    stop = min(error.problem_mark.index if error.problem_mark else opened_at, len(text.text))
    opened = line_at(text, text.position(opened_at)[0])
    yield from _semicolons(opened)
    for start, end in _flow_texts(opened):
        said = text.text[start:end]
        if _needs_quotes_in_braces(said):
            yield _Found(
                "inside braces, this text must be quoted", start, end, (Edit(start, end, quoted(_inner(said))),)
            )
            return
    sign = text.text[opened_at : opened_at + 1]
    if sign not in {"[", "{"}:
        return
    if sign == "[" and (field := _FIELD_AFTER.match(text.text, opened_at)):
        at = field.start("comma")
        yield _Found("'[' is never closed", opened_at, opened_at + 1, (Edit(at, at, "]"),))
        return
    on_line = text.position(stop)[0] == opened.number
    close = "}" if sign == "{" else "]"
    at = stop if on_line else opened.covers_to()
    yield _Found(f"{sign!r} is never closed", opened_at, opened_at + 1, (Edit(at, at, close),))


def _semicolons(line: Line) -> Iterator[_Found]:
    """Semicolons between the fields in braces."""
    content = line.text.line(line.number)
    edits = tuple(
        Edit(line.start + found.start(), line.start + found.start() + 1, ",") for found in _SEMICOLON.finditer(content)
    )
    if edits and "{" in content:
        message = "inside braces, a comma stands between fields, not a semicolon"
        yield _Found(message, edits[0].start, edits[0].end, edits)


def _flow_texts(line: Line) -> Iterator[tuple[int, int]]:
    """The places of the texts of fields in the braces of a line: up to the next field, or to the closing brace."""
    content = line.text.line(line.number)
    keys = list(_FIELD_IN_BRACES.finditer(content))
    for key, following in zip_longest(keys, keys[1:]):
        end = following.start() if following else len(content.rstrip())
        value = content[key.end() : end].rstrip()
        if following is None and value.endswith(("}", ",")):
            value = value[:-1].rstrip()
        if value and value[0] not in "[{":
            yield line.start + key.end(), line.start + key.end() + len(value)


def _needs_quotes_in_braces(said: str) -> bool:
    for sign in "\"'":
        if said[0] == sign:
            return said.count(sign) > 2 or not said.endswith(sign) or (said.count(sign) == 1 and len(said) > 1)
    return bool(re.search(r"[,\[\]{}]|:\s|:\Z|\s#|\A[&*!|>%@`#?-]", said))
