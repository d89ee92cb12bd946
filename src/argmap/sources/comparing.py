"""Where two descriptions of one source differ, as a reader of either would say."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import attrs

from argmap.model import Source
from argmap.sources.names import people
from argmap.text import normalised

LOCAL = frozenset({"id", "text", "sha256", "extra"})
"""Fields that only a map has."""
_SIGNS = str.maketrans("‘’‚“”„«»–—‑", '\'\'\'"""""---')
_RESOLVER = re.compile(r"https?://(?:dx\.)?doi\.org/|doi:\s*", re.IGNORECASE)


def differences(ours: Source, theirs: Source) -> dict[str, Any]:
    """Compare what a map says of a source with what a bibliography does.

    The forms of names, signs of quotation, dashes, and how a DOI or an ISBN is written make no difference.

    Args:
        ours: the source on the map.
        theirs: the same source in the bibliography.

    Returns:
        Each field that the bibliography has and the map has not, or has otherwise, with the value of the bibliography;
        in the order of the fields.
    """
    found = {}
    for field in attrs.fields(Source):
        value = getattr(theirs, field.name)
        if field.name in LOCAL or value in (None, ()):
            continue
        alike = _ALIKE.get(field.name, _folded)
        if alike(getattr(ours, field.name)) != alike(value):
            found[field.name] = value
    return found


def _folded(value: Any) -> Any:
    """A text without what only looks different."""
    if not isinstance(value, str):
        return value
    return " ".join(normalised(value).translate(_SIGNS).split())


def _names(value: Any) -> Any:
    named = people(value or ())
    return [_folded(one.inverted) for one in named.names], named.others


def _digits(value: Any) -> Any:
    return re.sub(r"[\s-]", "", value).upper() if isinstance(value, str) else value


def _doi(value: Any) -> Any:
    return _RESOLVER.sub("", value).strip().lower() if isinstance(value, str) else value


_ALIKE: dict[str, Callable[[Any], Any]] = {"authors": _names, "editors": _names, "isbn": _digits, "doi": _doi}
