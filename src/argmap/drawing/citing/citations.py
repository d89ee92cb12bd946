"""Short citations, as a caption has room for: `Radchenko 2018`, `Nixon, in Radchenko 2018`.

They follow the author-date manner of the Chicago Manual of Style (17th edition, 15.5 to 15.31), over all sources of a
map: works that share author and year are distinguished by letters, and persons who share a family name by initials.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

import attrs

from argmap.display import clean, link, shortened
from argmap.model import Claim, Evidence, Question, Source
from argmap.sources.dates import UNDATED, year
from argmap.sources.names import Name, People, people
from argmap.text import normalised
from argmap.words import ENGLISH, Words

_TITLE_LENGTH = 36
_MOST_NAMED = 3
_MOST_GIVEN = 4
_ARTICLE = re.compile(r"(?:an?|the)\s+", re.IGNORECASE)
_LENGTH = 120
LONGEST_ADDRESS = 2000
"""A longer address is not linked: a citation may stand at every node, and browsers refuse far longer ones."""


@attrs.frozen
class Label:
    """How a source is called: by whom it is, or its title, and when it was made, with a letter if it needs one."""

    who: str
    when: str

    @property
    def text(self) -> str:
        """Both."""
        return " ".join(filter(None, (self.who, self.when)))


def labels(sources: Iterable[Source], words: Words = ENGLISH) -> dict[str, Label]:
    """The label of each source by its id.

    Letters go by the order of titles. A source without a date goes without a year unless others share its author.
    """
    known, no_date = list(sources), words("cite.no-date")
    named = {source.id: people(source.authors or source.editors) for source in known}
    forms = _forms(name for one in named.values() for name in one.names)
    alike: dict[tuple[str, str], list[Source]] = {}
    for source in known:
        when = year(source.date, words) or no_date
        who = clean(_who(source, named[source.id], forms, when, words))
        alike.setdefault((who, when), []).append(source)
    found: dict[str, Label] = {}
    for (who, when), group in alike.items():
        for order, source in enumerate(sorted(group, key=_by_title)):
            if len(group) > 1:
                found[source.id] = Label(who, f"{when}{'' if when[-1].isdigit() else '-'}{_letter(order)}")
            else:
                bare = when == no_date and source.date != UNDATED
                found[source.id] = Label(who, "" if bare else when)
    return found


def sortable(text: str) -> str:
    """A text as an order of the alphabet takes it: without marks, case, an opening quotation mark and an article."""
    apart = normalised(text, "NFD")
    bare = "".join(one for one in apart if not unicodedata.combining(one)).casefold().lstrip("\"'“‘«(")
    return _ARTICLE.sub("", bare, count=1) if _ARTICLE.match(bare) else bare


def _by_title(source: Source) -> tuple[str, str]:
    return sortable(source.title or source.container or ""), source.id


def _letter(order: int) -> str:
    """The letter in the series a, b, …, z, aa, ab, …."""
    letters = ""
    while order >= 0:
        letters = chr(ord("a") + order % 26) + letters
        order = order // 26 - 1
    return letters


def _who(source: Source, named: People, forms: Mapping[Name, str], when: str, words: Words) -> str:
    """Author or editor; else the title without the year that follows, shortened; else the container; else the id."""
    if not named.names:
        title = source.title or source.container or source.id
        return shortened(title.removesuffix(f" {when}").rstrip(" ,") or title, _TITLE_LENGTH)
    names = [forms[name] for name in named.names]
    if named.others or len(names) > _MOST_NAMED:
        told = words("cite.others", name=names[0])
    else:
        told = " & ".join(filter(None, (", ".join(names[:-1]), names[-1])))
    several = named.others or len(names) > 1
    told = shortened(told, _LENGTH)
    return told if source.authors else words("cite.editors" if several else "cite.editor", names=told)


def _forms(names: Iterable[Name]) -> dict[Name, str]:
    """Each name as captions have it: with initials, or in full, where others have the same family name."""
    families: dict[str, dict[Name, None]] = {}
    for name in names:
        families.setdefault(name.short.casefold(), {})[name] = None
    return {name: form for family in families.values() for name, form in _told_apart(list(family))}


def _told_apart(family: Sequence[Name]) -> Iterator[tuple[Name, str]]:
    several = _are_several(family)
    alike: dict[str, list[Name]] = {}
    for name in family:
        alike.setdefault(name.initials, []).append(name)
    for initials, names in alike.items():
        in_full = several and (not initials or names[0].natural == names[0].inverted or _are_several(names))
        for name in names:
            yield name, name.natural if in_full else f"{initials} {name.short}" if several else name.short


def _are_several(names: Sequence[Name]) -> bool:
    """Whether the given names are those of more than one person: `A.` and `Ann` may be one, `Ann` and `Adam` not.

    There are few different names that all may be one person's: two that may not are found soon.
    """
    given = {tuple(name.given.replace(".", ". ").casefold().split()[:_MOST_GIVEN]): None for name in names}
    return any(not _may_be_one(*pair) for pair in combinations(reversed(given), 2))


def _may_be_one(one: Sequence[str], other: Sequence[str]) -> bool:
    return all(
        a == b or (a[0] == b[0] and (a.endswith(".") or b.endswith(".") or len(a) == 1 or len(b) == 1))
        for a, b in zip(one, other, strict=False)
    )


@attrs.frozen
class Citations:
    """What the captions of a map's nodes say of their sources."""

    sources: Mapping[str, Source]
    words: Words = ENGLISH
    _labels: dict[str, Label] = attrs.field(init=False, eq=False, repr=False)

    @_labels.default
    def _of_sources(self) -> dict[str, Label]:
        return labels(self.sources.values(), self.words)

    _links: dict[str, str | None] = attrs.field(factory=dict, init=False)

    def cite(self, node: Claim | Evidence | Question) -> str:
        """`source`, or `via, in source`; a source that the map does not have goes by its id; empty without either."""
        via = node.via if isinstance(node, Evidence) else None
        parts = [self._short(id_) for id_ in (via, node.source) if id_ is not None]
        return self.words("cite.in", via=parts[0], source=parts[1]) if len(parts) > 1 else "".join(parts)

    def full(self, node: Claim | Evidence | Question) -> str:
        """The citation and the locator."""
        return ", ".join(filter(None, (self.cite(node), clean(node.locator or ""))))

    def link(self, node: Claim | Evidence | Question) -> str | None:
        """The address of the node's source, if it may be linked."""
        id_ = node.source or ""
        if id_ not in self._links:
            source = self.sources.get(id_)
            self._links[id_] = None if source is None or len(source.url or "") > LONGEST_ADDRESS else link(source.url)
        return self._links[id_]

    def _short(self, id_: str) -> str:
        return self._labels[id_].text if id_ in self._labels else clean(id_)
