"""Maps in Markdown: fenced blocks of the language `argmap`, as CommonMark, MyST, Pandoc, Quarto and MkDocs have them.

Only as much of Markdown is known here as decides where a fence begins and ends: quotes, lists and what else indents its
content, comments, front matter. Each line is looked at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

import attrs

from argmap.project.blocks import Block
from argmap.text import OWN, SourceText

_CODE = 4
"""Content that is indented so far is code, and no fence."""
_TAB = 4
_MOST_CONTAINERS = 32
_FENCE = re.compile(r"(?P<sign>`{3,}(?=[^`]*\Z)|~{3,}|:{3,}(?=\{))(?P<info>.*)")
_ITEM = re.compile(r"(?:[-*+:]|\d{1,9}[.)])(?=[ \t]|\Z)")
_INDENTING = re.compile(r"(?:!!!|\?\?\?\+?|===[+!]*)[ \t]|\[\^[^\]\s]+\]:")
"""Admonitions and tabs of MkDocs, and footnotes: what belongs to them is indented below."""
_HOLDING = re.compile(
    r"\{(?:admonition|aside|attention|card|caution|container|danger|details|div|dropdown|error|exercise|figure|grid"
    r"|grid-item|grid-item-card|hint|important|margin|note|only|seealso|sidebar|solution|tab-item|tab-set|tip|topic"
    r"|warning)\}"
)
"""Directives of MyST of which the content is Markdown."""
_RAW = re.compile(r"<(?:!--|(script|pre|style|textarea)\b)", re.IGNORECASE)
_FRONT = re.compile(r"---[ \t]*\r?\n(?:.*?\n)?(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_INFO = re.compile(r"[ \t]*(?P<word>[^\s{,]*)[ \t]*(?:\{(?P<braces>[^{}]*)\})?(?P<more>.*)")
_ATTRIBUTE = re.compile(
    r"""(?P<name>[\w-]+)[ \t]*=[ \t]*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'{},]*))"""
    r"""|\#(?P<id>[\w.:-]+)|\.(?P<class>[\w-]+)|(?P<flag>[\w-]+)"""
)
_OPTION = re.compile(r"[ \t]*:(?P<name>[\w-]+):(?P<value>[ \t].*|)\Z")


def blocks(document: SourceText) -> list[Block]:
    """List the blocks for maps in a document in Markdown, those included that name the file of a map."""
    return list(_Scanner(document).blocks()) if OWN in document.text else []


def holds_maps(text: str) -> bool:
    """Whether a document has maps of its own."""
    return any(not one.names_file for one in blocks(SourceText(text)))


class _Line:
    """A line of a document, and how far it has been read."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.column = 0

    @property
    def rest(self) -> str:
        return self.text[self.at :]

    @property
    def is_blank(self) -> bool:
        return not self.text[self.at :].strip(" \t")

    def indent(self) -> int:
        """How many columns of white space follow."""
        column = self.column
        for character in self.text[self.at :]:
            if character not in " \t":
                break
            column += 1 if character == " " else _TAB - column % _TAB
        return column - self.column

    def skip_space(self, columns: int) -> None:
        """Pass over white space, so many columns of it at most."""
        end = self.column + columns
        while self.at < len(self.text) and self.text[self.at] in " \t" and self.column < end:
            self.column += 1 if self.text[self.at] == " " else _TAB - self.column % _TAB
            self.at += 1

    def skip(self, characters: int) -> None:
        """Pass over characters that are not white space."""
        self.at += characters
        self.column += characters


@attrs.frozen
class _Quote:
    """A block quote."""

    margin = "> "

    def continues(self, line: _Line) -> bool:
        """Whether a line belongs to it; what shows that is passed over."""
        if line.indent() >= _CODE or not line.rest.lstrip(" \t").startswith(">"):
            return False
        line.skip_space(_CODE)
        line.skip(1)
        line.skip_space(1)
        return True


@attrs.frozen
class _Indented:
    """An item of a list, or whatever else has its content indented."""

    columns: int

    @property
    def margin(self) -> str:
        return " " * self.columns

    def continues(self, line: _Line) -> bool:
        """Whether a line belongs to it; its indentation is passed over."""
        if not line.is_blank and line.indent() < self.columns:
            return False
        line.skip_space(self.columns)
        return True


@attrs.frozen
class _Directive:
    """A directive of MyST that holds Markdown."""

    sign: str
    margin = ""

    def continues(self, _: _Line) -> bool:
        """Whether a line belongs to it: what closes it is looked for elsewhere."""
        return True


@attrs.define
class _Fence:
    """A fence that is open; if it is one for a map, with what its info string says and the content up to now."""

    sign: str
    columns: int
    options: dict[str, str] | None
    is_directive: bool
    place: tuple[int, int]
    lines: list[tuple[int, int]] = attrs.field(factory=list)


def _info(text: str) -> tuple[dict[str, str] | None, bool]:
    """What an info string says of a block for a map, and whether it is a directive; `None` if it is for another."""
    match = _INFO.match(text)
    word, braces, more = ("", "", "") if match is None else (match["word"], match["braces"] or "", match["more"])
    options = attributes(braces)
    if not word and next(iter(options), "") == OWN:
        options.pop(OWN)
        return options | ({"file": more.strip()} if more.strip() else {}), True
    if word != OWN and OWN not in options.get("class", "").split():
        return None, False
    return options | attributes(more), False


def attributes(text: str) -> dict[str, str]:
    """The attributes in an info string: `#a` is an `id`, each `.b` a `class`, and a bare word has no value.

    >>> attributes('#rain .wide focus="wet" standing')
    {'id': 'rain', 'class': 'wide', 'focus': 'wet', 'standing': ''}
    """
    found: dict[str, str] = {}
    for one in _ATTRIBUTE.finditer(text):
        if one["class"]:
            found["class"] = f"{found.get('class', '')} {one['class']}".strip()
        else:
            name = one["name"] or one["flag"] or "id"
            found[name] = one["double"] or one["single"] or one["bare"] or one["id"] or ""
    return found


def _is_closed_by(sign: str, line: _Line) -> bool:
    """Whether a line closes what a sign has opened."""
    if line.indent() >= _CODE:
        return False
    found = line.rest.strip(" \t")
    return len(found) >= len(sign) and not found.strip(sign[0])


class _Scanner:
    """A walk through the lines of a document."""

    def __init__(self, document: SourceText) -> None:
        self._document = document
        self._containers: list[_Quote | _Indented | _Directive] = []
        self._fence: _Fence | None = None
        self._until = ""

    def blocks(self) -> Iterator[Block]:
        """The blocks for maps, in order."""
        document = self._document
        front = _FRONT.match(document.text)
        first = document.position(front.end())[0] if front else 1
        for number in range(first, document.lines + 1):
            start, end = document.line_bounds(number)
            line = _Line(document.text[start:end])
            belongs = self._belongs(line)
            if self._fence is not None and belongs and not _is_closed_by(self._fence.sign, line):
                self._take(self._fence, line, number)
                continue
            if self._fence is not None and belongs:
                line.skip_space(self._fence.columns)
                yield from self._ended(self._fence, start + line.at, is_closed=True)
                continue
            if self._fence is not None:
                yield from self._ended(self._fence, start, is_closed=False)
            self._look(line, start)
        if self._fence is not None:
            yield from self._ended(self._fence, len(document.text), is_closed=False)

    def _belongs(self, line: _Line) -> bool:
        """Whether a line belongs to all that is open; what it does not belong to is closed."""
        for number, container in enumerate(self._containers):
            if not container.continues(line):
                del self._containers[number:]
                return False
        return True

    def _take(self, fence: _Fence, line: _Line, number: int) -> None:
        """Take in a line of a fence's content."""
        if fence.options is None:
            return
        line.skip_space(fence.columns)
        start = self._document.line_start(number)
        end = self._document.line_start(number + 1) if number < self._document.lines else start + len(line.text)
        fence.lines.append((start + line.at, end))

    def _ended(self, fence: _Fence, end: int, *, is_closed: bool) -> Iterator[Block]:
        """The block of a fence that has ended."""
        self._fence = None
        if fence.options is None:
            return
        lines, options = self._without_options(fence)
        margin = "".join(one.margin for one in self._containers) + " " * fence.columns
        yield Block(
            document=self._document,
            sign=fence.place,
            lines=tuple(lines),
            end=end,
            margin=margin,
            options=options,
            is_closed=is_closed,
        )

    def _without_options(self, fence: _Fence) -> tuple[list[tuple[int, int]], dict[str, str]]:
        """The lines of a fence behind options as MyST has them, and these with those of its first line."""
        options, lines = fence.options or {}, fence.lines
        said = [self._document.text[start:end].rstrip() for start, end in lines]
        if fence.is_directive and said[:1] == ["---"] and "---" in said[1:]:
            behind = said.index("---", 1) + 1
            named = [one.partition(":") for one in said[1 : behind - 1]]
            return lines[behind:], options | {name.strip(): value.strip(" \"'") for name, _, value in named}
        found = list(takewhile(lambda one: one is not None, map(_OPTION.match, said)))
        return lines[len(found) :], options | {one["name"]: one["value"].strip() for one in found if one is not None}

    def _look(self, line: _Line, start: int) -> None:
        """Look for what begins on a line that is in no fence."""
        if self._until:
            self._until = "" if self._until in line.text.lower() else self._until
            return
        while line.indent() < _CODE and not line.is_blank:
            indent = line.indent()
            line.skip_space(indent)
            if not self._opens_container(line, indent):
                self._look_at_content(line, indent, start)
                return

    def _opens_container(self, line: _Line, indent: int) -> bool:
        """Whether a quote or an item of a list begins, behind which more can begin on the same line."""
        if len(self._containers) >= _MOST_CONTAINERS:
            return False
        if line.rest.startswith(">"):
            line.skip(1)
            line.skip_space(1)
            self._containers.append(_Quote())
            return True
        item = _ITEM.match(line.rest)
        if item is None:
            return False
        line.skip(item.end())
        behind = line.indent()
        behind = 1 if line.is_blank or behind > _CODE else behind
        line.skip_space(behind)
        self._containers.append(_Indented(indent + item.end() + behind))
        return True

    def _look_at_content(self, line: _Line, indent: int, start: int) -> None:
        """Look whether a line begins or ends something that its content belongs to."""
        if self._closes_directive(line):
            return
        if (raw := _RAW.match(line.rest)) is not None:
            until = f"</{raw[1].lower()}" if raw[1] else "-->"
            self._until = "" if until in line.rest[raw.end() :].lower() else until
        elif _INDENTING.match(line.rest) and len(self._containers) < _MOST_CONTAINERS:
            self._containers.append(_Indented(indent + _CODE))
        elif (fence := _FENCE.match(line.rest)) is not None:
            self._opens_fence(fence, indent, start + line.at)

    def _opens_fence(self, found: re.Match[str], indent: int, at: int) -> None:
        """Begin what a fence opens: code, or a directive that holds Markdown."""
        options, is_directive = _info(found["info"])
        if options is None and _HOLDING.match(found["info"]):
            if len(self._containers) < _MOST_CONTAINERS:
                self._containers.append(_Directive(found["sign"]))
        elif options is not None or not found["sign"].startswith(":"):
            end = at + len(found[0].rstrip())
            self._fence = _Fence(found["sign"], indent, options, is_directive, (at, end))

    def _closes_directive(self, line: _Line) -> bool:
        """Whether a line closes a directive, and with it all that is open in it."""
        for number in reversed(range(len(self._containers))):
            container = self._containers[number]
            if isinstance(container, _Directive) and _is_closed_by(container.sign, line):
                del self._containers[number:]
                return True
        return False
