"""A file in a notation to the map that it holds."""

from __future__ import annotations

import attrs

from argmap.building import MAX_FINDINGS, limited, with_found
from argmap.notations.pictures import nothing_in
from argmap.reading.decoding import decode
from argmap.registry import Notation, Read
from argmap.text import SourceText


def read_file(notation: Notation, data: str | bytes, path: str, most: int = MAX_FINDINGS) -> Read:
    """Read the content of a file in a notation that is not argmap's own.

    Args:
        notation: the notation, which must be one that can be read.
        data: the content.
        path: the name of the file in messages.
        most: how many findings there may be.

    Returns:
        The map, `None` if there is none, and the findings, those of its characters included.

    Raises:
        MissingExtraError: the notation needs a library that is not installed.
    """
    assert notation.read is not None  # noqa: S101 - as its callers have seen
    if notation.text_in is not None and isinstance(data, bytes):
        try:
            data = notation.text_in(data)
        except ValueError as error:
            return None, (nothing_in(SourceText("", path, notation.name), str(error)),)
    plain, damage, more = decode(data, path, most)
    text = attrs.evolve(plain, notation=notation.name)
    argument_map, found = notation.read(text)
    broken = [rule.report(finding, None, text) for rule, finding in damage]
    diagnostics = limited([*broken, *found], more, most) if broken else found
    return (None if argument_map is None else with_found(argument_map, diagnostics)), diagnostics
