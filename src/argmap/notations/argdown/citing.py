"""Links in the words of a debate that say all there is to say of the sources of a map."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.model import ArgumentMap, Claim, Evidence, Source
from argmap.notations.argdown.tokens import Token
from argmap.notations.foreign import MORE_SOURCES, Ids


def label_of(link: Token) -> str:
    """The words of a link, on one line."""
    return " ".join(link.value.split())


class Citations:
    """The links of a debate while it is written, and what reading makes of them."""

    def __init__(self, argument_map: ArgumentMap) -> None:
        """Begin before the first link."""
        self._sources = [one for one in argument_map.listed["sources"] if isinstance(one, Source)]
        self._by_url = {one.url: one.id for one in reversed(self._sources) if one.url}
        self._cited: dict[str, list[Token]] = {}

    def take(self, node: Claim | Evidence, links: list[Token]) -> bool:
        """Whether links in the words of a node are all its sources; then they are told by these alone."""
        more = node.extra.get(MORE_SOURCES, ())
        ids = dict.fromkeys(self._by_url.get(one.address) for one in links)
        if node.source is None or not isinstance(more, tuple) or (*ids,) != (node.source, *more):
            return False
        self._cited[node.id] = links
        return True

    def tell_all(self, order: Iterable[str]) -> bool:
        """Whether links make all sources of the map, as they are.

        Args:
            order: the ids of nodes in the order in which the debate comes to them.
        """
        ids, made = Ids(), dict[str, Source]()
        for link in (one for id_ in order for one in self._cited.get(id_, ())):
            if link.address not in made:
                title = label_of(link) or None
                made[link.address] = Source(ids.take("", link.address), title=title, url=link.address)
        return [*made.values()] == self._sources
