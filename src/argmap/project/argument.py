"""The files of one argument: which there are, what each calls the others, and whose an id is."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

import attrs

from argmap.diagnostics import Diagnostic
from argmap.fields import EMPTY
from argmap.model import ArgumentMap


@attrs.frozen(kw_only=True, eq=False)
class File:
    """One file of an argument.

    Attributes:
        path: its name in messages.
        real: where it lies, links followed: by this, files are told apart.
        map: the map that it holds, with the ids as they are written in it.
        data: its content.
        found: what is wrong with the text itself, and with its imports.
        prefix: what its ids begin with in the whole, such as `mao` or `a/b`; empty for the first file.
        imports: the numbers of the files that it imports, by its own prefixes, without imports that failed.
    """

    path: str
    real: str
    map: ArgumentMap = attrs.field(repr=False)
    data: bytes = attrs.field(default=b"", repr=False)
    found: tuple[Diagnostic, ...] = attrs.field(default=(), repr=False)
    prefix: str = ""
    imports: Mapping[str, int] = EMPTY

    def whole_id(self, id_: str) -> str:
        """Give the id in the whole of what has an id in this file."""
        return f"{self.prefix}/{id_}" if self.prefix else id_


@attrs.frozen(kw_only=True, eq=False)
class Argument:
    """The files of one argument, the first of them first, then those that it imports by the length of their prefixes.

    Attributes:
        files: the files; each stands once, however many ways lead to it.
        unread: the findings of imported files that look like maps and hold none.
        opened: the files that were read for it, by where they lie.
    """

    files: tuple[File, ...]
    unread: tuple[Diagnostic, ...] = ()
    opened: tuple[str, ...] = ()

    @cached_property
    def _known(self) -> dict[tuple[int, str], int | None]:
        return {}

    def file_at(self, number: int, prefix: str) -> int | None:
        """Find the file that a file means by a prefix.

        Args:
            number: the number of the file in which it is written.
            prefix: prefixes with slashes between them; none mean the file itself.

        Returns:
            The number of the file that is meant; `None` if one of the prefixes is not imported, or failed.
        """
        known = self._known
        if (number, prefix) not in known:
            at: int | None = number
            for part in prefix.split("/") if prefix else ():
                at = None if at is None else self.files[at].imports.get(part)
            known[number, prefix] = at
        return known[number, prefix]

    def owner(self, number: int, reference: str) -> tuple[int, str] | None:
        """Find whose an id is that is written in a file.

        Args:
            number: the number of the file in which it is written.
            reference: the id as it is written there, such as `rain` or `weather/rain`.

        Returns:
            The number of the file that the id belongs to, and the id as that file has it; `None` if its prefix leads
            to no file. Whether the file has such an id is not asked.
        """
        prefix, _, id_ = reference.rpartition("/")
        at = self.file_at(number, prefix)
        return None if at is None else (at, id_)

    def whole_id(self, number: int, reference: str) -> str:
        """Give the id in the whole for one that is written in a file; what leads nowhere keeps all its parts."""
        if "/" not in reference:
            return self.files[number].whole_id(reference)
        found = self.owner(number, reference)
        return self.files[number].whole_id(reference) if found is None else self.files[found[0]].whole_id(found[1])

    def rooted_at(self, number: int) -> Argument:
        """Give the argument that begins with one of the files, with the prefixes that lead to the others from there."""
        prefixes = {number: ""}
        order = [number]
        for one in order:
            for name, target in self.files[one].imports.items():
                if target not in prefixes:
                    prefixes[target] = f"{prefixes[one]}/{name}" if prefixes[one] else name
                    order.append(target)
        numbers = {old: new for new, old in enumerate(order)}
        files = [
            attrs.evolve(file, prefix=prefixes[one], imports={name: numbers[at] for name, at in file.imports.items()})
            for one, file in ((one, self.files[one]) for one in order)
        ]
        return Argument(files=tuple(files))

    def is_failed(self, number: int, prefix: str) -> bool:
        """Whether an import on the way that a prefix leads from a file has failed."""
        at = number
        for part in prefix.split("/"):
            file = self.files[at]
            if part not in file.imports:
                return part in file.map.imports
            at = file.imports[part]
        return False

    @cached_property
    def reach(self) -> tuple[int, ...]:
        """For each file, the set of those that it imports by any way, itself included: bit `n` stands for file `n`."""
        order, seen = [], {0}
        left = [(0, iter(self.files[0].imports.values()))]
        while left:
            number, further = left[-1]
            following = next((one for one in further if one not in seen), None)
            if following is None:
                order.append(number)
                left.pop()
            else:
                seen.add(following)
                left.append((following, iter(self.files[following].imports.values())))
        reach = [0] * len(self.files)
        for number in order:
            reach[number] = 1 << number
            for one in self.files[number].imports.values():
                reach[number] |= reach[one]
        return tuple(reach)
