"""Several authors in one text, as people write them: `Ann Lee and Bo Chan`."""

from __future__ import annotations

import re

_BETWEEN = re.compile(r";|&|(?<=\s)(?:and|und|et|y|и|và)(?=\s)")
_NAME = r"[^\W\d_][\w.'’-]*"
_BODIES = """
academy agency association board bureau centre center church college commission committee company congress council
department division faculty federation foundation fund group house institute international league ministry museum
national office organization organisation parliament party press project research school secretariat services society
state states team trust union university
"""
_BODY = frozenset(_BODIES.split())
_MOST_WORDS = 5


def several_people(text: str) -> list[str]:
    """The names of people in one text, separated by `and`, `&` or a semicolon; else nothing.

    The name of a body (`Department of Health and Human Services`) is one name, as is whatever does not look like the
    names of people.
    """
    parts = [part.strip().removesuffix(",").rstrip() for part in _BETWEEN.split(text)]
    commas = [part.strip() for part in parts[0].split(",")]
    if len(parts) == 2 and len(commas) > 1 and all(" " in part for part in commas):
        parts[:1] = commas
    return parts if len(parts) > 1 and all(map(_is_person, parts)) else []


def _is_person(name: str) -> bool:
    words = name.replace(",", " ").split()
    if not 2 <= len(words) <= _MOST_WORDS or not all(map(re.compile(_NAME).fullmatch, words)):
        return False
    return (
        words[0][0].isupper()
        and words[-1][0].isupper()
        and _BODY.isdisjoint(word.casefold() for word in words)
        and "of" not in words
    )
