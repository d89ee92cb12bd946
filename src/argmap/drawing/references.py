"""Full references, in the author-date manner of the Chicago Manual of Style (17th edition, chapter 15).

Source fields hold what libraries of citation styles do not know (uncertain and open dates, talks, shelf marks of
archives, names without a surname), and these would read a title as markup.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

import attrs

from argmap.drawing.citations import year
from argmap.drawing.plain import clean, link
from argmap.model import Source
from argmap.text import normalised

_DAY = re.compile(r"-?\d{4}-(\d\d)(?:-(\d\d))?[~?%]?")
_MONTHS = dict(
    enumerate(
        (
            *("January", "February", "March", "April", "May", "June"),
            *("July", "August", "September", "October", "November", "December"),
        ),
        1,
    )
) | {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_WHOLE = re.compile(r"book|monograph|film|documentary|thesis|dissertation|report|novel|website", re.IGNORECASE)


@attrs.frozen
class Run:
    """A stretch of a reference: its text, whether it is in italics, and where it leads."""

    text: str
    italic: bool = False
    url: str | None = None


def bibliography(sources: Iterable[Source]) -> list[list[Run]]:
    """The references of sources by author and date, as runs of text."""
    return [list(_reference(source)) for source in sorted(sources, key=_order)]


def _order(source: Source) -> tuple[str, str, str, str]:
    who = source.authors or source.editors or (source.title or source.container or source.id,)
    return _sortable("; ".join(map(_inverted, who))), source.date or "", _sortable(source.title or ""), source.id


def _sortable(text: str) -> str:
    bare = "".join(one for one in normalised(text, "NFD") if not unicodedata.combining(one))
    return bare.casefold().lstrip("\"'“‘«(")


def _reference(source: Source) -> Iterator[Run]:
    """Who. Year. Title. Where and when it appeared. Where it is kept."""
    who = _names(source.authors) or _names(source.editors, ", ed.", ", eds.")
    dated = year(source.date) or "n.d."
    title = list(_title(source))
    if who:
        yield Run(f"{_ended(who)} {_ended(dated)}{' ' if title else ''}")
        yield from title
    else:
        yield from title
        yield Run(f"{' ' if title else ''}{_ended(dated)}")
    for part in _details(source):
        yield from part


def _title(source: Source) -> Iterator[Run]:
    """In italics if it is a work by itself, in quotation marks if it is part of one, plain if it describes."""
    if source.title is None and source.container:
        return
    title = clean(source.title or source.id)
    kind = source.kind or ""
    if source.container:
        yield Run(f"“{_ended(title)}”")
    elif source.publisher or source.isbn or _WHOLE.search(kind):
        yield Run(_ended(title), italic=True)
    else:
        yield Run(_ended(title))


def _details(source: Source) -> Iterator[list[Run]]:
    if source.container:
        yield [Run(" "), Run(clean(source.container), italic=True), Run(_ended(_within(source)))]
    elif source.kind and not _WHOLE.search(source.kind) and not source.publisher:
        yield [Run(f" {_ended(_capital(', '.join(filter(None, (clean(source.kind), day(source.date))))))}")]
    if source.authors and source.editors:
        yield [Run(f" Edited by {_ended(_listed([_natural(name) for name in source.editors]))}")]
    published = ": ".join(clean(part) for part in (source.place, source.publisher) if part)
    for part in (published, clean(source.archive or "")):
        if part:
            yield [Run(f" {_ended(part)}")]
    yield from _addresses(source)


def _within(source: Source) -> str:
    """Volume, issue, pages and day, as they follow the title of what holds the source."""
    volume, issue, pages = (clean(part or "") for part in (source.volume, source.issue, source.pages))
    pages = re.sub(r"(?<=\d)-(?=\d)", "–", pages)
    numbered = f" {volume}" if volume else ""
    if issue:
        numbered += f" ({issue})" if volume else f", no. {issue}"
    if pages:
        numbered += f": {pages}" if numbered else f", {pages}"
    when = day(source.date)
    return f"{numbered}, {when}" if when else numbered


def _addresses(source: Source) -> Iterator[list[Run]]:
    doi = clean(source.doi or "")
    if doi:
        bare = re.sub(r"^(https?://(dx\.)?doi\.org/|doi:\s*)", "", doi, flags=re.IGNORECASE)
        url = link(f"https://doi.org/{bare}")
        yield [Run(" "), Run(url or doi, url=url), Run(".")]
    elif source.url:
        accessed = f"Accessed {day(source.accessed) or clean(source.accessed)}. " if source.accessed else ""
        yield [Run(f" {accessed}"), Run(clean(source.url), url=link(source.url)), Run(".")]


def day(date: str | None) -> str:
    """An EDTF date in words where it has a month, else nothing.

    >>> day("2018-03-27"), day("1965-02~"), day("1971"), day("1972-03/1972-05")
    ('27 March 2018', 'c. February 1965', '', 'March 1972–May 1972')
    """
    parts = [_one_day(part) for part in (date or "").split("/")]
    return "–".join(parts) if all(parts) else ""


def _one_day(date: str) -> str:
    found = _DAY.fullmatch(date)
    month = _MONTHS.get(int(found[1])) if found else None
    if found is None or month is None:
        return ""
    told = year(date)
    circa = "c. " if told.startswith("c. ") else ""
    number = f"{int(found[2])} " if found[2] else ""
    return f"{circa}{number}{month} {told.removeprefix('c. ')}"


def _names(names: Iterable[str], one: str = "", many: str = "") -> str:
    """The first name with its surname before, the others as they are said."""
    kept = list(names)
    if not kept:
        return ""
    return _listed([_inverted(kept[0]), *map(_natural, kept[1:])]) + (one if len(kept) == 1 else many)


def _inverted(name: str) -> str:
    name = clean(name).strip()
    if "," in name:
        return name.removesuffix(",")
    *given, surname = name.split() or [name]
    return f"{surname}, {' '.join(given)}" if given else surname


def _natural(name: str) -> str:
    surname, _, given = clean(name).partition(",")
    return " ".join(filter(None, (given.strip(), surname.strip())))


def _listed(names: list[str]) -> str:
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])}{',' if len(names) > 1 else ''} and {names[-1]}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _ended(text: str) -> str:
    """The text with a full stop, unless it ends in a mark that closes it."""
    return text if text.endswith((".", "?", "!", "…")) else f"{text}."
