"""A line of a map as a person sees it: its indentation, its key and what follows the colon."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

import attrs

from argmap.model import ArgumentMap, Claim, Evidence, Inference, Question, Scheme, Source
from argmap.text import Edit, SourceText, apply_edits

_NOUNS = (ArgumentMap, Claim, Evidence, Inference, Question, Source, Scheme)
FIELDS = frozenset(
    (
        *(field.name for noun in _NOUNS for field in attrs.fields(noun) if "kind" in field.metadata),
        *("argmap", "sources", "claims", "evidence", "inferences", "questions", "schemes"),
    )
)
"""Every key that the format has."""
_SPECIAL = r"[,\[\]{}]|:\s|:\Z|\s#|\A[&*!|>%@`#?\"' -]|\s\Z|\A\Z"
"""What a text without quotes may not have inside braces."""
_LONGEST = 160
"""The longest corrected line that is shown."""
_KEYED = r"""(?x)[ \t]*+(?P<dashes>(?>(?:-[ ]++)*))
    (?P<key>(?:"[^"]*"|'[^']*')[ ]*+|[^\s"'\#\[\]{},&*!|>%@`-][^:\#\n]*+|-[^\s:][^:\n]*+)
    (?P<colon>:)(?:[ \t]++(?P<value>.*+))?\Z"""


class Line(NamedTuple):
    """One line of a text. `key` and `value` are empty if it has none; `start` is its offset."""

    text: SourceText
    number: int
    start: int
    indent: int
    content: str
    key: str = ""
    value: str = ""
    colon: int = 0
    value_start: int = 0
    dashes: str = ""

    @property
    def end(self) -> int:
        """Its end, without trailing white space."""
        return self.start + self.indent + len(self.content)

    @property
    def value_end(self) -> int:
        """The end of its value on this line."""
        return self.value_start + len(self.value)

    def continued_to(self) -> int:
        """The end of its value: of the last of the lines below that are deeper and have no key."""
        end, below = self.value_end, self.below()
        while below is not None and below.indent > self.indent and not below.key:
            end, below = below.end, below.below()
        return end

    def covers_to(self) -> int:
        """The end of the last deeper line below."""
        end, below = self.end, self.below()
        while below is not None and below.indent > self.indent:
            end, below = below.end, below.below()
        return end

    @property
    def _last(self) -> int:
        return self.text.position(len(self.text.text))[0]

    def above(self) -> Line | None:
        """The nearest line above that holds more than a comment."""
        return _nearest(self.text, range(self.number - 1, 0, -1))

    def below(self) -> Line | None:
        """The nearest line below that holds more than a comment."""
        return _nearest(self.text, range(self.number + 1, self._last + 1))


def _nearest(text: SourceText, numbers: range) -> Line | None:
    for number in numbers:
        line = line_at(text, number)
        if line.content and not line.content.startswith("#"):
            return line
    return None


def line_at(text: SourceText, number: int) -> Line:
    """The line of that number."""
    words, start = text.line(number), text.line_start(number)
    content = words.strip()
    indent = len(words) - len(words.lstrip())
    match = re.match(_KEYED, words)
    if match is None:
        return Line(text, number, start, indent, content)
    key, value = match["key"].rstrip(" ").strip("\"'"), (match["value"] or "").rstrip(" \t")
    at = match.start("value") if value else len(words)
    return Line(
        text, number, start, indent, content, key, value, start + match.end("colon") - 1, start + at, match["dashes"]
    )


def quoted(words: str) -> str:
    r"""A text in quotes, so that YAML takes it as it is.

    >>> print(quoted("Thomson's view"), quoted('He said "no"'))
    "Thomson's view" 'He said "no"'
    """
    if '"' in words or "\\" in words:
        return "'" + words.replace("'", "''") + "'"
    return f'"{words}"'


def in_braces(words: str) -> str:
    """A text as it can stand inside braces: in quotes where it must."""
    return quoted(words) if re.search(_SPECIAL, words) else words


def corrected(text: SourceText, edits: Sequence[Edit]) -> str:
    """The corrected first lines that some edits change: one line, or a line and the one below it.

    Empty where that is too long to be read at a glance.
    """
    if not edits:
        return ""
    from textwrap import dedent  # noqa: PLC0415 - most texts need no correction

    first, _ = text.position(edits[0].start)
    margin = all(text.position(one.start)[1] == 1 and not one.replacement.strip() for one in edits)
    if margin and (above := _nearest(text, range(first - 1, 0, -1))):
        first = above.number
    last = min(first + 1 if margin else first, text.position(len(text.text))[0])
    start, end = text.line_start(first), text.line_start(last) + len(text.line(last))
    inside = [Edit(one.start - start, one.end - start, one.replacement) for one in edits if one.end <= end]
    lines = dedent(apply_edits(text.text[start:end], inside)).splitlines()[:2]
    if not inside or not lines or max(map(len, lines)) > _LONGEST:
        return ""
    return f"write `{lines[0].rstrip()}`" + (f", and below it `{lines[1].rstrip()}`" if len(lines) > 1 else "")
