"""Names of authors and editors: what is the family name, how a list sorts them, who is named in one text.

A text is read by what names look like; `Family, Given` is decisive, and a `LiteralName` is whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

import attrs

from argmap.fields import LiteralName
from argmap.sources.bodies import is_body
from argmap.sources.eastern import family_first, is_long_given, is_master
from argmap.sources.families import PARTICLES, family_of

_LONGEST = 200
"""What is longer is not taken for the name of a person, nor taken apart."""
_OTHERS = re.compile(r"[,;]?\s*\b(?:and\s+|&\s*)?(?:et\s+al\b\.?|others\b|и др\b\.?|u\.\s?a\.)\s*$", re.IGNORECASE)
_ROLE = re.compile(r",?\s*\((?:eds?|hrsg|hg|trans|dir|ред|coord)\.?\)$", re.IGNORECASE)
_BETWEEN_NAMES = re.compile(r"\s*;\s*|,?\s+(?:and|und|et|и|&)\s+")
_SUFFIX = re.compile(r"(?:jr|sr|esq)\.?|jun\.|sen\.|filho|neto|júnior|fils|père|II|III|IV", re.IGNORECASE)
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?)+|[A-ZÀ-ÖØ-ÞА-Я]{1,2}")
_NUMERAL = re.compile(r"(?=[IVXL])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_LATER_NUMERALS = frozenset({"II", "III", "IV"})
"""Numerals that follow the names of sons and grandsons as well as those of rulers."""
_DOUBLE_NAMES = frozenset(
    {"john paul", "victor emmanuel", "vittorio emanuele", "frederick william", "friedrich wilhelm", "carl gustaf"}
)
_TITLES = frozenset(
    """
    abu bint dalai emperor empress ibn imam king lama mother pope prince princess queen saint shah st sultan tsar u umm
    könig königin kaiser kaiserin papst papa pape roi reine rey reina король королева император папа царь
    """.split()  # noqa: SIM905
)
"""Words before a name that is not a family name: Pope Francis, Ibn Khaldun, U Thant."""
_ROMANCE_ARTICLES = frozenset({"le", "la", "el"})
_PATRONYMIC = re.compile(r".+(?:вич|вна|ична|инична)")


@attrs.frozen
class Name:
    """A name in its forms: `short` in a caption, `natural` as it is said, `inverted` where a list is sorted by it.

    `given` is empty if a name is whole.
    """

    short: str
    natural: str
    inverted: str
    given: str = ""

    @property
    def initials(self) -> str:
        """The given name by its first letters.

        >>> named("Ann Mary Lee").initials, named("Jean-Paul Sartre").initials, named("Plato").initials
        ('A. M.', 'J.-P.', '')
        """
        words = [word for word in self.given.replace(".", ". ").split() if word[0].isupper()]
        return " ".join("-".join(f"{part[0]}." for part in word.split("-") if part) for word in words)


@attrs.frozen
class People:
    """Those who are named as authors or editors, and whether there are others."""

    names: tuple[Name, ...]
    others: bool = False


def people(texts: Iterable[str | LiteralName]) -> People:
    """The names in a list of texts, of which each may name several persons.

    >>> [one.short for one in people(["Ann Lee and Bo Chan", "Ludwig van Beethoven"]).names]
    ['Lee', 'Chan', 'Beethoven']
    >>> people(["Ann Lee, et al."]).others, people(["Department of Health and Human Services"]).names[0].short
    (True, 'Department of Health and Human Services')
    """
    names: list[Name] = []
    others = False
    for text in texts:
        if isinstance(text, LiteralName):
            names.append(_whole(_spaced(text.literal)))
            continue
        bare = _OTHERS.sub("", _spaced(text))
        others = others or bare != _spaced(text)
        if bare or bare == _spaced(text):
            names += _parted(bare)
    return People(tuple(names), others)


@lru_cache(maxsize=4096)
def named(text: str) -> Name:
    """The forms of one name.

    >>> named("Martin Luther King Jr.").inverted, named("King, Martin Luther").natural
    ('King, Martin Luther, Jr.', 'Martin Luther King')
    >>> named("World Health Organization").short, named("Elizabeth II").short, named("Charles de Gaulle").short
    ('World Health Organization', 'Elizabeth II', 'de Gaulle')
    """
    text = _spaced(text)
    if len(text) > _LONGEST:
        return _whole(text)
    text = _ROLE.sub("", text)
    parts = [part.strip() for part in text.split(",")]
    suffix = next((part for part in parts[1:] if _SUFFIX.fullmatch(part)), "")
    if suffix:
        parts.remove(suffix)
    if len(parts) > 1:
        return _inverted(parts[0], ", ".join(parts[1:]), suffix)
    tokens = text.split() if not suffix else parts[0].split()
    if not suffix and len(tokens) > 2 and _SUFFIX.fullmatch(tokens[-1]) and not _is_ruler(tokens):
        suffix = tokens.pop()
    if len(tokens) < 2 or _is_whole(tokens):
        return _whole(" ".join([*tokens, suffix]).strip())
    return _split(tokens, suffix)


def _spaced(text: str) -> str:
    return " ".join(text.split())


def _whole(text: str) -> Name:
    return Name(text, text, text)


def _inverted(family: str, given: str, suffix: str = "") -> Name:
    """A name from its parts, as `Family, Given` has them; without the latter it is whole."""
    if not given:
        return _whole(family)
    words = family.split() or [""]
    if not suffix and len(words) > 1 and _SUFFIX.fullmatch(words[-1]):
        family, suffix = " ".join(words[:-1]), words[-1]
    inverted = ", ".join(filter(None, (family, given, suffix)))
    if is_body(words):
        return Name(family, inverted, inverted, given)
    said = (family, given) if is_long_given(given) and family_first([family, *given.split()]) else (given, family)
    return Name(family, " ".join(filter(None, (*said, suffix))), inverted, given)


def _parted(text: str) -> Iterator[Name]:
    """The names in one text."""
    pieces = [piece.strip(" ,") for piece in _BETWEEN_NAMES.split(text)]
    if len(pieces) == 1:
        yield named(text)
    elif ";" not in text and is_body(text.split()):
        yield _whole(text)
    else:
        for piece in filter(None, pieces):
            inside = [one.strip() for one in piece.split(",")]
            listed = len(inside) > 1 and all(" " in one for one in inside)
            yield from map(named, inside if listed else [piece])


def _split(tokens: Sequence[str], suffix: str) -> Name:
    """A name of several words that is not whole."""
    natural = " ".join(filter(None, (*tokens, suffix)))
    if family_first(tokens):
        return Name(tokens[0], natural, natural, " ".join(tokens[1:]))
    if tokens[0].casefold() in _ROMANCE_ARTICLES:
        return _whole(natural)
    start = _initials_from(tokens) or _patronymic_from(tokens)
    if start:
        return _inverted(" ".join(tokens[:start]), " ".join(tokens[start:]), suffix)
    return attrs.evolve(_inverted(*family_of(tokens), suffix), natural=natural)


def _is_whole(tokens: Sequence[str]) -> bool:
    title = tokens[0].rstrip(".").casefold()
    if title in _TITLES and len(tokens) == 2:
        return True
    return _is_ruler(tokens) or is_master(tokens) or is_body(tokens) or _has_small_words(tokens)


def _is_ruler(tokens: Sequence[str]) -> bool:
    """Whether a numeral, last or amid the names, is that of a ruler and not of a grandson."""
    at = next((at for at, token in enumerate(tokens) if at and _NUMERAL.fullmatch(token)), 0)
    before = [token.casefold() for token in tokens[:at]]
    if not at or tokens[at] not in _LATER_NUMERALS:
        return bool(at) and (len(before) == 1 or len(tokens[at]) > 1 or tokens[at] in {"I", "V"})
    return len(before) == 1 or " ".join(before) in _DOUBLE_NAMES or before[0].rstrip(".") in _TITLES


def _has_small_words(tokens: Sequence[str]) -> bool:
    """Whether words begin with small letters that no name of a person has there, as those of bodies do."""
    small = [token.casefold() for token in tokens if token[0].islower()]
    return 0 < len(small) < len(tokens) and any(token not in PARTICLES and token.isalpha() for token in small)


def _initials_from(tokens: Sequence[str]) -> int:
    """Where initials begin that follow a family name; 0 where none do."""
    start = len(tokens)
    while start > 1 and _INITIALS.fullmatch(tokens[start - 1]):
        start -= 1
    return start if start < len(tokens) and not _INITIALS.fullmatch(tokens[0]) else 0


def _patronymic_from(tokens: Sequence[str]) -> int:
    """1 where a Russian name ends in a patronymic, and so begins with the family name; else 0."""
    return int(len(tokens) == 3 and bool(_PATRONYMIC.fullmatch(tokens[2])) and not _PATRONYMIC.fullmatch(tokens[1]))
