"""Full references, in the author-date manner of the Chicago Manual of Style (17th edition, chapter 15).

Source fields hold what libraries of citation styles do not know (uncertain and open dates, talks, shelf marks of
archives, names without a surname), and these would read a title as markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

import attrs

from argmap.display import clean, link
from argmap.drawing.citing.citations import Label, labels, sortable
from argmap.drawing.citing.titles import in_quotes
from argmap.fields import LiteralName
from argmap.model import Source
from argmap.sources.dates import day, first_year, in_words
from argmap.sources.names import people
from argmap.words import ENGLISH, Words

_WHOLE = re.compile(r"book|monograph|film|documentary|thesis|dissertation|report|novel|website", re.IGNORECASE)
_PERIODICAL = re.compile(r"article|news|journal|magazine|web|page|post|blog|review|interview", re.IGNORECASE)
_CHAPTER = re.compile(r"chapter|essay|entry|section|contribution|paper|proceedings|introduction|preface", re.IGNORECASE)
_MOST_LISTED, _FIRST_LISTED = 10, 7
_LATEST = 1_000_000


@attrs.frozen
class Run:
    """A stretch of a reference: its text, whether it is in italics, and where it leads."""

    text: str
    italic: bool = False
    url: str | None = None


def bibliography(sources: Iterable[Source], words: Words = ENGLISH) -> list[list[Run]]:
    """The references of sources by author and date, as runs of text; letters after years are those of captions."""
    known = list(sources)
    named = labels(known, words)
    return [list(_reference(source, named[source.id], words)) for source in sorted(known, key=_order)]


def _order(source: Source) -> tuple[str, int, str, str]:
    """By names, years and titles; undated sources come last."""
    names = people(source.authors or source.editors).names
    who = "; ".join(name.inverted for name in names) or source.title or source.container or source.id
    began = first_year(source.date)
    return (
        sortable(who),
        _LATEST if began is None else began,
        sortable(source.title or source.container or ""),
        source.id,
    )


def _reference(source: Source, label: Label, words: Words) -> Iterator[Run]:
    """Who. Year. Title. Where and when it appeared. Where it is kept."""
    who = _names(source.authors, words) or _names(source.editors, words, words("cite.ed"), words("cite.eds"))
    dated = label.when or words("cite.no-date")
    title = list(_title(source, words))
    if who:
        yield Run(f"{_ended(who)} {_ended(dated)}{' ' if title else ''}")
        yield from title
    else:
        yield from title
        yield Run(f"{' ' if title else ''}{_ended(dated)}")
    for part in _details(source, words):
        yield from part


def _title(source: Source, words: Words) -> Iterator[Run]:
    """In italics if it is a work by itself, in quotation marks if it is part of one, plain if it describes."""
    if source.title is None and source.container:
        return
    title = clean(source.title or source.id)
    kind = source.kind or ""
    if source.container:
        yield Run(in_quotes(title) if words == ENGLISH else _ended(words.quoted(title)))
    elif source.publisher or source.isbn or _WHOLE.search(kind):
        yield Run(_ended(title), italic=True)
    else:
        yield Run(_ended(title))


def _details(source: Source, words: Words) -> Iterator[list[Run]]:
    chapter = _is_chapter(source)
    if source.container:
        is_edited = chapter and source.authors and source.editors
        edited = words("cite.edited", names=_editors(source, words)) if is_edited else ""
        yield [
            Run(words("cite.book") if chapter else " "),
            Run(clean(source.container), italic=True),
            Run(_ended(f"{edited}{_within(source, words)}")),
        ]
    elif source.kind and not _WHOLE.search(source.kind) and not source.publisher:
        yield [Run(f" {_ended(_capital(', '.join(filter(None, (clean(source.kind), day(source.date, words))))))}")]
    if source.authors and source.editors and not chapter:
        yield [Run(f" {_ended(words('cite.edited-work', names=_editors(source, words)))}")]
    published = ": ".join(clean(part) for part in (source.place, source.publisher) if part)
    for part in (published, clean(source.archive or "")):
        if part:
            yield [Run(f" {_ended(part)}")]
    yield from _addresses(source, words)


def _is_chapter(source: Source) -> bool:
    """Whether it is part of a book, which a reference enters by "In", and not of a periodical."""
    kind = source.kind or ""
    if not source.container or source.volume or source.issue or _PERIODICAL.search(kind):
        return False
    return bool(_CHAPTER.search(kind) or source.editors or source.publisher or source.isbn)


def _editors(source: Source, words: Words) -> str:
    named = people(source.editors)
    return clean(_listed([name.natural for name in named.names], words, others=named.others))


def _within(source: Source, words: Words) -> str:
    """Volume, issue, pages and day, as they follow the title of what holds the source."""
    volume, issue, pages = (clean(part or "") for part in (source.volume, source.issue, source.pages))
    pages = re.sub(r"(?<=\d)-(?=\d)", "–", pages)
    numbered = f" {volume}" if volume else ""
    if issue:
        numbered += f" ({issue})" if volume else words("cite.issue", issue=issue)
    if pages:
        numbered += f": {pages}" if numbered else f", {pages}"
    when = day(source.date, words)
    return f"{numbered}, {when}" if when else numbered


def _addresses(source: Source, words: Words) -> Iterator[list[Run]]:
    doi = clean(source.doi or "")
    if doi:
        bare = re.sub(r"^(https?://(dx\.)?doi\.org/|doi:\s*)", "", doi, flags=re.IGNORECASE)
        url = link(f"https://doi.org/{bare}")
        yield [Run(" "), Run(url or doi, url=url), Run(".")]
    elif source.url:
        accessed = words("cite.accessed", date=clean(in_words(source.accessed, words))) if source.accessed else ""
        yield [Run(f" {accessed}"), Run(clean(source.url), url=link(source.url)), Run(".")]


def _names(names: Sequence[str | LiteralName], words: Words, one: str = "", many: str = "") -> str:
    """The first name with its family name before, the others as they are said."""
    named = people(names)
    if not named.names:
        return ""
    listed = [named.names[0].inverted, *(name.natural for name in named.names[1:])]
    told = _listed(listed, words, others=named.others)
    return clean(told) + (many if len(listed) > 1 or named.others else one)


def _listed(names: Sequence[str], words: Words, *, others: bool = False) -> str:
    """Names one after the other; of more than ten the first seven (Chicago Manual of Style, 14.76)."""
    if len(names) > _MOST_LISTED:
        names, others = names[:_FIRST_LISTED], True
    if others:
        return words("cite.listed-others", names=", ".join(names))
    if len(names) < 2:
        return "".join(names)
    if len(names) == 2 and "," not in names[0]:
        return words("list.and").join(names)
    return f"{', '.join(names[:-1])}{words('cite.last')}{names[-1]}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _ended(text: str) -> str:
    """The text with a full stop, unless it ends in a mark that closes it."""
    return text if text.endswith((".", "?", "!", "…")) else f"{text}."
