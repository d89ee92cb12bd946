"""What rooms and plug-ins register: the type of a notation. Each room holds its own list; `project` joins them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

import attrs

from argmap.diagnostics import Diagnostic
from argmap.fields import EMPTY, FrozenDict, as_table, as_tuple, expect
from argmap.model import ArgumentMap
from argmap.text import SourceText

if TYPE_CHECKING:
    from argmap.diagnostics import Place

Read: TypeAlias = tuple[ArgumentMap | None, tuple[Diagnostic, ...]]
"""What a reader gives: the map, `None` if the text holds none, and what it found."""
Lose: TypeAlias = "Callable[[str, Place], None]"
"""Says what a writer cannot carry: what, in the plural, and where it is in the map."""


class Fidelity(StrEnum):
    """What becomes of a feature of maps in a notation."""

    KEPT = "kept"
    CHANGED = "changed"
    LOST = "lost"


def recognises_nothing(_: str) -> bool:
    """Recognise no content: files of the notation are recognised by their suffix alone."""
    return False


@attrs.frozen(kw_only=True)
class Notation:
    """A way to write argument maps: argmap's own, one from elsewhere, or one of a plug-in.

    Attributes:
        name: its name, such as `kialo`.
        title: what people call it, such as `Kialo`.
        suffixes: the suffixes of its files, the first for new ones. Several notations may share one.
        recognises: whether a text is written in it, by its first 64 KB.
        read: makes a map of a text, with its findings; `None` if maps cannot be read from it. It never raises.
        write: makes a text of a map; `None` if maps cannot be written in it. It is handed a function to call for what
            the text does not carry, besides what `changed` and `lost` say.
        changed: the features of a map that are something else in it, each with what they become.
        lost: the features that it cannot carry. All others are kept.
        reported: those of these features of which the writer itself says where they change.
        aliases: other names of it.
        text_in: gives the text that a file of it holds, if such a file is not a text itself, such as a PDF. It raises
            `ValueError` if there is none.
    """

    name: str
    title: str
    suffixes: tuple[str, ...] = attrs.field(converter=as_tuple)
    recognises: Callable[[str], bool] = attrs.field(default=recognises_nothing, repr=False)
    read: Callable[[SourceText], Read] | None = attrs.field(default=None, repr=False)
    write: Callable[[ArgumentMap, Lose], str] | None = attrs.field(default=None, repr=False)
    changed: Mapping[str, str] = attrs.field(default=EMPTY, converter=as_table, repr=False)
    lost: tuple[str, ...] = attrs.field(default=(), converter=as_tuple, repr=False)
    reported: tuple[str, ...] = attrs.field(default=(), converter=as_tuple, repr=False)
    aliases: tuple[str, ...] = attrs.field(default=(), converter=as_tuple)
    text_in: Callable[[bytes], bytes] | None = attrs.field(default=None, repr=False)

    def __attrs_post_init__(self) -> None:
        for text in (self.name, self.title, *self.suffixes, *self.lost, *self.reported, *self.aliases):
            expect(text, str)
        expect(self.changed, FrozenDict, "`changed` says of each feature what it becomes")

    def fidelity(self, feature: str) -> Fidelity:
        """Say what becomes of a feature of a map that is written in it."""
        if feature in self.lost:
            return Fidelity.LOST
        return Fidelity.CHANGED if feature in self.changed else Fidelity.KEPT

    @property
    def names(self) -> tuple[str, ...]:
        """Its name, then its aliases."""
        return self.name, *self.aliases
