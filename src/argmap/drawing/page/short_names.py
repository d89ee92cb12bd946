"""Short names for what a script declares, so that it takes less room.

A word gets one short name in the whole script, so that it means the same everywhere. Where it is that of a property it
stays as it is; `{ width }`, where it is both at once, becomes `{width:a}` if that is shorter in all. Words in templates
stay.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import count, product
from string import ascii_letters

_LITERAL = r'"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`|(?<=[(,=:?&|!])/(?![/*])(?:[^/\\\n]|\\.)+/\w*'
_TOKEN = re.compile(rf"{_LITERAL}|[A-Za-z_$][\w$]*|\d[\w.]*|=>|\.\.\.|[^\s\w]")
_WORD = re.compile(r"[A-Za-z_$][\w$]*")
_NOT_NAMES = frozenset({"as", "do", "if", "in", "of"})


def with_short_names(script: str) -> str:
    r"""The script, whose spaces are those that it needs, with short names.

    >>> with_short_names("let total=(first,{size})=>first.total+size;let other={total,first:1};")
    'let total=(a,{size})=>a.total+size;let b={total,first:1};'
    >>> with_short_names("let area=({width})=>width*width*width;")
    'let b=({width:a})=>a*a*a;'
    """
    found = list(_TOKEN.finditer(script))
    tokens = [*(one[0] for one in found), ""]
    openers = _openers(tokens)
    own = [at for at, token in enumerate(tokens) if _WORD.fullmatch(token) and not _is_property(tokens, openers, at)]
    words = _declared(tokens, openers) - _kept(tokens, openers)
    both = {at for at in own if _is_entry(tokens, openers, at) and tokens[at + 1] in {",", "}"}}
    counts = Counter(tokens[at] for at in own if tokens[at] in words)
    twofold = Counter(tokens[at] for at in both)
    taken = {*tokens, *_NOT_NAMES}
    free = (name for name in _names() if name not in taken)
    paying = [word for word in counts if _gain(word, counts[word], twofold[word]) > 0]
    short = {word: next(free) for word in sorted(paying, key=lambda word: (-counts[word], word))}
    parts, end = [], 0
    for at in own:
        if tokens[at] in short:
            name = f"{tokens[at]}:" if at in both else ""
            parts += [script[end : found[at].start()], name, short[tokens[at]]]
            end = found[at].end()
    return "".join((*parts, script[end:]))


def _gain(word: str, times: int, twofold: int) -> int:
    """How many characters a name of two letters saves, where so many uses are those of a property at once."""
    return (times - twofold) * (len(word) - 2) - 3 * twofold


def _names() -> Iterator[str]:
    """All names of one letter, then all of two, and so on."""
    for length in count(1):
        yield from map("".join, product(ascii_letters, repeat=length))


def _openers(tokens: Sequence[str]) -> list[int]:
    """The position of the bracket that each token stands in, itself opened or closed by it; -1 for none."""
    found, opened = [], [-1]
    for at, token in enumerate(tokens):
        if token in {"(", "[", "{"}:
            found.append(opened[-1])
            opened.append(at)
        elif token in {")", "]", "}"}:
            found.append(opened.pop())
        else:
            found.append(opened[-1])
    return found


def _is_entry(tokens: Sequence[str], openers: Sequence[int], at: int) -> bool:
    """Whether a word begins an entry of what may be an object."""
    return openers[at] >= 0 and tokens[openers[at]] == "{" and tokens[at - 1] in {"{", ","}


def _is_property(tokens: Sequence[str], openers: Sequence[int], at: int) -> bool:
    """Whether a word is that of a property alone."""
    return at > 0 and (tokens[at - 1] == "." or (tokens[at + 1] == ":" and _is_entry(tokens, openers, at)))


def _kept(tokens: Sequence[str], openers: Sequence[int]) -> set[str]:
    """Words in templates, and those that begin a block or have a value that stands for nothing."""
    found: set[str] = set()
    for at, token in enumerate(tokens):
        if token.startswith("`"):
            found.update(_WORD.findall(token))
        elif _WORD.fullmatch(token) and _is_entry(tokens, openers, at) and tokens[at + 1] == "=":
            found.add(token)
    return found


def _declared(tokens: Sequence[str], openers: Sequence[int]) -> set[str]:
    """Words that a script declares, those of parameters among them."""
    found: set[str] = set()
    for at, token in enumerate(tokens[:-1]):
        if tokens[at - 1] in {"let", "function"} or tokens[at + 1] == "=>":
            found.add(token)
        if token in {")", "]", "}"} and _binds(tokens, openers[at], at):
            within = range(openers[at] + 1, at)
            found.update(tokens[one] for one in within if _is_bound(tokens, openers, one, openers[at]))
    return {token for token in found if _WORD.fullmatch(token)}


def _binds(tokens: Sequence[str], start: int, end: int) -> bool:
    """Whether brackets hold what is declared: parameters, or a pattern after `let`."""
    return tokens[end + 1] == "=>" or tokens[start - 1] == "let" or tokens[start - 2] == "function"


def _is_bound(tokens: Sequence[str], openers: Sequence[int], at: int, start: int) -> bool:
    """Whether a word is declared by the brackets that begin there, and not part of a value that stands for nothing."""
    nested = openers[at] != start and tokens[openers[at]] == "("
    return not nested and tokens[at - 1] in {"(", "[", "{", ",", "..."}
