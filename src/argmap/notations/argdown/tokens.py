"""The tokens of Argdown, one after the other: what a line begins with, and what stands within it.

Whether a sign means something depends on what stands before it, so there is no table of tokens: each kind is looked for
where it may be. Every search goes forward and is remembered, so that no text takes more than a few passes.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Iterator
from functools import cached_property

import attrs

from argmap.notations.argdown.shortcodes import SHORTCODES


class Sort(enum.Enum):
    """What a token is."""

    EMPTY = "an empty line"
    NEWLINE = "the end of a line"
    FRONT = "frontmatter"
    HEADING = "a heading"
    RELATION = "a relation"
    NUMBER = "the number of a premise or conclusion"
    LINE = "an inference line"
    ITEM = "an item of a list"
    STATEMENT = "the title of a statement"
    ARGUMENT = "the title of an argument"
    DATA = "data"
    TAG = "a tag"
    MENTION = "a mention"
    LINK = "a link"
    MARK = "emphasis"
    TEXT = "text"


@attrs.frozen
class Token:
    """A piece of the text.

    Attributes:
        sort: what it is.
        start: the offset of its start.
        end: the offset of its end.
        value: what it says: a title, a tag, the words of a text, the sign of a relation, what stands in a line.
        indent: how far a line is indented; how deep a heading is.
        defines: whether a title is followed by a colon.
        fresh: whether it stands at the beginning of a line.
        address: where a link leads.
    """

    sort: Sort
    start: int
    end: int
    value: str = ""
    indent: int = 0
    defines: bool = False
    fresh: bool = False
    address: str = ""


_EMPTY = re.compile(r"(?:[ \t]*\r?\n){2,}")
_NEWLINE = re.compile(r"[ \t]*(?:\r\n|\n|\r)")
_SPACES = re.compile(r"[ \t]+")
_BREAKS = re.compile(r"[ \t\r\n]*[\r\n]")
_ONE_BREAK = re.compile(r"[ \t]*(?:\r\n|\n|\r)(?![ \t]*(?:\r\n|\n|\r))")
_COMMENTS = (("<!--", "-->"), ("/*", "*/"))
_RELATION = re.compile(r"([ \t]*)(\+>|->|<?\+|<?-|><|_>|<_|_(?=\s))")
_HEADING = re.compile(r"(#+) ")
_NUMBER = re.compile(r"[ \t]*\(([0-9]{1,9})\)")
_ITEM = re.compile(r"([ \t]*)(?:[0-9]{1,9}\.|\*)(?=\s)")
_RULE = re.compile(r"[ \t]*(?:-{4,}(?=[ \t]*(?:[\r\n]|\Z))|---(?=[ \t]*\r?\n[ \t]*\([0-9]))")
_DASHES = re.compile(r"[ \t]*--(?:-(?=[ \t]*[\r\n]))?")
_MORE_DASHES = re.compile(r"-*")
_FRONT = re.compile(r"\s*={3,}")
_TAG = re.compile(r"#(?:\(([^)\r\n]{1,500})\)|([A-z0-9\-\u00A0-\uD7FF\uF900-\uFDCF\uFDF0-\uFFEF]+))[ \t]?")
_ESCAPED = re.compile(r"\\([^\r\n]) *")
_SPECIAL = re.compile(r"([.:])[^\s]+?\1[ \t]?")
_MARK = re.compile(r"\*\*|__|\*|_")
_AFTER_MARK = re.compile(r"[ \t]|(?=[\r\n)}_.,!?;:\-*])|\Z")
_PLAIN = re.compile(r"[^\\@#*_\[<{/.:\r\n]+")
_BRACES = re.compile(r"\\.|[{}]|(?<=[\[{,:\s])\"(?:[^\"\\\r\n]|\\.)*\"|(?<=[\[{,:\s])'(?:[^'\r\n]|'')*'")
_RUN = re.compile(r"(.)\1*(?=\1)|.")
_ADDRESS = ("http:", "https:")
_MOST_CUT = 1000
_MOST_OPEN = 100


class _Search:
    """Where a text next holds something: found once, and looked up until the reading has come there."""

    def __init__(self, text: str, wanted: str) -> None:
        self._text, self._wanted, self._found = text, wanted, -1

    def after(self, at: int) -> int:
        """The next place from an offset on; the end of the text and one if there is none."""
        if self._found < at:
            found = self._text.find(self._wanted, at)
            self._found = len(self._text) + 1 if found < 0 else found
        return self._found


class Scanner:
    """Goes through a text of Argdown once.

    Attributes:
        shortcodes: the symbols of shortcodes.
        cut: where comments begin and end that were meant as addresses.
    """

    def __init__(self, text: str) -> None:
        """Begin at the start of a text."""
        self.shortcodes = dict(SHORTCODES)
        self.cut: list[tuple[int, int]] = []
        self._text = text
        self._at = 0
        self._last = Sort.EMPTY
        self._begun = False
        self._steps = False
        self._open: list[str] = []
        self._space_at = -1
        self._words: list[str] = []
        self._words_at = 0
        self._words_fresh = False
        self._searches: dict[str, _Search] = {}

    def tokens(self) -> Iterator[Token]:
        """The tokens in order; what stands between is space and comments."""
        while self._at < len(self._text):
            if self._is_fresh and (token := self._beginning()) is not None:
                yield token
            elif (token := self._within()) is not None:
                if self._words:
                    yield self._said()
                yield self._made(token)
        if self._words:
            yield self._said()

    @property
    def _is_fresh(self) -> bool:
        return not self._words and (not self._begun or self._last in (Sort.NEWLINE, Sort.EMPTY, Sort.FRONT))

    def _made(self, token: Token) -> Token:
        self._begun, self._last, self._at = True, token.sort, token.end
        if token.sort is Sort.EMPTY:
            self._open.clear()
            self._steps = False
        return token

    def _said(self) -> Token:
        """The words that have been read so far."""
        said = Token(Sort.TEXT, self._words_at, self._words_end, "".join(self._words), fresh=self._words_fresh)
        self._words = []
        self._begun, self._last = True, Sort.TEXT
        return said

    def _say(self, words: str, end: int) -> None:
        """Read on, words that stand in the text as such or otherwise."""
        if not self._words:
            self._words_at, self._words_fresh = self._at, self._is_fresh
        self._words.append(words)
        self._words_end = self._at = end

    def _find(self, wanted: str, at: int) -> int:
        search = self._searches.get(wanted)
        if search is None:
            search = self._searches[wanted] = _Search(self._text, wanted)
        return search.after(at)

    def front(self) -> Token | None:
        """Read the frontmatter, between lines of equals signs at the beginning; `None` if there is none."""
        opening = _FRONT.match(self._text)
        if opening is None:
            return None
        close = self._text.find("===", opening.end())
        end = len(self._text) if close < 0 else close
        while close >= 0 and self._text.startswith("=", end):
            end += 1
        inner = self._text[opening.end() : close if close >= 0 else end]
        return self._made(Token(Sort.FRONT, opening.end(), end, inner, defines=close >= 0))

    def _beginning(self) -> Token | None:
        """What only a line can begin with; a comment is passed over."""
        text, at = self._text, self._at
        if (self._steps and self._last is not Sort.EMPTY and _DASHES.match(text, at)) or _RULE.match(text, at):
            return self._made(self._line())
        if found := _RELATION.match(text, at):
            sign, indent = found.start(2), len(found[1])
            return self._made(Token(Sort.RELATION, sign, found.end(), found[2], indent, fresh=True))
        if found := _HEADING.match(text, at):
            return self._made(Token(Sort.HEADING, at, found.end(), indent=len(found[1]), fresh=True))
        if found := _NUMBER.match(text, at):
            self._steps = True
            return self._made(Token(Sort.NUMBER, found.start(1) - 1, found.end(), found[1], fresh=True))
        if found := _ITEM.match(text, at):
            return self._made(Token(Sort.ITEM, found.end(1), found.end(), "", len(found[1]), fresh=True))
        return None

    def _line(self) -> Token:
        """An inference line, with what stands in it; `defines` says whether it is closed."""
        text = self._text
        rule = _RULE.match(text, self._at)
        if rule is not None:
            start = self._at + len(rule[0]) - len(rule[0].lstrip(" \t"))
            return Token(Sort.LINE, start, rule.end(), "", rule.end() - start, defines=True, fresh=True)
        opening = _DASHES.match(text, self._at)
        start = self._at if opening is None else opening.end()
        sign = text.find("-", self._at)
        close, brace = self._find("--", start), self._find("{", start)
        while brace < close and (after := self._closed.get(brace)) is not None:
            close, brace = self._find("--", after), self._find("{", after)
        if close > len(text):
            end = min(self._find("\n", start), len(text))
            return Token(Sort.LINE, sign, end, text[start:end], start, fresh=True)
        more = _MORE_DASHES.match(text, close)
        end = close if more is None else more.end()
        return Token(Sort.LINE, sign, end, text[start:close], start, defines=True, fresh=True)

    def _within(self) -> Token | None:
        """What may stand anywhere; `None` after words, space or a comment."""
        text, at = self._text, self._at
        sign = text[at]
        if sign in "/<" and self._passes_comment():
            return None
        if sign in " \t\r\n":
            return self._space()
        if sign in "[<@{#*_" and (token := self._signed(sign)) is not None:
            return token
        if sign == "\\" and (found := _ESCAPED.match(text, at)):
            self._say(found[0][1:], found.end())
        elif sign in ".:" and (found := _SPECIAL.match(text, at)):
            known = self.shortcodes.get(found[0].rstrip(" \t"))
            self._say(found[0] if known is None else known + (" " if found[0][-1] in " \t" else ""), found.end())
        elif found := _PLAIN.match(text, at):
            self._say(found[0], found.end())
        else:
            run = _RUN.match(text, at) if sign in "[<" else None
            self._say(sign if run is None else run[0], at + 1 if run is None else run.end())
        return None

    def _space(self) -> Token | None:
        """The end of a line, an empty line, or space within one."""
        text, at = self._text, self._at
        if self._last is not Sort.EMPTY or self._words or not self._begun:
            found = _EMPTY.match(text, at)
            if found is not None:
                return Token(Sort.EMPTY, at, found.end())
        if found := _NEWLINE.match(text, at):
            return Token(Sort.NEWLINE, at, found.end())
        if self._words:
            self._say(text[at], at + 1)
        else:
            spaces = _SPACES.match(text, at)
            self._at = self._space_at = at + 1 if spaces is None else spaces.end()
        return None

    def _passes_comment(self) -> bool:
        """Pass over a comment, with the line ends after it that belong to it."""
        text, at = self._text, self._at
        end = next(
            (
                self._find(close, at + len(open_)) + len(close)
                for open_, close in _COMMENTS
                if text.startswith(open_, at)
            ),
            0,
        )
        if text.startswith("//", at):
            end = min(self._find("\n", at), len(text))
            if text.endswith(_ADDRESS, 0, at) and len(self.cut) < _MOST_CUT:
                self.cut.append((at, end))
        if not end or end > len(text):
            return False
        breaks = None
        if self._is_fresh:
            breaks = _BREAKS.match(text, end) if self._last is Sort.EMPTY else _ONE_BREAK.match(text, end)
        self._at = self._space_at = end if breaks is None else breaks.end()
        return True

    def _signed(self, sign: str) -> Token | None:
        if sign == "#":
            found = _TAG.match(self._text, self._at)
            return found and Token(Sort.TAG, self._at, found.end(), found[1] or found[2])
        if sign in "*_":
            return self._mark()
        if sign == "{":
            return self._data()
        if sign == "@":
            return self._mention()
        return (self._link() if sign == "[" else None) or self._title(sign)

    def _data(self) -> Token | None:
        """Data in braces, if these are closed."""
        end = self._closed.get(self._at)
        return None if end is None else Token(Sort.DATA, self._at, end, self._text[self._at : end])

    @cached_property
    def _closed(self) -> dict[int, int]:
        """Where each brace that is closed is closed; those in quotes do not count."""
        closed: dict[int, int] = {}
        opened: list[int] = []
        found = _BRACES.search(self._text)
        while found is not None:
            is_word = not opened and found[0][0] in "\"'"
            if found[0] == "{":
                opened.append(found.start())
            elif found[0] == "}" and opened:
                closed[opened.pop()] = found.end()
            found = _BRACES.search(self._text, found.start() + 1 if is_word else found.end())
        return closed

    def _mention(self) -> Token | None:
        opening = self._text[self._at + 1 : self._at + 2]
        if opening not in ("[", "<"):
            return None
        end = self._find("]" if opening == "[" else ">", self._at + 3)
        if end > min(self._find("\n", self._at), len(self._text)):
            return None
        after = end + 1 + self._text.startswith((" ", "\t"), end + 1)
        return Token(Sort.MENTION, self._at, after, self._text[self._at + 2 : end])

    def _link(self) -> Token | None:
        """A link: its label, then its address in parentheses."""
        text, at = self._text, self._at
        end = self._find("]", at + 2)
        if end >= len(text) or not text.startswith("(", end + 1) or text.startswith("]", at + 1):
            return None
        close = self._find(")", end + 3)
        if close > len(text):
            return None
        after = close + 1 + text.startswith((" ", "\t"), close + 1)
        return Token(Sort.LINK, at, after, text[at + 1 : end], address=text[end + 2 : close])

    def _title(self, sign: str) -> Token | None:
        """The title of a statement or an argument: with a colon it is defined, else referred to."""
        text, at = self._text, self._at
        close, sort = ("]", Sort.STATEMENT) if sign == "[" else (">", Sort.ARGUMENT)
        line_end = min(self._find("\n", at), len(text))
        end = self._find(f"{close}:", at + 2)
        if end < line_end:
            return Token(sort, at, end + 2, text[at + 1 : end], defines=True, fresh=self._is_fresh)
        end = self._find(close, at + 2)
        if end >= line_end or text.startswith("-", at + 1):
            return None
        return Token(sort, at, end + 1, text[at + 1 : end], fresh=self._is_fresh)

    def _mark(self) -> Token | None:
        """Where emphasis begins or ends: the innermost one ends first, and not after a space."""
        found = _MARK.match(self._text, self._at)
        if found is None:
            return None
        mark, end = found[0], found.end()
        last = self._open[-1] if self._open else ""
        if last and mark.startswith(last) and self._space_at != self._at:
            end = self._at + len(last)
            if after := _AFTER_MARK.match(self._text, end):
                return Token(Sort.MARK, self._at, after.end(), self._open.pop())
            end = found.end()
        if end < len(self._text) and len(self._open) < _MOST_OPEN and not self._text[end].isspace():
            self._open.append(mark)
            return Token(Sort.MARK, self._at, end, mark, defines=True)
        return None
