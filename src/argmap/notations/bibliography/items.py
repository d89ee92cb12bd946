"""What bibliographies share: kinds of sources in their words, names of persons in parts, dates, ids."""

from __future__ import annotations

import re
from collections.abc import Iterable

import attrs

from argmap.building import At, Builder, Draft
from argmap.checks.conversion import REPAIRED
from argmap.checks.date_advice import readings
from argmap.checks.dates import is_date
from argmap.fields import LiteralName
from argmap.model import Source
from argmap.notations.foreign import Ids
from argmap.reading.naming import is_id
from argmap.reading.values import LONGEST_NAME
from argmap.sources.dates import first_year
from argmap.sources.names import people

_KINDS = """
article | article-journal | article
newspaper article | article-newspaper | article/newspaper
magazine article | article-magazine | article/magazine
book | book | book
chapter | chapter | incollection
conference paper | paper-conference | inproceedings
web page | webpage | online
blog post | post-weblog | online/blog post
post | post | online/post
report | report | techreport
thesis | thesis | phdthesis
archive document | manuscript | unpublished
interview | interview | misc/interview
letter | personal_communication | misc/letter
film | motion_picture | misc/film
court case | legal_case | misc/court case
encyclopedia entry | entry-encyclopedia | inbook/encyclopedia entry
dictionary entry | entry-dictionary | inbook/dictionary entry
"""
KINDS: tuple[tuple[str, str, str], ...] = tuple(
    (kind, csl, bibtex) for kind, csl, bibtex in (line.split(" | ") for line in _KINDS.strip().splitlines())
)
"""Kinds of sources: in maps, as types of CSL, and as types of BibTeX with their subtypes."""

OTHERS = "et al."
"""Stands last in a list of names of which there are more."""
_DASHES = re.compile(r"\s*(?:--+|[‐-―])\s*|(?<=\d)\s*-\s*(?=\d)")


@attrs.frozen
class Person:
    """A name in the parts that bibliographies have; one that is whole has a `literal` alone."""

    family: str = ""
    given: str = ""
    literal: str = ""


def person_of(name: str | LiteralName) -> Iterable[Person]:
    """The persons of one name of a map, which may be several."""
    if isinstance(name, LiteralName):
        return (Person(literal=name.literal),)
    found = []
    for one in people([name]).names:
        family, comma, rest = one.inverted.partition(", ")
        given, _, suffix = rest.partition(", ")
        is_parted = bool(comma) and bool(one.given)
        found.append(Person(family, f"{given}, {suffix}" if suffix else given) if is_parted else Person(literal=name))
    return found


def name_of(family: str, given: str, *, suffix: str = "", literal: str = "") -> str | LiteralName | None:
    """A name as a map has it; `None` if nothing is left of it."""
    family, given, suffix = (" ".join(part.split()) for part in (family, given, suffix))
    if literal.strip():
        return _whole(" ".join(literal.split()))
    if not family:
        return given or None
    if not given:
        return _whole(family)
    name = ", ".join(filter(None, (family, given, suffix)))
    is_one = len(people([name]).names) == 1
    return name if is_one else LiteralName(" ".join(filter(None, (given, family, suffix))))


def _whole(name: str) -> str | LiteralName:
    """A name without parts: a text if a map reads it so."""
    read = people([name])
    return name if [one.inverted for one in read.names] == [name] and not read.others else LiteralName(name)


def date_of(text: str) -> str | None:
    """The date that a text means, in EDTF if it has one meaning; else the text as it stands, for the checks to find."""
    text = " ".join(text.split())
    if not text or is_date(text):
        return text or None
    meant = [*readings(text)]
    return meant[0] if len(meant) == 1 else text


def begin(build: Builder, ids: Ids, key: str, wanted: str, at: At | None, *, whole: At | None = None) -> Draft:
    """Begin a source under its citation key, or under an id that is made, with a finding where the key is taken.

    Args:
        build: takes the source.
        ids: those of the library so far.
        key: its citation key; one that cannot be an id is used only if nothing else is there.
        wanted: what an id is made from without one.
        at: where the key stands.
        whole: where the whole item stands.
    """
    usable = key if len(key) <= LONGEST_NAME and is_id(key) else ""
    draft = build.noun(Source, ids.take(usable, wanted or key), at, whole=whole)
    if usable and draft.id != usable:
        build.report(REPAIRED, f"duplicate key {usable!r}; the later one becomes {draft.id!r}", at)
    return draft


def pages_of(text: str) -> str:
    """Pages with the dash of a range."""
    return _DASHES.sub("–", " ".join(text.split()))


def wanted_id(names: Iterable[str | LiteralName], date: str | None, title: str | None) -> str:
    """The name from which the id of an item without a usable key is made: author and year, else its title."""
    first = next((one.short for one in people(names).names), "")
    when = first_year(date)
    return "-".join(filter(None, (first, "" if when is None else str(when)))).lower() if first else title or ""
