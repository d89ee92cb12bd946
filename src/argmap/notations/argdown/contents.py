"""What stands after a title, or instead of one: words, tags and data, up to what begins something else."""

from __future__ import annotations

import re

import attrs

from argmap.notations.argdown.stream import Stream
from argmap.notations.argdown.tokens import Sort, Token

_WEB = re.compile(r"https?://\S+")
_SPACE = re.compile(r"[ \t\r\n]+")
_TITLES = (Sort.STATEMENT, Sort.ARGUMENT)
_ENDS = (None, Sort.EMPTY, Sort.HEADING, Sort.RELATION, Sort.NUMBER, Sort.LINE, Sort.ITEM, Sort.FRONT)
_AFTER_DATA = (*_ENDS, Sort.NEWLINE, Sort.TAG, Sort.DATA)


@attrs.define
class Content:
    """What is said in one place.

    Attributes:
        text: its words, on one line, without tags and emphasis.
        words_at: the offsets where these begin and end; `None` without words.
        end: the offset where everything ends.
        marked: the words as they are written, if that is otherwise.
        tags: its tags.
        data: its data.
        braces: the data with words after them.
        titles: the titles within the words.
        includes: where another file is to be put in.
        links: its links to pages of the web.
    """

    text: str = ""
    words_at: tuple[int, int] | None = None
    end: int = 0
    marked: str = ""
    tags: list[tuple[str, Token]] = attrs.Factory(list)
    data: list[Token] = attrs.Factory(list)
    braces: list[Token] = attrs.Factory(list)
    titles: list[Token] = attrs.Factory(list)
    includes: Token | None = None
    links: list[Token] = attrs.Factory(list)


class _Words:
    """Words that are put together, with emphasis taken out where it is closed."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._written: list[str] = []
        self._open: list[int] = []
        self._is_marked = False

    def add(self, words: str, written: str = "", *, is_marked: bool = False) -> None:
        self._pieces.append(words)
        self._written.append(written or words)
        self._is_marked |= is_marked

    def mark(self, token: Token, written: str) -> None:
        """Begin emphasis, or end it: signs that are not closed are words."""
        self._written.append(written)
        if token.defines:
            self._open.append(len(self._pieces))
            self._pieces.append(written)
        elif self._open:
            self._pieces[self._open.pop()] = ""
            self._pieces.append(written.removeprefix(token.value))
            self._is_marked = True
        else:
            self._pieces.append(written)

    def end(self, content: Content) -> None:
        content.text = _SPACE.sub(" ", "".join(self._pieces)).strip(" ")
        if self._is_marked:
            content.marked = _SPACE.sub(" ", "".join(self._written)).strip(" ")


def read_content(stream: Stream, text: str, *, refers: bool, stops_at_titles: bool) -> Content:
    """Read on to the end of a content.

    Args:
        stream: the tokens, at its first one.
        text: the whole text.
        refers: whether it follows a mere reference: then it ends with the line.
        stops_at_titles: whether any title at the beginning of a line ends it; otherwise only one with a colon does.
    """
    content, words = Content(), _Words()
    while (token := stream.next) is not None and token.sort not in _ENDS:
        if token.sort in _TITLES and token.fresh and (token.defines or stops_at_titles):
            break
        stream.pop()
        if token.sort is Sort.NEWLINE:
            words.add(" ")
            is_said = content.words_at is not None
            if refers and not is_said and (stream.next is None or stream.next.sort not in (Sort.DATA, Sort.TAG)):
                break
            continue
        content.end = token.end
        _take(token, stream, text, content, words)
    words.end(content)
    return content


def _take(token: Token, stream: Stream, text: str, content: Content, words: _Words) -> None:
    """Take a token of a content."""
    following = None if stream.next is None else stream.next.sort
    if token.sort is Sort.TAG:
        content.tags.append((token.value, token))
        words.add(" ")
        return
    if token.sort is Sort.DATA and following in _AFTER_DATA:
        content.data.append(token)
        return
    start = token.start if content.words_at is None else content.words_at[0]
    content.words_at = start, token.end
    written = text[token.start : token.end]
    if token.sort is Sort.MARK:
        words.mark(token, written)
        return
    if token.sort in _TITLES and not content.titles:
        content.titles.append(token)
    if written.startswith("@include(") and content.includes is None:
        content.includes = token
    if token.sort is Sort.LINK and _WEB.fullmatch(token.address):
        content.links.append(token)
    if token.sort in (Sort.LINK, Sort.MENTION):
        words.add(token.value + (" " if written[-1] in " \t" else ""), written, is_marked=True)
    else:
        words.add(token.value if token.sort is Sort.TEXT else written, written)
