"""Which notation a file is written in, by its suffix and by how it begins."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.registry import Notation, recognises_nothing


def recognised(path: str, head: str, known: Sequence[Notation]) -> Notation | None:
    """The notation that a text is most probably written in, of those that can be read; `None` if none is likely.

    A suffix that is of one notation alone decides; where several share it, or none has it, the content does.

    Args:
        path: the name of the file.
        head: how the text begins.
        known: the notations that there are.
    """
    readable = [one for one in known if one.read is not None]
    likely = with_suffix(path, readable)
    if len(likely) == 1:
        return likely[0]
    by_content = [one for one in likely or readable if one.recognises(head)]
    by_suffix = [one for one in likely if one.recognises is recognises_nothing]
    return next(iter([*by_content, *by_suffix]), None)


def with_suffix(path: str, known: Sequence[Notation]) -> list[Notation]:
    """The notations of the longest suffix that a name has, such as `.aif.json`."""
    name = path.lower()
    lengths = {one.name: max((len(end) for end in one.suffixes if name.endswith(end)), default=0) for one in known}
    longest = max(lengths.values(), default=0)
    return [one for one in known if longest and lengths[one.name] == longest]
