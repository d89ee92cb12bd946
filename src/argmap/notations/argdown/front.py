"""What the frontmatter of a document says of the whole map."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from argmap.building import At, Builder
from argmap.checks.conversion import REPAIRED
from argmap.fields import FrozenDict
from argmap.notations.argdown.debate import Debate, Heading
from argmap.notations.argdown.sections import EXTRA, HEADINGS, told_headings
from argmap.notations.own_fields import KEY, restore_sections
from argmap.text import SourceText, unpack

FIELDS = {
    "title": "title",
    "author": "authors",
    "authors": "authors",
    "date": "date",
    "language": "language",
    "lang": "language",
    "license": "license",
    "description": "description",
    "abstract": "description",
}
_OF_DEBATE = ("labels", "order")
"""What argmap keeps there that is about the document, not the map."""
_DAY_FIRST = re.compile(r"([0-9]{1,2})([./])([0-9]{1,2})\2([0-9]{4})")


def read_front(build: Builder, debate: Debate, text: SourceText) -> None:
    """Set the fields of the map, and keep what no field takes."""
    rest: dict[str, Any] = {}
    own = {key: value for key, value in debate.own.items() if key not in _OF_DEBATE}
    if own:
        restore_sections(build, own, _refusing(build, debate), debate.front_at)
    for key, value in debate.front.items():
        name = FIELDS.get(key, "")
        if name and name not in build.map.values and (made := _made(name, value)):
            build.map.field(name, made, _place(key, build, debate, text))
        elif key != KEY:
            rest[key] = value
    if headings := told_headings((one.section, one.tags, one.data) for one in debate.headings):
        kept = build.map.extra.get(EXTRA, {}).get(HEADINGS)
        rest[HEADINGS] = FrozenDict({**(kept if isinstance(kept, Mapping) else {}), **headings})
    if rest:
        build.map.extra[EXTRA] = FrozenDict({**build.map.extra.get(EXTRA, {}), **rest})
    if "title" not in build.map.values and len(highest := _highest(debate)) == 1:
        build.map.field("title", highest[0].title, highest[0].at)


def _highest(debate: Debate) -> list[Heading]:
    highest = min((one.depth for one in debate.headings), default=0)
    return [one for one in debate.headings if one.depth == highest and one.title]


def _refusing(build: Builder, debate: Debate) -> Any:
    def refuse(name: str) -> None:
        build.report(
            REPAIRED, f"`{KEY}` of the frontmatter: {name!r} cannot be read", debate.front_at, "it is left out"
        )

    return refuse


def _made(name: str, value: Any) -> Any:
    """A value as its field has it; `None` if it cannot be its value."""
    if name == "authors":
        listed = value if isinstance(value, tuple) else (value,)
        return [str(one) for one in listed] if all(isinstance(one, str) and one for one in listed) else None
    if not isinstance(value, str):
        return None
    return day(str(value)) if name == "date" else str(value)


def day(date: str) -> str:
    """A date in the order of the calendar, if it can be only one.

    >>> day("22/10/2018"), day("1.2.2018"), day("1/2/2018")
    ('2018-10-22', '2018-02-01', '1/2/2018')
    """
    found = _DAY_FIRST.fullmatch(date.strip())
    if found is None:
        return date
    first, second = int(found[1]), int(found[3])
    day, month = (first, second) if found[2] == "." or second <= 12 < first else (second, first)
    is_sure = month <= 12 and (found[2] == "." or day > 12 or day == month)
    return f"{found[4]}-{month:02}-{day:02}" if is_sure else date


def _place(key: str, build: Builder, debate: Debate, text: SourceText) -> At | None:
    """Where the value of a key of the frontmatter stands."""
    if debate.front_at is None:
        return None
    start, end = unpack(debate.front_at)
    found = re.compile(rf"^[ \t]*{re.escape(key)}[ \t]*:[ \t]*([^\r\n]+)", re.MULTILINE).search(text.text, start, end)
    return debate.front_at if found is None else build.at(found.start(1), found.end(1))
