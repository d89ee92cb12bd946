"""Where the lines of a text may end, after the Unicode line breaking algorithm (UAX 14), as far as pictures need it.

A line may end at most spaces; what is between these is a word here, with the others in it. A *part* of a word is
what stays together in any case: a line may always end after a part. A part that is wider than a line gives way where it
hurts least: `FINER`, then between clusters, which are what a reader takes for one letter (UAX 29) and what is written
as one: an emoji, a consonant with its vowel signs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from unicodedata import category, combining, east_asian_width

SOFT_HYPHEN = "\u00ad"

FINER = (
    re.compile("(?<=[ \u00a0\u202f\u2007])(?=.)"),
    re.compile(r"(?<=[/?&])(?<!://)(?=[\w%.~@+(-])"),
    re.compile(r"(?<=[^-‐–_(\[{«“„‘\"'][-‐–_])(?=\w)"),
    re.compile("(?<=[\u0e01-\u0eff])(?=[\u0e40-\u0e44\u0ec0-\u0ec4])"),
)
"""Where a part that is too wide may end, the best places first: at spaces at which none should, after the slashes
of addresses, after hyphens, before the vowels that begin a syllable in Thai and Lao."""

_SPACE = re.compile(
    r"(?<![§¶])(?<!(?<!\S)[«‹]) "  # not after a paragraph sign or a guillemet that opens
    r"(?!(?<=\d )(?:\d{3}(?!\d)|[%‰€$£]|°))"  # nor between the groups of a number, or it and its unit
    r"(?![–—] |[?!;:»›]++(?![^\s.,;:?!)\]…”]))"  # nor before a dash, or what French sets apart from a word
)
"""A space at which a line may end."""
_HELD_SPACE = re.compile(r" (?:[?!;:–—›»]|(?<=\d )[\d%‰€$£°])|[§¶«‹] ")
"""A space that may be none of these."""
_LONGEST_CLUSTER = 32
_ZERO_WIDTH_SPACE = "\u200b"
_AFTER = frozenset(
    "\u00ad\u200b\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000"  # soft hyphen, spaces
    "—―\u0964\u0965\u0f0b\u104a\u104b\u1361\u17d4\u17d5"  # dashes, dandas, marks between words and sentences
)
PARTED = re.compile(
    f"[{''.join(sorted(_AFTER))}\u2e80-\ua4cf\uf900-\ufaff\ufe30-\ufe6f\uff01-\uffee\U0001f000-\U0003ffff]"
)
"""What a word of more than one part has; words of ASCII have none of it."""
_SMALL_KANA = "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯ"
_NO_START = frozenset(f"{_SMALL_KANA}\u309b\u309c\u303c～°℃℉¢￠⋯\"'{_ZERO_WIDTH_SPACE}")
_NO_END = frozenset("¿¡№±\"'")
_FREE = frozenset("¿¡#&*@\\§¶＃＆＊＠＼")
"""Punctuation that may begin a line."""
_CLOSING = frozenset({"Pe", "Pf", "Pd", "Po"})
_OPENING = frozenset({"Ps", "Pi", "Sc"})
_MARKS = frozenset({"Mn", "Mc", "Me"})

_JOINERS = frozenset("\u200d\u2060\ufeff\u0600\u0601\u0602\u0603\u0604\u0605\u06dd")
_LEADING_VOWELS = frozenset("เแโใไເແໂໃໄ")
_TRAILING = frozenset("ะาำๅๆฯະາຳໆຯ")
_KILLERS = frozenset("\u0e3a\u103a")
"""Signs that end a syllable, where other signs of their class tie a consonant to the next."""


def spaced_words(text: str) -> list[str]:
    """The words of a text, between which a line may end: no space within a number, before a dash or a French `?`.

    >>> spaced_words("1 000 000 of 20 °C – « non ! »")
    ['1 000 000', 'of', '20 °C –', '« non ! »']
    """
    return _SPACE.split(text) if _HELD_SPACE.search(text) else text.split(" ")


def parts(word: str) -> Iterator[str]:
    r"""The parts of a word, after each of which a line may end.

    >>> list(parts("これは「雨」です。")), list(parts("Regen\u00adschirm")), list(parts("well-known"))
    (['こ', 'れ', 'は', '「雨」', 'で', 'す。'], ['Regen\xad', 'schirm'], ['well-known'])
    """
    if word.isascii() or not PARTED.search(word):
        yield word
        return
    start = cluster = 0
    for at in range(1, len(word)):
        if _joined(word, cluster, at):
            continue
        cluster = at
        if _may_end(word[at - 1], word[at]):
            yield word[start:at]
            start = at
    yield word[start:]


def split(part: str, level: int) -> Iterator[str]:
    """The pieces of a part at one of the levels of `FINER`.

    >>> list(split("https://example.org/a", 1)), list(split("well-known", 2))
    (['https://example.org/', 'a'], ['well-', 'known'])
    """
    start = 0
    for found in FINER[level].finditer(part):
        yield part[start : found.start()]
        start = found.start()
    yield part[start:]


def clusters(text: str, *, tidy: bool = False) -> Iterator[str]:
    r"""The pieces that no line end may split; if tidy, closing and opening signs stay with what they enclose.

    >>> list(clusters("नमस्ते")), list(clusters("👩‍🔬🇻🇳!")), list(clusters("(so)", tidy=True))
    (['न', 'म', 'स्ते'], ['👩\u200d🔬', '🇻🇳', '!'], ['(s', 'o)'])
    """
    start = cluster = 0
    for at in range(1, len(text)):
        if _joined(text, cluster, at):
            continue
        cluster = at
        if not tidy or not (_starts_no_line(text[at]) or _ends_no_line(text[at - 1])):
            yield text[start:at]
            start = at
    yield text[start:]


def flows(cluster: str) -> bool:
    """Whether it is of a script without spaces between words whose lines end after any syllable.

    >>> flows("ไ"), flows("ខ្មែ"), flows("a")
    (True, True, False)
    """
    return (
        "\u0e01" <= cluster[0] <= "\u0edf" or "\u1000" <= cluster[0] <= "\u109f" or "\u1780" <= cluster[0] <= "\u17ff"
    )


def shown(line: str) -> str:
    """A line as it is drawn: without space at its end, and of its soft hyphens only one at the end is seen.

    >>> shown("Do\u00adnau\u00ad"), shown("Do\u00adnau"), shown("at\u00a0")
    ('Donau-', 'Donau', 'at')
    """
    line = line.rstrip()
    if SOFT_HYPHEN not in line:
        return line
    return line.replace(SOFT_HYPHEN, "") + ("-" if line.endswith(SOFT_HYPHEN) else "")


def _may_end(before: str, after: str) -> bool:
    """Whether a line may always end between two characters of a word that belong to different clusters."""
    if _starts_no_line(after) or _ends_no_line(before):
        return False
    if before in _AFTER:
        return True
    return (_is_ideographic(before) or _is_ideographic(after)) and not (_is_hangul(before) or _is_hangul(after))


@lru_cache(maxsize=4096)
def _starts_no_line(character: str) -> bool:
    kind = category(character)
    if kind in _CLOSING:
        return character not in _FREE
    return character in _NO_START or kind in {"Zs", "Cf"} or (kind == "Lm" and _is_ideographic(character))


@lru_cache(maxsize=4096)
def _ends_no_line(character: str) -> bool:
    return character in _NO_END or (category(character) in _OPENING and character not in _NO_START)


@lru_cache(maxsize=8192)
def _is_ideographic(character: str) -> bool:
    """Whether lines may end on both sides of it: ideographs, kana, wide signs; Korean keeps its words whole."""
    wide = east_asian_width(character) in "WF" or "\uff61" <= character <= "\uff9f" or character >= "\U0001f000"
    return wide and not _is_hangul(character)


def _is_hangul(character: str) -> bool:
    return "\uac00" <= character <= "\ud7ff" or "\u1100" <= character <= "\u11ff" or "\u3131" <= character <= "\u318e"


def _joined(text: str, start: int, at: int) -> bool:
    """Whether the character belongs to the cluster that began at `start`."""
    before, after = text[at - 1], text[at]
    if (before.isascii() and after.isascii()) or at - start >= _LONGEST_CLUSTER:
        return False
    kind = category(after)
    if kind in _MARKS or (kind == "Cf" and after not in _AFTER) or before in _JOINERS:
        return True
    if after >= "\U0001f1e6":
        return "\U0001f3fb" <= after <= "\U0001f3ff" or (at - start == 1 and _is_flag(before) and _is_flag(after))
    if before in _LEADING_VOWELS or after in _TRAILING or "\u1160" <= after <= "\u11ff":
        return True
    if combining(before) == 9 and before not in _KILLERS:
        return kind[0] == "L"
    return "\u1000" <= after <= "\u1021" and text[at + 1 : at + 2] in {"\u1039", "\u103a"}


def _is_flag(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"
