"""What a map of several files was read from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

import attrs

from argmap.fields import EMPTY
from argmap.model.origin import Origin
from argmap.text import OFFSET_BITS, Location, SourceText


@attrs.frozen(kw_only=True)
class JoinedOrigin:
    """What a map of several files was read from: the origin of each, by the prefix of its ids.

    `imports` gives, by the prefix of each file, the prefixes of those that it imports, by its own names for them. The
    map's own fields are those of the first file; `expected` gives the ids that stand in its `expect` by what they mean.
    """

    parts: Mapping[str, Origin] = attrs.field(repr=False)
    found: tuple[Any, ...] = attrs.field(default=(), repr=False)
    verified: frozenset[str] = frozenset()
    imports: Mapping[str, Mapping[str, str]] = attrs.field(default=EMPTY, repr=False)
    expected: Mapping[str, str] = attrs.field(default=EMPTY, repr=False)

    @cached_property
    def texts(self) -> tuple[SourceText, ...]:
        """The texts of the files, in their order."""
        return tuple(part.texts[0] for part in self.parts.values())

    def find(
        self,
        id_: str | None,
        field: str | None = None,
        index: int | str | None = None,
        *,
        section: str | None = None,
        key: bool = False,
        repeat: int = 0,
    ) -> Location | None:
        """Where a noun, a field of it or an item of that stands in its file; see `Origin.find`."""
        if id_ is None:
            named = self.expected.get(index, index) if field == "expect" and isinstance(index, str) else index
            return self.parts[""].find(None, field, named, section=section, key=key)
        prefix, _, _ = id_.rpartition("/")
        while prefix and prefix not in self.parts:
            prefix, _, _ = prefix.rpartition("/")
        local = id_[len(prefix) + 1 :] if prefix else id_
        return self.parts[prefix].find(local, field, index, section=section, key=key, repeat=repeat)

    def starts(self) -> Iterator[tuple[str, str, int]]:
        """Where each field of the files and each noun starts; see `Origin.starts`."""
        for number, (prefix, part) in enumerate(self.parts.items()):
            before = f"{prefix}/" if prefix else ""
            for section, id_, at in part.starts():
                yield section, before + id_ if id_ else id_, (number << OFFSET_BITS) + at

    def own_id(self, id_: str) -> str:
        """The id in the map of what is called so, by whichever way through the imports; an unknown id stays."""
        *names, local = id_.split("/")
        prefix = ""
        for name in names:
            if (known := self.imports.get(prefix, EMPTY).get(name)) is None:
                return id_
            prefix = known
        return f"{prefix}/{local}" if prefix else local

    def base(self, text: SourceText) -> int:
        """Where a text begins on the scale of `starts`."""
        return self._numbers.get(id(text), 0) << OFFSET_BITS

    @cached_property
    def _numbers(self) -> dict[int, int]:
        return {id(text): number for number, text in enumerate(self.texts)}
