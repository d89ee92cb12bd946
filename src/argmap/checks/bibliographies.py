"""The rule AM312: the sources of a map against a bibliography."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from argmap.checks.context import RuleContext
from argmap.diagnostics import Finding, Place, Severity, rule
from argmap.errors import nearest

_ADVICE = "`argmap sources import` brings the map up to the bibliography"


@rule("AM312", "bibliography-differs", Severity.WARNING, failing="", passing="")
def bibliography_differs(context: RuleContext) -> Iterator[Finding]:
    """A source that the bibliography does not have, or describes otherwise.

    `argmap check --bibliography library.bib` compares the sources of a map with a library in CSL-JSON or BibTeX, by
    their ids, which are its citation keys. What only the map says is not compared. The forms of names and dashes make
    no difference. There is no example, since it takes a library.
    """
    if not context.bibliography:
        return
    from argmap.sources.comparing import differences  # noqa: PLC0415 - few maps are compared with a library

    for source in context.map.sources.values():
        key = source.id.rpartition("/")[2]
        theirs = context.bibliography.get(key)
        if theirs is None:
            near = nearest(key, context.bibliography)
            advice = f"did you mean {near[0]!r}?" if near else "add it there, or make the key that it has there its id"
            yield Finding(f"the bibliography has no {key!r}", Place(source.id, section="sources"), help=(advice,))
            continue
        for field, value in differences(source, theirs).items():
            ours = getattr(source, field)
            here = f"is {_shown(ours)}" if ours not in (None, ()) else "is missing"
            message = f"{field!r} of source {source.id!r} {here}; the bibliography has {_shown(value)}"
            yield Finding(message, Place(source.id, field, section="sources"), help=(_ADVICE,))


def _shown(value: Any) -> str:
    listed = value if isinstance(value, tuple) else (value,)
    return ", ".join(repr(getattr(one, "literal", one)) for one in listed)
