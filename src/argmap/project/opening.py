"""The text of one file to its map, in whichever notation it is written: the one place where that is decided."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeAlias

from argmap.building import MAX_FINDINGS
from argmap.project.recognising import ENOUGH, is_map
from argmap.reading import parse
from argmap.reading.decoding import decode_bytes
from argmap.text import OWN

if TYPE_CHECKING:
    from argmap.registry import Notation, Read

_OWN_SUFFIXES = (".yaml", ".yml")
Known: TypeAlias = "Callable[[], Sequence[Notation]]"
"""Gives the notations that there are; it is not asked where a text is plainly argmap's own YAML."""


def built_in(_path: str) -> Known:
    """Give, for a file of any path, the notations that argmap has by itself."""

    def known() -> Sequence[Notation]:
        from argmap.notations import NOTATIONS  # noqa: PLC0415 - most maps are YAML

        return NOTATIONS

    return known


def foreign(data: str | bytes, path: str, known: Known) -> Notation | None:
    """The notation from elsewhere that a text is written in; `None` for argmap's own YAML, and for what is unlike any.

    Args:
        data: the content of the file.
        path: the name of the file.
        known: gives the notations that there are.
    """
    head = data[:ENOUGH]
    if _may_be_own(path) and is_map(head.encode("utf-8", "replace") if isinstance(head, str) else head):
        return None
    from argmap.notations.recognising import recognised  # noqa: PLC0415 - most files are YAML

    found = recognised(path, head if isinstance(head, str) else decode_bytes(head).removeprefix("\ufeff"), known())
    return None if found is None or found.name == OWN else found


def _may_be_own(path: str) -> bool:
    """Whether a file of this name may hold argmap's YAML: what is named as something else is not looked into."""
    name = path.rpartition("/")[2].lower()
    return name.endswith((*_OWN_SUFFIXES, ".json", ".txt", ".md")) or "." not in name or name.startswith("<")


def opened(data: str | bytes, path: str, known: Known, most: int = MAX_FINDINGS) -> Read:
    """The map that a text holds, in whichever notation, and what is wrong with the text itself; see `reading.parse`."""
    notation = foreign(data, path, known)
    return parse(data, path, most) if notation is None else opened_as(notation, data, path, most)


def opened_as(notation: Notation, data: str | bytes, path: str, most: int = MAX_FINDINGS) -> Read:
    """The same for a text that is written in a notation."""
    if notation.read is None or notation.name == OWN:
        return parse(data, path, most)
    from argmap.notations.files import read_file  # noqa: PLC0415 - most files are YAML

    return read_file(notation, data, path, most)
