"""Texts in lines: broken where a line may end, filled greedily, then made as equal as their number allows."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import TypeAlias

import attrs

from argmap.display import closed
from argmap.drawing.lines.breaking import FINER, PARTED, SOFT_HYPHEN, clusters, flows, parts, shown, spaced_words, split
from argmap.drawing.lines.hyphenation import is_address, syllables
from argmap.drawing.lines.widths import Type
from argmap.words import of


@attrs.frozen
class Lines:
    """The lines of a text, and how many of its characters did not go in."""

    lines: tuple[str, ...]
    left_out: int = 0


Piece: TypeAlias = tuple[str, int, int, int]
"""What stays on one line: its text and width, 1 where a space stands before it, what a hyphen after it takes."""
_LONG = 2_000
"""From this length on a text is looked at piece by piece, only as far as it is drawn."""
_DOT, _HELD_DOT = " · ", "\u00a0· "
"""The dot between the items of a caption: a line may end after it, and begins with none."""


@lru_cache(maxsize=32_768)  # a premise may stand in very many places, and each part of a map measures its cards anew
def wrap(text: str, width: int, kind: Type, *, most: int = 40, balanced: bool = True, language: str = "") -> Lines:
    """Break a text into lines no wider than `width`: at spaces, and where else a line may end.

    A word that is too wide gives way at its own hyphens, in addresses after `/`, `?` and `&`, then between the
    syllables of its language (a BCP 47 tag), else between clusters.
    Past `most` lines the end says how many characters are missing. Balanced lines are as equal as their number allows.
    """
    text = text.replace(_DOT, _HELD_DOT)
    if _is_short(text, width, kind):
        return Lines(_drawn([text]) if text else ())
    if (whole := _in_whole_words(text, width, kind, most, balanced=balanced)) is not None:
        return whole
    pieces = _pieces(text, width, kind, language)
    space = kind.width(" ")
    taken: list[Piece] = []
    lines = _fill(_recorded(pieces, taken), width, space, most + 1)
    if len(lines) > most:
        return _cut(text, lines[:most], width, kind, language)
    if balanced and (count := len(lines)) > 1:
        low = max(width // 2, *(measure + tail for _, measure, _, tail in taken))
        least = _least(low, width, lambda room: _lines_needed(taken, room, space) <= count)
        lines = _fill(iter(taken), least, space, most)
    return Lines(_drawn(lines))


def _in_whole_words(text: str, width: int, kind: Type, most: int, *, balanced: bool) -> Lines | None:
    """The lines of a text that breaks between words alone, as nearly all do; `None` for any other."""
    if len(text) > _LONG or not (text.isascii() or not PARTED.search(text)):
        return None
    words, space = spaced_words(text), kind.width(" ")
    widths = [*map(kind.width, words)]
    longest = max(widths)
    if longest > width or not min(widths):
        return None
    sums = [*accumulate([measure + space for measure in widths])]
    if (count := len(ends := _ends(sums, width + space))) > most:
        return None
    if balanced and count > 1:
        low = max(width // 2, longest)
        ends = _ends(sums, space + _least(low, width, lambda room: len(_ends(sums, room + space)) <= count))
    return Lines(_drawn(" ".join(words[start:end]) for start, end in pairwise((0, *ends))))


def _ends(sums: Sequence[int], width: int) -> list[int]:
    """After how many words each line ends if lines are filled greedily.

    Args:
        sums: the widths of the first words, one word, two and so on, with a space after each.
        width: that of a line, with a space after it; no word is wider.
    """
    ends: list[int] = []
    at = done = 0
    while at < len(sums):
        at = bisect_right(sums, done + width, at)
        done = sums[at - 1]
        ends.append(at)
    return ends


def _is_short(text: str, width: int, kind: Type) -> bool:
    """Whether a text is plainly no wider than that, even with the width of each word and space rounded up."""
    if len(text) > width * 3 // kind.size or "  " in text or text[:1] == " " or text[-1:] == " ":
        return False
    return kind.width(text) + 2 * text.count(" ") + 1 <= width and (text.isascii() or not PARTED.search(text))


@lru_cache(maxsize=4096)
def room_for_words(text: str, width: int, most: int, kind: Type) -> int:
    """The width in which no word of a text is parted that has no hyphens, slashes or the like of its own.

    Words that are wider than `most` are left to be parted, and so are those of scripts whose lines end anywhere.
    """
    found = width
    for word in dict.fromkeys(spaced_words(text)):
        if kind.width(word) > found:
            found = max(found, _widest(word, most, kind))
    return found


def _widest(word: str, most: int, kind: Type) -> int:
    pieces = list(parts(word.strip(SOFT_HYPHEN)))
    for level in range(len(FINER)):
        pieces = [finer for piece in pieces for finer in split(piece, level)]
    widths = (kind.width(piece + "-" * piece.endswith(SOFT_HYPHEN)) for piece in pieces if piece and not flows(piece))
    return max((width for width in widths if width <= most), default=0)


def _drawn(lines: Iterable[str]) -> tuple[str, ...]:
    return tuple(closed(map(_shown, lines)))


def _shown(line: str) -> str:
    return shown(line).replace(_HELD_DOT.rstrip(), _DOT.rstrip())


def _pieces(text: str, width: int, kind: Type, language: str) -> Iterator[Piece]:
    hyphen = kind.width("-")
    for word in spaced_words(text):
        measure = kind.width(word)
        if 0 < measure <= width and (word.isascii() or not PARTED.search(word)):  # as nearly all words are
            yield word, measure, 1, 0
            continue
        spaced = 1
        tongue = language if language and measure > width and not is_address(word) else ""
        for part in parts(word.strip(SOFT_HYPHEN)):
            for piece, measure in _narrow(part, width, kind, tongue):
                yield piece, measure, spaced, hyphen if piece.endswith(SOFT_HYPHEN) else 0
                spaced = 0


def _narrow(part: str, width: int, kind: Type, language: str, level: int = 0) -> Iterator[tuple[str, int]]:
    """The part if it is no wider than that, else what it gives way to; with the width of each piece."""
    measure = kind.width(part)
    if measure <= _room(part, width, kind):
        if part:
            yield part, measure
        return
    level = next((at for at in range(level, len(FINER)) if FINER[at].search(part)), len(FINER))
    if level == len(FINER):
        yield from _in_syllables(part, width, kind, language)
        return
    for piece in split(part, level):
        yield from _narrow(piece, width, kind, language, level + 1)


def _room(piece: str, width: int, kind: Type) -> int:
    """The room for a piece: the hyphen that a soft one may become takes some."""
    return width - kind.width("-") if piece.endswith(SOFT_HYPHEN) else width


def _in_syllables(part: str, width: int, kind: Type, language: str) -> Iterator[tuple[str, int]]:
    """The syllables, each but the last with a soft hyphen; one that is wider than a line in clusters."""
    found = syllables(part, language) if language else (part,)
    for at, syllable in enumerate(found, 1):
        piece = syllable if at == len(found) else f"{syllable}{SOFT_HYPHEN}"
        measure, room = kind.width(piece), _room(piece, width, kind)
        if measure <= room and len(found) > 1:
            yield piece, measure
        else:
            yield from _in_clusters(piece, room, kind)


def _in_clusters(part: str, width: int, kind: Type) -> Iterator[tuple[str, int]]:
    """As many clusters at a time as fit, one at a time in scripts whose lines end anywhere."""
    start = at = total = 0
    for cluster in _clusters(part, width, kind):
        measure = kind.width(cluster)
        if at > start and (total + measure > width or flows(cluster)):
            yield part[start:at], total
            start, total = at, 0
        at += len(cluster)
        total += measure
    yield part[start:], total


def _clusters(part: str, width: int, kind: Type) -> Iterator[str]:
    """Clusters with the signs that close and open them; without where these alone are wider than a line."""
    for cluster in clusters(part, tidy=True):
        if kind.width(cluster) <= width:
            yield cluster
        else:
            yield from clusters(cluster)


def _recorded(pieces: Iterator[Piece], taken: list[Piece]) -> Iterator[Piece]:
    for piece in pieces:
        taken.append(piece)
        yield piece


def _fill(pieces: Iterator[Piece], width: int, space: int, most: int) -> list[str]:
    """Lines filled greedily, at most that many."""
    lines: list[str] = []
    line: list[str] = []
    used = 0
    for word, measure, spaced, tail in pieces:
        glue = space if spaced else 0
        if line and used + glue + measure + tail > width:
            lines.append("".join(line))
            if len(lines) == most:
                return lines
            line, used = [word], measure
        else:
            line += (" ", word) if line and spaced else (word,)
            used += glue + measure if len(line) > 1 else measure
    return [*lines, "".join(line)] if line else lines


def _least(low: int, high: int, fits: Callable[[int], bool]) -> int:
    """The least width, to two pixels, that fits."""
    while low + 20 < high:
        middle = (low + high) // 2
        if fits(middle):
            high = middle
        else:
            low = middle
    return high


def _lines_needed(pieces: list[Piece], width: int, space: int) -> int:
    count, used = 1, -space
    for _, measure, spaced, tail in pieces:
        longer = used + measure + (space if spaced else 0)
        if longer + tail > width:
            count += 1
            used = measure
        else:
            used = longer
    return count


def _cut(text: str, lines: list[str], width: int, kind: Type, language: str) -> Lines:
    """As many of the lines as leave room for a word about the rest."""
    total, words = _length(text), of(language)
    ends = wrap(words("characters", n=total), width, kind, language=language).lines
    kept = lines[: -len(ends)]
    left_out = total - sum(map(_length, kept))
    ends = wrap(words("characters", n=left_out), width, kind, language=language).lines
    return Lines((*_drawn(kept), *ends), left_out)


def _length(text: str) -> int:
    """The number of characters without those that may vanish at the end of a line."""
    return len(text) - text.count(" ") - text.count(SOFT_HYPHEN)
