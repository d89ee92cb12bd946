"""The patterns of ignore files and of configuration, matched in the time that pattern times path takes, and no more.

They mean what they mean to git: `*` and `?` stand for characters of one name, `[a-z]` and `[!a-z]` for one of some,
`**` between slashes for any folders; a pattern with a slash before its end is a path from where it is written, any
other a name anywhere below.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator, Sequence
from functools import lru_cache
from reprlib import repr  # noqa: A004 - a pattern may be as long as a stranger likes

import attrs

from argmap.errors import ArgmapError


class PatternError(ArgmapError, ValueError):
    """A pattern that can match nothing: a class that does not end, or a backslash before nothing."""


@attrs.frozen
class OneOf:
    """One character: of some ranges, or of none of them."""

    ranges: tuple[tuple[str, str], ...]
    negated: bool = False

    def __contains__(self, character: str) -> bool:
        return any(first <= character <= last for first, last in self.ranges) != self.negated


ANY_CHARACTER = OneOf((), negated=True)
Chunk = str | tuple[str | OneOf, ...]
"""What stands between two stars; a plain text if each character stands for itself."""


@attrs.frozen
class Name:
    """A pattern for one name, as its chunks: the first begins the name and the last ends it."""

    chunks: tuple[Chunk, ...]

    def matches(self, name: str) -> bool:
        """Whether the pattern means this name."""
        head, *rest = self.chunks
        if not rest:
            return len(head) == len(name) and _fits(head, name, 0)
        *between, tail = rest
        at, end = len(head), len(name) - len(tail)
        if at > end or not (_fits(head, name, 0) and _fits(tail, name, end)):
            return False
        for chunk in between:
            at = _found(chunk, name, at, end)
            if at < 0:
                return False
            at += len(chunk)
        return True


ANY_NAME = Name(("", ""))
ANY_FOLDERS = None
"""`**`: no name, or any number of them."""


@attrs.frozen
class Pattern:
    """A pattern for a path, as the patterns for its names."""

    names: tuple[Name | None, ...]

    @property
    def literal(self) -> str | None:
        """The one name that the pattern means anywhere; `None` if it means others, or only some of them."""
        anywhere, *rest = self.names
        chunks = rest[0].chunks if anywhere is ANY_FOLDERS and len(rest) == 1 and rest[0] is not None else ()
        return chunks[0] if len(chunks) == 1 and isinstance(chunks[0], str) else None

    def matches(self, path: Sequence[str]) -> bool:
        """Whether the pattern means this path, given as its names; the last is asked first, since most differ in it."""
        last = self.names[-1]
        return (last is ANY_FOLDERS or last.matches(path[-1])) and self._matches(path)

    def _matches(self, path: Sequence[str]) -> bool:
        """Whether the pattern means this path.

        Each `**` takes as little as it can and a name more when what follows it does not fit: that finds a match if
        there is one, and asks no name of the pattern twice about the same name of the path.
        """
        at, read, star, resume = 0, 0, -1, 0
        while read < len(path):
            here = self.names[at] if at < len(self.names) else ANY_FOLDERS
            if at < len(self.names) and here is ANY_FOLDERS:
                star, resume, at = at, read, at + 1
            elif here is not None and here.matches(path[read]):
                at, read = at + 1, read + 1
            elif star >= 0:
                at, resume = star + 1, resume + 1
                read = resume
            else:
                return False
        return all(one is ANY_FOLDERS for one in self.names[at:])


def parse(text: str) -> Pattern:
    """The pattern that a text is.

    Raises:
        PatternError: it can match nothing, whatever the path.
    """
    names: list[Name | None] = [] if "/" in text else [ANY_FOLDERS]
    for before, tokens in _split(text.removeprefix("/")):
        if before is _Sign.ESCAPED_SLASH and names[-1] is ANY_FOLDERS:
            names.insert(-1, ANY_NAME)  # git takes `**\/` for one folder or more
        names.append(_name(tokens))
    if names[-1] is ANY_FOLDERS:
        names.insert(-1, ANY_NAME)
    return Pattern(tuple(names))


@lru_cache(maxsize=1024)
def below(text: str) -> Pattern:
    """A pattern of a configuration: it means a file, or a folder and all that lies in it.

    Raises:
        PatternError: it can match nothing.
    """
    return Pattern((*parse(text.removeprefix("./").rstrip("/")).names, ANY_FOLDERS))


class _Sign(enum.Enum):
    """What in a pattern stands for no character of a name."""

    STAR = "*"
    SLASH = "/"
    ESCAPED_SLASH = "\\/"


_SIGNS: dict[str, _Sign | OneOf] = {"*": _Sign.STAR, "/": _Sign.SLASH, "?": ANY_CHARACTER}
_SETS: dict[str, tuple[tuple[str, str], ...]] = {
    "alnum": (("0", "9"), ("A", "Z"), ("a", "z")),
    "alpha": (("A", "Z"), ("a", "z")),
    "blank": ((" ", " "), ("\t", "\t")),
    "cntrl": (("\0", "\x1f"), ("\x7f", "\x7f")),
    "digit": (("0", "9"),),
    "graph": (("!", "~"),),
    "lower": (("a", "z"),),
    "print": ((" ", "~"),),
    "punct": (("!", "/"), (":", "@"), ("[", "`"), ("{", "~")),
    "space": (("\t", "\r"), (" ", " ")),
    "upper": (("A", "Z"),),
    "xdigit": (("0", "9"), ("A", "F"), ("a", "f")),
}
"""The classes of POSIX, in ASCII as git has them."""
_Token = str | OneOf | _Sign


def _tokens(text: str) -> Iterator[_Token]:
    """The signs of a pattern one by one, what is escaped as itself."""
    at = 0
    while at < len(text):
        sign, at = text[at], at + 1
        if sign == "[":
            one_of, at = _class(text, at)
            yield one_of
        elif sign == "\\":
            escaped, at = _at(text, at), at + 1
            yield _Sign.ESCAPED_SLASH if escaped == "/" else escaped
        else:
            yield _SIGNS.get(sign, sign)


def _at(text: str, at: int) -> str:
    """The sign at this place of a pattern that cannot end here."""
    if at >= len(text):
        raise PatternError(f"the pattern {repr(text)} ends within a class `[…]` or after a backslash")
    return text[at]


def _class(text: str, at: int) -> tuple[OneOf, int]:
    """A class, read from behind its bracket, and where it ends. A `]` that comes first in it stands for itself."""
    negated = _at(text, at) in "!^"
    at += negated
    ranges: list[tuple[str, str]] = []
    last, begun, closing = "", at, -1
    while _at(text, at) != "]" or at == begun:
        if text.startswith("[:", at):
            closing = _closing(text, at + 2, closing)  # sought once for all the signs before it
        if text[at] == "-" and last and _at(text, at + 1) != "]":
            sign, at = _literal(text, at + 1)
            ranges.append((last, sign))
            last = ""
        elif text.startswith("[:", at) and at + 2 < closing and text[closing - 1] == ":":
            ranges += _posix(text, text[at + 2 : closing - 1])
            last, at = "", closing + 1
        else:
            last, at = _literal(text, at)
            ranges.append((last, last))
    return OneOf(tuple(ranges), negated), at + 1


def _literal(text: str, at: int) -> tuple[str, int]:
    """A sign in a class that may be escaped, and the place behind it."""
    escaped = _at(text, at) == "\\"
    return _at(text, at + escaped), at + escaped + 1


def _closing(text: str, at: int, known: int) -> int:
    """The place of the next `]`; the one that is known, if it is still to come."""
    found = known if known >= at else text.find("]", at)
    _at(text, len(text) if found < 0 else found)
    return found


def _posix(text: str, name: str) -> tuple[tuple[str, str], ...]:
    if name not in _SETS:
        raise PatternError(f"the pattern {repr(text)} has the class {repr(name)}; the classes are {', '.join(_SETS)}")
    return _SETS[name]


def _split(text: str) -> Iterator[tuple[_Sign, list[_Token]]]:
    """The tokens of each name, and the slash before it."""
    before, name = _Sign.SLASH, list[_Token]()
    for token in _tokens(text):
        if token is _Sign.SLASH or token is _Sign.ESCAPED_SLASH:
            yield before, name
            before, name = token, []
        else:
            name.append(token)
    yield before, name


def _name(tokens: Sequence[_Token]) -> Name | None:
    if len(tokens) > 1 and all(token is _Sign.STAR for token in tokens):
        return ANY_FOLDERS
    chunks: list[list[str | OneOf]] = [[]]
    for at, token in enumerate(tokens):
        if not isinstance(token, _Sign):
            chunks[-1].append(token)
        elif at == 0 or tokens[at - 1] is not _Sign.STAR:
            chunks.append([])
    return Name(tuple(map(_chunk, chunks)))


def _chunk(characters: Sequence[str | OneOf]) -> Chunk:
    texts = [one for one in characters if isinstance(one, str)]
    return "".join(texts) if len(texts) == len(characters) else tuple(characters)


def _fits(chunk: Chunk, name: str, at: int) -> bool:
    """Whether a chunk stands at this place of a name, which has room for it."""
    if isinstance(chunk, str):
        return name.startswith(chunk, at)
    return all(character in one for character, one in zip(name[at : at + len(chunk)], chunk, strict=True))


def _found(chunk: Chunk, name: str, start: int, end: int) -> int:
    """The first place between two others where a chunk stands; -1 if there is none."""
    if isinstance(chunk, str):
        return name.find(chunk, start, end)
    return next((at for at in range(start, end - len(chunk) + 1) if _fits(chunk, name, at)), -1)
